"""The whole command line: what `asn` does with its arguments, and how it complains about them."""

import sys
from typing import Any

import typer

from asn_cli import locale
from asn_cli.commands import REGISTRY
from asn_cli.exits import Exit
from asn_cli.runner import reader_left, tell
from asn_cli.unattended import journal

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""Typer exports no name for it; every complaint about a command line is one."""


def run_app(app: typer.Typer, arguments: list[str]) -> int:
    """Run a command line; gives the exit code. Every run that was asked to leave a line in a log does."""
    began = journal.begin()
    try:
        code = _ended(app, arguments)
    except SystemExit as error:
        _log(began, arguments, error.code if isinstance(error.code, int) else Exit.VERDICT)
        raise
    return _log(began, arguments, code)


def _log(began: journal.Journal, arguments: list[str], code: int) -> int:
    """Add the line that `--log-json` asks for; a log that cannot be written is the failure of a run that had none."""
    path = journal.asked(arguments)
    if path is None:
        return code
    try:
        journal.append(path, began.line(arguments, code))
    except OSError as error:
        from asn_cli.report.streams import reason

        tell("asn: " + locale.t("galat.log_gagal", berkas=path, sebab=reason(error)))
        return code or Exit.OUTPUT
    return code


def _ended(app: typer.Typer, arguments: list[str]) -> int:
    """Run a command line; complaints about the command line itself are worded here."""
    try:
        code = _run_app(app, arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        return reader_left()
    except SystemExit as error:  # what rich makes of a closed pipe
        if isinstance(error.__context__, BrokenPipeError):
            return reader_left()
        raise
    except OSError as error:
        from asn_cli.report.streams import reason

        reader_left()
        tell("asn: " + locale.t("galat.stdout_gagal", sebab=reason(error)))
        return Exit.OUTPUT
    return code


def _run_app(app: typer.Typer, arguments: list[str]) -> int:
    locale.use(locale.from_arguments(arguments) or locale.from_environment())
    try:
        return int(typer.main.get_command(app)(arguments, prog_name="asn", standalone_mode=False) or 0)
    except UsageError as error:
        if type(error).__name__ != "NoArgsIsHelpError":  # the help is on stdout already
            complaint = _usage_words(error, arguments)
            journal.current().complaint = complaint
            tell(f"asn: {complaint}")
        return Exit.USAGE
    except typer.Abort:
        return Exit.INTERRUPTED


def _usage_words(error: Any, arguments: list[str]) -> str:
    """A usage complaint of Typer in our words."""
    kind = type(error).__name__
    command = error.ctx.command_path if error.ctx else _command_in(arguments)
    if kind == "NoSuchOption":
        near = ", ".join(error.possibilities or ())
        text = locale.t("galat.opsi_tidak_dikenal", opsi=error.option_name)
        if near:
            text += " " + locale.t("galat.mungkin_maksud", usul=near)
    elif kind == "BadOptionUsage":
        wanting = "opsi_tanpa_nilai" if "requires" in error.message else "opsi_tidak_bernilai"
        text = locale.t(f"galat.{wanting}", opsi=error.option_name)
    elif "Missing command" in error.message:
        text = locale.t("galat.argumen_kurang", nama="COMMAND")
    elif kind == "MissingParameter":
        text = locale.t("galat.argumen_kurang", nama=_name_of(error.param))
    elif kind == "BadParameter" and error.param is not None:
        text = _value_words(error)
    elif "No such command" in error.message:
        text = locale.t("galat.perintah_tidak_dikenal", perintah=error.message.split("'")[1])
        near = error.message.partition("Did you mean ")[2].rstrip("?")
        if near:
            text += " " + locale.t("galat.mungkin_maksud", usul=near.replace("'", ""))
    elif "unexpected extra argument" in error.message:
        text = locale.t("galat.argumen_lebih", daftar=error.message.partition(") (")[2].removesuffix(")"))
    else:
        text = error.message
    return f"{text} {locale.t('galat.lihat_bantuan', perintah=command)}"


WRONG_KINDS = {"int": "nilai_bukan_bulat", "float": "nilai_bukan_angka", "finite": "nilai_bukan_angka"}
"""First word of what the library calls the fault -> our sentence."""


def _value_words(error: Any) -> str:
    """What is wrong with the value of an option: the kind that it takes, and what was given."""
    faults = error.__cause__.errors() if hasattr(error.__cause__, "errors") else []
    fault = faults[0] if faults else {"type": "", "input": ""}
    sentence = WRONG_KINDS.get(str(fault["type"]).split("_")[0], "nilai_opsi_salah")
    return locale.t(f"galat.{sentence}", opsi=_name_of(error.param), nilai=fault["input"])


def _command_in(arguments: list[str]) -> str:
    """The command that a line names, where Typer does not tell."""
    names = {name for entry in REGISTRY for name in (entry.name, entry.alias)}
    return " ".join(["asn", *[word for word in arguments if word in names][:1]])


def _name_of(parameter: Any) -> str:
    """What a user calls an option or argument: `--quota`, `SOURCE...`."""
    if parameter is None:
        return "?"
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    return str(parameter.opts[0])
