"""Makes small files for the tests, sound ones and broken ones."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from asn_cli.context import InputOptions
from asn_cli.findings import Findings
from asn_cli.ingest.openers.safety import Limits
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.source import SourceSpec, list_sources, open_source

TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
ROOT = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="xl/workbook.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
BOOK = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}
<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"""
BOOK_LINKS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"""
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def raw_xlsx(path: Path, sheet: str, *, properties: str = "", parts: Mapping[str, str | bytes] | None = None) -> Path:
    """An xlsx whose only sheet, Data, is exactly this XML; `parts` adds or replaces members."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "xl/workbook.xml": BOOK.format(properties=properties),
        "xl/_rels/workbook.xml.rels": BOOK_LINKS,
        "xl/worksheets/sheet1.xml": sheet,
        **(parts or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def sheet_xml(rows: str, *, dimension: str = "A1", after: str = "") -> str:
    """A worksheet around its rows."""
    return (
        f'<?xml version="1.0"?><worksheet {NAMESPACE}><dimension ref="{dimension}"/>'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def xlsx(path: Path, sheets: Mapping[str, list[list[Any]]], **options: Any) -> Path:
    """An xlsx with these rows; dates are written as dates."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy", **options}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def opened(argument: Path | str, findings: Findings | None = None, **limits: float) -> list[Sheet]:
    """The sheets behind one SOURCE argument."""
    found = Findings() if findings is None else findings
    return [sheet for spec in specs(str(argument)) for sheet in open_source(spec, Limits(**limits), found)]


def specs(*arguments: str, **options: Any) -> list[SourceSpec]:
    """What SOURCE arguments stand for."""
    return list_sources(InputOptions(tuple(arguments), **options))


def codes(findings: Findings) -> list[str]:
    """The finding codes, in order."""
    return [finding.code for finding in findings]


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of up to three streams, each filled to 4,096 bytes: sector 0 is the FAT, sector 1 the directory."""
    fat, body, entries = [0xFFFFFFFD, 0xFFFFFFFE], b"", [_entry("Root Entry", 5, 0xFFFFFFFE, 0)]
    for name, content in streams.items():
        start = len(fat)
        fat.extend([*range(start + 1, start + 8), 0xFFFFFFFE])
        body += content.ljust(4096, b"\0")
        entries.append(_entry(name, 2, start, 4096))
    header = OLE_MAGIC + struct.pack(
        "<16x5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    return header + table + b"".join(entries).ljust(512, b"\0") + body


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le")
    links = struct.pack("<3I", *[0xFFFFFFFF] * 3)
    head = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded) + 2, kind, 1) + links
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, size)
