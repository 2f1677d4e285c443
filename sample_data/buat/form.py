"""An example of an office's own recap form: named ranges that `asn report --template` fills."""

from datetime import datetime
from pathlib import Path

import xlsxwriter

FOLDER, NAME = "formulir", "rekap_contoh.xlsx"
SECTIONS = (
    ("Kebutuhan per sektor", "sektor", ("sektor", "kebutuhan", "bezetting", "kekurangan", "kelebihan"), 10),
    ("Yang didahulukan", "prioritas", ("peringkat", "kecamatan", "sektor", "skor", "langkah"), 60),
)


def write_form(folder: Path) -> None:
    """Write the form into its own folder below, so that a reading of the sample does not meet it."""
    (folder / FOLDER).mkdir(exist_ok=True)
    with xlsxwriter.Workbook(folder / FOLDER / NAME) as book:
        book.set_properties({"title": "Formulir contoh", "created": datetime(2026, 1, 31)})
        sheet = book.add_worksheet("Rekap")
        bold = book.add_format({"bold": True, "font_size": 12})
        head = book.add_format({"bold": True, "bg_color": "#DCE6F1", "border": 1})
        sheet.set_column(0, 4, 18)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.write(
            0, 0, "FORMULIR CONTOH — diisi oleh: asn report FOLDER --template rekap_contoh.xlsx -o terisi.xlsx", bold
        )
        top = 2
        for title, table, columns, rows in SECTIONS:
            sheet.write(top, 0, title, bold)
            for place, column in enumerate(columns):
                sheet.write(top + 1, place, column, head)
            last = chr(ord("A") + len(columns) - 1)
            book.define_name(f"asn_{table}", f"=Rekap!$A${top + 2}:${last}${top + 2 + rows}")
            top += rows + 4
        sheet.write(top, 0, "Mengetahui,")
        sheet.write(top + 4, 0, "(................................)")
