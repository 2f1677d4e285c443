"""The workbook of the main job: the real population of Batang Hari and the sample staff, recomputed cell by cell."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.report.workbook.recompute import assert_recomputes, formulas_of

SAMPLE = Path(__file__).parents[3] / "sample_data"
FEW = tuple(str(SAMPLE / name) for name in ("penduduk.csv", "wilayah.csv", "unit_kerja.xlsx", "pegawai.xlsx"))


def needs(target: Path, *arguments: str) -> None:
    """Run `asn needs` to a workbook."""
    command = [sys.executable, "-m", "asn_cli", "needs", *arguments, "--as-of", "2026-01-31", "-q"]
    done = subprocess.run([*command, "-o", str(target)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def test_every_figure_of_the_sample_is_recomputed(tmp_path: Path) -> None:
    target = tmp_path / "k.xlsx"
    needs(target, str(SAMPLE))
    formulas = assert_recomputes(target, at_least=5000)
    live = {one.sheet for one in formulas}
    assert {"Kebutuhan", "Rincian", "Sektor", "Kecamatan", "Fasilitas", "Peta panas", "Ringkasan"} <= live


@pytest.mark.parametrize("rounding", ["terdekat", "sisa_terbesar"])
def test_the_other_ways_to_round(rounding: str, tmp_path: Path) -> None:
    target = tmp_path / "k.xlsx"
    needs(target, *FEW, "--rounding", rounding)
    assert_recomputes(target, at_least=300)


def test_a_need_can_be_followed_by_hand(tmp_path: Path) -> None:
    """Perawat in Bajubang: 42,881 people x 180 / 100,000 = 77.1858, so 78."""
    target = tmp_path / "k.xlsx"
    needs(target, *FEW)
    formulas = formulas_of(target)
    step = next(one for one in formulas if one.sheet == "Rincian" and one.value == pytest.approx(77.1858))
    rounded = [one for one in formulas if one.sheet == "Kebutuhan" and one.value == 78.0]
    assert step.formula.count("*") == 2
    assert any("ROUNDUP" in one.formula for one in rounded)
