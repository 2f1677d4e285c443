"""Files that are not what their name says, or not sound: one clear line each, or a reading with a note."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from asn_cli import locale
from asn_cli.exits import AsnError, Exit
from asn_cli.findings import Findings
from tests.ingest.openers.pembuat import OLE_MAGIC, codes, ole, opened, raw_xlsx, sheet_xml, xlsx

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def refused(path: Path) -> AsnError:
    with pytest.raises(AsnError) as caught:
        opened(path)
    error = caught.value
    assert error.exit is Exit.INPUT
    for language in locale.LANGUAGES:
        assert path.name in locale.t(f"galat.{error.key}", language=language, **error.params)
    return error


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("kosong.xlsx", b"", "berkas_kosong"),
        ("kosong.csv", b"", "berkas_kosong"),
        ("kosong.json", b" \n", "berkas_kosong"),
        ("hanya_bom.csv", b"\xef\xbb\xbf\r\n", "berkas_kosong"),
        ("gambar.xlsx", PNG, "berkas_bukan_tabel"),
        ("gambar.csv", PNG, "berkas_bukan_tabel"),
        ("laporan.xls", b"%PDF-1.7\n", "berkas_bukan_tabel"),
        ("arsip.xlsx", b"Rar!\x1a\x07\x00", "berkas_bukan_tabel"),
        ("biner.csv", bytes(range(256)) * 20, "berkas_bukan_tabel"),
        ("terkunci.xlsx", ole({"EncryptionInfo": b"", "EncryptedPackage": b"x"}), "berkas_bersandi"),
        ("rusak.xls", OLE_MAGIC + b"\0" * 600, "berkas_rusak"),
        ("nul.csv", b"a,b\n1,\x002\n", "csv_nul"),
        ("kutip.csv", b'a,b\n1,"2\n3,4\n5,6\n', "csv_kutip"),
        ("salah.json", b'[{"a": 1},\n{"a": }]', "json_salah"),
        ("salah.ndjson", b'{"a": 1}\n[1]\n', "json_salah"),
        ("masuk.xls", b"<html><body>Silakan masuk</body></html>", "html_tanpa_tabel"),
        ("lain.xls", b'<?xml version="1.0"?><catatan/>', "berkas_bukan_tabel"),
    ],
)
def test_unreadable(tmp_path: Path, name: str, content: bytes, key: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refused(path).key == key


def test_a_locked_xlsx_is_not_called_an_old_workbook(tmp_path: Path) -> None:
    path = tmp_path / "terkunci.xlsx"
    path.write_bytes(ole({"EncryptionInfo": b"", "EncryptedPackage": b"x"}))
    told = Findings()
    with pytest.raises(AsnError):
        opened(path, findings=told)
    assert not codes(told)


def test_the_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"a,b\n1,2\n3,\x004\n")
    assert refused(path).params["baris"] == 3
    path.write_bytes(b'a,b\n1,2\n3,"4\n5,6\n')
    assert refused(path).params["baris"] == 3


@pytest.mark.parametrize("kept", [10, 100, 0.5, 0.95])
def test_truncated(tmp_path: Path, kept: float) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"S": [["a", "b"], *([i, i] for i in range(500))]})
    content = path.read_bytes()
    path.write_bytes(content[: int(kept if kept > 1 else len(content) * kept)])
    assert refused(path).key == "berkas_rusak"


def test_a_damaged_middle(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"S": [["a", "b"], *([i, i * 7] for i in range(3000))]})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 200
    content[start : start + 400] = b"\xff" * 400
    path.write_bytes(bytes(content))
    assert refused(path).key == "berkas_rusak"


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("foto.jpg", b"x")
    assert refused(path).key == "berkas_bukan_tabel"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"x")
    assert refused(path).key == "berkas_xlsb"


def test_broken_workbook_xml(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "x.xlsx", sheet_xml(""), parts={"xl/workbook.xml": "<workbook"})
    assert refused(path).key == "berkas_rusak"


def test_broken_sheet_xml(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "x.xlsx", '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row>')
    assert refused(path).key == "berkas_rusak"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n", encoding="utf-8")

    def locked(self: Path, *args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", locked)
    assert refused(path).key == "berkas_tak_terbaca"


def test_one_bad_file_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "b.xlsx").write_bytes(PNG)
    with pytest.raises(AsnError) as caught:
        opened(tmp_path)
    assert (caught.value.exit, caught.value.params["berkas"]) == (Exit.INPUT, "b.xlsx")


def test_html_under_the_name_xls(tmp_path: Path) -> None:
    path = tmp_path / "rekap.xls"
    path.write_text(
        "<html><head><meta charset=utf-8><style>td {x:y}</style></head><body><table border=1>"
        "<tr><th rowspan=2>Kecamatan<th colspan=2>Penduduk</tr><tr><th>L<th>P</tr>"
        "<tr><td>Mersam</td><td>1.234</td><td>5&nbsp;678</td></tr></table></body></html>",
        encoding="utf-8",
    )
    findings = Findings()
    [sheet] = opened(path, findings)
    assert sheet.rows == [["Kecamatan", "Penduduk", ""], ["", "L", "P"], ["Mersam", "1.234", "5 678"]]
    assert sheet.merged == [(0, 0, 1, 0), (0, 1, 0, 2)]
    assert sheet.is_text
    assert codes(findings) == ["ASN-B003"]


def test_xml_spreadsheet_2003(tmp_path: Path) -> None:
    path = tmp_path / "rekap.xls"
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Data"><Table>'
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Judul</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell><Data ss:Type="String">a</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="Number">1.5</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">2025-12-31T00:00:00.000</Data></Cell>'
        '<Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>'
        '<Cell ss:Formula="=1+1"/></Row></Table></Worksheet></Workbook>',
        encoding="utf-8",
    )
    findings = Findings()
    [sheet] = opened(path, findings)
    assert (sheet.name, len(sheet.rows), sheet.width) == ("Data", 3, 6)
    assert sheet.rows[2][:3] == ["a", "", 1.5]
    assert sheet.error_cells == {(2, 4): "#DIV/0!"}
    assert sheet.uncalculated == {(2, 5)}
    assert sheet.merged == [(0, 0, 0, 1)]
    assert codes(findings) == ["ASN-B003"]


def test_text_under_the_name_of_a_workbook(tmp_path: Path) -> None:
    for name, content in (("x.xls", "a\tb\n1\t2\n"), ("x.xlsx", "a;b\n1;2\n")):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        findings = Findings()
        [sheet] = opened(path, findings)
        assert sheet.rows == [["a", "b"], ["1", "2"]]
        assert codes(findings) == ["ASN-B003"]


def test_a_workbook_under_the_name_csv(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"S": [["a"], [1]]}).rename(tmp_path / "x.csv")
    findings = Findings()
    [sheet] = opened(path, findings)
    assert sheet.rows == [["a"], [1.0]]
    assert codes(findings) == ["ASN-B003"]


def test_an_xlsx_with_a_password_on_its_sheet_only_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.protect("rahasia")
    assert opened(path)[0].rows == [["a"]]
