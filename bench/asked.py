"""The command line of a generator: a path, and how many rows."""

import argparse
from pathlib import Path


def asked(about: str | None, rows: int) -> tuple[Path, int]:
    """The path and the number of rows asked for; `rows` unless told."""
    parser = argparse.ArgumentParser(description=(about or "").splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("rows", type=int, nargs="?", default=rows)
    told = parser.parse_args()
    return told.path, told.rows
