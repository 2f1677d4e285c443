"""Complaints: every table adds up, limits count working days, rates carry their interval."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.domain.complaints import (
    NO_CLASS,
    NO_DISTRICT,
    NOT_MAPPED,
    TIMINGS,
    Clock,
    Language,
    Stage,
    byar,
    frequent_words,
    overdue,
    punctuality,
    rates,
    recap,
    timed,
)
from asn_cli.domain.complaints import timing as timing_module
from asn_cli.domain.complaints.model import Phrases, named, one_spelling, sectors, stage_of
from asn_cli.domain.complaints.months import by_month
from asn_cli.domain.complaints.prepare import closing_days, matched
from asn_cli.domain.workdays import make_calendar
from asn_cli.textkey import heading_key

CLOCK = Clock(make_calendar([2024], []), {"aduan": 5}, pd.Timestamp("2024-02-01"))
FIVE = ["tepat_waktu", "terlambat", "berjalan", "lewat_batas", "tidak_terhitung"]


def complaints(*rows: tuple[object, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["id_laporan", "tanggal", "status", "tanggal_selesai", "klasifikasi"])
    for column in ("tanggal", "tanggal_selesai"):
        frame[column] = pd.to_datetime(frame[column]).astype("datetime64[s]")
    return frame.assign(klasifikasi=one_spelling(frame["klasifikasi"].astype("str"), NO_CLASS))


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
    ("11", "2024-01-02", Stage.DONE, "2024-02-02", "aduan"),  # closed after the reference date
    ("12", "2024-02-02", Stage.RUNNING, None, "aduan"),  # received after it
    ("13", "2024-01-02", Stage.OTHER, None, None),
)


def words(data: pd.DataFrame, clock: Clock = CLOCK) -> list[str]:
    return [str(TIMINGS[place]) for place in timed(data, clock).timing]


def test_the_day_after_receipt_is_day_one() -> None:
    assert words(DATA)[:4] == ["tepat_waktu", "terlambat", "lewat_batas", "berjalan"]
    assert set(words(DATA)[4:]) == {"tidak_terhitung"}
    assert timed(DATA, CLOCK).days[0] == 5
    first_counts = Clock(CLOCK.calendar, CLOCK.limits, CLOCK.as_of, count_first=True)
    assert words(DATA, first_counts)[0] == "terlambat"


def test_the_archive_counts_as_done_where_the_office_says_so() -> None:
    done = Clock(CLOCK.calendar, CLOCK.limits, CLOCK.as_of, archived_is_done=True)
    assert words(DATA, done)[5] == "tepat_waktu"


def test_years_that_the_calendar_lacks_are_named_with_their_complaints() -> None:
    assert timed(DATA, CLOCK).uncovered == {2023: 1}
    later = Clock(CLOCK.calendar, CLOCK.limits, pd.Timestamp("2025-01-02"))
    assert timed(DATA, later).uncovered[2025] == 3


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = timed(DATA, CLOCK)
    monkeypatch.setattr(timing_module, "BLOCK", 4)
    parts = timed(DATA, CLOCK)
    assert parts.timing.tolist() == whole.timing.tolist()
    assert parts.days.tolist() == whole.days.tolist()
    assert (parts.uncovered, parts.done_undated, parts.done) == (whole.uncovered, 1, 7)


def test_punctuality_is_the_sum_of_the_five() -> None:
    table = punctuality(DATA, timed(DATA, CLOCK), CLOCK)
    assert (table["jumlah"] == table[FIVE].sum(axis=1)).all()
    assert table["jumlah"].sum() == len(DATA)
    row = table.set_index("klasifikasi").loc["aduan"]
    assert row["persen_tepat"] == pytest.approx(50.0)
    assert row["batas_hari_kerja"] == 5
    assert np.isnan(table.set_index("klasifikasi").loc["aspirasi", "persen_tepat"])
    assert table["klasifikasi"].iloc[-1] == NO_CLASS


def test_recap_adds_up_and_counts_the_archive_both_ways() -> None:
    table = recap(DATA, ["klasifikasi"], timed(DATA, CLOCK).days)
    assert table["jumlah"].sum() == len(DATA)
    row = table.set_index("klasifikasi").loc["aduan"]
    assert row["persen_selesai"] == pytest.approx(100 * 6 / 11)
    assert row["persen_selesai_arsip"] == pytest.approx(100 * 7 / 11)
    assert row["median_hari_kerja"] == 5.5
    stages = [str(stage) for stage in Stage]
    assert (table[stages].sum(axis=1) == table["jumlah"]).all()


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y", None]), st.sampled_from(list(Stage))), min_size=1
    ),
    st.integers(1, 20),
)
def test_recap_is_what_counting_by_hand_gives(rows: list[tuple[str, str | None, Stage]], few: int) -> None:
    frame = pd.DataFrame(rows, columns=["sektor", "kecamatan", "status"])
    frame["sektor"] = one_spelling(frame["sektor"].astype("str"), NOT_MAPPED)
    frame["kecamatan"] = one_spelling(frame["kecamatan"].astype("str"), NO_DISTRICT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("asn_cli.domain.complaints.counts.FEW", few)
        table = recap(frame, ["sektor", "kecamatan"], np.full(len(frame), -1, dtype=np.int32))
    counted = {(r["sektor"], r["kecamatan"]): r["jumlah"] for r in table.to_dict("records")}
    by_hand: dict[tuple[str, str], int] = {}
    for sector, district, _ in rows:
        key = (sector, district or NO_DISTRICT)
        by_hand[key] = by_hand.get(key, 0) + 1
    assert counted == by_hand


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
    population = pd.DataFrame(
        {
            "kode": ["01", "02", "03"],
            "kecamatan": ["A", "B", "C"],
            "penduduk": pd.array([10_000, 10_000, None], dtype="Int64"),
        }
    )
    table = rates({"01": 40, "02": 5, "03": 7}, population, 3)
    assert table["sorotan"].tolist()[:2] == ["ya", "tidak"]
    assert pd.isna(table.loc[2, "sorotan"])
    assert table["kecamatan"].tolist()[3] == NO_DISTRICT
    assert table["jumlah"].sum() == 55


def dates(*texts: str) -> pd.Series:
    return pd.Series(pd.to_datetime(list(texts)).astype("datetime64[s]"))


def test_months_without_complaints_stand_too_and_a_peak_is_marked() -> None:
    days = dates(*(f"2024-{m:02d}-01" for m in range(1, 13) if m != 3), *["2024-12-02"] * 30)
    table = by_month(days, days, None, None, date(2025, 6, 1))
    assert table["bulan"].tolist() == [f"2024-{m:02d}" for m in range(1, 13)]
    assert table.set_index("bulan").loc["2024-03", "jumlah"] == 0
    assert table.loc[table["sorotan"] == "ya", "bulan"].tolist() == ["2024-12"]
    assert table["jumlah"].sum() == len(days)


def test_a_month_that_has_not_ended_is_not_judged() -> None:
    days = dates(*(f"2024-{m:02d}-01" for m in range(1, 11) for _ in range(20)), "2024-11-02")
    table = by_month(days, days, None, None, date(2024, 11, 5)).set_index("bulan")
    assert pd.isna(table.loc["2024-11", "sorotan"])
    assert table.loc["2024-10", "sorotan"] == "tidak"


def test_the_year_before_comes_from_outside_the_period_and_the_future_follows() -> None:
    everything = dates("2023-05-01", "2024-05-01", "2024-05-02", "2030-01-01")
    period = everything[everything >= "2024-05-01"]
    table = by_month(everything, period, date(2024, 5, 1), None, date(2024, 6, 30)).set_index("bulan")
    assert table.index.tolist() == ["2024-05", "2030-01"]
    assert table.loc["2024-05", "tahun_lalu"] == 1
    assert pd.isna(by_month(everything, period, None, None, date(2024, 6, 30)).loc[1, "bawah"])


def test_statuses_by_group_and_star() -> None:
    groups = {"selesai": ["Ditutup oleh *"], "belum": ["Belum Terverifikasi"]}
    assert stage_of("DITUTUP  OLEH admin", groups) is Stage.DONE
    assert stage_of("belum terverifikasi", groups) is Stage.NOT_YET
    assert stage_of("Belum Terverifikasi juga", groups) is Stage.OTHER


def test_the_longest_phrase_tells_the_sector_and_the_office_goes_first() -> None:
    phrases = Phrases({"pendidikan": ["dinas pendidikan"], "kepegawaian": ["badan kepegawaian"], "kesehatan": ["rs"]})
    assert phrases.sector("Badan Kepegawaian, Pendidikan, dan Pelatihan") == "kepegawaian"
    assert phrases.sector("Mars") is None
    assert Phrases({}, {"Dinas PUPR": "pekerjaan umum"}).sector("DINAS  PUPR.") == "pekerjaan umum"
    frame = pd.DataFrame(
        {
            "sektor": ["Kesehatan ", None, None, None],
            "instansi": ["x", "Dinas Pendidikan", None, "x"],
            "kategori": ["y", "y", "sekolah", None],
        }
    ).astype("str")
    found = sectors(frame, phrases, Phrases({"pendidikan": ["sekolah"]}))
    assert found.tolist() == ["kesehatan", "pendidikan", "pendidikan", NOT_MAPPED]


def test_spellings_are_made_one_and_the_blank_stands_last() -> None:
    column = one_spelling(pd.Series(["Satpol PP", "SATPOL PP", "Satpol PP", None], dtype="str"), "(tidak disebut)")
    assert column.tolist() == ["Satpol PP"] * 3 + ["(tidak disebut)"]
    assert named(np.array([0, 1, -1]), ["b", "a"], "z").cat.categories.tolist() == ["a", "b", "z"]


@pytest.mark.parametrize("kind", ["text", "number"])
def test_closing_days_are_matched_by_number_or_text(kind: str) -> None:
    ids: Any = pd.Series(["7", "8", "9"], dtype="str") if kind == "text" else pd.Series([7, 8, 9])
    others = pd.Series(["9", "007", "A"], dtype="str")
    assert matched(ids, others).tolist() == [-1, -1, 0]
    reports = pd.DataFrame({"id_laporan": ids, "tanggal_selesai": dates("2024-01-01", "NaT", "NaT")})
    answers = pd.DataFrame({"id_laporan": others, "tanggal_selesai": dates("2024-05-05", "2024-05-06", "2024-05-07")})
    found = closing_days(reports, answers)
    assert found is not None
    assert found.dt.strftime("%F").fillna("").tolist() == ["2024-01-01", "", "2024-05-05"]


LANGUAGE = Language(frozenset({"yang"}), frozenset({"pak", "an"}), ("Dinas Kesehatan", "Mersam"))


def reports(*texts: str, name: str = "Siti Aminah") -> pd.DataFrame:
    return pd.DataFrame({"sektor": "kesehatan", "isi": list(texts), "pelapor": name})


def test_words_of_five_reports_and_never_a_name() -> None:
    text = "Antrean panjang yang lama di Mersam, kata Aminah dan pak Sugiono kepada saudara kami Rusdianto"
    table = frequent_words(reports(*[text] * 5), LANGUAGE)
    found = set(table["kata"])
    assert {"antrean", "panjang", "mersam"} <= found
    assert not {"yang", "aminah", "sugiono", "rusdianto"} & found
    assert set(table["jumlah"]) == {5}
    assert frequent_words(reports(*[text] * 4), LANGUAGE).empty


def test_words_hold_no_digits_and_titles_in_capitals_are_no_names() -> None:
    table = frequent_words(reports(*["LAMPU JALAN MATI 081234567890 rt05"] * 6), LANGUAGE)
    assert set(table["kata"]) == {"lampu", "jalan", "mati"}


def test_limits_are_known_by_any_spelling() -> None:
    clock = Clock(CLOCK.calendar, {heading_key("Permintaan Informasi"): 5}, CLOCK.as_of)
    assert clock.limit("PERMINTAAN  informasi") == 5
    assert clock.limit("Aspirasi") is None
