"""`asn formation`: a limited quota or budget shared over the shortages at the end of the plan year."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.formation_plan import FormationPlan
from asn_cli.commands.formation_request import RULES, request_of
from asn_cli.exits import UsageProblem
from asn_cli.locale import msg, t
from asn_cli.options import RoundingOption
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command(scenario=True)
def formation(
    run: Run,
    quota: Annotated[int | None, typer.Option("--quota", metavar="N", help=t("bantuan.quota"))] = None,
    budget: Annotated[float | None, typer.Option("--budget", metavar="RP", help=t("bantuan.budget"))] = None,
    plan_year: Annotated[int | None, typer.Option("--plan-year", metavar="Y", help=t("bantuan.plan_year"))] = None,
    rule: Annotated[str, typer.Option("--rule", metavar="|".join(RULES), help=t("bantuan.rule"))] = "proporsional",
    after_redeploy: Annotated[bool, typer.Option("--after-redeploy", help=t("bantuan.after_redeploy"))] = False,
    rounding: RoundingOption = None,
) -> "Report":
    """Share seats by one of four rules, within the office's floors, caps and closed posts; say why each got its own."""
    from asn_cli.report.model import Report
    from asn_cli.tables.formation_view import headline, notes, tables
    from asn_cli.tables.standards import rules_used

    if (quota is None) == (budget is None):
        raise UsageProblem("kuota_atau_anggaran")
    request = request_of(run, quota, budget, plan_year, rule, after_redeploy=after_redeploy)
    plan = FormationPlan.of(run, rounding=rounding)
    found = plan.propose(request)
    return Report(
        command="formation",
        title=msg("rencana.formasi_judul", wilayah=plan.region.nama or plan.region.kode, tahun=request.year),
        tables=tables(found),
        findings=plan.all_findings,
        provenance=run.provenance(plan.data, rules=rules_used(plan.used), notes=notes(found)),
        tally=plan.tally,
        headline=headline(found),
    )
