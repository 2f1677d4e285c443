"""Training: the order of the plan, service pressure, and how places and money run out."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_cli.domain.training import hours_by_year, plan, pressure, within_budget, within_places

GOOD = 76.61
GROUPS = st.lists(st.integers(0, 40), max_size=12)
MINIMUM: Mapping[str, float] = {"PNS": 20.0}


def needs(*rows: tuple[str, str, str, float]) -> pd.DataFrame:
    """Rows of nip, kompetensi, sektor, gap, all of them staff."""
    return pd.DataFrame(rows, columns=["nip", "kompetensi", "sektor", "_gap"]).assign(kelompok="pegawai")


def test_a_sector_is_pressed_by_its_share_of_complaints_and_by_an_ikm_below_good() -> None:
    found = pressure({"kesehatan": 30, "pendidikan": 10}, {"kesehatan": 25.0, "pertanian": 90.0}, GOOD)
    assert found == {"kesehatan": pytest.approx(1.75), "pendidikan": 0.25, "pertanian": 0.0}


def test_no_complaints_at_all_press_nobody() -> None:
    assert pressure({"kesehatan": 0}, {}, GOOD) == {}


def test_the_plan_goes_by_gap_times_people_and_only_then_by_pressure() -> None:
    rows = needs(
        ("1", "Komunikasi", "pendidikan", 1.0),
        ("2", "Komunikasi", "kesehatan", 1.0),
        ("3", "Digital", "pendidikan", 2.0),
        ("4", "Digital", "pendidikan", 1.0),
    )
    found = plan(rows, "kompetensi", {"kesehatan": 1.5})
    order = list(zip(found["kompetensi"], found["sektor"], found["dibutuhkan"], strict=True))
    assert order == [("Digital", "pendidikan", 2), ("Komunikasi", "kesehatan", 1), ("Komunikasi", "pendidikan", 1)]
    assert [reason.key for reason in found["alasan"]] == [
        "pelatihan.alasan",
        "pelatihan.alasan_tekanan",
        "pelatihan.alasan",
    ]


@given(st.permutations(range(6)))
def test_the_plan_does_not_depend_on_the_order_of_the_rows(order: list[int]) -> None:
    rows = needs(*((str(n), f"K{n % 3}", "kesehatan", 0.1 * (n % 2 + 1)) for n in range(6)))
    pd.testing.assert_frame_equal(plan(rows.iloc[order], "kompetensi", {}), plan(rows, "kompetensi", {}))


@given(GROUPS, st.integers(0, 200))
def test_places_are_all_given_while_there_is_need_and_never_more(wanted: list[int], places: int) -> None:
    found = within_places(wanted, places)
    assert sum(found) == min(places, sum(wanted))
    assert all(0 <= given_ <= asked for given_, asked in zip(found, wanted, strict=True))
    short = [given_ < asked for given_, asked in zip(found, wanted, strict=True)]
    assert not any(found[n] for n in range(len(found)) if any(short[:n]))


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9)), max_size=8), st.integers(0, 60))
def test_the_budget_is_never_overspent_and_nothing_affordable_is_left(rows: list[tuple[int, int]], money: int) -> None:
    wanted, costs = [people for people, _ in rows], [Fraction(cost, 3) for _, cost in rows]
    found = within_budget(wanted, costs, Fraction(money))
    left = Fraction(money) - sum(number * cost for number, cost in zip(found, costs, strict=True))
    assert left >= 0
    for number, people, cost in zip(found, wanted, costs, strict=True):
        assert number == people or cost > left


def test_hours_stand_at_nought_without_training_and_begin_with_the_appointment() -> None:
    people = pd.DataFrame({"nip": ["a", "b", "c"], "nama": ["A", "B", "C"], "status": ["PNS", "PPPK", "PNS"]})
    people["mulai"] = pd.array([2010, 2010, 2025], dtype="Int64")
    trainings = pd.DataFrame(
        {
            "nip": ["a", "a", "b"],
            "jp": [12.0, 9.5, 30.0],
            "tanggal": pd.to_datetime([datetime(2024, 2, 1), datetime(2025, 2, 1), datetime(2025, 3, 1)]),
        }
    )
    found = hours_by_year(people, trainings, MINIMUM, [2024, 2025])
    told = [tuple(row) for row in found[["tahun", "nip", "jp"]].itertuples(index=False)]
    assert told == [(2024, "a", 12.0), (2024, "b", 0.0), (2025, "a", 9.5), (2025, "b", 30.0), (2025, "c", 0.0)]
    assert found["kekurangan_jp"].fillna(-1).tolist() == [8.0, -1.0, 10.5, -1.0, 20.0]
