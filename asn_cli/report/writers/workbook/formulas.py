"""Formulas of columns, from the templates of `report.model.Formula` to what Excel reads."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

from asn_cli.report.model import Formula
from asn_cli.report.writers.workbook.cells import values
from asn_cli.report.writers.workbook.layout import FIRST, Placed

REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*)(?:\[([^\]]+)\])?)?\}")

Span = tuple[int, int]
Keys = tuple[object, ...]


class Resolver:
    """Turns templates into formulas over the tables of one workbook."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self._placed = {place.table.key: place for place in placed}
        self._values: dict[tuple[str, str], list[object]] = {}
        self._spans: dict[tuple[str, tuple[str, ...]], dict[Keys, Span]] = {}

    def column(self, key: str, formula: Formula) -> list[str | None]:
        """The formulas of a column of table `key`, without `=`; None in rows whose value stays a constant."""
        here = self._placed[key]
        if not formula.by:
            return self._fill(here, formula.template, range(here.rows))
        if formula.by not in here.letters:
            return [None] * here.rows
        chosen: dict[object, list[int]] = {}
        for row, value in enumerate(self._column_values(here, formula.by)):
            chosen.setdefault(value, []).append(row)
        found: list[str | None] = [None] * here.rows
        for value, rows in chosen.items():
            template = formula.templates.get(str(value), "")
            for row, text in zip(rows, self._fill(here, template, rows), strict=True):
                found[row] = text
        return found

    def cell(self, template: str, own: Mapping[str, str]) -> str | None:
        """One formula outside the tables, whose `{x}` are the cells named in `own`; whole columns only, no blocks."""
        told = []
        for text, reference in _parts(template):
            if reference is None:
                told.append(text)
                continue
            first, column, condition = reference
            there = self._placed.get(first)
            if column is None and first in own:
                told.append(own[first])
            elif there is not None and column in there.letters and there.rows and condition is None:
                told.append(there.range(str(column)))
            else:
                return None
        return "".join(told) or None

    def _fill(self, here: Placed, template: str, rows: Sequence[int]) -> list[str | None]:
        """One template for some rows."""
        pieces: list[Iterable[str | None]] = []
        for text, reference in _parts(template):
            pieces.append(self._reference(here, reference, rows) if reference else repeat(text))
        if not template:
            return [None] * len(rows)
        return [
            None if None in parts else "".join(part for part in parts if part is not None)
            for _, *parts in zip(rows, *pieces, strict=False)
        ]

    def _reference(
        self, here: Placed, reference: tuple[str, str | None, str | None], rows: Sequence[int]
    ) -> Iterable[str | None]:
        """What one reference says in each of the rows."""
        first, column, condition = reference
        if column is None:
            letter = here.letters.get(first)
            return repeat(None) if letter is None else [f"{letter}{FIRST + row + 1}" for row in rows]
        there = self._placed.get(first)
        if there is None or column not in there.letters or not there.rows:
            return repeat(None)
        if condition is None:
            return repeat(there.range(column))
        pairs = [pair.strip().partition("=") for pair in condition.split(",")]
        mine = [pair[0].strip() for pair in pairs]
        theirs = tuple((pair[2] or pair[0]).strip() for pair in pairs)
        if any(key not in here.letters for key in mine) or any(key not in there.letters for key in theirs):
            return repeat(None)
        spans = self._spans_of(there, theirs)
        keys = list(zip(*(self._column_values(here, key) for key in mine), strict=True))
        blocks: dict[Span, str] = {}
        found: list[str | None] = []
        for row in rows:
            span = spans.get(keys[row])
            if span is not None and span not in blocks:
                blocks[span] = there.range(column, *span)
            found.append(None if span is None else blocks[span])
        return found

    def _spans_of(self, there: Placed, keys: tuple[str, ...]) -> Mapping[Keys, Span]:
        """First and last row of each value of the keys; values whose rows lie apart are left out."""
        known = self._spans.get((there.table.key, keys))
        if known is not None:
            return known
        spans: dict[Keys, Span] = {}
        scattered: set[Keys] = set()
        for row, key in enumerate(zip(*(self._column_values(there, key) for key in keys), strict=True)):
            if None in key:
                continue
            span = spans.get(key)
            if span is not None and span[1] != row - 1:
                scattered.add(key)
            spans[key] = (row if span is None else span[0], row)
        for key in scattered:
            del spans[key]
        self._spans[there.table.key, keys] = spans
        return spans

    def _column_values(self, place: Placed, key: str) -> list[object]:
        name = (place.table.key, key)
        if name not in self._values:
            self._values[name] = values(place.table.frame[key], place.column(key))
        return self._values[name]


def _parts(template: str) -> Iterable[tuple[str, tuple[str, str | None, str | None] | None]]:
    """A template as literal texts and references, in order."""
    end = 0
    for match in REFERENCE.finditer(template):
        if match.start() > end:
            yield template[end : match.start()], None
        yield "", (match[1], match[2], match[3])
        end = match.end()
    if end < len(template):
        yield template[end:], None
