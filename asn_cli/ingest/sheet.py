"""What an opener gives: a grid of raw values that knows the address of each cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from asn_cli.findings import Place

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; from 0, all inclusive."""


class Uncalculated(str):
    """Stands in a grid where a formula was saved without its result."""

    __slots__ = ()


UNCALCULATED = Uncalculated("=")

ERROR_TEXTS = frozenset(
    {
        "#REF!",
        "#N/A",
        "#NAME?",
        "#VALUE!",
        "#DIV/0!",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
        "#BLOCKED!",
        "#UNKNOWN!",
        "#CONNECT!",
        "#BUSY!",
        "#DATA!",
    }
)
"""What stands in a grid where a formula failed; in a csv the very same text."""


def column_letter(index: int) -> str:
    """The letter(s) of a spreadsheet column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The other way round: A is 0, AA is 26."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1


def is_blank(value: object) -> bool:
    """An empty cell: None, or text of spaces only. Zero is no blank."""
    return value is None or (isinstance(value, str) and not value.strip())


@dataclass(slots=True, eq=False)
class Sheet:
    """One sheet (or a csv file, or one table of a json file), read whole.

    Every coordinate here (`merged`, `error_cells`, `uncalculated`) is a position in `rows`: `rows[r][c]`. Where that
    cell stands in the file, `address` says. All rows have the same length; blank rows may be one shared list, so a
    row is never to be changed in place.
    """

    file: str
    """As the user knows it: shown in findings."""
    name: str
    """Sheet name; empty for csv, json and the like, table name for a json of several tables."""
    rows: list[list[object]]
    """Values: str, float, int, bool, datetime, date, time, timedelta; None or "" where blank. A failed formula is
    its error text (`#REF!`), one saved without a result is UNCALCULATED."""
    sha256: str = ""
    """Of the file's bytes."""
    first_row: int = 0
    """Row of the file, from 0, that rows[0] is."""
    first_col: int = 0
    """Column of the file, from 0, that rows[r][0] is."""
    row_numbers: Sequence[int] | None = None
    """csv: the physical line, from 1, on which each row begins; None where rows follow each other."""
    hidden: bool = False
    """Hidden in the workbook and not asked for by name: `rows` is empty."""
    merged: list[Area] = field(default_factory=list)
    error_cells: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    date1904: bool = False
    is_text: bool = False
    """csv and tsv (and HTML): every value is text, so nothing was lost in a spreadsheet's own conversion."""
    records: bool = False
    """json, ndjson, parquet: rows[0] holds the keys, the values have types of their own."""
    result: bool = False
    """A sheet of a workbook, or a table of a json, that holds results of ours."""
    asked_table: str | None = None
    """The table it is to be read as, settled by hand (`--as`, `TABLE=path`)."""

    @property
    def width(self) -> int:
        """Columns of the grid."""
        return len(self.rows[0]) if self.rows else 0

    def row_number(self, row: int) -> int:
        """The number that the user sees beside rows[row]: sheet row, or line of the csv, from 1."""
        return self.row_numbers[row] if self.row_numbers is not None else self.first_row + row + 1

    def letter(self, column: int) -> str:
        """The letter(s) that the user sees above column `column`."""
        return column_letter(self.first_col + column)

    def address(self, row: int, column: int) -> str:
        """`C7`: the cell of rows[row][column] in the file."""
        return f"{self.letter(column)}{self.row_number(row)}"

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """The same as a Place; without a row the column or the sheet as a whole."""
        if row is not None and column is not None:
            return Place(self.file, self.name, self.address(row, column))
        if row is not None:
            return Place(self.file, self.name, str(self.row_number(row)))
        return Place(self.file, self.name, "" if column is None else self.letter(column))
