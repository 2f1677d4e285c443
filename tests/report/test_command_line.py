"""The command line that Jejak keeps: what shapes the result, not where it goes nor where the sources lie."""

from pathlib import Path

import pytest

from asn_cli.context import command_line


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ("needs data", "needs data"),
        ("-q needs data -o k.xlsx --output=k.csv -ok.json -qvo k.md", "needs data"),
        ("needs data --lock l --log-json=l.json --if-changed --debug --no-progress -v", "needs data"),
        ("needs - --from tsv --as-of 2026-01-31 --lang id", "needs - --from tsv --as-of 2026-01-31 --lang id"),
        ("evaluate data --weights 70/30", "evaluate data --weights 70/30"),
        ("needs data --format md --columns a,b", "needs data --format md --columns a,b"),
    ],
)
def test_kept(arguments: str, kept: str) -> None:
    assert command_line(arguments.split()) == f"asn {kept}"


def test_folders_are_left_out_and_words_quoted(tmp_path: Path) -> None:
    data = tmp_path / "data 2026"
    data.mkdir()
    (data / "a.xlsx").write_bytes(b"")
    told = command_line(["needs", str(data), f"pegawai={data / 'a.xlsx'}#Staf", "--fail-if", "selisih < 0"])
    assert told == "asn needs 'data 2026' 'pegawai=a.xlsx#Staf' --fail-if 'selisih < 0'"
