"""What makes the figures of a report less certain, in sentences that every writer tells."""

from asn_cli.locale import t
from asn_cli.locale.figures import figure
from asn_cli.report.model import Report

NAMED_AT_MOST = 3
DOUBTFUL = ("sekunder", "belum_terverifikasi", "dicabut")


def rows_aside(report: Report) -> list[str]:
    """How many rows were set aside, and why."""
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


def weak_rules(report: Report) -> list[str]:
    """The rules used that were not read in the text of the law itself, a sentence a status."""
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
