"""Evaluation against the worked figures of the rules."""

import numpy as np
import pandas as pd
import pytest

from asn_cli.domain.evaluation.index import category, nine_box, professionalism
from asn_cli.domain.evaluation.people import portraits
from asn_cli.domain.evaluation.periods import period_end, period_order
from asn_cli.domain.evaluation.raters import raters
from asn_cli.domain.evaluation.ratings import by_numbers, credit, weighted_score
from asn_cli.domain.evaluation.rewards import Coaching, Recognition, coached, recognised
from asn_cli.domain.evaluation.spread import PARTS, Share, broken, distribution
from asn_cli.domain.training import gaps, jpm, within_places
from asn_cli.domain.unit_names import unit_key

BANDS = [
    (110.0, "Sangat Baik", True),
    (90.0, "Baik", False),
    (70.0, "Cukup", False),
    (50.0, "Kurang", False),
    (0.0, "Sangat Kurang", False),
]
RANKING = [
    Share(("sangat_baik",), most=20),
    Share(("baik",), least=60, most=70),
    Share(("butuh_perbaikan", "kurang", "sangat_kurang"), most=20),
]


def test_scores_by_numbers_at_the_edges() -> None:
    score = weighted_score(
        pd.Series([90.0, 115.0, 115.0, 69.99, 50.0]), pd.Series([90.0, 115.0, 115.0, 69.99, 49.0]), 0.7
    )
    idea = np.array([False, True, False, False, False])
    assert by_numbers(score, idea, BANDS).tolist() == ["Baik", "Sangat Baik", "Baik", "Kurang", "Sangat Kurang"]


def test_credit_of_the_rule() -> None:
    """Ahli pertama: 12 months Sangat Baik 18.75; 2 months Baik 2.08; together 20.83."""
    points = credit(np.array([12.0, 2.0]), np.array([150.0, 100.0]), np.array([12.5, 12.5]))
    assert points[0] == 18.75
    assert round(float(points[1]), 2) == 2.08
    assert round(float(points.sum()), 2) == 20.83


@pytest.mark.parametrize("counts", [(10, 30, 10, 0, 0), (5, 35, 10, 0, 0)])
def test_ranking_of_the_elucidation_fits(counts: tuple[int, ...]) -> None:
    assert broken(dict(zip(PARTS, counts, strict=True)), RANKING) == []


def test_ranking_out_of_bounds_is_told() -> None:
    assert len(broken(dict(zip(PARTS, (11, 39, 0, 0, 0), strict=True)), RANKING)) == 2


def rated(*rows: tuple[object, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["nip", "unit_kerja", "tahun", "periode", "penilai", "predikat"])
    frame["nama"] = "N"
    frame["_dengan_angka"] = False
    return frame


def test_a_distribution_follows_the_predicate_of_its_unit() -> None:
    data = rated(
        *((str(n), "A", 2024, "Tahunan", "p", "Sangat Baik" if n < 8 else "Baik") for n in range(10)),
        ("x", "B", 2024, "Tahunan", "p", "Baik"),
    )
    pattern = {"Istimewa": [Share(("sangat_baik",), most=70, largest=True)]}
    table = distribution(data, {unit_key("A"): "Istimewa"}, pattern, RANKING).set_index("unit_kerja")
    assert table.loc["A", "sesuai_pola"] == "tidak"
    assert "80" in str(table.loc["A", "catatan"])
    assert pd.isna(table.loc["B", "sesuai_pola"])
    assert table["jumlah"].sum() == len(data)


def test_a_lenient_rater_is_seen_and_small_ones_are_not_judged() -> None:
    rows = [(f"a{n}", "U", 2024, "T", "longgar", "Sangat Baik") for n in range(10)]
    rows += [(f"b{n}", "U", 2024, "T", "biasa", "Sangat Baik" if n < 2 else "Baik") for n in range(20)]
    rows += [("c", "U", 2024, "T", "kecil", "Sangat Baik")]
    table = raters(rated(*rows)).set_index("penilai")
    assert table.loc["longgar", "selisih_baku"] > 2
    assert table.loc["longgar", "catatan"] is not None
    assert np.isnan(table.loc["kecil", "selisih_baku"])


def test_recognition_and_coaching_by_the_newest_periods() -> None:
    data = rated(
        ("1", "U", 2023, "Tahunan", "p", "Sangat Baik"),
        ("1", "U", 2024, "Tahunan", "p", "Sangat Baik"),
        ("2", "U", 2023, "Tahunan", "p", "Sangat Baik"),
        ("2", "U", 2024, "Tahunan", "p", "Kurang"),
        ("3", "U", 2023, "Tahunan", "p", "Kurang"),
        ("3", "U", 2024, "Tahunan", "p", "Sangat Kurang"),
    )
    assert recognised(data, Recognition(2, 2))["nip"].tolist() == ["1"]
    rule = Coaching(["Kurang", "Sangat Kurang"], 6, ["uji kompetensi"], pd.Timestamp("2026-01-31"))
    table = coached(data, rule)
    assert table["nip"].tolist() == ["2", "3"]
    assert "2025-06-30" in str(table.loc[0, "langkah"])
    assert "2024-06-30" in str(table.loc[1, "langkah"])


def test_periods_in_their_order() -> None:
    assert sorted(["Triwulan IV", "Triwulan I", "Triwulan III", "Triwulan II"], key=period_order)[-1] == "Triwulan IV"
    assert period_end(2024, "Triwulan II") == pd.Timestamp("2024-06-30")
    assert period_end(2024, "Semester 1") == pd.Timestamp("2024-06-30")
    assert period_end(2024, None) == pd.Timestamp("2024-12-31")


def test_strengths_come_from_values_ratings_and_trend() -> None:
    data = rated(("1", "U", 2023, "T", "p", "Kurang"), ("1", "U", 2024, "T", "p", "Baik"))
    data["adaptif"] = [2.0, 4.5]
    found = portraits(data)
    assert found.strengths[0] is None
    assert "Adaptif" in str(found.weaknesses[0]) or "adaptab" in str(found.weaknesses[0])
    assert "Adaptif" in str(found.strengths[1]) or "adaptab" in str(found.strengths[1])


def test_the_index_is_weighted_by_headcount_and_a_value_between_bands_is_the_lower() -> None:
    groups = pd.DataFrame(
        {
            "kelompok": ["A", "B"],
            "jumlah": [30, 10],
            "kualifikasi": [20.0, 10.0],
            "kompetensi": [35.0, 20.0],
            "kinerja": [25.0, 20.0],
            "disiplin": [5.0, 5.0],
        }
    )
    bands = [
        (91.0, "Sangat Tinggi"),
        (81.0, "Tinggi"),
        (71.0, "Sedang"),
        (61.0, "Rendah"),
        (0.0, "Sangat Rendah"),
    ]
    table = professionalism(groups, bands, "semua")
    assert table["indeks"].tolist() == [85.0, 55.0, 77.5]
    assert table["kategori"].tolist() == ["Tinggi", "Sangat Rendah", "Sedang"]
    assert category(80.5, bands) == "Sedang"
    boxes = {"tinggi": {"di bawah ekspektasi": 6.0, "sesuai ekspektasi": 8.0, "di atas ekspektasi": 9.0}}
    assert nine_box(pd.Series(["tinggi", None]), pd.Series(["di atas ekspektasi", "sesuai ekspektasi"]), boxes) == [
        9,
        None,
    ]


def test_gaps_and_job_person_match() -> None:
    data = pd.DataFrame(
        {
            "nip": ["1", "1", "2"],
            "kompetensi": ["k", "l", "k"],
            "level_dimiliki": [1.0, 4.0, 2.0],
            "level_standar": [3.0, 3.0, 3.0],
        }
    )
    table = gaps(data, ["kompetensi"])
    assert table.to_dict("records") == [{"kompetensi": "k", "pegawai": 2, "kesenjangan_rata": 1.5}]
    match = jpm(data, [(80.0, "MS"), (68.0, "MMS"), (0.0, "KMS")]).set_index("nip")
    assert match.loc["1", "kategori"] == "MS"
    assert match.loc["2", "kategori"] == "KMS"
    assert jpm(data, None)["kategori"].isna().all()
    assert within_places([3, 5], 6) == [3, 3]
