"""fasilitas: what each school, puskesmas and pustu needs and has, and how that was worked out."""

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
    KODE,
    METODE,
    NILAI_DASAR,
    PER,
    SELISIH,
    STANDAR,
    TABLE_CELL,
    changed,
    with_formula,
)
from asn_cli.tables.needs import ROUNDED

NAMA_FASILITAS = Column("nama", ("Fasilitas", "Facility"), Kind.TEXT, ("Nama fasilitas.", "Name of the facility."))
JENIS = Column("jenis", ("Jenis", "Kind"), Kind.TEXT, ("Jenis fasilitas.", "Kind of facility."))
STANDAR_COMPUTED = changed(STANDAR, about=("Standar yang dihitung.", "The standard that was computed."))


def facilities_spec(rounding: Rounding, *, staff_known: bool) -> TableSpec:
    """fasilitas: a facility by itself is rounded up, to the nearest under `terdekat`."""
    rounded = ROUNDED.get(rounding, ROUNDED[Rounding.UP])

    def asked(template: str) -> Formula:
        """Live only where a standard asks for the post; elsewhere the need is not known."""
        return Formula(by="estimasi", templates=dict.fromkeys(("ya", "tidak"), template))

    columns = (
        *(KECAMATAN, NAMA_FASILITAS, JENIS, JABATAN),
        changed(with_formula(KEBUTUHAN, asked(rounded)), about=_FACILITY_NEED),
        BEZETTING,
        with_formula(SELISIH, asked("{bezetting}-{kebutuhan}")) if staff_known else SELISIH,
        STANDAR,
        with_formula(KEBUTUHAN_FTE, "MAX({rincian_fasilitas.kebutuhan_fte[kecamatan,nama,jenis,jabatan,standar]})"),
        ESTIMASI,
    )
    return TableSpec(
        "fasilitas",
        ("Kebutuhan setiap sekolah, puskesmas, dan pustu", "What each school, puskesmas and pustu needs"),
        columns,
        (
            "Satu baris per fasilitas dan jabatan; jumlah kecamatan dapat menyembunyikan sekolah yang kekurangan.",
            "One row a facility and post; a kecamatan's total can hide a school that is short.",
        ),
    )


_FACILITY_NEED = (
    "Kebutuhan fasilitas itu sendiri, dibulatkan sendiri; kosong bila tidak ada standar aktif untuk jabatan itu.",
    "What the facility itself needs, rounded by itself; empty where no active standard asks for the post.",
)

FACILITY_DETAILS = TableSpec(
    "rincian_fasilitas",
    ("Rincian per fasilitas", "Details by facility"),
    (
        *(KODE, KECAMATAN, NAMA_FASILITAS, JENIS),
        *(JABATAN, STANDAR_COMPUTED, METODE, KATEGORI, NILAI_DASAR),
        with_formula(ANGKA, Formula(by="metode", templates={str(Method.FACILITY_MINIMUM): TABLE_CELL})),
        PER,
        Column(
            "minimal",
            ("Paling sedikit", "At least"),
            Kind.NUMBER,
            ("Kebutuhan paling sedikit di satu fasilitas.", "The least that one facility needs."),
        ),
        with_formula(KEBUTUHAN_FTE, "MAX({minimal},{nilai_dasar}*{angka}/{per})"),
        ESTIMASI,
    ),
    (
        "Langkah di antara fasilitas dan kecamatan: jumlahnya menjadi kebutuhan_fte di rincian.",
        "The step between facilities and kecamatan: their sum is kebutuhan_fte in rincian.",
    ),
)
