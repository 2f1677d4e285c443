"""The tables of `training`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import NAMA, NIP, SEKTOR, TAHUN, with_formula

KOMPETENSI = Column(
    "kompetensi", ("Kompetensi", "Competence"), Kind.TEXT, ("Nama kompetensi.", "Name of the competence.")
)

HOURS = TableSpec(
    "jp",
    ("Jam pelajaran per pegawai", "Lesson hours by person"),
    (
        *(NIP, NAMA, TAHUN),
        Column("jp", ("JP", "JP"), Kind.NUMBER, ("Jam pelajaran tahun itu.", "Lesson hours in that year.")),
        Column(
            "jp_minimum",
            ("JP minimum", "JP minimum"),
            Kind.NUMBER,
            ("Minimum menurut statusnya; kosong bila tidak ada.", "Minimum for the status; empty where there is none."),
        ),
        with_formula(
            Column(
                "kekurangan_jp",
                ("Kekurangan JP", "JP short"),
                Kind.NUMBER,
                ("JP yang masih kurang.", "Lesson hours still missing."),
            ),
            'IF({jp_minimum}="","",MAX(0,{jp_minimum}-{jp}))',
        ),
    ),
)
GAPS = TableSpec(
    "kesenjangan",
    ("Kesenjangan kompetensi", "Competence gaps"),
    (
        KOMPETENSI,
        SEKTOR,
        Column(
            "pegawai",
            ("Pegawai", "People"),
            Kind.INT,
            ("Yang levelnya di bawah standar.", "Whose level is below the standard."),
            total=True,
        ),
        Column(
            "kesenjangan_rata",
            ("Kesenjangan rata-rata", "Mean gap"),
            Kind.NUMBER,
            ("Rata-rata atas mereka itu, dalam level.", "Mean over them, in levels."),
        ),
    ),
)
MATCH = TableSpec(
    "jpm",
    ("Kesesuaian orang dan jabatan (JPM)", "Job-person match (JPM)"),
    (
        NIP,
        NAMA,
        Column(
            "jpm",
            ("JPM (%)", "JPM (%)"),
            Kind.PERCENT,
            (
                "Level dimiliki / level standar x 100, paling banyak 100.",
                "Level held / level required x 100, at most 100.",
            ),
        ),
        Column(
            "kategori",
            ("Kategori", "Category"),
            Kind.TEXT,
            ("Menurut tujuan yang dinyatakan; kosong tanpa tujuan.", "By the stated purpose; empty without one."),
        ),
    ),
)
PLAN = TableSpec(
    "rencana",
    ("Rencana pelatihan", "Training plan"),
    (
        Column("kompetensi", ("Kompetensi", "Competence"), Kind.TEXT, ("Yang dilatih.", "What is trained.")),
        SEKTOR,
        Column(
            "kelompok",
            ("Kelompok", "Group"),
            Kind.TEXT,
            ("pegawai, atau pegawai baru.", "pegawai (staff) or pegawai baru (new staff)."),
        ),
        Column(
            "dibutuhkan",
            ("Dibutuhkan", "Needed"),
            Kind.INT,
            ("Orang yang membutuhkan.", "People in need of it."),
            total=True,
        ),
        Column("peserta", ("Peserta", "Places"), Kind.INT, ("Tempat yang diberikan.", "Places given."), total=True),
        Column(
            "jp",
            ("JP", "JP"),
            Kind.NUMBER,
            (
                "JP pelatihannya dari asn.yaml; kosong bila tidak ada.",
                "Its lesson hours from asn.yaml; empty without them.",
            ),
        ),
        Column("prioritas", ("Urutan", "Order"), Kind.INT, ("1 didahulukan.", "1 comes first.")),
        Column("alasan", ("Alasan", "Reason"), Kind.TEXT, ("Mengapa di urutan itu.", "Why at that place."), width=50),
    ),
)
