"""Training: lesson hours against the minimum, competence gaps, JPM, and a plan in our own, stated order.

A gap is level_standar - level_dimiliki; only positive gaps are needs. JPM = sum held / sum required x 100, at most 100.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np
import pandas as pd

NOISE = 9


def hours_by_year(
    people: pd.DataFrame, trainings: pd.DataFrame, minimum: Mapping[str, float], years: Sequence[int]
) -> pd.DataFrame:
    """JP of each person in each year against the minimum of their status (missing: none known), kekurangan_jp.

    `people` has nip, nama, status; `trainings` nip, jp, tanggal. People without any training stand with 0.
    """
    data = trainings.assign(tahun=trainings["tanggal"].dt.year)
    done = data.groupby(["nip", "tahun"], sort=True)["jp"].sum()
    base = people.drop_duplicates("nip")
    rows = pd.concat([base.assign(tahun=year) for year in years] or [base.iloc[:0].assign(tahun=0)])
    rows = rows.reset_index(drop=True)
    key = pd.MultiIndex.from_frame(rows[["nip", "tahun"]])
    rows["jp"] = done.reindex(key).fillna(0.0).to_numpy()
    status = rows["status"].astype(object) if "status" in rows else pd.Series("PNS", index=rows.index)
    rows["jp_minimum"] = status.map(minimum).astype(float)
    rows["kekurangan_jp"] = (rows["jp_minimum"] - rows["jp"]).clip(lower=0)
    return rows.sort_values(["tahun", "nip"], kind="stable").reset_index(drop=True)


def gaps(competences: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """By `keys`: people with a gap, and the mean gap over them; most people times gap first."""
    data = competences.assign(_gap=(competences["level_standar"] - competences["level_dimiliki"]).astype(float))
    data = data[data["_gap"] > 0]
    groups = data.groupby(list(keys), sort=True, dropna=False)
    out = groups.agg(pegawai=("nip", "nunique"), kesenjangan_rata=("_gap", "mean")).reset_index()
    out["_bobot"] = out["pegawai"] * out["kesenjangan_rata"]
    order = ["_bobot", *keys]
    return (
        out.sort_values(order, ascending=[False] + [True] * len(keys), kind="stable")
        .drop(columns="_bobot")
        .reset_index(drop=True)
    )


def jpm(competences: pd.DataFrame, bands: Sequence[tuple[float, str]] | None) -> pd.DataFrame:
    """Job-person match of each person, and its category for a stated purpose (missing without one)."""
    known = competences.dropna(subset=["level_dimiliki", "level_standar"])
    sums = known.groupby("nip", sort=True)[["level_dimiliki", "level_standar"]].sum().reset_index()
    with np.errstate(divide="ignore", invalid="ignore"):
        match = sums["level_dimiliki"].to_numpy(float) / sums["level_standar"].to_numpy(float) * 100
    sums["jpm"] = np.round(np.where(np.isfinite(match), np.minimum(match, 100.0), np.nan), NOISE)
    sums["kategori"] = [
        None if bands is None or np.isnan(value) else next((name for least, name in bands if value >= least), None)
        for value in sums["jpm"]
    ]
    return sums[["nip", "jpm", "kategori"]]


def within_places(wanted: Sequence[int], places: int) -> list[int]:
    """Places given in the order of the plan until none are left."""
    given = []
    for people in wanted:
        given.append(min(people, places))
        places -= given[-1]
    return given


def within_budget(wanted: Sequence[int], costs: Sequence[Fraction], budget: Fraction) -> list[int]:
    """Places paid for in the order of the plan; one that is too dear is passed over for the next."""
    given = []
    for people, cost in zip(wanted, costs, strict=True):
        number = people if cost == 0 else min(people, int(budget // cost))
        given.append(number)
        budget -= number * cost
    return given
