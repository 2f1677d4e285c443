"""What a reader of `survey` sees: tables, headline, notes and charts."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pandas as pd

from asn_cli.domain.survey import Result, extremes, grade, round_half_up
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.report.model import Chart, ChartKind, Table
from asn_cli.rules.office_people import SurveySettings
from asn_cli.tables.survey import DISTRICTS, ELEMENTS, SURVEY, WHOLE
from asn_cli.tables.survey_prepare import NO_DISTRICT

if TYPE_CHECKING:
    from asn_cli.domain.survey import Scheme

BY_RESPONDENT, BY_UNIT = "responden", "rata_unit"
Scored = Sequence[tuple[Any, object, Result]]
"""The scheme of the year (`YearScheme`), the group, its result."""


def _row(one: Any, result: Result) -> dict[str, object]:
    """What every table of results holds."""
    band = grade(result.ikm, one.scheme.bands)
    low, high = extremes(result)
    return {
        "tahun": one.year,
        "responden": result.respondents,
        "ikm": None if result.ikm is None else float(result.ikm),
        "margin": result.margin,
        "mutu": band.mutu if band else None,
        "kinerja": band.kinerja if band else None,
        "unsur_terendah": low,
        "unsur_tertinggi": high,
    }


def _frame(rows: Sequence[dict[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(columns))
    for column in ("tahun", "responden", "sampel_minimum", "sampel_minimum_rumus"):
        if column in frame:
            frame[column] = frame[column].astype("Int64")
    return frame


def units_table(units: Scored, samples: tuple[int | None, int | None]) -> Table:
    """skm: a row a unit and year."""
    table, formula = samples
    rows = [
        {"unit_layanan": unit, "sampel_minimum": table, "sampel_minimum_rumus": formula, **_row(one, result)}
        for one, unit, result in units
    ]
    return SURVEY.table(_frame(rows, [column.key for column in SURVEY.columns]))


def elements_table(units: Scored) -> Table:
    """unsur: a row a unit, year and element."""
    rows = [
        {
            "unit_layanan": unit,
            "unsur": element,
            "nama": one.scheme.names[element] or None,
            "nrr": None if mean is None else float(mean),
            "tertimbang": None if mean is None else float(mean * one.scheme.weights[element]),
            "tahun": one.year,
        }
        for one, unit, result in units
        for element, mean in result.nrr.items()
    ]
    return ELEMENTS.table(_frame(rows, [column.key for column in ELEMENTS.columns]))


def mean_of_units(units: Scored, year: int | None) -> Fraction | None:
    """The plain mean of the units' IKM as they are shown, to two decimals, halves up."""
    known = [result.ikm for one, _, result in units if one.year == year and result.ikm is not None]
    return round_half_up(sum(known, Fraction(0)) / len(known)) if known else None


def whole_table(units: Scored, whole: Sequence[tuple[Any, Result]]) -> Table:
    """unit: each year both ways."""
    rows: list[dict[str, object]] = []
    for one, result in whole:
        for way, ikm in ((BY_RESPONDENT, result.ikm), (BY_UNIT, mean_of_units(units, one.year))):
            band = grade(ikm, one.scheme.bands)
            rows.append(
                {
                    "ukuran": way,
                    "ikm": None if ikm is None else float(ikm),
                    "mutu": band.mutu if band else None,
                    "tahun": one.year,
                }
            )
    return WHOLE.table(_frame(rows, [column.key for column in WHOLE.columns]))


def districts_table(districts: Scored) -> Table:
    """kecamatan_skm: a row a kecamatan and year, those without one last."""
    rows = [{"kecamatan": name, **_row(one, result)} for one, name, result in districts]
    rows.sort(key=lambda row: row["kecamatan"] == NO_DISTRICT)
    return DISTRICTS.table(_frame(rows, [column.key for column in DISTRICTS.columns]))


def tell_samples(
    whole: Sequence[tuple[Any, Result]], samples: tuple[int | None, int | None], findings: Findings
) -> None:
    """Years with fewer respondents in all than the minimum sample."""
    least = samples[0]
    for one, result in whole:
        if least is not None and result.respondents < least:
            found, year = result.respondents, one.year or "-"
            findings.add("ASN-S007", found=found, banyak=figure(found), tahun=year, sampel=figure(least))


def headline(units: Scored, whole: Sequence[tuple[Any, Result]]) -> list[Msg]:
    """The newest year as a whole, its weakest and strongest element, and the lowest unit."""
    known = [(one, result) for one, result in whole if result.ikm is not None]
    if not known:
        return []
    one, result = max(known, key=lambda item: item[0].year or 0)
    band = grade(result.ikm, one.scheme.bands)
    mean = mean_of_units(units, one.year)
    here = [(unit, found) for scheme, unit, found in units if scheme.year == one.year and found.ikm is not None]
    facts = {
        "tahun": one.year,
        "ikm": figure(float(result.ikm or 0), 2, fixed=True),
        "mutu": band.mutu if band else "-",
        "kinerja": band.kinerja if band else "-",
        "responden": figure(result.respondents),
        "unit": figure(len(here)),
        "rata": figure(float(mean or 0), 2, fixed=True),
    }
    told = [msg("survei.inti" if one.year else "survei.inti_tanpa_tahun", **facts)]
    low, high = extremes(result)
    if low and high:
        told.append(
            msg(
                "survei.inti_unsur",
                rendah=_named(one.scheme, low),
                nrr_rendah=figure(float(result.nrr[low] or 0), 2, fixed=True),
                tinggi=_named(one.scheme, high),
                nrr_tinggi=figure(float(result.nrr[high] or 0), 2, fixed=True),
            )
        )
    if len(here) > 1:
        unit, worst = min(here, key=lambda item: (item[1].ikm or 0, str(item[0])))
        weakest = extremes(worst)[0] or ""
        grade_of = grade(worst.ikm, one.scheme.bands)
        told.append(
            msg(
                "survei.inti_unit",
                unit=unit,
                ikm=figure(float(worst.ikm or 0), 2, fixed=True),
                mutu=grade_of.mutu if grade_of else "-",
                unsur=_named(one.scheme, weakest),
            )
        )
    return told


def _named(scheme: "Scheme", element: str) -> object:
    return scheme.names.get(element) or msg("survei.unsur_bernomor", nomor=element[1:])


def notes(schemes: Sequence[Any], settings: SurveySettings) -> tuple[Msg, ...]:
    """By which scheme each year was scored, whose weights, and by what rules."""
    found = [
        msg(
            "survei.catatan_skema",
            tahun=one.year or "-",
            unsur=figure(len(one.scheme.weights)),
            dasar=one.basis,
        )
        for one in schemes
    ]
    if settings.bobot:
        weights = listing(f"{name} {value:g}" for name, value in settings.bobot.items())
        found.append(msg("survei.catatan_bobot", bobot=weights, alasan=settings.alasan, penetap=settings.penetap))
    return (*found, msg("survei.catatan_aturan"), msg("survei.catatan_gabung"))


def charts(units: Table, areas: Table) -> tuple[Chart, ...]:
    """IKM by unit and by kecamatan; of a single unit its elements."""
    score = ("ikm",)
    by_unit = Chart(msg("survei.grafik_unit"), ChartKind.BAR, "skm", ("unit_layanan", "tahun"), score, front=True)
    elements = Chart(msg("survei.grafik_unsur"), ChartKind.RADAR, "unsur", ("unsur", "tahun"), ("nrr",), front=True)
    found = [by_unit] if len(units.frame) > 1 else []
    if len(areas.frame) > 1:
        title = msg("survei.grafik_kecamatan")
        found.append(Chart(title, ChartKind.BAR, areas.key, ("kecamatan", "tahun"), score, front=True))
    if units.frame["unit_layanan"].nunique() == 1:
        found.append(elements)
    return tuple(found)
