"""An office's own form: the named ranges are filled, nothing else is touched."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.report.model import Report
from tests.report.alat import run
from tests.report.contoh import laporan

HEADS = ["kecamatan", "jabatan", "kebutuhan", "catatan kantor"]


@pytest.fixture
def form(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "Rekap"
    sheet["A1"] = "PEMERINTAH KABUPATEN"
    sheet["A1"].font = Font(bold=True)
    for column, head in enumerate(HEADS, start=1):
        sheet.cell(3, column, head)
    sheet["A4"] = "isi lama"
    sheet["D4"] = "tetap"
    sheet["A20"] = "Mengetahui,"
    sheet["C19"] = "=SUM(C4:C18)"
    book.defined_names["asn_kebutuhan"] = DefinedName("asn_kebutuhan", attr_text="Rekap!$A$3:$D$18")
    path = tmp_path / "formulir.xlsx"
    book.save(path)
    return path


def filled(form: Path, target: Path) -> tuple[int, Report]:
    report = replace(laporan(), form=form)
    return run(report, target).code, report


def test_rows_go_below_the_heads_and_the_rest_stays(form: Path, tmp_path: Path) -> None:
    target = tmp_path / "terisi.xlsx"
    code, report = filled(form, target)
    assert code == 0
    sheet = load_workbook(target)["Rekap"]
    frame = report.tables[0].frame
    for number, (kecamatan, jabatan, need) in enumerate(
        zip(frame["kecamatan"], frame["jabatan"], frame["kebutuhan"], strict=True)
    ):
        assert [sheet.cell(4 + number, column).value for column in (1, 2, 3)] == [kecamatan, jabatan, need]
    assert sheet["D4"].value == "tetap"
    assert sheet["A1"].value == "PEMERINTAH KABUPATEN"
    assert sheet["A1"].font.bold
    assert sheet["A20"].value == "Mengetahui,"
    assert sheet["C19"].value == "=SUM(C4:C18)"
    assert sheet.cell(4 + len(frame), 1).value is None


def test_an_unknown_column_and_rows_that_do_not_fit_are_told(form: Path, tmp_path: Path) -> None:
    book = load_workbook(form)
    book.defined_names["asn_kebutuhan"].attr_text = "Rekap!$A$3:$D$4"
    book.defined_names["asn_takada"] = DefinedName("asn_takada", attr_text="Rekap!$F$3:$G$4")
    book.save(form)
    _, report = filled(form, tmp_path / "x.xlsx")
    told = {finding.code: finding for finding in report.findings}
    assert told["ASN-L003"].found == "takada"
    assert told["ASN-L004"].found == "catatan kantor"
    assert told["ASN-L005"].found == str(len(report.tables[0].frame) - 1)
    assert load_workbook(tmp_path / "x.xlsx")["Rekap"]["A20"].value == "Mengetahui,"


def test_the_same_form_and_result_give_the_same_bytes(form: Path, tmp_path: Path) -> None:
    filled(form, tmp_path / "a.xlsx")
    filled(form, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_form_is_an_input(form: Path, tmp_path: Path) -> None:
    before = form.read_bytes()
    with pytest.raises(UsageProblem):
        filled(form, form)
    assert form.read_bytes() == before
    with pytest.raises(UsageProblem):
        filled(tmp_path / "takada.xlsx", tmp_path / "y.xlsx")
    plain = tmp_path / "polos.xlsx"
    Workbook().save(plain)
    with pytest.raises(InputProblem):
        filled(plain, tmp_path / "y.xlsx")
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"bukan xlsx")
    with pytest.raises(InputProblem):
        filled(broken, tmp_path / "y.xlsx")
