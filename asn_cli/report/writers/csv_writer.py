"""csv: UTF-8, comma, decimal point; `--dialect excel-id`: semicolon, decimal comma and a BOM. Lines end in LF."""

import codecs
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO

from asn_cli.report.model import Table
from asn_cli.report.render import NOT_AVAILABLE, NUMERIC, Cell, plain, unformulated
from asn_cli.report.view import View

EXCEL_ID = "excel-id"
BLOCK = 5_000
"""Rows that are encoded and written at once."""


def write_csv(view: View, file: BinaryIO) -> None:
    """The streamed table. Every null is `n/a`; text that a spreadsheet would run gets a `'` unless `--raw`."""
    if view.streamed is None:
        return
    excel = view.options.dialect == EXCEL_ID
    guard: Callable[[str], str] = str if view.options.raw else unformulated
    delimiter = ";" if excel else ","
    rows = zip(*_columns(view.streamed, guard, delimiter, decimal_comma=excel), strict=True)
    file.write(codecs.BOM_UTF8 if excel else b"")
    while block := list(islice(rows, BLOCK)):
        lines = [delimiter.join(row) + "\n" for row in block]
        file.write("".join(lines).encode("utf-8", "replace"))


def _columns(table: Table, guard: Callable[[str], str], delimiter: str, *, decimal_comma: bool) -> Iterator[list[str]]:
    """Each column as it is written, its heading first. What repeats is made ready once."""
    special = re.compile(f'[{delimiter}"\r\n]')

    def ready(text: str) -> str:
        text = guard(text)
        if special.search(text) or (not text and len(table.columns) == 1):  # an empty line would be no row
            return '"' + text.replace('"', '""') + '"'
        return text

    for column in table.columns:
        values = plain(column, table.frame[column.key])
        if column.kind in NUMERIC:
            words = {value: _figure(value, decimal_comma=decimal_comma) for value in set(values)}
        else:
            words = {value: NOT_AVAILABLE if value is None else ready(str(value)) for value in set(values)}
        yield [ready(column.key), *(words[value] for value in values)]


def _figure(value: Cell, *, decimal_comma: bool) -> str:
    """The shortest digits that give the number back."""
    if value is None:
        return NOT_AVAILABLE
    return repr(value).replace(".", ",") if decimal_comma else repr(value)
