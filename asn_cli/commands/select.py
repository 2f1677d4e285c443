"""`asn select`: CASN results, one verdict and reason an applicant."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command()
def select(
    run: Run,
    max_skd: Annotated[float | None, typer.Option("--max-skd", metavar="N", help=t("bantuan.max_skd"))] = None,
    max_skb: Annotated[float | None, typer.Option("--max-skb", metavar="N", help=t("bantuan.max_skb"))] = None,
) -> "Report":
    """Thresholds, final scores, ranking within a formasi, seats."""
    from asn_cli.domain.selection import select as judge
    from asn_cli.domain.selection import summary
    from asn_cli.report.model import Report
    from asn_cli.tables.selection import RESULT, SUMMARY
    from asn_cli.tables.selection_view import headline, terms_of, told, usable

    for option, value in (("--max-skd", max_skd), ("--max-skb", max_skb)):
        if value is not None and value <= 0:
            raise UsageProblem("jumlah_tidak_positif", opsi=option, nilai=f"{value:g}")
    data = run.read(("pelamar",), needed=("pelamar",))
    findings = data.findings
    findings.extend(run.rules.findings)
    terms, highest = terms_of(run.rules, run.context.as_of, max_skd, max_skb)
    applicants = usable(data.tables["pelamar"].frame, highest, findings, data.place)
    if applicants.empty:
        rows = len(data.tables["pelamar"].frame)
        raise InputProblem("tanpa_baris_berguna", findings=findings, tabel="pelamar", baris=rows)
    result = judge(applicants, terms)
    told(result, findings, data.place)
    lost = len(data.tables["pelamar"].frame) - len(applicants)
    return Report(
        command="select",
        title=msg("seleksi.judul"),
        tables=(RESULT.table(result), SUMMARY.table(summary(result))),
        findings=findings,
        provenance=run.provenance(data),
        tally=run.tally(data, {"nilai_melebihi": lost}),
        headline=headline(result),
    )
