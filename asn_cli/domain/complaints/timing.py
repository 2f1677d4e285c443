"""Working days of complaints, held against their limits. Block by block, so that ten million need little room."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.complaints.model import OPEN, TIMINGS, Stage, Timing, coded
from asn_cli.domain.workdays import NO_DAY, Days, WorkCalendar, day_numbers
from asn_cli.textkey import heading_key

BLOCK = 1 << 20
UNKNOWN = -1
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Clock:
    """How working days are counted. `limits`: working days by klasifikasi, by `heading_key` (none: no limit)."""

    calendar: WorkCalendar
    limits: Mapping[str, int]
    as_of: pd.Timestamp
    count_first: bool = False
    """The day of receipt is day 1, instead of the day after it."""
    archived_is_done: bool = False

    def limit(self, name: object) -> int | None:
        """The limit of a klasifikasi as written."""
        return self.limits.get(heading_key(str(name)))


@dataclass(frozen=True, slots=True)
class Timed:
    """Per complaint: where it stands, and working days so far or until it was closed."""

    timing: npt.NDArray[np.int8]
    """Position in TIMINGS."""
    days: npt.NDArray[np.int32]
    """-1 where they cannot be counted."""
    uncovered: Mapping[int, int] = field(default_factory=dict)
    """Year that the calendar lacks -> complaints that would need it."""
    done_undated: int = 0
    """Closed complaints without a closing date."""
    done: int = 0
    """Closed complaints."""


def timed(complaints: pd.DataFrame, clock: Clock) -> Timed:
    """Count each complaint's working days and hold them against its limit.

    tertunda, arsip (unless it counts as done), a klasifikasi without a limit, closed without a date, before receipt or
    after the reference date, received after it, an unknown status, and any span that the calendar does not cover are
    not counted.
    """
    count = len(complaints)
    timing = np.full(count, TIMINGS.index(Timing.UNCOUNTED), dtype=np.int8)
    days = np.full(count, UNKNOWN, dtype=np.int32)
    stages, words = coded(complaints["status"])
    is_done = _of(words, (Stage.DONE, Stage.ARCHIVED) if clock.archived_is_done else (Stage.DONE,))[stages]
    is_open = _of(words, OPEN)[stages]
    limits = _limits(complaints, clock)
    received = complaints["tanggal"].to_numpy()
    closed = complaints["tanggal_selesai"].to_numpy() if "tanggal_selesai" in complaints else None
    uncovered: Counter[int] = Counter()
    undated = 0
    for start in range(0, count, BLOCK):
        part = slice(start, start + BLOCK)
        block = _Block(
            day_numbers(received[part]),
            np.full(len(received[part]), NO_DAY) if closed is None else day_numbers(closed[part]),
            is_done[part],
            is_open[part],
            limits[part],
        )
        timing[part], days[part] = block.count(clock)
        uncovered.update(block.uncovered(clock))
        undated += int((block.done & (block.closed == NO_DAY)).sum())
    done = int(_of(words, (Stage.DONE,))[stages].sum())
    return Timed(timing, days, dict(sorted(uncovered.items())), undated, done)


def _of(words: pd.Index, stages: tuple[Stage, ...]) -> Mask:
    """Which of the words are one of the stages; False at the end, for a missing one (-1)."""
    return np.array([*(str(word) in stages for word in words), False], dtype=bool)


def _limits(complaints: pd.DataFrame, clock: Clock) -> npt.NDArray[np.int16]:
    """The limit of each complaint, -1 for none."""
    if "klasifikasi" not in complaints:
        return np.full(len(complaints), UNKNOWN, dtype=np.int16)
    codes, names = coded(complaints["klasifikasi"])
    limits = [clock.limit(name) for name in names]
    table = np.array([*(UNKNOWN if limit is None else limit for limit in limits), UNKNOWN], dtype=np.int16)
    found: npt.NDArray[np.int16] = table[codes]
    return found


@dataclass(slots=True)
class _Block:
    """Some complaints in a row."""

    received: Days
    closed: Days
    done: Mask
    still_open: Mask
    limit: npt.NDArray[np.int16]

    def _end(self, clock: Clock) -> Days:
        today = day_numbers([clock.as_of.to_datetime64()])[0]
        return np.where(self.done, self.closed, today)

    def _possible(self, end: Days, clock: Clock) -> Mask:
        today = day_numbers([clock.as_of.to_datetime64()])[0]
        known = (self.received != NO_DAY) & (end != NO_DAY)
        possible: Mask = (self.done | self.still_open) & known & (end >= self.received) & (end <= today)
        return possible

    def count(self, clock: Clock) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.int32]]:
        """Timing and days of each."""
        end = self._end(clock)
        counted = self._possible(end, clock) & clock.calendar.covers(self.received, end)
        start, stop = np.where(counted, self.received, 0), np.where(counted, end, 0)
        days = clock.calendar.between(start, stop, count_first=clock.count_first)
        within = days <= self.limit
        eligible = counted & (self.limit >= 0)
        timing = np.full(len(end), TIMINGS.index(Timing.UNCOUNTED), dtype=np.int8)
        for group, good, bad in (
            (self.done, Timing.IN_TIME, Timing.LATE),
            (self.still_open, Timing.RUNNING, Timing.OVERDUE),
        ):
            timing[eligible & group & within] = TIMINGS.index(good)
            timing[eligible & group & ~within] = TIMINGS.index(bad)
        return timing, np.where(counted, days, UNKNOWN).astype(np.int32)

    def uncovered(self, clock: Clock) -> Counter[int]:
        """The years that the calendar lacks, each with the complaints that lie in it or reach into it."""
        end = self._end(clock)
        last = np.where(self._possible(end, clock), end, self.received)
        there = self.received != NO_DAY
        if clock.calendar.covers(self.received[there], last[there]).all():
            return Counter()
        first_year, last_year = _years(self.received[there]), _years(last[there])
        lacking: Counter[int] = Counter()
        spans, counts = np.unique(first_year * 10_000 + last_year, return_counts=True)
        for span, count in zip(spans.tolist(), counts.tolist(), strict=True):
            for year in range(span // 10_000, span % 10_000 + 1):
                if year not in clock.calendar.years:
                    lacking[year] += count
        return lacking


def _years(days: Days) -> Days:
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
