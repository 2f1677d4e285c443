"""Whole posts out of fractional ones."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.rounding import (
    Rounding,
    exact,
    for_districts,
    for_facility,
    largest_remainder,
    nearest,
    product,
    up,
)

PARTS = st.lists(st.integers(0, 400_000), min_size=1, max_size=30).map(lambda ns: [n / 240 for n in ns])


def test_a_ratio_is_the_decimal_a_hand_calculation_gives() -> None:
    assert product([42881], exact(180) / exact(100000))[0] == 77.1858
    assert product([42881], exact(200) / exact(100000) * exact(0.8))[0] == 68.6096


@settings(max_examples=100)
@given(st.integers(0, 5_000_000), st.integers(1, 400), st.sampled_from([1.0, 0.8, 0.85, 0.333]))
def test_products_are_correctly_rounded(people: int, figure: int, share: float) -> None:
    factor = exact(figure) / exact(100000) * exact(share)
    assert product([people], factor)[0] == float(people * factor)


def test_noise_of_binary_fractions_is_no_person() -> None:
    assert up([0.1 * 3 * 10, 2.0000000001, 77.1858, 78.0]).tolist() == [3, 2, 78, 78]
    assert up([2.00000001]).tolist() == [3]


def test_halves_go_up() -> None:
    assert nearest([0.5, 1.5, 2.5, 2.4999, 13.5]).tolist() == [1, 2, 3, 2, 14]


def test_ties_of_remainders_go_by_kode() -> None:
    assert largest_remainder([1.3, 1.3, 1.5], ["03", "01", "02"]).tolist() == [1, 2, 2]


@settings(max_examples=100)
@given(PARTS)
def test_largest_remainder_adds_up_to_the_whole_rounded_up(parts: list[float]) -> None:
    rounded = largest_remainder(parts, [f"{n:03}" for n in range(len(parts))])
    whole = sum((Fraction(round(part * 240), 240) for part in parts), Fraction(0))
    assert rounded.sum() == math.ceil(whole)
    assert (np.abs(rounded - np.array(parts)) < 1).all()


@settings(max_examples=100)
@given(PARTS, st.randoms())
def test_the_order_of_rows_does_not_matter(parts: list[float], random: object) -> None:
    codes = [f"{n:03}" for n in range(len(parts))]
    places = list(range(len(parts)))
    random.shuffle(places)  # type: ignore[attr-defined]
    shuffled = largest_remainder([parts[i] for i in places], [codes[i] for i in places])
    assert shuffled.tolist() == largest_remainder(parts, codes)[places].tolist()


@settings(max_examples=100)
@given(PARTS)
def test_up_is_never_below(parts: list[float]) -> None:
    assert all(rounded >= part - 1e-9 and rounded - part < 1 for rounded, part in zip(up(parts), parts, strict=True))


def test_posts_do_not_add_up_with_each_other() -> None:
    rounded = for_districts([0.5, 0.5, 0.5], ["a", "a", "b"], ["1", "2", "1"], Rounding.LARGEST_REMAINDER)
    assert rounded.tolist() == [1, 0, 1]


@pytest.mark.parametrize(("rounding", "whole"), [("ke_atas", 2), ("terdekat", 1), ("sisa_terbesar", 2)])
def test_a_facility_is_rounded_by_itself(rounding: str, whole: int) -> None:
    assert for_facility([1.2], Rounding(rounding)).tolist() == [whole]
