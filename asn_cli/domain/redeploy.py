"""Redeployment: surplus to shortage within one post, before anyone is recruited.

In this order: the most people placed; leximin of fulfilment over the places that are short; the fewest person-metres
(people over a pair without a distance count before any distance); the fewest moves from one place to another, exact up
to `EXACT_PLACES` places, beyond that those of a basic solution of the transport problem.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.distance import Metres
from asn_cli.domain.formation.conditions import Condition
from asn_cli.domain.formation.greedy import share
from asn_cli.domain.formation.shares import Ints, Rows, maximin
from asn_cli.domain.solver import Program

EXACT_PLACES = 20


class Move(NamedTuple):
    """`people` of a post from one place to another; `metres` is None where nobody gave the distance."""

    post: str
    source: str
    target: str
    people: int
    metres: int | None


@dataclass(frozen=True, slots=True)
class _Arrivals:
    """How many come to each row: `sure` of them whatever the way, and `spare` (0 or 1) that ties leave open.

    `tie` is the number of the class of equals a spare seat belongs to (-1: none); of class c, `taken[c]` are given.
    """

    sure: Ints
    spare: Ints
    tie: Ints
    taken: list[int]


def redeploy(frame: pd.DataFrame, metres: Metres, *, max_moves: int | None = None) -> list[Move]:
    """Moves that place surplus staff where the same post is short.

    `frame` has a row a place and post: kode, jabatan, kebutuhan, bezetting and dapat_pindah (how many of the surplus
    may move; never more than the surplus). `max_moves` limits the people moved. Sorted by post, source, target.
    """
    rows = frame.sort_values(["kode", "jabatan"], kind="stable").reset_index(drop=True)
    need, staff = rows["kebutuhan"].to_numpy(np.int64), rows["bezetting"].to_numpy(np.int64)
    supply = np.minimum(np.maximum(staff - need, 0), rows["dapat_pindah"].to_numpy(np.int64))
    short = np.maximum(need - staff, 0)
    codes, posts = pd.factorize(rows["jabatan"], sort=True)
    codes = codes.astype(np.int64)
    offered = np.bincount(codes, weights=supply, minlength=len(posts)).astype(np.int64)
    wanted = np.bincount(codes, weights=short, minlength=len(posts)).astype(np.int64)
    placeable = int(np.minimum(offered, wanted).sum())
    total = placeable if max_moves is None else min(placeable, max_moves)
    if total == 0:
        return []
    compete = total < placeable
    arrivals = _arrivals(Rows(need, staff, short, np.arange(len(rows))), codes, offered, total, compete=compete)
    places = rows["kode"].astype(str).tolist()
    moves: list[Move] = []
    for together in _coupled(codes, arrivals):
        moves += _transport(together, codes, places, [str(p) for p in posts], supply, arrivals, metres)
    return sorted(moves)


def _arrivals(rows: Rows, codes: Ints, offered: Ints, total: int, *, compete: bool) -> _Arrivals:
    """The leximin arrivals: `total` seats to the worst fulfilled, no post receiving more than is offered of it.

    With `compete` (a limit on all moves) equals of different posts may take each other's seat; without it every post
    places all it can, so only equals of one post may.
    """
    groups = [Condition("", codes == p, 0, int(offered[p])) for p in np.unique(codes)]
    values = maximin(rows)
    seats = share(rows, values, total, np.zeros_like(rows.shortage), rows.shortage, groups)
    classes: dict[tuple[Fraction, int, int], list[int]] = {}
    for i in np.flatnonzero(rows.shortage):
        for k in {int(seats[i]), int(seats[i]) + 1}:
            if 1 <= k <= rows.shortage[i]:
                rivals = -1 if compete else int(codes[i])
                classes.setdefault((values.value(int(i), k), int(rows.need[i]), rivals), []).append(int(i))
    sure, spare, tie, taken = seats.copy(), np.zeros_like(seats), np.full_like(seats, -1), list[int]()
    for (worth, _, _), members in sorted(classes.items()):
        last = [i for i in members if seats[i] and values.value(i, int(seats[i])) == worth]
        if last and len(last) < len(members):
            sure[last] -= 1
            spare[members] = 1
            tie[members] = len(taken)
            taken.append(len(last))
    return _Arrivals(sure, spare, tie, taken)


def _coupled(codes: Ints, arrivals: _Arrivals) -> Iterable[Ints]:
    """Posts that must be solved together because equals among them compete for one seat; each group once."""
    leader = {int(p): int(p) for p in np.unique(codes)}

    def root(post: int) -> int:
        while leader[post] != post:
            post = leader[post]
        return post

    for number in range(len(arrivals.taken)):
        members = np.unique(codes[arrivals.tie == number])
        for other in members[1:]:
            leader[root(int(other))] = root(int(members[0]))
    groups: dict[int, list[int]] = {}
    for post in sorted(leader):
        groups.setdefault(root(post), []).append(post)
    return [np.array(group) for group in groups.values()]


def _transport(
    together: Ints,
    codes: Ints,
    places: list[str],
    posts: list[str],
    supply: Ints,
    arrivals: _Arrivals,
    metres: Metres,
) -> list[Move]:
    """Who goes where: a transport problem over the pairs of a source and a target of one post."""
    here = np.isin(codes, together)
    sources = np.flatnonzero(here & (supply > 0))
    targets = np.flatnonzero(here & (arrivals.sure + arrivals.spare > 0))
    pairs = [(s, t) for s in sources for t in targets if codes[s] == codes[t]]
    if not pairs:
        return []
    source, target = np.array(pairs).T
    distance = [metres.get((places[s], places[t])) for s, t in pairs]
    people = int(supply[sources].sum())
    unknown = people * max((d for d in distance if d is not None), default=0) + 1
    cost = np.array([unknown if d is None else d for d in distance], dtype=np.int64)
    program = _transport_program(source, target, sources, targets, supply, arrivals, binary=False)
    flow = program.best(-cost)
    assert flow is not None, "arrivals never exceed what is offered"
    if len({places[i] for i in (*sources, *targets)}) <= EXACT_PLACES:
        flow = _fewest_rows(source, target, sources, targets, supply, arrivals, cost, int(cost @ flow))
    return [
        Move(posts[codes[s]], places[s], places[t], int(n), d)
        for (s, t), n, d in zip(pairs, flow, distance, strict=True)
        if n > 0
    ]


def _transport_program(
    source: Ints,
    target: Ints,
    sources: Ints,
    targets: Ints,
    supply: Ints,
    arrivals: _Arrivals,
    *,
    binary: bool,
) -> Program:
    """Flows from sources to targets; with `binary`, one more 0/1 column a pair that is 1 when the pair is used."""
    most = np.minimum(supply[source], (arrivals.sure + arrivals.spare)[target])
    count = len(source)
    program = Program(np.concatenate([most, np.ones(count)]) if binary else most, whole=binary)
    columns = np.arange(count)
    program.limit_sums(np.searchsorted(sources, source), len(sources), np.zeros(len(sources)), supply[sources])
    least = arrivals.sure[targets]
    program.limit_sums(np.searchsorted(targets, target), len(targets), least, least + arrivals.spare[targets])
    for number in np.unique(arrivals.tie[targets]):
        if number >= 0:
            members = targets[arrivals.tie[targets] == number]
            wanted = int(arrivals.sure[members].sum()) + arrivals.taken[number]
            inside = columns[np.isin(target, members)]
            program.limit(inside, np.ones(len(inside)), wanted, wanted)
    if binary:
        for column, room in zip(columns, most, strict=True):
            program.limit([column, count + column], [1.0, -float(room)], None, 0.0)
    return program


def _fewest_rows(
    source: Ints,
    target: Ints,
    sources: Ints,
    targets: Ints,
    supply: Ints,
    arrivals: _Arrivals,
    cost: Ints,
    cheapest: int,
) -> Ints:
    program = _transport_program(source, target, sources, targets, supply, arrivals, binary=True)
    count = len(source)
    program.limit(np.arange(count), cost, None, cheapest)
    best = program.best(np.concatenate([np.zeros(count), -np.ones(count)]))
    assert best is not None, "the cheapest flow is one of the answers"
    return best[:count]
