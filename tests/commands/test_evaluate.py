"""`asn evaluate` from outside."""

from pathlib import Path

import pytest

from tests.commands.luar import Shell
from tests.report.workbook.recompute import assert_recomputes

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_data")
AT = ("--as-of", "2026-01-31")
COLUMNS = {
    "predikat": "nip nama unit_kerja tahun periode hasil_kerja perilaku_kerja nilai predikat kekuatan kelemahan "
    "tindak_lanjut angka_kredit kotak",
    "sebaran": "unit_kerja tahun periode predikat_organisasi jumlah sangat_baik baik butuh_perbaikan kurang "
    "sangat_kurang sesuai_pola catatan",
    "penghargaan": "nip nama unit_kerja predikat alasan langkah",
    "pembinaan": "nip nama unit_kerja predikat alasan langkah",
    "penilai": "penilai tahun periode dinilai sangat_baik selisih_baku catatan",
    "profesionalitas": "kelompok jumlah kualifikasi kompetensi kinerja disiplin indeks kategori",
}
PARTS = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
HEAD = "nip,nama,unit_kerja,tahun,periode,hasil_kerja,perilaku_kerja\n"


def nip(number: int) -> str:
    return f"19860926201505{number:04d}"


def test_every_table_of_the_sample_adds_up_and_has_its_columns(shell: Shell, tmp_path: Path) -> None:
    book = tmp_path / "hasil.xlsx"
    found = shell.json("evaluate", SAMPLE, *AT, "--angka-kredit", "-o", str(book))["tabel"]
    assert {name: list(rows[0]) for name, rows in found.items()} == {k: v.split() for k, v in COLUMNS.items()}
    rated = [row for row in found["predikat"] if row["predikat"]]
    assert sum(row["jumlah"] for row in found["sebaran"]) == len(rated)
    assert all(row["jumlah"] == sum(row[part] for part in PARTS) for row in found["sebaran"])
    assert sum(row["dinilai"] for row in found["penilai"]) == len(rated)
    assert all((row["selisih_baku"] is None) >= (row["dinilai"] < 5) for row in found["penilai"])
    assert {row["sesuai_pola"] for row in found["sebaran"]} == {"ya", "tidak", None}
    assert any(row["angka_kredit"] for row in found["predikat"])
    assert any(row["kotak"] for row in found["predikat"])
    assert_recomputes(book, at_least=100)


def test_planted_stories_are_found(shell: Shell) -> None:
    found = shell.json("evaluasi", SAMPLE, *AT)["tabel"]
    kindest = max((row for row in found["penilai"] if row["selisih_baku"]), key=lambda row: row["selisih_baku"])
    transport = [row for row in found["predikat"] if row["unit_kerja"] == "Dinas Perhubungan" and row["tahun"] == 2025]
    assert kindest["catatan"]
    assert kindest["sangat_baik"] >= 0.9 * len(transport)
    rewarded = [row for row in found["penghargaan"] if row["unit_kerja"] == "Dinas Perhubungan"]
    assert rewarded
    assert all("bandingkan dahulu" in row["langkah"] for row in rewarded)
    equal = [row for row in found["sebaran"] if row["unit_kerja"] == "SMP Negeri 7 Batang Hari"]
    assert all("dinilai sama persis" in row["catatan"] for row in equal)
    office = [row for row in found["predikat"] if row["unit_kerja"] == "Kantor Camat Mersam" and row["tahun"] == 2025]
    coached = [row for row in found["pembinaan"] if row["unit_kerja"] == "Kantor Camat Mersam"]
    assert len(coached) >= 0.3 * len(office)


def test_in_a_pipe_and_with_people_masked(shell: Shell) -> None:
    shell.write("kinerja.csv", HEAD + f"{nip(1)},Budi Santoso,U,2024,tahunan,diatas,diatas\n")
    result = shell.asn("evaluate", "-", *AT, stdin=(shell.folder / "kinerja.csv").read_text(encoding="utf-8"))
    assert [(row["nama"], row["predikat"]) for row in result.rows] == [("Budi Santoso", "Sangat Baik")]
    masked = shell.asn("evaluate", "kinerja.csv", *AT, "--anonim", "--format", "json")
    assert masked.code == 0
    assert "Budi" not in masked.out + masked.err
    assert nip(1) not in masked.out + masked.err


def test_codes_without_a_direction_are_refused_and_nothing_is_written(shell: Shell, tmp_path: Path) -> None:
    shell.write("kinerja.csv", HEAD + f"{nip(1)},A,U,2024,tahunan,1,2\n")
    target = tmp_path / "hasil.csv"
    result = shell.asn("evaluate", "kinerja.csv", *AT, "-o", str(target))
    assert (result.code, result.out, target.exists()) == (3, "", False)
    assert "kinerja.csv!F2 ASN-E001" in result.err
    assert "--rating-codes" in result.err


@pytest.mark.parametrize("option", [("--weights", "50/50"), ("--rating-codes", "lain")])
def test_choices_that_there_are_not(shell: Shell, option: tuple[str, str]) -> None:
    shell.write("kinerja.csv", HEAD + f"{nip(1)},A,U,2024,tahunan,sesuai,sesuai\n")
    assert shell.asn("evaluate", "kinerja.csv", *AT, *option).code == 2


def test_a_person_twice_in_a_period_counts_once_and_both_rows_are_named(shell: Shell) -> None:
    rows = f"{nip(1)},A,U,2024,tahunan,sesuai,sesuai\n{nip(1)},A,U,2024,tahunan,di atas,di atas\n"
    shell.write("kinerja.csv", HEAD + rows)
    result = shell.asn("evaluate", "kinerja.csv", *AT)
    assert [row["predikat"] for row in result.rows] == ["Baik"]
    assert "kinerja.csv!A3 ASN-D033" in result.err
    assert "baris 2" in result.err
    assert "dipakai 1, disisihkan 1" in result.err


def test_ratings_in_words_nobody_knows_keep_their_row(shell: Shell) -> None:
    rows = f"{nip(1)},A,U,2024,tahunan,Istimewa,sesuai\n{nip(2)},B,U,2024,tahunan,sesuai,\n"
    shell.write("kinerja.csv", HEAD + rows)
    result = shell.asn("evaluate", "kinerja.csv", *AT)
    assert [row["predikat"] for row in result.rows] == ["n/a", "n/a"]
    assert "kinerja.csv!F2 ASN-E002" in result.err
    assert "kinerja.csv!F3 ASN-E004" in result.err


def test_told_weights_go_before_the_year(shell: Shell) -> None:
    head = HEAD.strip() + ",nilai_skp,nilai_perilaku\n"
    shell.write("kinerja.csv", head + f"{nip(1)},A,U,2024,tahunan,di bawah,di bawah,100,100\n")
    by_year = shell.asn("evaluate", "kinerja.csv", *AT).rows[0]
    told = shell.asn("evaluate", "kinerja.csv", *AT, "--weights", "70/30").rows[0]
    assert (by_year["predikat"], told["predikat"], told["nilai"]) == ("Sangat Kurang", "Baik", "100")


def test_what_to_say_of_a_person(shell: Shell) -> None:
    head = HEAD.strip() + ",akuntabel,loyal,adaptif\n"
    rows = (
        f"{nip(1)},A,U,2024,tahunan,sesuai,di bawah,3,3,3\n"
        f"{nip(1)},A,U,2025,tahunan,sesuai,sesuai,5,2,3\n"
        f"{nip(2)},B,U,2025,tahunan,di atas,di atas,4,4,4\n"
    )
    shell.write("kinerja.csv", head + rows)
    first, second, third = shell.json("evaluate", "kinerja.csv", *AT)["tabel"]["predikat"]
    assert first["kelemahan"] == "perilaku kerja di bawah ekspektasi; perilaku kerja tertinggal dari hasil kerja"
    assert first["tindak_lanjut"] == "dialog kinerja: sepakati rencana perbaikan, terutama perilaku kerja"
    assert second["kekuatan"] == "menonjol pada Akuntabel (5); predikat naik dari periode sebelumnya"
    assert second["kelemahan"] == "perlu dikuatkan pada Loyal (2)"
    assert second["tindak_lanjut"] == "pertahankan; tingkatkan Loyal"
    assert third["kekuatan"] == "hasil kerja di atas ekspektasi; perilaku kerja di atas ekspektasi"
    english = shell.json("evaluate", "kinerja.csv", *AT, "--lang", "en")["tabel"]["predikat"][1]
    assert english["kekuatan"] == "stands out in accountability (5); a better predikat than the period before"


def test_names_and_units_come_from_the_staff_list(shell: Shell) -> None:
    shell.write("kinerja.csv", f"nip,tahun,hasil_kerja,perilaku_kerja\n{nip(1)},2024,sesuai,sesuai\n")
    shell.write("pegawai.csv", f"nip,nama,jabatan,unit_kerja\n{nip(1)},Budi,Perawat Ahli Muda,Puskesmas Mersam\n")
    row = shell.json("evaluate", ".", *AT, "--angka-kredit")["tabel"]["predikat"][0]
    assert (row["nama"], row["unit_kerja"], row["angka_kredit"]) == ("Budi", "Puskesmas Mersam", 25)


def test_the_index_alone_streams_its_own_table(shell: Shell) -> None:
    shell.write("profesionalitas.csv", "kelompok,jumlah,kualifikasi,kompetensi,kinerja,disiplin\nA,3,20,30,25,5\n")
    result = shell.asn("evaluate", "profesionalitas.csv", *AT)
    assert [row["indeks"] for row in result.rows] == ["80", "80"]
    assert shell.asn("evaluate", "profesionalitas.csv", *AT, "--fail-if", "indeks < 81").code == 1


def test_a_group_without_the_score_of_a_dimension_is_told_by_check_too(shell: Shell) -> None:
    shell.write(
        "profesionalitas.csv",
        "kelompok,jumlah,kualifikasi,kompetensi,kinerja,disiplin\nA,3,20,30,25,5\nB,4,20,30,25,\n",
    )
    for command in ("evaluate", "check"):
        assert "profesionalitas.csv!F3 ASN-E012" in shell.asn(command, "profesionalitas.csv", *AT).err


def test_without_a_table_it_needs(shell: Shell) -> None:
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nMersam,2020,33000\n")
    result = shell.asn("evaluate", ".", *AT)
    assert (result.code, result.out) == (3, "")


def test_periods_of_a_year_stand_in_their_order_and_set_the_date(shell: Shell) -> None:
    rows = "".join(f"{nip(1)},A,U,2025,Triwulan {n},di bawah,sesuai\n" for n in ("IV", "I", "III", "II"))
    shell.write("kinerja.csv", HEAD + rows)
    found = shell.json("evaluate", "kinerja.csv", *AT)["tabel"]
    assert [row["periode"] for row in found["predikat"]] == [f"Triwulan {n}" for n in ("I", "II", "III", "IV")]
    assert "4 periode berturut-turut di bawah ekspektasi sejak 2025-03-31" in found["pembinaan"][0]["alasan"]
    assert "masa perbaikan berakhir 2025-09-30" in found["pembinaan"][0]["langkah"]
