"""What a change of needs comes from, read off two results: their rincian tell basis, figure and staff of each row.

The old figures of a rule are applied to the new basis, standard by standard, and compete as they do in `needs`; what
that changes comes from the basis, the rest from the rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from asn_cli.domain.balance import percent, sums
from asn_cli.domain.comparison.differences import CAUSES, Said, Stage, Tables, key_of
from asn_cli.domain.comparison.measures import COMPARABLES
from asn_cli.domain.needs.compute import WORKLOAD
from asn_cli.domain.rounding import PLACES, nearest, up
from asn_cli.rules.model import Method

KEY = ["kode", "jabatan"]
NUMBERS = ("nilai_dasar", "angka", "per", "porsi_asn", "kebutuhan_fte")
FIGURES = ("angka", "per", "porsi_asn")


@dataclass(frozen=True, slots=True)
class Side:
    """One result of needs: its rows, and each standard that applied (where it tells)."""

    rows: pd.DataFrame
    details: pd.DataFrame


def side_of(tables: Tables) -> Side | None:
    """What a result tells of needs; None where it holds no kebutuhan with its basis.

    Without rincian the row itself stands for the standard that decided, its factor worked out from its figures.
    """
    rows = tables.get("kebutuhan")
    if rows is None or not {*KEY, "sektor", "kebutuhan", "kebutuhan_fte", "nilai_dasar", "standar"} <= set(rows):
        return None
    details = tables.get("rincian")
    if details is None or not {*KEY, "standar", "gabung", *NUMBERS} <= set(details):
        fte, base = (pd.to_numeric(rows[name], errors="coerce") for name in ("kebutuhan_fte", "nilai_dasar"))
        details = rows.assign(gabung=rows["standar"], angka=fte / base.where(base > 0), per=1.0, porsi_asn=1.0)
        details = details.assign(cara="rasio", estimasi=rows.get("estimasi", "tidak"))
    return Side(_numbers(rows, ("kebutuhan", "bezetting", "kebutuhan_fte")), _numbers(details, NUMBERS))


def _numbers(frame: pd.DataFrame, names: tuple[str, ...]) -> pd.DataFrame:
    told = {name: pd.to_numeric(frame[name], errors="coerce").astype("float64") for name in names if name in frame}
    return frame.assign(**told).drop_duplicates([*KEY, *(["standar"] if "gabung" in frame else [])])


def stages_of(old: Tables, new: Tables) -> list[Stage]:
    """From the old result to the new with one cause changed at a time; empty where they do not tell enough."""
    before, after = side_of(old), side_of(new)
    if before is None or after is None:
        return []
    frame = _side_by_side(before, after)
    stages = [Stage("", _tables(frame, -1))]
    stages += [Stage(cause, _tables(frame, at)) for at, cause in enumerate(CAUSES)]
    return stages


def _side_by_side(before: Side, after: Side) -> pd.DataFrame:
    """Every row of either result: old and new figures, the need on the new basis, and when which of them counts.

    `_dasar` is the place in CAUSES of the basis that moved the need, `_muncul` and `_hilang` of what made the row
    appear or vanish (-1 where it was there all along, beyond the last where it stays).
    """
    columns = [*KEY, "kecamatan", "sektor", "kebutuhan", "bezetting", "standar"]
    one, other = (side.rows.reindex(columns=columns) for side in (before, after))
    frame = one.merge(other, on=KEY, how="outer", suffixes=("_lama", "_baru"), indicator="_di")
    for name in ("kecamatan", "sektor"):
        frame[name] = frame[f"{name}_baru"].fillna(frame[f"{name}_lama"])
    frame = frame.merge(_with_new_basis(before, after), on=KEY, how="left")
    frame["_dasar"] = frame["_sebab"].map({cause: at for at, cause in enumerate(CAUSES)}).fillna(len(CAUSES))
    appears, vanishes = frame["_di"] == "right_only", frame["_di"] == "left_only"
    frame["_muncul"] = np.where(appears, _presence(frame["standar_baru"], frame["kode"], before), -1)
    frame["_hilang"] = np.where(vanishes, _presence(frame["standar_lama"], frame["kode"], after), len(CAUSES))
    return frame


def _presence(standards: pd.Series, codes: pd.Series, other: Side) -> "np.typing.NDArray[np.int64]":
    """Why the other result has no such row: it lacks the kecamatan, else the standard, else what that counts."""
    known = set(other.details["standar"])
    return np.select(
        [~codes.isin(other.rows["kode"]).to_numpy(), ~standards.isin(known).to_numpy()],
        [CAUSES.index("penduduk"), CAUSES.index("aturan")],
        CAUSES.index("fasilitas"),
    )


def _tables(frame: pd.DataFrame, at: int) -> dict[str, pd.DataFrame]:
    """kebutuhan, sektor and kecamatan once the causes up to place `at` have been changed."""
    rows = frame[(frame["_muncul"] <= at) & (frame["_hilang"] > at)]
    appeared = rows["_muncul"] >= 0
    moved = (rows["_dasar"] <= at) & rows["_tengah"].notna()
    need = rows["kebutuhan_lama"].where(~moved, rows["_tengah"])
    staff = rows["bezetting_lama"]
    if at >= CAUSES.index("pegawai"):
        staff = rows["bezetting_baru"].where(rows["_di"] != "left_only", staff)
    if at >= CAUSES.index("aturan"):
        need = rows["kebutuhan_baru"]
    told = rows[[*KEY, "kecamatan", "sektor"]].assign(
        kebutuhan=need.where(~appeared, rows["kebutuhan_baru"]),
        bezetting=staff.where(~appeared, rows["bezetting_baru"]).astype("float64"),
    )
    told["selisih"] = told["bezetting"] - told["kebutuhan"]
    told["pemenuhan"] = percent(told["bezetting"], told["kebutuhan"])
    return {"kebutuhan": told, "sektor": sums(told, ["sektor"]), "kecamatan": sums(told, ["kode", "kecamatan"])}


def _with_new_basis(before: Side, after: Side) -> pd.DataFrame:
    """For each row of old: the need by its old rules on the new basis (`_tengah`), and which basis that is."""
    own = before.details
    new = after.details[[*KEY, "standar", *NUMBERS]]
    both = own.merge(new, on=[*KEY, "standar"], how="left", suffixes=("", "_baru"))
    base = both["nilai_dasar_baru"]
    by_ratio = (both.get("cara", "rasio") == "rasio") & both["angka"].notna() & base.notna()
    ratio = base * both["angka"] / both["per"] * both["porsi_asn"].fillna(1.0)
    same = np.logical_and.reduce([_alike(both[name], both[f"{name}_baru"]) for name in FIGURES])
    fte = both["kebutuhan_fte"].where(~(same & both["kebutuhan_fte_baru"].notna()), both["kebutuhan_fte_baru"])
    both["_fte"] = ratio.where(by_ratio & ~same, fte)
    both["_jumlah"] = both.groupby([*KEY, "gabung"])["_fte"].transform("sum").round(PLACES)
    best = both.sort_values([*KEY, "_jumlah"], ascending=[True, True, False], kind="stable").drop_duplicates(KEY)
    rounding = _rounding(before.rows)
    whole = _as_before(before.rows, best, rounding)
    return pd.DataFrame({**{k: best[k] for k in KEY}, "_tengah": whole, "_sebab": [_ground(r) for r in _dicts(best)]})


def _dicts(frame: pd.DataFrame) -> list[dict[str, object]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]


def _alike(one: pd.Series, other: pd.Series) -> "np.typing.NDArray[np.bool_]":
    near = np.isclose(one.to_numpy(), other.to_numpy(), rtol=1e-9, atol=1e-12, equal_nan=True)
    return np.asarray(near, dtype=bool)


def _rounding(rows: pd.DataFrame) -> str:
    """The rounding that gave the needs of a result: up, to the nearest, or one that rows alone do not tell."""
    own = rows[rows["standar"] != WORKLOAD].dropna(subset=["kebutuhan", "kebutuhan_fte"])
    for name, rule in (("up", up), ("nearest", nearest)):
        if (rule(own["kebutuhan_fte"]) == own["kebutuhan"].to_numpy()).all():
            return name
    return ""


def _as_before(rows: pd.DataFrame, best: pd.DataFrame, rounding: str) -> pd.Series:
    """The need as the old result would have rounded it; where that is not told, moved by the change of the basis."""
    index = pd.MultiIndex.from_frame(best[KEY])
    known = rows.set_index(KEY)
    was, fte_was = (known[name].reindex(index).to_numpy() for name in ("kebutuhan", "kebutuhan_fte"))
    fte = best["_jumlah"].to_numpy()
    by_workload = (best["standar"] == WORKLOAD).to_numpy()
    filled = np.nan_to_num(fte)
    whole = up(filled) if rounding == "up" else nearest(filled)
    whole = np.where(by_workload, nearest(filled), whole)
    unchanged = np.isclose(fte, fte_was, rtol=1e-9, atol=1e-9)
    return pd.Series(np.where(unchanged | np.isnan(fte), was, whole), index=best.index, dtype="float64")


def _ground(row: Mapping[str, object]) -> str:
    """Which of the causes the basis of a standard is."""
    if row["standar"] == WORKLOAD:
        return "beban_kerja"
    estimated = row.get("estimasi") == "ya"
    return "penduduk" if row.get("metode") == str(Method.POPULATION_RATIO) or estimated else "fasilitas"


def said_by(old: Tables, new: Tables) -> Said:
    """Causes that other tables tell by themselves: more or fewer staff, another population, another figure."""
    causes: dict[tuple[str, tuple[object, ...], str], str] = {}
    by_measure = {
        "proyeksi": {"penduduk": "penduduk", "bezetting": "pegawai", "pensiun": "pegawai"},
        "laju": {"penduduk": "penduduk"},
        "jabatan": {"bezetting": "pegawai", "fte": "beban_kerja", "kebutuhan": "beban_kerja"},
        "standar": {"angka": "aturan"},
    }
    for table, told in by_measure.items():
        for frame in (old.get(table), new.get(table)):
            if frame is None:
                continue
            names = [name for name in COMPARABLES[table].keys if name in old.get(table, frame) and name in frame]
            for kunci in key_of(frame, names):
                causes |= {(table, kunci, measure): cause for measure, cause in told.items()}
    return Said(causes)
