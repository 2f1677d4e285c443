"""A small hand-made report with one of everything: what the writers are tried on before any command exists."""

import sys
from datetime import date
from types import SimpleNamespace

import pandas as pd

from asn_cli.findings import Findings, Level, Place
from asn_cli.locale import catalog, layar, msg
from asn_cli.locale.catalog import Entry, Words
from asn_cli.locale.figures import figure
from asn_cli.report.model import (
    Column,
    HeatMap,
    InputRead,
    Kind,
    Provenance,
    Report,
    RuleUsed,
    Table,
    TableSpec,
    Tally,
)

KEBUTUHAN = TableSpec(
    "kebutuhan",
    ("Kebutuhan per kecamatan dan jabatan", "Needs by kecamatan and post"),
    (
        Column("kode", ("Kode", "Code"), Kind.CODE),
        Column("kecamatan", ("Kecamatan", "Kecamatan")),
        Column("sektor", ("Sektor", "Sector")),
        Column("jabatan", ("Jabatan", "Post")),
        Column("standar", ("Standar yang menentukan", "Deciding standard")),
        Column("kualifikasi", ("Kualifikasi", "Qualification")),
        Column("kebutuhan_fte", ("Kebutuhan (FTE)", "Need (FTE)"), Kind.NUMBER, decimals=4),
        Column("kebutuhan", ("Kebutuhan", "Need"), Kind.INT, total=True),
        Column("bezetting", ("Bezetting", "Staff"), Kind.INT, total=True),
        Column("selisih", ("Selisih", "Gap"), Kind.INT),
        Column("pemenuhan", ("Pemenuhan (%)", "Fulfilment (%)"), Kind.PERCENT),
        Column("status", ("Status", "Status")),
        Column("estimasi", ("Estimasi", "Estimate")),
    ),
)
PENSIUN = TableSpec(
    "pensiun",
    ("Pensiun per tahun", "Retirements by year"),
    (
        Column("tahun", ("Tahun", "Year"), Kind.INT),
        Column("nip", ("NIP", "NIP"), Kind.CODE, personal=True),
        Column("nama", ("Nama", "Name"), personal=True),
        Column("jabatan", ("Jabatan", "Post")),
        Column("tmt_pensiun", ("TMT pensiun", "Retires on"), Kind.DATE),
        Column("tanggal_lahir", ("Tanggal lahir", "Born on"), Kind.DATE, personal=True),
        Column("gaji", ("Gaji", "Pay"), Kind.MONEY, total=True),
        Column("catatan", ("Catatan", "Remark")),
    ),
)
BELUM = TableSpec(
    "belum_dihitung",
    ("Standar yang belum dihitung", "Standards not computed"),
    (Column("standar", ("Standar", "Standard")), Column("alasan", ("Alasan", "Reason"))),
)
NIP_SATU, NIP_DUA = "196806151990031002", "197001012000122001"


def kebutuhan() -> Table:
    rows = [
        ("15.04.01", "Mersam", "kesehatan", "perawat", "kesehatan/perawat-rasio", "Ners", 53.2386, 54, 40, 74.1, "kurang", "tidak"),
        ("15.04.01", "Mersam", "pendidikan", "guru kelas sd", "pendidikan/sd-penduduk", "S1/D-IV", 88.5, 89, 101, 113.5, "lebih", "ya"),
        ("15.04.02", "Maro Sebo Ulu", "kesehatan", "perawat", "kesehatan/perawat-rasio", "Ners", 77.1858, 78, 78, 100.0, "cukup", "tidak"),
        ("15.04.03", "Batin XXIV", "keamanan", "petugas damkar", "keamanan/damkar", None, 0.0, 0, 0, None, "cukup", "tidak"),
        ("15.04.07", "Bajubang", "kesehatan", "dokter gigi ahli madya di puskesmas", "kesehatan/dokter-gigi", "profesi", 1234.5, 1235, 3, 0.2, "kurang", "tidak"),
    ]  # fmt: skip
    columns = [column.key for column in KEBUTUHAN.columns if column.key != "selisih"]
    frame = pd.DataFrame(rows, columns=columns)
    frame["selisih"] = frame["bezetting"] - frame["kebutuhan"]
    return KEBUTUHAN.table(frame.astype({"kebutuhan": "Int64", "bezetting": "Int64"}))


def pensiun() -> Table:
    frame = pd.DataFrame(
        {
            "tahun": [2026, 2027, 2027],
            "nip": [NIP_SATU, NIP_DUA, NIP_SATU],
            "nama": ["Siti Aminah", "=HYPERLINK(1)", "Siti Aminah"],
            "jabatan": ["perawat", "-", "hubungi 081234567890"],
            "tmt_pensiun": pd.to_datetime(["2026-07-01", None, "2027-01-01"]).astype("datetime64[s]"),
            "tanggal_lahir": pd.to_datetime(["1968-06-15", "1970-01-01", None]).astype("datetime64[s]"),
            "gaji": pd.array([60_000_000, None, 12_000_000_000], dtype="Int64"),
            "catatan": [msg("layar.tanpa_baris"), 'a|b, "c"\nd', ""],
        }
    )
    return PENSIUN.table(frame)


def peta() -> HeatMap:
    values = pd.DataFrame(
        {
            "kesehatan": [74.1, 100.0, None, 0.2],
            "pendidikan": [113.5, 98.0, 88.2, 61.4],
            "keamanan": [None, 12.5, 133.3, 50.0],
            "pemerintahan umum": [100.0, 90.0, 80.0, 70.0],
            "penyuluhan pertanian": [40.0, 55.0, 76.0, 130.0],
        },
        index=["Mersam", "Maro Sebo Ulu", "Batin XXIV", "Bajubang"],
    )
    return HeatMap(msg("contoh.peta"), values)


def temuan() -> Findings:
    found = Findings()
    for row in range(5, 13):
        found.add("ASN-Z001", Place("penduduk.csv", "", f"C{row}"), -row, column="jumlah")
    found.add("ASN-Z002", Place("pegawai.xlsx", "Staf", "A7"), NIP_SATU, column="nip", code_column=True, personal=True)
    found.add("ASN-Z003", Place("pegawai.xlsx", "Lain"), "")
    return found


def laporan() -> Report:
    belum = pd.DataFrame([("kesehatan/puskesmas", "dicabut")], columns=["standar", "alasan"])
    return Report(
        command="needs",
        title=msg("contoh.judul"),
        tables=[kebutuhan(), pensiun(), BELUM.table(belum)],
        findings=temuan(),
        provenance=Provenance(
            version="1.2.3",
            command="asn needs data",
            reference_date="2026-01-31",
            inputs=(InputRead("penduduk.csv", "ab" * 32, 8),),
            config=InputRead("asn.yaml", "cd" * 32, 0),
            rules=(RuleUsed("kesehatan/perawat-rasio", "180", "terverifikasi", "Kepmenko Kesra 54/2013", "2014-01-01", "bawaan"),),
            notes=(msg("contoh.catatan"),),
        ),
        tally=Tally(6_012, 5_998, {"contoh_dua": 2, "contoh_tempat": 12}),
        headline=(msg("contoh.kalimat_satu", n=figure(1456)), msg("contoh.kalimat_dua")),
        heatmap=peta(),
    )  # fmt: skip


AS_OF = date(2026, 1, 31)

TEXTS = {
    "judul": ("Kebutuhan ASN Kabupaten Contoh", "Civil servants needed in Contoh regency"),
    "peta": ("Pemenuhan menurut kecamatan dan sektor", "Fulfilment by kecamatan and sector"),
    "catatan": ("Porsi ASN dianggap 1,0.", "The civil-service share is taken as 1.0."),
    "kalimat_satu": (
        "Kabupaten Contoh membutuhkan {n} ASN dan kekurangan terbesarnya ada di Bajubang.",
        "Contoh regency needs {n} civil servants, and is shortest of them in Bajubang.",
    ),
    "kalimat_dua": ("Tenaga guru berlebih di Mersam.", "Mersam has teachers to spare."),
}


def _kata(pesan: str, diharapkan: str = "", perbaikan: str = "") -> Words:
    return Words(pesan, diharapkan, perbaikan, "arti", "contoh")


KODE = {
    "ASN-Z001": Entry(
        "ASN-Z001",
        Level.ERROR,
        "PermenPANRB 1/2020",
        {
            "id": _kata("{kolom} tidak boleh negatif: {ditemukan}.", "0 atau lebih", "Betulkan sel itu."),
            "en": _kata("{kolom} cannot be negative: {ditemukan}.", "0 or more", "Correct that cell."),
        },
    ),
    "ASN-Z002": Entry(
        "ASN-Z002",
        Level.WARNING,
        "",
        {"id": _kata("NIP {ditemukan} ada dua kali."), "en": _kata("NIP {ditemukan} is there twice.")},
    ),
    "ASN-Z003": Entry("ASN-Z003", Level.NOTE, "", {"id": _kata("Lembar dilewati."), "en": _kata("Sheet passed over.")}),
}
SEBAB = {"contoh_dua": ("NIP ganda", "NIP twice"), "contoh_tempat": ("tempat tidak dikenal", "place unknown")}


def pasang() -> None:
    """Make the words of this example known."""
    sys.modules["asn_cli.locale.contoh"] = SimpleNamespace(TEXTS=TEXTS)  # type: ignore[assignment]
    catalog.family("Z").update(KODE)
    layar.TEXTS.update(SEBAB)


def lepas() -> None:
    """Take them away again."""
    sys.modules.pop("asn_cli.locale.contoh", None)
    catalog.family("Z").clear()
    for key in SEBAB:
        layar.TEXTS.pop(key, None)
