"""A large table that a command has no use for is known by its first rows, and nothing else is lost by that."""

import io
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from asn_cli.context import Context, InputOptions
from asn_cli.exits import InputProblem
from asn_cli.ingest import read_sources
from asn_cli.ingest.glance import GLANCE, only_table
from asn_cli.ingest.model import Dataset
from asn_cli.ingest.openers.heads import LARGE
from asn_cli.ingest.sheet import Sheet
from asn_cli.rules import load_rules

STAFF = ["NIP BARU", "NAMA", "JABATAN NAMA", "UNOR NAMA"]
PEOPLE = ["Kecamatan", "Tahun", "Jumlah Penduduk"]
WIDE = " ".join(["Jabatan Rekaan"] * 8)


def staff(count: int) -> list[list[object]]:
    """So many rows of pegawai, long ones."""
    return [[f"1986092620150{n:05d}1", f"Pegawai {n}", WIDE, f"Puskesmas {n % 9}"] for n in range(count)]


def sheet(rows: list[list[object]]) -> Sheet:
    width = max(map(len, rows))
    return Sheet("a.xlsx", "S", [[*row, *[""] * (width - len(row))] for row in rows])


def read(*sources: object, wanted: tuple[str, ...]) -> Dataset:
    context = Context("id", date(2026, 1, 31), stdin=io.StringIO())
    return read_sources(InputOptions(tuple(map(str, sources))), context, load_rules(None), wanted=wanted)


def test_a_long_table_is_known_by_its_first_rows() -> None:
    assert only_table(sheet([["DAFTAR PEGAWAI"], STAFF, *staff(200)])) == "pegawai"
    assert only_table(sheet([STAFF, *staff(GLANCE - 2)])) is None  # a short one is looked at as it is


@pytest.mark.parametrize(
    "rows",
    [
        [STAFF, *staff(60), [], PEOPLE, ["Mersam", 2024, 28100], ["Bajubang", 2024, 42881]],
        [STAFF, *staff(60), *[[*row, "", "Mersam", 2024, 28100 + n] for n, row in enumerate(staff(9))]],
    ],
    ids=["below", "beside"],
)
def test_what_else_a_sheet_holds_is_not_passed_over(rows: list[list[object]]) -> None:
    assert only_table(sheet(rows)) is None


def test_a_table_below_one_that_nobody_asked_for_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, row in enumerate([STAFF, *staff(60), [], PEOPLE, ["Mersam", 2024, 28100]]):
            page.write_row(number, 0, row)
    found = read(path, wanted=("penduduk",)).frame("penduduk")
    assert found is not None
    assert found["jumlah"].tolist() == [28100]


def test_the_rest_of_a_large_csv_that_nobody_asked_for_is_not_read(tmp_path: Path) -> None:
    lines = [",".join(map(str, row)) for row in [STAFF, *staff(LARGE // 100)]]
    (tmp_path / "pegawai.csv").write_text("\n".join([*lines, "\0"]), encoding="utf-8")
    (tmp_path / "penduduk.csv").write_text("Kecamatan,Tahun,Jumlah\nMersam,2024,28100\n", encoding="utf-8")
    data = read(tmp_path, wanted=("penduduk",))
    assert set(data.tables) == {"penduduk"}
    assert [source.file for source in data.sources] == ["pegawai.csv", "penduduk.csv"]
    for wanted in (("penduduk", "pegawai"), ()):
        with pytest.raises(InputProblem):
            read(tmp_path, wanted=wanted)


def test_a_large_workbook_is_passed_over_by_its_head_or_read_to_its_end(tmp_path: Path) -> None:
    path, count = tmp_path / "besar.xlsx", 6000
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, row in enumerate([STAFF, *staff(count)]):
            page.write_row(number, 0, row)
    assert len(read(path, wanted=("pegawai",)).tables["pegawai"].frame) == count
    passed = read(path, wanted=("penduduk",))
    assert not passed.tables
    assert [(source.table, source.rows) for source in passed.sources] == [(None, 0)]
    assert len(read(f"{path}#Sheet1", wanted=("pegawai",)).tables["pegawai"].frame) == count
