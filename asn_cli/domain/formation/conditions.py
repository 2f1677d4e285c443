"""Floors, caps and closed posts over groups of rows, and which of them clash."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from asn_cli.domain.formation.shares import Ints

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """The seats of `rows` sum to at least `least` and at most `most` (None: no limit). `name` is for people."""

    name: str
    rows: Mask
    least: int = 0
    most: int | None = None


def bounds(conditions: Sequence[Condition], shortage: Ints) -> tuple[Ints, Ints, list[Condition]]:
    """Floors and caps of single rows folded into two arrays; what spans several rows is given back."""
    floor = np.zeros_like(shortage)
    cap = shortage.copy()
    groups: list[Condition] = []
    for condition in conditions:
        if int(condition.rows.sum()) == 1 or condition.most == 0:
            if condition.most is not None:
                cap[condition.rows] = np.minimum(cap[condition.rows], condition.most)
            floor[condition.rows] = np.maximum(floor[condition.rows], condition.least)
        elif condition.rows.any():
            groups.append(condition)
    return floor, cap, groups


def nested(groups: Sequence[Condition]) -> bool:
    """Whether any two groups are either disjoint or one inside the other."""
    for i, first in enumerate(groups):
        for second in groups[i + 1 :]:
            common = int((first.rows & second.rows).sum())
            if common and common not in (int(first.rows.sum()), int(second.rows.sum())):
                return False
    return True


def most_seats(conditions: Sequence[Condition], shortage: Ints) -> int | None:
    """The most seats that can be given under the conditions, or None when they cannot all be met."""
    from asn_cli.domain.formation.crossing import extreme_total

    return extreme_total(conditions, shortage, largest=True)


def clash(conditions: Sequence[Condition], shortage: Ints, quota: int) -> list[Condition]:
    """A smallest set of conditions (none can be left out) that cannot all be met; empty when all can.

    The quota and the shortage of each row bind as well: a floor alone can be too much for them.
    """
    if _feasible(conditions, shortage, quota):
        return []
    guilty = list(conditions)
    for condition in conditions:
        without = [other for other in guilty if other is not condition]
        if not _feasible(without, shortage, quota):
            guilty = without
    return guilty


def _feasible(conditions: Sequence[Condition], shortage: Ints, quota: int) -> bool:
    from asn_cli.domain.formation.crossing import extreme_total

    least = extreme_total(conditions, shortage, largest=False)
    return least is not None and least <= quota
