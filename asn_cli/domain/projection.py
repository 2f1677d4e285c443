"""Needs and staff in the years to come, by the same standards: who leaves, who comes, what will be short."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.balance import KEY
from asn_cli.domain.growth import Growth, class_growth, growth_factor, population_in
from asn_cli.domain.needs.basis import Basis
from asn_cli.domain.needs.facilities import GRADE_COLUMNS
from asn_cli.domain.rounding import Ints, nearest

AT = "_ke"
"""The position, among the posts of a year, of the post that somebody holds."""
GROWING = ("rombel", "murid", *GRADE_COLUMNS)

NeedsOf = Callable[[Sequence[tuple[int, Basis]]], list[pd.DataFrame]]
"""Years and grounds -> of each kode, kecamatan, sektor, jabatan and kebutuhan by the standards of that year."""


class Horizon(NamedTuple):
    """The years of a projection and how far the growth may be off (`spread`, 0.005: half a percentage point)."""

    as_of: int
    years: Sequence[int]
    spread: float


@dataclass(frozen=True, slots=True)
class StaffFlow:
    """People in post, and how they come and go.

    `people`: kode, jabatan, jumlah, tahun_keluar (the year by whose end they are gone; missing: not in sight) and
    tahun_pensiun (likewise, by age alone). `inflow`: tahun, kode, jabatan, jumlah. `attrition`: the share of
    those who stay that leaves each year for other reasons.
    """

    people: pd.DataFrame
    inflow: pd.DataFrame | None = None
    attrition: float = 0.0

    def among(self, key: pd.MultiIndex) -> "StaffFlow":
        """Those alone whose (kode, jabatan) is in `key`, with its position there in AT."""
        inflow = None if self.inflow is None else _placed(self.inflow, key)
        return replace(self, people=_placed(self.people, key), inflow=inflow)


def _placed(people: pd.DataFrame, key: pd.MultiIndex) -> pd.DataFrame:
    at = key.get_indexer(pd.MultiIndex.from_frame(people[KEY]))
    return people.assign(**{AT: at})[at >= 0]


def grounds_in(
    basis: Basis, growth: Mapping[str, Growth], classes: pd.DataFrame, ways: Sequence[tuple[int, float]]
) -> list[Basis]:
    """The ground of each year and shift: people by their growth, rombel and pupils by ATR, both shifted."""
    schools = basis.facilities
    rates = schools[["kode", "jenis"]].merge(classes, on=["kode", "jenis"], how="left")
    since = rates["tahun"].to_numpy(dtype=np.float64)
    told = rates[["rombel", "murid"]].fillna(0.0).to_numpy(dtype=np.float64)
    sizes, others = schools[list(GROWING)].to_numpy(dtype=np.float64), schools.drop(columns=list(GROWING))
    rate_of = [int(name == "murid") for name in GROWING]
    found = []
    for year, shift in ways:
        people = pd.Series({kode: population_in(g, year, shift) for kode, g in growth.items()})
        ground = basis.with_population(people)
        ahead = np.where(np.isnan(since), 0, year - since).astype(np.int64)
        if (ahead[:, None] * (told + shift)).any():
            grown = sizes * growth_factor(told, ahead[:, None], shift)[:, rate_of]
            of_school = pd.DataFrame(grown, index=schools.index, columns=list(GROWING))
            ground = ground.with_classes(pd.concat([others, of_school], axis=1))
        found.append(ground)
    return found


def school_growth(fasilitas: pd.DataFrame | None, year: int) -> pd.DataFrame:
    """ATR of rombel and pupils by kode and jenis; empty without schools of several years."""
    empty = pd.DataFrame({name: pd.Series(dtype="object") for name in ("kode", "jenis")})
    empty[["tahun", "rombel", "murid"]] = np.nan
    if fasilitas is None or "tahun" not in fasilitas or "kode" not in fasilitas:
        return empty
    data = fasilitas.dropna(subset=["kode", "jenis", "tahun"]).copy()
    data["jenis"] = data["jenis"].str.strip().str.casefold()
    grades = [column for column in GRADE_COLUMNS if column in data]
    told = data[grades].astype("float64").sum(axis=1, min_count=1) if grades else None
    stated = data["rombel"].astype("float64") if "rombel" in data else None
    data["rombel"] = (
        told.fillna(stated) if told is not None and stated is not None else told if told is not None else stated
    )
    data["murid"] = data["murid"].astype("float64") if "murid" in data else np.nan
    return class_growth(data, year, ["rombel", "murid"]) if len(data) else empty


def project(
    basis: Basis,
    growth: Mapping[str, Growth],
    classes: pd.DataFrame,
    needs_of: NeedsOf,
    flow: StaffFlow | None,
    horizon: Horizon,
) -> pd.DataFrame:
    """A row a year, kecamatan and post: kebutuhan with low and high, bezetting on 31 December, pensiun, selisih.

    Without staff (`flow` None) what hangs on staff is missing.
    """
    ways = [(year, sign * horizon.spread) for year in horizon.years for sign in (0, -1, 1)]
    grounds = grounds_in(basis, growth, classes, ways)
    needs = needs_of([(year, ground) for (year, _), ground in zip(ways, grounds, strict=True)])
    dated = [rows.assign(tahun=year) for rows, (year, _) in zip(needs, ways, strict=True)]
    out, low, high = (pd.concat(dated[at::3], ignore_index=True) for at in range(3))
    for name, other in (("rendah", low), ("tinggi", high)):
        shifted = other[["tahun", *KEY, "kebutuhan"]]
        out = out.merge(shifted, on=["tahun", *KEY], how="left", suffixes=("", f"_{name}"))
    people = {(year, kode): population_in(g, year) for year in horizon.years for kode, g in growth.items()}
    out["penduduk"] = [people.get(place, np.nan) for place in zip(out["tahun"], out["kode"], strict=True)]
    out = out.join(_staff_in(out, flow, horizon))
    out["selisih"] = out["bezetting"] - out["kebutuhan"].astype("Int64")
    return out


def _staff_in(rows: pd.DataFrame, flow: StaffFlow | None, horizon: Horizon) -> pd.DataFrame:
    """bezetting and pensiun of each row of the projection."""
    if flow is None:
        return pd.DataFrame(index=rows.index, columns=["bezetting", "pensiun"], dtype="Int64")
    every = pd.MultiIndex.from_frame(rows[KEY])
    key = every.drop_duplicates()
    there, at = flow.among(key), key.get_indexer(every)
    found = np.zeros((len(rows), 2), dtype=np.int64)
    for year in horizon.years:
        left = _left(there, len(key), year, horizon.as_of)
        retiring = _count(there.people, there.people["tahun_pensiun"] == year, len(key))
        now = (rows["tahun"] == year).to_numpy()
        found[now] = np.column_stack([left, retiring])[at[now]]
    return pd.DataFrame(found, index=rows.index, columns=["bezetting", "pensiun"]).astype("Int64")


def staff_left(flow: StaffFlow, key: pd.MultiIndex, year: int, as_of: int) -> Ints:
    """People in post on 31 December of a year, for each (kode, jabatan) of `key`."""
    return _left(flow.among(key), len(key), year, as_of)


def _left(flow: StaffFlow, posts: int, year: int, as_of: int) -> Ints:
    staying = _count(flow.people, ~(flow.people["tahun_keluar"] <= year).fillna(False), posts)
    staying = nearest(staying * (1 - flow.attrition) ** (year - as_of))
    if flow.inflow is not None:
        staying = staying + _count(flow.inflow, flow.inflow["tahun"].between(as_of, year), posts)
    return staying


def _count(people: pd.DataFrame, chosen: pd.Series, posts: int) -> Ints:
    heads = people["jumlah"].to_numpy(dtype=np.float64, na_value=0) * chosen.to_numpy(dtype=np.bool_, na_value=False)
    return np.bincount(people[AT].to_numpy(), weights=heads, minlength=posts).astype(np.int64)


def summary(projection: pd.DataFrame) -> pd.DataFrame:
    """By year and sektor: needs with low and high, staff, retirements, shortages and surpluses (never netted)."""
    gap = projection["selisih"]
    data = projection.assign(kekurangan=(-gap).clip(lower=0), kelebihan=gap.clip(lower=0))
    sums = ["kebutuhan", "kebutuhan_rendah", "kebutuhan_tinggi", "bezetting", "pensiun", "kekurangan", "kelebihan"]
    data[sums] = data[sums].astype("Int64")
    return data.groupby(["tahun", "sektor"], sort=True, as_index=False)[sums].sum(min_count=1)
