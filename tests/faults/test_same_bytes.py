"""The whole report, made by two processes that order their sets differently."""

import os
import subprocess
import sys
from pathlib import Path

from tests.faults.conftest import ROOT

SAMPLE = ROOT / "sample_data"


def _made(folder: Path, hash_seed: str) -> dict[str, bytes]:
    folder.mkdir()
    outputs = [word for name in ("laporan.xlsx", "laporan.json") for word in ("-o", name)]
    made = subprocess.run(
        [sys.executable, "-m", "asn_cli", "report", str(SAMPLE), "--as-of", "2026-01-31", "--format", "csv", *outputs],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": hash_seed},
        stdout=subprocess.PIPE,
        check=True,
        timeout=300,
    )
    return {**{path.name: path.read_bytes() for path in sorted(folder.iterdir())}, "stdout": made.stdout}


def test_the_report_has_the_same_bytes_whatever_the_order_of_sets(tmp_path: Path) -> None:
    one, two = _made(tmp_path / "satu", "1"), _made(tmp_path / "dua", "2")
    assert list(one) == list(two) == ["laporan.json", "laporan.xlsx", "stdout"]
    for name, content in one.items():
        assert content == two[name], f"{name} differs from run to run"
