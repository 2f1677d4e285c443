"""Whatever way a population table is laid out, the same figures are read out of it."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.context import Context, InputOptions
from asn_cli.findings import Level
from asn_cli.ingest import inspect_sources
from asn_cli.locale.catalog import level
from asn_cli.rules import load_rules

NAMES = ("Mersam", "Muara Tembesi", "Muara Bulian", "Batin XXIV", "Pemayung", "Maro Sebo Ulu", "Bajubang")
SEXES = {"laki_laki": ("Laki-laki", "L", "Laki-Laki\nMale"), "perempuan": ("Perempuan", "P", "Perempuan/Female")}
BOTH = ("Jumlah", "Total", "Jumlah\nTotal", "Jml")
LABELS: tuple[Callable[[int, str], str], ...] = (
    lambda _, name: name,
    lambda _, name: f"Kec. {name.upper()}",
    lambda at, name: f"{at + 1}. {name}",
    lambda at, name: f"15.04.{at + 1:02d} {name}",
)
STYLES: tuple[Callable[[int], str], ...] = (
    str,
    lambda n: f"{n:,}".replace(",", "."),
    lambda n: f"{n:,}".replace(",", " "),
)
HEADS = ("Kecamatan", "KECAMATAN", "Kecamatan\nDistrict", "Kecamatan/District", "Distrik", "Wilayah")
TITLES = (
    "Penduduk Menurut Kecamatan",
    "Tabel 3.1.2 Jumlah Penduduk Menurut Kecamatan dan Jenis Kelamin di Kabupaten Batang Hari, Provinsi Jambi",
)
MARKS = ("", "*", "r", "¹", " *)")
TOTALS = ("Jumlah", "Total", "Batang Hari", "Kabupaten Batang Hari", "Jumlah/Total")
Count = dict[tuple[str, int, str], int]
"""(kecamatan, year, column) -> people."""


def count(years: list[int]) -> Count:
    """Numbers that differ in every cell, men and women adding up."""
    people: Count = {}
    for at, name in enumerate(NAMES):
        for year in years:
            men, women = 11_011 + 1_371 * at + 17 * (year - 2000), 10_503 + 1_193 * at + 13 * (year - 2000)
            people |= {(name, year, "laki_laki"): men, (name, year, "perempuan"): women}
            people[name, year, "jumlah"] = men + women
    return people


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], Count]:
    """A grid, and what it says."""

    def pick(values: tuple[Any, ...]) -> Any:
        return draw(st.sampled_from(values))

    years = pick(([2023], [2022, 2023], [2021, 2022, 2023]))
    keys = pick((["jumlah"], ["laki_laki", "perempuan"], ["laki_laki", "perempuan", "jumlah"]))
    words = {key: pick(SEXES.get(key, BOTH)) for key in keys}
    label, style, mark, counter, by_sex = (
        pick(LABELS),
        pick(STYLES),
        pick(MARKS),
        draw(st.booleans()),
        draw(st.booleans()),
    )
    people = count(years)
    columns = [(y, k) for k in keys for y in years] if by_sex else [(y, k) for y in years for k in keys]
    left = ["No.", pick(HEADS)] if counter else [pick(HEADS)]
    outer = [words[k] if by_sex else f"{y}{mark}" for y, k in columns]
    spread = [text if not at or text != outer[at - 1] else "" for at, text in enumerate(outer)]
    inner = [f"{y}{mark}" if by_sex else words[k] for y, k in columns]
    rows = [
        [*([str(at + 1)] if counter else []), label(at, name), *(style(people[name, *column]) for column in columns)]
        for at, name in enumerate(NAMES)
    ]
    total = [sum(people[name, *column] for name in NAMES) for column in columns]
    total_row = [*([""] if counter else []), pick(TOTALS), *map(style, total)]
    rows = pick((rows, [*rows, total_row], [total_row, *rows]))
    numbers = [[f"({at + 1})" for at in range(len(left) + len(columns))]] if draw(st.booleans()) else []
    foot = pick(([], [[""], ["Sumber/Source: BPS Kabupaten Batang Hari"]], [["* Angka sementara"]]))
    grid = [[pick(TITLES)], *([[""]] if draw(st.booleans()) else []), [*left, *spread], [*[""] * len(left), *inner]]
    grid += [*numbers, *rows, *foot]
    width = max(map(len, grid))
    said = {(name, *column): people[name, *column] for name in NAMES for column in columns}
    return [[*row, *[""] * (width - len(row))] for row in grid], said


@settings(max_examples=60, deadline=None)
@given(tables(), st.sampled_from(",;"))
def test_every_layout_says_the_same(table: tuple[list[list[str]], Count], delimiter: str) -> None:
    grid, said = table
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows(grid)
        context = Context("id", date(2026, 1, 31), stdin=io.StringIO(""))
        data, _ = inspect_sources(InputOptions((str(path),)), context, load_rules(None))
    frame = data.frame("penduduk")
    assert frame is not None, [finding.code for finding in data.findings]
    got = {
        (row["kecamatan"], row["tahun"], key): row[key]
        for row in frame.to_dict("records")
        for key in ("laki_laki", "perempuan", "jumlah")
        if key in row and not pd.isna(row[key])
    }
    assert {cell: got.get(cell) for cell in said} == said
    assert len(frame) == len({cell[:2] for cell in said})
    assert [finding.code for finding in data.findings if level(finding) is not Level.NOTE] == []
