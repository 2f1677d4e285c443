"""`asn explain priority`: from a score, a rank and a step back to cells, weights and the decision table."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.commands.luar import Shell

AS_OF = ("--as-of", "2026-01-31")
HERE = ("--kecamatan", "Bajubang", "--sektor", "kesehatan")
NIPS = ("196803012015051901", "198703122015052902", "198803122015052903")
FILES = {
    "penduduk.csv": "Kecamatan,Tahun,Jumlah\nBajubang,2024,10000\nMersam,2024,20000\n",
    "fasilitas.csv": "kecamatan,nama,jenis,tahun\nBajubang,Pustu Satu,pustu,2025\n",
    "pegawai.csv": (
        "NIP,Nama,Jabatan,Unit Kerja,Kecamatan,Status,Tanggal Lahir\n"
        f"{NIPS[0]},Rekaan Satu,Perawat Terampil,Puskesmas Penerokan,Bajubang,PNS,1968-03-01\n"
        f"{NIPS[1]},Rekaan Dua,Perawat Terampil,Puskesmas Penerokan,Bajubang,PNS,1987-03-12\n"
        f"{NIPS[2]},Rekaan Tiga,Bidan Terampil,Puskesmas Penerokan,Bajubang,PNS,1988-03-12\n"
    ),
    "pengaduan.csv": (
        "id_laporan,tanggal,kecamatan,instansi,sektor,status\n"
        "101,2025-03-01,Bajubang,Dinas Kesehatan,Kesehatan,selesai\n"
        "102,2025-04-01,Bajubang,Dinas Kesehatan,,selesai\n"
        + "".join(f"{n},2025-05-01,Bajubang,Dinas Kesehatan,,proses\n" for n in range(103, 121))
        + "121,2024-05-01,Bajubang,Dinas Kesehatan,,selesai\n"
        "122,2025-05-01,Mersam,Dinas Kesehatan,,selesai\n"
        "123,2025-05-01,Bajubang,Dinas Pendidikan,,selesai\n"
    ),
    "skm.csv": (
        "unit_layanan,kecamatan,sektor,tahun,u1,u2,u3,u4,u5,u6,u7,u8,u9\n"
        "Puskesmas Penerokan,Bajubang,Kesehatan,2024,4,4,4,4,4,4,4,4,4\n"
        "Puskesmas Penerokan,Bajubang,Kesehatan,2025,2,2,2,2,2,2,2,2,2\n"
        "Puskesmas Penerokan,Bajubang,,2025,3,3,3,3,3,3,3,3,3\n"
    ),
    "kinerja.csv": (
        "nip,tahun,periode,hasil_kerja,perilaku_kerja\n"
        f"{NIPS[0]},2025,tahunan,sesuai ekspektasi,sesuai ekspektasi\n"
        f"{NIPS[1]},2024,tahunan,di bawah ekspektasi,di bawah ekspektasi\n"
        f"{NIPS[1]},2025,tahunan,di bawah ekspektasi,di bawah ekspektasi\n"
        f"{NIPS[2]},2025,tahunan,sesuai ekspektasi,sesuai ekspektasi\n"
    ),
}
NO_HEALTH_NEEDS = "standar:\n" + "".join(
    f"  kesehatan/{name}: {{angka: {figure}, alasan: contoh, penetap: Bupati}}\n"
    for name, figure in (("dokter-rasio", 0), ("dokter-gigi-rasio", 0), ("perawat-rasio", 0), ("bidan-rasio", 0))
)


@pytest.fixture
def data(shell: Shell) -> Path:
    """A folder in which every part has a value."""
    return shell.write_folder("data", FILES)


def way(shell: Shell, *more: str, here: tuple[str, ...] = HERE) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shell.json("explain", "priority", "data", *AS_OF, *here, *more)["tabel"]["jalan"]
    return found


def ranked(shell: Shell, *more: str) -> dict[str, Any]:
    """The row of prioritas itself, as `report` gives it."""
    rows = shell.json("report", "data", *AS_OF, "--sheets", "prioritas", *more)["tabel"]["prioritas"]
    found: dict[str, Any] = next(r for r in rows if r["kecamatan"] == "Bajubang" and r["sektor"] == "kesehatan")
    return found


def of(rows: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["jenis"] == kind]


def said(rows: list[dict[str, Any]], start: str) -> dict[str, Any]:
    return next(row for row in rows if row["uraian"].startswith(start))


def spot(row: dict[str, Any]) -> tuple[str, str]:
    return row["berkas"], row["sel"]


@pytest.mark.usefixtures("data")
def test_every_part_is_followed_to_its_cells(shell: Shell) -> None:
    rows, row = way(shell), ranked(shell)
    parts = {part["uraian"]: part["nilai"] for part in of(rows, "bagian")}
    names = {"kekurangan": "kekurangan", "pensiun": "pensiun", "pengaduan": "pengaduan", "SKM": "skm"}
    names["pembinaan"] = "pembinaan"
    assert parts == {f"Bagian {name}": row[f"bagian_{key}"] for name, key in names.items()}
    nurse = said(rows, "perawat: kebutuhan 18, bezetting 2, kurang 16")
    assert nurse["sel"] == "penduduk.csv!C2; fasilitas.csv!B2; pegawai.csv!C2:C3"
    assert spot(said(rows, "Pensiun sampai 2031-01-31")) == ("pegawai.csv", "G2")
    assert spot(said(rows, "Pengaduan sektor kesehatan di Bajubang")) == ("pengaduan.csv", "A2:A21")
    assert spot(said(rows, "Penduduk Bajubang tahun 2024")) == ("penduduk.csv", "C2")
    assert spot(said(rows, "Responden survei 2025")) == ("skm.csv", "E3:M4")
    assert spot(said(rows, "Pegawai yang dinilai")) == ("kinerja.csv", "A2:A5")
    assert spot(said(rows, "Di antaranya calon pembinaan")) == ("kinerja.csv", "A4")


@pytest.mark.usefixtures("data")
def test_formulas_stand_with_their_numbers(shell: Shell) -> None:
    texts = [row["uraian"] for row in of(way(shell), "rumus")]
    assert "Kekurangan / kebutuhan = 34 / 37 = 0,9189" in texts
    assert "Pensiun / kebutuhan = 1 / 37, paling besar 1 = 0,027" in texts
    assert "Laju: 20 / 10.000 x 10.000 = 20" in texts
    assert "Laju kabupaten, sektor kesehatan di semua kecamatan: 21 / 30.000 x 10.000 = 7" in texts
    assert any(text.startswith("Batas bawah 95% menurut Byar: 20 x (1 - 1 / (9 x 20)") for text in texts)
    assert "(awal mutu B - IKM) / 51,61 = (76,61 - 62,5) / 51,61, paling kecil 0 = 0,2734" in texts
    assert "Calon pembinaan / yang dinilai = 1 / 3 = 0,3333" in texts


@pytest.mark.usefixtures("data")
def test_the_sum_is_the_score_and_what_each_part_adds(shell: Shell) -> None:
    rows, row = way(shell), ranked(shell)
    score = said(rows, "Skor")
    assert score["nilai"] == row["skor"]
    added = [step["nilai"] for step in of(rows, "rumus") if step["satuan"] == "poin"]
    assert sum(added[:-1]) == pytest.approx(row["skor"])
    assert added[-1] == row["skor"]


@pytest.mark.usefixtures("data")
def test_the_rank_and_its_range_are_those_of_the_table(shell: Shell) -> None:
    rows, row = way(shell), ranked(shell)
    assert said(rows, "Peringkat ")["nilai"] == row["peringkat"]
    assert said(rows, "Peringkat terbaik dari 243")["nilai"] == row["peringkat_min"]
    worst = said(rows, "Peringkat terburuk")
    assert worst["nilai"] == row["peringkat_maks"]
    assert worst["uraian"].endswith("misalnya dengan bobot pengaduan x 0,5")
    assert ranked(shell, "--set", "rencana/prioritas.pengaduan=0.5")["peringkat"] == row["peringkat_maks"]
    assert said(rows, "Peringkat terbaik")["uraian"].endswith("dengan bobot ini sendiri")
    assert rows[-1]["uraian"] == f"Langkah: {row['langkah']}. {row['alasan']}"


@pytest.mark.usefixtures("data")
def test_a_missing_part_says_why_and_the_others_are_weighed_anew(shell: Shell) -> None:
    (shell.folder / "data" / "skm.csv").unlink()
    (shell.folder / "data" / "kinerja.csv").unlink()
    rows, row = way(shell), ranked(shell)
    absent = [step["uraian"] for step in of(rows, "tidak_ada")]
    assert absent == [
        "Bagian SKM tidak ada: tabel skm belum diberikan",
        "Bagian pembinaan tidak ada: tabel kinerja belum diberikan",
    ]
    anew = said(rows, "Tanpa SKM, pembinaan bobot yang tersisa 3 dari 5")
    assert anew["nilai"] == 3
    assert said(rows, "Skor")["nilai"] == row["skor"]


@pytest.mark.usefixtures("data")
def test_parts_without_data_for_this_row_say_so(shell: Shell) -> None:
    rows = way(shell, here=("--kecamatan", "Mersam", "--sektor", "kesehatan"))
    absent = [step["uraian"] for step in of(rows, "tidak_ada")]
    assert absent == [
        "Bagian SKM tidak ada: survei 2025 tidak punya jawaban untuk sektor kesehatan di Mersam",
        "Bagian pembinaan tidak ada: tidak ada pegawai sektor kesehatan di Mersam yang dinilai",
    ]


@pytest.mark.usefixtures("data")
def test_the_newest_year_of_the_survey_counts_though_some_answers_have_none(shell: Shell) -> None:
    shell.write("data/skm.csv", FILES["skm.csv"] + "Puskesmas Penerokan,Bajubang,,,1,1,1,1,1,1,1,1,1\n")
    assert ranked(shell)["ikm"] == 62.5
    assert spot(said(way(shell), "Responden survei 2025")) == ("skm.csv", "E3:M4")


@pytest.mark.usefixtures("data")
def test_weights_of_an_office_are_told_with_reason_and_authority(shell: Shell) -> None:
    own = "prioritas:\n  bobot: {kekurangan: 3, skm: 0}\n  alasan: kekurangan didahulukan\n  penetap: Bupati\n"
    shell.write("data/asn.yaml", own)
    rows, row = way(shell), ranked(shell)
    rules = of(rows, "aturan")
    assert rules[0]["uraian"].startswith("Bobot bagian: kekurangan 3, pensiun 1, pengaduan 1, SKM 0, pembinaan 1")
    assert rules[0]["status"] == "pilihan"
    assert rules[1]["uraian"] == "Ditetapkan Bupati (kekurangan 3, SKM 0): kekurangan didahulukan"
    assert said(rows, "Skor")["nilai"] == row["skor"]


@pytest.mark.usefixtures("data")
def test_a_scenario_stands_over_the_weights_of_an_office(shell: Shell) -> None:
    shell.write("data/asn.yaml", "prioritas: {bobot: {kekurangan: 3}, alasan: a, penetap: Bupati}\n")
    tried = ("--set", "rencana/prioritas.kekurangan=2")
    rows, row = way(shell, *tried), ranked(shell, *tried)
    assert of(rows, "aturan")[0]["uraian"].startswith("Bobot bagian: kekurangan 2,")
    assert of(rows, "skenario")[0]["uraian"] == "Andai: rencana/prioritas.kekurangan=2"
    assert not any("Ditetapkan" in step["uraian"] for step in rows)
    assert said(rows, "Skor")["nilai"] == row["skor"]


@pytest.mark.usefixtures("data")
def test_a_shortage_is_led_to_the_line_of_the_decision_table(shell: Shell) -> None:
    lines = of(way(shell), "syarat")
    assert [line["uraian"].split()[0] for line in lines] == ["redistribusi", "rekrut"]
    assert lines[0]["uraian"].endswith("tidak")
    assert lines[1]["uraian"] == "rekrut bila kurang (34): ya"


@pytest.mark.usefixtures("data")
def test_a_surplus_elsewhere_is_named(shell: Shell) -> None:
    more = "".join(
        f"1987{n % 12 + 1:02d}1220150529{n:02d},Rekaan {n},Perawat Terampil,Puskesmas Mersam,Mersam,PNS,\n"
        for n in range(10, 60)
    )
    shell.write("data/pegawai.csv", FILES["pegawai.csv"] + more)
    rows = way(shell)
    assert of(rows, "syarat")[0]["uraian"].endswith("(dapat mengisi 14): ya")
    assert said(rows, "perawat: kurang 16; lebih di Mersam 14")["nilai"] == 14
    assert rows[-1]["uraian"].startswith("Langkah: redistribusi.")


@pytest.mark.usefixtures("data")
def test_staffed_but_bad_is_led_through_competence_to_training(shell: Shell) -> None:
    shell.write("data/asn.yaml", NO_HEALTH_NEEDS.replace("perawat-rasio: {angka: 0", "perawat-rasio: {angka: 10"))
    (shell.folder / "data" / "fasilitas.csv").unlink()
    levels = "".join(f"{nip},Pelayanan,{held},3\n" for nip, held in zip(NIPS, (1, 3, 3), strict=True))
    shell.write("data/kompetensi.csv", "nip,kompetensi,level_dimiliki,level_standar\n" + levels)
    rows, row = way(shell), ranked(shell)
    assert row["langkah"] == "latih"
    assert [line["uraian"].split()[0] for line in of(rows, "syarat")] == ["redistribusi", "latih", "latih"]
    gap = said(rows, "Di bawah standar kompetensi: 1 dari 3 pegawai")
    assert spot(gap) == ("kompetensi.csv", "C2")
    assert rows[-1]["uraian"].startswith("Langkah: latih.")


@pytest.mark.usefixtures("data")
def test_staffed_but_bad_without_gaps_is_led_to_coaching(shell: Shell) -> None:
    shell.write("data/asn.yaml", NO_HEALTH_NEEDS.replace("perawat-rasio: {angka: 0", "perawat-rasio: {angka: 10"))
    (shell.folder / "data" / "fasilitas.csv").unlink()
    rows = way(shell)
    lines = of(rows, "syarat")
    assert "(tidak diketahui)" in lines[2]["uraian"]
    assert lines[3]["uraian"] == "bina bila bagian calon pembinaan (0,3333) sedikitnya 0,05: ya"
    assert rows[-1]["uraian"].startswith("Langkah: bina.")


@pytest.mark.usefixtures("data")
def test_tables_beside_list_what_is_counted(shell: Shell) -> None:
    found = shell.json("explain", "priority", "data", *AS_OF, *HERE)["tabel"]
    assert found["prioritas"] == [ranked(shell)]
    assert [(row["nip"], row["sel"]) for row in found["pensiun"]] == [(NIPS[0], "G2")]
    assert [row["id_laporan"] for row in found["pengaduan"]] == [str(n) for n in range(101, 121)]
    assert [(row["nip"], row["predikat"], row["sel"]) for row in found["pembinaan"]] == [
        (NIPS[1], "Sangat Kurang", "A4")
    ]
    assert [row["jabatan"] for row in found["kebutuhan"]] == ["dokter", "dokter gigi", "perawat", "bidan"]


@pytest.mark.usefixtures("data")
def test_anonymous_ways_show_no_nip_and_no_name(shell: Shell) -> None:
    shown = shell.asn("explain", "priority", "data", *AS_OF, *HERE, "--anonim", "--format", "json").out
    assert "Rekaan" not in shown
    assert not any(nip in shown for nip in NIPS)
    assert '"sel": "G2"' in shown


@pytest.mark.usefixtures("data")
def test_both_languages_and_names_lead_to_the_same_row(shell: Shell) -> None:
    asked = ("data", *AS_OF, "--kecamatan", "bajubang", "--sektor", "KESEHATAN", "--format", "table")
    indonesian = shell.asn("explain", "prioritas", *asked).out
    english = shell.asn("--lang", "en", "jelaskan", "priority", *asked).out
    assert "Asal prioritas: kesehatan di Bajubang" in indonesian
    assert "Where the priority comes from: kesehatan in Bajubang" in english
    assert "Shortage / need = 34 / 37 = 0.9189" in english
    assert max(map(len, [*indonesian.splitlines(), *english.splitlines()])) <= 80


@pytest.mark.usefixtures("data")
def test_the_workbook_keeps_the_needs_live(shell: Shell) -> None:
    shell.asn("explain", "priority", "data", *AS_OF, *HERE, "-o", "jalan.xlsx")
    book = openpyxl.load_workbook(shell.folder / "jalan.xlsx")
    assert {"Jalan", "Prioritas", "Kebutuhan", "Rincian", "Parameter"} <= set(book.sheetnames)


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--kecamatan", "Bajubangg", "--sektor", "kesehatan"), "Bajubang"),
        (("--kecamatan", "Bajubang", "--sektor", "kesehatn"), "kesehatan"),
        (("--kecamatan", "Bajubang"), "--sektor kesehatan"),
        (("--sektor", "kesehatan"), "--kecamatan"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(shell: Shell, arguments: tuple[str, ...], told: str) -> None:
    result = shell.asn("explain", "priority", "data", *arguments, *AS_OF)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert shell.asn("explain", "priority", *HERE).code == 2


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("place", "sector", "told"),
    [("Pemayung", "kesehatan", "tabel penduduk tidak menyebut"), ("Bajubang", "pertanian", "tidak satu jabatan pun")],
)
def test_a_row_that_is_not_there_is_no_success(shell: Shell, place: str, sector: str, told: str) -> None:
    asked = ("explain", "priority", "data", *AS_OF, "--kecamatan", place, "--sektor", sector)
    result = shell.asn(*asked, "--format", "json")
    found = json.loads(result.out)
    assert result.code == 1
    assert told in found["tabel"]["jalan"][0]["uraian"]
    assert [finding["kode"] for finding in found["temuan"]] == ["ASN-L006"]


def test_a_folder_without_needs_cannot_be_used(shell: Shell) -> None:
    (shell.folder / "data").mkdir()
    shell.write("data/skm.csv", FILES["skm.csv"])
    result = shell.asn("explain", "priority", "data", *AS_OF, *HERE)
    assert (result.code, result.out) == (3, "")
    assert "penduduk" in result.err
