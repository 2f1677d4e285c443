"""The tables of `asn standards`, and the Parameter sheet of everything that rests on standards."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from asn_cli.report.model import Column, Kind, RuleUsed, TableSpec
from asn_cli.rules.model import Method, Origin, Standard
from asn_cli.rules.posts import Posts
from asn_cli.tables.common import changed

if TYPE_CHECKING:
    from asn_cli.rules.load import StandardFile

OFFICE_FILE = "asn.yaml"
"""The source that an office's own figures name."""

ID = Column("id", ("ID", "ID"), about=("Nama standar.", "Its name."), width=36)
JABATAN = Column("jabatan", ("Jabatan", "Post"), about=("Jabatan yang dilayani.", "The post it serves."), width=24)
ANGKA = Column(
    "angka",
    ("Angka", "Figure"),
    Kind.NUMBER,
    ("Angka standar; kosong bila tidak berlaku.", "The figure; empty where none is in force."),
    salient=True,
)
SATUAN = Column("satuan", ("Satuan", "Unit"), about=("Satuan angka.", "Unit of the figure."), width=24)
STATUS = Column(
    "status",
    ("Status", "Status"),
    about=(
        "terverifikasi, sekunder, belum_terverifikasi, atau dicabut.",
        "verified, secondary, unverified or repealed, by their Indonesian words.",
    ),
    width=18,
    salient=True,
)
BERLAKU_SEJAK = Column(
    "berlaku_sejak",
    ("Berlaku sejak", "In force since"),
    Kind.DATE,
    ("Hari mulai nilai ini.", "First day of this value."),
)
DASAR = Column(
    "dasar", ("Dasar hukum", "Legal basis"), about=("Aturan dan pasalnya.", "The rule and its article."), width=44
)
ASAL = Column(
    "asal",
    ("Asal", "Origin"),
    about=("bawaan atau kantor (asn.yaml).", "bawaan (shipped) or kantor (the office's asn.yaml)."),
)
KATEGORI = Column(
    "kategori", ("Kategori", "Category"), about=("Baris tabel.", "Row of a table."), width=26, optional=True
)

STANDAR = TableSpec(
    key="standar",
    title=("Standar kebutuhan", "Standards of need"),
    about=(
        "Setiap standar pada tanggal acuan, juga yang mati; standar yang berupa tabel memberi satu baris per sel.",
        "Every standard at the reference date, those switched off too; one that is a table gives a row a cell.",
    ),
    sheet="Parameter",
    columns=(
        changed(ID, about=("Nama standar di configs/standar.", "Its name in configs/standar.")),
        Column("sektor", ("Sektor", "Sector"), about=("Sektor pelayanan.", "Sector of service.")),
        changed(
            JABATAN,
            about=("Jabatan yang dilayani; kosong bagi parameter.", "The post it serves; empty for a parameter."),
        ),
        Column(
            "metode",
            ("Metode", "Method"),
            about=("Cara hitung, dari daftar tertutup.", "How it is computed, from a closed list."),
        ),
        ANGKA,
        SATUAN,
        Column(
            "kualifikasi",
            ("Kualifikasi", "Qualification"),
            about=("Pendidikan yang diminta jabatan.", "The education the post asks for."),
            width=28,
        ),
        STATUS,
        Column("aktif", ("Aktif", "Active"), about=("ya bila ikut dihitung.", "ya where it counts."), salient=True),
        BERLAKU_SEJAK,
        DASAR,
        Column(
            "diperiksa_pada",
            ("Diperiksa pada", "Confirmed on"),
            Kind.DATE,
            ("Terakhir dikonfirmasi; kosong bila belum pernah.", "Last confirmed; empty where nobody has."),
        ),
        ASAL,
        changed(
            KATEGORI,
            about=(
                "Baris tabel: kategori fasilitas, tipe, atau kelas.",
                "Row of a table: category of facility, type or grade.",
            ),
        ),
    ),
)

NILAI = TableSpec(
    key="nilai",
    title=("Nilai menurut tanggal", "Values by date"),
    about=("Semua nilai satu standar.", "All values of one standard."),
    sheet="Nilai",
    columns=(
        ID,
        BERLAKU_SEJAK,
        KATEGORI,
        JABATAN,
        changed(ANGKA, about=("Angka; kosong bila standar berakhir.", "The figure; empty where the standard ends.")),
        SATUAN,
        changed(STATUS, about=("Status pada tanggal acuan.", "Status at the reference date.")),
        DASAR,
        Column("sumber", ("Sumber", "Source"), about=("Tempat angka dibaca.", "Where the figure was read."), width=44),
        Column(
            "dicabut_sejak", ("Dicabut sejak", "Repealed from"), Kind.DATE, ("Hari pencabutan.", "Day of the repeal.")
        ),
        ASAL,
    ),
)


def cells(standard: Standard) -> Iterator[tuple[str, str, float | None]]:
    """The figures of a standard one by one: post, category, figure. A plain one has an empty category."""
    if standard.angka is not None or not standard.tabel:
        yield standard.jabatan[0] if standard.jabatan else "", "", standard.angka
        return
    by_post = standard.metode is Method.SUBJECT_TEACHER
    for name, row in standard.tabel.items():
        for key, figure in row.items():
            post, category = (name, f"kelas {key}") if by_post else (key, name)
            yield post if standard.jabatan else "", category if standard.jabatan else key, figure


def standards_frame(standards: Iterable[Standard], posts: Posts) -> pd.DataFrame:
    """The columns of STANDAR, a row a figure, in the order given. `kategori` is there only where some row has one."""
    rows = [
        {
            "id": standard.id,
            "sektor": standard.sektor,
            "jabatan": post or None,
            "metode": standard.metode.value,
            "angka": figure,
            "satuan": standard.satuan,
            "kualifikasi": posts.asks_for(post),
            "status": standard.status.value,
            "aktif": "ya" if standard.aktif else "tidak",
            "berlaku_sejak": standard.berlaku_sejak,
            "dasar": standard.dasar,
            "diperiksa_pada": standard.diperiksa_pada,
            "asal": standard.asal.value,
            "kategori": category or None,
        }
        for standard in standards
        for post, category, figure in cells(standard)
    ]
    frame = _typed(rows, STANDAR)
    return frame if frame["kategori"].notna().any() else frame.drop(columns="kategori")


def values_frame(file: "StandardFile", standard: Standard, at: date) -> pd.DataFrame:
    """The columns of NILAI: every shipped value of a standard, newest first, an office's own above them.

    `standard` is the same standard as it stands at `at`.
    """
    rows: list[dict[str, Any]] = []
    if standard.asal is Origin.OFFICE and standard.sumber == OFFICE_FILE:
        told = {"status": standard.status.value, "dasar": standard.dasar, "sumber": OFFICE_FILE}
        rows += [_value_row(standard, *cell) | told for cell in cells(standard)]
    for day in sorted(file.nilai, reverse=True):
        value = file.nilai[day]
        facts: dict[str, Any] = {"berlaku_sejak": day, "asal": Origin.SHIPPED.value}
        if value is None:
            rows.append(_value_row(standard, "", "", None) | facts)
            continue
        if value.source_line == OFFICE_FILE:
            continue
        facts |= {
            "status": value.status_at(at).value,
            "dasar": value.basis_line,
            "sumber": value.source_line,
            "dicabut_sejak": value.dicabut.sejak if value.dicabut else None,
        }
        shipped = standard._replace(angka=value.angka, tabel=value.tabel or {})
        rows += [_value_row(standard, *cell) | facts for cell in cells(shipped)]
    frame = _typed(rows, NILAI)
    return frame if frame["kategori"].notna().any() else frame.drop(columns="kategori")


def rules_used(standards: Iterable[Standard]) -> tuple[RuleUsed, ...]:
    """The active standards as Jejak lists them."""
    return tuple(
        RuleUsed(
            standard.id,
            "; ".join(_figure(*cell) for cell in cells(standard)) + f" {standard.satuan}",
            standard.status.value,
            standard.dasar,
            standard.berlaku_sejak.isoformat() if standard.berlaku_sejak else "",
            standard.asal.value,
        )
        for standard in standards
        if standard.aktif
    )


def _figure(post: str, category: str, figure: float | None) -> str:
    number = "" if figure is None else f"{figure:g}"
    name = ", ".join(part for part in (category, post) if part)
    return f"{name}: {number}" if category else number


def _value_row(standard: Standard, post: str, category: str, figure: float | None) -> dict[str, Any]:
    return {
        "id": standard.id,
        "berlaku_sejak": standard.berlaku_sejak,
        "kategori": category or None,
        "jabatan": post or None,
        "angka": figure,
        "satuan": standard.satuan,
        "status": None,
        "dasar": None,
        "sumber": None,
        "dicabut_sejak": None,
        "asal": standard.asal.value,
    }


def _typed(rows: list[dict[str, Any]], spec: TableSpec) -> pd.DataFrame:
    """Rows as a frame with the types that the columns declare."""
    frame = pd.DataFrame(rows, columns=[column.key for column in spec.columns])
    kinds = {Kind.NUMBER: "float64", Kind.DATE: "datetime64[s]"}
    return frame.astype({column.key: kinds.get(column.kind, "str") for column in spec.columns})
