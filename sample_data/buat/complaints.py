"""pengaduan.csv as SP4N-LAPOR! exports it, and tanggapan.csv with the closing dates. All text is invented."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from chance import Chance
from names import invent
from office_files import write_csv
from places import DISTRICTS
from stories import MADE_UP, REFERENCE, WAITING_CATEGORY, WAITING_DISTRICT, WAITING_UNIT, WEAK_UNIT
from units import (
    DUKCAPIL,
    EDUCATION_OFFICE,
    FIRE_OFFICE,
    HEALTH_OFFICE,
    ONE_STOP,
    POLICE_OFFICE,
    PUBLIC_WORKS,
)

Subject = tuple[str, int, str, str]
"""Kategori, its id, the office it goes to, what people say."""
Drawn = tuple[date, Subject, str]

TOTAL = 1200
WAITING = (60, 130)
"""Complaints about waiting in the first and in the second year."""
WEAK = (12, 34)
FIRST_DAY = date(2024, 2, 1)
SECOND_YEAR = date(2025, 2, 1)
CLOSED_WITH_DATE = 0.93
ENVIRONMENT, SOCIAL = "Dinas Lingkungan Hidup", "Dinas Sosial"
FARMING = "Dinas Tanaman Pangan, Hortikultura dan Perkebunan"
OFFICE_OF_DISTRICT = "Kantor Camat"

SUBJECTS = (
    (("Infrastruktur Jalan", 928, PUBLIC_WORKS, "jalan kabupaten rusak dan becek saat hujan"), 17),
    (("Jalan Berlubang", 1400, PUBLIC_WORKS, "lubang di badan jalan membahayakan pengendara"), 10),
    (("Drainase (Gorong-Gorong/Parit)", 912, PUBLIC_WORKS, "parit tersumbat sehingga air meluap"), 6),
    (("Penerangan Jalan", 1439, "Dinas Perhubungan", "lampu jalan padam sudah beberapa malam"), 7),
    (
        (
            "Administrasi Kependudukan dan Pencatatan Sipil",
            110,
            DUKCAPIL,
            "pengurusan kartu keluarga belum selesai",
        ),
        12,
    ),
    (("Pendidikan Dasar dan Menengah", 940, EDUCATION_OFFICE, "jam kosong karena guru tidak ada"), 9),
    (
        (
            "Lainnya terkait Pendidikan dan Kebudayaan",
            918,
            EDUCATION_OFFICE,
            "perbaikan ruang kelas belum dimulai",
        ),
        4,
    ),
    (("Pelayanan Kesehatan", 915, HEALTH_OFFICE, "obat di fasilitas kesehatan sering habis"), 8),
    (("Persampahan", 961, ENVIRONMENT, "sampah di tempat penampungan tidak diangkut"), 8),
    (("Pencemaran Lingkungan", 963, ENVIRONMENT, "air sungai keruh dan berbau"), 4),
    (("Ketertiban Umum", 950, POLICE_OFFICE, "keramaian malam mengganggu warga"), 5),
    (("Bantuan Sosial", 968, SOCIAL, "nama keluarga tidak ada dalam daftar penerima"), 8),
    (("Perizinan Usaha", 926, ONE_STOP, "izin usaha belum terbit"), 3),
    (("Pupuk Bersubsidi", 942, FARMING, "pupuk bersubsidi sulit didapat"), 5),
    (("Kebakaran dan Penyelamatan", 933, FIRE_OFFICE, "permintaan pemeriksaan alat pemadam"), 1),
    (("Pelayanan Kecamatan", 934, OFFICE_OF_DISTRICT, "surat pengantar lama selesai"), 3),
    (("Topik Lainnya", 1618, "", "mohon penjelasan mengenai program kabupaten"), 4),
)
CLASSES = (
    ("Pengaduan Tidak Berkadar Pengawasan", 66),
    ("Pengaduan Berkadar Pengawasan", 8),
    ("Permintaan Informasi", 13),
    ("Aspirasi", 13),
)
USUAL_DAYS = {
    "Pengaduan Tidak Berkadar Pengawasan": 12.0,
    "Pengaduan Berkadar Pengawasan": 38.0,
    "Permintaan Informasi": 5.0,
    "Aspirasi": 14.0,
}
CHANNELS = (
    ("Website", 52),
    ("Android", 26),
    ("Website - pemerintah-kabupaten-batang-hari", 16),
    ("Whatsapp", 6),
)
KINDS = (("Anonim", 34), ("Anonim|Rahasia", 22), ("", 32), ("Rahasia", 12))
CLOSED = (("Ditutup oleh Sistem", 82), ("Ditutup oleh Admin", 10), ("Ditutup oleh Pelapor", 8))
ARCHIVED = (("Diarsipkan oleh Admin", 78), ("Diarsipkan oleh Sistem", 17), ("Diarsipkan oleh Pelapor", 5))
OPEN = (
    ("Terdisposisi Sedang Diproses", 50),
    ("Terdisposisi Belum Ditindaklanjuti", 26),
    ("Terverifikasi", 12),
    ("Belum Terverifikasi", 8),
    ("Ditanggapi oleh Pelapor", 4),
)
WAITING_FOR_DETAILS = "Menunggu Kelengkapan Informasi"
REASONS = {
    "Diarsipkan oleh Admin": "Laporan ini diarsipkan karena tidak memiliki bukti dukung dan tidak jelas",
    "Diarsipkan oleh Sistem": "Laporan diarsipkan karena sudah mencapai batas kedaluwarsa pengaduan",
    "Diarsipkan oleh Pelapor": "Laporan ini diarsipkan sesuai dengan keinginan Pelapor",
}
SPELLINGS = {
    "Muara Bulian": ("Ma. Bulian", "MUARA BULIAN", "Muarabulian"),
    "Muara Tembesi": ("Muaratembesi", "Kec. Muara Tembesi"),
    "Batin XXIV": ("Bathin XXIV", "BATIN XXIV"),
    "Maro Sebo Ulu": ("Marosebo Ulu", "MARO SEBO ULU"),
    "Maro Sebo Ilir": ("Marosebo Ilir", "MARO SEBO ILIR"),
}


@dataclass(frozen=True)
class Complaint:
    """One report and its closing day, where it has one."""

    day: date
    time: str
    author: str
    kind: str
    category: str
    category_id: int
    text: str
    privacy: str
    channel: str
    office: str
    status: str
    district: str
    village: str
    closed: date | None


def _planted(chance: Chance) -> list[Drawn]:
    """Day, subject and kecamatan of the stories."""
    waiting = (WAITING_CATEGORY, 2397, WAITING_UNIT, "antre sejak pagi dan menunggu dokter berjam-jam")
    weak = ("Pelayanan Kecamatan", 934, WEAK_UNIT, "surat pengantar tidak dilayani dan petugas kurang ramah")
    spans = ((FIRST_DAY, SECOND_YEAR - timedelta(days=1)), (SECOND_YEAR, REFERENCE - timedelta(days=1)))
    made: list[Drawn] = []
    for subject, counts, place in ((waiting, WAITING, WAITING_DISTRICT), (weak, WEAK, WEAK_UNIT.split()[-1])):
        for span, count in zip(spans, counts, strict=True):
            made += [(chance.day(*span), subject, place) for _ in range(count)]
    return made


def _ordinary(chance: Chance, count: int) -> list[Drawn]:
    weights = [(d.name, float(d.people_2020)) for d in DISTRICTS]
    made: list[Drawn] = []
    while len(made) < count:
        day = chance.day(FIRST_DAY, REFERENCE - timedelta(days=1))
        subject, place = chance.weighted(SUBJECTS), chance.weighted(weights)
        if subject[0] == "Pelayanan Kecamatan":
            subject = (*subject[:2], f"{OFFICE_OF_DISTRICT} {place}", subject[3])
        rains = day.month in (11, 12, 1)
        if subject[2] != PUBLIC_WORKS or rains or chance.happens(0.75):
            made.append((day, subject, place))
    return made


def _fate(chance: Chance, day: date, kind: str, slow: float) -> tuple[str, date | None]:
    """Status on the reference day, and the closing day of what is closed."""
    if chance.happens(0.08):
        return chance.weighted(ARCHIVED), None
    if chance.happens(0.025):
        return WAITING_FOR_DETAILS, None
    days = max(1, round(abs(chance.normal(USUAL_DAYS[kind] * slow, USUAL_DAYS[kind] * 0.5 * slow))))
    closed = day + timedelta(days=days)
    if closed > REFERENCE or chance.happens(0.015):
        return chance.weighted(OPEN), None
    return chance.weighted(CLOSED), closed


@lru_cache(maxsize=1)
def complaints() -> tuple[Complaint, ...]:
    """All reports, the oldest first."""
    chance = Chance("pengaduan")
    planted = _planted(chance)
    drawn = planted + _ordinary(chance, TOTAL - len(planted))
    villages = {d.name: d.urban_villages + d.villages for d in DISTRICTS}
    made: list[Complaint] = []
    for day, (category, number, office, words), place in sorted(drawn):
        story = office in (WAITING_UNIT, WEAK_UNIT)
        kind = "Pengaduan Tidak Berkadar Pengawasan" if story else chance.weighted(CLASSES)
        status, closed = _fate(chance, day, kind, 1.7 if office == WAITING_UNIT else 1.0)
        village = chance.pick(villages[place])
        contact = " Hubungi 081200000000 (nomor rekaan)." if chance.happens(0.03) else ""
        made.append(
            Complaint(
                day=day,
                time=f"{chance.between(6, 21):02d}:{chance.between(0, 59):02d}:{chance.between(0, 59):02d}",
                author=invent(chance, woman=chance.happens(0.5)),
                kind=kind,
                category=category,
                category_id=number,
                text=f"{words.capitalize()} di {village}, mohon ditindaklanjuti.{contact}",
                privacy=chance.weighted(KINDS),
                channel=chance.weighted(CHANNELS),
                office="" if status == "Belum Terverifikasi" else office,
                status=status,
                district=place if story else _district(chance, place),
                village=village if chance.happens(0.35) else "",
                closed=closed,
            )
        )
    return tuple(made)


def _district(chance: Chance, place: str) -> str:
    """As people fill it in: often not at all, in capitals, in another spelling."""
    if chance.happens(0.3):
        return ""
    if chance.happens(0.12):
        return chance.pick(SPELLINGS.get(place, (place.upper(),)))
    return place.upper() if chance.happens(0.5) else place


HEADINGS = (
    "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan",
    "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal", "Isi Laporan Akhir",
    "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk", "ID Instansi Terdisposisi",
    "Instansi Terdisposisi", "Status Laporan", "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten",
    "Kecamatan", "Kelurahan",
)  # fmt: skip
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_NUMBER = 7400001


def write_complaints(folder: Path) -> None:
    """Both files."""
    offices = {name: 131001 + n for n, name in enumerate(sorted({c.office for c in complaints() if c.office}))}
    rows = [
        (
            FIRST_NUMBER + n, f"{c.day.day} {MONTHS[c.day.month - 1]} {c.day.year}", c.time, c.author, c.kind,
            c.category_id, c.category, c.text.partition(" di ")[0], c.text, c.text, c.privacy, c.channel,
            "Pemerintah Kabupaten Batang Hari", offices.get(c.office), c.office, c.status,
            REASONS.get(c.status, ""), "Jambi", "Batang Hari", c.district, c.village,
        )
        for n, c in enumerate(complaints())
    ]  # fmt: skip
    title = [f"LAPORAN SP4N-LAPOR! Februari 2024 - Januari 2026 — {MADE_UP}: pelapor dan isi laporan rekaan"]
    write_csv(folder / "pengaduan.csv", title, HEADINGS, rows)
    chance = Chance("tanggapan")
    closings = [
        (FIRST_NUMBER + n, c.closed.isoformat())
        for n, c in enumerate(complaints())
        if c.closed and chance.happens(CLOSED_WITH_DATE)
    ]
    title = [f"TANGGAL SELESAI LAPORAN — {MADE_UP}: seluruhnya rekaan"]
    write_csv(folder / "tanggapan.csv", title, ("ID Laporan", "Tanggal Selesai"), closings)
