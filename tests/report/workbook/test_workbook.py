"""The workbook as a reader and as a script finds it."""

import time
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from asn_cli import locale
from asn_cli.exits import OutputProblem
from asn_cli.findings import Findings
from asn_cli.locale import Msg
from asn_cli.report.model import Column, Formula, HeatMap, Kind, Report, Table, TableSpec, Tally
from asn_cli.report.writers.workbook import write_workbook
from asn_cli.report.writers.workbook.cells import LONGEST, safe
from asn_cli.report.writers.workbook.layout import sheet_name
from tests.report.workbook.recompute import assert_recomputes, formulas_of

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

SHEETS = [
    "Ringkasan",
    "Peta panas",
    "Grafik",
    "Kebutuhan",
    "Rincian",
    "Sektor",
    "Belum dihitung",
    "Parameter",
    "Temuan",
    "Jejak",
]


def written(report: Report, *, raw: bool = False, formulas: bool = False) -> Any:
    memory = BytesIO()
    write_workbook(report, memory, raw=raw)
    return openpyxl.load_workbook(BytesIO(memory.getvalue()), data_only=not formulas)


def data(report: Report) -> bytes:
    memory = BytesIO()
    write_workbook(report, memory)
    return memory.getvalue()


def simple(frame: pd.DataFrame, *columns: Column, key: str = "uji") -> Report:
    table = TableSpec(key, ("Uji", "Test"), columns).table(frame)
    return Report("uji", Msg("uji_buku.judul"), [table])


def text(key: str = "nama") -> Column:
    return Column(key, (key.capitalize(), key.capitalize()))


def test_sheets_and_their_order(sample: Report) -> None:
    book = written(sample)
    assert book.sheetnames == SHEETS
    assert book.active.title == "Ringkasan"


def test_headings_for_people_and_keys_for_scripts(sample: Report, tmp_path: Path) -> None:
    sheet = written(sample)["Kebutuhan"]
    keys = [column.key for column in sample.tables[0].columns]
    assert [cell.value for cell in sheet[4]] == keys
    assert [cell.value for cell in sheet[3]][:2] == ["Kode", "Kecamatan"]
    assert sheet["A1"].value == "Kebutuhan pegawai per kecamatan dan jabatan"
    assert sheet.freeze_panes == "E5"
    assert sheet.auto_filter.ref == f"A4:M{4 + len(sample.tables[0].frame)}"
    assert sheet.print_title_rows == "$3:$4"


def test_pandas_reads_a_table_by_its_keys(sample: Report) -> None:
    frame = pd.read_excel(BytesIO(data(sample)), sheet_name="Kebutuhan", header=3, engine="calamine")
    expected = sample.tables[0].frame
    read = frame.dropna(subset=["kecamatan"])
    assert list(frame.columns) == list(expected.columns)
    assert read["kode"].tolist() == expected["kode"].tolist()
    assert read["kebutuhan"].tolist() == expected["kebutuhan"].tolist()


def test_labels_follow_the_language(sample: Report) -> None:
    locale.use("en")
    book = written(sample)
    assert book.sheetnames == SHEETS
    assert book["Kebutuhan"]["D3"].value == "Post"
    assert book["Kebutuhan"]["D4"].value == "jabatan"
    assert "Staff needed" in book["Kebutuhan"]["A1"].value


def test_page_set_up(sample: Report) -> None:
    book = written(sample)
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.title == "Grafik" or sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "&P" in sheet.oddFooter.right.text
        assert "asn needs" in sheet.oddFooter.left.text
        assert "31 Januari 2026" in sheet.oddFooter.left.text
    assert book["Ringkasan"].page_setup.fitToHeight in (None, 1)
    assert book["Kebutuhan"].page_setup.fitToHeight == 0


def test_a_long_command_with_ampersands_fits_the_footer(sample: Report) -> None:
    assert sample.provenance is not None
    command = "asn needs " + "data & lain.xlsx " * 30
    book = written(replace(sample, provenance=sample.provenance._replace(command=command)))
    left = book["Jejak"].oddFooter.left.text
    assert "data && lain" in left
    assert "31 Januari 2026" in left


def test_same_report_same_bytes(sample: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    first = data(sample)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    assert data(sample) == first


def test_created_on_the_reference_date(sample: Report) -> None:
    assert written(sample).properties.created.date() == date(2026, 1, 31)


def test_totals_stand_apart_and_follow_the_filter(sample: Report) -> None:
    rows = len(sample.tables[0].frame)
    cells = written(sample)["Kebutuhan"]
    formulas = written(sample, formulas=True)["Kebutuhan"]
    total = 4 + rows + 2
    assert all(cell.value is None for cell in cells[total - 1])
    assert cells[f"A{total}"].value == "Jumlah"
    assert formulas[f"H{total}"].value == f"=SUBTOTAL(109,H5:H{4 + rows})"
    assert cells[f"H{total}"].value == sample.tables[0].frame["kebutuhan"].sum()


def test_office_values_are_yellow(sample: Report) -> None:
    sheet = written(sample)["Parameter"]
    fills = {sheet.cell(row, 8).value: sheet.cell(row, 4).fill.fgColor.rgb for row in range(5, 9)}
    assert fills["kantor"] == "FFFFF59D"
    assert fills["bawaan"] != "FFFFF59D"


def test_parameter_is_made_from_the_rules_where_there_is_no_standar(sample: Report) -> None:
    tables = [table for table in sample.tables if table.key != "standar"]
    sheet = written(replace(sample, tables=tables))["Parameter"]
    assert [cell.value for cell in sheet[4]] == ["id", "nilai", "status", "berlaku_sejak", "asal", "dasar"]
    assert sheet["A6"].value == "kesehatan/perawat-rasio"


def test_the_trail_says_all_that_a_repeat_needs(sample: Report) -> None:
    rows = [tuple(cell.value for cell in row[:4]) for row in written(sample)["Jejak"].iter_rows(min_row=5)]
    assert ("versi", "asn-cli", "0.1.0", None) in rows
    assert ("tanggal_acuan", None, "2026-01-31", None) in rows
    assert ("masukan", "pegawai.xlsx", "sha256:" + "f" * 64, 6012) in rows
    assert ("konfigurasi", "asn.yaml", "sha256:" + "a" * 64, None) in rows
    assert ("ubahan", "kesehatan/perawat-rasio", "200", None) in rows


def test_summary_tells_figures_doubts_and_where_to_look(sample: Report) -> None:
    report = replace(sample, tally=Tally(10, 8, {"tanpa_baris": 2}))
    sheet = written(report)["Ringkasan"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "Kebutuhan ASN Kabupaten Batang Hari" in texts
    assert any("1.040" in told for told in texts)
    assert any(told.startswith("• Perkiraan") and "7 dari 23" in told for told in texts)
    assert any("kesehatan/perawat-minimum" in told for told in texts)
    assert any("2 dari 10" in told for told in texts)
    links = {cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    assert links == {f"'{name}'!A1" for name in SHEETS[1:]}
    assert len(sheet._charts) == 2
    assert sample.tables[0].frame["bezetting"].sum() in [c.value for row in sheet.iter_rows() for c in row]


def test_heat_map_has_numbers_marks_and_words_for_missing(sample: Report) -> None:
    sheet = written(sample)["Peta panas"]
    assert [cell.value for cell in sheet[3]][:3] == [None, "Kesehatan", "Keselamatan"]
    assert sheet["A4"].value == "Bajubang"
    assert isinstance(sheet["B4"].value, float)
    assert "▼" in sheet["B4"].number_format
    assert "tanpa data" in [cell.value for cell in sheet["C"]]
    assert any(rule.type == "colorScale" for rules in sheet.conditional_formatting for rule in rules.rules)


def test_a_heat_map_without_a_formula_holds_numbers() -> None:
    values = pd.DataFrame({"lama": [120.0, None]}, index=["A", "B"])
    heat = HeatMap(Msg("uji_buku.peta"), values, unit="hari", middle=14, reverse=True)
    sheet = written(Report("uji", Msg("uji_buku.judul"), [], heatmap=heat), formulas=True)["Peta panas"]
    assert [sheet["B4"].value, sheet["B5"].value] == [120.0, "tanpa data"]
    assert sheet["B4"].number_format.startswith('[>=17.5]"▼ "')


@pytest.mark.parametrize("start", ["=1+1", "+62812", "-5", "@SUM(A1)", "\tx", "\rx"])
def test_text_never_becomes_a_formula(start: str) -> None:
    report = simple(pd.DataFrame({"nama": [start]}), text())
    assert written(report, formulas=True)["Uji"]["A5"].value.startswith("'")
    raw = written(report, raw=True, formulas=True)["Uji"]["A5"]
    assert raw.data_type == "s"
    assert raw.value.replace("_x000D_", "\r").startswith(start[:1])


def test_headings_and_titles_are_safe_too() -> None:
    column = Column("=cmd()", ("=HYPERLINK(1)", "=HYPERLINK(1)"))
    table = TableSpec("uji", ("=1+1", "=1+1"), (column,), ("@x", "@x"))
    report = Report("uji", Msg("uji_buku.judul"), [table.table(pd.DataFrame({"=cmd()": ["a"]}))])
    sheet = written(report, formulas=True)["Uji"]
    assert [sheet.cell(row, 1).value[0] for row in (1, 2, 3, 4)] == ["'"] * 4


def test_links_and_numbers_in_text_stay_text() -> None:
    frame = pd.DataFrame({"nama": ["https://contoh.go.id", "198609262015051001", "12.10", "internal:A1"]})
    sheet = written(simple(frame, text()))["Uji"]
    assert [sheet.cell(row, 1).value for row in range(5, 9)] == frame["nama"].tolist()
    assert not any(sheet.cell(row, 1).hyperlink for row in range(5, 9))


def test_kinds_of_cells() -> None:
    frame = pd.DataFrame(
        {
            "kode": pd.Series(["15.04.01", None], dtype="str"),
            "tahun": pd.Series([2026, None], dtype="Int64"),
            "orang": pd.Series([1234, None], dtype="Int64"),
            "persen": [77.94, None],
            "tanggal": pd.Series([pd.Timestamp("2026-07-01"), pd.NaT]).astype("datetime64[s]"),
            "ada": [True, None],
            "rupiah": [60_000_000, None],
        }
    )
    columns = (
        Column("kode", ("Kode", "Code"), Kind.CODE),
        Column("tahun", ("Tahun", "Year"), Kind.INT),
        Column("orang", ("Orang", "People"), Kind.INT),
        Column("persen", ("Persen", "Percent"), Kind.PERCENT),
        Column("tanggal", ("Tanggal", "Date"), Kind.DATE),
        Column("ada", ("Ada", "There")),
        Column("rupiah", ("Rupiah", "Rupiah"), Kind.MONEY),
    )
    sheet = written(simple(frame, *columns))["Uji"]
    values = [cell.value for cell in sheet[5]]
    assert values[:4] == ["15.04.01", 2026, 1234, 77.94]
    assert values[4].date() == date(2026, 7, 1)
    assert values[5:] == ["ya", 60_000_000]
    assert [cell.value for cell in sheet[6]] == [None] * 7
    formats = [cell.number_format for cell in sheet[5]]
    assert formats == ["@", "0", "#,##0", "#,##0.0", "dd/mm/yyyy", "General", "#,##0"]


def test_a_missing_value_with_a_formula_is_an_empty_text(tmp_path: Path) -> None:
    frame = pd.DataFrame({"perlu": [4, 0], "ada": [3, 2], "pemenuhan": [75.0, None]})
    columns = (
        Column("perlu", ("Perlu", "Need"), Kind.INT),
        Column("ada", ("Ada", "There"), Kind.INT),
        Column(
            "pemenuhan",
            ("Pemenuhan", "Fulfilment"),
            Kind.PERCENT,
            formula=Formula('IF({perlu}=0,"",{ada}/{perlu}*100)'),
        ),
    )
    target = tmp_path / "k.xlsx"
    write_workbook(simple(frame, *columns), target)
    assert [one.value for one in formulas_of(target)] == [75.0, ""]
    assert_recomputes(target)
    read = pd.read_excel(target, sheet_name="Uji", header=3, engine="calamine")
    assert read["pemenuhan"].isna().tolist() == [False, True]


def test_an_empty_table_says_so() -> None:
    sheet = written(simple(pd.DataFrame({"nama": []}, dtype="str"), text()))["Uji"]
    assert "Tidak ada baris" in sheet["A2"].value
    assert sheet["A4"].value == "nama"
    assert sheet.max_row == 4


def test_a_text_too_long_for_a_cell_says_that_it_is_cut() -> None:
    cut = safe("x" * 40_000, raw=False)
    assert len(cut) == LONGEST
    assert "terpotong" in cut
    emoji = safe("\U0001f600" * 20_000, raw=False)
    assert len(emoji.encode("utf-16-le")) // 2 <= LONGEST


def test_a_table_larger_than_a_sheet_is_refused(sample: Report) -> None:
    frame = pd.DataFrame({"angka": range(1_048_576)})
    with pytest.raises(OutputProblem):
        data(simple(frame, Column("angka", ("Angka", "Number"), Kind.INT)))


def test_an_unwritable_place_is_an_oserror(sample: Report, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_workbook(sample, tmp_path / "tiada" / "k.xlsx")


def table(key: str, sheet: str = "") -> Table:
    return TableSpec(key, ("A", "A"), (text(),), sheet=sheet).table(pd.DataFrame({"nama": ["x"]}))


@pytest.mark.parametrize(
    ("key", "sheet", "taken", "name"),
    [
        ("tidak_terpetakan", "", (), "Tidak terpetakan"),
        ("ringkasan", "", ("ringkasan",), "Tabel ringkasan"),
        ("x", "Data/2024: [a]*?", (), "Data 2024   a"),
        ("x", "a" * 40, (), "a" * 31),
        ("x", "a" * 40, ("a" * 31,), "Tabel " + "a" * 25),
        ("x", "'", (), "Tabel"),
        ("x", "History", (), "Tabel history"),
    ],
)
def test_sheet_names(key: str, sheet: str, taken: tuple[str, ...], name: str) -> None:
    assert sheet_name(table(key, sheet), taken) == name


def test_sheet_names_never_clash() -> None:
    report = Report("uji", Msg("uji_buku.judul"), [table("a", "Sama"), table("b", "sama"), table("c", "SAMA")])
    assert written(report).sheetnames == ["Ringkasan", "Sama", "Tabel sama", "SAMA (2)", "Temuan"]


def test_the_findings_table_of_check_is_not_told_twice() -> None:
    report = Report("check", Msg("uji_buku.judul"), [table("temuan"), table("dikenali")])
    assert written(report).sheetnames == ["Ringkasan", "Temuan", "Dikenali"]


def test_names_find_the_tables(sample: Report) -> None:
    book = written(sample)
    rows = len(sample.tables[0].frame)
    assert book.defined_names["asn_kebutuhan"].attr_text == f"'Kebutuhan'!$A$4:$M${4 + rows}"
    assert "asn_standar" in book.defined_names


def test_a_key_that_is_no_name_gets_none() -> None:
    book = written(Report("tidy", Msg("uji_buku.judul"), [table("data 2024!")]))
    assert book.sheetnames[1] == "Data 2024!"
    assert list(book.defined_names) == ["asn_temuan"]


def test_charts_without_their_table_are_left_out(sample: Report) -> None:
    book = written(replace(sample, tables=sample.tables[:1], findings=Findings()))
    assert not book["Ringkasan"]._charts
