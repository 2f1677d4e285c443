"""One column that holds a name and a NIP in each cell, as in a Daftar Urut Kepangkatan: `NAMA / NIP`."""

import re
from collections.abc import Sequence

from asn_cli.ingest.layout import Layout
from asn_cli.ingest.tabledefs import TableDef, Type, match_key

_NIP = re.compile(r"(?<!\d)\d(?:[ .]?\d){17}(?!\d)")
_WORD_NIP = re.compile(r"\bN\.?\s?I\.?\s?P\b\.?\s*[:.]?|[/|,;\s]+$", re.IGNORECASE)


def shared_column(table: TableDef, layout: Layout, have: set[str]) -> tuple[str, str, int] | None:
    """The keys of the NIP and of the name, and the column whose heading names both; None where there is none."""
    nip = next((column.key for column in table.columns if column.type is Type.NIP), None)
    if nip is None or nip in have:
        return None
    known = table.keys_of_headings
    for heading in layout.headings:
        whole = match_key(heading.text)
        for alias, key in known.items():
            rest = whole.removesuffix(alias) if whole.endswith(alias) else whole.removeprefix(alias)
            other = known.get(rest)
            if key == nip and rest != whole and other and other not in have and table.column(other).type is Type.TEXT:
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
