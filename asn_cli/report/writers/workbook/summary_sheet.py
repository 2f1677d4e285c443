"""The sheet Ringkasan: one page that says what came out, what is not certain, and where the rest stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from asn_cli.locale import Language, pick, t
from asn_cli.locale.figures import figure
from asn_cli.report.model import ChartKind, Kind, Report
from asn_cli.report.render import plain, total
from asn_cli.report.writers.workbook.cells import safe
from asn_cli.report.writers.workbook.charts import Names, Plot, make_chart
from asn_cli.report.writers.workbook.doubts import doubts
from asn_cli.report.writers.workbook.layout import CHARTS, HEAT, Placed, quoted
from asn_cli.report.writers.workbook.measure import lines, room
from asn_cli.report.writers.workbook.styles import BLUE, GREY, LINE, NAVY, PALE, WHITE, Styles, number_format

COLUMNS = 12
WIDTH = 11.6
ROW = 15
POINTS = 5.6
"""What a character of the width of a column measures on paper."""
PIXELS_A_ROW = 20
PIXELS_A_COLUMN = 86
CARDS_AT_MOST = 4
SPLIT = 7
"""Columns left of it hold the charts, the rest the words."""
CHART_ROWS = 18
BARS_AT_MOST, NAMES_AT_MOST = 16, 60
"""Bars of a chart here, and letters of their names; one with more needs a page."""


@dataclass(frozen=True, slots=True)
class Card:
    """A key figure: what it is, its cells, its value, the table it comes from."""

    label: str
    formula: str
    value: Any
    shape: str
    source: str


class SummarySheet:
    """Writes Ringkasan from top to bottom."""

    def __init__(
        self,
        book: Any,
        sheet: Any,
        report: Report,
        placed: Sequence[Placed],
        charts: Sequence[Plot],
        others: Sequence[Plot],
        styles: Styles,
        language: Language,
        *,
        raw: bool,
    ) -> None:
        self._book = book
        self._sheet = sheet
        self._report = report
        self._placed = placed
        self._charts = charts
        self._others = others
        self._names = Names(sheet, COLUMNS + 1, styles, raw=raw)
        self._styles = styles
        self._language = language
        self._raw = raw

    def write(self) -> None:
        """The whole sheet, on one page."""
        self._sheet.set_column(0, COLUMNS - 1, WIDTH)
        self._sheet.set_default_row(ROW)
        row = self._write_title()
        row = self._write_headline(row)
        row = self._write_cards(row)
        row = self._write_body(row)
        self._sheet.hide_gridlines(2)
        self._sheet.fit_to_pages(1, 1)
        if row * ROW > COLUMNS * WIDTH * POINTS:
            self._sheet.set_portrait()
        self._sheet.print_area(0, 0, row, COLUMNS - 1)

    def _write_title(self) -> int:
        band = {"font_color": WHITE, "bg_color": NAVY, "align": "left", "indent": 1}
        large = self._styles.get(bold=True, font_size=18, valign="vcenter", **band)
        under = self._styles.get(valign="top", **band)
        self._merge(0, 0, 0, COLUMNS, str(self._report.title), large)
        self._sheet.set_row(0, 34)
        source = self._report.provenance
        told = t("lembar.keadaan_per", tanggal=long_date(source.reference_date)) if source else ""
        self._merge(1, 0, 1, COLUMNS, told, under)
        self._sheet.set_row(1, 20)
        self._sheet.set_row(2, 8)
        return 3

    def _write_headline(self, row: int) -> int:
        """The first sentence largest; all of them full width."""
        for place, sentence in enumerate(self._report.headline):
            size = 13 if place == 0 else 11
            edge = {"left": 5, "left_color": BLUE, "align": "left", "indent": 1}
            style = self._styles.get(font_size=size, bold=place == 0, text_wrap=True, valign="vcenter", **edge)
            text = str(sentence)
            self._merge(row, 0, row, COLUMNS, text, style)
            needed = lines(text, room(WIDTH, columns=COLUMNS, size=size, indent=1, bold=place == 0))
            self._sheet.set_row(row, needed * size * 1.35 + 4)
            row += 1
        self._sheet.set_row(row, 8)
        return row + 1

    def _write_cards(self, row: int) -> int:
        cards = self._cards()
        if not cards:
            return row
        span = COLUMNS // CARDS_AT_MOST
        for place, card in enumerate(cards):
            first = place * span
            edge = {"bg_color": PALE, "align": "center", "right": 5, "right_color": WHITE}
            label = self._styles.get(font_color=GREY, valign="bottom", top=2, top_color=BLUE, **edge)
            figure = self._styles.get(
                bold=True, font_size=20, font_color=NAVY, num_format=card.shape, valign="vcenter", **edge
            )
            source = self._styles.get(font_color=GREY, font_size=8, valign="top", **edge)
            self._merge(row, first, row, first + span, card.label, label)
            self._sheet.merge_range(row + 1, first, row + 1, first + span - 1, "", figure)
            self._sheet.write_formula(row + 1, first, f"={card.formula}", figure, card.value)
            self._merge(row + 2, first, row + 2, first + span, card.source, source)
        self._sheet.set_row(row, 18)
        self._sheet.set_row(row + 1, 30)
        self._sheet.set_row(row + 2, 15)
        self._sheet.set_row(row + 3, 10)
        return row + 4

    def _cards(self) -> list[Card]:
        """The summed columns of the tables, in their order, each kind of sum once; whole numbers only."""
        cards: dict[str, Card] = {}
        shown = {table.key for table in self._report.tables}
        for placed in self._placed:
            if placed.table.key not in shown or not placed.rows:
                continue
            for column in placed.table.columns:
                if not column.total or column.optional or column.kind not in (Kind.INT, Kind.MONEY):
                    continue
                if column.key in cards or len(cards) == CARDS_AT_MOST:
                    continue
                cards[column.key] = Card(
                    pick(column.label),
                    f"SUM({placed.range(column.key)})",
                    total(plain(column, placed.table.frame[column.key])) or 0,
                    number_format(column, self._language),
                    t("lembar.dari_lembar", lembar=placed.sheet),
                )
        return list(cards.values())

    def _write_body(self, row: int) -> int:
        """One chart stands beside the words; more of them stand in pairs above two columns of words."""
        if len(self._charts) == 1:
            bottom = self._place_charts(row, SPLIT)
            after = self._write_doubts(row, SPLIT, COLUMNS)
            return max(bottom, self._write_links(after, SPLIT, COLUMNS))
        half = COLUMNS // 2
        if self._charts:
            row = self._place_charts(row, half) + 1
        return max(self._write_doubts(row, 0, half), self._write_links(row, half, COLUMNS))

    def _place_charts(self, row: int, span: int) -> int:
        """Charts `span` columns wide, as many beside each other as there is room; gives the row below them."""
        abreast = COLUMNS // span
        size = (span * PIXELS_A_COLUMN - 10, CHART_ROWS * PIXELS_A_ROW - 8)
        for place, plot in enumerate(self._charts):
            down, across = divmod(place, abreast)
            chart = make_chart(self._book, plot, self._names.area(plot), size, self._language)
            at = (row + down * CHART_ROWS, across * span)
            self._sheet.insert_chart(*at, chart, {"x_offset": 1, "y_offset": 2, "object_position": 2})
        return row + CHART_ROWS * -(-len(self._charts) // abreast)

    def _write_doubts(self, row: int, first: int, end: int) -> int:
        row = self._write_section(row, first, end, t("lembar.perlu_diperhatikan"))
        style = self._styles.get(text_wrap=True, valign="vcenter", align="left", font_size=9)
        for text in doubts(self._report, self._placed) or [t("lembar.tiada_catatan")]:
            needed = lines(f"• {text}", room(WIDTH, columns=end - first, size=9))
            self._merge(row, first, row + needed - 1, end, f"• {text}", style)
            row += needed
        return row + 1

    def _write_links(self, row: int, first: int, end: int) -> int:
        row = self._write_section(row, first, end, t("lembar.isi_buku"))
        link = self._styles.get(font_color=BLUE, underline=1, font_size=9, align="left", indent=1)
        about = self._styles.get(font_color=GREY, font_size=9)
        entries = [(placed.sheet, pick(placed.table.spec.title)) for placed in self._placed]
        if self._others:
            entries.insert(0, (CHARTS, t("lembar.grafik_isi", n=figure(len(self._others)))))
        if self._report.heatmap is not None:
            entries.insert(0, (HEAT, str(self._report.heatmap.title)))
        for name, title in entries:
            self._sheet.merge_range(row, first, row, first + 1, "", link)
            self._sheet.write_url(row, first, f"internal:{quoted(name)}!A1", link, name)
            self._merge(row, first + 2, row, end, title, about)
            row += 1
        return row

    def _write_section(self, row: int, first: int, end: int, text: str) -> int:
        style = self._styles.get(bold=True, font_color=NAVY, font_size=11, bottom=1, bottom_color=LINE)
        self._merge(row, first, row, end, text, style)
        return row + 1

    def _merge(self, row: int, first: int, last_row: int, end: int, text: str, style: Any) -> None:
        """Text over the cells from column `first` up to, not with, `end`."""
        text = safe(text, raw=self._raw)
        if row == last_row and first == end - 1:
            self._sheet.write_string(row, first, text, style)
            return
        self._sheet.merge_range(row, first, last_row, end - 1, "", style)
        self._sheet.write_string(row, first, text, style)


def fits_in_front(plot: Plot) -> bool:
    """Whether a chart stands on Ringkasan: it is meant to, and its bars can be told apart there."""
    few = plot.bars <= BARS_AT_MOST and max(map(len, plot.texts)) <= NAMES_AT_MOST
    return plot.chart.front and (few or plot.chart.kind is ChartKind.LINE)


def long_date(text: str) -> str:
    """An ISO date with the name of its month: 31 Januari 2026."""
    day = date.fromisoformat(text)
    months = t("lembar.bulan").split()
    return t("lembar.tanggal", hari=day.day, bulan=months[day.month - 1], tahun=day.year)
