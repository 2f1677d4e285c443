"""Where a table stands in a grid, and which of its rows are data."""

import pytest

from asn_cli.findings import Findings
from asn_cli.ingest.grid import find_table, find_tables
from asn_cli.ingest.layout import Dropped, Layout
from asn_cli.ingest.sheet import Sheet
from tests.ingest.grid.drawing import draw, of_rows


def found(sheet: Sheet) -> Layout:
    layout = find_table(sheet)
    assert layout is not None
    return layout


def headings(layout: Layout) -> list[str]:
    return [heading.text for heading in layout.headings]


def first_column(layout: Layout) -> list[object]:
    return layout.values(layout.sheet, layout.headings[0].column)


def test_titles_blank_columns_number_row_and_footnotes_are_no_data() -> None:
    layout = found(
        draw("""
||PEMERINTAH KABUPATEN
||Tabel 1. Penduduk
||
||Kecamatan|Penduduk|Luas (ha)
||(1)|(2)|(3)
||Mersam|33450|735
||Bajubang|41200|1203
||Sumber: BPS
||*) angka sementara
""")
    )
    assert headings(layout) == ["Kecamatan", "Penduduk", "Luas (ha)"]
    assert layout.data.tolist() == [5, 6]
    assert layout.title == "PEMERINTAH KABUPATEN\nTabel 1. Penduduk"
    assert layout.notes.startswith("Sumber: BPS")
    assert layout.label == 2


def test_a_merged_heading_over_three_rows() -> None:
    layout = found(
        draw(
            """
Kabupaten|Jumlah Penduduk menurut Jenis Kelamin (Jiwa)|||
|Jumlah||Perempuan|
|2019|2020|2019|2020
Nias|142840|143319|73267|73566
Karo|409675|415878|206364|209483
""",
            merged=["A1:A3", "B1:E1", "B2:C2", "D2:E2"],
        )
    )
    assert headings(layout) == ["Kabupaten", "Jumlah 2019", "Jumlah 2020", "Perempuan 2019", "Perempuan 2020"]
    assert layout.data.tolist() == [3, 4]
    assert "menurut Jenis Kelamin" in layout.title


def test_the_same_heading_merely_blank_to_the_right_and_below() -> None:
    layout = found(
        draw("""
Kabupaten|Jumlah Penduduk menurut Jenis Kelamin (Jiwa)|||
|Jumlah||Perempuan|
|2019|2020|2019|2020
Nias|142840|143319|73267|73566
Karo|409675|415878|206364|209483
""")
    )
    assert headings(layout) == ["Kabupaten", "Jumlah 2019", "Jumlah 2020", "Perempuan 2019", "Perempuan 2020"]


def test_a_spanning_heading_over_some_columns_is_joined_to_theirs() -> None:
    layout = found(
        draw("""
NO|NAMA|JENIS RUMAH||JUMLAH RT
||TEMBOK|KAYU|
1|Ciwidey|16914|463|10
2|Rancabali|8814|241|12
""")
    )
    assert headings(layout) == ["NO", "NAMA", "JENIS RUMAH TEMBOK", "JENIS RUMAH KAYU", "JUMLAH RT"]
    assert layout.counter == 0
    assert layout.label == 1


def test_sections_that_only_sort_columns_are_left_out_of_their_names() -> None:
    layout = found(
        draw(
            """
NO. RESPONDEN |PROFIL||NILAI UNSUR||
|NAMA|USIA|U1|U2|U3
""",
            merged=["A1:A2", "B1:C1", "D1:F1"],
        )
    )
    assert headings(layout) == ["NO. RESPONDEN", "NAMA", "USIA", "U1", "U2", "U3"]
    assert layout.headings[3].parts == ("NILAI UNSUR", "U1")
    assert not len(layout.data)


def test_an_empty_column_outside_the_merged_heading_is_no_part_of_the_table() -> None:
    layout = found(
        draw(
            """
NO|NILAI UNSUR||||
|U1|U2|U3|U10|*boleh disesuaikan
""",
            merged=["A1:A2", "B1:D1"],
        )
    )
    assert headings(layout) == ["NO", "U1", "U2", "U3"]


def test_it_is_kept_when_it_holds_answers() -> None:
    layout = found(
        draw(
            """
NO|NILAI UNSUR||||
|U1|U2|U3|U10|*boleh disesuaikan
1|4|3|4|2|
2|3|3|4|1|
""",
            merged=["A1:A2", "B1:D1"],
            native=True,
        )
    )
    assert headings(layout) == ["NO", "NILAI UNSUR U1", "NILAI UNSUR U2", "NILAI UNSUR U3", "U10"] or headings(
        layout
    ) == ["NO", "U1", "U2", "U3", "U10"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Kecamatan/District", "Kecamatan"),
        ("Laki-laki/Male", "Laki-laki"),
        ("Kecamatan\nSubdistrict", "Kecamatan"),
        ("Kabupaten/Kota", "Kabupaten/Kota"),
        ("Penduduk/Population (jiwa/people)", "Penduduk (jiwa)"),
        ("Luas *) (km2/ sq.km )", "Luas (km2/ sq.km )"),
        ("Tipe Laporan (Anonim/Rahasia)", "Tipe Laporan (Anonim/Rahasia)"),
        ("Tinggi Wilayah (m)***)", "Tinggi Wilayah (m)"),
        ("Jumlah/Total", "Jumlah"),
        ("Male", "Male"),
        (1971.0, "1971"),
    ],
)
def test_headings_lose_marks_and_english_halves(written: object, read: str) -> None:
    layout = found(of_rows([["Nama", written], ["Mersam", 12.0], ["Bajubang", 14.0]]))
    assert headings(layout) == ["Nama", read]


def test_a_row_of_english_under_the_indonesian_one_is_left_out() -> None:
    layout = found(
        draw("""
Kecamatan|Laki-laki|Perempuan
District|Male|Female
Mersam|17120|16330
Bajubang|21500|19700
""")
    )
    assert headings(layout) == ["Kecamatan", "Laki-laki", "Perempuan"]
    assert layout.data.tolist() == [2, 3]


def test_two_equal_headings_are_told_apart_and_a_missing_one_is_named_by_its_letter() -> None:
    layout = found(draw("Nama|Jumlah|Jumlah|\nMersam|1|2|3\nBajubang|3|4|5"))
    assert headings(layout) == ["Nama", "Jumlah", "Jumlah (2)", "kolom_D"]


def test_a_side_table_is_a_table_of_its_own() -> None:
    sheet = draw("""
Kecamatan|Penduduk||Keterangan|Nilai
Mersam|33450||Desa|110
Bajubang|41200||Kelurahan|14
Pemayung|36500|||
Batin XXIV|31200|||
""")
    main, side = find_tables(sheet)
    assert headings(main) == ["Kecamatan", "Penduduk"]
    assert len(main.data) == 4
    assert headings(side) == ["Keterangan", "Nilai"]
    assert len(side.data) == 2


def test_columns_beyond_a_blank_one_go_with_the_table_when_they_share_heading_and_rows() -> None:
    layout = found(draw("Kecamatan|2019||2020\nMersam|33450||34000\nBajubang|41200||42000\nPemayung|36500||37000"))
    assert headings(layout) == ["Kecamatan", "2019", "2020"]


def test_tables_one_under_another() -> None:
    one, two = find_tables(
        draw("""
Tabel 1. Penduduk
Kecamatan|Jumlah
Mersam|33450
Bajubang|41200
Sumber: Dukcapil

Tabel 2. Luas
Kecamatan|Luas (km2)|Desa
Mersam|735|18
Bajubang|1203|10
""")
    )
    assert (one.title, headings(one), one.data.tolist()) == ("Tabel 1. Penduduk", ["Kecamatan", "Jumlah"], [2, 3])
    assert (two.title, headings(two), two.data.tolist()) == (
        "Tabel 2. Luas",
        ["Kecamatan", "Luas (km2)", "Desa"],
        [8, 9],
    )


def test_a_heading_that_is_repeated_on_each_page_is_dropped() -> None:
    layout = found(
        draw("""
DAFTAR PEGAWAI
No|NIP|Nama|Jabatan
1|198609262015051001|Ani|Perawat
2|198609262015051002|Budi|Bidan
No|NIP|Nama|Jabatan
3|198609262015051003|Cici|Perawat
""")
    )
    assert layout.data.tolist() == [2, 3, 5]
    assert layout.dropped[Dropped.HEADING] == [4]


def test_titles_over_repeated_headings_are_groups_when_they_differ() -> None:
    layout = found(
        draw("""
DAFTAR SEKOLAH
Kecamatan Mersam
No|Nama|Rombel
1|SDN 1|6
2|SDN 2|12

Kecamatan Bajubang
No|Nama|Rombel
1|SDN 3|6
2|SMPN 4|9
""")
    )
    assert len(layout.data) == 4
    assert layout.group_of == ["Kecamatan Mersam"] * 2 + ["Kecamatan Bajubang"] * 2


def test_years_in_such_titles_keep_the_tables_apart() -> None:
    tables = find_tables(
        draw("""
Penduduk Tahun 2022
Kecamatan|Jumlah
Mersam|33450
Bajubang|41200

Penduduk Tahun 2023
Kecamatan|Jumlah
Mersam|34100
Bajubang|42000
""")
    )
    assert [table.title for table in tables] == ["Penduduk Tahun 2022", "Penduduk Tahun 2023"]


def test_group_rows_head_the_rows_under_them() -> None:
    layout = found(
        draw("""
Kabupaten|Penduduk
Provinsi Jambi|
Batang Hari|1000
Muaro Jambi|2000
Provinsi Riau|
Kampar|3000
""")
    )
    assert first_column(layout) == ["Batang Hari", "Muaro Jambi", "Kampar"]
    assert layout.group_of == ["Provinsi Jambi", "Provinsi Jambi", "Provinsi Riau"]
    assert [finding.code for finding in layout.findings] == ["ASN-T022", "ASN-T022"]


@pytest.mark.parametrize("counter", [True, False])
def test_a_row_whose_values_are_missing_is_data(counter: bool) -> None:
    rows: list[list[object]] = [["No", "Kecamatan", "Jumlah"], ["1", "Mersam", "33450"], ["2", "Bajubang", ""],
                                ["3", "Pemayung", "36500"], ["4", "Batin XXIV", ""]]  # fmt: skip
    layout = found(of_rows(rows if counter else [row[1:] for row in rows]))
    assert len(layout.data) == 4
    assert not layout.groups


def test_a_name_that_is_written_once_for_several_rows_is_filled_down() -> None:
    layout = found(
        draw("""
Kecamatan|Nama Sekolah|Jenis|Rombel
Mersam|SDN 1|SD|6
|SDN 2|SD|12
|SMPN 1|SMP|9
Bajubang|SDN 3|SD|6
""")
    )
    assert first_column(layout) == ["Mersam", "Mersam", "Mersam", "Bajubang"]
    assert [finding.code for finding in layout.findings] == ["ASN-T023"]


def test_cells_merged_down_are_filled_within_their_area_only() -> None:
    layout = found(
        draw(
            """
Kecamatan|Nama|Rombel
Mersam|SDN 1|6
|SDN 2|12
|SDN 9|12
""",
            merged=["A2:A3"],
        )
    )
    assert first_column(layout) == ["Mersam", "Mersam", ""]


def test_text_only_tables() -> None:
    layout = found(
        draw("""
Data Unit

Unit Kerja|Kecamatan|Sektor
Puskesmas Mersam|Mersam|kesehatan
Dinas Kesehatan||kesehatan
""")
    )
    assert headings(layout) == ["Unit Kerja", "Kecamatan", "Sektor"]
    assert len(layout.data) == 2


def test_numbers_that_only_some_rows_have() -> None:
    layout = found(
        draw("""
Kecamatan|Nama|Jenis|Rombel
Mersam|Puskesmas Mersam|puskesmas|
Bajubang|Pustu A|pustu|
Mersam|SDN 1|sd|6
Bajubang|Pos damkar|pos_damkar|
""")
    )
    assert layout.data.tolist() == [1, 2, 3, 4]


def test_lines_of_a_form_above_the_heading_are_its_title() -> None:
    layout = found(
        draw("""
PEMERINTAH KABUPATEN
Unit Kerja|: Dinas Kesehatan
Tahun|2025
No|Nama Jabatan|Kelas|Jumlah
1|Perawat|8|12
2|Bidan|6|10
""")
    )
    assert headings(layout) == ["No", "Nama Jabatan", "Kelas", "Jumlah"]
    assert "2025" in layout.title


def test_numbered_headings_under_a_span_are_headings() -> None:
    layout = found(
        draw("""
No|Nama|Rombel Kelas|||Murid
||1|2|3|
1|SDN 1|1|1|1|150
2|SDN 2|2|2|2|250
""")
    )
    assert headings(layout) == ["No", "Nama", "Rombel Kelas 1", "Rombel Kelas 2", "Rombel Kelas 3", "Murid"]


def test_a_first_row_that_looks_like_a_year_is_data() -> None:
    layout = found(draw("Kecamatan|Penduduk\nMersam|1999\nBajubang|41200\nPemayung|36500"))
    assert layout.data.tolist() == [1, 2, 3]


def test_signatures_and_dates_under_the_table_are_no_data() -> None:
    layout = found(
        draw("""
Kecamatan|Jumlah
Mersam|33450
Bajubang|41200

|Muara Bulian, 3 Januari 2025
|Kepala Dinas

|NIP. 196701011990011001
2024-04-24
""")
    )
    assert layout.data.tolist() == [1, 2]


def test_records_need_no_finding() -> None:
    sheet = of_rows([["kecamatan", "jumlah"], ["Mersam", 33450], ["Jumlah", 33450]])
    sheet.records = True
    layout = found(sheet)
    assert layout.data.tolist() == [1]


@pytest.mark.parametrize("text", ["hanya teks", "satu\ndua\ntiga", "", "a|b"])
def test_what_is_no_table(text: str) -> None:
    assert find_table(draw(text)) is None


def test_a_long_sheet_goes_by_the_plan_of_its_head() -> None:
    rows: list[list[object]] = [["No", "Nama", "Jumlah"]]
    rows += [[float(n), f"Orang {n}", float(n * 7)] for n in range(1, 3001)]
    rows[1500:1500] = [["", "", ""], ["No", "Nama", "Jumlah"]]
    rows += [["", "Jumlah", 1.0], ["", "", ""], ["Sumber: kantor", "", ""]]
    layout = found(of_rows(rows))
    assert len(layout.data) == 3000
    assert layout.dropped[Dropped.HEADING] == [1501]
    assert layout.dropped[Dropped.TOTAL] == [3003]


def test_findings_of_a_layout_name_their_cells() -> None:
    layout = found(draw("Kecamatan|Jumlah\nMersam|33450\nBajubang|41200\nPemayung|36500\nJumlah|111000"))
    assert isinstance(layout.findings, Findings)
    assert {(finding.code, finding.place.cell) for finding in layout.findings} == {
        ("ASN-T020", "B5"),
        ("ASN-T021", "A5"),
    }


def test_groups_with_a_letter_or_roman_number_of_their_own() -> None:
    layout = found(
        draw("""
No|Jabatan|Jumlah
I|DINAS KESEHATAN|
1|Perawat|12
2|Bidan|10
II|DINAS PENDIDIKAN|
1|Guru Kelas SD|30
|Jumlah|52
""")
    )
    assert len(layout.data) == 3
    assert layout.group_of == ["DINAS KESEHATAN", "DINAS KESEHATAN", "DINAS PENDIDIKAN"]
    assert len(layout.totals) == 1


def test_a_heading_row_without_merges_over_a_long_title_in_the_same_row() -> None:
    layout = found(
        draw("""
Provinsi|Jumlah Penduduk Hasil Proyeksi Menurut Provinsi dan Jenis Kelamin (Ribu Jiwa)|||
|Laki-Laki||Perempuan|
|2020|2019|2020|2019
ACEH|2 691,8|2 656,1|2 696,3|2 660,2
INDONESIA|4 913,2|4 851,5|4 889,4|4 826,8
BALI|2 221,4|2 195,4|2 193,1|2 166,6
""")
    )
    assert headings(layout) == ["Provinsi", "Laki-Laki 2020", "Laki-Laki 2019", "Perempuan 2020", "Perempuan 2019"]
    assert first_column(layout) == ["ACEH", "BALI"]
