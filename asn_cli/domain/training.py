"""Training: lesson hours against the minimum, competence gaps, JPM, and a plan in our own, stated order.

A gap is level_standar - level_dimiliki; only positive gaps are needs. JPM = sum held / sum required x 100, at most 100.
The plan: what adds up to the most gap (gap x people) comes first, of equals what serves the sektor under more pressure.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np
import pandas as pd

from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure

NOISE = 9
STAFF, NEW_STAFF = "pegawai", "pegawai baru"
"""Groups of a plan: training follows recruitment, so new staff stand by themselves."""


def hours_by_year(
    people: pd.DataFrame, trainings: pd.DataFrame, minimum: Mapping[str, float], years: Sequence[int]
) -> pd.DataFrame:
    """JP of each person in each year against the minimum of their status (missing: none known), kekurangan_jp.

    `people` has nip, nama, status and mulai (the year of appointment, missing where not known); `trainings` nip, jp,
    tanggal. People without any training stand with 0; nobody stands in a year before the appointment, except where
    there is training in it.
    """
    data = trainings.assign(tahun=trainings["tanggal"].dt.year)
    done = data.groupby(["nip", "tahun"], sort=True)["jp"].sum()
    base = people.drop_duplicates("nip")
    rows = pd.concat([base.assign(tahun=year) for year in years] or [base.iloc[:0].assign(tahun=0)], ignore_index=True)
    hours = done.reindex(pd.MultiIndex.from_frame(rows[["nip", "tahun"]]))
    rows["jp"] = hours.fillna(0.0).to_numpy(dtype=np.float64)
    began = rows["mulai"].to_numpy(dtype=np.float64, na_value=0.0)
    rows = rows[(began <= rows["tahun"]) | hours.notna().to_numpy()].reset_index(drop=True)
    rows["jp_minimum"] = rows["status"].astype(object).map(minimum).astype(float)
    rows["kekurangan_jp"] = (rows["jp_minimum"] - rows["jp"]).clip(lower=0)
    return rows.sort_values(["tahun", "nip"], kind="stable").reset_index(drop=True)


def gaps_of(competences: pd.DataFrame) -> pd.DataFrame:
    """The rows with a gap, and `_gap`, in levels."""
    gap = (competences["level_standar"] - competences["level_dimiliki"]).astype(float)
    return competences.assign(_gap=gap)[(gap > 0).to_numpy()]


def gaps(competences: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """By `keys`: people with a gap, and the mean gap over them; most people times gap first."""
    groups = gaps_of(competences).groupby(list(keys), sort=True, dropna=False)
    out = groups.agg(pegawai=("nip", "nunique"), kesenjangan_rata=("_gap", "mean"), _bobot=("_gap", "sum"))
    order = ["_bobot", *keys]
    out = out.reset_index().sort_values(order, ascending=[False] + [True] * len(keys), kind="stable")
    return out.drop(columns="_bobot").reset_index(drop=True)


def jpm(competences: pd.DataFrame, bands: Sequence[tuple[float, str]] | None) -> pd.DataFrame:
    """Job-person match of each person, and its category for a stated purpose (missing without one)."""
    known = competences.dropna(subset=["level_dimiliki", "level_standar"])
    sums = known.groupby("nip", sort=True)[["level_dimiliki", "level_standar"]].sum().reset_index()
    with np.errstate(divide="ignore", invalid="ignore"):
        match = sums["level_dimiliki"].to_numpy(float) / sums["level_standar"].to_numpy(float) * 100
    sums["jpm"] = np.round(np.where(np.isfinite(match), np.minimum(match, 100.0), np.nan), NOISE)
    kinds = [
        None if bands is None or np.isnan(value) else next((name for least, name in bands if value >= least), None)
        for value in sums["jpm"]
    ]
    sums["kategori"] = pd.Series(kinds, dtype="str")
    return sums[["nip", "jpm", "kategori"]]


def pressure(complaints: Mapping[str, int], satisfaction: Mapping[str, float], good: float) -> dict[str, float]:
    """How much a sektor is pressed, 0 to 2: its share of all complaints, and how far its IKM lies below `good`.

    The second part is 0 at `good` (the lowest IKM of B) or more and 1 at 25, the lowest IKM there is.
    """
    lowest = 25.0
    total = sum(complaints.values())
    found = {sector: count / total for sector, count in complaints.items() if total}
    for sector, ikm in satisfaction.items():
        found[sector] = found.get(sector, 0.0) + max(0.0, (good - ikm) / (good - lowest))
    return found


def plan(needs: pd.DataFrame, what: str, pressed: Mapping[str, float]) -> pd.DataFrame:
    """The rows of a plan in their order: `what`, sektor, kelompok, dibutuhkan (people), prioritas, alasan.

    `needs` has a row a person and need: nip, `what` (kompetensi or bidang), sektor, kelompok, `_gap`.
    """
    keys = [what, "sektor", "kelompok"]
    groups = needs.groupby(keys, sort=True, dropna=False)
    out = groups.agg(dibutuhkan=("nip", "nunique"), _bobot=("_gap", "sum")).reset_index()
    out["_tekanan"] = [pressed.get(str(sector), 0.0) for sector in out["sektor"]]
    out["_bobot"] = out["_bobot"].round(NOISE)
    order = ["_bobot", "_tekanan", *keys]
    out = out.sort_values(order, ascending=[False, False, True, True, True], kind="stable").reset_index(drop=True)
    out["prioritas"] = np.arange(1, len(out) + 1)
    reasons: list[object] = [
        _reason(sector, people, weight, pressed)
        for sector, people, weight, pressed in zip(
            out["sektor"], out["dibutuhkan"], out["_bobot"], out["_tekanan"], strict=True
        )
    ]
    out["alasan"] = pd.Series(reasons, dtype=object)
    return out.drop(columns=["_bobot", "_tekanan"])


def _reason(sector: str, people: int, weight: float, pressed: float) -> Msg:
    facts = {"orang": figure(people), "bobot": figure(weight, 1)}
    if not pressed:
        return msg("pelatihan.alasan", **facts)
    return msg("pelatihan.alasan_tekanan", tekanan=figure(pressed, 2, fixed=True), sektor=sector, **facts)


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
