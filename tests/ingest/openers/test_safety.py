"""Archives that would fill the memory are refused before anything is parsed."""

import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from asn_cli.exits import Exit, InputProblem
from asn_cli.ingest.openers.safety import MB, Archive, Limits
from tests.ingest.openers.pembuat import opened, raw_xlsx, sheet_xml


def refused(path: Path, **limits: float) -> InputProblem:
    with pytest.raises(InputProblem) as caught:
        opened(path, **limits)
    assert caught.value.exit is Exit.INPUT
    return caught.value


def bomb(path: Path, megabytes: int, part: str = "xl/sharedStrings.xml") -> Path:
    return raw_xlsx(path, sheet_xml(""), parts={part: b" " * (megabytes * MB)})


def test_past_the_size_limit(tmp_path: Path) -> None:
    error = refused(bomb(tmp_path / "x.xlsx", 3), size_mb=2)
    assert error.key == "berkas_bom"
    assert error.params["batas_mb"] == "2"


def test_past_64_mb_at_more_than_the_ratio(tmp_path: Path) -> None:
    assert refused(bomb(tmp_path / "x.xlsx", 70)).key == "berkas_bom"


def test_within_the_limits(tmp_path: Path) -> None:
    assert opened(bomb(tmp_path / "x.xlsx", 60, "xl/media/x.xml"))[0].rows == []
    assert opened(bomb(tmp_path / "y.xlsx", 70, "xl/media/x.xml"), ratio=2000)[0].rows == []


def lying(path: Path, part: str, declared: int) -> Path:
    """The same archive, but both headers of one member declare another inflated size."""
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo(part)
        directory = archive.start_dir
    data[member.header_offset + 22 : member.header_offset + 26] = struct.pack("<I", declared)
    at = data.index(part.encode(), directory) - 46
    data[at + 24 : at + 28] = struct.pack("<I", declared)
    path.write_bytes(bytes(data))
    return path


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
def test_headers_that_lie_about_the_size(tmp_path: Path, part: str) -> None:
    path = lying(bomb(tmp_path / "x.xlsx", 70, part), part, 1000)
    assert refused(path).key == "berkas_bohong"


def test_a_member_that_is_shorter_than_declared_is_damaged(tmp_path: Path) -> None:
    part = "xl/worksheets/sheet1.xml"
    path = lying(raw_xlsx(tmp_path / "x.xlsx", sheet_xml("")), part, 5000)
    assert refused(path).key == "berkas_rusak"


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    content = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = content.compress(b"0" * MB) + content.flush()
    name = b"xl/workbook.xml"
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), MB, len(name), 0) + name + packed
    entries = b""
    for number in range(200):
        entry = name if number == 0 else f"xl/a{number:03}.xml".encode().ljust(len(name), b"x")
        entries += struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(packed), MB, len(entry), 0, 0, 0, 0, 0, 0
        )
        entries += entry
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 200, 200, len(entries), len(local), 0)
    path.write_bytes(local + entries + end)
    assert refused(path).key in ("berkas_rusak", "berkas_bom")


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "x.xlsx", sheet_xml(""))
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(bytes(data))
    assert refused(path).key == "berkas_bersandi"


def test_a_locked_ods(tmp_path: Path) -> None:
    path = tmp_path / "x.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b"\x00\x01\x02")
        archive.writestr("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>")
    assert refused(path).key == "berkas_bersandi"


def test_streaming_gives_the_member_in_small_pieces(tmp_path: Path) -> None:
    path = bomb(tmp_path / "x.xlsx", 5)
    with Archive(path, "x.xlsx", Limits()) as archive:
        pieces = [len(piece) for piece in archive.stream("xl/sharedStrings.xml")]
    assert sum(pieces) == 5 * MB
    assert max(pieces) <= MB
