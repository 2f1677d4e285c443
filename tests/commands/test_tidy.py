"""`asn tidy` as a user calls it: every format, streams, exit codes."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

TITLE = "Penduduk Kabupaten Batang Hari menurut Kecamatan"
ROWS = [["Mersam", 33450, "-"], ["Bajubang", 41200, 1203.5], ["Pemayung", 36500, 892]]
GRID = [[TITLE, "", ""], ["", "", ""], ["Kecamatan", "Penduduk", "Luas (km2)"], *ROWS, ["Jumlah", 111000, ""], ["Sumber: BPS", "", ""]]
CLEAN = [("Mersam", 33450, None), ("Bajubang", 41200, 1203.5), ("Pemayung", 36500, 892.0)]


def run(*arguments: str | Path, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "asn_cli", "tidy", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=120)


def rows_of(output: bytes) -> list[tuple[object, ...]]:
    frame = pd.read_csv(io.BytesIO(output), na_values=["n/a"])
    return [tuple(None if pd.isna(value) else value for value in row) for row in frame.to_numpy(dtype=object).tolist()]


def write(path: Path) -> Path:
    frame = pd.DataFrame(GRID)
    if path.suffix in (".xlsx", ".xlsm"):
        frame.to_excel(path, header=False, index=False, engine="openpyxl" if path.suffix == ".xlsm" else "xlsxwriter")
    elif path.suffix in (".csv", ".tsv"):
        frame.to_csv(path, header=False, index=False, sep="," if path.suffix == ".csv" else "\t")
    else:
        records = [dict(zip(("Kecamatan", "Penduduk", "Luas (km2)"), row, strict=True)) for row in ROWS]
        lines = [json.dumps(record) for record in records]
        path.write_text("\n".join(lines) if path.suffix == ".ndjson" else json.dumps(records), encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm", ".csv", ".tsv", ".json", ".ndjson"])
def test_every_format_gives_the_same_table(tmp_path: Path, suffix: str) -> None:
    done = run(write(tmp_path / f"data{suffix}"), "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert rows_of(done.stdout) == CLEAN


def test_totals_that_differ_are_told_on_stderr_and_json_holds_both_numbers(tmp_path: Path) -> None:
    done = run(write(tmp_path / "data.csv"), "--format", "json")
    assert b"ASN-T020" in done.stderr
    result = json.loads(done.stdout)
    assert list(result["tabel"]) == ["data"]
    assert result["tabel"]["data"][0] == {"Kecamatan": "Mersam", "Penduduk": 33450, "Luas (km2)": None}
    (finding,) = (finding for finding in result["temuan"] if finding["kode"] == "ASN-T020")
    assert (finding["ditemukan"], finding["diharapkan"], finding["sel"]) == ("111000", "111150", "B7")


def test_a_pipe_in_and_a_pipe_out(tmp_path: Path) -> None:
    text = write(tmp_path / "data.csv").read_bytes()
    assert rows_of(run("-", given=text).stdout) == CLEAN


def test_a_warning_is_a_verdict_only_with_strict(tmp_path: Path) -> None:
    path = write(tmp_path / "data.csv")
    assert run(path).returncode == 0
    assert run(path, "--strict").returncode == 1


def test_hidden_sheets_are_passed_over_and_other_sheets_named(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Rahasia"
    book.active.sheet_state = "hidden"
    book.active.append(["Nama", "Nilai"])
    for name in ("2023", "2024"):
        sheet = book.create_sheet(name)
        for row in (["Kecamatan", "Jumlah"], ["Mersam", int(name)], ["Bajubang", 7], ["Pemayung", 8]):
            sheet.append(row)
    path = tmp_path / "data.xlsx"
    book.save(path)
    done = run(path)
    assert rows_of(done.stdout)[0] == ("Mersam", 2023)
    assert b"ASN-T011" in done.stderr
    assert b"#2024" in done.stderr
    assert rows_of(run(f"{path}#2024").stdout)[0] == ("Mersam", 2024)
    assert rows_of(run(f"{path}#2024!A1:B2").stdout) == [("Mersam", 2024)]


def test_several_heading_rows_become_one(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("Kabupaten,Jumlah,,Perempuan,\n,2019,2020,2019,2020\nNias,9,8,4,3\nKaro,7,6,2,1\n", encoding="utf-8")
    assert run(path).stdout.splitlines()[0] == b"Kabupaten,Jumlah 2019,Jumlah 2020,Perempuan 2019,Perempuan 2020"


def test_personal_data_are_shown_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "lapor.csv"
    path.write_text(
        "id_laporan,tanggal,status,isi,pelapor\n1,2026-01-03,Ditutup oleh Sistem,Jalan rusak 081234567890,Budi\n",
        encoding="utf-8",
    )
    masked = run(path).stdout
    assert b"Budi" not in masked
    assert b"rusak" not in masked
    assert b"Budi" in run(path, "--with-personal").stdout
    standard = run(path, "--standard-columns").stdout
    assert standard.splitlines()[0].split(b",")[:2] == [b"id_laporan", b"tanggal"]
    assert b"Budi" not in standard


@pytest.mark.parametrize("content", [b"hanya teks\n", b"satu\ndua\ntiga\n"])
def test_no_table_is_one_line_and_exit_3(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "surat.csv"
    path.write_bytes(content)
    done = run(path)
    assert done.returncode == 3
    assert done.stdout == b""
    assert b"surat.csv" in done.stderr
    assert b"Traceback" not in done.stderr


def test_the_alias_and_an_output_file(tmp_path: Path) -> None:
    path = write(tmp_path / "data.csv")
    out = tmp_path / "rapi.xlsx"
    command = [sys.executable, "-m", "asn_cli", "rapikan", str(path), "-o", str(out)]
    assert subprocess.run(command, capture_output=True, check=False, timeout=120).returncode == 0
    assert "Kecamatan" in pd.read_excel(out, sheet_name="Data", header=None).to_string()
