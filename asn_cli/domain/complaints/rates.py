"""Complaints per 10,000 residents, each with its interval."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.complaints.model import NO_DISTRICT

Z_95 = 1.96
PER = 10_000
Floats = npt.NDArray[np.float64]


def byar(count: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Byar's 95% limits of a Poisson count; the lower limit of 0 is 0."""
    o = np.asarray(count, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = o * (1 - 1 / (9 * o) - Z_95 / (3 * np.sqrt(o))) ** 3
    more = o + 1
    high = more * (1 - 1 / (9 * more) + Z_95 / (3 * np.sqrt(more))) ** 3
    return np.where(o > 0, np.maximum(low, 0.0), 0.0), high


def rates(counts: Mapping[str, int], population: pd.DataFrame, without: int) -> pd.DataFrame:
    """Complaints per 10,000 residents with Byar's interval, a row for every kecamatan and one for those without.

    `population` has kode, kecamatan, penduduk (missing where not known); `counts` by kode. sorotan is `ya` where the
    whole interval lies above the regency's own rate (complaints in kecamatan of known population over their residents).
    """
    out = population[["kode", "kecamatan", "penduduk"]].copy().reset_index(drop=True)
    out["jumlah"] = [int(counts.get(str(kode), 0)) for kode in out["kode"]]
    people = out["penduduk"].to_numpy(dtype=float, na_value=np.nan)
    known = people > 0
    low, high = byar(out["jumlah"])
    with np.errstate(divide="ignore", invalid="ignore"):
        for name, events in (("per_10000", out["jumlah"].to_numpy(dtype=float)), ("bawah", low), ("atas", high)):
            out[name] = np.where(known, events / people * PER, np.nan)
    whole = out["jumlah"][known].sum() / people[known].sum() * PER if known.any() else np.inf
    marks = np.where(out["bawah"] > whole, "ya", "tidak").astype(object)
    marks[~known] = None
    out["sorotan"] = marks
    rest = {"kode": None, "kecamatan": NO_DISTRICT, "penduduk": pd.NA, "jumlah": without}
    return pd.concat([out, pd.DataFrame([rest])], ignore_index=True).astype({"jumlah": np.int64, "penduduk": "Int64"})
