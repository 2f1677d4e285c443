"""A workbook again, in memory, with no more of it than is needed: calamine is given this in place of the file."""

import re
import zipfile
import zlib
from io import BytesIO

from asn_cli.exits import InputProblem
from asn_cli.ingest.openers.safety import MB, Archive

_WORTH_A_COPY = 128 * 1024
"""Bytes of XML from which on a sheet may be."""
_AT_ONCE = 16 * MB
"""A sheet whose XML is larger is not held in memory whole."""
_OUTLINE = ("[content_types].xml", "workbook.xml", "workbook.xml.rels", "_rels/.rels")
"""What tells which sheets there are, by the ends of the members' names."""
_BESIDE = (*_OUTLINE, "styles.xml", "sharedstrings.xml")
"""What a sheet cannot be read without."""
_CELLS = re.compile(rb"<(?:\w+:)?sheetData\b")


def outline(archive: Archive) -> BytesIO:
    """The names of the sheets and whether they are hidden, without anything that stands in them."""
    return _packed(archive, _OUTLINE)


def pays(archive: Archive, part: str) -> bool:
    """Whether reading a sheet from a copy (`without_merged`) is quicker: what stands beside it is read once more."""
    beside = sum(archive.size_of(name) for name in _named(archive, _BESIDE))
    return max(_WORTH_A_COPY, beside) < archive.size_of(part) <= _AT_ONCE


def with_sheet(archive: Archive, part: str, xml: bytes) -> BytesIO:
    """One sheet alone, with this XML in place of its own."""
    return _packed(archive, _BESIDE, part, xml)


def without_merged(archive: Archive, part: str, xml: bytes) -> BytesIO:
    """One sheet alone (`xml` is all of it), an empty list of merged ranges before its cells.

    calamine goes through a sheet twice, the second time up to that list: here it need not go on to the end.
    """
    if zlib.crc32(xml) != archive.checksum_of(part):
        raise InputProblem("berkas_rusak", berkas=archive.shown)
    cells = _CELLS.search(xml)
    start = cells.start() if cells else len(xml)
    content = memoryview(xml)
    return _packed(archive, _BESIDE, part, content[:start], b"<mergeCells/>", content[start:])


def _packed(archive: Archive, beside: tuple[str, ...], part: str = "", *xml: bytes | memoryview) -> BytesIO:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        if part:
            with packed.open(part, "w") as stream:
                stream.writelines(xml)
        for name in _named(archive, beside):
            packed.writestr(name, archive.read(name))
    target.seek(0)
    return target


def _named(archive: Archive, ends: tuple[str, ...]) -> list[str]:
    return [name for name in archive.names if name.casefold().endswith(ends)]
