"""From rows to blocks: where a table's heading stands, and where its body begins and ends."""

from dataclasses import dataclass, field

import numpy as np

from asn_cli.ingest.cellkinds import Kind, years_in
from asn_cli.ingest.headrows import HEADING_LIKE, chain_above, heading_base, heading_rows, speaks_of_table
from asn_cli.ingest.rowwords import is_no_title
from asn_cli.ingest.scan import Row, Scan, Span, known_headings


@dataclass(slots=True, eq=False)
class Block:
    """A table in the rough. The body goes from `body` to `last`, data and all else."""

    span: Span
    header: list[int]
    """Rows of the heading, top to bottom."""
    body: int
    last: int
    """The last row with data."""
    typed_columns: list[int]
    titles: list[int] = field(default_factory=list)
    """Rows above the heading that belong to it."""
    above: list[int] = field(default_factory=list)
    """Rows of numbers right above the heading: totals, perhaps."""
    parts: "list[Block]" = field(default_factory=list)
    """Further stretches of the same table, each under the heading once more."""
    floor: int = 0
    """The row up to which footnotes may follow; the end not included."""

    @property
    def top(self) -> int:
        """The first row that is the table's own."""
        return min([*self.header, *self.above, *self.titles, self.body])


@dataclass(slots=True, eq=False)
class _Run:
    """Rows of data that follow each other, whatever stands between them."""

    rows: list[int]

    def typed_columns(self, scan: Scan, span: Span) -> list[int]:
        """Columns that mostly hold numbers or dates."""
        part = slice(span.left, span.right)
        numbers = np.count_nonzero(scan.typed[self.rows, part], axis=0)
        filled = np.count_nonzero(
            (scan.kinds[self.rows, part] != Kind.BLANK) & (scan.kinds[self.rows, part] != Kind.MISSING), axis=0
        )
        mostly = (numbers > 0) & (numbers * 2 >= filled)
        return [span.left + int(column) for column in np.flatnonzero(mostly)]


def find_blocks(scan: Scan, span: Span) -> list[Block]:
    """The tables of a part of the sheet, top to bottom."""
    looks = scan.looks(span)
    runs = [run for run in _runs(scan, span, looks) if _is_worth(scan, span, run)]
    blocks = _blocks_of(scan, span, looks, runs)
    taken = {row for block in blocks for row in range(block.top, block.last + 1)}
    for chunk in _free_chunks(span, looks, taken):
        block = _text_block(scan, chunk, looks)
        if block and (not blocks or block.last - block.body >= 2):
            blocks.append(block)
    blocks.sort(key=lambda block: block.body)
    for block, following in zip(blocks, [*blocks[1:], None][: len(blocks)], strict=True):
        block.floor = following.top if following else span.bottom
    return blocks


def _runs(scan: Scan, span: Span, looks: dict[int, Row]) -> list[_Run]:
    runs: list[_Run] = []
    current: _Run | None = None
    parted = False
    for row in span.rows:
        look = looks[row]
        if look == Row.BLANK:
            parted = True
        elif look == Row.DATA:
            if current is None or (parted and not _continues(scan, span, current, row)):
                current = _Run([])
                runs.append(current)
            current.rows.append(row)
            parted = False
        elif current is not None and look in HEADING_LIKE and _begins_anew(scan, span, current, row, looks):
            current = None
    return runs


def _continues(scan: Scan, span: Span, run: _Run, row: int) -> bool:
    """After a blank row: numbers in the same columns."""
    return any(scan.typed[row, column] for column in run.typed_columns(scan, span))


def _begins_anew(scan: Scan, span: Span, run: _Run, row: int, looks: dict[int, Row]) -> bool:
    """A heading in the middle: text or years where the run has numbers."""
    columns = run.typed_columns(scan, span)
    if looks[row] == Row.YEARS:
        return int(np.count_nonzero(scan.heads[row, columns])) >= 2
    hits = int(np.count_nonzero(scan.kinds[row, columns] == Kind.TEXT))
    before = looks.get(row - 1, Row.BLANK)
    if looks[row] == Row.TEXT and hits >= 2 and before in (Row.BLANK, Row.SINGLE) and _heads_narrower(scan, span, row):
        return True
    if looks[row] != Row.TEXT or not hits or hits * 2 < len(columns):
        return False
    unnamed = not np.any(scan.kinds[run.rows, span.left : span.right] == Kind.TEXT)
    known = scan.is_known(row, scan.filled(row, span))
    return hits >= 2 or before in (Row.BLANK, Row.SINGLE) or unnamed or known


def _heads_narrower(scan: Scan, span: Span, row: int) -> bool:
    """Every column that the row heads goes on below, and no other does: a smaller table under a wide one."""
    below = [scan.filled(other, span) for other in range(row + 1, min(row + 3, span.bottom))]
    return len(below) == 2 and all(filled == scan.filled(row, span) for filled in below)


def _is_worth(scan: Scan, span: Span, run: _Run) -> bool:
    """A lone number or date in a corner is no table."""
    row = run.rows[0]
    if len(run.rows) > 1 or len(scan.filled(row, span)) > 1:
        return True
    column = scan.filled(row, span)[0]
    return row > span.top and scan.key(row - 1, column) in known_headings() and len(scan.filled(row - 1, span)) == 1


def _blocks_of(scan: Scan, span: Span, looks: dict[int, Row], runs: list[_Run]) -> list[Block]:
    blocks: list[Block] = []
    limit = span.top
    above: list[int] = []
    for run, following in zip(runs, [*runs[1:], None][: len(runs)], strict=True):
        block = _number_block(scan, span, looks, run, max([limit, *(row + 1 for row in above)]))
        if following and not block.header and _is_form(scan, span, run, following):
            continue
        if following and not block.header and len(run.rows) <= 2 and _stands_over(scan, span, looks, run, following):
            above = run.rows
            continue
        block.above = above if block.header else []
        block.titles = _titles(scan, span, looks, block, limit)
        if blocks and _goes_on(scan, span, blocks[-1], block):
            blocks[-1].last = block.last
            blocks[-1].parts.append(block)
        else:
            blocks.append(block)
        limit, above = block.last + 1, []
    return blocks


def _is_form(scan: Scan, span: Span, run: _Run, following: _Run) -> bool:
    """`Tahun | 2025`, `Dicetak | 12/01/2025`: lines of a form above a wider table."""
    widest = max(len(scan.filled(row, span)) for row in run.rows)
    named = all(scan.kinds[row, scan.filled(row, span)[0]] == Kind.TEXT for row in run.rows)
    return len(run.rows) <= 3 and widest <= 2 < len(scan.filled(following.rows[0], span)) and named


def _goes_on(scan: Scan, span: Span, block: Block, following: Block) -> bool:
    """The same heading once more, as at the top of a printed page or over the next unit; no other year and no form that
    says something else above it."""
    if not block.header or not following.header:
        return False
    if _heading_texts(scan, span, block) != _heading_texts(scan, span, following):
        return False
    forms = [_form_of(scan, span, one) for one in (block, following)]
    if forms[1] and forms[0] != forms[1]:
        return False
    years = [_years_of(scan, span, one) for one in (block, following)]
    return not years[1] or years[0] == years[1]


def _heading_texts(scan: Scan, span: Span, block: Block) -> list[tuple[int, str]]:
    """The heading as it is written; lone texts and numbers of columns may stand over the first page only."""
    looks = scan.looks(span)
    rows = [row for row in block.header if looks[row] in (Row.TEXT, Row.YEARS)]
    return sorted((column, scan.key(row, column)) for row in rows for column in scan.filled(row, span))


def _form_of(scan: Scan, span: Span, block: Block) -> list[str]:
    """What the lines of a form above a heading say."""
    rows = [row for row in block.titles if scan.is_form_line(row, scan.filled(row, span))]
    return [" ".join(scan.text(row, column) for column in scan.filled(row, span)) for row in rows]


def _years_of(scan: Scan, span: Span, block: Block) -> set[int]:
    return {
        year for row in block.titles for column in scan.filled(row, span) for year in years_in(scan.text(row, column))
    }


def _stands_over(scan: Scan, span: Span, looks: dict[int, Row], run: _Run, following: _Run) -> bool:
    """A row or two of numbers right above a heading, over the columns of its numbers: totals of what comes."""
    between = range(run.rows[-1] + 1, following.rows[0])
    if not any(looks[row] in HEADING_LIKE for row in between) or looks.get(between.start) == Row.BLANK:
        return False
    ours = set(run.typed_columns(scan, span))
    return len(ours & set(following.typed_columns(scan, span))) * 2 >= len(ours)


def _number_block(scan: Scan, span: Span, looks: dict[int, Row], run: _Run, limit: int) -> Block:
    columns = run.typed_columns(scan, span)
    first, last = run.rows[0], run.rows[-1]
    chain = chain_above(looks, first, limit)
    base = heading_base(scan, span, looks, chain, columns)
    if base is None:
        header: list[int] = []
        body = first
        while body - 1 in chain and looks[body - 1] == Row.MISSING:
            body -= 1
    else:
        header = heading_rows(scan, span, looks, chain, base, columns)
        body = header[-1] + 1
    while last + 1 < span.bottom and looks[last + 1] == Row.MISSING:
        last += 1
    return Block(span, header, body, last, columns)


def _titles(scan: Scan, span: Span, looks: dict[int, Row], block: Block, limit: int) -> list[int]:
    """Rows above the heading that speak of the table: titles, sources, lines of a form."""
    rows: list[int] = []
    blanks = 0
    start = min([*block.header, *block.above, block.body])
    for row in range(start - 1, limit - 1, -1):
        if looks[row] == Row.BLANK:
            blanks += 1
            if blanks > 2:
                break
            continue
        filled = scan.filled(row, span)
        apart = blanks and rows and not scan.is_form_line(row, filled)
        if limit > span.top and (is_no_title(scan.text(row, filled[0])) or apart):
            break
        rows.insert(0, row)
    return rows


def _free_chunks(span: Span, looks: dict[int, Row], taken: set[int]) -> list[Span]:
    """Stretches of rows that no block has, cut at two blank rows."""
    chunks: list[Span] = []
    start: int | None = None
    blanks = 0
    for row in [*span.rows, span.bottom]:
        end = row == span.bottom or row in taken
        if end or looks[row] == Row.BLANK:
            blanks += 1
            if start is not None and (end or blanks > 1):
                chunks.append(Span(start, row, span.left, span.right))
                start = None
            continue
        blanks = 0
        if start is None:
            start = row
    return chunks


def _text_block(scan: Scan, span: Span, looks: dict[int, Row]) -> Block | None:
    """A table without numbers: its heading is the first row about as full as the others."""
    rows = [row for row in span.rows if looks[row] in (Row.TEXT, Row.MISSING)]
    if not rows:
        return None
    fills = {row: len(scan.filled(row, span)) for row in rows}
    usual = int(np.median([fills[row] for row in rows])) if len(rows) > 2 else max(fills.values())
    base = next((row for row in rows if scan.is_known(row, scan.filled(row, span))), None)
    if base is None:
        base = next((row for row in rows if _may_head(scan, span, looks, row, fills[row], usual)), None)
    if base is None:
        return None
    chain = list(range(span.bottom - 1, span.top - 1, -1))
    header = heading_rows(scan, span, looks, chain, base, [])
    body = header[-1] + 1
    last = max([row for row in rows if row >= body], default=body - 1)
    if last < body and fills[base] < 3 and not scan.is_known(base, scan.filled(base, span)):
        return None
    block = Block(span, header, body, last, [])
    block.titles = _titles(scan, span, looks, block, span.top)
    return block


def _may_head(scan: Scan, span: Span, looks: dict[int, Row], row: int, fill: int, usual: int) -> bool:
    return looks[row] == Row.TEXT and fill * 10 >= usual * 6 and not speaks_of_table(scan, span, row)
