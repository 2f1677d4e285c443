"""What is drawn on: how wide, in which encoding, in colour or not."""

import os
import shutil
from dataclasses import dataclass
from io import StringIO
from typing import Any, TextIO

from asn_cli.report.streams import wants_colour

NARROWEST, USUAL = 40, 80
ROWS_ON_TERMINAL = 40


@dataclass(frozen=True, slots=True)
class Surface:
    """A terminal, or the plain page that `--format table` puts into a pipe."""

    width: int = USUAL
    terminal: bool = False
    colour: bool = False
    encoding: str = "utf-8"
    verbose: bool = False

    @property
    def ascii_only(self) -> bool:
        """A console that cannot draw lines and marks."""
        return not self.encoding.lower().replace("-", "").startswith("utf")

    def row_limit(self, rows: int) -> int:
        """How many of a table's rows are drawn: 40 on a terminal, all of them with `-v` and in a pipe."""
        return min(rows, ROWS_ON_TERMINAL) if self.terminal and not self.verbose else rows


def surface_of(stream: TextIO | None, *, verbose: bool) -> Surface:
    """The surface behind a stream. COLUMNS has the last word on the width; a pipe is 80 wide without it."""
    terminal = stream is not None and stream.isatty()
    columns = os.environ.get("COLUMNS", "")
    width = shutil.get_terminal_size((USUAL, 24)).columns if terminal or columns.isdigit() else USUAL
    encoding = (getattr(stream, "encoding", None) or "utf-8") if terminal else "utf-8"
    colour = wants_colour(stream) and not _is_old_windows(stream)
    return Surface(max(NARROWEST, width), terminal, colour, encoding, verbose)


def _is_old_windows(stream: TextIO | None) -> bool:
    """A Windows console that does not know escape sequences."""
    if os.name != "nt":
        return False
    from rich.console import Console

    return Console(file=stream).legacy_windows


class Page(StringIO):
    """Where rich writes to; its encoding makes rich leave out what the console cannot draw."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the console that the page is for."""
        return self._encoding


def console_on(page: Page, surface: Surface) -> Any:
    """A rich console that draws on a page, the same way every time."""
    from rich.console import Console

    return Console(
        file=page,
        width=surface.width,
        force_terminal=surface.colour,
        color_system="256" if surface.colour else None,
        no_color=not surface.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
