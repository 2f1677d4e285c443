"""Charts over the ranges of the tables' sheets, so that they follow the cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from asn_cli.locale import pick, t
from asn_cli.report.model import Chart, ChartKind
from asn_cli.report.writers.workbook.cells import safe
from asn_cli.report.writers.workbook.layout import FIRST, Placed
from asn_cli.report.writers.workbook.styles import (
    FONT,
    GREY,
    INK,
    LINE,
    NAVY,
    SERIES,
    WHITE,
    Styles,
    number_format,
)

LONG_NAMES = 12
MANY = 6
LONG_LINE = 55
"""Letters of all names together that still fit below a chart without being turned."""
MOST_BARS = 40
"""More of them can no longer be read."""
LABELLED = 30
"""Bars that are few enough to bear their figures."""
ROOMY = 26
"""Pixels of the height of a chart for each lying bar; with fewer their names must be smaller."""
NAMES_WIDTH = 60.0
BETWEEN = " · "
SHAPES: dict[ChartKind, dict[str, str]] = {
    ChartKind.BAR: {"type": "column"},
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.LINE: {"type": "line"},
    ChartKind.RADAR: {"type": "radar", "subtype": "with_markers"},
}


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart with the table it stands on: what of the table it shows."""

    chart: Chart
    placed: Placed
    series: tuple[str, ...]
    names: tuple[str, ...]
    """The columns that name the bars."""
    first: int
    last: int
    """Rows from 0."""

    @property
    def texts(self) -> list[str]:
        """The name of each bar."""
        frame = self.placed.table.frame.iloc[self.first : self.last + 1]
        return [_joined(cells) for cells in zip(*(frame[key] for key in self.names), strict=True)]

    @property
    def bars(self) -> int:
        """How many names it has."""
        return self.last - self.first + 1


def plots(charts: Sequence[Chart], placed: Sequence[Placed]) -> list[Plot]:
    """The charts that can be drawn: not those whose table is not in the report, is empty, or has too many rows."""
    by_key = {place.table.key: place for place in placed}
    found = [_plot(chart, by_key[chart.table]) for chart in charts if chart.table in by_key]
    return [plot for plot in found if plot is not None]


def _plot(chart: Chart, placed: Placed) -> Plot | None:
    names = [key for key in chart.names if key in placed.letters]
    series = tuple(key for key in chart.series if key in placed.letters)
    first, last = chart.rows or (0, placed.rows - 1)
    if not names or not series or last < first or (chart.kind is not ChartKind.LINE and last - first >= MOST_BARS):
        return None
    frame = placed.table.frame.iloc[first : last + 1]
    enough = next((n for n in range(1, len(names)) if not frame.duplicated(names[:n]).any()), len(names))
    return Plot(chart, placed, series, tuple(names[:enough]), first, last)


def _joined(cells: Sequence[Any]) -> str:
    return BETWEEN.join(str(cell) for cell in cells if not pd.isna(cell))


class Names:
    """The names of bars that take several columns, joined in a column of the sheet the charts stand on."""

    def __init__(self, sheet: Any, column: int, styles: Styles, *, raw: bool) -> None:
        self._sheet = sheet
        self._column = column
        self._style = styles.get(font_color=GREY, font_size=8)
        self._raw = raw
        self._row = 0

    def area(self, plot: Plot) -> list[Any]:
        """Where the names of a plot stand: in their column of the table, or written here below those before."""
        placed = plot.placed
        if len(plot.names) == 1:
            place = placed.position(plot.names[0])
            return [placed.sheet, FIRST + plot.first, place, FIRST + plot.last, place]
        if not self._row:
            self._sheet.set_column(self._column, self._column, NAMES_WIDTH)
            self._sheet.write_string(0, self._column, t("lembar.nama_batang"), self._style)
        first = self._row + 1
        frame = placed.table.frame
        for row, text in enumerate(plot.texts, plot.first):
            told = [key for key in plot.names if not pd.isna(frame[key].iloc[row])]
            formula = f'&"{BETWEEN}"&'.join(placed.range(key, row, row) for key in told)
            self._row += 1
            self._sheet.write_formula(self._row, self._column, f"={formula}", self._style, safe(text, raw=self._raw))
        return [self._sheet.get_name(), first, self._column, self._row, self._column]


def make_chart(book: Any, plot: Plot, names: list[Any], size: tuple[int, int], language: Any) -> Any:
    """An XlsxWriter chart; `names` is the area that `Names` gives, `size` its width and height in pixels."""
    chart = plot.chart
    shape, lying = _shape(plot)
    drawn = book.add_chart(shape)
    for number, key in enumerate(plot.series):
        drawn.add_series(_series(plot, key, names, SERIES[number % len(SERIES)]))
    drawn.set_title({"name": str(chart.title), "name_font": _font(12, bold=True, color=NAVY)})
    if len(plot.series) > 1:
        drawn.set_legend({"position": "bottom", "font": _font(9)})
    else:
        drawn.set_legend({"none": True})
    if chart.kind is not ChartKind.RADAR:
        _set_axes(drawn, plot, size[1], language, lying=lying)
    drawn.set_size({"width": size[0], "height": size[1]})
    drawn.set_chartarea({"border": {"color": LINE}})
    drawn.show_blanks_as("gap")
    return drawn


def _shape(plot: Plot) -> tuple[dict[str, str], bool]:
    """Bars lie down where their names are long or many, so that the names can be read."""
    shape = SHAPES[plot.chart.kind]
    if plot.chart.kind not in (ChartKind.BAR, ChartKind.STACKED):
        return shape, False
    widths = [len(text) for text in plot.texts]
    lying = len(widths) > MANY or max(widths) > LONG_NAMES or sum(widths) > LONG_LINE
    return ({**shape, "type": "bar"} if lying else shape), lying


def _series(plot: Plot, key: str, names: list[Any], color: str) -> dict[str, Any]:
    chart, placed = plot.chart, plot.placed
    place = placed.position(key)
    series: dict[str, Any] = {
        "name": pick(placed.column(key).label),
        "categories": names,
        "values": [placed.sheet, FIRST + plot.first, place, FIRST + plot.last, place],
    }
    if chart.kind in (ChartKind.LINE, ChartKind.RADAR):
        marker = {"type": "circle", "size": 6, "fill": {"color": color}, "border": {"color": color}}
        return {**series, "line": {"color": color, "width": 2.25}, "marker": marker}
    if chart.kind is ChartKind.BAR and plot.bars * len(plot.series) <= LABELLED:
        series["data_labels"] = {"value": True, "font": _font(8, color=GREY)}
    overlap = {"overlap": 100} if chart.kind is ChartKind.STACKED else {"overlap": -5}
    return {**series, "fill": {"color": color}, "border": {"color": WHITE, "width": 1}, "gap": 60, **overlap}


def _set_axes(drawn: Any, plot: Plot, height: int, language: Any, *, lying: bool) -> None:
    placed, series = plot.placed, plot.series
    names: dict[str, Any] = {
        "name": ", ".join(pick(placed.column(key).label) for key in plot.names),
        "name_font": _font(9, color=GREY),
        "num_font": _font(9),
        "line": {"color": LINE},
        "major_tick_mark": "none",
        "major_gridlines": {"visible": False},
    }
    if lying:
        names |= {"reverse": True, "crossing": "max", "interval_unit": 1}
        names["num_font"] = _font(9 if height / plot.bars >= ROOMY else 7)
    amounts: dict[str, Any] = {
        "name": " / ".join(pick(placed.column(key).label) for key in series),
        "name_font": _font(9, color=GREY),
        "num_font": _font(9),
        "num_format": number_format(placed.column(series[0]), language),
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
    }
    if plot.chart.kind is not ChartKind.LINE and not _any_below_zero(plot):
        amounts["min"] = 0
    across, up = (amounts, names) if lying else (names, amounts)
    drawn.set_x_axis(across)
    drawn.set_y_axis(up)


def _any_below_zero(plot: Plot) -> bool:
    """Bars start at zero, or their lengths deceive; the programs' own choice may start them elsewhere."""
    frame = plot.placed.table.frame.iloc[plot.first : plot.last + 1]
    return any(bool((pd.to_numeric(frame[key], errors="coerce") < 0).any()) for key in plot.series)


def _font(size: int, *, bold: bool = False, color: str = INK) -> dict[str, Any]:
    return {"name": FONT, "size": size, "bold": bold, "color": color}
