"""Redeployment against brute force: people placed, leximin, distance, rows, in that order."""

from collections import Counter
from fractions import Fraction
from itertools import product

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.distance import as_the_crow_flies, from_table
from asn_cli.domain.redeploy import Move, redeploy

PLACES = ("01", "02", "03")


@st.composite
def cases(draw: st.DrawFn) -> tuple[pd.DataFrame, dict[tuple[str, str], int], int | None]:
    rows = []
    for post in ("a", "b"):
        for place in PLACES:
            need, staff = draw(st.integers(0, 3)), draw(st.integers(0, 4))
            rows.append((place, post, need, staff, draw(st.integers(0, max(0, staff - need)))))
    frame = pd.DataFrame(rows, columns=["kode", "jabatan", "kebutuhan", "bezetting", "dapat_pindah"])
    metres = {}
    for a, b in product(PLACES, PLACES):
        if a != b and draw(st.integers(0, 4)):
            metres[a, b] = draw(st.integers(1, 4)) * 1000
    return frame, metres, draw(st.none() | st.integers(1, 4))


def every_answer(frame: pd.DataFrame, most: int | None) -> list[dict[tuple[str, str, str], int]]:
    supply = {
        (p, k): int(n) for p, k, n in zip(frame["jabatan"], frame["kode"], frame["dapat_pindah"], strict=True) if n > 0
    }
    short = {
        (p, k): int(need - staff)
        for p, k, need, staff in zip(
            frame["jabatan"], frame["kode"], frame["kebutuhan"], frame["bezetting"], strict=True
        )
        if need > staff
    }
    lanes = [(p, s, t) for (p, s) in supply for (q, t) in short if p == q]
    ranges = [range(min(supply[p, s], short[p, t]) + 1) for p, s, t in lanes]
    answers = []
    for flow in product(*ranges):
        out, into = Counter(), Counter()
        for (p, s, t), n in zip(lanes, flow, strict=True):
            out[p, s] += n
            into[p, t] += n
        if (
            all(out[x] <= supply[x] for x in out)
            and all(into[x] <= short[x] for x in into)
            and (most is None or sum(flow) <= most)
        ):
            answers.append({lane: n for lane, n in zip(lanes, flow, strict=True) if n})
    return answers


def worth(
    frame: pd.DataFrame, metres: dict[tuple[str, str], int], moves: dict[tuple[str, str, str], int]
) -> tuple[object, ...]:
    into = Counter()
    for (p, _, t), n in moves.items():
        into[p, t] += n
    fulfilment = sorted(
        Fraction(int(staff) + into[p, k], int(need))
        for p, k, need, staff in zip(
            frame["jabatan"], frame["kode"], frame["kebutuhan"], frame["bezetting"], strict=True
        )
        if need > staff
    )
    blind = sum(n for (_, s, t), n in moves.items() if (s, t) not in metres)
    known = sum(n * metres.get((s, t), 0) for (_, s, t), n in moves.items())
    return (sum(moves.values()), tuple(fulfilment), -blind, -known, -len(moves))


@settings(max_examples=120, deadline=None)
@given(cases())
def test_redeployment_agrees_with_brute_force(
    case: tuple[pd.DataFrame, dict[tuple[str, str], int], int | None],
) -> None:
    frame, metres, most = case
    found = redeploy(frame, metres, max_moves=most)
    answers = every_answer(frame, most)
    moves = {(move.post, move.source, move.target): move.people for move in found}
    assert moves in answers
    assert worth(frame, metres, moves) == max(worth(frame, metres, answer) for answer in answers)


def test_a_pair_without_a_distance_is_used_last() -> None:
    frame = pd.DataFrame(
        [("01", "x", 0, 2, 2), ("02", "x", 0, 2, 2), ("03", "x", 2, 0, 0)],
        columns=["kode", "jabatan", "kebutuhan", "bezetting", "dapat_pindah"],
    )
    assert redeploy(frame, {("01", "03"): 900_000}) == [Move("x", "01", "03", 2, 900_000)]
    assert redeploy(frame, {})[0].metres is None


def test_one_direction_serves_both_ways_and_is_told() -> None:
    table = pd.DataFrame({"kode_dari": ["01", "02"], "kode_ke": ["02", "03"], "km": [12.5, 7.0]})
    metres, reverse = from_table(table)
    assert metres["01", "02"] == metres["02", "01"] == 12_500
    assert ("02", "01") in reverse
    assert ("01", "02") not in reverse


def test_the_crow_flies_a_degree_of_latitude_in_111_km() -> None:
    metres = as_the_crow_flies({"01": (0.0, 103.0), "02": (1.0, 103.0)})
    assert metres["01", "02"] == 111_200
    assert metres["01", "01"] == 0
