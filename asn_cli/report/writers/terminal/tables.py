"""A table on a page: the columns that fit, the rows that a person reads, a card for a single row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rich import box
from rich.align import Align
from rich.cells import cell_len
from rich.table import Table as Grid
from rich.text import Text

from asn_cli.locale import pick, t
from asn_cli.locale.figures import figure
from asn_cli.report.model import Column, Kind, Table
from asn_cli.report.render import NUMERIC, Cell, plain_columns, shown, total
from asn_cli.report.writers.terminal.outline import draw_outline
from asn_cli.report.writers.terminal.surface import Surface

_NARROW = 100
_TEXT_AT_LEAST, _SENTENCE_AT_LEAST, _SENTENCE, _WORD_AT_MOST = 14, 26, 40, 34
_KEY_COLUMNS = 3
_ROWS_AT_ONCE = 50
_WORDS = {
    "kurang": "color(166)",
    "lebih": "color(32)",
    "kesalahan": "bold color(166)",
    "peringatan": "color(172)",
}
"""Words that get a colour on top of what they say."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A column ready to be laid out: its cells as text, how wide it would like to be and how narrow it may get."""

    place: int
    column: Column
    label: str
    cells: Sequence[str]
    total: str
    likes: int
    least: int


def draw_table(console: Any, table: Table, surface: Surface, *, chosen: bool) -> None:
    """Draw a table: a card for one row, else as many columns that say something as fit (`chosen`: all of them)."""
    console.print(Text(pick(table.spec.title), style="bold"))
    values = plain_columns(table)
    rows = len(table.frame)
    if not rows:
        console.print(Text(t("layar.tanpa_baris"), style="dim"))
    elif table.spec.outline is not None and not chosen:
        draw_outline(console, table, table.spec.outline, surface)
    elif rows == 1:
        console.print(_card(table, values))
    else:
        _draw_rows(console, table, values, surface.row_limit(rows), surface, chosen=chosen)
    console.print()


def _card(table: Table, values: list[list[Cell]]) -> Grid:
    card = Grid.grid(padding=(0, 2, 0, 0))
    card.add_column(style="bold", no_wrap=True)
    card.add_column(overflow="fold")
    for column, cells in zip(table.columns, values, strict=True):
        card.add_row(pick(column.label), Text(shown(cells[0], column)))
    return card


def _draw_rows(
    console: Any, table: Table, values: list[list[Cell]], limit: int, surface: Surface, *, chosen: bool
) -> None:
    columns = [_drawn(place, column, values[place], limit) for place, column in enumerate(table.columns)]
    gap = 1 if surface.width < _NARROW else 2
    told = [drawn for drawn in columns if _says_something(drawn.column, values[drawn.place])]
    kept = columns if chosen else _fitting(told, surface.width, gap)
    widths = _widths(kept, surface.width, gap)
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, gap - 1, 0, 0), header_style="bold")
    for drawn in kept:
        justify: Literal["left", "right"] = "right" if drawn.column.kind in NUMERIC else "left"
        grid.add_column(
            Align(Text(drawn.label), justify, vertical="bottom"),
            justify=justify,
            width=widths[drawn.place],
            overflow="fold",
        )
    for bodies in _bodies(console, kept, widths):
        grid.add_row(*bodies)
    if any(drawn.total for drawn in kept):
        grid.add_section()
        grid.add_row(*_total_row(kept), style="bold")
    console.width = max(surface.width, sum(widths.values()) + gap * (len(kept) - 1))  # no figure is broken in two
    console.print(grid)
    console.width = surface.width
    _draw_rest(console, columns, kept, len(table.frame) - limit)


def _says_something(column: Column, cells: list[Cell]) -> bool:
    """Whether any cell is known; of what matters, a figure that is never known says so."""
    return (column.salient and column.kind in NUMERIC) or any(cell is not None for cell in cells)


def _bodies(console: Any, kept: list[Drawn], widths: dict[int, int]) -> Iterator[list[Text]]:
    """The rows, some at a time, each column of them as one text: cell by cell takes rich twice as long."""
    for first in range(0, len(kept[0].cells) if kept else 0, _ROWS_AT_ONCE):
        shown_now = [drawn.cells[first : first + _ROWS_AT_ONCE] for drawn in kept]
        wrapped = [
            [_wrapped(console, cell, widths[drawn.place]) for cell in cells]
            for drawn, cells in zip(kept, shown_now, strict=True)
        ]
        heights = [max(map(len, lines)) for lines in zip(*wrapped, strict=True)]
        bodies = []
        for drawn, cells, column in zip(kept, shown_now, wrapped, strict=True):
            body = Text(no_wrap=True, end="")
            for cell, lines, height in zip(cells, column, heights, strict=True):
                style = _WORDS.get(cell) if drawn.column.kind is Kind.TEXT else None
                body.append("\n".join(lines), style)
                body.append("\n" * (1 + height - len(lines)))
            body.right_crop(1)
            bodies.append(body)
        yield bodies


def _wrapped(console: Any, cell: str, width: int) -> list[str]:
    if cell_len(cell) <= width and "\n" not in cell:
        return [cell]
    return [line.plain for line in Text(cell).wrap(console, width, overflow="fold")]


def _draw_rest(console: Any, columns: list[Drawn], kept: list[Drawn], rows_left: int) -> None:
    if rows_left > 0:
        console.print(Text(t("layar.baris_lagi", n=figure(rows_left)), style="dim"))
    hidden = [drawn.column.key for drawn in columns if drawn not in kept]
    if hidden:
        console.print(Text(t("layar.kolom_lain", daftar=", ".join(hidden)), style="dim"))


def _drawn(place: int, column: Column, values: list[Cell], limit: int) -> Drawn:
    label = pick(column.label)
    cells = [shown(value, column) for value in values[:limit]]
    summed = shown(total(values), column) if column.total and column.kind in NUMERIC else ""
    widest = max([cell_len(summed), *(cell_len(cell) for cell in cells)])
    word = max((cell_len(word) for word in label.split()), default=0)
    likes = max(widest, word)
    if column.kind in (*NUMERIC, Kind.DATE, Kind.CODE):
        least = likes
    else:
        unbroken = max((cell_len(word) for cell in cells for word in cell.split()), default=0)
        usual = sorted(cell_len(cell) for cell in cells)[len(cells) * 3 // 4]
        room = _SENTENCE_AT_LEAST if usual > _SENTENCE else _TEXT_AT_LEAST
        least = max(word, min(widest, room), min(unbroken, _WORD_AT_MOST))
    return Drawn(place, column, label, cells, summed, likes, least)


def _fitting(columns: list[Drawn], width: int, gap: int) -> list[Drawn]:
    """The most important columns that fit side by side, in their own order."""
    kept: list[Drawn] = []
    used = 0
    for drawn in sorted(columns, key=lambda drawn: (_importance(drawn, columns), drawn.place)):
        if not kept or used + drawn.least + gap <= width:
            kept.append(drawn)
            used += drawn.least + (gap if used else 0)
    return sorted(kept, key=lambda drawn: drawn.place)


def _importance(drawn: Drawn, columns: list[Drawn]) -> int:
    """0 is shown first: what the row is about, then counts, percentages and verdicts, then the rest."""
    column = drawn.column
    if column.salient:
        return 0
    before = [other.column for other in columns if other.place < drawn.place]
    names = sum(other.kind is Kind.TEXT for other in before)
    measured = any(other.kind in NUMERIC and (other.kind is not Kind.INT or other.counts) for other in before)
    if column.kind is Kind.CODE:
        return 7 if column.key == "kode" or drawn.place else 0
    if column.kind is Kind.TEXT:
        if names < _KEY_COLUMNS and not measured:
            return min(names, 1)
        return 3 if drawn.likes < _TEXT_AT_LEAST else 6
    if column.optional:
        return 5
    if column.total:
        return 1
    ranks = {Kind.PERCENT: 2, Kind.INT: 2, Kind.NUMBER: 3, Kind.MONEY: 4, Kind.DATE: 4}
    return ranks.get(column.kind, 5)


def _widths(kept: list[Drawn], width: int, gap: int) -> dict[int, int]:
    """What is left of the width goes to the columns that would like more, the first ones first."""
    widths = {drawn.place: drawn.least for drawn in kept}
    left = width - sum(widths.values()) - gap * (len(kept) - 1)
    for drawn in kept:
        more = max(0, min(drawn.likes - drawn.least, left))
        widths[drawn.place] += more
        left -= more
    return widths


def _total_row(kept: list[Drawn]) -> list[str]:
    """The sums; the word for them stands in the first column that has none."""
    cells = [drawn.total for drawn in kept]
    for place, drawn in enumerate(kept):
        if not drawn.total and drawn.column.kind not in NUMERIC:
            cells[place] = t("layar.jumlah")
            break
    return cells
