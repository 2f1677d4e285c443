"""The strict reader of YAML: what it takes, and what it refuses with file and line."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.exits import ConfigProblem, Exit
from asn_cli.locale import t
from asn_cli.rules.strict_yaml import load_strict, parse_strict, scalar


def told(error: ConfigProblem) -> str:
    assert error.exit is Exit.CONFIG
    return t(f"galat.{error.key}", **error.params)


def refused(text: str) -> str:
    with pytest.raises(ConfigProblem) as caught:
        parse_strict(text, Path("asn.yaml"))
    return told(caught.value)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("010", "010"),
        ("1.5", 1.5),
        ("1e5", "1e5"),
        ("1.0e5", 1e5),
        ("1_000", "1_000"),
        ("15.04.01", "15.04.01"),
        ("12:30", "12:30"),
        ("2014-01-01", date(2014, 1, 1)),
        ("2014-1-1", "2014-1-1"),
        ("true", True),
        ("no", "no"),
        ("on", "on"),
        ("ya", "ya"),
        ("null", None),
        ("2%", "2%"),
    ],
)
def test_a_plain_word_means_what_it_looks_like(word: str, value: object) -> None:
    read = parse_strict(f"kunci: {word}\n", Path("a.yaml")).data["kunci"]
    assert read == value
    assert type(read) is type(value)


def test_quotes_make_text() -> None:
    assert parse_strict("a: '2014-01-01'\nb: \"15\"\n", Path("a.yaml")).data == {"a": "2014-01-01", "b": "15"}


def test_an_empty_file_is_an_empty_mapping(tmp_path: Path) -> None:
    path = tmp_path / "asn.yaml"
    path.write_bytes(b"\xef\xbb\xbf# hanya komentar\n")
    assert load_strict(path).data == {}


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "kunci a sudah ada di baris 1"),
        ("a:\n  x: 1\n  x: 1\n", 3, "kunci x"),
        ("a: &x 1\nb: {c: *x}\nd: [1]\n", 0, ""),
        ("a: &x [1]\nb: *x\n", 1, "jangkar"),
        ("a: {<<: {b: 1}}\n", 1, "jangkar"),
        ("a: !!python/object:os.system x\n", 1, "tanda"),
        ("a: [1\nb: 2\n", 2, "YAML"),
        ("a: 1\n---\nb: 2\n", 2, "YAML"),
        ("? [1, 2]\n: 3\n", 1, "kunci harus"),
        ("a: 2014-13-01\n", 1, "2014-13-01"),
        ("a: 1\n\tb: 2\n", 2, "YAML"),
    ],
)
def test_what_is_unsound_is_refused_with_its_line(text: str, line: int, word: str) -> None:
    if not word:
        assert parse_strict(text, Path("a.yaml")).data["b"] == {"c": 1}
        return
    message = refused(text)
    assert message.startswith(f"asn.yaml, baris {line}: ")
    assert word in message


def test_a_file_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "asn.yaml"
    path.write_bytes("bahasa: id\nwilayah: {nama: Café}\n".encode("latin-1"))
    with pytest.raises(ConfigProblem) as caught:
        load_strict(path)
    assert "asn.yaml, baris 2" in told(caught.value)


def test_each_value_knows_its_line() -> None:
    document = parse_strict("a: 1\nb:\n  - x: 1\n    y: 2\n  - z: 3\n2014-01-01: 4\n", Path("a.yaml"))
    assert document.line(("a",)) == 1
    assert document.line(("b", 0, "y")) == 4
    assert document.line(("b", 1, "z")) == 5
    assert document.line((date(2014, 1, 1),)) == 6
    assert document.line(("b", 0, "nothing")) == 3
    assert document.line(("nothing",)) == 1


@settings(max_examples=100, deadline=None)
@given(st.integers(-(10**6), 10**6))
def test_whole_numbers_survive(number: int) -> None:
    assert scalar(str(number)) == number


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_survive(day: date) -> None:
    assert scalar(day.isoformat()) == day


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    told_of = None
    try:
        parse_strict(text, Path("a.yaml"))
    except ConfigProblem as error:
        told_of = told(error)
    assert told_of is None or told_of.startswith("a.yaml, baris ")
