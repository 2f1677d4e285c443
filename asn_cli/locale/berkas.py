"""Words about files: what kind of content a file turned out to hold."""

TEXTS: dict[str, tuple[str, str]] = {
    "isi_zip": ("buku kerja Excel atau ODS", "an Excel or ODS workbook"),
    "isi_ole": ("buku kerja Excel lama (.xls)", "an old Excel workbook (.xls)"),
    "isi_html": ("tabel halaman web (HTML)", "a web page table (HTML)"),
    "isi_xml": ("XML Spreadsheet 2003", "XML Spreadsheet 2003"),
    "isi_xml_lain": ("XML", "XML"),
    "isi_parquet": ("Parquet", "Parquet"),
    "isi_teks": ("teks berpemisah (csv)", "delimited text (csv)"),
    "isi_gambar": ("gambar", "an image"),
    "isi_pdf": ("dokumen PDF", "a PDF document"),
    "isi_rtf": ("dokumen RTF", "an RTF document"),
    "isi_arsip": ("arsip terkompresi", "a compressed archive"),
    "isi_zip_lain": ("arsip zip", "a zip archive"),
    "isi_mhtml": ("halaman web tersimpan (MHTML)", "a saved web page (MHTML)"),
    "isi_biner": ("data biner", "binary data"),
}
