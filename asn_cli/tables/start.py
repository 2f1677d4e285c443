"""The tables of `init`: the files that were made, and the names to be confirmed."""

from collections.abc import Sequence

import pandas as pd

from asn_cli.locale import Msg
from asn_cli.report.model import Column, Kind, Table, TableSpec
from asn_cli.starter.suggestions import Suggestion

MADE = TableSpec(
    "dibuat",
    ("Berkas yang dibuat", "Files that were made"),
    (
        Column("berkas", ("Berkas", "File"), about=("Nama berkas di folder itu.", "Name of the file in the folder.")),
        Column("keterangan", ("Keterangan", "What it is"), about=("Isinya.", "What it holds."), width=80, salient=True),
    ),
    ("Satu baris per berkas.", "One row a file."),
)
PROPOSED = TableSpec(
    "usulan",
    ("Nama yang perlu dikonfirmasi", "Names to be confirmed"),
    (
        Column("bagian", ("Bagian asn.yaml", "Part of asn.yaml"), about=("Di bawah nama:.", "Under nama:.")),
        Column("tertulis", ("Tertulis", "Written"), about=("Sebagaimana di berkas.", "As the file has it."), width=36),
        Column(
            "mungkin",
            ("Mungkin", "Perhaps"),
            about=("Yang mirip; kosong bila tidak ada.", "What is similar; empty where nothing is."),
            width=36,
        ),
        Column("jumlah", ("Jumlah", "Number"), Kind.INT, ("Berapa kali.", "How often.")),
        Column("tempat", ("Tempat", "Place"), about=("Sel pertama.", "The first cell."), width=36),
    ),
    ("Setiap nama yang belum dikenal, dengan yang mirip.", "Each name that is not known, with what is similar."),
)


def made(files: Sequence[tuple[str, Msg]]) -> Table:
    """dibuat."""
    return MADE.table(pd.DataFrame(list(files), columns=["berkas", "keterangan"], dtype=object))


def proposed(suggestions: Sequence[Suggestion]) -> Table:
    """usulan."""
    rows = [(s.part, s.written, ", ".join(s.near) or None, s.count, str(s.place)) for s in suggestions]
    frame = pd.DataFrame(rows, columns=[column.key for column in PROPOSED.columns], dtype=object)
    return PROPOSED.table(frame.astype({"jumlah": "Int64"}))
