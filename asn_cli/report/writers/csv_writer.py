"""csv: UTF-8, comma, decimal point; `--dialect excel-id`: semicolon, decimal comma and a BOM. Lines end in LF."""

import codecs
import csv
from collections.abc import Callable
from io import StringIO
from itertools import chain, islice
from typing import BinaryIO

from asn_cli.report.model import Kind, Table
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
    rows = chain(
        [[guard(column.key) for column in view.streamed.columns]],
        zip(*_columns(view.streamed, guard, decimal_comma=excel), strict=True),
    )
    file.write(codecs.BOM_UTF8 if excel else b"")
    while block := list(islice(rows, BLOCK)):
        text = StringIO(newline="")
        csv.writer(text, delimiter=";" if excel else ",", lineterminator="\n").writerows(block)
        file.write(text.getvalue().encode("utf-8", "replace"))


def _columns(table: Table, guard: Callable[[str], str], *, decimal_comma: bool) -> list[list[str]]:
    columns = []
    for column in table.columns:
        values = plain(column, table.frame[column.key])
        if column.kind in NUMERIC:
            columns.append([_figure(value, decimal_comma=decimal_comma) for value in values])
        elif column.kind is Kind.DATE:
            columns.append([NOT_AVAILABLE if value is None else str(value) for value in values])
        else:
            words = {value: NOT_AVAILABLE if value is None else guard(str(value)) for value in set(values)}
            columns.append([words[value] for value in values])
    return columns


def _figure(value: Cell, *, decimal_comma: bool) -> str:
    """The shortest digits that give the number back."""
    if value is None:
        return NOT_AVAILABLE
    return repr(value).replace(".", ",") if decimal_comma else repr(value)
