"""The numbers of a block, as far as its totals need them: which columns could be summed, and how exactly."""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from asn_cli.ingest.blocks import Block
from asn_cli.ingest.body import Body
from asn_cli.ingest.cellkinds import Kind, year_of
from asn_cli.ingest.cells.numbers import parse_numbers
from asn_cli.ingest.layout import Heading
from asn_cli.ingest.rowwords import COUNTERS
from asn_cli.ingest.scan import Scan
from asn_cli.ingest.sheet import is_blank
from asn_cli.textkey import heading_key

Numbers = npt.NDArray[np.float64]
CODED = re.compile(
    r"(kode|id|nip|nik|npsn|nuptk|nrp|nomor|no|telepon|telp|hp|nib|code)(?![a-z])|.*\b(kode|nip|nik|id)$", re.IGNORECASE
)
THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")
CODE = re.compile(r"0\d+|\d{10,}|\d+(\.\d+){2,}")
DIGITS = re.compile(r"0|[1-9][0-9]{0,14}")
WHOLE = 0.5
"""Half of the last digit of whole numbers."""
MOST_DECIMALS = 4
EQUAL = 1e-9


def names_codes(heading: Heading) -> bool:
    """Whether a heading speaks of codes: `Kode`, `NIP`, `No. HP`; a counter (`No`) is none."""
    last = heading.parts[-1] if heading.parts else ""
    return heading_key(last) not in COUNTERS and CODED.match(last) is not None


def looks_like_code(text: str) -> bool:
    """`007`, `15.04.01`, ten digits or more, digits behind an apostrophe: they tell things apart and count nothing."""
    plain = text.strip()
    return plain.startswith("'") or (CODE.fullmatch(plain) is not None and not THOUSANDS.fullmatch(plain))


@dataclass(slots=True, eq=False)
class Figures:
    """The numbers of a block: rows x columns, nan where there is none."""

    rows: list[int]
    columns: list[int]
    values: Numbers
    steps: Numbers
    """For each column half of the last digit that its numbers have; 0 where they have too many."""
    place: dict[int, int]

    def row(self, row: int) -> Numbers:
        """The numbers of one row."""
        values: Numbers = self.values[self.place[row]]
        return values

    def sums(self, rows: list[int]) -> Numbers:
        """The sum of rows, nan where none of them has a number."""
        part = self.values[[self.place[row] for row in rows]]
        sums: Numbers = np.nansum(part, axis=0)
        sums[np.all(np.isnan(part), axis=0)] = np.nan
        return sums


def tolerance(steps: Numbers, count: int, sums: Numbers) -> Numbers:
    """How far a printed total of `count` rows may be off in columns of these `steps`: rounding of the summands, or of a
    spreadsheet's own computing."""
    rounded = np.maximum(steps * (count + 1), np.abs(np.nan_to_num(sums)) * 1e-6)
    off: Numbers = np.where(steps == WHOLE, WHOLE, rounded)
    return off


def summed_below(values: Numbers, steps: Numbers) -> int | None:
    """How many of the rows under the first it takes to come to it in every column; None where they never do."""
    head = values[0]
    if not np.any(head):
        return None
    running = np.zeros(len(head))
    for count, member in enumerate(values[1:], start=1):
        if np.any(np.isnan(member)):
            return None
        running = running + member
        apart, off = running - head, tolerance(steps, count, running)
        if np.all(np.abs(apart) <= off):
            return count
        if np.any(apart > off):
            return None
    return None


def figures_of(scan: Scan, block: Block, body: Body, headings: tuple[Heading, ...]) -> Figures:
    """The columns of a block that could be summed, as numbers."""
    rows = sorted({*body.data, *block.above})
    columns = [
        heading.column
        for heading in headings
        if heading.column in block.typed_columns and heading.column != body.counter and _is_figure(scan, body, heading)
    ]
    values = np.full((len(rows), len(columns)), np.nan)
    for place, column in enumerate(columns):
        values[:, place] = _numbers([scan.rows[row][column] for row in rows])
    steps = np.array([_step(numbers) for numbers in values.T])
    return Figures(rows, columns, values, steps, {row: place for place, row in enumerate(rows)})


def _numbers(cells: list[object]) -> Numbers:
    """Cells as numbers, nan where there is none; only what is written with more than digits has to be read."""
    known = {cell: _as_it_stands(cell) for cell in cells if type(cell) is not float}
    if None in known.values():
        return parse_numbers(cells).values.to_numpy(dtype=float, na_value=np.nan)
    numbers = np.array([cell if type(cell) is float else known[cell] for cell in cells], dtype=float)
    numbers[np.isinf(numbers)] = np.nan
    return numbers


def _as_it_stands(cell: object) -> float | None:
    """Plain digits as a number, a blank as nan; None for any other cell."""
    if is_blank(cell):
        return np.nan
    return float(cell) if isinstance(cell, str) and DIGITS.fullmatch(cell) else None


def _is_figure(scan: Scan, body: Body, heading: Heading) -> bool:
    """Neither dates, years, codes nor numbers that only tell rows apart."""
    if heading_key(heading.text) in COUNTERS or names_codes(heading):
        return False
    kinds = scan.kinds[body.data, heading.column]
    if np.any(kinds == Kind.DATE):
        return False
    numbers = np.flatnonzero(kinds == Kind.NUMBER).tolist()
    filled = [scan.rows[body.data[place]][heading.column] for place in numbers]
    coded = sum(looks_like_code(cell) for cell in filled if isinstance(cell, str))
    return coded * 2 <= len(filled) and not all(year_of(cell) is not None for cell in filled)


def _step(values: Numbers) -> float:
    """Half of the last digit that the numbers of a column have; 0 where they have more than MOST_DECIMALS."""
    finite = values[np.isfinite(values)]
    for places in range(MOST_DECIMALS + 1):
        if np.all(np.abs(finite - np.round(finite, places)) <= EQUAL):
            return WHOLE * 10.0**-places
    return 0.0


def plain(value: float) -> str:
    """A number without separators: 147490298, 0.0275. From ten digits on it is grouped by threes."""
    text = str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
    return f"{int(value):_}".replace("_", " ") if value == int(value) and abs(value) >= 1e9 else text
