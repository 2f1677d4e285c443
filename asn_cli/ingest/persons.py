"""The rows of a list with two rows a person: which belong together. A NIP belongs to the name right above it alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from asn_cli.ingest.layout import Dropped, Layout
from asn_cli.ingest.name_and_nip import Line, line_of
from asn_cli.ingest.sheet import is_blank


@dataclass(slots=True, eq=False)
class Person:
    """The rows of one entry (positions in the sheet)."""

    row: int
    second: int | None = None
    """The row of the NIP; None where the row has no partner."""
    more: list[int] = field(default_factory=list)
    """Rows of a third line and beyond."""

    @property
    def lower(self) -> list[int]:
        """All its rows but the first."""
        return [] if self.second is None else [self.second, *self.more]


def persons_of(layout: Layout, column: int) -> Iterator[Person]:
    """The entries of a list, top to bottom; `column` holds name and NIP."""
    return _Walk(layout, column).persons()


class _Walk:
    """Goes down the rows of one layout."""

    def __init__(self, layout: Layout, column: int) -> None:
        self.layout = layout
        self.rows = layout.sheet.rows
        self.column = column
        self.counter = layout.counter
        self.others = [one for one in layout.columns if one not in (column, layout.counter)]
        self.data = layout.data.tolist()

    def persons(self) -> Iterator[Person]:
        """Each row of data is the first of an entry, or a lower one of the entry above it."""
        taken = -1
        known = {*self.data, *self.layout.dropped.get(Dropped.GROUP, ())}
        for row in self.data:
            if row <= taken:
                continue
            person = Person(row)
            if self._begins(row) and self._is_second(row + 1):
                person.second = row + 1
                while self._is_further(last := person.lower[-1] + 1) and last in known:
                    person.more.append(last)
                taken = person.lower[-1]
            yield person

    def _begins(self, row: int) -> bool:
        """A name, with a number in front where the rows are counted, and something of the person beside it."""
        cells = self.rows[row]
        if line_of(cells[self.column]) is not Line.NAME or not self._is_counted(row, without=True):
            return False
        return any(not is_blank(cells[other]) for other in self.others)

    def _is_counted(self, row: int, *, without: bool) -> bool:
        """Whether a number stands in front; `without` is the answer where nothing counts the rows."""
        return without if self.counter is None else not is_blank(self.rows[row][self.counter])

    def _is_second(self, row: int) -> bool:
        """A NIP and nothing else, in a row that counts no other person."""
        if row >= len(self.rows) or self._is_counted(row, without=False):
            return False
        return line_of(self.rows[row][self.column]) is Line.NIP

    def _is_further(self, row: int) -> bool:
        """A third line: no name, no NIP, and no number in front where the rows are counted."""
        if row >= len(self.rows) or self._is_counted(row, without=False):
            return False
        kind = line_of(self.rows[row][self.column])
        return kind is Line.BLANK or (kind is Line.OTHER and self.counter is not None)
