"""The priority score: parts, missing parts, robustness, steps."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.priority import PARTS, Thresholds, parts_of, ranked, score, steps, surplus_elsewhere

EVEN = dict.fromkeys(PARTS, 1.0)
LIMITS = Thresholds(pengaduan=0, skm=0, kesenjangan=0.2, jp=0.5, pembinaan=0.05)


def areas(*rows: dict[str, object]) -> pd.DataFrame:
    blank = {
        "kode": "01", "sektor": "kesehatan", "kebutuhan": 10, "kekurangan": 0, "pensiun_5th": 0,
        "laju_bawah": np.nan, "laju_kabupaten": np.nan, "pengaduan_per_10000": np.nan, "ikm": np.nan,
        "persen_pembinaan": np.nan, "surplus_lain": 0, "bagian_kesenjangan": np.nan, "bagian_jp": np.nan,
    }  # fmt: skip
    return pd.DataFrame([{**blank, **row} for row in rows])


def test_parts_as_the_contract_defines_them() -> None:
    found = parts_of(
        areas(
            {
                "kekurangan": 4,
                "pensiun_5th": 12,
                "laju_bawah": 8.0,
                "laju_kabupaten": 2.0,
                "ikm": 51.0,
                "persen_pembinaan": 25.0,
            }
        )
    ).iloc[0]
    assert found["bagian_kekurangan"] == 0.4
    assert found["bagian_pensiun"] == 1.0
    assert found["bagian_pengaduan"] == 0.75
    assert found["bagian_skm"] == pytest.approx((76.61 - 51) / 51.61)
    assert found["bagian_pembinaan"] == 0.25


def test_no_complaints_are_no_trouble_and_unknown_stays_unknown() -> None:
    found = parts_of(areas({"laju_bawah": 0.0, "laju_kabupaten": 2.0}, {}))
    assert found["bagian_pengaduan"].tolist()[0] == 0
    assert np.isnan(found["bagian_pengaduan"].tolist()[1])


def test_a_missing_part_is_left_out_and_the_rest_reweighted() -> None:
    parts = np.array([[0.4, 0.2, np.nan, np.nan, np.nan], [np.nan] * 5])
    found = score(parts, [3, 1, 1, 1, 1])
    assert found[0] == pytest.approx((3 * 0.4 + 0.2) / 4 * 100)
    assert np.isnan(found[1])


part = st.one_of(st.just(np.nan), st.floats(0, 1))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 12), part), min_size=1, max_size=6))
def test_the_rank_lies_within_its_range(rows: list[tuple[int, int, float]]) -> None:
    frame = areas(
        *(
            {"kode": f"{n:02d}", "kekurangan": k, "pensiun_5th": p, "persen_pembinaan": 100 * b}
            for n, (k, p, b) in enumerate(rows)
        )
    )
    found = ranked(frame, EVEN)
    assert (found["peringkat_min"] <= found["peringkat"]).all()
    assert (found["peringkat"] <= found["peringkat_maks"]).all()
    assert found["skor"].is_monotonic_decreasing


@pytest.mark.parametrize(
    ("row", "step"),
    [
        ({"kekurangan": 3, "surplus_lain": 2}, "redistribusi"),
        ({"kekurangan": 3}, "rekrut"),
        ({"laju_bawah": 8.0, "laju_kabupaten": 2.0, "pengaduan_per_10000": 10.0, "bagian_kesenjangan": 0.3}, "latih"),
        ({"ikm": 60.0, "bagian_jp": 0.6}, "latih"),
        ({"ikm": 60.0, "persen_pembinaan": 10.0}, "bina"),
        ({"ikm": 60.0}, "pantau"),
        ({"ikm": 80.0}, "pantau"),
    ],
)
def test_steps_by_the_decision_table(row: dict[str, object], step: str) -> None:
    chosen, reasons = steps(ranked(areas(row), EVEN), LIMITS)
    assert chosen == [step]
    assert str(reasons[0])


def test_surplus_elsewhere_is_of_the_same_post_and_no_more_than_needed() -> None:
    rows = pd.DataFrame(
        [("01", "s", "a", -3), ("02", "s", "a", 2), ("03", "s", "b", 9), ("04", "s", "a", 5)],
        columns=["kode", "sektor", "jabatan", "selisih"],
    )
    found = surplus_elsewhere(rows)
    assert found["01", "s"] == 3
    assert found["03", "s"] == 0
