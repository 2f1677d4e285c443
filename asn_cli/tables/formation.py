"""The tables of `formation`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import JABATAN, KECAMATAN, KEKURANGAN, KODE, SEKTOR

PROPOSED = Column(
    "usulan", ("Usulan", "Proposed"), Kind.INT, ("Formasi yang diusulkan.", "Seats proposed."), total=True
)
SHORT = KEKURANGAN._replace(
    about=(
        "Kebutuhan dikurangi pegawai yang tersisa pada 31 Desember tahun rencana, tidak kurang dari 0.",
        "Need less the staff left on 31 December of the plan year, not below 0.",
    ),
)
BEFORE = Column(
    "pemenuhan_awal",
    ("Pemenuhan tanpa usulan (%)", "Fulfilment without (%)"),
    Kind.PERCENT,
    ("Pegawai yang tersisa / kebutuhan x 100.", "Staff left / need x 100."),
)
AFTER = Column(
    "pemenuhan_akhir",
    ("Pemenuhan dengan usulan (%)", "Fulfilment with (%)"),
    Kind.PERCENT,
    ("(Pegawai yang tersisa + usulan) / kebutuhan x 100.", "(Staff left + proposed) / need x 100."),
)
COST = Column(
    "biaya",
    ("Biaya setahun (Rp)", "Cost a year (Rp)"),
    Kind.MONEY,
    (
        "Usulan x biaya jabatan dari asn.yaml; kosong tanpa biaya.",
        "Proposed x the post's cost from asn.yaml; empty without one.",
    ),
    total=True,
)
REASON = Column("alasan", ("Alasan", "Reason"), Kind.TEXT, ("Mengapa sekian.", "Why so many."), width=60)
RULE = Column("aturan", ("Aturan", "Rule"), Kind.TEXT, ("Aturan pembagian.", "The rule of sharing."))

FORMATION = TableSpec(
    "formasi",
    ("Usulan formasi", "Proposed formasi"),
    (KODE, KECAMATAN, SEKTOR, JABATAN, SHORT, PROPOSED, BEFORE, AFTER, COST, REASON),
    ("Satu baris per kecamatan dan jabatan yang dibutuhkan.", "One row a kecamatan and post that is needed."),
)
SUMMARY = TableSpec(
    "ringkasan",
    ("Ringkasan formasi", "Formasi in brief"),
    (SEKTOR, SHORT, PROPOSED, BEFORE, AFTER, COST),
    ("Satu baris per sektor.", "One row a sektor."),
    sheet="Ringkasan formasi",
)
SENSITIVITY = TableSpec(
    "kepekaan",
    ("Bila aturannya lain", "What other rules would have given"),
    (RULE, SEKTOR, PROPOSED._replace(total=False)),
)
