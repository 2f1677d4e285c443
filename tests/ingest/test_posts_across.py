"""Counts of staff with one column a post and one row a kecamatan, or the other way round."""

import io
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from asn_cli.context import Context, InputOptions
from asn_cli.exits import InputProblem
from asn_cli.findings import Finding, Level, marked
from asn_cli.ingest import read_sources
from asn_cli.ingest.model import Dataset
from asn_cli.locale.catalog import level
from asn_cli.rules import load_rules
from tests.ingest.inspecting import inspect_text

PLAIN = "Kecamatan,Dokter,Dokter Gigi,Perawat,Bidan\n"
ROWS = "Mersam,3,1,20,15\nBajubang,2,-,10,12\nMuara Bulian,10,,60,40\n"
SAYS_SO = "Jumlah ASN menurut Kecamatan dan Jabatan,,,,\n"


def read(folder: Path, text: str, source: str = "pegawai=a.csv", **more: str) -> Dataset:
    return inspect_text(folder, text, source, **more)


def staff(data: Dataset) -> pd.DataFrame:
    frame = data.frame("pegawai")
    return pd.DataFrame() if frame is None else frame


def counts(data: Dataset, *more: str) -> dict[object, int]:
    """(kecamatan, jabatan, ...) -> people."""
    frame = staff(data)
    if frame.empty:
        return {}
    keys = zip(*(frame[name].fillna("") for name in ("kecamatan", "jabatan", *more)), strict=True)
    return dict(zip(keys, frame["jumlah"].tolist(), strict=True))


def codes(data: Dataset) -> list[str]:
    return sorted({finding.code for finding in data.findings})


def loud(data: Dataset) -> list[str]:
    return sorted({finding.code for finding in data.findings if level(finding) is not Level.NOTE})


def one(data: Dataset, code: str) -> Finding:
    (found,) = [finding for finding in data.findings if finding.code == code]
    return found


EVERYBODY = {
    ("Mersam", "Dokter"): 3,
    ("Mersam", "Dokter Gigi"): 1,
    ("Mersam", "Perawat"): 20,
    ("Mersam", "Bidan"): 15,
    ("Bajubang", "Dokter"): 2,
    ("Bajubang", "Dokter Gigi"): 0,
    ("Bajubang", "Perawat"): 10,
    ("Bajubang", "Bidan"): 12,
    ("Muara Bulian", "Dokter"): 10,
    ("Muara Bulian", "Dokter Gigi"): 0,
    ("Muara Bulian", "Perawat"): 60,
    ("Muara Bulian", "Bidan"): 40,
}


def test_each_post_of_each_kecamatan_is_a_row_and_knows_its_cell(folder: Path) -> None:
    data = read(folder, PLAIN + ROWS)
    assert counts(data) == EVERYBODY
    assert loud(data) == []
    assert one(data, "ASN-T014").found == "Dokter; Dokter Gigi; Perawat; Bidan"
    cells = [
        data.place(row["_sumber"], row["_baris"], marked("jabatan", row["_kolom"])).cell
        for _, row in staff(data).iterrows()
    ]
    assert cells == [f"{letter}{row}" for row in (2, 3, 4) for letter in "BCDE"]


def test_the_title_tells_that_asn_are_counted(folder: Path) -> None:
    assert counts(read(folder, SAYS_SO + PLAIN + ROWS, "a.csv")) == EVERYBODY


def test_a_spanning_heading_tells_it(folder: Path) -> None:
    heads = "Kecamatan,Jumlah Pegawai Negeri,,,\n,Dokter,Dokter Gigi,Perawat,Bidan\n"
    assert counts(read(folder, heads + ROWS, "a.csv")) == EVERYBODY


def test_the_name_of_the_file_tells_it(folder: Path) -> None:
    (folder / "pegawai.csv").write_text(PLAIN + ROWS, encoding="utf-8")
    assert counts(read(folder, "x\n", "pegawai.csv")) == EVERYBODY


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Jumlah Tenaga Kesehatan Menurut Kecamatan 2024,,,,\n",
        "Jumlah ASN dan Non ASN menurut Kecamatan,,,,\n",
        "Pegawai swasta per kecamatan,,,,\n",
        "Kebutuhan ASN per kecamatan,,,,\n",
    ],
)
@pytest.mark.parametrize("total", [False, True])
def test_what_merely_looks_so_is_named_with_what_to_write(folder: Path, title: str, *, total: bool) -> None:
    text = title + PLAIN + ROWS
    if total:
        text = "Kecamatan,Dokter,Perawat,Jumlah\nMersam,3,20,23\nBajubang,2,10,12\nMuara Bulian,10,60,70\n"
        text = title + text
    data = read(folder, text, "a.csv")
    assert counts(data) == {}
    assert data.frame("penduduk") is None
    assert loud(data) == ["ASN-T015"]
    assert one(data, "ASN-T015").params["tabel"] == "pegawai"


def test_one_post_beside_other_numbers_is_no_count_of_staff(folder: Path) -> None:
    data = read(folder, "Kecamatan,Bidan,Posyandu\nMersam,3,20\nBajubang,2,10\n", "a.csv")
    assert counts(data) == {}
    assert loud(data) == []


def test_a_heading_that_is_no_post_counts_under_its_own_name(folder: Path) -> None:
    data = read(folder, "Kecamatan,Dokter,Tukang Ukur,Penduduk,Rasio\nMersam,3,4,31588,1.2\nBajubang,2,5,40000,1.1\n")
    assert counts(data) == {
        ("Mersam", "Dokter"): 3,
        ("Mersam", "Tukang Ukur"): 4,
        ("Bajubang", "Dokter"): 2,
        ("Bajubang", "Tukang Ukur"): 5,
    }
    note = one(data, "ASN-T014")
    assert "Tukang Ukur" in str(note.params["asing"])
    assert "Penduduk; Rasio" in str(note.params["dilewati"])


def test_an_office_names_its_posts(folder: Path) -> None:
    text = SAYS_SO + "Kecamatan,Ners Pelaksana,Dokter\nMersam,3,4\nBajubang,2,5\n"
    data = read(folder, text, "a.csv", config="nama: {jabatan: {Ners Pelaksana: perawat}}\n")
    assert one(data, "ASN-T014").found == "Ners Pelaksana; Dokter"
    assert counts(data)["Mersam", "Ners Pelaksana"] == 3


def test_a_total_column_is_compared_and_left_out(folder: Path) -> None:
    rows = "Mersam,3,20,23\nBajubang,2,10,13\nMuara Bulian,1,1,\n"
    data = read(folder, "Kecamatan,Dokter,Perawat,Jumlah\n" + rows)
    assert {post for _, post in counts(data)} == {"Dokter", "Perawat"}
    told = one(data, "ASN-T016")
    assert (told.place.cell, told.found, told.params["jumlah"], told.params["selisih"]) == ("D3", "13", "12", "1")


@pytest.mark.parametrize("word", ["Jumlah", "Total", "Jumlah Nakes", "Jumlah Pegawai", "Total Tenaga Kesehatan"])
def test_words_of_totals(folder: Path, word: str) -> None:
    data = read(folder, f"Kecamatan,Dokter,Perawat,{word}\nMersam,3,20,23\nBajubang,2,10,12\n")
    assert sum(counts(data).values()) == 35
    assert loud(data) == []


def test_jumlah_before_a_name_is_a_count_unless_its_numbers_are_the_sum(folder: Path) -> None:
    heads = "Kecamatan,Jumlah Dokter,Jumlah Perawat,Jumlah {},Jumlah Penduduk (jiwa)\n"
    data = read(folder, heads.format("Tukang Ukur") + "Mersam,3,20,4,31588\nBajubang,2,10,5,40000\n")
    assert counts(data)["Bajubang", "Jumlah Tukang Ukur"] == 5
    assert sum(counts(data).values()) == 44
    data = read(folder, heads.format("Petugas") + "Mersam,3,20,23,31588\nBajubang,2,10,13,40000\n")
    assert sum(counts(data).values()) == 35
    assert one(data, "ASN-T016").place.cell == "D3"


def test_subtotals_each_add_up_their_own_columns(folder: Path) -> None:
    heads = "Kecamatan,Medis,,,Keperawatan,,,Jumlah\n,Dokter,Dokter Gigi,Jumlah,Perawat,Bidan,Jumlah,\n"
    data = read(folder, heads + "Mersam,3,1,4,20,15,35,39\nBajubang,2,1,3,10,12,23,25\n")
    assert sum(counts(data).values()) == 64
    assert one(data, "ASN-T016").place.cell == "G4"


def test_the_total_row_is_left_out_as_everywhere(folder: Path) -> None:
    data = read(folder, PLAIN + ROWS + "Jumlah,15,1,90,68\n")
    assert counts(data) == EVERYBODY
    assert [(f.code, f.place.cell) for f in data.findings if f.code in ("ASN-T020", "ASN-T021")] == [
        ("ASN-T020", "E5"),
        ("ASN-T021", "A5"),
    ]


def test_the_regency_itself_is_a_total(folder: Path) -> None:
    data = read(folder, "Kecamatan,Dokter,Perawat\nMersam,3,20\nBajubang,2,10\nBatang Hari,5,31\n")
    assert sum(counts(data).values()) == 35
    assert one(data, "ASN-T021").place.cell == "A4"
    assert one(data, "ASN-T020").place.cell == "C4"


def test_status_and_sex_under_a_post_or_over_it(folder: Path) -> None:
    data = read(folder, "Kecamatan,Dokter,,Bidan,\n,PNS,PPPK,PNS,Honorer\nMersam,1,2,3,4\nBajubang,5,6,7,8\n")
    assert counts(data, "status")["Bajubang", "Bidan", "Honorer"] == 8
    assert sum(counts(data, "status").values()) == 36
    data = read(folder, "Kecamatan,Dokter,,,Jumlah,\n,L,P,L+P,L,P\nMersam,1,2,3,1,2\nBajubang,5,6,11,5,6\n")
    assert counts(data, "jenis_kelamin")["Bajubang", "Dokter", "perempuan"] == 6
    assert sum(counts(data, "jenis_kelamin").values()) == 14
    assert loud(data) == []


def test_one_post_in_two_kinds_of_unit(folder: Path) -> None:
    data = read(
        folder, "Kecamatan,Puskesmas,,RSUD,\n,Dokter,Perawat,Dokter,Perawat\nMersam,1,2,3,4\nBajubang,5,6,7,8\n"
    )
    assert counts(data, "unit_kerja")["Bajubang", "Perawat", "RSUD"] == 8
    assert sum(counts(data, "unit_kerja").values()) == 36


def test_several_units_of_one_kecamatan(folder: Path) -> None:
    data = read(folder, "Puskesmas,Kecamatan,Dokter,Perawat\nMuara Bulian,Muara Bulian,1,2\nTenam,Muara Bulian,1,2\n")
    assert sum(counts(data, "unit_kerja").values()) == 6
    assert loud(data) == []


def test_years_side_by_side_are_not_added_up(folder: Path) -> None:
    text = "Kecamatan,Dokter,,Perawat,\n,2023,2024,2023,2024\nMersam,3,2,5,0\nBajubang,1,1,3,0\n"
    assert counts(read(folder, text)) == {}


def test_a_cell_that_is_no_number_is_set_aside_where_it_stands(folder: Path) -> None:
    data = read(folder, "Kecamatan,Dokter,Perawat\nMersam,3,x\nBajubang,2,-1\nEntah,1,1\n")
    assert [(f.code, f.place.cell) for f in data.findings if level(f) is Level.ERROR] == [
        ("ASN-D003", "C2"),
        ("ASN-D034", "C3"),
    ]
    assert [f.place.cell for f in data.findings if f.code == "ASN-N007"] == ["A4"]


def test_a_kecamatan_twice_is_told_at_its_cells(folder: Path) -> None:
    data = read(folder, "Kecamatan,Dokter,Perawat\nMersam,3,20\nBajubang,2,10\nMersam,4,20\n")
    assert [(f.code, f.place.cell) for f in data.findings if f.code.startswith("ASN-D03")] == [
        ("ASN-D031", "C4"),
        ("ASN-D032", "B2"),
        ("ASN-D032", "B4"),
    ]


def test_posts_down_and_kecamatan_across(folder: Path) -> None:
    text = "Jabatan,Mersam,Kec. Bajubang,Dinas Kesehatan,Batang Hari\nDokter,3,2,1,6\nPerawat,20,10,3,33\n"
    for title, source in (("", "pegawai=a.csv"), ("Jumlah PNS menurut Jabatan,,,,\n", "a.csv")):
        data = read(folder, title + text, source)
        assert counts(data)["Bajubang", "Perawat"] == 10
        assert sum(counts(data).values()) == 39
        assert "Batang Hari" in str(one(data, "ASN-T014").params["dilewati"])
        assert loud(data) == ["ASN-N007"]


def test_counts_that_a_title_tells_give_way_to_a_list_of_persons(folder: Path) -> None:
    persons = "nip,jabatan,kecamatan\n198001012005011001,Perawat,Mersam\n"
    data = read(folder, SAYS_SO + PLAIN + ROWS, ".", orang=persons)
    assert staff(data)["jabatan"].tolist() == ["Perawat"]
    assert "orang.csv" in str(one(data, "ASN-T017").params["lain"])


def test_counts_given_by_hand_beside_a_list_of_persons_are_an_error(folder: Path) -> None:
    (folder / "a.csv").write_text(PLAIN + ROWS, encoding="utf-8")
    (folder / "b.csv").write_text("nip,jabatan,kecamatan\n198001012005011001,Perawat,Mersam\n", encoding="utf-8")
    context = Context("id", date(2026, 1, 31), stdin=io.StringIO(""))
    with pytest.raises(InputProblem) as told:
        read_sources(InputOptions(("pegawai=a.csv", "b.csv")), context, load_rules(None))
    assert told.value.key == "lembar_bertentangan"


def test_two_sheets_one_across_and_one_in_rows_are_stacked(folder: Path) -> None:
    data = read(
        folder, SAYS_SO + PLAIN + ROWS, ".", b="Kecamatan,Jabatan,Jumlah\nPemayung,Bidan,7\nPemayung,Dokter,1\n"
    )
    assert counts(data) == {**EVERYBODY, ("Pemayung", "Bidan"): 7, ("Pemayung", "Dokter"): 1}
