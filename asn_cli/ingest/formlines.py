"""Lines of a form above a table, `Nama Jabatan : Perawat`: what they say holds for every row of it."""

from asn_cli.ingest.layout import Layout
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.rowwords import form_parts
from asn_cli.ingest.tabledefs import Type, match_key

FILLED_IN = "ASN-T012"


def fill_from_form(layout: Layout, found: Recognised) -> None:
    """Columns of text that the table lacks, from the lines above it, each with a finding that says so.

    Not the kecamatan of a table whose rows are the kecamatan: such a line heads a table of desa.
    """
    table = found.table
    for line in layout.title.splitlines():
        what, value = form_parts(line) or ("", "")
        asked = match_key(what)
        key = table.keys_of_headings.get(asked) or table.keys_of_fallbacks.get(asked)
        if not key or key in found.have():
            continue
        column = table.column(key)
        if column.personal or not (column.type is Type.TEXT or (column.type is Type.DISTRICT and not table.yearly)):
            continue
        found.constants[key] = value
        found.findings.add(FILLED_IN, layout.place, value, column=key)
