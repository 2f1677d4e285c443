"""Grids drawn as text: one line a row, `|` between cells."""

import re
from collections.abc import Iterable

from asn_cli.ingest.sheet import Area, Sheet, column_index

CELL = re.compile(r"([A-Z]+)(\d+)")


def area(text: str) -> Area:
    """`A1:C2` as positions."""
    (first, row1), (last, row2) = (match.groups() for match in CELL.finditer(text))
    return (int(row1) - 1, column_index(first), int(row2) - 1, column_index(last))


def draw(
    text: str, *, merged: Iterable[str] = (), name: str = "", native: bool = False, file: str = "uji.xlsx"
) -> Sheet:
    """A sheet from a drawing; `native` makes plain digits numbers, as a workbook has them."""
    lines = text.strip("\n").split("\n")
    rows: list[list[object]] = [
        [cell.strip(" ") for cell in line.split("|")] if line.strip() else [""] for line in lines
    ]
    return of_rows(rows, merged=merged, name=name, native=native, file=file)


def of_rows(
    rows: list[list[object]],
    *,
    merged: Iterable[str] = (),
    name: str = "",
    native: bool = False,
    file: str = "uji.xlsx",
) -> Sheet:
    """A sheet from rows of any length."""
    width = max(len(row) for row in rows)
    full = [[_native(cell) if native else cell for cell in [*row, *[""] * (width - len(row))]] for row in rows]
    return Sheet(file, name, full, merged=[area(one) for one in merged], is_text=not native)


def _native(cell: object) -> object:
    if isinstance(cell, str) and re.fullmatch(r"-?\d+(\.\d+)?", cell):
        return float(cell)
    return cell
