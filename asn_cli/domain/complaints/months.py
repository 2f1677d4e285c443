"""Complaints month by month, each against what the others predict."""

from datetime import date, timedelta
from math import sqrt

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.complaints.rates import Z_95

MONTHS_TO_PREDICT = 6
"""Fewer other months than this predict nothing."""
YEAR = 12
EPOCH = 1970
BLOCK = 1 << 20
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def month_numbers(dates: npt.ArrayLike) -> Ints:
    """Months since January 1970."""
    return np.asarray(dates).astype("datetime64[M]").astype(np.int64)


def month_texts(months: npt.ArrayLike) -> list[str]:
    """YYYY-MM of each month number."""
    return [str(month) for month in np.asarray(months, dtype=np.int64).astype("datetime64[M]")]


def by_month(
    everything: pd.Series, period: pd.Series, first: date | None, last: date | None, as_of: date
) -> pd.DataFrame:
    """`monthly` of the dates in a period (`first` to `last`, None: open), with the year before from `everything`.

    The months are those of the period, as far as it is told, else from the first report to the last one not after the
    reference date.
    """
    earlier = _counts(everything)
    counts = earlier if len(period) == len(everything) else _counts(period)
    end = min(last, as_of) if last else as_of
    known = counts.index[counts.index <= _month(end)]
    begin = _month(first) if first else int(min(counts.index, default=_month(end)))
    until = _month(end) if last else int(max(known, default=begin))
    whole_from = begin + int(first is not None and first.day > 1)
    whole_to = _month(end) - int((end + timedelta(days=1)).month == end.month)
    return monthly(counts, begin, until, earlier, (whole_from, whole_to))


def _month(day: date) -> int:
    return (day.year - EPOCH) * YEAR + day.month - 1


def _counts(dates: pd.Series) -> pd.Series:
    """Reports by month, a block at a time."""
    if not dates.notna().any():
        return pd.Series(dtype=np.int64, index=pd.Index([], dtype=np.int64))
    days = dates.to_numpy()
    least, most = (int(month_numbers([day.to_datetime64()])[0]) for day in (dates.min(), dates.max()))
    counts = np.zeros(most - least + 1, dtype=np.int64)
    for start in range(0, len(days), BLOCK):
        block = days[start : start + BLOCK]
        counts += np.bincount(month_numbers(block[~np.isnat(block)]) - least, minlength=len(counts))
    there = np.flatnonzero(counts)
    return pd.Series(counts[there], index=there + least)


def monthly(counts: pd.Series, first: int, last: int, earlier: pd.Series, whole: tuple[int, int]) -> pd.DataFrame:
    """A row a month from `first` to `last`, empty months too, each against what the other whole months predict.

    Months are numbers since January 1970; `counts` holds complaints by month, `earlier` those of the same data without
    any period, for the year before. Only months within `whole` lie in the period with all of their days: the others are
    neither judged nor used to judge. Months behind `last` that hold complaints (received after the reference date)
    follow.
    The expectation of a month is the mean m of the others; its limits m +- 1.96 sqrt(max(m, s^2)(1 + 1/n)) allow for
    more spread than Poisson where the other months show it. Missing under 6 others.
    """
    later = [int(month) for month in counts.index if month > last]
    months = np.array([*range(first, last + 1), *sorted(later)], dtype=np.int64)
    values = counts.reindex(months, fill_value=0).to_numpy(dtype=np.float64)
    judged = (months >= whole[0]) & (months <= whole[1])
    low, high = _limits(values, judged)
    outside = (values < low) | (values > high)
    begins = int(earlier.index.min()) if len(earlier) else first
    before = earlier.reindex(months - YEAR, fill_value=0).to_numpy(dtype=np.int64)
    return pd.DataFrame(
        {
            "bulan": month_texts(months),
            "jumlah": values.astype(np.int64),
            "tahun_lalu": pd.arrays.IntegerArray(before, months - YEAR < begins),
            "bawah": low,
            "atas": high,
            "sorotan": pd.Series(np.where(outside, "ya", "tidak"), dtype=object).mask(np.isnan(low), None),
        }
    )


def _limits(values: Floats, judged: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Lower and upper limit of each judged month; each from the sums of all without its own."""
    low, high = np.full(len(values), np.nan), np.full(len(values), np.nan)
    others = int(judged.sum()) - 1
    if others < MONTHS_TO_PREDICT:
        return low, high
    for place in np.flatnonzero(judged):
        rest = values[judged & (np.arange(len(values)) != place)]
        mean = float(rest.mean())
        half = Z_95 * sqrt(max(mean, float(rest.var(ddof=1))) * (1 + 1 / others))
        low[place], high[place] = max(0.0, mean - half), mean + half
    return low, high
