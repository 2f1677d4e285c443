"""The words of complaints, and columns of text as small numbers."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.rules.place_names import words_of
from asn_cli.textkey import heading_key

Codes = npt.NDArray[np.integer[Any]]
NO_DISTRICT = "(tanpa kecamatan)"
NO_CLASS = "(tanpa klasifikasi)"
NOT_MAPPED = "(belum terpetakan)"
NOT_GIVEN = "(tidak disebut)"


class Stage(StrEnum):
    """Groups of the statuses that offices write."""

    DONE = "selesai"
    RUNNING = "proses"
    NOT_YET = "belum"
    WAITING = "tertunda"
    ARCHIVED = "arsip"
    OTHER = "lainnya"


OPEN = (Stage.RUNNING, Stage.NOT_YET)


class Timing(StrEnum):
    """Where a complaint stands against its limit."""

    IN_TIME = "tepat_waktu"
    LATE = "terlambat"
    RUNNING = "berjalan"
    OVERDUE = "lewat_batas"
    UNCOUNTED = "tidak_terhitung"


TIMINGS = tuple(Timing)


def coded(texts: pd.Series) -> tuple[Codes, pd.Index]:
    """A column of text as small numbers (-1 for a missing one) and what each means."""
    if isinstance(texts.dtype, pd.CategoricalDtype):
        return texts.cat.codes.to_numpy(), texts.cat.categories
    codes, names = pd.factorize(texts)
    return codes, pd.Index(names)


def named(codes: Codes, names: Sequence[Any], blank: str) -> pd.Series:
    """Numbers and what each means as a column of categories in order, `blank` last; equal meanings become one.

    A missing meaning, and -1, is the blank.
    """
    wanted = [blank if name is None or pd.isna(name) else str(name) for name in names]
    ordered = [*sorted({name for name in wanted if name != blank}), blank]
    place = {name: position for position, name in enumerate(ordered)}
    kind = np.int16 if len(ordered) < 2**15 else np.int32
    moved: Codes = np.array([*(place[name] for name in wanted), place[blank]], dtype=kind)
    taken = pd.Categorical.from_codes(moved[codes], categories=pd.Index(ordered, dtype="str"), ordered=True)
    return pd.Series(taken)


def one_spelling(texts: pd.Series, blank: str) -> pd.Series:
    """A column whose texts differ only in case, spaces or punctuation made one: the spelling met most often counts."""
    codes, names = coded(texts)
    counts = np.bincount(codes[codes >= 0], minlength=len(names))
    best: dict[str, tuple[int, str]] = {}
    for name, count in zip(names, counts.tolist(), strict=True):
        key = heading_key(str(name)) or str(name)
        offered = (-count, str(name))
        if key not in best or offered < best[key]:
            best[key] = offered
    meant = [best[heading_key(str(name)) or str(name)][1] for name in names]
    return named(codes, meant, blank)


def stage_of(status: str, groups: Mapping[str, Sequence[str]]) -> Stage:
    """The group of a status as written; a `*` at the end of a phrase stands for whatever follows."""
    key = heading_key(status)
    for stage, phrases in groups.items():
        for phrase in phrases:
            start = heading_key(phrase.rstrip("*"))
            if key == start or (phrase.endswith("*") and key.startswith(start)):
                return Stage(stage)
    return Stage.OTHER


class Phrases:
    """Names -> sektor by the phrases that stand in them: of several the longest one tells."""

    def __init__(self, groups: Mapping[str, Sequence[str]], whole: Mapping[str, str] | None = None) -> None:
        self._whole = {words_of(name): sector for name, sector in (whole or {}).items()}
        found = {words_of(phrase): sector for sector, phrases in groups.items() for phrase in phrases}
        self._phrases = sorted(found.items(), key=lambda item: -len(item[0]))

    def sector(self, name: object) -> str | None:
        """The sektor of a name; None where nothing in it tells."""
        if not isinstance(name, str):
            return None
        words = words_of(name)
        if words in self._whole:
            return self._whole[words]
        text = f" {' '.join(words)} "
        return next((sector for phrase, sector in self._phrases if f" {' '.join(phrase)} " in text), None)


def sectors(complaints: pd.DataFrame, by_office: Phrases, by_subject: Phrases) -> pd.Series:
    """The sektor of each complaint: as written, else by its instansi, else by its kategori, else NOT_MAPPED."""
    parts = [coded(complaints[name]) if name in complaints else None for name in ("sektor", "instansi", "kategori")]
    packed = np.zeros(len(complaints), dtype=np.int64)
    for part in parts:
        if part is not None:
            packed = packed * (len(part[1]) + 1) + (part[0] + 1)
    codes, distinct = pd.factorize(packed)
    names = [_sector(_unpacked(int(one), parts), by_office, by_subject) for one in distinct]
    return named(codes, names, NOT_MAPPED)


def _unpacked(packed: int, parts: Sequence[tuple[Codes, pd.Index] | None]) -> list[object]:
    texts: list[object] = []
    for part in reversed(parts):
        if part is None:
            texts.append(None)
            continue
        packed, place = divmod(packed, len(part[1]) + 1)
        texts.append(part[1][place - 1] if place else None)
    return texts[::-1]


def _sector(texts: list[object], by_office: Phrases, by_subject: Phrases) -> str | None:
    written, office, subject = texts
    if isinstance(written, str):
        return " ".join(written.split()).casefold()
    return by_office.sector(office) or by_subject.sector(subject)
