"""Distances with the same kecamatan down and across."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from asn_cli.findings import Finding, Level, marked
from asn_cli.ingest.model import Dataset
from asn_cli.locale.catalog import level
from tests.ingest.inspecting import inspect_text

NAMES = ("Mersam", "Maro Sebo Ulu", "Batin XXIV", "Muara Tembesi", "Muara Bulian")
KM = (
    (0, 12, 40, 25.5, 38),
    (12, 0, 30, 20, 33),
    (40, 30, 0, 15, 28),
    (25.5, 20, 15, 0, 14),
    (38, 33, 28, 14, 0),
)
TITLE = "Jarak Antar Kecamatan di Kabupaten Batang Hari (km) 2023"
PAIRS = {(a, b): KM[i][j] for i, a in enumerate(NAMES) for j, b in enumerate(NAMES) if i != j}
LOWER = {(NAMES[i], NAMES[j]): KM[i][j] for i in range(5) for j in range(i)}
UPPER = {(NAMES[i], NAMES[j]): KM[i][j] for i in range(5) for j in range(i + 1, 5)}


def cells(*, itself: str = "0", triangle: str = "") -> list[list[str]]:
    """The cells of the matrix; one triangle of them only when it is named."""

    def cell(i: int, j: int) -> str:
        if i == j:
            return itself
        return "" if (triangle == "bawah" and j > i) or (triangle == "atas" and j < i) else str(KM[i][j])

    return [[cell(i, j) for j in range(5)] for i in range(5)]


def matrix(
    rows: list[list[str]], *, title: str = TITLE, corner: str = "Kecamatan", names: tuple[str, ...] = NAMES
) -> str:
    lines = [title] if title else []
    lines.append(",".join((corner, *names)))
    lines += [",".join((name, *row)) for name, row in zip(names, rows, strict=True)]
    return "\n".join(lines) + "\n"


def pairs(data: Dataset) -> dict[tuple[str, str], float]:
    """(dari, ke) -> km."""
    frame = data.frame("jarak")
    if frame is None:
        return {}
    keys = list(zip(frame["dari"], frame["ke"], strict=True))
    assert len(set(keys)) == len(keys)
    return dict(zip(keys, frame["km"], strict=True))


def addresses(data: Dataset, column: str = "km") -> dict[tuple[str, str], str]:
    """(dari, ke) -> the cell of the value, as findings name it."""
    frame = data.frame("jarak")
    assert frame is not None
    places = [
        data.place(source, row, marked(column, letter)).cell
        for source, row, letter in zip(frame["_sumber"], frame["_baris"], frame["_kolom"], strict=True)
    ]
    return dict(zip(zip(frame["dari"], frame["ke"], strict=True), places, strict=True))


def loud(data: Dataset) -> list[str]:
    """Codes that are more than a note."""
    return sorted({finding.code for finding in data.findings if level(finding) is not Level.NOTE})


def one(data: Dataset, code: str) -> Finding:
    (found,) = [finding for finding in data.findings if finding.code == code]
    return found


@pytest.mark.parametrize("itself", ["0", "-", "", "0.0", "..."])
def test_each_pair_is_a_row_and_knows_its_cell(folder: Path, itself: str) -> None:
    data = inspect_text(folder, matrix(cells(itself=itself)))
    assert pairs(data) == PAIRS
    assert loud(data) == []
    expected = {(a, b): f"{'BCDEF'[j]}{i + 3}" for i, a in enumerate(NAMES) for j, b in enumerate(NAMES) if i != j}
    assert addresses(data) == expected
    assert {cell[0] for cell in addresses(data, "dari").values()} == {"A"}
    note = one(data, "ASN-T040")
    assert note.found == "; ".join(NAMES)
    assert (note.params["baris"], note.params["kolom"], note.params["diagonal"]) == ("dari", "ke", "")


@pytest.mark.parametrize("itself", ["0", "-", ""])
@pytest.mark.parametrize(("triangle", "expected"), [("bawah", LOWER), ("atas", UPPER)])
def test_a_triangle_is_enough(folder: Path, triangle: str, expected: dict[tuple[str, str], float], itself: str) -> None:
    data = inspect_text(folder, matrix(cells(itself=itself, triangle=triangle)))
    assert pairs(data) == expected
    assert [finding.code for finding in data.findings] == ["ASN-T040"]


def test_a_triangle_without_its_blank_row_and_column(folder: Path) -> None:
    lines = [TITLE, ",".join(("Kecamatan", *NAMES[:4]))]
    lines += [",".join((NAMES[i], *(str(KM[i][j]) if j < i else "" for j in range(4)))) for i in range(1, 5)]
    data = inspect_text(folder, "\n".join(lines) + "\n")
    assert pairs(data) == LOWER
    assert loud(data) == []


def test_a_column_of_numbers_a_spanning_heading_and_the_way_to_the_capital(folder: Path) -> None:
    heads = f"{TITLE}\nNo,Kecamatan,Jarak (km),,,,,Jarak ke Ibu Kota Kabupaten\n,,{','.join(NAMES)},\n"
    heads += "(1),(2),(3),(4),(5),(6),(7),(8)\n"
    rows = "".join(
        f"{i + 1},{name},{','.join(row)},{i * 7}\n" for i, (name, row) in enumerate(zip(NAMES, cells(), strict=True))
    )
    data = inspect_text(folder, heads + rows + "Sumber: BPS,,,,,,,\n")
    assert pairs(data) == PAIRS
    assert addresses(data)["Mersam", "Maro Sebo Ulu"] == "D5"
    assert "Jarak ke Ibu Kota Kabupaten" in str(one(data, "ASN-T040").params["dilewati"])
    assert loud(data) == []


def test_the_way_to_the_capital_may_stand_first_and_last_row(folder: Path) -> None:
    lines = [TITLE, f"Kecamatan,Ibu Kota Kabupaten,{','.join(NAMES)}"]
    lines += [f"{name},9,{','.join(row)}" for name, row in zip(NAMES, cells(), strict=True)]
    lines.append("Ibu Kota Kabupaten,0,38,33,28,14,0")
    data = inspect_text(folder, "\n".join(lines) + "\n")
    assert pairs(data) == PAIRS
    assert loud(data) == []


def test_directions_that_differ_are_both_read(folder: Path) -> None:
    rows = cells()
    rows[0][4], rows[4][0] = "38", "41,5"
    text = matrix(rows).replace("41,5", '"41,5"').replace("25.5", '"25,5"')
    data = inspect_text(folder, text)
    assert pairs(data)["Mersam", "Muara Bulian"] == 38
    assert pairs(data)["Muara Bulian", "Mersam"] == 41.5
    assert pairs(data)["Mersam", "Muara Tembesi"] == 25.5
    assert loud(data) == []


@pytest.mark.parametrize(
    ("title", "corner", "turned"),
    [
        (TITLE, "Dari", False),
        (TITLE, "Kecamatan Asal", False),
        (TITLE, "Ke", True),
        (TITLE, "Kecamatan Tujuan", True),
        (TITLE, "Dari / Ke", False),
    ],
)
def test_the_heading_over_the_rows_tells_the_direction(folder: Path, title: str, corner: str, turned: bool) -> None:
    rows = cells()
    rows[0][1] = "99"
    data = inspect_text(folder, matrix(rows, title=title, corner=corner))
    where = ("Maro Sebo Ulu", "Mersam") if turned else ("Mersam", "Maro Sebo Ulu")
    assert pairs(data)[where] == 99
    assert pairs(data)[where[::-1]] == 12
    assert addresses(data)[where] == "C3"


def test_names_that_are_spelled_differently_down_and_across(folder: Path) -> None:
    rows = [["Kec. Mersam", "1. Maro Sebo Ulu", "Batin 24", "Ma. Tembesi", "MUARA BULIAN"], cells()]
    lines = [TITLE, ",".join(("Kecamatan", *NAMES))]
    lines += [",".join((name, *row)) for name, row in zip(rows[0], rows[1], strict=True)]
    assert pairs(inspect_text(folder, "\n".join(lines) + "\n")) == PAIRS


@pytest.mark.parametrize(
    "title",
    [
        "Jarak Antar Ibukota Kecamatan (Km)",
        "Tabel 1.1.4 Jarak antara Kecamatan / Distance between Districts (km)",
        "Matriks antar kecamatan dalam kilometer",
    ],
)
def test_titles_that_say_so(folder: Path, title: str) -> None:
    assert pairs(inspect_text(folder, matrix(cells(), title=title))) == PAIRS


def test_a_title_in_the_corner(folder: Path) -> None:
    assert (
        pairs(inspect_text(folder, matrix(cells(itself="-", triangle="atas"), title="", corner=TITLE.replace(",", ""))))
        == UPPER
    )


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Tabel 3",
        "Migrasi Antar Kecamatan (orang)",
        "Penduduk yang Pindah menurut Kecamatan Asal dan Tujuan",
        "Waktu Tempuh Antar Kecamatan (menit)",
        "Jarak dan Waktu Tempuh Antar Kecamatan",
        "Jarak Antar Kecamatan (m)",
        "Jarak Antar Kecamatan dalam meter",
        "Jumlah Perjalanan Orang menurut Jarak antar Kecamatan",
        "Luas (km2) dan Penduduk",
    ],
)
def test_a_matrix_of_something_else_is_named_and_not_read(folder: Path, title: str) -> None:
    data = inspect_text(folder, matrix(cells(), title=title))
    assert pairs(data) == {}
    assert loud(data) == ["ASN-T037"]
    told = one(data, "ASN-T037")
    assert told.found == "; ".join(NAMES)
    assert told.params["tabel"] == "jarak"
    assert all(source.table is None for source in data.sources)


def test_figures_from_a_kecamatan_to_itself_are_no_distances(folder: Path) -> None:
    data = inspect_text(folder, matrix(cells(itself="7")))
    assert pairs(data) == {}
    assert loud(data) == ["ASN-T037"]


def test_one_figure_on_the_diagonal_is_left_out_and_told(folder: Path) -> None:
    rows = cells()
    rows[2][2] = "3"
    data = inspect_text(folder, matrix(rows))
    assert pairs(data) == PAIRS
    assert "D5" in str(one(data, "ASN-T040").params["diagonal"])


@pytest.mark.parametrize(("unit", "expected"), [("km", PAIRS), ("menit", {}), ("jam", {}), ("meter", {})])
def test_units_in_the_cells(folder: Path, unit: str, expected: dict[tuple[str, str], float]) -> None:
    rows = [[cell if cell == "0" else f"{cell} {unit}" for cell in row] for row in cells()]
    data = inspect_text(folder, matrix(rows))
    assert pairs(data) == expected
    assert loud(data) == ([] if expected else ["ASN-T037"])


@pytest.mark.parametrize("title", ["", "Tabel 3"])
@pytest.mark.parametrize("source", ["jarak=a.csv", "jarak.csv"])
def test_the_user_or_the_name_of_the_file_says_so(folder: Path, source: str, title: str) -> None:
    text = matrix(cells(), title=title)
    data = inspect_text(folder, text, source, jarak=text)
    assert pairs(data) == PAIRS


@pytest.mark.parametrize("source", ["jarak=a.csv", "jarak.csv"])
def test_nobody_can_say_that_minutes_are_km(folder: Path, source: str) -> None:
    text = matrix(cells(), title="Waktu Tempuh Antar Kecamatan (menit)")
    data = inspect_text(folder, text, source, jarak=text)
    assert pairs(data) == {}
    assert loud(data) == (["ASN-T037"] if source == "jarak.csv" else ["ASN-D041", "ASN-T037"])


@pytest.mark.parametrize(
    "names",
    [
        ("Desa Sungai Puar", "Sengkati Baru", "Pematang Gadung", "Kembang Paseban", "Teluk Melintang"),
        ("Kerinci", "Merangin", "Sarolangun", "Tebo", "Bungo"),
    ],
)
def test_other_places_than_kecamatan_are_passed_over(folder: Path, names: tuple[str, ...]) -> None:
    for corner in ("Desa", "Kabupaten/Kota"):
        data = inspect_text(folder, matrix(cells(), title="Jarak (km)", corner=corner, names=names))
        assert pairs(data) == {}
        assert [finding.code for finding in data.findings] == ["ASN-D042"]


def test_kecamatan_of_another_regency_named_by_its_own_table(folder: Path) -> None:
    names = ("Alam Barajo", "Danau Sipin", "Jambi Selatan", "Jelutung", "Telanaipura")
    wilayah = "Kode,Kecamatan\n" + "".join(f"15.71.{i + 1:02},{name}\n" for i, name in enumerate(names))
    data = inspect_text(folder, matrix(cells(), title="Jarak antar kecamatan (km)", names=names), ".", wilayah=wilayah)
    assert pairs(data) == {(names[NAMES.index(a)], names[NAMES.index(b)]): km for (a, b), km in PAIRS.items()}


def test_a_name_that_nobody_knows_is_told_once_a_row_and_once_a_column(folder: Path) -> None:
    names = ("Mersan", *NAMES[1:])
    data = inspect_text(folder, matrix(cells(), names=names))
    assert pairs(data) == {pair: km for pair, km in PAIRS.items() if "Mersam" not in pair}
    told = [(finding.place.cell, finding.column) for finding in data.findings if finding.code == "ASN-N001"]
    assert sorted(told) == [("A3", "dari"), ("B4", "ke")]


def test_bad_cells_are_told_where_they_stand(folder: Path) -> None:
    rows = cells()
    rows[0][1], rows[1][3], rows[3][2] = "-5", "jauh", "#REF!"
    data = inspect_text(folder, matrix(rows))
    told = {finding.place.cell: finding.code for finding in data.findings if finding.column == "km"}
    assert told.keys() == {"C3", "E4", "D6"}
    lost = {("Mersam", "Maro Sebo Ulu"), ("Maro Sebo Ulu", "Muara Tembesi"), ("Muara Tembesi", "Batin XXIV")}
    assert pairs(data) == {pair: km for pair, km in PAIRS.items() if pair not in lost}


def test_a_kecamatan_called_as_its_regency_is_a_row(folder: Path) -> None:
    names = ("Gembong", "Tayu", "Juwana", "Pati")
    lines = ["Jarak Antar Kecamatan di Kabupaten Pati (km)", ",".join(("Kecamatan", *names))]
    lines += [
        ",".join((name, *("-" if i == j else str(10 + i + j) if j > i else "" for j in range(4))))
        for i, name in enumerate(names)
    ]
    wilayah = "Kode,Kecamatan\n" + "".join(f"33.18.{i + 1:02},{name}\n" for i, name in enumerate(names))
    data = inspect_text(folder, "\n".join(lines) + "\n", ".", wilayah=wilayah)
    assert pairs(data) == {(names[i], names[j]): 10 + i + j for i in range(4) for j in range(i + 1, 4)}


def test_a_table_of_pairs_is_read_as_before(folder: Path) -> None:
    data = inspect_text(folder, "Dari,Ke,Jarak (km)\n" + "".join(f"{a},{b},{km}\n" for (a, b), km in LOWER.items()))
    assert pairs(data) == LOWER
    assert "_kolom" not in data.frame("jarak")


def test_pairs_and_a_matrix_together(folder: Path) -> None:
    text = matrix(cells(triangle="bawah"))
    data = inspect_text(folder, text, ".", pasangan="Dari,Ke,km\nMersam,Muara Bulian,50\n")
    assert pairs(data) == {**LOWER, ("Mersam", "Muara Bulian"): 50}


def test_population_by_age_is_no_matrix(folder: Path) -> None:
    text = "Jarak umur,,,,\nKecamatan,0-4,5-9,10-14,Jumlah\n" + "".join(f"{name},1,2,3,6\n" for name in NAMES)
    assert "ASN-T037" not in loud(inspect_text(folder, text))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    filled=st.lists(
        st.lists(st.one_of(st.none(), st.integers(1, 300)), min_size=5, max_size=5), min_size=5, max_size=5
    ),
    counter=st.booleans(),
)
def test_every_filled_cell_beside_the_diagonal_is_a_pair(
    folder: Path, filled: list[list[int | None]], *, counter: bool
) -> None:
    """Whatever is blank, no figure is lost, moved or made up."""
    filled[0][1], filled[3][2], filled[4][0] = 7, 8, 9
    front = ("No",) if counter else ()
    lines = [TITLE, ",".join((*front, "Kecamatan", *NAMES))]
    for i, name in enumerate(NAMES):
        row = ["0" if i == j else "" if filled[i][j] is None else str(filled[i][j]) for j in range(5)]
        lines.append(",".join((*((str(i + 1),) if counter else ()), name, *row)))
    data = inspect_text(folder, "\n".join(lines) + "\n")
    assert pairs(data) == {
        (a, b): filled[i][j]
        for i, a in enumerate(NAMES)
        for j, b in enumerate(NAMES)
        if i != j and filled[i][j] is not None
    }


def test_the_name_of_a_sheet_says_so(folder: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Kecamatan", *NAMES])
    for name, row in zip(NAMES, KM, strict=True):
        sheet.append([name, *(None if km == 0 else km for km in row)])
    sheet.title = "Tabel 1"
    book.save(folder / "a.xlsx")
    sheet.title = "Jarak antar kecamatan (km)"
    book.save(folder / "b.xlsx")
    assert pairs(inspect_text(folder, "x\n", "a.xlsx")) == {}
    data = inspect_text(folder, "x\n", "b.xlsx")
    assert pairs(data) == PAIRS
    assert addresses(data)["Muara Bulian", "Mersam"] == "B6"
    assert {data.sources[0].sheet} == {"Jarak antar kecamatan (km)"}
