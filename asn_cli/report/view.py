"""What of a report the writers get to see: the tables chosen, the columns asked for, nothing that must stay hidden."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from asn_cli.context import OutputOptions
from asn_cli.exits import UsageProblem
from asn_cli.report.mask import anonymised, guarded
from asn_cli.report.messages import FINDINGS_TABLE, findings_frame
from asn_cli.report.model import Report, Table
from asn_cli.report.outputs import did_you_mean


class View(NamedTuple):
    """A report ready to be written.

    - `report` holds every table whole (a workbook's formulas need all columns).
    - `streamed` is the table of `--table`, else the first, with the columns of `--columns`: what stdout, csv, ndjson
      and parquet get.
    - `tables` is what json and md get: all of them, or only that one with `--table`.
    """

    report: Report
    streamed: Table | None
    tables: Sequence[Table]
    options: OutputOptions
    reference_date: str


def make_view(report: Report, options: OutputOptions, reference_date: str) -> View:
    """Choose, narrow and mask. UsageProblem for a table or column that the result does not have."""
    if options.anonymous:
        report = anonymised(report)
    report = replace(report, tables=[guarded(table) for table in report.tables])
    chosen = _chosen(report, options.table)
    streamed = _narrowed(chosen, options.columns) if chosen is not None else None
    if options.table is not None and streamed is not None:
        tables: Sequence[Table] = [streamed]
    else:
        tables = [streamed if table is chosen and streamed is not None else table for table in report.tables]
    return View(report, streamed, tables, options, reference_date)


def _chosen(report: Report, name: str | None) -> Table | None:
    if name is None:
        return report.tables[0] if report.tables else None
    table = report.table(name)
    if table is not None:
        return table
    if name == FINDINGS_TABLE.key:
        return FINDINGS_TABLE.table(findings_frame(report.findings))
    known = [*(table.key for table in report.tables), FINDINGS_TABLE.key]
    raise UsageProblem(
        "tabel_keluaran_tidak_dikenal", tabel=name, pilihan=", ".join(known), usul=did_you_mean(name, known)
    )


def _narrowed(table: Table, columns: Sequence[str]) -> Table:
    if not columns:
        return table
    by_key = {column.key: column for column in table.columns}
    for name in columns:
        if name not in by_key:
            raise UsageProblem(
                "kolom_keluaran_tidak_dikenal",
                kolom=name,
                tabel=table.key,
                pilihan=", ".join(by_key),
                usul=did_you_mean(name, by_key),
            )
    kept = tuple(by_key[name] for name in dict.fromkeys(columns))
    return table._replace(columns=kept, frame=table.frame[[column.key for column in kept]])
