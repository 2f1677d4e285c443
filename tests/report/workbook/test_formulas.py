"""Templates of `report.model.Formula`, resolved to what Excel reads."""

import pandas as pd
import pytest

from asn_cli.report.model import Column, Formula, Kind, TableSpec
from asn_cli.report.writers.workbook.formulas import Resolver
from asn_cli.report.writers.workbook.layout import Placed, column_letters

KEYS = (Column("kode", ("Kode", "Code"), Kind.CODE), Column("jabatan", ("Jabatan", "Post")))
VALUES = (*KEYS, Column("nilai", ("Nilai", "Value"), Kind.NUMBER), Column("cara", ("Cara", "Way")))


def placed(key: str, sheet: str, rows: list[tuple[object, ...]]) -> Placed:
    spec = TableSpec(key, (key, key), VALUES)
    return Placed(spec.table(pd.DataFrame(rows, columns=["kode", "jabatan", "nilai", "cara"])), sheet, "tabel")


OUT = placed("luar", "Luar", [("1", "bidan", 2.0, "a"), ("2", "bidan", 3.0, "b"), ("2", "dokter", 4.0, "c")])
DETAIL = placed(
    "rinci",
    "Rinci d'Or",
    [
        ("1", "bidan", 1.0, "a"),
        ("1", "bidan", 2.0, "b"),
        ("2", "bidan", 3.0, "a"),
        ("1", "dokter", 9.0, "a"),
        ("1", "dokter", 9.0, "b"),
    ],
)


def formulas(template: str, **more: object) -> list[str | None]:
    return Resolver([OUT, DETAIL]).column("luar", Formula(template, **more))  # type: ignore[arg-type]


def test_own_cells() -> None:
    assert formulas("{nilai}*2-{nilai}") == ["C5*2-C5", "C6*2-C6", "C7*2-C7"]


def test_a_whole_column_of_another_table() -> None:
    assert formulas("SUM({rinci.nilai})")[0] == "SUM('Rinci d''Or'!$C$5:$C$9)"


def test_a_block_of_matching_rows_and_a_single_one() -> None:
    assert formulas("MAX({rinci.nilai[kode,jabatan]})") == [
        "MAX('Rinci d''Or'!$C$5:$C$6)",
        "MAX('Rinci d''Or'!$C$7)",
        None,
    ]


def test_keys_of_different_names() -> None:
    assert formulas("{rinci.nilai[cara=cara,jabatan]}")[2] is None
    assert formulas("{rinci.nilai[kode=kode , jabatan = jabatan]}")[1] == "'Rinci d''Or'!$C$7"


def test_rows_that_lie_apart_are_no_block() -> None:
    """kode 1 stands above and below kode 2."""
    assert formulas("SUM({rinci.nilai[kode]})") == [None, "SUM('Rinci d''Or'!$C$7)", "SUM('Rinci d''Or'!$C$7)"]


def test_a_template_by_the_value_of_a_column() -> None:
    assert formulas("", by="cara", templates={"a": "{nilai}+1", "c": "{nilai}+3"}) == ["C5+1", None, "C7+3"]


@pytest.mark.parametrize(
    "template",
    ["{tiada}", "{tiada.nilai}", "{rinci.tiada}", "{rinci.nilai[tiada]}", "{rinci.nilai[kode=tiada]}", ""],
)
def test_what_is_not_in_the_report_leaves_constants(template: str) -> None:
    assert formulas(template) == [None, None, None]


def test_a_missing_key_matches_nothing() -> None:
    here = placed("luar", "Luar", [(None, "bidan", 1.0, "a")])
    there = placed("rinci", "Rinci", [(None, "bidan", 1.0, "a")])
    assert Resolver([here, there]).column("luar", Formula("{rinci.nilai[kode]}")) == [None]


def test_braces_of_array_constants_stay() -> None:
    assert formulas("INDEX({1,2,3},{nilai})")[0] == "INDEX({1,2,3},C5)"


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_letters(place: int, letters: str) -> None:
    assert column_letters(place) == letters
