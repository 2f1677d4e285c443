"""beban_kerja.xlsx: the tasks of a few posts that no ratio covers. Volumes and norms are made up."""

from office_files import Cell, Page
from places import DISTRICTS
from staff import everybody
from staff_offices import DATABASE_DESK, DISTRICT_DESK, REGISTRY_DESK
from stories import MADE_UP
from units import DUKCAPIL

Task = tuple[str, str, float, float, str, str | None]
"""Task, jenis, volume, minutes, unit of the result, period of a supporting task."""

SHARED_SUPPORT: tuple[Task, ...] = (
    ("Apel dan rapat staf", "penunjang", 1, 60, "kegiatan", "minggu"),
    ("Laporan bulanan", "penunjang", 1, 240, "laporan", "bulan"),
)
DISTRICT_TASKS: tuple[tuple[str, float, float, str], ...] = (
    ("Menerima dan memeriksa berkas permohonan", 0.16, 12, "berkas"),
    ("Menerbitkan surat keterangan dan rekomendasi", 0.11, 20, "surat"),
    ("Merekam permohonan dokumen kependudukan", 0.09, 15, "rekaman"),
    ("Melayani konsultasi dan aduan di loket", 0.05, 10, "layanan"),
)
"""Volume is a share of the population."""

REGISTRY_TASKS: tuple[Task, ...] = (
    ("Merekam KTP-el", "pokok", 14200, 15, "rekaman", None),
    ("Memproses kartu keluarga", "pokok", 21500, 14, "dokumen", None),
    ("Memproses akta pencatatan sipil", "pokok", 9800, 18, "akta", None),
    ("Memproses pindah datang", "pokok", 6400, 16, "surat", None),
    *SHARED_SUPPORT,
    ("Mengoordinasikan loket pelayanan", "individu", 1, 12000, "kegiatan", None),
)
DATABASE_TASKS: tuple[Task, ...] = (
    ("Memadankan data ganda dan anomali", "pokok", 11800, 11, "data", None),
    ("Menyusun profil perkembangan kependudukan", "pokok", 12, 1500, "laporan", None),
    ("Melayani permintaan data perangkat daerah", "pokok", 260, 90, "permintaan", None),
    ("Memelihara basis data SIAK", "penunjang", 1, 30, "kegiatan", "hari"),
    *SHARED_SUPPORT,
)


def _holders(unit: str, start: str) -> int:
    return sum(p.active and p.unit == unit and p.title.startswith(start) for p in everybody())


def _rows() -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for district in DISTRICTS:
        unit = f"Kantor Camat {district.name}"
        holders = _holders(unit, DISTRICT_DESK)
        tasks: list[Task] = [
            (text, "pokok", round(share * district.people_2020, -1), minutes, result, None)
            for text, share, minutes, result in DISTRICT_TASKS
        ]
        rows += [(unit, DISTRICT_DESK, *task, holders) for task in (*tasks, *SHARED_SUPPORT)]
    database = f"{DATABASE_DESK} Ahli Pertama"
    rows += [(DUKCAPIL, REGISTRY_DESK, *task, _holders(DUKCAPIL, REGISTRY_DESK)) for task in REGISTRY_TASKS]
    rows += [(DUKCAPIL, database, *task, _holders(DUKCAPIL, database)) for task in DATABASE_TASKS]
    return rows


def pages() -> list[Page]:
    """The workbook beban_kerja.xlsx."""
    headings = (
        "Unit Kerja", "Jabatan", "Uraian Tugas", "Jenis", "Volume", "Norma Waktu", "Satuan Hasil",
        "Penunjang Per", "Jumlah Pegawai",
    )  # fmt: skip
    title = [
        "ANALISIS BEBAN KERJA",
        f"{MADE_UP} — uraian tugas, volume, dan norma waktu (menit) rekaan; volume per tahun",
    ]
    return [Page("ABK", title, headings, _rows(), (42, 52, 46, 11, 11, 11, 14, 14, 11))]
