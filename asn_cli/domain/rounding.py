"""Whole posts out of fractional ones. The unrounded figure is always kept beside what these give."""

import math
from collections.abc import Hashable, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

PLACES = 9
"""Decimals that count; what follows is noise of binary fractions, and 12 x 4 / 24 must stay 2 and never be 3."""


class Rounding(StrEnum):
    """How a need becomes whole."""

    UP = "ke_atas"
    NEAREST = "terdekat"
    """Halves go up."""
    LARGEST_REMAINDER = "sisa_terbesar"
    """The kecamatan add up to the regency's unrounded figure, itself rounded up."""


@lru_cache(maxsize=4096)
def exact(value: float) -> Fraction:
    """The decimal number that was written (0.8 is 4/5), not the binary fraction nearest to it."""
    return Fraction(repr(float(value))) if math.isfinite(value) else Fraction(0)


def product(basis: npt.ArrayLike, factor: Fraction) -> Floats:
    """`basis x factor` with one division, so that 42,881 x 180/100,000 is 77.1858 and not 77.18580000000001."""
    values: Floats = np.asarray(basis, dtype=np.float64)
    scaled: Floats = values * factor.numerator / factor.denominator
    return scaled


def up(fte: npt.ArrayLike) -> Ints:
    """The next whole number, noise of binary fractions left aside."""
    return np.ceil(np.round(np.asarray(fte, dtype=np.float64), PLACES)).astype(np.int64)


def nearest(fte: npt.ArrayLike) -> Ints:
    """The nearest whole number, halves up."""
    whole: Ints = np.floor(np.round(np.asarray(fte, dtype=np.float64), PLACES) + 0.5).astype(np.int64)
    return whole


def largest_remainder(fte: Sequence[float] | Floats, order: Sequence[str]) -> Ints:
    """Whole parts that add up to the sum of `fte` rounded up.

    Each gets its whole part; the seats still to be had go to the largest fractions, of equals to the first in `order`
    (the kode). What comes of it lies less than one above or below each part.
    """
    exactly = np.asarray(fte, dtype=np.float64)
    parts = np.round(exactly, PLACES)
    whole = np.floor(parts).astype(np.int64)
    total = math.ceil(round(math.fsum(exactly), PLACES))
    rest = np.round(parts - whole, PLACES)
    ranked = sorted(range(len(parts)), key=lambda i: (-rest[i], order[i]))
    for i in ranked[: total - int(whole.sum())]:
        whole[i] += 1
    return whole


def for_facility(fte: npt.ArrayLike, rounding: Rounding) -> Ints:
    """A single school or Puskesmas has no others to add up with: under `sisa_terbesar` it is rounded up."""
    return nearest(fte) if rounding is Rounding.NEAREST else up(fte)


def for_districts(fte: npt.ArrayLike, posts: Sequence[Hashable], codes: Sequence[str], rounding: Rounding) -> Ints:
    """Round one need a row; `posts` says which rows add up with each other, `codes` are their kecamatan."""
    values = np.asarray(fte, dtype=np.float64)
    if rounding is Rounding.UP:
        return up(values)
    if rounding is Rounding.NEAREST:
        return nearest(values)
    rounded = np.zeros(len(values), dtype=np.int64)
    together: dict[Hashable, list[int]] = {}
    for at, post in enumerate(posts):
        together.setdefault(post, []).append(at)
    for rows in together.values():
        rounded[rows] = largest_remainder(values[rows], [codes[at] for at in rows])
    return rounded
