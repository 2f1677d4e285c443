"""The end of every command: a Report goes to files and streams, and becomes an exit code."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from asn_cli.context import Context, OutputOptions
from asn_cli.exits import Exit, OutputProblem
from asn_cli.findings import Level
from asn_cli.locale import Msg
from asn_cli.report.atomic import Batch
from asn_cli.report.conditions import held
from asn_cli.report.messages import FINDINGS_TABLE, closing_line, count_levels, print_findings
from asn_cli.report.model import Report
from asn_cli.report.outputs import refuse_inputs, stream_format
from asn_cli.report.render import spoken
from asn_cli.report.streams import reason, say, send
from asn_cli.report.view import View, make_view
from asn_cli.report.writers import writer

if TYPE_CHECKING:
    from asn_cli.report.writers.form import Form


def emit(report: Report, context: Context, options: OutputOptions) -> Exit:
    """Write what was asked for, tell what was found, and give the exit code (CONTRACT part 1).

    What goes where:
    - stdout: the streamed table (`--table`, else the first), in `--format`; json is the whole object, and a
      terminal gets the headline and the heat map too.
    - `-o x.csv`, `.ndjson`, `.parquet`: the streamed table. `-o x.json`, `.md`: every table, or only the one of
      `--table`. `-o x.xlsx`: every table, whole.
    - `--columns` narrows the streamed table everywhere but in xlsx, whose formulas need the rest.
    Files first wait beside their place; they get their names once stdout took its share, so that a failure of either
    leaves every earlier output as it was. A reader of our pipe that left early is no failure: the files are written.
    `options` are those that `validate_outputs` accepted. Raises UsageProblem for an unknown table, column or
    condition, OutputProblem for what cannot be written, BrokenPipeError when the reader of stdout left.
    """
    view = make_view(report, options, context.as_of.isoformat())
    verdicts = held(report, options.fail_if)
    form = _form(view, options)
    left = _write(view, context, options, form)
    if left is not None:
        raise left
    if not _already_seen(view, context):
        print_findings(view.report.findings, context.stderr, context.verbose, quiet=context.quiet)
    for sentence in verdicts:
        say(context.stderr, spoken(sentence))
    if report.tally is not None and not context.quiet:
        say(context.stderr, closing_line(report.tally, [str(path) for path in options.outputs]))
    return _verdict(report, verdicts, strict=options.strict)


def _form(view: View, options: OutputOptions) -> "Form | None":
    """The office's own form, checked against the result; never one of the outputs itself."""
    if view.report.form is None:
        return None
    from asn_cli.report.writers.form import Form

    refuse_inputs(options.outputs, [view.report.form])
    form = Form(view.report.form)
    form.check(view, view.report.findings)
    return form


def _write(view: View, context: Context, options: OutputOptions, form: "Form | None") -> BrokenPipeError | None:
    """Files and stdout, in the order that `emit` tells; gives the error of a reader who left."""
    left: BrokenPipeError | None = None
    with Batch() as batch:
        try:
            for path in options.outputs:
                suffix = path.suffix.lower()[1:]
                fill = form.fill if form is not None and suffix == "xlsx" else writer(suffix)
                batch.write(path, partial(fill, view))
            try:
                send(context.stdout, partial(_stream, view, context))
            except BrokenPipeError as error:
                left = error
            batch.commit()
        except OSError as error:
            raise OutputProblem("keluaran_gagal", berkas=Path(str(error.filename)), sebab=reason(error)) from error
    return left


def _stream(view: View, context: Context, file: BinaryIO) -> None:
    """What stdout gets."""
    name = stream_format(view.options, context.stdout)
    if name == "json":
        writer("json")(view, file)
    elif name == "table":
        from asn_cli.report.writers.terminal import draw, surface_of

        draw(view, surface_of(context.stdout, verbose=context.verbose), file)
    elif view.streamed is None:
        sentences = [view.report.title, *view.report.headline]
        file.write("".join(f"{spoken(sentence)}\n" for sentence in sentences).encode("utf-8", errors="replace"))
    elif name == "md":
        from asn_cli.report.writers.markdown import write_table

        write_table(view, file)
    else:
        writer(name)(view, file)


def _already_seen(view: View, context: Context) -> bool:
    """Whether `--table temuan` has just put the findings on the terminal that stderr leads to as well."""
    if view.options.table != FINDINGS_TABLE.key or stream_format(view.options, context.stdout) != "table":
        return False
    return all(stream is not None and stream.isatty() for stream in (context.stdout, context.stderr))


def _verdict(report: Report, verdicts: list[Msg], *, strict: bool) -> Exit:
    levels = count_levels(report.findings)
    doubtful = strict and bool(levels[Level.ERROR] or levels[Level.WARNING])
    return Exit.VERDICT if report.verdict_bad or verdicts or doubtful else Exit.OK
