"""The generators of bench/: the layout they promise, and the same bytes every time."""

import subprocess
import sys
from pathlib import Path

import pandas as pd

BENCH = Path(__file__).resolve().parents[2] / "bench"


def _make(script: str, path: Path, rows: int) -> Path:
    subprocess.run([sys.executable, str(BENCH / script), str(path), str(rows)], check=True)
    return path


def test_big_workbook(tmp_path: Path) -> None:
    first = _make("make_big_xlsx.py", tmp_path / "satu.xlsx", 300)
    assert first.read_bytes() == _make("make_big_xlsx.py", tmp_path / "dua.xlsx", 300).read_bytes()
    frame = pd.read_excel(first, engine="calamine", dtype={"NIP BARU": str})
    assert frame.shape == (300, 25)
    assert frame["NIP BARU"].str.fullmatch(r"\d{18}").all()
    assert frame["NIP BARU"].is_unique
    assert (frame["NIP BARU"].str[:8] == pd.to_datetime(frame["TANGGAL LAHIR"]).dt.strftime("%Y%m%d")).all()


def test_big_complaints(tmp_path: Path) -> None:
    first = _make("make_complaints.py", tmp_path / "satu.csv", 500)
    assert first.read_bytes() == _make("make_complaints.py", tmp_path / "dua.csv", 500).read_bytes()
    frame = pd.read_csv(first, dtype=str, engine="c")
    assert frame.shape == (500, 21)
    assert frame["Tracking ID"].is_unique
    assert frame["Status Laporan"].nunique() > 5
    assert frame["Kecamatan"].isna().any()
    assert pd.to_datetime(frame["Tanggal Laporan Masuk"], format="%d %b %Y").notna().all()
