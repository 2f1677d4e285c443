"""The sheet Peta panas: kecamatan x sektor, each cell a number with a mark and a colour."""

from typing import Any

from asn_cli.locale import t
from asn_cli.report.model import HeatMap
from asn_cli.report.writers.workbook.cells import safe
from asn_cli.report.writers.workbook.formulas import Resolver
from asn_cli.report.writers.workbook.layout import LABELS, NOTE, TITLE, column_letters
from asn_cli.report.writers.workbook.measure import lines, room
from asn_cli.report.writers.workbook.styles import COLD_WARM, GREY, LINE, NAVY, WHITE, Styles
from asn_cli.report.writers.workbook.widths import LINE_HEIGHT, label_lines

FAR_BELOW, BELOW, ABOVE = "▼▼", "▼", "▲"
BANDS = (0.5, 0.75, 1.25)
"""Shares of the middle that the marks begin at: below the first two, from the third on."""
TOP = LABELS + 1
NAME_WIDTH = 26.0
WIDTHS = (11.0, 20.0)
ROOM = 120.0
SCALE = (0.5, 0.75, 1.0, 1.25, 1.5)

LOOK = {"align": "center", "valign": "vcenter", "border": 1, "border_color": WHITE, "font_size": 11}
NUMBER = "#,##0.0"
EMPTY = {"font_color": GREY, "bg_color": "#E4E8EC", "italic": True}


def write_heat(sheet: Any, heat: HeatMap, resolver: Resolver, styles: Styles, *, raw: bool) -> None:
    """The map, how to read it, its legend; the colours run from half the middle to one and a half of it."""
    frame = heat.values
    names = [safe(str(name), raw=raw) for name in frame.index]
    heads = [safe(_headed(str(head)), raw=raw) for head in frame.columns]
    width = min(WIDTHS[1], max(WIDTHS[0], ROOM / max(1, len(heads))))
    total = NAME_WIDTH + width * len(heads)
    sheet.set_column(0, 0, NAME_WIDTH)
    sheet.set_column(1, max(len(SCALE), len(heads)), width)
    _write_top(sheet, heat, styles, max(total, NAME_WIDTH * 3), len(heads), raw=raw)
    head = styles.get(bold=True, font_color=WHITE, bg_color=NAVY, align="center", valign="vcenter", text_wrap=True)
    side = styles.get(bold=True, valign="vcenter", indent=1, bottom=1, bottom_color=LINE)
    sheet.write_blank(LABELS, 0, None, head)
    for place, text in enumerate(heads, 1):
        sheet.write_string(LABELS, place, text, head)
    sheet.set_row(LABELS, LINE_HEIGHT * max((label_lines(text, width) for text in heads), default=1) + 8)
    _write_values(sheet, heat, resolver, styles)
    for row, name in enumerate(names, TOP):
        sheet.write_string(row, 0, name, side)
        sheet.set_row(row, 26)
    _write_legend(sheet, heat, styles, TOP + len(names) + 1)
    sheet.freeze_panes(TOP, 1)
    sheet.repeat_rows(LABELS)
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 0)


def _write_top(sheet: Any, heat: HeatMap, styles: Styles, total: float, columns: int, *, raw: bool) -> None:
    title = styles.get(bold=True, font_size=15, font_color=NAVY, valign="vcenter")
    note = styles.get(font_color=GREY, text_wrap=True, valign="top")
    sheet.write_string(TITLE, 0, safe(str(heat.title), raw=raw), title)
    sheet.set_row(TITLE, 25)
    told = t("lembar.peta_cara_baca", satuan=heat.unit, tengah=_with_unit(heat, heat.middle))
    if columns:
        sheet.merge_range(NOTE, 0, NOTE, columns, "", note)
    sheet.write_string(NOTE, 0, told, note)
    sheet.set_row(NOTE, LINE_HEIGHT * lines(told, room(total)) + 5)


def _write_values(sheet: Any, heat: HeatMap, resolver: Resolver, styles: Styles) -> None:
    filled, empty = _number_style(heat, styles), _number_style(heat, styles, **EMPTY)
    rows = heat.values.to_numpy(dtype="float64", na_value=float("nan")).tolist()
    for row, cells in enumerate(rows, TOP):
        for place, value in enumerate(cells, 1):
            named = {"baris": f"$A{row + 1}", "kolom": f"{column_letters(place)}${LABELS + 1}"}
            formula = resolver.cell(heat.formula, named)
            missing = value != value
            shown, style = (t("lembar.tanpa_data"), empty) if missing else (value, filled)
            if formula is not None:
                text = f'=IFERROR({formula},"{t("lembar.tanpa_data")}")'
                sheet.write_formula(row, place, text, style, shown)
            elif missing:
                sheet.write_string(row, place, shown, style)
            else:
                sheet.write_number(row, place, shown, style)
    if rows and rows[0]:
        _colour(sheet, heat, styles, (TOP, 1, TOP + len(rows) - 1, len(rows[0])))


def _number_style(heat: HeatMap, styles: Styles, **more: Any) -> Any:
    """The mark is part of the number's format, so that the cell stays a number."""
    _, near, high = _bands(heat)
    down, up = (">=", "<") if heat.reverse else ("<", ">=")
    marks = f'[{down}{near:g}]"{BELOW} "{NUMBER};[{up}{high:g}]"{ABOVE} "{NUMBER};{NUMBER}'
    return styles.get(num_format=marks, **LOOK, **more)


def _bands(heat: HeatMap) -> list[float]:
    return [heat.middle * (2 - band if heat.reverse else band) for band in BANDS]


def _colour(sheet: Any, heat: HeatMap, styles: Styles, area: tuple[int, int, int, int]) -> None:
    """The double mark of what is far off (a number's format has room for two marks only), and the colours."""
    far = styles.rule(num_format=f'"{FAR_BELOW} "{NUMBER}', bold=True)
    criteria = ">=" if heat.reverse else "<"
    rule = {"type": "cell", "criteria": criteria, "value": _bands(heat)[0], "format": far}
    sheet.conditional_format(*area, rule)
    sheet.conditional_format(*area, _colours(heat))


def _colours(heat: HeatMap) -> dict[str, Any]:
    low, mid, high = reversed(COLD_WARM) if heat.reverse else COLD_WARM
    return {
        "type": "3_color_scale",
        **{f"{end}_type": "num" for end in ("min", "mid", "max")},
        "min_value": heat.middle * SCALE[0],
        "mid_value": heat.middle,
        "max_value": heat.middle * SCALE[-1],
        "min_color": low,
        "mid_color": mid,
        "max_color": high,
    }


def _write_legend(sheet: Any, heat: HeatMap, styles: Styles, row: int) -> None:
    """The colours at five values, then what the marks say."""
    plain = styles.get(font_color=GREY, valign="vcenter", indent=1)
    sheet.write_string(row, 0, t("lembar.peta_warna", satuan=heat.unit), plain)
    for place, share in enumerate(SCALE, 1):
        sheet.write_number(row, place, heat.middle * share, _number_style(heat, styles))
    _colour(sheet, heat, styles, (row, 1, row, len(SCALE)))
    sheet.set_row(row, 20)
    below, above = ("peta_lebih", "peta_kurang") if heat.reverse else ("peta_kurang", "peta_lebih")
    for mark, word, band in zip((FAR_BELOW, BELOW, ABOVE), (below, below, above), _bands(heat), strict=True):
        row += 1
        told = t(f"lembar.{word}", batas=_with_unit(heat, band))
        sheet.write_string(row, 0, f"{mark} {told}", plain)


def _with_unit(heat: HeatMap, value: float) -> str:
    return f"{value:g} {heat.unit}".strip()


def _headed(name: str) -> str:
    """A capital first; the rest stays, since formulas look the name up."""
    return name[:1].upper() + name[1:]
