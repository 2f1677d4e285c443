"""Charts: which are drawn where, over which cells, and what their bars are called."""

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from asn_cli.locale import Msg
from asn_cli.report.model import Chart, ChartKind, Column, Kind, Report, TableSpec
from asn_cli.report.writers.workbook import write_workbook
from tests.report.workbook.recompute import assert_recomputes

PLACES = TableSpec(
    "tempat",
    ("Tempat", "Places"),
    (
        Column("kecamatan", ("Kecamatan", "Kecamatan")),
        Column("sektor", ("Sektor", "Sector")),
        Column("skor", ("Skor", "Score"), Kind.NUMBER),
        Column("selisih", ("Selisih", "Difference"), Kind.INT),
    ),
)
TITLE = Msg("uji_buku.grafik")
TWO_KEYS = Chart(TITLE, ChartKind.BAR, "tempat", ("kecamatan", "sektor"), ("skor",))


def places(rows: list[tuple[str, str | None, float, int]]) -> Any:
    return PLACES.table(pd.DataFrame(rows, columns=["kecamatan", "sektor", "skor", "selisih"]))


def many(count: int) -> Any:
    return places([(f"Kecamatan {number}", "kesehatan", 50.0 - number, -1) for number in range(count)])


def book_of(table: Any, *charts: Chart) -> Any:
    memory = BytesIO()
    write_workbook(Report("needs", Msg("uji_buku.judul"), [table], charts=charts), memory)
    return openpyxl.load_workbook(BytesIO(memory.getvalue()))


def drawn(book: Any, sheet: str) -> list[Any]:
    return book[sheet]._charts if sheet in book.sheetnames else []


def names_of(chart: Any) -> str:
    source = chart.series[0].cat
    return str((source.strRef or source.numRef).f)


def values_of(chart: Any) -> str:
    return str(chart.series[0].val.numRef.f)


def test_one_column_that_tells_all_apart_names_the_bars_itself() -> None:
    book = book_of(places([("Mersam", "kesehatan", 3.0, 1), ("Bajubang", "kesehatan", 2.0, 1)]), TWO_KEYS)
    assert names_of(drawn(book, "Grafik")[0]) == "Tempat!$A$5:$A$6"


def test_names_of_two_columns_are_joined_beside_the_chart_by_formulas(tmp_path: Path) -> None:
    rows = [("Mersam", "kesehatan", 3.0, 1), ("Mersam", "pendidikan", 2.0, 1), ("Bajubang", None, 1.0, 1)]
    target = tmp_path / "grafik.xlsx"
    write_workbook(Report("needs", Msg("uji_buku.judul"), [places(rows)], charts=[TWO_KEYS]), target)
    assert_recomputes(target, at_least=3)
    book = openpyxl.load_workbook(target)
    area = names_of(drawn(book, "Grafik")[0])
    sheet, cells = area.split("!")
    assert sheet == "Grafik"
    formulas = [row[0].value for row in book["Grafik"][cells.replace("$", "")]]
    assert formulas[1] == "='Tempat'!$A$6&\" · \"&'Tempat'!$B$6"
    assert formulas[2] == "='Tempat'!$A$7"
    printed = book["Grafik"].print_area
    assert cells.split("$")[1] > printed.split("$")[3]


def test_a_chart_of_some_rows_leaves_the_others_out() -> None:
    book = book_of(many(60), TWO_KEYS._replace(rows=(0, 14)))
    assert values_of(drawn(book, "Grafik")[0]) == "Tempat!$C$5:$C$19"


@pytest.mark.parametrize(("rows", "sheet"), [(16, "Ringkasan"), (17, "Grafik"), (40, "Grafik"), (41, None)])
def test_a_chart_stands_where_its_bars_can_be_read(rows: int, sheet: str | None) -> None:
    book = book_of(many(rows), TWO_KEYS._replace(front=True))
    assert [name for name in book.sheetnames if drawn(book, name)] == ([sheet] if sheet else [])
    assert ("Grafik" in book.sheetnames) == (sheet == "Grafik")


def test_a_line_of_many_points_stays_in_front() -> None:
    book = book_of(many(60), TWO_KEYS._replace(kind=ChartKind.LINE, front=True))
    assert len(drawn(book, "Ringkasan")) == 1


def test_long_names_need_a_page() -> None:
    long_named = places([("Kantor Kecamatan Maro Sebo Ulu " * 2, "kesehatan", 3.0, 1), ("Mersam", "", 2.0, 1)])
    assert drawn(book_of(long_named, TWO_KEYS._replace(front=True)), "Grafik")


def test_bars_start_at_zero_unless_one_is_below() -> None:
    above, below = (TWO_KEYS._replace(series=(key,)) for key in ("skor", "selisih"))
    first, second = drawn(book_of(many(3), above, below), "Grafik")
    assert first.y_axis.scaling.min == 0
    assert second.y_axis.scaling.min is None


def test_each_chart_begins_a_page_under_a_link_to_its_table() -> None:
    sheet = book_of(many(30), TWO_KEYS, TWO_KEYS._replace(rows=(0, 4)), TWO_KEYS)["Grafik"]
    starts = [chart.anchor._from.row for chart in sheet._charts]
    assert [stop.id for stop in sheet.row_breaks.brk] == [row - 1 for row in starts[1:]]
    for row in starts:
        assert sheet.cell(row, 1).hyperlink.location == "'Tempat'!A1"


def test_a_chart_whose_table_or_columns_are_missing_is_left_out() -> None:
    elsewhere = TWO_KEYS._replace(table="lain")
    unnamed, empty = TWO_KEYS._replace(names=("unit",)), TWO_KEYS._replace(series=("unit",))
    assert "Grafik" not in book_of(many(3), elsewhere, unnamed, empty).sheetnames
    assert "Grafik" not in book_of(places([]), TWO_KEYS).sheetnames
