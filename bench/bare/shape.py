"""The shape of a workbook: `python bench/bare/shape.py BOOK.xlsx OUT.json`; see frames.py."""

import json
import sys
from pathlib import Path

from python_calamine import CalamineWorkbook


def shape(path: Path) -> list[tuple[str, int, int, int]]:
    """Of each sheet its name, rows, and the numbers and texts of a row on average, rounded up."""
    found = []
    with CalamineWorkbook.from_path(str(path)) as book:
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python()
            cells = [cell for row in rows for cell in row if cell != ""]
            numbers = sum(not isinstance(cell, str) for cell in cells)
            count = max(1, len(rows))
            found.append((name, len(rows), -(-numbers // count), -(-(len(cells) - numbers) // count)))
    return found


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(shape(Path(sys.argv[1]))), encoding="utf-8")
