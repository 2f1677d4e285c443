"""From what an office wrote to a predikat.

From 2022 on: hasil kerja x perilaku kerja (PermenPANRB 6/2022). Before: 70% SKP + 30% perilaku, or 60/40 (PP 30/2019
art. 41).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.textkey import heading_key

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
MATRIX_SINCE = 2022
HIGHEST_SCORE = 120
NOISE = 9
"""Decimals that count: 0.7 x 90 + 0.3 x 90 is 90, not 89.99999999999999."""
RATINGS = ("hasil_kerja", "perilaku_kerja")
RANKED, LEVEL = "_peringkat", "_tingkat_"
"""Columns in which `rate` notes places, so that nobody has to look them up again."""
SCORES = ("nilai_skp", "nilai_perilaku")


class Expectation(StrEnum):
    """A rating of results or conduct."""

    ABOVE = "di atas ekspektasi"
    AS = "sesuai ekspektasi"
    BELOW = "di bawah ekspektasi"


class Predicate(StrEnum):
    """The predikat kinerja, best first; `CUKUP` is the numeric scheme's word for Butuh Perbaikan."""

    EXCELLENT = "Sangat Baik"
    GOOD = "Baik"
    IMPROVE = "Butuh Perbaikan"
    CUKUP = "Cukup"
    POOR = "Kurang"
    VERY_POOR = "Sangat Kurang"


COUNTED_AS: Mapping[str, str] = {
    Predicate.EXCELLENT: "sangat_baik",
    Predicate.GOOD: "baik",
    Predicate.IMPROVE: "butuh_perbaikan",
    Predicate.CUKUP: "butuh_perbaikan",
    Predicate.POOR: "kurang",
    Predicate.VERY_POOR: "sangat_kurang",
}
"""Predikat -> the column of a distribution that counts it."""
AXIS: Mapping[str, str] = {
    Predicate.EXCELLENT: Expectation.ABOVE,
    Predicate.GOOD: Expectation.AS,
    Predicate.IMPROVE: Expectation.BELOW,
    Predicate.CUKUP: Expectation.BELOW,
    Predicate.POOR: Expectation.BELOW,
    Predicate.VERY_POOR: Expectation.BELOW,
}
"""Predikat -> above, as or below expectation: the axis kinerja of the nine boxes, the ranks of PP 30/2019."""
RANK: Mapping[str, int] = {
    Predicate.VERY_POOR: 0,
    Predicate.POOR: 1,
    Predicate.IMPROVE: 2,
    Predicate.CUKUP: 2,
    Predicate.GOOD: 3,
    Predicate.EXCELLENT: 4,
}
"""Predikat -> its place, the lowest first."""
Bands = Sequence[tuple[float, str, bool]]
"""From the highest down: (least score, predikat, needs a new idea)."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """How ratings become a predikat."""

    spellings: Mapping[str, str]
    """`heading_key` of what offices write -> an Expectation."""
    matrix: Mapping[str, Mapping[str, str]]
    """hasil kerja -> perilaku kerja -> predikat."""
    bands: Bands
    share_skp: float = 0.7
    codes: Mapping[str, str] | None = None
    """What 1, 2 and 3 mean, where their direction was stated; without it they stay unknown."""
    by_numbers: bool = False
    """Score by numbers wherever a row has them, whatever its year."""


def spelled(groups: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Groups of spellings (ours -> others) as `heading_key` -> ours."""
    return {heading_key(word): ours for ours, others in groups.items() for word in (ours, *others)}


def rate(ratings: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """The frame with hasil_kerja and perilaku_kerja in one spelling, and with nilai, predikat and `_dengan_angka`.

    A row is scored by numbers (`_dengan_angka`) when it has both scores and its year lies before 2022, or it has no
    pair of ratings, or the scheme says so; else by its pair of ratings. A row with neither has no predikat.
    """
    out = ratings.copy(deep=False)
    for column in RATINGS:
        out[column] = expectations(_text(ratings, column), scheme)
    results, conduct = (level_of(out, column) for column in RATINGS)
    paired = (results >= 0) & (conduct >= 0)
    skp, behaviour = (_score(ratings, column) for column in SCORES)
    score = weighted_score(skp, behaviour, scheme.share_skp)
    early = _early(ratings)
    numbers = np.isfinite(score) & (early | ~paired | scheme.by_numbers)
    words = np.full(len(out), None, dtype=object)
    if paired.any():
        words[paired] = _table(scheme.matrix)[results[paired], conduct[paired]]
    words[numbers] = by_numbers(score[numbers], _new_idea(ratings)[numbers], scheme.bands)
    out["nilai"] = np.where(numbers, score, np.nan)
    out["predikat"] = pd.Series(words, index=out.index, dtype="str")
    out["_dengan_angka"] = numbers
    out[RANKED] = rank_of(out)
    for column, level in zip(RATINGS, (results, conduct), strict=True):
        out[LEVEL + column] = level
    return out


def _text(frame: pd.DataFrame, column: str) -> pd.Series:
    return frame[column] if column in frame else pd.Series(np.nan, index=frame.index, dtype="str")


def _score(frame: pd.DataFrame, column: str) -> Floats:
    """The scores that are possible."""
    if column not in frame:
        return np.full(len(frame), np.nan)
    values = frame[column].to_numpy(dtype=np.float64, na_value=np.nan)
    return np.where(values <= HIGHEST_SCORE, values, np.nan)


def _early(frame: pd.DataFrame) -> Mask:
    if "tahun" not in frame:
        return np.zeros(len(frame), dtype=bool)
    return np.asarray((frame["tahun"] < MATRIX_SINCE).fillna(False), dtype=bool)


def _new_idea(frame: pd.DataFrame) -> Mask:
    return _text(frame, "ide_baru").eq("ya").fillna(False).to_numpy(dtype=bool)


def expectations(written: pd.Series, scheme: Scheme) -> pd.Series:
    """Ratings in one spelling, missing where nothing is known of what was written."""
    known = {**scheme.spellings, **(scheme.codes or {})}
    places, words = pd.factorize(written)
    meant = np.array([*(known.get(heading_key(str(word))) for word in words), None], dtype=object)
    return pd.Series(meant[places], index=written.index, dtype="str")


def is_code(written: pd.Series) -> pd.Series:
    """Ratings given as 1, 2 or 3, whose direction differs between systems."""
    return written.isin(["1", "2", "3"])


LEVELS = tuple(Expectation)


def level_of(rated: pd.DataFrame, column: str) -> npt.NDArray[np.int64]:
    """Position in LEVELS of each rating of results or conduct, -1 where missing; as `rate` noted it, where it did."""
    if LEVEL + column in rated:
        return rated[LEVEL + column].to_numpy()
    if column not in rated:
        return np.full(len(rated), -1, dtype=np.int64)
    return _places(rated[column], {level: place for place, level in enumerate(LEVELS)})


def rank_of(rated: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Place of each predikat, the lowest 0, -1 where missing; as `rate` noted it, where it did."""
    return rated[RANKED].to_numpy() if RANKED in rated else _places(rated["predikat"], RANK)


def _places(texts: pd.Series, known: Mapping[str, int]) -> npt.NDArray[np.int64]:
    codes, names = pd.factorize(texts)
    return np.array([*(known.get(str(name), -1) for name in names), -1], dtype=np.int64)[codes]


def _table(matrix: Mapping[str, Mapping[str, str]]) -> npt.NDArray[np.object_]:
    return np.array([[matrix[result][conduct] for conduct in LEVELS] for result in LEVELS], dtype=object)


def weighted_score(skp: npt.ArrayLike, conduct: npt.ArrayLike, share_skp: float) -> Floats:
    """share x SKP + (1 - share) x perilaku, out of 120."""
    first, second = np.asarray(skp, dtype=np.float64), np.asarray(conduct, dtype=np.float64)
    return np.round(share_skp * first + (1 - share_skp) * second, NOISE)


def by_numbers(score: Floats, new_idea: Mask, bands: Bands) -> npt.NDArray[np.object_]:
    """Predikat of each score. A 115 without a new idea is Baik: who misses the condition falls to the band below."""
    words = np.full(len(score), None, dtype=object)
    for least, word, needs_idea in reversed(bands):
        words[(score >= least) & (new_idea | (not needs_idea))] = word
    return words


def credit(months: Floats, percent: Floats, coefficient: Floats) -> Floats:
    """Angka kredit = months/12 x % x koefisien (PermenPANRB 1/2023), to 2 decimals, halves up.

    Ahli pertama, 12 months, 150%: 18.75; 2 months, 100%: 2.08.
    """
    exact = np.round(months / 12 * percent / 100 * coefficient, NOISE)
    return np.floor(exact * 100 + 0.5 + 10.0**-NOISE) / 100
