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
from asn_cli.textkey import heading_key

Numbers = npt.NDArray[np.float64]
CODED = re.compile(
    r"(kode|id|nip|nik|npsn|nuptk|nrp|nomor|no|telepon|telp|hp|nib|code)(?![a-z])|.*\b(kode|nip|nik|id)$", re.IGNORECASE
)
THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")
CODE = re.compile(r"0\d+|\d{10,}|\d+(\.\d+){2,}")


def names_codes(heading: Heading) -> bool:
    """Whether a heading speaks of codes: `Kode`, `NIP`, `No. HP`; a counter (`No`) is none."""
    last = heading.parts[-1] if heading.parts else ""
    return heading_key(last) not in COUNTERS and CODED.match(last) is not None


def looks_like_code(text: str) -> bool:
    """`007`, `15.04.01`, ten digits or more, digits behind an apostrophe: they tell things apart and count nothing."""
    plain = text.strip()
    return plain.startswith("'") or (CODE.fullmatch(plain) is not None and not THOUSANDS.fullmatch(plain))


@dataclass(slots=True)
class Figures:
    """The numbers of a block: rows x columns, nan where there is none."""

    rows: list[int]
    columns: list[int]
    values: Numbers
    decimals: list[int]
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

    def tolerance(self, count: int, sums: Numbers) -> Numbers:
        """How far a printed total may be off: rounding of the summands, or of a spreadsheet's own computing."""
        steps = np.array([0.5 * 10.0**-places if places <= 4 else 0.0 for places in self.decimals])
        exact = np.array([places == 0 for places in self.decimals])
        off: Numbers = np.where(exact, 0.5, np.maximum(steps * (count + 1), np.abs(np.nan_to_num(sums)) * 1e-6))
        return off


def figures_of(scan: Scan, block: Block, body: Body, headings: tuple[Heading, ...]) -> Figures:
    """The columns of a block that could be summed, as numbers."""
    rows = sorted({*body.data, *block.above})
    columns = [
        heading.column
        for heading in headings
        if heading.column in block.typed_columns and heading.column != body.counter and _is_figure(scan, body, heading)
    ]
    values = np.full((len(rows), len(columns)), np.nan)
    decimals = []
    for place, column in enumerate(columns):
        read = parse_numbers([scan.rows[row][column] for row in rows]).values
        values[:, place] = read.to_numpy(dtype=float, na_value=np.nan)
        decimals.append(_decimals(values[:, place]))
    return Figures(rows, columns, values, decimals, {row: place for place, row in enumerate(rows)})


def _is_figure(scan: Scan, body: Body, heading: Heading) -> bool:
    """Neither dates, years, codes nor numbers that only tell rows apart."""
    cells = [scan.rows[row][heading.column] for row in body.data]
    kinds = scan.kinds[body.data, heading.column]
    if np.count_nonzero(kinds == Kind.DATE) or heading_key(heading.text) in COUNTERS:
        return False
    filled = [cell for cell, kind in zip(cells, kinds, strict=True) if kind == Kind.NUMBER]
    texts = [cell for cell in filled if isinstance(cell, str)]
    coded = sum(looks_like_code(text) for text in texts)
    if coded * 2 > len(filled) or all(year_of(cell) is not None for cell in filled):
        return False
    return not names_codes(heading)


def _decimals(values: Numbers) -> int:
    """Digits behind the point that the numbers of a column have."""
    finite = values[np.isfinite(values)]
    for places in range(5):
        if np.allclose(finite, np.round(finite, places), rtol=0, atol=1e-9):
            return places
    return 5


def plain(value: float) -> str:
    """A number without separators: 147490298, 0.0275. From ten digits on it is grouped by threes."""
    text = str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
    return f"{int(value):_}".replace("_", " ") if value == int(value) and abs(value) >= 1e9 else text
