"""Needs and staff in the years to come, by the same standards: who leaves, who comes, what will be short."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.balance import KEY, rows_of, with_gaps
from asn_cli.domain.growth import IMPOSSIBLE, Growth, ImpossibleGrowth, class_growth, growth_factor, population_in
from asn_cli.domain.needs.basis import Basis, Sizes
from asn_cli.domain.needs.decide import WAY
from asn_cli.domain.needs.facilities import GRADE_COLUMNS, NUMBERS, kind_keys
from asn_cli.domain.rounding import Floats, Ints, nearest

NeedsOf = Callable[[Sequence[int], Sizes], pd.DataFrame]
"""The year of each way of growing and what there is then -> WAY, kode, kecamatan, sektor, jabatan and kebutuhan by the
standards of that year."""


class Horizon(NamedTuple):
    """The years of a projection and how far the growth may be off (`spread`, 0.005: half a percentage point)."""

    as_of: int
    years: Sequence[int]
    spread: float

    @property
    def ways(self) -> list[tuple[int, float]]:
        """Year and shift of each way of growing: all years in the middle, then all low, then all high."""
        return [(year, shift) for shift in (0.0, -self.spread, self.spread) for year in self.years]


class StaffFlow(NamedTuple):
    """People in post, and how they come and go.

    `people`: kode, jabatan, jumlah, tahun_keluar (the year by whose end they are gone; missing: not in sight) and
    tahun_pensiun (likewise, by age alone). `inflow`: tahun, kode, jabatan, jumlah. `attrition`: the share of
    those who stay that leaves each year for other reasons.
    """

    people: pd.DataFrame
    inflow: pd.DataFrame | None = None
    attrition: float = 0.0


def sizes_in(
    basis: Basis, growth: Mapping[str, Growth], classes: pd.DataFrame, ways: Sequence[tuple[int, float]]
) -> Sizes:
    """What there is in each year and shift: people by their growth, rombel and pupils by ATR, both shifted.

    Raises ImpossibleGrowth.
    """
    codes = basis.districts.index
    people = [[population_in(growth[k], *way) if k in growth else np.nan for k in codes] for way in ways]
    at = rows_of(basis.facilities, classes, ("kode", "jenis"))
    rates = classes[["tahun", "rombel", "murid"]].to_numpy(dtype=np.float64)
    rates = np.concatenate([rates, [[np.nan, np.nan, np.nan]]])[at]
    since, told = rates[:, 0], np.nan_to_num(rates[:, 1:])
    years, shifts = (np.array(part)[:, None] for part in zip(*ways, strict=True))
    ahead = np.where(np.isnan(since), 0, years - since).astype(np.int64)
    with np.errstate(over="ignore"):
        factor = growth_factor(told, ahead[..., None], shifts[..., None])
    grown = basis.sizes.schools * factor[..., [int(name == "murid") for name in NUMBERS]]
    sizes = Sizes(np.array(people, dtype=np.float64), grown)
    _refuse_impossible(sizes, codes.tolist(), basis.facilities["kode"].tolist(), [year for year, _ in ways])
    return sizes


def _refuse_impossible(sizes: Sizes, codes: Sequence[str], schools: Sequence[str], years: Sequence[int]) -> None:
    """Stop where a slip in one year has grown into figures that mean nothing."""
    for told, owners in ((sizes.people[..., None], codes), (sizes.schools, schools)):
        beyond = np.argwhere(told > IMPOSSIBLE)
        if len(beyond):
            way, owner, _ = beyond[0]
            raise ImpossibleGrowth(owners[owner], years[way])


def school_growth(fasilitas: pd.DataFrame | None, year: int) -> pd.DataFrame:
    """ATR of rombel and pupils by kode and jenis; empty without schools of several years."""
    if fasilitas is None or "tahun" not in fasilitas or "kode" not in fasilitas:
        return pd.DataFrame({name: [] for name in ("kode", "jenis", "tahun", "rombel", "murid")})
    data = fasilitas.dropna(subset=["kode", "jenis", "tahun"])
    data["jenis"] = kind_keys(data["jenis"])
    grades = [column for column in GRADE_COLUMNS if column in data]
    told = data[grades].astype("float64").sum(axis=1, min_count=1) if grades else None
    stated = data["rombel"].astype("float64") if "rombel" in data else None
    data["rombel"] = (
        told.fillna(stated) if told is not None and stated is not None else told if told is not None else stated
    )
    data["murid"] = data["murid"].astype("float64") if "murid" in data else np.nan
    return class_growth(data, year, ["rombel", "murid"])


def project(basis: Basis, sizes: Sizes, needs_of: NeedsOf, flow: StaffFlow | None, horizon: Horizon) -> pd.DataFrame:
    """A row a year, kecamatan and post: kebutuhan with low and high, bezetting on 31 December, pensiun, selisih.

    `sizes`: what there is in each of the horizon's ways. Without staff (`flow` None) what hangs on staff is missing.
    """
    ways = horizon.ways
    rows = needs_of([year for year, _ in ways], sizes)
    ahead = len(horizon.years)
    way, kode = rows[WAY].to_numpy(), basis.districts.index.get_indexer(pd.Index(rows["kode"]))
    post, _ = pd.factorize(rows["jabatan"].to_numpy())
    needed = np.full((len(ways), len(basis.districts), int(post.max(initial=-1)) + 1), np.nan)
    needed[way, kode, post] = rows["kebutuhan"]
    out = rows[way < ahead].drop(columns=WAY).reset_index(drop=True)
    way, kode, post = (told[way < ahead] for told in (way, kode, post))
    out["tahun"] = np.array(horizon.years)[way]
    out["kebutuhan_rendah"] = pd.array(needed[way + ahead, kode, post], dtype="Int64")
    out["kebutuhan_tinggi"] = pd.array(needed[way + 2 * ahead, kode, post], dtype="Int64")
    out["penduduk"] = sizes.people[way, kode]
    out = out.join(_staff_in(out, flow, horizon))
    out["selisih"] = out["bezetting"] - out["kebutuhan"].astype("Int64")
    return out


def _staff_in(rows: pd.DataFrame, flow: StaffFlow | None, horizon: Horizon) -> pd.DataFrame:
    """bezetting and pensiun of each row of the projection."""
    if flow is None:
        return pd.DataFrame(index=rows.index, columns=["bezetting", "pensiun"], dtype="Int64")
    posts = rows.drop_duplicates(KEY)
    at, year = rows_of(rows, posts), np.searchsorted(horizon.years, rows["tahun"])
    left = staff_left(flow, posts, horizon.years, horizon.as_of)
    aged = _Dated.among(flow.people, posts, "tahun_pensiun")
    retiring = np.array([aged.heads_where(aged.year == one) for one in horizon.years])
    found = {"bezetting": left[year, at], "pensiun": retiring[year, at]}
    return pd.DataFrame(found, index=rows.index, dtype="Int64")


def staff_left(flow: StaffFlow, posts: pd.DataFrame, years: Sequence[int], as_of: int) -> Ints:
    """People in post on 31 December of each year, for each kode and jabatan of `posts`: a row a year."""
    there = _Dated.among(flow.people, posts, "tahun_keluar")
    shares = [(1 - flow.attrition) ** (year - as_of) for year in years]
    left = [there.heads_where(~(there.year <= year)) for year in years]
    staying = nearest([heads * share for heads, share in zip(left, shares, strict=True)])
    if flow.inflow is None:
        return staying
    coming = _Dated.among(flow.inflow, posts, "tahun")
    came = [coming.heads_where((coming.year >= as_of) & (coming.year <= year)) for year in years]
    return staying + np.array(came, dtype=np.int64)


class _Dated(NamedTuple):
    """People whose kode and jabatan are among some posts, and a year of theirs (NaN: none)."""

    posts: int
    at: Ints
    heads: Floats
    year: Floats

    @classmethod
    def among(cls, people: pd.DataFrame, posts: pd.DataFrame, column: str) -> "_Dated":
        """Those of `posts`, with the year in a column."""
        at = rows_of(people, posts)
        heads, year = (people[name].to_numpy(dtype=np.float64, na_value=np.nan) for name in ("jumlah", column))
        return cls(len(posts), at[at >= 0], np.nan_to_num(heads[at >= 0]), year[at >= 0])

    def heads_where(self, chosen: npt.NDArray[np.bool_]) -> Ints:
        """How many of those chosen hold each post."""
        return np.bincount(self.at, weights=self.heads * chosen, minlength=self.posts).astype(np.int64)


def summary(projection: pd.DataFrame) -> pd.DataFrame:
    """By year and sektor: needs with low and high, staff, retirements, shortages and surpluses (never netted)."""
    sums = ["kebutuhan", "kebutuhan_rendah", "kebutuhan_tinggi", "bezetting", "pensiun", "kekurangan", "kelebihan"]
    data = with_gaps(projection).astype({"kebutuhan": "Int64"})
    return data.groupby(["tahun", "sektor"], sort=True, as_index=False)[sums].sum(min_count=1)
