"""The shipped holidays against PyPI `holidays`, and which years are covered."""

from datetime import date

import holidays
import pytest

from asn_cli.rules import Status, load_rules
from asn_cli.rules.calendar import CalendarYear


def calendar(year: int) -> CalendarYear:
    return load_rules(None).calendar[year]


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_holidays_are_those_of_the_library(year: int) -> None:
    shipped = calendar(year)
    assert set(shipped.libur_nasional) == set(holidays.country_holidays("ID", years=year, categories=("public",)))
    joint = set(holidays.country_holidays("ID", years=year, categories=("government",)))
    assert set(shipped.cuti_bersama) == joint


def test_years_that_were_checked_and_years_that_are_estimates() -> None:
    found = {year: (entry.aktif, entry.status) for year, entry in load_rules(None).calendar.items()}
    assert found == {
        2023: (True, Status.SECONDARY),
        2024: (True, Status.SECONDARY),
        2025: (True, Status.SECONDARY),
        2026: (True, Status.VERIFIED),
        2027: (False, Status.UNVERIFIED),
    }


def test_no_day_is_in_both_lists_and_each_has_a_name() -> None:
    for entry in load_rules(None).calendar.values():
        assert not set(entry.libur_nasional) & set(entry.cuti_bersama)
        assert all({**entry.libur_nasional, **entry.cuti_bersama}.values())
        assert entry.dasar


def test_some_days_read_in_the_decree_of_2026() -> None:
    assert calendar(2026).libur_nasional[date(2026, 3, 21)] == "Hari Raya Idul Fitri"
    assert calendar(2026).cuti_bersama[date(2026, 12, 24)] == "Cuti Bersama Hari Raya Natal"
