"""The tables beside the way to a row of prioritas: the complaints and the candidates for coaching behind it."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import NAMA, NIP, UNIT_KERJA
from asn_cli.tables.complaints import INSTANSI, KATEGORI, OVERDUE
from asn_cli.tables.evaluation import ALASAN, PREDIKAT
from asn_cli.tables.way import CELL, FILE, SHEET

COMPLAINTS = TableSpec(
    "pengaduan",
    ("Pengaduan yang dihitung", "Complaints that are counted"),
    (
        *(OVERDUE.column("id_laporan"), OVERDUE.column("tanggal")),
        *(INSTANSI, KATEGORI),
        Column("status", ("Status", "Status"), Kind.TEXT, ("Status seperti tertulis.", "The status as written.")),
        *(FILE, SHEET, CELL),
    ),
    ("Setiap laporan di balik laju, dengan selnya.", "Every report behind the rate, with its cell."),
)
COACHED = TableSpec(
    "pembinaan",
    ("Calon pembinaan", "Candidates for coaching"),
    (NIP, NAMA, UNIT_KERJA, PREDIKAT, ALASAN, FILE, SHEET, CELL),
    ("Calon, bukan sanksi; dengan sel penilaian terbarunya.", "Candidates, never a sanction; with the newest rating."),
)
