"""Rows that are steps, drawn one under the other: number, what was done, what came of it, and where it stands."""

import re
import textwrap
from typing import Any

from rich.text import Text

from asn_cli.locale import t
from asn_cli.locale.figures import figure
from asn_cli.report.model import Outline, Table
from asn_cli.report.render import Cell, plain_columns, printable
from asn_cli.report.writers.terminal.surface import Surface

_WIDEST = 110
_IN_FORMULAS = 6
"""Decimals of the numbers inside a sentence."""


def draw_outline(console: Any, table: Table, outline: Outline, surface: Surface) -> None:
    """Draw every step; a terminal gets as many as of any table."""
    cells = dict(zip((column.key for column in table.columns), plain_columns(table), strict=True))
    decimals = next(column.decimals for column in table.columns if column.key == outline.value) or 0
    limit = surface.row_limit(len(table.frame))
    for row in range(limit):
        step = {key: values[row] for key, values in cells.items()}
        _draw(console, outline, step, decimals, surface)
    if len(table.frame) > limit:
        console.print(Text(t("layar.baris_lagi", n=figure(len(table.frame) - limit)), style="dim"))


def _draw(console: Any, outline: Outline, step: dict[str, Cell], decimals: int, surface: Surface) -> None:
    number = str(step[outline.number])
    depth = number.count(".")
    head = f"{'  ' * depth}{number}  "
    under = " " * len(head)
    width = min(surface.width, _WIDEST)
    sentence = _sentence(outline, step, decimals)
    for line in textwrap.wrap(sentence, width, initial_indent=head, subsequent_indent=under):
        console.print(Text(line, style="" if depth else "bold"), soft_wrap=True)
    for remark in _remarks(outline, step, surface):
        for line in textwrap.wrap(remark, width, initial_indent=under, subsequent_indent=under):
            console.print(Text(line, style="dim"), soft_wrap=True)


def _sentence(outline: Outline, step: dict[str, Cell], decimals: int) -> str:
    """What was done; with its value where the sentence does not tell it."""
    text = printable(str(step[outline.text]))
    value = step[outline.value]
    if not isinstance(value, (int, float)):
        return text
    told = str(figure(float(value), decimals))
    if any(_stands_in(str(figure(float(value), places)), text) for places in (decimals, _IN_FORMULAS)):
        return text
    unit = step[outline.unit]
    return f"{text.rstrip('.')}: {told}" + (f" {unit}" if unit else "")


def _stands_in(number: str, text: str) -> bool:
    """Whether a number stands in a sentence by itself, not as a piece of another number or a date."""
    return re.search(rf"(?<![\d.,-]){re.escape(number)}(?![\d-]|[.,]\d)", text) is not None


def _remarks(outline: Outline, step: dict[str, Cell], surface: Surface) -> list[str]:
    """Where it stands, then basis, status and source."""
    file, sheet, cell = (step[key] for key in outline.place)
    found = []
    if "; " in str(file):  # the cells of several files name theirs
        found.append(printable(str(cell)))
    elif file:
        before = ": " if not sheet and "!" in str(cell) else "!"
        found.append(printable(f"{file}{f':{sheet}' if sheet else ''}{f'{before}{cell}' if cell else ''}"))
    between = " - " if surface.ascii_only else " \u00b7 "
    told = between.join(printable(str(step[key])) for key in outline.remarks if step[key])
    return [*found, *([told] if told else [])]
