"""`asn training`: lesson hours, competence gaps, job-person match, and a plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.training_study import NEWEST, TrainingStudy
from asn_cli.exits import UsageProblem
from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command()
def training(
    run: Run,
    purpose: Annotated[
        str | None, typer.Option("--purpose", metavar="seleksi|pemetaan", help=t("bantuan.purpose"))
    ] = None,
    places: Annotated[int | None, typer.Option("--places", metavar="N", help=t("bantuan.places"))] = None,
    budget: Annotated[float | None, typer.Option("--budget", metavar="RP", help=t("bantuan.training_budget"))] = None,
) -> "Report":
    """Who is short of lesson hours, where competence is lacking, and which training comes first."""
    from asn_cli.report.model import Report
    from asn_cli.tables.parameters_used import parameters_used
    from asn_cli.tables.training_view import charts, headline, notes, tables

    if places is not None and budget is not None:
        raise UsageProblem("tempat_atau_anggaran")
    for option, value in (("--places", places), ("--budget", budget)):
        if value is not None and value <= 0:
            raise UsageProblem("jumlah_tidak_positif", opsi=option, nilai=f"{value:g}")
    study = TrainingStudy(run, purpose=purpose)
    hours, plan = study.hours, study.plan(places, budget)
    found = tables(hours, study.competences, plan, study.what, study.bands)
    return Report(
        command="training",
        title=msg("pelatihan.judul"),
        tables=found,
        findings=study.findings,
        provenance=run.provenance(
            study.data,
            rules=parameters_used(study.parameters),
            notes=notes(study.pressed, study.good_enough, plan, budget, study.purposes, purpose),
        ),
        tally=study.tally(),
        headline=headline(hours, study.year, found, study.staff, study.at.year - NEWEST),
        charts=charts(found),
    )
