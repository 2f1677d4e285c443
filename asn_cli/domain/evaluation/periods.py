"""Periods of rating: their order within a year, when they end, how long they are."""

import re

import pandas as pd

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
WHOLE_YEAR = 99
"""The place of a period that names no part of the year: behind all its parts."""
LENGTHS = {"tri": 3, "tw": 3, "kuartal": 3, "quarter": 3, "q": 3, "sem": 6, "bulan": 1, "month": 1}
"""How the words for a part of a year begin -> its months."""
_NUMBER = re.compile(r"(?<![a-z0-9])(\d{1,2}|iv|i{1,3})(?![a-z0-9])")
_GLUED = re.compile(r"^(tw|q|triwulan|semester|smt|bulan)\s*(\d{1,2})$")
MONTHS = 12


def period_order(period: object) -> tuple[int, str]:
    """Triwulan I before II, semester 1 before 2, the year (or no period) last."""
    text = str(period).strip().casefold() if isinstance(period, str | int) else ""
    glued = _GLUED.match(text)
    found = _NUMBER.search(text)
    if glued:
        return int(glued[2]), text
    if found is None:
        return WHOLE_YEAR, text
    return ROMAN.get(found.group()) or int(found.group()), text


def period_months(period: object) -> int:
    """How many months a period covers; one that does not say is a year."""
    text = str(period).strip().casefold() if isinstance(period, str) else ""
    words = re.findall(r"[a-z]+", text)
    return next((months for start, months in LENGTHS.items() for word in words if word.startswith(start)), MONTHS)


def period_end(year: int, period: object) -> pd.Timestamp:
    """The last day of a period: of its quarter or half-year where it says so, else of the year."""
    number, _ = period_order(period)
    length = period_months(period)
    month = min(length * number, MONTHS) if number != WHOLE_YEAR and length != MONTHS else MONTHS
    return pd.Timestamp(year, month, 1) + pd.offsets.MonthEnd(0)
