"""`asn check` from outside: what it says, in which table, and how it ends."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.test_standards import asn

CLEAN = "kecamatan,tahun,jumlah\nMersam,2024,28000\nBajubang,2024,42881\n"
DIRTY = (
    "kecamatan,tahun,jumlah\nMersam,2024,28000\nMaro Sebo,2024,5\nPemayong,2024,x\nBajubang,2024,1\nBajubang,2024,2\n"
)


def test_clean_input_ends_well(tmp_path: Path) -> None:
    (tmp_path / "penduduk.csv").write_text(CLEAN, encoding="utf-8")
    result = asn("check", str(tmp_path), "--table", "dikenali")
    assert result.returncode == 0, result.stderr
    assert list(csv.reader(io.StringIO(result.stdout))) == [
        ["berkas", "lembar", "tabel", "baris", "keterangan"],
        ["penduduk.csv", "n/a", "penduduk", "2", "semua baris dipakai"],
    ]


def test_everything_wrong_is_told_at_once_with_its_cell(tmp_path: Path) -> None:
    (tmp_path / "penduduk.csv").write_text(DIRTY, encoding="utf-8")
    result = asn("periksa", str(tmp_path), "--lang", "en")
    assert result.returncode == 1
    found = list(csv.DictReader(io.StringIO(result.stdout)))
    assert list(found[0]) == [
        "kode", "tingkat", "berkas", "lembar", "sel", "pesan", "ditemukan", "diharapkan", "perbaikan", "dasar",
    ]  # fmt: skip
    assert {(row["kode"], row["sel"], row["ditemukan"]) for row in found} == {
        ("ASN-D003", "C4", "x"),
        ("ASN-N001", "A4", "Pemayong"),
        ("ASN-N003", "A3", "Maro Sebo"),
        ("ASN-D032", "A5", "Bajubang"),
        ("ASN-D032", "A6", "Bajubang"),
    }
    assert all(row["tingkat"] == "kesalahan" and row["perbaikan"] for row in found)
    assert "Perhaps this is meant: Pemayung." in next(r["perbaikan"] for r in found if r["kode"] == "ASN-N001")
    assert "penduduk.csv!A3 ASN-N003" in result.stderr
    assert "Read 5 rows, used 1, set aside 4" in result.stderr


def test_json_holds_both_tables_and_the_findings(tmp_path: Path) -> None:
    (tmp_path / "penduduk.csv").write_text(DIRTY, encoding="utf-8")
    result = asn("check", str(tmp_path), "--format", "json", "--as-of", "2026-01-31")
    told = json.loads(result.stdout)
    assert (told["skema"], list(told["tabel"])) == ("asn.check/1", ["temuan", "dikenali"])
    assert told["tabel"]["temuan"] == told["temuan"]


def test_a_file_that_cannot_be_read_ends_with_3_and_the_others_are_told(tmp_path: Path) -> None:
    (tmp_path / "penduduk.csv").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "gambar.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 100)
    result = asn("check", str(tmp_path))
    assert (result.returncode, result.stdout) == (3, "")
    assert "gambar.xlsx ASN-D044" in result.stderr
    assert "penduduk.csv!A3 ASN-N003" in result.stderr


def test_titles_that_are_no_post_are_counted_in_one_note(tmp_path: Path) -> None:
    rows = "".join(
        f"19860926201505100{n},{title}\n" for n, title in enumerate(["Bidan", "Arsiparis", "Arsiparis", "Juru"])
    )
    (tmp_path / "pegawai.csv").write_text("nip,jabatan\n" + rows, encoding="utf-8")
    result = asn("check", str(tmp_path))
    assert result.returncode == 0
    notes = [row for row in csv.DictReader(io.StringIO(result.stdout)) if row["kode"] == "ASN-N013"]
    assert len(notes) == 1
    assert "3 pegawai" in notes[0]["pesan"]
    assert "Arsiparis; Juru" in notes[0]["pesan"]


@pytest.mark.parametrize("arguments", [["tidak-ada.csv"], ["--as", "zamrud", "."]])
def test_a_wrong_command_line(tmp_path: Path, arguments: list[str]) -> None:
    result = asn("check", *arguments, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
