"""A column of dates, however an office writes them. The time of day is left out.

Days come before months, as Indonesians write. A column is read month-first only when its own members prove it: at
least two that can be nothing else (12/31/2025), a fifth of the dates in numbers, and none that can only be day-first;
a warning says so. A lone 12/31/2025 is read as the only date it can be, with a warning, and decides nothing for
the others.
"""

from collections.abc import Sequence
from datetime import date
from types import NoneType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.ingest.cells.column import Column, Objects, Positions, Texts, objects
from asn_cli.ingest.cells.date_forms import (
    FIRST_YEAR,
    LAST_YEAR,
    TIME_OF_DAY,
    Written,
    excel_date,
    is_serial,
    packed,
    read_text,
)
from asn_cli.ingest.cells.markers import is_missing_number
from asn_cli.ingest.cells.number_forms import PLAIN
from asn_cli.ingest.cells.result import ColumnResult, reject_failed
from asn_cli.ingest.tabledefs import Empty

Days = npt.NDArray[np.datetime64]
_DAY = "datetime64[D]"
_NAT: type = type(pd.NaT)
_NO_DAY = np.datetime64("NaT", "D")
_EPOCH = date(1970, 1, 1).toordinal()
_PROOFS = 2
_PROOF_SHARE = 5
_SWAPPED = 3
"""So many cells of each sort make it likely that a spreadsheet swapped day and month."""


def parse_dates(
    values: Sequence[object] | pd.Series,
    *,
    date1904: bool = False,
    empty: Empty = Empty.ABSENT,
    weights: Positions | None = None,
) -> ColumnResult:
    """Read a column of dates as datetime64[s]. `date1904`: bare day numbers count from 1904.

    `weights`: how many cells hold each of the values, where they are given once each.

    Numbers and texts such as 45658 are day numbers of Excel where that gives a date of 1927 to 2100 (a note), and
    20260103 is a date. Years are four digits; of two digits 00-49 are 2000-2049, the rest 1950-1999 (a note).
    """
    column = Column(values)
    days: Days = np.full(len(column), _NO_DAY)
    result = ColumnResult()
    dated = _dated(column, days, result)
    numbers = [kind for kind in column.kinds if issubclass(kind, int | float) and kind is not bool]
    _numbered(column.cells, column.where(*numbers), days, result, date1904)
    known = (date, str, NoneType, *numbers)
    result.reject("ASN-D009", column.where(*(kind for kind in column.kinds if not issubclass(kind, known))))
    texts = column.texts()
    if len(texts.positions):
        _written(texts, days, result, date1904, days[dated], weights)
    if empty is Empty.ERROR:
        blank = np.isnat(days)
        blank[result.bad] = False
        result.reject("ASN-D007", np.flatnonzero(blank))
    result.values = pd.Series(days.astype("datetime64[s]"))
    return result.finish()


def _dated(column: Column, days: Days, result: ColumnResult) -> Positions:
    """Cells that came as dates."""
    positions = column.where(*(kind for kind in column.kinds if issubclass(kind, date) and kind is not _NAT))
    # Of a moment the day counts as it was written: its zone is dropped, not converted.
    ordinals = np.fromiter(map(date.toordinal, column.cells[positions]), np.int64, len(positions))
    stamps = (ordinals - _EPOCH).astype(_DAY)
    years = stamps.astype("datetime64[Y]").astype(np.int64) + 1970
    wrong = (years < FIRST_YEAR) | (years > LAST_YEAR)
    days[positions] = np.where(wrong, _NO_DAY, stamps)
    result.reject("ASN-D009", positions[wrong])
    return positions[~wrong]


def _numbered(cells: Objects, positions: Positions, days: Days, result: ColumnResult, date1904: bool) -> None:
    """Cells that came as bare numbers."""
    numbers = cells[positions].astype(np.float64)
    serials, others = [], []
    for position, number in zip(positions, numbers, strict=True):
        if np.isnan(number):
            continue
        exact = packed(int(number)) if number.is_integer() and 19_000_000 < number < 21_010_000 else None
        if exact:
            days[position] = exact
        elif is_serial(number):
            days[position] = excel_date(number, date1904=date1904)
            serials.append(int(position))
        else:
            others.append(int(position))
    if serials:
        _note_serial(result, cells[serials[0]], days[serials[0]])
    result.reject("ASN-D009", others)


def _note_serial(result: ColumnResult, example: object, day: object) -> None:
    result.note("ASN-D013", contoh=_short(example), dibaca=str(day))


def _short(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


class _Reading(NamedTuple):
    """Distinct texts of a column, read one by one."""

    texts: list[str]
    found: list[Written | None]
    weights: npt.NDArray[np.intp]
    """In how many cells each stands."""

    def count(self, order: str) -> int:
        return int(sum(w for f, w in zip(self.found, self.weights, strict=True) if f and f.order == order))

    def first(self, order: str) -> str:
        return next((t for t, f in zip(self.texts, self.found, strict=True) if f and f.order == order), "")


def _written(
    texts: Texts, days: Days, result: ColumnResult, date1904: bool, dated: Days, weights: Positions | None
) -> None:
    """Cells that hold text: each distinct date is read once."""
    failed = reject_failed(result, texts)
    joined = "\n".join(text.replace("\n", " ").replace("\r", " ") for text in texts.unique).translate(PLAIN)
    cut = TIME_OF_DAY.sub("", joined).split("\n")
    codes, distinct = pd.factorize(objects(cut))
    found = [read_text(str(text)) for text in distinct]
    code_of_cell = codes[texts.codes]
    times = None if weights is None else weights[texts.positions]
    met = np.bincount(code_of_cell, weights=times, minlength=len(distinct)).astype(np.intp)
    reading = _Reading([str(t) for t in distinct], found, met)
    month_first = _column_is_month_first(reading, result)
    column: Days = np.full(len(distinct), _NO_DAY)
    for index, one in enumerate(found):
        if one is not None:
            column[index] = _choose(one, month_first, date1904)
    days[texts.positions] = column[code_of_cell]
    wrong = [
        index
        for index, text in enumerate(texts.unique)
        if found[codes[index]] is None and index not in failed and not is_missing_number(text)
    ]
    result.reject("ASN-D009", texts.at(wrong))
    _tell(reading, texts.positions, code_of_cell, column, result, month_first=month_first)
    _warn_swapped(reading, dated, result)


def _choose(one: Written, month_first: bool, date1904: bool) -> date | None:
    if one.serial is not None:
        return excel_date(one.serial, date1904=date1904)
    if month_first and one.month_first:
        return one.month_first
    return one.day_first or one.month_first


def _column_is_month_first(reading: _Reading, result: ColumnResult) -> bool:
    """Whether the column proves that months come first; speaks up when it does, or when its members disagree."""
    proofs, against, both = reading.count("month"), reading.count("day"), reading.count("both")
    if not proofs:
        return False
    if against:
        facts = {"satu": reading.first("day"), "dua": reading.first("month"), "jumlah": proofs}
        result.note("ASN-D010", **facts)
        return False
    if proofs < _PROOFS or proofs * _PROOF_SHARE < proofs + both:
        return False
    example = reading.first("both") or reading.first("month")
    one = read_text(example)
    facts = {"contoh": example, "dibaca": str(one.month_first if one else None), "jumlah": proofs}
    result.note("ASN-D021", **facts)
    return True


def _tell(
    reading: _Reading,
    positions: Positions,
    codes: Positions,
    column: Days,
    result: ColumnResult,
    *,
    month_first: bool,
) -> None:
    """Notes on single cells: month-first ones among day-first, years of two digits, day numbers as text."""
    for index, one in enumerate(reading.found):
        if one is None:
            continue
        if one.order == "month" and not month_first:
            result.remark("ASN-D011", positions[codes == index], dibaca=str(column[index]))
        if one.two_digits:
            result.remark("ASN-D012", positions[codes == index], dibaca=str(column[index]))
    serial = next((i for i, one in enumerate(reading.found) if one and one.serial is not None), None)
    if serial is not None:
        _note_serial(result, reading.texts[serial], column[serial])


def _warn_swapped(reading: _Reading, dated: Days, result: ColumnResult) -> None:
    """The trace of a spreadsheet set to another country: 31/12/2025 stayed text, while 3/4/2025 became 4 March.

    Then every real date has a day up to 12, and every text date a day beyond it.
    """
    days = (dated.astype(_DAY) - dated.astype("datetime64[M]")).astype(np.int64) + 1
    only_day = reading.count("day")
    if len(days) >= _SWAPPED and only_day >= _SWAPPED and not reading.count("both") and bool((days <= 12).all()):
        facts = {"contoh": reading.first("day"), "tanggal": str(dated[0]), "jumlah": len(days)}
        result.note("ASN-D023", **facts)
