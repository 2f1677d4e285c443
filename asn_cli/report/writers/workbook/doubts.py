"""What a reader of the figures must know before leaning on them: the list on Ringkasan."""

from collections.abc import Sequence

from asn_cli.findings import Findings, Level
from asn_cli.locale import t
from asn_cli.locale.figures import figure
from asn_cli.report.doubts import rows_aside, weak_rules
from asn_cli.report.messages import count_levels
from asn_cli.report.model import Report
from asn_cli.report.writers.workbook.layout import Placed

NOTES_AT_MOST = 8
"""More would crowd the page; all of them stand on Jejak."""
ESTIMATE = "estimasi"
YES = "ya"


def doubts(report: Report, placed: Sequence[Placed]) -> list[str]:
    """Findings, rows set aside, estimates, weak rules and the domain's own notes, a sentence each."""
    found = [*_findings(report.findings), *rows_aside(report), *_estimates(report, placed), *weak_rules(report)]
    notes = [str(note) for note in report.provenance.notes] if report.provenance else []
    rest = len(notes) - NOTES_AT_MOST
    more = [t("lembar.catatan_lain", n=figure(rest))] if rest > 0 else []
    return [*found, *notes[:NOTES_AT_MOST], *more]


def _findings(findings: Findings) -> list[str]:
    counts = count_levels(findings)
    errors, warnings = counts[Level.ERROR], counts[Level.WARNING]
    if not errors and not warnings:
        return []
    return [t("lembar.temuan_hitung", kesalahan=figure(errors), peringatan=figure(warnings))]


def _estimates(report: Report, placed: Sequence[Placed]) -> list[str]:
    """Of the first table that has the column: the others tell the same rows again."""
    shown = {table.key for table in report.tables}
    for place in placed:
        if place.table.key in shown and ESTIMATE in place.letters:
            count = int((place.table.frame[ESTIMATE] == YES).sum())
            if not count:
                return []
            return [t("lembar.perkiraan", n=figure(count), dari=figure(place.rows), lembar=place.sheet)]
    return []
