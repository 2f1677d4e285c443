"""Sharing a quota: against brute force, against the textbook methods, and against what the contract promises."""

from fractions import Fraction
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.formation import (
    ClashingConditions,
    Condition,
    MissingCost,
    Rule,
    rows_of,
    share_budget,
    share_quota,
)
from asn_cli.domain.formation.conditions import bounds, nested
from asn_cli.domain.formation.crossing import share_crossing
from asn_cli.domain.formation.greedy import share
from asn_cli.domain.formation.shares import capped_shares, seat_values

SMALL = settings(max_examples=60, deadline=None)


def frame(rows: list[tuple[str, str, str, int, int]]) -> pd.DataFrame:
    data = pd.DataFrame(rows, columns=["kode", "sektor", "jabatan", "kebutuhan", "bezetting"])
    data["kekurangan"] = (data["kebutuhan"] - data["bezetting"]).clip(lower=0)
    return data


@st.composite
def frames(draw: st.DrawFn, most: int = 4) -> pd.DataFrame:
    grid = [("01", "a", "x"), ("01", "b", "y"), ("02", "a", "x"), ("02", "b", "y"), ("03", "a", "z")][:most]
    rows = []
    for kode, sektor, jabatan in grid:
        need = draw(st.integers(0, 4))
        rows.append((kode, sektor, jabatan, need, draw(st.integers(0, 4))))
    return frame(rows)


@st.composite
def conditions_of(draw: st.DrawFn, data: pd.DataFrame, *, floors: bool = True) -> list[Condition]:
    made = []
    for column, value in draw(
        st.lists(
            st.sampled_from([("kode", "01"), ("sektor", "a"), ("sektor", "b"), ("jabatan", "x")]),
            max_size=3,
            unique=True,
        )
    ):
        rows = (data[column] == value).to_numpy()
        least = draw(st.integers(0, 2)) if floors else 0
        most = draw(st.none() | st.integers(0, 4))
        made.append(Condition(f"{column}={value}", rows, least, most))
    return made


def allocations(data: pd.DataFrame, conditions: list[Condition]) -> list[tuple[int, ...]]:
    ranges = [range(int(short) + 1) for short in data["kekurangan"]]
    return [
        seats
        for seats in product(*ranges)
        if all(
            condition.least
            <= sum(np.array(seats)[condition.rows])
            <= (10**9 if condition.most is None else condition.most)
            for condition in conditions
        )
    ]


def best_by_hand(data: pd.DataFrame, rule: Rule, total: int, conditions: list[Condition]) -> tuple[int, ...]:
    """Every allocation tried; ties by lift of fulfilment, then kode, then jabatan."""
    rows = rows_of(data)
    values = seat_values(rule, rows, total)
    seats_in_order = sorted(
        ((i, k) for i in range(len(data)) for k in range(1, int(rows.shortage[i]) + 1)),
        key=lambda s: (-values.value(*s), max(int(rows.need[s[0]]), 1), int(rows.order[s[0]]), s[1]),
    )

    def key(seats: tuple[int, ...]) -> tuple[object, ...]:
        if rule is Rule.MAXIMIN:
            after = sorted(
                Fraction(int(rows.staff[i]) + seats[i], max(int(rows.need[i]), 1))
                for i in range(len(data))
                if rows.shortage[i]
            )
            goodness: tuple[object, ...] = tuple(after)
        else:
            goodness = (
                sum(
                    (values.value(i, k) for i in range(len(data)) for k in range(1, seats[i] + 1)),
                    Fraction(0),
                ),
            )
        ties = sum(len(seats_in_order) - n for n, (i, k) in enumerate(seats_in_order) if k <= seats[i])
        return (*goodness, ties)

    return max((seats for seats in allocations(data, conditions) if sum(seats) == total), key=key)


@SMALL
@given(st.data())
@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_agrees_with_brute_force(rule: Rule, data: st.DataObject) -> None:
    rows = data.draw(frames())
    conditions = data.draw(conditions_of(rows))
    quota = data.draw(st.integers(1, 12))
    possible = allocations(rows, conditions)
    wanted = min(quota, int(rows["kekurangan"].sum()))
    reachable = [sum(seats) for seats in possible if sum(seats) <= wanted]
    if not reachable:
        with pytest.raises(ClashingConditions):
            share_quota(rows, quota, rule, conditions=conditions)
        return
    plan = share_quota(rows, quota, rule, conditions=conditions)
    assert int(plan.seats.sum()) == plan.quota == max(reachable)
    if plan.quota:
        assert tuple(int(s) for s in plan.seats) == best_by_hand(rows, rule, plan.quota, conditions)


@SMALL
@given(st.data())
@pytest.mark.parametrize("rule", list(Rule))
def test_greedy_and_solver_agree_where_both_can_answer(rule: Rule, data: st.DataObject) -> None:
    rows_frame = data.draw(frames(5))
    conditions = data.draw(conditions_of(rows_frame, floors=False))
    rows = rows_of(rows_frame)
    total = int(rows.shortage.sum())
    floor, cap, groups = bounds(conditions, rows.shortage)
    if not nested(groups) or total == 0:
        return
    quota = data.draw(st.integers(1, total))
    values = seat_values(rule, rows, quota)
    by_greedy = share(rows, values, quota, floor, cap, groups)
    if int(by_greedy.sum()) == quota:
        by_solver = share_crossing(rule, rows, values, quota, floor, cap, groups)
        assert by_solver.tolist() == by_greedy.tolist()


@given(frames(5), st.integers(1, 20), st.randoms(use_true_random=False))
@SMALL
def test_the_order_of_rows_never_matters(data: pd.DataFrame, quota: int, shuffler: object) -> None:
    order = list(range(len(data)))
    shuffler.shuffle(order)  # type: ignore[attr-defined]
    for rule in Rule:
        straight = share_quota(data, quota, rule).seats
        shuffled = share_quota(data.iloc[order].reset_index(drop=True), quota, rule).seats
        assert [int(straight[i]) for i in order] == [int(s) for s in shuffled]


@given(frames(5), st.integers(1, 20))
@SMALL
def test_proportional_is_largest_remainder(data: pd.DataFrame, quota: int) -> None:
    total = int(data["kekurangan"].sum())
    plan = share_quota(data, quota, Rule.PROPORTIONAL)
    for short, seats in zip(data["kekurangan"], plan.seats, strict=True):
        assert total == 0 or abs(Fraction(plan.quota * int(short), total) - int(seats)) < 1


def test_sainte_lague_published_case() -> None:
    """Four claims of 53, 24, 23 (thousand) and 7 seats: 4, 2, 1 or 3, 2, 2 by Webster's divisors 1, 3, 5.

    Computed by hand: 53, 24, 23, 17.67, 10.6, 8, 7.67 -> 53 thrice... the seventh seat is 53/7 = 7.571 against
    24/3 = 8 and 23/3 = 7.667, so 53 gets 3, 24 gets 2, 23 gets 2.
    """
    data = frame([("01", "a", "x", 53, 0), ("02", "a", "x", 24, 0), ("03", "a", "x", 23, 0)])
    assert share_quota(data, 7, Rule.SAINTE_LAGUE).seats.tolist() == [3, 2, 2]


def test_weighted_caps_at_the_shortage_and_shares_the_rest_again() -> None:
    data = frame([("01", "kesehatan", "x", 10, 0), ("01", "lain", "y", 10, 0)])
    plan = share_quota(data, 18, Rule.WEIGHTED, weights={("", "kesehatan"): Fraction(2)})
    assert plan.seats.tolist() == [10, 8]
    assert capped_shares([Fraction(20), Fraction(10)], np.array([10, 10]), 18) == [Fraction(10), Fraction(8)]


def test_maximin_serves_the_worst_fulfilled_first() -> None:
    data = frame([("01", "a", "x", 10, 1), ("02", "a", "x", 10, 5), ("03", "a", "x", 4, 1)])
    assert share_quota(data, 3, Rule.MAXIMIN).seats.tolist() == [2, 0, 1]


def test_a_quota_above_the_shortage_stops_at_the_shortage() -> None:
    data = frame([("01", "a", "x", 3, 1), ("02", "a", "x", 1, 5)])
    for rule in Rule:
        assert share_quota(data, 99, rule).seats.tolist() == [2, 0]


def test_clashing_conditions_are_named_and_no_others() -> None:
    data = frame([("01", "a", "x", 5, 0), ("02", "a", "x", 5, 0)])
    first = (data["kode"] == "01").to_numpy()
    everything = np.array([True, True])
    conditions = [
        Condition("minimal 01: 4", first, 4),
        Condition("maksimal semua: 3", everything, 0, 3),
        Condition("minimal 02: 0", ~first, 0),
    ]
    with pytest.raises(ClashingConditions) as caught:
        share_quota(data, 6, Rule.PROPORTIONAL, conditions=conditions)
    assert [condition.name for condition in caught.value.conditions] == ["minimal 01: 4", "maksimal semua: 3"]


def test_a_floor_above_the_shortage_clashes_alone() -> None:
    data = frame([("01", "a", "x", 2, 1)])
    with pytest.raises(ClashingConditions, match="terlalu banyak"):
        share_quota(data, 5, Rule.MAXIMIN, conditions=[Condition("terlalu banyak", np.array([True]), 2)])


@given(frames(4), st.integers(0, 40))
@SMALL
@pytest.mark.parametrize("rule", list(Rule))
def test_a_budget_buys_the_largest_quota_it_can(rule: Rule, data: pd.DataFrame, budget: int) -> None:
    costs = {"x": Fraction(3), "y": Fraction(5), "z": Fraction(7)}

    def bill(quota: int) -> Fraction:
        seats = share_quota(data, quota, rule).seats
        return sum((costs[p] * int(s) for p, s in zip(data["jabatan"], seats, strict=True)), Fraction(0))

    affordable = [q for q in range(1, int(data["kekurangan"].sum()) + 1) if bill(q) <= budget]
    plan = share_budget(data, Fraction(budget), rule, costs)
    assert plan.quota == max(affordable, default=0)


def test_a_post_without_a_cost_is_named() -> None:
    data = frame([("01", "a", "x", 2, 1), ("01", "a", "tak berbiaya", 2, 0)])
    with pytest.raises(MissingCost, match="tak berbiaya"):
        share_budget(data, Fraction(100), Rule.PROPORTIONAL, {"x": Fraction(1)})
