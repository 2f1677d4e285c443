"""Opening an archive with suspicion: nothing is handed to a parser before it is known how large it gets."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple

from asn_cli.exits import InputProblem

MB = 1024 * 1024
HARMLESS = 64 * MB
"""An archive that stays below this is never refused for its ratio."""
DEFLATE_AT_MOST = 1032
"""No deflate stream grows more than this: what the format itself allows."""
_READ = 256 * 1024
_GIVE = MB
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1


class Limits(NamedTuple):
    """`batas` of asn.yaml: an archive that inflates past `size_mb`, or past 64 MB at more than `ratio`-fold, is
    refused."""

    size_mb: float = 1024
    ratio: float = 200


class Archive(AbstractContextManager["Archive"]):
    """A zip file (xlsx, ods) whose members are inflated here, counted while they are, and never trusted to be as
    large as the directory says."""

    def __init__(self, source: Path | bytes, shown: str, limits: Limits) -> None:
        self.shown = shown
        self._limits = limits
        self._file: BinaryIO = BytesIO(source) if isinstance(source, bytes) else source.open("rb")
        try:
            self._size = self._file.seek(0, 2)
            with zipfile.ZipFile(self._file) as directory:
                members = directory.infolist()
            self._members = {member.filename.replace("\\", "/"): member for member in members}
            self._check_directory(len(members))
        except (zipfile.BadZipFile, NotImplementedError, EOFError, UnicodeDecodeError):
            self._file.close()
            raise InputProblem("berkas_rusak", berkas=shown) from None
        except InputProblem:
            self._file.close()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> list[str]:
        """Members, in the order of the directory."""
        return list(self._members)

    def size_of(self, name: str) -> int:
        """Bytes of a member when inflated, as the directory says."""
        return self._members[name].file_size

    def checksum_of(self, name: str) -> int:
        """CRC-32 of a member when inflated, as the directory says."""
        return self._members[name].CRC

    def _check_directory(self, entries: int) -> None:
        """What the directory itself admits to."""
        packed = sum(member.compress_size for member in self._members.values())
        inflated = sum(member.file_size for member in self._members.values())
        misplaced = any(not 0 <= member.header_offset < self._size for member in self._members.values())
        if packed > self._size or len(self._members) != entries or misplaced:
            raise InputProblem("berkas_rusak", berkas=self.shown)
        if any(member.flag_bits & _ENCRYPTED for member in self._members.values()):
            raise InputProblem("berkas_bersandi", berkas=self.shown)
        too_large = inflated > self._limits.size_mb * MB
        too_dense = inflated > HARMLESS and inflated > self._limits.ratio * max(1, packed)
        if too_large or too_dense:
            raise InputProblem(
                "berkas_bom",
                berkas=self.shown,
                mb=f"{inflated / MB:.0f}",
                kali=f"{inflated / max(1, packed):.0f}",
                batas_mb=f"{self._limits.size_mb:g}",
                batas_kali=f"{self._limits.ratio:g}",
            )

    def stream(self, name: str) -> Iterator[bytes]:
        """The member inflated, at most 1 MB at a time; refused as soon as it outgrows its own directory entry."""
        member = self._members[name]
        given = 0
        try:
            for piece in self._inflate(member):
                given += len(piece)
                if given > member.file_size:
                    raise InputProblem("berkas_bohong", berkas=self.shown, bagian=name)
                yield piece
        except zlib.error:
            raise InputProblem("berkas_rusak", berkas=self.shown) from None
        if given != member.file_size:
            raise InputProblem("berkas_rusak", berkas=self.shown)

    def _inflate(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        self._file.seek(member.header_offset)
        header = self._file.read(_LOCAL_HEADER)
        if len(header) < _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
            raise InputProblem("berkas_rusak", berkas=self.shown)
        names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        position = member.header_offset + _LOCAL_HEADER + names
        left = member.compress_size
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise InputProblem("berkas_rusak", berkas=self.shown)
        inflater = zlib.decompressobj(-15) if member.compress_type == zipfile.ZIP_DEFLATED else None
        while left:
            self._file.seek(position)
            packed = self._file.read(min(_READ, left))
            if not packed:
                raise InputProblem("berkas_rusak", berkas=self.shown)
            position += len(packed)
            left -= len(packed)
            if inflater is None:
                yield packed
                continue
            while packed:
                yield inflater.decompress(packed, _GIVE)
                packed = inflater.unconsumed_tail
        if inflater is not None:
            yield inflater.flush()

    def read(self, name: str) -> bytes:
        """A small member whole."""
        return b"".join(self.stream(name))

    def verify(self, names: Iterable[str]) -> None:
        """Inflate members and throw them away, so that one that lies is refused before a parser swallows it."""
        for name in names:
            if self._members[name].compress_size * DEFLATE_AT_MOST > HARMLESS:
                for _ in self.stream(name):
                    pass
