"""asn.yaml: what an office sets for itself (CONTRACT part 5), with every default."""

from datetime import date
from math import isclose
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from asn_cli.rules.office_people import (
    ComplaintSettings,
    LimitSettings,
    PrioritySettings,
    Reasoned,
    SelectionSettings,
    StaffSettings,
    SurveySettings,
    TrainingSettings,
)
from asn_cli.rules.validate import NotNegative, Positive, RuleError, RuleModel, Share, Text, YesNo, no_entries, no_items

Rounding = Literal["ke_atas", "terdekat", "sisa_terbesar"]
DistrictCode = Annotated[str, Field(pattern=r"^\d{2}\.\d{2}\.\d{2}$")]
RegencyCode = Annotated[str, Field(pattern=r"^\d{2}\.\d{2}$")]


class DistrictSettings(RuleModel):
    """One kecamatan of a regency described in asn.yaml."""

    kode: DistrictCode
    nama: Text
    jumlah_desa: Annotated[int, Field(ge=0)] | None = None
    jumlah_kelurahan: Annotated[int, Field(ge=0)] | None = None
    desa_kawasan_tani: Annotated[int, Field(ge=0)] | None = None
    luas_km2: Positive | None = None
    lintang: Annotated[float, Field(ge=-90, le=90)] | None = None
    bujur: Annotated[float, Field(ge=-180, le=180)] | None = None
    ejaan: list[Text] = Field(default_factory=no_items)
    """Other spellings met in the office's files."""


class RegionSettings(RuleModel):
    """`wilayah`: which regency, and the figures of it that feed tipe A/B of a kecamatan."""

    kode: RegencyCode = "15.04"
    nama: Text | None = None
    faktor_geografis: Positive | None = None
    luas_km2: Positive | None = None
    apbd_miliar: Positive | None = None
    kecamatan: list[DistrictSettings] = Field(default_factory=no_items)
    """Its kecamatan, where neither the shipped region nor a wilayah table gives them."""


class StandardSettings(Reasoned):
    """`standar.<id>`: an office's own figure, share or switch; or, for a new id, a whole standard of its own."""

    angka: NotNegative | None = None
    porsi_asn: Annotated[Share, Field(gt=0, le=1)] | None = None
    aktif: YesNo | None = None
    tabel: dict[str, dict[str, NotNegative]] | None = None
    """For a standard that is a table: the cells that differ."""
    berlaku_sejak: date | None = None
    """Before this day the shipped value counts."""
    diperiksa_pada: date | None = None
    sektor: Text | None = None
    jabatan: Text | list[Text] | None = None
    metode: Text | None = None
    satuan: Text | None = None
    jenis: list[Text] | None = None
    keterangan: Text | None = None

    @model_validator(mode="after")
    def _reason(self) -> Self:
        self.require_reason()
        return self


class QualificationSettings(Reasoned):
    """`kualifikasi.<jabatan>`: the education that an office asks of a post."""

    teks: Text

    @model_validator(mode="after")
    def _reason(self) -> Self:
        self.require_reason()
        return self


class EducationSettings(RuleModel):
    """`pendidikan`."""

    jam: Literal["intrakurikuler", "intra_kokurikuler"] = "intrakurikuler"


def _without_empty(data: object) -> object:
    """Keys that hold nothing are as good as not there: all their lines are commented out."""
    return {key: value for key, value in data.items() if value is not None} if isinstance(data, dict) else data


class NameSettings(RuleModel):
    """`nama`: an office's own spellings -> ours."""

    _empty = model_validator(mode="before")(_without_empty)

    kecamatan: dict[str, Text] = Field(default_factory=no_entries)
    jabatan: dict[str, Text] = Field(default_factory=no_entries)
    instansi_sektor: dict[str, Text] = Field(default_factory=no_entries)


class WorkingTime(RuleModel):
    """`waktu_kerja` of one worker a year: days x hours a day, or hours, or minutes."""

    hari: Annotated[float, Field(gt=0, le=366)] | None = None
    jam_per_hari: Annotated[float, Field(gt=0, le=24)] | None = None
    jam: Annotated[float, Field(gt=0, le=8784)] | None = None
    menit: Annotated[float, Field(gt=0, le=527040)] | None = None

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        readings = self._readings()
        if not readings and (self.hari is not None or self.jam_per_hari is not None):
            raise RuleError("waktu_kerja_kurang")
        if any(not isclose(reading, readings[0], rel_tol=1e-9) for reading in readings):
            told = " ≠ ".join(f"{reading:.10g}" for reading in readings)
            raise RuleError("waktu_kerja_bertentangan", menit=told)
        return self

    def _readings(self) -> list[float]:
        """The minutes a year by each way they are told."""
        readings = []
        if self.hari is not None and self.jam_per_hari is not None:
            readings.append(self.hari * self.jam_per_hari * 60)
        if self.jam is not None:
            readings.append(self.jam * 60)
        if self.menit is not None:
            readings.append(self.menit)
        return readings

    @property
    def total_menit(self) -> float | None:
        """Working minutes a year, or None where the office sets none."""
        readings = self._readings()
        return readings[0] if readings else None


class ProjectionSettings(RuleModel):
    """`proyeksi`: rates a year."""

    laju: dict[str, Annotated[Share, Field(gt=-1)]] = Field(default_factory=no_entries)
    """Kecamatan -> population growth a year."""
    sebaran: Annotated[Share, Field(ge=0)] = 0.005
    keluar_lain: Annotated[Share, Field(ge=0, lt=1)] = 0.0
    pppk_berakhir: YesNo = False


class Selector(RuleModel):
    """Which rows a condition holds for; a key left out stands for all."""

    kecamatan: Text | None = None
    sektor: Text | None = None
    jabatan: Text | None = None


class Condition(Selector):
    """A floor or a cap on the sum of the rows selected."""

    jumlah: Annotated[int, Field(ge=0)]


class Closed(Selector):
    """Rows that get nothing."""

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not (self.kecamatan or self.sektor or self.jabatan):
            raise RuleError("tutup_kosong")
        return self


class FormationSettings(RuleModel):
    """`formasi`."""

    bobot: dict[str, NotNegative] | None = None
    """Sektor -> weight; None: the priority score."""
    minimal: list[Condition] = Field(default_factory=no_items)
    maksimal: list[Condition] = Field(default_factory=no_items)
    tutup: list[Closed] = Field(default_factory=no_items)
    biaya: dict[str, Positive] = Field(default_factory=no_entries)
    """Jabatan -> rupiah a year."""


class SpendingSettings(RuleModel):
    """`belanja`, rupiah; 0 means not given."""

    apbd: NotNegative = 0
    belanja_pegawai: NotNegative = 0
    tunjangan_guru_tkd: NotNegative = 0


class Office(RuleModel):
    """The whole of asn.yaml. A section whose lines are all commented out is as good as not there."""

    _empty = model_validator(mode="before")(_without_empty)

    bahasa: Literal["id", "en"] | None = None
    wilayah: RegionSettings | None = None
    pembulatan: Rounding | None = None
    """None: ke_atas for needs, terdekat for workload."""
    standar: dict[str, StandardSettings] = Field(default_factory=no_entries)
    kualifikasi: dict[str, QualificationSettings] = Field(default_factory=no_entries)
    """Jabatan -> the education it asks for, where the office's own stands in for what ships."""
    pendidikan: EducationSettings = EducationSettings.model_construct()
    nama: NameSettings = NameSettings.model_construct()
    waktu_kerja: WorkingTime = WorkingTime.model_construct()
    proyeksi: ProjectionSettings = ProjectionSettings.model_construct()
    bup: dict[str, Annotated[int, Field(ge=45, le=75)]] = Field(default_factory=no_entries)
    formasi: FormationSettings = FormationSettings.model_construct()
    belanja: SpendingSettings = SpendingSettings.model_construct()
    seleksi: SelectionSettings = SelectionSettings.model_construct()
    pegawai: StaffSettings = StaffSettings.model_construct()
    pelatihan: TrainingSettings = TrainingSettings.model_construct()
    skm: SurveySettings = SurveySettings.model_construct()
    pengaduan: ComplaintSettings = ComplaintSettings.model_construct()
    prioritas: PrioritySettings = PrioritySettings.model_construct()
    batas: LimitSettings = LimitSettings.model_construct()
