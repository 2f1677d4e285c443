"""A streamed look at a sheet's XML for what python-calamine does not tell.

calamine gives a blank for a failed formula and for one that was saved without its result; here both are located. The
scan works on raw bytes in pieces of about 1 MB: searching for the few bytes that matter costs a tenth of parsing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from asn_cli.ingest.openers.xml_events import elements, local
from asn_cli.ingest.sheet import Area, column_index

FAR_ROW = 99_999
"""From this row (from 0) on, and from column AAA on, cells that hold something are written down one by one."""
FAR_COLUMN = 702

_REFERENCE = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_TYPE = re.compile(rb'\st="(\w+)"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)<")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_PREFIX = re.compile(rb"<(\w+:)?worksheet\b")
_INDENTED = re.compile(rb">\s+</?(?:\w+:)?[cfv]\b")
_ENDS_OF_BARE_FORMULAS = (
    b"</@f></@c>",
    b"</@f><@v></@v>",
    b"</@f><@v/>",
    b"</@f><@v />",
    b"/></@c>",
    b"/><@v></@v>",
    b"/><@v/>",
    b"/><@v />",
)
_SHAPES = bytes.maketrans(b"BCDEFGHIJKLMNOPQRSTUVWXYZ123456789", b"A" * 25 + b"0" * 9)
_FAR_SHAPES = (b'"AAA0', b"A000000")
"""What an address far out (see `FAR_ROW`) holds, with every letter made A and every digit 0."""
_ENTITIES = {b"&amp;": b"&", b"&lt;": b"<", b"&gt;": b">", b"&quot;": b'"', b"&apos;": b"'"}


@dataclass(slots=True, eq=False)
class SheetScan:
    """What was seen. Cells are (row, column) of the sheet, from 0."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)
    merged_known: bool = False
    """Whether these are all; some writers put them in a way that only calamine reads."""
    far_rows: set[int] = field(default_factory=set)
    far_columns: set[int] = field(default_factory=set)
    width: int = 0
    """Columns, as the rows that were sampled have them."""
    bytes: int = 0


class Patterns:
    """The searches, for the namespace prefix that this sheet uses (nearly always none)."""

    def __init__(self, prefix: bytes, *, indented: bool = False) -> None:
        self.indented = indented
        p = re.escape(prefix)
        self.cell_start = b"<" + prefix + b"c "
        self.row_end = b"</" + prefix + b"row>"
        self.formula = b"<" + prefix + b"f"
        self.error = re.compile(rb'<%bc(\s[^>]*\bt="e"[^>]*)>(.*?)</%bc>' % (p, p), re.DOTALL)
        self.first_cell = re.compile(rb"<%bc(\s[^>]*)?>" % p)
        blank_value = rb"<%bv\s*/>|<%bv(?:\s[^>]*)?></%bv>" % (p, p, p)
        formula = rb"<%bf(?:\s[^>]*?)?(?:/>|>[^<]*</%bf>)" % (p, p)
        self.uncalculated = re.compile(rb"<%bc(\s[^>]*)>\s*%b\s*(%b)?\s*</%bc>" % (p, formula, blank_value, p))
        self.maybe_uncalculated = tuple(token.replace(b"@", prefix) for token in _ENDS_OF_BARE_FORMULAS)
        far = rb'<%bc r="([A-Z]{3}|[A-Z]{1,2}(?=\d{6}))(\d+)"[^>]*(?<!/)>(?!</)' % p
        self.far = re.compile(far)
        self.far_whole = re.compile(far + rb".*?</%bc>" % p, re.DOTALL)

    def has_bare_formula(self, buffer: bytes) -> bool:
        """A quick look whether it is worth searching; XML with blanks between its elements always is."""
        return self.indented or any(token in buffer for token in self.maybe_uncalculated)


def scan_sheet(pieces: Iterable[bytes]) -> SheetScan:
    """Scan the XML of one sheet, given in pieces."""
    scan = SheetScan(merged_known=True)
    stream = iter(pieces)
    head = next(stream, b"")
    for piece in stream:
        head += piece
        if len(head) > 65536:
            break
    found = _PREFIX.search(head[:65536])
    patterns = Patterns(found.group(1) or b"" if found else b"", indented=bool(_INDENTED.search(head[:65536])))
    first = patterns.first_cell.search(head)
    if first and not _REFERENCE.search(first.group(1) or b""):
        return _scan_counting(head, stream, scan)
    for buffer in whole_cells(head, stream, patterns):
        _scan_buffer(buffer, patterns, scan)
    return scan


def whole_cells(head: bytes, stream: Iterable[bytes], patterns: Patterns) -> Iterator[bytes]:
    """The stream again, cut only between cells."""
    kept = head
    for piece in stream:
        cut = kept.rfind(patterns.cell_start)
        cut = kept.rfind(b"<") if cut <= 0 else cut
        if cut > 0:
            yield kept[:cut]
            kept = kept[cut:] + piece
        else:
            kept += piece
    yield kept


def _scan_buffer(buffer: bytes, patterns: Patterns, scan: SheetScan) -> None:
    scan.bytes += len(buffer)
    # Looking for one byte first is twenty times faster than for the word that holds it.
    if b"#" in buffer and b't="e"' in buffer:
        for attributes, body in patterns.error.findall(buffer):
            _note_error(attributes, body, scan)
    if b"f" in buffer and patterns.formula in buffer and patterns.has_bare_formula(buffer):
        for attributes, value in patterns.uncalculated.findall(buffer):
            _note_formula(attributes, value, scan)
    if b"m" in buffer and b"mergeCell" in buffer:
        _note_merged(buffer, scan)
    shapes = buffer.translate(_SHAPES)
    if any(shape in shapes for shape in _FAR_SHAPES):
        _note_far(buffer, patterns, scan)
    for end in (buffer.find(patterns.row_end), buffer.rfind(patterns.row_end)):
        last = buffer.rfind(patterns.cell_start, 0, max(0, end))
        reference = _REFERENCE.search(buffer, last, last + 40) if last >= 0 else None
        if reference:
            scan.width = max(scan.width, min(_column(reference.group(1)) + 1, FAR_COLUMN))


def _note_far(buffer: bytes, patterns: Patterns, scan: SheetScan) -> None:
    for letters, number in set(patterns.far.findall(buffer)):
        row, column = int(number) - 1, _column(letters)
        if row >= FAR_ROW:
            scan.far_rows.add(row)
        if column >= FAR_COLUMN:
            scan.far_columns.add(column)


def _column(letters: bytes) -> int:
    return column_index(letters.decode("ascii"))


def _cell(attributes: bytes) -> tuple[int, int] | None:
    found = _REFERENCE.search(attributes)
    return (int(found.group(2)) - 1, _column(found.group(1))) if found else None


def _note_error(attributes: bytes, body: bytes, scan: SheetScan) -> None:
    cell = _cell(attributes)
    if cell is not None:
        value = _VALUE.search(body)
        scan.errors[cell] = _text(value.group(1)) if value else "#VALUE!"


def _text(raw: bytes) -> str:
    for entity, plain in _ENTITIES.items():
        raw = raw.replace(entity, plain)
    return raw.decode("utf-8", "replace").strip() or "#VALUE!"


def _note_formula(attributes: bytes, value: bytes, scan: SheetScan) -> None:
    """A result that is empty text (`t="str"` with an empty value) was calculated; anything else without one was not."""
    kind = _TYPE.search(attributes)
    kind_text = kind.group(1) if kind else b""
    cell = _cell(attributes)
    if cell is not None and kind_text != b"e" and not (kind_text == b"str" and value):
        scan.uncalculated.add(cell)


def _scan_counting(head: bytes, stream: Iterable[bytes], scan: SheetScan) -> SheetScan:
    """The slow way, for writers that leave out the addresses: cells follow each other and are counted."""
    row, column = -1, -1
    try:
        for event, tag, element in elements(_counted((head, *stream), scan)):
            if event == "start" and tag == "row":
                row = int(element.get("r") or row + 2) - 1
                column = -1
            elif event == "end" and tag == "c":
                reference = element.get("r")
                column = column_index(reference.rstrip("0123456789")) if reference else column + 1
                _count_cell(element, (row, column), scan)
                element.clear()
            elif event == "end" and tag == "mergeCell":
                _note_merged(b'<mergeCell ref="%b"' % str(element.get("ref")).encode(), scan)
            elif event == "end" and tag == "row":
                scan.width = max(scan.width, column + 1)
                element.clear()
    except ParseError:
        # calamine reads the same text next, and its refusal is the one the user hears.
        scan.merged_known = False
        return scan
    return scan


def _counted(pieces: Iterable[bytes], scan: SheetScan) -> Iterator[bytes]:
    for piece in pieces:
        scan.bytes += len(piece)
        yield piece


def _note_merged(buffer: bytes, scan: SheetScan) -> None:
    for c1, r1, c2, r2 in _MERGED.findall(buffer):
        scan.merged.append((int(r1) - 1, _column(c1), int(r2) - 1, _column(c2)))
    scan.merged_known = bool(scan.merged)


def _count_cell(element: Element, cell: tuple[int, int], scan: SheetScan) -> None:
    children = {local(str(child.tag)): child.text or "" for child in element}
    kind = element.get("t")
    if kind == "e":
        scan.errors[cell] = children.get("v", "").strip() or "#VALUE!"
    elif "f" in children and not children.get("v") and not (kind == "str" and "v" in children):
        scan.uncalculated.add(cell)
    elif children:
        if cell[0] >= FAR_ROW:
            scan.far_rows.add(cell[0])
        if cell[1] >= FAR_COLUMN:
            scan.far_columns.add(cell[1])
