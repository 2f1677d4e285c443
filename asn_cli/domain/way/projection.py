"""From one row of proyeksi back: the growth of people and classes, who leaves and who comes until that year."""

from collections.abc import Iterable

import pandas as pd

from asn_cli.domain.growth import Basis as GrowthBasis
from asn_cli.domain.growth import Growth, population_in, yearly_rate
from asn_cli.domain.needs.facilities import kind_keys
from asn_cli.domain.places import PlaceOf, where_from
from asn_cli.domain.projection import StaffFlow
from asn_cli.domain.rounding import nearest
from asn_cli.domain.way.evidence import Evidence, Question
from asn_cli.domain.way.steps import PEOPLE, Kind, Way, cells_of, exact_figure, listed_cells
from asn_cli.findings import Place
from asn_cli.locale import msg
from asn_cli.locale.figures import figure


def growth_steps(way: Way, evidence: Evidence, question: Question, growth: Growth, year: int) -> None:
    """The population of a year: what is known, the rate and where it comes from, the formula."""
    people = population_in(growth, year)
    facts = {"kecamatan": question.kecamatan, "tahun": year}
    way.add(Kind.GROWTH, msg("jalan.penduduk_tumbuh", **facts), people, "jiwa")
    way.depth += 1
    if growth.basis is GrowthBasis.OBSERVED:
        first, last = min(growth.seen), max(growth.seen)
        for known in (first, last):
            _known(way, evidence, question, known, growth.seen[known])
        told = {"awal": figure(growth.seen[first]), "akhir": figure(growth.seen[last]), "selang": last - first}
        rate = growth.rate * 100
        way.add(Kind.FORMULA, msg("jalan.laju_teramati", laju=figure(rate, 4), **told), rate, "%")
    else:
        for known in sorted(growth.known):
            if known in (growth.base, year) or growth.basis is GrowthBasis.TABLE:
                _known(way, evidence, question, known, growth.known[known])
        if growth.basis is GrowthBasis.STATED:
            way.add(Kind.RULE, msg("jalan.laju_ditetapkan", laju=figure(growth.rate * 100, 4)), growth.rate * 100, "%")
    _reach(way, growth, year, people)
    pair = evidence.supposed.get(question.kode)
    if pair:
        way.add(Kind.SCENARIO, msg("jalan.penduduk_andai", pasangan=pair))
    way.depth -= 1


def _known(way: Way, evidence: Evidence, question: Question, year: int, people: float) -> None:
    places = evidence.population_cells(question.kode, float(year))
    way.add(Kind.INPUT, msg("jalan.penduduk", kecamatan=question.kecamatan, tahun=year), people, "jiwa", places=places)


def _reach(way: Way, growth: Growth, year: int, people: float) -> None:
    """From the nearest known year on, by the rate beyond it, or evenly to the next known one."""
    before = max((y for y in growth.known if y <= year), default=min(growth.known))
    after = min((y for y in growth.known if y >= year), default=None)
    if after == before:
        return
    rate = growth.rate
    if after is not None:
        rate = yearly_rate({before: growth.known[before], after: growth.known[after]})
    facts = {"awal": exact_figure(growth.known[before]), "laju": figure(rate * 100, 4), "n": year - before}
    way.add(Kind.FORMULA, msg("jalan.penduduk_rumus", hasil=exact_figure(people), **facts), people, "jiwa")


def class_steps(
    way: Way,
    question: Question,
    fasilitas: pd.DataFrame | None,
    classes: pd.DataFrame,
    counted: Iterable[tuple[str, str]],
    year: int,
    place: PlaceOf,
) -> None:
    """How what standards count (`counted`: kind of school, rombel or murid) grows (ATR), with cells of both years."""
    mine = classes[classes["kode"] == question.kode]
    if fasilitas is None:
        return
    for kind, name in counted:
        told = mine[mine["jenis"] == kind]
        rate = float(told[name].iloc[0]) if len(told) and pd.notna(told[name].iloc[0]) else None
        if rate is None:
            continue
        base = int(told["tahun"].iloc[0])
        rows = fasilitas[(fasilitas["kode"] == question.kode) & (kind_keys(fasilitas["jenis"]) == kind)]
        rows = rows[rows["tahun"].notna() & (rows["tahun"].astype("float64") <= base)]
        newest = rows[rows["tahun"].isin(sorted(rows["tahun"].unique())[-2:])]
        columns = [
            c for c in newest.columns if c == name or c.startswith(f"{name}_") if newest[c].fillna(0).gt(0).any()
        ]
        facts = {"jenis": kind, "laju": figure(rate * 100, 4), "n": year - base}
        places = cells_of(newest, columns, place)
        way.add(Kind.GROWTH, msg(f"jalan.tumbuh_{name}", **facts), rate * 100, "%", places=places)


def spread_step(way: Way, low: int, high: int, spread: float) -> None:
    """The need with growth a little lower and higher."""
    facts = {"rendah": figure(low), "tinggi": figure(high), "sebaran": figure(spread * 100, 2)}
    way.add(Kind.RESULT, msg("jalan.rentang", **facts))


def leaving_steps(
    way: Way,
    flow: StaffFlow,
    pegawai: pd.DataFrame,
    question: Question,
    as_of: int,
    year: int,
    place: PlaceOf,
    *,
    headed: bool = True,
) -> int:
    """Those in post, who goes in which year and why, who comes, and who is left on 31 December of the year."""
    mine = flow.people[(flow.people["kode"] == question.kode) & (flow.people["jabatan"] == question.jabatan)]
    mine = where_from(mine, pegawai)
    there = int(mine["jumlah"].sum())
    if headed:
        facts = {"n": figure(there), "jabatan": question.jabatan, "kecamatan": question.kecamatan}
        way.add(Kind.STAFF, msg("jalan.pegawai", **facts), there, PEOPLE, places=cells_of(mine, "jabatan", place))
    going = mine[(mine["tahun_keluar"] <= year).fillna(False)]
    told_by = born_by(pegawai)
    for gone, rows in going.groupby("tahun_keluar", sort=True):
        retiring = (rows["tahun_pensiun"] == gone).fillna(False)
        for mask, text, column in ((retiring, "pensiun", told_by), (~retiring, "kontrak", "tmt_akhir_kontrak")):
            some = rows[mask]
            if len(some):
                many = int(some["jumlah"].sum())
                places = _cells(some, column, place)
                told = msg(f"jalan.keluar_{text}", tahun=int(str(gone)))
                way.add(Kind.STAFF, told, -many, PEOPLE, places=places, below=1)
    staying = there - int(going["jumlah"].sum())
    if flow.attrition:
        left = int(nearest([staying * (1 - flow.attrition) ** (year - as_of)])[0])
        facts = {"n": figure(staying), "bagian": figure(flow.attrition * 100, 2), "tahun": year - as_of}
        way.add(Kind.FORMULA, msg("jalan.keluar_lain", hasil=figure(left), **facts), left, PEOPLE, below=1)
        staying = left
    staying += _coming(way, flow, question, as_of, year, place)
    facts = {"n": figure(staying), "tahun": year}
    way.add(Kind.RESULT, msg("jalan.tersisa", **facts), staying, PEOPLE)
    return staying


def born_by(pegawai: pd.DataFrame) -> str:
    """The column that tells when somebody was born."""
    return "tanggal_lahir" if "tanggal_lahir" in pegawai else "nip"


def _cells(rows: pd.DataFrame, column: str, place: PlaceOf) -> tuple[Place, ...]:
    found = cells_of(rows, column, place)
    return found if any(spot.cell for spot in found) else cells_of(rows, "nip", place)


def _coming(way: Way, flow: StaffFlow, question: Question, as_of: int, year: int, place: PlaceOf) -> int:
    if flow.inflow is None:
        return 0
    rows = flow.inflow
    mine = rows[(rows["kode"] == question.kode) & (rows["jabatan"] == question.jabatan)]
    mine = mine[mine["tahun"].between(as_of, year)]
    many = int(mine["jumlah"].sum())
    if many:
        text = msg("jalan.masuk", tahun=year)
        way.add(Kind.STAFF, text, many, PEOPLE, places=cells_of(mine, "jumlah", place), below=1)
    return many


def retiring_people(
    flow: StaffFlow, pegawai: pd.DataFrame, question: Question, year: int, place: PlaceOf
) -> pd.DataFrame:
    """A row each for those who are gone by 31 December of a year: nip, nama, jabatan, bup, tmt_pensiun and the cell."""
    people = flow.people
    mine = people[(people["kode"] == question.kode) & (people["jabatan"] == question.jabatan)]
    mine = mine[(mine["tahun_keluar"] <= year).fillna(False)].sort_values(
        ["tahun_keluar", "tmt_pensiun"], kind="stable"
    )
    return leaving_table(mine, pegawai, "tahun_keluar", place)


def leaving_table(mine: pd.DataFrame, pegawai: pd.DataFrame, year: str, place: PlaceOf) -> pd.DataFrame:
    """A row for each of some people who leave: the `year` column, nip, nama, jabatan, bup, tmt_pensiun and the cell."""
    read = pegawai.loc[mine.index]
    return pd.DataFrame(
        {
            "tahun": mine[year],
            "nip": read["nip"] if "nip" in read else None,
            "nama": read["nama"] if "nama" in read else None,
            "jabatan": mine["jabatan_asli"],
            "bup": mine["bup"].astype("Int64"),
            "tmt_pensiun": mine["tmt_pensiun"],
            **listed_cells(read, born_by(pegawai), place),
        }
    ).reset_index(drop=True)
