"""`asn compare OLD NEW`: what changed between two results or two folders, why, and whether last year's step helped."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.compare_sides import Side, chain, pair
from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Provenance, Report


@command(scenario=True, apart=True)
def compare(
    run: Run,
    old_as_of: Annotated[
        str | None, typer.Option("--old-as-of", metavar="DATE", help=t("bandingkan.opsi_tanggal"))
    ] = None,
    old_scenario: Annotated[
        Path | None, typer.Option("--old-scenario", metavar="FILE", help=t("bandingkan.opsi_skenario"))
    ] = None,
    every: Annotated[bool, typer.Option("--all", help=t("bandingkan.opsi_semua"))] = False,
) -> "Report":
    """Compare figure by figure; attribute changes of needs by changing one cause at a time."""
    from asn_cli.domain.comparison.causes import said_by, stages_of
    from asn_cli.domain.comparison.differences import compared, differences
    from asn_cli.domain.comparison.effect import effect
    from asn_cli.domain.comparison.moved import moved
    from asn_cli.report.model import Report
    from asn_cli.tables.comparison import DIFFERENCES, EFFECT
    from asn_cli.tables.comparison_view import headline

    old, new = pair(run, _date(old_as_of), old_scenario)
    findings = Findings()
    _doubts(old, new, findings)
    common = compared(old.tables, new.tables)
    if not common:
        raise InputProblem("tidak_sebanding", satu=old.name, dua=new.name)
    stages = chain(old, new, findings) if old.study and new.study else stages_of(old.tables, new.tables)
    said, parts = said_by(old.tables, new.tables), moved(old.tables, new.tables, old.weights)
    rows = differences(old.tables, new.tables, stages, said, parts, every=every)
    helped = effect(old.tables, new.tables)
    return Report(
        command="compare",
        title=msg("bandingkan.judul", lama=old.name, baru=new.name),
        tables=[DIFFERENCES.table(rows), EFFECT.table(helped)],
        findings=findings,
        provenance=_provenance(run, old, new),
        headline=headline(rows, helped if old.date < new.date else helped.iloc[:0]),
    )


def _date(written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise UsageProblem("tanggal_acuan_salah", tanggal=written) from None


def _doubts(old: Side, new: Side, findings: Findings) -> None:
    """What a reader should know before leaning on the comparison."""
    for side in (old, new):
        findings.extend(side.findings)
    if old.date > new.date:
        findings.add("ASN-W002", found=old.date, lama=old.name, baru=new.name, tanggal=new.date)
    if old.version != new.version:
        findings.add("ASN-W003", found=old.version, lama=old.name, baru=new.name, versi=new.version)
    lacking = sorted(set(old.tables) ^ set(new.tables))
    if lacking:
        findings.add("ASN-W004", found=", ".join(lacking))


def _provenance(run: Run, old: Side, new: Side) -> "Provenance":
    notes: list[Msg] = [msg("bandingkan.urutan")]
    for side in (old, new):
        facts = {"nama": side.name, "tanggal": side.date, "versi": side.version}
        notes.append(msg("bandingkan.sisi", andai=", ".join(side.overrides) or "-", **facts))
    return run.provenance_of_files(notes=tuple(notes))
