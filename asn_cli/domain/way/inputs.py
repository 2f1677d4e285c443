"""The steps of one standard: its rule, the cells that it counts, and the formula with the numbers in it."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from asn_cli.domain.needs.categories import ANY
from asn_cli.domain.needs.compute import WORKLOAD
from asn_cli.domain.needs.facilities import GRADE_COLUMNS
from asn_cli.domain.needs.pieces import Step as HowComputed
from asn_cli.domain.way.evidence import Evidence, Question
from asn_cli.domain.way.steps import PEOPLE, Kind, Way, cells_of, exact_figure, named
from asn_cli.findings import Place
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules.model import Method, Standard

Row = Mapping[Any, Any]


def standard_steps(way: Way, evidence: Evidence, question: Question, row: Row) -> None:
    """The steps of one row of rincian."""
    if row["standar"] == WORKLOAD:
        workload_steps(way, evidence, question, row)
        return
    standard = evidence.standards[str(row["standar"])]
    way.add_rule(standard, named(standard))
    way.depth += 1
    if standard.asal.value == "kantor":
        way.add(Kind.RULE, msg("jalan.nilai_kantor", penetap=standard.penetap, alasan=standard.alasan))
    if row["estimasi"] == "ya" and row["keterangan"] is not None:
        way.add(Kind.INPUT, row["keterangan"])
    _INPUTS[standard.metode](way, evidence, question, standard, row)
    _formula(way, standard, row)
    way.depth -= 1


def _people(way: Way, evidence: Evidence, question: Question, _: Standard, row: Row) -> None:
    """The population of the kecamatan."""
    people_step(way, evidence, question, float(row["nilai_dasar"]))


def people_step(way: Way, evidence: Evidence, question: Question, people: float) -> None:
    """The population of a kecamatan and its cells; a projected one refers to the steps of its growth."""
    facts = {"kecamatan": question.kecamatan}
    if evidence.projected is not None:
        way.add(Kind.INPUT, msg("jalan.penduduk_proyeksi", tahun=evidence.projected, **facts), people, "jiwa")
        return
    year = float(evidence.basis.districts["tahun"][question.kode])
    told = msg("jalan.penduduk", tahun=f"{year:.0f}", **facts) if year == year else msg("jalan.penduduk_saja", **facts)
    way.add(Kind.INPUT, told, people, "jiwa", places=evidence.population_cells(question.kode, year))
    pair = evidence.supposed.get(question.kode)
    if pair:
        way.add(Kind.SCENARIO, msg("jalan.penduduk_andai", pasangan=pair), below=1)


def _units(way: Way, evidence: Evidence, question: Question, standard: Standard, row: Row) -> None:
    """Desa, kelurahan and the like, or facilities."""
    count = float(row["nilai_dasar"])
    if standard.basis == "fasilitas":
        if row["estimasi"] == "ya":
            people_step(way, evidence, question, float(evidence.basis.districts["penduduk"][question.kode]))
        _facility_count(way, evidence, question, standard, count)
        return
    places, text = _unit_cells(evidence, question.kode, standard.basis)
    told = msg(text, satuan=standard.basis.replace("_", " "), sumber=evidence.region_file)
    way.add(Kind.INPUT, told, count, standard.basis, places=places)


def _unit_cells(evidence: Evidence, kode: str, basis: str) -> tuple[tuple[Place, ...], str]:
    """Where the number of units of the region was read, and how to say so."""
    if basis == "kecamatan":
        return (), "jalan.satu_kecamatan"
    parts = ("desa", "kelurahan") if basis == "desa_kelurahan" else (basis,)
    columns = {"desa": "jumlah_desa", "kelurahan": "jumlah_kelurahan", "desa_kawasan_tani": "desa_kawasan_tani"}
    found: list[Place] = []
    for part in parts:
        column = columns[part]
        table = evidence.wilayah
        own = pd.DataFrame() if table is None or column not in table else table[table["kode"] == kode]
        if len(own) and own[column].notna().any():
            found += cells_of(own, column, evidence.place)
        elif len(listed := evidence.facilities(kode, [part])):
            found += cells_of(listed, "jenis", evidence.place)
    return tuple(found), "jalan.satuan_wilayah" if found else "jalan.satuan_bawaan"


def _facility_count(way: Way, evidence: Evidence, question: Question, standard: Standard, count: float) -> None:
    rows = evidence.facilities(question.kode, standard.jenis)
    text = msg("jalan.banyak_fasilitas", jenis=listing(standard.jenis), kecamatan=question.kecamatan)
    way.add(Kind.INPUT, text, count, "fasilitas", places=cells_of(rows, "jenis", evidence.place))


def _pupils(way: Way, evidence: Evidence, question: Question, standard: Standard, row: Row) -> None:
    """The pupils of the schools."""
    rows = evidence.facilities(question.kode, standard.jenis)
    rows = rows[rows["murid"].notna()]
    text = msg(f"jalan.jumlah_murid{_ahead(evidence)}", n=figure(len(rows)), jenis=listing(standard.jenis))
    way.add(Kind.INPUT, text, float(row["nilai_dasar"]), "murid", places=cells_of(rows, "murid", evidence.place))


def _ahead(evidence: Evidence) -> str:
    """Of a projected year the cells are those of the base year, and the sentence says so."""
    return "" if evidence.projected is None else "_proyeksi"


def _class_cells(evidence: Evidence, rows: pd.DataFrame) -> tuple[Place, ...]:
    """The cells that the rombel of schools were read from: grade by grade, the bare figure, or the pupils."""
    graded = rows[list(GRADE_COLUMNS)].notna().any(axis=1)
    by_pupils = rows["perkiraan"].astype("bool")
    found: list[Place] = []
    if graded.any():
        columns = [name for name in GRADE_COLUMNS if rows.loc[graded, name].gt(0).any()]
        found += cells_of(rows[graded], columns, evidence.place)
    if (~graded & ~by_pupils).any():
        found += cells_of(rows[~graded & ~by_pupils], "rombel", evidence.place)
    if (~graded & by_pupils).any():
        found += cells_of(rows[~graded & by_pupils], "murid", evidence.place)
    return tuple(found)


def _classes(way: Way, evidence: Evidence, question: Question, standard: Standard, _: Row) -> None:
    """The rombel of the schools."""
    rows = evidence.facilities(question.kode, standard.jenis)
    if rows.empty:
        people_step(way, evidence, question, float(evidence.basis.districts["penduduk"][question.kode]))
        return
    known = rows[rows["rombel"].notna()]
    text = msg(f"jalan.jumlah_rombel{_ahead(evidence)}", n=figure(len(known)), jenis=listing(standard.jenis))
    total = float(known["rombel"].sum())
    way.add(Kind.INPUT, text, total, "rombel", places=_class_cells(evidence, known))
    _from_pupils(way, evidence, known)


def _from_pupils(way: Way, evidence: Evidence, rows: pd.DataFrame) -> None:
    guessed = rows[rows["perkiraan"].astype("bool")]
    for standard in evidence.standards.values():
        if standard.metode is Method.CLASS_SIZE and standard.aktif and guessed["jenis"].isin(standard.jenis).any():
            many = int(guessed["jenis"].isin(standard.jenis).sum())
            way.add_rule(standard, msg("jalan.rombel_dari_murid", n=many, id=standard.id), below=1)


def _lessons(way: Way, evidence: Evidence, question: Question, standard: Standard, row: Row) -> None:
    """The rombel, the hours a week of the subject, and the load of a teacher."""
    _classes(way, evidence, question, standard, row)
    hours = sorted(standard.tabel.get(question.jabatan, {}).items(), key=lambda pair: int(pair[0]))
    told = listing(msg("jalan.jam_kelas", kelas=grade, jam=exact_figure(value)) for grade, value in hours)
    way.add(Kind.INPUT, msg("jalan.jam_sepekan", jam=told), float(row["nilai_dasar"]), "jam")
    load = next((s for s in evidence.standards.values() if s.metode is Method.TEACHING_LOAD and s.aktif), None)
    if load is not None:
        way.add_rule(load, named(load))


def _minimum(way: Way, evidence: Evidence, question: Question, standard: Standard, row: Row) -> None:
    """How many facilities of each category, and what each must have."""
    details = evidence.needs.facility_details
    mine = details[
        (details["kode"] == question.kode)
        & (details["jabatan"] == question.jabatan)
        & (details["standar"] == standard.id)
    ]
    rows = evidence.facilities(question.kode, standard.jenis)
    if mine.empty:
        _facility_count(way, evidence, question, standard, float(row["nilai_dasar"]))
        return
    for (category, _), group in mine.groupby(["kategori", "angka"], sort=False):
        named_here = rows[rows["nama"].isin(group["nama"]) & rows["jenis"].isin(group["jenis"])]
        facts = {"kategori": category, "n": figure(len(group)), "angka": exact_figure(float(group["angka"].iloc[0]))}
        places = cells_of(named_here, "nama" if category == ANY else "kategori", evidence.place)
        total = float(group["kebutuhan_fte"].sum())
        text = msg("jalan.minimum_kategori", total=exact_figure(total), jenis=listing(standard.jenis), **facts)
        way.add(Kind.INPUT, text, total, PEOPLE, places=places)


def _tipe(way: Way, evidence: Evidence, question: Question, _: Standard, __: Row) -> None:
    """The score of the kecamatan and what it adds up from."""
    types = evidence.needs.types
    if types is None:
        return
    mine = types[types["kode"] == question.kode].iloc[0]
    general = sum(int(mine[name]) for name in ("umum_penduduk", "umum_luas", "umum_apbd"))
    technical = sum(int(mine[name]) for name in ("teknis_luas", "teknis_desa_kelurahan", "teknis_penduduk"))
    facts = {name: exact_figure(float(mine[name])) for name in ("faktor_geografis", "skor", "ambang")}
    text = msg("jalan.skor_kecamatan", umum=general, teknis=technical, tipe=mine["tipe"], **facts)
    way.add(Kind.INPUT, text, float(mine["skor"]), "skor")


_INPUTS: Mapping[Method, Callable[[Way, Evidence, Question, Standard, Row], None]] = {
    Method.POPULATION_RATIO: _people,
    Method.UNIT_RATIO: _units,
    Method.PUPIL_RATIO: _pupils,
    Method.CLASS_TEACHER: _classes,
    Method.SUBJECT_TEACHER: _lessons,
    Method.FACILITY_MINIMUM: _minimum,
    Method.DISTRICT_POSTS: _tipe,
}


def _formula(way: Way, standard: Standard, row: Row) -> None:
    """The formula of rincian with the numbers in it."""
    fte = float(row["kebutuhan_fte"])
    if row["cara"] == str(HowComputed.FACILITIES):
        text: Msg = msg("jalan.rumus_fasilitas", hasil=exact_figure(fte))
        if standard.metode is Method.SUBJECT_TEACHER:
            facts = {"beban": exact_figure(standard.pembagi), "minimal": exact_figure(standard.minimum)}
            text = msg("jalan.rumus_mapel", hasil=exact_figure(fte), **facts)
    else:
        facts = {name: exact_figure(float(row[name])) for name in ("nilai_dasar", "angka", "per", "porsi_asn")}
        text = msg("jalan.rumus_rasio", hasil=exact_figure(fte), **facts)
    way.add(Kind.FORMULA, text, fte, PEOPLE)


def workload_steps(way: Way, evidence: Evidence, question: Question, row: Row) -> None:
    """The tasks of each unit, their minutes, and the working time they are divided by."""
    total = float(row["kebutuhan_fte"])
    way.add(Kind.RULE, msg("jalan.beban_kerja", menit=exact_figure(evidence.minutes)), evidence.minutes, "menit/tahun")
    tasks = evidence.tasks
    if tasks is None:
        return
    way.depth += 1
    mine = tasks[(tasks["kode"] == question.kode) & (tasks["pos"] == question.jabatan)]
    for unit, rows in mine.groupby("unit_kerja", sort=True):
        minutes = float(rows["beban_menit"].sum())
        facts = {"unit": unit, "menit": exact_figure(minutes), "n": figure(len(rows))}
        places = cells_of(rows, ["volume", "norma_waktu"], evidence.place)
        way.add(Kind.INPUT, msg("jalan.tugas_unit", **facts), minutes, "menit", places=places)
        fte = minutes / evidence.minutes
        told = {"menit": exact_figure(minutes), "waktu": exact_figure(evidence.minutes), "hasil": exact_figure(fte)}
        way.add(Kind.FORMULA, msg("jalan.rumus_beban", **told), fte, PEOPLE, below=1)
    if mine["unit_kerja"].nunique() > 1:
        way.add(Kind.FORMULA, msg("jalan.jumlah_unit", hasil=exact_figure(total)), total, PEOPLE)
    way.depth -= 1
