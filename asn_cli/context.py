"""What every command is handed: streams, language, reference date, how talkative to be."""

import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

from asn_cli.locale import Language


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one run. Made once by `asn_cli.runner`; nothing else looks at the clock or the environment."""

    language: Language
    as_of: date
    config: Path | None = None
    quiet: bool = False
    verbose: bool = False
    progress: bool = True
    debug: bool = False
    arguments: tuple[str, ...] = ()
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)


@dataclass(frozen=True, slots=True)
class OutputOptions:
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


@dataclass(frozen=True, slots=True)
class InputOptions:
    """Where data comes from: SOURCE arguments as written, `--as`, `--from`."""

    sources: tuple[str, ...] = ()
    as_table: str | None = None
    stdin_format: str = "csv"
