"""`asn explain`: what a finding code means, with an example and what to do."""

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command(sources=False)
def explain(
    run: Run, what: Annotated[str, typer.Argument(metavar="CODE", help=t("kebutuhan.argumen_penjelasan"))]
) -> "Report":
    """Look up one finding code."""
    from asn_cli.locale.catalog import codes
    from asn_cli.report.model import Report
    from asn_cli.tables.explain import EXPLANATION, explanation

    known = codes()
    code = what.strip().upper()
    if code not in known:
        raise UsageProblem("kode_temuan_tidak_dikenal", kode=what, usul=_near(code, list(known)))
    return Report(
        command="explain",
        title=msg("kebutuhan.penjelasan", kode=code),
        tables=(EXPLANATION.table(explanation(known[code])),),
        provenance=run.provenance(),
    )


def _near(code: str, known: list[str]) -> Msg:
    """The codes that may have been meant, else where codes are to be seen."""
    near = get_close_matches(code, known, n=3, cutoff=0.7)
    return msg("galat.mungkin_maksud", usul=", ".join(near)) if near else msg("kebutuhan.kode_dari_check")
