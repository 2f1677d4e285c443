"""From a command line to a Report to an exit code: the one way every command goes.

A command is a function that takes a `Run` first and its own options after it, and returns a Report:

```python
@command(scenario=True)
def needs(run: Run, rounding: RoundingOption = None) -> Report: ...
```
The shared options are hung on it here; reading, rules and emitting are done here, so that a command holds no plumbing.
"""

import inspect
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

import typer

from asn_cli import locale
from asn_cli.context import Context, InputOptions, OutputOptions
from asn_cli.exits import AsnError, Exit, UsageProblem
from asn_cli.options import global_options, output_options, scenario_options, source_options
from asn_cli.run import Run
from asn_cli.unattended import journal
from asn_cli.unattended.lock import held

__all__ = ["Run", "Traits", "command", "load", "make_context", "reader_left", "tell", "with_parameters"]


class Traits(NamedTuple):
    """What a command wants of the runner."""

    sources: bool = True
    sources_required: bool = True
    tables: bool = True
    scenario: bool = False
    """Takes `--set` and `--scenario`."""
    apart: bool = False
    """Its sources are looked at one by one (`Run.part`), each with an asn.yaml of its own."""


def command(
    *,
    sources: bool = True,
    sources_required: bool = True,
    tables: bool = True,
    scenario: bool = False,
    apart: bool = False,
) -> Callable[[Any], Any]:
    """Mark a function as a subcommand; see the module's docstring."""

    def mark(function: Any) -> Any:
        function.traits = Traits(sources, sources_required, tables, scenario, apart)
        return function

    return mark


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
        *(scenario_options() if traits.scenario else []),
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
        context = make_context(shared)
        journal.check(context.log)
        with held(context.lock, shared.get("output") or ()):
            return _perform(function, context, shared, own)
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


def _perform(function: Any, context: Context, shared: dict[str, Any], own: dict[str, Any]) -> int:
    """The run itself: what was asked is checked, the command computes, its report is written."""
    from asn_cli.report.outputs import refuse_inputs, validate_outputs
    from asn_cli.report.progress import working

    _refuse_no_number(own)
    run = _make_run(function.traits, context, shared, own)
    validate_outputs(run.outputs, run.inputs)
    if context.if_changed:
        from asn_cli.unattended.unchanged import nothing_changed, told

        if nothing_changed(run):
            journal.current().skipped = True
            if not context.quiet:
                tell(told(run))
            return Exit.OK
    with working(context):
        report = function(run, **own)
    refuse_inputs(run.outputs.outputs, run.files_used)
    from asn_cli.report.emit import emit

    journal.current().found(report.findings, report.tally)
    ended = int(emit(report, context, run.outputs))
    journal.current().outputs = tuple(map(str, run.outputs.outputs))
    return ended


def _refuse_no_number(own: dict[str, Any]) -> None:
    """`nan` and `inf` read as numbers, and are none that an option takes."""
    for name, value in own.items():
        if isinstance(value, float) and not isfinite(value):
            raise UsageProblem("nilai_bukan_angka", opsi=f"--{name.replace('_', '-')}", nilai=value)


def _make_run(traits: Traits, context: Context, shared: dict[str, Any], own: dict[str, Any]) -> Run:
    inputs = InputOptions(
        tuple(shared.get("source") or ()), shared.get("as_table"), shared.get("stdin_format") or "csv"
    )
    run = Run(context, inputs, _output(shared), apart=traits.apart)
    run.also |= {value.name: value for value in own.values() if isinstance(value, Path) and value.is_file()}
    if traits.apart:
        run.also |= {str(p): p for source in inputs.sources if (p := Path(source) / "asn.yaml").is_file()}
    if traits.scenario:
        run.suppose(shared.get("set") or (), shared.get("scenario"))
    if not (locale.as_language(shared.get("lang")) or locale.asked_by_environment()):
        speaks = run.part(inputs.sources[-1]) if traits.apart and inputs.sources else run
        spoken = locale.as_language(speaks.rules.office.bahasa)
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
    journal.current().date = as_of.isoformat()
    return Context(
        language=locale.active(),
        as_of=as_of,
        config=shared.get("config"),
        quiet=bool(shared.get("quiet")),
        verbose=bool(shared.get("verbose")),
        progress=not shared.get("no_progress"),
        debug=bool(shared.get("debug")),
        lock=shared.get("lock"),
        log=shared.get("log_json"),
        if_changed=bool(shared.get("if_changed")),
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
        journal.current().found(found)
    complaint = locale.t(f"galat.{error.key}", **error.params).strip()
    journal.current().complaint = complaint
    tell(f"asn: {complaint}")
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
