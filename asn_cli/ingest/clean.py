"""The raw cells of a recognised table, read column by column into a frame; what is wrong becomes a finding."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

from asn_cli.findings import KEPT_PER_CAUSE, Findings, Place
from asn_cli.ingest.cells.answers import barred_words, may_be_shown, parse_answers
from asn_cli.ingest.cells.codes import parse_codes, parse_nip
from asn_cli.ingest.cells.column import Positions
from asn_cli.ingest.cells.dates import parse_dates
from asn_cli.ingest.cells.numbers import NumberStyle, joint_style, parse_numbers
from asn_cli.ingest.cells.result import ColumnResult, Remark
from asn_cli.ingest.cells.text import parse_choice, parse_text, parse_yes_no
from asn_cli.ingest.draft import Draft, Mask, Rows
from asn_cli.ingest.model import ACROSS, ROW
from asn_cli.ingest.recognise import RawTable
from asn_cli.ingest.rowrules import row_rule
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.tabledefs import ColumnDef, Empty, TableDef, Type
from asn_cli.textkey import heading_key

REGION_CODE = "kode"
"""Codes of places have a shape that a number destroys; other codes (a Tracking ID) may be plain numbers."""
BLANK_REQUIRED = "ASN-D007"
PUBLIC_VOICES = frozenset({"pengaduan", "skm"})
"""Tables whose personal and free-text columns are never shown, not even in a finding."""
QUOTING = frozenset({"ASN-T021", "ASN-T022", "ASN-T025"})
"""Findings that quote a row that is no data: a broken line may hold anything."""
UNQUOTED = "***"
_SHOWN = 80


def unquoted(findings: Findings, table: str) -> Findings:
    """What was found about the rows of a table, without quoting any where the public speaks in it."""
    if table not in PUBLIC_VOICES:
        return findings
    return findings.changed(lambda told: told._replace(found=UNQUOTED) if told.code in QUOTING else told)


def read_columns(sheet: Sheet, raw: RawTable, shape: str, source: int, findings: Findings) -> Draft:
    """The draft of a sheet. Each raw column is let go as soon as it is read."""
    count = len(raw.rows)
    have = frozenset(raw.values)
    hint = joint_style(raw.values[c.key] for c in raw.table.columns if c.key in have and c.type is Type.NUMBER)
    barred = barred_words((raw.values[c.key], c.answers) for c in raw.table.columns if c.answers and c.key in have)
    columns: dict[str, object] = {ROW: np.fromiter(map(sheet.row_number, raw.rows), np.int64, count)}
    bad: dict[str, Mask] = {}
    blank: dict[str, Mask] = {}
    for column in raw.table.columns:
        if column.key not in have:
            continue
        values = raw.values.pop(column.key)
        result = parse(
            column, blank_rule(raw.table, column, have), values, hint, date1904=sheet.date1904, barred=barred
        )
        columns[column.key] = result.values.array
        told = frozenset(remark.position for remark in result.remarks if remark.code == BLANK_REQUIRED)
        if told:
            blank[column.key] = _mask([at for at in told if at is not None], count)
        if len(result.bad) > len(told):
            bad[column.key] = _mask([at for at in result.bad if at not in told], count)
        _report(sheet, raw, column, result.remarks, values, findings)
    if raw.across:
        letters = {column: sheet.letter(column) for column in dict.fromkeys(raw.across)}
        columns[ACROSS] = pd.array([letters[column] for column in raw.across], dtype="str")
    rows = Rows(pd.DataFrame(columns), lambda c, r: _place(sheet, raw, c, r))
    return Draft(raw.table, shape, source, rows, bad, blank)


def _place(sheet: Sheet, raw: RawTable, column: str, record: int) -> Place:
    return Place(sheet.file, sheet.name, raw.cell(sheet, column, record))


def _mask(positions: Sequence[int], count: int) -> Mask:
    mask = np.zeros(count, dtype=bool)
    mask[list(positions)] = True
    return mask


def blank_rule(table: TableDef, column: ColumnDef, have: frozenset[str]) -> Empty:
    """What a blank means: no error where another column may stand for it (both sexes for the total), or excuse it."""
    if column.empty is not Empty.ERROR:
        return column.empty
    if row_rule(table.key).blank_with.get(column.key, {}).keys() & have:
        return Empty.ABSENT
    needs = [need for shape in table.shapes.values() for need in shape if frozenset({column.key}) in need]
    other = [way for need in needs for way in need if column.key not in way]
    return Empty.ABSENT if any(way <= have for way in other) else column.empty


def parse(
    column: ColumnDef,
    empty: Empty,
    values: Sequence[object],
    hint: NumberStyle | None,
    *,
    date1904: bool,
    weights: Positions | None = None,
    barred: frozenset[str] = frozenset(),
) -> ColumnResult:
    """The parser of each type of column. `weights`: how many cells hold each value, where they are given once each;
    `barred`: see `cells.answers`."""
    if column.answers:
        return parse_answers(values, column.answers, barred=barred, empty=empty, hint=hint)
    match column.type:
        case Type.INT | Type.NUMBER:
            return parse_numbers(values, whole=column.type is Type.INT, empty=empty, hint=hint)
        case Type.DATE:
            return parse_dates(values, date1904=date1904, empty=empty, weights=weights)
        case Type.NIP:
            return parse_nip(values, empty=empty)
        case Type.CODE:
            return parse_codes(values, whole_numbers=column.key != REGION_CODE, empty=empty)
        case Type.YES_NO:
            return parse_yes_no(values, empty=empty)
        case Type.CHOICE:
            return parse_choice(values, _meanings(column), open_list=column.open, empty=empty)
        case Type.TEXT | Type.DISTRICT:
            return parse_text(values, empty=empty)


def _meanings(column: ColumnDef) -> dict[str, str]:
    """Each spelling of a choice, by its key -> the value it stands for."""
    return {heading_key(word): value for value, others in column.choices.items() for word in (value, *others)}


def _report(
    sheet: Sheet, raw: RawTable, column: ColumnDef, remarks: list[Remark], values: Sequence[object], findings: Findings
) -> None:
    """Each remark of a column as a finding at its cell; one about the whole column at the column.

    Of one code only as many are made as findings are kept; the rest are counted.
    """
    origin = raw.origin.get(column.key)
    secret = column.personal and raw.table.key in PUBLIC_VOICES
    met: Counter[str] = Counter()
    for code, position, params in remarks:
        met[code] += 1
        if met[code] > KEPT_PER_CAUSE:
            continue
        if position is None:
            place = sheet.place(None, origin if isinstance(origin, int) else None)
        else:
            place = _place(sheet, raw, column.key, position)
        findings.add(
            code,
            place,
            "" if position is None or secret else _shown(values[position], column),
            column=column.key,
            personal=column.personal,
            code_column=column.type in (Type.CODE, Type.NIP),
            **params,
        )
    for code, times in met.items():
        if times > KEPT_PER_CAUSE:
            findings.more((code, sheet.file, sheet.name, column.key), times - KEPT_PER_CAUSE)


def _shown(value: object, column: ColumnDef) -> str:
    """A raw cell in a finding: one line, not too long."""
    if column.answers and not may_be_shown(value, column.answers):
        return UNQUOTED
    text = " ".join(str("" if value is None else value).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
