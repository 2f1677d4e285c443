"""The worked cases of tests/kasus/rencana.yaml."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import yaml

from asn_cli.domain.growth import Growth, class_growth, growth_by_district, growth_factor, population_in, unusual
from asn_cli.domain.needs.facilities import at_date
from asn_cli.domain.projection import school_growth
from asn_cli.domain.retirement import retirement_ages, retirement_date
from asn_cli.domain.workload import Approach, WorkingTime, grade, workload
from asn_cli.findings import Findings
from asn_cli.rules import load_rules

CASES = yaml.safe_load((Path(__file__).parents[1] / "kasus" / "rencana.yaml").read_text(encoding="utf-8"))
RULES = load_rules(None)
AT = date(2026, 1, 31)


def cases(subject: str) -> Any:
    return pytest.mark.parametrize("case", CASES[subject], ids=[case["judul"] for case in CASES[subject]])


@cases("beban_kerja")
def test_workload(case: dict[str, Any]) -> None:
    tasks = pd.DataFrame([{"jabatan": "x", "uraian_tugas": "t", **task} for task in case["tugas"]])
    found = workload(tasks, Approach(case["metode"]), WorkingTime(case["menit"], case["hari"]))
    assert [str(reason) for _, reason in found.aside] == case.get("disisihkan", [])
    if "harapan" not in case:
        assert found.jabatan.empty
        return
    row = found.jabatan.iloc[0]
    for key, value in case["harapan"].items():
        assert float(row[key]) == pytest.approx(value, abs=1e-9), key
    if "pj" in case:
        bands = [(band.dari, band.nama) for band in RULES.parameter("rencana/prestasi-jabatan", AT).isi]
        assert grade(found.jabatan["ej"].to_numpy(), bands).tolist() == [case["pj"]]


@cases("waktu_kerja_kes")
def test_available_working_time(case: dict[str, Any]) -> None:
    parts = RULES.parameter("rencana/wkt-abk-kes", AT).isi
    fixed = RULES.parameter("rencana/waktu-kerja-kes-2015", AT).isi
    for week, (days, hours) in case["harapan"].items():
        left = parts[f"hari_kerja_{week}"] - sum(parts[part] for part in ("cuti", "libur", "pelatihan", "absen"))
        assert left == days == fixed[f"hari_{week}"]
        assert left * parts["jam_per_minggu"] * parts["efektif"] / int(week) == pytest.approx(hours)


@cases("pensiun")
def test_retirement_date(case: dict[str, Any]) -> None:
    born = pd.Series(pd.to_datetime([case["lahir"]])).astype("datetime64[s]")
    assert retirement_date(born, pd.Series([case["bup"]]))[0].date() == case["tmt"]


@cases("bup")
def test_retirement_age(case: dict[str, Any]) -> None:
    ages = RULES.parameter("rencana/bup", AT).isi
    ranks = RULES.parameter("rencana/jenjang", AT).isi
    title = pd.Series([case["jabatan"]], dtype="str")
    post = RULES.posts.match_series(title)
    assert retirement_ages(title, post, ages, ranks, {})[0] == case["bup"]
    assert retirement_ages(title, pd.Series(["perawat"]), ages, ranks, {"perawat": 63})[0] == 63


@cases("pertumbuhan")
def test_growth(case: dict[str, Any]) -> None:
    if "penduduk" in case:
        rows = [("15.04.07", year, people) for year, people in case["penduduk"].items()]
        found = growth_by_district(pd.DataFrame(rows, columns=["kode", "tahun", "jiwa"]), 2020, {})["15.04.07"]
        assert found.rate == pytest.approx(case["laju"], abs=1e-9)
        for year, people in case["harapan"].items():
            assert population_in(found, year) == pytest.approx(people, abs=0.01)
        return
    rows = [("15.04.07", "sd", year, number) for year, number in case["rombel"].items()]
    rates = class_growth(pd.DataFrame(rows, columns=["kode", "jenis", "tahun", "rombel"]), 2025, ["rombel"])
    for year, number in case["harapan"].items():
        factor = growth_factor(rates["rombel"].to_numpy(), np.array([year - 2025]))
        assert case["rombel"][2025] * factor[0] == pytest.approx(number, abs=1e-5)


def test_classes_of_a_kind_that_an_office_writes_its_own_way_grow_too() -> None:
    schools = pd.DataFrame(
        {
            "kode": "15.04.07",
            "kecamatan": "Bajubang",
            "jenis": "SMP Satap",
            "nama": "SMP Satap 1",
            "tahun": [2024, 2025],
            "rombel": [10, 11],
        }
    )
    grown = school_growth(schools, 2025).set_index("jenis")["rombel"]
    assert grown["smp_satap"] == pytest.approx(0.1)
    [standing] = at_date(schools, date(2025, 12, 31), Findings())["jenis"]
    assert standing in grown.index


def test_growth_beyond_all_numbers_is_no_number() -> None:
    rows = pd.DataFrame({"kode": ["a", "a"], "tahun": [2019, 2020], "jiwa": [1.0, 1e12]})
    found = growth_by_district(rows, 2020, {})["a"]
    assert list(unusual({"a": found})) == ["a"]
    assert population_in(found, 2070) == population_in(found, 2070, shift=0.005) == np.inf


def test_a_falling_population_falls_on_and_never_below_zero() -> None:
    rows = pd.DataFrame({"kode": ["a", "a"], "tahun": [2010, 2020], "jiwa": [200.0, 100.0]})
    found = growth_by_district(rows, 2020, {})["a"]
    assert population_in(found, 2030) == pytest.approx(50)
    assert population_in(found, 2030, shift=-2.0) == 0


def test_projected_population_is_taken_and_filled_in_between() -> None:
    rows = pd.DataFrame({"kode": ["a"] * 2, "tahun": [2020, 2030], "jiwa": [100.0, 400.0]})
    found = growth_by_district(rows, 2026, {})["a"]
    assert population_in(found, 2030) == 400
    assert population_in(found, 2025) == pytest.approx(200)
    stated = growth_by_district(rows, 2026, {"a": 0.0})["a"]
    assert population_in(stated, 2030) == 100
    assert isinstance(stated, Growth)
