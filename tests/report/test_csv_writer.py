"""What the csv writer writes is what Python's own csv module would."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_cli.context import OutputOptions
from asn_cli.locale import msg
from asn_cli.report.model import Column, Kind, Report, TableSpec
from asn_cli.report.view import View
from asn_cli.report.writers.csv_writer import write_csv

TEXTS = st.lists(st.text(st.sampled_from("a ,;\"\n'\té"), max_size=5), max_size=6)


def written(frame: pd.DataFrame, dialect: str | None = None) -> str:
    """A frame of text (columns named t...) and numbers as it is written."""
    kinds = {str(name): Kind.TEXT if str(name).startswith("t") else Kind.NUMBER for name in frame}
    columns = tuple(Column(name, (name, name), kind) for name, kind in kinds.items())
    table = TableSpec("kebutuhan", ("Kebutuhan", "Needs"), columns).table(frame)
    report = Report("needs", msg("kebutuhan.judul"), [table])
    out = io.BytesIO()
    write_csv(View(report, table, [table], OutputOptions(raw=True, dialect=dialect), "2026-01-31"), out)
    return out.getvalue().decode("utf-8-sig")


def by_the_module(rows: list[list[str]], delimiter: str = ",") -> str:
    """The same by Python's csv module."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


@given(TEXTS)
def test_one_column_is_quoted_as_by_the_csv_module(texts: list[str]) -> None:
    frame = pd.DataFrame({"t": pd.Series(texts, dtype="str")})
    assert written(frame) == by_the_module([["t"], *([text] for text in texts)])


@pytest.mark.parametrize("dialect", [None, "excel-id"])
@given(TEXTS)
def test_several_columns_are_quoted_as_by_the_csv_module(dialect: str | None, texts: list[str]) -> None:
    frame = pd.DataFrame({"t": pd.Series(texts, dtype="str"), "t;,2": pd.Series(texts[::-1], dtype="str")})
    rows = [["t", "t;,2"], *([one, other] for one, other in zip(texts, texts[::-1], strict=True))]
    assert written(frame, dialect) == by_the_module(rows, ";" if dialect else ",")


def test_equal_numbers_share_their_digits_and_missing_ones_are_not_available() -> None:
    frame = pd.DataFrame({"angka": [1.5, None, 1.0, -0.0, 1.5, 1234567.0], "jumlah": [1, 0, 1, 7, 7, 7]})
    assert written(frame).splitlines() == ["angka,jumlah", "1.5,1", "n/a,0", "1,1", "0,7", "1.5,7", "1234567,7"]
    assert written(frame, "excel-id").splitlines()[1:3] == ["1,5;1", "n/a;0"]


def test_a_carriage_return_is_quoted_whatever_the_python() -> None:
    assert written(pd.DataFrame({"t": ["a\rb", "\r\n"]})) == 't\n"a\rb"\n"\r\n"\n'
