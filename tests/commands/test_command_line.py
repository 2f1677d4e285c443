"""What a wrong command line is told: whole sentences in the reader's language, never those of a library."""

import inspect
from importlib import import_module
from typing import get_args

import pytest

from asn_cli.commands import REGISTRY
from tests.commands.luar import Shell

LIBRARY = ("Input should", "is not a valid", "requires an argument", "does not take", "unexpected extra", "Option '")


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (
            ("formation", "d", "--quota", "abc"),
            "asn: --quota memerlukan bilangan bulat seperti 20, bukan 'abc'. Lihat `asn formation --help`.",
            "asn: --quota takes a whole number such as 20, not 'abc'. See `asn formation --help`.",
        ),
        (
            ("formation", "d", "--budget", "1.000.000"),
            "asn: --budget memerlukan angka seperti 20 atau 2.5 (desimal dengan titik, tanpa pemisah ribuan), bukan "
            "'1.000.000'. Lihat `asn formation --help`.",
            "asn: --budget takes a number such as 20 or 2.5 (a point for decimals, no thousands separator), not "
            "'1.000.000'. See `asn formation --help`.",
        ),
        (
            ("formation", "d", "--budget", "nan"),
            "asn: --budget memerlukan angka seperti 20 atau 2.5 (desimal dengan titik, tanpa pemisah ribuan), bukan "
            "'nan'.",
            "asn: --budget takes a number such as 20 or 2.5 (a point for decimals, no thousands separator), not 'nan'.",
        ),
        (
            ("formation", "d", "--quota"),
            "asn: Opsi --quota memerlukan nilai. Lihat `asn formation --help`.",
            "asn: The option --quota needs a value. See `asn formation --help`.",
        ),
        (
            ("needs", "d", "--quiet=3"),
            "asn: Opsi --quiet tidak menerima nilai. Lihat `asn needs --help`.",
            "asn: The option --quiet takes no value. See `asn needs --help`.",
        ),
        (
            ("standards", "show", "b", "c", "d"),
            "asn: Argumen yang berlebih: c d. Lihat `asn standards --help`.",
            "asn: Too many arguments: c d. See `asn standards --help`.",
        ),
        (
            ("needs", "d", "--as-of", "foo"),
            "asn: Tanggal acuan 'foo' bukan tanggal. Tulis sebagai TTTT-BB-HH, misalnya 2026-01-31.",
            "asn: The reference date 'foo' is no date. Write it as YYYY-MM-DD, for example 2026-01-31.",
        ),
    ],
)
def test_a_wrong_value_is_told_in_a_whole_sentence(
    shell: Shell, arguments: tuple[str, ...], indonesian: str, english: str
) -> None:
    for language, told in (("id", indonesian), ("en", english)):
        result = shell.asn("--lang", language, *arguments)
        assert (result.code, result.out) == (2, "")
        assert result.err.strip() == told


def _number_options() -> list[tuple[str, str]]:
    """Command and option, of all that take a number."""
    found = []
    for entry in REGISTRY:
        function = getattr(import_module(f"asn_cli.commands.{entry.name}"), entry.name)
        for parameter in inspect.signature(function).parameters.values():
            kind, *told = get_args(parameter.annotation) or (None,)
            if {int, float} & {kind, *get_args(kind)}:
                names = (told[0].default, *told[0].param_decls)
                found.append((entry.name, next(name for name in names if str(name).startswith("--"))))
    return found


def test_no_number_option_of_any_command_speaks_the_words_of_a_library(shell: Shell) -> None:
    options = _number_options()
    assert {("project", "--years"), ("redeploy", "--max-moves"), ("select", "--max-skd")} <= set(options)
    for command, option in options:
        result = shell.asn(command, "d", option, "x1")
        assert result.code == 2
        assert f"{option} memerlukan" in result.err
        assert not any(words in result.err for words in LIBRARY)
