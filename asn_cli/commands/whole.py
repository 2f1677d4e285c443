"""Everything that a folder's tables allow, in one run: each command's own report over one reading and one study."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from asn_cli.commands.formation_plan import FormationPlan
from asn_cli.exits import AsnError, InputProblem, UsageProblem
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.runner import Run

if TYPE_CHECKING:
    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import Report, RuleUsed, Table


@dataclass(frozen=True, slots=True)
class Part:
    """A command that takes part, and the tables of which it needs one (`also`: all of these too)."""

    command: str
    one_of: tuple[str, ...]
    also: tuple[str, ...] = ()

    def missing(self, tables: Sequence[str]) -> tuple[str, ...]:
        """What is not there, empty when it can run."""
        lacking = () if any(table in tables for table in self.one_of) else self.one_of
        return (*lacking, *(table for table in self.also if table not in tables))


PARTS = (
    Part("needs", ("penduduk", "fasilitas", "wilayah", "beban_kerja")),
    Part("workload", ("beban_kerja",)),
    Part("project", ("penduduk", "fasilitas", "wilayah")),
    Part("redeploy", ("penduduk", "fasilitas", "wilayah"), ("pegawai",)),
    Part("select", ("pelamar",)),
    Part("evaluate", ("kinerja", "profesionalitas")),
    Part("training", ("pelatihan", "kompetensi")),
    Part("complaints", ("pengaduan",)),
    Part("survey", ("skm",)),
)
"""In the order of the contract; `formation` needs a quota, which no folder holds."""


@dataclass(slots=True)
class Whole:
    """The parts that ran, and what kept the others from it."""

    data: "Dataset"
    reports: "dict[str, Report]" = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)

    def table(self, command: str, key: str) -> "Table | None":
        """A table of one of the parts."""
        report = self.reports.get(command)
        return None if report is None else report.table(key)

    @property
    def place(self) -> str:
        """The regency that the report is about."""
        region = self.data.region
        return "" if region is None else region.nama or region.kode

    def rules(self) -> "tuple[RuleUsed, ...]":
        """The rules that any part rests on, each once."""
        used = [rule for report in self.reports.values() if report.provenance for rule in report.provenance.rules]
        return tuple({rule.id: rule for rule in used}.values())

    def notes(self) -> tuple[Msg, ...]:
        """The notes of all parts, each once."""
        told = [note for report in self.reports.values() if report.provenance for note in report.provenance.notes]
        return tuple({str(note): note for note in told}.values())

    def aside(self) -> dict[str, int]:
        """Rows that any part set aside while computing, by reason; what two of them set aside is counted once."""
        found: dict[str, int] = {}
        for report in self.reports.values():
            for reason, rows in (report.tally.aside if report.tally else {}).items():
                found[reason] = max(found.get(reason, 0), rows)
        return {reason: rows for reason, rows in found.items() if reason not in self.data.aside}

    def names(self) -> dict[tuple[str, str], str]:
        """(command, table) -> its name here; of two tables of one name the later bears its command's name too."""
        found: dict[tuple[str, str], str] = {}
        taken: set[str] = {"ringkasan", "prioritas"}
        for command, report in self.reports.items():
            for table in report.tables:
                name = f"{table.key}_{command}" if table.key in taken else table.key
                taken.add(name)
                found[command, table.key] = name
        return found

    def tables(self) -> "list[Table]":
        """All tables in order, under the names they have here."""
        names = self.names()
        return [
            table._replace(spec=table.spec._replace(key=names[command, table.key]))
            for command, report in self.reports.items()
            for table in report.tables
        ]


def run_parts(run: Run, only: Sequence[str]) -> Whole:
    """Read everything once and run each part that has its tables; a part that cannot is told, and the others go on."""
    unknown = [name for name in only if name not in {part.command for part in PARTS}]
    if unknown:
        raise UsageProblem("bagian_tidak_dikenal", bagian=unknown[0], pilihan=", ".join(p.command for p in PARTS))
    whole = Whole(run.read_everything())
    run.shared = FormationPlan.of(run)
    for part in PARTS:
        if only and part.command not in only:
            continue
        missing = part.missing(list(whole.data.tables))
        if missing:
            whole.findings.add("ASN-L001", found=", ".join(missing), column=part.command, perintah=part.command)
            continue
        command: Callable[[Run], Any] = getattr(import_module(f"asn_cli.commands.{part.command}"), part.command)
        try:
            whole.reports[part.command] = command(run)
        except AsnError as problem:
            why = msg(f"galat.{problem.key}", **problem.params)
            whole.findings.extend(problem.findings)
            whole.findings.add("ASN-L002", found=part.command, sebab=why)
    if not whole.reports:
        raise InputProblem("laporan_kosong", findings=(*whole.data.findings, *whole.findings))
    return whole
