"""Charts over the ranges of the tables' sheets, so that they follow the cells."""

from typing import Any

from asn_cli.locale import pick
from asn_cli.report.model import Chart, ChartKind
from asn_cli.report.writers.workbook.layout import FIRST, Placed
from asn_cli.report.writers.workbook.styles import FONT, GREY, INK, LINE, NAVY, SERIES, WHITE, number_format

LONG_NAMES = 12
MANY = 6
LONG_LINE = 55
"""Letters of all names together that still fit below a chart without being turned."""
SHAPES: dict[ChartKind, dict[str, str]] = {
    ChartKind.BAR: {"type": "column"},
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.LINE: {"type": "line"},
    ChartKind.RADAR: {"type": "radar", "subtype": "with_markers"},
}


def make_chart(book: Any, chart: Chart, placed: Placed | None, language: Any) -> Any | None:
    """An XlsxWriter chart, or None where its table or a column of it is not in the report, or has no rows."""
    if placed is None or not placed.rows or chart.category not in placed.letters:
        return None
    series = [key for key in chart.series if key in placed.letters]
    if not series:
        return None
    shape, lying = _shape(chart, placed)
    drawn = book.add_chart(shape)
    for number, key in enumerate(series):
        drawn.add_series(_series(chart, placed, key, SERIES[number % len(SERIES)]))
    drawn.set_title({"name": str(chart.title), "name_font": _font(12, bold=True, color=NAVY)})
    if len(series) > 1:
        drawn.set_legend({"position": "bottom", "font": _font(9)})
    else:
        drawn.set_legend({"none": True})
    if chart.kind is not ChartKind.RADAR:
        _set_axes(drawn, chart, placed, series, language, lying=lying)
    drawn.set_chartarea({"border": {"color": LINE}})
    drawn.show_blanks_as("gap")
    return drawn


def _shape(chart: Chart, placed: Placed) -> tuple[dict[str, str], bool]:
    """Bars lie down where their names are long or many, so that the names can be read."""
    shape = SHAPES[chart.kind]
    if chart.kind not in (ChartKind.BAR, ChartKind.STACKED):
        return shape, False
    names = placed.table.frame[chart.category].astype(str)
    widths = names.str.len()
    lying = bool(len(names) > MANY or widths.max() > LONG_NAMES or widths.sum() > LONG_LINE)
    return ({**shape, "type": "bar"} if lying else shape), lying


def _series(chart: Chart, placed: Placed, key: str, color: str) -> dict[str, Any]:
    place = placed.position(key)
    category = placed.position(chart.category)
    series: dict[str, Any] = {
        "name": pick(placed.column(key).label),
        "categories": [placed.sheet, FIRST, category, placed.last, category],
        "values": [placed.sheet, FIRST, place, placed.last, place],
    }
    if chart.kind in (ChartKind.LINE, ChartKind.RADAR):
        marker = {"type": "circle", "size": 6, "fill": {"color": color}, "border": {"color": color}}
        return {**series, "line": {"color": color, "width": 2.25}, "marker": marker}
    overlap = {"overlap": 100} if chart.kind is ChartKind.STACKED else {"overlap": -5}
    return {**series, "fill": {"color": color}, "border": {"color": WHITE, "width": 1}, "gap": 60, **overlap}


def _set_axes(drawn: Any, chart: Chart, placed: Placed, series: list[str], language: Any, *, lying: bool) -> None:
    names: dict[str, Any] = {
        "name": pick(placed.column(chart.category).label),
        "name_font": _font(9, color=GREY),
        "num_font": _font(9),
        "line": {"color": LINE},
        "major_tick_mark": "none",
        "major_gridlines": {"visible": False},
    }
    if lying:
        names |= {"reverse": True, "crossing": "max"}
    amounts = {
        "name": " / ".join(pick(placed.column(key).label) for key in series),
        "name_font": _font(9, color=GREY),
        "num_font": _font(9),
        "num_format": number_format(placed.column(series[0]), language),
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
    }
    across, up = (amounts, names) if lying else (names, amounts)
    drawn.set_x_axis(across)
    drawn.set_y_axis(up)


def _font(size: int, *, bold: bool = False, color: str = INK) -> dict[str, Any]:
    return {"name": FONT, "size": size, "bold": bold, "color": color}
