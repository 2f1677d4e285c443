"""The worked cases of tests/kasus on people and the public, each run as a user runs it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.luar import Shell

FOLDER = Path(__file__).parents[1] / "kasus"
SUBJECTS = ("evaluasi", "pelatihan", "pengaduan", "skm")
AS_OF = "2026-01-31"
PAIRS = {
    "sangat baik": ("di atas", "di atas"),
    "baik": ("sesuai", "sesuai"),
    "butuh perbaikan": ("di bawah", "sesuai"),
    "kurang": ("sesuai", "di bawah"),
    "sangat kurang": ("di bawah", "di bawah"),
}
SCORES = (115, 95, 75)
"""Above, as and below expectation, in numbers."""


def _cases() -> list[Any]:
    found = []
    for subject in SUBJECTS:
        cases = yaml.safe_load((FOLDER / f"{subject}.yaml").read_text(encoding="utf-8"))
        found += [pytest.param(case, id=f"{subject}: {case['judul']}") for case in cases]
    return found


def _files(case: dict[str, Any]) -> dict[str, str]:
    """What lies in the folder: as told, and what the short forms of a case stand for."""
    files = dict(case.get("berkas", {}))
    if "peringkat" in case:
        people = [(unit, score) for unit, parts in case["peringkat"].items() for n, score in zip(parts, SCORES, strict=True) for _ in range(n)]  # fmt: skip
        rows = "".join(
            f"19860926201505{n:04d},{unit},2020,{score},{score},ya\n" for n, (unit, score) in enumerate(people)
        )
        files["kinerja.csv"] = "nip,unit_kerja,tahun,nilai_skp,nilai_perilaku,ide_baru\n" + rows
    if "sebaran" in case:
        rated = [(unit, pair) for unit, parts in case["sebaran"].items() for n, pair in zip(parts, PAIRS.values(), strict=True) for _ in range(n)]  # fmt: skip
        rows = "".join(f"19860926201505{n:04d},{unit},2024,{a},{b}\n" for n, (unit, (a, b)) in enumerate(rated))
        files["kinerja.csv"] = "nip,unit_kerja,tahun,hasil_kerja,perilaku_kerja\n" + rows
    if "laporan" in case:
        places = [place for place, n in case["laporan"].items() for _ in range(n)]
        rows = "".join(f"{n},2025-05-05,{place},Ditutup oleh Admin\n" for n, place in enumerate(places, 1))
        files["pengaduan.csv"] = "id_laporan,tanggal,kecamatan,status\n" + rows
    if "status" in case:
        words = [word for word, n in case["status"].items() for _ in range(n)]
        rows = "".join(f"{n},3 Jan 2024,{word}\n" for n, word in enumerate(words, 9_000_001))
        files["pengaduan.csv"] = "Tracking ID,Tanggal Laporan Masuk,Status Laporan\n" + rows
    if "nilai" in case:
        files["skm.csv"] = _answers(case["nilai"], case.get("tahun", 2024))
    return files


def _answers(means: list[float], year: int) -> str:
    """A hundred respondents whose answers have these means."""
    head = "unit_layanan,tahun," + ",".join(f"u{n}" for n in range(1, len(means) + 1))
    rows = []
    for person in range(100):
        answers = [int(mean) + (person < round(mean * 100) % 100) for mean in means]
        rows.append(f"U,{year}," + ",".join(map(str, answers)))
    return "\n".join([head, *rows, ""])


def _same(found: object, wanted: object) -> bool:
    """Equal; a wanted `~4.79` is equal as far as it is written."""
    if isinstance(wanted, str) and wanted.startswith("~"):
        decimals = len(wanted.partition(".")[2])
        return isinstance(found, float | int) and round(found, decimals) == float(wanted[1:])
    if isinstance(wanted, float):
        return found == pytest.approx(wanted, abs=1e-9)
    return found == wanted


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any], shell: Shell) -> None:
    assert case["sumber"]
    for name, text in _files(case).items():
        shell.write(name, text)
    rows = shell.json(case["perintah"], ".", "--as-of", AS_OF, *case.get("opsi", []))["tabel"][case["tabel"]]
    assert len(rows) == len(case["harapan"]), rows
    for row, wanted in zip(rows, case["harapan"], strict=True):
        unlike = {key: (row[key], value) for key, value in wanted.items() if not _same(row[key], value)}
        assert not unlike, unlike
