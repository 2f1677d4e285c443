"""The Typer app: global options and the list of commands, each imported when it is called."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from asn_cli import locale
from asn_cli.commands import REGISTRY
from asn_cli.options import global_options
from asn_cli.runner import load, with_parameters


class Commands(TyperGroup):
    """Lists every command without importing it, and imports the one that is run."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Names in the order of the registry; aliases are hidden."""
        return [entry.name for entry in REGISTRY]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """What the listing shows of a command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        panel = locale.t("bantuan.panel_perintah")
        return TyperCommand(cmd_name, help=locale.t(f"bantuan.perintah_{cmd_name}"), rich_help_panel=panel)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The real command, by name or alias."""
        for entry in REGISTRY:
            if args[0] in (entry.name, entry.alias):
                return args[0], load(entry.name, args[0]), args[1:]
        self.commands = {entry.name: self.get_command(ctx, entry.name) for entry in REGISTRY}
        return super().resolve_command(ctx, args)


def root(ctx: typer.Context, **settings: Any) -> None:
    """Options before the command: kept for it."""
    ctx.obj = settings


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    help=locale.t("bantuan.app"),
)
app.callback()(with_parameters(root, global_options()))
