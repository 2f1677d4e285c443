"""Containers of old .xls files: what would make the reader run away is refused first."""

import struct
from pathlib import Path

import pytest

from asn_cli.exits import InputProblem
from asn_cli.ingest.openers.ole_check import Container, check_ole
from tests.ingest.openers.pembuat import ole, opened

SST = struct.pack("<HHII", 0x00FC, 8, 1, 1)
END = struct.pack("<HH", 0x000A, 0)
GOOD = ole({"Workbook": struct.pack("<HH4x", 0x0809, 4) + SST + END})


def changed(at: int, number: int) -> bytes:
    content = bytearray(GOOD)
    content[at : at + 4] = struct.pack("<I", number)
    return bytes(content)


def test_a_sound_container() -> None:
    container = Container(GOOD, "x.xls")
    assert container.streams["Workbook"] == (2, 4096)
    assert container.workbook()[8:20] == SST
    check_ole(GOOD, "x.xls")


FAT = 512
DIRECTORY = 1024


@pytest.mark.parametrize(
    "content",
    [
        GOOD[:400],
        changed(30, 20 | 6 << 16),
        changed(44, 10**6),
        changed(64, 10**6),
        changed(FAT + 4, 1),
        changed(FAT + 4 * 9, 2),
        changed(DIRECTORY + 128 + 120, 2**31),
        GOOD.replace(SST, struct.pack("<HHII", 0x00FC, 8, 1, 2**31)),
    ],
    ids=["short", "sector size", "many FATs", "many mini FATs", "directory circle", "stream circle", "size", "strings"],
)
def test_numbers_that_cannot_be_true(content: bytes) -> None:
    with pytest.raises(InputProblem) as caught:
        check_ole(content, "x.xls")
    assert caught.value.key == "berkas_rusak"


def test_encrypted() -> None:
    with pytest.raises(InputProblem) as caught:
        check_ole(ole({"EncryptedPackage": b""}), "x.xlsx")
    assert caught.value.key == "berkas_bersandi"


def test_a_broken_xls_leaves_no_trace_on_stderr(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.xls"
    for content in (GOOD, GOOD[:600], GOOD[:1100], GOOD[:1700], changed(FAT + 8, 5000)):
        path.write_bytes(content)
        with pytest.raises(InputProblem) as caught:
            opened(path)
        assert caught.value.key == "berkas_rusak"
    assert capfd.readouterr().err == ""
