"""Total rows: found by words and by numbers, compared with the rows, left out, never repaired."""

import pytest

from asn_cli.findings import Finding
from asn_cli.ingest.grid import find_table
from asn_cli.ingest.layout import Layout
from tests.ingest.grid.drawing import draw, of_rows

ROWS = "Mersam|33450|735\nBajubang|41200|1203\nPemayung|36500|892"
HEAD = "Kecamatan|Penduduk|Luas (km2)"


def found(text: str, native: bool = False) -> Layout:
    layout = find_table(draw(text, native=native))
    assert layout is not None
    return layout


def differing(layout: Layout) -> list[Finding]:
    return [finding for finding in layout.findings if finding.code == "ASN-T020"]


@pytest.mark.parametrize(
    "label",
    ["Jumlah", "JUMLAH", "J u m l a h", "Total", "TOTAL :", "Jumlah/Total", "Grand Total", "Jumlah*)", "Kab. Batang Hari",
     "Kabupaten Batang Hari", "", "Jumlah Kabupaten Batang Hari"],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_a_total_that_agrees_is_left_out_without_a_warning(label: str, first: bool) -> None:
    total = f"{label}|111150|2830"
    layout = found(f"{HEAD}\n{total}\n{ROWS}" if first else f"{HEAD}\n{ROWS}\n{total}")
    assert len(layout.data) == 3
    assert len(layout.totals) == 1
    assert not differing(layout)


def test_an_unknown_name_is_a_total_only_by_its_numbers() -> None:
    assert len(found(f"{HEAD}\nSumatera Utara|111150|2830\n{ROWS}").data) == 3
    assert len(found(f"{HEAD}\nSumatera Utara|111151|2831\n{ROWS}").data) == 4


def test_the_area_that_the_title_names_is_a_total_even_when_it_differs() -> None:
    layout = found(f"Penduduk Kabupaten Batang Hari\n{HEAD}\n{ROWS}\nBatang Hari|111000|2830")
    assert len(layout.data) == 3
    (finding,) = differing(layout)
    assert (finding.found, finding.params["jumlah"], finding.params["selisih"]) == ("111000", "111150", "-150")
    assert finding.place.cell == "B6"


def test_the_larger_area_with_dashes_is_a_total() -> None:
    layout = found(f"{HEAD}\n{ROWS}\nKota Bandung|-|-")
    assert len(layout.data) == 3
    assert [total.label for total in layout.totals] == ["Kota Bandung"]
    assert not differing(layout)


def test_a_city_among_regencies_is_no_total() -> None:
    layout = found("Daerah|Penduduk\nRejang Lebong|276645\nKaur|126551\nSeluma|207877\nKota Bengkulu|373591")
    assert len(layout.data) == 4
    assert not layout.totals


def test_a_country_is_a_total_and_differences_are_told_with_both_numbers() -> None:
    layout = found(
        "Provinsi|1971|1980\nAceh|2008595|2611271\nRiau|1641545|2168535\nJambi|1006084|1445994\nINDONESIA|4656224|6781350"
    )
    assert len(layout.data) == 3
    (finding,) = differing(layout)
    assert (finding.column, finding.found, finding.params["jumlah"]) == ("1980", "6781350", "6225800")
    assert finding.params["selisih"] == "555550"


def test_totals_above_the_heading() -> None:
    layout = found(f"Data|||\n|111150|2830\n{HEAD}\n{ROWS}", native=True)
    assert len(layout.data) == 3
    assert [total.row for total in layout.totals] == [1]


def test_numbers_above_the_heading_that_sum_nothing_are_no_total() -> None:
    layout = found(f"|7|8\n{HEAD}\n{ROWS}", native=True)
    assert not layout.totals
    assert len(layout.data) == 3


def test_subtotals_inside_and_a_total_at_the_end() -> None:
    layout = found("""
Kecamatan|Desa|Penduduk
Mersam|Sengkati|1000
|Benteng|2000
|Jumlah Mersam|3000
Bajubang|Pompa Air|4000
|Penerokan|5000
|Jumlah Bajubang|9001
Total||12000
""")
    assert len(layout.data) == 4
    assert [total.members for total in layout.totals] == [(1, 2), (4, 5), (1, 2, 4, 5)]
    assert [finding.params["label"] for finding in differing(layout)] == ["Jumlah Bajubang"]


def test_rows_of_a_higher_level_are_told_by_their_sums() -> None:
    layout = found("""
Kecamatan/Desa|L|P|Jumlah
Mersam|1500|1500|3000
Sengkati|500|500|1000
Benteng|1000|1000|2000
Bajubang|4500|4500|9000
Pompa Air|2000|2000|4000
Penerokan|2500|2500|5000
""")
    assert layout.nested
    assert layout.data.tolist() == [2, 3, 5, 6]
    assert layout.group_of == ["Mersam", "Mersam", "Bajubang", "Bajubang"]


@pytest.mark.parametrize(
    "rows",
    [
        "a|1000\nb|2000\nc|3000\nd|6000",
        "a|2\nb|1\nc|1\nd|3\ne|1\nf|2",
        "a|1000\nb|-\nc|1000\nd|1000\ne|1000",
        "a|5\nb|5",
        "a|3\nb|1\nc|2",
    ],
)
def test_chance_makes_no_totals(rows: str) -> None:
    layout = found(f"Nama|Banyaknya\n{rows}")
    assert not layout.nested
    assert not layout.totals


@pytest.mark.parametrize(
    ("heading", "values", "total"),
    [
        ("Persentase Penduduk", ("30,1", "37,0", "32,8"), "100,0"),
        ("Kepadatan per km2", ("45", "34", "41"), "39"),
        ("Laju Pertumbuhan", ("1,2", "1,4", "1,3"), "1,3"),
        ("Rasio Jenis Kelamin", ("101", "103", "104"), "102"),
        ("2022", ("45", "34", "41"), "39"),
    ],
)
def test_what_is_no_sum_is_not_compared(heading: str, values: tuple[str, ...], total: str) -> None:
    rows = "\n".join(f"{name}|{value}" for name, value in zip(("Mersam", "Bajubang", "Pemayung"), values, strict=True))
    layout = found(f"Kecamatan|{heading}\n{rows}\nJumlah|{total}")
    assert len(layout.data) == 3
    assert not differing(layout)


def test_rounded_parts_may_miss_the_total_by_their_rounding() -> None:
    layout = found("Kecamatan|Luas (km2)\nMersam|1,26\nBajubang|2,33\nPemayung|3,32\nJumlah|6,92")
    assert not differing(layout)
    assert differing(found("Kecamatan|Luas (km2)\nMersam|1,26\nBajubang|2,33\nPemayung|3,32\nJumlah|6,99"))


def test_means_and_the_like_at_the_foot_are_left_out() -> None:
    layout = found("No|Nama|U1|U2\n1|Ani|4|3\n2|Budi|3|3\n|Jumlah|7|6\n|NRR|3,5|3,0\n|Rata-rata|3,5|3,0")
    assert len(layout.data) == 2
    assert len(layout.totals) == 3
    assert not differing(layout)


def test_a_total_of_ten_digits_is_shown_in_groups() -> None:
    rows: list[list[object]] = [["Uraian", "Jumlah Anggaran"], ["a", 6e9], ["b", 5e9], ["c", 1e9], ["Jumlah", 13e9]]
    layout = find_table(of_rows(rows))
    assert layout is not None
    (finding,) = differing(layout)
    assert finding.found == "13 000 000 000"
