"""The main job as a shell sees it: pipes, files, full disks, inputs that must stay."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import ROOT

PENDUDUK = "kecamatan,tahun,jumlah\nBajubang,2020,42881\nMersam,2020,33393\n"
Needs = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def needs(tmp_path: Path) -> Needs:
    (tmp_path / "penduduk.csv").write_text(PENDUDUK, encoding="utf-8")

    def run(*arguments: str, stdin: bytes | None = None, stdout: object = subprocess.PIPE) -> object:
        return subprocess.run(
            [sys.executable, "-m", "asn_cli", "needs", *arguments, "--as-of", "2026-01-31"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            input=stdin,
            stdout=stdout,  # type: ignore[call-overload]
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )

    return run  # type: ignore[return-value]


def test_pipe_in_and_pipe_out(needs: Needs) -> None:
    named, piped = needs("penduduk.csv"), needs("-", stdin=PENDUDUK.encode())
    assert (named.returncode, piped.returncode) == (0, 0)
    assert named.stdout == piped.stdout
    lines = named.stdout.decode("utf-8").splitlines()
    assert lines[0].startswith("kode,kecamatan,sektor,jabatan,standar,")
    nurse = next(line for line in lines if line.startswith("15.04.07,Bajubang,kesehatan,perawat,"))
    assert ",77.1858,78," in nurse


def test_every_output_and_the_same_bytes_again(needs: Needs, tmp_path: Path) -> None:
    outputs = [f"k{suffix}" for suffix in (".xlsx", ".csv", ".json", ".ndjson", ".md")]
    (tmp_path / "lagi").mkdir()
    for folder in ("", "lagi/"):
        done = needs("penduduk.csv", *(word for name in outputs for word in ("-o", folder + name)))
        assert done.returncode == 0
        assert (tmp_path / folder / "k.csv").read_bytes() == done.stdout
    for name in outputs:
        assert (tmp_path / name).read_bytes() == (tmp_path / "lagi" / name).read_bytes()
    told = json.loads((tmp_path / "k.json").read_bytes())
    assert told["jejak"]["perintah"] == "asn needs penduduk.csv --as-of 2026-01-31"
    assert [read["berkas"] for read in told["jejak"]["masukan"]] == ["penduduk.csv"]


def test_an_input_is_never_written_over(needs: Needs, tmp_path: Path) -> None:
    done = needs("penduduk.csv", "-o", "penduduk.csv")
    assert (done.returncode, done.stdout) == (2, b"")
    assert (tmp_path / "penduduk.csv").read_text("utf-8") == PENDUDUK


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_disk(needs: Needs) -> None:
    with Path("/dev/full").open("wb") as full:
        done = needs("penduduk.csv", stdout=full)
    assert done.returncode == 5
    assert b"Traceback" not in done.stderr


def test_conditions(needs: Needs) -> None:
    assert needs("penduduk.csv", "--fail-if", "kebutuhan > 0").returncode == 1
    assert needs("penduduk.csv", "--fail-if", "kebutuhan < 0").returncode == 0
    assert needs("penduduk.csv", "--fail-if", "kebutuhn < 0").returncode == 2
