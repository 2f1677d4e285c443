"""What reading gives: a Dataset of TableIn, each cell of which can be found again in its file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.findings import Findings, Place

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.rules.region import Region

SOURCE = "_sumber"
"""Column of every frame read: which of the dataset's sources the row came from (int, index into `Dataset.sources`)."""
RESULT_OF_OURS = "ASN-T003"
"""The finding that a sheet is a result that this program wrote."""
ROW = "_baris"
"""Column of every frame read: the row's number in its sheet or file, counted from 1."""


ACROSS = "_kolom"
"""Column of a frame that was read from posts side by side: the letter(s) of the spreadsheet column of each row."""


class SourceRead(NamedTuple):
    """One sheet (or file) as it was read."""

    file: str
    sheet: str
    sha256: str
    table: str | None
    """The table it was recognised as, None when it was passed over."""
    rows: int = 0
    """Data rows seen (headings, totals, group rows, footnotes are none)."""
    used: int = 0
    note: str = ""
    letters: Mapping[str, str] = MappingProxyType({})
    """Column of ours -> letter(s) of the spreadsheet column it was read from."""
    lower: frozenset[str] = frozenset()
    """Columns of ours that stand in the lower row of two, in a list with two rows a person."""
    lower_rows: Mapping[int, int] = MappingProxyType({})
    """In such a list: the number of a person's row -> that of the lower one."""

    @property
    def spot(self) -> Place:
        """File and sheet."""
        return Place(self.file, self.sheet)


class TableIn(NamedTuple):
    """A table of CONTRACT part 3, clean.

    `frame` has our column names (only those that the file has) and SOURCE and ROW. Types: text and code are pandas
    `str` with NaN for missing; int is `Int64`; number is `float64`; date is `datetime64[s]`; yes/no is the text
    `ya`/`tidak`. A table with a place has `kode` and `kecamatan` (official) where the place is known, missing
    where it is not, and `kecamatan_asli` as written.

    Compact, for a caller that asked for it: text is categories, and a column of codes that are all plain whole numbers
    is int64.
    """

    key: str
    frame: "pd.DataFrame"


@dataclass(slots=True, eq=False)
class Dataset:
    """Everything that was read."""

    tables: dict[str, TableIn] = field(default_factory=dict)
    sources: list[SourceRead] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    aside: dict[str, int] = field(default_factory=dict)
    """Rows set aside, by reason."""
    region: "Region | None" = None
    """The region that places were matched with: the rules' own, or what a wilayah table makes of it."""

    def only(self, wanted: Collection[str]) -> "Dataset":
        """The same reading with only those tables (all of them when none is named)."""
        kept = {key: table for key, table in self.tables.items() if not wanted or key in wanted}
        return replace(self, tables=kept)

    @property
    def files_read(self) -> set[str]:
        """The files that are inputs: all but those that hold results of ours."""
        results = {finding.place.file for finding in self.findings if finding.code == RESULT_OF_OURS}
        return {source.file for source in self.sources} - results

    def frame(self, table: str) -> "pd.DataFrame | None":
        """The frame of a table, or None."""
        found = self.tables.get(table)
        return None if found is None else found.frame

    def place(self, source: int, row: int, column: str = "") -> Place:
        """The cell that a value came from; `jumlah/2020` is the column of that year, where years stand side by side,
        `jabatan/C` the post in column C, where posts do."""
        read = self.sources[int(source)]
        letter = read.letters.get(column) or read.letters.get(column.partition("/")[0], "")
        number = read.lower_rows.get(int(row), int(row)) if column in read.lower else int(row)
        return Place(read.file, read.sheet, f"{letter}{number}")
