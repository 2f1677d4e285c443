"""From the parts of one row of prioritas back: what is counted in each, and the formula with the numbers in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from asn_cli.domain.complaints.rates import PER
from asn_cli.domain.places import PlaceOf
from asn_cli.domain.priority import MARK_B, SCALE
from asn_cli.domain.survey import SCALE as IKM_SCALE
from asn_cli.domain.survey import Result, Scheme
from asn_cli.domain.way.evidence import Evidence, Question
from asn_cli.domain.way.inputs import people_step
from asn_cli.domain.way.needs import need_steps
from asn_cli.domain.way.staff import people_in
from asn_cli.domain.way.steps import PEOPLE, Kind, Way, cells_of, listed_cells
from asn_cli.findings import Place
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import Figure, figure, listing

REPORTS = "laporan"
Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Area:
    """The row that is asked about."""

    kode: str
    kecamatan: str
    sektor: str

    def facts(self) -> dict[str, str]:
        """The two names, for a sentence."""
        return {"kecamatan": self.kecamatan, "sektor": self.sektor}


@dataclass(frozen=True, slots=True)
class Survey:
    """The answers of an area and what they come to."""

    year: int | None
    answers: pd.DataFrame
    result: Result
    scheme: Scheme


def is_known(row: Row, column: str) -> bool:
    """Whether a row has a value in a column."""
    value: object = row[column]
    return bool(pd.notna(value))  # type: ignore[call-overload]


def share(value: float) -> Figure:
    """A share, or a rate, in a sentence: four decimals at most."""
    return figure(value, 4)


def absent_part(way: Way, part: str, why: Msg) -> None:
    """A part that is not known, and why."""
    way.add(Kind.ABSENT, msg("jalan_prioritas.bagian_tidak_ada", bagian=msg(f"prioritas.bagian_{part}"), sebab=why))


def _head(way: Way, row: Row, part: str) -> None:
    value = float(row[f"bagian_{part}"])
    way.add(Kind.PART, msg("jalan_prioritas.bagian", bagian=msg(f"prioritas.bagian_{part}")), value)


def shortage_steps(
    way: Way, row: Row, area: Area, posts: pd.DataFrame, evidence: Evidence, people: pd.DataFrame, pegawai: pd.DataFrame
) -> None:
    """Each post with its need, staff and shortage, and the cells of all three; then shortage over need.

    `posts`: the rows of kebutuhan of the area; `people` and `pegawai` as in `people_in`.
    """
    _head(way, row, "kekurangan")
    way.depth += 1
    way.add(Kind.INPUT, msg("jalan_prioritas.asal_kebutuhan", **area.facts()))
    for post in posts.to_dict("records"):
        short = max(0, -int(post["selisih"]))
        facts = {name: figure(post[name]) for name in ("kebutuhan", "bezetting")}
        question = Question(area.kode, area.kecamatan, str(post["jabatan"]))
        places = (*_need_places(evidence, question), *_staff_places(people, pegawai, question, evidence.place))
        text = msg("jalan_prioritas.jabatan", jabatan=post["jabatan"], kurang=figure(short), **facts)
        way.add(Kind.INPUT, text, short, PEOPLE, places=_together(places), below=1)
    told = {"kekurangan": figure(row["kekurangan"]), "kebutuhan": figure(row["kebutuhan"])}
    value = float(row["bagian_kekurangan"])
    way.add(Kind.FORMULA, msg("jalan_prioritas.rumus_kekurangan", hasil=share(value), **told), value)
    way.depth -= 1


def _need_places(evidence: Evidence, question: Question) -> tuple[Place, ...]:
    """Every cell that the need of a post rests on."""
    told = Way()
    need_steps(told, evidence, question)
    return tuple(place for step in told.steps for place in step.places)


def _staff_places(people: pd.DataFrame, pegawai: pd.DataFrame, question: Question, place: PlaceOf) -> tuple[Place, ...]:
    there = people_in(people, pegawai, question)
    return cells_of(there[there["alasan"].isna()], "jabatan", place)


def _together(places: Iterable[Place]) -> tuple[Place, ...]:
    """One entry a sheet, cells that occur twice once."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for place in places:
        found.setdefault((place.file, place.sheet), {}).update(dict.fromkeys(place.cell.split(", ")))
    return tuple(Place(file, sheet, ", ".join(cells)) for (file, sheet), cells in found.items())


def retirement_steps(way: Way, row: Row, retiring: pd.DataFrame, until: date, column: str, place: PlaceOf) -> None:
    """Who retires by then, with the cell of each that says so (`column`); then retirements over need, at most 1."""
    _head(way, row, "pensiun")
    way.depth += 1
    many = int(retiring["jumlah"].sum())
    text = msg("jalan_prioritas.pensiun", sampai=until.isoformat())
    way.add(Kind.STAFF, text, many, PEOPLE, places=cells_of(retiring, column, place))
    told = {"pensiun": figure(many), "kebutuhan": figure(row["kebutuhan"])}
    value = float(row["bagian_pensiun"])
    way.add(Kind.FORMULA, msg("jalan_prioritas.rumus_pensiun", hasil=share(value), **told), value)
    way.depth -= 1


def complaint_steps(
    way: Way,
    row: Row,
    area: Area,
    complaints: pd.DataFrame,
    period: tuple[date, date],
    sector: tuple[float, float],
    evidence: Evidence,
) -> None:
    """The complaints and their cells, the own rate and its lower bound, the rate of the sektor in the regency.

    `sector`: complaints and residents of all kecamatan with a row in the sektor.
    """
    _head(way, row, "pengaduan")
    way.depth += 1
    first, last = period
    many, residents = len(complaints), float(row["penduduk"])
    text = msg("jalan_prioritas.pengaduan", mulai=first.isoformat(), sampai=last.isoformat(), **area.facts())
    way.add(Kind.INPUT, text, many, REPORTS, places=cells_of(complaints, "id_laporan", evidence.place))
    people_step(way, evidence, Question(area.kode, area.kecamatan, ""), residents)
    facts = {"n": figure(many), "penduduk": figure(residents), "per": figure(PER)}
    rate, low, whole = (float(row[name]) for name in ("pengaduan_per_10000", "laju_bawah", "laju_kabupaten"))
    way.add(Kind.FORMULA, msg("jalan_prioritas.laju", hasil=share(rate), **facts), rate)
    lower = msg("jalan_prioritas.laju_bawah", hasil=share(low), **facts) if many else msg("jalan_prioritas.laju_nol")
    way.add(Kind.FORMULA, lower, low)
    facts = {"n": figure(sector[0]), "penduduk": figure(sector[1]), "per": figure(PER)}
    text = msg("jalan_prioritas.laju_kabupaten", sektor=area.sektor, hasil=share(whole), **facts)
    way.add(Kind.FORMULA, text, whole)
    value = float(row["bagian_pengaduan"])
    told = {"kabupaten": share(whole), "bawah": share(low), "hasil": share(value)}
    formula = "rumus_pengaduan" if low else "tanpa_laju"
    way.add(Kind.FORMULA, msg(f"jalan_prioritas.{formula}", **told), value)
    way.depth -= 1


def survey_steps(way: Way, row: Row, area: Area, survey: Survey, place: PlaceOf) -> None:
    """The answers and their cells, IKM from the mean of each unsur, and how far it lies below mark B."""
    _head(way, row, "skm")
    way.depth += 1
    columns = [unsur for unsur in survey.scheme.weights if unsur in survey.answers]
    year = "-" if survey.year is None else survey.year
    text = msg("jalan_prioritas.jawaban", tahun=year, **area.facts())
    way.add(Kind.INPUT, text, survey.result.respondents, PEOPLE, places=cells_of(survey.answers, columns, place))
    ikm = float(row["ikm"])
    terms = [
        msg("jalan_prioritas.suku", kiri=share(float(survey.result.nrr[unsur] or 0)), kanan=share(float(weight)))
        for unsur, weight in survey.scheme.weights.items()
    ]
    text = msg("jalan_prioritas.ikm", suku=listing(terms, " + "), kali=IKM_SCALE, hasil=figure(ikm, 2))
    way.add(Kind.FORMULA, text, ikm)
    value = float(row["bagian_skm"])
    told = {"batas": figure(MARK_B, 2), "ikm": figure(ikm, 2), "rentang": figure(SCALE, 2), "hasil": share(value)}
    way.add(Kind.FORMULA, msg("jalan_prioritas.rumus_skm", **told), value)
    way.depth -= 1


def coaching_steps(
    way: Way, row: Row, area: Area, rated: tuple[int, pd.DataFrame], coached: pd.DataFrame, place: PlaceOf
) -> None:
    """Who was rated and who of them is a candidate for coaching, with the cells of their NIP; then the share.

    `rated`: how many people, and the rows of kinerja about them; `coached` has the newest row of each candidate.
    """
    _head(way, row, "pembinaan")
    way.depth += 1
    many, rows = rated
    text = msg("jalan_prioritas.dinilai", **area.facts())
    way.add(Kind.STAFF, text, many, PEOPLE, places=cells_of(rows, "nip", place))
    text = msg("jalan_prioritas.calon_pembinaan")
    way.add(Kind.STAFF, text, len(coached), PEOPLE, places=cells_of(coached, "nip", place))
    value = float(row["bagian_pembinaan"])
    told = {"calon": figure(len(coached)), "dinilai": figure(many), "hasil": share(value)}
    way.add(Kind.FORMULA, msg("jalan_prioritas.rumus_pembinaan", **told), value)
    way.depth -= 1


def listed_rows(rows: pd.DataFrame, columns: Sequence[str], column: str, place: PlaceOf) -> pd.DataFrame:
    """Rows that were read with some of their columns (empty where there is no such) and the cell of `column`."""
    nothing = pd.Series(None, index=rows.index, dtype="object")
    found = {name: rows[name] if name in rows else nothing for name in columns}
    return pd.DataFrame({**found, **listed_cells(rows, column, place)}).reset_index(drop=True)
