"""Every cell of every file given, by python-calamine or csv alone: `python bench/bare/read.py FILE...`."""

import csv
import sys
from pathlib import Path

from python_calamine import CalamineWorkbook


def rows(path: Path) -> int:
    """Read a file whole; how many rows it has."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return len(list(csv.reader(file)))
    with CalamineWorkbook.from_path(str(path)) as book:
        return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


if __name__ == "__main__":
    print(sum(rows(Path(name)) for name in sys.argv[1:]))
