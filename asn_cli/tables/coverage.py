"""What is in no row: staff who could not be counted, standards that could not be computed."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import JABATAN_ASLI, JUMLAH, KECAMATAN, STANDAR, UNIT_KERJA, changed

UNMAPPED = TableSpec(
    "tidak_terpetakan",
    ("Pegawai yang tidak masuk hitungan", "Staff who are in no row"),
    (
        JABATAN_ASLI,
        KECAMATAN,
        JUMLAH,
        Column(
            "alasan",
            ("Alasan", "Reason"),
            Kind.TEXT,
            (
                "jabatan_tidak_dikenal, tempat_tidak_diketahui, di_luar_cakupan, atau tidak_aktif.",
                "jabatan_tidak_dikenal (title not known), tempat_tidak_diketahui (place not known), "
                "di_luar_cakupan (out of scope) or tidak_aktif (not in service).",
            ),
        ),
        changed(
            UNIT_KERJA,
            about=("Unit yang kecamatannya tidak diketahui.", "The unit whose kecamatan is not known."),
        ),
    ),
    (
        "Bersama jumlah bezetting, tabel ini sama dengan jumlah pegawai yang dibaca.",
        "Together with the sum of bezetting this table makes up all the staff read.",
    ),
)

NOT_COMPUTED = TableSpec(
    "belum_dihitung",
    ("Standar yang belum dapat dihitung", "Standards that could not be computed"),
    (
        changed(STANDAR, about=("Standar yang kekurangan data.", "The standard that lacks data.")),
        Column(
            "alasan",
            ("Alasan", "Reason"),
            Kind.TEXT,
            ("Apa yang kurang, dan apa yang perlu diberikan.", "What is missing, and what to give."),
            width=90,
        ),
    ),
    (
        "Standar aktif yang datanya tidak ada; tidak pernah dianggap 0.",
        "Active standards whose data are not there; never taken as 0.",
    ),
)
