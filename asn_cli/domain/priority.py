"""Where to act first: a score by kecamatan and sektor, how sure its rank is, and the first step.

The parts, each 0 to 1: shortage over need; retirements in 5 years over need; complaints against the regency's rate
(by the lower bound of the own rate, so that few complaints weigh little); SKM below the mark B; the share of those
rated who are candidates for coaching. The score is their weighted mean x 100 over the parts that are known. This order
is our own; no rule sets one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing

Floats = npt.NDArray[np.float64]
PARTS = ("kekurangan", "pensiun", "pengaduan", "skm", "pembinaan")
MARK_B, SCALE = 76.61, 51.61
"""The lowest IKM of mark B, and its distance from the lowest IKM there is (25)."""
SWINGS = (0.5, 1.0, 1.5)
NOISE = 9


class Step(StrEnum):
    """What to do first."""

    REDEPLOY = "redistribusi"
    RECRUIT = "rekrut"
    TRAIN = "latih"
    COACH = "bina"
    WATCH = "pantau"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From when on complaints, SKM, gaps, missing JP and coaching count as bad."""

    pengaduan: float
    skm: float
    kesenjangan: float
    jp: float
    pembinaan: float


def parts_of(areas: pd.DataFrame) -> pd.DataFrame:
    """`areas` with bagian_*; a part whose figures are missing is missing.

    `areas` has a row a kecamatan and sektor: kebutuhan, kekurangan, pensiun_5th, and where known laju_bawah (lower
    bound of its complaints per 10,000), laju_kabupaten (the regency's rate in that sektor), ikm, persen_pembinaan.
    """
    need = areas["kebutuhan"].to_numpy(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        short = areas["kekurangan"].to_numpy(dtype=np.float64, na_value=np.nan) / need
        retiring = np.minimum(1.0, areas["pensiun_5th"].to_numpy(dtype=np.float64, na_value=np.nan) / need)
        low = areas["laju_bawah"].to_numpy(dtype=np.float64)
        above = np.where(
            low > 0, 1 - areas["laju_kabupaten"].to_numpy(dtype=np.float64) / low, np.where(np.isnan(low), np.nan, 0.0)
        )
    out = areas.copy()
    out["bagian_kekurangan"] = np.where(need > 0, short, np.nan)
    out["bagian_pensiun"] = np.where(need > 0, retiring, np.nan)
    out["bagian_pengaduan"] = np.maximum(0.0, above)
    out["bagian_skm"] = np.maximum(0.0, (MARK_B - areas["ikm"].to_numpy(dtype=np.float64)) / SCALE)
    out["bagian_pembinaan"] = areas["persen_pembinaan"].to_numpy(dtype=np.float64) / 100
    return out


def score(parts: Floats, weights: Sequence[float]) -> Floats:
    """Weighted mean x 100 of the parts that are known in each row; missing where none is, or none weighs."""
    weight = np.where(np.isnan(parts), 0.0, np.asarray(weights, dtype=np.float64))
    total = weight.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = np.nansum(np.nan_to_num(parts) * weight, axis=1) / total * 100
    return np.asarray(np.round(np.where(total > 0, mean, np.nan), NOISE), dtype=np.float64)


def ranks(scores: Floats) -> Floats:
    """1 for the highest; equals share the better rank; missing for a missing score."""
    return np.asarray(pd.Series(scores).rank(method="min", ascending=False), dtype=np.float64)


def ranked(areas: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """`parts_of` with skor, peringkat, and its range over every weight x 0.5, 1, 1.5 (3^5 combinations)."""
    out = parts_of(areas)
    parts = out[[f"bagian_{part}" for part in PARTS]].to_numpy(dtype=np.float64)
    out["skor"] = score(parts, [float(weights[part]) for part in PARTS])
    table = np.vstack([one for _, one in swung_ranks(parts, weights)])
    for column, values in (
        ("peringkat", ranks(out["skor"].to_numpy())),
        ("peringkat_min", table.min(axis=0)),
        ("peringkat_maks", table.max(axis=0)),
    ):
        out[column] = pd.Series(values, index=out.index, dtype="Float64").astype("Int64")
    return out.sort_values(["peringkat", "kode", "sektor"], kind="stable", na_position="last", ignore_index=True)


def swung_ranks(parts: Floats, weights: Mapping[str, float]) -> Iterator[tuple[tuple[float, ...], Floats]]:
    """The ranks under each of the 3^5 combinations of factors (0.5, 1, 1.5) on the weights, with the factors."""
    for factors in product(SWINGS, repeat=len(PARTS)):
        yield factors, ranks(score(parts, [weights[part] * f for part, f in zip(PARTS, factors, strict=True)]))


def steps(areas: pd.DataFrame, limits: Thresholds) -> tuple[list[str], list[Msg]]:
    """The first step of each row by the decision table of configs/rencana/langkah.yaml, and why, in words.

    `areas`: `ranked`, with surplus_lain (people of the same posts who are over elsewhere), bagian_kesenjangan and
    bagian_jp (share of staff with a competence gap, short of JP; missing where not known).
    """
    chosen, reasons = [], []
    for row in areas.to_dict("records"):
        step, reason = _step(row, limits)
        missing = [msg(f"prioritas.bagian_{part}") for part in PARTS if pd.isna(row[f"bagian_{part}"])]
        if missing:
            reason = msg("prioritas.tanpa_bagian", alasan=reason, bagian=listing(missing))
        chosen.append(str(step))
        reasons.append(reason)
    return chosen, reasons


@dataclass(frozen=True, slots=True)
class Asked:
    """What the decision table asks of a row; what is not known counts as no."""

    short: bool
    surplus: bool
    complaints: bool
    survey: bool
    gaps: bool
    hours: bool
    coaching: bool


def asked_of(row: Mapping[Any, Any], limits: Thresholds) -> Asked:
    """The answers for one row of `steps`."""
    short = row["kekurangan"]
    return Asked(
        short=not pd.isna(short) and bool(short > 0),
        surplus=bool(row["surplus_lain"] > 0),
        complaints=bool(row["bagian_pengaduan"] > limits.pengaduan),
        survey=bool(row["bagian_skm"] > limits.skm),
        gaps=bool(row["bagian_kesenjangan"] >= limits.kesenjangan),
        hours=bool(row["bagian_jp"] >= limits.jp),
        coaching=bool(row["bagian_pembinaan"] >= limits.pembinaan),
    )


def _step(row: Mapping[Any, Any], limits: Thresholds) -> tuple[Step, Msg]:
    found = asked_of(row, limits)
    if found.short:
        facts = {"kekurangan": figure(row["kekurangan"]), "kebutuhan": figure(row["kebutuhan"])}
        if found.surplus:
            return Step.REDEPLOY, msg("prioritas.redistribusi", lebih=figure(row["surplus_lain"]), **facts)
        return Step.RECRUIT, msg("prioritas.rekrut", **facts)
    trouble = []
    if found.complaints:
        trouble.append(msg("prioritas.pengaduan_tinggi", laju=figure(row["pengaduan_per_10000"], 1)))
    if found.survey:
        trouble.append(msg("prioritas.skm_rendah", ikm=figure(row["ikm"], 2)))
    if not trouble:
        unknown = pd.isna(row["kekurangan"])
        return Step.WATCH, msg("prioritas.pantau_tanpa_pegawai" if unknown else "prioritas.pantau")
    why = listing(trouble)
    if found.gaps or found.hours:
        return Step.TRAIN, msg("prioritas.latih", sebab=why)
    if found.coaching:
        return Step.COACH, msg("prioritas.bina", sebab=why, persen=figure(row["bagian_pembinaan"] * 100, 1))
    return Step.WATCH, msg("prioritas.pantau_dengan_tanda", sebab=why)


def surplus_elsewhere(rows: pd.DataFrame) -> pd.Series:
    """By kecamatan and sektor: people over in other kecamatan in the posts that are short here, no more than needed.

    `rows`: kode, sektor, jabatan, selisih.
    """
    gap = rows["selisih"].astype("Float64").fillna(0.0)
    over = gap.clip(lower=0)
    everywhere = over.groupby(rows["jabatan"]).transform("sum")
    usable = pd.concat([everywhere - over, (-gap).clip(lower=0)], axis=1).min(axis=1)
    return usable.groupby([rows["kode"], rows["sektor"]]).sum()
