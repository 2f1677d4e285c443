"""parquet, where its extra is installed."""

from pathlib import Path

import pytest

from tests.report.alat import run
from tests.report.contoh import NIP_SATU

pq = pytest.importorskip("pyarrow.parquet", reason='needs the extra: pip install "asn-cli[parquet]"')
pytestmark = pytest.mark.parquet


def test_types_and_values(tmp_path: Path) -> None:
    run(None, tmp_path / "a.parquet", table="pensiun")
    table = pq.read_table(tmp_path / "a.parquet")
    assert [str(field.type) for field in table.schema] == [
        "int64", "string", "string", "string", "date32[day]", "date32[day]", "int64", "string",
    ]  # fmt: skip
    first, second = table.to_pylist()[:2]
    assert (first["nip"], str(first["tmt_pensiun"]), first["gaji"]) == (NIP_SATU, "2026-07-01", 60_000_000)
    assert second["tmt_pensiun"] is None
    assert second["nama"] == "=HYPERLINK(1)"


def test_columns_and_determinism(tmp_path: Path) -> None:
    for name in ("a", "b"):
        run(None, tmp_path / f"{name}.parquet", columns=("pemenuhan", "kecamatan"))
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
    table = pq.read_table(tmp_path / "a.parquet")
    assert table.column_names == ["pemenuhan", "kecamatan"]
    assert table.column("pemenuhan").to_pylist() == [74.1, 113.5, 100.0, None, 0.2]
