"""SKM against published figures and the exactness the contract asks for."""

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_cli.domain.survey import (
    Band,
    Scheme,
    by_group,
    extremes,
    grade,
    round_half_up,
    sample_by_formula,
    sample_by_table,
    score,
)

BANDS = (
    Band(Fraction("88.31"), "A", "sangat baik"),
    Band(Fraction("76.61"), "B", "baik"),
    Band(Fraction("65.00"), "C", "kurang baik"),
    Band(Fraction("25.00"), "D", "tidak baik"),
)
UNSUR = [f"u{n}" for n in range(1, 10)]
SCHEME = Scheme({u: Fraction(1, 9) for u in UNSUR}, {u: u for u in UNSUR}, BANDS)


def test_all_fours_give_exactly_100() -> None:
    assert score(np.full((3, 9), 4.0), SCHEME).ikm == 100


def test_published_means_give_87_28_b() -> None:
    means = [3.31, 3.35, 3.49, 3.93, 3.45, 3.39, 3.39, 3.76, 3.35]
    columns = []
    for mean in means:
        total = round(mean * 100)
        threes = 400 - total if total > 300 else 0
        columns.append([3.0] * threes + [4.0] * (100 - threes))
    result = score(np.array(columns).T, SCHEME)
    assert result.ikm == Fraction("87.28")
    band = grade(result.ikm, BANDS)
    assert band is not None
    assert (band.mutu, band.kinerja) == ("B", "baik")


def test_an_answer_outside_1_to_4_is_set_aside_alone() -> None:
    data = pd.DataFrame(
        {u: pd.array([4, 2], dtype="Int64") for u in UNSUR}
        | {"u1": pd.array([0, 2], dtype="Int64"), "unit_layanan": ["A", "A"]}
    )
    [(key, result)] = by_group(data, ["unit_layanan"], SCHEME)
    assert key == ("A",)
    assert result.respondents == 2
    assert result.nrr["u1"] == 2
    assert result.nrr["u2"] == 3


def test_an_unsur_that_nobody_answered_leaves_no_ikm() -> None:
    answers = np.full((2, 9), 3.0)
    answers[:, 4] = np.nan
    result = score(answers, SCHEME)
    assert result.ikm is None
    assert result.respondents == 2
    assert extremes(result) == ("u1", "u1")


def test_margin_needs_two_and_shrinks_with_a_known_population() -> None:
    assert score(np.full((1, 9), 3.0), SCHEME).margin is None
    answers = np.array([[3.0] * 9, [4.0] * 9])
    free = score(answers, SCHEME).margin
    assert free == pytest.approx(1.96 * np.std([75, 100], ddof=1) / np.sqrt(2))
    assert score(answers, SCHEME, population=3).margin == pytest.approx(free * np.sqrt(1 / 2))


@given(st.integers(0, 10**6))
def test_rounding_is_half_up_and_exact(thousandths: int) -> None:
    value = Fraction(thousandths, 1000)
    rounded = round_half_up(value)
    assert -Fraction(1, 200) < rounded - value <= Fraction(1, 200)


def test_sample_sizes_of_krejcie_and_morgan() -> None:
    assert sample_by_formula(10) == 10
    assert sample_by_formula(1000) == 278
    assert sample_by_formula(1_000_000) == 384
    assert sample_by_table(4384, {4000: 351, 4500: 354, 5000: 357}) == 354
