"""The head of a sheet looked at once: what each row is like, before any table is known."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

import numpy as np

from asn_cli.ingest.cellkinds import (
    Flags,
    Kind,
    Kinds,
    is_enumerated,
    key_of,
    kinds_of,
    position_number,
    text_of,
    typed,
    year_of,
)
from asn_cli.ingest.questions import asks_of_many
from asn_cli.ingest.rowwords import ANSWER_KINDS, form_parts, is_example, is_reference
from asn_cli.ingest.sheet import Area, Sheet
from asn_cli.ingest.tabledefs import Type, match_key, table_defs

HEAD = 500
"""Rows that are looked at cell by cell; what follows in a longer sheet goes by the plan they give."""


class Row(StrEnum):
    """What a row is like."""

    BLANK = "kosong"
    SINGLE = "tunggal"
    """One cell of text."""
    TEXT = "teks"
    """Several cells, none a number or date."""
    YEARS = "tahun"
    """Numbers or dates that head columns of other numbers."""
    NUMBERS = "nomor"
    """`(1) (2) (3)`."""
    MISSING = "tanpa_nilai"
    """Text and dashes."""
    DATA = "data"


class Span(NamedTuple):
    """A part of the head: rows and columns, the end not included."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def rows(self) -> range:
        """Its rows."""
        return range(self.top, self.bottom)

    @property
    def columns(self) -> range:
        """Its columns."""
        return range(self.left, self.right)


class _Counts(NamedTuple):
    """How many of the cells of a row are what."""

    filled: int
    typed: int
    heads: int
    """Those of the numbers and dates that head a column."""
    missing: int
    words: int
    """Texts in columns that mostly hold numbers."""


class Scan:
    """The head of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rows = sheet.rows[:HEAD]
        self.row_kinds = kinds_of(self.rows)
        """The same as `kinds`, for looking up single cells."""
        self.kinds: Kinds = np.frombuffer(b"".join(self.row_kinds), np.int8).reshape(len(self.rows), sheet.width)
        self.typed: Flags = typed(self.kinds)
        self.heads: Flags = self._heading_numbers()
        self.mostly_typed: Flags = self._mostly_typed()
        self.down = {
            (row, column): area for area in sheet.merged for row, column in _cells(area, len(self.rows), sheet.width)
        }
        """Every cell of a merged area -> the area."""
        self._looks: dict[Span, dict[int, Row]] = {}
        self._filled: dict[tuple[int, int, int], list[int]] = {}

    @property
    def whole(self) -> Span:
        """All of it."""
        return Span(0, len(self.rows), 0, self.sheet.width)

    def text(self, row: int, column: int) -> str:
        """A cell as words."""
        return text_of(self.rows[row][column])

    def key(self, row: int, column: int) -> str:
        """A cell as a heading key."""
        return key_of(self.rows[row][column])

    def filled(self, row: int, span: Span) -> list[int]:
        """Columns of a row that hold something."""
        _, _, left, right = span
        which = (row, left, right)
        if which not in self._filled:
            self._filled[which] = list(compress(range(left, right), self.row_kinds[row][left:right]))
        return self._filled[which]

    def merged(self, row: int, column: int) -> Area | None:
        """The merged area that a cell belongs to."""
        return self.down.get((row, column))

    def _heading_numbers(self) -> Flags:
        """Years, and dates, under which the column goes on with numbers of another nature."""
        heads = np.zeros_like(self.typed)
        for column in range(self.sheet.width):
            upwards = np.flatnonzero(self.typed[:, column])[::-1].tolist()
            years = [year_of(self.rows[row][column]) is not None for row in upwards]
            dates = [self.row_kinds[row][column] == Kind.DATE for row in upwards]
            if len(set(years)) < 2 and len(set(dates)) < 2:
                continue
            year_below = date_below = True
            for row, year, dated in zip(upwards, years, dates, strict=True):
                heads[row, column] = (year and not year_below) or (dated and not date_below)
                if not heads[row, column]:
                    year_below, date_below = year, dated
        return heads

    def _mostly_typed(self) -> Flags:
        """Columns in which numbers and dates outweigh text. One number under one heading does; names and NIP by turns,
        as many of either, do not."""
        numbers = np.count_nonzero(self.typed, axis=0)
        texts = np.count_nonzero(self.kinds == Kind.TEXT, axis=0)
        flags: Flags = (numbers > texts) | ((numbers == 1) & (texts == 1))
        return flags

    def looks(self, span: Span) -> dict[int, Row]:
        """What each row of a span is like."""
        if span in self._looks:
            return self._looks[span]
        looks: dict[int, Row] = {}
        self._looks[span] = looks
        above = Row.BLANK
        for row, counts in zip(span.rows, self._counts(span), strict=True):
            looks[row] = look = self._look(row, span, counts, above, looks)
            if look != Row.BLANK:
                above = look
        return looks

    def _counts(self, span: Span) -> Iterator[_Counts]:
        """The counts of each row of a span."""
        part = np.s_[span.top : span.bottom, span.left : span.right]
        kinds = self.kinds[part]
        words = (kinds == Kind.TEXT) & self.mostly_typed[span.left : span.right]
        grids = (kinds != Kind.BLANK, self.typed[part], self.heads[part], kinds == Kind.MISSING, words)
        return map(_Counts, *(np.count_nonzero(grid, axis=1).tolist() for grid in grids))

    def _look(self, row: int, span: Span, counts: _Counts, above: Row, looks: dict[int, Row]) -> Row:
        filled, typed, heads, missing, words = counts
        if not filled:
            return Row.BLANK
        if is_example(self.rows[row][self.filled(row, span)[0]]):
            return Row.DATA if typed else Row.MISSING
        if self._numbers_columns(row, span, above):
            return Row.NUMBERS
        if typed:
            if words > max(2, 2 * typed):
                return Row.TEXT
            if (
                heads == typed
                and not missing
                and (filled > 1 or self._is_lone_year(row, span, above))
                and not self._is_named_under(row, span, looks)
            ):
                return Row.YEARS
            if above in (Row.TEXT, Row.SINGLE, Row.YEARS) and self._counts_up(row, span, looks):
                return Row.YEARS
            return Row.DATA
        if missing and filled > 1:
            return Row.MISSING
        return Row.SINGLE if filled == 1 else Row.TEXT

    def _is_named_under(self, row: int, span: Span, looks: dict[int, Row]) -> bool:
        """The rows right above are data, or head all these columns while this row bears a name of its own: it is a row
        of data, in which 1999 counts people."""
        here = self.filled(row, span)
        names = [column for column in here if self.kinds[row, column] == Kind.TEXT]
        before = looks.get(row - 1)
        if before == Row.DATA:
            return not names or not all(match_key(self.text(row, column)) in known_headings() for column in names)
        if before == Row.NUMBERS:
            return True
        above: list[int] = []
        while looks.get(row - 1 - len(above)) in (Row.TEXT, Row.SINGLE):
            above.append(row - 1 - len(above))
        above = [other for other in above if looks[other] == Row.TEXT]
        headed = all(any(self.kinds[other, column] == Kind.TEXT for other in above) for column in here)
        said = {(column, self.key(other, column)) for other in above for column in names}
        return headed and any((column, self.key(row, column)) not in said for column in names)

    def _is_lone_year(self, row: int, span: Span, above: Row) -> bool:
        """One year under the only heading of numbers: `Jumlah` over `2023`, with nothing where the names stand."""
        column = self.filled(row, span)[0]
        return above == Row.TEXT and column > span.left and self.kinds[row - 1, column] == Kind.TEXT

    def _numbers_columns(self, row: int, span: Span, above: Row) -> bool:
        """`(1) (2) (3)`, or `1 2 3` under a heading over a column that holds text."""
        columns = self.filled(row, span)
        if len(columns) < 2:
            return False
        numbers: list[int] = []
        for column in columns:
            number = position_number(self.rows[row][column])
            if number is None:
                return False
            numbers.append(number)
        steps = [later - one for one, later in pairwise(numbers)]
        if min(steps) < 1:
            return False
        if any(is_enumerated(self.rows[row][column]) for column in columns):
            return True
        if len(numbers) < 3 or set(steps) != {1} or numbers[0] not in (0, 1) or above == Row.DATA:
            return False
        below = self.kinds[row + 1 : row + 30, columns]
        texts = np.count_nonzero(below == Kind.TEXT, axis=0)
        filled = np.count_nonzero(below != Kind.BLANK, axis=0)
        return bool(np.any((texts * 2 > filled) & (texts * 3 > len(below))))

    def _counts_up(self, row: int, span: Span, looks: dict[int, Row]) -> bool:
        """`1 2 3 4 5 6` under a spanning heading (classes, months): headings, not data."""
        columns = self.filled(row, span)
        numbers = [position_number(self.rows[row][column]) for column in columns]
        if len(columns) < 2 or columns[0] == span.left or numbers != list(range(1, len(columns) + 1)):
            return False
        parent = row - 1
        if looks.get(parent) not in (Row.TEXT, Row.SINGLE, Row.YEARS):
            return False
        left_filled = any(self.kinds[parent, span.left : columns[0]])
        spanned = self.kinds[parent, columns[0]] == Kind.TEXT and not any(self.kinds[parent, columns[1:]])
        return bool(spanned and (left_filled or row - 1 > span.top))

    def is_known(self, row: int, columns: list[int]) -> bool:
        """Most cells are headings of a table of ours, or many are questions about its columns."""
        texts = [self.text(row, column) for column in columns]
        known = sum(match_key(text) in known_headings() for text in texts)
        return (known >= 2 and known * 2 >= len(columns)) or asks_of_many(texts)

    def is_reference(self, row: int, columns: list[int]) -> bool:
        """Links, page numbers, several long texts: where figures were taken from."""
        texts = [self.text(row, column) for column in columns]
        links = sum(is_reference(text) for text in texts)
        long = sum(len(text) > 70 for text in texts)
        if long > 2 and asks_of_many(texts):
            return False
        return len(texts) > 1 and (links * 2 >= len(texts) or (long > 2 and long * 2 >= len(texts)))

    def tells_answer_kinds(self, row: int, span: Span) -> bool:
        """`Response`, `Open-Ended Response` under each question of an export: goes with the heading, says nothing."""
        filled = self.filled(row, span)
        return bool(filled) and all(self.key(row, column) in ANSWER_KINDS for column in filled)

    def is_form_line(self, row: int, columns: list[int]) -> bool:
        """`Unit kerja | : Dinas Kesehatan`, in one cell or in two: a line of a form above the table."""
        texts = [self.text(row, column) for column in columns]
        if len(texts) == 1 and form_parts(texts[0]):
            return True
        return len(texts) <= 4 and any(text.startswith(":") or text.endswith(":") for text in texts)


def _cells(area: Area, rows: int, columns: int) -> list[tuple[int, int]]:
    top, left, bottom, right = area
    return [
        (row, column) for row in range(top, min(bottom + 1, rows)) for column in range(left, min(right + 1, columns))
    ]


@lru_cache(maxsize=1)
def known_headings() -> frozenset[str]:
    """The keys of every heading that some table of ours has."""
    return frozenset(key for table in table_defs().values() for key in table.keys_of_headings)


@lru_cache(maxsize=1)
def nip_headings() -> frozenset[str]:
    """The keys of headings over NIP: one that stands alone under a heading goes on with it, `NAMA` over `NIP`."""
    return frozenset(
        key
        for table in table_defs().values()
        for key, column in table.keys_of_headings.items()
        if table.column(column).type is Type.NIP
    )
