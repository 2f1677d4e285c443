"""Every file given as pandas frames: `python bench/bare/frames.py FILE... [--write SHAPE.json OUT.xlsx]`.

With `--write` a workbook is written after it, of the shape that run.py took from the workbook asn wrote: for each
sheet its rows, and how many cells of a row are numbers and how many are text.
"""

import json
import sys
from pathlib import Path

import pandas as pd


def read(path: Path) -> int:
    """Read a file into frames; how many rows it has."""
    if path.suffix == ".csv":
        return len(pd.read_csv(path, dtype=str))
    return sum(len(frame) for frame in pd.read_excel(path, sheet_name=None, engine="calamine").values())


def write(shape: list[tuple[str, int, int, int]], path: Path) -> None:
    """A plain workbook: no formats, no charts."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, rows, numbers, texts in shape:
            sheet = book.add_worksheet(name)
            for row in range(rows):
                for column in range(numbers):
                    sheet.write_number(row, column, row + column)
                for column in range(numbers, numbers + texts):
                    sheet.write_string(row, column, f"teks {row % 50} {column}")


def main(words: list[str]) -> None:
    """Read the files, then write where told."""
    files, wanted = (words[: words.index("--write")], words[-2:]) if "--write" in words else (words, [])
    print(sum(read(Path(name)) for name in files))
    if wanted:
        write(json.loads(Path(wanted[0]).read_text(encoding="utf-8")), Path(wanted[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
