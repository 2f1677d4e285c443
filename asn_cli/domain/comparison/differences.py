"""Old against new, figure by figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from asn_cli.domain.comparison.measures import COMPARABLES, SHOWN, Comparable

Tables = Mapping[str, pd.DataFrame]
CAUSES = ("penduduk", "fasilitas", "beban_kerja", "pegawai", "aturan")
"""What a change may come from, in the order in which one after the other is changed."""
MOVED = ("kekurangan", "pensiun", "pengaduan", "skm", "pembinaan")
"""Parts of a composed figure (a rate, the priority score) that may have moved."""
PARTS = tuple(f"karena_{cause}" for cause in (*CAUSES, *MOVED))
COLUMNS = (
    *("tabel", *SHOWN, "ukuran", "lama", "baru", "perubahan", "sebab"),
    *("arah", "kunci", *PARTS),
)
TOGETHER = " + "
_NOISE = 9


@dataclass(frozen=True, slots=True)
class Stage:
    """The tables after one cause more has been changed; the first has none, the last is the new result."""

    cause: str
    tables: Tables


@dataclass(frozen=True, slots=True)
class Said:
    """What two results say of causes by themselves: (table, key of the row, measure) -> cause."""

    causes: Mapping[tuple[str, tuple[object, ...], str], str] = field(default_factory=dict)


def compared(old: Tables, new: Tables) -> list[str]:
    """The tables that both have, in the order in which they are shown."""
    return [key for key in COMPARABLES if key in old and key in new]


def differences(
    old: Tables,
    new: Tables,
    stages: Sequence[Stage] = (),
    said: Said | None = None,
    moved: Mapping[tuple[str, str], pd.DataFrame] | None = None,
    *,
    every: bool = False,
) -> pd.DataFrame:
    """COLUMNS: a row a figure that differs (`every`: each figure).

    `stages` lead from old to new with one cause changed at a time, for the tables that rest on it; the contributions
    (PARTS) then add up to the change. `said` names causes of single figures where there are no stages; `moved` has the
    contributions to the figures of a table and measure that are composed of parts.
    """
    found = []
    for key in compared(old, new):
        what = COMPARABLES[key]
        before, after = (_rows(frame, what) for frame in (old[key], new[key]))
        names = [name for name in what.keys if name in before and name in after]
        if not names:
            continue
        told = _labels(before, after, names)
        chain = [stage for stage in stages if key in stage.tables]
        figures = [
            _figures(key, what, names, measure, before, after, chain, said, (moved or {}).get((key, measure)))
            for measure in what.measures
            if measure in before and measure in after
        ]
        if figures and len(told):
            rows = pd.concat(figures).sort_values("_urut", kind="stable", ignore_index=True)
            found.append(rows.join(told, on="_kunci"))
    if not found:
        return pd.DataFrame(columns=list(COLUMNS))
    rows = pd.concat(found, ignore_index=True)
    rows = rows if every else rows[rows["arah"] != "sama"].reset_index(drop=True)
    for name in COLUMNS:
        if name not in rows:
            rows[name] = None
    return rows[list(COLUMNS)]


def _rows(frame: pd.DataFrame, what: Comparable) -> pd.DataFrame:
    """The rows that count, one a key."""
    column, value = what.only
    rows = frame[frame[column] == value] if column and column in frame else frame
    if what.newest and "tahun" in rows and len(rows):
        rows = rows.assign(_tahun=pd.to_numeric(rows["tahun"], errors="coerce"))
        rows = rows.sort_values("_tahun", kind="stable", na_position="first")
        rows = rows.drop_duplicates([name for name in what.keys if name in rows], keep="last")
    return rows


def key_of(frame: pd.DataFrame, names: Sequence[str]) -> "pd.Series[Any]":
    """The key of each row as a tuple of texts."""
    return pd.Series([tuple(_plain(v) for v in row) for row in frame[list(names)].itertuples(index=False)], frame.index)


def _plain(value: Any) -> Any:
    """Keys of a json and of a workbook are alike: 2027 and 2027.0, nothing and NaN."""
    if value is None or value is pd.NA or value != value:
        return None
    if isinstance(value, (int, float, np.number)):
        return str(int(value)) if float(value).is_integer() else str(float(value))
    return str(value)


def _labels(before: pd.DataFrame, after: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """What a row is about: SHOWN from the newer result, else the older; the rest of its key in `kunci`."""
    both = []
    for frame in (after, before):
        labels = pd.DataFrame({name: frame[name] if name in frame else None for name in SHOWN}, index=frame.index)
        more = [name for name in names if name not in SHOWN]
        labels["kunci"] = [
            "; ".join(f"{name}={_plain(v)}" for name, v in zip(more, row, strict=True) if _plain(v) is not None) or None
            for row in frame[more].itertuples(index=False)
        ]
        both.append(labels.assign(_kunci=key_of(frame, names)).drop_duplicates("_kunci").set_index("_kunci"))
    return both[0].combine_first(both[1]) if len(both[0]) else both[1]


def _values(frame: pd.DataFrame | None, what: Comparable, names: Sequence[str], measure: str) -> pd.Series:
    if frame is None or measure not in frame:
        return pd.Series(dtype="float64")
    rows = _rows(frame, what)
    numbers = pd.to_numeric(rows[measure], errors="coerce").astype("float64")
    numbers.index = pd.Index(key_of(rows, names), tupleize_cols=False)
    return numbers[~numbers.index.duplicated()]


def _figures(
    key: str,
    what: Comparable,
    names: Sequence[str],
    measure: str,
    before: pd.DataFrame,
    after: pd.DataFrame,
    chain: Sequence[Stage],
    said: Said | None,
    moved: pd.DataFrame | None,
) -> pd.DataFrame:
    """One measure of one table."""
    old, new = (_values(frame, what, names, measure) for frame in (before, after))
    index = pd.Index(list(dict.fromkeys([*old.index, *new.index])), tupleize_cols=False)
    there = (index.isin(old.index), index.isin(new.index))
    old, new = old.reindex(index), new.reindex(index)
    change = (new - old).round(_NOISE)
    rows = pd.DataFrame({"tabel": key, "ukuran": measure, "lama": old, "baru": new, "perubahan": change})
    rows["arah"] = _direction(old, new, change, *there)
    rows["_kunci"], rows["_urut"] = list(index), range(len(index))
    parts = moved.reindex(index) if moved is not None else None
    if parts is None and chain:
        parts = _contributions(chain, key, what, names, measure, index)
    if parts is not None:
        rows = rows.join(parts.replace(np.inf, np.nan))
        rows["sebab"] = _named(parts, rows["arah"])
    elif said is not None:
        rows["sebab"] = [said.causes.get((key, kunci, measure)) for kunci in index]
        rows.loc[rows["arah"] == "sama", "sebab"] = None
    return rows.reset_index(drop=True)


def _direction(
    old: pd.Series, new: pd.Series, change: pd.Series, was: "np.typing.NDArray[np.bool_]", there: Any
) -> "np.typing.NDArray[np.object_]":
    """naik, turun, muncul, hilang, sama; a figure that became known appears, one that is no longer known vanishes."""
    known_before, known_now = old.notna().to_numpy() & was, new.notna().to_numpy() & there
    tests = [~known_before & known_now, known_before & ~known_now, (change > 0).to_numpy(), (change < 0).to_numpy()]
    found: np.typing.NDArray[np.object_] = np.select(tests, ["muncul", "hilang", "naik", "turun"], "sama").astype(
        object
    )
    return found


def _contributions(
    chain: Sequence[Stage], key: str, what: Comparable, names: Sequence[str], measure: str, index: pd.Index
) -> pd.DataFrame:
    """How much of the change each cause brings: the difference between one stage and the one before."""
    series = [_values(stage.tables[key], what, names, measure).reindex(index) for stage in chain]
    parts = pd.DataFrame(np.nan, index=index, columns=list(PARTS))
    for stage, before, after in zip(chain[1:], series, series[1:], strict=False):
        step = (after - before).round(_NOISE)
        appeared = before.isna() != after.isna()
        parts[f"karena_{stage.cause}"] = step.where(~appeared, np.inf)
    return parts


def _named(parts: pd.DataFrame, directions: pd.Series) -> list[str | None]:
    """The causes of each change, the larger first; contributions that are no number are taken out of `parts`."""
    found: list[str | None] = []
    values = parts.to_numpy(dtype=np.float64)
    for row, direction in zip(values, directions, strict=True):
        weights = {cause: abs(x) for cause, x in zip((*CAUSES, *MOVED), row, strict=True) if not np.isnan(x) and x != 0}
        ranked = sorted(weights, key=lambda cause: (-weights[cause], PARTS.index(f"karena_{cause}")))
        found.append(TOGETHER.join(ranked) or None if direction != "sama" else None)
    return found
