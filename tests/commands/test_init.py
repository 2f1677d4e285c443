"""`asn init`: templates that can be filled in and read back, an asn.yaml that holds every setting, names to confirm."""

import json
import re
from datetime import date
from pathlib import Path
from shutil import copy
from typing import Any

import openpyxl
import pytest

from asn_cli.ingest.tabledefs import table_defs
from asn_cli.rules import load_rules
from asn_cli.starter.blueprint import blueprints
from tests.commands.luar import Shell

AS_OF = ("--as-of", "2026-01-31")
SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
FILLED: dict[str, list[dict[str, Any]]] = {
    "penduduk": [
        {"kode": "15.04.07", "kecamatan": "Bajubang", "tahun": 2024, "laki_laki": 22010, "perempuan": 20871, "jumlah": 42881},
        {"kode": "15.04.01", "kecamatan": "Mersam", "tahun": 2024, "laki_laki": 17000, "perempuan": 16393, "jumlah": 33393},
    ],
    "pegawai": [
        {"nip": "198609262015051901", "nama": "Rekaan Satu", "jabatan": "Perawat Ahli Pertama", "unit_kerja": "Puskesmas Penerokan", "kecamatan": "Bajubang", "sektor": "kesehatan", "status": "PNS", "tanggal_lahir": date(1986, 9, 26), "golongan": "III/b", "pendidikan": "S-1", "tmt_jabatan": date(2019, 4, 1)},
        {"nip": "198703122015052902", "nama": "Rekaan Dua", "jabatan": "Bidan Terampil", "unit_kerja": "Puskesmas Penerokan", "kecamatan": "Bajubang", "sektor": "kesehatan", "status": "PNS", "tanggal_lahir": date(1987, 3, 12)},
    ],
    "fasilitas": [
        {"kecamatan": "Bajubang", "nama": "SD Negeri 10/I Rekaan", "jenis": "sd", "tahun": 2025, "rombel": 6, **{f"rombel_{n}": 1 for n in range(1, 7)}, "murid": 150},
        {"kecamatan": "Bajubang", "nama": "Puskesmas Penerokan", "jenis": "puskesmas", "kategori": "perdesaan rawat inap", "tahun": 2025},
    ],
    "wilayah": [
        {"kode": "15.04.07", "kecamatan": "Bajubang", "jumlah_desa": 9, "jumlah_kelurahan": 1, "desa_kawasan_tani": 8, "luas_km2": 1148.2},
        {"kode": "15.04.01", "kecamatan": "Mersam", "jumlah_desa": 17, "jumlah_kelurahan": 1, "desa_kawasan_tani": 15, "luas_km2": 735.0},
        {"kode": "15.04.03", "kecamatan": "Muara Bulian", "jumlah_desa": 16, "jumlah_kelurahan": 5, "luas_km2": 417.5},
        {"kode": "15.04.02", "kecamatan": "Muara Tembesi", "jumlah_desa": 12, "jumlah_kelurahan": 2, "luas_km2": 398.0},
    ],
    "unit_kerja": [
        {"unit_kerja": "Puskesmas Penerokan", "kecamatan": "Bajubang", "sektor": "kesehatan", "predikat_organisasi": "Baik"},
        {"unit_kerja": "Kantor Camat Mersam", "kecamatan": "Mersam", "sektor": "pemerintahan", "predikat_organisasi": "Baik"},
    ],
    "beban_kerja": [
        {"unit_kerja": "Kantor Camat Mersam", "jabatan": "Pengadministrasi Umum", "uraian_tugas": "Mencatat surat masuk", "jenis": "pokok", "volume": 4800, "norma_waktu": 12.5, "satuan_hasil": "surat"},
        {"unit_kerja": "Kantor Camat Mersam", "jabatan": "Pengadministrasi Umum", "uraian_tugas": "Rapat staf", "jenis": "penunjang", "volume": 1, "norma_waktu": 60, "penunjang_per": "minggu"},
    ],
    "kinerja": [
        {"nip": "198609262015051901", "nama": "Rekaan Satu", "unit_kerja": "Puskesmas Penerokan", "tahun": 2025, "periode": "tahunan", "hasil_kerja": "sesuai ekspektasi", "perilaku_kerja": "di atas ekspektasi", "nilai_skp": 98.5, "nilai_perilaku": 95, "ide_baru": "tidak", "penilai": "Rekaan Lima", "bulan": 12, "potensial": "menengah", "akuntabel": 4},
        {"nip": "198703122015052902", "nama": "Rekaan Dua", "unit_kerja": "Puskesmas Penerokan", "tahun": 2025, "periode": "tahunan", "hasil_kerja": "di atas ekspektasi", "perilaku_kerja": "sesuai ekspektasi", "nilai_skp": 101, "nilai_perilaku": 90, "ide_baru": "ya", "penilai": "Rekaan Lima", "bulan": 12, "potensial": "tinggi", "akuntabel": 3},
    ],
    "profesionalitas": [
        {"kelompok": "Jabatan administrator", "jumlah": 72, "kualifikasi": 22.1, "kompetensi": 31.5, "kinerja": 26.4, "disiplin": 4.9},
        {"kelompok": "Pelaksana", "jumlah": 430, "kualifikasi": 12.4, "kompetensi": 25.0, "kinerja": 25.5, "disiplin": 4.8},
    ],
    "pelatihan": [
        {"nip": "198609262015051901", "nama_pelatihan": "Pelayanan prima", "jp": 24, "tanggal": date(2025, 6, 12), "bidang": "pelayanan publik"},
        {"nip": "198703122015052902", "nama_pelatihan": "Gawat darurat", "jp": 30, "tanggal": date(2025, 8, 1), "bidang": "kesehatan"},
    ],
    "kompetensi": [
        {"nip": "198609262015051901", "kompetensi": "Pelayanan publik", "level_dimiliki": 2, "level_standar": 3},
        {"nip": "198703122015052902", "kompetensi": "Pelayanan publik", "level_dimiliki": 3, "level_standar": 3},
    ],
    "pengaduan": [
        {"id_laporan": "9000101", "tanggal": date(2025, 11, 3), "kecamatan": "Bajubang", "instansi": "Dinas Kesehatan", "sektor": "kesehatan", "klasifikasi": "Pengaduan Tidak Berkadar Pengawasan", "kategori": "Kesehatan", "kanal": "SP4N-LAPOR!", "status": "Ditutup oleh Admin", "tanggal_selesai": date(2025, 11, 14), "isi": "Antrean panjang.", "pelapor": "Rekaan Tiga"},
        {"id_laporan": "9000102", "tanggal": date(2025, 12, 15), "kecamatan": "Mersam", "instansi": "Dinas Pendidikan", "sektor": "pendidikan", "klasifikasi": "Permintaan Informasi", "kategori": "Pendidikan", "kanal": "SP4N-LAPOR!", "status": "Terdisposisi Sedang Diproses", "isi": "Jadwal pendaftaran.", "pelapor": "Rekaan Empat"},
    ],
    "tanggapan": [
        {"id_laporan": "9000101", "tanggal_selesai": date(2025, 11, 14)},
        {"id_laporan": "9000102", "tanggal_selesai": date(2026, 1, 9)},
    ],
    "skm": [
        {"unit_layanan": "Puskesmas Penerokan", "kecamatan": "Bajubang", "sektor": "kesehatan", "tahun": 2025, **{f"u{n}": 3 for n in range(1, 10)}},
        {"unit_layanan": "Puskesmas Penerokan", "kecamatan": "Bajubang", "sektor": "kesehatan", "tahun": 2025, **{f"u{n}": 4 for n in range(1, 10)}},
    ],
    "pelamar": [
        {"nomor_peserta": "24600101", "nama": "Rekaan Enam", "formasi": "Perawat Terampil", "jumlah_formasi": 1, "jenis": "umum", "twk": 90, "tiu": 110, "tkp": 180, "skb": 320.5, "ipk": 3.41, "tanggal_lahir": date(1998, 2, 17)},
        {"nomor_peserta": "24600102", "nama": "Rekaan Tujuh", "formasi": "Perawat Terampil", "jumlah_formasi": 1, "jenis": "umum", "twk": 85, "tiu": 100, "tkp": 190, "ipk": 3.2, "tanggal_lahir": date(1999, 7, 2)},
    ],
    "masuk": [
        {"tahun": 2027, "kecamatan": "Bajubang", "jabatan": "perawat", "jumlah": 2},
        {"tahun": 2027, "kecamatan": "Mersam", "jabatan": "bidan", "jumlah": 1},
    ],
    "jarak": [{"dari": "Bajubang", "ke": "Muara Bulian", "km": 27.5}, {"dari": "Mersam", "ke": "Muara Tembesi", "km": 32.1}],
    "libur": [
        {"tanggal": date(2025, 12, 2), "keterangan": "Hari jadi kabupaten", "jenis": "libur daerah"},
        {"tanggal": date(2025, 8, 17), "keterangan": "Proklamasi", "jenis": "libur nasional"},
    ],
}  # fmt: skip


@pytest.fixture
def folder(shell: Shell) -> Path:
    """A fresh folder."""
    assert shell.asn("init", "kantor").code == 0
    return shell.folder / "kantor"


def fill(path: Path, rows: list[dict[str, Any]], *, over_the_example: bool) -> None:
    """Type rows into the first sheet of a template, under the example or over it."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    for number, row in enumerate(rows, start=2 if over_the_example else 3):
        for place, head in enumerate(heads, start=1):
            sheet.cell(number, place).value = row.get(str(head))
    book.save(path)


def test_there_is_a_template_for_every_table(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {"asn.yaml", *(f"{key}.xlsx" for key in table_defs())}
    assert set(FILLED) == set(blueprints()) == set(table_defs())


@pytest.mark.parametrize("key", sorted(table_defs()))
def test_a_template_explains_every_column(folder: Path, key: str) -> None:
    book = openpyxl.load_workbook(folder / f"{key}.xlsx")
    sheet, guide = book.worksheets
    heads = [cell.value for cell in sheet[1]]
    table = table_defs()[key]
    assert set(heads) <= set(table.keys)
    assert table.shape_of(heads) is not None
    told = {row[0]: row for row in guide.iter_rows(min_row=6, values_only=True) if row[0]}
    assert list(told) == heads
    assert all(told[head][3] == table.column(head).about[0] for head in heads)
    assert str(sheet["A2"].value).startswith("CONTOH: ")
    messages = {str(rule.sqref).partition(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    assert len(messages) == len(heads)
    assert all(rule.prompt for rule in messages.values())


def test_lists_offer_kecamatan_and_choices(folder: Path) -> None:
    sheet = openpyxl.load_workbook(folder / "fasilitas.xlsx").worksheets[0]
    lists = {str(rule.sqref)[0]: rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    assert "Maro Sebo Ulu" in str(lists["A"])
    assert "puskesmas" in str(lists["C"])


def test_a_fresh_folder_passes_the_check(folder: Path, shell: Shell) -> None:
    found = shell.json("check", "kantor", *AS_OF)
    assert found["temuan"] == []
    kept = [row for row in found["tabel"]["dikenali"] if row["tabel"]]
    assert len(kept) == len(table_defs())
    assert {row["keterangan"] for row in kept} == {"templat yang belum diisi"}


@pytest.mark.parametrize("over_the_example", [True, False])
def test_filled_in_templates_read_with_no_finding(folder: Path, shell: Shell, over_the_example: bool) -> None:
    for key, rows in FILLED.items():
        fill(folder / f"{key}.xlsx", rows, over_the_example=over_the_example)
    found = shell.json("check", "kantor", *AS_OF)
    assert found["temuan"] == []
    kept = {row["tabel"]: row["baris"] for row in found["tabel"]["dikenali"] if row["tabel"]}
    assert kept == {key: len(rows) for key, rows in FILLED.items()}


def test_figures_of_filled_in_templates_are_used(folder: Path, shell: Shell) -> None:
    for key in ("penduduk", "pegawai"):
        fill(folder / f"{key}.xlsx", FILLED[key], over_the_example=False)
    rows = shell.asn("needs", "kantor", *AS_OF).rows
    nurses = {row["kecamatan"]: row for row in rows if row["jabatan"] == "perawat"}
    assert (nurses["Bajubang"]["nilai_dasar"], nurses["Bajubang"]["bezetting"]) == ("42881", "1")


SHEETS = {
    "penduduk": ["penduduk.csv"],
    "pegawai": ["pegawai.xlsx"],
    "fasilitas": ["fasilitas.xlsx#Sekolah", "fasilitas.xlsx#Kesehatan dan lainnya"],
    "wilayah": ["wilayah.csv"],
    "unit_kerja": ["unit_kerja.xlsx"],
}


def test_an_office_copied_into_the_templates_needs_what_its_own_files_say(folder: Path, shell: Shell) -> None:
    own = shell.folder / "berkas"
    own.mkdir()
    for key, sheets in SHEETS.items():
        rows: list[dict[str, Any]] = []
        for sheet in sheets:
            name, part, page = sheet.partition("#")
            copy(SAMPLE / name, own)
            tidy = ("tidy", f"berkas/{name}{part}{page}", "--standard-columns", "--format", "json", *AS_OF)
            rows += json.loads(shell.asn(*tidy).out)["tabel"]["data"]
        fill(folder / f"{key}.xlsx", rows, over_the_example=False)
    for table in ("kebutuhan", "tidak_terpetakan"):
        asked = ("--table", table, *AS_OF)
        typed, given = (shell.asn("needs", source, *asked).rows for source in ("kantor", "berkas"))
        assert typed == given


def test_every_standing_that_the_template_proposes_is_known(folder: Path, shell: Shell) -> None:
    person = FILLED["pegawai"][0]
    standings = blueprints()["pegawai"].proposed["kedudukan_hukum"]
    rows = [{**person, "nip": f"{n:018d}", "kedudukan_hukum": standing} for n, standing in enumerate(standings)]
    fill(folder / "pegawai.xlsx", rows, over_the_example=True)
    fill(folder / "penduduk.xlsx", FILLED["penduduk"], over_the_example=True)
    done = shell.json("needs", "kantor", *AS_OF)
    assert "ASN-K014" not in {finding["kode"] for finding in done["temuan"]}
    assert [row["jumlah"] for row in done["tabel"]["tidak_terpetakan"]] == [len(standings) - 1]
    assert sum(row["bezetting"] for row in done["tabel"]["kebutuhan"]) == 1


def test_the_same_templates_have_the_same_bytes(shell: Shell) -> None:
    for name in ("satu", "dua"):
        assert shell.asn("init", name).code == 0
    for path in (shell.folder / "satu").iterdir():
        assert path.read_bytes() == (shell.folder / "dua" / path.name).read_bytes()


def test_asn_yaml_speaks_indonesian_and_every_setting_in_it_can_be_switched_on(folder: Path) -> None:
    office = load_rules(folder / "asn.yaml").office
    assert (office.bahasa, office.wilayah and office.wilayah.kode) == ("id", "15.04")
    text = (folder / "asn.yaml").read_text(encoding="utf-8")
    switched = folder / "semua.yaml"
    switched.write_text(re.sub(r"^( *)#(?! )", r"\1", text, flags=re.MULTILINE), encoding="utf-8")
    full = load_rules(switched)
    assert full.standards(date(2026, 1, 31))
    assert set(full.office.model_fields_set) == set(type(full.office).model_fields)


def test_another_kabupaten(shell: Shell) -> None:
    result = shell.asn("init", "lain", "--kabupaten", "32.04", "--format", "table")
    assert result.code == 0
    assert "32.04" in result.out
    office = load_rules(shell.folder / "lain" / "asn.yaml").office
    assert office.wilayah is not None
    assert (office.wilayah.kode, office.wilayah.nama) == ("32.04", None)
    assert shell.asn("check", "lain", *AS_OF).code == 0


@pytest.mark.parametrize("code", ["3204", "32.04.01", "Batang Hari", "../x"])
def test_what_is_no_code_is_refused(shell: Shell, code: str) -> None:
    assert shell.asn("init", "lain", "--kabupaten", code).code == 2
    assert not (shell.folder / "lain").exists()


def test_a_folder_with_something_in_it_is_left_alone(shell: Shell) -> None:
    (shell.folder / "isi").mkdir()
    shell.write("isi/catatan.txt", "jangan disentuh")
    result = shell.asn("init", "isi")
    assert (result.code, result.out) == (2, "")
    assert [path.name for path in (shell.folder / "isi").iterdir()] == ["catatan.txt"]
    shell.write("berkas", "x")
    assert shell.asn("init", "berkas").code == 2


def test_an_empty_folder_is_filled_and_a_missing_parent_is_not_made(shell: Shell) -> None:
    (shell.folder / "kosong").mkdir()
    assert shell.asn("mulai", "kosong").code == 0
    assert shell.asn("init", "tidak/ada").code == 5
    assert not (shell.folder / "tidak").exists()


def test_names_of_an_office_are_proposed_and_never_taken(shell: Shell) -> None:
    shell.write(
        "pegawai.csv",
        "NIP,Nama,Jabatan,Unit Kerja,Kecamatan\n"
        "198609262015051901,Rekaan Satu,Perwat Terampil,Puskesmas Penerokan,Bajubang\n"
        "198703122015052902,Rekaan Dua,Juru Masak,RSUD,Muara Bulian\n",
    )
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nBajubang,2024,42881\nMuara Buliann,2024,69733\n")
    shell.write(
        "pengaduan.csv",
        "id_laporan,tanggal,status,kecamatan,instansi\n1,2025-11-03,Ditutup oleh Admin,Bajubang,Badan Urusan Rekaan\n",
    )
    found = shell.json("init", "kantor", "--from", "pegawai.csv", "--from", "penduduk.csv", "--from", "pengaduan.csv")
    proposed = {row["tertulis"]: row for row in found["tabel"]["usulan"]}
    assert proposed["Muara Buliann"]["mungkin"] == "Muara Bulian"
    assert proposed["Juru Masak"]["mungkin"] is None
    assert proposed["Badan Urusan Rekaan"]["bagian"] == "instansi_sektor"
    office = load_rules(shell.folder / "kantor" / "asn.yaml").office
    assert (office.nama.kecamatan, office.nama.jabatan) == ({}, {})
    text = (shell.folder / "kantor" / "asn.yaml").read_text(encoding="utf-8")
    assert '    #"Muara Buliann": "Muara Bulian"   # ' in text
    confirmed = text.replace('#"Muara Buliann"', '"Muara Buliann"')
    (shell.folder / "kantor" / "asn.yaml").write_text(confirmed, encoding="utf-8")
    assert load_rules(shell.folder / "kantor" / "asn.yaml").office.nama.kecamatan == {"Muara Buliann": "Muara Bulian"}


def test_files_may_follow_one_from(shell: Shell) -> None:
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nMuara Buliann,2024,69733\nBajubang,2024,42881\n")
    shell.write("lain.csv", "kecamatan,jumlah_pegawai\nBajubang,3\n")
    result = shell.asn("init", "kantor", "--from", "penduduk.csv", "lain.csv", "--table", "usulan")
    assert [row["tertulis"] for row in result.rows] == ["Muara Buliann"]
    assert shell.asn("init", "satu", "dua").code == 2
    assert shell.asn("init", "satu", "--from", "tidak-ada.csv").code == 2
    assert not (shell.folder / "satu").exists()
