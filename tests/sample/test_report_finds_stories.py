"""`asn report` on the sample finds what is planted in it, at the place that sample_data/README.md names."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """All tables of the report, from one run."""
    path = tmp_path_factory.mktemp("laporan") / "laporan.json"
    arguments = ["report", str(SAMPLE), "--as-of", "2026-01-31", "-q", "--lang", "id", "-o", str(path)]
    run = subprocess.run([sys.executable, "-m", "asn_cli", *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    found: dict[str, Rows] = json.loads(path.read_text(encoding="utf-8"))["tabel"]
    return found


def one(rows: Rows, **keys: object) -> dict[str, Any]:
    """The only row with these values."""
    found = [row for row in rows if all(row[key] == value for key, value in keys.items())]
    assert len(found) == 1, (keys, len(found))
    return found[0]


def test_bajubang_lacks_nurses(tables: dict[str, Rows]) -> None:
    row = one(tables["kebutuhan"], kecamatan="Bajubang", jabatan="perawat")
    assert round(row["kebutuhan_fte"], 4) == 77.1858
    assert (row["kebutuhan"], row["bezetting"], row["selisih"], row["status"]) == (78, 41, -37, "kurang")


@pytest.mark.parametrize(("post", "need", "there"), [("perawat", 126, 168), ("guru kelas sd", 339, 394)])
def test_muara_bulian_has_too_many(tables: dict[str, Rows], post: str, need: int, there: int) -> None:
    row = one(tables["kebutuhan"], kecamatan="Muara Bulian", jabatan=post)
    assert (row["kebutuhan"], row["bezetting"], row["status"]) == (need, there, "lebih")
    assert any(move["dari"] == "Muara Bulian" and move["jabatan"] == post for move in tables["redistribusi"])


def test_the_school_without_sports_is_seen_though_its_kecamatan_is_not_short(tables: dict[str, Rows]) -> None:
    school = one(tables["fasilitas"], nama="SD Negeri 54/I Sridadi", jabatan="guru pjok sd")
    assert (school["kebutuhan"], school["bezetting"]) == (1, 0)
    assert one(tables["kebutuhan"], kecamatan="Muara Bulian", jabatan="guru pjok sd")["selisih"] == 0


def test_maro_sebo_ulu_loses_teachers(tables: dict[str, Rows]) -> None:
    leaving = [
        row
        for row in tables["pensiun"]
        if row["kecamatan"] == "Maro Sebo Ulu" and row["jabatan"].endswith("Guru Kelas SD") and row["tahun"] <= 2030
    ]
    assert len(leaving) == 103


def test_the_waiting_puskesmas_comes_out_as_a_place_to_train(tables: dict[str, Rows]) -> None:
    row = one(tables["prioritas"], kecamatan="Pemayung", sektor="kesehatan")
    assert (row["langkah"], row["peringkat"]) == ("latih", 2)
    assert row["pemenuhan"] >= 100
    assert one(tables["laju"], kecamatan="Pemayung")["sorotan"] == "ya"
    element = one(tables["unsur"], unit_layanan="Puskesmas Jembatan Mas", unsur="u3", tahun=2025)
    assert element["nrr"] < 2
    assert one(tables["skm"], unit_layanan="Puskesmas Jembatan Mas", tahun=2025)["unsur_terendah"] == "u3"


def test_the_weak_kecamatan_office_comes_out_as_a_place_to_coach(tables: dict[str, Rows]) -> None:
    row = one(tables["prioritas"], kecamatan="Mersam", sektor="pemerintahan")
    assert (row["langkah"], row["peringkat"], row["pemenuhan"]) == ("bina", 1, 100)
    assert sum(row["unit_kerja"] == "Kantor Camat Mersam" for row in tables["pembinaan"]) >= 7


def test_the_lenient_rater_and_the_unit_of_equals_are_seen(tables: dict[str, Rows]) -> None:
    last = [row for row in tables["penilai"] if row["tahun"] == 2025 and row["selisih_baku"] is not None]
    most = max(last, key=lambda row: row["selisih_baku"])
    rated_by = {row["nip"] for row in tables["predikat"] if row["unit_kerja"] == "Dinas Perhubungan"}
    assert most["dinilai"] >= len(rated_by) - 2
    assert most["catatan"]
    assert one(tables["sebaran"], unit_kerja="SMP Negeri 7 Batang Hari", tahun=2025)["catatan"]


def test_everybody_is_counted_or_listed(tables: dict[str, Rows]) -> None:
    in_post = sum(row["bezetting"] for row in tables["kebutuhan"])
    listed = sum(row["jumlah"] for row in tables["tidak_terpetakan"])
    reasons = {row["alasan"] for row in tables["tidak_terpetakan"]}
    assert {"jabatan_tidak_dikenal", "tempat_tidak_diketahui", "tidak_aktif"} <= reasons
    assert in_post + listed == 6044
