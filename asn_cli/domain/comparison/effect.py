"""Did last year's step help? Shortage, complaints and SKM of each kecamatan and sektor before and after."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from asn_cli.domain.balance import sums
from asn_cli.domain.comparison.differences import Tables

KEYS = ["kode", "sektor"]
COLUMNS = (
    *("kode", "kecamatan", "sektor", "langkah", "usulan", "kekurangan_lama", "kekurangan_baru"),
    *("pengaduan_lama", "pengaduan_baru", "ikm_lama", "ikm_baru", "membaik"),
)
BY_STEP = {
    "rekrut": ("kekurangan",),
    "redistribusi": ("kekurangan",),
    "latih": ("pengaduan", "ikm"),
    "bina": ("pengaduan", "ikm"),
}
"""By what a step is judged, where that is known; else by all there is."""
ALL = ("kekurangan", "pengaduan", "ikm")
BETTER = {"kekurangan": -1, "pengaduan": -1, "ikm": 1}


def effect(old: Tables, new: Tables) -> pd.DataFrame:
    """COLUMNS: a row a kecamatan and sektor that both speak of; `membaik` is ya, tidak, sebagian, sama or missing.

    langkah and usulan are those of the old result: what was to be done first, and the seats proposed.
    """
    before, after = _facts(old), _facts(new)
    if before.empty or after.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    joined = before.merge(after, on=KEYS, how="inner", suffixes=("_lama", "_baru"))
    joined["kecamatan"] = joined["kecamatan_baru"].fillna(joined["kecamatan_lama"])
    joined["langkah"], joined["usulan"] = joined["langkah_lama"], joined["usulan_lama"]
    rows = [{str(k): v for k, v in row.items()} for row in joined.to_dict("records")]
    joined["membaik"] = [_judged(row) for row in rows]
    return joined[list(COLUMNS)].sort_values(KEYS, kind="stable", ignore_index=True)


def _facts(tables: Tables) -> pd.DataFrame:
    """kode, kecamatan, sektor with what a result tells of them."""
    found = pd.DataFrame(columns=[*KEYS, "kecamatan"])
    needs, areas, seats = tables.get("kebutuhan"), tables.get("prioritas"), tables.get("formasi")
    if needs is not None and {"selisih", "kebutuhan", "bezetting"} <= set(needs):
        numbers = {name: pd.to_numeric(needs[name], errors="coerce") for name in ("selisih", "kebutuhan", "bezetting")}
        short = sums(needs.assign(**numbers), [*KEYS, "kecamatan"])
        found = short[[*KEYS, "kecamatan", "kekurangan"]]
    if areas is not None and set(KEYS) <= set(areas):
        told = {"pengaduan_per_10000": "pengaduan", "ikm": "ikm", "langkah": "langkah"}
        kept = [name for name in told if name in areas]
        known = areas[[*KEYS, "kecamatan", *kept]].rename(columns=told)
        found = known if found.empty else found.merge(known.drop(columns="kecamatan"), on=KEYS, how="left")
    if seats is not None and {*KEYS, "usulan"} <= set(seats):
        given = seats.assign(usulan=pd.to_numeric(seats["usulan"], errors="coerce"))
        summed = given.groupby([*KEYS, "kecamatan"], as_index=False)[["usulan"]].sum()
        found = summed if found.empty else found.merge(summed.drop(columns="kecamatan"), on=KEYS, how="left")
    for name in (*ALL, "usulan"):
        found[name] = pd.to_numeric(found[name], errors="coerce").astype("float64") if name in found else np.nan
    return found if "langkah" in found else found.assign(langkah=None)


def _judged(row: dict[str, object]) -> str | None:
    known = [
        name
        for name in ALL
        if row[f"{name}_lama"] == row[f"{name}_lama"] and row[f"{name}_baru"] == row[f"{name}_baru"]
    ]
    wanted: Sequence[str] = BY_STEP.get(str(row["langkah"]), ALL)
    judged = [name for name in known if name in wanted] or known
    signs = {
        np.sign(float(str(row[f"{name}_baru"])) - float(str(row[f"{name}_lama"]))) * BETTER[name] for name in judged
    }
    if not judged:
        return None
    if signs == {0.0}:
        return "sama"
    if 1.0 in signs and -1.0 in signs:
        return "sebagian"
    return "ya" if 1.0 in signs else "tidak"
