"""Checks on what the cells of a table say together, and on what each may say at all."""

from collections.abc import Callable
from datetime import date
from operator import gt, lt

import numpy as np
import pandas as pd

from asn_cli.findings import Findings
from asn_cli.ingest.draft import Draft, Mask
from asn_cli.ingest.required import check_required
from asn_cli.ingest.tabledefs import ColumnDef, Type
from asn_cli.locale.figures import figure
from asn_cli.nip import births_in
from asn_cli.rules import Rules

TOO_SMALL = "ASN-D034"
TOO_LARGE = "ASN-D035"
BORN_LATER = "ASN-D036"
NIP_AND_BIRTH = "ASN-D037"
SEXES_AND_TOTAL = "ASN-D038"
NUMERIC = (Type.INT, Type.NUMBER)
LARGEST = 1e9
"""No count, size or time in a table of ours is larger; what is, is a slip (a NIP in the wrong column, say), and would
swallow a whole quota."""


def check_draft(draft: Draft, rules: Rules, as_of: date, findings: Findings) -> None:
    """All checks of one sheet that has been placed: ranges, what a row must have, and what its cells say together."""
    for column in draft.table.columns:
        if draft.has(column.key):
            if column.type in NUMERIC:
                _check_range(draft, column, findings)
            if column.key == "tanggal_lahir":
                _check_birth(draft, as_of, findings)
    if draft.table.key == "penduduk":
        _add_sexes(draft, findings)
    if draft.name == "pegawai.orang":
        _birth_from_nip(draft, findings)
    check_required(draft, rules, as_of, findings)


def _check_range(draft: Draft, column: ColumnDef, findings: Findings) -> None:
    """A figure outside what its column allows (a negative count) is unusable."""
    values = draft.frame[column.key]
    numbers = values.to_numpy(dtype=np.float64, na_value=np.nan)
    most = LARGEST if column.maximum is None else column.maximum
    for code, limit, beyond in ((TOO_SMALL, column.minimum, lt), (TOO_LARGE, most, gt)):
        if limit is None:
            continue
        rows: Mask = beyond(numbers, limit)
        if not rows.any():
            continue
        bound = figure(limit)
        draft.rows.report(
            findings,
            code,
            rows,
            column.key,
            _plainly(values),
            params=lambda _, bound=bound: {"batas": bound},  # type: ignore[misc]
        )
        _spoil(draft, column.key, rows)


def _plainly(values: pd.Series) -> Callable[[int], str]:
    """The number of a row as it would be typed."""
    plain = values.to_numpy()

    def written(row: int) -> str:
        number = plain[row]
        return str(int(number)) if float(number).is_integer() else f"{float(number):.15g}"

    return written


def _days(values: pd.Series) -> Callable[[int], str]:
    """The day of a row, ISO 8601."""
    days = values.to_numpy().astype("datetime64[D]")
    return lambda row: str(days[row])


def _spoil(draft: Draft, column: str, rows: Mask) -> None:
    """Take values out of a column: they hold something unusable."""
    draft.frame[column] = draft.frame[column].mask(rows)
    draft.bad[column] = draft.bad_in(column) | rows


def _check_birth(draft: Draft, as_of: date, findings: Findings) -> None:
    """Nobody is born after the reference date; the person is kept, the date is not."""
    later: Mask = (draft.frame["tanggal_lahir"] > pd.Timestamp(as_of)).to_numpy(dtype=bool)
    if later.any():
        births = draft.frame["tanggal_lahir"]
        draft.rows.report(
            findings,
            BORN_LATER,
            later,
            "tanggal_lahir",
            _days(births),
            personal=True,
            params=lambda _: {"acuan": as_of.isoformat()},
        )
        _spoil(draft, "tanggal_lahir", later)


def _birth_from_nip(draft: Draft, findings: Findings) -> None:
    """tanggal_lahir counts; a NIP that tells another day is reported, and fills in where there is no date."""
    told = births_in(draft.frame["nip"])
    if not draft.has("tanggal_lahir"):
        draft.frame["tanggal_lahir"] = told
        return
    births = draft.frame["tanggal_lahir"]
    unlike: Mask = (births.notna() & told.notna() & (births != told)).to_numpy(dtype=bool)
    if unlike.any():
        by_nip = _days(told)
        draft.rows.report(
            findings,
            NIP_AND_BIRTH,
            unlike,
            "tanggal_lahir",
            _days(births),
            personal=True,
            params=lambda row: {"menurut_nip": by_nip(row)},
        )
    draft.frame["tanggal_lahir"] = births.fillna(told)


def _add_sexes(draft: Draft, findings: Findings) -> None:
    """jumlah is both sexes where it is not given; where it is, a difference is reported and jumlah counts."""
    if not (draft.has("laki_laki") and draft.has("perempuan")):
        return
    both = draft.frame["laki_laki"] + draft.frame["perempuan"]
    if not draft.has("jumlah"):
        draft.frame["jumlah"] = both
        return
    given = draft.frame["jumlah"]
    unlike: Mask = (given != both).fillna(False).to_numpy(dtype=bool)
    if unlike.any():
        sums = _plainly(both)
        draft.rows.report(
            findings,
            SEXES_AND_TOTAL,
            unlike,
            "jumlah",
            _plainly(given),
            params=lambda row: {"hitungan": sums(row)},
        )
    draft.frame["jumlah"] = given.where(given.notna() | draft.bad_in("jumlah"), both)
