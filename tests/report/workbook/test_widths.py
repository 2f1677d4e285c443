"""Columns wide enough, rows high enough, pages readable."""

import pytest

from asn_cli import locale
from asn_cli.report.model import Column, Kind
from asn_cli.report.writers.workbook.measure import column_width, lines, measure, room
from asn_cli.report.writers.workbook.widths import READABLE, Fit, fit, row_lines, squeezed

NAME = Column("nama", ("Nama", "Name"))


def test_capitals_are_wider_than_small_letters_and_i_is_narrow() -> None:
    assert measure("MUARA BULIAN") > 1.2 * measure("muara bulian")
    assert measure("iiii") < measure("0000") / 2


@pytest.mark.parametrize("text", ["Muara Bulian", "kesehatan/perawat-rasio", "W" * 20, "1"])
def test_a_column_made_for_a_text_holds_it_on_one_line(text: str) -> None:
    assert lines(text, room(column_width(measure(text), indent=1), indent=1)) == 1


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("satu dua tiga", 100, 1),
        ("0000 0000 0000", 5, 3),
        ("0000 0000 0000", 10, 2),
        ("000000000000", 5, 3),
        ("0000-0000", 5.5, 2),
        ("satu\ndua", 100, 2),
        ("", 10, 1),
    ],
)
def test_lines_break_at_spaces_and_hyphens(text: str, line: float, expected: int) -> None:
    assert lines(text, line) == expected


def test_headings_and_keys_fit() -> None:
    locale.use("id")
    column = Column("kebutuhan_fte", ("Kebutuhan sebelum dibulatkan", "Need, unrounded"), Kind.NUMBER)
    width = fit(column, [1.0], None).width
    assert width > column_width(measure("dibulatkan"), bold=True)
    assert width > column_width(measure("kebutuhan_fte")) * 0.8


def test_large_numbers_and_totals_are_never_hashes() -> None:
    column = Column("n", ("N", "N"), Kind.MONEY)
    assert fit(column, [1.0], 60_000_000_000.0).width > len("60,000,000,000")
    assert fit(column, [-123_456_789_012.0], None).width > len("-123,456,789,012")


def test_long_texts_wrap_but_endless_ones_do_not() -> None:
    assert fit(NAME, ["kata " * 30], None).wrap
    assert not fit(NAME, ["kata " * 300], None).wrap
    assert fit(NAME, ["a\nb"], None).wrap


def test_rows_are_as_high_as_their_longest_text() -> None:
    fits = [Fit(12, wrap=True), Fit(12, wrap=False)]
    found = row_lines([["pendek", "satu dua tiga empat lima enam"], ["x" * 99, "y"]], fits)
    assert set(found) == {1}
    assert found[1] >= 3


def test_a_wide_table_gives_way_in_prose_not_in_ids() -> None:
    columns = [Column(f"k{number}", ("K", "K")) for number in range(10)]
    prose, ids = ["satu dua tiga empat lima enam tujuh"], ["a" * 40]
    cells = [prose if number % 2 else ids for number in range(10)]
    fits = [Fit(40, wrap=False)] * 10
    narrowed = squeezed(fits, columns, cells)
    assert sum(one.width for one in narrowed) < 400
    assert all(one == Fit(40, wrap=False) for one in narrowed[::2])
    assert all(one.wrap and 22 <= one.width < 40 for one in narrowed[1::2])
    small = [Fit(READABLE / 10, wrap=False)] * 10
    assert squeezed(small, columns, cells) == small


def test_a_wide_table_shrinks_its_keys_before_its_texts() -> None:
    locale.use("id")
    numbers = [Column(f"bagian_yang_panjang_{n}", ("Bagian", "Part"), Kind.NUMBER) for n in range(12)]
    columns = [*numbers, NAME]
    cells: list[list[object]] = [*[[1.5]] * 12, ["satu dua tiga empat lima enam tujuh"]]
    fits = [fit(column, values, None) for column, values in zip(columns, cells, strict=True)]
    assert sum(one.width for one in fits) > READABLE
    narrowed = squeezed(fits, columns, cells)
    assert sum(one.width for one in narrowed) <= READABLE
    assert all(one.width >= column_width(measure("Bagian"), bold=True) for one in narrowed[:-1])
    assert narrowed[-1] == fits[-1]
