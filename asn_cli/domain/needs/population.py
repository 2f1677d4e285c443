"""How many people live in each kecamatan at the reference date."""

from datetime import date

import numpy as np
import pandas as pd

from asn_cli.domain.places import PlaceOf, cell_of, nowhere
from asn_cli.findings import Findings

OLD_YEARS = 5
"""A population older than this gets a note: half the time between two censuses."""


def head_counts(penduduk: pd.DataFrame) -> pd.DataFrame:
    """Rows of penduduk as kode, tahun (NaN: not told), jiwa (jumlah, else both sexes) and where they stand.

    Rows without a kode or without a count are left out; reading has already said so.
    """
    nothing = pd.Series(np.nan, index=penduduk.index)
    told = penduduk["jumlah"].astype("float64") if "jumlah" in penduduk else nothing
    if {"laki_laki", "perempuan"} <= set(penduduk.columns):
        told = told.fillna(penduduk["laki_laki"].astype("float64") + penduduk["perempuan"].astype("float64"))
    rows = pd.DataFrame(
        {
            "kode": penduduk["kode"],
            "tahun": penduduk["tahun"].astype("float64") if "tahun" in penduduk else nothing,
            "jiwa": told,
            "kelompok_umur": penduduk["kelompok_umur"] if "kelompok_umur" in penduduk else None,
            "_sumber": penduduk.get("_sumber", 0),
            "_baris": penduduk.get("_baris", 0),
        }
    )
    return rows.dropna(subset=["kode", "jiwa"])


def series(penduduk: pd.DataFrame, findings: Findings, place: PlaceOf = nowhere) -> pd.DataFrame:
    """Kode, tahun, jiwa and where they stand: one row a kecamatan and year, age groups summed.

    Where some rows of a kecamatan and year name an age group and others do not, the latter can only be a total or a
    mistake: the named ones count, and a finding says so.
    """
    rows = head_counts(penduduk)
    keys = ["kode", "tahun"]
    if rows.duplicated(keys).any():
        aged = rows["kelompok_umur"].notna()
        mixed = aged.groupby([rows["kode"], rows["tahun"]], dropna=False).transform("any") & ~aged
        odd = rows[mixed]
        for source, row, people in zip(odd["_sumber"], odd["_baris"], odd["jiwa"], strict=True):
            findings.add("ASN-K005", place(source, row, "kelompok_umur"), f"{people:.0f}", column="kelompok_umur")
        groups = rows[~mixed].groupby(keys, dropna=False, as_index=False)
        rows = groups[["_sumber", "_baris"]].first().assign(jiwa=groups["jiwa"].sum()["jiwa"])
    return rows[[*keys, "_sumber", "_baris", "jiwa"]].sort_values(keys, ignore_index=True)


def at_date(
    yearly: pd.DataFrame, as_of: date, names: pd.Series, findings: Findings, place: PlaceOf = nowhere
) -> pd.DataFrame:
    """Penduduk and tahun by kode: for each kecamatan its newest year not after `as_of`; years are never added.

    Missing where a kecamatan has later years only: those are the future, which `project` takes. A row with no year is
    taken as older than any that has one. `names`: kecamatan by kode, for findings.
    """
    codes = pd.Index(sorted(yearly["kode"].unique()), name="kode")
    dated = yearly.assign(tahun=yearly["tahun"].fillna(0)).sort_values(["kode", "tahun"], kind="stable")
    newest = dated[dated["tahun"] <= as_of.year].drop_duplicates("kode", keep="last").set_index("kode")

    for code in codes.difference(newest.index):
        later = dated[dated["kode"] == code].iloc[0]
        spot = cell_of(place, later, "tahun")
        findings.add("ASN-K004", spot, int(later["tahun"]), column="tahun", kecamatan=names[code], acuan=as_of)
    last = newest["tahun"].max()
    for code, row in newest[newest["tahun"] < last].iterrows():
        found = int(row["tahun"])
        findings.add(
            "ASN-K002", cell_of(place, row, "tahun"), found, column="tahun", kecamatan=names[code], terbaru=int(last)
        )
    if 0 < last < as_of.year - OLD_YEARS:
        spot = cell_of(place, newest[newest["tahun"] == last].iloc[0], "tahun")
        findings.add("ASN-K003", spot, int(last), column="tahun", acuan=as_of, selang=as_of.year - int(last))
    chosen = newest.reindex(codes).rename(columns={"jiwa": "penduduk"})[["penduduk", "tahun"]]
    return chosen.assign(tahun=chosen["tahun"].where(chosen["tahun"] > 0))
