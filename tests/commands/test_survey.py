"""`asn survey` from outside."""

from pathlib import Path

import pytest

from tests.commands.luar import Shell
from tests.report.workbook.recompute import assert_recomputes

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_data")
AT = ("--as-of", "2026-01-31")
COLUMNS = {
    "skm": "unit_layanan tahun responden ikm margin mutu kinerja unsur_terendah unsur_tertinggi sampel_minimum "
    "sampel_minimum_rumus",
    "unsur": "unit_layanan unsur nama nrr tertimbang",
    "unit": "ukuran ikm mutu",
}
HEAD = "unit_layanan,kecamatan,tahun,u1,u2,u3,u4,u5,u6,u7,u8,u9\n"


def answers(unit: str, *marks: int, place: str = "Mersam", year: int = 2024) -> str:
    return f"{unit},{place},{year}," + ",".join(map(str, marks * 9 if len(marks) == 1 else marks)) + "\n"


def test_every_table_of_the_sample_has_its_columns_and_adds_up(shell: Shell, tmp_path: Path) -> None:
    book = tmp_path / "hasil.xlsx"
    found = shell.json("survey", SAMPLE, *AT, "--population", "4384", "-o", str(book))["tabel"]
    for name, columns in COLUMNS.items():
        assert list(found[name][0])[: columns.count(" ") + 1] == columns.split(), name
    assert sum(row["responden"] for row in found["skm"]) == 900
    assert sum(row["responden"] for row in found["kecamatan_skm"]) == 900
    assert len(found["unsur"]) == 9 * len(found["skm"])
    assert {row["sampel_minimum"] for row in found["skm"]} == {354}
    assert [row["ukuran"] for row in found["unit"]] == ["responden", "rata_unit"] * 2
    assert_recomputes(book, at_least=0)


def test_planted_story_is_found(shell: Shell) -> None:
    found = shell.json("skm", SAMPLE, *AT)["tabel"]
    here = [row for row in found["skm"] if row["unit_layanan"] == "Puskesmas Jembatan Mas"]
    assert {row["unsur_terendah"] for row in here} == {"u3"}
    waiting = [r["nrr"] for r in found["unsur"] if r["unit_layanan"] == "Puskesmas Jembatan Mas" and r["unsur"] == "u3"]
    assert max(waiting) < 2.3


def test_in_a_pipe(shell: Shell) -> None:
    result = shell.asn("survey", "-", *AT, stdin=HEAD + answers("A", 3) + answers("B", 4))
    assert [(row["unit_layanan"], row["ikm"], row["mutu"]) for row in result.rows] == [
        ("A", "75", "C"),
        ("B", "100", "A"),
    ]
    assert result.rows[0]["margin"] == "n/a"


def test_answers_that_are_none_are_told_and_counted(shell: Shell) -> None:
    text = HEAD + answers("A", 5, 3, 3, 3, 3, 3, 3, 3, 0) + answers("A", 9) + answers("A", 3) * 3
    shell.write("skm.csv", text.replace("3,3\n", "3,\n", 1))
    result = shell.asn("survey", "skm.csv", *AT)
    for told in ("skm.csv!D2 ASN-S001", "skm.csv!L2 ASN-S001", "ASN-S002", "ASN-S003 1 ", "ASN-S004 1 dari 4"):
        assert told in result.err
    assert result.rows[0]["responden"] == "4"
    assert "dipakai 4, disisihkan 1 (tanpa satu pun jawaban 1-4: 1)" in result.err


def test_the_year_decides_how_many_elements_there_are(shell: Shell) -> None:
    shell.write("skm.csv", HEAD + answers("A", 3, year=2016) + answers("A", 3, year=2017))
    result = shell.asn("survey", "skm.csv", *AT)
    assert [(row["tahun"], row["ikm"]) for row in result.rows] == [("2016", "n/a"), ("2017", "75")]
    assert "ASN-S005 tahun 2016" in result.err


def test_weights_of_the_office_must_add_to_one_and_carry_a_reason(shell: Shell) -> None:
    shell.write("skm.csv", HEAD + answers("A", 3))
    for weights in ("{u1: 0.5, u2: 0.4}, alasan: a, penetap: b", "{u1: 0.5, u2: 0.5}"):
        shell.write("asn.yaml", f"skm: {{bobot: {weights}}}\n")
        result = shell.asn("survey", ".", *AT)
        assert (result.code, result.out) == (4, "")
        assert "asn.yaml" in result.err


@pytest.mark.parametrize("population", ["0", "-3", "banyak"])
def test_a_population_that_is_none(shell: Shell, population: str) -> None:
    shell.write("skm.csv", HEAD + answers("A", 3))
    assert shell.asn("survey", "skm.csv", *AT, "--population", population).code == 2


def test_rows_without_unit_kecamatan_and_year_stand_too(shell: Shell) -> None:
    shell.write("skm.csv", "u1,u2,u3,u4,u5,u6,u7,u8,u9\n" + "4,4,4,4,4,4,4,4,4\n" * 2)
    found = shell.json("survey", "skm.csv", *AT)["tabel"]
    assert (found["skm"][0]["unit_layanan"], found["skm"][0]["tahun"]) == ("(tanpa unit layanan)", None)
    assert found["kecamatan_skm"][0]["kecamatan"] == "(tanpa kecamatan)"


def test_a_margin_shrinks_with_the_population_that_is_known(shell: Shell) -> None:
    shell.write("skm.csv", HEAD + answers("A", 3) + answers("A", 4))
    free = float(shell.asn("survey", "skm.csv", *AT).rows[0]["margin"])
    known = float(shell.asn("survey", "skm.csv", *AT, "--population", "3").rows[0]["margin"])
    assert free == pytest.approx(1.96 * 25 / 2)
    assert known == pytest.approx(free * (1 / 2) ** 0.5)
