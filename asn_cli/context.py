"""What every command is handed: streams, language, reference date, how talkative to be."""

import re
import shlex
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, TextIO

from asn_cli.locale import Language


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """The surroundings of one run, made once by `asn_cli.runner`; nothing else looks at clock or environment."""

    language: Language
    as_of: date
    config: Path | None = None
    quiet: bool = False
    verbose: bool = False
    progress: bool = True
    debug: bool = False
    lock: Path | None = None
    log: Path | None = None
    if_changed: bool = False
    arguments: tuple[str, ...] = ()
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)


class OutputOptions(NamedTuple):
    """The options of CONTRACT part 1 that say where results go and how."""

    outputs: tuple[Path, ...] = ()
    format: str | None = None
    table: str | None = None
    columns: tuple[str, ...] = ()
    anonymous: bool = False
    strict: bool = False
    fail_if: tuple[str, ...] = ()
    raw: bool = False
    dialect: str | None = None


class InputOptions(NamedTuple):
    """Where data comes from: SOURCE arguments as written, `--as`, `--from`."""

    sources: tuple[str, ...] = ()
    as_table: str | None = None
    stdin_format: str = "csv"


_ABOUT_THE_RUN = frozenset(("--quiet", "--verbose", "--no-progress", "--debug", "--if-changed"))
_WHERE_IT_GOES = frozenset(("--output", "--lock", "--log-json"))
_SHORT = re.compile(r"-[qv]*(?:(?P<output>o)(?P<path>.*))?", re.DOTALL)


def command_line(arguments: Iterable[str]) -> str:
    """The command line as it goes into Jejak: all that shapes the result, ready to be typed again.

    Where the result was written, how talkative the run was and in which folder the sources lie is left out, so that
    the same result has the same bytes wherever it is made and written.
    """
    kept: list[str] = []
    words = iter(arguments)
    for word in words:
        short = _SHORT.fullmatch(word) if word != "-" else None
        if word in _WHERE_IT_GOES or (short and short["output"] and not short["path"]):
            next(words, None)
        elif not short and word not in _ABOUT_THE_RUN and word.partition("=")[0] not in _WHERE_IT_GOES:
            kept.append(shlex.quote(_without_folder(word)))
    return " ".join(("asn", *kept))


def _without_folder(word: str) -> str:
    """`pegawai=/data/2026/a.xlsx#Staf` as `pegawai=a.xlsx#Staf`; what names no file stays as it is (`70/30`)."""
    head, equals, tail = word.rpartition("=")
    path, mark, sheet = tail.partition("#")
    if path != Path(path).name and Path(path).name and Path(path).exists():
        path = Path(path).name
    return head + equals + path + mark + sheet
