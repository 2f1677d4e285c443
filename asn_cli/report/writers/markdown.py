"""md: GitHub tables with the contract's column names and unrounded values, for a memo or a comment."""

from typing import BinaryIO

from asn_cli.locale import pick, t
from asn_cli.report.model import Table
from asn_cli.report.render import NOT_AVAILABLE, NUMERIC, Cell, plain_rows, printable, spoken
from asn_cli.report.view import View

_SPECIAL = str.maketrans({"\\": "\\\\", "|": "\\|", "<": "&lt;", "`": "\\`", "*": "\\*"})


def write_document(view: View, file: BinaryIO) -> None:
    """A document: title, headline, every table (one with `--table`), and where it comes from."""
    report = view.report
    parts = [f"# {spoken(report.title)}"]
    if report.headline:
        parts.append("\n".join(f"- {spoken(sentence)}" for sentence in report.headline))
    for table in view.tables:
        parts += [f"## {pick(table.spec.title)} (`{table.key}`)", markdown_table(table)]
    version = report.provenance.version if report.provenance else ""
    parts.append(t("layar.md_kaki", tanggal=view.reference_date, versi=version))
    file.write(("\n\n".join(parts) + "\n").encode("utf-8", errors="replace"))


def write_table(view: View, file: BinaryIO) -> None:
    """The streamed table alone: what `--format md` puts on stdout."""
    if view.streamed is not None:
        file.write((markdown_table(view.streamed) + "\n").encode("utf-8", errors="replace"))


def markdown_table(table: Table) -> str:
    """One table; numbers lie to the right, a pipe in a cell is escaped."""
    names = [_escaped(column.key) for column in table.columns]
    rules = ["---:" if column.kind in NUMERIC else "---" for column in table.columns]
    rows = [[_cell(value) for value in row] for row in plain_rows(table)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (names, rules, *rows))


def _cell(value: Cell) -> str:
    if value is None:
        return NOT_AVAILABLE
    return _escaped(value) if isinstance(value, str) else repr(value)


def _escaped(text: str) -> str:
    return printable(text).translate(_SPECIAL)
