"""pelatihan.xlsx and kompetensi.xlsx: invented trainings and competence levels."""

from datetime import date

from chance import Chance
from office_files import Cell, Page
from people import Person
from staff import everybody
from stories import MADE_UP, NEVER_TRAINED_UNIT, WELL_TRAINED_UNIT
from units import DUKCAPIL

Course = tuple[str, int, str]
HEALTH: tuple[Course, ...] = (
    ("Pelayanan Prima di Puskesmas", 20, "Pelayanan Publik"),
    ("Kegawatdaruratan Dasar", 40, "Teknis Kesehatan"),
    ("Kegawatdaruratan Maternal dan Neonatal", 36, "Teknis Kesehatan"),
    ("Pencegahan dan Pengendalian Infeksi", 24, "Teknis Kesehatan"),
    ("Manajemen Antrean dan Waktu Layanan", 12, "Pelayanan Publik"),
)
TEACHING: tuple[Course, ...] = (
    ("Pembelajaran Mendalam", 32, "Pendidikan"),
    ("Asesmen Pembelajaran", 24, "Pendidikan"),
    ("Literasi dan Numerasi Kelas Awal", 20, "Pendidikan"),
    ("Pembelajaran Berbasis TIK", 20, "Digital"),
)
FARMING: tuple[Course, ...] = (
    ("Penyuluhan Partisipatif", 32, "Teknis Pertanian"),
    ("Budi Daya Karet dan Sawit Berkelanjutan", 24, "Teknis Pertanian"),
)
GENERAL: tuple[Course, ...] = (
    ("Pelayanan Publik BerAKHLAK", 20, "Pelayanan Publik"),
    ("Manajemen ASN", 20, "Manajerial"),
    ("Penyusunan Laporan Keuangan", 24, "Keuangan"),
    ("Keterampilan Digital", 12, "Digital"),
    ("Pengadaan Barang dan Jasa", 30, "Manajerial"),
    ("Manajemen Risiko", 24, "Manajerial"),
)
SHARE = {2024: (0.42, 0.1), 2025: (0.74, 0.24)}
"""Year: who had one training, who had a second."""
FACTORS = {NEVER_TRAINED_UNIT: 0.1, WELL_TRAINED_UNIT: 2.0}
"""How much more or less often people of a unit are trained."""
SERVICE = "Orientasi pada Pelayanan Publik"
COMPETENCES = (SERVICE, "Komunikasi", "Kerja Sama", "Orientasi pada Hasil")
STANDARDS = {"": 2, "terampil": 2, "mahir": 2, "penyelia": 3, "pertama": 2, "muda": 3, "madya": 4}
USUAL_GAP = ((1, 0.09), (0, 0.86), (-1, 0.045), (-2, 0.005))
WIDE_GAP = ((0, 0.15), (-1, 0.55), (-2, 0.3))


def _courses(person: Person) -> tuple[Course, ...]:
    first = person.unit.split()[0]
    if first in ("Puskesmas", "Pustu", "RSUD"):
        return HEALTH
    if first in ("SD", "SMP", "TK"):
        return TEACHING
    return FARMING if first == "BPP" else GENERAL


def _trainings() -> list[tuple[Cell, ...]]:
    chance = Chance("pelatihan")
    rows: list[tuple[Cell, ...]] = []
    for year, shares in SHARE.items():
        for person in everybody():
            if not person.active or person.hired.year >= year:
                continue
            factor = FACTORS.get(person.unit, 1.0)
            count = sum(chance.happens(share * factor) for share in shares)
            for name, hours, field in chance.shuffled(_courses(person))[:count]:
                day = chance.day(date(year, 2, 3), date(year, 11, 28))
                rows.append((person.nip, person.name, name, hours, day, field))
    return rows


def _competences() -> list[tuple[Cell, ...]]:
    chance = Chance("kompetensi")
    rows: list[tuple[Cell, ...]] = []
    for person in everybody():
        served = person.unit.startswith(("Puskesmas", "Kantor Camat")) or person.unit == DUKCAPIL
        if not (person.active and served):
            continue
        standard = STANDARDS[person.level] + (person.head and person.level == "")
        for name in COMPETENCES[:3]:
            wide = person.unit == NEVER_TRAINED_UNIT and name == SERVICE
            gap = chance.weighted(WIDE_GAP if wide else USUAL_GAP)
            rows.append((person.nip, name, max(0, min(5, standard + gap)), standard))
    return rows


def training_pages() -> list[Page]:
    """The workbook pelatihan.xlsx."""
    title = ["RIWAYAT PELATIHAN 2024 DAN 2025", f"{MADE_UP} — pelatihan, nama, dan NIP rekaan"]
    headings = ("NIP", "Nama", "Nama Pelatihan", "JP", "Tanggal", "Bidang")
    return [Page("Pelatihan", title, headings, _trainings(), (22, 30, 42, 8, 13, 20))]


def competence_pages() -> list[Page]:
    """The workbook kompetensi.xlsx."""
    title = ["HASIL PENILAIAN KOMPETENSI 2025", f"{MADE_UP} — level dan NIP rekaan"]
    headings = ("NIP", "Kompetensi", "Level Dimiliki", "Level Standar")
    return [Page("Kompetensi", title, headings, _competences(), (22, 36, 14, 14))]
