"""Numbers as offices write them."""

import datetime as dt
import math
from collections.abc import Sequence
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.ingest.cells import ColumnResult, NumberStyle, joint_style, parse_numbers
from asn_cli.ingest.sheet import UNCALCULATED
from asn_cli.ingest.tabledefs import Empty


def values(result: ColumnResult) -> list[float | None]:
    return [None if pd.isna(value) else float(value) for value in result.values]


def read(*cells: object, **options: object) -> list[float | None]:
    return values(parse_numbers(cells, **options))  # type: ignore[arg-type]


def told(result: ColumnResult) -> list[tuple[str, int | None]]:
    return [(remark.code, remark.position) for remark in result.remarks]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234", 1234),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("59.19", 59.19),
        ("12,5", 12.5),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("1234.567", 1234.567),
        (".5", 0.5),
        ("5.", 5),
        ("1 842,51", 1842.51),
        ("1\u00a0842,51", 1842.51),
        ("1\u2009842,51", 1842.51),
        ("1\u202f842.51", 1842.51),
        ("12 345 678", 12345678),
        ("1'234'567", 1234567),
        ("1\u2019234", 1234),
        ("(5)", -5),
        ("(1.234,5)", -1234.5),
        ("-5", -5),
        ("\u22125", -5),
        ("\u20135", -5),
        ("5-", -5),
        ("+5", 5),
        ("12 %", 12),
        ("12,5%", 12.5),
        ("Rp 1.000", 1000),
        ("Rp1.250.000,-", 1250000),
        ("Rp. 1.500,00", 1500),
        ("IDR 2,500", 2500),
        ("-Rp 7.000", -7000),
        ("\uff11\uff12", 12),
        ("1E+5", 100000),
        ("1,5E+3", 1500),
        ("  7  ", 7),
        ("'7", 7),
        ("007", 7),
    ],
)
def test_one_number(text: str, number: float) -> None:
    result = parse_numbers([text])
    assert values(result) == [number]
    assert result.bad == []


@pytest.mark.parametrize(
    "text", ["1.234*", "1.234*)", "1234 r)", "1 234 1)", "1234\u00b9)", "1.234 jiwa", "1234 orang"]
)
def test_footnote_marks_and_units_are_left_out_with_a_note(text: str) -> None:
    result = parse_numbers([text], whole=True)
    assert values(result) == [1234]
    assert ("ASN-D008", 0) in told(result)


@pytest.mark.parametrize(
    "text",
    ["sekitar 200", "15.04.01", "1.2.3", "12 34", "1,23,456", "--5", "(-5-)", "12341)", "1.234.56", "5 km2", "12:30"],
)
def test_no_number(text: str) -> None:
    result = parse_numbers([text, "1"])
    assert values(result) == [None, 1]
    assert (result.bad, told(result)) == ([0], [("ASN-D003", 0)])


@pytest.mark.parametrize(
    "blank", ["", " ", None, "-", "\u2013", "\u2014", "--", "NULL", "n/a", "N/A", "NA", "...", "\u2026", "*)", math.nan]
)
def test_blanks_are_what_the_column_says(blank: object) -> None:
    assert read(blank, "1") == [None, 1]
    assert read(blank, 1.0, empty=Empty.ZERO) == [0, 1]
    result = parse_numbers([blank, "1"], empty=Empty.ERROR)
    assert (values(result), result.bad, told(result)) == ([None, 1], [0], [("ASN-D007", 0)])


def test_failed_and_uncalculated_formulas() -> None:
    result = parse_numbers(["#REF!", 1.0, UNCALCULATED, "#n/a", "=A1+B1"], empty=Empty.ZERO)
    assert values(result) == [None, 1, None, None, None]
    assert told(result) == [("ASN-D001", 0), ("ASN-D002", 2), ("ASN-D001", 3), ("ASN-D002", 4)]


def test_a_column_that_mixes_unambiguous_styles_is_read_cell_by_cell() -> None:
    result = parse_numbers(["1 842,51", "6 134,00", "59.19", "-"])
    assert values(result) == [1842.51, 6134, 59.19, None]
    assert told(result) == [("ASN-D022", None)]


@pytest.mark.parametrize(
    ("cells", "whole", "hint", "first", "code"),
    [
        (["1.234", "1.234.567"], False, None, 1234, "ASN-D005"),
        (["1.234", "12,5"], False, None, 1234, "ASN-D005"),
        (["1.234", "59.19"], False, None, 1.234, "ASN-D005"),
        (["1,234", "1,234.5"], False, None, 1234, "ASN-D005"),
        (["1,234", "12,5"], False, None, 1.234, "ASN-D005"),
        (["33.450", "17.120"], True, None, 33450, "ASN-D005"),
        (["33,450", "17,120"], True, None, 33450, "ASN-D005"),
        (["33.450", "17.120"], True, NumberStyle("."), 33450, "ASN-D005"),
        (["1.234", "5.678"], False, NumberStyle("."), 1.234, "ASN-D005"),
        (["1.234", "5.678"], False, NumberStyle(","), 1234, "ASN-D005"),
        (["735.125", "12500"], False, None, 735.125, "ASN-D005"),
        (["1.234", "5.678", "9"], False, None, 1234, "ASN-D006"),
        (["1,234", "5,678"], False, None, 1.234, "ASN-D006"),
        (["5.000", "3.000"], True, None, 5000, "ASN-D006"),
        (["1.234", "1.234.567", "59.19"], False, None, 1234, "ASN-D006"),
    ],
)
def test_open_numbers_are_decided_for_the_column(
    cells: Sequence[str], whole: bool, hint: NumberStyle | None, first: float, code: str
) -> None:
    result = parse_numbers(cells, whole=whole, hint=hint)
    assert values(result)[0] == first
    assert (code, None) in told(result)


def test_an_ambiguous_column_shows_both_readings() -> None:
    [remark] = parse_numbers(["1.234", "5.678"]).remarks
    assert remark == ("ASN-D006", None, {"contoh": "1.234", "satu": "1234", "dua": "1.234"})


def test_plain_columns_need_no_word() -> None:
    assert parse_numbers(["1", "2.50", "1234567"]).remarks == []


def test_whole_numbers_are_never_rounded() -> None:
    result = parse_numbers([12.5, "7,25", 12.000000001, 3.0, "8,00", 1e20], whole=True)
    assert values(result) == [None, None, 12, 3, 8, None]
    assert told(result) == [("ASN-D004", 0), ("ASN-D004", 1), ("ASN-D003", 5)]
    assert str(result.values.dtype) == "Int64"


def test_other_types() -> None:
    cells = [
        True,
        dt.date(2025, 5, 1),
        dt.datetime(2025, 5, 1),
        dt.time(1),
        dt.timedelta(1),
        Decimal("1.5"),
        7,
        10**400,
    ]
    result = parse_numbers(cells)
    assert values(result) == [None, None, None, None, None, 1.5, 7, None]
    assert dict(told(result)[i][::-1] for i in range(6)) == {
        0: "ASN-D003",
        1: "ASN-D020",
        2: "ASN-D020",
        3: "ASN-D003",
        4: "ASN-D003",
        7: "ASN-D003",
    }


def test_the_sheet_agrees_on_a_style() -> None:
    assert joint_style([["1.234"], [5.0]]) is None
    assert joint_style([["1.234"], ["59.19"]]) == NumberStyle(".")
    assert joint_style([["1.234.567"], ["12,5"]]) == NumberStyle(",")
    assert joint_style([["1 842,51"], ["59.19"]]) is None


def test_series_of_a_chunk() -> None:
    assert read(*["1", ""]) == values(parse_numbers(pd.Series(["1", ""], index=[7, 8])))
    assert list(parse_numbers(pd.Series(["1"], index=[7])).values.index) == [0]


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


STYLES = [(".", ","), (",", "."), (" ", ","), ("\u00a0", "."), ("\u2009", ","), ("'", "."), ("", ","), ("", ".")]


@settings(max_examples=100)
@given(
    cents=st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=8),
    style=st.sampled_from(STYLES),
    wrap=st.sampled_from(["{}", " {} ", "Rp {}", "{} %", "{}*)"]),
    brackets=st.booleans(),
)
def test_every_style_is_read_back(cents: list[int], style: tuple[str, str], wrap: str, brackets: bool) -> None:
    thousands, decimal = style
    texts = []
    for cent in cents:
        body = f"{grouped(abs(cent) // 100, thousands)}{decimal}{abs(cent) % 100:02}"
        minus = "({})" if brackets and wrap == "{}" else "-{}"
        texts.append(wrap.format(minus.format(body) if cent < 0 else body))
    assert read(*texts) == [cent / 100 for cent in cents]


@settings(max_examples=60)
@given(numbers=st.lists(st.integers(0, 10**9), min_size=1, max_size=8), mark=st.sampled_from([".", ",", " ", "\u202f"]))
def test_counts_with_any_thousands_mark_are_read_back(numbers: list[int], mark: str) -> None:
    assert read(*(grouped(number, mark) for number in numbers), whole=True) == numbers


@settings(max_examples=60)
@given(st.lists(st.one_of(st.text(max_size=8), st.floats(), st.booleans(), st.none()), max_size=8))
def test_any_cell_is_read_or_told(cells: list[object]) -> None:
    result = parse_numbers(cells, empty=Empty.ERROR)
    missing = [i for i, value in enumerate(values(result)) if value is None]
    assert missing == result.bad
    assert set(result.bad) <= {remark.position for remark in result.remarks}
