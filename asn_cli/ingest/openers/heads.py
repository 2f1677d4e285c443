"""The head of a large file, read alone: mostly enough to see that a command has no use for the rest of it."""

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

from asn_cli.exits import InputProblem
from asn_cli.findings import Findings
from asn_cli.ingest.openers.delimited import read_delimited
from asn_cli.ingest.openers.one_sheet import with_sheet
from asn_cli.ingest.openers.safety import Archive
from asn_cli.ingest.scan import HEAD
from asn_cli.ingest.sheet import Sheet

Skip = Callable[[Sheet], bool]
"""Is shown the head of a sheet; True: the sheet need not be read."""

LARGE = 512 * 1024
"""Bytes from which on the head is looked at first: of the csv, or of the sheet's XML."""
_TEXT_HEAD = 256 * 1024
_ROW_END = b"</row>"
_SHEET_END = b"</sheetData></worksheet>"


def head_of_text(path: Path, shown: str, sha256: str, delimiter: str | None) -> Sheet | None:
    """The first lines of a large csv as a sheet; None when it is small, or cannot be cut so."""
    if path.stat().st_size <= LARGE:
        return None
    with path.open("rb") as stream:
        head = stream.read(_TEXT_HEAD)
    lines = head[: head.rfind(b"\n") + 1]
    try:
        return read_delimited(lines, shown, sha256, Findings(), delimiter) if lines else None
    except InputProblem:
        # a quoted field may go on beyond the head; the whole file shows what it is
        return None


def head_of_sheet(archive: Archive, part: str) -> BytesIO | None:
    """The archive again with nothing but the first rows of one large sheet; None when it is small or oddly written."""
    rows = _first_rows(archive.stream(part)) if archive.size_of(part) > LARGE else None
    return None if rows is None else with_sheet(archive, part, rows + _SHEET_END)


def _first_rows(pieces: Iterable[bytes]) -> bytes | None:
    """The XML of a sheet up to the end of its row number HEAD, as far as the first pieces hold it."""
    head = b""
    for piece in pieces:
        head += piece
        parts = head.split(_ROW_END, HEAD)
        if len(parts) > HEAD:
            return _ROW_END.join(parts[:-1]) + _ROW_END
        if len(head) > LARGE * 8:
            break
    return None
