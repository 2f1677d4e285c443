"""Frames as reading gives them, from rows written by hand, and the whole way from them to a balance."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from asn_cli.domain.balance import Balance, balance
from asn_cli.domain.needs import Basis, Needs, Regency, compute_needs, make_basis
from asn_cli.domain.rounding import Rounding
from asn_cli.domain.staffing import Staff, StaffRules, place_staff
from asn_cli.rules import Rules, load_rules
from asn_cli.rules.region import Region

WHOLE = {"tahun", "jumlah", "laki_laki", "perempuan", "rombel", "murid", *(f"rombel_{n}" for n in range(1, 10))}
REAL = {"luas_km2"}
NUMBERS = WHOLE | {"jumlah_desa", "jumlah_kelurahan", "desa_kawasan_tani"}
Rows = Sequence[Mapping[str, Any]]


def frame(rows: Rows | None, region: Region) -> pd.DataFrame | None:
    """A frame of ingest's types; kode is looked up from kecamatan."""
    if rows is None:
        return None
    made = pd.DataFrame([dict(row) for row in rows])
    for name in made:
        kind = "Int64" if name in NUMBERS else "float64" if name in REAL else "str"
        made[name] = made[name].astype(kind)
    if "kecamatan" in made and "kode" not in made:
        codes = [None if value != value else region.match(str(value)).kode for value in made["kecamatan"]]
        made["kode"] = pd.Series(codes, index=made.index, dtype="str")
    return made.assign(_sumber=0, _baris=range(2, len(made) + 2))


def rules_of(settings: Mapping[str, Any] | None, folder: Path) -> Rules:
    """The shipped rules with an asn.yaml over them."""
    if not settings:
        return load_rules(None)
    path = folder / "asn.yaml"
    path.write_text(yaml.safe_dump(dict(settings), allow_unicode=True), encoding="utf-8")
    return load_rules(path)


class Case:
    """One computation of needs from rows written by hand."""

    def __init__(
        self,
        folder: Path,
        *,
        as_of: date = date(2026, 1, 31),
        asn: Mapping[str, Any] | None = None,
        rounding: str | None = None,
        workload: pd.DataFrame | None = None,
        **tables: Rows | None,
    ) -> None:
        self.rules = rules_of(asn, folder)
        base = self.rules.region
        wilayah = frame(tables.get("wilayah"), base)
        region = base if wilayah is None else Region.from_table(wilayah, base)
        given = {name: frame(tables.get(name), region) for name in ("penduduk", "fasilitas", "unit_kerja")}
        settings = self.rules.office.wilayah
        regency = Regency(
            settings.luas_km2 if settings else None,
            settings.apbd_miliar if settings else None,
            self.rules.geographic_factor,
        )
        standards = self.rules.standards(as_of)
        self.basis: Basis = make_basis(
            region.districts,
            as_of,
            penduduk=given["penduduk"],
            fasilitas=given["fasilitas"],
            wilayah=wilayah,
            standards=standards,
            regency=regency,
        )
        how = Rounding(rounding or self.rules.office.pembulatan or "ke_atas")
        self.needs: Needs = compute_needs(
            self.basis,
            standards,
            self.rules.posts,
            how,
            district_type=self.rules.district_type(as_of),
            workload=workload,
        )
        self._region, self._given = region, given
        self._staff_rules = staff_rules(self.rules, region, as_of)
        self.staff: Staff | None = None
        self.set_staff(tables.get("pegawai"))

    def set_staff(self, rows: Rows | None) -> None:
        """Compare the same needs with other staff."""
        pegawai = frame(rows, self._region)
        if pegawai is not None:
            self.staff = place_staff(
                pegawai,
                self._staff_rules,
                unit_kerja=self._given["unit_kerja"],
                fasilitas=self._given["fasilitas"],
                facilities=self.basis.facilities,
            )
        self.balance: Balance = balance(self.needs, self.staff, self.basis.names, self.basis.facilities)

    def row(self, kecamatan: str, jabatan: str) -> dict[str, Any]:
        """The row of kebutuhan of one kecamatan and post."""
        rows = self.balance.rows
        found = rows[(rows["kecamatan"] == kecamatan) & (rows["jabatan"] == jabatan)]
        assert len(found) == 1, f"{len(found)} rows for {kecamatan}, {jabatan}"
        return {str(name): value for name, value in found.iloc[0].to_dict().items()}

    def codes(self) -> set[str]:
        """The codes of everything found."""
        parts = [self.basis.findings, self.needs.findings, *([self.staff.findings] if self.staff else [])]
        return {finding.code for part in parts for finding in part}

    def missing(self, standard: str) -> str:
        """Why a standard was not computed, in words; empty when it was."""
        rows = self.needs.missing
        return " ".join(str(reason) for reason in rows.loc[rows["standar"] == standard, "alasan"])


def staff_rules(rules: Rules, region: Region, as_of: date) -> StaffRules:
    """What decides who counts."""
    return StaffRules(
        posts=rules.posts,
        region=region,
        standing=rules.parameter("pegawai/kedudukan-hukum", as_of).isi,
        statuses=rules.parameter("pegawai/status", as_of).isi,
        counted=rules.office.pegawai.status_dihitung,
    )
