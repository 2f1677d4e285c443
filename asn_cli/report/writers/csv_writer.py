"""csv: UTF-8, comma, decimal point; `--dialect excel-id`: semicolon, decimal comma and a BOM. Lines end in LF."""

import codecs
import csv
from collections.abc import Callable
from typing import BinaryIO

from asn_cli.report.model import Kind, Table
from asn_cli.report.render import NOT_AVAILABLE, NUMERIC, Cell, plain, unformulated
from asn_cli.report.view import View

EXCEL_ID = "excel-id"


def write_csv(view: View, file: BinaryIO) -> None:
    """The streamed table. Every null is `n/a`; text that a spreadsheet would run gets a `'` unless `--raw`."""
    if view.streamed is None:
        return
    excel = view.options.dialect == EXCEL_ID
    guard: Callable[[str], str] = str if view.options.raw else unformulated
    text = codecs.lookup("utf-8-sig" if excel else "utf-8").streamwriter(file, "replace")
    lines = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\n")
    lines.writerow([guard(column.key) for column in view.streamed.columns])
    lines.writerows(zip(*_columns(view.streamed, guard, decimal_comma=excel), strict=True))


def _columns(table: Table, guard: Callable[[str], str], *, decimal_comma: bool) -> list[list[str]]:
    columns = []
    for column in table.columns:
        values = plain(column, table.frame[column.key])
        if column.kind in NUMERIC:
            columns.append([_figure(value, decimal_comma=decimal_comma) for value in values])
        elif column.kind is Kind.DATE:
            columns.append([NOT_AVAILABLE if value is None else str(value) for value in values])
        else:
            columns.append([NOT_AVAILABLE if value is None else guard(str(value)) for value in values])
    return columns


def _figure(value: Cell, *, decimal_comma: bool) -> str:
    """The shortest digits that give the number back."""
    if value is None:
        return NOT_AVAILABLE
    return repr(value).replace(".", ",") if decimal_comma else repr(value)
