"""Population and rombel in years to come.

Population grows geometrically: P(t) = P(0) (1 + r)^t with r from the years given, a stated rate, or read off a table of
projected population. Rombel follow the growth of their last year (ATR): R(n+1) = R(n) (1 + ATR(n)), ATR(n) =
(R(n) - R(n-1)) / R(n-1), taken over all schools of a kind in a kecamatan.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import inf
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.rounding import Floats, Ints

UNUSUAL = 0.1
"""A yearly growth or loss of people beyond this share is more often a slip in one of the years than true. Our own
measure, from no rule: it asks for a look and changes no figure."""
IMPOSSIBLE = 1e9
"""People, rombel or pupils in one kecamatan or school that nobody has to reckon with."""


class Basis(StrEnum):
    """Where the growth of a kecamatan comes from."""

    STATED = "laju_ditetapkan"
    TABLE = "tabel_proyeksi"
    OBSERVED = "antartahun"


class Growth(NamedTuple):
    """One kecamatan: the known population by year and the yearly rate beyond the last of them."""

    known: Mapping[int, float]
    rate: float
    basis: Basis
    seen: Mapping[int, float] = MappingProxyType({})
    """The years that the rate is worked out from; none where it is stated."""

    @property
    def base(self) -> int:
        """The first of the known years: the newest population not after the reference date."""
        return min(self.known)


class NoGrowth(ValueError):
    """Kecamatan with one year of population and no rate; `codes` names them."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = tuple(codes)


class ImpossibleGrowth(ValueError):
    """A growth that ends beyond IMPOSSIBLE: the kode of the kecamatan, and the first year."""

    def __init__(self, code: str, year: int) -> None:
        super().__init__(f"{code} {year}")
        self.code, self.year = code, year


def growth_by_district(population: pd.DataFrame, year: int, rates: Mapping[str, float]) -> dict[str, Growth]:
    """Growth of each kecamatan with a population not after `year`.

    `population` has kode, tahun, jiwa (one row a kecamatan and year); rows after `year` are projected population.
    `rates` are stated yearly rates by kode and come first; then the projected rows; then the years observed, first to
    last. A population without a year counts as that of `year` where none other is there. Raises NoGrowth.
    """
    found: dict[str, Growth] = {}
    missing: list[str] = []
    told_of: dict[str, list[tuple[float, float]]] = {}
    rows = population.dropna(subset=["kode", "jiwa"])
    for kode, when, jiwa in zip(*(rows[name].tolist() for name in ("kode", "tahun", "jiwa")), strict=True):
        told_of.setdefault(kode, []).append((when, jiwa))
    for kode, told in sorted(told_of.items()):
        series = {int(y): float(n) for y, n in sorted((y, n) for y, n in told if pd.notna(y))}
        past = {y: n for y, n in series.items() if y <= year}
        undated = [float(n) for y, n in told if pd.isna(y)]
        if not past and undated:
            past = {year: undated[0]}
        if not past:
            continue
        base = max(past)
        ahead = {base: past[base], **{y: n for y, n in series.items() if y > year}}
        if kode in rates:
            found[kode] = Growth({base: past[base]}, rates[kode], Basis.STATED)
        elif len(ahead) > 1:
            found[kode] = Growth(ahead, yearly_rate(ahead), Basis.TABLE, ahead)
        elif len(past) > 1 and past[min(past)] > 0:
            found[kode] = Growth(ahead, yearly_rate(past), Basis.OBSERVED, past)
        else:
            missing.append(kode)
    if missing:
        raise NoGrowth(missing)
    return found


def unusual(growth: Mapping[str, Growth]) -> dict[str, Growth]:
    """The kecamatan whose people grow or go at a rate that is more often a slip than true (UNUSUAL); a rate that an
    office states is its own."""
    return {kode: one for kode, one in growth.items() if one.seen and abs(one.rate) > UNUSUAL}


def yearly_rate(series: Mapping[int, float]) -> float:
    """The constant yearly growth between the first and the last year; -1 where nobody is left."""
    first, last = min(series), max(series)
    ratio = series[last] / series[first]
    return float(np.power(ratio, 1 / (last - first)) - 1)


def population_in(growth: Growth, year: int, shift: float = 0.0) -> float:
    """Population in a year, with the yearly growth since the base year shifted by `shift` (0.005: half a point).

    Between two known years it grows evenly (geometrically) from one to the other. Never below zero.
    """
    years = sorted(growth.known)
    before = max((y for y in years if y <= year), default=years[0])
    after = min((y for y in years if y >= year), default=None)
    if after is None:
        middle = growth.known[before] * _power(1 + growth.rate, year - before)
    elif after == before:
        middle = growth.known[before]
    else:
        span = {before: growth.known[before], after: growth.known[after]}
        middle = growth.known[before] * (1 + yearly_rate(span)) ** (year - before)
    ahead = year - growth.base
    start = growth.known[growth.base]
    if shift == 0 or ahead <= 0 or start == 0:
        return max(middle, 0.0)
    factor = float((middle / start) ** (1 / ahead)) + shift
    return float(start * _power(max(factor, 0.0), ahead))


def _power(factor: float, years: int) -> float:
    """Infinity where it is beyond all numbers."""
    try:
        return float(factor**years)
    except OverflowError:
        return inf


def class_growth(facilities: pd.DataFrame, year: int, columns: Sequence[str]) -> pd.DataFrame:
    """ATR by kode and jenis from the two newest years not after `year`; 0 where there is only one.

    `facilities` has kode, jenis, tahun and `columns` (rombel, murid, ...), whose sums grow; gives kode, jenis, tahun
    (the newest) and one rate a column.
    """
    data = facilities[facilities["tahun"].notna() & (facilities["tahun"] <= year)]
    sums = data.groupby(["kode", "jenis", "tahun"], as_index=False, sort=True)[list(columns)].sum(min_count=1)
    keys = ["kode", "jenis"]
    group = np.cumsum(~sums.duplicated(keys).to_numpy(), dtype=np.int64) - 1
    newest = sums[[*keys, "tahun"]].take(np.flatnonzero(np.diff(group, append=-1)))
    rates = newest.reset_index(drop=True).astype({"tahun": "int64"})
    years = sums["tahun"].to_numpy(dtype=np.float64)
    for column in columns:
        known = sums[column].notna().to_numpy()
        told = sums[column].to_numpy(dtype=np.float64, na_value=np.nan)[known]
        rates[column] = _atr(told, years[known], group[known], len(rates))
    return rates


def _atr(values: Floats, years: Floats, group: Ints, groups: int) -> Floats:
    """The yearly growth of each of `groups` between the two newest years in which something is known; 0 without two.

    The rows stand by group, and in it by year.
    """
    last = np.flatnonzero(np.diff(group, append=-1))
    before = last - 1
    grows = (group[before] == group[last]) & (before >= 0) & (values[before] > 0)
    last, before = last[grows], before[grows]
    found = np.zeros(groups)
    found[group[last]] = (values[last] / values[before]) ** (1 / (years[last] - years[before])) - 1
    return found


def growth_factor(rates: Floats, years: Ints, shift: Floats | float = 0.0) -> Floats:
    """(1 + ATR + shift)^years, never below zero: what rombel or pupils of today are multiplied by."""
    factor: Floats = np.maximum(1 + rates + shift, 0.0) ** years
    return factor
