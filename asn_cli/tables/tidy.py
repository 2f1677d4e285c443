"""The one output table whose columns are not ours: they are what the sheet has."""

from collections.abc import Sequence

from asn_cli.ingest.tabledefs import Type
from asn_cli.ingest.tidy import TidyColumn
from asn_cli.report.model import Column, Kind, TableSpec

KINDS = {
    Type.INT: Kind.INT,
    Type.NUMBER: Kind.NUMBER,
    Type.DATE: Kind.DATE,
    Type.CODE: Kind.CODE,
    Type.NIP: Kind.CODE,
}


def found_table(columns: Sequence[TidyColumn]) -> TableSpec:
    """The declaration of a table with the columns that were found, under their own headings in either language."""
    return TableSpec(
        key="data",
        title=("Tabel yang dirapikan", "The table, clean"),
        columns=tuple(
            Column(
                key=column.name,
                label=(column.name, column.name),
                kind=KINDS.get(column.type, Kind.TEXT),
                personal=column.personal,
            )
            for column in columns
        ),
        about=(
            "Tabel pada sebuah lembar: satu baris judul, hanya baris data, angka sebagai angka, yang tidak ada kosong.",
            "The table of a sheet: one heading row, rows of data only, numbers as numbers, blank where nothing is.",
        ),
    )
