"""The cells of a count of staff with posts side by side, as rows: kecamatan, jabatan, jumlah; its sums compared. The
cells of a matrix of distances, as pairs."""

from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from asn_cli.ingest.cells.markers import is_missing_number
from asn_cli.ingest.cells.numbers import parse_numbers
from asn_cli.ingest.figures import plain
from asn_cli.ingest.layout import Layout
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.sheet import ERROR_TEXTS, is_blank
from asn_cli.ingest.tabledefs import Empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_cli.ingest.extract import RawTable
    from asn_cli.ingest.sheet import Sheet

DIFFERS = "ASN-T016"


def spread_out(sheet: "Sheet", layout: Layout, recognised: Recognised, raw: "RawTable") -> "RawTable":
    """Posts side by side become rows: all posts of the first row, then those of the next."""
    counts, value = recognised.across.counts, recognised.across.value
    many, rows = len(counts), range(len(raw.rows))
    values: dict[str, list[object]] = {key: [v for v in column for _ in counts] for key, column in raw.values.items()}
    at = [count.column for count in counts] * len(raw.rows)
    origin: dict[str, Sequence[int | None] | int] = dict(raw.origin)
    for key in sorted(recognised.across.keys):
        own = values.get(key, [None] * (many * len(rows)))
        values[key] = [counts[place % many].fills.get(key, old) for place, old in enumerate(own)]
        origin[key] = at
    cells = [layout.values(sheet, count.column) for count in counts]
    values[value] = [column[row] for row in rows for column in cells]
    origin[value] = at
    out = replace(raw, values=values, rows=[row for row in raw.rows for _ in counts], origin=origin, across=at)
    return out if recognised.across.no_pairs is None else _pairs(out, value, recognised.across.no_pairs)


def _pairs(raw: "RawTable", value: str, no_pairs: frozenset[tuple[int, int]]) -> "RawTable":
    """Without the cells of a matrix that say nothing: a place and itself, and blanks, as in half of a triangle."""
    cells = zip(raw.rows, raw.across, raw.values[value], strict=True)
    kept = [(row, column) not in no_pairs and not _says_nothing(cell) for row, column, cell in cells]
    return replace(
        raw,
        values={key: list(compress(cells, kept)) for key, cells in raw.values.items()},
        rows=list(compress(raw.rows, kept)),
        origin={key: at if isinstance(at, int) else list(compress(at, kept)) for key, at in raw.origin.items()},
        across=list(compress(raw.across, kept)),
    )


def _says_nothing(cell: object) -> bool:
    """Blank or a dash; a formula that failed hides a figure."""
    return is_blank(cell) or (isinstance(cell, str) and cell not in ERROR_TEXTS and is_missing_number(cell))


def marked_letters(sheet: "Sheet", recognised: Recognised) -> dict[str, str]:
    """`jabatan/C`, `jumlah/C`, ...: the letter of the column that a row came from (its `_kolom`)."""
    letters = [sheet.letter(count.column) for count in recognised.across.counts]
    keys = (*sorted(recognised.across.keys), recognised.across.value)
    return {f"{key}/{letter}": letter for letter in letters for key in keys}


def figures(layout: Layout, column: int) -> npt.NDArray[np.float64]:
    """The numbers of a column; NaN where there is none."""
    read = parse_numbers(layout.values(layout.sheet, column), whole=True).values
    return read.to_numpy(dtype=float, na_value=np.nan)


def sums_of(layout: Layout, columns: "Sequence[int]") -> npt.NDArray[np.float64]:
    """What columns come to, row by row; a blank is 0, and a cell that is no number spoils its row."""
    total = np.zeros(len(layout.data))
    for column in columns:
        read = parse_numbers(layout.values(layout.sheet, column), whole=True, empty=Empty.ZERO).values
        total += read.to_numpy(dtype=float, na_value=np.nan)
    return total


def compare_sums(layout: Layout, found: Recognised) -> None:
    """Say where a column of sums is not what its columns come to. Of the sets that it may add up, the one it agrees
    with most often is meant."""
    for total in found.across.sums:
        if not total.members:
            continue
        mine = figures(layout, total.column)
        sums = [sums_of(layout, columns) for columns in total.members]
        meant = max(range(len(sums)), key=lambda which: (int(np.sum(sums[which] == mine)), -which))
        apart = np.isfinite(mine) & np.isfinite(sums[meant]) & (mine != sums[meant])
        heading = layout.heading(total.column).text
        for place in np.flatnonzero(apart).tolist():
            here, there = float(mine[place]), float(sums[meant][place])
            found.findings.add(
                DIFFERS,
                layout.sheet.place(int(layout.data[place]), total.column),
                plain(here),
                column=heading,
                jumlah=plain(there),
                selisih=plain(here - there),
                banyak=len(total.members[meant]),
            )
