"""Sharing and moving alone, without any reading: `python bench/solve.py`, seconds of processor time as JSON.

Frames of chance (with a fixed seed) stand for the balance of a regency and of the whole country; beside the program's
own way stands a bare one: a heap for the share, HiGHS alone for the moves.
"""

import heapq
import json
import time
from collections.abc import Callable
from fractions import Fraction

import highspy
import numpy as np
import pandas as pd

from asn_cli.domain.formation import Rule, share_quota
from asn_cli.domain.redeploy import redeploy

POSTS = 25


def balance(places: int) -> pd.DataFrame:
    """A row a place and post: 40 on average where there is a need, staff around it."""
    chance = np.random.default_rng(2026)
    rows = places * POSTS
    need = chance.integers(1, 80, rows)
    staff = np.maximum(need + chance.integers(-20, 15, rows), 0)
    return pd.DataFrame(
        {
            "kode": np.repeat([f"{n:06d}" for n in range(places)], POSTS),
            "jabatan": np.tile([f"jabatan {n:02d}" for n in range(POSTS)], places),
            "sektor": "kesehatan",
            "kebutuhan": need,
            "bezetting": staff,
            "kekurangan": np.maximum(need - staff, 0),
        }
    )


def distances(places: int) -> dict[tuple[str, str], int]:
    """Metres between places strewn over a square of 300 km."""
    spots = np.random.default_rng(15).integers(0, 300_000, (places, 2))
    metres = np.abs(spots[:, None, :] - spots[None, :, :]).sum(axis=2)
    names = [f"{n:06d}" for n in range(places)]
    return {(a, b): int(metres[i, j]) for i, a in enumerate(names) for j, b in enumerate(names) if i != j}


def bare_share(frame: pd.DataFrame, quota: int) -> int:
    """Seats one at a time to the worst fulfilled, from a heap of floats."""
    short = frame["kekurangan"].to_numpy()
    need, staff = frame["kebutuhan"].to_numpy(), frame["bezetting"].to_numpy()
    heap = [(staff[i] / need[i], i) for i in np.flatnonzero(short)]
    heapq.heapify(heap)
    seats = np.zeros(len(frame), dtype=np.int64)
    given = 0
    while heap and given < quota:
        _, i = heapq.heappop(heap)
        seats[i] += 1
        given += 1
        if seats[i] < short[i]:
            heapq.heappush(heap, ((staff[i] + seats[i]) / need[i], i))
    return given


def bare_moves(frame: pd.DataFrame, metres: dict[tuple[str, str], int]) -> None:
    """The plain transport problem of each post in HiGHS: all that can move does, over the least distance."""
    for _, rows in frame.groupby("jabatan"):
        spare = rows[rows["bezetting"] > rows["kebutuhan"]]
        short = rows[rows["kekurangan"] > 0]
        give, take = (spare["bezetting"] - spare["kebutuhan"]).to_numpy(), short["kekurangan"].to_numpy()
        cost = np.array([[metres[a, b] for b in short["kode"]] for a in spare["kode"]], dtype=float)
        m, n = cost.shape
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.addVars(m * n, np.zeros(m * n), np.full(m * n, highspy.kHighsInf))
        solver.changeColsCost(m * n, np.arange(m * n, dtype=np.int32), cost.ravel())
        column = np.arange(m * n, dtype=np.int32)
        scarce = give if give.sum() < take.sum() else take
        by_target = (column.reshape(m, n).T.ravel(), np.arange(n, dtype=np.int32) * m, take)
        by_source = (column, np.arange(m, dtype=np.int32) * n, give)
        for index, starts, amount in (by_source, by_target):
            low = amount.astype(float) if amount is scarce else np.zeros(len(amount))
            solver.addRows(len(amount), low, amount.astype(float), m * n, starts, index, np.ones(m * n))
        solver.run()


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call, the best of three."""
    found = []
    for _ in range(3):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def main() -> None:
    """Everything once, told as JSON."""
    weights = {("", "kesehatan"): Fraction(2)}
    told: dict[str, float] = {}
    for name, places, quota in (("regency", 8, 500), ("nation", 7285, 100_000)):
        frame = balance(places)
        for rule in Rule:
            told[f"{name} {rule}"] = seconds(lambda f=frame, q=quota, r=rule: share_quota(f, q, r, weights=weights))
        told[f"{name} bare heap"] = seconds(lambda f=frame, q=quota: bare_share(f, q))
    frame, metres = balance(514), distances(514)
    movable = frame.assign(dapat_pindah=(frame["bezetting"] - frame["kebutuhan"]).clip(lower=0))
    told["redeploy 514"] = seconds(lambda: redeploy(movable, metres))
    told["redeploy 514 bare HiGHS"] = seconds(lambda: bare_moves(frame, metres))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
