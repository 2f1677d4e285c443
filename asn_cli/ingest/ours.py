"""A result of ours read back: the tables of its xlsx or json, and the Jejak it was made from."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from asn_cli.ingest.trail import SUFFIXES, Trail, read_trail, trail_of, unguarded

if TYPE_CHECKING:
    import pandas as pd

WORKBOOK = "xl/workbook.xml"
NAME = re.compile(r"asn_([a-z][a-z0-9_]*)")
AREA = re.compile(r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!]+))!\$A\$(?P<top>\d+):\$[A-Z]+\$(?P<bottom>\d+)")


@dataclass(frozen=True, slots=True)
class Result:
    """What a file of ours holds."""

    trail: Trail
    tables: "Mapping[str, pd.DataFrame]"
    """By key; numbers are numbers, text is text, missing is None."""


def read_result(path: Path) -> Result | None:
    """The result in a file; None for a file that is not one of ours, or cannot be read."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        return None
    return _of_json(path) if suffix == ".json" else _of_workbook(path)


def _of_json(path: Path) -> Result | None:
    import pandas as pd

    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    trail = trail_of(content)
    if trail is None:
        return None
    tables = content.get("tabel")
    named = tables if isinstance(tables, dict) else {}
    return Result(trail, {str(key): pd.DataFrame(rows, dtype=object) for key, rows in named.items()})


def _of_workbook(path: Path) -> Result | None:
    import pandas as pd
    import python_calamine as calamine

    trail = read_trail(path)
    if trail is None:
        return None
    tables: dict[str, pd.DataFrame] = {}
    try:
        areas = _areas(path)
        with calamine.CalamineWorkbook.from_path(str(path)) as book:
            for key, (sheet, top, bottom) in areas.items():
                rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
                tables[key] = _frame(rows[top - 1 : bottom])
    except (OSError, BadZipFile, calamine.CalamineError, ElementTree.ParseError):
        return None
    return Result(trail, tables)


def _areas(path: Path) -> dict[str, tuple[str, int, int]]:
    """Table -> sheet, row of its keys and last row: the names that the workbook defines."""
    with ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read(WORKBOOK))
    found = {}
    for node in root.iter():
        name = NAME.fullmatch(node.get("name", "")) if node.tag.endswith("}definedName") else None
        area = AREA.fullmatch((node.text or "").strip())
        if name and area:
            sheet = area["plain"] or area["quoted"].replace("''", "'")
            found[name[1]] = (sheet, int(area["top"]), int(area["bottom"]))
    return found


def _frame(rows: list[list[Any]]) -> "pd.DataFrame":
    import pandas as pd

    keys = [str(cell) for cell in rows[0]] if rows else []
    width = next((at for at, key in enumerate(keys) if not key), len(keys))
    body = [[_plain(cell) for cell in row[:width]] for row in rows[1:]]
    return pd.DataFrame(body, columns=keys[:width], dtype=object)


def _plain(cell: Any) -> Any:
    """An empty cell is nothing; text has lost the apostrophe that guards it."""
    if isinstance(cell, str):
        return unguarded(cell) or None
    return cell
