"""What a raw cell looks like, before anything is known of its column: enough to tell headings from data."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from asn_cli.ingest.cells.markers import is_missing_number
from asn_cli.ingest.cells.number_forms import PLAIN, SHAPE, form_of
from asn_cli.ingest.sheet import ERROR_TEXTS, Uncalculated
from asn_cli.textkey import heading_key, without_marks

Kinds = npt.NDArray[np.int8]
Flags = npt.NDArray[np.bool_]

MONTH_WORD = r"[A-Za-z]{3,9}\.?"
DATE = re.compile(
    rf"""\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}([T\s].*)?
       | \d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}}(\s.*)?
       | \d{{1,2}}[-\s]{MONTH_WORD}[-\s]\d{{2,4}}(\s.*)?
       | \d{{1,2}}:\d{{2}}(:\d{{2}})?""",
    re.VERBOSE,
)
DIGIT = re.compile(r"[0-9]")
CODE = re.compile(r"\d[\d. ]*\d")
YEAR = re.compile(r"((?:19|20)\d\d)(?:\s*[/-]\s*(?:(?:19|20)\d\d|\d\d))?")
NUMBERING = re.compile(r"[(\[]?\s*(\d{1,2})\s*[)\]]?(\s*=.*)?")
YEAR_DIGITS = 4
DATES: Final = (date, time, timedelta)
"""What a date or a time of its own type is; a datetime is a date too. (A tuple: a union would be made anew at each
cell.)"""
NUMBERS: Final = (int, float)
LONGEST = 40
"""Longer texts are neither numbers nor dates."""
YEAR_IN_TEXT = re.compile(
    r"(?:\b(?:tahun|thn|th|year)\b\.?)?\s*(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s*[/-]\s*(?:(?:19|20)\d\d|\d\d)(?!\d))?",
    re.IGNORECASE,
)
SCHOOL_YEAR = re.compile(
    r"(?:ajaran|pelajaran|akademik|\bT\.?\s?[AP]\.?)[\s:]*((?:19|20)\d\d)\s*[-/–—]\s*(?:19|20)?\d\d(?!\d)",
    re.IGNORECASE,
)
YEAR_RANGE = re.compile(r"((?:19|20)\d\d)\s*(?:[-–—]|s\.?d\.?)\s*((?:19|20)\d\d)(?!\d)")
PUBLICATION = re.compile(r"dalam angka\s*(tahun\s*)?(19|20)\d\d", re.IGNORECASE)
ENUMERATED = re.compile(r"\(\s*(\d{1,2}|[a-z])\s*\)(\s*=.*)?|\d{1,2}\s*=.*", re.IGNORECASE)


class Kind:
    """The look of a cell. Plain numbers: looking up the member of an enumeration costs more than all the rest."""

    BLANK: Final = 0
    """The only one that is false."""
    TEXT: Final = 1
    NUMBER: Final = 2
    """A number, or digits in text; codes and NIP too."""
    DATE: Final = 3
    MISSING: Final = 4
    """A dash and the like, or a failed formula."""


@lru_cache(maxsize=65536)
def kind_of_text(text: str) -> int:
    """The look of text."""
    plain = text.strip()
    if not plain:
        return Kind.BLANK
    if len(plain) > LONGEST:
        return Kind.TEXT
    if plain.isascii() and plain.isdigit():
        return Kind.NUMBER
    if is_missing_number(plain) or plain in ERROR_TEXTS:
        return Kind.MISSING
    if plain.isascii() and not DIGIT.search(plain):  # what looks like a digit is no ASCII
        return Kind.TEXT
    plain = plain.translate(PLAIN).lstrip("'")
    if not DIGIT.search(plain):
        return Kind.TEXT
    if DATE.fullmatch(plain):
        return Kind.DATE
    return Kind.NUMBER if form_of(plain.translate(SHAPE)) or CODE.fullmatch(plain) else Kind.TEXT


def kind_of(value: object) -> int:
    """The look of a cell."""
    if isinstance(value, str):
        return Kind.NUMBER if isinstance(value, Uncalculated) else kind_of_text(value)
    if value is None:
        return Kind.BLANK
    if isinstance(value, float):
        return Kind.NUMBER if value == value else Kind.BLANK
    if isinstance(value, bool):
        return Kind.TEXT
    return Kind.DATE if isinstance(value, DATES) else Kind.NUMBER


def kinds_of(rows: Iterable[Sequence[object]]) -> list[bytes]:
    """The looks of a grid: for each row a byte a cell."""
    return [bytes([kind_of(value) for value in row]) for row in rows]


def typed(kinds: Kinds) -> Flags:
    """Where numbers and dates stand."""
    flags: Flags = (kinds == Kind.NUMBER) | (kinds == Kind.DATE)
    return flags


def year_of(value: object) -> int | None:
    """The year that a cell holds and nothing else: 2020, '2020*', '2019/2020' (the first)."""
    if isinstance(value, str):
        if value.isdecimal() and len(value) != YEAR_DIGITS:
            return None
        found = YEAR.fullmatch(without_marks(value).strip().lstrip("'"))
        return int(found[1]) if found else None
    if isinstance(value, NUMBERS) and not isinstance(value, bool):
        return int(value) if 1900 <= value <= 2100 and value == int(value) else None
    return None


def position_number(value: object) -> int | None:
    """The n of `(n)`, `n` or `n = ...` in a row that numbers the columns."""
    if isinstance(value, str):
        found = NUMBERING.fullmatch(value.strip())
        return int(found[1]) if found else None
    if isinstance(value, NUMBERS) and not isinstance(value, bool):
        return int(value) if value == int(value) and 0 <= value < 100 else None
    return None


def is_enumerated(value: object) -> bool:
    """`(1)` or `4 = 2 + 3`: numbers a column beyond doubt."""
    return isinstance(value, str) and ENUMERATED.fullmatch(value.strip()) is not None


def text_of(value: object) -> str:
    """A cell as words: 1971.0 is `1971`, a first of the month is `2024-01`, any white space is one space."""
    if isinstance(value, str):
        return " ".join(value.split())
    if value is None:
        return ""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return day.isoformat()[:7] if day.day == 1 else day.isoformat()
    return " ".join(str(value).split())


def key_of(value: object) -> str:
    """The heading key of a cell."""
    return heading_key(text_of(value))


def years_in(text: str) -> set[int]:
    """The years that a text names. `2023/2024` and the school year `2023-2024` are 2023, the range `2020-2023` names
    both its ends, and the year of a book (`Dalam Angka 2024`) is none."""
    if "19" not in text and "20" not in text:
        return set()
    plain = SCHOOL_YEAR.sub(r" \1 ", PUBLICATION.sub(" ", text))
    return {int(found[1]) for found in YEAR_IN_TEXT.finditer(YEAR_RANGE.sub(r"\1 \2", plain))}
