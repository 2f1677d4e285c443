"""From a command line to a Report to an exit code: the one way every command goes.

A command is a function that takes a `Run` first and its own options after it, and returns a Report:

```python
@command(rounding=True)
def needs(run: Run, rounding: RoundingOption = None) -> Report: ...
```
The shared options are hung on it here; reading, rules and emitting are done here, so that a command holds no plumbing.
"""

import inspect
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from asn_cli import __version__, locale
from asn_cli.context import Context, InputOptions, OutputOptions, command_line
from asn_cli.exits import AsnError, ConfigProblem, Exit, InputProblem, UsageProblem
from asn_cli.options import global_options, output_options, source_options

if TYPE_CHECKING:
    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import InputRead, Provenance, Tally
    from asn_cli.rules import Rules


@dataclass(frozen=True, slots=True)
class Traits:
    """What a command wants of the runner."""

    sources: bool = True
    sources_required: bool = True
    tables: bool = True


def command(*, sources: bool = True, sources_required: bool = True, tables: bool = True) -> Callable[[Any], Any]:
    """Mark a function as a subcommand; see the module's docstring."""

    def mark(function: Any) -> Any:
        function.traits = Traits(sources, sources_required, tables)
        return function

    return mark


class Run:
    """One call of one command: its context, what it was given, and what it reads, each read once."""

    def __init__(self, context: Context, inputs: InputOptions, outputs: OutputOptions) -> None:
        self.context = context
        self.inputs = inputs
        self.outputs = outputs
        self.files_used: set[Path] = set()
        self.shared: object = None
        """What several commands of one run rest on (`report`): a study that each of them takes up."""
        self._everything: Dataset | None = None

    @cached_property
    def rules(self) -> "Rules":
        """The shipped rules with the office's asn.yaml over them."""
        from asn_cli.rules import load_rules

        return load_rules(self.config_path)

    @cached_property
    def config_path(self) -> Path | None:
        """`--config`, else the asn.yaml of the (only) source folder that has one."""
        if self.context.config is not None:
            if not self.context.config.is_file():
                raise UsageProblem("konfigurasi_tidak_ada", berkas=self.context.config)
            return self.context.config
        found = [path for source in self.inputs.sources if (path := Path(source) / "asn.yaml").is_file()]
        if len(found) > 1:
            raise ConfigProblem("dua_konfigurasi", satu=found[0], dua=found[1])
        return found[0] if found else None

    def read(self, wanted: Sequence[str] = (), *, needed: Sequence[str] = ()) -> "Dataset":
        """Read the sources. `wanted`: tables that the command can use (empty: all); of `needed` one must be there."""
        from asn_cli.ingest import read_sources

        if self._everything is not None:
            return self._checked(self._everything.only(wanted), needed)
        data = read_sources(self.inputs, self.context, self.rules, wanted=tuple(wanted))
        folders = [Path(source) for source in self.inputs.sources if Path(source).is_dir()]
        self.files_used |= {folder / name for folder in folders for name in data.files_read}
        return self._checked(data, needed)

    def read_everything(self) -> "Dataset":
        """Read all tables once; whatever is read afterwards is taken from them."""
        self._everything = self.read()
        return self._everything

    @staticmethod
    def _checked(data: "Dataset", needed: Sequence[str]) -> "Dataset":
        if needed and not any(table in data.tables for table in needed):
            raise InputProblem("tabel_tidak_ada", findings=data.findings, tabel=", ".join(needed))
        return data

    def provenance(self, data: "Dataset | None" = None, **more: Any) -> "Provenance":
        """Where this run's results come from."""
        from asn_cli.report.model import InputRead, Provenance

        inputs: dict[str, InputRead] = {}
        for source in data.sources if data else ():
            before = inputs.get(source.file)
            rows = source.rows + (before.rows if before else 0)
            inputs[source.file] = InputRead(source.file, source.sha256, rows)
        return Provenance(
            version=__version__,
            command=command_line(self.context.arguments),
            reference_date=self.context.as_of.isoformat(),
            inputs=tuple(inputs.values()),
            config=self._config_read(),
            **more,
        )

    def _config_read(self) -> "InputRead | None":
        if self.config_path is None:
            return None
        from hashlib import sha256

        from asn_cli.report.model import InputRead

        return InputRead(self.config_path.name, sha256(self.config_path.read_bytes()).hexdigest(), 0)

    @staticmethod
    def tally(data: "Dataset") -> "Tally":
        """The closing line of what was read."""
        from asn_cli.report.model import Tally

        kept = [source for source in data.sources if source.table]
        return Tally(sum(s.rows for s in kept), sum(s.used for s in kept), dict(data.aside))


def with_parameters(function: Any, parameters: Sequence[inspect.Parameter]) -> Any:
    """Give a function the signature that Typer is to read."""
    function.__signature__ = inspect.Signature(
        [
            inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context),
            *parameters,
        ]
    )
    function.__annotations__ = {"ctx": typer.Context, **{p.name: p.annotation for p in parameters}}
    return function


def load(name: str, shown: str) -> Any:
    """Import a subcommand and make the command object that Typer runs; `shown` is the name or alias that was typed."""
    function = getattr(import_module(f"asn_cli.commands.{name}"), name)
    traits: Traits = function.traits
    own = [
        parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for parameter in list(inspect.signature(function).parameters.values())[1:]
    ]
    shared = [
        *(source_options(required=traits.sources_required) if traits.sources else []),
        *(output_options() if traits.tables else []),
        *global_options(),
    ]
    names = {parameter.name for parameter in shared}

    def body(ctx: typer.Context, **settings: Any) -> None:
        given = {key: settings.pop(key) for key in list(settings) if key in names}
        raise typer.Exit(_guarded(function, {**(ctx.obj or {}), **_given(given)}, settings))

    holder = typer.Typer(add_completion=False, rich_markup_mode="rich")
    holder.command(shown, help=locale.t(f"bantuan.perintah_{name}"))(with_parameters(body, [*own, *shared]))
    return typer.main.get_command(holder)


def _given(settings: dict[str, Any]) -> dict[str, Any]:
    """Only what was really said after the command, so that it does not undo what was said before it."""
    return {key: value for key, value in settings.items() if value not in (None, False)}


def _guarded(function: Any, shared: dict[str, Any], own: dict[str, Any]) -> int:
    """Run a command; every way it can end has its exit code, and only a defect of ours shows a traceback."""
    debug = bool(shared.get("debug"))
    try:
        from asn_cli.report.outputs import refuse_inputs, validate_outputs
        from asn_cli.report.progress import working

        context = make_context(shared)
        run = _make_run(context, shared)
        validate_outputs(run.outputs, run.inputs)
        with working(context):
            report = function(run, **own)
        refuse_inputs(run.outputs.outputs, run.files_used)
        from asn_cli.report.emit import emit

        return int(emit(report, context, run.outputs))
    except AsnError as error:
        if debug:
            traceback.print_exc()
        return int(_complain(error, anonymous=bool(shared.get("anonim"))))
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        return reader_left()
    except Exception as error:  # noqa: BLE001
        if debug:
            traceback.print_exc()
        tell(locale.t("galat.cacat", jenis=type(error).__name__, pesan=error))
        return Exit.DEFECT


def _make_run(context: Context, shared: dict[str, Any]) -> Run:
    inputs = InputOptions(
        tuple(shared.get("source") or ()), shared.get("as_table"), shared.get("stdin_format") or "csv"
    )
    run = Run(context, inputs, _output(shared))
    if not locale.as_language(shared.get("lang")) and "ASN_LANG" not in os.environ:
        spoken = locale.as_language(run.rules.office.bahasa)
        if spoken:
            locale.use(spoken)
    return run


def _output(shared: dict[str, Any]) -> OutputOptions:
    return OutputOptions(
        outputs=tuple(shared.get("output") or ()),
        format=shared.get("format"),
        table=shared.get("table"),
        columns=tuple(part.strip() for part in (shared.get("columns") or "").split(",") if part.strip()),
        anonymous=bool(shared.get("anonim")),
        strict=bool(shared.get("strict")),
        fail_if=tuple(shared.get("fail_if") or ()),
        raw=bool(shared.get("raw")),
        dialect=shared.get("dialect"),
    )


def make_context(shared: dict[str, Any]) -> Context:
    """The context of a run from the global options and the environment."""
    asked = shared.get("lang")
    if asked and locale.as_language(asked) is None:
        raise UsageProblem("bahasa_tidak_dikenal", bahasa=asked)
    locale.use(locale.as_language(asked) or locale.from_environment())
    written = shared.get("as_of") or os.environ.get("ASN_AS_OF")
    try:
        as_of = date.fromisoformat(written) if written else date.today()
    except ValueError:
        raise UsageProblem("tanggal_acuan_salah", tanggal=written) from None
    return Context(
        language=locale.active(),
        as_of=as_of,
        config=shared.get("config"),
        quiet=bool(shared.get("quiet")),
        verbose=bool(shared.get("verbose")),
        progress=not shared.get("no_progress"),
        debug=bool(shared.get("debug")),
        arguments=tuple(sys.argv[1:]),
        stdout=sys.stdout,
        stderr=sys.stderr,
        stdin=sys.stdin,
    )


def _complain(error: AsnError, *, anonymous: bool) -> Exit:
    if error.findings:
        from asn_cli.findings import Findings
        from asn_cli.report.mask import anonymised_findings
        from asn_cli.report.messages import print_findings

        found = Findings(error.findings)
        print_findings(anonymised_findings(found) if anonymous else found, sys.stderr)
    tell(f"asn: {locale.t(f'galat.{error.key}', **error.params).strip()}")
    return error.exit


def tell(line: str) -> None:
    """One line on stderr, in whatever encoding it has."""
    from asn_cli.report.streams import say

    say(sys.stderr, line)


def reader_left() -> Exit:
    """The reader of our pipe went away: no fault, and nothing to say about it."""
    from asn_cli.report.streams import hush

    hush(sys.stdout)
    return Exit.PIPE_CLOSED
