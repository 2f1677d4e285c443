"""Any sheet as one clean table: its own headings, a row a record, numbers as numbers, missing as missing.

The table keeps the shape it has in its sheet; only what is no data is left out (titles, totals, footnotes, group rows,
numbers of columns). Labels of groups become the column `kelompok`. Where the sheet is one of our tables, its columns
are read as that table's are, and those that hold personal data or free text are marked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from asn_cli.exits import InputProblem
from asn_cli.findings import Finding, Findings, without_long_digits
from asn_cli.ingest.cellkinds import Kind, kind_of
from asn_cli.ingest.cells.answers import barred_words, may_be_shown, parse_answers
from asn_cli.ingest.cells.codes import parse_codes, parse_nip
from asn_cli.ingest.cells.dates import parse_dates
from asn_cli.ingest.cells.numbers import NumberStyle, joint_style, parse_numbers
from asn_cli.ingest.cells.result import ColumnResult
from asn_cli.ingest.cells.text import parse_text
from asn_cli.ingest.clean import UNQUOTED, read_columns, unquoted
from asn_cli.ingest.figures import looks_like_code, names_codes
from asn_cli.ingest.grid import find_tables, size_of
from asn_cli.ingest.known import Known
from asn_cli.ingest.labels import clean_labels
from asn_cli.ingest.layout import Heading, Layout
from asn_cli.ingest.questions import questionnaire_of
from asn_cli.ingest.recognise import Recognised, extract, recognise
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.tabledefs import TableDef, Type, match_key

GROUP = "kelompok"
GUARDED = ("pengaduan", "skm", "pelamar")
"""Tables of people who are no staff: their personal data and free text are shown only when asked for."""
ENOUGH = 0.9
"""The share of a column's cells that must be numbers (or dates) for it to be read as such."""
LARGEST_WHOLE = 2.0**53
LONGEST_SHOWN = 80
LONG_TEXT = 60
MANY_WORDS = 6


@dataclass(frozen=True, slots=True)
class TidyColumn:
    """A column of the clean table."""

    name: str
    type: Type
    personal: bool = False


@dataclass(slots=True)
class Tidied:
    """The clean table of a sheet."""

    layout: Layout
    recognised: Recognised | None
    columns: tuple[TidyColumn, ...]
    frame: pd.DataFrame


def tidy_sheet(
    sheet: Sheet,
    findings: Findings,
    *,
    standard: bool = False,
    mask: str | None = None,
    known: Known | None = None,
) -> Tidied | None:
    """The clean form of a sheet's main table: the first that is at least half as large as the largest.

    None when there is no table at all. `standard` gives a table of ours the columns of the contract. With `mask` it
    stands for whatever is personal data or free text in the tables of GUARDED. `findings` is told what was met. `known`
    lets `standard` open a table with posts side by side.
    """
    layouts = find_tables(sheet)
    if not layouts:
        return None
    largest = max(map(size_of, layouts))
    layout = next(one for one in layouts if size_of(one) * 2 >= largest)
    if len(layouts) > 1:
        others = ", ".join(area_of(other) for other in layouts if other is not layout)
        findings.add("ASN-T010", sheet.place(), jumlah=len(layouts), area=area_of(layout), lain=others)
    recognised = recognise(layout, forced=sheet.asked_table, known=known if standard else None)
    guarded = recognised.table if recognised else questionnaire_of(layout)
    findings.extend(unquoted(layout.findings, guarded.key) if mask and guarded else layout.findings)
    met = Findings()
    columns, frame = (_standard if standard else _read)(sheet, layout, recognised, met)
    tidied = Tidied(layout, recognised, columns, frame)
    if mask is None or guarded is None or guarded.key not in GUARDED:
        findings.extend(met)
        return tidied
    findings.extend(one._replace(found=mask) if one.personal and one.found else one for one in met)
    return _masked(tidied, mask)


def area_of(layout: Layout) -> str:
    """`A5:H40`."""
    top, left, bottom, right = layout.area
    return f"{layout.sheet.address(top, left)}:{layout.sheet.address(bottom, right)}"


def _read(
    sheet: Sheet, layout: Layout, recognised: Recognised | None, findings: Findings
) -> tuple[tuple[TidyColumn, ...], pd.DataFrame]:
    raw = {heading.column: layout.values(sheet, heading.column) for heading in layout.headings}
    hint = joint_style(raw.values())
    ours = _columns_of(recognised) if recognised else {}
    table = recognised.table if recognised else questionnaire_of(layout)
    columns: list[TidyColumn] = []
    values: dict[str, pd.Series] = {}
    answers = {at: recognised.table.column(key).answers for at, key in ours.items()} if recognised else {}
    barred = barred_words((raw[at], known) for at, known in answers.items() if known)
    if layout.group_of is not None:
        name = _free_name(layout)
        columns.append(TidyColumn(name, Type.TEXT, personal=table is not None and table.key in GUARDED))
        values[name] = pd.Series([label or None for label in layout.group_of], dtype="str")
    for heading in layout.headings:
        cells = raw[heading.column]
        if heading.column == layout.label:
            cells = clean_labels(cells)
        known = answers.get(heading.column)
        if known:
            kind, result = Type.NUMBER, parse_answers(cells, known, barred=barred, hint=hint)
            cells = [cell if may_be_shown(cell, known) else UNQUOTED for cell in cells]
        else:
            kind, result = _parse(sheet, heading, cells, table, ours.get(heading.column), hint)
        personal = table is not None and _is_personal(table, ours.get(heading.column), heading, kind, result.values)
        _report(layout, heading, cells, result, personal, findings)
        columns.append(TidyColumn(heading.text, kind, personal))
        values[heading.text] = result.values.reset_index(drop=True)
    return tuple(columns), pd.DataFrame(values)


def _columns_of(recognised: Recognised) -> dict[int, str]:
    """Column of the sheet -> ours; of two lines in one column the upper."""
    lower = recognised.two_lines.below if recognised.two_lines else {}
    return {column: key for key, column in recognised.columns.items() if key not in lower}


def _free_name(layout: Layout) -> str:
    taken = {heading.text.casefold() for heading in layout.headings}
    return GROUP if GROUP not in taken else f"{GROUP} (2)"


def _parse(
    sheet: Sheet,
    heading: Heading,
    cells: Sequence[object],
    table: TableDef | None,
    key: str | None,
    hint: NumberStyle | None,
) -> tuple[Type, ColumnResult]:
    """A column by what our table says of it, else by what it holds."""
    kind = table.column(key).type if table and key else _kind_of(heading, cells)
    if kind is Type.INT:
        return kind, parse_numbers(cells, whole=True, hint=hint)
    if kind is Type.NUMBER:
        return _whole_if_it_is(parse_numbers(cells, hint=hint), known=key is not None)
    if kind is Type.DATE:
        return kind, parse_dates(cells, date1904=sheet.date1904)
    if kind is Type.NIP:
        return kind, parse_nip(cells)
    if kind is Type.CODE:
        return kind, parse_codes(cells, whole_numbers=True)
    return Type.TEXT, parse_text(cells)


def _kind_of(heading: Heading, cells: Sequence[object]) -> Type:
    """What a column holds, by its cells; a column of codes by its heading too."""
    kinds = [kind_of(cell) for cell in cells]
    filled = sum(kind not in (Kind.BLANK, Kind.MISSING) for kind in kinds)
    numbers, dates = kinds.count(Kind.NUMBER), kinds.count(Kind.DATE)
    if not filled:
        return Type.TEXT
    if dates >= ENOUGH * filled and not any(isinstance(cell, str) and ":" in cell[:3] for cell in cells):
        return Type.DATE
    if numbers < ENOUGH * filled:
        return Type.TEXT
    if names_codes(heading) and not _counts(cells):
        return Type.CODE
    texts = [cell for cell, kind in zip(cells, kinds, strict=True) if kind == Kind.NUMBER and isinstance(cell, str)]
    coded = sum(looks_like_code(text) for text in texts)
    return Type.CODE if coded * 2 > filled else Type.NUMBER


def _whole_if_it_is(read: ColumnResult, *, known: bool) -> tuple[Type, ColumnResult]:
    """A column that no table of ours knows holds whole numbers when all of them are."""
    finite = read.values.dropna()
    if known or not len(finite) or not finite.mod(1).eq(0).all() or finite.abs().max() > LARGEST_WHOLE:
        return Type.NUMBER, read
    read.values = read.values.astype("Int64")
    return Type.INT, read


def _counts(cells: Sequence[object]) -> bool:
    """1, 2, 3, ...: a column that counts the rows."""
    numbers = parse_numbers(cells, whole=True).values
    return bool((numbers.reset_index(drop=True) == pd.Series(range(1, len(numbers) + 1))).fillna(False).all())


def _report(
    layout: Layout,
    heading: Heading,
    cells: Sequence[object],
    result: ColumnResult,
    personal: bool,
    findings: Findings,
) -> None:
    """Each remark of a column as a finding at its cell; one about the whole column at the column."""
    for code, position, params in result.remarks:
        row = None if position is None else int(layout.data[position])
        shown = "" if position is None else " ".join(str(cells[position]).split())[:LONGEST_SHOWN]
        place = layout.sheet.place(row, heading.column)
        findings.append(Finding(code, place, without_long_digits(shown), heading.text, personal, params))


def _is_personal(table: TableDef, key: str | None, heading: Heading, kind: Type, values: pd.Series) -> bool:
    """Personal data or free text: by the table's own list, its heading, or long texts under an unknown heading."""
    if key is not None:
        return table.column(key).personal
    if match_key(heading.text) in table.private_headings or (
        heading.parts and match_key(heading.parts[-1]) in table.private_headings
    ):
        return True
    if table.private_words and table.private_words.search(heading.text):
        return True
    if kind is not Type.TEXT:
        return False
    texts = values.dropna()
    long = texts.str.len().gt(LONG_TEXT) | texts.str.count(" ").ge(MANY_WORDS)
    return bool(len(texts)) and bool(long.mean() > 0.2)


def _masked(tidied: Tidied, mask: str) -> Tidied:
    """Personal columns with every value replaced by `mask`; what is missing stays missing."""
    frame = tidied.frame.copy()
    columns = []
    for column in tidied.columns:
        if column.personal:
            there = frame[column.name].notna()
            frame[column.name] = pd.Series([mask if filled else None for filled in there], dtype="str")
            column = TidyColumn(column.name, Type.TEXT, True)
        columns.append(column)
    return replace(tidied, columns=tuple(columns), frame=frame)


def _standard(
    sheet: Sheet, layout: Layout, recognised: Recognised | None, findings: Findings
) -> tuple[tuple[TidyColumn, ...], pd.DataFrame]:
    """A table of ours in the columns of the contract; what is no column of ours is left out."""
    if recognised is None:
        raise InputProblem("bukan_tabel_kita", tempat=layout.place)
    findings.extend(recognised.findings)
    table = recognised.table
    raw = extract(sheet, layout, recognised)
    shape = table.shape_of(raw.values)
    if shape is None:
        lacking = min((table.missing(raw.values, one) for one in table.shapes), key=len)
        named = ", ".join(" / ".join("+".join(sorted(way)) for way in need) for need in lacking)
        raise InputProblem("kolom_wajib_tidak_ada", tempat=layout.place, tabel=table.key, kurang=named)
    frame = read_columns(sheet, raw, shape, 0, findings).frame
    columns = tuple(TidyColumn(one.key, one.type, one.personal) for one in table.columns if one.key in frame)
    return columns, frame[[column.name for column in columns]]
