"""The tables of `survey`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import KECAMATAN, TAHUN

UNIT = Column("unit_layanan", ("Unit layanan", "Service unit"), Kind.TEXT, ("Unit layanan.", "Service unit."))
RESPONDENTS = Column(
    "responden",
    ("Responden", "Respondents"),
    Kind.INT,
    ("Dengan paling sedikit satu jawaban 1-4.", "With at least one answer of 1-4."),
    total=True,
)
IKM = Column(
    "ikm",
    ("IKM", "IKM"),
    Kind.NUMBER,
    ("Jumlah NRR x bobot x 25, dua desimal.", "Sum of NRR x weight x 25, two decimals."),
)
MARGIN = Column(
    "margin",
    ("Margin (95%)", "Margin (95%)"),
    Kind.NUMBER,
    ("1,96 s / akar n atas IKM responden.", "1.96 s / root n over the respondents' own IKM."),
)
MUTU = Column("mutu", ("Mutu", "Grade"), Kind.TEXT, ("A sampai D.", "A to D."))
KINERJA = Column("kinerja", ("Kinerja", "Performance"), Kind.TEXT, ("Arti mutunya.", "What the grade means."))


def _unsur(key: str, indonesian: str, english: str) -> Column:
    return Column(key, (indonesian, english), Kind.TEXT, ("Kode unsur.", "Code of the unsur."))


SURVEY = TableSpec(
    "skm",
    ("Indeks Kepuasan Masyarakat", "Public satisfaction index"),
    (
        *(UNIT, TAHUN, RESPONDENTS, IKM, MARGIN, MUTU, KINERJA),
        _unsur("unsur_terendah", "Unsur terendah", "Lowest unsur"),
        _unsur("unsur_tertinggi", "Unsur tertinggi", "Highest unsur"),
        Column(
            "sampel_minimum",
            ("Sampel minimum (tabel)", "Minimum sample (table)"),
            Kind.INT,
            ("Tabel Krejcie-Morgan; n/a tanpa --population.", "Krejcie-Morgan table; n/a without --population."),
        ),
        Column(
            "sampel_minimum_rumus",
            ("Sampel minimum (rumus)", "Minimum sample (formula)"),
            Kind.INT,
            ("Rumus Krejcie-Morgan; n/a tanpa --population.", "Krejcie-Morgan formula; n/a without --population."),
        ),
    ),
    sheet="SKM",
)
ELEMENTS = TableSpec(
    "unsur",
    ("Nilai per unsur", "Score by unsur"),
    (
        UNIT,
        _unsur("unsur", "Unsur", "Unsur"),
        Column("nama", ("Nama", "Name"), Kind.TEXT, ("Nama unsur.", "Name of the unsur.")),
        Column("nrr", ("NRR", "NRR"), Kind.NUMBER, ("Nilai rata-rata, 1-4.", "Mean, 1-4."), decimals=3),
        Column(
            "tertimbang", ("NRR tertimbang", "Weighted NRR"), Kind.NUMBER, ("NRR x bobot.", "NRR x weight."), decimals=4
        ),
        TAHUN,
    ),
)
WHOLE = TableSpec(
    "unit",
    ("Keseluruhan", "The whole"),
    (
        Column(
            "ukuran",
            ("Cara", "Way"),
            Kind.TEXT,
            (
                "responden: semua responden bersama; rata_unit: rata-rata IKM unit.",
                "responden: all respondents together; rata_unit: plain mean of the units' IKM.",
            ),
        ),
        IKM,
        MUTU,
        TAHUN,
    ),
)
DISTRICTS = TableSpec(
    "kecamatan_skm",
    ("IKM per kecamatan", "IKM by kecamatan"),
    (KECAMATAN, TAHUN, RESPONDENTS, IKM, MARGIN, MUTU, KINERJA),
    sheet="SKM kecamatan",
)
