"""A column of answers to a closed question: numbers, words, or both in one cell (`4 (Sangat sesuai)`, `d. Mudah`).

The words of a column must all be steps of one scale. `Cukup puas` beside `Puas` shows a scale of other steps, on which
`Puas` is worth something else; then no word of that scale is read, in any column of the sheet. A letter in front says
nothing (offices turn their order round); a number in front must agree with its word.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.ingest.cells.column import Column, Objects
from asn_cli.ingest.cells.markers import is_missing_number
from asn_cli.ingest.cells.numbers import NumberStyle, parse_numbers
from asn_cli.ingest.cells.result import ColumnResult
from asn_cli.ingest.question_def import AnswerWords, word_key, words_of
from asn_cli.ingest.sheet import Uncalculated
from asn_cli.ingest.tabledefs import Empty

UNKNOWN, CONTRADICTS, OTHER_SCALE = "ASN-S008", "ASN-S009", "ASN-S010"
ANY_SCALE = "*"
_ANSWER = re.compile(
    r"""\s*(?:\(?[a-d]\s*[.)]\s*)?                                     # d. Sangat sesuai
        (?:[(\[]?(?P<front>\d)\s*[)\]]?\s*[.):=,–-]?\s*(?=[^\d\s]))?    # 4 (Sangat sesuai), 4. Sangat sesuai
        [(\[]?\s*(?P<words>[^\W\d_][^\d]*?)
        \s*(?:[(\[=:,–-]\s*(?P<behind>\d)\s*[)\]]?)?[)\]]?[\s.]*        # Sangat sesuai (4)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LISTED = re.compile(r"[,;]")
_NUMBERS = frozenset("12345")
_BARE_LETTER = re.compile(r"\s*\(?[a-d]\s*[.)]?\s*", re.IGNORECASE)
_LARGEST = 5
"""A 5 is an answer too, on a scale of five steps: what is made of it others say."""


class Said(NamedTuple):
    """What a cell says."""

    number: int | None
    key: str


def said(text: str, known: AnswerWords) -> Said | None:
    """The answer that a text is made of; None for a number alone, and for a text with any word that no answer has."""
    found = _ANSWER.fullmatch(text)
    if not found or not known.vocabulary.issuperset(words_of(found["words"])) or not words_of(found["words"]):
        return None
    numbers = {int(number) for number in (found["front"], found["behind"]) if number}
    key = word_key(found["words"])
    several = _LISTED.search(found["words"]) and key not in known.of_any
    return None if len(numbers) > 1 or several else Said(next(iter(numbers), None), key)


def looks_like_answer(value: object, known: AnswerWords) -> bool:
    """Whether a cell may hold an answer: 1 to 4 (or 5), a letter, or words of a scale; a mean (3.31) is none."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        return 1 <= value <= _LARGEST and value == int(value)
    if not isinstance(value, str):
        return False
    plain = value.strip()
    return plain in _NUMBERS or bool(_BARE_LETTER.fullmatch(plain)) or said(plain, known) is not None


def may_be_shown(value: object, known: AnswerWords) -> bool:
    """Whether a bad answer may be quoted: a slipped row may hold a name where an answer should stand."""
    if not isinstance(value, str):
        return True
    return not any(map(str.isalpha, value)) or looks_like_answer(value, known)


def barred_words(columns: Iterable[tuple[Sequence[object] | pd.Series, AnswerWords]]) -> frozenset[str]:
    """What answers that are steps of no scale of ours speak of (`puas` of `Cukup puas`); ANY_SCALE where they name
    nothing (`Netral`)."""
    barred: set[str] = set()
    for values, known in columns:
        for text in Column(values).texts().unique:
            found = said(text, known)
            if found and found.key not in known.of_any:
                barred |= _named(found.key, known) or {ANY_SCALE}
    return frozenset(barred)


def parse_answers(
    values: Sequence[object] | pd.Series,
    known: AnswerWords,
    *,
    barred: frozenset[str] = frozenset(),
    empty: Empty = Empty.ABSENT,
    hint: NumberStyle | None = None,
) -> ColumnResult:
    """Read a column of answers as numbers; what holds no words is read as any column of numbers is."""
    column = Column(values)
    texts = column.texts()
    worded = [index for index, text in enumerate(texts.unique) if _has_words(text)]
    if not worded:
        return parse_numbers(values, empty=empty, hint=hint)
    told = {index: found for index in worded if (found := said(texts.unique[index], known))}
    numbers_too = len(texts.positions) < int(np.count_nonzero(~pd.isna(column.cells))) or any(
        any(map(str.isdigit, text)) for index, text in enumerate(texts.unique) if index not in told
    )
    scale = _scale(frozenset(told.values()), known, barred, numbers_too)
    refused: dict[str, list[int]] = {UNKNOWN: [], CONTRADICTS: [], OTHER_SCALE: []}
    cells: Objects = column.cells.copy()
    for index in worded:
        answer, why = _read(texts.unique[index], told.get(index), scale, known)
        if answer is not None or why:
            cells[texts.at([index])] = answer
        if why:
            refused[why].append(index)
    result = parse_numbers(pd.Series(cells, dtype=object), empty=empty, hint=hint)
    words = ", ".join(dict.fromkeys(texts.unique[index].strip() for index in refused[OTHER_SCALE]))
    for code, indexes in refused.items():
        result.reject(code, texts.at(indexes), **({"kata": words} if code == OTHER_SCALE else {}))
    return result.finish()


def _has_words(text: str) -> bool:
    plain = text.strip()
    failed = isinstance(text, Uncalculated) or plain[:1] in ("#", "=") or is_missing_number(plain)
    return not failed and any(map(str.isalpha, plain))


def _scale(
    answers: frozenset[Said], known: AnswerWords, barred: frozenset[str], numbers_too: bool
) -> Mapping[str, int] | None:
    """The scale that all answers of a column are steps of; empty where there are none to tell, None where none fits.

    What may mean no answer at all (`Tidak ada`) is an answer only beside others of its scale, or where no number
    stands in the column.
    """
    sure = {one.key for one in answers if one.number is not None or one.key not in known.perhaps_blank}
    if not sure and numbers_too:
        return {}
    fitting = [scale for scale in known.scales if sure <= scale.keys() and not _is_barred(scale, known, barred)]
    if not fitting:
        return None
    return max(fitting, key=lambda scale: sum(one.key in scale for one in answers))


def _is_barred(scale: Mapping[str, int], known: AnswerWords, barred: frozenset[str]) -> bool:
    """Whether one of the answers of a scale speaks of nothing but what is barred."""
    return ANY_SCALE in barred or any(named and named <= barred for named in (_named(key, known) for key in scale))


def _named(key: str, known: AnswerWords) -> set[str]:
    """What an answer speaks of: `sopan`, `ramah` of `kurang sopan ramah`."""
    return set(key.split()) - known.steps


def _read(text: str, found: Said | None, scale: Mapping[str, int] | None, known: AnswerWords) -> tuple[int | None, str]:
    """The number of an answer, or why there is none; neither for what a reader of numbers has to judge."""
    if found is None:
        return None, "" if any(map(str.isdigit, text)) else UNKNOWN
    if found.key in known.perhaps_blank and found.key not in (scale or {}):
        return None, UNKNOWN
    if scale is None:
        return None, OTHER_SCALE
    number = scale[found.key]
    if found.number is not None and found.number != number:
        return None, CONTRADICTS
    return number, ""
