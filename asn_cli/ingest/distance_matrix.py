"""Distances laid out with the same kecamatan down and across, as BPS prints them: which rows and columns are what.

Names tell the shape: most of the rows bear the name of a heading. What the cells are is told by the words of the title,
of a heading or of the sheet's name, or by hand; a matrix of anything else between kecamatan is not read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from asn_cli.findings import Findings
from asn_cli.ingest.across_def import Across, CountColumn
from asn_cli.ingest.cellkinds import Kind, kind_of, text_of
from asn_cli.ingest.cells.numbers import parse_numbers
from asn_cli.ingest.known import Known, level_key
from asn_cli.ingest.labels import clean_labels
from asn_cli.ingest.layout import Dropped, Heading, Layout
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.matrix_def import MatrixDef
from asn_cli.ingest.tabledefs import match_key
from asn_cli.locale import Msg, msg
from asn_cli.rules.place_cells import MATCHED

READ_SO = "ASN-T040"
LOOKS_SO = "ASN-T037"
ENOUGH = 3
"""So many names must stand both down and across."""
SPARE = 10
"""A table with more rows than twice its columns and these is no matrix."""


class _Name(NamedTuple):
    """A row or a column of the matrix."""

    at: int
    text: str
    key: str


@dataclass(slots=True, eq=False)
class _Plan:
    """A layout read as a matrix."""

    rows: list[_Name]
    columns: list[_Name]
    passed: list[str]
    """Headings and names of rows that are no part of it."""

    @property
    def names(self) -> str:
        """The headings of the matrix, for a finding."""
        return "; ".join(column.text for column in self.columns)

    @property
    def itself(self) -> frozenset[tuple[int, int]]:
        """The cells that stand for a place and itself."""
        return frozenset((row.at, column.at) for row in self.rows for column in self.columns if row.key == column.key)


def open_matrix(layout: Layout, found: Recognised, known: Known, *, settled: bool) -> None:
    """Read a table so, where it lacks what it must have and has the shape of a matrix.

    `settled`: the user says (by hand, or by the name of the file) that it is this table; else its words must.
    """
    reader = _Reader(layout, found, known)
    rule, plan = found.table.matrix, reader.plan()
    if rule is None or plan is None:
        return
    if not reader.is_ours(rule, plan, settled=settled):
        if settled:
            found.findings.add(LOOKS_SO, layout.place, plan.names, tabel=found.table.key)
        return
    down, across = reader.directions(rule)
    found.columns = {down: reader.label}
    counts = tuple(CountColumn(column.at, {across: column.text}) for column in plan.columns)
    found.across = Across(counts, value=rule.value, no_pairs=plan.itself)
    found.rows = tuple(row.at for row in plan.rows)
    found.note_unmatched(layout)
    found.findings = Findings()
    _drop_group_findings(layout, set(found.rows))
    found.findings.add(
        READ_SO,
        layout.place,
        plan.names,
        column=across,
        baris=down,
        kolom=across,
        dilewati=_told("di_luar_matriks", plan.passed),
        diagonal=_told("diagonal_dilewati", reader.not_zero(plan)),
    )


def looks_like_distances(layout: Layout, found: Recognised, known: Known) -> str:
    """The names that stand down and across, where the table is a matrix of kecamatan; empty elsewhere."""
    reader = _Reader(layout, found, known)
    plan = reader.plan() if found.table.matrix else None
    if plan is None or found.table.matrix is None or not reader.is_of_districts(found.table.matrix, plan):
        return ""
    return plan.names


def _told(text: str, names: list[str]) -> Msg | str:
    return msg(f"periksa.{text}", kolom="; ".join(names)) if names else ""


def _drop_group_findings(layout: Layout, rows: set[int]) -> None:
    """The first row of a triangle may bear a name only, but heads no group; nor is a kecamatan the sum of others."""
    wrong = rows & ({group.row for group in layout.groups} | {total.row for total in layout.totals})
    cells = {layout.sheet.place(row, column) for row in wrong for column in layout.columns}
    layout.findings = Findings(one for one in layout.findings if one.place not in cells)


class _Reader:
    """Goes through the names of one layout."""

    def __init__(self, layout: Layout, found: Recognised, known: Known) -> None:
        self.layout = layout
        self.found = found
        self.known = known
        self.label = -1 if layout.label is None else layout.label

    def plan(self) -> _Plan | None:
        """What each row and column is; None where the table is no matrix."""
        rule, layout = self.found.table.matrix, self.layout
        beside = [h for h in layout.headings if h.column not in (self.label, layout.counter) and h.parts]
        lacks = self.found.table.shape_of(self.found.have()) is None and not self.found.constants
        if rule is None or self.label < 0 or not lacks or len(beside) < ENOUGH:
            return None
        if len(layout.data) > 2 * len(layout.headings) + SPARE:
            return None
        texts = self._row_texts()
        if len(set(map(level_key, texts.values())) & {level_key(one.parts[-1]) for one in beside}) < ENOUGH - 1:
            return None
        rows = [_Name(row, text, self.known.place_key(text)) for row, text in texts.items()]
        every = [self._column_name(heading, {row.key for row in rows}) for heading in beside]
        headed = {column.key for column in every}
        rows = [row for row in rows if row.key in headed or row.at in set(layout.data.tolist())]
        passed = [one for one in (*every, *rows) if self._is_passed(rule, one)]
        rows, columns = ([one for one in names if one not in passed] for names in (rows, every))
        shared = {row.key for row in rows} & {column.key for column in columns}
        if len(shared) < ENOUGH or len(shared) * 2 <= max(len(rows), len(columns)):
            return None
        last = max(column.at for column in columns if column.key in shared)
        passed += [column for column in columns if column.at > last and not self._is_ours(column)]
        columns = [column for column in columns if column not in passed]
        return _Plan(rows, columns, list(dict.fromkeys(one.text for one in passed)))

    def _row_texts(self) -> dict[int, str]:
        """What names the rows, and those taken for groups or totals: the blank row of a triangle, a kecamatan that is
        called as its regency."""
        layout = self.layout
        more = [row for why in (Dropped.GROUP, Dropped.TOTAL) for row in layout.dropped.get(why, [])]
        at = sorted({*layout.data.tolist(), *more})
        texts = clean_labels([layout.sheet.rows[row][self.label] for row in at])
        return {row: text_of(text) for row, text in zip(at, texts, strict=True)}

    def _column_name(self, heading: Heading, keys: set[str]) -> _Name:
        """Its lowest level where that is a name of a row, else all of it."""
        for text in (heading.parts[-1], heading.text):
            key = self.known.place_key(text)
            if key in keys:
                return _Name(heading.column, text, key)
        return _Name(heading.column, heading.parts[-1], self.known.place_key(heading.parts[-1]))

    def _is_ours(self, name: _Name) -> bool:
        return self.known.place(name.text) == MATCHED

    def _is_passed(self, rule: MatrixDef, name: _Name) -> bool:
        """`Jarak ke Ibu Kota Kabupaten`, `Rata-rata`: beside the matrix."""
        key = match_key(name.text)
        return any(word in key for word in rule.passed_words) and not self._is_ours(name)

    def is_ours(self, rule: MatrixDef, plan: _Plan, *, settled: bool) -> bool:
        """Whether the cells are distances in our unit, by what is written or by what the user says."""
        cells = (self.layout.sheet.rows[row.at][column.at] for row in plan.rows for column in plan.columns)
        written = " ".join([self._said, *(cell for cell in cells if isinstance(cell, str))])
        if rule.other_units and rule.other_units.search(written):
            return False
        if settled:
            return True
        otherwise = rule.said_otherwise and rule.said_otherwise.search(self._said)
        says_so = bool(rule.said.search(self._said)) and not otherwise
        return says_so and self.is_of_districts(rule, plan) and self._holds_numbers(plan) and self._is_zero_within(plan)

    @cached_property
    def _said(self) -> str:
        """All that is written over the matrix, and the name of its sheet (of its file, where it has no sheets)."""
        layout = self.layout
        name = layout.sheet.name or layout.sheet.file.rpartition(".")[0]
        spanning = (part for heading in layout.headings for part in (heading.title, *heading.parts[:-1]))
        corner = (heading.text for heading in layout.headings if heading.column == self.label)
        return " ".join([layout.title, re.sub(r"[\W_]+", " ", name), *dict.fromkeys(spanning), *corner])

    def is_of_districts(self, rule: MatrixDef, plan: _Plan) -> bool:
        """Most names are kecamatan of the region, or the title or the heading over them says that they are some."""
        ours = sum(self.known.place(row.text) == MATCHED for row in plan.rows)
        if ours * 2 >= len(plan.rows):
            return True
        said, corner = match_key(self._said), match_key(self.layout.heading(self.label).text)
        return "kecamatan" in corner or any(phrase in said for phrase in rule.between)

    def _holds_numbers(self, plan: _Plan) -> bool:
        rows = self.layout.sheet.rows
        kinds = [kind_of(rows[row.at][column.at]) for row in plan.rows for column in plan.columns]
        filled = [kind for kind in kinds if kind not in (Kind.BLANK, Kind.MISSING)]
        return bool(filled) and filled.count(Kind.NUMBER) * 2 > len(filled)

    def _is_zero_within(self, plan: _Plan) -> bool:
        """From a place to itself it is no way: other figures there count something else."""
        return len(self.not_zero(plan)) * 2 < max(1, len(plan.itself))

    def not_zero(self, plan: _Plan) -> list[str]:
        """The addresses of figures that stand for a place and itself, and are not 0."""
        cells = sorted(plan.itself)
        figures = parse_numbers([self.layout.sheet.rows[row][column] for row, column in cells]).values
        told = figures.fillna(0).ne(0).tolist()
        return [self.layout.sheet.address(*cell) for cell, flag in zip(cells, told, strict=True) if flag]

    def directions(self, rule: MatrixDef) -> tuple[str, str]:
        """What the rows and the headings are; the other way round where the heading over either says so."""
        keys = self.found.table.keys_of_headings
        over_rows = keys.get(match_key(self.layout.heading(self.label).text))
        over_columns = self._keys_of(heading.title for heading in self.layout.headings)
        turned = over_rows == rule.across or (over_rows is None and over_columns == {rule.down})
        return (rule.across, rule.down) if turned else (rule.down, rule.across)

    def _keys_of(self, titles: Iterable[str]) -> set[str]:
        keys = self.found.table.keys_of_headings
        return {keys[match_key(title)] for title in titles if match_key(title) in keys}
