"""`XML Spreadsheet 2003`: what older web applications write under the name .xls."""

from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError

from asn_cli.exits import InputProblem
from asn_cli.ingest.openers.grid_cut import drop_blank_tail
from asn_cli.ingest.openers.xml_events import attribute, elements, local
from asn_cli.ingest.sheet import UNCALCULATED, Area, Sheet

_PIECE = 1024 * 1024


class _Worksheet:
    """One sheet while it is read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[list[object]] = []
        self.merged: list[Area] = []

    def add_row(self, element: Element) -> None:
        index = _number(element, "Index")
        while index and len(self.rows) < index - 1:
            self.rows.append([])
        row: list[object] = []
        for cell in element:
            if local(cell.tag) != "Cell":
                continue
            index = _number(cell, "Index")
            row.extend([""] * (index - 1 - len(row)))
            down, across = _number(cell, "MergeDown"), _number(cell, "MergeAcross")
            if down or across:
                self.merged.append((len(self.rows), len(row), len(self.rows) + down, len(row) + across))
            row.append(_value(cell))
            row.extend([""] * across)
        self.rows.append(row)

    def sheet(self, shown: str, sha256: str) -> Sheet:
        drop_blank_tail(self.rows)
        width = max(map(len, self.rows), default=0)
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        merged = [area for area in self.merged if area[2] < len(rows) and area[3] < width]
        sheet = Sheet(shown, self.name, rows, sha256, merged=merged)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is UNCALCULATED:
                    sheet.uncalculated.add((r, c))
                elif isinstance(value, _ErrorText):
                    sheet.error_cells[r, c] = str(value)
        return sheet


class _ErrorText(str):
    __slots__ = ()


def _number(element: Element, name: str) -> int:
    text = attribute(element, name)
    return min(int(text), 1_048_576) if text.isdigit() else 0


def _value(cell: Element) -> object:
    data = next((child for child in cell if local(child.tag) == "Data"), None)
    if data is None:
        return UNCALCULATED if attribute(cell, "Formula") else ""
    text = "".join(data.itertext())
    kind = attribute(data, "Type") or "String"
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    if kind == "Boolean":
        return text.strip() == "1"
    return _ErrorText(text) if kind == "Error" else text


def read_xml_workbook(data: bytes, shown: str, sha256: str) -> Iterator[Sheet]:
    """Its worksheets, in order."""
    pieces = (data[start : start + _PIECE] for start in range(0, len(data), _PIECE))
    current: _Worksheet | None = None
    try:
        for event, tag, element in elements(pieces):
            if tag == "Worksheet" and event == "start":
                current = _Worksheet(attribute(element, "Name"))
            elif tag == "Row" and event == "end" and current is not None:
                current.add_row(element)
                element.clear()
            elif tag == "Worksheet" and current is not None:
                yield current.sheet(shown, sha256)
                current = None
    except ParseError:
        raise InputProblem("berkas_rusak", berkas=shown) from None
