"""Runs that nobody watches: one at a time, a line in a log, and no work where nothing changed."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from asn_cli.unattended import journal
from tests.commands.luar import Result, Shell

AS_OF = ("--as-of", "2026-01-31")
OUT = ("-o", "hasil.xlsx", "-o", "hasil.json", "-o", "hasil.csv")


@pytest.fixture(autouse=True)
def _data(shell: Shell) -> None:
    (shell.folder / "data").mkdir()
    shell.write("data/penduduk.csv", "kecamatan,tahun,jumlah\nBajubang,2024,42881\nMersam,2024,33393\n")
    shell.write("data/asn.yaml", "bahasa: id\n")


def lines(shell: Shell, name: str = "log.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (shell.folder / name).read_text(encoding="utf-8").splitlines()]


HOLD = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from asn_cli.unattended.lock import held
    with held(Path(sys.argv[1])):
        print("dipegang", flush=True)
        time.sleep(60)
    """
)


def test_a_lock_that_a_live_run_holds_ends_the_run(shell: Shell) -> None:
    lock = shell.folder / "asn.lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "dipegang"
        result = shell.asn("needs", "data", *AS_OF, *OUT, "--lock", "asn.lock", "--log-json", "log.jsonl", "-q")
    finally:
        holder.kill()
        holder.wait()
    assert (result.code, result.out) == (75, "")
    assert len(result.err.splitlines()) == 1
    assert not (shell.folder / "hasil.xlsx").exists()
    assert lines(shell)[-1]["kode_keluar"] == 75
    assert shell.asn("needs", "data", *AS_OF, "--lock", "asn.lock").code == 0


def test_a_file_left_behind_is_no_lock(shell: Shell) -> None:
    shell.write("asn.lock", "4711\n")
    assert shell.asn("--lock", "asn.lock", "needs", "data", *AS_OF).code == 0
    assert (shell.folder / "asn.lock").read_text(encoding="utf-8") == "4711\n"


@pytest.mark.skipif(os.name == "nt", reason="flock(1) is of Linux")
def test_it_is_the_lock_that_flock_takes(shell: Shell) -> None:
    import fcntl

    with (shell.folder / "asn.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert shell.asn("needs", "data", *AS_OF, "--lock", "asn.lock").code == 75


def test_a_lock_must_be_possible_and_no_output(shell: Shell) -> None:
    assert shell.asn("needs", "data", "--lock", "tidak/ada.lock").code == 5
    assert shell.asn("needs", "data", "-o", "hasil.json", "--lock", "hasil.json").code == 2


def test_every_run_leaves_a_line(shell: Shell) -> None:
    log = ("--log-json", "log.jsonl")
    shell.asn("needs", "data", *AS_OF, "-o", "hasil.json", *log)
    shell.asn("needs", "tidak-ada", *log)
    shell.asn("needs", "data", "--tidak-ada", *log)
    shell.asn("needs", "data", *AS_OF, "--fail-if", "kebutuhan > 0", "--log-json=log.jsonl")
    told = lines(shell)
    assert [line["kode_keluar"] for line in told] == [0, 2, 2, 1]
    first = told[0]
    assert first["perintah"] == "asn needs data --as-of 2026-01-31"
    assert first["tanggal_acuan"] == "2026-01-31"
    assert set(first["temuan"]) == {"kesalahan", "peringatan", "catatan"}
    assert first["baris"]["dibaca"] == 2
    assert first["keluaran"] == ["hasil.json"]
    assert first["durasi_detik"] >= 0
    assert "tidak-ada" in told[1]["pesan"]
    assert "--tidak-ada" in told[2]["pesan"]


def test_no_result_depends_on_the_log(shell: Shell) -> None:
    shell.asn("needs", "data", *AS_OF, "-o", "satu.json")
    shell.asn("needs", "data", *AS_OF, "-o", "dua.json", "--log-json", "log.jsonl", "--lock", "asn.lock")
    assert (shell.folder / "satu.json").read_bytes() == (shell.folder / "dua.json").read_bytes()


@pytest.mark.parametrize("name", ["data/penduduk.csv", "data/asn.yaml"])
def test_a_log_is_never_added_to_what_is_no_log(shell: Shell, name: str) -> None:
    before = (shell.folder / name).read_bytes()
    assert shell.asn("needs", "data", *AS_OF, "--log-json", name).code == 2
    assert shell.asn("needs", "data", "--tidak-ada", "--log-json", name).code == 2
    assert (shell.folder / name).read_bytes() == before


def test_a_log_needs_a_folder(shell: Shell) -> None:
    result = shell.asn("needs", "data", *AS_OF, *OUT, "--log-json", "tidak/ada.jsonl")
    assert result.code == 5
    assert not (shell.folder / "hasil.json").exists()


def test_a_log_shows_no_long_run_of_digits(shell: Shell) -> None:
    shell.asn("formation", "data", "--budget", "123456789012", "--log-json", "log.jsonl")
    assert "1234567890" not in (shell.folder / "log.jsonl").read_text(encoding="utf-8")


def run(shell: Shell, *more: str, command: str = "needs") -> Result:
    return shell.asn(command, "data", *AS_OF, *OUT, "--if-changed", "--log-json", "log.jsonl", *more)


def skipped(shell: Shell, *more: str, command: str = "needs") -> bool:
    before = {name: (shell.folder / name).stat().st_mtime_ns for name in OUT[1::2]}
    result = run(shell, *more, command=command)
    assert result.code == 0, result.err
    if lines(shell)[-1]["dilewati"] == "tidak":
        return False
    assert result.out == ""
    assert before == {name: (shell.folder / name).stat().st_mtime_ns for name in OUT[1::2]}
    return True


def test_nothing_is_done_where_nothing_changed(shell: Shell) -> None:
    assert run(shell).code == 0
    assert lines(shell)[-1]["dilewati"] == "tidak"
    assert skipped(shell)
    assert skipped(shell, "-q", "-v", "--lock", "asn.lock", "--no-progress")


def _another_figure(shell: Shell) -> tuple[str, ...]:
    shell.write("data/penduduk.csv", "kecamatan,tahun,jumlah\nBajubang,2024,42882\nMersam,2024,33393\n")
    return ()


def _another_file(shell: Shell) -> tuple[str, ...]:
    shell.write("data/fasilitas.csv", "kecamatan,nama,jenis,rombel\nMersam,SD Negeri 1/I Mersam,sd,6\n")
    return ()


def _another_setting(shell: Shell) -> tuple[str, ...]:
    shell.write("data/asn.yaml", "bahasa: id\npembulatan: terdekat\n")
    return ()


def _no_setting(shell: Shell) -> tuple[str, ...]:
    (shell.folder / "data/asn.yaml").unlink()
    return ()


def _one_output_gone(shell: Shell) -> tuple[str, ...]:
    (shell.folder / "hasil.csv").unlink()
    return ()


def _spoilt(shell: Shell) -> tuple[str, ...]:
    (shell.folder / "hasil.json").write_text("{", encoding="utf-8")
    return ()


@pytest.mark.parametrize(
    "change",
    [_another_figure, _another_file, _another_setting, _no_setting, _one_output_gone, _spoilt],
)
def test_a_change_is_seen(shell: Shell, change: Any) -> None:
    run(shell)
    assert not _after(shell, change(shell))


@pytest.mark.parametrize(
    "more",
    [
        ("--as-of", "2026-01-30"),
        ("--rounding", "terdekat"),
        ("--set", "kesehatan/perawat-rasio=200"),
        ("--lang", "en"),
        ("--strict",),
    ],
)
def test_another_command_line_is_a_change(shell: Shell, more: tuple[str, ...]) -> None:
    run(shell)
    assert not _after(shell, more)
    if more != ("--strict",):
        assert _after(shell, more)


def _after(shell: Shell, more: tuple[str, ...]) -> bool:
    run(shell, *more)
    return bool(lines(shell)[-1]["dilewati"] == "ya")


def test_another_version_is_a_change(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    run(shell)
    monkeypatch.setattr("asn_cli.unattended.unchanged.__version__", "9.9.9")
    assert not _after(shell, ())


def test_a_scenario_file_is_an_input(shell: Shell) -> None:
    shell.write("andai.yaml", "kesehatan/perawat-rasio: 200\n")
    assert not _after(shell, ("--scenario", "andai.yaml"))
    assert _after(shell, ("--scenario", "andai.yaml"))
    shell.write("andai.yaml", "kesehatan/perawat-rasio: 210\n")
    assert not _after(shell, ("--scenario", "andai.yaml"))


def test_a_job_may_write_into_its_own_folder(shell: Shell) -> None:
    options = ("needs", "data", *AS_OF, "-o", "data/hasil.xlsx", "-o", "data/hasil.csv", "--if-changed")
    log = ("--log-json", "log.jsonl")
    for _ in range(3):
        assert shell.asn(*options, *log).code == 0
    shell.asn("project", "data", *AS_OF, "--years", "1", "-o", "data/lain.json")
    shell.asn(*options, *log)
    assert [line["dilewati"] for line in lines(shell)] == ["tidak", "ya", "ya", "ya"]


def test_the_same_inputs_in_another_folder_are_no_change(shell: Shell) -> None:
    run(shell)
    (shell.folder / "salinan").mkdir()
    (shell.folder / "data").rename(shell.folder / "salinan" / "data")
    shell.asn("needs", "salinan/data", *AS_OF, *OUT, "--if-changed", "--log-json", "log.jsonl")
    assert lines(shell)[-1]["dilewati"] == "ya"


def test_stdin_is_compared_and_can_still_be_read(shell: Shell) -> None:
    text = "kecamatan,tahun,jumlah\nBajubang,2024,42881\n"
    options = ("needs", "penduduk=-", *AS_OF, "-o", "hasil.json", "--if-changed", "--log-json", "log.jsonl")
    assert shell.asn(*options, stdin=text).code == 0
    assert shell.asn(*options, stdin=text).code == 0
    assert shell.asn(*options, stdin=text.replace("42881", "42882")).code == 0
    assert [line["dilewati"] for line in lines(shell)] == ["tidak", "ya", "tidak"]
    found = json.loads((shell.folder / "hasil.json").read_text(encoding="utf-8"))
    assert found["tabel"]["kebutuhan"][0]["nilai_dasar"] == 42882


def test_a_comparison_knows_both_its_sides(shell: Shell) -> None:
    (shell.folder / "baru").mkdir()
    shell.write("baru/penduduk.csv", "kecamatan,tahun,jumlah\nBajubang,2025,50000\nMersam,2025,33393\n")
    options = ("compare", "data", "baru", *AS_OF, "-o", "selisih.json", "--if-changed", "--log-json", "log.jsonl")
    shell.asn(*options)
    shell.asn(*options)
    shell.write("data/asn.yaml", "bahasa: id\npembulatan: terdekat\n")
    shell.asn(*options)
    assert [(line["kode_keluar"], line["dilewati"]) for line in lines(shell)] == [(0, "tidak"), (0, "ya"), (0, "tidak")]


def test_it_needs_an_output_that_holds_a_trail(shell: Shell) -> None:
    assert shell.asn("needs", "data", *AS_OF, "--if-changed").code == 2
    assert shell.asn("needs", "data", *AS_OF, "-o", "hasil.csv", "--if-changed").code == 2


def test_inputs_are_not_read_when_the_call_is_another(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    run(shell)

    def never(*_: object) -> str:
        raise AssertionError("an input was hashed")

    monkeypatch.setattr("asn_cli.unattended.unchanged._same_files", never)
    assert run(shell, "--rounding", "terdekat").code == 0


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["needs", "a", "--log-json", "b"], "b"),
        (["--log-json=c", "needs"], "c"),
        (["needs", "--log-json"], None),
        (["needs", "--", "--log-json", "d"], None),
        (["needs"], None),
    ],
)
def test_the_log_is_found_on_a_line_that_nobody_parsed(arguments: list[str], found: str | None) -> None:
    assert journal.asked(arguments) == (Path(found) if found else None)
