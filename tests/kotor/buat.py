"""Makes the dirty workbooks of this folder: `python tests/kotor/buat.py [FOLDER]`. The other dirty files are plain text.

Each workbook shows one thing that a spreadsheet does to data and a text file cannot.
"""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

HERE = Path(__file__).resolve().parent
POPULATION = (
    ("Tahun", "Kecamatan", "Jumlah"),
    (2020, "Mersam", 33393),
    (2020, "Muara Tembesi", 34636),
    (2020, "Bajubang", 42881),
)
Fill = Callable[[Any], None]


def rows(sheet: Any, table: tuple[tuple[Any, ...], ...], day: Any = None) -> None:
    """Write a table from A1 on."""
    for number, row in enumerate(table):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            elif value is not None:
                sheet.write(number, column, value)


def population(book: Any) -> Any:
    """A clean sheet to spoil."""
    sheet = book.add_worksheet("Penduduk")
    rows(sheet, POPULATION)
    return sheet


def hidden_sheet(book: Any) -> None:
    """B001."""
    population(book)
    old = book.add_worksheet("Arsip")
    rows(old, POPULATION)
    old.hide()


def far_cell(book: Any) -> None:
    """B004: a space in the last cell of the sheet."""
    population(book).write_string("XFD1048576", " ")


def error_cell(book: Any) -> None:
    """D001."""
    population(book).write_formula("C3", "=#REF!*2", value="#REF!")


def uncalculated(book: Any) -> None:
    """D002: a formula whose result was never stored."""
    population(book).write_formula("C3", "=17318+17318", value="")


def nip_as_number(book: Any) -> None:
    """D014."""
    sheet = book.add_worksheet("Pegawai")
    rows(
        sheet,
        (
            ("NIP", "Nama", "Jabatan"),
            (198609262015051901, "Rekaan Satu", "Perawat Terampil"),
            ("198703122015052901", "Rekaan Dua", "Bidan Terampil"),
        ),
    )


def code_as_number(book: Any) -> None:
    """D015: 15.10 has become 15.1."""
    sheet = book.add_worksheet("Penduduk")
    rows(sheet, (("Tahun", "Kode", "Jumlah"), (2020, 15.1, 33393), (2020, "15.04.07", 42881)))


def code_as_date(book: Any) -> None:
    """D016: 15.04.01 has become 15 April 2001."""
    sheet = book.add_worksheet("Penduduk")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    rows(sheet, (("Tahun", "Kode", "Jumlah"), (2020, date(2001, 4, 15), 33393), (2020, "15.04.07", 42881)), day)


def number_as_date(book: Any) -> None:
    """D020: 1.5 has become 1 May."""
    sheet = book.add_worksheet("Wilayah")
    day = book.add_format({"num_format": "d mmm"})
    rows(
        sheet,
        (
            ("kode", "kecamatan", "luas_km2"),
            ("15.04.01", "Mersam", date(2026, 5, 1)),
            ("15.04.07", "Bajubang", 1148.2),
        ),
        day,
    )


def swapped_days(book: Any) -> None:
    """D023: what Excel took for month/day is a date, the rest stayed text."""
    sheet = book.add_worksheet("Laporan")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    rows(
        sheet,
        (
            ("ID Laporan", "Tanggal", "Status"),
            ("L1", date(2025, 4, 3), "Ditutup oleh Admin"),
            ("L2", date(2025, 9, 11), "Ditutup oleh Admin"),
            ("L3", date(2025, 2, 10), "Ditutup oleh Admin"),
            ("L4", "31/12/2025", "Ditutup oleh Admin"),
            ("L5", "17/06/2025", "Ditutup oleh Admin"),
            ("L6", "23/08/2025", "Ditutup oleh Admin"),
        ),
        day,
    )


def codes_as_numbers(book: Any) -> None:
    """D024."""
    sheet = book.add_worksheet("Laporan")
    rows(
        sheet,
        (
            ("ID Laporan", "Tanggal", "Status"),
            (9000001, "2025-12-01", "Ditutup oleh Admin"),
            (9000002, "2025-12-02", "Ditutup oleh Admin"),
        ),
    )


def merged_downwards(book: Any) -> None:
    """T023."""
    sheet = book.add_worksheet("Sekolah")
    rows(
        sheet,
        (
            ("Kecamatan", "Nama", "Jenis", "Rombel"),
            (None, "SD Negeri 1/I Mersam", "sd", 6),
            (None, "SD Negeri 2/I Sungai Puar", "sd", 6),
            (None, "SD Negeri 3/I Bungku", "sd", 6),
            (None, "SD Negeri 4/I Petajen", "sd", 7),
        ),
    )
    sheet.merge_range("A2:A3", "Mersam")
    sheet.merge_range("A4:A5", "Bajubang")


def two_sheets(book: Any) -> None:
    """T011."""
    population(book)
    rows(book.add_worksheet("2004"), POPULATION)


def form(book: Any, table: str, headings: tuple[str, ...], room: int) -> None:
    """A form of an office: a named range whose first row holds column names, with room for some rows."""
    sheet = book.add_worksheet("Formulir")
    sheet.write(0, 0, "REKAPITULASI KEBUTUHAN")
    sheet.write_row(2, 0, headings)
    last = xlsxwriter.utility.xl_rowcol_to_cell(2 + room, len(headings) - 1, row_abs=True, col_abs=True)
    book.define_name(f"asn_{table}", f"=Formulir!$A$3:{last}")


def form_of_unknown_table(book: Any) -> None:
    """L003."""
    form(book, "kebutuhann", ("kecamatan", "jabatan", "kebutuhan"), 40)


def form_with_unknown_column(book: Any) -> None:
    """L004."""
    form(book, "kebutuhan", ("kecamatan", "jabatan", "Kebutuhan (orang)"), 200)


def form_without_room(book: Any) -> None:
    """L005."""
    form(book, "kebutuhan", ("kecamatan", "jabatan", "kebutuhan"), 3)


FORMS: dict[str, Fill] = {
    "ASN-L003": form_of_unknown_table,
    "ASN-L004": form_with_unknown_column,
    "ASN-L005": form_without_room,
}
"""Code -> form; it lies in a folder of its own beside the data, so that it is not read as data."""
WORKBOOKS: dict[str, Fill] = {
    "ASN-B001": hidden_sheet,
    "ASN-B004": far_cell,
    "ASN-D001": error_cell,
    "ASN-D002": uncalculated,
    "ASN-D014": nip_as_number,
    "ASN-D015": code_as_number,
    "ASN-D016": code_as_date,
    "ASN-D020": number_as_date,
    "ASN-D023": swapped_days,
    "ASN-D024": codes_as_numbers,
    "ASN-T011": two_sheets,
    "ASN-T023": merged_downwards,
}


def paths(folder: Path) -> dict[Path, Fill]:
    """Every workbook and what fills it."""
    dirty = {folder / f"{code}.xlsx": fill for code, fill in WORKBOOKS.items()}
    return dirty | {folder / code / "formulir" / "formulir.xlsx": fill for code, fill in FORMS.items()}


def make(folder: Path) -> None:
    """Write them all."""
    for path, fill in paths(folder).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with xlsxwriter.Workbook(path, {"in_memory": True}) as book:
            book.set_properties({"created": datetime(2026, 1, 31)})
            fill(book)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
