"""A column of numbers, however an office writes them.

What point and comma mean is decided for the column as a whole, from the members that leave no doubt (`1.234.567`,
`12,5`, `59.19`); each of those is read on its own, so that a column may mix styles. Only `1.234`, one mark before
exactly three digits, is open. It is settled, in this order, by
1. members of the column that use the same mark without doubt,
2. the kind of the column: a whole number has no decimals, so three digits after the mark are thousands,
3. members that use the other mark without doubt,
4. the other columns of the sheet (`hint`),
5. members of four digits or more without any thousands mark: then the column has none,
6. the Indonesian rule, point for thousands and comma for decimals, with a warning that shows both readings.

A whole number may be off by a millionth (12.000000001 is what a spreadsheet's arithmetic leaves of 12); anything more
is a fraction and is refused, never rounded.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from types import NoneType
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.ingest.cells.column import Column, Texts
from asn_cli.ingest.cells.number_forms import Meaning
from asn_cli.ingest.cells.result import ColumnResult, reject_failed
from asn_cli.ingest.cells.written_numbers import MARKS, Evidence, Floats, Written
from asn_cli.ingest.tabledefs import Empty
from asn_cli.locale import msg

NEARLY_WHOLE = 1e-6
_LARGEST = 2.0**63


class NumberStyle(NamedTuple):
    """What the columns of a sheet agree on."""

    decimal: str


def parse_numbers(
    values: Sequence[object] | pd.Series,
    *,
    whole: bool = False,
    empty: Empty = Empty.ABSENT,
    hint: NumberStyle | None = None,
) -> ColumnResult:
    """Read a column of numbers; `whole` gives Int64 and refuses fractions, else float64.

    `empty` says what a blank, a dash, `n/a` and the like stand for; `hint` is the style of the sheet's other columns.
    """
    column = Column(values)
    numbers = np.full(len(column), np.nan)
    result = ColumnResult()
    _native(column, numbers, result)
    _written(column.texts(), numbers, result, whole=whole, hint=hint)
    infinite = np.flatnonzero(np.isinf(numbers))
    if len(infinite):
        result.reject("ASN-D003", infinite)
        numbers[infinite] = np.nan
    _blanks(numbers, result, empty)
    if whole:
        _refuse_fractions(numbers, result)
        result.values = _integers(numbers)
    else:
        result.values = pd.Series(numbers)
    return result.finish()


def _native(column: Column, numbers: Floats, result: ColumnResult) -> None:
    """Cells that came with a type of their own."""
    floats = column.where(float)
    numbers[floats] = column.cells[floats].astype(np.float64)
    for kind in column.kinds - {float, str, NoneType}:
        positions = column.where(kind)
        if issubclass(kind, bool | time | timedelta):
            result.reject("ASN-D003", positions)
        elif issubclass(kind, datetime | date):
            result.reject("ASN-D020", positions)
        elif not issubclass(kind, str):
            numbers[positions] = [_as_float(cell) for cell in column.cells[positions]]


def _as_float(value: object) -> float:
    """Also of the number types that parquet brings (Decimal); what fits no float is infinite, and so refused."""
    try:
        return float(value)  # type: ignore[arg-type]
    except (OverflowError, TypeError, ValueError):
        return float("inf")


def _written(texts: Texts, numbers: Floats, result: ColumnResult, *, whole: bool, hint: NumberStyle | None) -> None:
    """Cells that hold text."""
    failed = reject_failed(result, texts)
    written = Written(texts.unique, failed)
    evidence = written.evidence()
    readings = {mark: _settle(mark, written, evidence, result, whole=whole, hint=hint) for mark in MARKS}
    _note_mixture(evidence, result)
    converted = np.full(len(texts.unique), np.nan)
    for group in written.groups:
        decimal, thousands = group.form.decimal, group.form.thousands
        if group.form.meaning is Meaning.OPEN:
            decimal = group.form.mark if readings[group.form.mark] else ""
            thousands = "" if decimal else group.form.mark
        converted[group.members] = written.convert(group, decimal, thousands)
        if group.form.trailer:
            result.remark("ASN-D008", texts.at(group.members))
    numbers[texts.positions] = converted[texts.codes]
    result.reject("ASN-D003", texts.at(written.wrong))


def _settle(
    mark: str,
    written: Written,
    evidence: Evidence,
    result: ColumnResult,
    *,
    whole: bool,
    hint: NumberStyle | None,
) -> bool:
    """Whether `mark` in an open number is a decimal mark; says aloud how that was found."""
    members = written.open(mark)
    if not members:
        return False
    example = members[0]
    as_thousands, as_decimal = example.replace(mark, ""), example.replace(mark, "." if mark == "," else mark)
    either_is_whole = whole and all(member.endswith(mark + "000") for member in members)
    decided = _decide(mark, evidence, whole, hint)
    if decided is None or (either_is_whole and decided[1] == "sel.karena_bulat"):
        is_decimal = mark == "," and not whole
        shown = (as_decimal, as_thousands) if is_decimal else (as_thousands, as_decimal)
        result.note("ASN-D006", contoh=example, satu=shown[0], dua=shown[1])
        return is_decimal
    is_decimal, reason = decided
    read = as_decimal if is_decimal else as_thousands
    result.note("ASN-D005", contoh=example, dibaca=read, alasan=msg(reason, tanda=mark))
    return is_decimal


def _decide(mark: str, evidence: Evidence, whole: bool, hint: NumberStyle | None) -> tuple[bool, str] | None:
    """Steps 1 to 5 of the module's docstring: whether the mark is decimal, and the key of the reason."""
    other = "," if mark == "." else "."
    own = (mark in evidence.decimal, mark in evidence.thousands)
    if own == (True, True):
        return None
    if any(own):
        return own[0], "sel.karena_anggota"
    if whole:
        return False, "sel.karena_bulat"
    if (other in evidence.decimal) != (other in evidence.thousands):
        return other in evidence.thousands, "sel.karena_anggota"
    if hint is not None:
        return hint.decimal == mark, "sel.karena_kolom_lain"
    if evidence.ungrouped:
        return True, "sel.karena_tanpa_ribuan"
    return None


def _note_mixture(evidence: Evidence, result: ColumnResult) -> None:
    if len(evidence.decimal) > 1:
        one, two = (evidence.decimal[mark] for mark in MARKS)
        result.note("ASN-D022", satu=one, dua=two)


def _blanks(numbers: Floats, result: ColumnResult, empty: Empty) -> None:
    """What is missing and not bad is what the column's own rule says."""
    if empty is Empty.ABSENT:
        return
    blank = np.isnan(numbers)
    blank[result.bad] = False
    if empty is Empty.ZERO:
        numbers[blank] = 0.0
    else:
        result.reject("ASN-D007", np.flatnonzero(blank))


def _refuse_fractions(numbers: Floats, result: ColumnResult) -> None:
    with np.errstate(invalid="ignore"):
        fraction = np.flatnonzero(np.abs(numbers - np.rint(numbers)) > NEARLY_WHOLE)
        large = np.flatnonzero(np.abs(numbers) >= _LARGEST)
    result.reject("ASN-D004", fraction)
    result.reject("ASN-D003", large)
    numbers[fraction] = np.nan
    numbers[large] = np.nan


def _integers(numbers: Floats) -> pd.Series:
    missing = np.isnan(numbers)
    integers = np.where(missing, 0.0, np.rint(numbers)).astype(np.int64)
    return pd.Series(pd.arrays.IntegerArray(integers, missing))


def joint_style(columns: Iterable[Sequence[object] | pd.Series]) -> NumberStyle | None:
    """The decimal mark that the numbers of a sheet agree on, from the members that leave no doubt; None without any, or
    when they disagree. Pass it to `parse_numbers` as `hint`."""
    votes: set[str] = set()
    for values in columns:
        evidence = Written(Column(values).texts().unique, set()).evidence()
        votes.update(evidence.decimal)
        votes.update("," if mark == "." else "." for mark in evidence.thousands)
    return NumberStyle(votes.pop()) if len(votes) == 1 else None
