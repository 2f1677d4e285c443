"""`asn explain CODE`: every code there is, in both languages, and what is said about one there is not."""

import re

import pytest

from asn_cli.locale.catalog import codes
from tests.commands.luar import Shell


def test_a_code_is_explained_with_an_example(shell: Shell) -> None:
    row = shell.asn("explain", "ASN-K011").rows[0]
    assert (row["kode"], row["tingkat"]) == ("ASN-K011", "peringatan")
    assert all(row[name] for name in ("arti", "contoh", "perbaikan"))
    english = shell.asn("--lang", "en", "jelaskan", "asn-k011").rows[0]
    assert "placed by guess" in english["arti"]
    assert english["kode"] == "ASN-K011"


def test_every_code_can_be_explained(shell: Shell) -> None:
    for language in ("id", "en"):
        for code in list(codes())[::9]:
            row = shell.asn("--lang", language, "explain", code).rows[0]
            assert row["kode"] == code
            assert not re.search(r"\{\w*\}", row["pesan"] + row["perbaikan"])


def test_on_a_terminal_it_is_a_card(shell: Shell) -> None:
    shown = shell.asn("explain", "ASN-K018", "--format", "table").out
    assert "Puskesmas Aro" in shown
    assert "<pilihan>" in shown


@pytest.mark.parametrize("code", ["ASN-K01", "K011", "needs-nothing"])
def test_an_unknown_code_is_refused_with_a_hint(shell: Shell, code: str) -> None:
    result = shell.asn("explain", code)
    assert (result.code, result.out) == (2, "")
    assert ("ASN-K0" in result.err) or ("asn check" in result.err)
