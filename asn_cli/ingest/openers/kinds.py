"""What a file really is, by its first bytes and not by its name."""

import re
from enum import StrEnum

HEAD = 65536
"""Bytes looked at."""


class Kind(StrEnum):
    """Kinds of content that are told apart."""

    EMPTY = "kosong"
    ZIP = "zip"
    OLE = "ole"
    HTML = "html"
    XML_WORKBOOK = "xml"
    XML_OTHER = "xml_lain"
    PARQUET = "parquet"
    TEXT = "teks"
    IMAGE = "gambar"
    PDF = "pdf"
    RTF = "rtf"
    ARCHIVE = "arsip"
    WEB_ARCHIVE = "mhtml"
    BINARY = "biner"


_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLE),
    (b"PAR1", Kind.PARQUET),
    (b"\x89PNG", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"%PDF", Kind.PDF),
    (b"{\\rtf", Kind.RTF),
    (b"\x1f\x8b", Kind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"Rar!\x1a\x07", Kind.ARCHIVE),
    (b"MIME-Version:", Kind.WEB_ARCHIVE),
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|table|meta|style|div)\b", re.IGNORECASE)
_XML = re.compile(rb"<\?xml|<\w*:?Workbook\b", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def utf16_without_mark(head: bytes) -> str | None:
    """`utf-16-le` or `-be` when every other byte is NUL, as in plain text of that encoding; None otherwise."""
    pairs = len(head) // 2
    if pairs < 2:
        return None
    if head[1 : 2 * pairs : 2].count(0) > 0.7 * pairs and head[0 : 2 * pairs : 2].count(0) == 0:
        return "utf-16-le"
    if head[0 : 2 * pairs : 2].count(0) > 0.7 * pairs and head[1 : 2 * pairs : 2].count(0) == 0:
        return "utf-16-be"
    return None


def kind_of(head: bytes) -> Kind:
    """The kind of content that begins with `head` (the first 64 KB)."""
    if not head:
        return Kind.EMPTY
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(_UTF16_MARKS) or utf16_without_mark(head):
        return Kind.TEXT
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start:
        return Kind.EMPTY
    if _XML.match(start):
        return _kind_of_xml(start)
    if _HTML.match(start):
        return Kind.HTML
    control = len(_CONTROL.findall(head))
    return Kind.BINARY if control > max(2, len(head) // 50) else Kind.TEXT


def _kind_of_xml(start: bytes) -> Kind:
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return Kind.XML_WORKBOOK
    return Kind.HTML if re.search(rb"<html\b", start, re.IGNORECASE) else Kind.XML_OTHER
