"""How the workbook looks: one palette, one font, number formats, and a cache of XlsxWriter's formats.

The colour-blind tell the colours apart (blue against orange, light against dark), and no meaning hangs on a
colour alone: beside it stands a word or a mark.
"""

from typing import Any

from asn_cli.locale import Language
from asn_cli.report.model import Column, Kind

FONT = "Arial"
NAVY = "#1F3A5F"
BLUE = "#0072B2"
ORANGE = "#D55E00"
PALE = "#EEF3F8"
LINE = "#D5DCE4"
DIVIDER = "#4A6485"
GREY = "#6B7785"
LIGHT_GREY = "#F3F5F7"
YELLOW = "#FFF59D"
WHITE = "#FFFFFF"
INK = "#1B2733"
BAR = "#DDE3E9"

SERIES = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#7F7F7F", "#F0E442")
"""Okabe and Ito's palette, told apart by every kind of colour vision."""

COLD_WARM = ("#E08A3C", "#F7F7F7", "#5B9BD0")
"""Low, middle and high of a heat map where higher is better."""

TONES = {
    "buruk": {"bg_color": "#FBE3D0", "font_color": "#8A3A00"},
    "ragu": {"bg_color": "#EDE3F4", "font_color": "#5A3B7A"},
    "tenang": {"bg_color": "#EDF0F3", "font_color": "#3D4A57"},
    "baik": {"bg_color": "#D9E9F6", "font_color": "#0B4F80"},
}
WORD_TONES = {
    "kurang": "buruk",
    "cukup": "tenang",
    "lebih": "baik",
    "kesalahan": "buruk",
    "peringatan": "ragu",
    "catatan": "tenang",
    "sekunder": "ragu",
    "belum_terverifikasi": "buruk",
    "dicabut": "tenang",
}
"""Words that get a colour beside themselves, in the columns of TONED."""
TONED = ("status", "tingkat")

TAB = {"depan": NAVY, "tabel": BLUE, "parameter": "#E6B800", "jejak": "#8A94A0"}
LEFT = (Kind.TEXT, Kind.CODE, Kind.DATE)
SIGNED = ("selisih", "perubahan")


def number_format(column: Column, language: Language) -> str:
    """The Excel number format of a column.

    Only codes are text to Excel by their format: it would show long texts as #### and turn an edited formula into
    its own words.
    """
    match column.kind:
        case Kind.TEXT:
            return "General"
        case Kind.CODE:
            return "@"
        case Kind.DATE:
            return "dd/mm/yyyy" if language == "id" else "yyyy-mm-dd"
    if column.kind is Kind.INT and not column.counts:
        return "0"
    if not column.fixed and column.decimals is None:
        return "General"
    digits = decimals(column)
    shape = "#,##0" + ("." + "0" * digits if digits else "")
    return f"+{shape};-{shape};0" if column.key in SIGNED else shape


def decimals(column: Column) -> int:
    """Digits shown after the decimal sign."""
    if column.decimals is not None:
        return column.decimals
    return {Kind.NUMBER: 2, Kind.PERCENT: 1}.get(column.kind, 0)


class Styles:
    """The formats of one workbook, each made once, in the order of first use (so the bytes do not vary)."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def get(self, **properties: Any) -> Any:
        """A cell format with these XlsxWriter properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": FONT, "font_size": 10, "font_color": INK}
            self._made[key] = self._book.add_format({**base, **properties})
        return self._made[key]

    def rule(self, **properties: Any) -> Any:
        """A format for a conditional rule: only what is said, nothing of the base."""
        key = (("_rule", True), *sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    def cell(self, column: Column, language: Language, *, wrap: bool = False, office: bool = False) -> Any:
        """A data cell of a table."""
        more: dict[str, Any] = {"bg_color": YELLOW} if office else {}
        if wrap:
            more["text_wrap"] = True
        if column.kind in LEFT:
            more |= {"align": "left", "indent": 1}
        return self.get(
            num_format=number_format(column, language), valign="vcenter", bottom=1, bottom_color=LINE, **more
        )
