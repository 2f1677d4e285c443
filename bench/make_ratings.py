"""Makes a workbook of ratings: `python bench/make_ratings.py kinerja.xlsx [ROWS]`, by default 100,000.

Nobody in it exists.
"""

from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter
from asked import asked

HEADINGS = ("NIP", "Nama", "Unit Kerja", "Tahun", "Periode", "Hasil Kerja", "Perilaku Kerja", "Penilai")
FIRST_BIRTH = date(1969, 1, 1)
RATINGS = ("Diatas Ekspektasi", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Dibawah Ekspektasi", "Sesuai Ekspektasi")


def row(number: int) -> tuple[object, ...]:
    """One person's rating in one of two years, the same for the same number."""
    person, later = divmod(number, 2)
    born = FIRST_BIRTH + timedelta(days=person * 37 % 11000)
    nip = f"{born:%Y%m%d}{born.year + 25}03{1 + person % 2}{person // 11000 + 901:03d}"
    unit = f"Unit Rekaan {person % 400}"
    return (
        nip, f"Pegawai Rekaan {person}", unit, 2024 + later, "tahunan", RATINGS[(number * 3 + person // 400) % 5],
        RATINGS[(number * 7 + person // 400) % 5], f"Pejabat {person % 400}",
    )  # fmt: skip


def make(path: Path, rows: int) -> None:
    """Write the workbook, row by row."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 1, 31)})
        sheet = book.add_worksheet("Kinerja")
        sheet.write_row(0, 0, HEADINGS)
        for number in range(rows):
            sheet.write_row(number + 1, 0, row(number))


if __name__ == "__main__":
    make(*asked(__doc__, 100_000))
