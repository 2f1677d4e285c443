"""How a unit's ratings are spread, held against the pattern that its own predikat calls for.

SE MenPANRB 3/2023 by the unit's predikat_organisasi; for years scored by numbers the ranking of PP 30/2019 art. 41(6).
A deviation is reported; a predikat is never changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.evaluation.periods import period_order
from asn_cli.domain.evaluation.ratings import MATRIX_SINCE, rank_of
from asn_cli.domain.unit_names import unit_key
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing

PARTS = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
"""From the highest rank down."""
KEYS = ["unit_kerja", "tahun", "periode"]
ENOUGH_ALIKE = 5
"""So many people rated alike are remarked on."""
ALIKE = "_sama"
RATED_BY = (
    "hasil_kerja",
    "perilaku_kerja",
    "nilai",
    "berorientasi_pelayanan",
    "akuntabel",
    "kompeten",
    "harmonis",
    "loyal",
    "adaptif",
    "kolaboratif",
)
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Share:
    """A condition on the share of some parts together: at least, at most (percent), the largest part, someone there."""

    parts: tuple[str, ...]
    least: float | None = None
    most: float | None = None
    largest: bool = False
    someone: bool = False


def broken(counts: Mapping[str, int], pattern: Sequence[Share]) -> list[Msg]:
    """The conditions of a pattern that a distribution does not meet, in words. Exact: 7 of 10 is at most 70%."""
    total = sum(counts.values())
    found: list[Msg] = []
    for share in pattern:
        here = sum(counts[part] for part in share.parts)
        percent = Fraction(100 * here, total)
        facts = {
            "bagian": " + ".join(part.replace("_", " ").title() for part in share.parts),
            "persen": figure(float(percent), 1, fixed=True),
        }
        if share.least is not None and percent < Fraction(str(share.least)):
            found.append(msg("evaluasi.pola_paling_sedikit", batas=figure(share.least, 1), **facts))
        if share.most is not None and percent > Fraction(str(share.most)):
            found.append(msg("evaluasi.pola_paling_banyak", batas=figure(share.most, 1), **facts))
        if share.largest and any(counts[part] > here for part in PARTS if part not in share.parts):
            found.append(msg("evaluasi.pola_terbesar", **facts))
        if share.someone and here == 0:
            found.append(msg("evaluasi.pola_ada", **facts))
    return found


def distribution(
    rated: pd.DataFrame,
    unit_predicate: Mapping[str, str],
    patterns: Mapping[str, Sequence[Share]],
    ranking: Sequence[Share],
) -> pd.DataFrame:
    """A row a unit, year and period: counts by predikat, and whether they follow the pattern (ya, tidak, missing).

    `rated` has unit_kerja, tahun, periode, predikat (missing ones are not counted), `_dengan_angka` and what people
    were rated by; `unit_predicate` the predikat_organisasi by `unit_key`; `patterns` by predikat_organisasi; `ranking`
    for years before 2022, and where the year is not known for units scored by numbers. ALIKE tells where all of at
    least five people were given the very same ratings.
    """
    rank = rank_of(rated)
    needed = [name for name in (*KEYS, *RATED_BY, "_dengan_angka") if name in rated]
    data = rated[needed][rank >= 0]
    parts = len(PARTS) - 1 - rank[rank >= 0]
    numbers, keys = _groups(data)
    counts = np.bincount(numbers * len(PARTS) + parts, minlength=len(keys) * len(PARTS))
    table = keys.copy()
    for place, part in enumerate(PARTS):
        table[part] = counts.reshape(-1, len(PARTS))[:, place]
    table["jumlah"] = table[list(PARTS)].sum(axis=1)
    table[ALIKE] = _alike(data, numbers, len(keys)) & (table["jumlah"] >= ENOUGH_ALIKE)
    scored = _all_by_numbers(data, numbers, len(keys))
    predicates, follows, remarks = [], [], []
    for row, by_numbers in zip(table.to_dict("records"), scored, strict=True):
        held = {name: int(row[name]) for name in PARTS}
        predicate = None if pd.isna(row["unit_kerja"]) else unit_predicate.get(unit_key(row["unit_kerja"]))
        early = int(row["tahun"]) < MATRIX_SINCE if pd.notna(row["tahun"]) else by_numbers
        pattern = ranking if early else patterns.get(predicate or "")
        faults = broken(held, pattern) if pattern is not None else []
        predicates.append(predicate)
        follows.append(None if pattern is None else ("tidak" if faults else "ya"))
        remarks.append(_remark(faults, held, alike=bool(row[ALIKE])))
    table["predikat_organisasi"] = pd.Series(predicates, dtype="str")
    table["sesuai_pola"] = pd.Series(follows, dtype="str")
    table["catatan"] = pd.Series(remarks, dtype=object)
    return table


def _groups(data: pd.DataFrame) -> tuple[Ints, pd.DataFrame]:
    """The number of each row's group, and the groups in the order of their keys."""
    numbered = data[KEYS].reset_index(drop=True)
    groups = numbered.groupby(KEYS, sort=False, dropna=False)
    numbers, keys = groups.ngroup().to_numpy(), numbered[~numbered.duplicated()].reset_index(drop=True)
    order = {period: period_order(period)[0] for period in keys["periode"].unique()}
    ranked = keys.assign(_urut=[order[period] for period in keys["periode"]])
    ranked = ranked.sort_values(["unit_kerja", "tahun", "_urut", "periode"], kind="stable")
    place = np.empty(len(keys), dtype=np.int64)
    place[ranked.index.to_numpy()] = np.arange(len(keys))
    return place[numbers], ranked[KEYS].reset_index(drop=True)


def _alike(data: pd.DataFrame, numbers: Ints, count: int) -> npt.NDArray[np.bool_]:
    """Groups in which every row holds the same ratings, in every column that any rating stands in."""
    same = np.ones(count, dtype=bool)
    for column in (name for name in RATED_BY if name in data):
        codes, _ = pd.factorize(data[column], use_na_sentinel=False)
        low, high = np.full(count, np.iinfo(np.int64).max), np.full(count, -1)
        np.minimum.at(low, numbers, codes)
        np.maximum.at(high, numbers, codes)
        same &= low == high
    return same


def _all_by_numbers(data: pd.DataFrame, numbers: Ints, count: int) -> npt.NDArray[np.bool_]:
    if "_dengan_angka" not in data:
        return np.zeros(count, dtype=bool)
    others = np.bincount(numbers, weights=~data["_dengan_angka"].to_numpy(dtype=bool), minlength=count)
    alone: npt.NDArray[np.bool_] = others == 0
    return alone


def _remark(faults: list[Msg], counts: Mapping[str, int], *, alike: bool) -> Msg | None:
    notes = list(faults)
    total = sum(counts.values())
    if alike:
        notes.append(msg("evaluasi.semua_sama", jumlah=figure(total)))
    elif total >= ENOUGH_ALIKE and max(counts.values()) == total:
        notes.append(msg("evaluasi.semua_predikat_sama", jumlah=figure(total)))
    return told(notes)


def told(notes: Sequence[Msg]) -> Msg | None:
    """Several remarks as one sentence; None for none."""
    if not notes:
        return None
    return notes[0] if len(notes) == 1 else msg("evaluasi.butir", isi=listing(notes, "; "))
