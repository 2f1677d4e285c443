"""`asn project`: needs and staff in the years ahead."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.planning import Plan
from asn_cli.exits import UsageProblem
from asn_cli.locale import msg, t
from asn_cli.options import RoundingOption
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report

LONGEST = 50


@command(scenario=True)
def project(
    run: Run,
    years: Annotated[int, typer.Option("--years", metavar="N", help=t("bantuan.years"))] = 5,
    rounding: RoundingOption = None,
) -> "Report":
    """Recompute needs for each of the years to come, and set against them who will still be there."""
    from asn_cli.domain.projection import Horizon, summary
    from asn_cli.domain.projection import project as compute
    from asn_cli.report.model import Report
    from asn_cli.tables.projection_view import charts, headline, notes, tables
    from asn_cli.tables.standards import rules_used

    if not 1 <= years <= LONGEST:
        raise UsageProblem("tahun_di_luar", tahun=years, batas=LONGEST)
    plan = Plan.of(run, rounding=rounding)
    growth = plan.growth
    first = plan.at.year
    spread = float(run.rules.office.proyeksi.sebaran)
    horizon = Horizon(first, range(first + 1, first + 1 + years), spread)
    rows = compute(plan.basis, plan.sizes_in(horizon.ways), plan.needs_in, plan.flow, horizon)
    brief = summary(rows)
    return Report(
        command="project",
        title=msg("rencana.proyeksi_judul", wilayah=plan.region.nama or plan.region.kode),
        tables=tables(rows, brief, plan.leavers, plan.region, run.rules.posts, first, first + years),
        findings=plan.all_findings,
        provenance=run.provenance(plan.data, rules=rules_used(plan.used), notes=notes(growth, spread, plan.region)),
        tally=plan.tally,
        headline=headline(brief, plan.leavers, first + years),
        charts=charts(brief),
    )
