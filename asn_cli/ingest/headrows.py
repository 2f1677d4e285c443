"""Which rows above the first numbers are the heading."""

import numpy as np

from asn_cli.ingest.cellkinds import Kind
from asn_cli.ingest.rowwords import COUNTERS, LETTER_OR_ROMAN
from asn_cli.ingest.scan import Row, Scan, Span, known_headings, nip_headings

HEADING_LIKE = (Row.TEXT, Row.SINGLE, Row.YEARS)
DEEPEST = 8
"""Rows that a heading goes up from its base."""


def chain_above(looks: dict[int, Row], first: int, limit: int) -> list[int]:
    """Rows above the first numbers that may be heading or rows without numbers, bottom to top."""
    chain: list[int] = []
    blanks = 0
    for row in range(first - 1, limit - 1, -1):
        look = looks[row]
        if look == Row.DATA:
            break
        if look == Row.BLANK:
            blanks += 1
            if blanks > 1 or any(looks[other] in HEADING_LIKE for other in chain):
                break
            continue
        chain.append(row)
    return chain


def _hits(scan: Scan, row: int, columns: list[int]) -> int:
    """How many of these columns have a heading in that row."""
    return int(np.count_nonzero((scan.kinds[row, columns] == Kind.TEXT) | scan.heads[row, columns]))


def heading_base(scan: Scan, span: Span, looks: dict[int, Row], chain: list[int], columns: list[int]) -> int | None:
    """The row that heads most of the columns of numbers, the lowest such."""
    likely = [row for row in chain if looks[row] in HEADING_LIKE and not speaks_of_table(scan, span, row)]
    likely = [row for row in likely if not _is_numbered_group(scan, span, row, [r for r in chain if r < row])]
    likely = [row for row in likely if not any(_is_entry(scan, span, row, other) for other in likely if other < row)]
    for row in likely:
        known = scan.is_known(row, scan.filled(row, span))
        heads = looks[row] == Row.YEARS or _hits(scan, row, columns) * 2 >= len(columns) or known
        if heads and (looks[row] != Row.SINGLE or len(columns) == 1):
            return row
    partly = [row for row in likely if looks[row] == Row.TEXT and _hits(scan, row, columns)]
    if partly:
        return partly[0]
    above = [row for row in chain if looks[row] == Row.NUMBERS]
    rest = [row for row in likely if looks[row] == Row.TEXT and (not above or row < above[0])]
    return rest[0] if rest and (above or rest[0] == chain[0]) else None


def speaks_of_table(scan: Scan, span: Span, row: int) -> bool:
    """Sources and lines of a form stand above a table and head no column."""
    filled = scan.filled(row, span)
    return scan.is_reference(row, filled) or scan.is_form_line(row, filled)


def heading_rows(
    scan: Scan, span: Span, looks: dict[int, Row], chain: list[int], base: int, columns: list[int]
) -> list[int]:
    """All rows of the heading around its base, top to bottom."""
    rows = [base]
    for row in range(base - 1, base - DEEPEST, -1):
        if row not in chain or looks[row] not in (*HEADING_LIKE, Row.NUMBERS):
            break
        if speaks_of_table(scan, span, row):
            break
        rows.insert(0, row)
    while len(rows) > 1 and _is_title(scan, span, looks, rows):
        rows.pop(0)
    row = base + 1
    while row in chain and _is_lower_heading(scan, span, looks, rows, row, columns):
        rows.append(row)
        row += 1
    return rows


def _is_title(scan: Scan, span: Span, looks: dict[int, Row], rows: list[int]) -> bool:
    """The top row is one text at the left over a column that is headed below: it speaks of the whole table."""
    if looks[rows[0]] != Row.SINGLE:
        return False
    column = scan.filled(rows[0], span)[0]
    first = min(c for row in rows for c in scan.filled(row, span))
    return column == first and any(scan.kinds[row, column] != Kind.BLANK for row in rows[1:])


def _is_lower_heading(
    scan: Scan, span: Span, looks: dict[int, Row], rows: list[int], row: int, columns: list[int]
) -> bool:
    """A row under the base that goes on with the heading: units, numbers of columns, the lower of two levels."""
    if looks[row] in (Row.NUMBERS, Row.YEARS) or scan.tells_answer_kinds(row, span):
        return True
    filled = scan.filled(row, span)
    if looks[row] not in HEADING_LIKE:
        return False
    hits = _hits(scan, row, columns)
    if _is_numbered_group(scan, span, row, rows) or any(_is_entry(scan, span, row, above) for above in rows):
        return False
    if looks[row] == Row.SINGLE and not scan.text(row, filled[0]).startswith("("):
        return completes(scan, span, rows, row) or _says_nip(scan, row, filled)
    if _says_nip(scan, row, filled):
        return True
    if hits and hits * 2 >= len(filled):
        return True
    return completes(scan, span, rows, row)


def _says_nip(scan: Scan, row: int, filled: list[int]) -> bool:
    """`NIP` under `NAMA`, perhaps with `TMT` under `JABATAN`: no row of data says so."""
    return any(scan.key(row, column) in nip_headings() for column in filled)


def _is_entry(scan: Scan, span: Span, row: int, above: int) -> bool:
    """`Mersam | tidak ada` right under `Kecamatan | Jumlah`: words in a row of data, where a number was due."""
    filled = scan.filled(row, span)
    if len(filled) < 2 or filled != scan.filled(above, span):
        return False
    known = known_headings()
    if not all(scan.key(above, column) in known for column in filled):
        return False
    return not any(scan.key(row, column) in known or scan.text(row, column).startswith("(") for column in filled)


def _is_numbered_group(scan: Scan, span: Span, row: int, above: list[int]) -> bool:
    """`II | DINAS KESEHATAN` in the columns `No` and the next, or words alone under `No`: heads a group, no columns."""
    filled = scan.filled(row, span)
    text = scan.text(row, filled[0])
    numbered = len(filled) == 2 and LETTER_OR_ROMAN.fullmatch(text)
    lone = len(filled) == 1 and len(text.split()) > 1 and not text.startswith("(")
    return bool(numbered or lone) and any(scan.key(other, filled[0]) in COUNTERS for other in above)


def completes(scan: Scan, span: Span, header: list[int], row: int) -> bool:
    """The row heads a column that has no heading yet, and leaves blank one that has: the lower level of a heading."""
    kinds = scan.kinds[:, span.left : span.right]
    headed = np.any(kinds[header] != Kind.BLANK, axis=0)
    here = kinds[row] != Kind.BLANK
    for row_above in header:
        for column in span.columns:
            area = scan.merged(row_above, column)
            if area and area[2] >= row and area[0] == row_above:
                headed[column - span.left] = True
    return bool(np.any(here & ~headed) and np.any(headed & ~here) and np.all(kinds[row][here] == Kind.TEXT))
