"""SOURCE arguments of the contract's part 1."""

import io
from pathlib import Path

import pytest

from asn_cli.context import InputOptions
from asn_cli.exits import AsnError, Exit
from asn_cli.findings import Findings
from asn_cli.ingest.openers.safety import Limits
from asn_cli.ingest.source import list_sources, open_source, table_names
from tests.ingest.openers.pembuat import opened, specs, xlsx


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    xlsx(tmp_path / "A.XLSX", {"Satu": [["a", "b"], [1, 2]], "Dua Tiga": [["c"], [3]]})
    (tmp_path / "asn.yaml").write_text("bahasa: id\n", encoding="utf-8")
    (tmp_path / "~$A.xlsx").write_bytes(b"lock")
    (tmp_path / "catatan.txt").write_text("bukan tabel", encoding="utf-8")
    (tmp_path / "lama").mkdir()
    (tmp_path / "lama" / "c.csv").write_text("x\n1\n", encoding="utf-8")
    return tmp_path


def problem(*arguments: str, **options: str) -> AsnError:
    with pytest.raises(AsnError) as caught:
        specs(*arguments, **options)
    return caught.value


def test_a_folder_stands_for_the_files_in_it(folder: Path) -> None:
    found = specs(str(folder))
    assert [(spec.shown, spec.format) for spec in found] == [("A.XLSX", "xlsx"), ("b.csv", "csv")]


def test_a_folder_with_nothing_to_read_is_an_input_problem(tmp_path: Path) -> None:
    (tmp_path / "asn.yaml").write_text("", encoding="utf-8")
    (tmp_path / "~$x.xlsx").write_bytes(b"")
    error = problem(str(tmp_path))
    assert (error.exit, error.key) == (Exit.INPUT, "folder_kosong")


def test_what_does_not_exist_is_a_usage_problem(tmp_path: Path) -> None:
    for argument in (tmp_path / "tidak.xlsx", tmp_path / "tidak.xlsx#Lembar", tmp_path / "map"):
        error = problem(str(argument))
        assert (error.exit, error.key) == (Exit.USAGE, "sumber_tidak_ada")


def test_a_file_of_another_kind_is_an_input_problem(folder: Path) -> None:
    error = problem(str(folder / "catatan.txt"))
    assert (error.exit, error.key) == (Exit.INPUT, "akhiran_asing")


@pytest.mark.parametrize(
    ("fragment", "sheet", "area"),
    [
        ("Satu", "Satu", None),
        ("Dua Tiga!A5:H40", "Dua Tiga", (4, 0, 39, 7)),
        ("'Dua Tiga'!$A$5:$H$40", "Dua Tiga", (4, 0, 39, 7)),
        ("A5:H40", None, (4, 0, 39, 7)),
        ("Satu!H40:A5", "Satu", (4, 0, 39, 7)),
        ("Satu!A:C", "Satu", (0, 0, 1_048_575, 2)),
    ],
)
def test_sheet_and_area(folder: Path, fragment: str, sheet: str | None, area: tuple[int, ...] | None) -> None:
    [spec] = specs(f"{folder / 'A.XLSX'}#{fragment}")
    assert (spec.sheet, spec.area) == (sheet, area)
    assert spec.shown == str(folder / "A.XLSX")


def test_the_sheet_asked_for_is_the_only_one_read(folder: Path) -> None:
    [sheet] = opened(f"{folder / 'A.XLSX'}#dua tiga")
    assert (sheet.name, sheet.rows) == ("Dua Tiga", [["c"], [3.0]])


def test_an_area_keeps_the_addresses_of_the_file(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"S": [[f"{column}{row}" for column in "ABCDE"] for row in range(1, 9)]})
    [sheet] = opened(f"{path}#S!B3:D4")
    assert sheet.rows == [["B3", "C3", "D3"], ["B4", "C4", "D4"]]
    assert sheet.address(1, 2) == "D4"
    [sheet] = opened(f"{path}#B3:Z99")
    assert sheet.rows[0] == ["B3", "C3", "D3", "E3"]
    assert len(sheet.rows) == 6


def test_an_area_of_a_csv_counts_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('Judul\n"dua\nbaris",x\na,b\n1,2\n', encoding="utf-8")
    [sheet] = opened(f"{path}#A4:B5")
    assert sheet.rows == [["a", "b"], ["1", "2"]]
    assert sheet.address(1, 1) == "B5"


def test_a_sheet_that_is_not_there(folder: Path) -> None:
    with pytest.raises(AsnError) as caught:
        opened(f"{folder / 'A.XLSX'}#Empat")
    assert (caught.value.exit, caught.value.key) == (Exit.USAGE, "lembar_tidak_ada")
    assert "Satu" in str(caught.value.params["ada"])
    error = problem(f"{folder / 'b.csv'}#Satu")
    assert (error.exit, error.key) == (Exit.USAGE, "tanpa_lembar")


def test_a_file_that_is_really_called_so_is_not_split(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("data#1.csv", "penduduk=lama.csv"):
        Path(name).write_text("a,b\n1,2\n", encoding="utf-8")
        [spec] = specs(name)
        assert (spec.shown, spec.sheet, spec.table) == (name, None, None)
    xlsx(Path("rekap#2.xlsx"), {"S#1": [["a"], [1]]})
    [spec] = specs("rekap#2.xlsx#S#1")
    assert (spec.shown, spec.sheet) == ("rekap#2.xlsx", "S#1")


def test_the_table_settled_by_hand(folder: Path) -> None:
    path = folder / "b.csv"
    assert [spec.table for spec in specs(f"penduduk={path}")] == ["penduduk"]
    assert [spec.table for spec in specs(f"penduduk={folder}")] == ["penduduk", "penduduk"]
    assert [spec.table for spec in specs(str(path), as_table="pegawai")] == ["pegawai"]
    assert [sheet.asked_table for sheet in opened(f"penduduk={folder / 'A.XLSX'}#Satu")] == ["penduduk"]


def test_an_unknown_table_is_a_usage_problem_that_lists_them(folder: Path) -> None:
    for error in (problem(f"pendudk={folder / 'b.csv'}"), problem(str(folder), as_table="pendudk")):
        assert (error.exit, error.key) == (Exit.USAGE, "tabel_asing")
        assert error.params["pilihan"] == ", ".join(table_names())


def test_each_file_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [spec.shown for spec in specs("b.csv", "./b.csv", str(folder))] == ["b.csv", "A.XLSX"]


def test_files_of_one_name_are_told_apart(folder: Path) -> None:
    (folder / "lama" / "b.csv").write_text("x,y\n3,4\n", encoding="utf-8")
    shown = [spec.shown for spec in specs(str(folder), str(folder / "lama"))]
    assert shown == ["A.XLSX", str(folder / "b.csv"), str(folder / "lama" / "b.csv"), "c.csv"]


def test_stdin() -> None:
    [spec] = specs("penduduk=-", stdin_format="tsv")
    assert (spec.path, spec.shown, spec.format, spec.table) == (None, "stdin", "tsv", "penduduk")
    stream = io.TextIOWrapper(io.BytesIO("a\tb\n1\t2\n".encode("utf-16")), encoding="ascii")
    [sheet] = open_source(spec, Limits(), Findings(), stream)
    assert sheet.rows == [["a", "b"], ["1", "2"]]
    assert str(sheet.place(1, 1)) == "stdin!B2"


def test_stdin_only_once_and_only_in_known_formats() -> None:
    assert problem("-", "-").key == "stdin_dua_kali"
    error = problem("-", stdin_format="xlsx")
    assert (error.exit, error.key) == (Exit.USAGE, "format_stdin")


def test_empty_stdin_is_an_input_problem() -> None:
    [spec] = list_sources(InputOptions(("-",)))
    with pytest.raises(AsnError) as caught:
        list(open_source(spec, Limits(), Findings(), io.StringIO("")))
    assert caught.value.key == "berkas_kosong"
