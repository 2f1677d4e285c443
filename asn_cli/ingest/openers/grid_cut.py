"""From what a reader gives, in cells of the whole sheet, to a `Sheet` whose coordinates are positions in its rows."""

from collections.abc import Iterable, Mapping

from asn_cli.ingest.sheet import UNCALCULATED, Area, Sheet, is_blank

Cell = tuple[int, int]
Rows = list[list[object]]


def place_marks(sheet: Sheet, errors: Mapping[Cell, str], uncalculated: Iterable[Cell], merged: Iterable[Area]) -> None:
    """Put failed and uncalculated formulas (cells of the whole sheet, from 0) into the grid, which grows where they lie
    outside of it, and note merged ranges."""
    open_cells = list(uncalculated)
    _grow(sheet, [*errors, *open_cells])
    top, left = sheet.first_row, sheet.first_col
    for (row, column), text in errors.items():
        sheet.error_cells[row - top, column - left] = text
        sheet.rows[row - top][column - left] = text
    for row, column in open_cells:
        sheet.uncalculated.add((row - top, column - left))
        sheet.rows[row - top][column - left] = UNCALCULATED
    sheet.merged = [(r1 - top, c1 - left, r2 - top, c2 - left) for r1, c1, r2, c2 in merged]
    _clip_merged(sheet)


def _grow(sheet: Sheet, cells: list[Cell]) -> None:
    if not cells:
        return
    if not sheet.rows:
        sheet.first_row, sheet.first_col = cells[0]
    top, left = sheet.first_row, sheet.first_col
    up = max(0, top - min(row for row, _ in cells))
    before = max(0, left - min(column for _, column in cells))
    down = max(0, max(row for row, _ in cells) + 1 - top - len(sheet.rows))
    after = max(0, max(column for _, column in cells) + 1 - left - sheet.width)
    width = before + sheet.width + after
    if before or after:
        sheet.rows = [[*_blank(before), *row, *_blank(after)] for row in sheet.rows]
    sheet.rows = [*(_blank(width) for _ in range(up)), *sheet.rows, *(_blank(width) for _ in range(down))]
    sheet.first_row, sheet.first_col = top - up, left - before


def _blank(width: int) -> list[object]:
    return [""] * width


def cut(sheet: Sheet, area: Area) -> None:
    """Keep only an area of the file (cells from 0, inclusive)."""
    r1, c1, r2, c2 = (
        max(0, area[0] - sheet.first_row),
        max(0, area[1] - sheet.first_col),
        area[2] - sheet.first_row,
        area[3] - sheet.first_col,
    )
    if sheet.row_numbers is not None:
        wanted = [i for i, number in enumerate(sheet.row_numbers) if area[0] < number <= area[2] + 1]
        r1, r2 = (wanted[0], wanted[-1]) if wanted else (0, -1)
        sheet.row_numbers = sheet.row_numbers[r1 : r2 + 1]
    sheet.rows = [row[c1 : max(c1, c2 + 1)] for row in sheet.rows[r1 : max(r1, r2 + 1)]]
    sheet.error_cells = {
        (r - r1, c - c1): text for (r, c), text in sheet.error_cells.items() if r1 <= r <= r2 and c1 <= c <= c2
    }
    sheet.uncalculated = {(r - r1, c - c1) for r, c in sheet.uncalculated if r1 <= r <= r2 and c1 <= c <= c2}
    sheet.merged = [(a - r1, b - c1, c - r1, d - c1) for a, b, c, d in sheet.merged]
    sheet.first_row += r1
    sheet.first_col += c1
    _clip_merged(sheet)


def _clip_merged(sheet: Sheet) -> None:
    height, width = len(sheet.rows), sheet.width
    clipped = [
        (max(0, r1), max(0, c1), min(height - 1, r2), min(width - 1, c2))
        for r1, c1, r2, c2 in sheet.merged
        if r2 >= 0 and c2 >= 0 and r1 < height and c1 < width
    ]
    sheet.merged = sorted(area for area in clipped if area[:2] != area[2:])


def drop_blank_tail(rows: Rows) -> None:
    """Drop blank rows at the end, in place."""
    end = len(rows)
    while end and all(is_blank(value) for value in rows[end - 1]):
        end -= 1
    del rows[end:]
