"""Answers in words, letters and numbers as 1 to 4, by the questionnaire of PermenPANRB 14/2017."""

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from asn_cli.ingest.cells.answers import AnswerWords, barred_words, looks_like_answer, may_be_shown, parse_answers
from asn_cli.ingest.cells.result import ColumnResult
from asn_cli.ingest.tabledefs import table_defs

ANNEX = {
    "u1": "Tidak sesuai|Kurang sesuai|Sesuai|Sangat sesuai",
    "u2": "Tidak mudah|Kurang mudah|Mudah|Sangat mudah",
    "u3": "Tidak cepat|Kurang cepat|Cepat|Sangat cepat",
    "u4": "Sangat mahal|Cukup mahal|Murah|Gratis",
    "u5": "Tidak sesuai|Kurang sesuai|Sesuai|Sangat sesuai",
    "u6": "Tidak kompeten|Kurang kompeten|Kompeten|Sangat kompeten",
    "u7": "Tidak sopan dan ramah|Kurang sopan dan ramah|Sopan dan ramah|Sangat sopan dan ramah",
    "u8": "Tidak ada|Ada tetapi tidak berfungsi|Berfungsi kurang maksimal|Dikelola dengan baik",
    "u9": "Buruk|Cukup|Baik|Sangat baik",
}
"""The choices a to d of the annex, element by element (there the last two stand the other way round)."""
ELEMENTS = sorted(ANNEX)
WRITTEN = (
    "{w}",
    "{l}. {w}",
    "{l}) {W}",
    "{n}",
    "{n} ({w})",
    "{n}. {w}",
    "{w} ({n})",
    " {n} = {w} ",
    "({l}) {w}",
    "{n} - {W}",
)


def words_of(element: str) -> AnswerWords:
    found = table_defs()["skm"].column(element).answers
    assert found is not None
    return found


def read(element: str, *cells: object, barred: frozenset[str] = frozenset()) -> ColumnResult:
    return parse_answers(list(cells), words_of(element), barred=barred)


def numbers(element: str, *cells: object) -> list[float | None]:
    return [None if value != value else value for value in read(element, *cells).values.tolist()]


def codes(result: ColumnResult) -> list[tuple[str, int | None]]:
    return [(remark.code, remark.position) for remark in result.remarks]


@pytest.mark.parametrize(("element", "form"), list(product(ELEMENTS, WRITTEN)))
def test_the_choices_of_the_annex_are_1_to_4_however_written(element: str, form: str) -> None:
    cells = [
        form.format(w=word, W=word.upper(), l="abcd"[place], n=place + 1)
        for place, word in enumerate(ANNEX[element].split("|"))
    ]
    result = read(element, *cells)
    assert result.values.tolist() == [1, 2, 3, 4]
    assert codes(result) == []


@given(st.sampled_from(ELEMENTS), st.lists(st.tuples(st.integers(1, 4), st.sampled_from(WRITTEN)), min_size=1))
def test_any_mixture_of_ways_of_writing_reads_the_same(element: str, answers: list[tuple[int, str]]) -> None:
    words = ANNEX[element].split("|")
    cells = [form.format(w=words[n - 1], W=words[n - 1].upper(), l="abcd"[n - 1], n=n) for n, form in answers]
    alone = all(n == 1 or form == "{n}" for n, form in answers) and all("(" not in form for _, form in answers)
    assume(element != "u8" or not alone)
    assert read(element, *cells).values.tolist() == [n for n, _ in answers]


def test_scales_of_an_element_that_share_a_word_agree_on_it() -> None:
    for element in ELEMENTS:
        for one, two in product(words_of(element).scales, repeat=2):
            assert {key: one[key] for key in one.keys() & two.keys()} == {
                key: two[key] for key in one.keys() & two.keys()
            }
        for scale in words_of(element).scales:
            assert set(scale.values()) == {1, 2, 3, 4}


def test_ampersand_case_and_spaces_do_not_matter() -> None:
    assert numbers("u7", "SANGAT  SOPAN & RAMAH", "sopan/ramah", "Kurang Sopan Dan Ramah.") == [4, 3, 2]
    assert numbers("u8", "Ada, tapi tidak berfungsi", "dikelola dgn baik") == [2, None]


def test_numbers_alone_are_read_as_before() -> None:
    assert numbers("u1", 4, 3.0, "2", "", None, "-") == [4, 3, 2, None, None, None]


@pytest.mark.parametrize("cell", ["1. Sangat sesuai", "Tidak sesuai (4)", "3 (Sangat sesuai)"])
def test_a_number_that_contradicts_its_word_is_set_aside(cell: str) -> None:
    result = read("u1", "Sesuai", cell)
    assert result.values.tolist()[0] == 3
    assert result.bad == [1]
    assert codes(result) == [("ASN-S009", 1)]


def test_a_letter_alone_is_not_guessed() -> None:
    result = read("u1", "a", "D", "c.")
    assert result.bad == [0, 1, 2]
    assert {code for code, _ in codes(result)} == {"ASN-S008"}


@pytest.mark.parametrize(
    ("element", "cells"),
    [
        ("u1", ("Sangat puas", "Puas", "Cukup puas", "Kurang puas")),
        ("u9", ("Buruk", "Kurang baik", "Cukup", "Baik", "Sangat baik")),
        ("u9", ("Sangat baik", "Baik", "Cukup", "Kurang")),
        ("u4", ("Tidak mahal", "Kurang mahal", "Mahal", "Sangat mahal")),
        ("u1", ("Sangat setuju", "Setuju", "Netral")),
        ("u3", ("Cukup", "Baik", "Sangat baik")),
    ],
)
def test_words_of_another_scale_are_not_read_at_all(element: str, cells: tuple[str, ...]) -> None:
    barred = barred_words([(cells, words_of(element))])
    result = read(element, *cells, barred=barred)
    assert result.bad == list(range(len(cells)))
    assert {code for code, _ in codes(result)} == {"ASN-S010"}


def test_a_fifth_step_in_one_column_bars_its_words_in_all() -> None:
    barred = barred_words([(["Cukup puas", "Puas"], words_of("u1")), (["Sangat puas"], words_of("u2"))])
    assert barred == {"puas"}
    assert read("u2", "Sangat puas", "Puas", barred=barred).bad == [0, 1]
    assert read("u2", "Sangat mudah", "Mudah", barred=barred).values.tolist() == [4, 3]
    assert read("u9", "Baik", "Cukup", barred=barred).values.tolist() == [3, 2]


def test_a_step_that_names_nothing_bars_every_scale() -> None:
    barred = barred_words([(["Netral"], words_of("u1"))])
    assert read("u2", "Mudah", 4, barred=barred).bad == [0]
    assert read("u2", "Mudah", 4, barred=barred).values.tolist()[1] == 4


def test_there_is_no_complaint_desk_or_no_complaint() -> None:
    assert numbers("u8", "Tidak ada", "Dikelola dengan baik") == [1, 4]
    assert numbers("u8", "Tidak ada", "Tidak ada") == [1, 1]
    assert numbers("u8", 4, "Dikelola dengan baik", "Tidak ada") == [4, 4, 1]
    for cells in ((4, 3, "Tidak ada"), ("4", "3", "Tidak ada"), ("Baik", "Sangat baik", "Tidak ada")):
        result = read("u8", *cells)
        assert result.bad == [2]
        assert codes(result) == [("ASN-S008", 2)]
    assert numbers("u5", "Sesuai", "Tidak ada") == [3, None]


@pytest.mark.parametrize(
    "cell", ["Budi Santoso", "Sangat sesuai, terima kasih Bu Ratna", "Sesuai, Sangat sesuai", "e. Sesuai"]
)
def test_other_texts_cost_one_answer_only(cell: str) -> None:
    result = read("u1", "Sesuai", cell, "Sangat sesuai")
    assert result.bad == [1]
    assert (result.values.tolist()[0], result.values.tolist()[2]) == (3, 4)
    assert barred_words([(["Sesuai", cell], words_of("u1"))]) == frozenset()


def test_what_might_be_a_name_is_not_shown() -> None:
    known = words_of("u1")
    assert [may_be_shown(cell, known) for cell in ("Budi Santoso", "Cukup sesuai", "d", 7, "5")] == [
        False, True, True, True, True,
    ]  # fmt: skip


def test_what_an_answer_looks_like() -> None:
    known = words_of("u1")
    good = (1, 4.0, 5, "3", "b", "b. Sesuai", "Cukup baik", "4 (Sangat sesuai)")
    bad = (0, 6, 3.31, "3,31", 2025, "12", True, "Budi", "Puskesmas Mersam", "sudah baik, pertahankan")
    assert all(looks_like_answer(cell, known) for cell in good)
    assert not any(looks_like_answer(cell, known) for cell in bad)
