"""A look at the container of an old .xls before calamine reads it.

calamine believes the counts and chains it finds there: a damaged one makes it allocate without end, which ends the
whole process. Here each count is held against the size of the file, and each chain of sectors against running in a
circle. What is merely wrong is left to calamine, which says so.
"""

import struct
from collections.abc import Iterator

from asn_cli.exits import InputProblem

_HEADER = struct.Struct("<24x5H6x9I")
_HEADER_SIZE = 512
_FIRST_DIFAT = 76
_LAST_SECTOR = 0xFFFFFFF9
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_SST, _END = 0x00FC, 0x000A
_ENCRYPTED = "EncryptedPackage"


class Container:
    """The sectors of a compound file; raises InputProblem where its numbers cannot be true."""

    def __init__(self, content: bytes, shown: str) -> None:
        self._content = content
        self._shown = shown
        if len(content) < _HEADER_SIZE:
            raise self._damaged()
        _, _, _, shift, mini_shift, _, fats, self._directory, _, self._cutoff, mini, minis, difat, difats = (
            _HEADER.unpack_from(content)
        )
        if shift not in (9, 12) or mini_shift != 6:
            raise self._damaged()
        self._sector = 1 << shift
        self._sectors = -(-len(content) // self._sector)
        if max(fats, minis, difats) > self._sectors:
            raise self._damaged()
        self._fat = self._read_fat(difat)
        self._mini_fat = _numbers(self._bytes(mini, self._fat, minis * self._sector))
        self.streams = self._read_directory()

    def _damaged(self) -> InputProblem:
        return InputProblem("berkas_rusak", berkas=self._shown)

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._content[start : start + self._sector]

    def _chain(self, start: int, links: tuple[int, ...]) -> Iterator[int]:
        """The sectors of a chain, in order; one that does not end within its table runs in a circle."""
        for _ in range(len(links) + 1):
            if start >= len(links):
                return
            yield start
            start = links[start]
        raise self._damaged()

    def _read_fat(self, difat: int) -> tuple[int, ...]:
        listed = list(struct.unpack_from("<109I", self._content, _FIRST_DIFAT))
        for _ in range(self._sectors + 1):
            if difat >= _LAST_SECTOR:
                break
            *more, difat = _numbers(self._at(difat)) or (_LAST_SECTOR,)
            listed.extend(more)
        else:
            raise self._damaged()
        if len(listed) > self._sectors + self._sector:
            listed = listed[: self._sectors + self._sector]
        return _numbers(b"".join(self._at(sector) for sector in listed if sector < _LAST_SECTOR))

    def _bytes(self, start: int, links: tuple[int, ...], size: int) -> bytes:
        if size > len(self._content):
            raise self._damaged()
        return b"".join(self._at(sector) for sector in self._chain(start, links))

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        """Name of each stream -> its first sector and its size."""
        entries = self._bytes(self._directory, self._fat, 0)
        found: dict[str, tuple[int, int]] = {}
        for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            kind = entries[at + 66]
            if kind not in (_STREAM, _ROOT):
                continue
            start, size = struct.unpack_from("<II", entries, at + 116)
            links = self._fat if kind == _ROOT or size >= self._cutoff else self._mini_fat
            if size > len(self._content):
                raise self._damaged()
            for _ in self._chain(start, links):
                pass
            name = entries[at : at + 64].decode("utf-16-le", "replace").partition("\0")[0]
            found[name] = (start, size)
        return found

    def workbook(self) -> bytes:
        """The stream of the workbook, as far as it lies in whole sectors; empty when there is none."""
        start, size = next((self.streams[name] for name in ("Workbook", "Book") if name in self.streams), (0, 0))
        return self._bytes(start, self._fat, size)[:size] if size >= self._cutoff else b""


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def check_ole(content: bytes, shown: str) -> None:
    """Refuse an encrypted workbook, and a container whose numbers would make calamine run away."""
    container = Container(content, shown)
    if _ENCRYPTED in container.streams:
        raise InputProblem("berkas_bersandi", berkas=shown)
    book = container.workbook()
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        if kind == _END:
            return
        if kind == _SST and length >= 8 and struct.unpack_from("<I", book, at + 8)[0] > len(content):
            raise InputProblem("berkas_rusak", berkas=shown)
        at += 4 + length
