"""The tables of `workload`."""

from asn_cli.report.model import Column, Formula, Kind, TableSpec
from asn_cli.tables.common import BEZETTING, JABATAN, KEBUTUHAN, SELISIH, UNIT_KERJA, changed, with_formula

BEBAN = Column(
    "beban_menit",
    ("Beban kerja (menit)", "Workload (minutes)"),
    Kind.NUMBER,
    ("Menit kerja setahun.", "Minutes of work a year."),
    decimals=0,
    total=True,
)
FTE = Column(
    "fte",
    ("Kebutuhan sebelum dibulatkan", "Need, unrounded"),
    Kind.NUMBER,
    ("Kebutuhan dalam orang, belum dibulatkan.", "Need in people before rounding."),
    decimals=4,
)
EJ = Column(
    "ej",
    ("Efektivitas jabatan (EJ)", "Effort of the post (EJ)"),
    Kind.NUMBER,
    (
        "Beban kerja / (pegawai x jam kerja efektif), dua desimal (Permendagri 12/2008).",
        "Workload / (staff x effective hours), two decimals (Permendagri 12/2008).",
    ),
)
PJ = Column(
    "pj",
    ("Prestasi jabatan (PJ)", "Grade of the post (PJ)"),
    Kind.TEXT,
    ("A sampai E menurut EJ.", "A to E by EJ."),
)
WKT = Column(
    "wkt_menit",
    ("Waktu kerja tersedia (menit)", "Available working time (minutes)"),
    Kind.NUMBER,
    ("Menit kerja setahun seorang pegawai.", "Working minutes a year of one person."),
    decimals=0,
    optional=True,
)
JKT = Column(
    "jkt",
    ("Jumlah kebutuhan tenaga (JKT)", "Staff for the main tasks (JKT)"),
    Kind.NUMBER,
    ("Jumlah volume / SBK.", "Sum of volume / SBK."),
    decimals=4,
    optional=True,
)
FTP = Column(
    "ftp",
    ("Faktor tugas penunjang (%)", "Support time (%)"),
    Kind.PERCENT,
    ("Waktu tugas penunjang sebagai bagian waktu kerja.", "Support time as a share of working time."),
    decimals=2,
    optional=True,
)
STP = Column(
    "stp",
    ("Standar tugas penunjang (STP/CAF)", "Support factor (STP/CAF)"),
    Kind.NUMBER,
    ("1 / (1 - FTP/100).", "1 / (1 - FTP/100)."),
    decimals=4,
    optional=True,
)
IAF = Column(
    "iaf",
    ("Tugas individu (IAF)", "Individual work (IAF)"),
    Kind.NUMBER,
    ("Jumlah menit x orang / waktu kerja, dalam orang.", "Sum of minutes x people / working time, in people."),
    decimals=4,
    optional=True,
)
RATIO = Column(
    "rasio",
    ("Rasio", "Ratio"),
    Kind.NUMBER,
    (
        "Bezetting / kebutuhan sebelum dibulatkan; di bawah 1 berarti tertekan.",
        "Staff / unrounded need; under 1 is pressure.",
    ),
    optional=True,
)

JOBS = TableSpec(
    "jabatan",
    ("Kebutuhan menurut beban kerja", "Need by workload"),
    (
        UNIT_KERJA,
        JABATAN,
        with_formula(BEBAN, "SUM({uraian.beban_menit[unit_kerja,jabatan]})"),
        WKT,
        JKT,
        FTP,
        with_formula(STP, "1/(1-{ftp}/100)"),
        IAF,
        FTE,
        KEBUTUHAN,
        changed(
            BEZETTING, about=("Pegawai yang ada; kosong bila tidak diketahui.", "Staff in post; empty where not known.")
        ),
        with_formula(SELISIH, Formula('IF({bezetting}="","",{bezetting}-{kebutuhan})')),
        EJ,
        PJ,
        RATIO,
    ),
    ("Satu baris per unit dan jabatan.", "One row a unit and post."),
    sheet="Beban kerja",
)

TASKS = TableSpec(
    "uraian",
    ("Uraian tugas", "Tasks"),
    (
        UNIT_KERJA,
        JABATAN,
        Column("uraian_tugas", ("Uraian tugas", "Task"), Kind.TEXT, ("Uraian tugas.", "The task."), width=50),
        Column(
            "jenis",
            ("Jenis", "Kind"),
            Kind.TEXT,
            ("pokok, penunjang, atau individu.", "pokok (main), penunjang (support) or individu."),
        ),
        Column(
            "volume",
            ("Volume", "Volume"),
            Kind.NUMBER,
            ("Banyaknya dalam setahun atau periodenya.", "How many a year, or in its period."),
        ),
        Column(
            "norma_waktu",
            ("Norma waktu (menit)", "Time norm (minutes)"),
            Kind.NUMBER,
            ("Menit per satuan hasil.", "Minutes a unit of output."),
        ),
        Column(
            "penunjang_per",
            ("Per", "Per"),
            Kind.TEXT,
            ("Periode tugas penunjang.", "Period of a support task."),
            optional=True,
        ),
        Column(
            "kali_setahun", ("Kali setahun", "Times a year"), Kind.NUMBER, ("Berapa kali setahun.", "How often a year.")
        ),
        with_formula(BEBAN, Formula(by="cara", templates={"waktu": "{volume}*{norma_waktu}*{kali_setahun}"})),
        Column(
            "sbk",
            ("Standar beban kerja (SBK)", "Standard workload (SBK)"),
            Kind.NUMBER,
            ("Waktu kerja / norma waktu.", "Working time / time norm."),
        ),
        Column(
            "cara",
            ("Cara", "Way"),
            Kind.TEXT,
            (
                "waktu, atau orang bila dihitung dari hasil, objek, atau alat.",
                "waktu (time), or orang (people) where it goes by results, objects or equipment.",
            ),
        ),
    ),
    ("Setiap tugas yang ikut dihitung.", "Every task that counts."),
)
