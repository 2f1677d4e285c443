"""The way to a row of proyeksi."""

from datetime import date
from typing import TYPE_CHECKING

from asn_cli.commands.planning import Plan
from asn_cli.commands.ways import Asked
from asn_cli.commands.ways.common import (
    absent_of,
    check_asked,
    evidence_of,
    facilities_of,
    question_of,
    report_of,
    title_of,
)
from asn_cli.exits import UsageProblem
from asn_cli.locale import msg
from asn_cli.locale.figures import figure
from asn_cli.runner import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.way.evidence import Evidence, Question
    from asn_cli.domain.way.steps import Way
    from asn_cli.report.model import Report

LONGEST = 50


def way(run: Run, asked: Asked) -> "Report":
    """From one year of one row back: growth, the standards of that year, who leaves and who comes."""
    from asn_cli.domain.way.needs import balance_steps, need_steps
    from asn_cli.domain.way.projection import class_steps, growth_steps
    from asn_cli.domain.way.steps import Way
    from asn_cli.tables.way import FACILITIES, LEAVING, STEPS, given

    check_asked(asked, "project")
    plan = Plan.of(run, rounding=asked.rounding)
    year = plan.at.year + 1 if asked.tahun is None else asked.tahun
    if not plan.at.year < year <= plan.at.year + LONGEST:
        raise UsageProblem("tahun_penjelasan", tahun=year, awal=plan.at.year + 1, akhir=plan.at.year + LONGEST)
    question = question_of(plan, asked)
    sizes = plan.sizes_in([(year, 0.0)])
    basis = plan.basis.with_sizes(sizes.of(0))
    needs = plan.needs_at(year, basis)
    standards = run.rules.standards(date(year, 12, 31))
    evidence = evidence_of(plan, basis=basis, needs=needs, standards=standards, projected=year)
    told = Way()
    if question.kode in plan.growth:
        growth_steps(told, evidence, question, plan.growth[question.kode], year)
    schools = plan.data.frame("fasilitas")
    class_steps(told, question, schools, plan.classes, _counted(evidence, question), year, plan.data.place)
    need = need_steps(told, evidence, question)
    headline = [msg("jalan.inti_tidak_ada")]
    leaving: pd.DataFrame | None = None
    if need is not None:
        _spread(told, plan, question, year)
        headline = [msg("jalan.inti_kebutuhan", kebutuhan=figure(need))]
        left, leaving = _staff(told, plan, question, year)
        if left is not None:
            balance_steps(told, need, left)
            facts = {"kebutuhan": figure(need), "bezetting": figure(left), "selisih": figure(left - need)}
            headline = [msg("jalan.inti_tahun", tahun=year, **facts)]
    tables = [
        STEPS.table(told.frame()),
        *given((LEAVING, leaving), (FACILITIES, facilities_of(evidence, question))),
    ]
    absent = absent_of(question, need)
    title = title_of("project", question)
    return report_of(plan, title, tables, headline, posts=[question.jabatan], absent=absent)


def _counted(evidence: "Evidence", question: "Question") -> list[tuple[str, str]]:
    """The kinds of school whose classes or pupils the standards of the post count."""
    what = {"rombel": "rombel", "jam": "rombel", "murid": "murid"}
    serving = [s for s in evidence.standards.values() if question.jabatan in s.jabatan and s.aktif and s.basis in what]
    return list(dict.fromkeys((kind, what[s.basis]) for s in serving for kind in s.jenis))


def _spread(told: "Way", plan: Plan, question: "Question", year: int) -> None:
    """The need with growth a little lower and a little higher."""
    from asn_cli.domain.way.projection import spread_step

    spread = float(plan.run.rules.office.proyeksi.sebaran)
    sizes = plan.sizes_in([(year, -spread), (year, spread)])
    rows = plan.needs_in([year, year], sizes)
    low, high = rows.loc[(rows["kode"] == question.kode) & (rows["jabatan"] == question.jabatan), "kebutuhan"]
    spread_step(told, int(low), int(high), spread)


def _staff(told: "Way", plan: Plan, question: "Question", year: int) -> "tuple[int | None, pd.DataFrame | None]":
    """Who is left on 31 December, and the list of those who are gone; None without staff."""
    from asn_cli.domain.way.projection import leaving_steps, retiring_people

    pegawai = plan.data.frame("pegawai")
    if plan.flow is None or pegawai is None:
        return None, None
    place = plan.data.place
    left = leaving_steps(told, plan.flow, pegawai, question, plan.at.year, year, place)
    return left, retiring_people(plan.flow, pegawai, question, year, place)
