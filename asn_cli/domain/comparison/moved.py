"""Which part of a composed figure moved: reports or residents in a rate, the parts and the weights in a score.

Nothing here says why a part moved. One part after the other is changed from old to new, so that what each brings adds
up to the change.
"""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.comparison.differences import PARTS, Tables, key_of
from asn_cli.domain.comparison.measures import COMPARABLES
from asn_cli.domain.complaints.rates import PER
from asn_cli.domain.priority import PARTS as SCORED
from asn_cli.domain.priority import score

Floats = npt.NDArray[np.float64]
Moved = Mapping[tuple[str, str], pd.DataFrame]
"""(table, measure) -> by the key of each row: PARTS, missing where the change cannot be told apart."""
AREAS, RATES = "prioritas", "laju"
_PLACES = 6
"""Results hold nine decimals of a part, of which a score keeps seven."""

_NO_WHOLE = 1e-3
"""A rate whose events are further than this from a whole number is not one of these residents."""


def moved(old: Tables, new: Tables, weights: Mapping[str, float] | None) -> Moved:
    """What can be told of complaints per 10,000 and of the priority score. `weights`: those of the old score."""
    found: dict[tuple[str, str], pd.DataFrame] = {}
    rates = _side_by_side(old, new, RATES)
    if rates is not None and _has(rates, "per_10000", "penduduk"):
        found[RATES, "per_10000"] = _rate_parts(rates, "per_10000")
    areas = _side_by_side(old, new, AREAS)
    if areas is None:
        return found
    if rates is not None and _has(rates, "penduduk") and _has(areas, "pengaduan_per_10000"):
        people = rates.set_index("kecamatan")
        names = areas["kecamatan"]
        residents = {f"penduduk_{side}": names.map(people[f"penduduk_{side}"]) for side in ("lama", "baru")}
        found[AREAS, "pengaduan_per_10000"] = _rate_parts(areas.assign(**residents), "pengaduan_per_10000")
    if weights is not None and _has(areas, "skor", *(f"bagian_{part}" for part in SCORED)):
        found[AREAS, "skor"] = _score_parts(areas, weights)
    return found


def _has(rows: pd.DataFrame, *names: str) -> bool:
    return all({f"{name}_lama", f"{name}_baru"} <= set(rows) for name in names)


def _side_by_side(old: Tables, new: Tables, key: str) -> pd.DataFrame | None:
    """The rows that both have, by key, with the numbers of each as *_lama and *_baru; None where a side lacks them."""
    names = COMPARABLES[key].keys
    both = [tables.get(key) for tables in (old, new)]
    frames = []
    for frame, side in zip(both, ("lama", "baru"), strict=True):
        if frame is None or not {*names, "kecamatan"} <= set(frame):
            return None
        numbers = {
            f"{name}_{side}": pd.to_numeric(frame[name], errors="coerce").astype("float64")
            for name in frame
            if name not in (*names, "kecamatan", "langkah", "alasan")
        }
        told = pd.DataFrame({**numbers, "kecamatan": frame["kecamatan"]})
        told.index = pd.Index(key_of(frame, names), tupleize_cols=False)
        frames.append(told[~told.index.duplicated()])
    return frames[0].drop(columns="kecamatan").join(frames[1], how="inner")


def _parts(index: pd.Index, told: Mapping[str, Floats]) -> pd.DataFrame:
    values = {f"karena_{cause}": np.round(values, _PLACES) for cause, values in told.items()}
    return pd.DataFrame(values, index=index).reindex(columns=list(PARTS))


def _rate_parts(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Residents first, then reports: events = rate x residents / 10,000."""
    before, after = (rows[f"{measure}_{side}"].to_numpy() for side in ("lama", "baru"))
    was, now = (rows[f"penduduk_{side}"].to_numpy(dtype=np.float64) for side in ("lama", "baru"))
    with np.errstate(divide="ignore", invalid="ignore"):
        told = before * was / PER
        events = np.where(np.isclose(told, np.round(told), atol=_NO_WHOLE, rtol=0), np.round(told), np.nan)
        between = np.where((was > 0) & (now > 0), events / now * PER, np.nan)
    return _parts(rows.index, {"penduduk": between - before, "pengaduan": after - between})


def _score_parts(rows: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """One part after the other by the old weights; what is left comes from the weights."""
    before, after = (
        rows[[f"bagian_{part}_{side}" for part in SCORED]].to_numpy(dtype=np.float64) for side in ("lama", "baru")
    )
    own = [float(weights[part]) for part in SCORED]
    now, told = before.copy(), {}
    last = score(now, own)
    last[~np.isclose(last, rows["skor_lama"].to_numpy(), atol=10**-_PLACES, rtol=0)] = np.nan
    for place, part in enumerate(SCORED):
        now[:, place] = after[:, place]
        following = score(now, own)
        told[part] = following - last
        last = np.where(np.isnan(last), np.nan, following)
    told["aturan"] = rows["skor_baru"].to_numpy() - last
    return _parts(rows.index, told)


def weights_of(tables: Tables, shipped: Mapping[str, float]) -> Mapping[str, float] | None:
    """The weights of a result, which does not hold them: the shipped ones where they give each of its scores."""
    areas = tables.get(AREAS)
    if areas is None or not {"skor", *(f"bagian_{part}" for part in SCORED)} <= set(areas):
        return None
    numbers = areas[["skor", *(f"bagian_{part}" for part in SCORED)]].apply(pd.to_numeric, errors="coerce")
    given = score(numbers.to_numpy(dtype=np.float64)[:, 1:], [float(shipped[part]) for part in SCORED])
    scores = numbers["skor"].to_numpy(dtype=np.float64)
    return shipped if np.allclose(given, scores, atol=10**-_PLACES, rtol=0, equal_nan=True) else None
