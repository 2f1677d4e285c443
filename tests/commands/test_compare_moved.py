"""`asn compare`: which part of a rate or of the priority score moved, and where that cannot be told."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.commands.luar import Shell
from tests.commands.test_explain_priority import AS_OF, FILES, NIPS

BOTH = (*AS_OF, "--old-as-of", "2026-01-31")
OWN = "prioritas: {{bobot: {{pembinaan: {weight}}}, alasan: contoh, penetap: Bupati}}\n"


@pytest.fixture
def folders(shell: Shell) -> Path:
    """`lama`, and `baru` with more residents, two complaints more, and a better rating."""
    for name in ("lama", "baru"):
        (shell.folder / name).mkdir()
        for file, text in FILES.items():
            shell.write(f"{name}/{file}", text)
    shell.write("baru/penduduk.csv", FILES["penduduk.csv"].replace("2024,10000", "2024,12000"))
    more = "".join(f"{n},2025-06-01,Bajubang,Dinas Kesehatan,,selesai\n" for n in (201, 202))
    shell.write("baru/pengaduan.csv", FILES["pengaduan.csv"] + more)
    better = "2025,tahunan,sesuai ekspektasi,sesuai ekspektasi"
    bad = "2025,tahunan,di bawah ekspektasi,di bawah ekspektasi"
    shell.write("baru/kinerja.csv", FILES["kinerja.csv"].replace(f"{NIPS[1]},{bad}", f"{NIPS[1]},{better}"))
    return shell.folder


def rows_of(shell: Shell, old: str, new: str, *more: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shell.json("compare", old, new, *BOTH, "--all", *more)["tabel"]["selisih"]
    return found


def row(rows: list[dict[str, Any]], table: str, measure: str) -> dict[str, Any]:
    return next(
        r
        for r in rows
        if r["tabel"] == table
        and r["ukuran"] == measure
        and r["kecamatan"] == "Bajubang"
        and r["sektor"] in (None, "kesehatan")
    )


def parts(found: dict[str, Any]) -> dict[str, float]:
    named = {name.removeprefix("karena_"): value for name, value in found.items() if name.startswith("karena_")}
    return {name: value for name, value in named.items() if value}


@pytest.mark.usefixtures("folders")
def test_a_rate_tells_whether_reports_or_residents_moved(shell: Shell) -> None:
    rows = rows_of(shell, "lama", "baru")
    area = row(rows, "prioritas", "pengaduan_per_10000")
    assert parts(area) == pytest.approx({"penduduk": 20 / 1.2 - 20, "pengaduan": 22 / 1.2 - 20 / 1.2}, abs=1e-6)
    assert area["sebab"] == "penduduk + pengaduan"
    whole = row(rows, "laju", "per_10000")
    assert sum(parts(whole).values()) == pytest.approx(whole["perubahan"], abs=1e-5)
    assert whole["sebab"] == "penduduk + pengaduan"


@pytest.mark.usefixtures("folders")
def test_a_score_tells_which_part_moved_and_the_parts_add_up(shell: Shell) -> None:
    score = row(rows_of(shell, "lama", "baru"), "prioritas", "skor")
    assert score["sebab"].startswith("pembinaan + ")
    assert parts(score)["pembinaan"] == pytest.approx(-100 / 3 / 5, abs=1e-6)
    assert sum(parts(score).values()) == pytest.approx(score["perubahan"], abs=1e-5)
    assert "aturan" not in parts(score)


@pytest.mark.usefixtures("folders")
def test_results_tell_the_same_as_their_folders(shell: Shell) -> None:
    for name in ("lama", "baru"):
        for suffix in ("json", "xlsx"):
            assert shell.asn("report", name, *AS_OF, "-q", "-o", f"{name}.{suffix}").code == 0
    composed = [("prioritas", "skor"), ("prioritas", "pengaduan_per_10000"), ("laju", "per_10000")]
    whole = rows_of(shell, "lama", "baru")
    for suffix in ("json", "xlsx"):
        read = shell.json("compare", f"lama.{suffix}", f"baru.{suffix}", "--all")["tabel"]["selisih"]
        for table, measure in composed:
            assert parts(row(read, table, measure)) == pytest.approx(parts(row(whole, table, measure)), abs=1e-4)


@pytest.mark.usefixtures("folders")
def test_other_weights_are_told_as_the_rule(shell: Shell) -> None:
    shutil.rmtree(shell.folder / "baru")
    shutil.copytree(shell.folder / "lama", shell.folder / "baru")
    shell.write("baru/asn.yaml", OWN.format(weight=3))
    score = row(rows_of(shell, "lama", "baru"), "prioritas", "skor")
    assert score["sebab"] == "aturan"
    assert parts(score)["aturan"] == pytest.approx(score["perubahan"], abs=1e-5)


@pytest.mark.usefixtures("folders")
def test_a_result_whose_weights_are_not_known_tells_no_cause(shell: Shell) -> None:
    shell.write("lama/asn.yaml", OWN.format(weight=3))
    known = row(rows_of(shell, "lama", "baru"), "prioritas", "skor")
    assert "aturan" in parts(known)
    for name in ("lama", "baru"):
        shell.asn("report", name, *AS_OF, "-q", "-o", f"{name}.json")
    unknown = row(shell.json("compare", "lama.json", "baru.json", "--all")["tabel"]["selisih"], "prioritas", "skor")
    assert unknown["perubahan"] == pytest.approx(known["perubahan"], abs=1e-6)
    assert (unknown["sebab"], parts(unknown)) == (None, {})


@pytest.mark.usefixtures("folders")
def test_a_part_that_was_not_known_before_is_one_that_moved(shell: Shell) -> None:
    (shell.folder / "lama" / "skm.csv").unlink()
    score = row(rows_of(shell, "lama", "baru"), "prioritas", "skor")
    assert parts(score)["skm"] != 0
    assert sum(parts(score).values()) == pytest.approx(score["perubahan"], abs=1e-5)
