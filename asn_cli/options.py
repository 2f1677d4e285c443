"""The options that commands share, declared once. `asn_cli.runner.command` hangs them on each command."""

from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any

import typer

from asn_cli import __version__
from asn_cli.locale import t


def _option(name: str, kind: Any, *flags: str, default: Any = None, **settings: Any) -> Parameter:
    panel = settings.pop("panel")
    option = typer.Option(*flags, help=t(f"bantuan.{name}"), rich_help_panel=t(f"bantuan.{panel}"), **settings)
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, option])


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"asn-cli {__version__}")
        raise typer.Exit


def global_options() -> list[Parameter]:
    """Accepted before and after the command."""
    panel = "panel_umum"
    return [
        _option("lang", str | None, "--lang", metavar="id|en", panel=panel),
        _option("config", Path | None, "--config", metavar="FILE", panel=panel),
        _option("as_of", str | None, "--as-of", metavar="DATE", panel=panel),
        _option("quiet", bool, "--quiet", "-q", default=False, panel=panel),
        _option("verbose", bool, "-v", "--verbose", default=False, panel=panel),
        _option("no_progress", bool, "--no-progress", default=False, panel=panel),
        _option("debug", bool, "--debug", default=False, panel=panel),
        _option("lock", Path | None, "--lock", metavar="FILE", panel=panel),
        _option("if_changed", bool, "--if-changed", default=False, panel=panel),
        _option("log_json", Path | None, "--log-json", metavar="FILE", panel=panel),
        _option("version", bool, "--version", default=False, panel=panel, is_eager=True, callback=_tell_version),
    ]


def source_options(*, required: bool = True) -> list[Parameter]:
    """SOURCE... and how to read it."""
    argument = typer.Argument(metavar="SOURCE...", help=t("bantuan.source"))
    kind, default = (list[str], Parameter.empty) if required else (list[str] | None, None)
    return [
        Parameter("source", Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, argument]),
        _option("as_table", str | None, "--as", metavar="TABLE", panel="panel_masukan"),
        _option("stdin_format", str | None, "--from", metavar="csv|tsv|json|ndjson", panel="panel_masukan"),
    ]


def output_options() -> list[Parameter]:
    """Where tables go and how."""
    panel = "panel_keluaran"
    return [
        _option("output", list[Path] | None, "--output", "-o", metavar="PATH", panel=panel),
        _option("format", str | None, "--format", metavar="table|csv|json|ndjson|md", panel=panel),
        _option("table", str | None, "--table", metavar="NAME", panel=panel),
        _option("columns", str | None, "--columns", metavar="a,b,c", panel=panel),
        _option("anonim", bool, "--anonim", default=False, panel=panel),
        _option("strict", bool, "--strict", default=False, panel=panel),
        _option("fail_if", list[str] | None, "--fail-if", metavar='"COLUMN OP NUMBER"', panel=panel),
        _option("raw", bool, "--raw", default=False, panel=panel),
        _option("dialect", str | None, "--dialect", metavar="excel-id", panel=panel),
    ]


def scenario_options() -> list[Parameter]:
    """What-if, for commands marked `@command(scenario=True)`: `Run` then reads and reckons under it by itself."""

    def option(name: str, kind: Any, *flags: str, metavar: str) -> Parameter:
        told = typer.Option(*flags, metavar=metavar, help=t(f"skenario.opsi_{name}"), rich_help_panel=panel)
        return Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind, told])

    panel = t("bantuan.panel_masukan")
    return [
        option("set", list[str] | None, "--set", metavar="ID=VALUE"),
        option("scenario", Path | None, "--scenario", metavar="FILE"),
    ]


RoundingOption = Annotated[
    str | None,
    typer.Option("--rounding", metavar="ke_atas|terdekat|sisa_terbesar", help=t("bantuan.rounding")),
]
