"""The page: what fits, what is said of what does not, and numbers as people write them."""

from io import BytesIO

import numpy as np
import pandas as pd
import pytest
from rich.cells import cell_len

from asn_cli import locale
from asn_cli.context import OutputOptions
from asn_cli.report.model import Column, HeatMap, Kind, Report
from asn_cli.report.render import shown
from asn_cli.report.view import make_view
from asn_cli.report.writers.terminal import Surface, draw
from tests.report.alat import run
from tests.report.contoh import laporan


def page(report: Report, surface: Surface, options: OutputOptions | None = None) -> list[str]:
    file = BytesIO()
    draw(make_view(report, options or OutputOptions(), "2026-01-31"), surface, file)
    return file.getvalue().decode(surface.encoding).splitlines()


def long(rows: int) -> Report:
    report = laporan()
    frame = report.tables[0].frame
    taken = frame.iloc[[n % len(frame) for n in range(rows)]].reset_index(drop=True)
    report.tables = [report.tables[0]._replace(frame=taken), *report.tables[1:]]
    return report


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_line_is_wider_than_the_surface(width: int, language: locale.Language) -> None:
    locale.use(language)
    assert max(cell_len(line) for line in page(laporan(), Surface(width))) <= width


def test_columns_left_out_are_named_and_none_is_at_full_width() -> None:
    assert any(line.startswith("Tidak muat: kode, standar") for line in page(laporan(), Surface(80)))
    assert not any("Tidak muat" in line for line in page(laporan(), Surface(300)))


def test_columns_asked_for_are_all_there_and_no_figure_is_broken() -> None:
    every = tuple(column.key for column in laporan().tables[0].columns)
    text = "\n".join(page(laporan(), Surface(60), OutputOptions(columns=every)))
    assert "Tidak muat" not in text
    assert "1.234,5000" in text


def test_forty_rows_on_a_terminal_all_with_verbose_or_in_a_pipe() -> None:
    shown_rows = [line for line in page(long(200), Surface(80, terminal=True)) if "petugas damkar" in line]
    assert len(shown_rows) == 8
    assert any("... 160 baris lagi" in line for line in page(long(200), Surface(80, terminal=True)))
    for surface in (Surface(80), Surface(80, terminal=True, verbose=True)):
        assert sum("petugas damkar" in line for line in page(long(200), surface)) == 40


def test_total_is_of_every_row() -> None:
    text = page(long(200), Surface(80, terminal=True))
    assert next(line for line in text if line.startswith("Jumlah")).split() == ["Jumlah", "58.240", "8.880"]


def test_one_row_is_a_card() -> None:
    text = page(long(1), Surface(60))
    assert "Pemenuhan (%)            74,1" in text
    assert "Kode                     15.04.01" in text


def test_no_rows() -> None:
    assert "Tidak ada baris." in page(long(0), Surface(80))


def test_heat_map_has_numbers_and_marks_without_colour() -> None:
    text = page(laporan(), Surface(80))
    row = next(line for line in text if line.startswith("Maro Sebo Ulu "))
    assert row.split() == ["Maro", "Sebo", "Ulu", "100", "98", "▼▼", "12", "90", "▼", "55"]


def test_reversed_heat_map() -> None:
    values = pd.DataFrame({"a": [100.0, 90.0, 126.0, 151.0, 74.0, 125.0]}, index=list("uvwxyz"))
    report = laporan()
    report.heatmap = HeatMap(report.title, values, reverse=True)
    told = {line[0]: line[1:].split()[:-1] for line in page(report, Surface(80)) if line[:1] in tuple("uvwxyz")}
    assert told == {"u": [], "v": [], "w": ["▼"], "x": ["▼▼"], "y": ["▲"], "z": ["▼"]}


def test_wide_heat_map_is_abbreviated_and_explained() -> None:
    heads = ["kesehatan", "kesejahteraan", "pendidikan", *(f"sektor panjang {n}" for n in range(12))]
    report = laporan()
    report.heatmap = HeatMap(report.title, pd.DataFrame(np.full((2, 15), 101.0), ["A", "B"], heads))
    text = page(report, Surface(80))
    assert max(map(cell_len, text)) <= 80
    told = " ".join(text)
    assert "keseh = kesehatan" in told
    assert "kesej = kesejahteraan" in told


def test_unsure_figures_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    text = run(terminal=True).out.decode()
    assert "1 dari 5 baris adalah perkiraan" in text
    assert "lihat --table belum_dihitung" in text
    assert "Porsi ASN dianggap 1,0." in text


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_on_a_terminal(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert (b"\x1b[" in run(terminal=True).out) is coloured


def test_colour_in_a_pipe_when_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"\x1b[" not in run(format="table").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert b"\x1b[" in run(format="table").out


def test_a_file_cannot_steer_the_terminal() -> None:
    report = laporan()
    table = report.tables[0]
    table.frame.loc[0, "jabatan"] = "\x1b[2Jperawat\nbaris dua"
    text = "\n".join(page(report, Surface(80)))
    assert "\x1b" not in text
    assert "[2Jperawat" in text


@pytest.mark.parametrize(
    ("value", "kind", "decimals", "indonesian", "english"),
    [
        (1234567, Kind.INT, None, "1.234.567", "1,234,567"),
        (77.1858, Kind.NUMBER, None, "77,19", "77.19"),
        (77.1858, Kind.NUMBER, 4, "77,1858", "77.1858"),
        (77.94, Kind.PERCENT, None, "77,9", "77.9"),
        (60_000_000, Kind.MONEY, None, "60.000.000", "60,000,000"),
        (-0.01, Kind.PERCENT, None, "0,0", "0.0"),
        (None, Kind.PERCENT, None, "n/a", "n/a"),
        (None, Kind.TEXT, None, "", ""),
        ("2026-07-01", Kind.DATE, None, "2026-07-01", "2026-07-01"),
    ],
)
def test_figures(value: object, kind: Kind, decimals: int | None, indonesian: str, english: str) -> None:
    column = Column("x", ("x", "x"), kind, decimals=decimals)
    for language, expected in (("id", indonesian), ("en", english)):
        locale.use(language)  # type: ignore[arg-type]
        assert shown(value, column) == expected  # type: ignore[arg-type]


def test_a_year_has_no_thousands() -> None:
    assert shown(2026, Column("tahun", ("Tahun", "Year"), Kind.INT)) == "2026"


def test_a_column_of_several_kinds_of_figures_shows_whole_numbers_whole() -> None:
    mixed = Column("lama", ("Lama", "Old"), Kind.NUMBER, decimals=1, fixed=False)
    locale.use("id")
    assert [shown(value, mixed) for value in (7, 7.0, 19.97, -2.04, 1234)] == ["7", "7", "20,0", "-2,0", "1.234"]


def test_a_column_of_nothing_gives_way_and_a_figure_never_known_says_so() -> None:
    locale.use("id")
    report = laporan()
    table = report.tables[0]
    name = next(column for column in table.columns if column.kind is Kind.TEXT)
    empty = name._replace(key="kosong", label=("Kosong", "Empty"))
    unknown = Column("gelap", ("Gelap", "Dark"), Kind.NUMBER, salient=True)
    frame = pd.concat([table.frame, table.frame]).assign(kosong=None, gelap=np.nan)
    spec = table.spec._replace(columns=(*table.columns, empty, unknown))
    report.tables = [table._replace(spec=spec, columns=spec.columns, frame=frame)]
    told = "\n".join(page(report, Surface(200)))
    assert "Gelap" in told
    assert "Kosong" not in told
    assert "Tidak muat: kosong." in told
