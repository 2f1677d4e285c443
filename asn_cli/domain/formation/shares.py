"""The rules by which a limited quota is shared: each gives one more seat of a row its marginal value.

A row is one post in one kecamatan with its need, its staff and its shortage. Every rule here has values that fall from
seat to seat, so taking the most valuable seats one after the other is exact (see `greedy`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class Rule(StrEnum):
    """How a quota is shared."""

    PROPORTIONAL = "proporsional"
    SAINTE_LAGUE = "sainte-lague"
    MAXIMIN = "maximin"
    WEIGHTED = "bobot"


@dataclass(frozen=True, slots=True)
class Rows:
    """What the rules look at, row by row. `order` is the rank of a row in a tie: by kode, then jabatan."""

    need: Ints
    staff: Ints
    shortage: Ints
    order: Ints


@dataclass(frozen=True, slots=True)
class SeatValues:
    """A rule made ready for one quota.

    `value(i, k)` is the exact worth of the k-th seat (from 1) of row i; `seats_above(x)` counts, row by row, the seats
    worth more than x as floating point sees it (used only to skip ahead, never to decide).
    """

    value: Callable[[int, int], Fraction]
    seats_above: Callable[[float], Floats]
    highest: float
    lowest: float


def capped_shares(claims: list[Fraction], caps: Ints, quota: int) -> list[Fraction]:
    """Exact shares of `quota` in proportion to `claims`, none above its cap, the rest shared again.

    Whoever would get more than its cap gets the cap, and what is left is shared among the others in the same
    proportion, until nobody is above.
    """
    shares = [Fraction(0)] * len(claims)
    open_rows = [i for i, claim in enumerate(claims) if claim > 0 and caps[i] > 0]
    left = Fraction(quota)
    while open_rows:
        total = sum((claims[i] for i in open_rows), Fraction(0))
        full = [i for i in open_rows if claims[i] * left >= int(caps[i]) * total]
        if not full:
            for i in open_rows:
                shares[i] = claims[i] * left / total
            break
        for i in full:
            shares[i] = Fraction(int(caps[i]))
        left -= sum(int(caps[i]) for i in full)
        if left <= 0:
            break
        closed = set(full)
        open_rows = [i for i in open_rows if i not in closed]
    return shares


def _largest_remainder(shares: list[Fraction]) -> SeatValues:
    """Seat k of a row with share q is worth q - (k - 1): whole seats (worth 1 or more) first, then the remainders."""
    floats = np.array([float(share) for share in shares])

    def above(threshold: float) -> Floats:
        return np.asarray(np.maximum(0.0, np.ceil(floats + 1.0 - threshold) - 1.0))

    return SeatValues(
        value=lambda i, k: shares[i] - (k - 1),
        seats_above=above,
        highest=float(floats.max(initial=0.0)),
        lowest=-float(floats.max(initial=0.0)) - 2.0,
    )


def proportional(rows: Rows, quota: int) -> SeatValues:
    """Seats in proportion to the shortage, by largest remainder (Hamilton, Hare quota)."""
    total = int(rows.shortage.sum())
    return _largest_remainder([Fraction(quota * int(s), total) for s in rows.shortage])


def weighted(rows: Rows, quota: int, weights: list[Fraction]) -> SeatValues:
    """Seats in proportion to weight x shortage, by largest remainder, capped at the shortage, the rest shared again."""
    claims = [weight * int(s) for weight, s in zip(weights, rows.shortage, strict=True)]
    return _largest_remainder(capped_shares(claims, rows.shortage, quota))


def sainte_lague(rows: Rows) -> SeatValues:
    """Seat k is worth shortage / (2k - 1): divisors 1, 3, 5 (Webster, Sainte-Lague)."""
    shortage = rows.shortage.astype(float)

    def above(threshold: float) -> Floats:
        return np.asarray(np.maximum(0.0, np.ceil((shortage / threshold + 1.0) / 2.0) - 1.0))

    return SeatValues(
        value=lambda i, k: Fraction(int(rows.shortage[i]), 2 * k - 1),
        seats_above=above,
        highest=float(shortage.max(initial=0.0)),
        lowest=1e-9,
    )


def maximin(rows: Rows) -> SeatValues:
    """The worst fulfilled row is served next: seat k is worth minus the fulfilment before it (leximin)."""
    need = np.maximum(rows.need, 1).astype(float)
    staff = rows.staff.astype(float)

    def above(threshold: float) -> Floats:
        return np.asarray(np.maximum(0.0, np.ceil(-threshold * need - staff)))

    return SeatValues(
        value=lambda i, k: Fraction(-(int(rows.staff[i]) + k - 1), max(int(rows.need[i]), 1)),
        seats_above=above,
        highest=1.0,
        lowest=-2.0,
    )


def seat_values(rule: Rule, rows: Rows, quota: int, weights: list[Fraction] | None = None) -> SeatValues:
    """The values of a rule for a quota (at least 1, at most the whole shortage)."""
    if rule is Rule.PROPORTIONAL:
        return proportional(rows, quota)
    if rule is Rule.WEIGHTED:
        return weighted(rows, quota, weights or [Fraction(1)] * len(rows.need))
    return sainte_lague(rows) if rule is Rule.SAINTE_LAGUE else maximin(rows)
