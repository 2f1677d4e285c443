"""One greedy for every rule: the most valuable seat next, exactly, in integers and fractions."""

import heapq
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from asn_cli.domain.formation.conditions import Condition
from asn_cli.domain.formation.shares import Ints, Rows, SeatValues

SAFETY = 1e-9
"""Relative room between what floating point may skip ahead to and the true threshold."""


def share(rows: Rows, values: SeatValues, quota: int, floor: Ints, cap: Ints, groups: Sequence[Condition] = ()) -> Ints:
    """Seats per row: floors first, then the most valuable seats up to the quota.

    Exact where the groups are nested (`conditions.nested`): the floor of a group is filled from the inside out by its
    own most valuable seats, and a seat that would break a cap is passed over. Gives fewer than `quota` seats only
    when the caps leave no more.
    """
    seats = floor.copy()
    for group in sorted(groups, key=lambda group: int(group.rows.sum())):
        missing = group.least - int(seats[group.rows].sum())
        if missing > 0:
            _fill(rows, values, seats, missing, np.where(group.rows, cap, 0), groups)
    left = quota - int(seats.sum())
    if left > 0 and not groups:
        cap = _skip_ahead(values, seats, left, cap)
    left = quota - int(seats.sum())
    if left > 0:
        _fill(rows, values, seats, left, cap, groups)
    return seats


def _skip_ahead(values: SeatValues, seats: Ints, left: int, cap: Ints) -> Ints:
    """Give at once (into `seats`) what surely belongs to the best `left`; the caps of what may still be decided."""

    def given(threshold: float) -> Ints:
        return np.clip(values.seats_above(threshold), seats, cap).astype(np.int64)

    start = seats.copy()

    def too_many(threshold: float) -> bool:
        return int(given(threshold).sum() - start.sum()) > left

    low, high = values.lowest, values.highest + 1.0
    if not too_many(low):
        return cap
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if too_many(middle) else (low, middle)
    room = SAFETY * max(1.0, abs(high))
    sure, possible = given(high + room), given(low - room)
    seats[:] = sure
    return possible


def _fill(rows: Rows, values: SeatValues, seats: Ints, wanted: int, cap: Ints, groups: Sequence[Condition]) -> None:
    """Give up to `wanted` seats one by one. Ties: where a seat lifts fulfilment most, then kode, then jabatan."""

    def entry(row: int) -> tuple[Fraction, int, int, int]:
        worth = values.value(row, int(seats[row]) + 1)
        return (-worth, max(int(rows.need[row]), 1), int(rows.order[row]), row)

    room = [None if g.most is None else g.most - int(seats[g.rows].sum()) for g in groups]
    members = {int(row): [n for n, g in enumerate(groups) if g.rows[row]] for row in np.flatnonzero(cap > seats)}
    heap = [entry(row) for row in members]
    heapq.heapify(heap)
    while heap and wanted > 0:
        row = heapq.heappop(heap)[3]
        limits = [n for n in members[row] if room[n] is not None]
        if any(room[n] == 0 for n in limits):
            continue
        seats[row] += 1
        wanted -= 1
        for n in limits:
            room[n] = (room[n] or 0) - 1
        if seats[row] < cap[row]:
            heapq.heappush(heap, entry(row))
