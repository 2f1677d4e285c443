"""Columns gathered chunk by chunk as numbers and what each stands for, then read by the parsers of every sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.findings import KEPT_PER_CAUSE, Finding, Findings, Place
from asn_cli.ingest.cells.result import ColumnResult
from asn_cli.ingest.draft import Mask
from asn_cli.ingest.tabledefs import ColumnDef, Type

Codes = npt.NDArray[np.integer[Any]]
SMALL = np.iinfo(np.int16).max
ZERO, BASE = np.uint8(ord("0")), 10
NONE = -1
"""Where a whole number should stand and none does."""
LONGEST_NUMBER = 18
"""Digits of a whole number that surely fits."""


class Gathered:
    """One column of text on its way in. Room for all its rows is made at once, so that nothing stands there twice."""

    def __init__(self, room: int) -> None:
        self._places: dict[str, int] = {}
        self._codes: Codes = np.empty(room, dtype=np.int16)
        self._rows = 0

    def add(self, texts: pd.Series) -> None:
        """Take over a chunk (a column of categories)."""
        meant = [self._places.setdefault(str(text), len(self._places)) for text in texts.cat.categories]
        if len(self._places) > SMALL and self._codes.dtype == np.int16:
            self._codes = self._codes.astype(np.int32)
        after = self._rows + len(texts)
        self._codes[self._rows : after] = np.array(meant, dtype=self._codes.dtype)[texts.cat.codes.to_numpy()]
        self._rows = after

    @property
    def texts(self) -> list[str]:
        """The distinct texts met so far."""
        return list(self._places)

    def finish(self) -> tuple[Codes, list[str]]:
        """All rows as numbers, and the distinct texts; the column lets go of them."""
        codes, self._codes = self._codes[: self._rows], np.empty(0, dtype=np.int16)
        return codes, list(self._places)


@dataclass(frozen=True, slots=True)
class Packed:
    """A chunk of texts, and the same as rows of bytes filled up with 0; None where one of them is not ASCII."""

    texts: npt.NDArray[np.object_]
    rows: npt.NDArray[np.uint8] | None

    @classmethod
    def of(cls, texts: npt.NDArray[np.object_]) -> "Packed":
        """The texts of a chunk."""
        try:
            packed = texts.astype("S")
        except UnicodeEncodeError:
            return cls(texts, None)
        width = packed.dtype.itemsize
        return cls(texts, packed.view(np.uint8).reshape(len(packed), width) if width else None)

    def without_digit(self) -> Mask:
        """Which texts hold no digit."""
        if self.rows is None:
            return np.array([not any(letter.isdigit() for letter in text) for text in self.texts], dtype=bool)
        found: Mask = np.any(self.rows - ZERO < BASE, axis=1)
        return ~found

    def whole_numbers(self, odd: Mask) -> npt.NDArray[np.int64] | None:
        """The texts as whole numbers where all are in their plain form (no zero in front); None where one is not.

        `odd` rows do not matter; they become NONE.
        """
        if self.rows is None or self.rows.shape[1] > LONGEST_NUMBER:
            return None
        figures = self.rows - ZERO
        digits = figures < BASE
        good = (digits | (self.rows == 0)).all(axis=1) & digits[:, 0]
        good &= (figures[:, 0] > 0) | (digits.sum(axis=1) == 1)
        if not (good | odd).all():
            return None
        values = np.zeros(len(figures), dtype=np.int64)
        for column, is_digit in zip(figures.T, digits.T, strict=True):
            values = values * BASE + column if is_digit.all() else np.where(is_digit, values * BASE + column, values)
        values[odd] = NONE
        return values


class Identifiers:
    """A column of codes on its way in: whole numbers as long as all of them are, else text."""

    def __init__(self, room: int) -> None:
        self._numbers = np.empty(room, dtype=np.int64)
        self._texts: list[npt.NDArray[np.object_]] = []
        self._rows = 0

    def add(self, chunk: Packed, odd: Mask) -> None:
        """Take over a chunk; `odd` rows hold no number and are looked at by themselves."""
        texts = chunk.texts
        numbers = None if self._texts else chunk.whole_numbers(odd)
        if numbers is None:
            if not self._texts:
                before = self._numbers[: self._rows]
                self._texts.append(np.where(before == NONE, "", before.astype(str)).astype(object))
            self._texts.append(texts)
        else:
            self._numbers[self._rows : self._rows + len(texts)] = numbers
        self._rows += len(texts)

    def finish(self) -> npt.NDArray[np.int64] | npt.NDArray[np.object_]:
        """The whole column."""
        return np.concatenate(self._texts) if self._texts else self._numbers[: self._rows]


def spread(result: ColumnResult, codes: Codes, column: ColumnDef) -> object:
    """The values of distinct texts spread over the rows: categories for text, arrays for the rest."""
    values = result.values
    if column.type in (Type.INT, Type.NUMBER, Type.DATE):
        return values.take(codes).reset_index(drop=True)
    kept, names = pd.factorize(values)
    place: Codes = kept.astype(np.int16 if len(names) <= SMALL else np.int32)
    return pd.Categorical.from_codes(place[codes], categories=pd.Index(names, dtype="str"))


def blank_in(texts: pd.Series) -> Mask:
    """Which rows of a chunk (a column of categories) are blank."""
    flags = np.array([*(not str(text).strip() for text in texts.cat.categories), True], dtype=bool)
    blank: Mask = flags[texts.cat.codes.to_numpy()]
    return blank


def flagged(positions: Sequence[int], distinct: int, codes: Codes) -> Mask | None:
    """Rows that hold one of some distinct texts; None for none."""
    if not positions:
        return None
    flags = np.zeros(distinct, dtype=bool)
    flags[list(positions)] = True
    return flags[codes]


def report(
    column: ColumnDef,
    result: ColumnResult,
    gathered: tuple[Codes, list[str]],
    findings: Findings,
    where: "Where",
    *,
    secret: bool,
) -> None:
    """Each remark on a distinct text as findings at its rows, in their order; those past the kept ones are counted."""
    codes, texts = gathered
    by_code: dict[str, dict[int, Mapping[str, object]]] = {}
    for code, position, params in result.remarks:
        if position is None:
            findings.append(Finding(code, where.column(column.key), "", column.key, column.personal, params))
        else:
            by_code.setdefault(code, {})[position] = params
    for code, told in by_code.items():
        flags = flagged(list(told), len(texts), codes)
        rows = np.flatnonzero(flags) if flags is not None else np.zeros(0, dtype=np.intp)
        for row in rows[:KEPT_PER_CAUSE].tolist():
            text = int(codes[row])
            findings.add(
                code,
                where.cell(column.key, row),
                "" if secret else " ".join(texts[text].split())[:80],
                column=column.key,
                personal=column.personal,
                code_column=column.type in (Type.CODE, Type.NIP),
                **told[text],
            )
        if len(rows) > KEPT_PER_CAUSE:
            spot = where.column(column.key)
            findings.more((code, spot.file, spot.sheet, column.key), len(rows) - KEPT_PER_CAUSE)


@dataclass(frozen=True, slots=True)
class Where:
    """Where rows and columns stand in the file."""

    shown: str
    letters: Mapping[str, str]
    lines: npt.NDArray[np.int32]
    """The physical line of each row."""

    def column(self, key: str) -> Place:
        """A column as a whole."""
        return Place(self.shown, "", self.letters.get(key, ""))

    def cell(self, key: str, row: int) -> Place:
        """One cell."""
        return Place(self.shown, "", f"{self.letters.get(key, '')}{int(self.lines[row])}")


def counts_of(codes: Codes, distinct: int) -> npt.NDArray[np.intp]:
    """How often each distinct text stands in the column."""
    return np.bincount(codes, minlength=distinct)
