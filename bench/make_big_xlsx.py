"""Makes a workbook of 100,000 staff x 25 columns: `python bench/make_big_xlsx.py big.xlsx [ROWS]`.

The layout is that of a SIASN export, with the columns that asn-cli does not use. Nobody in it exists.
"""

from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter
from asked import asked

HEADINGS = (
    "PNS ID", "NIP BARU", "NAMA", "GELAR BELAKANG", "JENIS KELAMIN", "TANGGAL LAHIR", "AGAMA NAMA",
    "JENIS KAWIN NAMA", "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM NAMA", "TMT CPNS", "GOL AKHIR NAMA",
    "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN NAMA", "JABATAN NAMA", "TMT JABATAN",
    "TINGKAT PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN NAMA", "LOKASI KERJA NAMA", "UNOR NAMA",
    "INSTANSI KERJA NAMA", "SATUAN KERJA NAMA",
)  # fmt: skip
DISTRICTS = (
    "Mersam", "Muara Tembesi", "Muara Bulian", "Batin XXIV", "Pemayung", "Maro Sebo Ulu", "Bajubang",
    "Maro Sebo Ilir",
)  # fmt: skip
TITLES = (
    ("Perawat Terampil", "Puskesmas {}"),
    ("Bidan Ahli Pertama", "Puskesmas {}"),
    ("Guru Ahli Muda - Guru Kelas SD", "SD Negeri {} {}"),
    ("Penyuluh Pertanian Ahli Pertama", "BPP {}"),
    ("Pengadministrasi Perkantoran", "Kantor Camat {}"),
)
GRADES = ("II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a")
FIRST_BIRTH = date(1969, 1, 1)


def row(number: int) -> tuple[object, ...]:
    """One employee, the same for the same number."""
    born = FIRST_BIRTH + timedelta(days=number * 37 % 11000)
    hired = date(born.year + 25, 3, 1)
    woman = number % 2
    district = DISTRICTS[number % 8]
    title, unit = TITLES[number % 5]
    unit = unit.format(number % 90 + 1, district) if unit.count("{}") == 2 else unit.format(district)
    nip = f"{born:%Y%m%d}{hired:%Y%m}{1 + woman}{number // 11000 + 901:03d}"
    return (
        f"A{number:08d}", nip, f"Pegawai Rekaan {number}", "S.Tr.", "MF"[woman], born, "Islam",
        "Menikah", "PNS", "Aktif", hired, GRADES[number % 7], date(2022, 4, 1), number % 30, number % 12,
        "Fungsional", title, date(2018 + number % 7, 1 + number % 12, 1), "S-1/Sarjana", born.year + 23,
        "KPPN Contoh", "Kab. Batang Hari", unit, "Pemerintah Kab. Batang Hari",
        "Pemerintah Kab. Batang Hari",
    )  # fmt: skip


def make(path: Path, rows: int) -> None:
    """Write the workbook, row by row."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 1, 31)})
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        sheet = book.add_worksheet("Pegawai")
        sheet.write_row(0, 0, HEADINGS)
        for number in range(rows):
            for column, value in enumerate(row(number)):
                if isinstance(value, date):
                    sheet.write_datetime(number + 1, column, value, day)
                else:
                    sheet.write(number + 1, column, value)


if __name__ == "__main__":
    make(*asked(__doc__, 100_000))
