"""`asn needs`: how many of each post each kecamatan needs, and has."""

from typing import TYPE_CHECKING

from asn_cli.commands.study import Study
from asn_cli.locale import msg
from asn_cli.options import RoundingOption
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report


@command(scenario=True)
def needs(run: Run, rounding: RoundingOption = None) -> "Report":
    """Apply the standards to population, facilities and region, and set staff against what they ask for."""
    from asn_cli.report.model import Report
    from asn_cli.tables.needs_view import charts, headline, heat_map, notes, tables
    from asn_cli.tables.standards import rules_used, standards_frame

    study = Study.of(run, rounding=rounding)
    how = study.rounding
    found = study.balance
    parameters = standards_frame(study.standards, run.rules.posts)
    return Report(
        command="needs",
        title=msg("kebutuhan.judul", wilayah=study.region.nama or study.region.kode),
        tables=tables(found, study.needs, parameters, how),
        findings=study.findings,
        provenance=run.provenance(
            study.data,
            rules=rules_used(study.used),
            notes=notes(study.basis, how, run.rules.office.pegawai.status_dihitung),
        ),
        tally=study.tally,
        headline=headline(found, study.needs),
        heatmap=heat_map(found),
        charts=charts(found),
    )
