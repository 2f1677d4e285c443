"""The offices of the sample: unit, kecamatan, sector and own predicate. Made up, after common names."""

from dataclasses import dataclass
from functools import lru_cache

from facilities import schools
from office_files import Page
from places import CAPITAL, DISTRICTS
from stories import MADE_UP, WEAK_UNIT

BAPPEDA = "Badan Perencanaan Pembangunan Daerah"
DUKCAPIL = "Dinas Kependudukan dan Pencatatan Sipil"
ONE_STOP = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
HOSPITAL = "RSUD Muara Bulian"
EDUCATION_OFFICE = "Dinas Pendidikan dan Kebudayaan"
HEALTH_OFFICE = "Dinas Kesehatan"
PUBLIC_WORKS = "Dinas Pekerjaan Umum dan Penataan Ruang"
FIRE_OFFICE = "Dinas Pemadam Kebakaran dan Penyelamatan"
POLICE_OFFICE = "Satuan Polisi Pamong Praja"

OFFICES = (
    ("Sekretariat Daerah", "pemerintahan", 96),
    ("Sekretariat DPRD", "pemerintahan", 40),
    ("Inspektorat", "pengawasan", 38),
    ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "kepegawaian", 36),
    (BAPPEDA, "perencanaan", 34),
    ("Badan Keuangan Daerah", "keuangan", 62),
    ("Badan Kesatuan Bangsa dan Politik", "pemerintahan", 20),
    ("Badan Penanggulangan Bencana Daerah", "kebencanaan", 26),
    (EDUCATION_OFFICE, "pendidikan", 58),
    (HEALTH_OFFICE, "kesehatan", 52),
    (PUBLIC_WORKS, "pekerjaan umum", 66),
    ("Dinas Perumahan dan Kawasan Permukiman", "perumahan", 26),
    (POLICE_OFFICE, "ketenteraman", 84),
    (FIRE_OFFICE, "ketenteraman", 14),
    ("Dinas Sosial", "sosial", 28),
    (DUKCAPIL, "kependudukan", 24),
    (ONE_STOP, "perizinan", 28),
    ("Dinas Pemberdayaan Masyarakat dan Desa", "desa", 26),
    ("Dinas Pengendalian Penduduk dan Keluarga Berencana", "keluarga berencana", 24),
    ("Dinas Lingkungan Hidup", "lingkungan hidup", 40),
    ("Dinas Perhubungan", "perhubungan", 38),
    ("Dinas Komunikasi dan Informatika", "komunikasi", 28),
    ("Dinas Koperasi, Perdagangan dan Perindustrian", "perdagangan", 32),
    ("Dinas Tanaman Pangan, Hortikultura dan Perkebunan", "pertanian", 44),
    ("Dinas Perikanan dan Peternakan", "perikanan", 34),
    ("Dinas Ketahanan Pangan", "pangan", 20),
    ("Dinas Kepemudaan, Olahraga dan Pariwisata", "pariwisata", 24),
    ("Dinas Perpustakaan dan Kearsipan", "perpustakaan", 22),
)
"""Unit, sector, and how many staff it is given beside its heads."""

EXCELLENT = {"Dinas Kependudukan dan Pencatatan Sipil", "Puskesmas Muara Bulian"}


@dataclass(frozen=True)
class Unit:
    """An office in the table unit_kerja."""

    name: str
    district: str
    sector: str
    predicate: str | None


@lru_cache(maxsize=1)
def units() -> tuple[Unit, ...]:
    """All units but the SD and pustu, which their own list places."""
    found = [(name, CAPITAL, sector) for name, sector, _ in OFFICES]
    found.append((HOSPITAL, CAPITAL, "kesehatan"))
    for district in DISTRICTS:
        found.append((f"Kantor Camat {district.name}", district.name, "pemerintahan"))
        found += [(f"Kelurahan {name}", district.name, "pemerintahan") for name in district.urban_villages]
        found += [(f"Puskesmas {name}", district.name, "kesehatan") for name in district.puskesmas]
        found.append((f"BPP {district.name}", district.name, "pertanian"))
    found += [(s.name, s.district.name, "pendidikan") for s in schools() if s.kind == "smp"]
    return tuple(Unit(name, district, sector, _predicate(name)) for name, district, sector in found)


def _predicate(name: str) -> str | None:
    """Agencies, kecamatan offices and Puskesmas have one; smaller units go by the agency above them."""
    if name.startswith(("Kelurahan", "BPP", "SMP")):
        return None
    if name in EXCELLENT:
        return "Istimewa"
    return "Butuh Perbaikan" if name == WEAK_UNIT else "Baik"


def pages() -> list[Page]:
    """The workbook unit_kerja.xlsx."""
    return [
        Page(
            "Unit kerja",
            ["DAFTAR UNIT KERJA", f"{MADE_UP} — susunan unit, sektor, dan predikat organisasi rekaan"],
            ("Unit Kerja", "Kecamatan", "Sektor", "Predikat Organisasi"),
            [(u.name, u.district, u.sector, u.predicate) for u in units()],
            (58, 20, 22, 20),
        )
    ]
