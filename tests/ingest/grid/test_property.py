"""A table that was decorated as offices do is found again exactly."""

import pandas as pd
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from asn_cli.findings import Findings
from asn_cli.ingest.tidy import tidy_sheet
from tests.ingest.grid.drawing import of_rows

NAMES = (
    "Mersam",
    "Muara Tembesi",
    "Muara Bulian",
    "Batin XXIV",
    "Pemayung",
    "Maro Sebo Ulu",
    "Bajubang",
    "Maro Sebo Ilir",
)
HEADINGS = ("Penduduk", "Luas (ha)", "Jumlah Sekolah", "Jumlah Desa", "Laki-laki", "Perempuan")
TITLES = ("PEMERINTAH KABUPATEN BATANG HARI", "Tabel 3.1.1", "Statistik menurut Kecamatan, 2024")
FOOTNOTES = (
    "Sumber: BPS Kabupaten Batang Hari",
    "Catatan: angka sementara",
    "*) diolah",
    "https://batangharikab.bps.go.id/",
)


@st.composite
def decorated(draw: st.DrawFn) -> tuple[list[list[object]], list[str], list[list[object]], bool]:
    """Rows of a sheet, and the headings and rows of the table in it; whether it is native numbers."""
    names = draw(st.permutations(NAMES))[: draw(st.integers(4, 8))]
    headings = draw(st.permutations(HEADINGS))[: draw(st.integers(1, 4))]
    numbers = [[draw(st.integers(1000, 99999)) for _ in headings] for _ in names]
    native = draw(st.booleans())
    cell = float if native else str
    body: list[list[object]] = [[name, *map(cell, row)] for name, row in zip(names, numbers, strict=True)]
    if len(names) > 4 and draw(st.booleans()):
        body[1][1] = "-"
        numbers[1][0] = 0
    total: list[object] = [*map(cell, map(sum, zip(*numbers, strict=True)))]
    expected = [list(row) for row in body]
    sums = [sum(column) for column in zip(*numbers, strict=True)]
    assume(all(row[at] * 2 != sums[at] for row in numbers for at in range(len(headings))))
    titles: list[list[object]] = [[title] for title in TITLES[: draw(st.integers(0, 3))]]
    area = ["Batang Hari"] if titles else []
    header: list[list[object]] = [["Kecamatan", *headings]]
    place = draw(st.sampled_from(["none", "first", "last", "above", "unnamed"]))
    if place == "first":
        body.insert(0, [draw(st.sampled_from(["Jumlah", "TOTAL", "Kabupaten Batang Hari", *area])), *total])
    elif place == "last":
        body.append([draw(st.sampled_from(["Jumlah", "J U M L A H", "Jumlah/Total", "Kab. Batang Hari"])), *total])
    elif place == "unnamed":
        body.append(["", *total])
    elif place == "above":
        header.insert(0, ["", *total])
    if draw(st.booleans()):
        header.append([f"({place + 1})" for place in range(len(headings) + 1)])
    if titles and (draw(st.booleans()) or place == "above"):
        titles += [[""] for _ in range(draw(st.integers(1, 2)))]
    notes: list[list[object]] = [[note] for note in FOOTNOTES[: draw(st.integers(0, 4))]]
    if notes and draw(st.booleans()):
        notes.insert(0, [""])
    indent: list[object] = [""] * draw(st.integers(0, 2))
    rows = [[*indent, *row] for row in [*titles, *header, *body, *notes]]
    return rows, ["Kecamatan", *headings], expected, native


@settings(max_examples=100, deadline=None)
@given(decorated())
def test_a_decorated_table_is_found_again(case: tuple[list[list[object]], list[str], list[list[object]], bool]) -> None:
    rows, headings, expected, native = case
    findings = Findings()
    tidied = tidy_sheet(of_rows(rows, native=native), findings)
    assert tidied is not None
    assert [column.name for column in tidied.columns] == headings
    found = [list(row) for row in zip(*(_plain(tidied.frame[name]) for name in headings), strict=True)]
    wanted = [[row[0], *(None if value == "-" else int(float(str(value))) for value in row[1:])] for row in expected]
    assert found == wanted
    assert not [finding for finding in findings if finding.code == "ASN-T020"]


def _plain(series: pd.Series) -> list[object]:
    return [None if pd.isna(value) else value if isinstance(value, str) else int(value) for value in series]
