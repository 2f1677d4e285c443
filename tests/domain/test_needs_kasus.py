"""The worked cases of tests/kasus/kebutuhan.yaml, and the published figures for Kulon Progo."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.domain.kebutuhan import Case

CASES = yaml.safe_load((Path(__file__).parents[1] / "kasus" / "kebutuhan.yaml").read_text(encoding="utf-8"))
TABLES = ("penduduk", "fasilitas", "wilayah", "pegawai", "unit_kerja")


def made(case: dict[str, Any], folder: Path) -> Case:
    tables = {name: case[name] for name in TABLES if name in case}
    more = {"as_of": case["as_of"]} if "as_of" in case else {}
    return Case(folder, asn=case.get("asn"), rounding=case.get("pembulatan"), **more, **tables)


@pytest.mark.parametrize("case", CASES, ids=[case["judul"] for case in CASES])
def test_kasus(case: dict[str, Any], tmp_path: Path) -> None:
    done = made(case, tmp_path)
    for wanted in case.get("harapan", []):
        row = done.row(wanted["kecamatan"], wanted["jabatan"])
        got = {name: row[name] for name in wanted}
        assert got == wanted
    for post in case.get("tanpa", []):
        assert post not in set(done.balance.rows["jabatan"])
    for standard, words in case.get("kosong", {}).items():
        reason = done.missing(standard)
        assert all(word in reason for word in words), reason
    for kecamatan, parts in case.get("tipe", {}).items():
        assert done.needs.types is not None
        types = done.needs.types.set_index("kecamatan").loc[kecamatan]
        assert {name: types[name] for name in parts} == parts
    if "jumlah" in case:
        sums = done.balance.sectors.set_index("sektor")["kebutuhan"]
        assert sums[case["jumlah"]["sektor"]] == case["jumlah"]["kebutuhan"]


def test_every_case_says_where_it_comes_from() -> None:
    assert all(case["sumber"] for case in CASES)


@pytest.mark.parametrize(
    ("schools", "rombel", "teachers"),
    [(233, 1398, 1864), (235, 1410, 1880), (241, 1446, 1928), (245, 1470, 1960), (253, 1518, 2024)],
)
def test_kulon_progo(tmp_path: Path, schools: int, rombel: int, teachers: int) -> None:
    """SD of 6 rombel each: 6 guru kelas, 1 agama, 1 PJOK a school (published projection for Kulon Progo)."""
    rows = [{"kecamatan": "Wates", "nama": f"SDN {n}", "jenis": "sd", "rombel": 6} for n in range(schools)]
    done = Case(
        tmp_path,
        asn={"wilayah": {"kode": "34.01", "nama": "Kulon Progo"}},
        wilayah=[{"kode": "34.01.02", "kecamatan": "Wates"}],
        fasilitas=rows,
    )
    assert done.row("Wates", "guru kelas sd")["nilai_dasar"] == rombel
    posts = ("guru kelas sd", "guru agama sd", "guru pjok sd")
    assert sum(done.row("Wates", post)["kebutuhan"] for post in posts) == teachers
