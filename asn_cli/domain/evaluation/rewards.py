"""Who may be rewarded, and who is a candidate for coaching: each with the reason, the step and its basis."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.evaluation.people import PERSON, in_order
from asn_cli.domain.evaluation.periods import period_end
from asn_cli.domain.evaluation.ratings import Predicate
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.rules.place_names import words_of

NO_PENALTY = frozenset(
    {"tidak", "tidak ada", "tidak pernah", "nihil", "bersih", "tanpa hukuman", "belum pernah", "0", "no", "none"}
)
"""Ways to say that there was no disciplinary penalty."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Sangat Baik in `times` of the last `periods` periods, the newest among them, and at most `penalties` in them."""

    times: int
    periods: int
    penalties: int = 0
    basis: Msg | str = ""


@dataclass(frozen=True, slots=True)
class Coaching:
    """Who is a candidate: whose newest predikat is one of `poor`; `months` to improve, then the next of `steps`."""

    poor: Collection[str]
    months: int
    steps: Sequence[str]
    as_of: pd.Timestamp
    basis: str = ""
    status: str = ""


def penalised(frame: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Rows with a disciplinary penalty; a way to say "none" is none."""
    if "hukuman" not in frame:
        return np.zeros(len(frame), dtype=bool)
    places, words = pd.factorize(frame["hukuman"])
    real = [" ".join(words_of(str(word))) not in NO_PENALTY for word in words]
    return np.array([*real, False], dtype=bool)[places]


def recognised(rated: pd.DataFrame, rule: Recognition, lenient: Collection[object] = ()) -> pd.DataFrame:
    """Who may be rewarded: the newest row of each, with the reason and the step.

    `lenient` are raters who give Sangat Baik far more often than others: whoever was rated by one of them is to be
    looked at first.
    """
    ordered = in_order(rated.dropna(subset=["predikat"])).reset_index(drop=True)
    people = ordered[PERSON].to_numpy()
    from_end = _from_end(people)
    last = from_end < rule.periods
    count = int(people.max(initial=-1)) + 1
    best = _sums(people, last & (ordered["predikat"] == Predicate.EXCELLENT).to_numpy(), count)
    punished = _sums(people, last & penalised(ordered), count)
    periods = _sums(people, last, count)
    newest = from_end == 0
    excellent = (ordered["predikat"] == Predicate.EXCELLENT).to_numpy(dtype=bool)
    chosen = newest & excellent & (best[people] >= rule.times) & (punished[people] <= rule.penalties)
    out: pd.DataFrame = ordered[chosen].reset_index(drop=True)
    pairs = list(zip(best[people[chosen]].tolist(), periods[people[chosen]].tolist(), strict=True))
    reasons = {pair: _reward_reason(*pair, rule.basis) for pair in set(pairs)}
    out["alasan"] = pd.Series([reasons[pair] for pair in pairs], dtype=object)
    look_first = out["penilai"].isin(lenient) if "penilai" in out else pd.Series(False, index=out.index)
    steps = (msg("evaluasi.penghargaan_langkah"), msg("evaluasi.penghargaan_langkah_penilai"))
    out["langkah"] = pd.Series([steps[int(first)] for first in look_first], dtype=object)
    return out


def _reward_reason(times: int, periods: int, basis: Msg | str) -> Msg:
    return msg("evaluasi.penghargaan_alasan", kali=figure(times), periode=figure(periods), dasar=basis)


def _from_end(people: npt.NDArray[np.intp]) -> npt.NDArray[np.int64]:
    """How many rows of the same person follow each row; `people` stand together."""
    count = int(people.max(initial=-1)) + 1
    ends = np.cumsum(np.bincount(people, minlength=count))
    return np.asarray(ends[people] - 1 - np.arange(len(people)), dtype=np.int64)


def _sums(people: npt.NDArray[np.intp], flags: npt.NDArray[np.bool_], count: int) -> npt.NDArray[np.int64]:
    return np.bincount(people[flags], minlength=count).astype(np.int64)


def coached(rated: pd.DataFrame, rule: Coaching) -> pd.DataFrame:
    """Candidates for coaching ("calon pembinaan", never a sanction): whose newest predikat is one of the poor ones.

    Says since when (the first of the unbroken poor periods), how often, and by when to improve: so many months after
    the end of the first. Once that day has passed, the step is the next one.
    """
    ordered = in_order(rated.dropna(subset=["predikat"])).reset_index(drop=True)
    people = ordered[PERSON].to_numpy()
    poor = ordered["predikat"].isin(rule.poor).to_numpy(dtype=bool)
    places = np.arange(len(ordered))
    count = int(people.max(initial=-1)) + 1
    begins = np.full(count, len(ordered), dtype=np.int64)
    np.minimum.at(begins, people, places)
    last_good = begins - 1
    np.maximum.at(last_good, people[~poor], places[~poor])
    newest = poor & (_from_end(people) == 0)
    first = last_good[people[newest]] + 1
    out: pd.DataFrame = ordered[newest].reset_index(drop=True)
    runs = places[newest] - first + 1
    began = ordered.take(first)
    nothing = [None] * len(began)
    years = began["tahun"].tolist() if "tahun" in began else nothing
    periods = began["periode"].tolist() if "periode" in began else nothing
    cases = list(zip(out["predikat"].tolist(), years, periods, runs.tolist(), strict=True))
    told = {case: _coaching(*case, rule) for case in dict.fromkeys(cases)}
    notes = [told[case] for case in cases]
    out["alasan"] = pd.Series([reason for reason, _ in notes], dtype=object)
    out["langkah"] = pd.Series([step for _, step in notes], dtype=object)
    return out


def _coaching(predicate: str, year: Any, period: object, run: int, rule: Coaching) -> tuple[Msg, Msg]:
    """The reason and the step of candidates whose poor periods began with this one."""
    facts = {"predikat": predicate, "kali": figure(run), "dasar": rule.basis, "status": rule.status}
    if pd.isna(year):
        return msg("evaluasi.pembinaan_alasan_tanpa_tahun", **facts), msg(
            "evaluasi.pembinaan_pertama_tanpa_tahun", bulan=figure(rule.months)
        )
    since = period_end(int(year), period)
    due = since + pd.DateOffset(months=rule.months)
    days = {"sejak": since.date().isoformat(), "batas": due.date().isoformat()}
    step = "evaluasi.pembinaan_pertama" if rule.as_of <= due else "evaluasi.pembinaan_lanjutan"
    following = rule.steps[1] if len(rule.steps) > 1 else ""
    return msg("evaluasi.pembinaan_alasan", **facts, **days), msg(step, langkah=following, **days)
