"""An office's own form: the ranges that it names for tables of ours are filled, everything else is left alone.

The defined name `asn_TABLE` covers a range whose first row holds column names of ours; rows go below it, no further
than the range. Cells of those columns that no row fills are emptied, so that nothing of an earlier filling stays.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings, Place
from asn_cli.report.model import Kind, Table
from asn_cli.report.render import NUMERIC, Cell, plain, unformulated
from asn_cli.report.view import View

PREFIX = "asn_"
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_CORE = "docProps/core.xml"


class _Range:
    """One named range of the form: its sheet, its cells, and the table it is for."""

    def __init__(self, name: str, sheet: Any, area: str) -> None:
        self.table = name[len(PREFIX) :].lower()
        self.sheet = sheet
        self.cells: list[tuple[Any, ...]] = [tuple(row) for row in sheet[area]]
        self.room = len(self.cells) - 1

    def heads(self) -> list[str]:
        """The column names in its first row; empty where a cell is blank."""
        return [str(cell.value or "").strip() for cell in self.cells[0]]


class Form:
    """A form read from a file, ready to be filled."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise UsageProblem("formulir_tidak_ada", berkas=path)
        from openpyxl import load_workbook

        self.path = path
        try:
            self._book = load_workbook(path, keep_vba=path.suffix.lower() == ".xlsm")
        except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
            raise InputProblem("formulir_tidak_terbaca", berkas=path, sebab=error) from error
        self._ranges = list(self._named())
        if not self._ranges:
            raise InputProblem("formulir_tanpa_nama", berkas=path)

    def _named(self) -> Iterator[_Range]:
        scopes = [self._book.defined_names, *(sheet.defined_names for sheet in self._book.worksheets)]
        for names in scopes:
            for name, defined in sorted(names.items()):
                if name.lower().startswith(PREFIX):
                    for title, area in defined.destinations:
                        yield _Range(name, self._book[title], area.replace("$", ""))

    def check(self, view: View, findings: Findings) -> None:
        """What the form asks for and the result lacks, and rows that do not fit."""
        for wanted in self._ranges:
            table = view.report.table(wanted.table)
            first = wanted.cells[0][0]
            spot = Place(self.path.name, wanted.sheet.title, first.coordinate)
            if table is None:
                findings.add("ASN-L003", spot, wanted.table)
                continue
            known = {column.key for column in table.columns}
            for cell, head in zip(wanted.cells[0], wanted.heads(), strict=True):
                if head and head not in known:
                    findings.add("ASN-L004", Place(spot.file, spot.sheet, cell.coordinate), head, tabel=wanted.table)
            left = len(table.frame) - wanted.room
            if left > 0:
                findings.add("ASN-L005", spot, left, tabel=wanted.table, muat=wanted.room, semua=len(table.frame))

    def fill(self, view: View, file: BinaryIO) -> None:
        """Write the filled form; the same result and form give the same bytes."""
        for wanted in self._ranges:
            table = view.report.table(wanted.table)
            if table is not None:
                self._fill_range(wanted, table, raw=view.options.raw)
        saved = BytesIO()
        self._book.save(saved)
        _repack(saved, file, view.reference_date)

    @staticmethod
    def _fill_range(wanted: _Range, table: Table, *, raw: bool) -> None:
        columns = {column.key: column for column in table.columns}
        for position, head in enumerate(wanted.heads()):
            column = columns.get(head)
            if column is None:
                continue
            values = plain(column, table.frame[head])
            for number, row in enumerate(wanted.cells[1:]):
                value = values[number] if number < len(values) else None
                row[position].value = _written(value, column.kind, raw=raw)


def _written(value: Cell, kind: Kind, *, raw: bool) -> Any:
    """A value as openpyxl takes it: dates as dates, text never as a formula."""
    if value is None or kind in NUMERIC:
        return value
    if kind is Kind.DATE:
        from datetime import date

        return date.fromisoformat(str(value))
    text = str(value)
    return unformulated(text) if not raw or text.startswith("=") else text


def _repack(saved: BytesIO, file: BinaryIO, day: str) -> None:
    """openpyxl stamps the hour into the file; put the reference date there instead."""
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename == _CORE:
                content = _MODIFIED.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode() + rb"\g<2>", content)
            info = zipfile.ZipInfo(member.filename, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = member.external_attr
            new.writestr(info, content)
