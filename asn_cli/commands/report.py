"""`asn report`: everything that a folder's tables allow, in one run."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.locale import msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command(scenario=True)
def report(
    run: Run,
    only: Annotated[str | None, typer.Option("--only", metavar="needs,complaints", help=t("bantuan.only"))] = None,
    sheets: Annotated[str | None, typer.Option("--sheets", metavar="A,B", help=t("bantuan.sheets"))] = None,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FORM.xlsx", help=t("bantuan.template"))
    ] = None,
) -> "Report":
    """Run every part that has its tables over one reading, and say where to act first."""
    from asn_cli.commands.priorities import priorities
    from asn_cli.commands.whole import run_parts
    from asn_cli.report.model import Report
    from asn_cli.tables import whole_view as view

    whole = run_parts(run, _names(only))
    found = priorities(run, whole)
    areas = None if found is None else found.ranked
    own = [view.brief(whole.reports, areas), *([] if areas is None else [view.priority_table(areas)])]
    return Report(
        command="report",
        title=msg("laporan.judul", wilayah=whole.place),
        tables=view.chosen_sheets([*own, *whole.tables()], _names(sheets)),
        findings=view.all_findings(whole.reports, whole.findings),
        provenance=run.provenance(whole.data, rules=whole.rules(), notes=whole.notes()),
        tally=run.tally(whole.data, whole.aside()),
        headline=view.three_sentences(whole.reports, areas),
        heatmap=view.heat_map(whole.reports),
        charts=view.charts(whole.reports, whole.names(), areas),
        screen=view.screen(),
        form=template,
    )


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())
