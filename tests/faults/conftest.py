"""asn in a process of its own, with one more command (`contoh`) that gives the example report at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start `asn contoh ARGUMENTS` in `tmp_path`; keywords in capitals go into its environment."""

    def run(*arguments: object, stdout: Any = subprocess.PIPE, **environment: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "tests.report.perintah", "contoh", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "ASN_AS_OF": "2026-01-31", **environment},
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            preexec_fn=None if sys.platform == "win32" else heed_interrupts,
        )

    return run


def heed_interrupts() -> None:
    """A shell that starts the tests in the background hands a deaf ear to Ctrl-C on to every process below it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def asn(start: Start) -> Callable[..., tuple[int, bytes, str]]:
    """Run it to its end: exit code, stdout, stderr."""

    def run(*arguments: object, **more: Any) -> tuple[int, bytes, str]:
        process = start(*arguments, **more)
        out, err = process.communicate(timeout=60)
        return process.returncode, out or b"", err.decode("utf-8")

    return run
