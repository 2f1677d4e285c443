"""Raters side by side, so that lenient and harsh ones are seen before anyone is rewarded."""

import numpy as np
import pandas as pd

from asn_cli.domain.evaluation.periods import period_order
from asn_cli.domain.evaluation.ratings import Predicate
from asn_cli.locale import msg

FEWEST_RATED = 5
STANDS_OUT = 2.0
"""Standard errors beyond which a rater is remarked on."""
KEYS = ["penilai", "tahun", "periode"]


def raters(rated: pd.DataFrame) -> pd.DataFrame:
    """A row a rater, year and period: how many were rated, how many Sangat Baik, and how far that is from the others.

    selisih_baku is the difference between the rater's share of Sangat Baik and that of all other raters of the period,
    in standard errors (two proportions, pooled); missing under 5 rated, without other raters, or where nobody or
    everybody is Sangat Baik.
    """
    data = rated.dropna(subset=["penilai", "predikat"])
    best = (data["predikat"] == Predicate.EXCELLENT).astype(np.int64)
    groups = data[KEYS].assign(_best=best).groupby(KEYS, sort=True, dropna=False)["_best"]
    out = groups.agg(dinilai="size", sangat_baik="sum").reset_index()
    order = {period: period_order(period)[0] for period in out["periode"].unique()}
    out["_urut"] = [order[period] for period in out["periode"]]
    out = out.sort_values(["tahun", "_urut", "periode", "penilai"], kind="stable").reset_index(drop=True)
    period = [out["tahun"].astype(object), out["periode"].astype(object)]
    n = out["dinilai"].to_numpy(dtype=float)
    x = out["sangat_baik"].to_numpy(dtype=float)
    all_n = out.groupby(period, dropna=False)["dinilai"].transform("sum").to_numpy(dtype=float)
    all_x = out.groupby(period, dropna=False)["sangat_baik"].transform("sum").to_numpy(dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        pooled = all_x / all_n
        error = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / (all_n - n)))
        z = (x / n - (all_x - x) / (all_n - n)) / error
    out["selisih_baku"] = np.where(np.isfinite(z) & (n >= FEWEST_RATED), z, np.nan)
    lenient, harsh = msg("evaluasi.penilai_longgar"), msg("evaluasi.penilai_ketat")
    out["catatan"] = pd.Series(
        [
            lenient if value > STANDS_OUT else harsh if value < -STANDS_OUT else None
            for value in out["selisih_baku"].fillna(0.0)
        ],
        dtype=object,
    )
    return out.drop(columns="_urut")
