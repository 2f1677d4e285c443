"""Dates as offices write them."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.ingest.cells import ColumnResult, parse_dates
from asn_cli.ingest.cells.date_forms import MONTHS, excel_date
from asn_cli.ingest.sheet import UNCALCULATED
from asn_cli.ingest.tabledefs import Empty


def values(result: ColumnResult) -> list[str | None]:
    assert str(result.values.dtype) == "datetime64[s]"
    return [None if pd.isna(value) else value.date().isoformat() for value in result.values]


def told(result: ColumnResult) -> list[tuple[str, int | None]]:
    return [(remark.code, remark.position) for remark in result.remarks]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-03", "2026-01-03"),
        ("2026-01-03T10:20:30Z", "2026-01-03"),
        ("2026-01-03 10:20:30.123", "2026-01-03"),
        ("2026/1/3", "2026-01-03"),
        ("2026.01.03", "2026-01-03"),
        ("20260103", "2026-01-03"),
        ("31/12/2025", "2025-12-31"),
        ("31-12-2025", "2025-12-31"),
        ("31.12.2025", "2025-12-31"),
        ("31 12 2025", "2025-12-31"),
        ("3/1/2026 00:00:00", "2026-01-03"),
        ("3/1/2026 10.30", "2026-01-03"),
        ("3/1/2026, pukul 10.30 WIB", "2026-01-03"),
        ("1/3/2026 1:05 PM", "2026-03-01"),
        ("3 Jan 2026", "2026-01-03"),
        ("03 Januari 2026", "2026-01-03"),
        ("03-Jan-2026", "2026-01-03"),
        ("3Jan2026", "2026-01-03"),
        ("Jan 3, 2026", "2026-01-03"),
        ("January 3rd, 2026", "2026-01-03"),
        ("Senin, 3 Februari 2025", "2025-02-03"),
        ("Jum'at 5 Juli 2024", "2024-07-05"),
        ("5 Mei 2025", "2025-05-05"),
        ("30 May 2024", "2024-05-30"),
        ("17 Agt 2025", "2025-08-17"),
        ("17 Agu 2025", "2025-08-17"),
        ("17 Aug. 2025", "2025-08-17"),
        ("10 Nopember 2024", "2024-11-10"),
        ("1 Okt 2024", "2024-10-01"),
        ("1 Oct 2024", "2024-10-01"),
        ("25 Des 2024", "2024-12-25"),
        ("25 DECEMBER 2024", "2024-12-25"),
        ("'2024-01-01", "2024-01-01"),
        ("3\u00a0Jan\u00a02026", "2026-01-03"),
        ("29 Februari 2024", "2024-02-29"),
    ],
)
def test_one_date(text: str, day: str) -> None:
    result = parse_dates([text])
    assert (values(result), result.bad, result.remarks) == ([day], [], [])


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2025",
        "29 Feb 2025",
        "2025",
        "2025-12",
        "Desember 2025",
        "9999-12-31",
        "0025-01-01",
        "13/13/2025",
        "besok",
        "3 Foo 2025",
    ],
)
def test_no_date(text: str) -> None:
    result = parse_dates([text])
    assert (values(result), result.bad, told(result)) == ([None], [0], [("ASN-D009", 0)])


def test_cells_that_are_dates_and_bare_numbers() -> None:
    cells = [
        dt.date(2025, 3, 4),
        dt.datetime(2025, 3, 4, 5, 6),
        45292.0,
        45293,
        45292.75,
        20260103,
        20260103.0,
        "",
        None,
    ]
    result = parse_dates(cells)
    expected = [
        "2025-03-04",
        "2025-03-04",
        "2024-01-01",
        "2024-01-02",
        "2024-01-01",
        "2026-01-03",
        "2026-01-03",
        None,
        None,
    ]
    assert values(result) == expected
    assert told(result) == [("ASN-D013", None)]
    assert result.remarks[0].params == {"contoh": "45292", "dibaca": "2024-01-01"}


@pytest.mark.parametrize("cell", [2025.0, 2025, 5, True, dt.time(3), dt.timedelta(4), 1e12, -3.0, dt.date(1850, 1, 1)])
def test_cells_that_are_no_date(cell: object) -> None:
    result = parse_dates([cell])
    assert (values(result), result.bad, told(result)) == ([None], [0], [("ASN-D009", 0)])


def test_the_calendar_of_1904() -> None:
    assert values(parse_dates([45292.0 - 1462, "43830"], date1904=True)) == ["2024-01-01", "2024-01-01"]


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (1, "1900-01-01"),
        (59, "1900-02-28"),
        (60, "1900-02-28"),
        (61, "1900-03-01"),
        (45658, "2025-01-01"),
        (45658.9, "2025-01-01"),
    ],
)
def test_day_numbers_of_1900_with_the_leap_day_that_never_was(serial: float, day: str) -> None:
    assert excel_date(serial).isoformat() == day


def test_two_digit_years_are_told() -> None:
    result = parse_dates(["31/12/25", "15/06/68", "1-Jan-49", "1-Jan-50"])
    assert values(result) == ["2025-12-31", "1968-06-15", "2049-01-01", "1950-01-01"]
    assert told(result) == [("ASN-D012", i) for i in range(4)]


def test_a_lone_month_first_date_decides_nothing_for_the_others() -> None:
    result = parse_dates(["12/31/2025", "3/4/2025", "5/6/2025"])
    assert values(result) == ["2025-12-31", "2025-04-03", "2025-06-05"]
    assert told(result) == [("ASN-D011", 0)]


def test_a_column_that_proves_to_be_month_first() -> None:
    result = parse_dates(["12/31/2025", "5/16/2025", "3/4/2025"])
    assert values(result) == ["2025-12-31", "2025-05-16", "2025-03-04"]
    assert told(result) == [("ASN-D021", None)]


def test_a_column_of_both_orders_is_a_warning() -> None:
    result = parse_dates(["12/31/2025", "5/16/2025", "31/12/2025", "3/4/2025"])
    assert values(result) == ["2025-12-31", "2025-05-16", "2025-12-31", "2025-04-03"]
    assert told(result) == [("ASN-D010", None), ("ASN-D011", 0), ("ASN-D011", 1)]


def test_the_trace_of_swapped_days_and_months() -> None:
    dates: list[object] = [dt.date(2025, 4, 3), dt.date(2025, 5, 3), dt.date(2025, 6, 12)]
    texts = ["31/12/2025", "30/12/2025", "13/01/2025"]
    assert told(parse_dates([*dates, *texts])) == [("ASN-D023", None)]
    assert told(parse_dates([*dates, dt.date(2025, 1, 20), *texts])) == []
    assert told(parse_dates([*dates, *texts, "1/2/2025"])) == []


def test_failed_cells_and_blanks() -> None:
    result = parse_dates(["#N/A", UNCALCULATED, "-", None, "2025-01-01"], empty=Empty.ERROR)
    assert values(result) == [None, None, None, None, "2025-01-01"]
    assert told(result) == [("ASN-D001", 0), ("ASN-D002", 1), ("ASN-D007", 2), ("ASN-D007", 3)]


NAMES = sorted(MONTHS.items())


@settings(max_examples=100)
@given(
    day=st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)),
    form=st.sampled_from(
        ["{d}/{m}/{y}", "{d:02}-{m:02}-{y}", "{d}.{m}.{y}", "{y}-{m:02}-{d:02}", "{d} {n} {y}", "{d}/{m}/{s:02}"]
    ),
    pick=st.integers(0, len(NAMES)),
    clock=st.sampled_from(["", " 00:00:00", " 23:59", "T07:00:00"]),
)
def test_every_form_is_read_back(day: dt.date, form: str, pick: int, clock: str) -> None:
    names = [name for name, month in NAMES if month == day.month]
    text = form.format(d=day.day, m=day.month, y=day.year, s=day.year % 100, n=names[pick % len(names)].title())
    assert values(parse_dates([text + clock])) == [day.isoformat()]


@settings(max_examples=60)
@given(st.dates(dt.date(1928, 1, 1), dt.date(2100, 12, 31)), st.booleans())
def test_day_numbers_are_read_back(day: dt.date, date1904: bool) -> None:
    start = dt.date(1904, 1, 1) if date1904 else dt.date(1899, 12, 30)
    serial = (day - start).days
    if serial >= 10_000:
        assert values(parse_dates([float(serial)], date1904=date1904)) == [day.isoformat()]


@settings(max_examples=60)
@given(st.lists(st.one_of(st.text(max_size=10), st.floats(), st.datetimes(), st.integers()), max_size=6))
def test_any_cell_is_read_or_told(cells: list[object]) -> None:
    result = parse_dates(cells, empty=Empty.ERROR)
    assert [i for i, value in enumerate(values(result)) if value is None] == result.bad
    assert set(result.bad) <= {remark.position for remark in result.remarks}


ANY_CELLS = st.lists(
    st.sampled_from(["12.30", "07:15 WIB", "T1:20", ", 9.45 pm", "\n", "x\ny", "2024-01-05 pukul 08.00", "5 Mei 2024"])
    | st.text("0123456789:., \n\tTzampmwibjam-", max_size=12),
    max_size=6,
)


@given(ANY_CELLS, ANY_CELLS)
def test_no_cell_takes_the_place_of_another(before: list[str], after: list[str]) -> None:
    result = parse_dates([*before, "2024-12-31", *after])
    assert len(result.values) == len(before) + 1 + len(after)
    assert str(result.values[len(before)])[:10] == "2024-12-31"


@pytest.mark.parametrize("cell", ["12.30", " 12.30", "07:15 WIB", ", 12:30", "\n"])
def test_a_time_alone_is_no_date_and_moves_no_other(cell: str) -> None:
    result = parse_dates(["2024-01-05", cell, "2024-01-07"])
    assert [str(day)[:10] for day in result.values] == ["2024-01-05", "NaT", "2024-01-07"]
