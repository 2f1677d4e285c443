"""Failed formulas of an ods, which calamine gives as blanks."""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element, ParseError

from asn_cli.ingest.openers.xml_events import attribute, elements, local

_MARK = b'value-type="error"'
_REPEATED_AT_MOST = 1_048_576


def error_cells(stream: Callable[[], Iterable[bytes]]) -> dict[str, dict[tuple[int, int], str]]:
    """Sheet name -> cell (row, column from 0) -> error text. `stream` opens content.xml anew each time it is called;
    the first pass inflates it all, so it also proves that the member does not lie about its size."""
    tail = b""
    found = False
    for piece in stream():
        found = found or _MARK in tail + piece
        tail = piece[-len(_MARK) :]
    return _locate(stream()) if found else {}


def _locate(pieces: Iterable[bytes]) -> dict[str, dict[tuple[int, int], str]]:
    found: dict[str, dict[tuple[int, int], str]] = {}
    sheet, row, column = "", 0, 0
    try:
        for event, tag, element in elements(pieces):
            if event == "start" and tag == "table":
                sheet, row = attribute(element, "name"), 0
            elif event == "start" and tag == "table-row":
                column = 0
            elif event == "end" and tag in ("table-cell", "covered-table-cell"):
                # Two attributes share the local name: office:value-type says string, calcext:value-type says error.
                if "error" in (value for key, value in element.items() if local(key) == "value-type"):
                    found.setdefault(sheet, {})[row, column] = "".join(element.itertext()).strip() or "#VALUE!"
                column += _repeated(element, "number-columns-repeated")
                element.clear()
            elif event == "end" and tag == "table-row":
                row += _repeated(element, "number-rows-repeated")
                element.clear()
    except ParseError:
        # calamine reads the same text next, and its refusal is the one the user hears.
        return found
    return found


def _repeated(element: Element, name: str) -> int:
    text = attribute(element, name)
    return min(int(text), _REPEATED_AT_MOST) if text.isdigit() else 1
