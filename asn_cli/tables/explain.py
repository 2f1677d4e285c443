"""penjelasan: what one finding code means."""

from string import Formatter

import pandas as pd

from asn_cli.locale import active
from asn_cli.locale.catalog import Entry
from asn_cli.report.model import Column, Kind, TableSpec

EXPLANATION = TableSpec(
    "penjelasan",
    ("Penjelasan kode temuan", "What a finding code means"),
    (
        Column("kode", ("Kode", "Code"), Kind.CODE, ("Kode temuan.", "Code of the finding.")),
        Column(
            "tingkat",
            ("Tingkat", "Level"),
            Kind.TEXT,
            ("kesalahan, peringatan, atau catatan.", "kesalahan (error), peringatan (warning) or catatan (note)."),
        ),
        Column("pesan", ("Pesan", "Message"), Kind.TEXT, ("Bunyinya.", "How it reads."), width=60),
        Column("arti", ("Arti", "Meaning"), Kind.TEXT, ("Artinya.", "What it means."), width=60),
        Column("contoh", ("Contoh", "Example"), Kind.TEXT, ("Contohnya.", "An example."), width=60),
        Column(
            "diharapkan", ("Diharapkan", "Expected"), Kind.TEXT, ("Yang diharapkan.", "What was expected."), width=40
        ),
        Column(
            "perbaikan", ("Perbaikan", "What to do"), Kind.TEXT, ("Yang perlu dikerjakan.", "What to do."), width=60
        ),
        Column("dasar", ("Dasar hukum", "Legal basis"), Kind.TEXT, ("Aturan yang disentuh.", "The rule it touches.")),
    ),
    ("Satu kode temuan.", "One finding code."),
)


def explanation(entry: Entry) -> pd.DataFrame:
    """The one row of `penjelasan`, in the active language."""
    words = entry.words[active()]
    row = {
        "kode": entry.code,
        "tingkat": str(entry.level),
        "pesan": _open(words.pesan),
        "arti": words.arti,
        "contoh": words.contoh,
        "diharapkan": _open(words.diharapkan),
        "perbaikan": _open(words.perbaikan),
        "dasar": entry.basis or None,
    }
    return pd.DataFrame([row])


def _open(template: str) -> str:
    """A template with its blanks shown as such: `tahun {ditemukan}` is `tahun <ditemukan>`."""
    parts = Formatter().parse(template)
    return "".join(text + (f"<{name}>" if name else "") for text, name, _, _ in parts)
