"""json, ndjson and parquet."""

import builtins
import json
from pathlib import Path

import pytest

from asn_cli import locale
from asn_cli.exits import Exit, UsageProblem
from asn_cli.findings import Findings
from tests.ingest.openers.pembuat import codes, opened

RECORDS = [{"kecamatan": "Mersam", "jumlah": 5}, {"jumlah": None, "baru": True, "dalam": {"x": [1]}}]
GRID = [
    ["kecamatan", "jumlah", "baru", "dalam"],
    ["Mersam", 5, None, None],
    [None, None, True, '{"x": [1]}'],
]


@pytest.mark.parametrize("content", [RECORDS, {"data": RECORDS, "versi": 1}])
def test_arrays_of_objects(tmp_path: Path, content: object) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    [sheet] = opened(path)
    assert (sheet.name, sheet.rows, sheet.records) == ("", GRID, True)


def test_our_own_json_has_a_sheet_a_table(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"skema": "asn.needs/1", "tabel": {"a": RECORDS, "b": []}}), encoding="utf-8-sig")
    assert [(sheet.name, len(sheet.rows)) for sheet in opened(path)] == [("a", 3), ("b", 1)]


def test_other_json_is_passed_over_with_a_note(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"tema": "gelap"}', encoding="utf-8")
    findings = Findings()
    assert [sheet.rows for sheet in opened(path, findings)] == [[]]
    assert codes(findings) == ["ASN-B006"]


def test_ndjson_rows_bear_their_line(tmp_path: Path) -> None:
    path = tmp_path / "x.ndjson"
    path.write_text('\n{"a": 1}\n\n{"a": 2, "b": "x"}\n', encoding="utf-8")
    [sheet] = opened(path)
    assert sheet.rows == [["a", "b"], [1, None], [2, "x"]]
    assert [sheet.row_number(row) for row in (1, 2)] == [2, 4]


def test_parquet_without_its_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(b"PAR1" + b"\0" * 20 + b"PAR1")
    importing = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return importing(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageProblem) as caught:
        opened(path)
    assert caught.value.exit is Exit.USAGE
    assert 'pip install "asn-cli[parquet]"' in locale.t("galat.parquet_kurang", **caught.value.params)


@pytest.mark.parquet
def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason='needs the extra: pip install "asn-cli[parquet]"')
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.parquet"
    parquet.write_table(pyarrow.table({"nip": ["1", None], "jumlah": [1, 2]}), path)
    [sheet] = opened(path)
    assert sheet.rows == [["nip", "jumlah"], ["1", 1], [None, 2]]
