"""The sheet Grafik: the charts that stand not on Ringkasan, one a page."""

from collections.abc import Sequence
from typing import Any

from asn_cli.locale import Language, pick, t
from asn_cli.report.writers.workbook.charts import Names, Plot, make_chart
from asn_cli.report.writers.workbook.layout import NOTE, TITLE, quoted
from asn_cli.report.writers.workbook.styles import BLUE, GREY, NAVY, Styles

COLUMNS = 12
COLUMN_PIXELS = 74
ROW_PIXELS = 20
PAGE_ROWS = 32
"""Rows of a page of A4 lying, which holds `COLUMNS` columns at full size."""
FEW, LOW_ROWS = 12, 23
"""So few bars are drawn so low that a small screen shows them whole."""


def write_charts(
    book: Any, sheet: Any, charts: Sequence[Plot], styles: Styles, language: Language, *, raw: bool
) -> None:
    """Every chart with a link to the sheet of its table; the names joined for it stand right of what is printed."""
    sheet.set_column_pixels(0, COLUMNS - 1, COLUMN_PIXELS)
    sheet.set_default_row(ROW_PIXELS * 0.75)
    title = styles.get(bold=True, font_size=15, font_color=NAVY, valign="vcenter")
    sheet.write_string(TITLE, 0, t("lembar.grafik"), title)
    sheet.set_row(TITLE, 25)
    sheet.write_string(NOTE, 0, t("lembar.grafik_cara_baca"), styles.get(font_color=GREY))
    link = styles.get(font_color=BLUE, underline=1, font_size=9)
    names = Names(sheet, COLUMNS + 1, styles, raw=raw)
    top, breaks = NOTE + 1, []
    for plot in charts:
        target = plot.placed.sheet
        told = t("lembar.grafik_dari", lembar=target, judul=pick(plot.placed.table.spec.title))
        sheet.write_url(top, 0, f"internal:{quoted(target)}!A1", link, told)
        rows = LOW_ROWS if plot.bars <= FEW else PAGE_ROWS - 4
        size = (COLUMNS * COLUMN_PIXELS - 4, rows * ROW_PIXELS)
        drawn = make_chart(book, plot, names.area(plot), size, language)
        sheet.insert_chart(top + 1, 0, drawn, {"x_offset": 1, "y_offset": 2, "object_position": 2})
        top += rows + 3
        breaks.append(top)
    sheet.set_h_pagebreaks(breaks[:-1])
    sheet.print_area(0, 0, top - 1, COLUMNS - 1)
    sheet.hide_gridlines(2)
