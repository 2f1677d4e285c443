"""Headings over several rows, merged or merely blank to the right and below, joined into one a column."""

import re
from collections import Counter
from typing import NamedTuple

import numpy as np

from asn_cli.ingest.blocks import Block
from asn_cli.ingest.cellkinds import Kind, text_of
from asn_cli.ingest.layout import Heading
from asn_cli.ingest.rowwords import COUNTERS, SEX_KEYS
from asn_cli.ingest.scan import Row, Scan
from asn_cli.textkey import heading_key, without_marks

_ENGLISH_WORDS = """
    a age ages and annual area areas average birth by capital centre center city class classes clinic clinics count
    civil code date death degree density description distance district districts doctor doctors dentist education
    employee employees family families female females from gender group groups growth health height high hospital
    hospitals household households in index island islands junior kind kindergarten km length level live location
    male males man men midwife midwives month municipal municipality municipalities name names no number numbers
    nurse nurses of other others people per percent percentage person persons pharmacist population position primary
    private province provinces public pupils rank rate ratio regencies regency region religion remarks rural school
    schools senior servant servants sex source sq square staff state status student students sub subdistrict
    subdistricts sub-district sub-districts teacher teachers the thousand thousands title to total totals type unit
    units urban village villages ward width woman women work worker workers year years km2 sq.km
    dentists environmental laboratory medical nutritionist nutritionists pharmaceutical pharmacists physician physicians
    practitioner practitioners specialist specialists technician technicians therapist therapists
"""
ENGLISH = frozenset(_ENGLISH_WORDS.split())
WORDS = re.compile(r"[a-z0-9.%-]+")
HALVES = re.compile(r"\s*(/|\n|\||–|—)\s*(?![^()]*\))")
BRACKETS = re.compile(r"\(([^()]*)\)")
UNIT_WORDS = frozenset(
    ("km", "km2", "sq", "sq.km", "people", "person", "persons", "percent", "year", "years", "no", "%")
)
YEAR_KEY = re.compile(r"(19|20)\d\d\d*")
YEAR_WORD = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GENERIC_KEYS = """
    jumlah total jml l p lk pr lp januari februari maret april mei juni juli agustus september oktober november desember
    persen lainnya lain
"""
GENERIC = frozenset(_GENERIC_KEYS.split())
"""Headings that say nothing without the one above them."""


class Part(NamedTuple):
    """What one heading row says of one column, and the cell that says it."""

    text: str
    row: int
    column: int


Parts = dict[int, list[Part]]
"""Column -> what is said of it, top to bottom."""


def join_headings(scan: Scan, block: Block, columns: list[int]) -> tuple[tuple[Heading, ...], list[str]]:
    """The headings of a block's columns, and what spans them all: that speaks of the table, not of a column."""
    looks = scan.looks(block.span)
    rows = [row for row in block.header if looks[row] != Row.NUMBERS and not scan.tells_answer_kinds(row, block.span)]
    parts = _without_translations(_collect(scan, rows, columns))
    titles = _spanning(parts, columns, set(block.typed_columns))
    whole = {(part.row, part.column) for part in titles}
    parts = {
        column: [part for part in items if (part.row, part.column) not in whole] for column, items in parts.items()
    }
    sections = _section_rows(parts)
    shown = {
        column: [part.text for part in items if part.row not in sections or part is items[-1]]
        for column, items in parts.items()
    }
    names = _unique([_joined(shown[column]) or f"kolom_{scan.sheet.letter(column)}" for column in columns])
    title = " ".join(part.text for part in titles)
    headings = tuple(
        Heading(
            column=column,
            text=name,
            parts=tuple(part.text for part in parts[column]),
            row=parts[column][-1].row if parts[column] else None,
            title=title,
        )
        for column, name in zip(columns, names, strict=True)
    )
    return headings, [part.text for part in titles]


def _collect(scan: Scan, rows: list[int], columns: list[int]) -> Parts:
    parts: Parts = {column: [] for column in columns}
    for place, row in enumerate(rows):
        lower = rows[place + 1 :]
        for column in columns:
            origin = _origin(scan, row, lower, column, columns, parts)
            if origin is None:
                continue
            text = clean_heading(scan.rows[row][origin])
            if text and not (parts[column] and heading_key(parts[column][-1].text) == heading_key(text)):
                parts[column].append(Part(text, row, origin))
    return parts


def _origin(scan: Scan, row: int, lower: list[int], column: int, columns: list[int], parts: Parts) -> int | None:
    """The column of the cell that heads `column` in this row: its own, the merged one, or the one it is spread from."""
    if scan.kinds[row, column] not in (Kind.BLANK, Kind.MISSING):
        return column
    area = scan.merged(row, column)
    if area:
        return area[1] if area[0] == row and scan.kinds[row, area[1]] != Kind.BLANK else None
    if not _has_child(scan, lower, column):
        return None
    left = next((c for c in reversed(columns) if c < column and scan.kinds[row, c] != Kind.BLANK), None)
    if left is None or scan.merged(row, left) or not _has_child(scan, lower, left):
        return None
    same_parent = [(p.row, p.column) for p in parts[left] if p.row < row] == [
        (p.row, p.column) for p in parts[column] if p.row < row
    ]
    return left if same_parent else None


def _has_child(scan: Scan, lower: list[int], column: int) -> bool:
    """Something stands beneath in the heading: the cell above it may span."""
    return bool(lower) and bool(np.any(scan.kinds[lower, column] != Kind.BLANK))


def _without_translations(parts: Parts) -> Parts:
    """Without rows that say in English what another row says in Indonesian."""
    rows: dict[int, list[bool]] = {}
    for items in parts.values():
        for part in items:
            rows.setdefault(part.row, []).append(is_english(part.text) and len(items) > 1)
    doubles = {row for row, flags in rows.items() if len(flags) > 1 and all(flags)}
    if len(doubles) == len(rows):
        return parts
    return {column: [part for part in items if part.row not in doubles] for column, items in parts.items()}


def _spans(parts: Parts) -> dict[tuple[int, int], list[int]]:
    """Cell -> the columns that it heads."""
    spans: dict[tuple[int, int], list[int]] = {}
    for column, items in parts.items():
        for part in items:
            spans.setdefault((part.row, part.column), []).append(column)
    return spans


def _spanning(parts: Parts, columns: list[int], typed: set[int]) -> list[Part]:
    """Headings over all columns, or over all but those on the left that name the rows."""
    found = []
    for (row, column), spanned in _spans(parts).items():
        if len(spanned) < 2 or any(len(parts[c]) < 2 for c in spanned):
            continue
        rest = [c for c in columns if c not in spanned]
        labels = [c for c in rest if c not in typed or _is_counter(parts[c])]
        if len(labels) == len(rest) and all(c < spanned[0] for c in rest) and (typed or len(rest) <= 1):
            found.append(next(part for part in parts[spanned[0]] if (part.row, part.column) == (row, column)))
    return sorted(found, key=lambda part: (part.row, part.column))


def _is_counter(items: list[Part]) -> bool:
    return bool(items) and heading_key(items[-1].text) in COUNTERS


def _section_rows(parts: Parts) -> set[int]:
    """Levels that only sort the columns into sections: the names under them say all by themselves."""
    spans = _spans(parts)
    rows = set()
    for row in {row for row, _ in spans}:
        here = {cell: spanned for cell, spanned in spans.items() if cell[0] == row}
        parents = {cell: spanned for cell, spanned in here.items() if all(parts[c][-1].row != row for c in spanned)}
        covered = {c for spanned in parents.values() for c in spanned}
        leaves = [items[-1].text for items in parts.values() if items]
        free = [c for c in parts if c not in covered]
        if (
            len(parents) > 1
            and all(len(spanned) > 1 for spanned in parents.values())
            and len(free) <= 1
            and len({heading_key(leaf) for leaf in leaves}) == len(leaves)
            and not any(is_generic(parts[c][-1].text) for c in covered)
        ):
            rows.add(row)
    return rows


def is_generic(text: str) -> bool:
    """A heading that says nothing without the one above it: a year, a sex, `Jumlah`."""
    key = heading_key(text)
    return key in GENERIC or key in SEX_KEYS or key.isdigit() or YEAR_KEY.fullmatch(key) is not None


def is_english(text: str) -> bool:
    """Made of English words only, a year aside."""
    words = [word for word in WORDS.findall(text.casefold()) if not YEAR_KEY.fullmatch(word)]
    return bool(words) and all(word.strip(".") in ENGLISH for word in words)


def clean_heading(value: object) -> str:
    """A heading cell as words: footnote marks and English halves (`Kecamatan/District`) dropped."""
    if not isinstance(value, str):
        return text_of(value)
    text = BRACKETS.sub(lambda inside: f"({without_english(inside[1])})", without_marks(value))
    text = without_english(text)
    for piece in BRACKETS.findall(text):
        outside = text.replace(f"({piece})", " ")
        is_unit = not UNIT_WORDS.isdisjoint(WORDS.findall(piece.casefold()))
        if is_english(piece) and not is_unit and outside.strip() and not is_english(outside):
            text = outside
    return " ".join(text.split())


def without_english(text: str) -> str:
    """`Laki-laki/Male` as Laki-laki; a unit in brackets or a year that only the English half has is kept."""
    halves = [half for half in HALVES.split(text)[::2] if half]
    kept = [half for half in halves if not is_english(BRACKETS.sub(" ", half))]
    if not kept or len(kept) == len(halves):
        return text
    dropped = [half for half in halves if half not in kept]
    units = [f"({unit})" for half in dropped for unit in BRACKETS.findall(half)]
    years = [year[0] for half in dropped for year in YEAR_WORD.finditer(half)]
    said = "/".join(kept)
    return " ".join([said, *(u for u in units if "(" not in said), *(y for y in years if not YEAR_WORD.search(said))])


def _joined(texts: list[str]) -> str:
    """Parts as one text; what repeats itself is said once."""
    out: list[str] = []
    for text in texts:
        if not out or heading_key(out[-1]) != heading_key(text):
            out.append(text)
    return " ".join(out)


def _unique(names: list[str]) -> list[str]:
    """The second of two equal names is told apart by a number."""
    seen: Counter[str] = Counter()
    out = []
    for name in names:
        seen[name.casefold()] += 1
        out.append(f"{name} ({seen[name.casefold()]})" if seen[name.casefold()] > 1 else name)
    return out
