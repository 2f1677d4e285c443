"""Sentences of the agreed output that hold for several commands at once: what is counted, masked, refused, and said."""

import json
import re

import pytest

from tests.commands.luar import Shell

DAY = ("--as-of", "2026-01-31")
PEOPLE = "kecamatan,tahun,jumlah\nMersam,2024,20000\nMersam,2025,20400\nPemayung,2024,30000\nPemayung,2025,30300\n"
TASKS = (
    "unit_kerja,jabatan,uraian_tugas,volume,norma_waktu\n"
    "Kantor Camat Mersam,Analis,Menyusun data,3000,50\n"
    "Kantor Camat Mersam,Analis,Memeriksa,-5,50\n"
    "Kantor Camat Mersam,Analis,Mencatat,100,0\n"
)
ANSWERS = "unit_layanan,tahun," + ",".join(f"u{n}" for n in range(1, 10))
NIP = "197001152010011001"


def closing(err: str) -> str:
    return err.strip().splitlines()[-1]


@pytest.mark.parametrize("arguments", [["--version"], ["needs", "--version"], ["seleksi", "-q", "--version"]])
def test_the_version_is_told_before_and_after_a_command(shell: Shell, arguments: list[str]) -> None:
    result = shell.asn(*arguments)
    assert result.code == 0, result.err
    assert re.fullmatch(r"asn-cli \S+\n", result.out)


def test_help_is_told_once(shell: Shell) -> None:
    result = shell.asn()
    assert result.code == 2
    assert result.out.count("Usage:") == 1


def test_options_without_a_command_are_no_run(shell: Shell) -> None:
    result = shell.asn("--lang", "en", "-q")
    assert (result.code, result.out) == (2, "")
    assert "COMMAND is missing" in result.err


@pytest.mark.parametrize("command", ["workload", "needs", "report"])
def test_a_task_without_a_workload_is_told_and_counted_as_set_aside(shell: Shell, command: str) -> None:
    shell.write("beban_kerja.csv", TASKS)
    shell.write("penduduk.csv", PEOPLE)
    result = shell.asn(command, ".", "--lang", "en", *DAY)
    assert result.code == 0, result.err
    assert "ASN-R002" in result.err
    assert "ASN-R001" in result.err
    assert "set aside 2" in closing(result.err)
    assert "volume blank or negative: 1" in closing(result.err)


def test_check_judges_values_by_the_rules_of_the_command_that_uses_them(shell: Shell) -> None:
    shell.write("beban_kerja.csv", TASKS)
    shell.write("skm.csv", f"{ANSWERS}\nPuskesmas Mersam,2025,5,4,4,4,4,4,4,4,4\n")
    shell.write("pelamar.csv", "nomor_peserta,formasi,twk,tiu,tkp\n001,Perawat,151,80,166\n")
    shell.write("kinerja.csv", f"nip,tahun,hasil_kerja,perilaku_kerja\n{NIP},2025,hebat,sesuai\n")
    result = shell.asn("check", ".", *DAY)
    assert result.code == 1
    told = {row["kode"]: (row["berkas"], row["sel"]) for row in result.rows}
    assert told["ASN-R002"] == ("beban_kerja.csv", "D3")
    assert told["ASN-S001"] == ("skm.csv", "C2")
    assert told["ASN-R012"] == ("pelamar.csv", "C2")
    assert told["ASN-E002"] == ("kinerja.csv", "C2")


def test_check_takes_ratings_in_codes_without_asking_for_their_direction(shell: Shell) -> None:
    shell.write("kinerja.csv", f"nip,tahun,hasil_kerja,perilaku_kerja\n{NIP},2025,1,2\n")
    result = shell.asn("check", "kinerja.csv", *DAY)
    assert result.code == 0, result.err


def test_check_masks_people_in_its_own_table_too(shell: Shell) -> None:
    rows = f"{NIP},Siti,Perawat,Mersam\n{NIP},Siti,Bidan,Mersam\n"
    path = shell.write("pegawai.csv", f"nip,nama,jabatan,kecamatan\n{rows}")
    plain, masked = shell.asn("check", path, *DAY), shell.asn("check", path, "--anonim", *DAY)
    assert NIP in plain.out
    assert masked.code == 1
    assert "ASN-D032" in masked.out
    assert NIP not in masked.out + masked.err


def test_a_year_is_told_without_thousands(shell: Shell) -> None:
    path = shell.write("penduduk.csv", PEOPLE)
    result = shell.asn("project", path, "-q", "--lang", "en", "--fail-if", "tahun > 2030", *DAY)
    assert result.code == 1
    assert "the first with 2031" in result.err


@pytest.mark.parametrize(("asked", "spoken"), [("xx", "Dibaca"), ("", "Dibaca"), ("EN", "Read"), ("en", "Read")])
def test_a_language_nobody_knows_leaves_the_choice_to_asn_yaml(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, asked: str, spoken: str
) -> None:
    monkeypatch.setenv("ASN_LANG", asked)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    shell.write("asn.yaml", "bahasa: id\n")
    shell.write("penduduk.csv", PEOPLE)
    assert closing(shell.asn("needs", ".", *DAY).err).startswith(spoken)


def test_a_population_without_a_year_is_one_year_of_it(shell: Shell) -> None:
    shell.write("penduduk.csv", "kecamatan,jumlah\nMersam,20000\n")
    refused = shell.asn("project", ".", "--lang", "en", *DAY)
    assert refused.code == 3
    assert "Mersam" in refused.err
    shell.write("asn.yaml", "proyeksi: {laju: {Mersam: 2%}}\n")
    rows = shell.asn("project", ".", "--years", "1", *DAY).rows
    assert {row["penduduk"] for row in rows if row["jabatan"] == "dokter"} == {"20400"}


def test_staff_can_be_counted_where_no_standard_looks_at_facilities(shell: Shell) -> None:
    shell.write("penduduk.csv", PEOPLE)
    shell.write("pegawai.csv", "kecamatan,jabatan,unit_kerja,jumlah\nMersam,Perawat,Puskesmas Mersam,5\n")
    [row] = [
        row for row in shell.asn("needs", ".", *DAY).rows if (row["kecamatan"], row["jabatan"]) == ("Mersam", "perawat")
    ]
    assert row["bezetting"] == "5"


@pytest.mark.parametrize(
    ("command", "table"),
    [
        ("survey", f"{ANSWERS}\nA,2025,9,9,9,9,9,9,9,9,9\n"),
        ("select", "nomor_peserta,formasi,twk,tiu,tkp\n001,Perawat,900,80,166\n"),
    ],
)
def test_not_one_usable_row_ends_a_run(shell: Shell, command: str, table: str) -> None:
    path = shell.write("tabel.csv", table)
    result = shell.asn(command, path, "-o", "hasil.csv", *DAY)
    assert result.code == 3
    assert result.out == ""
    assert not (shell.folder / "hasil.csv").exists()


def test_a_survey_without_a_good_answer_stops_nothing_but_the_survey(shell: Shell) -> None:
    shell.write("skm.csv", f"{ANSWERS}\nA,2025,9,9,9,9,9,9,9,9,9\n")
    shell.write("kompetensi.csv", f"nip,kompetensi,level_dimiliki,level_standar\n{NIP},Integritas,2,3\n")
    assert shell.asn("training", ".", *DAY).code == 0


@pytest.mark.parametrize(("year", "people"), [("2024", 20000), ("2026", 20400), ("2027", None)])
def test_the_need_of_another_year_can_be_explained(shell: Shell, year: str, people: int | None) -> None:
    shell.write("penduduk.csv", PEOPLE)
    asked = ("--kecamatan", "Mersam", "--jabatan", "perawat", "--tahun", year, *DAY)
    told = shell.asn("explain", "needs", ".", *asked, "--format", "json")
    assert told.code == 0, told.err
    steps = json.loads(told.out)["tabel"]["jalan"]
    if people is None:
        same = json.loads(shell.asn("explain", "project", ".", *asked, "--format", "json").out)["tabel"]["jalan"]
        assert steps == same
    else:
        assert people in [step["nilai"] for step in steps]
    assert shell.asn("explain", "needs", ".", *asked[:-4], "--tahun", "3", *DAY).code == 2


def test_two_headings_for_a_required_column_are_told_where_the_table_is_lost_by_them(shell: Shell) -> None:
    path = shell.write("data.csv", "kecamatan,jumlah,Jumlah Penduduk\nMersam,10,12\n")
    result = shell.asn("check", path, *DAY)
    assert result.code == 1
    assert ("ASN-T005", "C1") in {(row["kode"], row["sel"]) for row in result.rows}


@pytest.mark.parametrize("word", ["x", "tidak ada", "belum diisi"])
def test_a_first_row_without_a_number_is_data_and_no_heading(shell: Shell, word: str) -> None:
    path = shell.write("data.csv", f"kecamatan,jumlah\nMersam,{word}\nPemayung,100\nBajubang,200\n")
    result = shell.asn("check", path, *DAY)
    assert {row["sel"] for row in result.rows} == {"B2"}
    assert {row["tingkat"] for row in result.rows} == {"kesalahan"}
