"""`asn explain`: what a finding code means, or the way from a number back to its cells and rules."""

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.ways import SUBJECTS, Asked, way_to
from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg, t
from asn_cli.options import RoundingOption
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command(sources_required=False, scenario=True)
def explain(
    run: Run,
    what: Annotated[str, typer.Argument(metavar="CODE|needs|project|formation|priority", help=t("jalan.argumen_apa"))],
    kecamatan: Annotated[str | None, typer.Option("--kecamatan", metavar="X", help=t("jalan.opsi_kecamatan"))] = None,
    jabatan: Annotated[str | None, typer.Option("--jabatan", metavar="Y", help=t("jalan.opsi_jabatan"))] = None,
    sektor: Annotated[str | None, typer.Option("--sektor", metavar="S", help=t("jalan.opsi_sektor"))] = None,
    tahun: Annotated[int | None, typer.Option("--tahun", metavar="T", help=t("jalan.opsi_tahun"))] = None,
    quota: Annotated[int | None, typer.Option("--quota", metavar="N", help=t("bantuan.quota"))] = None,
    budget: Annotated[float | None, typer.Option("--budget", metavar="RP", help=t("bantuan.budget"))] = None,
    plan_year: Annotated[int | None, typer.Option("--plan-year", metavar="Y", help=t("bantuan.plan_year"))] = None,
    rule: Annotated[str, typer.Option("--rule", metavar="RULE", help=t("bantuan.rule"))] = "proporsional",
    after_redeploy: Annotated[bool, typer.Option("--after-redeploy", help=t("bantuan.after_redeploy"))] = False,
    rounding: RoundingOption = None,
) -> "Report":
    """A finding code is looked up; a subject with its sources and a row is followed back step by step."""
    subject = what.strip().lower()
    if subject not in SUBJECTS:
        return _code(run, what)
    if not run.inputs.sources:
        raise UsageProblem("argumen_kurang", nama="SOURCE")
    asked = Asked(
        kecamatan, jabatan, sektor, tahun, rounding, quota, budget, plan_year, rule, after_redeploy=after_redeploy
    )
    return way_to(subject)(run, asked)


def _code(run: Run, what: str) -> "Report":
    """Look up one finding code."""
    from asn_cli.locale.catalog import codes
    from asn_cli.report.model import Report
    from asn_cli.tables.explain import EXPLANATION, explanation

    known = codes()
    code = what.strip().upper()
    if code not in known:
        raise UsageProblem("kode_temuan_tidak_dikenal", kode=what, usul=_near(code, list(known)))
    return Report(
        command="explain",
        title=msg("kebutuhan.penjelasan", kode=code),
        tables=(EXPLANATION.table(explanation(known[code])),),
        provenance=run.provenance(),
    )


def _near(code: str, known: list[str]) -> Msg:
    """The codes or subjects that may have been meant, else where codes are to be seen."""
    near = get_close_matches(code, known, n=3, cutoff=0.7) or get_close_matches(code.lower(), SUBJECTS, n=1, cutoff=0.6)
    return msg("galat.mungkin_maksud", usul=", ".join(near)) if near else msg("kebutuhan.kode_dari_check")
