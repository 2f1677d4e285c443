"""The heat map: numbers first, a mark beside what is far off, and a scale that the colour-blind can read."""

from collections.abc import Iterator
from typing import Any

from rich import box
from rich.table import Table as Grid
from rich.text import Text

from asn_cli.locale import t
from asn_cli.locale.figures import figure
from asn_cli.report.model import HeatMap
from asn_cli.report.render import printable, spoken
from asn_cli.report.writers.terminal.surface import Surface

BANDS = (0.5, 0.75, 1.0, 1.25)
"""Where the colours change, as shares of the value that is neither good nor bad."""
COLOURS = (
    "bold color(231) on color(130)",
    "color(16) on color(215)",
    "color(16) on color(223)",
    "color(16) on color(153)",
    "color(231) on color(25)",
)
"""Orange to blue, dark at the ends: told apart by every kind of colour vision, and in grey too."""
MARKS = ("\u25bc\u25bc", "\u25bc", "", "", "\u25b2")
ASCII_MARKS = ("!!", "!", "", "", "+")
_GAP, _SHORTEST = 1, 3


def heat_blocks(heat: HeatMap, surface: Surface) -> Iterator[Any]:
    """Title, the map (in several blocks where it is wider than the surface), abbreviations, and how to read it."""
    yield Text(spoken(heat.title), style="bold")
    limit = surface.row_limit(len(heat.values))
    names = [printable(str(name)) for name in heat.values.index[:limit]]
    heads = [printable(str(head)).replace("_", " ") or t("layar.tanpa_nama") for head in heat.values.columns]
    cells = [[_cell(value, heat, surface) for value in row] for row in _numbers(heat)[:limit]]
    room = surface.width - max((len(name) for name in names), default=0) - _GAP
    short, widths = _headings(heads, cells, room)
    for block in _blocks(widths, room):
        yield _grid(names, [(short[heads[place]], widths[place]) for place in block], cells, block)
        yield Text()
    if limit < len(heat.values):
        yield Text(t("layar.baris_lagi", n=figure(len(heat.values) - limit)), style="dim")
    told = ", ".join(f"{brief} = {head}" for head, brief in short.items() if brief != head)
    if told:
        yield Text(told, style="dim")
    yield _legend(heat, surface)


def _headings(heads: list[str], cells: list[list[Text]], room: int) -> tuple[dict[str, str], list[int]]:
    """What stands above each column and how wide it is: whole headings where they fit, else abbreviations."""
    widths = [max([_SHORTEST, *(len(row[place]) for row in cells)]) for place in range(len(heads))]
    short = {head: head for head in heads}
    whole = [max([width, *map(len, head.split())]) for head, width in zip(heads, widths, strict=True)]
    if sum(whole) + _GAP * len(whole) <= room:
        return short, whole
    short = _abbreviated(heads, max([*widths, _SHORTEST + 1]))
    return short, [max(width, len(short[head])) for head, width in zip(heads, widths, strict=True)]


def _numbers(heat: HeatMap) -> list[list[float]]:
    values: list[list[float]] = heat.values.to_numpy(dtype="float64", na_value=float("nan")).tolist()
    return values


def _cell(value: float, heat: HeatMap, surface: Surface) -> Text:
    if value != value:
        return Text(t("layar.tanpa_data"), style="dim")
    band = _band(value, heat)
    mark = (ASCII_MARKS if surface.ascii_only else MARKS)[band]
    return Text(f"{mark} {figure(value, 0)}".lstrip(), style=COLOURS[band])


def _band(value: float, heat: HeatMap) -> int:
    """0 (worst) to 4 (best)."""
    if heat.reverse:
        return sum(value < heat.middle * (2 - limit) for limit in BANDS)
    return sum(value >= heat.middle * limit for limit in BANDS)


def _abbreviated(heads: list[str], width: int) -> dict[str, str]:
    """Each heading cut to `width`, longer where two would look alike."""
    short: dict[str, str] = {}
    for head in heads:
        length = width
        while length < len(head) and any(head[:length] == other[:length] for other in heads if other != head):
            length += 1
        short[head] = head[:length].strip()
    return short


def _blocks(widths: list[int], room: int) -> Iterator[list[int]]:
    block: list[int] = []
    used = 0
    for place, width in enumerate(widths):
        if block and used + width + _GAP > room:
            yield block
            block, used = [], 0
        block.append(place)
        used += width + _GAP
    if block:
        yield block


def _grid(names: list[str], heads: list[tuple[str, int]], cells: list[list[Text]], block: list[int]) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=0, header_style="bold")
    grid.add_column("", no_wrap=True)
    for head, width in heads:
        grid.add_column(Text(head, justify="right"), justify="right", width=width, overflow="fold")
    for name, row in zip(names, cells, strict=True):
        grid.add_row(name, *(_filled(row[place], head[1]) for place, head in zip(block, heads, strict=True)))
    return grid


def _filled(cell: Text, width: int) -> Text:
    """The cell as wide as its column, so that its colour fills it."""
    filled = Text(" " * (width - len(cell)), style=cell.style)
    filled.append(cell.plain)
    return filled


def _legend(heat: HeatMap, surface: Surface) -> Text:
    """The marks in words, each on its colour."""
    marks = ASCII_MARKS if surface.ascii_only else MARKS
    edges = [figure(heat.middle * (2 - limit if heat.reverse else limit), 1) for limit in BANDS]
    below, above = ("layar.peta_di_bawah", "layar.peta_mulai")
    if heat.reverse:
        below, above = above, below
    legend = Text()
    for band, (words, edge) in enumerate(zip((below,) * 3 + (above,) * 2, (*edges[:3], *edges[2:]), strict=True)):
        legend.append(f" {marks[band]}{' ' if marks[band] else ''}{t(words, batas=edge)} ", style=COLOURS[band])
        legend.append(" ")
    legend.append(heat.unit)
    return legend
