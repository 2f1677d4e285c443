"""The way to a row of kebutuhan."""

from datetime import date
from typing import TYPE_CHECKING

from asn_cli.commands.study import Study
from asn_cli.commands.ways import Asked
from asn_cli.commands.ways.common import (
    absent_of,
    check_asked,
    evidence_of,
    facilities_of,
    people_of,
    question_of,
    report_of,
    tables_beside,
    title_of,
)
from asn_cli.commands.ways.project import way as projected
from asn_cli.exits import UsageProblem
from asn_cli.locale import msg
from asn_cli.locale.figures import figure
from asn_cli.runner import Run

if TYPE_CHECKING:
    from asn_cli.report.model import Report

EARLIEST = 1945


def _standing_in(year: int | None, as_of: date) -> date:
    """The end of a year that has passed; the reference date itself for its own year, or none."""
    if year is None or year == as_of.year:
        return as_of
    if year < EARLIEST:
        raise UsageProblem("tahun_penjelasan", tahun=year, awal=EARLIEST, akhir=as_of.year)
    return date(year, 12, 31)


def way(run: Run, asked: Asked) -> "Report":
    """From kebutuhan, bezetting and selisih of one row back to their cells and rules.

    Of a year that has passed: by its population and the rules in force at its end. Of a year to come: as `project`.
    """
    from asn_cli.domain.way.needs import balance_steps, need_steps
    from asn_cli.domain.way.staff import listed_people, staff_steps
    from asn_cli.domain.way.steps import Way
    from asn_cli.tables.way import FACILITIES, STAFF, STEPS, given

    check_asked(asked, "needs")
    if asked.tahun is not None and asked.tahun > run.context.as_of.year:
        return projected(run, asked)
    study = Study.of(run, rounding=asked.rounding)
    study.at = study.ground_at = _standing_in(asked.tahun, study.at)
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
        *tables_beside(study, question.kode, [question.jabatan]),
    ]
    absent = absent_of(question, need)
    title = title_of("needs", question)
    return report_of(study, title, tables, headline, posts=[question.jabatan], absent=absent)
