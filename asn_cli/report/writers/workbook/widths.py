"""Column widths and row heights, worked out from what the cells hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import ceil
from typing import Any

from asn_cli.locale import pick
from asn_cli.report.model import Column, Kind
from asn_cli.report.render import NUMERIC
from asn_cli.report.writers.workbook.measure import PIECE, column_width, lines, measure, room
from asn_cli.report.writers.workbook.styles import SIGNED, decimals

NARROWEST = 8.0
WIDEST = 34.0
SLACK = 1.2
"""A column may be this much wider than its limit rather than wrap a word or two."""
ENDLESS = 600
"""Texts longer than this are shown on one line: wrapped, they would push every other row off the page."""
LINE_HEIGHT = 13.5
DATE_WIDTH = 12.5
READABLE = 230.0
"""Width at which A4 landscape still prints at some 60 %."""
SQUEEZED_TO = 22.0
KEPT = 0.7
"""A text column gives way down to these two, whichever is more."""
LABEL_LINES = 3
SMALL = 0.8
"""The size of the keys' font over that of the cells."""
FILTER_BUTTON = 2.6
"""What the arrow of a filter covers of a heading."""
CANDIDATES = 50
"""So many of the longest texts are measured, of equals the first; the widest is among them, or as good as."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a column is drawn."""

    width: float
    wrap: bool
    spare: float = 0.0
    """What only the key asks for; in a table too wide for paper the key is shrunk instead."""


def fit(column: Column, cells: Sequence[Any], total: float | None) -> Fit:
    """Wide enough for the cells up to a limit, for every word of the label, and for the key."""
    if column.kind in NUMERIC:
        return _unwrapped(column, _number_width(column, cells, total))
    if column.kind is Kind.DATE:
        return _unwrapped(column, DATE_WIDTH)
    least = max(_heading(column), _key(column))
    texts = _texts(cells)
    longest = _widest(part for text in texts for part in (text.split("\n") if "\n" in text else (text,)))
    limit = float(column.width or WIDEST)
    if longest <= limit * SLACK:
        return Fit(max(least, longest), wrap=any("\n" in text for text in texts))
    return Fit(max(least, limit), wrap=max(map(len, texts)) <= ENDLESS)


def _unwrapped(column: Column, content: float) -> Fit:
    least = max(_heading(column), content)
    width = max(least, _key(column))
    return Fit(width, wrap=False, spare=width - least)


def squeezed(fits: Sequence[Fit], columns: Sequence[Column], cells: Sequence[Sequence[Any]]) -> list[Fit]:
    """A table too wide to be read on paper gives way where only keys want the width, then in its text columns."""
    excess = sum(one.width for one in fits) - READABLE
    if excess <= 0:
        return list(fits)
    fits = [Fit(one.width - one.spare, one.wrap) for one in fits]
    excess = sum(one.width for one in fits) - READABLE
    if excess <= 0:
        return fits
    spare = [
        _spare(one, column, texts) if column.kind is Kind.TEXT else 0.0
        for one, column, texts in zip(fits, columns, cells, strict=True)
    ]
    share = min(1.0, excess / sum(spare)) if any(spare) else 0.0
    return [Fit(one.width - give * share, wrap=True) if give else one for one, give in zip(fits, spare, strict=True)]


def _spare(one: Fit, column: Column, cells: Sequence[Any]) -> float:
    """What a text column can do without."""
    floor = max(_heading(column), _longest_word(cells), SQUEEZED_TO, one.width * KEPT)
    return max(0.0, one.width - floor)


def label_lines(text: str, width: float) -> int:
    """Lines that a bold heading takes in a column."""
    return lines(text, room(width, indent=1, bold=True))


def row_lines(cells: Sequence[Sequence[Any]], fits: Sequence[Fit]) -> dict[int, int]:
    """Rows that need more than one line because of a wrapped text: row (from 0) -> lines."""
    needed: dict[int, int] = {}
    for column, drawn in zip(cells, fits, strict=True):
        if drawn.wrap:
            line = room(drawn.width, indent=1)
            of_text = {text: lines(text, line) for text in _texts(column)}
            for row, text in enumerate(column):
                count = of_text.get(text, 1)
                if count > needed.get(row, 1):
                    needed[row] = count
    return needed


def _heading(column: Column) -> float:
    """What the label needs."""
    label = pick(column.label)
    words = max(map(measure, PIECE.findall(label)), default=0.0)
    return max(NARROWEST, column_width(max(words, ceil(measure(label) / LABEL_LINES)), indent=1, bold=True))


def _key(column: Column) -> float:
    return column_width(measure(column.key) * SMALL, indent=1) + FILTER_BUTTON


def _longest_word(cells: Sequence[Any]) -> float:
    """The longest text without a blank: an id or a name is not to be broken at its hyphens."""
    return _widest(dict.fromkeys(word for text in _texts(cells) for word in text.split()))


def _texts(cells: Sequence[Any]) -> dict[str, None]:
    """Each text once, in the order in which they stand."""
    return dict.fromkeys(text for text in cells if isinstance(text, str))


def _widest(texts: Iterable[str]) -> float:
    longest = nlargest(CANDIDATES, texts, key=len)
    return max((column_width(measure(text), indent=1) for text in longest), default=0.0)


def _number_width(column: Column, cells: Sequence[Any], total: float | None) -> float:
    numbers = [value for value in cells if value is not None and not isinstance(value, str)]
    ends = [min(numbers), max(numbers)] if numbers else []
    if total is not None:
        ends.append(total)
    digits = decimals(column)
    shown = [f"{value:,.{digits}f}" + ("+" if column.key in SIGNED else "") for value in ends]
    return max((column_width(measure(text), indent=1, bold=total is not None) for text in shown), default=0.0)
