"""`asn check`: what was recognised in the sources, and what is wrong with them."""

from typing import TYPE_CHECKING

from asn_cli.exits import InputProblem
from asn_cli.locale import Msg, msg
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.findings import Findings
    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import Report

TITLES = "ASN-N013"
TITLES_SHOWN = 3


@command()
def check(run: Run) -> "Report":
    """Read everything that can be read, and report all that is wrong, doubtful or worth knowing."""
    from asn_cli.commands.check_values import told_of_values
    from asn_cli.findings import Findings, Level
    from asn_cli.ingest import inspect_sources
    from asn_cli.report.messages import count_levels
    from asn_cli.report.model import Report
    from asn_cli.tables.check import findings_table, recognised_table

    data, refused = inspect_sources(run.inputs, run.context, run.rules)
    findings = Findings.together(run.rules.findings, data.findings, told_of_values(run, data))
    _note_titles(run, data, findings)
    if refused:
        raise InputProblem("berkas_tidak_diperiksa", findings=findings, jumlah=len(refused))
    errors = count_levels(findings)
    return Report(
        command="check",
        title=msg("periksa.judul"),
        tables=(findings_table(findings), recognised_table(data.sources)),
        findings=findings,
        provenance=run.provenance(data),
        tally=run.tally(data),
        headline=(_headline(data, errors[Level.ERROR], errors[Level.WARNING]),),
        verdict_bad=errors[Level.ERROR] > 0,
    )


def _headline(data: "Dataset", errors: int, warnings: int) -> Msg:
    from asn_cli.locale.figures import figure

    kept = [source for source in data.sources if source.table]
    rows, used = sum(source.rows for source in kept), sum(source.used for source in kept)
    if not errors:
        return msg("periksa.bersih", baris=figure(rows), tabel=len({source.table for source in kept}))
    return msg(
        "periksa.berkesalahan",
        kesalahan=figure(errors),
        peringatan=figure(warnings),
        baris=figure(rows),
        dipakai=figure(used),
    )


def _note_titles(run: Run, data: "Dataset", findings: "Findings") -> None:
    """One note on the titles that are no post we know, the most frequent first."""
    from asn_cli.domain.places import cell_of
    from asn_cli.locale.figures import figure

    staff = data.frame("pegawai")
    if staff is None:
        return
    unknown = run.rules.posts.match_series(staff["jabatan"], staff.get("unit_kerja")).isna()
    if "unit_induk" in staff:
        unknown &= run.rules.posts.match_series(staff["jabatan"], staff["unit_induk"]).isna()
    if not unknown.any():
        return
    heads = staff["jumlah"].fillna(1) if "jumlah" in staff else unknown.astype("int64")
    by_title = heads[unknown].groupby(staff["jabatan"][unknown], sort=True).sum()
    most = by_title.sort_values(ascending=False, kind="stable")
    first = staff[unknown].iloc[0]
    findings.add(
        TITLES,
        cell_of(data.place, first, "jabatan"),
        column="jabatan",
        jumlah=figure(float(by_title.sum())),
        judul="; ".join(most.index[:TITLES_SHOWN]),
    )
