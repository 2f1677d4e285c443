"""A small report made by hand, shaped like the result of `needs`, for the tests of the workbook."""

from math import ceil

import pandas as pd

from asn_cli.findings import Findings
from asn_cli.locale import Msg
from asn_cli.report.model import (
    Chart,
    ChartKind,
    Column,
    Formula,
    HeatMap,
    InputRead,
    Kind,
    Provenance,
    Report,
    RuleUsed,
    TableSpec,
)

PEOPLE = {
    "15.04.01": ("Mersam", 30_551),
    "15.04.02": ("Muara Tembesi", 33_210),
    "15.04.03": ("Muara Bulian", 69_443),
    "15.04.04": ("Batin XXIV", 30_116),
    "15.04.05": ("Pemayung", 34_002),
    "15.04.06": ("Maro Sebo Ulu", 37_221),
    "15.04.07": ("Bajubang", 42_881),
    "15.04.08": ("Maro Sebo Ilir", 15_872),
}
STANDARDS = (
    ("kesehatan/dokter-rasio", "kesehatan", "dokter", 45.0, "terverifikasi", "bawaan"),
    ("kesehatan/perawat-rasio", "kesehatan", "perawat", 200.0, "terverifikasi", "kantor"),
    ("kesehatan/perawat-minimum", "kesehatan", "perawat", 16.0, "dicabut", "bawaan"),
    ("keselamatan/damkar-rasio", "keselamatan", "petugas damkar", 20.0, "sekunder", "bawaan"),
)

ASKED = "paling rendah D-III Keperawatan, atau Ners"

RINCIAN = TableSpec(
    "rincian",
    ("Rincian per standar", "Detail by standard"),
    (
        Column("kode", ("Kode", "Code"), Kind.CODE),
        Column("kecamatan", ("Kecamatan", "Kecamatan")),
        Column("jabatan", ("Jabatan", "Post")),
        Column("standar", ("Standar", "Standard")),
        Column("metode", ("Metode", "Method")),
        Column("nilai_dasar", ("Nilai dasar", "Basis"), Kind.NUMBER, decimals=0),
        Column("angka", ("Angka", "Figure"), Kind.NUMBER, formula=Formula("{standar.angka[standar=id]}")),
        Column(
            "kebutuhan_fte",
            ("Kebutuhan sebelum dibulatkan", "Need before rounding"),
            Kind.NUMBER,
            decimals=4,
            formula=Formula(by="metode", templates={"rasio_penduduk": "{nilai_dasar}*{angka}/100000"}),
        ),
    ),
    ("Setiap standar yang berlaku untuk satu jabatan.", "Every standard that applies to a post."),
)
KEBUTUHAN = TableSpec(
    "kebutuhan",
    ("Kebutuhan pegawai per kecamatan dan jabatan", "Staff needed by kecamatan and post"),
    (
        Column("kode", ("Kode", "Code"), Kind.CODE),
        Column("kecamatan", ("Kecamatan", "Kecamatan")),
        Column("sektor", ("Sektor", "Sector")),
        Column("jabatan", ("Jabatan", "Post")),
        Column(
            "standar",
            ("Standar penentu", "Deciding standard"),
            formula=Formula(
                "INDEX({rincian.standar[kode,jabatan]},"
                "MATCH(MAX({rincian.kebutuhan_fte[kode,jabatan]}),{rincian.kebutuhan_fte[kode,jabatan]},0))"
            ),
        ),
        Column("kualifikasi", ("Kualifikasi", "Qualification")),
        Column(
            "kebutuhan_fte",
            ("Kebutuhan sebelum dibulatkan", "Need before rounding"),
            Kind.NUMBER,
            formula=Formula("MAX({rincian.kebutuhan_fte[kode,jabatan]})"),
        ),
        Column(
            "kebutuhan",
            ("Kebutuhan", "Need"),
            Kind.INT,
            total=True,
            about=("Orang, dibulatkan ke atas.", "People, rounded up."),
            formula=Formula("ROUNDUP(ROUND({kebutuhan_fte},6),0)"),
        ),
        Column("bezetting", ("Bezetting", "Staff in place"), Kind.INT, total=True),
        Column("selisih", ("Selisih", "Difference"), Kind.INT, formula=Formula("{bezetting}-{kebutuhan}")),
        Column(
            "pemenuhan",
            ("Pemenuhan (%)", "Fulfilment (%)"),
            Kind.PERCENT,
            formula=Formula('IF({kebutuhan}=0,"",{bezetting}/{kebutuhan}*100)'),
        ),
        Column(
            "status",
            ("Status", "Status"),
            formula=Formula('IF({selisih}<0,"kurang",IF({selisih}=0,"cukup","lebih"))'),
        ),
        Column("estimasi", ("Perkiraan", "Estimate")),
    ),
    ("Satu baris satu kecamatan dan jabatan.", "A row is one kecamatan and post."),
)
_BOTH = "SUMIFS({{kebutuhan.{0}}},{{kebutuhan.kecamatan}},{{baris}},{{kebutuhan.sektor}},{{kolom}})"
_SUM = "SUMIFS({{kebutuhan.{0}}},{{kebutuhan.sektor}},{{sektor}})"
SEKTOR = TableSpec(
    "sektor",
    ("Menurut sektor", "By sector"),
    (
        Column("sektor", ("Sektor", "Sector")),
        Column("kebutuhan", ("Kebutuhan", "Need"), Kind.INT, total=True, formula=Formula(_SUM.format("kebutuhan"))),
        Column("bezetting", ("Bezetting", "Staff in place"), Kind.INT, formula=Formula(_SUM.format("bezetting"))),
        Column(
            "kekurangan",
            ("Kekurangan", "Shortage"),
            Kind.INT,
            total=True,
            formula=Formula('-SUMIFS({kebutuhan.selisih},{kebutuhan.sektor},{sektor},{kebutuhan.selisih},"<0")'),
        ),
        Column("kelebihan", ("Kelebihan", "Surplus"), Kind.INT, total=True),
    ),
)
STANDAR = TableSpec(
    "standar",
    ("Standar kebutuhan", "Needs standards"),
    (
        Column("id", ("Standar", "Standard")),
        Column("sektor", ("Sektor", "Sector")),
        Column("jabatan", ("Jabatan", "Post")),
        Column("angka", ("Angka", "Figure"), Kind.NUMBER),
        Column("status", ("Status", "Status")),
        Column("berlaku_sejak", ("Berlaku sejak", "In force since"), Kind.DATE),
        Column("dasar", ("Dasar hukum", "Legal basis")),
        Column("asal", ("Asal", "Origin")),
    ),
)
BELUM = TableSpec(
    "belum_dihitung",
    ("Standar yang belum dihitung", "Standards not computed"),
    (Column("standar", ("Standar", "Standard")), Column("alasan", ("Alasan", "Reason"))),
    ("Standar yang datanya tidak ada.", "Standards whose data is missing."),
)


def standards() -> pd.DataFrame:
    """The table standar."""
    rows = [
        (name, sector, post, number, status, "2014-01-01", "Kepmenko Kesra 54/2013, target 2019", origin)
        for name, sector, post, number, status, origin in STANDARDS
    ]
    return pd.DataFrame(rows, columns=[column.key for column in STANDAR.columns])


def details() -> pd.DataFrame:
    """The table rincian, every standard in every kecamatan, the rows of one post together."""
    rows = []
    for code, (name, people) in PEOPLE.items():
        for standard, _, post, number, *_ in sorted(STANDARDS, key=lambda one: (one[1], one[2], one[0])):
            ratio = "minimum" not in standard
            method = "rasio_penduduk" if ratio else "minimum_fasilitas"
            need = people * number / 100_000 if ratio else number * 2
            rows.append((code, name, post, standard, method, float(people) if ratio else 2.0, number, need))
    return pd.DataFrame(rows, columns=[column.key for column in RINCIAN.columns])


def needs() -> pd.DataFrame:
    """The table kebutuhan."""
    sectors = {post: sector for _, sector, post, *_ in STANDARDS}
    rows = []
    for (code, name, post), group in details().groupby(["kode", "kecamatan", "jabatan"], sort=True):
        best = group.loc[group["kebutuhan_fte"].idxmax()]
        need = ceil(round(best["kebutuhan_fte"], 6))
        staff = (int(code[-2:]) * 7 + len(post) * 5) % 90
        gap = staff - need
        status = "kurang" if gap < 0 else "lebih" if gap else "cukup"
        numbers = (best["kebutuhan_fte"], need, staff, gap, staff / need * 100, status)
        guess = "ya" if post == "petugas damkar" else "tidak"
        rows.append((code, name, sectors[post], post, best["standar"], ASKED, *numbers, guess))
    frame = pd.DataFrame(rows, columns=[column.key for column in KEBUTUHAN.columns])
    return frame[(frame["kecamatan"] != "Mersam") | (frame["jabatan"] != "petugas damkar")]


def by_sector(needed: pd.DataFrame) -> pd.DataFrame:
    """The table sektor."""
    rows = []
    for sector, group in needed.groupby("sektor"):
        short, over = -group["selisih"].clip(upper=0).sum(), group["selisih"].clip(lower=0).sum()
        rows.append((sector, group["kebutuhan"].sum(), group["bezetting"].sum(), short, over))
    return pd.DataFrame(rows, columns=[column.key for column in SEKTOR.columns])


def report() -> Report:
    """The whole report, with a heat map, three charts and a provenance."""
    needed = needs()
    sums = needed.groupby(["kecamatan", "sektor"])[["kebutuhan", "bezetting"]].sum()
    shares = (sums["bezetting"] / sums["kebutuhan"] * 100).unstack()
    return Report(
        command="needs",
        title=Msg("uji_buku.judul"),
        tables=[
            KEBUTUHAN.table(needed),
            RINCIAN.table(details()),
            SEKTOR.table(by_sector(needed)),
            BELUM.table(
                pd.DataFrame(
                    [("pemerintahan/tipe-kecamatan", "luas dan APBD kabupaten belum diisi di asn.yaml")],
                    columns=["standar", "alasan"],
                )
            ),
            STANDAR.table(standards()),
        ],
        findings=Findings(),
        provenance=Provenance(
            version="0.1.0",
            command="asn needs penduduk.xlsx pegawai.xlsx -o kebutuhan.xlsx --as-of 2026-01-31",
            reference_date="2026-01-31",
            inputs=(InputRead("penduduk.xlsx", "0" * 64, 8), InputRead("pegawai.xlsx", "f" * 64, 6012)),
            config=InputRead("asn.yaml", "a" * 64, 0),
            rules=tuple(
                RuleUsed(name, f"{number:g}", status, "Kepmenko Kesra 54/2013", "2014-01-01", origin)
                for name, _, _, number, status, origin in STANDARDS
            ),
            overrides=("kesehatan/perawat-rasio=200", "penduduk.Bajubang=+5%"),
            notes=(Msg("uji_buku.catatan"),),
        ),
        headline=(Msg("uji_buku.satu"), Msg("uji_buku.dua"), Msg("uji_buku.tiga")),
        heatmap=HeatMap(
            Msg("uji_buku.peta"), shares, formula=f"{_BOTH.format('bezetting')}/{_BOTH.format('kebutuhan')}*100"
        ),
        charts=(
            Chart(Msg("uji_buku.grafik"), ChartKind.BAR, "sektor", ("sektor",), ("kebutuhan", "bezetting"), front=True),
            Chart(Msg("uji_buku.grafik_dua"), ChartKind.BAR, "sektor", ("sektor",), ("kekurangan",), front=True),
            Chart(Msg("uji_buku.grafik"), ChartKind.STACKED, "sektor", ("sektor",), ("kekurangan", "kelebihan")),
        ),
    )


TEXTS = {
    "judul": ("Kebutuhan ASN Kabupaten Batang Hari", "Civil servants needed in Batang Hari"),
    "satu": (
        "Kabupaten membutuhkan 799 pegawai pada empat jabatan yang dihitung; yang ada 1.040.",
        "The regency needs 799 staff in the four posts computed; 1,040 are in place.",
    ),
    "dua": (
        "Kekurangan terbesar ada pada perawat di Muara Bulian (kurang 104 orang), lalu perawat di Bajubang.",
        "The largest shortage is of nurses in Muara Bulian (104 people), then of nurses in Bajubang.",
    ),
    "tiga": (
        "Kelebihan dan kekurangan tidak saling menutup: keduanya dihitung sendiri-sendiri, karena perawat yang "
        "berlebih di satu kecamatan belum tentu dapat dipindahkan ke kecamatan yang kekurangan dokter.",
        "Surplus and shortage are never netted: each is counted by itself, since a nurse too many in one kecamatan "
        "is no doctor for another.",
    ),
    "peta": ("Pemenuhan per kecamatan dan sektor", "Fulfilment by kecamatan and sector"),
    "grafik": ("Kebutuhan dan bezetting menurut sektor", "Need and staff in place by sector"),
    "grafik_dua": ("Kekurangan menurut sektor", "Shortage by sector"),
    "catatan": (
        "Penduduk 2020 dipakai karena tidak ada angka yang lebih baru.",
        "The population of 2020 is used since there is no newer figure.",
    ),
}
