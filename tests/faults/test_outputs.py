"""Outputs that cannot be written, whole or in part."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Asn = Callable[..., tuple[int, bytes, str]]
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@needs_full
@pytest.mark.parametrize("name", ["csv", "json", "table"])
@pytest.mark.parametrize(("rows", "unbuffered"), [("0", ""), ("500", "1")])
def test_full_disk_on_stdout(asn: Asn, name: str, rows: str, unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = asn("--format", name, stdout=full, CONTOH_ROWS=rows, PYTHONUNBUFFERED=unbuffered)
    assert code == 5
    assert err == "asn: Hasil tidak dapat ditulis ke stdout: disk penuh. Berkas keluaran tidak diubah.\n"


@needs_full
def test_full_disk_on_stdout_leaves_the_files_alone(asn: Asn, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"lama")
    with Path("/dev/full").open("wb") as full:
        assert asn("-o", "a.csv", "-o", "b.json", stdout=full)[0] == 5
    assert names(tmp_path) == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"lama"


@needs_full
def test_full_disk_on_stderr_changes_no_exit_code(start: Callable[..., object], tmp_path: Path) -> None:
    import subprocess
    import sys

    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tests.report.perintah", "contoh", "-o", "a.csv"],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=full,
            check=False,
            timeout=60,
        )
    assert done.returncode == 0
    assert (tmp_path / "a.csv").is_file()


@needs_full
@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_full_disk_under_help(tmp_path: Path, arguments: list[str]) -> None:
    import subprocess
    import sys

    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "asn_cli", *arguments], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 5
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@needs_full
def test_full_disk_behind_an_output(asn: Asn, tmp_path: Path) -> None:
    (tmp_path / "penuh.csv").symlink_to("/dev/full")
    (tmp_path / "b.json").write_bytes(b"lama")
    code, _, err = asn("-o", "b.json", "-o", "penuh.csv")
    assert code == 5
    assert "disk penuh" in err
    assert (tmp_path / "b.json").read_bytes() == b"lama"
    assert names(tmp_path) == ["b.json", "penuh.csv"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
def test_folder_that_takes_no_files(asn: Asn, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(b"lama")
    code, out, err = asn("-o", "b.json", "-o", "/proc/a.csv")
    assert (code, out) == (5, b"")
    assert "/proc/a.csv" in err
    assert names(tmp_path) == ["b.json"]
    assert (tmp_path / "b.json").read_bytes() == b"lama"


def test_folder_that_is_a_file_and_folder_that_is_not_there(asn: Asn, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"x")
    for folder in ("berkas", "tidak/ada"):
        code, out, err = asn("-o", "b.json", "-o", f"{folder}/a.csv")
        assert (code, out) == (5, b"")
        assert err.startswith(f"asn: Keluaran {Path(folder) / 'a.csv'} tidak dapat ditulis: folder ")
    assert names(tmp_path) == ["berkas"]


@pytest.mark.parametrize("failing", ["1", "2", "3"])
def test_one_of_three_outputs_cannot_have_its_name(asn: Asn, tmp_path: Path, failing: str) -> None:
    (tmp_path / "a.csv").write_bytes(b"lama a")
    (tmp_path / "c.md").write_bytes(b"lama c")
    code, _, err = asn("-o", "a.csv", "-o", "b.json", "-o", "c.md", CONTOH_GAGAL=failing)
    assert code == 5
    assert ["a.csv", "b.json", "c.md"][int(failing) - 1] in err
    assert "Excel" in err
    assert names(tmp_path) == ["a.csv", "c.md"]
    assert (tmp_path / "a.csv").read_bytes() == b"lama a"
    assert (tmp_path / "c.md").read_bytes() == b"lama c"


def test_never_over_an_input(asn: Asn, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "penduduk.csv").write_bytes(b"kecamatan,jumlah\n")
    for source, output in (
        ("data/penduduk.csv", "data/penduduk.csv"),
        ("penduduk=data/penduduk.csv", "./data/../data/penduduk.csv"),
    ):
        code, out, err = asn(source, "-o", output)
        assert (code, out) == (2, b"")
        assert "masukan" in err
    assert (data / "penduduk.csv").read_bytes() == b"kecamatan,jumlah\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "a.txt"],
        ["--format", "xlsx"],
        ["--table", "x"],
        ["--columns", "x"],
        ["--fail-if", "x"],
        ["--fail-if", "x > 1"],
        ["--dialect", "x"],
        ["-o", "b.csv", "-o", "b.csv"],
    ],
)
def test_wrong_command_line(asn: Asn, tmp_path: Path, arguments: list[str]) -> None:
    code, out, err = asn("-o", "a.csv", *arguments)
    assert (code, out) == (2, b"")
    assert err.startswith("asn: ")
    assert err.count("\n") == 1
    assert names(tmp_path) == []
