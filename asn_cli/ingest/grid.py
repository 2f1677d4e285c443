"""Finding tables in a grid: title rows, headings over several rows, side tables, totals, footnotes and all.

A sheet is looked at once: its head (`scan.HEAD` rows) gives the plan, and what follows in a longer sheet goes by it
(`tail`). `find_tables` gives every table of a sheet, `find_table` the one with the most cells.
"""

import numpy as np

from asn_cli.findings import Findings
from asn_cli.ingest.blocks import Block, find_blocks
from asn_cli.ingest.body import Body, looks_filled_once, merged_down, read_body
from asn_cli.ingest.cellkinds import Kind, text_of
from asn_cli.ingest.headings import join_headings
from asn_cli.ingest.layout import Dropped, FillDown, Group, Layout, Rows, labels_of
from asn_cli.ingest.rowwords import is_example, is_no_title, is_note
from asn_cli.ingest.scan import HEAD, Scan, Span
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.tail import TailPlan
from asn_cli.ingest.totals import find_totals
from asn_cli.locale import msg


def find_tables(sheet: Sheet) -> list[Layout]:
    """Every table of a sheet, in reading order; side tables and tables one under another are tables of their own."""
    if not sheet.rows or not sheet.width:
        return []
    scan = Scan(sheet)
    blocks = [_records_block(scan)] if sheet.records else _split_sides(scan, find_blocks(scan, scan.whole))
    layouts = [
        layout for block, columns in blocks_with_columns(scan, blocks) if (layout := _layout(scan, block, columns))
    ]
    solid = [layout for layout in layouts if layout.header or len(layout.data) > 2]
    return solid or layouts[:1]


def find_table(sheet: Sheet) -> Layout | None:
    """The main table of a sheet: the one with the most cells; None when it holds none."""
    return max(find_tables(sheet), key=size_of, default=None)


def size_of(layout: Layout) -> int:
    """Cells of a table, its heading counted as a row."""
    return (len(layout.data) + 1) * len(layout.headings)


def _records_block(scan: Scan) -> Block:
    last = len(scan.rows) - 1
    numbers = np.count_nonzero(scan.typed[1:], axis=0)
    filled = np.count_nonzero((scan.kinds[1:] != Kind.BLANK) & (scan.kinds[1:] != Kind.MISSING), axis=0)
    columns = [int(column) for column in np.flatnonzero((numbers > 0) & (numbers * 2 >= filled))]
    return Block(scan.whole, [0], 1, last, columns, floor=last + 1)


def blocks_with_columns(scan: Scan, blocks: list[Block]) -> list[tuple[Block, list[int]]]:
    """Blocks with the columns that belong to them."""
    return [(block, columns) for block in blocks if (columns := _drop_outsiders(scan, block, _used(scan, block)))]


def _used(scan: Scan, block: Block) -> list[int]:
    """Columns that hold something in the heading or in the body."""
    rows = [*block.header, *range(block.body, block.last + 1)]
    filled = np.any(scan.kinds[rows] != Kind.BLANK, axis=0)
    return [column for column in block.span.columns if filled[column]]


def _split_sides(scan: Scan, blocks: list[Block]) -> list[Block]:
    """Blank columns part a table from those beside it, unless both sides share heading and rows."""
    out: list[Block] = []
    for block in blocks:
        groups = _groups_of_columns(_used(scan, block))
        if len(groups) < 2:
            out.append(block)
            continue
        main = max(groups, key=lambda group: int(np.count_nonzero(scan.kinds[block.body : block.last + 1][:, group])))
        own = [group for group in groups if group is main or _is_same_table(scan, block, main, group)]
        if len(own) == len(groups):
            out.append(block)
            continue
        sides = [group for group in groups if group not in own]
        for group in ([column for part in own for column in part], *sides):
            span = Span(block.top, block.floor, group[0], group[-1] + 1)
            overlapping = any(group[0] <= side[0] <= group[-1] for side in sides if side is not group)
            if overlapping or (span.left, span.right) == (block.span.left, block.span.right):
                out.append(block)
            else:
                out.extend(_split_sides(scan, find_blocks(scan, span)))
    return sorted(out, key=lambda block: (block.top, block.span.left))


def _groups_of_columns(columns: list[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for column in columns:
        if groups and column == groups[-1][-1] + 1:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _is_same_table(scan: Scan, block: Block, main: list[int], side: list[int]) -> bool:
    """Columns beyond a blank one go with the table when they are headed in its heading and filled along its rows, and
    do not name the rows anew."""
    header = [row for row in block.header if np.any(scan.kinds[row, main] != Kind.BLANK)]
    if not header or not np.any(scan.kinds[header][:, side] != Kind.BLANK):
        return False
    heads = {scan.key(row, column) for row in header for column in main} - {""}
    first = next((scan.key(row, side[0]) for row in reversed(header) if scan.key(row, side[0])), "")
    body = slice(block.body, block.last + 1)
    ours = np.any(scan.kinds[body][:, main] != Kind.BLANK, axis=1)
    theirs = np.any(scan.kinds[body][:, side] != Kind.BLANK, axis=1)
    along = np.count_nonzero(ours & theirs) * 10 >= np.count_nonzero(ours) * 8 and not np.any(theirs & ~ours)
    no_names = not np.any(scan.kinds[body][:, side] == Kind.TEXT)
    return first not in heads and (bool(along) or (no_names and not np.any(theirs & ~ours)))


def _drop_outsiders(scan: Scan, block: Block, columns: list[int]) -> list[int]:
    """Without empty columns on the right that only hold a remark, or stand outside a merged heading over all others."""
    rows = slice(block.body, block.last + 1)
    top = block.header[0] if block.header else None
    while len(columns) > 1:
        column = columns[-1]
        if np.any(scan.kinds[rows, column] != Kind.BLANK):
            break
        texts = [scan.text(row, column) for row in block.header if scan.kinds[row, column] != Kind.BLANK]
        remark = any(text.startswith("*") or is_note(text) for text in texts)
        outside = (
            top is not None
            and len(block.header) > 1
            and not _is_headed(scan, top, column)
            and all(_is_headed(scan, top, other) for other in columns[:2])
            and any(area[0] == top and area[3] > area[1] for area in scan.sheet.merged)
        )
        if texts and not (remark or outside):
            break
        columns = columns[:-1]
    return columns


def _is_headed(scan: Scan, row: int, column: int) -> bool:
    return scan.kinds[row, column] != Kind.BLANK or scan.merged(row, column) is not None


def _layout(scan: Scan, block: Block, columns: list[int]) -> Layout | None:
    headings, spanning = join_headings(scan, block, columns)
    said = {row: _row_text(scan.sheet, row, block.span) for row in block.titles}
    asides = [text for row, text in said.items() if _is_aside(scan, block, row)]
    title = "\n".join([*(text for text in said.values() if text not in asides), *spanning])
    findings = Findings()
    body = read_body(scan, block, headings)
    totals = find_totals(scan, block, body, headings, title, findings)
    data = np.array(body.data, dtype=np.intp)
    if _is_open(scan, block):
        data = np.concatenate([data, _read_tail(scan.sheet, _plan(scan, block, body, columns), body)])
    groups = [*totals.groups, *(Group(row, _group_label(scan.sheet, row, body.label)) for row in body.groups)]
    groups.sort(key=lambda group: group.row)
    notes = [_row_text(scan.sheet, row, block.span) for row in body.dropped.get(Dropped.NOTE, [])]
    fill_down = _fill_down(scan, block, columns, body)
    place = scan.sheet.place
    for total in totals.rows:
        findings.add("ASN-T021", place(total.row, columns[0]), total.label or msg("tabel.total_tanpa_nama"))
    for group in groups:
        if group.row in body.groups:
            findings.add("ASN-T022", place(group.row, columns[0]), group.label)
    for row in body.dropped.get(Dropped.EXAMPLE, []):
        texts = [(column, scan.text(row, column)) for column in columns if scan.kinds[row, column] == Kind.TEXT]
        if any(not is_example(text) for _, text in texts):
            findings.add("ASN-T025", place(row, texts[0][0]), texts[0][1])
    for heading in headings:
        if heading.column in fill_down:
            findings.add("ASN-T023", place(None, heading.column), column=heading.text)
    return Layout(
        sheet=scan.sheet,
        headings=headings,
        data=data,
        area=(block.top, columns[0], max(block.last, int(data[-1]) if len(data) else 0), columns[-1]),
        header=tuple(block.header),
        title=title,
        notes="\n".join([*asides, *notes]),
        label=body.label,
        counter=body.counter,
        totals=tuple(totals.rows),
        groups=tuple(groups),
        group_of=_group_of(data, groups, totals.group_of),
        nested=totals.nested,
        fill_down=fill_down,
        dropped=body.dropped,
        findings=findings,
    )


def _row_text(sheet: Sheet, row: int, span: Span) -> str:
    return " ".join(text for value in sheet.rows[row][span.left : span.right] if (text := text_of(value)))


def _is_open(scan: Scan, block: Block) -> bool:
    """The head ends in the middle of this table."""
    return len(scan.sheet.rows) > HEAD and block.last >= HEAD - 25


def _is_aside(scan: Scan, block: Block, row: int) -> bool:
    """A row above the heading that names sources, not the table."""
    filled = scan.filled(row, block.span)
    return scan.is_reference(row, filled) or is_no_title(scan.text(row, filled[0]))


def _group_label(sheet: Sheet, row: int, label: int | None) -> str:
    """What stands where names stand, else the first text of the row."""
    cells = sheet.rows[row]
    named = text_of(cells[label]) if label is not None else ""
    return named or next((text for value in cells if (text := text_of(value))), "")


def _group_of(data: Rows, groups: list[Group], nested: dict[int, str]) -> list[str] | None:
    if nested:
        return [nested.get(int(row), "") for row in data]
    return labels_of(data, groups)


def _plan(scan: Scan, block: Block, body: Body, columns: list[int]) -> TailPlan:
    """What the head says of the rows that follow it."""
    data = body.data or list(range(block.body, block.last + 1))
    filled = np.count_nonzero(scan.kinds[data][:, columns] != Kind.BLANK, axis=0)
    watched = tuple(columns[place] for place in np.argsort(-filled, kind="stable")[:2])
    names = [column for column in columns[:2] if column != body.label]
    rows = scan.rows
    return TailPlan(
        columns=tuple(columns),
        watched=watched,
        always=bool(np.all(np.sort(filled)[-2:] == len(data))),
        heads=frozenset(
            cell for row in block.header for column in watched if isinstance(cell := rows[row][column], str) and cell
        ),
        labels=tuple(names if body.label is None else [*names, body.label]),
        headings=tuple(frozenset(scan.key(row, column) for column in columns) - {""} for row in block.header),
        grouped=bool(body.groups),
    )


def _read_tail(sheet: Sheet, plan: TailPlan, body: Body) -> Rows:
    found = plan.sort_out(sheet.rows[HEAD:])
    dropped = {why: [HEAD + place for place in places] for why, places in found.dropped.items()}
    for why, rows in dropped.items():
        body.dropped.setdefault(why, []).extend(rows)
    body.groups.extend(dropped.get(Dropped.GROUP, []))
    return HEAD + np.flatnonzero(found.keep).astype(np.intp)


def _fill_down(scan: Scan, block: Block, columns: list[int], body: Body) -> dict[int, FillDown]:
    fills: dict[int, FillDown] = dict(merged_down(scan, block, columns))
    for once in looks_filled_once(scan, columns, body):
        fills.setdefault(once, None)
    return fills
