"""Findings in words: the table `temuan`, the lines on stderr, and the closing line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from asn_cli.findings import Finding, Findings, Level
from asn_cli.locale import t
from asn_cli.locale.catalog import entry_of, level, say
from asn_cli.locale.figures import figure
from asn_cli.report.model import Column, TableSpec, Tally
from asn_cli.report.render import printable
from asn_cli.report.streams import say as put

if TYPE_CHECKING:
    import pandas as pd

SHOWN_PER_CAUSE = 5
_ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}
_COLOUR = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}

FINDINGS_TABLE = TableSpec(
    "temuan",
    ("Temuan", "Findings"),
    (
        Column("kode", ("Kode", "Code"), width=10, salient=True),
        Column("tingkat", ("Tingkat", "Level"), width=11),
        Column("berkas", ("Berkas", "File"), width=24),
        Column("lembar", ("Lembar", "Sheet"), width=14),
        Column("sel", ("Sel", "Cell"), width=8, salient=True),
        Column("pesan", ("Pesan", "Message"), width=60, salient=True),
        Column("ditemukan", ("Ditemukan", "Found"), width=24),
        Column("diharapkan", ("Diharapkan", "Expected"), width=40),
        Column("perbaikan", ("Perbaikan", "What to do"), width=40),
        Column("dasar", ("Dasar hukum", "Legal basis"), width=24),
    ),
    about=(
        "Semua yang salah, meragukan, atau patut diketahui pada masukan, dengan selnya.",
        "All that is wrong, doubtful or worth knowing in the input, with its cell.",
    ),
)


@dataclass(slots=True, eq=False)
class Group:
    """Findings of one cause, in the order they were met; `count` includes those that were not kept."""

    level: Level
    findings: list[Finding] = field(default_factory=list)
    count: int = 0


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """The findings by cause: errors first, then warnings, then notes, each as first met."""
    groups: dict[tuple[str, str, str, str], Group] = {}
    for finding in findings:
        group = groups.setdefault(finding.cause, Group(level(finding)))
        group.findings.append(finding)
        group.count += 1
    if isinstance(findings, Findings):
        for cause, group in groups.items():
            group.count = max(group.count, findings.count(cause))
    return sorted(groups.values(), key=lambda group: _ORDER[group.level])


def count_levels(findings: Iterable[Finding]) -> dict[Level, int]:
    """How many findings of each level there are, the ones not kept included."""
    counts = dict.fromkeys(Level, 0)
    for group in grouped(findings):
        counts[group.level] += group.count
    return counts


def findings_frame(findings: Iterable[Finding]) -> "pd.DataFrame":
    """One row a finding, with the columns of CONTRACT part 1, errors first; missing is None.

    Where a cause was met more often than findings are kept, a last row of that cause without a cell says how many
    more there are.
    """
    import pandas as pd

    rows: list[tuple[str, ...]] = []
    for group in grouped(findings):
        rows.extend(_row(finding, group.level) for finding in group.findings)
        more = group.count - len(group.findings)
        if more:
            last = group.findings[-1]
            words = t("layar.temuan_lagi", n=figure(more), kode=last.code)
            rows.append((last.code, group.level.value, last.place.file, last.place.sheet, "", words, "", "", "", ""))
    keys = [column.key for column in FINDINGS_TABLE.columns]
    return pd.DataFrame([[cell or None for cell in row] for row in rows], columns=keys, dtype=object)


def _row(finding: Finding, grade: Level) -> tuple[str, ...]:
    words, place = say(finding), finding.place
    return (
        finding.code,
        grade.value,
        place.file,
        place.sheet,
        place.cell,
        words.pesan,
        finding.found,
        words.diharapkan,
        words.perbaikan,
        entry_of(finding.code).basis,
    )


def print_findings(
    findings: Iterable[Finding], stream: TextIO | None, verbose: bool = False, *, quiet: bool = False
) -> None:
    """Lines `file:sheet!cell CODE message`, under a line that names their level and how many there are.

    Of one cause the first five places are shown and the rest counted; `verbose` shows each that was kept. Under an
    error stands what was expected and what to do. `quiet` leaves only the errors, a line each.
    """
    if not findings:
        return
    shown = None if verbose else SHOWN_PER_CAUSE
    groups = grouped(findings)
    for grade in Level:
        of_level = [group for group in groups if group.level is grade]
        if not of_level or (quiet and grade is not Level.ERROR):
            continue
        if not quiet:
            n = sum(group.count for group in of_level)
            put(stream, t(f"layar.tingkat_{grade.value}", n=figure(n)), style=f"1;{_COLOUR[grade]}")
        for group in of_level:
            _print_group(group, stream, shown, quiet=quiet)


def _print_group(group: Group, stream: TextIO | None, shown: int | None, *, quiet: bool) -> None:
    for finding in group.findings[:shown]:
        parts = (printable(str(finding.place)), finding.code, printable(say(finding).pesan))
        put(stream, " ".join(part for part in parts if part), style=_COLOUR[group.level], part=finding.code)
    words = say(group.findings[0])
    if group.level is Level.ERROR and not quiet:
        for label, text in (("diharapkan", words.diharapkan), ("perbaikan", words.perbaikan)):
            if text:
                put(stream, "    " + t(f"layar.{label}", isi=printable(text)))
    more = group.count - len(group.findings[:shown])
    if more:
        put(stream, "    " + t("layar.temuan_lagi", n=figure(more), kode=group.findings[0].code))


def closing_line(tally: Tally, written: Sequence[str] = ()) -> str:
    """`Read 6,012 rows, used 5,998, set aside 14 (12 place unknown, 2 NIP twice). Written: k.xlsx.`"""
    aside = {reason: n for reason, n in tally.aside.items() if n}
    read, used, left = figure(tally.read), figure(tally.used), figure(sum(aside.values()))
    text = t("layar.penutup", dibaca=read, dipakai=used, disisihkan=left)
    if aside:
        ordered = sorted(aside.items(), key=lambda item: -item[1])
        text += " (" + "; ".join(f"{t(f'layar.{reason}')}: {figure(n)}" for reason, n in ordered) + ")"
    text += "."
    if written:
        text += " " + t("layar.ditulis", daftar=", ".join(written))
    return text
