"""One small dirty file for every finding code: the command that must see it sees it, and says where."""

import re
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from asn_cli.entry import main
from asn_cli.locale.catalog import codes
from tests.kotor.buat import make, paths

HERE = Path(__file__).parent
AS_OF = "2026-01-31"
CASES: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "perintah.yaml").read_text(encoding="utf-8"))
DIRTY = {path.name.partition(".")[0]: path for path in sorted(HERE.glob("ASN-*"))}
TOLD = re.compile(r"^(?:(?P<place>\S.*?) )?(?P<code>ASN-[A-Z]\d{3}) ", re.MULTILINE)
LARGEST = 20 * 1024


def run(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """A command line, in this process."""
    monkeypatch.setattr(sys, "argv", ["asn", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_every_code_has_a_dirty_file() -> None:
    assert sorted(set(codes()) - set(DIRTY)) == []


def test_every_dirty_file_has_its_code() -> None:
    assert sorted((set(DIRTY) | set(CASES)) - set(codes())) == []


@pytest.mark.parametrize("code", sorted(DIRTY))
def test_the_code_is_found_where_it_stands(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = CASES[code]
    command, *options = str(case.get("perintah", "check")).replace("KELUARAN", str(tmp_path)).split()
    monkeypatch.chdir(HERE)
    sources = str(case.get("sumber", DIRTY[code].name)).split()
    arguments = [command, *sources, "--as-of", AS_OF, "-v", *options]
    ended = run(arguments, monkeypatch)
    told = capsys.readouterr().err
    assert ended == case.get("keluar", 0), told
    places = [found["place"] or "" for found in TOLD.finditer(told) if found["code"] == code]
    assert case["tempat"] in places, told


@pytest.mark.parametrize("path", [p for p in sorted(HERE.rglob("*")) if p.suffix in (".csv", ".xlsx", ".json", ".xls")])
def test_dirty_files_are_small(path: Path) -> None:
    assert path.stat().st_size < LARGEST


def test_the_script_makes_the_same_workbooks(tmp_path: Path) -> None:
    make(tmp_path)
    for made, kept in zip(paths(tmp_path), paths(HERE), strict=True):
        if made.read_bytes() != kept.read_bytes():
            assert _cells(made) == _cells(kept), f"{kept.name}: run `python tests/kotor/buat.py`"


def _cells(path: Path) -> dict[str, list[list[object]]]:
    sheets = pd.read_excel(path, sheet_name=None, header=None, engine="calamine")
    return {name: sheet.astype(object).where(sheet.notna(), None).to_numpy().tolist() for name, sheet in sheets.items()}
