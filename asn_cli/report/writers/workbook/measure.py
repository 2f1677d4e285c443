"""How wide a text is in Arial and how many lines it takes, so that columns and rows fit what they hold.

The unit is the width of a digit, which is also the unit of a column's width.
"""

import re

_CLASSES = {
    "ijl'|": 0.4,
    " ftI.,:;!/\\[]": 0.5,
    "r()-`": 0.6,
    "csvxyzkJ": 0.9,
    "FTZ": 1.1,
    "ABEKPSVXY&": 1.2,
    "CDHNRUw": 1.3,
    "GOQ": 1.4,
    "mM": 1.5,
    "%": 1.6,
    "W": 1.7,
    "@": 1.83,
}
WIDTHS = {letter: width for letters, width in _CLASSES.items() for letter in letters}
"""Helvetica's published metrics over a digit's 556; what is not listed is as wide as a digit."""
UNLISTED = 1.0
PIXELS_A_DIGIT = 7.41
"""Of Arial 10 at 96 dots an inch."""
COLUMN_PIXELS = 7
PADDING = 5
INDENT = 9
BOLD = 1.08
CAREFUL = 0.97
"""Programs differ a little in how they draw."""
PIECE = re.compile(r"[^\s-]*-+|[^\s-]+|\s+")


def measure(text: str) -> float:
    """The width of one line."""
    widths = WIDTHS
    return sum([widths.get(letter, UNLISTED) for letter in text])


def column_width(text_width: float, *, indent: int = 0, bold: bool = False) -> float:
    """The column width that holds a text on one line."""
    drawn = text_width * PIXELS_A_DIGIT * (BOLD if bold else 1) / CAREFUL
    return (drawn + INDENT * indent) / COLUMN_PIXELS + 0.3


def room(width: float, *, columns: int = 1, size: float = 10, indent: int = 0, bold: bool = False) -> float:
    """What fits on a line across `columns` columns of that width, in a font of `size` points."""
    pixels = columns * (COLUMN_PIXELS * width + PADDING) - PADDING - INDENT * indent
    return pixels * CAREFUL / (PIXELS_A_DIGIT * size / 10 * (BOLD if bold else 1))


def lines(text: str, line: float) -> int:
    """Lines that a text takes when it is broken at spaces and after hyphens, each as wide as `line`."""
    return sum(_lines_of(part, line) for part in text.split("\n"))


def _lines_of(text: str, line: float) -> int:
    if measure(text) <= line:
        return 1
    count, used = 1, 0.0
    for piece in PIECE.findall(text):
        width = measure(piece)
        if used and used + width > line and not piece.isspace():
            count, used = count + 1, 0.0
        used += width
        while used > line and not piece.isspace():
            count, used = count + 1, used - line
    return count
