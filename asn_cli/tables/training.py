"""The tables of `training`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import JABATAN_ASLI, NAMA, NIP, SEKTOR, TAHUN, UNIT_KERJA, changed, with_formula

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
    sheet="JP",
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
    sheet="JPM",
)
BIDANG = Column("bidang", ("Bidang", "Field"), Kind.TEXT, ("Bidang pelatihan.", "Field of the training."))
GAPS_BY_UNIT = TableSpec(
    "kesenjangan_unit",
    ("Kesenjangan kompetensi per unit dan jabatan", "Competence gaps by unit and post"),
    (
        KOMPETENSI,
        UNIT_KERJA,
        changed(JABATAN_ASLI, about=("Jabatan pegawai.", "Title of the staff.")),
        *GAPS.columns[2:],
    ),
    sheet="Kesenjangan unit",
)


def plan_spec(what: str) -> TableSpec:
    """rencana by kompetensi, or by bidang where only trainings are known."""
    return TableSpec(
        "rencana",
        ("Rencana pelatihan", "Training plan"),
        (
            KOMPETENSI if what == KOMPETENSI.key else BIDANG,
            Column("peserta", ("Peserta", "Places"), Kind.INT, ("Tempat yang diberikan.", "Places given."), total=True),
            Column(
                "jp",
                ("JP", "JP"),
                Kind.NUMBER,
                (
                    "JP seorang peserta: dari asn.yaml, untuk bidang rata-rata pelatihannya; kosong bila tidak ada.",
                    "Lesson hours of one place: from asn.yaml, for a field the mean of its trainings; empty if none.",
                ),
            ),
            Column("prioritas", ("Urutan", "Order"), Kind.INT, ("1 didahulukan.", "1 comes first."), salient=True),
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
            with_formula(
                Column(
                    "biaya",
                    ("Biaya", "Cost"),
                    Kind.MONEY,
                    ("Peserta x biaya di asn.yaml, rupiah.", "Places x the cost in asn.yaml, rupiah."),
                    total=True,
                    optional=True,
                ),
                "{peserta}*{biaya_satuan}",
            ),
            Column(
                "biaya_satuan",
                ("Biaya seorang", "Cost of one"),
                Kind.MONEY,
                ("Biaya seorang peserta di asn.yaml, rupiah.", "Cost of one place in asn.yaml, rupiah."),
                optional=True,
            ),
            Column(
                "alasan", ("Alasan", "Reason"), Kind.TEXT, ("Mengapa di urutan itu.", "Why at that place."), width=50
            ),
        ),
    )
