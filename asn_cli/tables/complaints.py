"""The tables of `complaints`. None has a column for a name, a title or a text: they never leave."""

from collections.abc import Sequence

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import KECAMATAN, SEKTOR, with_formula

INSTANSI = Column("instansi", ("Instansi", "Agency"), Kind.TEXT, ("Instansi yang menangani.", "Agency in charge."))
KLASIFIKASI = Column(
    "klasifikasi", ("Klasifikasi", "Class"), Kind.TEXT, ("Klasifikasi laporan.", "Class of the report.")
)
KATEGORI = Column("kategori", ("Kategori", "Category"), Kind.TEXT, ("Kategori laporan.", "Category of the report."))
KANAL = Column("kanal", ("Kanal", "Channel"), Kind.TEXT, ("Sumber laporan.", "Where it came in."))
BULAN = Column("bulan", ("Bulan", "Month"), Kind.TEXT, ("TTTT-BB.", "YYYY-MM."))
KEYS = {c.key: c for c in (KECAMATAN, SEKTOR, INSTANSI, KLASIFIKASI, KATEGORI, KANAL, BULAN)}
MARK = Column("sorotan", ("Sorotan", "Mark"), Kind.TEXT, ("ya bila menonjol.", "ya where it stands out."))


def _count(
    key: str, indonesian: str, english: str, about: tuple[str, str] = ("Banyaknya laporan.", "How many reports.")
) -> Column:
    return Column(key, (indonesian, english), Kind.INT, about, total=True)


def _percent(key: str, label: tuple[str, str], about: tuple[str, str], template: str) -> Column:
    return with_formula(Column(key, label, Kind.PERCENT, about), template)


COUNT = _count("jumlah", "Jumlah", "Number")


def recap_spec(keys: Sequence[str]) -> TableSpec:
    """rekap by any of KEYS."""
    return TableSpec(
        "rekap",
        ("Rekap laporan", "Reports in brief"),
        (
            *(KEYS[key] for key in keys),
            COUNT,
            _count("selesai", "Selesai", "Done"),
            _count("proses", "Diproses", "In hand"),
            _count("belum", "Belum", "Not begun"),
            _count("tertunda", "Tertunda", "Waiting"),
            _count("arsip", "Arsip", "Archived"),
            _count("lainnya", "Status lain", "Other status", ("Status yang tidak dikenal.", "Status not known.")),
            _percent(
                "persen_selesai",
                ("Selesai (%)", "Done (%)"),
                ("selesai / jumlah x 100.", "selesai / jumlah x 100."),
                "{selesai}/{jumlah}*100",
            ),
            _percent(
                "persen_selesai_arsip",
                ("Selesai atau arsip (%)", "Done or archived (%)"),
                ("(selesai + arsip) / jumlah x 100.", "(selesai + arsip) / jumlah x 100."),
                "({selesai}+{arsip})/{jumlah}*100",
            ),
            Column(
                "median_hari_kerja",
                ("Median hari kerja", "Median working days"),
                Kind.NUMBER,
                ("Sampai selesai; n/a tanpa tanggal selesai.", "Until done; n/a without closing dates."),
                decimals=1,
            ),
        ),
    )


PUNCTUALITY = TableSpec(
    "ketepatan",
    ("Ketepatan waktu", "Punctuality"),
    (
        KLASIFIKASI,
        Column(
            "batas_hari_kerja",
            ("Batas (hari kerja)", "Limit (working days)"),
            Kind.INT,
            ("n/a bila tidak ada batasnya.", "n/a where there is no limit."),
        ),
        with_formula(COUNT, "{tepat_waktu}+{terlambat}+{berjalan}+{lewat_batas}+{tidak_terhitung}"),
        _count("tepat_waktu", "Tepat waktu", "In time"),
        _count("terlambat", "Terlambat", "Late"),
        _count("berjalan", "Masih berjalan", "Running"),
        _count(
            "lewat_batas", "Lewat batas", "Overdue", ("Masih terbuka dan melewati batas.", "Open and past the limit.")
        ),
        _count(
            "tidak_terhitung",
            "Tidak terhitung",
            "Not counted",
            (
                "Tertunda, arsip, tanpa batas, tanpa tanggal selesai, atau di luar kalender.",
                "Waiting, archived, no limit, no closing date, or outside the calendar.",
            ),
        ),
        _percent(
            "persen_tepat",
            ("Tepat waktu (%)", "In time (%)"),
            ("tepat_waktu / (tepat_waktu + terlambat) x 100.", "tepat_waktu / (tepat_waktu + terlambat) x 100."),
            'IF({tepat_waktu}+{terlambat}>0,{tepat_waktu}/({tepat_waktu}+{terlambat})*100,"")',
        ),
    ),
)
RATES = TableSpec(
    "laju",
    ("Laju per 10.000 penduduk", "Rate per 10,000 residents"),
    (
        KECAMATAN,
        COUNT,
        Column(
            "penduduk",
            ("Penduduk", "Population"),
            Kind.INT,
            ("Penduduk tahun terbaru.", "Population of the newest year."),
        ),
        with_formula(
            Column(
                "per_10000",
                ("Per 10.000", "Per 10,000"),
                Kind.NUMBER,
                ("jumlah / penduduk x 10.000.", "jumlah / penduduk x 10,000."),
            ),
            'IF(N({penduduk})>0,{jumlah}/{penduduk}*10000,"")',
        ),
        Column("bawah", ("Batas bawah", "Lower limit"), Kind.NUMBER, ("Selang 95% (Byar).", "95% interval (Byar).")),
        Column("atas", ("Batas atas", "Upper limit"), Kind.NUMBER, ("Selang 95% (Byar).", "95% interval (Byar).")),
        MARK,
        Column("mulai", ("Mulai", "From"), Kind.DATE, ("Hari pertama yang dihitung.", "First day counted.")),
        Column("sampai", ("Sampai", "To"), Kind.DATE, ("Hari terakhir yang dihitung.", "Last day counted.")),
    ),
)
MONTHLY = TableSpec(
    "bulanan",
    ("Laporan per bulan", "Reports by month"),
    (
        BULAN,
        COUNT,
        Column(
            "tahun_lalu",
            ("Setahun sebelumnya", "A year before"),
            Kind.INT,
            ("Bulan yang sama tahun sebelumnya.", "The same month a year before."),
        ),
        Column(
            "bawah",
            ("Batas bawah", "Lower limit"),
            Kind.NUMBER,
            ("Menurut bulan-bulan lain.", "By the other months."),
            decimals=1,
        ),
        Column(
            "atas",
            ("Batas atas", "Upper limit"),
            Kind.NUMBER,
            ("Menurut bulan-bulan lain.", "By the other months."),
            decimals=1,
        ),
        MARK,
    ),
)
OVERDUE = TableSpec(
    "terlambat",
    ("Terbuka dan melewati batas", "Open and overdue"),
    (
        Column("id_laporan", ("ID laporan", "Report"), Kind.CODE, ("Nomor laporan.", "Number of the report.")),
        Column("tanggal", ("Tanggal masuk", "Received"), Kind.DATE, ("Tanggal masuk.", "Day of receipt.")),
        Column("batas", ("Batas", "Due"), Kind.DATE, ("Hari kerja terakhir.", "Last working day.")),
        Column(
            "hari_kerja",
            ("Hari kerja", "Working days"),
            Kind.INT,
            ("Sampai tanggal acuan.", "Until the reference date."),
        ),
        *(KLASIFIKASI, KECAMATAN, INSTANSI, SEKTOR),
    ),
    ("Yang terlama di atas.", "The oldest first."),
)
WORDS = TableSpec(
    "kata",
    ("Kata yang sering muncul", "Words that come up"),
    (
        SEKTOR,
        Column("kata", ("Kata", "Word"), Kind.TEXT, ("Satu kata.", "One word.")),
        Column(
            "jumlah",
            ("Laporan", "Reports"),
            Kind.INT,
            ("Laporan yang memuatnya, paling sedikit 5.", "Reports that hold it, at least 5."),
        ),
    ),
)
