"""`asn needs` from outside: columns, reconciliation, rounding, what is not known, and how it ends."""

from pathlib import Path

import pytest

from tests.commands.luar import Shell
from tests.report.workbook.recompute import assert_recomputes

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = str(ROOT / "sample_data")
AT = ("--as-of", "2026-01-31")
PENDUDUK = """kecamatan,tahun,jumlah
Mersam,2020,33393
Muara Tembesi,2020,34636
Muara Bulian,2020,69733
Batin XXIV,2020,32276
Pemayung,2020,37962
Maro Sebo Ulu,2020,40170
Bajubang,2020,42881
Maro Sebo Ilir,2020,15457
"""
FASILITAS = """kecamatan,nama,jenis,kategori,rombel,murid
Bajubang,Puskesmas Penerokan,puskesmas,perdesaan rawat inap,,
Bajubang,Pustu Ladang Peris,pustu,,,
Bajubang,SDN 1 Bajubang,sd,,13,340
Bajubang,SDN 2 Bajubang,sd,,6,120
Mersam,SMPN 1 Mersam,smp,,9,280
"""
PEGAWAI = """kecamatan,jabatan,jumlah
Bajubang,Perawat Ahli Pertama,41
Bajubang,Bidan Terampil,60
Bajubang,Arsiparis,2
Mersam,Guru Matematika SMP,3
"""
ASN = """wilayah: {kode: "15.04", nama: Batang Hari, luas_km2: 5454, apbd_miliar: 1500}
standar:
  kesehatan/puskesmas-minimum-75-2014: {aktif: true, alasan: pelaporan, penetap: Kepala Dinas}
"""
COLUMNS = {
    "kebutuhan": "kode,kecamatan,sektor,jabatan,standar,metode,nilai_dasar,kualifikasi,kebutuhan_fte,kebutuhan,"
    "bezetting,selisih,pemenuhan,status,status_hukum,estimasi",
    "sektor": "sektor,kebutuhan,bezetting,kekurangan,kelebihan,pemenuhan",
    "kecamatan": "kode,kecamatan,kebutuhan,bezetting,kekurangan,kelebihan,pemenuhan",
    "fasilitas": "kecamatan,nama,jenis,jabatan,kebutuhan,bezetting,selisih",
    "tidak_terpetakan": "jabatan,kecamatan,jumlah,alasan",
    "belum_dihitung": "standar,alasan",
    "standar": "id,sektor,jabatan,metode,angka,satuan,kualifikasi,status,aktif,berlaku_sejak,dasar,diperiksa_pada,asal",
}


@pytest.fixture
def office(shell: Shell) -> Shell:
    for name, text in (
        ("penduduk.csv", PENDUDUK),
        ("fasilitas.csv", FASILITAS),
        ("pegawai.csv", PEGAWAI),
        ("asn.yaml", ASN),
    ):
        shell.write(name, text)
    return shell


def test_the_tables_and_columns_of_the_contract(office: Shell) -> None:
    tables = office.json("needs", ".", *AT)["tabel"]
    assert list(tables)[:8] == [
        *("kebutuhan", "rincian", "sektor", "kecamatan", "fasilitas", "tidak_terpetakan", "belum_dihitung", "standar")
    ]
    for table, columns in COLUMNS.items():
        wanted = columns.split(",")
        assert list(tables[table][0])[: len(wanted)] == wanted, table
    assert list(tables["rincian"][0])[:4] == ["kode", "kecamatan", "sektor", "jabatan"]


def test_perawat_in_bajubang_can_be_followed_by_hand(office: Shell) -> None:
    tables = office.json("kebutuhan", ".", *AT)["tabel"]
    row = next(r for r in tables["kebutuhan"] if (r["kecamatan"], r["jabatan"]) == ("Bajubang", "perawat"))
    assert (row["kebutuhan_fte"], row["kebutuhan"], row["bezetting"], row["selisih"]) == (77.1858, 78, 41, -37)
    assert row["pemenuhan"] == pytest.approx(100 * 41 / 78)
    assert (row["standar"], row["status"], row["kode"]) == ("kesehatan/perawat-rasio", "kurang", "15.04.07")
    rivals = [r for r in tables["rincian"] if (r["kecamatan"], r["jabatan"]) == ("Bajubang", "perawat")]
    assert {r["standar"]: r["memutuskan"] for r in rivals} == {
        "kesehatan/perawat-rasio": "ya",
        "kesehatan/puskesmas-minimum-75-2014": "tidak",
        "kesehatan/pustu-minimum": "tidak",
    }
    # 8 + 1 compete as a sum
    assert {r["fte_dibandingkan"] for r in rivals} == {77.1858, 9.0}


def test_staff_reconcile_to_the_person_on_the_sample(shell: Shell) -> None:
    found = shell.json("needs", SAMPLE, *AT)
    tables = found["tabel"]
    counted = sum(row["bezetting"] for row in tables["kebutuhan"])
    listed = sum(row["jumlah"] for row in tables["tidak_terpetakan"])
    read = next(row["baris"] for row in found["jejak"]["masukan"] if row["berkas"].startswith("pegawai"))
    assert counted + listed == read > 5000
    for table in ("sektor", "kecamatan"):
        sums = tables[table]
        assert sum(row["bezetting"] for row in sums) == counted
        shortage = -sum(min(row["selisih"], 0) for row in tables["kebutuhan"])
        assert sum(row["kekurangan"] for row in sums) == shortage > 0


def test_without_staff_nothing_about_staff_is_claimed(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    tables = shell.json("needs", "penduduk.csv", *AT)["tabel"]
    unknown = ("bezetting", "selisih", "pemenuhan", "status")
    assert all(row[name] is None for row in tables["kebutuhan"] for name in unknown)
    assert all(row["kekurangan"] is None for row in tables["sektor"])
    assert tables["tidak_terpetakan"] == []
    missing = {row["standar"]: row["alasan"] for row in tables["belum_dihitung"]}
    assert "apbd_miliar" in missing["pemerintahan/kecamatan-struktural"]


@pytest.mark.parametrize(("how", "staff"), [("ke_atas", True), ("terdekat", False), ("sisa_terbesar", True)])
def test_every_formula_of_the_workbook_is_live_and_agrees(office: Shell, how: str, staff: bool) -> None:
    if not staff:
        (office.folder / "pegawai.csv").unlink()
    result = office.asn("needs", ".", *AT, "-o", "k.xlsx", "--rounding", how, "-q")
    assert result.code == 0, result.err
    formulas = assert_recomputes(office.folder / "k.xlsx", at_least=1000 if staff else 500)
    live = {one.sheet for one in formulas}
    assert {"Kebutuhan", "Rincian", "Sektor", "Kecamatan", "Fasilitas", "Rincian fasilitas", "Tipe kecamatan"} <= live
    links = [one for one in formulas if one.sheet == "Rincian" and "Parameter" in one.formula]
    assert len(links) >= 8 * 10


def test_largest_remainder_adds_up_to_the_regency(office: Shell) -> None:
    rows = office.asn("needs", ".", *AT, "--rounding", "sisa_terbesar").rows
    nurses = [row for row in rows if row["jabatan"] == "dokter gigi"]
    assert sum(int(row["kebutuhan"]) for row in nurses) == 40  # 306.508 x 13 / 100.000 = 39,85
    assert all(-1 < float(row["selisih_pembulatan"]) < 1 for row in rows)


def test_asn_yaml_sets_the_rounding_and_the_option_goes_before_it(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    shell.write("asn.yaml", "pembulatan: terdekat\n")
    by_file = {(r["kecamatan"], r["jabatan"]): r["kebutuhan"] for r in shell.asn("needs", ".", *AT).rows}
    assert by_file["Bajubang", "perawat"] == "77"
    by_option = shell.asn("needs", ".", *AT, "--rounding", "ke_atas").rows
    assert next(r["kebutuhan"] for r in by_option if (r["kecamatan"], r["jabatan"]) == ("Bajubang", "perawat")) == "78"


def test_stdin(shell: Shell) -> None:
    rows = shell.asn("needs", "-", *AT, stdin=PENDUDUK).rows
    assert len({row["kode"] for row in rows}) == 8


def test_a_wilayah_table_describes_any_regency(shell: Shell) -> None:
    shell.write("wilayah.csv", "kode,kecamatan,jumlah_desa,jumlah_kelurahan,luas_km2\n71.99.01,Ujung,3,2,4\n")
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nUjung,2024,2400\n")
    rows = {row["jabatan"]: row for row in shell.asn("needs", ".", *AT).rows}
    assert (rows["lurah"]["kebutuhan"], rows["kasi kelurahan"]["kebutuhan"]) == ("2", "6")


def test_fail_if_and_strict_give_a_verdict(office: Shell) -> None:
    assert office.asn("needs", ".", *AT, "--fail-if", "selisih < 0").code == 1
    assert office.asn("needs", ".", *AT, "--fail-if", "selisih > 100000").code == 0
    assert office.asn("needs", ".", *AT).code == 0
    office.write("pegawai.csv", "nip,jabatan,unit_kerja\n198001012005011001,Perawat,RSUD Hamba\n")
    assert "ASN-K011" in office.asn("needs", ".", *AT).err
    assert office.asn("needs", ".", *AT, "--strict").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--rounding", "ke_bawah"), 2, "sisa_terbesar"),
        (("--as-of", "2019-12-31"), 3, "--as-of"),
        (("--columns", "tidak_ada"), 2, "tidak_ada"),
    ],
)
def test_how_it_refuses(shell: Shell, arguments: tuple[str, ...], code: int, words: str) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    result = shell.asn("needs", "penduduk.csv", *arguments)
    assert (result.code, result.out) == (code, "")
    assert words in result.err
    assert "Traceback" not in result.err


def test_a_folder_without_any_of_its_tables(shell: Shell) -> None:
    shell.write("pegawai.csv", PEGAWAI)
    result = shell.asn("needs", ".", *AT)
    assert (result.code, result.out) == (3, "")
    assert "penduduk" in result.err


def test_it_speaks_both_languages(office: Shell) -> None:
    english = office.asn("--lang", "en", "needs", ".", *AT, "--format", "table")
    assert "people are needed in 8 kecamatan" in english.out
    indonesian = office.asn("needs", ".", *AT, "--format", "table")
    assert "Dibutuhkan" in indonesian.out
    reasons = office.asn("--lang", "en", "needs", "penduduk.csv", *AT, "--table", "belum_dihitung")
    assert "The fasilitas table holds no smp" in reasons.out


def test_the_order_of_files_and_rows_never_matters(office: Shell) -> None:
    first = office.asn("needs", ".", *AT).out
    lines = PENDUDUK.splitlines()
    office.write("penduduk.csv", "\n".join([lines[0], *reversed(lines[1:])]) + "\n")
    assert office.asn("needs", ".", *AT).out == first
