"""Trainings, competences and staff as read become what `training` computes with; what cannot be used is told."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from asn_cli.domain.places import PlaceOf
from asn_cli.domain.staffing import StaffRules, roles
from asn_cli.domain.training import NEW_STAFF, STAFF
from asn_cli.domain.unit_names import unit_keys
from asn_cli.findings import Findings
from asn_cli.locale.figures import figure, listing
from asn_cli.nip import decode_nips
from asn_cli.rules.posts import Posts
from asn_cli.tables.telling import in_words, tell_rows

UNPAID = ("honorer", "BLUD", "PPPK Paruh Waktu", "lainnya")
"""Groups of employment that are no ASN with a right to lesson hours here."""
NO_FIELD = "(tanpa bidang)"


def taken(trainings: pd.DataFrame, as_of: date, findings: Findings, place: PlaceOf) -> pd.DataFrame:
    """Trainings up to the reference date; later ones are told, each at its cell."""
    days = trainings["tanggal"].to_numpy()
    later = days > np.datetime64(as_of)
    acuan = {"acuan": as_of.isoformat()}
    tell_rows(findings, "ASN-E020", later, trainings, "tanggal", place, in_words(days), lambda _: acuan)
    return trainings[~later].reset_index(drop=True)


def levels(competences: pd.DataFrame, findings: Findings, place: PlaceOf) -> pd.DataFrame:
    """Competences whose two levels are known, the required one above 0; the others are told."""
    held, required = competences["level_dimiliki"], competences["level_standar"]
    unheld = held.isna().to_numpy()
    unasked = ~(required > 0).fillna(False).to_numpy(dtype=bool)
    tell_rows(findings, "ASN-E022", unheld, competences, "level_dimiliki", place)
    tell_rows(findings, "ASN-E022", unasked & ~unheld, competences, "level_standar", place)
    return competences[~(unheld | unasked)].reset_index(drop=True)


def staff(
    pegawai: pd.DataFrame | None,
    tables: Sequence[pd.DataFrame],
    rules: StaffRules,
    *,
    units: pd.DataFrame | None,
    new_from: int,
) -> pd.DataFrame:
    """Everybody in pegawai, and whoever `tables` name besides: nip, nama, status (its group), mulai (year of
    appointment), sektor, unit_kerja, jabatan, kelompok (new staff or not), dinas (in service as ASN), terdaftar.

    Without a status the NIP tells: one of a PPPK holds no month.
    """
    listed = _listed(pegawai, rules, units)
    named = pd.concat([table["nip"] for table in tables] or [pd.Series(dtype="str")]).dropna().drop_duplicates()
    others = pd.DataFrame({"nip": named[~named.isin(listed["nip"])].sort_values(), "dinas": True, "terdaftar": False})
    names = [table.dropna(subset=["nip", "nama"])[["nip", "nama"]] for table in tables if "nama" in table]
    if names:
        known = pd.concat(names).drop_duplicates("nip").set_index("nip")["nama"]
        others["nama"] = others["nip"].map(known).astype("str")
    people = pd.concat([listed, others.reindex(columns=listed.columns)], ignore_index=True)
    told = decode_nips(people["nip"])
    by_nip = told["pppk"].map({True: "PPPK", False: "PNS"}).astype("str")
    people["status"] = people["status"].astype("str").where(people["status"].notna() & people["status"].ne(""))
    people["status"] = people["status"].where(people["status"].notna(), by_nip)
    people["mulai"] = told["tahun_angkat"]
    new = (people["mulai"] >= new_from).fillna(False).to_numpy(dtype=bool)
    people["kelompok"] = np.where(new, NEW_STAFF, STAFF)
    return people.astype({"dinas": bool, "terdaftar": bool})


COLUMNS = ("nip", "nama", "status", "sektor", "unit_kerja", "jabatan", "dinas", "terdaftar")


def _listed(pegawai: pd.DataFrame | None, rules: StaffRules, units: pd.DataFrame | None) -> pd.DataFrame:
    """The people of pegawai who have a NIP."""
    if pegawai is None or "nip" not in pegawai:
        return pd.DataFrame({name: pd.Series(dtype=bool if name in COLUMNS[-2:] else "str") for name in COLUMNS})
    people = pegawai.dropna(subset=["nip"]).drop_duplicates("nip").reset_index(drop=True)
    frame = pd.DataFrame({"nip": people["nip"]})
    for column in ("nama", "unit_kerja", "jabatan"):
        frame[column] = people[column] if column in people else pd.Series(np.nan, people.index, dtype="str")
    known = roles(people, rules, Findings())
    frame["status"] = known["status"]
    frame["sektor"] = _sectors(people, known["jabatan"], rules.posts, units)
    frame["dinas"] = known["aktif"] & ~frame["status"].isin(UNPAID)
    frame["terdaftar"] = True
    return frame[list(COLUMNS)]


def _sectors(people: pd.DataFrame, held: pd.Series, posts: Posts, units: pd.DataFrame | None) -> pd.Series:
    """sektor of each person: as written, else of the unit, else of the post that is held."""
    found = people["sektor"] if "sektor" in people else pd.Series(np.nan, people.index, dtype="str")
    if units is not None and "sektor" in units and "unit_kerja" in people:
        told = units.dropna(subset=["unit_kerja", "sektor"])
        written = told["sektor"].str.strip().str.casefold().tolist()
        by_unit = dict(zip(unit_keys(told["unit_kerja"]), written, strict=True))
        names = [by_unit.get(key, np.nan) for key in unit_keys(people["unit_kerja"])]
        by_name = pd.Series(names, index=people.index, dtype="str")
        found = found.where(found.notna(), by_name)
    sectors = {post: posts.sektor(post) or None for post in held.dropna().unique()}
    return found.where(found.notna(), held.map(sectors).astype("str"))


def tell_strangers(people: pd.DataFrame, findings: Findings) -> None:
    """How many are named in trainings or competences but not in pegawai, where there is such a table."""
    if people["terdaftar"].any() and not people["terdaftar"].all():
        findings.add("ASN-E021", column="nip", jumlah=figure((~people["terdaftar"]).sum()))


def tell_minimum(hours: pd.DataFrame, findings: Findings) -> None:
    """People whose status has no minimum of lesson hours."""
    without = hours[hours["jp_minimum"].isna()].drop_duplicates("nip")
    if len(without):
        kinds = sorted(without["status"].dropna().unique()) or ["-"]
        findings.add("ASN-E023", jumlah=figure(len(without)), contoh=listing(kinds))


def no_hours() -> pd.DataFrame:
    """jp without any row."""
    names = ("nip", "nama", "status", "sektor", "kelompok")
    frame = pd.DataFrame({name: pd.Series(dtype="str") for name in names})
    frame["tahun"] = pd.Series(dtype="int64")
    for column in ("jp", "jp_minimum", "kekurangan_jp"):
        frame[column] = pd.Series(dtype="float64")
    return frame


def _fields(trainings: pd.DataFrame) -> pd.Series:
    if "bidang" not in trainings:
        return pd.Series(NO_FIELD, index=trainings.index, dtype="str")
    return trainings["bidang"].fillna(NO_FIELD)


def field_hours(trainings: pd.DataFrame) -> dict[object, float]:
    """The mean JP of the trainings of each field."""
    return dict(trainings.groupby(_fields(trainings), sort=True)["jp"].mean().round(1))


def fields_short(
    hours: pd.DataFrame, trainings: pd.DataFrame | None, people: pd.DataFrame, year: int | None
) -> pd.DataFrame:
    """Whoever is short of JP in a year, each in the field in which their sektor trains most (else everybody does).

    `_gap` is the JP that are missing. Of fields with equally many trainings the first in the alphabet counts.
    """
    short = hours[(hours["tahun"] == year) & (hours["kekurangan_jp"] > 0)]
    needs = short[["nip", "sektor", "kelompok"]].assign(_gap=short["kekurangan_jp"])
    if trainings is None or trainings.empty:
        return needs.assign(bidang=NO_FIELD)
    sectors = trainings["nip"].map(people.set_index("nip")["sektor"])
    counts = pd.DataFrame({"bidang": _fields(trainings), "sektor": sectors})
    usual = counts["bidang"].value_counts().sort_index().sort_values(ascending=False, kind="stable").index[0]
    per_sector = counts.dropna().value_counts(["sektor", "bidang"]).reset_index()
    per_sector = per_sector.sort_values(["count", "bidang"], ascending=[False, True]).drop_duplicates("sektor")
    known = per_sector.set_index("sektor")["bidang"]
    own = needs["sektor"].map(known).astype("str")
    return needs.assign(bidang=own.fillna(str(usual)))
