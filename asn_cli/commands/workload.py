"""`asn workload`: need by workload, as ABK, ABK-Kes or WISN."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.locale import msg, t
from asn_cli.options import RoundingOption
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report

METHODS = ("abk", "abk-kes", "wisn")


@command()
def workload(
    run: Run,
    method: Annotated[str, typer.Option("--method", metavar="abk|abk-kes|wisn", help=t("bantuan.method"))] = "abk",
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help=t("bantuan.profile"))] = None,
    days: Annotated[float | None, typer.Option("--days", metavar="N", help=t("bantuan.days"))] = None,
    hours: Annotated[float | None, typer.Option("--hours", metavar="H", help=t("bantuan.hours"))] = None,
    rounding: RoundingOption = None,
) -> "Report":
    """Minutes, FTE and need per unit and post from a table of tasks."""
    from asn_cli.commands.study import Study, rounding_of
    from asn_cli.domain.rounding import Rounding
    from asn_cli.domain.workload import Approach, WorkingTime, grade
    from asn_cli.domain.workload import workload as compute
    from asn_cli.report.model import Chart, ChartKind, Report
    from asn_cli.rules.working_time import working_time
    from asn_cli.tables.workload import JOBS, TASKS
    from asn_cli.tables.workload_view import aside_counts, aside_findings, headline

    if method not in METHODS:
        raise UsageProblem("metode_tidak_dikenal", metode=method, pilihan=", ".join(METHODS))
    study = Study.of(run, wanted=("beban_kerja", "pegawai", "unit_kerja"), needed=("beban_kerja",))
    data = study.data
    time = working_time(run.rules, study.at, method, profile=profile, days=days, hours=hours)
    tasks = data.tables["beban_kerja"].frame
    found = compute(
        tasks,
        Approach(method),
        WorkingTime(time.minutes, time.days),
        staff=study.staff_by_unit,
        rounding=rounding_of(rounding or run.rules.office.pembulatan or Rounding.NEAREST),
    )
    findings = aside_findings(found, tasks, data.place)
    findings.extend(data.findings)
    findings.extend(run.rules.findings)
    if found.jabatan.empty:
        raise InputProblem("beban_kerja_habis", findings=findings)
    bands = run.rules.parameter("rencana/prestasi-jabatan", study.at).isi
    jobs = found.jabatan.assign(pj=grade(found.jabatan["ej"].to_numpy(), [(b.dari, b.nama) for b in bands]))
    return Report(
        command="workload",
        title=msg("rencana.beban_judul", metode=method.upper()),
        tables=(JOBS.table(jobs), TASKS.table(found.uraian)),
        findings=findings,
        provenance=run.provenance(
            data, notes=(msg("rencana.waktu_kerja", menit=f"{time.minutes:g}", asal=time.source),)
        ),
        tally=run.tally(data, aside_counts(found)),
        headline=headline(jobs, time.minutes, time.source),
        charts=(
            Chart(
                msg("rencana.beban_grafik"),
                ChartKind.BAR,
                "jabatan",
                ("jabatan", "unit_kerja"),
                ("kebutuhan", "bezetting"),
                front=True,
            ),
        ),
    )
