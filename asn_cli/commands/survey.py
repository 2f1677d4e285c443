"""`asn survey`: the public satisfaction survey (SKM), scored by the rule of its year."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.survey_study import ANSWERS, SurveyStudy
from asn_cli.exits import InputProblem
from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command()
def survey(
    run: Run,
    population: Annotated[int | None, typer.Option("--population", metavar="N", help=t("bantuan.population"))] = None,
) -> "Report":
    """IKM, margin and grade of each unit, kecamatan and the whole, with the weakest and strongest element."""
    from asn_cli.report.model import Report
    from asn_cli.tables import survey_view as view
    from asn_cli.tables.parameters_used import parameters_used

    study = run.study(SurveyStudy, population=population)
    if study.answers.empty:
        rows = len(study.data.tables[ANSWERS].frame)
        raise InputProblem("tanpa_baris_berguna", findings=study.findings, tabel=ANSWERS, baris=rows)
    units, whole = study.units, study.whole
    view.tell_samples(whole, study.samples, study.told)
    scores, elements = view.units_table(units, study.samples), view.elements_table(units)
    districts = view.districts_table(study.scored("kecamatan"))
    return Report(
        command="survey",
        title=msg("survei.judul"),
        tables=(scores, elements, view.whole_table(units, whole), districts),
        findings=study.findings,
        provenance=run.provenance(
            study.data,
            rules=parameters_used(study.parameters),
            notes=view.notes(study.schemes, run.rules.office.skm),
        ),
        tally=study.tally(),
        headline=view.headline(units, whole),
        charts=view.charts(scores, districts),
    )
