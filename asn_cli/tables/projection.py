"""The tables of `project`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import (
    BEZETTING,
    JABATAN,
    JABATAN_ASLI,
    KEBUTUHAN,
    KECAMATAN,
    KEKURANGAN,
    KELEBIHAN,
    KODE,
    NAMA,
    NIP,
    SEKTOR,
    SELISIH,
    TAHUN,
    changed,
    with_formula,
)

POPULATION = Column(
    "penduduk",
    ("Penduduk", "Population"),
    Kind.NUMBER,
    ("Penduduk kecamatan tahun itu.", "Population of the kecamatan in that year."),
    decimals=0,
)
LOW = Column(
    "kebutuhan_rendah",
    ("Kebutuhan (rendah)", "Need (low)"),
    Kind.INT,
    ("Bila pertumbuhannya lebih lambat sebesar sebaran.", "With growth slower by the spread."),
)
HIGH = Column(
    "kebutuhan_tinggi",
    ("Kebutuhan (tinggi)", "Need (high)"),
    Kind.INT,
    ("Bila pertumbuhannya lebih cepat sebesar sebaran.", "With growth faster by the spread."),
)
RETIRING = Column(
    "pensiun",
    ("Pensiun", "Retiring"),
    Kind.INT,
    ("Yang mencapai batas usia pensiun tahun itu.", "Who reaches retirement age in that year."),
)
ON_31_DECEMBER = changed(
    BEZETTING,
    about=("Pegawai yang ada pada 31 Desember.", "Staff in post on 31 December."),
    total=False,
    salient=True,
)
YEARLY_NEED = KEBUTUHAN._replace(total=False, salient=True)

PROJECTION = TableSpec(
    "proyeksi",
    ("Proyeksi kebutuhan dan pegawai", "Needs and staff in the years ahead"),
    (
        *(TAHUN, KODE, KECAMATAN, SEKTOR, JABATAN, POPULATION, YEARLY_NEED, LOW, HIGH, ON_31_DECEMBER, RETIRING),
        with_formula(SELISIH, 'IF({bezetting}="","",{bezetting}-{kebutuhan})'),
    ),
    ("Satu baris per tahun, kecamatan, dan jabatan.", "One row a year, kecamatan and post."),
)

RETIREMENTS = TableSpec(
    "pensiun",
    ("Pegawai yang akan pensiun", "Who retires"),
    (
        TAHUN,
        NIP,
        NAMA,
        JABATAN_ASLI,
        KECAMATAN,
        SEKTOR,
        Column("bup", ("BUP", "Retirement age"), Kind.INT, ("Batas usia pensiun, tahun.", "Retirement age, years.")),
        Column(
            "tmt_pensiun",
            ("TMT pensiun", "Retires on"),
            Kind.DATE,
            ("Hari pertama pensiun.", "First day of retirement."),
        ),
    ),
    (
        "Tahun adalah tahun TMT pensiun; yang sudah melewatinya tercatat pada tahun acuan.",
        "The year is that of TMT pensiun; whoever is past it stands in the reference year.",
    ),
)

CONTRACTS = TableSpec(
    "kontrak",
    ("Kontrak PPPK yang berakhir", "PPPK contracts that end"),
    (
        TAHUN,
        NIP,
        NAMA,
        JABATAN_ASLI,
        KECAMATAN,
        Column(
            "tmt_akhir_kontrak",
            ("Akhir kontrak", "Contract ends"),
            Kind.DATE,
            ("Hari terakhir kontrak.", "Last day of the contract."),
        ),
    ),
)

SUMMARY = TableSpec(
    "ringkasan",
    ("Ringkasan proyeksi", "Projection in brief"),
    (
        TAHUN,
        SEKTOR,
        YEARLY_NEED,
        LOW,
        HIGH,
        ON_31_DECEMBER,
        RETIRING,
        KEKURANGAN._replace(total=False),
        KELEBIHAN._replace(total=False),
    ),
    ("Satu baris per tahun dan sektor.", "One row a year and sektor."),
    sheet="Ringkasan proyeksi",
)
