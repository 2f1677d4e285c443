"""Needs against staff: the difference row by row, sums by sektor and kecamatan, and who is in no row and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from asn_cli.domain.needs.compute import Needs
from asn_cli.domain.staffing import OTHER, Reason, Staff

KEY = ["kode", "jabatan"]
STATUS_COLUMNS = {
    "PPPK Paruh Waktu": "pppk_paruh_waktu",
    "honorer": "honorer",
    "BLUD": "blud",
    OTHER: "lainnya",
}
"""Employment statuses that get a column of their own where they occur."""


@dataclass(frozen=True)
class Balance:
    """Needs and staff side by side. Without a staff table everything about staff is missing, not 0."""

    rows: pd.DataFrame
    """`Needs.rows` with bezetting, selisih, pemenuhan, status and, where they occur, STATUS_COLUMNS."""
    sectors: pd.DataFrame
    districts: pd.DataFrame
    unmapped: pd.DataFrame
    """jabatan (as written), kecamatan, jumlah, alasan, unit_kerja (where the place is not known)."""
    people: pd.DataFrame | None
    """`Staff.people` with `alasan` settled: missing for those who are in bezetting."""
    _needs: Needs
    _facilities: pd.DataFrame | None

    @property
    def staff_known(self) -> bool:
        """Whether there is a staff table."""
        return self.people is not None

    @cached_property
    def facilities(self) -> pd.DataFrame:
        """`Needs.facility_rows` with bezetting and selisih; a post that is there without a standard has no kebutuhan.

        Worked out when first asked for, as the rows of `Needs` that it rests on are.
        """
        lines = self._needs.facility_rows
        if self.people is None:
            return lines.assign(bezetting=_unknown(lines), selisih=_unknown(lines))
        return _facility_lines(lines, self.people[self.people["alasan"].isna()], self._facilities)

    @property
    def counted(self) -> int:
        """People in bezetting."""
        return int(self.rows["bezetting"].sum()) if self.staff_known else 0

    @property
    def listed(self) -> int:
        """People in tidak_terpetakan."""
        return int(self.unmapped["jumlah"].sum())


def balance(needs: Needs, staff: Staff | None, names: pd.Series, facilities: pd.DataFrame | None = None) -> Balance:
    """Set staff against needs. `names`: kecamatan by kode; `facilities`: `Basis.facilities`.

    Everyone who was read is either in bezetting or in `unmapped`, to the person.
    """
    if staff is None:
        rows = _without_staff(needs.rows)
        none = pd.DataFrame({name: [] for name in ("jabatan", "kecamatan", "jumlah", "alasan", "unit_kerja")})
        return Balance(rows, *_both_sums(rows), none.astype({"jumlah": "int64"}), None, needs, facilities)
    people = _settle(staff.people, needs.rows)
    there = people[people["alasan"].isna()].groupby(KEY)["jumlah"].sum()
    rows = _compared(needs.rows, there)
    rows = rows.join(_by_status(people, rows))
    result = Balance(rows, *_both_sums(rows), _unmapped(people, names), people, needs, facilities)
    if result.counted + result.listed != staff.total:
        raise AssertionError(f"{result.counted} counted + {result.listed} listed is not {staff.total} read")
    return result


def _unknown(frame: pd.DataFrame) -> pd.Series:
    return pd.Series(pd.NA, index=frame.index, dtype="Int64")


def _without_staff(rows: pd.DataFrame) -> pd.DataFrame:
    frame = rows.assign(bezetting=_unknown(rows), selisih=_unknown(rows))
    return frame.assign(pemenuhan=np.nan, kebutuhan=rows["kebutuhan"].astype("Int64"), status=None)


def _settle(people: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """With `di_luar_cakupan` for everyone whose kecamatan and post have no row."""
    known = pd.MultiIndex.from_frame(rows[KEY])
    has_row = pd.MultiIndex.from_frame(people[KEY]).isin(known)
    reason = people["alasan"].where(people["alasan"].notna() | has_row, str(Reason.SCOPE))
    return people.assign(alasan=reason)


def _compared(rows: pd.DataFrame, there: pd.Series) -> pd.DataFrame:
    """bezetting, selisih, pemenuhan and status of each row."""
    found = there.reindex(pd.MultiIndex.from_frame(rows[KEY])).to_numpy(dtype=np.float64)
    frame = rows.assign(
        kebutuhan=rows["kebutuhan"].astype("Int64"),
        bezetting=pd.array(np.nan_to_num(found).astype(np.int64), dtype="Int64"),
    )
    frame["selisih"] = frame["bezetting"] - frame["kebutuhan"]
    frame["pemenuhan"] = percent(frame["bezetting"], frame["kebutuhan"])
    sign = np.sign(frame["selisih"].to_numpy(dtype=np.int64))
    frame["status"] = np.select([sign < 0, sign > 0], ["kurang", "lebih"], default="cukup")
    return frame


def percent(part: pd.Series, whole: pd.Series) -> pd.Series:
    """part / whole x 100, missing where whole is 0 or either is missing."""
    share = part.astype("float64") * 100 / whole.astype("float64").where(lambda value: value > 0)
    return share.astype("float64")


def _by_status(people: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """How many of each status with a column of its own work in each row, whether they count or not."""
    special = people[people["status"].isin(STATUS_COLUMNS) & (people["alasan"] != Reason.INACTIVE)]
    special = special.dropna(subset=KEY)
    if special.empty:
        return pd.DataFrame(index=rows.index)
    table = special.groupby([*KEY, "status"])["jumlah"].sum().unstack(fill_value=0)
    found = table.reindex(pd.MultiIndex.from_frame(rows[KEY]), fill_value=0).set_axis(rows.index)
    present = {status: name for status, name in STATUS_COLUMNS.items() if status in found}
    return found[list(present)].rename(columns=present).astype("Int64").rename_axis(columns=None)


def _facility_lines(lines: pd.DataFrame, counted: pd.DataFrame, facilities: pd.DataFrame | None) -> pd.DataFrame:
    """Facility lines with who is there, and lines for posts that are there although no standard asks for them."""
    inside = counted[counted["fasilitas"] >= 0]
    there = inside.groupby(["fasilitas", "jabatan"], as_index=False)["jumlah"].sum()
    frame = lines.merge(there, on=["fasilitas", "jabatan"], how="outer", sort=False)
    if facilities is not None:
        for name in ("kode", "kecamatan", "nama", "jenis"):
            frame[name] = frame[name].fillna(frame["fasilitas"].map(facilities[name]))
    order = {key: at for at, key in enumerate(zip(lines["fasilitas"], lines["jabatan"], strict=True))}
    last = len(order)
    frame["_urut"] = [order.get(key, last) for key in zip(frame["fasilitas"], frame["jabatan"], strict=True)]
    frame = frame.sort_values(["kode", "jenis", "nama", "fasilitas", "_urut", "jabatan"], ignore_index=True)
    frame["kebutuhan"] = frame["kebutuhan"].astype("Int64")
    frame["bezetting"] = frame["jumlah"].fillna(0).astype("Int64")
    frame["selisih"] = frame["bezetting"] - frame["kebutuhan"]
    return frame.drop(columns=["jumlah", "_urut"])


def _unmapped(people: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    rows = people[people["alasan"].notna()]
    frame = pd.DataFrame(
        {
            "jabatan": rows["jabatan_asli"],
            "kecamatan": rows["kode"].map(names),
            "jumlah": rows["jumlah"],
            "alasan": rows["alasan"],
            "unit_kerja": rows["unit_kerja"].where(rows["alasan"] == Reason.PLACE),
        }
    )
    keys = ["alasan", "jabatan", "kecamatan", "unit_kerja"]
    grouped: pd.DataFrame = frame.groupby(keys, dropna=False, as_index=False)[["jumlah"]].sum()
    ranked = grouped.sort_values(keys, na_position="last", kind="stable", ignore_index=True)
    return ranked[["jabatan", "kecamatan", "jumlah", "alasan", "unit_kerja"]]


def uncovered(balance: Balance) -> list[tuple[str, list[str], int]]:
    """Sectors and kecamatan with a need and nobody in post at all: (sektor or kecamatan, their names, kebutuhan).

    More likely the staff table does not cover them than that nobody works there.
    """
    found = []
    for part, frame in (("sektor", balance.sectors), ("kecamatan", balance.districts)):
        empty = frame[(frame["kebutuhan"] > 0) & (frame["bezetting"] == 0).fillna(False)]
        if len(empty):
            found.append((part, empty[part].tolist(), int(empty["kebutuhan"].sum())))
    return found


def _both_sums(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    return sums(rows, ["sektor"]), sums(rows, ["kode", "kecamatan"])


def sums(rows: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """kebutuhan, bezetting, kekurangan, kelebihan, pemenuhan by `keys`; shortages and surpluses are never netted."""
    gap = rows["selisih"]
    parts = rows.assign(kekurangan=(-gap).clip(lower=0), kelebihan=gap.clip(lower=0))
    totals = ["kebutuhan", "bezetting", "kekurangan", "kelebihan"]
    grouped = parts.groupby(list(keys), as_index=False)[totals].sum(min_count=1)
    return grouped.assign(pemenuhan=percent(grouped["bezetting"], grouped["kebutuhan"]))
