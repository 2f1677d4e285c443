"""A sign of life on a terminal while a run is busy; elsewhere nothing at all."""

from collections.abc import Iterator
from contextlib import contextmanager

from asn_cli.context import Context
from asn_cli.locale import t


@contextmanager
def working(context: Context) -> Iterator[None]:
    """Show on stderr, when that is a terminal, that work is going on; wiped when it is done."""
    stream = context.stderr
    if context.quiet or not context.progress or stream is None or not stream.isatty():
        yield
        return
    from rich.console import Console

    with Console(file=stream, highlight=False).status(t("layar.bekerja"), spinner="line"):
        yield
