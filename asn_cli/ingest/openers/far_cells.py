"""Stray cells: a space typed in XFD1048576 makes a sheet of 17 thousand million cells out of eight rows.

A reader that lays out the whole rectangle would run out of memory. The scan knows which cells lie far out; if the
rectangle is nearly empty, they are taken out of the XML before it is read, and a warning names them.
"""

import re
import zipfile
from io import BytesIO
from typing import NamedTuple

from asn_cli.ingest.openers.safety import Archive
from asn_cli.ingest.openers.xml_scan import FAR_COLUMN, FAR_ROW, Patterns, SheetScan, whole_cells
from asn_cli.ingest.sheet import column_index

_SMALL = 5_000_000
"""A rectangle of so many cells is read as it is."""
_BYTES_A_CELL = 8
"""No cell that holds something takes less XML: fewer bytes than this for each cell mean that most are empty."""
_GAP = 10_000
"""Rows missing in a row that set what follows apart from the table."""


class Bounds(NamedTuple):
    """Rows and columns (from 0) from which on everything is taken out."""

    row: int
    column: int


def bounds(scan: SheetScan) -> Bounds | None:
    """Where to cut, or None when the sheet can be read as it is."""
    rows = sorted(scan.far_rows)
    height = rows[-1] + 1 if rows else FAR_ROW + 1
    width = max(scan.far_columns, default=max(scan.width, 1) - 1) + 1
    if not rows and not scan.far_columns:
        return None
    if height * width <= _SMALL or height * width * _BYTES_A_CELL <= scan.bytes:
        return None
    row = height
    before = FAR_ROW
    for number in rows:
        if number - before > _GAP:
            row = before + 1
            break
        before = number
    column = FAR_COLUMN if scan.far_columns else width + 1
    return Bounds(row, column) if row < height or scan.far_columns else None


def without(archive: Archive, part: str, limit: Bounds) -> tuple[BytesIO, list[str]]:
    """The archive again with the far cells of one sheet taken out, and the addresses of those cells."""
    taken: list[str] = []
    patterns = Patterns(b"")

    def take(found: "re.Match[bytes]") -> bytes:
        letters, number = found.group(1).decode("ascii"), int(found.group(2))
        if number - 1 < limit.row and column_index(letters) < limit.column:
            return found.group()
        taken.append(f"{letters}{number}")
        return b""

    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name in archive.names:
            if name == part:
                with packed.open(name, "w") as stream:
                    for buffer in whole_cells(b"", archive.stream(name), patterns):
                        stream.write(patterns.far_whole.sub(take, buffer))
            elif name.endswith((".xml", ".rels")):
                packed.writestr(name, archive.read(name))
    target.seek(0)
    return target, taken


def inside(scan: SheetScan, limit: Bounds) -> SheetScan:
    """What was seen on the near side of the cut."""

    def near(cell: tuple[int, int]) -> bool:
        return cell[0] < limit.row and cell[1] < limit.column

    return SheetScan(
        errors={cell: text for cell, text in scan.errors.items() if near(cell)},
        uncalculated={cell for cell in scan.uncalculated if near(cell)},
        merged=scan.merged,
    )
