"""One emit in this process, its streams caught."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asn_cli import locale
from asn_cli.context import Context, InputOptions, OutputOptions
from asn_cli.report.emit import emit
from asn_cli.report.model import Report
from asn_cli.report.outputs import validate_outputs
from tests.report.contoh import AS_OF, laporan


class Stream(io.TextIOWrapper):
    """A stream over memory that can pass for a terminal, in any encoding and with Windows' line ends."""

    def __init__(self, *, terminal: bool = False, encoding: str = "utf-8", newline: str | None = None) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline=newline)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    @property
    def bytes(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


@dataclass(frozen=True)
class Outcome:
    code: int
    out: bytes
    err: str


def run(
    report: Report | None = None,
    *outputs: Path,
    language: locale.Language = "id",
    terminal: bool = False,
    stderr_terminal: bool = False,
    encoding: str = "utf-8",
    quiet: bool = False,
    verbose: bool = False,
    sources: tuple[str, ...] = (),
    **options: Any,
) -> Outcome:
    locale.use(language)
    stdout, stderr = Stream(terminal=terminal, encoding=encoding, newline="\r\n"), Stream(terminal=stderr_terminal)
    context = Context(language, AS_OF, quiet=quiet, verbose=verbose, stdout=stdout, stderr=stderr)
    asked = OutputOptions(outputs=outputs, **options)
    validate_outputs(asked, InputOptions(sources))
    code = int(emit(laporan() if report is None else report, context, asked))
    return Outcome(code, stdout.bytes, stderr.bytes.decode("utf-8"))
