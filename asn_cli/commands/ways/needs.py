"""The way to a row of kebutuhan."""

from typing import TYPE_CHECKING

from asn_cli.commands.study import Study
from asn_cli.commands.ways import Asked
from asn_cli.commands.ways.common import (
    check_asked,
    evidence_of,
    facilities_of,
    people_of,
    question_of,
    report_of,
    tables_beside,
)
from asn_cli.locale import msg
from asn_cli.locale.figures import figure
from asn_cli.runner import Run

if TYPE_CHECKING:
    from asn_cli.report.model import Report


def way(run: Run, asked: Asked) -> "Report":
    """From kebutuhan, bezetting and selisih of one row back to their cells and rules."""
    from asn_cli.domain.way.needs import balance_steps, need_steps
    from asn_cli.domain.way.staff import listed_people, staff_steps
    from asn_cli.domain.way.steps import Way
    from asn_cli.tables.way import FACILITIES, STAFF, STEPS, given

    check_asked(asked, "needs")
    study = Study.of(run, rounding=asked.rounding)
    question = question_of(study, asked)
    evidence = evidence_of(study)
    told = Way()
    need = need_steps(told, evidence, question)
    people = people_of(study, question)
    staff = None if people is None else staff_steps(told, people[0], question, study.data.place)
    headline = [msg("jalan.inti_tidak_ada")]
    if need is not None:
        headline = [msg("jalan.inti_kebutuhan", kebutuhan=figure(need))]
        if staff is not None:
            balance_steps(told, need, staff)
            facts = {"kebutuhan": figure(need), "bezetting": figure(staff), "selisih": figure(staff - need)}
            headline = [msg("jalan.inti", **facts)]
    listed = None if people is None else listed_people(*people, study.data.place)
    tables = [
        STEPS.table(told.frame()),
        *given((STAFF, listed), (FACILITIES, facilities_of(evidence, question))),
        *tables_beside(study, question),
    ]
    return report_of(study, "needs", question, tables, headline)
