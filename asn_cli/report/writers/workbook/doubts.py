"""What a reader of the figures must know before leaning on them: the list on Ringkasan."""

from collections.abc import Sequence

from asn_cli.findings import Findings, Level
from asn_cli.locale import t
from asn_cli.locale.figures import figure
from asn_cli.report.messages import count_levels
from asn_cli.report.model import Report
from asn_cli.report.writers.workbook.layout import Placed

NAMED_AT_MOST = 3
NOTES_AT_MOST = 8
"""More would crowd the page; all of them stand on Jejak."""
DOUBTFUL = ("sekunder", "belum_terverifikasi", "dicabut")
ESTIMATE = "estimasi"
YES = "ya"


def doubts(report: Report, placed: Sequence[Placed]) -> list[str]:
    """Findings, rows set aside, estimates, weak rules and the domain's own notes, a sentence each."""
    found = [*_findings(report.findings), *_aside(report), *_estimates(report, placed), *_rules(report)]
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


def _aside(report: Report) -> list[str]:
    tally = report.tally
    if tally is None or not sum(tally.aside.values()):
        return []
    reasons = "; ".join(
        t("lembar.alasan_hitung", alasan=t(f"layar.{reason}"), n=figure(count))
        for reason, count in sorted(tally.aside.items())
        if count
    )
    total = sum(tally.aside.values())
    return [t("lembar.dikesampingkan", n=figure(total), dibaca=figure(tally.read), alasan=reasons)]


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


def _rules(report: Report) -> list[str]:
    rules = report.provenance.rules if report.provenance else ()
    told = []
    for status in DOUBTFUL:
        names = [rule.id for rule in rules if rule.status == status]
        if names:
            shown = ", ".join(names[:NAMED_AT_MOST])
            if len(names) > NAMED_AT_MOST:
                shown = t("lembar.dan_lainnya", daftar=shown, n=figure(len(names) - NAMED_AT_MOST))
            told.append(t(f"lembar.aturan_{status}", n=figure(len(names)), daftar=shown))
    return told
