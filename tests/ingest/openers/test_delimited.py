"""csv and tsv: encodings, delimiters, quoted line breaks, ragged rows, and chunks."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.findings import Findings
from asn_cli.ingest.openers.delimited import open_delimited_chunks, read_delimited
from asn_cli.ingest.openers.dialect import dialect_of
from asn_cli.ingest.sheet import Sheet
from tests.ingest.openers.pembuat import codes, opened


def read(text: str | bytes, **options: str) -> Sheet:
    return read_delimited(text.encode() if isinstance(text, str) else text, "x.csv", "", Findings(), **options)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1,5;2,5;3\n", ";"),
        ("Nama;Luas (km2, 2020);Padat\nMersam;12,5;3,4\nPemayung;7,25;1,9\n", ";"),
        ("Judul tabel, tahun 2020\n\na\tb\n1,5\t2\n3\t4,5\n", "\t"),
        ("a|b\n1|2,0\n", "|"),
        ('nama,isi\n"a;b;c","d"\n"e;f;g","h"\n', ","),
        ("nama,isi\nx,satu; dua\ny,tiga; empat\n", ","),
        ("a\n1\n2\n", ","),
        ("Daftar Pegawai\nper 31 Desember 2025\n\nno;nip;nama\n1;x;A, B\n2;y;C, D\n", ";"),
    ],
)
def test_delimiters(text: str, delimiter: str) -> None:
    assert dialect_of(text.encode(), whole=True).delimiter == delimiter


def test_the_tab_of_a_tsv_wins_whenever_it_splits(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("a,b,c\td\n1,2,3\t4\n", encoding="utf-8")
    assert opened(path)[0].rows == [["a,b,c", "d"], ["1,2,3", "4"]]


def test_excels_own_hint_line_is_no_data() -> None:
    sheet = read("sep=;\na;b\n1;2\n")
    assert sheet.rows == [["a", "b"], ["1", "2"]]
    assert sheet.address(1, 1) == "B3"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    findings = Findings()
    text = "nama,jumlah\nJosé – Mersam,5\nPemayung,6\n"
    sheet = read_delimited(text.encode(encoding), "x.csv", "", findings)
    assert sheet.rows == [["nama", "jumlah"], ["José – Mersam", "5"], ["Pemayung", "6"]]
    assumed = encoding in ("cp1252", "utf-16-le", "utf-16-be")
    assert codes(findings) == (["ASN-B002"] if assumed else [])


def test_rows_bear_the_line_on_which_they_begin() -> None:
    sheet = read('judul\n\na,b\n"baris\nkedua",2\r\n"x ""y"" z",3\n9,8')
    assert sheet.rows[3:] == [["baris\nkedua", "2"], ['x "y" z', "3"], ["9", "8"]]
    assert [sheet.row_number(row) for row in range(len(sheet.rows))] == [1, 2, 3, 4, 6, 7]
    assert str(sheet.place(5, 1)) == "x.csv!B7"


def test_ragged_rows_are_filled_and_longer_ones_are_told() -> None:
    findings = Findings()
    sheet = read_delimited(b"a,b,c\n1,2,3\n1\n4,5,6\n7,8,9,10\n1,2,3,,\n", "x.csv", "", findings)
    assert {len(row) for row in sheet.rows} == {5}
    assert [(f.code, f.place.cell, f.params["jumlah"], f.params["biasa"]) for f in findings] == [
        ("ASN-B005", "5", 4, 3)
    ]


def test_a_field_of_a_million_letters() -> None:
    assert len(str(read("a,b\n1," + "x" * 1_000_000).rows[1][1])) == 1_000_000


fields = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)


@settings(max_examples=60)
@given(
    rows=st.lists(st.tuples(fields, fields, fields), min_size=2, max_size=6),
    delimiter=st.sampled_from(",;\t|"),
)
def test_what_is_written_is_read(rows: list[tuple[str, ...]], delimiter: str) -> None:
    import csv
    import io

    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([("kolom a", "kolom b", "kolom c"), *rows])
    sheet = read(stream.getvalue())
    assert sheet.rows == [["kolom a", "kolom b", "kolom c"], *map(list, rows)]


LONG = 'Judul,,\n\na,b,c\n1,2,3\n1,2,3,4,5\n1\n"x\ny",2,3\n9,8,7\n'


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_chunks_hold_the_columns_asked_for_under_the_record_number(tmp_path: Path, size: int) -> None:
    path = tmp_path / "x.csv"
    path.write_text(LONG, encoding="utf-8")
    file = open_delimited_chunks(path, "x.csv", Findings())
    assert file.head[2] == ["a", "b", "c"]
    for first in (0, 3):
        found = {
            int(record): values
            for frame in file.chunks([2, 0], size, first)
            for record, *values in frame.itertuples(name=None)
        }
        assert found == {
            record: values
            for record, values in enumerate(
                [["Judul", ""], ["", ""], ["a", "c"], ["1", "3"], ["1", "3"], ["1", ""], ["x\ny", "3"], ["9", "7"]]
            )
            if record >= first
        }


def test_chunks_know_the_lines_of_their_records(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(LONG, encoding="utf-8")
    assert open_delimited_chunks(path, "x.csv", Findings()).lines([0, 6, 7]) == {0: 1, 6: 7, 7: 9}


def test_chunks_keep_codes_and_empty_texts_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes("sep=;\nid;nama\n007;NA\n;null\n".encode("utf-16"))
    file = open_delimited_chunks(path, "x.csv", Findings())
    [frame] = file.chunks([0, 1], 100, 1)
    assert frame.to_numpy().tolist() == [["007", "NA"], ["", "null"]]
    assert file.lines([1]) == {1: 3}
