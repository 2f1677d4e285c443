"""The tables of `explain` for a number: the way to it, and the people, facilities and retirements behind it."""

from collections.abc import Collection, Sequence

import pandas as pd

from asn_cli.report.model import Column, Kind, Outline, Table, TableSpec
from asn_cli.tables.common import ANGKA, JABATAN_ASLI, JUMLAH, KATEGORI, NAMA, NILAI_DASAR, NIP, PER, UNIT_KERJA

FILE = Column("berkas", ("Berkas", "File"), about=("Berkas asalnya.", "The file it comes from."), width=22)
SHEET = Column("lembar", ("Lembar", "Sheet"), about=("Lembar asalnya.", "The sheet it comes from."), width=14)
CELL = Column("sel", ("Sel", "Cell"), about=("Sel asalnya.", "The cells it comes from."), width=24)

STEPS = TableSpec(
    "jalan",
    ("Jalan ke angka ini", "The way to this number"),
    (
        Column("langkah", ("Langkah", "Step"), Kind.CODE, ("Nomor langkah.", "Number of the step."), width=9),
        Column(
            "jenis",
            ("Jenis", "Kind"),
            about=(
                "aturan, masukan, rumus, perbandingan, pembulatan, pegawai, hasil, dan lain-lain.",
                "aturan (rule), masukan (input), rumus (formula), perbandingan (comparison), pembulatan (rounding), "
                "pegawai (staff), hasil (result) and others.",
            ),
            width=13,
        ),
        Column("uraian", ("Uraian", "What"), about=("Yang dikerjakan.", "What is done."), width=70, salient=True),
        Column("nilai", ("Nilai", "Value"), Kind.NUMBER, ("Hasil langkah itu.", "What comes of the step."), decimals=4),
        Column("satuan", ("Satuan", "Unit"), about=("Satuan nilai.", "Unit of the value."), width=18),
        *(FILE, SHEET, CELL),
        Column(
            "dasar",
            ("Dasar hukum", "Legal basis"),
            about=("Aturan dan pasalnya.", "The rule and its article."),
            width=40,
        ),
        Column(
            "status",
            ("Status", "Status"),
            about=("Seberapa pasti angka aturan itu.", "How sure the rule's figure is."),
            width=18,
        ),
        Column(
            "sumber", ("Sumber", "Source"), about=("Tempat angka itu dibaca.", "Where the figure was read."), width=40
        ),
    ),
    (
        "Langkah demi langkah dari masukan dan aturan sampai angka yang ditanyakan.",
        "Step by step from inputs and rules to the number asked about.",
    ),
    outline=Outline("langkah", "uraian", "nilai", "satuan", ("berkas", "lembar", "sel"), ("dasar", "status", "sumber")),
)
STATUS = Column(
    "status", ("Status", "Status"), about=("Status kepegawaian yang dikenali.", "The employment status it is read as.")
)
STAFF = TableSpec(
    "pegawai",
    ("Pegawai yang dihitung", "Staff who are counted"),
    (NIP, NAMA, JABATAN_ASLI, UNIT_KERJA, STATUS, JUMLAH, FILE, SHEET, CELL),
    ("Setiap pegawai di balik bezetting, dengan selnya.", "Everybody behind bezetting, with the cell."),
)
FACILITIES = TableSpec(
    "fasilitas",
    ("Fasilitas yang dihitung", "Facilities that are counted"),
    (
        Column("nama", ("Fasilitas", "Facility"), about=("Nama fasilitas.", "Name of the facility."), width=30),
        Column("jenis", ("Jenis", "Kind"), about=("Jenis fasilitas.", "Kind of facility.")),
        Column(
            "standar", ("Standar", "Standard"), about=("Standar yang dihitung.", "The standard computed."), width=30
        ),
        *(KATEGORI, NILAI_DASAR, ANGKA, PER),
        Column(
            "minimal",
            ("Paling sedikit", "At least"),
            Kind.NUMBER,
            ("Paling sedikit per fasilitas.", "Least a facility."),
        ),
        Column(
            "kebutuhan_fte",
            ("Kebutuhan", "Need"),
            Kind.NUMBER,
            ("max(minimal, nilai_dasar x angka / per).", "max(minimal, nilai_dasar x angka / per)."),
            decimals=4,
        ),
        *(FILE, SHEET, CELL),
    ),
    ("Setiap fasilitas di balik kebutuhan, dengan barisnya.", "Every facility behind the need, with its row."),
)
LEAVING = TableSpec(
    "pensiun",
    ("Yang keluar sampai tahun itu", "Who leaves until that year"),
    (
        Column("tahun", ("Tahun", "Year"), Kind.INT, ("Tahun keluar.", "The year they leave.")),
        *(NIP, NAMA, JABATAN_ASLI),
        Column("bup", ("BUP", "Retirement age"), Kind.INT, ("Batas usia pensiun.", "Age of retirement.")),
        Column(
            "tmt_pensiun", ("TMT pensiun", "Retires on"), Kind.DATE, ("Hari pertama pensiun.", "First day retired.")
        ),
        *(FILE, SHEET, CELL._replace(about=("Sel tanggal lahir atau NIP.", "Cell of the birth date or NIP."))),
    ),
    ("Setiap orang yang keluar, dengan sel yang menentukannya.", "Everybody who leaves, with the cell that says so."),
)
LIVE = ("kebutuhan", "rincian", "rincian_fasilitas", "standar")
"""Tables of `needs` that the workbook keeps beside the way, with their formulas."""


def live_tables(tables: Sequence[Table], kode: str, posts: Collection[str]) -> list[Table]:
    """The rows of one kecamatan and some posts in the tables of `needs`, formulas and all."""
    found: dict[str, Table] = {}
    for table in tables:
        if table.key in LIVE[:3]:
            rows = table.frame[(table.frame["kode"] == kode) & table.frame["jabatan"].isin(posts)]
            found[table.key] = table._replace(frame=rows.reset_index(drop=True))
    used = set(found["rincian"].frame["standar"]) if "rincian" in found else set()
    for table in tables:
        if table.key == LIVE[3]:
            rows = table.frame[table.frame["id"].isin(used) | table.frame["jabatan"].isin(posts)]
            found[table.key] = table._replace(frame=rows.reset_index(drop=True))
    return [found[key] for key in LIVE if key in found and len(found[key].frame)]


def given(*tables: tuple[TableSpec, pd.DataFrame | None]) -> list[Table]:
    """The tables that have rows."""
    return [spec.table(frame) for spec, frame in tables if frame is not None and len(frame)]
