"""The rows of a long table beyond its head, sorted out by what the head has taught: a column at a time.

The plan knows no sheet: it is given columns and, for the few rows that look odd, whole rows. So it serves the rest of a
sheet and any chunk of a file that is too large to be held.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from asn_cli.ingest.cellkinds import text_of
from asn_cli.ingest.layout import Dropped
from asn_cli.ingest.rowwords import Word, is_note, word_of
from asn_cli.ingest.sheet import is_blank
from asn_cli.textkey import heading_key

Flags = npt.NDArray[np.bool_]
FIRST_LETTERS = frozenset("JjTtSsGg")
"""Of jumlah, total, subtotal, grand total."""
Column = Callable[[int], Sequence[object]]
"""Position of a column -> its cells."""
Row = Callable[[int], Sequence[object]]
"""Position of a row -> its cells."""


class TailPlan(NamedTuple):
    """How to tell rows that are no data, made from the head of a table."""

    columns: tuple[int, ...]
    watched: tuple[int, ...]
    """The two columns that are most often filled."""
    always: bool
    """Both are filled in every row of the head, so that one blank is odd."""
    heads: frozenset[str]
    """What the heading says in them."""
    labels: tuple[int, ...]
    """Columns in which a total is named."""
    headings: tuple[frozenset[str], ...]
    """For each heading row the keys of its cells."""
    grouped: bool
    """The head has rows that head groups."""

    def sort_out(self, column: Column, row: Row, count: int, *, start: int = 0, at_end: bool = True) -> "Sorted":
        """Which of the rows `start` to `count` are data. `at_end`: the table ends with them, so a footer may follow."""
        keep = np.ones(count, dtype=bool)
        keep[:start] = False
        out = Sorted(keep)
        odd = set(self._odd(column, start, count)) | set(self._totals(column, start, count))
        for place in sorted(odd):
            why = self._why(row(place))
            if why:
                out.drop(place, why)
        if at_end:
            self._drop_footer(row, odd, start, out)
        return out

    def _odd(self, column: Column, start: int, count: int) -> list[int]:
        """Rows that are blank in the columns that are watched, or say there what the heading says."""
        watched = [column(place)[start:count] for place in self.watched]
        values = [set(cells) for cells in watched]
        blank = _where(watched, [{value for value in distinct if is_blank(value)} for distinct in values])
        headed = _where(watched, [distinct & self.heads for distinct in values])
        odd = (blank.any(axis=0) if self.always else blank.all(axis=0)) | headed.any(axis=0)
        return (start + np.flatnonzero(odd)).tolist()

    def _totals(self, column: Column, start: int, count: int) -> list[int]:
        found: list[int] = []
        for label in self.labels:
            cells = column(label)[start:count]
            totals = {cell for cell in set(cells) if _is_total(cell)}
            found += (start + np.flatnonzero(_where([cells], [totals])[0])).tolist()
        return found

    def _why(self, row: Sequence[object]) -> Dropped | None:
        cells = [row[column] for column in self.columns if not is_blank(row[column])]
        if not cells:
            return Dropped.BLANK
        first = text_of(cells[0])
        keys = {heading_key(text_of(cell)) for cell in cells}
        if len(cells) > 1 and any(keys <= known and len(keys) * 10 >= len(known) * 6 for known in self.headings):
            return Dropped.HEADING
        if word_of(first) == Word.TOTAL:
            return Dropped.TOTAL
        if len(cells) == 1 and isinstance(cells[0], str):
            return Dropped.NOTE if is_note(first) else Dropped.GROUP if self.grouped else None
        return None

    def _drop_footer(self, row: Row, odd: set[int], start: int, out: "Sorted") -> None:
        """What stands under the last blank row and looks odd to the end of the table is a footer."""
        place = len(out.keep) - 1
        footer: list[int] = []
        while place >= start and (place in odd or not out.keep[place]):
            if out.keep[place]:
                footer.append(place)
            elif all(is_blank(row(place)[column]) for column in self.columns):
                for line in footer:
                    out.drop(line, Dropped.NOTE)
                footer = []
            place -= 1


@dataclass(slots=True)
class Sorted:
    """Rows sorted out: which are data, and why the others are not."""

    keep: Flags
    dropped: dict[Dropped, list[int]] = field(default_factory=dict)

    def drop(self, row: int, why: Dropped) -> None:
        """A row that is no data."""
        self.keep[row] = False
        self.dropped.setdefault(why, []).append(row)


def _where(columns: Sequence[Sequence[object]], wanted: Sequence[Collection[object]]) -> Flags:
    """For each column where one of its wanted values stands."""
    return np.array(
        [
            np.fromiter((cell in values for cell in cells), np.bool_, len(cells))
            if values
            else np.zeros(len(cells), bool)
            for cells, values in zip(columns, wanted, strict=True)
        ]
    )


def _is_total(cell: object) -> bool:
    return isinstance(cell, str) and cell[:1] in FIRST_LETTERS and word_of(cell) == Word.TOTAL
