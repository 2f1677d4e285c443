"""What is known of a table in a grid once it has been found: a read plan, and the rows it leaves out.

Every row and column here is a position in `Sheet.rows`; the sheet itself turns it into an address.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from asn_cli.findings import Findings, Place
from asn_cli.ingest.sheet import Area, Sheet, is_blank

Rows = npt.NDArray[np.intp]
SAMPLE = 200
"""Rows that are looked at to see what a column holds."""
FillDown = list[tuple[int, int]] | None
"""Merged areas as (first row, last row); None: every blank is filled from above."""


class Dropped(StrEnum):
    """Why a row of the table's body is no data."""

    TOTAL = "total"
    NUMBERS = "nomor_kolom"
    """`(1) (2) (3)`."""
    HEADING = "judul_berulang"
    """The heading once more, as at the top of a printed page."""
    GROUP = "kelompok"
    """A label that heads the rows under it."""
    NOTE = "catatan_kaki"
    BLANK = "kosong"
    EXAMPLE = "contoh"
    """A row that shows how to fill in the others: its first cell says so."""
    NO_ID = "tanpa_nomor"
    """A footer of an export: no digits where every record has its number."""


class Heading(NamedTuple):
    """One column of the table, as its sheet has it."""

    column: int
    text: str
    """What stands above it, joined from top to bottom; unique in the table, never empty."""
    parts: tuple[str, ...] = ()
    """The same, top to bottom, without what spans the whole table."""
    row: int | None = None
    """Row of the lowest part, for findings."""
    title: str = ""
    """What spans all columns of this table that hold values, left out of `text`."""


class TotalRow(NamedTuple):
    """A row that sums others up. `members` are the data rows it sums (positions in the sheet)."""

    row: int
    label: str
    members: tuple[int, ...]
    compared: bool = True
    """False for a mean and the like, and where there is nothing to compare."""


class Group(NamedTuple):
    """A label that heads rows: a row without numbers, a subtotal, or cells merged down."""

    row: int
    label: str


def labels_of(data: Rows, groups: Sequence[Group]) -> list[str] | None:
    """For each row of data the label of the group that it stands under; None when there are no groups."""
    if not groups:
        return None
    places = np.searchsorted(np.array([group.row for group in groups]), data) - 1
    return ["" if place < 0 else groups[place].label for place in places]


@dataclass(slots=True, eq=False)
class Layout:
    """A table found in a sheet."""

    sheet: Sheet
    headings: tuple[Heading, ...]
    """Left to right; columns that belong to no table, or have neither heading nor values, are not among them."""
    data: Rows
    """Rows that hold data, ascending."""
    area: Area
    """From the first heading row to the last row that was looked at as a part of the table."""
    header: tuple[int, ...] = ()
    """Rows of the heading, top to bottom (number rows and units rows included); empty when the table has none."""
    title: str = ""
    """Title rows above the heading, and headings that span the whole table, joined by line breaks."""
    notes: str = ""
    """Footnotes under the table."""
    label: int | None = None
    """Column that names the rows, if there is one."""
    counter: int | None = None
    """Column that counts the rows (`No`), if there is one."""
    totals: tuple[TotalRow, ...] = ()
    groups: tuple[Group, ...] = ()
    group_of: Sequence[str] | None = None
    """The label of the group of each data row, aligned with `data`; None when there are no groups."""
    nested: bool = False
    """True when the totals inside are rows of a higher level (kecamatan over desa), each summing the rows under it."""
    fill_down: dict[int, FillDown] = field(default_factory=dict)
    """Columns whose value stands in the first of several rows: merged cells, or blanks under a name in a csv."""
    dropped: dict[Dropped, list[int]] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)
    """Totals that differ, and the like."""

    @property
    def place(self) -> Place:
        """Where the table stands, for findings about it as a whole."""
        return self.sheet.place()

    @property
    def columns(self) -> tuple[int, ...]:
        """Positions of the table's columns."""
        return tuple(heading.column for heading in self.headings)

    def without_groups(self, rows: set[int]) -> "Layout":
        """The same with some rows heading no groups after all."""
        groups = tuple(group for group in self.groups if group.row not in rows)
        if len(groups) == len(self.groups):
            return self
        labels = labels_of(self.data, groups)
        return replace(self, groups=groups, group_of=labels)

    def heading(self, column: int) -> Heading:
        """The heading of a column."""
        return next(heading for heading in self.headings if heading.column == column)

    def sample(self, column: int) -> list[object]:
        """The raw cells of a column in the first rows of `data`: enough to see what it holds."""
        rows = self.sheet.rows
        return [rows[row][column] for row in self.data[:SAMPLE].tolist()]

    def values(self, sheet: Sheet, column: int) -> list[object]:
        """The raw cells of a column along `data`, filled down where they are merged."""
        rows = sheet.rows
        unbroken = len(self.data) > 0 and self.data[-1] - self.data[0] + 1 == len(self.data)
        picked = rows[self.data[0] : self.data[-1] + 1] if unbroken else [rows[row] for row in self.data.tolist()]
        values = [row[column] for row in picked]
        if column not in self.fill_down:
            return values
        areas = self.fill_down[column]
        tops = {row: top for top, bottom in areas for row in range(top, bottom + 1)} if areas is not None else None
        above: object = None
        for place, (row, value) in enumerate(zip(self.data, values, strict=True)):
            if tops is not None:
                values[place] = rows[tops.get(int(row), int(row))][column]
            elif is_blank(value):
                values[place] = above
            else:
                above = value
        return values
