"""Satisfaction surveys (SKM): NRR, IKM, mutu, margin and sample size.

PermenPANRB 14/2017: NRR is the mean of an unsur over its answers; IKM = sum(NRR x weight) x 25 with weights that add
to 1 (1/9 each, so that all answers of 4 give 100); rounded to 2 decimals, halves up, and then graded. Before 2017
(KEP/25/2004) there are 14 unsur of weight 0.071.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor, sqrt

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
SCALE = 25
LOWEST, HIGHEST = 1, 4
Z_95 = 1.96


@dataclass(frozen=True, slots=True)
class Band:
    """One grade of mutu: `least` is its lowest IKM."""

    least: Fraction
    mutu: str
    kinerja: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """The unsur of a survey with their weights, and the grades, from the highest down."""

    weights: Mapping[str, Fraction]
    names: Mapping[str, str]
    bands: Sequence[Band]


def round_half_up(value: Fraction, places: int = 2) -> Fraction:
    """Exactly, halves up: 86.125 is 86.13."""
    scaled = value * 10**places
    return Fraction(floor(scaled + Fraction(1, 2)), 10**places)


def grade(ikm: Fraction | None, bands: Sequence[Band]) -> Band | None:
    """The grade of an IKM rounded to 2 decimals; None below the lowest band or without an IKM."""
    return None if ikm is None else next((band for band in bands if ikm >= band.least), None)


@dataclass(frozen=True, slots=True)
class Result:
    """What a group of respondents says: NRR by unsur (None: no answer), IKM (None where an unsur has none)."""

    respondents: int
    nrr: Mapping[str, Fraction | None]
    ikm: Fraction | None
    margin: float | None


def score(answers: Floats, scheme: Scheme, population: int | None = None) -> Result:
    """Score one group. `answers` has a row a respondent and a column an unsur of the scheme; NaN is no (good) answer.

    Respondents are the rows with at least one answer. The margin is 1.96 s / sqrt(n) over the respondents' own IKM
    (over what each answered), times sqrt((N - n)/(N - 1)) where the population N is given; None under 2.
    """
    given = ~np.isnan(answers)
    counted = given.any(axis=1)
    n = int(counted.sum())
    nrr: dict[str, Fraction | None] = {}
    for position, unsur in enumerate(scheme.weights):
        values, counts = np.unique(answers[given[:, position], position], return_counts=True)
        total = sum((Fraction(str(v)) * c for v, c in zip(values.tolist(), counts.tolist(), strict=True)), Fraction(0))
        nrr[unsur] = total / int(counts.sum()) if len(counts) else None
    ikm = None
    if n and all(value is not None for value in nrr.values()):
        ikm = round_half_up(
            sum((value * scheme.weights[u] for u, value in nrr.items() if value is not None), Fraction(0)) * SCALE
        )
    return Result(n, nrr, ikm, _margin(answers[counted], given[counted], scheme, population))


def _margin(answers: Floats, given: npt.NDArray[np.bool_], scheme: Scheme, population: int | None) -> float | None:
    n = len(answers)
    if n < 2:
        return None
    weights = np.array([float(weight) for weight in scheme.weights.values()])
    full = weights.sum()
    own = np.nansum(answers * weights, axis=1) * full / (given * weights).sum(axis=1) * SCALE
    spread = float(np.std(own, ddof=1))
    correction = 1.0
    if population is not None and population > 1:
        correction = sqrt(max(population - n, 0) / (population - 1))
    return Z_95 * spread / sqrt(n) * correction


def by_group(
    data: pd.DataFrame, keys: Sequence[str], scheme: Scheme, population: int | None = None
) -> list[tuple[tuple[object, ...], Result]]:
    """Score every group of `keys` (missing keys are a group of their own), sorted by key."""
    columns = list(scheme.weights)
    answers = np.full((len(data), len(columns)), np.nan)
    for position, unsur in enumerate(columns):
        if unsur in data:
            answers[:, position] = data[unsur].astype("Float64").to_numpy(np.float64, na_value=np.nan)
    answers[(answers < LOWEST) | (answers > HIGHEST)] = np.nan
    groups = data.reset_index(drop=True).groupby(list(keys), sort=True, dropna=False).indices
    return [
        (key if isinstance(key, tuple) else (key,), score(answers[rows], scheme, population))
        for key, rows in groups.items()
    ]


def extremes(result: Result) -> tuple[str | None, str | None]:
    """The unsur with the lowest and the highest NRR; of equals the first."""
    known = {unsur: value for unsur, value in result.nrr.items() if value is not None}
    if not known:
        return None, None
    return min(known, key=lambda u: known[u]), max(known, key=lambda u: known[u])


def sample_by_formula(population: int) -> int:
    """Krejcie-Morgan: S = 3.841 N 0.25 / (0.05^2 (N - 1) + 3.841 x 0.25), to the nearest whole."""
    chi, share, error = Fraction(3841, 1000), Fraction(1, 4), Fraction(1, 400)
    size = chi * population * share / (error * (population - 1) + chi * share)
    return floor(size + Fraction(1, 2))


def sample_by_table(population: int, table: Mapping[int, int]) -> int:
    """The published table, looked up at the next row (4,384 -> row 4,500 -> 354); beyond it, its last row."""
    row = min((size for size in table if size >= population), default=max(table))
    return table[row]
