"""What is refused before the work begins."""

import os
from importlib import util
from pathlib import Path

import pytest

from asn_cli.context import InputOptions, OutputOptions
from asn_cli.exits import AsnError, UsageProblem
from asn_cli.report.outputs import SUFFIXES, refuse_inputs, validate_outputs


def refusal(*outputs: Path, sources: tuple[str, ...] = (), **options: object) -> tuple[str, int] | None:
    try:
        validate_outputs(OutputOptions(outputs=outputs, **options), InputOptions(sources))  # type: ignore[arg-type]
    except AsnError as error:
        return error.key, int(error.exit)
    return None


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "penduduk.csv"
    path.parent.mkdir()
    path.write_text("a\n1\n")
    return path


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix != ".parquet"])
def test_known_suffixes(tmp_path: Path, suffix: str) -> None:
    assert refusal(tmp_path / f"a{suffix}", tmp_path / f"b{suffix.upper()}") is None


@pytest.mark.parametrize("name", ["a", "a.xls", "a.txt", "a.csv.gz", ".csv", "a."])
def test_unknown_suffix(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) == ("akhiran_tidak_dikenal", 2)


def test_parquet_without_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    assert refusal(tmp_path / "a.parquet") == ("parquet_belum_terpasang", 2)


def test_words_outside_their_lists() -> None:
    assert refusal(format="xlsx") == ("format_tidak_dikenal", 2)
    assert refusal(dialect="excel") == ("ragam_tidak_dikenal", 2)
    assert refusal(fail_if=("a",)) == ("syarat_salah", 2)


def test_places(tmp_path: Path, source: Path) -> None:
    assert refusal(tmp_path / "tidak" / "a.csv") == ("folder_keluaran_tidak_ada", 5)
    assert refusal(source / "a.csv") == ("folder_keluaran_tidak_ada", 5)
    (tmp_path / "b.csv").mkdir()
    assert refusal(tmp_path / "b.csv") == ("keluaran_adalah_folder", 5)
    assert refusal(tmp_path / "a.csv", tmp_path / "data" / ".." / "a.csv") == ("keluaran_dua_kali", 2)


def test_an_output_that_is_an_input(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    same = ("keluaran_adalah_masukan", 2)
    assert refusal(source, sources=(str(source),)) == same
    assert refusal(source, sources=(f"penduduk={source}",)) == same
    assert refusal(source, sources=(f"{source}#Lembar!A1:B2",)) == same
    assert refusal(source, sources=(f"penduduk={source}#Lembar",)) == same
    assert refusal(source.parent / ".." / "data" / source.name, sources=(str(source),)) == same
    monkeypatch.chdir(source.parent)
    assert refusal(Path(source.name), sources=(str(source),)) == same
    assert refusal(tmp_path / "lain.csv", sources=(str(source), "-")) is None


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_an_input_under_another_name(tmp_path: Path, source: Path) -> None:
    soft, hard = tmp_path / "lunak.csv", tmp_path / "keras.csv"
    soft.symlink_to(source)
    hard.hardlink_to(source)
    assert refusal(soft, sources=(str(source),)) == ("keluaran_adalah_masukan", 2)
    assert refusal(hard, sources=(str(source),)) == ("keluaran_adalah_masukan", 2)


def test_of_a_folder_only_what_was_read_is_an_input(source: Path) -> None:
    folder = str(source.parent)
    earlier = source.parent / "hasil.csv"
    earlier.write_text("kebutuhan,bezetting,selisih\n")
    assert refusal(earlier, sources=(folder,)) is None
    with pytest.raises(UsageProblem) as caught:
        refuse_inputs([source], [source])
    assert caught.value.key == "keluaran_adalah_masukan"
    refuse_inputs([earlier, source.parent / "baru.csv"], [source])
