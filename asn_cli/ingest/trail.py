"""The Jejak of a result of ours, read back from its xlsx or json: what the result was made of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from asn_cli.marks import CLEANED, RESULT_MARK

SUFFIXES = (".xlsx", ".json")
"""What holds a Jejak."""
SHEET = "Jejak"
KEYS = ["bagian", "nama", "nilai", "baris", "keterangan"]
HASH = "sha256:"
PROPERTIES = "docProps/core.xml"
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Trail:
    """What a result says of itself."""

    version: str
    command: str
    date: str
    language: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    """File -> hash."""
    config: tuple[str, str] | None = None
    """asn.yaml and its hash."""
    overrides: tuple[str, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)
    """Standard -> its value, in words."""
    result: bool = True
    """False for a table that `tidy` cleaned, which is meant to be read again."""


def read_trail(path: Path) -> Trail | None:
    """The Jejak of a file; None for one that has none, or is not ours, or cannot be read at all."""
    try:
        return _of_workbook(path) if path.suffix.lower() == ".xlsx" else trail_of(json.loads(path.read_bytes()))
    except (OSError, ValueError, BadZipFile):
        return None


def trail_of(content: Any) -> Trail | None:
    """The Jejak of a json of ours, already read."""
    schema = str(content.get("skema")) if isinstance(content, dict) else ""
    told = content.get("jejak") if schema.startswith("asn.") else None
    if not isinstance(told, dict):
        return None
    config = told.get("konfigurasi")
    return Trail(
        version=str(told.get("versi")),
        command=str(told.get("perintah")),
        date=str(content.get("tanggal_acuan")),
        language=str(told.get("bahasa", "")),
        inputs={read["berkas"]: read["sha256"] for read in told.get("masukan", ())},
        config=(config["berkas"], config["sha256"]) if config else None,
        overrides=tuple(told.get("penyesuaian", ())),
        rules={rule["id"]: rule["nilai"] for rule in told.get("aturan", ())},
        result=not schema.startswith(f"asn.{CLEANED}/"),
    )


def _of_workbook(path: Path) -> Trail | None:
    import python_calamine as calamine

    with ZipFile(path) as archive:
        names = archive.namelist()
        marked = PROPERTIES in names and RESULT_MARK.encode() in archive.read(PROPERTIES)
    try:
        with calamine.CalamineWorkbook.from_path(str(path)) as book:
            if SHEET not in book.sheet_names:
                return None
            rows = book.get_sheet_by_name(SHEET).to_python()
    except calamine.CalamineError:
        return None
    heads = [[str(cell) for cell in row[: len(KEYS)]] for row in rows]
    if KEYS not in heads:
        return None
    return _of_rows(heads[heads.index(KEYS) + 1 :], marked=marked)


def _of_rows(rows: list[list[str]], *, marked: bool) -> Trail:
    def first(part: str) -> str:
        return next((unguarded(row[2]) for row in rows if row[0] == part), "")

    def files(part: str) -> dict[str, str]:
        return {unguarded(row[1]): row[2].removeprefix(HASH) for row in rows if row[0] == part}

    config = next(iter(files("konfigurasi").items()), None)
    changed = [(unguarded(row[1]), unguarded(row[2])) for row in rows if row[0] == "ubahan"]
    return Trail(
        version=first("versi"),
        command=first("perintah"),
        date=first("tanggal_acuan"),
        language=first("bahasa"),
        inputs=files("masukan"),
        config=config,
        overrides=tuple(f"{target}={value}" if target else value for target, value in changed),
        rules={row[1]: unguarded(row[2]) for row in rows if row[0] == "aturan"},
        result=marked,
    )


def unguarded(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from taking a text for a formula."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA_START) else text
