"""The tables of `evaluate`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import NAMA, NIP, TAHUN, UNIT_KERJA, with_formula

PERIODE = Column("periode", ("Periode", "Period"), Kind.TEXT, ("Periode penilaian.", "Period of the rating."))
PREDIKAT = Column(
    "predikat", ("Predikat", "Predikat"), Kind.TEXT, ("Predikat kinerja.", "The performance grade."), salient=True
)
ALASAN = Column("alasan", ("Alasan", "Reason"), Kind.TEXT, ("Mengapa.", "Why."), width=50)
LANGKAH = Column("langkah", ("Langkah", "Step"), Kind.TEXT, ("Langkah berikutnya.", "The next step."), width=50)
CATATAN = Column("catatan", ("Catatan", "Remark"), Kind.TEXT, ("Yang perlu dilihat.", "What to look at."), width=60)


def _text(key: str, indonesian: str, english: str, *, optional: bool = False, width: int | None = None) -> Column:
    return Column(
        key, (indonesian, english), Kind.TEXT, (indonesian + ".", english + "."), optional=optional, width=width
    )


def _count(key: str, indonesian: str, english: str) -> Column:
    return Column(key, (indonesian, english), Kind.INT, ("Banyaknya orang.", "How many people."), total=True)


EXCELLENT = _count("sangat_baik", "Sangat Baik", "Sangat Baik")

PREDICATES = TableSpec(
    "predikat",
    ("Predikat kinerja", "Performance grades"),
    (
        *(NIP, NAMA, UNIT_KERJA, TAHUN, PERIODE),
        _text("hasil_kerja", "Hasil kerja", "Results"),
        _text("perilaku_kerja", "Perilaku kerja", "Conduct"),
        Column(
            "nilai",
            ("Nilai", "Score"),
            Kind.NUMBER,
            ("Nilai gabungan bila dinilai dengan angka.", "Combined score where numbers were given."),
        ),
        PREDIKAT,
        _text("kekuatan", "Kekuatan", "Strengths", width=50),
        _text("kelemahan", "Kelemahan", "Weaknesses", width=50),
        _text("tindak_lanjut", "Tindak lanjut", "Next step", width=40),
        Column(
            "angka_kredit",
            ("Angka kredit", "Credit score"),
            Kind.NUMBER,
            (
                "Bulan/12 x % predikat x koefisien jenjang; hanya dengan --angka-kredit.",
                "Months/12 x % of the grade x coefficient of the rank; only with --angka-kredit.",
            ),
        ),
        Column(
            "kotak",
            ("Kotak", "Box"),
            Kind.INT,
            (
                "Kotak manajemen talenta, 1-9; kosong tanpa kategori potensial.",
                "Box of the nine, 1-9; empty without a category of potential.",
            ),
        ),
    ),
)
SPREAD = TableSpec(
    "sebaran",
    ("Sebaran predikat per unit", "Spread of grades by unit"),
    (
        *(UNIT_KERJA, TAHUN, PERIODE),
        _text("predikat_organisasi", "Predikat organisasi", "Predikat of the unit"),
        with_formula(
            _count("jumlah", "Jumlah", "Number"), "{sangat_baik}+{baik}+{butuh_perbaikan}+{kurang}+{sangat_kurang}"
        ),
        EXCELLENT,
        _count("baik", "Baik", "Baik"),
        _count("butuh_perbaikan", "Butuh Perbaikan", "Butuh Perbaikan"),
        _count("kurang", "Kurang", "Kurang"),
        _count("sangat_kurang", "Sangat Kurang", "Sangat Kurang"),
        Column(
            "sesuai_pola",
            ("Sesuai pola", "Follows the pattern"),
            Kind.TEXT,
            (
                "ya, tidak, atau n/a bila predikat organisasinya tidak diketahui.",
                "ya, tidak, or n/a where the unit's predikat is not known.",
            ),
        ),
        CATATAN,
    ),
)
REWARDS = TableSpec(
    "penghargaan",
    ("Calon penerima penghargaan", "Candidates for a reward"),
    (NIP, NAMA, UNIT_KERJA, PREDIKAT, ALASAN, LANGKAH),
)
COACHING = TableSpec(
    "pembinaan",
    ("Calon pembinaan", "Candidates for coaching"),
    (NIP, NAMA, UNIT_KERJA, PREDIKAT, ALASAN, LANGKAH),
    ("Calon, bukan sanksi.", "Candidates, never a sanction."),
)
RATERS = TableSpec(
    "penilai",
    ("Penilai dibandingkan", "Raters side by side"),
    (
        Column("penilai", ("Penilai", "Rater"), Kind.TEXT, ("Pejabat penilai.", "The rater."), personal=True),
        *(TAHUN, PERIODE, _count("dinilai", "Dinilai", "Rated"), EXCELLENT),
        Column(
            "selisih_baku",
            ("Selisih baku", "Standardised difference"),
            Kind.NUMBER,
            (
                "Selisih bagian Sangat Baik dari penilai lain, dalam galat baku; kosong di bawah 5 yang dinilai.",
                "Difference in the share of Sangat Baik from other raters, in standard errors; empty under 5 rated.",
            ),
        ),
        CATATAN,
    ),
)


def _dimension(key: str, name: str, most: int) -> Column:
    return Column(key, (name, name), Kind.NUMBER, (f"Paling banyak {most}.", f"At most {most}."))


PROFESSIONALISM = TableSpec(
    "profesionalitas",
    ("Indeks Profesionalitas ASN", "Indeks Profesionalitas ASN"),
    (
        _text("kelompok", "Kelompok", "Group"),
        Column("jumlah", ("Jumlah", "Number"), Kind.INT, ("Banyaknya orang.", "How many people.")),
        _dimension("kualifikasi", "Kualifikasi", 25),
        _dimension("kompetensi", "Kompetensi", 40),
        _dimension("kinerja", "Kinerja", 30),
        _dimension("disiplin", "Disiplin", 5),
        with_formula(
            Column(
                "indeks", ("Indeks", "Index"), Kind.NUMBER, ("Jumlah keempat dimensi.", "Sum of the four dimensions.")
            ),
            'IF(COUNT({kualifikasi},{kompetensi},{kinerja},{disiplin})=4,{kualifikasi}+{kompetensi}+{kinerja}+{disiplin},"")',
        ),
        _text("kategori", "Kategori", "Category"),
    ),
)
