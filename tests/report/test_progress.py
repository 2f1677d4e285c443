"""A sign of life, on a terminal only."""

import pytest

from asn_cli.context import Context
from asn_cli.report.progress import working
from tests.report.alat import Stream
from tests.report.contoh import AS_OF


@pytest.mark.parametrize(
    ("terminal", "quiet", "progress", "seen"),
    [(True, False, True, True), (False, False, True, False), (True, True, True, False), (True, False, False, False)],
)
def test_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, quiet: bool, progress: bool, seen: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Stream(terminal=terminal)
    with working(Context("id", AS_OF, quiet=quiet, progress=progress, stderr=stream)):
        pass
    assert (b"Membaca dan menghitung" in stream.bytes) is seen
