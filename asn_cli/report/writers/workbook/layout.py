"""Which sheet stands where, and in which rows and columns of it a table lies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from asn_cli.report.model import Column, Report, Table
from asn_cli.report.writers.workbook.extra import findings_table, parameter_table, trail_table

TITLE, NOTE, LABELS, KEYS, FIRST = range(5)
"""Rows (from 0) of a table's sheet: title, note, headings for people, keys for scripts, first data row."""

SUMMARY = "Ringkasan"
HEAT = "Peta panas"
CHARTS = "Grafik"
PARAMETER = "Parameter"
FINDINGS = "Temuan"
TRAIL = "Jejak"
LONGEST_NAME = 31
ILLEGAL = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


@dataclass(frozen=True)
class Placed:
    """A table on its sheet. Rows are counted from 0."""

    table: Table
    sheet: str
    tab: str

    @cached_property
    def letters(self) -> dict[str, str]:
        """Column key -> letters of the sheet's column."""
        return {column.key: column_letters(place) for place, column in enumerate(self.table.columns)}

    @property
    def rows(self) -> int:
        """Number of data rows."""
        return len(self.table.frame)

    @property
    def last(self) -> int:
        """The last data row."""
        return FIRST + self.rows - 1

    def position(self, key: str) -> int:
        """A column's place, from 0."""
        return next(place for place, column in enumerate(self.table.columns) if column.key == key)

    def column(self, key: str) -> Column:
        """A column of the table."""
        return self.table.columns[self.position(key)]

    def range(self, key: str, first: int = 0, last: int | None = None) -> str:
        """Data rows `first` to `last` (from 0; else all) of a column, absolute, with the sheet."""
        letter = self.letters[key]
        top = FIRST + first + 1
        bottom = FIRST + (self.rows - 1 if last is None else last) + 1
        end = "" if top == bottom else f":${letter}${bottom}"
        return f"{quoted(self.sheet)}!${letter}${top}{end}"


def column_letters(place: int) -> str:
    """0 -> A, 26 -> AA."""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text


def quoted(sheet: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


def place_tables(report: Report) -> list[Placed]:
    """Every sheet that holds a table, in the order of the workbook."""
    parameter = report.table("standar") or parameter_table(report)
    findings = report.table("temuan")
    tail = [
        (parameter, PARAMETER, "parameter"),
        (None if findings else findings_table(report), FINDINGS, "jejak"),
        (trail_table(report), TRAIL, "jejak"),
    ]
    taken = {SUMMARY.lower(), HEAT.lower(), CHARTS.lower(), *(name.lower() for table, name, _ in tail if table)}
    placed = []
    for table in report.tables:
        if table is not parameter:
            name = sheet_name(table, taken)
            taken.add(name.lower())
            placed.append(Placed(table, name, "tabel"))
    placed += [Placed(table, name, tab) for table, name, tab in tail if table]
    return placed


def sheet_name(table: Table, taken: Sequence[str] | set[str]) -> str:
    """A legal sheet name that is not taken yet."""
    wanted = table.spec.sheet or table.key.replace("_", " ").capitalize()
    wanted = ILLEGAL.sub(" ", wanted).strip().strip("'")[:LONGEST_NAME].strip() or "Tabel"
    name, number = wanted, 1
    if name.lower() in taken or name.lower() == "history":
        name = f"Tabel {wanted.lower()}"[:LONGEST_NAME]
    while name.lower() in taken:
        number += 1
        tail = f" ({number})"
        name = wanted[: LONGEST_NAME - len(tail)] + tail
    return name
