"""Every format, byte for byte, and the same bytes again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.report.alat import run

Golden = Callable[[str, bytes], None]


@pytest.mark.parametrize("table", ["kebutuhan", "pensiun", "temuan"])
@pytest.mark.parametrize("name", ["csv", "ndjson", "md"])
def test_streamed(golden: Golden, name: str, table: str) -> None:
    got = run(format=name, table=table).out
    golden(f"{table}.{name}", got)
    assert got == run(format=name, table=table).out


def test_csv_for_indonesian_excel(golden: Golden) -> None:
    golden("kebutuhan_excel_id.csv", run(format="csv", dialect="excel-id").out)


@pytest.mark.parametrize("language", ["id", "en"])
def test_json(golden: Golden, language: str) -> None:
    golden(f"laporan_{language}.json", run(format="json", language=language).out)


def test_document(golden: Golden, tmp_path: Path) -> None:
    run(None, tmp_path / "a.md")
    golden("laporan.md", (tmp_path / "a.md").read_bytes())


@pytest.mark.parametrize(("width", "language"), [("80", "id"), ("120", "en"), ("50", "id")])
def test_page(golden: Golden, monkeypatch: pytest.MonkeyPatch, width: str, language: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    golden(f"halaman_{width}_{language}.txt", run(format="table", language=language).out)


def test_page_in_colour(golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    golden("halaman_berwarna.txt", run(terminal=True).out)


@pytest.mark.parametrize("language", ["id", "en"])
def test_stderr(golden: Golden, language: str) -> None:
    golden(f"stderr_{language}.txt", run(language=language, fail_if=("selisih < 0", "pemenuhan < 50")).err.encode())


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".json", ".ndjson", ".md"])
def test_same_bytes_wherever_written(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"satu{suffix}", tmp_path / f"dua{suffix.upper()}"
    run(None, first)
    run(None, second)
    assert first.read_bytes() == second.read_bytes()
    assert b"\r" not in first.read_bytes() or suffix == ".xlsx"
