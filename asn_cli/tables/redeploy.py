"""The tables of `redeploy`."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import JABATAN, JUMLAH, KECAMATAN, with_formula

MOVES = TableSpec(
    "redistribusi",
    ("Usulan redistribusi", "Proposed redeployment"),
    (
        JABATAN,
        Column("dari", ("Dari", "From"), Kind.TEXT, ("Kecamatan asal.", "Kecamatan they leave.")),
        Column("ke", ("Ke", "To"), Kind.TEXT, ("Kecamatan tujuan.", "Kecamatan they go to.")),
        JUMLAH,
        Column(
            "jarak_km",
            ("Jarak (km)", "Distance (km)"),
            Kind.NUMBER,
            ("Jarak; kosong bila tidak diketahui.", "Distance; empty where not known."),
            decimals=1,
        ),
    ),
    (
        "Jabatan dan jumlah; siapa yang pindah diputuskan orang.",
        "Posts and numbers; who moves is for people to decide.",
    ),
)
REST = TableSpec(
    "sisa",
    ("Keadaan sesudah redistribusi", "What is left after redeployment"),
    (
        JABATAN,
        KECAMATAN,
        Column(
            "selisih_awal",
            ("Selisih semula", "Difference before"),
            Kind.INT,
            ("bezetting - kebutuhan semula.", "bezetting - kebutuhan before."),
        ),
        with_formula(
            Column(
                "selisih_akhir",
                ("Selisih sesudahnya", "Difference after"),
                Kind.INT,
                ("Sesudah yang datang dan pergi.", "After those who come and go."),
            ),
            "{selisih_awal}+SUMIFS({redistribusi.jumlah},{redistribusi.jabatan},{jabatan},{redistribusi.ke},{kecamatan})"
            "-SUMIFS({redistribusi.jumlah},{redistribusi.jabatan},{jabatan},{redistribusi.dari},{kecamatan})",
        ),
    ),
)
