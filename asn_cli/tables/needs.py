"""The tables of `needs`: kebutuhan, every standard that applied, and the sums by sektor and kecamatan."""

from collections.abc import Iterable

from asn_cli.domain.rounding import Rounding
from asn_cli.report.model import Column, Formula, Kind, TableSpec
from asn_cli.rules.model import Method
from asn_cli.tables.common import (
    ANGKA,
    BEZETTING,
    ESTIMASI,
    JABATAN,
    KATEGORI,
    KEBUTUHAN,
    KEBUTUHAN_FTE,
    KECAMATAN,
    KEKURANGAN,
    KELEBIHAN,
    KETERANGAN,
    KODE,
    KUALIFIKASI,
    METODE,
    NILAI_DASAR,
    PEMENUHAN,
    PER,
    PERCENT_FORMULA,
    SEKTOR,
    SELISIH,
    STANDAR,
    STATUS_HUKUM,
    TABLE_CELL,
    changed,
    with_formula,
)

SATUAN = Column("satuan", ("Satuan", "Unit"), Kind.TEXT, ("Satuan angka standar.", "Unit of the standard's figure."))
PORSI_ASN = Column(
    "porsi_asn", ("Porsi ASN", "ASN share"), Kind.NUMBER, ("Bagian yang harus ASN.", "The share that is to be ASN.")
)
STATUS = Column(
    "status",
    ("Status", "Status"),
    Kind.TEXT,
    ("kurang, cukup, atau lebih.", "kurang (short), cukup (enough) or lebih (more than needed)."),
    salient=True,
)
CHECK = Column(
    "selisih_pembulatan",
    ("Selisih pembulatan", "Rounding difference"),
    Kind.NUMBER,
    (
        "kebutuhan - kebutuhan_fte; pada sisa_terbesar selalu di antara -1 dan 1.",
        "kebutuhan - kebutuhan_fte; under sisa_terbesar always between -1 and 1.",
    ),
    decimals=4,
)


def _others(key: str, label: tuple[str, str]) -> Column:
    about = ("Banyaknya orang, dihitung atau tidak.", "How many people, whether they count or not.")
    return Column(key, label, Kind.INT, about, optional=True, total=True)


OTHER_STATUS = (
    _others("pppk_paruh_waktu", ("PPPK paruh waktu", "Part-time PPPK")),
    _others("honorer", ("Honorer", "Non-ASN staff")),
    _others("blud", ("BLUD", "BLUD staff")),
    _others("lainnya", ("Status lain", "Other status")),
)

ROUNDED = {
    Rounding.UP: "ROUNDUP(ROUND({kebutuhan_fte},9),0)",
    Rounding.NEAREST: "ROUND(ROUND({kebutuhan_fte},9),0)",
}


_ONE_FIGURE = tuple(
    str(method) for method in (Method.POPULATION_RATIO, Method.UNIT_RATIO, Method.PUPIL_RATIO, Method.CLASS_TEACHER)
)
"""Methods whose standard is one figure."""


def _by_method(template: str, methods: Iterable[str] = tuple(map(str, Method))) -> Formula:
    """A formula for needs that a standard decided; one from beban_kerja stays what workload computed."""
    return Formula(by="metode", templates=dict.fromkeys(methods, template))


def needs_spec(rounding: Rounding, *, staff_known: bool) -> TableSpec:
    """kebutuhan. Rounding and staff decide which columns can be live."""
    rounded = ROUNDED.get(rounding)
    need = with_formula(KEBUTUHAN, _by_method(rounded)) if rounded else KEBUTUHAN
    selisih, pemenuhan, status = SELISIH, PEMENUHAN, STATUS
    if staff_known:
        selisih = with_formula(SELISIH, "{bezetting}-{kebutuhan}")
        pemenuhan = with_formula(PEMENUHAN, PERCENT_FORMULA)
        status = with_formula(STATUS, 'IF({selisih}<0,"kurang",IF({selisih}>0,"lebih","cukup"))')
    columns = (
        *(KODE, KECAMATAN, SEKTOR, JABATAN, STANDAR, METODE, NILAI_DASAR, KUALIFIKASI),
        with_formula(KEBUTUHAN_FTE, "MAX({rincian.fte_dibandingkan[kode,jabatan]})"),
        *(need, BEZETTING, selisih, pemenuhan, status, STATUS_HUKUM, ESTIMASI),
        *OTHER_STATUS,
        *(() if rounded else (with_formula(CHECK, "{kebutuhan}-{kebutuhan_fte}"),)),
    )
    return TableSpec(
        "kebutuhan",
        ("Kebutuhan ASN per kecamatan dan jabatan", "ASN needed in each kecamatan, post by post"),
        columns,
        (
            "Satu baris per kecamatan dan jabatan; dari beberapa standar yang terbesar menentukan.",
            "One row a kecamatan and post; of several standards the larger decides.",
        ),
    )


DETAILS = TableSpec(
    "rincian",
    ("Rincian: setiap standar yang berlaku", "Details: every standard that applied"),
    (
        *(KODE, KECAMATAN, SEKTOR, JABATAN),
        changed(STANDAR, about=("Standar yang dihitung.", "The standard that was computed.")),
        *(METODE, NILAI_DASAR, SATUAN, KATEGORI),
        with_formula(
            ANGKA,
            Formula(
                by="metode",
                templates={
                    **dict.fromkeys(_ONE_FIGURE, "{standar.angka[standar=id]}"),
                    str(Method.DISTRICT_POSTS): TABLE_CELL,
                },
            ),
        ),
        *(PER, PORSI_ASN),
        with_formula(
            KEBUTUHAN_FTE,
            Formula(
                by="cara",
                templates={
                    "rasio": "{nilai_dasar}*{angka}/{per}*{porsi_asn}",
                    "jumlah_fasilitas": "SUM({rincian_fasilitas.kebutuhan_fte[kode,jabatan,standar]})",
                },
            ),
        ),
        Column(
            "gabung",
            ("Kelompok", "Group"),
            Kind.TEXT,
            (
                "Standar sekelompok dijumlahkan dahulu, lalu jumlahnya dibandingkan.",
                "Standards of one group add up first, and their sum is compared.",
            ),
        ),
        Column(
            "fte_dibandingkan",
            ("Yang dibandingkan", "What competes"),
            Kind.NUMBER,
            ("Jumlah kebutuhan_fte kelompoknya.", "Sum of kebutuhan_fte over its group."),
            decimals=4,
            formula=Formula("SUM({rincian.kebutuhan_fte[kode,jabatan,gabung]})"),
        ),
        Column(
            "memutuskan",
            ("Memutuskan", "Decides"),
            Kind.TEXT,
            ("ya bila standar ini yang menentukan.", "ya where this standard decided."),
        ),
        *(STATUS_HUKUM, ESTIMASI),
        Column(
            "cara",
            ("Cara", "Step"),
            Kind.TEXT,
            (
                "rasio: nilai_dasar x angka / per x porsi_asn; jumlah_fasilitas: rincian_fasilitas; tetap: tugas.",
                "rasio: nilai_dasar x angka / per x porsi_asn; jumlah_fasilitas: rincian_fasilitas; tetap: workload.",
            ),
        ),
        KETERANGAN,
    ),
    (
        "Semua standar yang dapat dihitung, juga yang kalah besar.",
        "Every standard that could be computed, the smaller ones too.",
    ),
)


def _sums(total: str, below: str, above: str, *, staff_known: bool) -> tuple[Column, ...]:
    """kebutuhan to pemenuhan over the rows of kebutuhan that belong here.

    Templates over the column that stands for `COLUMN`: their sum, and the sums of what is below and above 0.
    """

    def live(column: Column, template: str, of: str) -> Column:
        return with_formula(column, template.replace("COLUMN", of)) if staff_known else column

    return (
        with_formula(KEBUTUHAN, total.replace("COLUMN", "kebutuhan")),
        live(BEZETTING, total, "bezetting"),
        live(KEKURANGAN, below, "selisih"),
        live(KELEBIHAN, above, "selisih"),
        with_formula(PEMENUHAN, PERCENT_FORMULA) if staff_known else PEMENUHAN,
    )


def sectors_spec(*, staff_known: bool) -> TableSpec:
    """sektor."""
    chosen = "{kebutuhan.COLUMN},{kebutuhan.sektor},{sektor}"
    parts = _sums(
        f"SUMIFS({chosen})",
        f'-SUMIFS({chosen},{{kebutuhan.COLUMN}},"<0")',
        f'SUMIFS({chosen},{{kebutuhan.COLUMN}},">0")',
        staff_known=staff_known,
    )
    about = ("Jumlah per sektor.", "Sums by sector.")
    return TableSpec("sektor", ("Kebutuhan per sektor", "Needs by sector"), (SEKTOR, *parts), about)


def districts_spec(*, staff_known: bool) -> TableSpec:
    """kecamatan."""
    parts = _sums(
        "SUM({kebutuhan.COLUMN[kode]})",
        '-SUMIF({kebutuhan.COLUMN[kode]},"<0")',
        'SUMIF({kebutuhan.COLUMN[kode]},">0")',
        staff_known=staff_known,
    )
    about = ("Jumlah per kecamatan.", "Sums by kecamatan.")
    return TableSpec("kecamatan", ("Kebutuhan per kecamatan", "Needs by kecamatan"), (KODE, KECAMATAN, *parts), about)
