"""Persons on two rows each, as in a Daftar Urut Kepangkatan: the NIP stands in the row under the name, in one column.

The heading must name both, `NAMA / NIP`. Other columns may have a second line too; it is read only where the heading
tells what it is: `JABATAN` over `TMT`. A row that has no partner stays a row by itself, and is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from asn_cli.findings import Findings
from asn_cli.ingest.cellkinds import Kind, kind_of, position_number, text_of
from asn_cli.ingest.layout import SAMPLE, Heading, Layout
from asn_cli.ingest.matching import Recognised, fill_from_groups
from asn_cli.ingest.name_and_nip import Line, bare_nip, line_of, parted, shared_column
from asn_cli.ingest.persons import Person, persons_of
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.tabledefs import TableDef, Type, match_key
from asn_cli.locale import Msg, msg

READ_SO = "ASN-T038"
NO_PARTNER = "ASN-T039"
_ABOUT_GROUPS, _ABOUT_FILLING = "ASN-T022", "ASN-T023"
_TEXTS = (Type.TEXT, Type.DISTRICT, Type.CHOICE)
_LINE_END = re.compile(r"\s*[/\n|,]\s*")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ROMAN = re.compile(r"[IVXLC]+")


@dataclass(slots=True, eq=False)
class TwoLines:
    """How a table is laid out with two rows a person."""

    nip: str
    name: str
    column: int
    """The column of both."""
    below: dict[str, int]
    """Columns of ours that stand in the second row -> column of the sheet; the NIP among them."""
    persons: list[Person] = field(default_factory=list)
    doubtful: dict[str, set[int]] = field(default_factory=dict)
    """Columns of ours -> places in `persons` where words stand in lower rows too, and nothing says what they are: they
    may go on with what stands above, so neither is read."""

    @property
    def lower(self) -> set[int]:
        """All rows that are the first of no person."""
        return {row for person in self.persons for row in person.lower}


def open_two_lines(layout: Layout, found: Recognised) -> None:
    """Read a table so where the heading of a column names name and NIP, and its first rows have them by turns."""
    shared = shared_column(found.table, layout, set())
    if shared is None or not len(layout.data):
        return
    nip, name, column = shared
    if any(found.columns.get(key, column) != column for key in (nip, name)):
        return
    pairs = [person for person in islice(persons_of(layout, column), SAMPLE) if person.second is not None]
    if not pairs:
        return
    found.two_lines = how = TwoLines(nip, name, column, {nip: column})
    for heading in layout.headings:
        if heading.column != column:
            _take_second(layout, found, heading, pairs)
    found.columns |= {nip: column, name: column}
    found.note_unmatched(layout)
    if layout.groups and not found.grouped:
        how.persons = list(persons_of(layout, column))
        fill_from_groups(layout.without_groups(how.lower), found)


def _take_second(layout: Layout, found: Recognised, heading: Heading, pairs: list[Person]) -> None:
    """What the two lines of a column are, where its heading has two and they say so."""
    lines = _lines_of(layout, heading)
    how, table, column = found.two_lines, found.table, heading.column
    if len(lines) != 2 or how is None:
        return
    rows = layout.sheet.rows
    kinds = [kind_of(rows[row][column]) for person in pairs for row in person.lower[:1]]
    filled = [kind for kind in kinds if kind not in (Kind.BLANK, Kind.MISSING)]
    if len(filled) * 2 < len(pairs):
        return
    first = _key(table, lines[0])
    second = _key(table, lines[1]) or _key(table, f"{lines[1]} {lines[0]}")
    dated = filled.count(Kind.DATE) * 2 > len(filled)
    if second and dated != (table.column(second).type is Type.DATE):
        second = ""
    elsewhere = {key for key, at in found.columns.items() if at != column} | {how.nip, how.name} | how.below.keys()
    if first in elsewhere or (not first and not second):
        return
    found.columns = {key: at for key, at in found.columns.items() if at != column}
    if first:
        found.columns[first] = column
    if second and second != first and second not in elsewhere:
        found.columns[second] = how.below[second] = column


def _key(table: TableDef, text: str) -> str:
    key = match_key(text)
    return table.keys_of_headings.get(key) or table.keys_of_fallbacks.get(key) or ""


def _lines_of(layout: Layout, heading: Heading) -> list[str]:
    """The lines of a heading that are its own: one a row, or parted in one cell; none where it shares a cell with the
    column beside it."""
    place = layout.columns.index(heading.column)
    beside = [layout.headings[at] for at in (place - 1, place + 1) if 0 <= at < len(layout.headings)]
    if len(heading.parts) > 1 and any(other.parts[:1] == heading.parts[:1] for other in beside):
        return []
    cells = [layout.sheet.rows[row][heading.column] for row in layout.header]
    texts = [str(cell) for cell in cells if text_of(cell) and position_number(cell) is None]
    return [text_of(line) for text in texts for line in _LINE_END.split(text.strip()) if line]


def pair_up(layout: Layout, found: Recognised) -> None:
    """Find all persons of a table that is laid out so, and say what has no partner and what is not read."""
    how = found.two_lines
    if how is None:
        return
    how.persons = list(persons_of(layout, how.column))
    first = next(person for person in how.persons if person.second is not None)
    found.findings.add(
        READ_SO,
        layout.sheet.place(first.row, how.column),
        sel=layout.sheet.address(first.lower[0], how.column),
        jumlah=sum(person.second is not None for person in how.persons),
    )
    for person in how.persons:
        _tell_odd(layout, found, how, person)
    _find_doubtful(layout, found, how)
    cells = {layout.sheet.place(row, layout.columns[0]) for row in how.lower}
    filled = {layout.sheet.place(None, column) for column in layout.fill_down.keys() - _filled(layout).keys()}
    layout.findings = Findings(
        one
        for one in layout.findings
        if not (one.code == _ABOUT_GROUPS and one.place in cells)
        and not (one.code == _ABOUT_FILLING and one.place in filled)
    )


def _tell_odd(layout: Layout, found: Recognised, how: TwoLines, person: Person) -> None:
    """A row without a partner, and the lines of an entry beyond its second."""
    cell = layout.sheet.rows[person.row][how.column]
    kind = line_of(cell)
    if person.second is None and kind is not Line.BOTH:
        why = "nip_tanpa_nama" if kind is Line.NIP else "nama_tanpa_nip" if kind is Line.NAME else "tanpa_nama_dan_nip"
        _tell(layout, found, person.row, how.column, how.nip, msg(f"periksa.{why}"))
    for row in person.more:
        _tell(layout, found, row, how.column, how.nip, msg("periksa.baris_ketiga"))


def _tell(layout: Layout, found: Recognised, row: int, column: int, key: str, why: Msg) -> None:
    shown = text_of(layout.sheet.rows[row][column])
    found.findings.add(NO_PARTNER, layout.sheet.place(row, column), shown, column=key, personal=True, sebab=why)


def _find_doubtful(layout: Layout, found: Recognised, how: TwoLines) -> None:
    """Words in the lower rows of a column of ours that is read from the first."""
    rows = layout.sheet.rows
    second = set(how.below.values())
    for key, column in found.columns.items():
        if key in how.below or column == how.column or found.table.column(key).type not in _TEXTS:
            continue
        for place, person in enumerate(how.persons):
            lower = person.lower[1:] if column in second else person.lower
            above = text_of(rows[person.row][column])
            wordy = next((row for row in lower if _goes_on(above, rows[row][column])), None)
            if wordy is not None:
                how.doubtful.setdefault(key, set()).add(place)
                _tell(layout, found, wordy, column, key, msg("periksa.isi_dua_baris"))


def _goes_on(above: str, cell: object) -> bool:
    """Words that may go on with those above: not a date or a grade (`III/c`), nor what stands under one."""
    if not isinstance(cell, str) or text_of(cell) == above or kind_of(cell) != Kind.TEXT:
        return False
    return _is_wordy(cell) and (not above or _is_wordy(above))


def _is_wordy(text: str) -> bool:
    return any(not _ROMAN.fullmatch(word) for word in _WORD.findall(text))


def _filled(layout: Layout) -> dict[int, list[tuple[int, int]]]:
    """The columns that are filled down over more than the two rows of a person: cells that are really merged."""
    return {
        column: areas
        for column, areas in layout.fill_down.items()
        if areas is not None and any(bottom - top > 1 for top, bottom in areas)
    }


def first_lines(layout: Layout, how: TwoLines) -> Layout:
    """The layout with one row a person. What is merely blank there is not filled from the person above."""
    rows = np.array([person.row for person in how.persons], dtype=np.intp)
    plain = layout.without_groups(how.lower)
    labels = dict(zip(layout.data.tolist(), plain.group_of or (), strict=False))
    return replace(
        plain,
        data=rows,
        group_of=[labels[row] for row in rows.tolist()] if labels else None,
        fill_down=dict(_filled(layout)),
    )


def of_both_lines(
    sheet: Sheet, how: TwoLines, values: dict[str, list[object]]
) -> tuple[dict[str, list[object]], dict[str, Sequence[int]]]:
    """The values of the first rows with those of the second in their place, and the rows that these came from."""
    rows = sheet.rows
    values = dict(values)
    for key, column in how.below.items():
        values[key] = [None if person.second is None else rows[person.second][column] for person in how.persons]
    both = [_name_and_nip(rows, how.column, person) for person in how.persons]
    values[how.name], values[how.nip] = [name for name, _ in both], [nip for _, nip in both]
    for key, places in how.doubtful.items():
        values[key] = [None if place in places else value for place, value in enumerate(values[key])]
    second = [person.row if person.second is None else person.second for person in how.persons]
    return values, dict.fromkeys(how.below, second)


def _name_and_nip(rows: list[list[object]], column: int, person: Person) -> tuple[object, object]:
    """Of a row without a partner what it holds by itself."""
    own = rows[person.row][column]
    if person.second is not None:
        return own, bare_nip(rows[person.second][column])
    kind = line_of(own)
    if kind is Line.BOTH:
        nips, names = parted([own])
        return names[0], nips[0]
    return (None, bare_nip(own)) if kind is Line.NIP else (own, None)
