"""Makes a large SP4N-LAPOR! export: `python bench/make_complaints.py big.csv [ROWS]`, by default 10 million.

Written block by block, a few seconds a million. Nobody in it exists. Texts are short: 10 million are 2.6 GB.
"""

from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from asked import asked

HEADINGS = (
    "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan",
    "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal", "Isi Laporan Akhir",
    "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk", "ID Instansi Terdisposisi",
    "Instansi Terdisposisi", "Status Laporan", "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten",
    "Kecamatan", "Kelurahan",
)  # fmt: skip
DISTRICTS = (
    "MERSAM", "Muara Tembesi", "", "Ma. Bulian", "Bathin XXIV", "Pemayung", "", "Bajubang", "MARO SEBO ILIR",
)  # fmt: skip
STATUSES = (
    "Ditutup oleh Sistem", "Ditutup oleh Sistem", "Ditutup oleh Sistem", "Ditutup oleh Admin",
    "Ditutup oleh Pelapor", "Diarsipkan oleh Admin", "Menunggu Kelengkapan Informasi",
    "Terdisposisi Sedang Diproses", "Terdisposisi Belum Ditindaklanjuti", "Belum Terverifikasi",
    "Terverifikasi",
)  # fmt: skip
CLASSES = (
    "Pengaduan Tidak Berkadar Pengawasan", "Pengaduan Tidak Berkadar Pengawasan",
    "Pengaduan Berkadar Pengawasan", "Permintaan Informasi", "Aspirasi",
)  # fmt: skip
SUBJECTS = (
    ("928", "Infrastruktur Jalan", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("110", "Administrasi Kependudukan dan Pencatatan Sipil", "Dinas Kependudukan dan Pencatatan Sipil"),
    ("915", "Pelayanan Kesehatan", "Dinas Kesehatan"),
    ("940", "Pendidikan Dasar dan Menengah", "Dinas Pendidikan dan Kebudayaan"),
    ("961", "Persampahan", "Dinas Lingkungan Hidup"),
    ("968", "Bantuan Sosial", "Dinas Sosial"),
    ("912", "Drainase (Gorong-Gorong/Parit)", "Dinas Pekerjaan Umum dan Penataan Ruang"),
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_DAY, DAYS = date(2023, 1, 1), 1096
BLOCK = 100_000


def _days() -> tuple[str, ...]:
    days = (FIRST_DAY + timedelta(days=n) for n in range(DAYS))
    return tuple(f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in days)


def lines(rows: int) -> "map[str]":
    """The data lines, the same for the same number; the strides have no common factor, so all mix."""
    days = _days()

    def line(n: int) -> str:
        code, category, office = SUBJECTS[n * 5 % 7]
        return (
            f"{100000000 + n},{days[n * 17 % DAYS]},{n % 24:02d}:{n % 60:02d}:00,Pelapor {n % 9973},"
            f"{CLASSES[n * 3 % 5]},{code},{category},Judul,Isi awal,Isi akhir,Anonim,Website,"
            f"Pemerintah Kabupaten Batang Hari,13{n % 97:04d},{office},{STATUSES[n * 7 % 11]},,Jambi,"
            f"Batang Hari,{DISTRICTS[n * 2 % 9]},\n"
        )

    return map(line, range(rows))


def make(path: Path, rows: int) -> None:
    """Write the file, a block at a time."""
    todo = iter(lines(rows))
    with path.open("w", encoding="utf-8", newline="", buffering=1 << 20) as file:
        file.write(",".join(HEADINGS) + "\n")
        while block := list(islice(todo, BLOCK)):
            file.write("".join(block))


if __name__ == "__main__":
    make(*asked(__doc__, 10_000_000))
