"""Readers that leave, runs that are killed."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import Start

Asn = Callable[..., tuple[int, bytes, str]]


def wait_until_ready(process: "subprocess.Popen[bytes]") -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if line.strip() == b"siap":
            return
    pytest.fail("the run ended before it stood still")


@pytest.mark.parametrize("name", ["csv", "json", "ndjson", "md"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_reader_that_leaves_early(start: Start, name: str, unbuffered: str) -> None:
    process = start("--format", name, CONTOH_ROWS="20000", PYTHONUNBUFFERED=unbuffered)
    assert process.stdout is not None
    assert process.stderr is not None
    first = process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert first
    assert process.stderr.read() == b""


def test_reader_that_leaves_early_does_not_cost_the_files(start: Start, tmp_path: Path) -> None:
    process = start("-o", "a.csv", CONTOH_ROWS="50000")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert (tmp_path / "a.csv").read_bytes().count(b"\n") == 50_001
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_reader_of_help_that_leaves() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "asn_cli", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (141, b"")


@pytest.mark.parametrize("moment", ["tulis", "nama"])
def test_killed_run_leaves_the_old_file_whole(start: Start, tmp_path: Path, moment: str) -> None:
    (tmp_path / "a.csv").write_bytes(b"lama")
    process = start("-o", "a.csv", "-o", "b.csv", "--format", "md", CONTOH_DIAM=moment)
    wait_until_ready(process)
    process.kill()
    process.communicate(timeout=60)
    assert (tmp_path / "a.csv").read_bytes() == b"lama"
    assert not (tmp_path / "b.csv").exists()
    left = [path.name for path in tmp_path.iterdir() if path.name != "a.csv"]
    assert all(name.startswith(".") and name.endswith(".tmp") for name in left)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to another process on Windows")
@pytest.mark.parametrize("moment", ["tulis", "nama"])
def test_interrupted_run_cleans_up(start: Start, tmp_path: Path, moment: str) -> None:
    (tmp_path / "a.csv").write_bytes(b"lama")
    process = start("-o", "a.csv", "--format", "md", CONTOH_DIAM=moment)
    wait_until_ready(process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert (tmp_path / "a.csv").read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
