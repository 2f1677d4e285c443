"""The unit that a whole sheet is about, where no column names it: `SKM Puskesmas Mersam (Responses).xlsx`."""

import re
from pathlib import PurePath

from asn_cli.ingest.layout import Layout
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.title_def import TitledName

FILLED_IN = "ASN-T035"
_SPACING = re.compile(r"[_\s]+")
_END = re.compile(r"[(\[,;:|]|\s[–—-]\s|\b(?:19|20)\d\d\b|\.\s*$")


def fill_name(layout: Layout, found: Recognised) -> None:
    """The name in the title, else in the sheet's name, else in the file's, for every row, with a finding that says so.

    Only what names exactly one: of two names nobody can tell whose answers these are.
    """
    titled = found.table.titled
    if titled is None or titled.column in found.have():
        return
    file = PurePath(layout.sheet.file.replace("\\", "/")).stem
    for lines in (layout.title.splitlines(), [layout.sheet.name], [file]):
        names = {name for line in lines if (name := _name_in(titled, line))}
        if not names:
            continue
        if len(names) == 1:
            found.constants[titled.column] = name = names.pop()
            found.findings.add(FILLED_IN, layout.place, name, column=titled.column)
        return


def _name_in(titled: TitledName, line: str) -> str:
    """The name that a line holds; empty for none, and for two."""
    text = _SPACING.sub(" ", line)
    begins = list(titled.first.finditer(text))
    if not begins:
        whole = {found[0].upper(): found[0] for found in titled.whole.finditer(text)}
        return next(iter(whole.values())) if len(whole) == 1 else ""
    if len({found[0].casefold() for found in begins}) < len(begins):
        return ""
    rest = text[begins[0].start() :]
    for ends in (titled.behind, _END):
        found = ends.search(rest, begins[0].end() - begins[0].start())
        rest = rest[: found.start()] if found else rest
    if begins[-1].start() - begins[0].start() >= len(rest):
        return ""
    name = rest.strip(" -–—.")
    return name if len(name) > len(begins[0][0]) else ""
