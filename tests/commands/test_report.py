"""`asn report` from outside: one run over a folder, priorities, the office's own form, what is missing."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

from tests.commands.luar import Shell
from tests.report.workbook.recompute import assert_recomputes

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_data")
AT = ("--as-of", "2026-01-31")
PENDUDUK = "kecamatan,tahun,jumlah\nMersam,2015,30000\nMersam,2020,33000\nBajubang,2015,38000\nBajubang,2020,40000\n"
PEGAWAI = "kecamatan,jabatan,jumlah\nMersam,perawat,70\nBajubang,perawat,60\nMersam,bidan,50\nBajubang,bidan,60\n"
COLUMNS = (
    "kode,kecamatan,sektor,pemenuhan,pensiun_5th,pengaduan_per_10000,ikm,persen_pembinaan,skor,peringkat,"
    "peringkat_min,peringkat_maks,langkah,alasan,bagian_kekurangan,bagian_pensiun,bagian_pengaduan,bagian_skm,"
    "bagian_pembinaan"
)


@pytest.fixture
def office(shell: Shell) -> Shell:
    shell.write("penduduk.csv", PENDUDUK)
    shell.write("pegawai.csv", PEGAWAI)
    return shell


def test_the_sample_has_every_part_and_its_workbook_recomputes(shell: Shell, tmp_path: Path) -> None:
    book = tmp_path / "laporan.xlsx"
    found = shell.json("report", SAMPLE, *AT, "-o", str(book))
    tables = found["tabel"]
    assert list(tables)[:2] == ["ringkasan", "prioritas"]
    assert {"kebutuhan", "proyeksi", "redistribusi", "hasil", "predikat", "jp", "rekap", "skm"} <= set(tables)
    assert len(tables["prioritas"]) == len({(r["kode"], r["sektor"]) for r in tables["prioritas"]})
    names = [row["berkas"] for row in found["jejak"]["masukan"]]
    assert len(names) == len(set(names))
    assert_recomputes(book)


def test_prioritas_as_the_contract_has_it(office: Shell) -> None:
    result = office.asn("report", ".", *AT, "--table", "prioritas")
    assert result.out.splitlines()[0] == COLUMNS
    nurses = {(r["kecamatan"], r["sektor"]): r for r in result.rows}
    bajubang = nurses["Bajubang", "kesehatan"]
    assert float(bajubang["skor"]) == pytest.approx(100 * float(bajubang["bagian_kekurangan"]) / 2)
    assert bajubang["bagian_skm"] == "n/a"
    assert bajubang["langkah"] == "redistribusi"
    assert all(int(r["peringkat_min"]) <= int(r["peringkat"]) <= int(r["peringkat_maks"]) for r in result.rows)


def test_an_office_weighs_with_reason_and_authority(office: Shell) -> None:
    weights = "prioritas: {bobot: {kekurangan: 3, pensiun: 0}"
    office.write("asn.yaml", weights + "}\n")
    assert office.asn("report", ".", *AT).code == 4
    office.write("asn.yaml", weights + ', alasan: "rapat", penetap: Bupati}\n')
    rows = office.asn("report", ".", *AT, "--table", "prioritas").rows
    first = next(r for r in rows if r["kecamatan"] == "Bajubang" and r["sektor"] == "kesehatan")
    assert float(first["skor"]) == pytest.approx(100 * float(first["bagian_kekurangan"]))


def test_what_is_missing_is_said_in_one_line_each(office: Shell) -> None:
    result = office.asn("report", ".", *AT)
    lines = [line for line in result.err.splitlines() if "ASN-L001" in line]
    assert any("pengaduan" in line for line in lines)
    assert any("skm" in line for line in lines)


def test_the_screen_ends_with_what_is_not_certain(shell: Shell) -> None:
    page = shell.asn("report", SAMPLE, *AT, "--format", "table").out
    told = " ".join(page.partition("Yang belum pasti")[2].split())
    assert "sumber sekunder: " in told
    assert "--table belum_dihitung" in told
    assert "--table tidak_terpetakan" in told


def test_a_long_summary_prints_upright_and_a_short_one_lies(shell: Shell, office: Shell, tmp_path: Path) -> None:
    turned = {}
    for name, source in (("panjang", SAMPLE), ("pendek", ".")):
        command = ("report", source) if name == "panjang" else ("needs", source)
        office.asn(*command, *AT, "-o", str(tmp_path / f"{name}.xlsx"))
        turned[name] = load_workbook(tmp_path / f"{name}.xlsx", read_only=False)["Ringkasan"].page_setup.orientation
    assert turned == {"panjang": "portrait", "pendek": "landscape"}


def test_a_part_that_fails_does_not_stop_the_others(office: Shell) -> None:
    office.write("penduduk.csv", "kecamatan,tahun,jumlah\nMersam,2020,33000\nBajubang,2020,40000\n")
    result = office.asn("report", ".", *AT)
    assert result.code == 0
    assert "ASN-L002" in result.err
    assert any(r["ukuran"] == "kebutuhan" for r in result.rows)
    assert office.asn("report", ".", *AT, "--strict").code == 1


def test_only_and_sheets(office: Shell, tmp_path: Path) -> None:
    found = office.json("report", ".", *AT, "--only", "needs", "--sheets", "kebutuhan,sektor")
    assert list(found["tabel"]) == ["kebutuhan", "sektor"]
    assert office.asn("report", ".", *AT, "--only", "apa").code == 2
    assert office.asn("report", ".", *AT, "--sheets", "apa").code == 2


def test_the_priority_score_feeds_formation(office: Shell) -> None:
    rows = office.asn("formation", ".", *AT, "--quota", "20", "--rule", "bobot").rows
    assert sum(int(r["usulan"]) for r in rows) == 20


def test_a_form_is_filled_and_what_does_not_fit_is_told(office: Shell, tmp_path: Path) -> None:
    form = Workbook()
    sheet = form.active
    for column, head in enumerate(("kecamatan", "sektor", "langkah"), start=1):
        sheet.cell(2, column, head)
    sheet["A1"], sheet["A6"] = "FORMULIR", "Mengetahui"
    form.defined_names["asn_prioritas"] = DefinedName("asn_prioritas", attr_text=f"{sheet.title}!$A$2:$C$4")
    form.save(office.folder / "formulir.xlsx")
    target = tmp_path / "terisi.xlsx"
    result = office.asn("report", ".", *AT, "--template", "formulir.xlsx", "-o", str(target))
    assert result.code == 0, result.err
    assert "ASN-L005" in result.err
    filled = load_workbook(target).active
    rows = office.asn("report", ".", *AT, "--table", "prioritas").rows
    assert [filled.cell(3, column).value for column in (1, 2, 3)] == [
        rows[0][k] for k in ("kecamatan", "sektor", "langkah")
    ]
    assert (filled["A1"].value, filled["A6"].value) == ("FORMULIR", "Mengetahui")


def test_an_empty_folder_and_one_without_tables(shell: Shell) -> None:
    assert shell.asn("report", ".", *AT).code == 3
    shell.write("lain.csv", "a,b\n1,2\n")
    assert shell.asn("report", ".", *AT).code == 3
