"""rekap, ketepatan and terlambat."""

from collections.abc import Sequence
from math import prod

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.complaints.model import NO_CLASS, TIMINGS, Codes, Stage, Timing, coded, named
from asn_cli.domain.complaints.timing import Clock, Timed
from asn_cli.domain.workdays import day_numbers

STAGES = tuple(Stage)
FEW = 1 << 20
"""So many combinations of keys at most are counted in one table; beyond that only those that occur."""
Floats = npt.NDArray[np.float64]


def recap(complaints: pd.DataFrame, keys: Sequence[str], days: npt.NDArray[np.int32]) -> pd.DataFrame:
    """Counts by stage for each combination of `keys`, with the share done and median days.

    `keys` are columns of categories without missing values, whose order is the order of the rows. median_hari_kerja is
    over the complaints closed with a date; missing where there are none.
    """
    groups, combinations = _combined([complaints[key] for key in keys])
    codes, words = coded(complaints["status"])
    place = np.array([*(STAGES.index(Stage(word)) for word in words), STAGES.index(Stage.OTHER)], dtype=np.int8)
    many = len(STAGES)
    counts = np.bincount(groups * many + place[codes], minlength=len(combinations) * many).reshape(-1, many)
    out = combinations.copy()
    out["jumlah"] = counts.sum(axis=1)
    for position, stage in enumerate(STAGES):
        out[str(stage)] = counts[:, position]
    out["persen_selesai"] = percent(out["selesai"], out["jumlah"])
    out["persen_selesai_arsip"] = percent(out["selesai"] + out["arsip"], out["jumlah"])
    closed = np.flatnonzero((place[codes] == STAGES.index(Stage.DONE)) & (days >= 0))
    medians = pd.Series(days[closed]).groupby(groups[closed]).median()
    out["median_hari_kerja"] = medians.reindex(range(len(out))).to_numpy(dtype=np.float64)
    return out


def _combined(keys: Sequence[pd.Series]) -> tuple[Codes, pd.DataFrame]:
    """For each row the number of its combination of keys; the combinations that occur, in order."""
    sizes = [len(key.cat.categories) for key in keys]
    kind = np.int64 if prod(sizes) >= 2**31 else np.int32
    packed: Codes = np.zeros(len(keys[0]), dtype=kind)
    for key, size in zip(keys, sizes, strict=True):
        packed = packed * kind(size) + key.cat.codes.to_numpy()
    if prod(sizes) <= FEW:
        occurring = np.flatnonzero(np.bincount(packed, minlength=prod(sizes)))
        numbers = np.zeros(prod(sizes), dtype=np.int32)
        numbers[occurring] = np.arange(len(occurring))
        groups: Codes = numbers[packed]
    else:
        occurring, groups = np.unique(packed, return_inverse=True)
    frame = {}
    rest = occurring.astype(np.int64)
    for key, size in zip(reversed(keys), reversed(sizes), strict=True):
        rest, position = np.divmod(rest, size)
        frame[str(key.name)] = key.cat.categories.to_numpy(dtype=object)[position]
    return groups, pd.DataFrame({name: frame[name] for name in reversed(frame)}).astype("str")


def percent(part: pd.Series, whole: pd.Series) -> Floats:
    """100 x part / whole; missing where there is nothing to take a part of."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = 100 * part.to_numpy(dtype=float) / whole.to_numpy(dtype=float)
    return np.where(np.isfinite(share), share, np.nan)


def punctuality(complaints: pd.DataFrame, times: Timed, clock: Clock) -> pd.DataFrame:
    """By klasifikasi: how many were in time; jumlah is the sum of the five. One without a klasifikasi is NO_CLASS."""
    if "klasifikasi" in complaints:
        codes, names = coded(complaints["klasifikasi"])
        kinds = complaints["klasifikasi"] if names.isin([NO_CLASS]).any() else named(codes, list(names), NO_CLASS)
    else:
        kinds = named(np.full(len(complaints), -1), [], NO_CLASS)
    many, categories = len(TIMINGS), kinds.cat.categories
    packed = kinds.cat.codes.to_numpy().astype(np.int32) * many + times.timing
    counts = np.bincount(packed, minlength=len(categories) * many).reshape(-1, many)
    there = counts.sum(axis=1) > 0
    out = pd.DataFrame({"klasifikasi": categories.to_numpy(dtype=object)[there]}).astype("str")
    out["batas_hari_kerja"] = pd.array([clock.limit(name) for name in out["klasifikasi"]], dtype="Int64")
    out["jumlah"] = counts.sum(axis=1)[there]
    for position, timing in enumerate(TIMINGS):
        out[str(timing)] = counts[there, position]
    out["persen_tepat"] = percent(out["tepat_waktu"], out["tepat_waktu"] + out["terlambat"])
    return out


def overdue(complaints: pd.DataFrame, times: Timed, clock: Clock) -> pd.DataFrame:
    """What is open and past its limit, the oldest first, by id only, with the last day of its limit."""
    rows = np.flatnonzero(times.timing == TIMINGS.index(Timing.OVERDUE))
    ids, received = complaints["id_laporan"].iloc[rows], complaints["tanggal"].to_numpy()[rows]
    ranks = ids.to_numpy() if ids.dtype.kind == "i" else pd.factorize(ids, sort=True)[0]
    rows = rows[np.lexsort((ranks, received))]
    keep = [c for c in ("id_laporan", "tanggal", "klasifikasi", "kecamatan", "instansi", "sektor") if c in complaints]
    out = pd.DataFrame({name: complaints[name].array[rows] for name in keep}, copy=False)
    codes, names = coded(out["klasifikasi"])
    limits = np.array([clock.limit(name) or 0 for name in names], dtype=np.int64)[codes]
    due = clock.calendar.deadline(day_numbers(out["tanggal"].to_numpy()), limits, count_first=clock.count_first)
    out["batas"] = due.astype("datetime64[D]").astype("datetime64[s]")
    out["hari_kerja"] = times.days[rows]
    return out
