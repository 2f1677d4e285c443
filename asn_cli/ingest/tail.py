"""The rows of a long table beyond its head, sorted out by what the head has taught: a column at a time.

Whole rows are looked at only where the columns that tell most look odd.
"""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from asn_cli.ingest.cellkinds import text_of
from asn_cli.ingest.layout import Dropped
from asn_cli.ingest.rowwords import is_note, is_total
from asn_cli.ingest.sheet import is_blank
from asn_cli.textkey import heading_key

Flags = npt.NDArray[np.bool_]
FIRST_LETTERS = frozenset("JjTtSsGg")
"""Of jumlah, total, subtotal, grand total."""
Columns = Mapping[int, Sequence[object]]
"""Position of a column -> its cells."""
Distinct = Mapping[int, Set[object]]
"""Position of a column -> its cells, each once."""


class TailPlan(NamedTuple):
    """How to tell rows that are no data, made from the head of a table; it knows no sheet."""

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

    def sort_out(self, rows: Sequence[Sequence[object]]) -> "Sorted":
        """Which of these rows are data. The table ends with them, so a footer may follow."""
        columns = {place: [row[place] for row in rows] for place in {*self.watched, *self.labels}}
        distinct = {place: set(cells) for place, cells in columns.items()}
        out = Sorted(np.ones(len(rows), dtype=bool))
        odd = self._odd(columns, distinct) | self._totals(columns, distinct)
        for place in sorted(odd):
            why = self._why(rows[place])
            if why:
                out.drop(place, why)
        self._drop_footer(rows, odd, out)
        return out

    def _odd(self, columns: Columns, distinct: Distinct) -> set[int]:
        """Rows that are blank in the columns that are watched, or say there what the heading says."""
        watched = [columns[place] for place in self.watched]
        blank = _where(watched, [{value for value in distinct[place] if is_blank(value)} for place in self.watched])
        headed = _where(watched, [distinct[place] & self.heads for place in self.watched])
        odd = (blank.any(axis=0) if self.always else blank.all(axis=0)) | headed.any(axis=0)
        return set(np.flatnonzero(odd).tolist())

    def _totals(self, columns: Columns, distinct: Distinct) -> set[int]:
        found: set[int] = set()
        for label in self.labels:
            texts = (cell for cell in distinct[label] if isinstance(cell, str) and cell[:1] in FIRST_LETTERS)
            totals = {text for text in texts if is_total(text)}
            found.update(np.flatnonzero(_where([columns[label]], [totals])[0]).tolist())
        return found

    def _why(self, row: Sequence[object]) -> Dropped | None:
        cells = [row[column] for column in self.columns if not is_blank(row[column])]
        if not cells:
            return Dropped.BLANK
        first = text_of(cells[0])
        keys = {heading_key(text_of(cell)) for cell in cells}
        if len(cells) > 1 and any(keys <= known and len(keys) * 10 >= len(known) * 6 for known in self.headings):
            return Dropped.HEADING
        if is_total(first):
            return Dropped.TOTAL
        if len(cells) == 1 and isinstance(cells[0], str):
            return Dropped.NOTE if is_note(first) else Dropped.GROUP if self.grouped else None
        return None

    def _drop_footer(self, rows: Sequence[Sequence[object]], odd: set[int], out: "Sorted") -> None:
        """What stands under the last blank row and looks odd to the end of the table is a footer."""
        place = len(rows) - 1
        footer: list[int] = []
        while place >= 0 and (place in odd or not out.keep[place]):
            if out.keep[place]:
                footer.append(place)
            elif all(is_blank(rows[place][column]) for column in self.columns):
                for line in footer:
                    out.drop(line, Dropped.NOTE)
                footer = []
            place -= 1


@dataclass(slots=True, eq=False)
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
