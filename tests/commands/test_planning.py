"""`asn workload|project|formation|redeploy|select` from outside."""

import csv
from pathlib import Path

import pytest

from tests.commands.luar import Shell
from tests.report.workbook.recompute import assert_recomputes

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_data")
AT = ("--as-of", "2026-01-31")
PENDUDUK = "kecamatan,tahun,jumlah\nMersam,2020,33000\nBajubang,2020,40000\n"
PEGAWAI = """nip,nama,jabatan,kecamatan,status,tanggal_lahir,tmt_jabatan,tmt_akhir_kontrak
196901012000031001,Satu,Perawat Ahli Pertama,Bajubang,PNS,1969-01-01,2015-01-01,
199001012015031002,Dua,Perawat Ahli Pertama,Bajubang,PNS,1990-01-01,2015-01-01,
199101012021211003,Tiga,Perawat Ahli Pertama,Mersam,PPPK,1991-01-01,2021-01-01,2027-12-31
"""
ASN = """wilayah: {kode: "15.04", nama: Batang Hari}
proyeksi: {laju: {Bajubang: 2%, Mersam: 0%}}
"""


@pytest.fixture
def office(shell: Shell) -> Shell:
    for name, text in (("penduduk.csv", PENDUDUK), ("pegawai.csv", PEGAWAI), ("asn.yaml", ASN)):
        shell.write(name, text)
    return shell


def configured(shell: Shell, more: str) -> Shell:
    shell.write("asn.yaml", ASN + more)
    return shell


@pytest.mark.parametrize(
    ("command", "tables"),
    [
        ("workload", ["jabatan", "uraian"]),
        ("project", ["proyeksi", "pensiun", "kontrak", "ringkasan"]),
        ("formation", ["formasi", "ringkasan", "kepekaan"]),
        ("redeploy", ["redistribusi", "sisa"]),
        ("select", ["hasil", "ringkasan"]),
    ],
)
def test_every_command_runs_on_the_sample_in_a_pipe_and_as_a_workbook(
    shell: Shell, command: str, tables: list[str], tmp_path: Path
) -> None:
    more = ("--quota", "300") if command == "formation" else ()
    book = tmp_path / "hasil.xlsx"
    result = shell.asn(command, SAMPLE, *AT, *more, "-o", str(book))
    assert result.code == 0, result.err
    assert result.rows
    found = shell.json(command, SAMPLE, *AT, *more)
    assert list(found["tabel"])[: len(tables)] == tables
    assert found["skema"] == f"asn.{command}/1"
    assert_recomputes(book)


def test_project_has_every_year_and_counts_retirements_in_theirs(office: Shell) -> None:
    rows = office.asn("project", ".", *AT, "--years", "3").rows
    assert sorted({row["tahun"] for row in rows}) == ["2027", "2028", "2029"]
    nurses = {(r["tahun"], r["kecamatan"]): r for r in rows if r["jabatan"] == "perawat"}
    # born 1-1-1969, ahli pertama: 58, TMT pensiun 1-2-2027
    assert [nurses[y, "Bajubang"]["bezetting"] for y in ("2027", "2028")] == ["1", "1"]
    assert nurses["2027", "Bajubang"]["pensiun"] == "1"
    assert float(nurses["2027", "Bajubang"]["penduduk"]) == pytest.approx(40000 * 1.02**7)
    assert nurses["2027", "Mersam"]["penduduk"].startswith("33000")
    low, need, high = (
        int(nurses["2029", "Bajubang"][k]) for k in ("kebutuhan_rendah", "kebutuhan", "kebutuhan_tinggi")
    )
    assert low <= need <= high
    assert low < high
    assert all(int(r["selisih"]) == int(r["bezetting"]) - int(r["kebutuhan"]) for r in rows)


def test_a_contract_ends_only_when_the_office_says_so(office: Shell) -> None:
    def mersam(shell: Shell) -> list[str]:
        rows = shell.asn("project", ".", *AT, "--years", "2").rows
        return [r["bezetting"] for r in rows if r["jabatan"] == "perawat" and r["kecamatan"] == "Mersam"]

    assert mersam(office) == ["1", "1"]
    contracts = office.asn("project", ".", *AT, "--table", "kontrak").rows
    assert [(r["tahun"], r["tmt_akhir_kontrak"]) for r in contracts] == [("2027", "2027-12-31")]
    office.write("asn.yaml", ASN.replace("proyeksi: {", "proyeksi: {pppk_berakhir: ya, "))
    assert mersam(office) == ["1", "0"]


def test_known_inflow_is_added_in_its_year(office: Shell) -> None:
    office.write(
        "masuk.csv", "tahun,kecamatan,jabatan,jumlah\n2028,Bajubang,Perawat Terampil,4\n2020,Bajubang,perawat,9\n"
    )
    result = office.asn("project", ".", *AT, "--years", "2")
    found = [r["bezetting"] for r in result.rows if r["jabatan"] == "perawat" and r["kecamatan"] == "Bajubang"]
    assert found == ["1", "5"]
    assert "ASN-R017" in result.err


def test_one_year_of_population_and_no_rate_says_what_to_give(office: Shell) -> None:
    office.write("asn.yaml", 'wilayah: {kode: "15.04"}\n')
    result = office.asn("project", ".", *AT)
    assert result.code == 3
    assert "Bajubang" in result.err
    assert "laju" in result.err


def test_names_of_who_retires_are_masked_on_request(office: Shell) -> None:
    open_result = office.asn("project", ".", *AT, "--table", "pensiun")
    assert "196901012000031001" in open_result.out
    masked = office.asn("project", ".", *AT, "--table", "pensiun", "--anonim")
    assert "196901012000031001" not in masked.out + masked.err
    assert "Satu" not in masked.out


def test_a_row_of_the_projection_names_its_kecamatan_at_80_columns(
    office: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = office.asn("project", ".", *AT, "--format", "table").out
    heading = next(line for line in shown.splitlines() if line.startswith("Tahun")).split()
    assert heading[:5] == ["Tahun", "Kecamatan", "Sektor", "Jabatan", "Kebutuhan"]
    assert {"Bezetting", "Selisih"} <= set(heading)


def test_a_slip_in_one_year_is_told_and_never_grows_into_a_projection(shell: Shell) -> None:
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nMersam,2024,33\nMersam,2025,33393\n")
    told = shell.asn("project", ".", *AT)
    assert (told.code, told.out) == (3, "")
    assert "penduduk.csv!C3 ASN-R021" in told.err
    assert "Mersam tidak masuk akal lagi pada 2027" in told.err
    shell.write("asn.yaml", "proyeksi: {laju: {Mersam: 2%}}\n")
    stated = shell.asn("project", ".", *AT)
    assert stated.code == 0
    assert "ASN-R021" not in stated.err


def test_a_slip_in_a_projected_year_is_told_with_the_years_its_rate_comes_from(shell: Shell) -> None:
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nMersam,2015,30000\nMersam,2025,33393\nMersam,2028,99999\n")
    told = shell.asn("project", ".", *AT, "--years", "1").err
    assert "penduduk.csv!C4 ASN-R021" in told
    assert "dari 33.393 pada 2025 ke 99.999 pada 2028" in told


def test_a_number_beyond_all_counting_is_not_used(shell: Shell) -> None:
    shell.write(
        "fasilitas.csv",
        "kecamatan,nama,jenis,rombel\nMersam,SDN 1 Rekaan,sd,196801011990031001\nMersam,SDN 2 Rekaan,sd,6\n",
    )
    told = shell.asn("needs", "fasilitas.csv", *AT)
    assert "fasilitas.csv!D2 ASN-D035" in told.err
    assert "19680101" not in told.err
    teachers = next(row for row in told.rows if row["jabatan"] == "guru kelas sd")
    assert teachers["kebutuhan"] == "6"


def test_formation_needs_one_year_of_population_only(office: Shell) -> None:
    office.write("asn.yaml", 'wilayah: {kode: "15.04"}\n')
    rows = office.asn("formation", ".", *AT, "--quota", "10").rows
    assert sum(int(r["usulan"]) for r in rows) == 10
    assert all(int(r["usulan"]) <= int(r["kekurangan"]) for r in rows)
    # staff left on 31 December 2027, when person Satu (TMT 1-2-2027) is gone
    nurse = next(r for r in rows if r["jabatan"] == "perawat" and r["kecamatan"] == "Bajubang")
    assert int(nurse["kekurangan"]) == 72 - 1


def test_every_rule_gives_the_whole_quota(office: Shell) -> None:
    configured(office, "formasi: {bobot: {kesehatan: 2}}\n")
    for rule in ("proporsional", "sainte-lague", "maximin", "bobot"):
        result = office.asn("formation", ".", *AT, "--quota", "37", "--rule", rule)
        assert sum(int(r["usulan"]) for r in result.rows) == 37
        assert all(r["alasan"] for r in result.rows)


def test_floors_caps_and_closed_posts_hold(office: Shell) -> None:
    configured(
        office,
        "formasi:\n  minimal: [{kecamatan: Mersam, jabatan: bidan, jumlah: 9}]\n"
        "  maksimal: [{jabatan: perawat, jumlah: 3}]\n  tutup: [{jabatan: dokter}]\n",
    )
    rows = office.asn("formation", ".", *AT, "--quota", "20").rows
    by_post = {(r["kecamatan"], r["jabatan"]): int(r["usulan"]) for r in rows}
    assert by_post["Mersam", "bidan"] >= 9
    assert by_post["Mersam", "perawat"] + by_post["Bajubang", "perawat"] <= 3
    assert by_post["Bajubang", "dokter"] == 0
    assert sum(by_post.values()) == 20


def test_clashing_conditions_are_named(office: Shell) -> None:
    configured(
        office, "formasi:\n  minimal: [{jabatan: bidan, jumlah: 9}]\n  maksimal: [{sektor: kesehatan, jumlah: 4}]\n"
    )
    result = office.asn("formation", ".", *AT, "--quota", "20")
    assert result.code == 4
    assert "bidan: 9" in result.err
    assert "kesehatan: 4" in result.err


def test_a_budget_needs_costs_and_invents_none(office: Shell) -> None:
    assert office.asn("formation", ".", *AT, "--budget", "1000000").code == 4
    posts = {r["jabatan"] for r in office.asn("formation", ".", *AT, "--quota", "1").rows}
    costs = ", ".join(f'"{post}": 60000000' for post in sorted(posts))
    configured(office, "formasi: {biaya: {" + costs + "}}\n")
    rows = office.asn("formation", ".", *AT, "--budget", "650000000").rows
    assert sum(int(r["usulan"]) for r in rows) == 10
    assert sum(float(r["biaya"]) for r in rows) == 600_000_000
    configured(office, "formasi: {biaya: {" + costs + "}}\nbelanja: {apbd: 1000000000, belanja_pegawai: 120000000}\n")
    capped = office.asn("formation", ".", *AT, "--quota", "50").rows
    assert sum(int(r["usulan"]) for r in capped) == 3


@pytest.mark.parametrize(
    "arguments",
    [(), ("--quota", "0"), ("--quota", "-3"), ("--quota", "1", "--budget", "2"), ("--quota", "1", "--rule", "x")],
)
def test_a_wrong_request_is_exit_2(office: Shell, arguments: tuple[str, ...]) -> None:
    assert office.asn("formation", ".", *AT, *arguments).code == 2


def test_more_quota_than_shortage_is_a_note(office: Shell) -> None:
    result = office.asn("formation", ".", *AT, "--quota", "9999")
    assert "ASN-R007" in result.err
    assert all(r["usulan"] == r["kekurangan"] for r in result.rows)


def test_without_staff_there_is_no_plan(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    assert shell.asn("formation", "penduduk.csv", *AT, "--quota", "5").code == 3
    assert shell.asn("redeploy", "penduduk.csv", *AT).code == 3


TEACHERS = """kecamatan,jabatan,jumlah
Mersam,perawat,70
Bajubang,perawat,60
"""


def test_redeploy_moves_surplus_and_reconciles(office: Shell) -> None:
    office.write("pegawai.csv", TEACHERS)
    office.write("jarak.csv", "dari,ke,km\nMersam,Bajubang,55.5\n")
    rows = office.asn("redeploy", ".", *AT).rows
    # Mersam needs 60, Bajubang 72: ten move, two remain short
    assert [(r["dari"], r["ke"], r["jumlah"], r["jarak_km"]) for r in rows] == [("Mersam", "Bajubang", "10", "55.5")]
    left = {
        r["kecamatan"]: r["selisih_akhir"]
        for r in office.asn("redeploy", ".", *AT, "--table", "sisa").rows
        if r["jabatan"] == "perawat"
    }
    assert left == {"Mersam": "0", "Bajubang": "-2"}
    limited = office.asn("redeploy", ".", *AT, "--max-moves", "4").rows
    assert [r["jumlah"] for r in limited] == ["4"]
    plan = office.asn("formation", ".", *AT, "--quota", "500", "--after-redeploy").rows
    assert next(r["kekurangan"] for r in plan if r["jabatan"] == "perawat" and r["kecamatan"] == "Bajubang") == "2"


def test_teachers_stay_four_years(office: Shell) -> None:
    office.write("penduduk.csv", PENDUDUK)
    office.write(
        "fasilitas.csv", "kecamatan,nama,jenis,rombel\nMersam,SDN 1 Mersam,sd,1\nBajubang,SDN 1 Bajubang,sd,6\n"
    )
    office.write(
        "pegawai.csv",
        "nip,jabatan,unit_kerja,tmt_jabatan\n"
        "198001012005011001,Guru Kelas SD,SDN 1 Mersam,2010-01-01\n"
        "198001012005011002,Guru Kelas SD,SDN 1 Mersam,2022-01-31\n"
        "198001012005011003,Guru Kelas SD,SDN 1 Mersam,2022-02-01\n"
        "198001012005011004,Guru Kelas SD,SDN 1 Mersam,2024-01-01\n",
    )
    rows = office.asn("redeploy", ".", *AT).rows
    assert [(r["jabatan"], r["jumlah"]) for r in rows] == [("guru kelas sd", "2")]


def test_without_a_jarak_table_the_crow_flies(office: Shell) -> None:
    office.write("pegawai.csv", TEACHERS)
    result = office.asn("redeploy", ".", *AT)
    assert "ASN-R010" in result.err
    assert float(result.rows[0]["jarak_km"]) > 50


PELAMAR = """nomor_peserta,formasi,jumlah_formasi,jenis,twk,tiu,tkp,skb
001,Perawat,1,umum,100,120,200,400
002,Perawat,1,umum,100,120,201,400
003,Perawat,1,umum,64,120,200,400
004,Perawat,1,umum,100,1750,200,400
"""


def test_select_gives_everyone_a_verdict_and_sets_impossible_scores_aside(shell: Shell) -> None:
    shell.write("pelamar.csv", PELAMAR)
    result = shell.asn("select", "pelamar.csv", *AT)
    assert [(r["nomor_peserta"], r["hasil"]) for r in result.rows] == [
        ("001", "tidak lulus"),
        ("002", "lulus"),
        ("003", "tidak lulus"),
    ]
    assert [bool(r["keterangan"]) for r in result.rows] == [True, False, True]
    assert "pelamar.csv!F5 ASN-R012" in result.err
    assert shell.asn("select", "pelamar.csv", *AT, "--strict").code == 1


def test_workload_refuses_hours_and_minutes_that_contradict_each_other(office: Shell) -> None:
    office.write("beban_kerja.csv", "jabatan,uraian_tugas,volume,norma_waktu\nArsiparis,Menata berkas,1810,30\n")
    rows = office.asn("workload", "beban_kerja.csv", *AT).rows
    assert (rows[0]["fte"], rows[0]["kebutuhan"]) == ("0.724", "1")
    assert office.asn("workload", "beban_kerja.csv", *AT, "--days", "200", "--hours", "5").rows[0]["fte"] == "0.905"
    office.write("asn.yaml", "waktu_kerja: {hari: 271, jam: 216, menit: 16260}\n")
    assert office.asn("workload", ".", *AT).code == 4
    assert office.asn("workload", "beban_kerja.csv", *AT, "--days", "200").code == 2
    assert office.asn("workload", "beban_kerja.csv", *AT, "--method", "x").code == 2


def test_workload_competes_in_needs(office: Shell) -> None:
    office.write(
        "beban_kerja.csv",
        "unit_kerja,jabatan,uraian_tugas,volume,norma_waktu\nKantor Camat Bajubang,Arsiparis,Menata berkas,1810,30\n",
    )
    rows = office.asn("needs", ".", *AT).rows
    row = next(r for r in rows if r["jabatan"] == "Arsiparis")
    assert (row["kecamatan"], row["standar"], row["kebutuhan_fte"], row["kebutuhan"]) == (
        "Bajubang",
        "beban_kerja",
        "0.724",
        "1",
    )


def test_the_order_of_input_rows_never_matters(office: Shell) -> None:
    before = office.asn("formation", ".", *AT, "--quota", "41").out
    head, *rows = PENDUDUK.splitlines()
    office.write("penduduk.csv", "\n".join([head, *reversed(rows)]) + "\n")
    head, *rows = PEGAWAI.splitlines()
    office.write("pegawai.csv", "\n".join([head, *reversed(rows)]) + "\n")
    after = office.asn("formation", ".", *AT, "--quota", "41").out
    assert list(csv.DictReader(after.splitlines())) == list(csv.DictReader(before.splitlines()))
