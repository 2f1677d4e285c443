"""`asn evaluate`: ratings turned into predikat, spread, raters, rewards, coaching."""

from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.commands.evaluation import Evaluation
from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.report.model import Report


@command()
def evaluate(
    run: Run,
    weights: Annotated[str | None, typer.Option("--weights", metavar="70/30|60/40", help=t("bantuan.weights"))] = None,
    rating_codes: Annotated[
        str | None, typer.Option("--rating-codes", metavar="siasn|terbalik", help=t("bantuan.rating_codes"))
    ] = None,
    angka_kredit: Annotated[bool, typer.Option("--angka-kredit", help=t("bantuan.angka_kredit"))] = False,
) -> "Report":
    """Rate by the rules of each year; set units against their pattern and raters against each other."""
    from asn_cli.report.model import Report
    from asn_cli.tables.evaluation_view import charts, headline, notes, predicate_table, tables
    from asn_cli.tables.parameters_used import parameters_used

    found = Evaluation(run, weights=weights, codes=rating_codes)
    rated, spread, rows = found.rated, None, None
    people: list[pd.DataFrame] = []
    if rated is not None:
        spread, people = found.spread, [found.rewards, found.coaching, found.raters]
        rows = predicate_table(rated, found.boxes, found.talents, found.credit() if angka_kredit else None)
    return Report(
        command="evaluate",
        title=msg("evaluasi.judul"),
        tables=tables(rows, spread, people, found.index),
        findings=found.findings,
        provenance=run.provenance(
            found.data,
            rules=parameters_used(found.parameters),
            notes=notes(rated, found.parameters, found.weights, rating_codes),
        ),
        tally=run.tally(found.data),
        headline=headline(rated, spread, people, found.index),
        charts=charts(spread),
    )
