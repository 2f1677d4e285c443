"""`asn tidy` as a user calls it: every format, streams, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from tests.commands.luar import Result, Shell

TITLE = "Penduduk Kabupaten Batang Hari menurut Kecamatan"
ROWS = [["Mersam", 33450, "-"], ["Bajubang", 41200, 1203.5], ["Pemayung", 36500, 892]]
GRID = [
    [TITLE, "", ""],
    ["", "", ""],
    ["Kecamatan", "Penduduk", "Luas (km2)"],
    *ROWS,
    ["Jumlah", 111000, ""],
    ["Sumber: BPS", "", ""],
]
CLEAN = [("Mersam", 33450, None), ("Bajubang", 41200, 1203.5), ("Pemayung", 36500, 892.0)]


def rows_of(result: Result) -> list[tuple[object, ...]]:
    return [tuple(_value(cell) for cell in row.values()) for row in result.rows]


def _value(cell: str) -> object:
    if cell == "n/a":
        return None
    try:
        return float(cell) if "." in cell else int(cell)
    except ValueError:
        return cell


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
def test_every_format_gives_the_same_table(shell: Shell, suffix: str) -> None:
    done = shell.asn("tidy", str(write(shell.folder / f"data{suffix}")), "--format", "csv")
    assert rows_of(done) == CLEAN


def test_totals_that_differ_are_told_on_stderr_and_json_holds_both_numbers(shell: Shell) -> None:
    done = shell.asn("tidy", str(write(shell.folder / "data.csv")), "--format", "json")
    assert "ASN-T020" in done.err
    result = json.loads(done.out)
    assert list(result["tabel"]) == ["data"]
    assert result["tabel"]["data"][0] == {"Kecamatan": "Mersam", "Penduduk": 33450, "Luas (km2)": None}
    (finding,) = (finding for finding in result["temuan"] if finding["kode"] == "ASN-T020")
    assert (finding["ditemukan"], finding["diharapkan"], finding["sel"]) == ("111000", "111150", "B7")


def test_a_pipe_in_and_a_pipe_out(tmp_path: Path) -> None:
    text = write(tmp_path / "data.csv").read_bytes()
    command = [sys.executable, "-m", "asn_cli", "tidy", "-"]
    done = subprocess.run(command, input=text, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[:2] == ["Kecamatan,Penduduk,Luas (km2)", "Mersam,33450,n/a"]


def test_a_warning_is_a_verdict_only_with_strict(shell: Shell) -> None:
    path = str(write(shell.folder / "data.csv"))
    assert shell.asn("tidy", path).code == 0
    assert shell.asn("tidy", path, "--strict").code == 1


def test_hidden_sheets_are_passed_over_and_other_sheets_named(shell: Shell) -> None:
    book = openpyxl.Workbook()
    hidden = book.worksheets[0]
    hidden.title, hidden.sheet_state = "Rahasia", "hidden"
    hidden.append(["Nama", "Nilai"])
    for name in ("2023", "2024"):
        sheet = book.create_sheet(name)
        for row in (["Kecamatan", "Jumlah"], ["Mersam", int(name)], ["Bajubang", 7], ["Pemayung", 8]):
            sheet.append(row)
    path = shell.folder / "data.xlsx"
    book.save(path)
    done = shell.asn("tidy", str(path))
    assert rows_of(done)[0] == ("Mersam", 2023)
    assert "ASN-T011" in done.err
    assert "#2024" in done.err
    assert rows_of(shell.asn("tidy", f"{path}#2024"))[0] == ("Mersam", 2024)
    assert rows_of(shell.asn("tidy", f"{path}#2024!A1:B2")) == [("Mersam", 2024)]


def test_several_heading_rows_become_one(shell: Shell) -> None:
    path = shell.write("data.csv", "Kabupaten,Jumlah,,Perempuan,\n,2019,2020,2019,2020\nNias,9,8,4,3\nKaro,7,6,2,1\n")
    head = shell.asn("tidy", path).out.splitlines()[0]
    assert head == "Kabupaten,Jumlah 2019,Jumlah 2020,Perempuan 2019,Perempuan 2020"


def test_personal_data_are_shown_only_when_asked_for(shell: Shell) -> None:
    head = "id_laporan,tanggal,status,isi,pelapor"
    path = shell.write("lapor.csv", f"{head}\n1,2026-01-03,Ditutup oleh Sistem,Jalan rusak 081234567890,Budi\n")
    masked = shell.asn("tidy", path)
    assert "Budi" not in masked.out + masked.err
    assert "rusak" not in masked.out + masked.err
    shown = shell.asn("tidy", path, "--with-personal").out
    assert "Budi" in shown
    assert "081234567890" not in shown
    standard = shell.asn("tidy", path, "--standard-columns").out
    assert standard.split(",")[:2] == ["id_laporan", "tanggal"]
    assert "Budi" not in standard


@pytest.mark.parametrize("content", ["hanya teks\n", "satu\ndua\ntiga\n"])
def test_no_table_is_one_line_and_exit_3(shell: Shell, content: str) -> None:
    done = shell.asn("tidy", shell.write("surat.csv", content))
    assert done.code == 3
    assert done.out == ""
    assert "surat.csv" in done.err
    assert "Traceback" not in done.err


def test_the_alias_and_an_output_file(shell: Shell) -> None:
    path, out = write(shell.folder / "data.csv"), shell.folder / "rapi.xlsx"
    assert shell.asn("rapikan", str(path), "-o", str(out)).code == 0
    assert "Kecamatan" in [cell.value for row in openpyxl.load_workbook(out)["Data"] for cell in row]


def test_posts_side_by_side_become_rows_in_the_columns_of_the_contract(shell: Shell) -> None:
    path = shell.write("nakes.csv", "Kecamatan,Dokter,Perawat,Jumlah\nMersam,3,20,23\nBajubang,2,-,2\n")
    standard = shell.asn("tidy", path, "--as", "pegawai", "--standard-columns", "--as-of", "2026-01-31")
    rows = [(row["kecamatan"], row["jabatan"], row["jumlah"]) for row in standard.rows]
    assert rows == [
        ("Mersam", "Dokter", "3"),
        ("Mersam", "Perawat", "20"),
        ("Bajubang", "Dokter", "2"),
        ("Bajubang", "Perawat", "0"),
    ]
    assert shell.asn("tidy", path, "--as-of", "2026-01-31").out.splitlines()[0] == "Kecamatan,Dokter,Perawat,Jumlah"


def test_a_column_that_is_missing_is_named(shell: Shell) -> None:
    path = shell.write("luas.csv", "Kecamatan,Luas\nMersam,31\nBajubang,40\n")
    told = shell.asn("tidy", path, "--as", "pegawai", "--standard-columns", "--as-of", "2026-01-31")
    assert told.code == 3
    assert "jabatan" in told.err
