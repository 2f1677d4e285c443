"""Working days against numpy's own counting and by hand."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.workdays import day_numbers, make_calendar

OFF = [date(2024, 1, 1), date(2024, 4, 10), date(2024, 4, 11), date(2025, 1, 1)]
CALENDAR = make_calendar([2024, 2025], OFF)
days = st.dates(date(2024, 1, 2), date(2025, 12, 31))


@settings(max_examples=100, deadline=None)
@given(days, days)
def test_agrees_with_numpy(one: date, two: date) -> None:
    start, end = min(one, two), max(one, two)
    expected = np.busday_count(start + timedelta(1), end + timedelta(1), holidays=OFF)
    assert CALENDAR.between(day_numbers([start]), day_numbers([end]))[0] == expected


@settings(max_examples=100, deadline=None)
@given(st.dates(date(2024, 1, 2), date(2025, 6, 30)), st.integers(1, 60))
def test_the_deadline_is_the_day_on_which_the_limit_is_full(start: date, limit: int) -> None:
    received = day_numbers([start])
    deadline = CALENDAR.deadline(received, np.array([limit]))
    assert CALENDAR.between(received, deadline)[0] == limit
    assert CALENDAR.between(received, deadline - 1)[0] == limit - 1


def test_a_year_that_nobody_covers_is_not_counted() -> None:
    calendar = make_calendar([2023, 2025], [])
    inside = calendar.covers(
        day_numbers(["2023-02-01", "2023-12-30", "2022-12-31"]),
        day_numbers(["2023-03-01", "2025-01-02", "2023-01-02"]),
    )
    assert inside.tolist() == [True, False, False]
    assert not make_calendar([], []).covers(day_numbers(["2024-01-01"]), day_numbers(["2024-01-01"]))[0]
    assert not calendar.covers(day_numbers(["NaT"]), day_numbers(["2023-01-02"]))[0]
