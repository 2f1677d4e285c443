"""One call of one command: what it was given, what it reads and rests on, each worked out once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from asn_cli import __version__, locale
from asn_cli.context import Context, InputOptions, OutputOptions, command_line
from asn_cli.exits import ConfigProblem, InputProblem, UsageProblem

if TYPE_CHECKING:
    from datetime import date

    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import InputRead, Provenance, Tally
    from asn_cli.rules import Rules
    from asn_cli.rules.scenario import Scenario

Study = TypeVar("Study")


def _hashed(path: Path, name: str = "") -> "InputRead":
    """A file that holds no rows, with its hash."""
    from hashlib import sha256

    from asn_cli.report.model import InputRead

    return InputRead(name or path.name, sha256(path.read_bytes()).hexdigest(), 0)


class Run:
    """One call of one command: its context, what it was given, and what it reads, each read once."""

    def __init__(self, context: Context, inputs: InputOptions, outputs: OutputOptions, *, apart: bool = False) -> None:
        self.context = context
        self.inputs = inputs
        self.outputs = outputs
        self.also: dict[str, Path] = {}
        """Files besides the sources that the result rests on (a form, a scenario), by their name in Jejak."""
        self._apart = apart
        self._scenario: Scenario | None = None
        self.supposed: dict[str, str] = {}
        """kode -> the pair of the scenario that changed its population, once the sources are read."""
        self.files_used: set[Path] = set()
        self.shared: object = None
        """What several commands of one run rest on (`report`): a study that each of them takes up."""
        self._everything: Dataset | None = None
        self._studies: dict[object, Any] = {}

    @cached_property
    def rules(self) -> "Rules":
        """The shipped rules with the office's asn.yaml over them."""
        from asn_cli.rules import load_rules

        rules = load_rules(self.config_path)
        return rules.under(self._scenario.of_rules, self.context.as_of) if self._scenario else rules

    def suppose(self, pairs: Sequence[str], file: Path | None) -> None:
        """Read and reckon under the pairs of `--set` and `--scenario`; UsageProblem for what is no pair."""
        if not pairs and file is None:
            return
        from asn_cli.rules.scenario import read_scenario

        self._scenario = read_scenario(pairs, file)
        if file is not None:
            self.also[file.name] = file

    def keep_stdin(self) -> bytes:
        """What stands on stdin, kept so that it can be read once more."""
        from io import BytesIO, TextIOWrapper

        raw = getattr(self.context.stdin, "buffer", None)
        data = bytes(raw.read()) if raw is not None else self.context.stdin.read().encode("utf-8")
        self.context = replace(self.context, stdin=TextIOWrapper(BytesIO(data), encoding="utf-8"))
        return data

    @property
    def overrides(self) -> tuple[str, ...]:
        """The pairs of the scenario, as Jejak lists them."""
        return self._scenario.told if self._scenario else ()

    def part(self, source: str, as_of: "date | None" = None, *, supposing: bool = False) -> "Run":
        """The same call over one source alone, with the asn.yaml of that source.

        `as_of`: another reference date; `supposing`: under the scenario of this call.
        """
        context = replace(self.context, as_of=as_of) if as_of else self.context
        part = Run(context, self.inputs._replace(sources=(source,)), self.outputs)
        part._scenario = self._scenario if supposing else None
        return part

    @cached_property
    def config_path(self) -> Path | None:
        """`--config`, else the asn.yaml of the (only) source folder that has one."""
        if self.context.config is not None:
            if not self.context.config.is_file():
                raise UsageProblem("konfigurasi_tidak_ada", berkas=self.context.config)
            return self.context.config
        if self._apart:
            return None
        found = [path for source in self.inputs.sources if (path := Path(source) / "asn.yaml").is_file()]
        if len(found) > 1:
            raise ConfigProblem("dua_konfigurasi", satu=found[0], dua=found[1])
        return found[0] if found else None

    def read(
        self,
        wanted: Sequence[str] = (),
        *,
        needed: Sequence[str] = (),
        compact: Mapping[str, Collection[str]] | None = None,
    ) -> "Dataset":
        """Read the sources. `wanted`: tables that the command can use (empty: all); of `needed` one must be there.

        `compact`: tables that may come compact, with the columns of them that are read (see `ingest.read_sources`).
        """
        from asn_cli.ingest import read_sources

        if self._everything is not None:
            return self._checked(self._everything.only(wanted), needed)
        data = read_sources(self.inputs, self.context, self.rules, wanted=tuple(wanted), compact=compact)
        folders = [Path(source) for source in self.inputs.sources if Path(source).is_dir()]
        self.files_used |= {folder / name for folder in folders for name in data.files_read}
        if self._scenario and (not wanted or "penduduk" in wanted):
            self._suppose_people(data, self._scenario)
        return self._checked(data, needed)

    def _suppose_people(self, data: "Dataset", scenario: "Scenario") -> None:
        """Give the penduduk table that was read the population of the scenario."""
        changes = scenario.people
        if not changes:
            return
        from asn_cli.domain.whatif import populations, suppose
        from asn_cli.ingest.model import TableIn
        from asn_cli.rules.scenario import places_of

        table = data.frame("penduduk")
        if table is None:
            raise UsageProblem("skenario_tanpa_penduduk", target=changes[0].change.target)
        known = populations(table, self.context.as_of)
        supposed = places_of(changes, known, data.region or self.rules.region, data.findings)
        self.supposed = {kode: str(change.change) for kode, change in supposed.items()}
        data.tables["penduduk"] = TableIn("penduduk", suppose(table, supposed, self.context.as_of))

    def read_everything(self) -> "Dataset":
        """Read all tables once; whatever is read afterwards is taken from them."""
        if self._everything is None:
            self._everything = self.read()
        return self._everything

    def study(self, kind: Callable[..., Study], **settings: Any) -> Study:
        """A study of a kind: once everything is read the one that all commands share, as none of them sets anything
        then; before, a new one with these settings."""
        if self._everything is None:
            return kind(self, **settings)
        if kind not in self._studies:
            self._studies[kind] = kind(self)
        found: Study = self._studies[kind]
        return found

    @staticmethod
    def _checked(data: "Dataset", needed: Sequence[str]) -> "Dataset":
        if needed and not any(table in data.tables for table in needed):
            raise InputProblem("tabel_tidak_ada", findings=data.findings, tabel=", ".join(needed))
        return data

    def provenance(self, data: "Dataset | None" = None, **more: Any) -> "Provenance":
        """Where this run's results come from."""
        from asn_cli.report.model import InputRead, Provenance

        inputs: dict[str, InputRead] = {}
        kept = data.files_read if data else ()
        for source in data.sources if data else ():
            if source.file not in kept:
                continue
            before = inputs.get(source.file)
            rows = source.rows + (before.rows if before else 0)
            inputs[source.file] = InputRead(source.file, source.sha256, rows)
        for name, path in self.also.items():
            inputs.setdefault(name, _hashed(path, name))
        return Provenance(
            version=__version__,
            command=command_line(self.context.arguments),
            reference_date=self.context.as_of.isoformat(),
            inputs=tuple(inputs.values()),
            config=_hashed(self.config_path) if self.config_path else None,
            overrides=self.overrides,
            language=locale.active(),
            **more,
        )

    def provenance_of_files(self, **more: Any) -> "Provenance":
        """The same where each source is looked at by itself: every file, and the asn.yaml of each folder."""
        from asn_cli.ingest.source import list_sources

        named = {spec.shown: spec.path for spec in list_sources(self.inputs) if spec.path is not None}
        known = self.provenance()._replace(**more)
        inputs = [_hashed(path, name) for name, path in named.items()]
        return known._replace(inputs=(*inputs, *known.inputs))

    @staticmethod
    def tally(data: "Dataset", aside: Mapping[str, int] | None = None) -> "Tally":
        """The closing line of what was read. `aside`: rows that computing set aside besides, by reason."""
        from asn_cli.report.model import Tally

        kept = [source for source in data.sources if source.table]
        more = {reason: rows for reason, rows in (aside or {}).items() if rows}
        used = sum(source.used for source in kept) - sum(more.values())
        return Tally(sum(source.rows for source in kept), used, {**data.aside, **more})
