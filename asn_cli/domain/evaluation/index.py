"""Indeks Profesionalitas ASN, and the nine boxes of talent.

PermenPANRB 38/2018, BKN 8/2019: kualifikasi 25 + kompetensi 40 + kinerja 30 + disiplin 5; the index of several groups
is weighted by headcount. Nine boxes: PermenPANRB 3/2020, potensial x kinerja.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

DIMENSIONS = ("kualifikasi", "kompetensi", "kinerja", "disiplin")


def professionalism(groups: pd.DataFrame, bands: Sequence[tuple[float, str]], everyone: str) -> pd.DataFrame:
    """The groups with indeks and kategori, and a row for all of them weighted by jumlah.

    `bands` from the highest down: (least, name); the bands are whole numbers (81-90, 91-100), and a value between two
    belongs to the lower. A group that lacks a dimension has no index and does not count towards the whole.
    """
    out = groups[["kelompok", "jumlah"]].copy()
    for dimension in DIMENSIONS:
        out[dimension] = _scores(groups, dimension)
    out["indeks"] = out[list(DIMENSIONS)].sum(axis=1, skipna=False).round(9)
    weight = out["jumlah"].to_numpy(dtype=float, na_value=0.0) * out["indeks"].notna().to_numpy()
    whole: dict[str, object] = {"kelompok": everyone, "jumlah": int(weight.sum())}
    for column in (*DIMENSIONS, "indeks"):
        total = float(np.nansum(out[column].to_numpy() * weight))
        whole[column] = round(total / weight.sum(), 9) if weight.sum() > 0 else np.nan
    out = pd.concat([out, pd.DataFrame([whole])], ignore_index=True)
    out["kategori"] = [category(value, bands) for value in out["indeks"]]
    return out


def lacking(groups: pd.DataFrame) -> pd.DataFrame:
    """Which groups lack which dimension: a column each."""
    return pd.DataFrame({dimension: np.isnan(_scores(groups, dimension)) for dimension in DIMENSIONS})


def _scores(groups: pd.DataFrame, dimension: str) -> npt.NDArray[np.float64]:
    return groups[dimension].to_numpy(dtype=float) if dimension in groups else np.full(len(groups), np.nan)


def category(value: float, bands: Sequence[tuple[float, str]]) -> str | None:
    """The band of an index."""
    return None if np.isnan(value) else next((name for least, name in bands if value >= least), None)


def nine_box(
    potential: pd.Series, performance: pd.Series, boxes: Mapping[str, Mapping[str, float]]
) -> list[int | None]:
    """The box 1-9 of each person; `boxes[potensial][kinerja]` with kinerja di bawah, sesuai or di atas ekspektasi."""
    return [
        None if pd.isna(p) or pd.isna(k) or str(k) not in boxes.get(str(p), {}) else int(boxes[str(p)][str(k)])
        for p, k in zip(potential, performance, strict=True)
    ]
