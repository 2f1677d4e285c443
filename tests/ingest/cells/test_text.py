"""Free text, yes and no, words from a list."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.ingest.cells import ColumnResult, parse_choice, parse_text, parse_yes_no
from asn_cli.ingest.sheet import UNCALCULATED
from asn_cli.ingest.tabledefs import Empty
from asn_cli.textkey import heading_key


def values(result: ColumnResult) -> list[str | None]:
    assert str(result.values.dtype) == "str"
    return [None if pd.isna(value) else value for value in result.values]


def told(result: ColumnResult) -> list[tuple[str, int | None]]:
    return [(remark.code, remark.position) for remark in result.remarks]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Puskesmas \u00a0 Mersam ", "Puskesmas Mersam"),
        ("Muara\nBulian", "Muara Bulian"),
        ("'Bajubang", "Bajubang"),
        ("Ma\u2019arif \u2013 Dua", "Ma\u2019arif \u2013 Dua"),
        ("\u200bA\ufeff", "A"),
        ("=1+1", "=1+1"),
        ("NA", "NA"),
        (12.0, "12"),
        (12.5, "12.5"),
        (7, "7"),
        (dt.date(2025, 1, 2), "2025-01-02"),
        (dt.datetime(2025, 1, 2), "2025-01-02"),
        (True, "ya"),
    ],
)
def test_text_is_tidied(cell: object, text: str) -> None:
    assert values(parse_text([cell, "lain"])) == [text, "lain"]
    assert values(parse_text([cell, "", " x"])) == [text, None, "x"]


@pytest.mark.parametrize("blank", ["", "  ", None, "-", "\u2013", "\u2014", "NULL", "n/a", "...", "\u2026", "*)"])
def test_text_that_says_nothing_is_missing(blank: object) -> None:
    assert values(parse_text([blank, "x"])) == [None, "x"]
    assert told(parse_text([blank, "x"], empty=Empty.ERROR)) == [("ASN-D007", 0)]


def test_failed_formulas_in_text() -> None:
    result = parse_text(["#NAME?", UNCALCULATED, "x"])
    assert (values(result), told(result)) == ([None, None, "x"], [("ASN-D001", 0), ("ASN-D002", 1)])


def test_yes_and_no() -> None:
    yes = ["Ya", "y", "YES", "true", "benar", "ada", "sudah", "1", 1.0, 1, True, "v", "V", "\u221a", "\u2713"]
    no = ["Tidak", "t", "n", "No", "FALSE", "tidak ada", "belum", "0", 0.0, 0, False]
    assert values(parse_yes_no(yes)) == ["ya"] * len(yes)
    assert values(parse_yes_no(no)) == ["tidak"] * len(no)
    result = parse_yes_no(["mungkin", "-", None])
    assert (values(result), told(result)) == ([None] * 3, [("ASN-D025", 0)])


def test_a_cross_means_what_stands_beside_it() -> None:
    assert values(parse_yes_no(["v", "x", ""])) == ["ya", "tidak", None]
    assert values(parse_yes_no(["x", "X", ""])) == ["ya", "ya", None]
    assert told(parse_yes_no(["x", "tidak"])) == [("ASN-D025", 0)]


def test_choices_by_their_key() -> None:
    choices = {
        heading_key(word): value
        for word, value in {"di atas ekspektasi": "atas", "Sesuai": "sesuai", "1": "satu"}.items()
    }
    cells = ["Di Atas  Ekspektasi", "SESUAI*)", 1.0, "bagus", "-"]
    result = parse_choice(cells, choices)
    assert values(result) == ["atas", "sesuai", "satu", None, None]
    assert result.remarks == [("ASN-D019", 3, {"pilihan": "atas, sesuai, satu"})]
    assert values(parse_choice(cells, choices, open_list=True)) == ["atas", "sesuai", "satu", "bagus", None]


@settings(max_examples=100)
@given(st.text(max_size=8))
def test_the_quick_way_and_the_thorough_one_agree(text: str) -> None:
    assert values(parse_text([text]))[0] == values(parse_text([text, "  perlu dirapikan  "]))[0]
