"""What a need was computed from, and which cells of it belong to one kecamatan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from asn_cli.domain.needs import Basis, Needs
from asn_cli.domain.places import PlaceOf
from asn_cli.domain.rounding import Rounding
from asn_cli.findings import Place
from asn_cli.rules.model import Standard

SEXES = ("laki_laki", "perempuan")


@dataclass(frozen=True, slots=True)
class Question:
    """The row that is asked about."""

    kode: str
    kecamatan: str
    jabatan: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that a need rests on. Frames are those that were read, with `_sumber` and `_baris`."""

    basis: Basis
    needs: Needs
    standards: Mapping[str, Standard]
    """By id, the inactive ones too."""
    rounding: Rounding
    place: PlaceOf
    penduduk: pd.DataFrame | None = None
    wilayah: pd.DataFrame | None = None
    tasks: pd.DataFrame | None = None
    """`Workload.uraian` with `kode` and `pos` (the post that each title means)."""
    minutes: float = 0.0
    """Working minutes a year, by which the tasks are divided."""
    region_file: str = ""
    """Where desa, kelurahan and areas come from when no table gives them."""
    supposed: Mapping[str, str] = field(default_factory=dict)
    """kode -> the pair of the scenario that changed its population."""
    projected: int | None = None
    """The year, where the ground is a projected one: people and classes are then told by their growth."""

    def details(self, question: Question) -> pd.DataFrame:
        """The rows of rincian, the one that decided first."""
        return _of(self.needs.details, question).sort_values("memutuskan", ascending=False, kind="stable")

    def row(self, question: Question) -> pd.Series | None:
        """The row of kebutuhan; None where there is none."""
        found = _of(self.needs.rows, question)
        return None if found.empty else found.iloc[0]

    def population_cells(self, kode: str, year: float) -> tuple[Place, ...]:
        """The cells of a kecamatan's population in a year (NaN: rows that name none)."""
        from asn_cli.domain.way.steps import cells_of

        rows = population_rows(self.penduduk, kode, year)
        if rows.empty:
            return ()
        mark = "" if pd.isna(year) else f"/{year:.0f}"
        known = "jumlah" in rows and rows["jumlah"].notna().all()
        return cells_of(rows, [f"{name}{mark}" for name in (("jumlah",) if known else SEXES)], self.place)

    def facilities(self, kode: str, kinds: Sequence[str]) -> pd.DataFrame:
        """The facilities of some kinds in a kecamatan."""
        rows = self.basis.facilities
        return rows[(rows["kode"] == kode) & rows["jenis"].isin(kinds)]


def _of(frame: pd.DataFrame, question: Question) -> pd.DataFrame:
    return frame[(frame["kode"] == question.kode) & (frame["jabatan"] == question.jabatan)]


def population_rows(penduduk: pd.DataFrame | None, kode: str, year: float) -> pd.DataFrame:
    """The rows of penduduk that make up a kecamatan's population in a year: the age groups, where there are any."""
    if penduduk is None:
        return pd.DataFrame()
    rows = penduduk[penduduk["kode"] == kode]
    if "tahun" in rows:
        told = rows["tahun"].astype("float64")
        rows = rows[told.isna() if pd.isna(year) else told == year]
    if "kelompok_umur" in rows and rows["kelompok_umur"].notna().any():
        rows = rows[rows["kelompok_umur"].notna()]
    return rows
