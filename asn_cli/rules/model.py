"""What a rule is once it is resolved at a date: plain values that the domain computes with.

How rules are written in `configs/` and in asn.yaml is the business of `load` and `office`; this module knows no file.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from asn_cli.locale import Text


class Method(StrEnum):
    """How a standard gives a need. A closed list: each has one function in `asn_cli/domain/needs.py`."""

    POPULATION_RATIO = "rasio_penduduk"
    """angka / per x penduduk x porsi_asn."""
    UNIT_RATIO = "rasio_unit"
    """angka / per x the number of units of `basis`: desa, desa_kelurahan, desa_kawasan_tani, kelurahan, kecamatan
    (from the region), or fasilitas (the facilities whose kind is in `jenis`)."""
    PUPIL_RATIO = "rasio_murid"
    """angka / per x pupils of the schools whose kind is in `jenis`."""
    FACILITY_MINIMUM = "minimum_fasilitas"
    """tabel[kategori][jabatan] for each facility whose kind is in `jenis`; the kategori `semua` fits any."""
    CLASS_TEACHER = "guru_kelas"
    """angka x rombel of each school whose kind is in `jenis`."""
    SUBJECT_TEACHER = "guru_mapel"
    """sum over grades(tabel[jabatan][kelas] x rombel of that grade) / pembagi, at least `minimum` per school."""
    DISTRICT_POSTS = "struktural_kecamatan"
    """tabel[tipe][jabatan] for a kecamatan of tipe A or B (see `DistrictType`)."""
    SCHOOL_FALLBACK = "rombel_penduduk"
    """Where the region has no school of `jenis` in fasilitas: penduduk x angka / per rombel, in schools of `angka`
    rombel each (so penduduk / per schools). What it feeds is an estimate."""
    CLASS_SIZE = "ukuran_rombel"
    """At most angka pupils a rombel in schools of `jenis`; gives the rombel where only pupils are known."""
    CLASSES_PER_SCHOOL = "batas_rombel"
    """tabel["batas"]["minimum"|"maksimum"] rombel a school of `jenis`. No need of its own."""
    TEACHING_LOAD = "beban_mengajar"
    """angka lesson hours a week make one teacher: the `pembagi` of guru_mapel. No need of its own."""
    CROSS_CHECK = "pembanding_murid"
    """Pupils a teacher, in schools of `jenis`: a figure to compare with, never a need."""


METHODS_WITHOUT_NEED = frozenset(
    {
        Method.SCHOOL_FALLBACK,
        Method.CLASS_SIZE,
        Method.CLASSES_PER_SCHOOL,
        Method.TEACHING_LOAD,
        Method.CROSS_CHECK,
    }
)
"""Parameters that other standards use; they serve no post themselves."""


class Status(StrEnum):
    """How sure we are of a figure."""

    VERIFIED = "terverifikasi"
    SECONDARY = "sekunder"
    UNVERIFIED = "belum_terverifikasi"
    REPEALED = "dicabut"


class Inactive(StrEnum):
    """Why a standard does not count."""

    UNVERIFIED = "belum_terverifikasi"
    REPEALED = "dicabut"
    NOT_YET = "belum_berlaku"
    ENDED = "berakhir"
    SWITCHED_OFF = "dimatikan"
    CROSS_CHECK = "pembanding"
    CENTRAL_STAFF = "pegawai_pusat"


class Origin(StrEnum):
    """Whose value it is."""

    SHIPPED = "bawaan"
    OFFICE = "kantor"


class Unit(NamedTuple):
    """A unit of measure from `configs/satuan.yaml`: `orang/100000 penduduk` is per 100,000 of basis penduduk."""

    name: str
    per: float
    basis: str


class Standard(NamedTuple):
    """One standard of need as it stands at a date. An inactive one says why in `alasan_nonaktif`."""

    id: str
    keterangan: Text
    sektor: str
    jabatan: tuple[str, ...]
    """The posts it serves, in the order of the file; empty for METHODS_WITHOUT_NEED."""
    metode: Method
    satuan: str
    per: float
    basis: str
    """What is counted: penduduk, murid, rombel, fasilitas, kecamatan, kelurahan, desa, desa_kelurahan, ..."""
    angka: float | None
    """None for a standard that is a table, and where no value is in force."""
    tabel: Mapping[str, Mapping[str, float]]
    """minimum_fasilitas {kategori: {jabatan: n}}; guru_mapel {jabatan: {kelas "1".."9": hours a week}};
    struktural_kecamatan {tipe "A"|"B": {jabatan: n}}; batas_rombel {"batas": {...}}; else empty."""
    jenis: tuple[str, ...] = ()
    """Kinds of facility it counts (fasilitas.jenis); empty where it counts none."""
    porsi_asn: float = 1.0
    """The share of `angka` that is to be ASN; only ratios to the population have one."""
    pembagi: float = 1.0
    """guru_mapel: lesson hours a week of one teacher."""
    minimum: float = 0.0
    """guru_mapel: at least so many teachers a school."""
    gabung: str = ""
    """Standards of one post with the same non-empty `gabung` add up first; the sum competes with the others."""
    estimasi: bool = False
    """True where its figures are estimates wherever they appear (the school fallback)."""
    status: Status = Status.VERIFIED
    aktif: bool = True
    alasan_nonaktif: Inactive | None = None
    berlaku_sejak: date | None = None
    dasar: str = ""
    sumber: str = ""
    diperiksa_pada: date | None = None
    asal: Origin = Origin.SHIPPED
    alasan: str = ""
    """asal kantor: the office's reason ..."""
    penetap: str = ""
    """... and who laid it down."""

    @property
    def gives_need(self) -> bool:
        """Whether it serves posts itself, rather than being a parameter of other standards."""
        return self.metode not in METHODS_WITHOUT_NEED


class Bands(NamedTuple):
    """Points by size: `limits` are upper bounds, inclusive and continuous; the last band is open (infinity)."""

    limits: tuple[float, ...]
    points: tuple[float, ...]


class DistrictType(NamedTuple):
    """How a kecamatan is tipe A or B: (general + technical) x geographic factor, A above `threshold` (PP 18/2016)."""

    general: Mapping[str, Bands]
    """Of the kabupaten: penduduk, luas_km2, apbd_miliar."""
    technical: Mapping[str, Bands]
    """Of the kecamatan: luas_km2, desa_kelurahan, penduduk."""
    threshold: float
    status: Status
    dasar: str


OWN_CHOICE = "pilihan"
"""Status of what no rule sets: asn-cli's own choice, which the parameter file says."""


class Parameter(NamedTuple):
    """Any other dated, cited figure or table (`configs/rencana`, `kinerja`, `pengaduan`, ...), resolved at a date.

    `isi` has the shape that the file's `bentuk` promises (see `asn_cli.rules.parameters`).
    """

    id: str
    keterangan: Text
    bentuk: str
    satuan: str
    isi: Any
    status: Status | None
    """None for a choice of our own, which no rule sets (`dasar` is then `asn-cli`)."""
    aktif: bool
    alasan_nonaktif: Inactive | None
    berlaku_sejak: date | None
    dasar: str
    sumber: str
    diperiksa_pada: date | None
    catatan: Text = ("", "")
    rincian_status: Mapping[str, Status] = MappingProxyType({})
    """Parts of a table whose status differs from the whole's."""
