"""`asn standards` from outside: the list, one in full, what is stale, and how it ends."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COLUMNS = [
    "id", "sektor", "jabatan", "metode", "angka", "satuan", "kualifikasi", "status", "aktif", "berlaku_sejak", "dasar",
    "diperiksa_pada", "asal",
]  # fmt: skip


def asn(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "ASN_LANG": "id", "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "asn_cli", *arguments],
        capture_output=True, encoding="utf-8", env=environment, cwd=cwd, check=False,
    )  # fmt: skip


def rows(result: subprocess.CompletedProcess[str]) -> list[dict[str, str]]:
    assert result.returncode == 0, result.stderr
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_the_list_has_the_columns_of_the_contract_and_a_figure_in_every_row_in_force() -> None:
    listed = rows(asn("standards", "--as-of", "2026-11-24"))
    assert list(listed[0])[:13] == COLUMNS
    nurses = next(row for row in listed if row["id"] == "kesehatan/perawat-rasio")
    assert (nurses["angka"], nurses["satuan"], nurses["aktif"]) == ("180", "orang/100000 penduduk", "ya")
    assert (nurses["status"], nurses["berlaku_sejak"], nurses["asal"]) == ("terverifikasi", "2014-01-01", "bawaan")
    assert nurses["dasar"] == "Kepmenko Kesra 54/2013, target 2019"
    assert all(row["angka"] not in ("", "n/a") for row in listed)
    assert len([row for row in listed if row["id"] == "kesehatan/puskesmas-minimum-75-2014"]) == 66


def test_the_reference_date_decides() -> None:
    old = {row["id"]: row for row in rows(asn("standar", "--as-of", "2018-06-30"))}
    assert old["kesehatan/puskesmas-minimum-75-2014"]["aktif"] == "ya"
    assert old["pendidikan/smp-guru-ipa"]["angka"] == "n/a"
    assert old["pendidikan/smp-guru-ipa"]["aktif"] == "tidak"


def test_show_gives_every_value_with_its_source() -> None:
    shown = rows(asn("standards", "show", "kesehatan/perawat-rasio"))
    assert [(row["berlaku_sejak"], row["angka"], row["sumber"]) for row in shown] == [
        ("2014-01-01", "180", "Profil Kesehatan Indonesia 2016")
    ]


def test_show_tells_a_person_what_it_is_and_whether_it_counts() -> None:
    told = asn("standards", "show", "kesehatan/puskesmas-minimum-75-2014", "--format", "table", "--as-of", "2026-01-31")
    text = " ".join(told.stdout.split())
    assert "tidak aktif karena aturannya dicabut" in text
    assert "Permenkes 43/2019" in text


def test_show_puts_the_office_above_what_ships(tmp_path: Path) -> None:
    config = tmp_path / "asn.yaml"
    config.write_text(
        "standar:\n  kesehatan/perawat-rasio: {angka: 200, alasan: kajian, penetap: Bupati}\n", encoding="utf-8"
    )
    shown = rows(asn("standards", "show", "kesehatan/perawat-rasio", "--config", str(config)))
    assert [(row["asal"], row["angka"]) for row in shown] == [("kantor", "200"), ("bawaan", "180")]
    listed = {row["id"]: row for row in rows(asn("standards", "--config", str(config)))}
    assert listed["kesehatan/perawat-rasio"]["dasar"] == "Bupati: kajian"


def test_stale_lists_what_nobody_confirmed_for_a_year() -> None:
    fresh = {row["id"] for row in rows(asn("standards", "stale", "--as-of", "2026-12-01"))}
    assert "kesehatan/gizi-rasio" in fresh, "nobody ever confirmed it"
    assert "kesehatan/perawat-rasio" not in fresh
    same_day = {row["id"] for row in rows(asn("standards", "stale", "--as-of", "2027-11-24"))}
    assert "kesehatan/perawat-rasio" not in same_day
    later = {row["id"] for row in rows(asn("standards", "stale", "--as-of", "2027-11-25"))}
    assert "kesehatan/perawat-rasio" in later


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "kesehatan/perawat-rasoi"), ("kesehatan/perawat-rasio",)),
        (("show",), ("kesehatan/perawat-rasio",)),
        (("shwo",), ("asn standards show",)),
        (("kesehatan/perawat-rasio",), ("asn standards show kesehatan/perawat-rasio",)),
        (("stale", "x"), ("x",)),
        (("--config", "tidak-ada.yaml"), ("tidak-ada.yaml",)),
        (("--as-of", "kemarin"), ("kemarin",)),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_one_line(arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    ended = asn("standards", *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.strip().splitlines()) == 1
    for word in words:
        assert word in ended.stderr


def test_a_broken_configuration_ends_with_4_and_names_file_and_line(tmp_path: Path) -> None:
    config = tmp_path / "asn.yaml"
    config.write_text("bahasa: id\nstandar:\n  kesehatan/perawat-rasio: {angka: 200}\n", encoding="utf-8")
    ended = asn("standards", "--config", str(config))
    assert (ended.returncode, ended.stdout) == (4, "")
    assert "asn.yaml, baris 3: standar.kesehatan/perawat-rasio: " in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_notice_for_what_was_switched_on_and_strict_leaves_it_at_that(tmp_path: Path) -> None:
    config = tmp_path / "asn.yaml"
    config.write_text("standar:\n  kesehatan/gizi-rasio: {aktif: ya, alasan: uji, penetap: Bupati}\n", encoding="utf-8")
    noted = asn("standards", "--config", str(config), "--strict")
    assert noted.returncode == 0, "a catatan is no verdict"
    assert "ASN-A001" in noted.stderr


def test_json_and_xlsx(tmp_path: Path) -> None:
    path = tmp_path / "standar.xlsx"
    result = asn("standards", "--format", "json", "-o", str(path), "--as-of", "2026-11-24")
    data = json.loads(result.stdout)
    assert data["skema"] == "asn.standards/1"
    found = {row["id"]: row for row in data["tabel"]["standar"]}
    assert found["ketenteraman/damkar-rasio"]["angka"] == 1
    assert found["kesehatan/gizi-rasio"]["diperiksa_pada"] is None
    assert path.read_bytes()[:2] == b"PK"
