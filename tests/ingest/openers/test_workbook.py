"""Workbooks: values, hidden sheets, failed and uncalculated formulas, dates, and sheets that claim to be endless."""

import datetime as dt
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from asn_cli.exits import InputProblem
from asn_cli.findings import Findings
from asn_cli.ingest.sheet import UNCALCULATED
from tests.ingest.openers.pembuat import NAMESPACE, codes, opened, raw_xlsx, sheet_xml, xlsx
from tests.libreoffice import soffice


def test_values_keep_their_types_and_addresses(tmp_path: Path) -> None:
    row = ["teks", 1.5, 7, True, dt.date(2025, 12, 31), dt.datetime(2025, 12, 31, 7, 30)]
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("S")
        day = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        for column, value in enumerate(row[:4]):
            sheet.write(2, 1 + column, value)
        sheet.write_datetime(2, 5, row[4], day)
        sheet.write_datetime(2, 6, row[5], day)
        sheet.merge_range("B5:C6", "gabung")
    [found] = opened(path)
    assert found.rows[0] == row
    assert (found.first_row, found.first_col) == (2, 1)
    assert found.address(0, 1) == "C3"
    assert found.merged == [(2, 0, 2, 1)]
    assert str(found.place(0, 1)).endswith("x.xlsx:S!C3")
    assert len(found.sha256) == 64


def test_nip_stored_as_a_number_is_seen_as_one(tmp_path: Path) -> None:
    [sheet] = opened(xlsx(tmp_path / "x.xlsx", {"S": [["nip"], [198609262015051001], ["198609262015051001"]]}))
    assert [type(row[0]) for row in sheet.rows] == [str, float, str]


def test_hidden_sheets_are_only_mentioned(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("Tampak", "Sembunyi", "Sangat"):
            book.add_worksheet(name).write(0, 0, name)
        book.get_worksheet_by_name("Sembunyi").hide()
        book.get_worksheet_by_name("Sangat").very_hidden()
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Tampak!$A$1"})
        book.add_chartsheet("Grafik").set_chart(chart)
    findings = Findings()
    sheets = opened(path, findings)
    assert [(sheet.name, sheet.hidden, len(sheet.rows)) for sheet in sheets] == [
        ("Tampak", False, 1),
        ("Sembunyi", True, 0),
        ("Sangat", True, 0),
    ]
    assert codes(findings) == ["ASN-B001", "ASN-B001"]
    [asked] = opened(f"{path}#Sembunyi")
    assert (asked.rows, asked.hidden) == ([["Sembunyi"]], False)


def test_failed_formulas_are_located(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("S")
        sheet.write_row("B2", ["a", "b", "c"])
        sheet.write_formula("C3", "=1/0", None, "#DIV/0!")
        sheet.write_formula("E9", "=NA()", None, "#N/A")
        sheet.write_formula("B3", "=1+1", None, 2)
    [found] = opened(path)
    assert {found.address(*cell): text for cell, text in found.error_cells.items()} == {"C3": "#DIV/0!", "E9": "#N/A"}
    assert found.rows[1][:3] == [2.0, "#DIV/0!", ""]
    assert found.rows[7][3] == "#N/A"
    assert not found.uncalculated


def test_uncalculated_formulas_are_located_even_outside_of_the_values(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["C3"], sheet["A1"], sheet["D5"], sheet["C4"] = 5, "=SUM(C3:C3)", '="x"', "=C3"
    book.save(tmp_path / "x.xlsx")
    [found] = opened(tmp_path / "x.xlsx")
    assert {found.address(*cell) for cell in found.uncalculated} == {"A1", "D5", "C4"}
    assert (found.first_row, found.first_col, len(found.rows), found.width) == (0, 0, 5, 4)
    assert found.rows[0][0] is UNCALCULATED
    assert found.rows[2][2] == 5.0


@pytest.mark.parametrize(
    ("cell", "uncalculated"),
    [
        ('<c r="A1"><f>B1</f></c>', True),
        ('<c r="A1"><f>B1</f><v/></c>', True),
        ('<c r="A1"><f>B1</f><v></v></c>', True),
        ('<c r="A1"><f>B1</f>\n  <v />\n</c>', True),
        ('<c r="A1" s="3" t="str"><f>B1</f></c>', True),
        ('<c r="A1"><f t="shared" si="0"/></c>', True),
        ('<c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f><v /></c>', True),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', False),
        ('<c r="A1"><f>B1</f><v>0</v></c>', False),
        ('<c r="A1"><f t="shared" si="0"/><v>4</v></c>', False),
    ],
)
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_what_counts_as_uncalculated(tmp_path: Path, cell: str, uncalculated: bool, prefix: str) -> None:
    rows = f'<row r="1">{cell}<c r="B1"><v>1</v></c></row>'
    xml = sheet_xml(rows)
    if prefix:
        for tag in ("worksheet", "sheetData", "row", "c", "v", "f", "dimension"):
            xml = xml.replace(f"<{tag} ", f"<x:{tag} ").replace(f"<{tag}>", f"<x:{tag}>")
            xml = xml.replace(f"</{tag}>", f"</x:{tag}>").replace(f"<{tag}/>", f"<x:{tag}/>")
        xml = xml.replace("xmlns=", "xmlns:x=")
    from asn_cli.ingest.openers.xml_scan import scan_sheet

    assert scan_sheet([xml.encode()]).uncalculated == ({(0, 0)} if uncalculated else set())


def test_the_scan_does_not_mind_where_the_pieces_are_cut() -> None:
    from asn_cli.ingest.openers.xml_scan import scan_sheet

    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        f'<c r="C{n}"><f>A{n}</f></c></row>'
        for n in range(1, 2001)
    )
    xml = sheet_xml(rows, after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>').encode()
    whole = scan_sheet([xml])
    assert (len(whole.errors), len(whole.uncalculated), whole.merged) == (2000, 2000, [(0, 0, 1, 1)])
    for size in (997, 4096, 70_000):
        scan = scan_sheet(xml[at : at + size] for at in range(0, len(xml), size))
        assert (scan.errors, scan.uncalculated, scan.merged) == (whole.errors, whole.uncalculated, whole.merged)


def long_sheet(after: str = "") -> str:
    """A worksheet of 4,000 rows: large enough to be read from a copy."""
    rows = (f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}" t="b"><v>1</v></c></row>' for n in range(1, 4001))
    return sheet_xml("".join(rows), after=after)


@pytest.mark.parametrize(
    "merged",
    [
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
        "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>",
        "<mergeCells count='1'>\n<mergeCell\nref=\"A1:B2\"/></mergeCells>",
    ],
)
def test_merged_ranges_of_a_long_sheet_are_found_however_they_are_written(tmp_path: Path, merged: str) -> None:
    [sheet] = opened(raw_xlsx(tmp_path / "x.xlsx", long_sheet(merged)))
    assert sheet.merged == [(0, 0, 1, 1)]
    assert sheet.rows == [[float(n), True] for n in range(1, 4001)]


def test_a_long_sheet_whose_checksum_is_wrong_is_refused(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "x.xlsx", long_sheet())
    with zipfile.ZipFile(path) as archive:
        told = archive.getinfo("xl/worksheets/sheet1.xml").CRC.to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(told, bytes(4)))
    with pytest.raises(InputProblem) as refused:
        opened(path)
    assert refused.value.key == "berkas_rusak"


def test_cells_far_out_are_seen_by_their_addresses() -> None:
    from asn_cli.ingest.openers.xml_scan import scan_sheet

    far = '<row r="5"><c r="AAA5"><v>1</v></c></row><row r="100001"><c r="B100001"><v>1</v></c></row>'
    scan = scan_sheet([sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row>{far}').encode()])
    assert (scan.far_rows, scan.far_columns) == ({100_000}, {702})


def test_cells_without_addresses_are_counted() -> None:
    from asn_cli.ingest.openers.xml_scan import scan_sheet

    rows = '<row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row><row r="5"><c r="C5"><v>1</v></c><c><f>A1</f></c></row>'
    scan = scan_sheet([sheet_xml(rows, after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>').encode()])
    assert (scan.errors, scan.uncalculated, scan.merged) == ({(0, 1): "#REF!"}, {(4, 3)}, [(0, 0, 1, 1)])


@pytest.mark.parametrize("date1904", [False, True])
def test_both_calendars(tmp_path: Path, date1904: bool) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"S": [[dt.date(2025, 3, 4), 45000]]}, date_1904=date1904)
    [sheet] = opened(path)
    assert sheet.rows[0][0] == dt.date(2025, 3, 4)
    assert sheet.date1904 is date1904


def test_phonetic_runs_and_rich_text_are_one_text(tmp_path: Path) -> None:
    shared = (
        f'<?xml version="1.0"?><sst {NAMESPACE}><si><r><t xml:space="preserve">Muara </t></r><r><t>Bulian</t></r></si>'
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>'
    )
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="inlineStr"><is><t>sebaris</t></is></c></row>'
    )
    links = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
        '<Relationship Id="rId2" Target="sharedStrings.xml"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>'
    )
    parts = {"xl/sharedStrings.xml": shared, "xl/_rels/workbook.xml.rels": links}
    [sheet] = opened(raw_xlsx(tmp_path / "x.xlsx", sheet_xml(rows), parts=parts))
    assert sheet.rows == [["Muara Bulian", "東京", "sebaris"]]


def test_a_dimension_that_claims_the_whole_sheet(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    [sheet] = opened(raw_xlsx(tmp_path / "x.xlsx", sheet_xml(rows, dimension="A1:XFD1048576")))
    assert sheet.rows == [[1.0, 2.0]]


def test_styled_empty_rows_to_the_end(tmp_path: Path) -> None:
    blank = "".join(
        f'<row r="{n}" s="1"><c r="A{n}" s="1"/><c r="XFD{n}" s="1"/></row>' for n in range(2, 1_048_577, 8)
    )
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row>{blank}'
    findings = Findings()
    [sheet] = opened(raw_xlsx(tmp_path / "x.xlsx", sheet_xml(rows)), findings)
    assert (sheet.rows, codes(findings)) == ([[1.0]], [])


@pytest.mark.parametrize("stray", ["XFD1048576", "A1048576", "XFD2", "ZZZ50"])
def test_a_stray_cell_far_away_is_taken_out_with_a_warning(tmp_path: Path, stray: str) -> None:
    number = "".join(filter(str.isdigit, stray))
    table = "".join(
        f'<row r="{n}">'
        + "".join(f'<c r="{c}{n}"><v>{n}</v></c>' for c in "ABCDEFGH")
        + (f'<c r="{stray}" t="inlineStr"><is><t> </t></is></c>' if str(n) == number else "")
        + "</row>"
        for n in range(1, 9)
    )
    if int(number) > 8:
        table += f'<row r="{number}"><c r="{stray}" t="inlineStr"><is><t> </t></is></c></row>'
    findings = Findings()
    [sheet] = opened(raw_xlsx(tmp_path / "x.xlsx", sheet_xml(table)), findings)
    assert sheet.rows == [[float(n)] * 8 for n in range(1, 9)]
    assert [(finding.code, finding.params["sel"]) for finding in findings] == [("ASN-B004", stray)]


def test_old_xls_and_ods(tmp_path: Path) -> None:
    program = soffice()
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("S")
        sheet.write_row("A1", ["nama", "jumlah"])
        sheet.write_row("A2", ["Mersam", 5])
        sheet.write_formula("B3", "=1/0", None, "#DIV/0!")
        book.add_worksheet("Sembunyi").hide()
    profile = f"-env:UserInstallation=file://{tmp_path / 'profil'}"
    for suffix in ("ods", "xls"):
        command = [program, profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        found = opened(tmp_path / f"x.{suffix}")
        assert [(sheet.name, sheet.hidden) for sheet in found] == [("S", False), ("Sembunyi", True)]
        assert found[0].rows[:2] == [["nama", "jumlah"], ["Mersam", 5]]
    [ods, _] = opened(tmp_path / "x.ods")
    assert {ods.address(*cell): text for cell, text in ods.error_cells.items()} == {"B3": "#DIV/0!"}


def test_a_workbook_whose_parts_lie_elsewhere_is_read(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "x.xlsx", sheet_xml('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'))
    with zipfile.ZipFile(path) as archive:
        assert "xl/worksheets/sheet1.xml" in archive.namelist()
    [sheet] = opened(path)
    assert sheet.rows == [["#REF!"]]
