"""What an evaluation says of a person: strengths, weaknesses, the next step, in words that a head of unit can use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.evaluation.periods import period_order
from asn_cli.domain.evaluation.ratings import AXIS, RANK, Expectation, Predicate, level_of, rank_of
from asn_cli.domain.evaluation.spread import told
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing

VALUES = (
    "berorientasi_pelayanan",
    "akuntabel",
    "kompeten",
    "harmonis",
    "loyal",
    "adaptif",
    "kolaboratif",
)
"""BerAKHLAK, scored 1 to 5."""
STRONG, WEAK = 4.0, 2.5
"""A value stands out from 4 on, where it lies above the person's own mean; at 2.5 or less it needs strengthening. Our
own reading of a scale of 1 to 5, said so in the guide."""
APART = 10.0
"""Points by which a score of results and one of conduct differ so much that it is worth saying."""
TENTHS = 10
PERSON = "_orang"
SCORE_BITS = 6
"""Enough for a score of up to 5.0 in tenths."""
Ints = npt.NDArray[np.int64]
Objects = npt.NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Portrait:
    """The three sentences of each row; missing where there is nothing to say."""

    strengths: Objects
    weaknesses: Objects
    next_step: Objects


def in_order(rated: pd.DataFrame) -> pd.DataFrame:
    """Rows by person, year and period (the whole year last); a row without a year comes first.

    Adds PERSON, the number of each person, by which rows that are in order already are known.
    """
    if PERSON in rated:
        return rated
    order = np.zeros(len(rated), dtype=np.int64)
    if "periode" in rated:
        places, periods = pd.factorize(rated["periode"])
        ranks = np.array([*(period_order(period)[0] for period in periods), period_order(None)[0]], dtype=np.int64)
        order = ranks[places]
    people, _ = pd.factorize(rated["nip"], sort=True)
    years = rated["tahun"].to_numpy(dtype=np.float64, na_value=-1.0) if "tahun" in rated else np.zeros(len(rated))
    return rated.assign(**{PERSON: people}).iloc[np.lexsort((order, years, people))]


def portraits(rated: pd.DataFrame) -> Portrait:
    """For each row what stands out, and what follows from it.

    It looks at the seven values, results against conduct, and the trend since the person's period before. `rated` has
    nip, tahun, periode, predikat and, where known, hasil_kerja, perilaku_kerja, the two scores and the seven values.
    """
    frame = rated.reset_index(drop=True)
    packed = np.zeros(len(frame), dtype=np.int64)
    for bits, aspect in _aspects(frame):
        packed = packed << bits | aspect
    distinct, inverse = np.unique(packed, return_inverse=True)
    made = [_say(_unpacked(int(one))) for one in distinct]
    columns = zip(*made, strict=True) if made else ((), (), ())
    return Portrait(*(_objects(list(column))[inverse] for column in columns))


def _aspects(frame: pd.DataFrame) -> Iterator[tuple[int, Ints]]:
    """What is looked at, each with the bits that it takes: the marked scores in tenths, then the rest."""
    marked = _marked(frame)
    for place in range(len(VALUES)):
        yield SCORE_BITS, np.asarray(marked[:, place], dtype=np.int64)
    yield 2, level_of(frame, "hasil_kerja") + 1
    yield 2, level_of(frame, "perilaku_kerja") + 1
    yield 2, _apart(frame)
    yield 2, _trend(frame)
    yield 3, rank_of(frame) + 1


def _objects(values: list[Msg | None]) -> Objects:
    array: Objects = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _marked(frame: pd.DataFrame) -> Ints:
    """The seven scores in tenths where they stand out or need strengthening, else 0."""
    scores = np.full((len(frame), len(VALUES)), np.nan)
    for place, value in enumerate(VALUES):
        if value in frame:
            scores[:, place] = frame[value].to_numpy(dtype=np.float64, na_value=np.nan)
    known = ~np.isnan(scores)
    counts = known.sum(axis=1)
    means = np.where(known, scores, 0.0).sum(axis=1) / np.maximum(counts, 1)
    with np.errstate(invalid="ignore"):
        strong = (scores >= STRONG) & ((scores > means[:, None]) | (counts == 1)[:, None])
        marked = strong | (scores <= WEAK)
    return np.where(marked, np.round(np.where(known, scores, 0.0) * TENTHS), 0.0).astype(np.int64)


def _apart(frame: pd.DataFrame) -> Ints:
    """1 where the score of results lies well above that of conduct, 2 the other way round."""
    if not {"nilai_skp", "nilai_perilaku"} <= set(frame.columns):
        return np.zeros(len(frame), dtype=np.int64)
    gap = (frame["nilai_skp"] - frame["nilai_perilaku"]).to_numpy(dtype=np.float64, na_value=np.nan)
    with np.errstate(invalid="ignore"):
        return np.where(gap >= APART, 1, 0) + np.where(gap <= -APART, 2, 0)


def _trend(frame: pd.DataFrame) -> Ints:
    """1 where the predikat rose since the person's period before, 2 where it fell, else 0."""
    ordered = in_order(frame)
    rank = rank_of(ordered)
    people = ordered[PERSON].to_numpy()
    steps = np.zeros(len(ordered), dtype=np.int64)
    change = np.sign(rank[1:] - rank[:-1])
    same = (people[1:] == people[:-1]) & (rank[1:] >= 0) & (rank[:-1] >= 0)
    steps[1:] = np.where(same & (change > 0), 1, 0) + np.where(same & (change < 0), 2, 0)
    found = np.zeros(len(ordered), dtype=np.int64)
    found[ordered.index.to_numpy()] = steps
    return found


@dataclass(frozen=True, slots=True)
class _Aspects:
    """What is known of one row, in numbers."""

    scores: tuple[int, ...]
    results: int
    conduct: int
    apart: int
    trend: int
    rank: int

    def marked(self, *, strong: bool) -> list[int]:
        """Places of the values that stand out, or that need strengthening."""
        least = round(STRONG * TENTHS)
        return [place for place, score in enumerate(self.scores) if score and (score >= least) is strong]


def _unpacked(packed: int) -> _Aspects:
    rest = []
    for bits in (3, 2, 2, 2, 2, *(SCORE_BITS for _ in VALUES)):
        rest.append(packed & (1 << bits) - 1)
        packed >>= bits
    rank, trend, apart, conduct, results, *scores = rest
    return _Aspects(tuple(reversed(scores)), results, conduct, apart, trend, rank)


def _say(one: _Aspects) -> tuple[Msg | None, Msg | None, Msg | None]:
    """The three sentences of one combination."""
    good: list[Msg] = []
    bad: list[Msg] = []
    above, below = 1, len(Expectation)
    for notes, words in ((good, "nilai_kuat"), (bad, "nilai_lemah")):
        named = [_scored(place, one.scores) for place in one.marked(strong=notes is good)]
        if named:
            notes.append(msg(f"evaluasi.{words}", daftar=listing(named)))
    for column, level in (("hasil_kerja", one.results), ("perilaku_kerja", one.conduct)):
        if level == above:
            good.append(msg(f"evaluasi.{column}_di_atas"))
        elif level == below:
            bad.append(msg(f"evaluasi.{column}_di_bawah"))
    if (one.results and one.conduct > one.results) or one.apart == 1:
        bad.append(msg("evaluasi.perilaku_tertinggal"))
    elif (one.conduct and one.results > one.conduct) or one.apart:
        bad.append(msg("evaluasi.hasil_tertinggal"))
    if one.trend:
        (good if one.trend == 1 else bad).append(msg("evaluasi.tren_naik" if one.trend == 1 else "evaluasi.tren_turun"))
    return told(good), told(bad), _next_step(one)


def _scored(place: int, scores: tuple[int, ...]) -> Msg:
    name = msg(f"evaluasi.nilai_{VALUES[place]}")
    return msg("evaluasi.nilai_skor", nilai=name, skor=figure(scores[place] / TENTHS, 1))


def _next_step(one: _Aspects) -> Msg | None:
    """What a head of unit does next: by the predikat, and by what is weakest."""
    if not one.rank:
        return None
    weakest = one.marked(strong=False)
    aim: Msg | None = None
    if weakest:
        lowest = min(weakest, key=lambda place: one.scores[place])
        aim = msg(f"evaluasi.nilai_{VALUES[lowest]}")
    elif max(one.results, one.conduct) > 1 and one.results != one.conduct:
        aim = msg("evaluasi.hasil_kerja" if one.results > one.conduct else "evaluasi.perilaku_kerja")
    if one.rank - 1 == RANK[Predicate.EXCELLENT]:
        return msg("evaluasi.lanjut_sangat_baik")
    kind = "baik" if one.rank - 1 == RANK[Predicate.GOOD] else "bina"
    return msg(f"evaluasi.lanjut_{kind}_pada", aspek=aim) if aim else msg(f"evaluasi.lanjut_{kind}")


def performance_axis(predicates: pd.Series, axis: Mapping[str, str] = AXIS) -> pd.Series:
    """Above, as or below expectation for each predikat."""
    return predicates.astype(object).map(axis)
