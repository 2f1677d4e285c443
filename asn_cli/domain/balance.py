"""Needs against staff: the difference row by row, sums by sektor and kecamatan, and who is in no row and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from asn_cli.domain.needs.compute import Needs
from asn_cli.domain.rounding import Ints
from asn_cli.domain.staffing import OTHER, Reason, Staff

KEY = ["kode", "jabatan"]
STATUS_COLUMNS = {
    "PPPK Paruh Waktu": "pppk_paruh_waktu",
    "honorer": "honorer",
    "BLUD": "blud",
    OTHER: "lainnya",
}
"""Employment statuses that get a column of their own where they occur."""


@dataclass(frozen=True, eq=False)
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
    at = rows_of(staff.people, needs.rows)
    people = _settle(staff.people, at)
    rows = _compared(needs.rows, _heads(people, people["alasan"].isna(), at, len(needs.rows)))
    rows = rows.assign(**_by_status(people, at, len(rows)))
    result = Balance(rows, *_both_sums(rows), _unmapped(people, names), people, needs, facilities)
    if result.counted + result.listed != staff.total:
        raise AssertionError(f"{result.counted} counted + {result.listed} listed is not {staff.total} read")
    return result


def _unknown(frame: pd.DataFrame) -> pd.Series:
    return pd.Series(pd.NA, index=frame.index, dtype="Int64")


def _without_staff(rows: pd.DataFrame) -> pd.DataFrame:
    frame = rows.assign(bezetting=_unknown(rows), selisih=_unknown(rows))
    return frame.assign(pemenuhan=np.nan, kebutuhan=rows["kebutuhan"].astype("Int64"), status=None)


def rows_of(asking: pd.DataFrame, rows: pd.DataFrame, keys: Sequence[str] = KEY) -> Ints:
    """Which of `rows`, all of different `keys`, has those of each row of `asking`: its position, -1 where none has."""
    there, asked = (zip(*(frame[name].tolist() for name in keys), strict=True) for frame in (rows, asking))
    position = {key: at for at, key in enumerate(there)}
    return np.array([position.get(key, -1) for key in asked], dtype=np.int64)


def _heads(people: pd.DataFrame, chosen: pd.Series, at: Ints, rows: int) -> Ints:
    """How many of those chosen belong to each row (`at`: the position of theirs)."""
    inside = chosen.to_numpy(dtype=np.bool_) & (at >= 0)
    heads = people["jumlah"].to_numpy(dtype=np.float64)[inside]
    return np.bincount(at[inside], weights=heads, minlength=rows).astype(np.int64)


def _settle(people: pd.DataFrame, at: Ints) -> pd.DataFrame:
    """With `di_luar_cakupan` for everyone whose kecamatan and post have no row."""
    reason = people["alasan"]
    return people.assign(alasan=reason.mask(reason.isna() & (at < 0), str(Reason.SCOPE)))


def _compared(rows: pd.DataFrame, there: Ints) -> pd.DataFrame:
    """bezetting, selisih, pemenuhan and status of each row."""
    frame = rows.assign(kebutuhan=rows["kebutuhan"].astype("Int64"), bezetting=pd.array(there, dtype="Int64"))
    frame["selisih"] = frame["bezetting"] - frame["kebutuhan"]
    frame["pemenuhan"] = percent(frame["bezetting"], frame["kebutuhan"])
    sign = np.sign(frame["selisih"].to_numpy(dtype=np.int64))
    frame["status"] = np.select([sign < 0, sign > 0], ["kurang", "lebih"], default="cukup")
    return frame


def percent(part: pd.Series, whole: pd.Series) -> pd.Series:
    """part / whole x 100, missing where whole is 0 or either is missing."""
    parts, wholes = (values.to_numpy(dtype=np.float64, na_value=np.nan) for values in (part, whole))
    share = np.full(len(parts), np.nan)
    np.divide(parts * 100, wholes, out=share, where=wholes > 0)
    return pd.Series(share, index=part.index)


def _by_status(people: pd.DataFrame, at: Ints, rows: int) -> dict[str, ExtensionArray]:
    """How many of each status with a column of its own work in each row, whether they count or not."""
    active = (people["alasan"] != Reason.INACTIVE) & people[KEY].notna().all(axis=1)
    found: dict[str, ExtensionArray] = {}
    for status, name in STATUS_COLUMNS.items():
        special = active & (people["status"] == status)
        if special.any():
            found[name] = pd.array(_heads(people, special, at, rows), dtype="Int64")
    return found


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
    grouped: pd.DataFrame = frame.groupby(keys, sort=True, dropna=False, as_index=False)[["jumlah"]].sum()
    return grouped[["jabatan", "kecamatan", "jumlah", "alasan", "unit_kerja"]]


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


def with_gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """With kekurangan and kelebihan, by selisih."""
    gap = rows["selisih"]
    return rows.assign(kekurangan=-gap * (gap < 0), kelebihan=gap * (gap > 0))


def sums(rows: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """kebutuhan, bezetting, kekurangan, kelebihan, pemenuhan by `keys`; shortages and surpluses are never netted."""
    totals = ["kebutuhan", "bezetting", "kekurangan", "kelebihan"]
    grouped = with_gaps(rows).groupby(list(keys), as_index=False)[totals].sum(min_count=1)
    return grouped.assign(pemenuhan=percent(grouped["bezetting"], grouped["kebutuhan"]))
