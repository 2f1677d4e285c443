"""The tables of `select`."""

from asn_cli.report.model import Column, Kind, TableSpec

NUMBER = Column(
    "nomor_peserta",
    ("Nomor peserta", "Applicant"),
    Kind.CODE,
    ("Nomor peserta.", "Number of the applicant."),
    personal=True,
)
FORMASI = Column("formasi", ("Formasi", "Formasi"), Kind.TEXT, ("Formasi yang dilamar.", "The formasi applied for."))
JENIS = Column(
    "jenis",
    ("Jenis", "Kind"),
    Kind.TEXT,
    ("umum, cumlaude, disabilitas, atau papua.", "umum, cumlaude, disabilitas or papua."),
)


def _score(key: str, name: str, about: tuple[str, str], decimals: int = 0) -> Column:
    return Column(key, (name, name), Kind.NUMBER, about, decimals=decimals)


RESULT = TableSpec(
    "hasil",
    ("Hasil seleksi", "Selection results"),
    (
        NUMBER,
        FORMASI,
        JENIS,
        _score("twk", "TWK", ("Tes wawasan kebangsaan.", "Civics test.")),
        _score("tiu", "TIU", ("Tes inteligensia umum.", "General intelligence test.")),
        _score("tkp", "TKP", ("Tes karakteristik pribadi.", "Personality test.")),
        _score("skd", "SKD", ("TWK + TIU + TKP.", "TWK + TIU + TKP.")),
        Column("lolos_skd", ("Lolos SKD", "Past SKD"), Kind.TEXT, ("ya atau tidak.", "ya or tidak.")),
        _score("skb", "SKB", ("Seleksi kompetensi bidang.", "Competence test."), 2),
        Column(
            "nilai_akhir",
            ("Nilai akhir", "Final score"),
            Kind.NUMBER,
            ("40% SKD + 60% SKB, masing-masing per nilai maksimum.", "40% SKD + 60% SKB, each over its maximum."),
            decimals=3,
        ),
        Column(
            "peringkat", ("Peringkat", "Rank"), Kind.INT, ("Dalam formasi dan jenisnya.", "Within formasi and kind.")
        ),
        Column(
            "hasil",
            ("Hasil", "Verdict"),
            Kind.TEXT,
            ("lulus, tidak lulus, atau gugur.", "lulus (accepted), tidak lulus (not) or gugur (dropped out)."),
        ),
        Column(
            "keterangan",
            ("Keterangan", "Reason"),
            Kind.TEXT,
            ("Alasannya; kosong hanya bagi yang lulus.", "Why; empty only for lulus."),
            width=50,
        ),
    ),
)
SUMMARY = TableSpec(
    "ringkasan",
    ("Ringkasan seleksi", "Selection in brief"),
    (
        FORMASI,
        JENIS,
        Column("jumlah_formasi", ("Kursi", "Seats"), Kind.INT, ("Jumlah formasi.", "Seats."), total=True),
        Column(
            "pelamar",
            ("Pelamar", "Applicants"),
            Kind.INT,
            ("Yang datanya dapat dipakai.", "Whose data can be used."),
            total=True,
        ),
        Column(
            "lolos_skd",
            ("Lolos SKD", "Past SKD"),
            Kind.INT,
            ("Di atas ambang batas.", "Over the thresholds."),
            total=True,
        ),
        Column(
            "ikut_skb",
            ("Mengikuti SKB", "Took the SKB"),
            Kind.INT,
            ("Lolos SKD dan ada nilai SKB.", "Past SKD and with a score of SKB."),
            total=True,
        ),
        Column("lulus", ("Lulus", "Accepted"), Kind.INT, ("Yang mendapat kursi.", "Who get a seat."), total=True),
        Column(
            "kosong",
            ("Kosong", "Left open"),
            Kind.INT,
            ("Kursi tanpa pengisi.", "Seats that nobody fills."),
            total=True,
        ),
    ),
    sheet="Ringkasan seleksi",
)
