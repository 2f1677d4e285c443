"""Whatever stands in a grid, finding its tables never falls over."""

from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.findings import Findings
from asn_cli.ingest.grid import find_tables
from asn_cli.ingest.recognise import recognise
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.tidy import tidy_sheet

WORDS = st.sampled_from(
    [
        "kecamatan",
        "jumlah",
        "No",
        "Total",
        "Mersam",
        "Bajubang",
        "Sumber: BPS",
        "(1)",
        "(2)",
        "2020",
        "-",
        "*)",
        "NIP",
        "laki-laki",
    ]
)
CELLS = st.one_of(st.none(), st.just(""), WORDS, st.integers(-5, 3000), st.floats(0, 1e6), st.text(max_size=8))


@st.composite
def grids(draw: st.DrawFn) -> list[list[object]]:
    width = draw(st.integers(1, 7))
    rows = st.lists(CELLS, min_size=width, max_size=width)
    blank = st.just([None] * width)
    return draw(st.lists(st.one_of(rows, rows, blank), min_size=1, max_size=14))


@settings(max_examples=150, deadline=None)
@given(grids(), st.booleans())
def test_any_grid_is_read_or_passed_over(rows: list[list[object]], text: bool) -> None:
    sheet = Sheet("x.csv", "", rows, is_text=text)
    for layout in find_tables(sheet):
        recognise(layout, findings=Findings())
    tidy_sheet(Sheet("x.csv", "", rows, is_text=text), Findings(), standard=False, mask=True)
