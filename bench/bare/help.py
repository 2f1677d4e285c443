"""A bare typer app with as many commands as asn has, to set `asn --help` against."""

import typer

app = typer.Typer(add_completion=False, no_args_is_help=True, help="A bare app.")


def _command(name: str) -> None:
    @app.command(name, help=f"Do {name}.")
    def body(source: list[str], output: str | None = None) -> None:
        typer.echo(f"{source} {output}")


for number in range(17):
    _command(f"command{number}")

if __name__ == "__main__":
    app()
