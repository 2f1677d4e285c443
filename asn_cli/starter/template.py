"""One Excel template: headings, an example row, lists and input messages; what each column means on a second sheet."""

from datetime import date, datetime
from math import ceil
from typing import Any, BinaryIO

import xlsxwriter

from asn_cli.ingest.tabledefs import ColumnDef, Empty, Type
from asn_cli.locale import both
from asn_cli.rules.region import Region
from asn_cli.starter.blueprint import Blueprint, Choice

GUIDE = "Petunjuk"
EXAMPLE_MARK = "CONTOH: "
LAST_ROW = 20_000
"""Rows that lists and checks cover."""
INLINE, MESSAGE, TITLE = 255, 255, 32
"""Characters that a list written into a validation, an input message and its title may have in Excel."""
A4, LINE_HEIGHT = 9, 15
FIRST_LIST = 10
"""Column (from 0) of the first long list on the guide sheet."""
HEADS = ("kolom", "wajib", "jenis", "arti", "satuan", "pilihan", "contoh")
WIDTHS = (24, 8, 12, 70, 10, 50, 28)
TEXT_TYPES = (Type.CODE, Type.NIP)
UNDATED = datetime(2000, 1, 1)


def write_template(blueprint: Blueprint, region: Region, target: BinaryIO) -> None:
    """Write the template of one table, in Indonesian; the same table and region give the same bytes."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"title": blueprint.table.key, "author": "asn-cli", "created": UNDATED})
        _Template(book, blueprint, region).write()


class _Template:
    """A template being written."""

    def __init__(self, book: Any, blueprint: Blueprint, region: Region) -> None:
        self._blueprint = blueprint
        self._region = region
        self._sheet = book.add_worksheet(blueprint.table.key)
        self._guide = book.add_worksheet(GUIDE)
        base = {"font_name": "Calibri", "font_size": 11}
        self._head = book.add_format(
            {**base, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864", "border": 1}
        )
        self._need = book.add_format(
            {**base, "bold": True, "font_color": "#FFFFFF", "bg_color": "#833C0B", "border": 1}
        )
        grey = {**base, "italic": True, "font_color": "#7F7F7F"}
        self._example = book.add_format(grey)
        self._example_day = book.add_format({**grey, "num_format": "yyyy-mm-dd"})
        self._text = book.add_format({**base, "num_format": "@"})
        self._day = book.add_format({**base, "num_format": "yyyy-mm-dd"})
        self._wrap = book.add_format({**base, "text_wrap": True, "valign": "top"})
        self._title = book.add_format({**base, "bold": True, "font_size": 14})
        self._lists: dict[tuple[str, ...], str] = {}

    def write(self) -> None:
        """Both sheets."""
        for place, column in enumerate(self._blueprint.columns):
            self._write_column(place, column)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_landscape()
        self._sheet.set_paper(A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.autofilter(0, 0, 1, len(self._blueprint.columns) - 1)
        self._write_guide()
        self._sheet.activate()

    def _write_column(self, place: int, column: ColumnDef) -> None:
        style = self._day if column.type is Type.DATE else self._text if column.type in TEXT_TYPES else None
        example = len(_shown(self._blueprint.example[column.key], place))
        self._sheet.set_column(place, place, max(12, min(42, max(len(column.key), example) + 4)), style)
        required = self._blueprint.is_required(column.key)
        self._sheet.write_string(0, place, column.key, self._need if required else self._head)
        self._write_example(place, self._blueprint.example[column.key])
        self._validate(place, column)

    def _write_example(self, place: int, value: object) -> None:
        if place and isinstance(value, date):
            self._sheet.write_datetime(1, place, datetime.combine(value, datetime.min.time()), self._example_day)
        elif place and isinstance(value, (int, float)):
            self._sheet.write_number(1, place, value, self._example)
        else:
            self._sheet.write_string(1, place, _shown(value, place), self._example)

    def _validate(self, place: int, column: ColumnDef) -> None:
        """The list or the check of a column, and what Excel says when a cell of it is entered."""
        choice = self._blueprint.choice(column, self._region)
        rule: dict[str, Any] = {
            **(self._listed(choice) if choice.words else _check(column)),
            "input_title": column.key[:TITLE],
            "input_message": _shortened(column.about[0]),
            "error_title": column.key[:TITLE],
            "error_message": _shortened(column.about[0]),
        }
        self._sheet.data_validation(1, place, LAST_ROW, place, rule)

    def _listed(self, choice: Choice) -> dict[str, Any]:
        """A list; one that takes other words too only proposes."""
        strict = {"error_type": "stop"} if choice.closed else {"show_error": False}
        if len(",".join(choice.words)) <= INLINE and not any("," in word for word in choice.words):
            return {"validate": "list", "source": list(choice.words), **strict}
        if choice.words not in self._lists:
            self._lists[choice.words] = self._write_list(choice.words)
        return {"validate": "list", "source": self._lists[choice.words], **strict}

    def _write_list(self, words: tuple[str, ...]) -> str:
        """A list too long for the validation itself, on the guide sheet; gives its range."""
        place = FIRST_LIST + len(self._lists)
        for row, word in enumerate(words):
            self._guide.write_string(row + 5, place, word)
        letter = chr(ord("A") + place)
        self._guide.set_column(place, place, 28)
        return f"={GUIDE}!${letter}$6:${letter}${len(words) + 5}"

    def _write_guide(self) -> None:
        """What the sheet is for, and what each column means. Its first cell tells reading to pass it over."""
        guide = self._guide
        guide.write_string(0, 0, "PETUNJUK PENGISIAN", self._title)
        guide.write_string(1, 0, self._blueprint.table.about[0])
        guide.write_string(2, 0, t_id("mulai.cara_isi"))
        for place, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
            guide.write_string(4, place, head, self._head)
            guide.set_column(place, place, width)
        for row, column in enumerate(self._blueprint.columns, start=5):
            texts = self._told(column)
            lines = max(ceil(len(text) * 1.15 / width) for text, width in zip(texts, WIDTHS, strict=True))
            guide.set_row(row, LINE_HEIGHT * max(1, lines))
            for place, text in enumerate(texts):
                guide.write_string(row, place, text, self._wrap)
        if self._lists:
            guide.write_string(4, FIRST_LIST, "daftar", self._head)
        guide.freeze_panes(5, 1)
        guide.set_landscape()
        guide.set_paper(A4)
        guide.fit_to_pages(1, 0)
        guide.print_area(0, 0, 4 + len(self._blueprint.columns), len(HEADS) - 1)

    def _told(self, column: ColumnDef) -> tuple[str, ...]:
        choice = self._blueprint.choice(column, self._region)
        shown = ", ".join(choice.words[:12]) + (", ..." if len(choice.words) > 12 else "")
        wanted = "ya" if self._blueprint.is_required(column.key) else ""
        example = self._blueprint.example[column.key]
        return (
            column.key,
            wanted,
            t_id(f"mulai.jenis_{column.type.value}"),
            column.about[0],
            column.unit,
            shown,
            str(example),
        )


def t_id(key: str) -> str:
    """A text in Indonesian, the language of templates whatever that of the command."""
    return both(key)[0]


def _check(column: ColumnDef) -> dict[str, Any]:
    """Numbers and dates are checked as they are typed; a column of text has its message only."""
    if column.type in (Type.INT, Type.NUMBER):
        kind = "integer" if column.type is Type.INT else "decimal"
        if column.minimum is not None and column.maximum is not None:
            return {"validate": kind, "criteria": "between", "minimum": column.minimum, "maximum": column.maximum}
        least = column.minimum if column.minimum is not None else 0 if column.empty is Empty.ZERO else None
        if least is not None:
            return {"validate": kind, "criteria": ">=", "value": least}
        return {"validate": kind, "criteria": ">=", "value": -1e12 if kind == "decimal" else -1_000_000_000}
    if column.type is Type.DATE:
        return {"validate": "date", "criteria": "between", "minimum": date(1900, 1, 1), "maximum": date(2200, 1, 1)}
    return {"validate": "any"}


def _shortened(text: str) -> str:
    return text if len(text) <= MESSAGE else text[: MESSAGE - 3] + "..."


def _shown(value: object, place: int) -> str:
    """An example in column `place`. Every text bears the mark: a text without it shows that data was written over."""
    return f"{EXAMPLE_MARK}{value}" if not place or isinstance(value, str) else str(value)
