"""Columns of `asn check`: what was found (`temuan`) and what was recognised (`dikenali`)."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from asn_cli.report.messages import FINDINGS_TABLE, findings_frame
from asn_cli.report.model import Column, Kind, Table, TableSpec

if TYPE_CHECKING:
    from asn_cli.findings import Finding
    from asn_cli.ingest.model import SourceRead

RECOGNISED = TableSpec(
    "dikenali",
    ("Yang dikenali", "What was recognised"),
    (
        Column("berkas", ("Berkas", "File"), about=("Nama berkas.", "Name of the file."), width=28),
        Column(
            "lembar",
            ("Lembar", "Sheet"),
            about=("Nama lembar; kosong untuk csv dan json.", "Name of the sheet; empty for csv and json."),
            width=18,
        ),
        Column(
            "tabel",
            ("Tabel", "Table"),
            about=("Tabel yang dikenali; kosong bila dilewati.", "The table it is; empty where it was passed over."),
            width=14,
        ),
        Column("baris", ("Baris", "Rows"), Kind.INT, ("Baris data yang terbaca.", "Rows of data read."), total=True),
        Column(
            "keterangan",
            ("Keterangan", "Remark"),
            about=(
                "Berapa yang dipakai, berapa yang disisihkan dan sebabnya, atau mengapa lembarnya dilewati.",
                "How many are used, how many set aside and why, or why the sheet was passed over.",
            ),
            width=60,
        ),
    ),
    about=("Setiap lembar dan tabel yang dikenali padanya.", "Each sheet and the table it was recognised as."),
)


def findings_table(findings: "Iterable[Finding]") -> Table:
    """The table `temuan`."""
    return FINDINGS_TABLE.table(findings_frame(findings))


def recognised_table(sources: "Sequence[SourceRead]") -> Table:
    """The table `dikenali`, a row a sheet, in the order in which they were read."""
    import pandas as pd

    rows = [
        (read.file, read.sheet or None, read.table, read.rows if read.table else None, read.note or None)
        for read in sources
    ]
    frame = pd.DataFrame(rows, columns=[column.key for column in RECOGNISED.columns], dtype=object)
    frame["baris"] = frame["baris"].astype("Int64")
    return RECOGNISED.table(frame)
