"""`asn redeploy`: surplus to shortage within one post, before anyone is recruited."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.planning import Plan
from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.locale import msg, t
from asn_cli.options import RoundingOption
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command()
def redeploy(
    run: Run,
    max_moves: Annotated[int | None, typer.Option("--max-moves", metavar="N", help=t("bantuan.max_moves"))] = None,
    rounding: RoundingOption = None,
) -> "Report":
    """Propose moves of posts and numbers; who moves stays with people."""
    from asn_cli.report.model import Report
    from asn_cli.tables.redeploy import MOVES, REST
    from asn_cli.tables.redeploy_view import after, headline, moved, tell

    if max_moves is not None and max_moves <= 0:
        raise UsageProblem("jumlah_tidak_positif", opsi="--max-moves", nilai=max_moves)
    plan = Plan.of(run, rounding=rounding)
    if plan.staff is None:
        raise InputProblem("pegawai_diperlukan", perintah="redeploy", findings=plan.data.findings)
    rows, moves = plan.moves(plan.balance.rows, max_moves)
    names = plan.basis.districts["kecamatan"]
    tell(moves, names, plan.told)
    frame = moved(moves, names)
    return Report(
        command="redeploy",
        title=msg("rencana.redistribusi_judul", wilayah=plan.region.nama or plan.region.kode),
        tables=(MOVES.table(frame), REST.table(after(rows, frame))),
        findings=plan.all_findings,
        provenance=run.provenance(plan.data, notes=(msg("rencana.urutan_redistribusi"),)),
        tally=plan.tally,
        headline=headline(frame, rows),
    )
