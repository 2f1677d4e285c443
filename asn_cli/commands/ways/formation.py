"""The way to a row of formasi."""

from typing import TYPE_CHECKING

from asn_cli.commands.formation_plan import FormationPlan
from asn_cli.commands.formation_request import request_of
from asn_cli.commands.ways import Asked
from asn_cli.commands.ways.common import (
    absent_of,
    check_asked,
    evidence_of,
    facilities_of,
    question_of,
    report_of,
    tables_beside,
    title_of,
)
from asn_cli.exits import InputProblem
from asn_cli.locale import msg
from asn_cli.locale.figures import figure
from asn_cli.runner import Run

if TYPE_CHECKING:
    from asn_cli.report.model import Report


def way(run: Run, asked: Asked) -> "Report":
    """From the seats of one row back: need, who is left, the shortage, and (with a quota or budget) the share."""
    from asn_cli.domain.way.formation import row_at, share_steps, shortage_step
    from asn_cli.domain.way.needs import need_steps
    from asn_cli.domain.way.projection import leaving_steps, retiring_people
    from asn_cli.domain.way.steps import PEOPLE, Kind, Way
    from asn_cli.tables.way import FACILITIES, LEAVING, STEPS, given

    check_asked(asked, "formation")
    request = request_of(
        run, asked.quota, asked.budget, asked.plan_year, asked.rule, after_redeploy=asked.after_redeploy
    )
    plan = FormationPlan.of(run, rounding=asked.rounding)
    question = question_of(plan, asked)
    pegawai = plan.data.frame("pegawai")
    if plan.flow is None or pegawai is None:
        raise InputProblem("pegawai_diperlukan", perintah="explain formation")
    evidence = evidence_of(plan)
    told = Way()
    need = need_steps(told, evidence, question)
    headline = [msg("jalan.inti_tidak_ada")]
    leaving = None
    if need is not None:
        place = plan.data.place
        left = leaving_steps(told, plan.flow, pegawai, question, plan.at.year, request.year, place)
        leaving = retiring_people(plan.flow, pegawai, question, request.year, place)
        headline = [msg("jalan.inti_kekurangan", tahun=request.year, kekurangan=figure(max(0, need - left)))]
        if asked.quota is None and asked.budget is None:
            shortage_step(told, need, left)
            told.add(Kind.RESULT, msg("jalan.tanpa_kuota"))
        else:
            proposal = plan.propose(request)
            at = row_at(proposal, question)
            after = left if at is None else int(proposal.rows["bezetting"].iloc[at])
            if after != left:
                moved = msg("jalan.sesudah_pindah", n=figure(after - left), hasil=figure(after))
                told.add(Kind.STAFF, moved, after, PEOPLE)
            short = shortage_step(told, need, after)
            if at is not None:
                share_steps(told, proposal, at)
                facts = {"usulan": figure(int(proposal.shared.seats[at])), "kekurangan": figure(short)}
                headline = [msg("jalan.inti_formasi", kuota=figure(proposal.shared.quota), **facts)]
    if need == 0:
        told.add(Kind.ABSENT, msg("jalan.tanpa_formasi"))
        headline = [msg("jalan.inti_tidak_ada")]
    tables = [
        STEPS.table(told.frame()),
        *given((LEAVING, leaving), (FACILITIES, facilities_of(evidence, question))),
        *tables_beside(plan, question.kode, [question.jabatan]),
    ]
    absent = absent_of(question, need or None)
    title = title_of("formation", question)
    return report_of(plan, title, tables, headline, posts=[question.jabatan], absent=absent)
