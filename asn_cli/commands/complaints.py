"""`asn complaints`: reports from the public, counted, timed and set against the population."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.complaint_study import ComplaintStudy, keys_of, period_of
from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command()
def complaints(
    run: Run,
    by: Annotated[str | None, typer.Option("--by", metavar="a,b", help=t("bantuan.by"))] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help=t("bantuan.since"))] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help=t("bantuan.until"))] = None,
    kata: Annotated[bool, typer.Option("--kata", help=t("bantuan.kata"))] = False,
) -> "Report":
    """How many, how far, how fast, where more than elsewhere; counts and dates only, never a name or a text."""
    from asn_cli.domain.complaints import overdue, punctuality, recap
    from asn_cli.domain.complaints.prepare import with_months
    from asn_cli.report.model import Report
    from asn_cli.tables.complaints_view import charts, headline, notes, rates_table, tables
    from asn_cli.tables.parameters_used import parameters_used

    keys = keys_of(by)
    study = run.study(ComplaintStudy, period=period_of(since, until), keys=keys, words=kata)
    reports, times, clock = study.reports, study.times, study.clock
    brief = recap(with_months(reports) if "bulan" in keys else reports, keys, times.days)
    punctual, rates, monthly = punctuality(reports, times, clock), study.rates(), study.monthly()
    first, last = study.rate_period
    words = study.words() if kata else None
    late = overdue(reports, times, clock)
    return Report(
        command="complaints",
        title=msg("pengaduan.judul"),
        tables=tables(brief, keys, punctual, rates_table(rates, first, last), monthly, late, words),
        findings=study.findings,
        provenance=run.provenance(
            study.data,
            rules=parameters_used(study.parameters),
            notes=notes(clock, first, last, study.period, study.population_years),
        ),
        tally=study.tally(),
        headline=headline(brief, punctual, rates, monthly),
        charts=charts(monthly, rates),
    )
