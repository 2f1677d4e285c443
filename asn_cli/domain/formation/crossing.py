"""Conditions that cross (a kecamatan's floor and a sektor's cap, say): integer programs solved by HiGHS.

The solver sees the same seat values as the greedy; ties are settled by a second program among the best.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np

from asn_cli.domain.formation.conditions import Condition
from asn_cli.domain.formation.shares import Ints, Rows, Rule, SeatValues
from asn_cli.domain.solver import Program

EXACT = 10**12
"""Objectives are scaled to whole numbers no larger than this, which floating point holds exactly when summed."""


def _conditioned(program: Program, conditions: Sequence[Condition], owner: Ints) -> None:
    for condition in conditions:
        columns = np.flatnonzero(condition.rows[owner])
        program.limit(columns, np.ones(len(columns)), condition.least, condition.most)


def extreme_total(conditions: Sequence[Condition], shortage: Ints, *, largest: bool) -> int | None:
    """The most (or fewest) seats that the conditions allow; None when they cannot all be met."""
    program = Program(shortage)
    _conditioned(program, conditions, np.arange(len(shortage)))
    found = program.best(np.full(len(shortage), 1.0 if largest else -1.0))
    return None if found is None else int(found.sum())


def share_crossing(
    rule: Rule,
    rows: Rows,
    values: SeatValues,
    quota: int,
    floor: Ints,
    cap: Ints,
    groups: Sequence[Condition],
) -> Ints:
    """Seats per row under conditions that cross: the sum of the seat values is largest, or, for maximin, the fulfilment
    leximin. One variable a seat; seats of a row are taken in order because their values fall.
    """
    owner = np.repeat(np.arange(len(cap)), cap)
    number = np.arange(len(owner)) - np.repeat(np.cumsum(cap) - cap, cap) + 1
    program = Program(np.ones(len(owner)), number <= floor[owner])
    every = np.arange(len(owner))
    program.limit(every, np.ones(len(owner)), quota, quota)
    _conditioned(program, groups, owner)
    worth = [values.value(int(i), int(k)) for i, k in zip(owner, number, strict=True)]
    if rule is Rule.MAXIMIN:
        _leximin(program, worth)
    else:
        objective = _whole(worth)
        best = program.best(objective)
        assert best is not None, "conditions are checked before seats are shared"
        program.limit(every, objective, float(objective @ best), None)
    chosen = _tie_break(program, rows, owner, number, worth)
    return np.bincount(owner[chosen.astype(bool)], minlength=len(cap)).astype(np.int64)


def _leximin(program: Program, worth: list[Fraction]) -> None:
    """Level by level from the worst fulfilled, as many seats as can be given, each level then held."""
    for level in sorted(set(worth), reverse=True):
        columns = np.flatnonzero([value == level for value in worth])
        objective = np.zeros(len(worth))
        objective[columns] = 1.0
        best = program.best(objective)
        assert best is not None, "conditions are checked before seats are shared"
        program.limit(columns, np.ones(len(columns)), float(best[columns].sum()), None)


def _tie_break(program: Program, rows: Rows, owner: Ints, number: Ints, worth: list[Fraction]) -> Ints:
    """Among equally good answers: most lift of fulfilment, then kode, then jabatan, seat by seat in that order."""
    rank = sorted(
        range(len(owner)),
        key=lambda s: (
            -worth[s],
            max(int(rows.need[owner[s]]), 1),
            int(rows.order[owner[s]]),
            int(number[s]),
        ),
    )
    order = np.zeros(len(owner))
    order[rank] = np.arange(len(owner), 0, -1)
    best = program.best(order)
    assert best is not None, "conditions are checked before seats are shared"
    return best


def _whole(worth: list[Fraction]) -> Any:
    """The values as whole numbers in the same proportion, exact where they are small enough to be summed exactly."""
    scale = lcm(*(value.denominator for value in worth)) if worth else 1
    largest = max((abs(value) for value in worth), default=Fraction(1)) or Fraction(1)
    if scale * largest * max(len(worth), 1) > EXACT:
        scale_down = Fraction(EXACT) / (largest * max(len(worth), 1))
        return np.array([float(round(value * scale_down)) for value in worth])
    return np.array([float(value * scale) for value in worth])
