"""The ways in which one date is written, and what each leaves open."""

import re
from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Dates outside of these years are taken for mistakes."""
PIVOT = 50
"""Two-digit years: below it 20xx, from it on 19xx. Staff born before 1950 have retired; contracts run past 2030."""
FIRST_SERIAL, LAST_SERIAL = 10_000, 73_415
"""Day numbers of Excel that are read as dates, 1927-05-18 to 2100-12-31: smaller ones are years, ages and counts."""

_MONTHS = {
    1: "januari january jan",
    2: "februari february pebruari feb peb",
    3: "maret march mar mrt",
    4: "april apr",
    5: "mei may",
    6: "juni june jun",
    7: "juli july jul",
    8: "agustus august agu ags agt aug agust",
    9: "september sep sept",
    10: "oktober october okt oct",
    11: "november nopember nov nop",
    12: "desember december des dec",
}
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}

_DAY = r"(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_DAYS = re.compile(rf"{_DAY}[,.]?\s+|\s*\({_DAY}\)$", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})")
_SPACED = re.compile(r"(\d{1,2})\s+(\d{1,2})\s+(\d{4})")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([a-z]{3,9})\.?[\s,./-]*(\d{4}|['’]?\d{2})", re.IGNORECASE)
_MONTH_NAMED = re.compile(r"([a-z]{3,9})\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4})", re.IGNORECASE)
_PACKED = re.compile(r"(?:19|20|21)\d{6}")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
TIME_OF_DAY = re.compile(
    r"(?:(?<=\d)T|[ ,]+(?:(?:pukul|jam)[ ]+)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?[ ]*(?:am|pm)?[ ]*"
    r"(?:z|wib|wita|wit|(?:gmt|utc)(?:[-+]\d{1,2}(?::?\d{2})?)?|[-+]\d{2}:?\d{2})?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The time that follows a date, in texts made `PLAIN` that stand a line each: it never takes a line end with it."""


class Written(NamedTuple):
    """A date as far as its text alone tells."""

    day_first: date | None
    """The only reading, or the day-first one where two numbers could be the day."""
    month_first: date | None = None
    """The other reading, of dates such as 3/4/2025 and 12/31/2025."""
    two_digits: bool = False
    """The century was not written."""
    serial: float | None = None
    """An Excel day number."""
    order: str = ""
    """Of a date in numbers: `both`, `day` or `month`, whichever readings exist."""


def real(year: int, month: int, day: int) -> date | None:
    """That date, if there is such a day in the years that make sense."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def excel_date(serial: float, *, date1904: bool = False) -> date:
    """The date of an Excel day number.

    In the calendar of 1900 the numbers from 60 on are one too high, because Excel counts a 29 February 1900 that never
    was (60 itself is read as 28 February); in that of 1904 day 0 is 1904-01-01.
    """
    if date1904:
        return date(1904, 1, 1) + timedelta(days=int(serial))
    return date(1899, 12, 31) + timedelta(days=int(serial) - (1 if serial >= 60 else 0))


def is_serial(number: float) -> bool:
    """Whether a bare number is plausible as a day number."""
    return FIRST_SERIAL <= number < LAST_SERIAL + 1


def packed(number: int) -> date | None:
    """20260103 as a date."""
    return real(number // 10_000, number // 100 % 100, number % 100)


def read_text(text: str) -> Written | None:
    """A date from its text (without a time of day); None when it is none."""
    plain = _DAYS.sub("", text.strip().lstrip("'").strip(), count=1)
    if found := _YEAR_FIRST.fullmatch(plain):
        return _only(real(int(found[1]), int(found[3]), int(found[4])))
    if found := _YEAR_LAST.fullmatch(plain):
        return _in_numbers(int(found[1]), int(found[3]), found[4])
    if found := _SPACED.fullmatch(plain):
        return _in_numbers(int(found[1]), int(found[2]), found[3])
    if found := _DAY_NAMED.fullmatch(plain):
        year, two_digits = _year(found[3])
        month = MONTHS.get(found[2].lower(), 0)
        return _only(real(year, month, int(found[1])), two_digits)
    if found := _MONTH_NAMED.fullmatch(plain):
        return _only(real(int(found[3]), MONTHS.get(found[1].lower(), 0), int(found[2])))
    if _PACKED.fullmatch(plain):
        return _only(packed(int(plain)))
    if found := _SERIAL.fullmatch(plain):
        serial = float(found[1])
        return Written(None, serial=serial) if is_serial(serial) else None
    return None


def _only(value: date | None, two_digits: bool = False) -> Written | None:
    return Written(value, two_digits=two_digits) if value else None


def _year(text: str) -> tuple[int, bool]:
    digits = text.strip("'’")
    year = int(digits)
    if len(digits) > 2:
        return year, False
    return year + (2000 if year < PIVOT else 1900), True


def _in_numbers(first: int, second: int, year_text: str) -> Written | None:
    year, two_digits = _year(year_text)
    day_first, month_first = real(year, second, first), real(year, first, second)
    if day_first and month_first:
        return Written(day_first, month_first, two_digits, order="both")
    if day_first:
        return Written(day_first, None, two_digits, order="day")
    if month_first:
        return Written(None, month_first, two_digits, order="month")
    return None
