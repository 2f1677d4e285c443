"""`--log-json FILE`: one line a run, however it ends.

The line is the only thing that this program writes which depends on the clock: `waktu` and `durasi_detik`. It holds no
personal data; runs of ten digits or more are starred.
"""

import json
import time
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from asn_cli import __version__
from asn_cli.context import command_line
from asn_cli.exits import OutputProblem, UsageProblem
from asn_cli.findings import without_long_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asn_cli.findings import Finding
    from asn_cli.report.model import Tally

OPTION = "--log-json"
SIGN = "kode_keluar"
"""The key by which a line is known as ours."""


@dataclass(slots=True, eq=False)
class Journal:
    """What is known of a run so far."""

    began: float = field(default_factory=time.monotonic)
    moment: datetime = field(default_factory=lambda: datetime.now(UTC).astimezone())
    date: str | None = None
    counts: Mapping[str, int] | None = None
    rows: Mapping[str, int] | None = None
    outputs: tuple[str, ...] = ()
    skipped: bool = False
    """Whether `--if-changed` found nothing to do."""
    complaint: str | None = None

    def found(self, findings: "Iterable[Finding]", tally: "Tally | None" = None) -> None:
        """Note how many findings there were of each level, and how many rows were read, used and set aside."""
        from asn_cli.report.messages import count_levels

        self.counts = {str(level): number for level, number in count_levels(findings).items()}
        if tally is not None:
            aside = sum(tally.aside.values())
            self.rows = {"dibaca": tally.read, "dipakai": tally.used, "disisihkan": aside}

    def line(self, arguments: Sequence[str], code: int) -> str:
        """The line: one JSON object."""
        facts = {
            "waktu": self.moment.isoformat(timespec="seconds"),
            "versi": __version__,
            "perintah": without_long_digits(command_line(arguments)),
            "tanggal_acuan": self.date,
            SIGN: code,
            "dilewati": "ya" if self.skipped else "tidak",
            "temuan": self.counts,
            "baris": self.rows,
            "keluaran": list(self.outputs),
            "pesan": without_long_digits(self.complaint) if self.complaint else None,
            "durasi_detik": round(time.monotonic() - self.began, 3),
        }
        return json.dumps(facts, ensure_ascii=False) + "\n"


_current: ContextVar[Journal | None] = ContextVar("journal", default=None)


def begin() -> Journal:
    """A new journal for the run that starts now."""
    journal = Journal()
    _current.set(journal)
    return journal


def current() -> Journal:
    """The journal of this run."""
    return _current.get() or begin()


def asked(arguments: Sequence[str]) -> Path | None:
    """The file of `--log-json`, also on a command line that is wrong and that nobody has parsed."""
    found = None
    for word, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == OPTION and (equals or following):
            found = Path(value if equals else following)
    return found


def check(path: Path | None) -> None:
    """Refuse, before any work, a log that could not be appended to, or a file that is no log of ours."""
    if path is None:
        return
    if not path.resolve().parent.is_dir():
        raise OutputProblem("folder_keluaran_tidak_ada", berkas=path, folder=path.resolve().parent)
    if path.is_dir():
        raise OutputProblem("keluaran_adalah_folder", berkas=path)
    if not _is_log(path):
        raise UsageProblem("bukan_log", berkas=path)


def append(path: Path, line: str) -> bool:
    """Put the line at the end of the log; False when the file is no log of ours. OSError when it cannot be written."""
    if path.is_dir() or not _is_log(path):
        return False
    with path.open("ab") as log:
        log.write(line.encode("utf-8", errors="replace"))
    return True


def _is_log(path: Path) -> bool:
    """A file that is not there, is empty or begins with a line of ours; a device will do as well."""
    if not path.is_file() or path.stat().st_size == 0:
        return True
    with path.open("rb") as log:
        first = log.readline(1 << 16)
    try:
        told = json.loads(first)
    except ValueError:
        return False
    return isinstance(told, dict) and SIGN in told
