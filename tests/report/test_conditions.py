"""The closed grammar of --fail-if, and what each condition looks at."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.exits import UsageProblem
from asn_cli.report.conditions import held, parse
from tests.report.contoh import laporan


@pytest.mark.parametrize(
    ("text", "column", "sign", "number"),
    [
        ("selisih < 0", "selisih", "<", 0),
        ("selisih<0", "selisih", "<", 0),
        ("  pemenuhan>=77.5 ", "pemenuhan", ">=", 77.5),
        ("a_1 != -3", "a_1", "!=", -3),
        ("a==+3", "a", "==", 3),
        ("a <=\t0.0", "a", "<=", 0.0),
    ],
)
def test_grammar(text: str, column: str, sign: str, number: float) -> None:
    read = parse(text)
    assert (read.column, read.sign, read.number) == (column, sign, number)


@pytest.mark.parametrize(
    "text",
    ["", "selisih", "selisih <", "< 0", "selisih = 0", "selisih << 0", "selisih < nol", "selisih < 1,5", "a < 1 or b > 2",
     "selisih =< 0", "a b < 0", "a < 1e3", "a < 0x1", "a < 1.", "a < .5", "a < 5%", "a <> 0", "a < - 1", "a < nan"],
)  # fmt: skip
def test_outside_the_grammar(text: str) -> None:
    with pytest.raises(UsageProblem):
        parse(text)


@given(st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UsageProblem):
        assert parse(text).sign in {">", ">=", "<", "<=", "==", "!="}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("kebutuhan == 1456", True),  # the sum of the counts, not any row
        ("kebutuhan == 78", False),
        ("selisih == -1234", True),
        ("pemenuhan == 0.2", True),  # any row will do for a percentage
        ("pemenuhan < 0.2", False),
        ("pemenuhan != 100", True),
        ("kebutuhan_fte > 1234.4", True),
        ("gaji >= 12000000000", True),  # an amount is no count: a row, not the sum
        ("gaji > 12000000000", False),
        ("tahun == 2027", True),  # a year is a whole number but counts nothing
        ("tahun > 2027", False),
    ],
)
def test_sum_or_any_row(text: str, holds: bool) -> None:
    assert bool(held(laporan(), [text])) is holds


def test_missing_values_hold_nothing() -> None:
    report = laporan()
    report.tables[0].frame["pemenuhan"] = float("nan")
    assert held(report, ["pemenuhan != 5", "pemenuhan == 0"]) == []


def test_sum_over_no_rows_is_zero() -> None:
    report = laporan()
    report.tables = [table._replace(frame=table.frame.head(0)) for table in report.tables]
    assert len(held(report, ["kebutuhan == 0", "kebutuhan > 0", "pemenuhan < 1000"])) == 1
