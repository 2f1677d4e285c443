"""Need by workload: ABK, ABK-Kes and WISN over one table of tasks.

ABK (PermenPANRB 1/2020): beban = volume x norma waktu; kebutuhan = sum(beban) / jam kerja efektif.
ABK-Kes (Permenkes 33/2015) and WISN (WHO): SBK = WKT / norma waktu; JKT = sum(volume / SBK); support time is a share of
everyone's working time, FTP% = sum(minutes a year) / WKT x 100, and raises the need by STP (WISN: CAF) =
1 / (1 - FTP / 100); individual work (WISN: IAF) = sum(minutes x people) / WKT is added.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.rounding import Rounding, nearest, up

Floats = npt.NDArray[np.float64]
KEYS = ["unit_kerja", "jabatan"]
NO_UNIT = ""


class Approach(StrEnum):
    """The three profiles over one table."""

    ABK = "abk"
    ABK_KES = "abk-kes"
    WISN = "wisn"


class Aside(StrEnum):
    """Why a row or post is left out."""

    NORM = "norma_tidak_positif"
    VOLUME = "volume_negatif"
    SUPPORT = "penunjang_melebihi_waktu_kerja"
    CAPACITY = "kemampuan_tidak_positif"


class WorkingTime(NamedTuple):
    """A working year: effective minutes, and the days that a daily support activity is counted on."""

    minutes: float
    days: float


class Workload(NamedTuple):
    """`jabatan` a row a unit and post, `uraian` a row a task that counts, `aside` (index of the row, reason)."""

    jabatan: pd.DataFrame
    uraian: pd.DataFrame
    aside: list[tuple[int, Aside]]


def yearly_factor(per: pd.Series, days: float) -> Floats:
    """How often a support activity comes in a year: daily on working days, weekly days / 5, monthly 12, yearly 1."""
    times: Mapping[str, float] = {"hari": days, "minggu": days / 5, "bulan": 12.0, "tahun": 1.0}
    return np.asarray(per.fillna("tahun").map(times), dtype=np.float64)


def workload(
    tasks: pd.DataFrame,
    approach: Approach,
    time: WorkingTime,
    *,
    staff: Mapping[tuple[str, str], int] | None = None,
    rounding: Rounding = Rounding.NEAREST,
) -> Workload:
    """Minutes, FTE and need per unit and post.

    `tasks`: jabatan, uraian_tugas, volume (a year, or in the period of penunjang_per), norma_waktu (minutes), and
    where known unit_kerja, jenis (pokok, penunjang, individu), penunjang_per, pendekatan, kemampuan,
    pegawai_per_alat, jumlah_pegawai. `staff` gives the people in post where the table does not. Rows whose norm is
    not positive or whose volume is negative are set aside, and so are posts whose support time is at least the
    working time (ABK-Kes, WISN). sisa_terbesar rounds up: a single post has no others to add up with.
    """
    data = _complete(tasks)
    aside: dict[int, Aside] = _unusable(data)
    data = data[~data.index.isin(list(aside))].copy()
    support = (data["jenis"] == "penunjang").to_numpy()
    data["kali_setahun"] = np.where(support, yearly_factor(data["penunjang_per"], time.days), 1.0)
    data["penunjang_per"] = data["penunjang_per"].where(support)
    data["cara"] = np.where(_timed(data), "waktu", "orang")
    data["beban_menit"] = _minutes(data, time)
    data["sbk"] = np.where(_timed(data) & (data["jenis"] == "pokok"), time.minutes / data["norma_waktu"], np.nan)
    if approach is not Approach.ABK:
        shares = data["beban_menit"].where(support, 0.0).groupby([data[k] for k in KEYS])
        too_much = shares.transform("sum") >= time.minutes - 1e-9
        aside |= {int(i): Aside.SUPPORT for i in data.index[too_much]}
        data = data[~too_much]
    posts = _posts(data, approach, time)
    posts["kebutuhan"] = (nearest if rounding is Rounding.NEAREST else up)(posts["fte"])
    _compare_with_staff(posts, data, staff, time)
    return Workload(posts, data, sorted(aside.items()))


def _complete(tasks: pd.DataFrame) -> pd.DataFrame:
    data = tasks.copy()
    defaults = {"unit_kerja": NO_UNIT, "jenis": "pokok", "penunjang_per": "tahun", "pendekatan": "tugas"}
    for column, value in defaults.items():
        data[column] = data[column].fillna(value) if column in data else value
    for column in ("volume", "norma_waktu", "kemampuan", "pegawai_per_alat", "jumlah_pegawai"):
        data[column] = (
            data[column].astype("Float64").to_numpy(np.float64, na_value=np.nan) if column in data else np.nan
        )
    return data


def _timed(data: pd.DataFrame) -> pd.Series:
    """Rows that go by volume x norm: all but pokok rows counted by results, objects or equipment."""
    return (data["pendekatan"] == "tugas") | (data["jenis"] != "pokok")


def _unusable(data: pd.DataFrame) -> dict[int, Aside]:
    timed = _timed(data)
    by_equipment = data["pendekatan"] == "peralatan_kerja"
    found: dict[int, Aside] = {}
    capacity = data["pegawai_per_alat"].where(by_equipment, data["kemampuan"])
    for mask, reason in (
        (~timed & ~(capacity > 0), Aside.CAPACITY),
        (timed & ~(data["norma_waktu"] > 0), Aside.NORM),
        (~(data["volume"] >= 0), Aside.VOLUME),
    ):
        found |= {int(i): reason for i in data.index[mask]}
    return found


def _minutes(data: pd.DataFrame, time: WorkingTime) -> Floats:
    """Working minutes a year of each row; what is counted in people is turned into their working time."""
    volume, norm = data["volume"].to_numpy(), data["norma_waktu"].to_numpy()
    minutes = volume * norm * data["kali_setahun"].to_numpy()
    equipment = (data["pendekatan"] == "peralatan_kerja").to_numpy()
    people = np.where(equipment, volume * data["pegawai_per_alat"].to_numpy(), volume / data["kemampuan"].to_numpy())
    return np.asarray(np.where(_timed(data), minutes, people * time.minutes), dtype=np.float64)


def _posts(data: pd.DataFrame, approach: Approach, time: WorkingTime) -> pd.DataFrame:
    kind = data["jenis"]
    parts = {name: data["beban_menit"].where(kind == name, 0.0) for name in ("pokok", "penunjang", "individu")}
    posts = pd.DataFrame({**{k: data[k] for k in KEYS}, **parts, "beban_menit": data["beban_menit"]})
    posts = posts.groupby(KEYS, sort=True, as_index=False).sum()
    if approach is Approach.ABK:
        posts["fte"] = posts["beban_menit"] / time.minutes
        return posts
    posts["wkt_menit"] = time.minutes
    posts["jkt"] = posts["pokok"] / time.minutes
    posts["ftp"] = posts["penunjang"] / time.minutes * 100
    posts["stp"] = 1 / (1 - posts["ftp"] / 100)
    posts["iaf"] = posts["individu"] / time.minutes
    posts["fte"] = posts["jkt"] * posts["stp"] + posts["iaf"]
    return posts


def _compare_with_staff(
    posts: pd.DataFrame, data: pd.DataFrame, staff: Mapping[tuple[str, str], int] | None, time: WorkingTime
) -> None:
    """People in post (the table's own figure first), and what follows from them; unknown stays missing.

    EJ = beban / (pegawai x jam efektif), rounded to 2 decimals, then PJ by its bands (Permendagri 12/2008).
    """
    said = data.groupby(KEYS, sort=True)["jumlah_pegawai"].max().to_numpy()
    counted = np.array(
        [np.nan if staff is None else staff.get((u, j), 0) for u, j in zip(*(posts[k] for k in KEYS), strict=True)]
    )
    present = np.where(np.isnan(said), counted.astype(float), said)
    posts["bezetting"] = pd.Series(present, dtype="Float64").astype("Int64")
    posts["selisih"] = posts["bezetting"] - posts["kebutuhan"]
    with np.errstate(divide="ignore", invalid="ignore"):
        effort = posts["beban_menit"].to_numpy() / (present * time.minutes)
        ratio = present / posts["fte"].to_numpy()
    posts["ej"] = np.where(np.isfinite(effort), np.floor(np.round(effort * 100, 9) + 0.5) / 100, np.nan)
    posts["rasio"] = np.where(np.isfinite(ratio), ratio, np.nan)


def grade(effort: Floats, bands: list[tuple[float, str]]) -> pd.Series:
    """PJ of each EJ: the first band (least value, letter; from the highest down) it reaches; missing for unknown."""
    letters = [next((letter for least, letter in bands if e >= least), None) for e in effort]
    return pd.Series(letters, dtype="object")


def competing_needs(posts: pd.DataFrame, codes: pd.Series, rounding: Rounding) -> pd.DataFrame:
    """What `needs` takes from here: kode, jabatan, kebutuhan_fte (units added up), kebutuhan (rounded once).

    `codes` gives the kecamatan (kode, or missing) of each row of `posts`.
    """
    placed = posts.assign(kode=codes.to_numpy()).dropna(subset=["kode"])
    total = placed.groupby(["kode", "jabatan"], sort=True)["fte"].sum().reset_index(name="kebutuhan_fte")
    total["kebutuhan"] = (nearest if rounding is Rounding.NEAREST else up)(total["kebutuhan_fte"])
    return total
