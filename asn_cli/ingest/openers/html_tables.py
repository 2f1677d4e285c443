"""Web tables that office applications hand out under the name .xls."""

import re
from html.parser import HTMLParser
from typing import Any

from asn_cli.ingest.openers.dialect import encoding_of
from asn_cli.ingest.sheet import Area, Sheet

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SPAN_AT_MOST = 1000


class _Tables(HTMLParser):
    """Collects the tables that hold no other table, in the order in which they end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[tuple[list[list[str]], list[Area]]] = []
        self._open: list[_Grid] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            for outer in self._open:
                outer.holds_table = True
            self._open.append(_Grid())
        elif self._open:
            grid = self._open[-1]
            if tag == "tr":
                grid.new_row()
            elif tag in ("td", "th"):
                grid.new_cell(dict(attrs))
            elif tag == "br":
                grid.text(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._open:
            grid = self._open.pop()
            if not grid.holds_table and grid.cells:
                self.done.append(grid.finish())
        elif tag in ("td", "th") and self._open:
            self._open[-1].inside = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].text(data)


class _Grid:
    """One table while it is read."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[str]] = {}
        self.merged: list[Area] = []
        self.taken: set[tuple[int, int]] = set()
        self.row, self.column = -1, -1
        self.inside = False
        self.holds_table = False

    def new_row(self) -> None:
        self.row += 1
        self.column = -1
        self.inside = False

    def new_cell(self, attributes: dict[str, Any]) -> None:
        self.row = max(self.row, 0)
        self.column += 1
        while (self.row, self.column) in self.taken:
            self.column += 1
        down, across = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
        if down > 1 or across > 1:
            self.merged.append((self.row, self.column, self.row + down - 1, self.column + across - 1))
            self.taken.update((self.row + i, self.column + j) for i in range(down) for j in range(across) if i or j)
        self.cells[self.row, self.column] = []
        self.inside = True
        self.last = (self.row, self.column)

    def text(self, text: str) -> None:
        if self.inside:
            self.cells[self.last].append(text)

    def finish(self) -> tuple[list[list[str]], list[Area]]:
        height = self.row + 1
        width = max(column for _, column in self.cells) + 1
        rows = [[""] * width for _ in range(height)]
        for (row, column), parts in self.cells.items():
            rows[row][column] = re.sub(r"\s+", " ", "".join(parts)).strip()
        merged = [(a, b, min(c, height - 1), min(d, width - 1)) for a, b, c, d in self.merged]
        return rows, merged


def _span(text: str | None) -> int:
    return min(max(1, int(text)), _SPAN_AT_MOST) if text and text.strip().isdigit() else 1


def read_html(data: bytes, shown: str, sha256: str) -> list[Sheet]:
    """Each table of two rows or more as a grid of text; the sheets bear a number when there are several."""
    named = _CHARSET.search(data[:4096])
    encoding = named.group(1).decode("ascii") if named else encoding_of(data, whole=True)[0]
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        text = data.decode(encoding_of(data, whole=True)[0], "replace")
    parser = _Tables()
    parser.feed(text)
    parser.close()
    # A table that the file never closes (cut off, or sloppy HTML) is a table all the same.
    unclosed = [grid.finish() for grid in parser._open if grid.cells and not grid.holds_table]
    tables = [(rows, merged) for rows, merged in [*parser.done, *unclosed] if len(rows) > 1]
    sheets = []
    for number, (rows, merged) in enumerate(tables, 1):
        name = f"Tabel {number}" if len(tables) > 1 else ""
        sheets.append(Sheet(shown, name, [list(row) for row in rows], sha256, merged=merged, is_text=True))
    return sheets
