"""The rows under a heading: which are data, which head a group, which are footnotes, and which are nothing."""

from dataclasses import dataclass, field

import numpy as np

from asn_cli.ingest.blocks import Block
from asn_cli.ingest.cellkinds import Kind
from asn_cli.ingest.layout import Dropped, Heading
from asn_cli.ingest.rowwords import COUNTERS, LETTER_OR_ROMAN, area_of, heads_group, is_example, is_note
from asn_cli.ingest.scan import Row, Scan
from asn_cli.textkey import heading_key

LONGEST_LABEL = 40
MOST_WORDS = 5


@dataclass(slots=True, eq=False)
class Body:
    """The rows of a block's body, sorted out."""

    data: list[int] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    dropped: dict[Dropped, list[int]] = field(default_factory=dict)
    label: int | None = None
    """The column that names the rows."""
    counter: int | None = None
    """The column that counts them: `No`."""

    def drop(self, row: int, why: Dropped) -> None:
        """A row that is no data."""
        self.dropped.setdefault(why, []).append(row)


def read_body(scan: Scan, block: Block, headings: tuple[Heading, ...]) -> Body:
    """Sort out the rows of a block that are in the head."""
    columns = [heading.column for heading in headings]
    body = Body(counter=_counter(scan, block, headings))
    body.label = _label(scan, block, columns, body.counter)
    singles: list[int] = []
    touching = True
    looks = scan.looks(block.span)
    heads = heading_keys(scan, block)
    plainly_data = _rows_with_numbers(scan, block, heads, columns)
    usual = _usual_fill(scan, block, columns) if block.floor > block.last + 1 else 0
    for row in range(block.body, block.floor):
        kinds = scan.row_kinds[row]
        filled = [column for column in columns if kinds[column]]
        if not filled:
            touching = touching and row <= block.last
            body.drop(row, Dropped.BLANK)
        elif looks.get(row) == Row.NUMBERS:
            body.drop(row, Dropped.NUMBERS)
        elif is_example(scan.rows[row][filled[0]]):
            body.drop(row, Dropped.EXAMPLE)
        elif row not in plainly_data and repeats_heading(scan, heads, row, filled):
            body.drop(row, Dropped.HEADING)
        elif row > block.last and not touching:
            body.drop(row, Dropped.NOTE)
        elif len(filled) == 1 and kinds[filled[0]] not in (Kind.NUMBER, Kind.DATE):
            singles.append(row)
        elif row <= block.last and _is_numbered_group(scan, body, row, filled):
            body.groups.append(row)
            body.drop(row, Dropped.GROUP)
        elif row <= block.last or _is_like_data(scan, row, filled, usual):
            body.data.append(row)
        else:
            touching = False
            body.drop(row, Dropped.NOTE)
    _sort_singles(scan, block, columns, body, singles)
    body.data.sort()
    return body


def _usual_fill(scan: Scan, block: Block, columns: list[int]) -> int:
    fills = np.count_nonzero(scan.kinds[block.body : block.last + 1][:, columns], axis=1)
    return int(np.median(fills[fills > 0])) if np.any(fills) else 0


def _is_like_data(scan: Scan, row: int, filled: list[int], usual: int) -> bool:
    """A row without numbers right under the others, about as full as they are."""
    return len(filled) * 10 >= usual * 5 and not is_note(scan.text(row, filled[0]))


def heading_keys(scan: Scan, block: Block) -> list[dict[int, str]]:
    """For each heading row: column -> key."""
    return [{column: scan.key(row, column) for column in scan.filled(row, block.span)} for row in block.header]


def _rows_with_numbers(scan: Scan, block: Block, heads: list[dict[int, str]], columns: list[int]) -> set[int]:
    """Rows that cannot be the heading once more: a number or date stands where the heading has no digit."""
    wordy = [c for c in columns if not any(map(str.isdigit, "".join(keys.get(c, "") for keys in heads)))]
    numbers = scan.typed[block.body : block.floor][:, wordy].any(axis=1)
    return set((block.body + np.flatnonzero(numbers)).tolist())


def repeats_heading(scan: Scan, heads: list[dict[int, str]], row: int, filled: list[int]) -> bool:
    """The heading once more, as at the top of a printed page."""
    for keys in heads:
        if scan.key(row, filled[0]) != keys.get(filled[0]):
            continue
        same = sum(scan.key(row, column) == keys.get(column, "") != "" for column in filled)
        if same == len(filled) and same * 10 >= len(keys) * 6 and (same > 1 or len(keys) == 1):
            return True
    return False


def _counter(scan: Scan, block: Block, headings: tuple[Heading, ...]) -> int | None:
    """The column that counts the rows, by its heading, or by counting 1, 2, 3 on the left without one."""
    for heading in headings[:2]:
        if heading.parts and heading_key(heading.parts[-1]) in COUNTERS:
            return heading.column
    if headings and not headings[0].parts:
        column = headings[0].column
        values = [scan.text(row, column) for row in range(block.body, block.last + 1) if scan.typed[row, column]]
        if len(values) > 1 and values == [str(number) for number in range(1, len(values) + 1)]:
            return column
    return None


def _label(scan: Scan, block: Block, columns: list[int], counter: int | None) -> int | None:
    """The leftmost column of names: text, and no counter."""
    rows = slice(block.body, block.last + 1)
    for column in columns:
        if column == counter:
            continue
        kinds = scan.kinds[rows, column]
        texts = int(np.count_nonzero(kinds == Kind.TEXT))
        if texts and texts * 2 > int(np.count_nonzero(scan.typed[rows, column])) + texts:
            return column
    return None


def _sort_singles(scan: Scan, block: Block, columns: list[int], body: Body, singles: list[int]) -> None:
    """Rows of one text: they head a group, are a footnote, or name a row whose values are missing."""
    inside = [row for row in singles if row <= block.last]
    for row in [row for row in singles if row > block.last]:
        text = _only_text(scan, row, columns)
        later_data = any(other > row for other in body.data)
        if later_data or (_could_name(scan, body, row, columns) and not is_note(text)):
            body.data.append(row)
        else:
            body.drop(row, Dropped.NOTE)
    notes = [row for row in inside if is_note(_only_text(scan, row, columns))]
    for row in notes:
        body.drop(row, Dropped.NOTE)
    rest = [row for row in inside if row not in notes]
    rest = _take_titles(scan, block, body, rest)
    first = min(body.data, default=block.body)
    all_headed = bool(rest) and rest[0] <= first
    for row in rest:
        if all_headed or _heads_group(scan, body, row, columns):
            body.groups.append(row)
            body.drop(row, Dropped.GROUP)
        else:
            body.data.append(row)


def _is_numbered_group(scan: Scan, body: Body, row: int, filled: list[int]) -> bool:
    """`II | DINAS KESEHATAN` where the rows under it are counted 1, 2, 3."""
    if body.counter is None or filled != [body.counter, body.label]:
        return False
    return LETTER_OR_ROMAN.fullmatch(scan.text(row, body.counter)) is not None


def _heads_group(scan: Scan, body: Body, row: int, columns: list[int]) -> bool:
    """By its place, its looks, or the kind of area it names."""
    by_looks = heads_group(_only_text(scan, row, columns)) or _names_larger_area(scan, body, row)
    return by_looks or not _could_name(scan, body, row, columns)


def _take_titles(scan: Scan, block: Block, body: Body, singles: list[int]) -> list[int]:
    """Titles over a heading that is repeated: the same one each time is dropped, different ones head groups."""
    over = [[row for row in one.titles if row in singles or one is block] for one in (block, *block.parts)]
    if not block.parts:
        return singles
    last = [rows[-1] for rows in over if rows]
    texts = [_row_text(scan, block, row) for row in last]
    if len(last) == len(over) and len(set(texts)) > 1:
        body.groups.extend(last)
    inside = [row for rows in over[1:] for row in rows]
    for row in inside:
        body.drop(row, Dropped.GROUP if row in body.groups else Dropped.HEADING)
    return [row for row in singles if row not in inside]


def _row_text(scan: Scan, block: Block, row: int) -> str:
    return " ".join(scan.text(row, column) for column in scan.filled(row, block.span))


def _only_text(scan: Scan, row: int, columns: list[int]) -> str:
    return next(scan.text(row, column) for column in columns if scan.row_kinds[row][column])


def _could_name(scan: Scan, body: Body, row: int, columns: list[int]) -> bool:
    """The text stands where names stand, is short, and no number is missing that all other rows have."""
    column = next(column for column in columns if scan.row_kinds[row][column])
    text = scan.text(row, column)
    if column != body.label or len(text) > LONGEST_LABEL or len(text.split()) > MOST_WORDS:
        return False
    area = scan.merged(row, column)
    return body.counter is None and not (area and area[3] > area[1])


def _names_larger_area(scan: Scan, body: Body, row: int) -> bool:
    """`Kabupaten X` or `KECAMATAN Y` where the other rows are named without such a word."""
    if body.label is None:
        return False
    kind = area_of(scan.text(row, body.label))
    others = [area_of(scan.text(other, body.label)) for other in body.data]
    return kind is not None and others.count(kind) * 2 < max(1, len(others))


def merged_down(scan: Scan, block: Block, columns: list[int]) -> dict[int, list[tuple[int, int]]]:
    """Cells merged over several rows of the body: column -> (first row, last row)."""
    found: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom, right in scan.sheet.merged:
        if bottom > top >= block.body and left == right and left in columns:
            found.setdefault(left, []).append((top, bottom))
    return found


def looks_filled_once(scan: Scan, columns: list[int], body: Body) -> list[int]:
    """Columns on the left that name a group in its first row only, and are blank below (as merged cells end up in a
    csv): text columns left of the one that names every row, the outer groups first."""
    if body.label is None or len(body.data) < 3:
        return []
    once: list[int] = []
    outer = np.zeros(len(body.data), dtype=bool)
    for column in columns[columns.index(body.label) :]:
        kinds = scan.kinds[body.data, column]
        if np.all(kinds == Kind.TEXT):
            return once
        filled = kinds != Kind.BLANK
        if kinds[0] != Kind.TEXT or np.count_nonzero(filled) * 10 > len(filled) * 7 or np.any(outer & ~filled):
            return []
        once.append(column)
        outer = filled
    return []
