"""One column that holds names and NIP, as in a Daftar Urut Kepangkatan: `NAMA / NIP`, both in each cell or by turns."""

import re
from collections.abc import Sequence
from enum import StrEnum

from asn_cli.ingest.cells.markers import is_missing
from asn_cli.ingest.layout import Layout
from asn_cli.ingest.sheet import is_blank
from asn_cli.ingest.tabledefs import TableDef, Type, match_key

_NIP = re.compile(r"(?<!\d)\d(?:[ .]?\d){17}(?!\d)")
_WORD_NIP = re.compile(r"\bN\.?\s?I\.?\s?P\b\.?\s*[:.]?|[/|,;\s]+$", re.IGNORECASE)
_AND = re.compile(r"^(?:dan|and|serta|beserta)|(?:dan|and|serta|beserta)$")
_BEFORE_NIP = re.compile(r"^\W*(?:(?:N\.?\s?I\.?\s?P|NI\s?PPPK|NIP\s?PPPK|NRP)(?![^\W\d_])[\s.:/]*)+", re.IGNORECASE)
_IN_NAMES = 7
"""A name with more digits than these is something else."""
_DIGITS = 15
"""With fewer digits a number is no NIP that was mistyped: a date, an old NIP of nine digits."""
_SHORTEST = 10 ** (_DIGITS - 1)


def shared_column(table: TableDef, layout: Layout, have: set[str]) -> tuple[str, str, int] | None:
    """The keys of the NIP and of the name, and the column whose heading names both; None where there is none."""
    nip = next((column.key for column in table.columns if column.type is Type.NIP), None)
    if nip is None or nip in have:
        return None
    known = table.keys_of_headings
    aliases = tuple(alias for alias, key in known.items() if key == nip)
    for heading in layout.headings:
        whole = match_key(heading.text)
        if not whole.startswith(aliases) and not whole.endswith(aliases):
            continue
        for alias in aliases:
            if not (whole.endswith(alias) or whole.startswith(alias)):
                continue
            rest = whole.removesuffix(alias) if whole.endswith(alias) else whole.removeprefix(alias)
            other = known.get(rest) or known.get(_AND.sub("", rest))
            if rest != whole and other and other not in have and table.column(other).type is Type.TEXT:
                return nip, other, heading.column
    return None


def parted(cells: Sequence[object]) -> tuple[list[object], list[object]]:
    """The NIP and the name of each cell; what holds no 18 digits is a name alone."""
    nips: list[object] = []
    names: list[object] = []
    for cell in cells:
        text = " ".join(cell.split()) if isinstance(cell, str) else cell
        found = _NIP.search(text) if isinstance(text, str) else None
        nips.append(found[0] if found else None)
        rest = f"{text[: found.start()]} {text[found.end() :]}" if found and isinstance(text, str) else text
        names.append(_WORD_NIP.sub(" ", rest).strip(" /|,;") if isinstance(rest, str) else rest)
    return nips, names


class Line(StrEnum):
    """What stands in a cell where a name or a NIP is due."""

    BLANK = "kosong"
    NAME = "nama"
    NIP = "nip"
    """So many digits, or a dash where there is no NIP; with or without the word before it."""
    BOTH = "nama_dan_nip"
    OTHER = "lain"


def line_of(cell: object) -> Line:
    """What a cell holds. A NIP with a digit too many or too few is a NIP all the same; its digits are checked later."""
    if is_blank(cell):
        return Line.BLANK
    if not isinstance(cell, str):
        return Line.NIP if isinstance(cell, int | float) and abs(cell) >= _SHORTEST else Line.OTHER
    rest = str(bare_nip(cell))
    digits = sum(letter.isdigit() for letter in rest)
    if not any(letter.isalpha() for letter in rest):
        return Line.NIP if digits >= _DIGITS or is_missing(rest) else Line.OTHER
    if _NIP.search(cell):
        return Line.BOTH
    return Line.NAME if digits <= _IN_NAMES else Line.OTHER


def bare_nip(cell: object) -> object:
    """A cell without the word NIP before its digits."""
    return _BEFORE_NIP.sub("", " ".join(cell.split())) if isinstance(cell, str) else cell
