"""The formation plan: a quota or a budget shared over the shortages at the end of the plan year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asn_cli.domain.formation.conditions import Condition, bounds, clash, most_seats, nested
from asn_cli.domain.formation.greedy import share
from asn_cli.domain.formation.shares import Ints, Rows, Rule, seat_values
from asn_cli.locale import Msg, msg

if TYPE_CHECKING:
    from collections.abc import Callable

Weights = Mapping[tuple[str, str], Fraction]
"""(kode, sektor) -> weight of `bobot`; a kode of "" holds for every kecamatan; not named weighs 1."""


class ClashingConditions(ValueError):
    """The conditions cannot all be met; `conditions` is a smallest set that clashes."""

    def __init__(self, conditions: Sequence[Condition]) -> None:
        super().__init__(", ".join(condition.name for condition in conditions))
        self.conditions = tuple(conditions)


class MissingCost(ValueError):
    """Posts that a budget has to pay for and whose cost nobody gave."""

    def __init__(self, posts: Sequence[str]) -> None:
        super().__init__(", ".join(posts))
        self.posts = tuple(posts)


@dataclass(frozen=True, slots=True)
class Plan:
    """What came of sharing: seats per row, and how they came about."""

    seats: Ints
    quota: int
    """Seats that were to be given: the quota, or the shortage where that is smaller, or what the caps leave."""
    withheld: int = 0
    """Seats of the quota that no row could take because of the caps."""
    costs: list[Fraction] | None = field(default=None)
    shares: tuple[Fraction, ...] = ()


def rows_of(frame: pd.DataFrame) -> Rows:
    """The rows of a plan from a frame with kode, jabatan, kebutuhan, bezetting, kekurangan (whole numbers)."""
    order = np.empty(len(frame), dtype=np.int64)
    sorted_index = frame.reset_index(drop=True).sort_values(["kode", "jabatan"], kind="stable").index
    order[sorted_index] = np.arange(len(frame))

    def whole(column: str) -> Ints:
        return frame[column].to_numpy(dtype=np.int64)

    return Rows(whole("kebutuhan"), whole("bezetting"), whole("kekurangan"), order)


def weights_of(frame: pd.DataFrame, weights: Weights) -> list[Fraction]:
    """The weight of each row."""
    one = Fraction(1)
    pairs = zip(frame["kode"], frame["sektor"], strict=True)
    return [weights.get((kode, sektor), weights.get(("", sektor), one)) for kode, sektor in pairs]


def share_quota(
    frame: pd.DataFrame,
    quota: int,
    rule: Rule,
    *,
    conditions: Sequence[Condition] = (),
    weights: Weights | None = None,
) -> Plan:
    """Share `quota` seats (at least 1) over the rows of `frame` (see `rows_of`) by `rule`.

    The seats sum to the quota, or to the whole shortage where that is smaller, or to what the caps leave. Ties: where a
    seat lifts fulfilment most, then kode, then jabatan; the order of the rows never matters. Raises
    ClashingConditions.
    """
    rows = rows_of(frame)
    target = min(quota, int(rows.shortage.sum()))
    if conditions:
        guilty = clash(conditions, rows.shortage, target)
        if guilty:
            raise ClashingConditions(guilty)
        target = min(target, most_seats(conditions, rows.shortage) or 0)
    if target == 0:
        return Plan(np.zeros_like(rows.shortage), 0, min(quota, int(rows.shortage.sum())))
    values = seat_values(rule, rows, target, weights_of(frame, weights or {}))
    floor, cap, groups = bounds(conditions, rows.shortage)
    if nested(groups):
        seats = share(rows, values, target, floor, cap, groups)
    else:
        from asn_cli.domain.formation.crossing import share_crossing

        seats = share_crossing(rule, rows, values, target, floor, cap, groups)
    return Plan(seats, target, min(quota, int(rows.shortage.sum())) - target)


def cost_of(frame: pd.DataFrame, costs: Mapping[str, Fraction]) -> list[Fraction | None]:
    """Rupiah a year for one seat of each row, None where nobody gave it."""
    return [costs.get(post) for post in frame["jabatan"]]


def share_budget(
    frame: pd.DataFrame,
    budget: Fraction,
    rule: Rule,
    costs: Mapping[str, Fraction],
    *,
    at_most: int | None = None,
    conditions: Sequence[Condition] = (),
    weights: Weights | None = None,
) -> Plan:
    """The largest quota (no more than `at_most`) whose share costs no more than `budget` rupiah.

    Largest-remainder shares do not grow evenly with the quota (the Alabama paradox), so the search runs down from the
    largest quota that could be paid at all. Raises MissingCost, ClashingConditions.
    """
    prices = cost_of(frame, costs)
    short = frame["kekurangan"].to_numpy() > 0
    unknown = sorted(
        {str(p) for p, price, s in zip(frame["jabatan"], prices, short, strict=True) if s and price is None}
    )
    if unknown:
        raise MissingCost(unknown)
    price = [value or Fraction(0) for value in prices]

    def plan(quota: int) -> tuple[Plan, Fraction]:
        shared = share_quota(frame, quota, rule, conditions=conditions, weights=weights)
        return shared, _bill(price, shared.seats)

    shortage = int(frame["kekurangan"].sum())
    upper = min(shortage, at_most if at_most is not None else shortage)
    upper = min(upper, _payable(price, frame["kekurangan"].to_numpy(dtype=np.int64), budget))
    if rule in (Rule.SAINTE_LAGUE, Rule.MAXIMIN) and not conditions:
        upper = _bisect(lambda quota: plan(quota)[1] <= budget, upper)
    for quota in range(upper, 0, -1):
        shared, bill = plan(quota)
        if bill <= budget:
            return shared
    return Plan(np.zeros(len(frame), dtype=np.int64), 0, 0)


def _bill(price: Sequence[Fraction], seats: Ints) -> Fraction:
    return sum((price[int(i)] * int(seats[i]) for i in np.flatnonzero(seats)), Fraction(0))


def _payable(price: Sequence[Fraction], shortage: Ints, budget: Fraction) -> int:
    """Seats that the budget pays for when the cheapest come first: no share can hold more."""
    left, seats = budget, 0
    for i in sorted(range(len(price)), key=lambda i: price[i]):
        if price[i] == 0:
            seats += int(shortage[i])
            continue
        taken = min(int(shortage[i]), int(left // price[i]))
        seats += taken
        left -= taken * price[i]
        if taken < int(shortage[i]):
            break
    return seats


def _bisect(holds: "Callable[[int], bool]", upper: int) -> int:
    """The largest number in 0..upper for which `holds`, which is true up to some number and false above."""
    low, high = 0, upper
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def reasons(frame: pd.DataFrame, plan: Plan, rule: Rule, bound: Sequence[bool], weights: Weights) -> list[Msg]:
    """Why each row got what it got, in words."""
    rows = rows_of(frame)
    total = int(rows.shortage.sum())
    weight = weights_of(frame, weights)
    texts = []
    for i in range(len(frame)):
        seats, shortage = int(plan.seats[i]), int(rows.shortage[i])
        facts = {"usulan": seats, "kekurangan": shortage, "kuota": plan.quota, "semua": total}
        if shortage == 0:
            texts.append(msg("rencana.formasi_tidak_kurang"))
        elif seats == shortage:
            texts.append(msg("rencana.formasi_terpenuhi", **facts))
        elif rule is Rule.PROPORTIONAL:
            share_exact = Fraction(plan.quota * shortage, total)
            texts.append(msg("rencana.formasi_proporsional", porsi=_decimal(share_exact), **facts))
        elif rule is Rule.WEIGHTED:
            texts.append(msg("rencana.formasi_bobot", bobot=_decimal(weight[i]), **facts))
        elif rule is Rule.SAINTE_LAGUE:
            texts.append(msg("rencana.formasi_sainte_lague", pembagi=2 * seats + 1, **facts))
        else:
            need = max(int(rows.need[i]), 1)
            after = _decimal(Fraction(100 * (int(rows.staff[i]) + seats), need))
            texts.append(msg("rencana.formasi_maximin", pemenuhan=after, **facts))
        if bound[i]:
            texts[-1] = msg("rencana.formasi_dengan_syarat", alasan=texts[-1])
    return texts


def _decimal(value: Fraction) -> str:
    return f"{float(value):.2f}"
