"""`asn explain needs|project|formation`: the way from a number back to its cells and rules."""

import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from asn_cli.domain.way.steps import Way, ranges
from asn_cli.findings import Place
from asn_cli.locale import msg
from tests.commands.luar import Shell

AS_OF = ("--as-of", "2026-01-31")
HERE = ("--kecamatan", "Bajubang")
FILES = {
    "penduduk.csv": (
        "JUDUL\n\nKecamatan,Tahun,Jumlah\nBajubang,2014,40000\nBajubang,2024,42881\nMersam,2014,30000\nMersam,2024,33393\n"
    ),
    "fasilitas.csv": (
        "kecamatan,nama,jenis,kategori,rombel,murid,tahun\n"
        "Bajubang,Pustu Satu,pustu,,,,2025\nBajubang,Pustu Dua,pustu,,,,2025\n"
        "Bajubang,SD Negeri 1/I Rekaan,sd,,6,150,2024\nBajubang,SD Negeri 1/I Rekaan,sd,,6,150,2025\n"
        "Bajubang,SD Negeri 2/I Rekaan,sd,,10,250,2024\nBajubang,SD Negeri 2/I Rekaan,sd,,12,300,2025\n"
        "Bajubang,SMP Negeri 1 Rekaan,smp,,9,280,2025\n"
    ),
    "pegawai.csv": (
        "NIP,Nama,Jabatan,Unit Kerja,Kecamatan,Status,Tanggal Lahir\n"
        "196803012015051901,Rekaan Satu,Perawat Terampil,Puskesmas Penerokan,Bajubang,PNS,1968-03-01\n"
        "198703122015052902,Rekaan Dua,Perawat Terampil,Puskesmas Penerokan,Bajubang,PNS,1987-03-12\n"
        "198803122015052903,Rekaan Tiga,Perawat Ahli Pertama,Puskesmas Penerokan,Bajubang,PPPK,1988-03-12\n"
        "199003122015052904,Rekaan Empat,Perawat Terampil,Puskesmas Penerokan,Bajubang,Honorer,1990-03-12\n"
    ),
    "beban_kerja.csv": (
        "unit_kerja,jabatan,uraian_tugas,volume,norma_waktu\n"
        "Kantor Camat Bajubang,Pengadministrasi Umum,Mencatat surat,9000,10\n"
        "Kantor Camat Bajubang,Pengadministrasi Umum,Mengarsip,6000,10\n"
    ),
    "masuk.csv": "tahun,kecamatan,jabatan,jumlah\n2027,Bajubang,perawat,4\n",
}


@pytest.fixture
def data(shell: Shell) -> Path:
    """A folder in which every kind of step occurs."""
    return shell.write_folder("data", FILES)


def steps(shell: Shell, subject: str, post: str, *more: str) -> list[dict[str, Any]]:
    arguments = ("explain", subject, "data", *AS_OF, *HERE, "--jabatan", post, *more)
    found: list[dict[str, Any]] = shell.json(*arguments)["tabel"]["jalan"]
    return found


def of(rows: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["jenis"] == kind]


@pytest.mark.usefixtures("data")
def test_a_ratio_is_followed_to_its_cell_its_rule_and_its_formula(shell: Shell) -> None:
    rows = steps(shell, "needs", "perawat")
    rule = rows[0]
    assert (rule["nilai"], rule["satuan"], rule["status"]) == (180, "orang/100000 penduduk", "terverifikasi")
    assert "54/2013" in rule["dasar"]
    assert rule["sumber"]
    people = of(rows, "masukan")[0]
    assert (people["nilai"], people["berkas"], people["sel"]) == (42881, "penduduk.csv", "C5")
    formula = of(rows, "rumus")[0]
    assert formula["uraian"] == "42.881 x 180 / 100.000 x 1 = 77,1858"
    assert formula["nilai"] == 77.1858
    assert of(rows, "pembulatan")[0]["nilai"] == 78
    assert [row["langkah"] for row in rows[:3]] == ["1", "1.1", "1.2"]


@pytest.mark.usefixtures("data")
def test_competing_standards_are_shown_with_the_one_that_decided(shell: Shell) -> None:
    rows = steps(shell, "needs", "perawat")
    compared = of(rows, "perbandingan")[0]["uraian"]
    assert "kesehatan/perawat-rasio 77,1858" in compared
    assert "kesehatan/pustu-minimum 2" in compared
    assert compared.endswith("jadi kesehatan/perawat-rasio")
    pustu = next(row for row in rows if "2 pustu" in row["uraian"])
    assert (pustu["berkas"], pustu["sel"]) == ("fasilitas.csv", "B2:B3")
    off = [row["uraian"] for row in of(rows, "tidak_dipakai")]
    assert any("kesehatan/puskesmas-minimum-75-2014" in text and "dicabut" in text for text in off)


@pytest.mark.usefixtures("data")
def test_staff_are_told_title_by_title_with_their_cells(shell: Shell) -> None:
    found = shell.json("explain", "needs", "data", *AS_OF, *HERE, "--jabatan", "perawat")
    staff = of(found["tabel"]["jalan"], "pegawai")
    assert (staff[0]["nilai"], staff[0]["sel"]) == (3, "C2:C4")
    assert [(row["nilai"], row["sel"]) for row in staff[1:3]] == [(1, "C4"), (2, "C2:C3")]
    assert (staff[3]["nilai"], staff[3]["sel"]) == (1, "C5")
    assert "honorer" in staff[3]["uraian"]
    results = [row["nilai"] for row in of(found["tabel"]["jalan"], "hasil")]
    assert results == [-75, pytest.approx(100 * 3 / 78)]
    listed = found["tabel"]["pegawai"]
    assert [row["sel"] for row in listed] == ["C2", "C3", "C4"]
    assert listed[0]["nip"] == "196803012015051901"


@pytest.mark.usefixtures("data")
def test_anonymous_ways_show_no_nip_and_no_name(shell: Shell) -> None:
    result = shell.asn(
        "explain", "needs", "data", *AS_OF, *HERE, "--jabatan", "perawat", "--anonim", "--format", "json"
    )
    assert "Rekaan" not in result.out
    assert "196803012015051901" not in result.out
    assert '"sel": "C2"' in result.out


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("post", "cells", "formula"),
    [
        ("guru kelas sd", "E5, E7", "18 x 1 / 1 x 1 = 18"),
        ("guru bk smp", "F8", "280 x 1 / 150 x 1 = 1,866667"),
        ("kepala sekolah sd", "C5, C7", "2 x 1 / 1 x 1 = 2"),
    ],
)
def test_schools_are_followed_to_their_cells(shell: Shell, post: str, cells: str, formula: str) -> None:
    rows = steps(shell, "needs", post)
    assert of(rows, "masukan")[0]["sel"] == cells
    assert of(rows, "rumus")[0]["uraian"] == formula


@pytest.mark.usefixtures("data")
def test_subject_teachers_tell_hours_load_and_minimum(shell: Shell) -> None:
    rows = steps(shell, "needs", "guru agama sd")
    assert any("kelas 3: 3" in row["uraian"] for row in rows)
    assert any("beban-mengajar" in row["uraian"] and row["nilai"] == 24 for row in rows)
    assert of(rows, "rumus")[0]["nilai"] == 2.5
    assert "24" in of(rows, "rumus")[0]["uraian"]


@pytest.mark.usefixtures("data")
def test_workload_is_followed_to_the_tasks(shell: Shell) -> None:
    rows = steps(shell, "needs", "Pengadministrasi Umum")
    assert of(rows, "masukan")[0]["sel"] == "D2:E3"
    assert of(rows, "rumus")[0]["uraian"] == "150.000 / 75.000 = 2"


@pytest.mark.usefixtures("data")
def test_units_without_a_table_name_the_file_that_ships(shell: Shell) -> None:
    row = of(steps(shell, "needs", "lurah"), "masukan")[0]
    assert row["sel"] is None
    assert "configs/wilayah/15.04.yaml" in row["uraian"]


@pytest.mark.usefixtures("data")
def test_the_largest_remainder_is_told(shell: Shell) -> None:
    row = of(steps(shell, "needs", "perawat", "--rounding", "sisa_terbesar"), "pembulatan")[0]
    assert "137,2932" in row["uraian"]
    assert row["nilai"] == 78


@pytest.mark.usefixtures("data")
def test_an_office_value_and_a_scenario_are_told(shell: Shell) -> None:
    shell.write(
        "data/asn.yaml", "standar:\n  kesehatan/perawat-rasio: {angka: 200, alasan: terpencil, penetap: Bupati}\n"
    )
    rows = steps(shell, "needs", "perawat", "--set", "penduduk.Bajubang=+5%")
    assert any(row["uraian"] == "Ditetapkan Bupati: terpencil" for row in rows)
    assert "penduduk.Bajubang=+5%" in of(rows, "skenario")[0]["uraian"]
    assert of(rows, "rumus")[0]["uraian"] == "45.025,05 x 200 / 100.000 x 1 = 90,0501"


@pytest.mark.usefixtures("data")
def test_the_estimate_of_schools_is_told(shell: Shell) -> None:
    (shell.folder / "data" / "fasilitas.csv").unlink()
    rows = steps(shell, "needs", "guru kelas sd")
    assert of(rows, "masukan")[0]["uraian"].startswith("Perkiraan")
    assert of(rows, "masukan")[1]["sel"] == "C5"


@pytest.mark.usefixtures("data")
def test_population_by_year_side_by_side_names_the_column_of_the_year(shell: Shell) -> None:
    shell.write(
        "data/penduduk.csv",
        "Kecamatan,Jumlah Penduduk 2014,Jumlah Penduduk 2024\nBajubang,40000,42881\nMersam,30000,33393\n",
    )
    assert of(steps(shell, "needs", "perawat"), "masukan")[0]["sel"] == "C2"


@pytest.mark.usefixtures("data")
def test_a_projection_tells_growth_and_who_leaves(shell: Shell) -> None:
    found = shell.json("explain", "project", "data", *AS_OF, *HERE, "--jabatan", "perawat", "--tahun", "2027")
    rows = found["tabel"]["jalan"]
    growth = of(rows, "pertumbuhan")[0]
    rate = (42881 / 40000) ** (1 / 10) - 1
    assert growth["nilai"] == pytest.approx(42881 * (1 + rate) ** 3)
    assert [row["sel"] for row in of(rows, "masukan")[:2]] == ["C4", "C5"]
    staff = [(row["nilai"], row["sel"]) for row in of(rows, "pegawai")]
    assert staff == [(3, "C2:C4"), (-1, "G2"), (4, "D2")]
    assert "2026" in of(rows, "pegawai")[1]["uraian"]
    assert next(row for row in of(rows, "hasil") if "31 Desember 2027" in row["uraian"])["nilai"] == 6
    assert [(row["tahun"], row["sel"]) for row in found["tabel"]["pensiun"]] == [(2026, "G2")]
    projected = shell.json("project", "data", *AS_OF, "--years", "1")["tabel"]["proyeksi"]
    mine = next(r for r in projected if r["kecamatan"] == "Bajubang" and r["jabatan"] == "perawat")
    assert of(rows, "pembulatan")[0]["nilai"] == mine["kebutuhan"]
    assert of(rows, "hasil")[-2]["nilai"] == mine["selisih"]


@pytest.mark.usefixtures("data")
def test_a_projection_tells_how_classes_grow(shell: Shell) -> None:
    rows = steps(shell, "project", "guru kelas sd", "--tahun", "2027")
    growth = of(rows, "pertumbuhan")[1]
    assert growth["nilai"] == pytest.approx(12.5)
    assert growth["sel"] == "E4:E7"


@pytest.mark.usefixtures("data")
def test_a_share_tells_remainder_rank_and_other_rules(shell: Shell) -> None:
    quota = ("--quota", "20")
    rows = steps(shell, "formation", "perawat", *quota)
    proposed = shell.json("formation", "data", *AS_OF, *quota)["tabel"]["formasi"]
    mine = next(r for r in proposed if r["kecamatan"] == "Bajubang" and r["jabatan"] == "perawat")
    short = sum(row["kekurangan"] for row in proposed)
    exact = next(row for row in rows if row["uraian"].startswith("Bagian tepat"))
    assert exact["nilai"] == pytest.approx(20 * mine["kekurangan"] / short)
    assert next(row for row in of(rows, "hasil") if row["uraian"].startswith("Usulan"))["nilai"] == mine["usulan"]
    assert "maximin" in of(rows, "perbandingan")[-1]["uraian"]
    assert any("urutan" in row["uraian"] for row in of(rows, "pembagian"))


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("rule", ["sainte-lague", "maximin", "bobot"])
def test_every_rule_explains_the_seats_it_gives(shell: Shell, rule: str) -> None:
    shell.write("data/asn.yaml", "formasi: {bobot: {kesehatan: 2}, biaya: {perawat: 60000000}}\n")
    options = ("--quota", "20", "--rule", rule)
    rows = steps(shell, "formation", "perawat", *options)
    proposed = shell.json("formation", "data", *AS_OF, *options)["tabel"]["formasi"]
    mine = next(r for r in proposed if r["kecamatan"] == "Bajubang" and r["jabatan"] == "perawat")
    assert next(row for row in of(rows, "hasil") if row["uraian"].startswith("Usulan"))["nilai"] == mine["usulan"]
    assert of(rows, "pembagian")[1:]
    assert of(rows, "hasil")[-1]["nilai"] == mine["biaya"]


@pytest.mark.usefixtures("data")
def test_conditions_and_no_quota_are_told(shell: Shell) -> None:
    shell.write("data/asn.yaml", "formasi: {maksimal: [{jabatan: perawat, jumlah: 3}]}\n")
    rows = steps(shell, "formation", "perawat", "--quota", "30")
    assert "perawat: 3" in of(rows, "syarat")[0]["uraian"]
    assert of(rows, "syarat")[0]["nilai"] == 3
    without = steps(shell, "formation", "perawat")
    assert "--quota" in without[-1]["uraian"]


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("place", "post", "told"),
    [
        ("Pemayung", "perawat", "tabel penduduk tidak menyebut"),
        ("Bajubang", "pekarya", "puskesmas-minimum-75-2014"),
        ("Bajubang", "camat", "kecamatan-struktural"),
        ("Bajubang", "penyuluh kb", "penyuluh-kb"),
    ],
)
def test_a_row_that_is_not_there_is_explained(shell: Shell, place: str, post: str, told: str) -> None:
    result = shell.asn("explain", "needs", "data", *AS_OF, "--kecamatan", place, "--jabatan", post)
    assert result.code == 1
    assert "ASN-L006" in result.err
    assert result.rows[0]["jenis"] == "tidak_ada"
    assert told in result.out


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("subject", ["needs", "project", "formation"])
def test_a_row_that_is_not_there_is_no_success_for_a_script(shell: Shell, subject: str) -> None:
    asked = ("explain", subject, "data", *AS_OF, "--kecamatan", "Pemayung", "--jabatan", "perawat")
    result = shell.asn(*asked, "--format", "json")
    found = json.loads(result.out)
    assert result.code == 1
    assert found["tabel"]["jalan"][0]["jenis"] == "tidak_ada"
    assert [finding["kode"] for finding in found["temuan"]] == ["ASN-L006"]
    assert shell.asn(*asked[:5], *HERE, "--jabatan", "perawat").code == 0


@pytest.mark.usefixtures("data")
def test_where_nothing_is_needed_there_is_a_need_but_no_row_of_formasi(shell: Shell) -> None:
    shell.write("data/fasilitas.csv", FILES["fasilitas.csv"] + "Mersam,SMP Negeri 2 Rekaan,smp,,0,0,2025\n")
    asked = ("data", *AS_OF, "--kecamatan", "Mersam", "--jabatan", "guru bk smp")
    assert shell.asn("explain", "needs", *asked).code == 0
    formation = shell.asn("explain", "formation", *asked, "--quota", "20")
    assert formation.code == 1
    assert formation.rows[-1]["uraian"].startswith("Tidak ada baris formasi")


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("needs", "data", "--kecamatan", "Bajubangg", "--jabatan", "perawat"), "Bajubang"),
        (("needs", "data", "--kecamatan", "Bajubang", "--jabatan", "perwat"), "perawat"),
        (("needs", "data", "--kecamatan", "Bajubang"), "--jabatan"),
        (("needs", "data", "--jabatan", "perawat"), "--kecamatan"),
        (("needs", "--kecamatan", "Bajubang", "--jabatan", "perawat"), "SOURCE"),
        (("project", "data", *HERE, "--jabatan", "perawat", "--tahun", "2019"), "2019"),
        (("formation", "data", *HERE, "--jabatan", "perawat", "--quota", "0"), "--quota"),
        (("formation", "data", *HERE, "--jabatan", "perawat", "--rule", "undian"), "undian"),
        (("nedes",), "needs"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(shell: Shell, arguments: tuple[str, ...], told: str) -> None:
    result = shell.asn("explain", *arguments, *AS_OF)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


@pytest.mark.usefixtures("data")
def test_a_title_as_an_office_writes_it_will_do(shell: Shell) -> None:
    assert steps(shell, "kebutuhan", "PERAWAT") == steps(shell, "needs", "Perawat Ahli Madya")


@pytest.mark.usefixtures("data")
def test_on_a_terminal_it_is_an_outline(shell: Shell) -> None:
    shown = shell.asn("explain", "needs", "data", *AS_OF, *HERE, "--jabatan", "perawat", "--format", "table").out
    assert re.search(r"^1  Standar kesehatan/perawat-rasio", shown, re.MULTILINE)
    assert re.search(r"^  1\.2  42\.881 x 180 / 100\.000 x 1 = 77,1858$", shown, re.MULTILINE)
    assert "penduduk.csv!C5" in shown
    assert max(map(len, shown.splitlines())) <= 80
    english = shell.asn(
        "--lang", "en", "explain", "needs", "data", *AS_OF, *HERE, "--jabatan", "perawat", "--format", "table"
    ).out
    assert "42,881 x 180 / 100,000 x 1 = 77.1858" in english
    assert "rounded up to 78" in english


@pytest.mark.usefixtures("data")
def test_the_workbook_keeps_the_row_live(shell: Shell) -> None:
    shell.asn("explain", "needs", "data", *AS_OF, *HERE, "--jabatan", "perawat", "-o", "jalan.xlsx")
    book = openpyxl.load_workbook(shell.folder / "jalan.xlsx")
    assert {"Jalan", "Kebutuhan", "Rincian", "Parameter"} <= set(book.sheetnames)
    formulas = [str(cell.value) for row in book["Rincian"].iter_rows() for cell in row if cell.data_type == "f"]
    assert any("Parameter" in formula for formula in formulas)


def test_cells_are_told_as_ranges() -> None:
    assert ranges(["F2", "F3", "F4", "F6"]) == "F2:F4, F6"
    assert ranges([f"{letter}{row}" for letter in "EFG" for row in (2, 3)]) == "E2:G3"
    assert ranges([f"A{row}" for row in range(1, 60, 2)]).endswith(", ...")
    assert ranges(["7"]) == "7"
    assert ranges([""]) == ""


def test_steps_are_numbered_as_an_outline() -> None:
    way = Way()
    for depth in (0, 1, 1, 2, 0, 1):
        way.depth = depth
        way.add("hasil", msg("jalan.tanpa_kuota"), places=(Place("a.csv", "", "B2"),))  # type: ignore[arg-type]
    frame = way.frame()
    assert frame["langkah"].tolist() == ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]
    assert set(frame["sel"]) == {"B2"}
