"""NIP and NI PPPK taken apart."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.nip import Nip, NipFault, decode_nip, decode_nips, faults_in


def test_the_worked_example() -> None:
    assert decode_nip("198609262015051001") == Nip(dt.date(1986, 9, 26), 2015, 5, "L", False)


def test_pppk_has_a_contract_number_for_a_month() -> None:
    assert decode_nip("199001012022212003") == Nip(dt.date(1990, 1, 1), 2022, None, "P", True)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", NipFault.NOT_DIGITS),
        ("19860926201505100A", NipFault.NOT_DIGITS),
        ("\u0661" * 18, NipFault.NOT_DIGITS),
        ("19860926201505100", NipFault.LENGTH),
        ("1986092620150510011", NipFault.LENGTH),
        ("198602302015051001", NipFault.BIRTH),
        ("198600262015051001", NipFault.BIRTH),
        ("108609262015051001", NipFault.BIRTH),
        ("198609261990051001", NipFault.APPOINTMENT),
        ("198609262015001001", NipFault.APPOINTMENT),
        ("198609262015053001", NipFault.SEX),
    ],
)
def test_unsound_numbers_say_why(text: str, fault: NipFault) -> None:
    assert decode_nip(text).fault is fault


def test_what_is_sound_is_given_even_where_the_rest_is_not() -> None:
    assert decode_nip("198609262015053001").born == dt.date(1986, 9, 26)
    assert decode_nip("198602302015051001").sex == "L"


def test_columns_keep_their_index_and_their_gaps() -> None:
    frame = decode_nips(pd.Series(["198609262015051001", None], index=[5, 9], dtype="str"))
    assert list(frame.index) == [5, 9]
    assert frame.loc[9].isna().all()


@settings(max_examples=80)
@given(
    born=st.dates(dt.date(1940, 1, 1), dt.date(2005, 12, 31)),
    age=st.integers(18, 50),
    middle=st.integers(1, 99),
    sex=st.sampled_from([1, 2]),
    serial=st.integers(0, 999),
)
def test_every_sound_number_is_read_back(born: dt.date, age: int, middle: int, sex: int, serial: int) -> None:
    year = max(1945, born.year + age)
    found = decode_nip(f"{born:%Y%m%d}{year}{middle:02}{sex}{serial:03}")
    month = middle if middle <= 12 else None
    assert found == Nip(born, year, month, "L" if sex == 1 else "P", month is None)


def test_faults_are_told_with_their_positions() -> None:
    numbers = ["198609262015051001", None, "1986", "19860926201505100A", "198602302015051001", "12"]
    found = faults_in(pd.Series(numbers, dtype="str"))
    assert {fault: positions.tolist() for fault, positions in found.items()} == {
        NipFault.LENGTH: [2, 5],
        NipFault.NOT_DIGITS: [3],
        NipFault.BIRTH: [4],
    }
