"""CASN selection: thresholds, exact scores, ties, seats."""

from fractions import Fraction

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.selection import Terms, Threshold, select, summary

TERMS = Terms(
    thresholds={
        "umum": Threshold(twk=65, tiu=80, tkp=166),
        "cumlaude": Threshold(tiu=85, total=311),
        "disabilitas": Threshold(tiu=60, total=286),
        "papua": Threshold(tiu=60, total=286),
    },
    max_skd=Fraction(550),
    max_skb=Fraction(500),
    share_skd=Fraction(40, 100),
    share_skb=Fraction(60, 100),
    times=3,
)


def people(*rows: tuple[object, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["nomor_peserta", "jenis", "twk", "tiu", "tkp", "skb", "jumlah_formasi"])
    frame["formasi"] = "perawat"
    return frame


def test_final_score_is_40_of_skd_and_60_of_skb() -> None:
    result = select(people(("1", "umum", 100, 150, 200, 400.0, 1)), TERMS)
    assert result.loc[0, "nilai_akhir"] == float(Fraction(40 * 450, 550) + Fraction(60 * 400, 500))
    assert result.loc[0, "hasil"] == "lulus"
    assert result.loc[0, "keterangan"] == ""


def test_thresholds_by_kind_at_the_edge() -> None:
    result = select(
        people(
            ("1", "umum", 65, 80, 166, 300.0, 9),
            ("2", "umum", 64, 80, 200, 300.0, 9),
            ("3", "cumlaude", 60, 85, 166, 300.0, 9),
            ("4", "cumlaude", 60, 85, 165, 300.0, 9),
            ("5", "disabilitas", 50, 60, 176, 300.0, 9),
            ("6", "papua", 50, 59, 200, 300.0, 9),
        ),
        TERMS,
    )
    assert result["lolos_skd"].tolist() == ["ya", "tidak", "ya", "tidak", "ya", "tidak"]
    assert str(result.loc[1, "keterangan"]).startswith("TWK 64")


def test_scores_are_compared_exactly() -> None:
    """0.1 + 0.2 as binary fractions would put the second above the first."""
    first = ("1", "umum", 100, 100, 200, 0.3, 1)
    second = ("2", "umum", 100, 100, 200, 0.1 + 0.2, 1)
    result = select(people(second, first), TERMS)
    assert result.loc[0, "nilai_akhir"] >= result.loc[1, "nilai_akhir"]
    equal = select(people(("1", "umum", 100, 100, 200, 300.1, 1), ("2", "umum", 100, 100, 200, 300.1, 1)), TERMS)
    assert equal["seri"].all()
    assert equal["hasil"].tolist() == ["lulus", "tidak lulus"]


def test_ties_go_by_tkp_then_tiu_then_ipk_then_age() -> None:
    frame = people(
        ("1", "umum", 100, 100, 200, 300.0, 1),
        ("2", "umum", 90, 100, 210, 300.0, 1),
        ("3", "umum", 90, 100, 210, 300.0, 1),
        ("4", "umum", 90, 100, 210, 300.0, 1),
    )
    frame["ipk"] = [4.0, 3.2, 3.5, 3.5]
    frame["tanggal_lahir"] = pd.to_datetime(["1990-01-01", "1990-01-01", "1999-05-05", "1999-05-04"])
    assert select(frame, TERMS)["peringkat"].tolist() == [4, 3, 2, 1]


def test_absent_beyond_and_without_a_seat() -> None:
    frame = people(
        ("1", "umum", 100, 100, 205, None, 1),
        ("2", "umum", 100, 100, 204, 300.0, 1),
        ("3", "umum", 100, 100, 203, 310.0, 1),
        ("4", "umum", 100, 100, 202, None, 1),
    )
    assert select(frame, TERMS)["hasil"].tolist() == ["gugur", "tidak lulus", "lulus", "tidak lulus"]


def test_no_verdict_where_the_seats_are_not_known() -> None:
    frame = people(("1", "umum", 100, 100, 200, 300.0, 1), ("2", "umum", 100, 100, 200, 300.0, 2))
    result = select(frame, TERMS)
    assert result["hasil"].isna().all()
    assert summary(result).loc[0, "jumlah_formasi"] is pd.NA


score = st.integers(0, 225)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(score, score, score, st.none() | st.integers(0, 500)), max_size=12), st.integers(0, 4))
def test_seats_are_never_overfilled_and_everyone_gets_a_verdict(rows: list[tuple[object, ...]], seats: int) -> None:
    frame = people(*((f"{n:03d}", "umum", *row, seats) for n, row in enumerate(rows)))
    result = select(frame, TERMS)
    assert (result["hasil"] == "lulus").sum() == min(seats, result["nilai_akhir"].notna().sum())
    assert result["hasil"].isin(["lulus", "tidak lulus", "gugur"]).all()
    assert ((result["keterangan"] == "") == (result["hasil"] == "lulus")).all()
