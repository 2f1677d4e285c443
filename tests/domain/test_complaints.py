"""Complaints: every table adds up, limits count working days, rates carry their interval."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from asn_cli.domain.complaints import TIMINGS, Clock, Stage, Timed, byar, overdue, punctuality, rates, recap, timed
from asn_cli.domain.complaints.months import by_month
from asn_cli.domain.workdays import make_calendar

CLOCK = Clock(make_calendar([2024], []), {"aduan": 5}, pd.Timestamp("2024-02-01"))


def complaints(*rows: tuple[object, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["id_laporan", "tanggal", "status", "tanggal_selesai", "klasifikasi"])
    for column in ("tanggal", "tanggal_selesai"):
        frame[column] = pd.to_datetime(frame[column]).astype("datetime64[s]")
    frame["status"] = pd.Categorical(frame["status"], categories=[str(stage) for stage in Stage])
    frame["klasifikasi"] = pd.Categorical(frame["klasifikasi"])
    return frame


def words_of(times: Timed) -> list[str]:
    return [str(TIMINGS[place]) for place in times.timing]


DATA = complaints(
    ("1", "2024-01-01", Stage.DONE, "2024-01-08", "aduan"),  # Monday to Monday: 5 working days
    ("2", "2024-01-01", Stage.DONE, "2024-01-09", "aduan"),
    ("3", "2024-01-01", Stage.RUNNING, None, "aduan"),
    ("4", "2024-01-31", Stage.NOT_YET, None, "aduan"),
    ("5", "2024-01-02", Stage.WAITING, None, "aduan"),
    ("6", "2024-01-02", Stage.ARCHIVED, "2024-01-03", "aduan"),
    ("7", "2024-01-02", Stage.DONE, None, "aduan"),
    ("8", "2024-01-05", Stage.DONE, "2024-01-04", "aduan"),
    ("9", "2023-12-30", Stage.DONE, "2024-01-02", "aduan"),
    ("10", "2024-01-02", Stage.DONE, "2024-01-03", "aspirasi"),
)


def test_the_day_after_receipt_is_day_one() -> None:
    times = timed(DATA, CLOCK)
    assert words_of(times)[:4] == ["tepat_waktu", "terlambat", "lewat_batas", "berjalan"]
    assert set(words_of(times)[4:]) == {"tidak_terhitung"}
    assert times.days[0] == 5
    assert times.uncovered == {2023: 1}
    first_counts = timed(DATA, Clock(CLOCK.calendar, CLOCK.limits, CLOCK.as_of, count_first=True))
    assert words_of(first_counts)[0] == "terlambat"


def test_punctuality_is_the_sum_of_the_five() -> None:
    table = punctuality(DATA, timed(DATA, CLOCK), CLOCK)
    five = ["tepat_waktu", "terlambat", "berjalan", "lewat_batas", "tidak_terhitung"]
    assert (table["jumlah"] == table[five].sum(axis=1)).all()
    assert table["jumlah"].sum() == len(DATA)
    row = table.set_index("klasifikasi").loc["aduan"]
    assert row["persen_tepat"] == pytest.approx(50.0)
    assert np.isnan(table.set_index("klasifikasi").loc["aspirasi", "persen_tepat"])


def test_recap_adds_up_and_counts_the_archive_both_ways() -> None:
    table = recap(DATA, ["klasifikasi"], timed(DATA, CLOCK).days)
    assert table["jumlah"].sum() == len(DATA)
    row = table.set_index("klasifikasi").loc["aduan"]
    assert row["persen_selesai"] == pytest.approx(100 * 5 / 9)
    assert row["persen_selesai_arsip"] == pytest.approx(100 * 6 / 9)
    assert row["median_hari_kerja"] == 5.5


def test_overdue_is_oldest_first_and_by_id() -> None:
    table = overdue(DATA, timed(DATA, CLOCK), CLOCK)
    assert table["id_laporan"].tolist() == ["3"]
    assert table.loc[0, "batas"] == pd.Timestamp("2024-01-08")
    assert table.loc[0, "hari_kerja"] == 23


def test_byar_published_limits() -> None:
    """O = 10: 4.79 to 18.39 (APHO Technical Briefing 3, Byar's approximation)."""
    low, high = byar([10, 0])
    assert (round(float(low[0]), 2), round(float(high[0]), 2)) == (4.79, 18.39)
    assert low[1] == 0


def test_rates_mark_only_whole_intervals_above_the_regency() -> None:
    population = pd.DataFrame({"kode": ["01", "02"], "kecamatan": ["A", "B"], "penduduk": [10_000, 10_000]})
    table = rates({"01": 40, "02": 5}, population, 3)
    assert table["sorotan"].tolist()[:2] == ["ya", "tidak"]
    assert table["kecamatan"].tolist()[2] == "(tanpa kecamatan)"
    assert table["jumlah"].sum() == 48


def test_months_without_complaints_stand_too_and_a_peak_is_marked() -> None:
    dates = pd.Series(pd.to_datetime([f"2024-{m:02d}-01" for m in range(1, 13) if m != 3] + ["2024-12-02"] * 30))
    table = by_month(dates, dates, date(2024, 1, 1), date(2024, 12, 31), date(2024, 12, 31))
    assert len(table) == 12
    assert table.set_index("bulan").loc["2024-03", "jumlah"] == 0
    assert table.loc[table["sorotan"] == "ya", "bulan"].tolist() == ["2024-12"]
