"""Columns of codes and of NIP: text from the file to the result, never a number.

A spreadsheet that takes a code for a number has changed it: 18 digits are rounded to 15, 12.10 becomes 12.1, leading
zeros go, 15.04.01 becomes a date. None of that can be undone here, so such cells are refused with a hint how to repair
them at the source.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from types import NoneType

import numpy as np
import pandas as pd

from asn_cli.ingest.cells.column import Column, Objects, Positions, Texts
from asn_cli.ingest.cells.markers import is_missing
from asn_cli.ingest.cells.number_forms import PLAIN
from asn_cli.ingest.cells.result import ColumnResult, reject_failed
from asn_cli.ingest.tabledefs import Empty
from asn_cli.locale import msg
from asn_cli.nip import NipFault, faults_in

EXACT = 10**15
"""From here on a number read from a spreadsheet has lost digits."""
_KEPT_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_ONCE_A_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE]\+?\d{1,3}|\d{15,}[.,]0+")
_AS_DATE = re.compile(
    r"\d{1,2}/\d{1,2}/(?:19|20)?\d{2}(?:\s+\d{1,2}:\d{2}.*)?"
    r"|\d{1,2}-[A-Za-z]{3}-(?:19|20)?\d{2}"
    r"|(?:19|20)\d{2}-\d{2}-\d{2} 00:00:00"
)
_NIP_FILLER = re.compile(r"[\s.\-']+|^nip\b\.?:?", re.IGNORECASE)


def unwrap(text: str) -> str:
    """The text without outer spaces, and without the apostrophe or `="..."` that tells a spreadsheet to keep it."""
    plain = text.translate(PLAIN).strip()
    kept = _KEPT_AS_TEXT.fullmatch(plain)
    return (kept[1] if kept else plain).lstrip("'").strip()


def parse_codes(
    values: Sequence[object] | pd.Series, *, whole_numbers: bool = False, empty: Empty = Empty.ABSENT
) -> ColumnResult:
    """Read a column of codes as text.

    `whole_numbers`: identifiers that are plain numbers (a Tracking ID) are taken over from number cells below 10^15;
    nothing but leading zeros can have been lost, and a note says so. Otherwise every number is refused.
    """
    result, texts = _read(Column(values), whole_numbers=whole_numbers, number_code="ASN-D015")
    dated = [i for i, text in enumerate(texts.unique) if _AS_DATE.fullmatch(unwrap(text))]
    if not whole_numbers:
        result.reject("ASN-D016", texts.at(dated))
    return result.close(empty)


def parse_nip(values: Sequence[object] | pd.Series, *, empty: Empty = Empty.ABSENT) -> ColumnResult:
    """Read a column of NIP as text of digits: spaces, points and dashes between them are dropped.

    A number that is not sound (not 18 digits, an impossible birth date) is kept as it is written, with a warning: the
    person is there all the same.
    """
    result, _ = _read(Column(values), whole_numbers=False, number_code="ASN-D014", filler=_NIP_FILLER)
    for fault, positions in faults_in(result.values).items():
        if fault == NipFault.NOT_DIGITS:
            result.reject("ASN-D018", np.setdiff1d(positions, result.bad))
        else:
            result.remark("ASN-D017", positions, alasan=msg(f"sel.nip_{fault}"))
    return result.close(empty)


def _read(
    column: Column, *, whole_numbers: bool, number_code: str, filler: re.Pattern[str] | None = None
) -> tuple[ColumnResult, Texts]:
    """The texts, cleaned; numbers and dates refused."""
    found = np.full(len(column), np.nan, dtype=object)
    result = ColumnResult()
    dated = [kind for kind in column.kinds if issubclass(kind, date | datetime | time | timedelta)]
    result.reject("ASN-D016", column.where(*dated))
    others = [kind for kind in column.kinds if kind not in dated and not issubclass(kind, str | NoneType)]
    _numbers(column.cells, column.where(*others), found, result, whole_numbers, number_code)
    texts = column.texts()
    failed = reject_failed(result, texts)
    clean: Objects = np.array(texts.unique, dtype=object)
    lost = []
    for index, text in enumerate(texts.unique):
        digits = text.lstrip("'")
        if digits.isdigit() and digits.isascii():
            clean[index] = digits
            continue
        plain = unwrap(text)
        if _ONCE_A_NUMBER.fullmatch(plain):
            lost.append(index)
        if index in failed or is_missing(text) or (lost and lost[-1] == index):
            clean[index] = np.nan
        else:
            clean[index] = filler.sub("", plain) if filler else plain
    result.reject(number_code, texts.at(lost))
    found[texts.positions] = clean[texts.codes]
    result.values = pd.Series(found, dtype="str")
    return result, texts


def _numbers(
    cells: Objects, positions: Positions, found: Objects, result: ColumnResult, whole_numbers: bool, number_code: str
) -> None:
    """Cells that are no text: taken over where nothing can have been lost, else refused."""
    taken = []
    for position in positions:
        value = cells[position]
        if isinstance(value, float) and np.isnan(value):
            continue
        exact = isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer()
        if whole_numbers and exact and 0 <= value < EXACT:
            found[position] = str(int(value))
            taken.append(int(position))
        else:
            result.reject(number_code, [int(position)])
    if taken:
        result.note("ASN-D024", contoh=found[taken[0]])
