"""`asn tidy`: any spreadsheet, of ours or not, as one clean table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.exits import InputProblem
from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.findings import Findings
    from asn_cli.ingest.sheet import Sheet
    from asn_cli.ingest.tidy import Tidied
    from asn_cli.report.model import Report

WithPersonal = Annotated[bool, typer.Option("--with-personal", help=t("bantuan.with_personal"))]
StandardColumns = Annotated[bool, typer.Option("--standard-columns", help=t("bantuan.standard_columns"))]


@command()
def tidy(run: Run, with_personal: WithPersonal = False, standard_columns: StandardColumns = False) -> "Report":
    """The table of a sheet with one heading row, rows of data only, numbers as numbers and nothing where nothing is.

    Of several sheets the first visible one that holds a table is taken, of several tables on it the first that is no
    mere side table (at least half as large as the largest); the others are named, and `file.xlsx#Sheet!A5:H40` takes
    one of them. Headings stay as the sheet has them, joined where they go
    over several rows, and the table keeps its shape; with `--standard-columns` a table of ours gets the columns of the
    contract instead, years side by side become rows.
    """
    from asn_cli.findings import Findings
    from asn_cli.ingest.model import Dataset, SourceRead
    from asn_cli.report.mask import STARS
    from asn_cli.report.model import Report, Tally
    from asn_cli.tables.tidy import found_table

    findings = Findings(run.rules.findings)
    tidied, rest = _first_table(run, findings, standard_columns, None if with_personal else STARS)
    sheet = tidied.layout.sheet
    if rest:
        lain = ", ".join(f"{other.file}#{other.name}" if other.name else other.file for other in rest)
        findings.add("ASN-T011", sheet.place(), lain=lain, contoh_sumber=f"{rest[0].file}#{rest[0].name}".rstrip("#"))
    table = tidied.recognised.table.key if tidied.recognised else None
    count = len(tidied.frame)
    source = SourceRead(sheet.file, sheet.name, sheet.sha256, table, count, count)
    return Report(
        command="tidy",
        title=msg("tabel.judul_rapi", tabel=sheet.place()),
        tables=(found_table(tidied.columns).table(tidied.frame),),
        findings=findings,
        provenance=run.provenance(Dataset(sources=[source])),
        tally=Tally(count, count),
    )


def _first_table(run: Run, findings: "Findings", standard: bool, mask: str | None) -> "tuple[Tidied, list[Sheet]]":
    """The first table there is, and the visible sheets with something in them that were not taken."""
    from asn_cli.ingest.known import Known
    from asn_cli.ingest.tidy import tidy_sheet

    known = Known(run.rules, run.context.as_of)
    found: Tidied | None = None
    rest: list[Sheet] = []
    for sheet in _sheets(run, findings):
        if found is None:
            found = tidy_sheet(sheet, findings, standard=standard, mask=mask, known=known)
        elif len(sheet.rows) > 1:
            rest.append(sheet)
    if found is None:
        raise InputProblem("tanpa_tabel", findings=findings, sumber=", ".join(run.inputs.sources))
    return found, rest


def _sheets(run: Run, findings: "Findings") -> "Iterator[Sheet]":
    from asn_cli.ingest.openers.safety import Limits
    from asn_cli.ingest.source import list_sources, open_source

    limits = run.rules.office.batas
    for spec in list_sources(run.inputs):
        for sheet in open_source(spec, Limits(limits.ukuran_mb, limits.rasio), findings, run.context.stdin):
            if not sheet.hidden:
                yield sheet
