"""A large text file looked through once, byte by byte: its hash, what it is written in, where records begin."""

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

BLOCK = 4 * 1024 * 1024
QUOTE, NEWLINE = ord('"'), ord("\n")


@dataclass(frozen=True, slots=True)
class Through:
    """What stands in a file."""

    sha256: str
    newlines: int
    quotes: int
    nul_line: int
    """The line of the first NUL byte, from 1; 0 without one."""
    utf8: bool
    """Whether all of it is UTF-8."""
    bare_returns: bool
    """Whether a carriage return ends lines by itself, as old Macs wrote."""


def blocks(path: Path) -> Iterator[bytes]:
    """The file in pieces."""
    with path.open("rb") as stream:
        while piece := stream.read(BLOCK):
            yield piece


def look_through(path: Path) -> Through:
    """Read a file once from end to end."""
    sha256, decoder = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
    newlines = returns = pairs = nul_line = quotes = 0
    utf8, before = True, b""
    for piece in blocks(path):
        sha256.update(piece)
        if not nul_line and b"\0" in piece:
            nul_line = newlines + piece.count(b"\n", 0, piece.index(b"\0")) + 1
        newlines += piece.count(b"\n")
        here = piece.count(b"\r")
        if here:
            returns += here
            pairs += piece.count(b"\r\n") + int(before == b"\r" and piece[:1] == b"\n")
        elif before == b"\r" and piece[:1] == b"\n":
            pairs += 1
        quotes += piece.count(b'"')
        if utf8 and not piece.isascii():
            utf8 = _decodes(decoder, piece)
        before = piece[-1:]
    return Through(sha256.hexdigest(), newlines, quotes, nul_line, utf8, returns > pairs)


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes) -> bool:
    try:
        decoder.decode(piece)
    except UnicodeDecodeError:
        return False
    return True


def record_lines(path: Path) -> npt.NDArray[np.int32]:
    """The physical line, from 1, on which each record begins: a line break within quotes ends no record."""
    found = [np.ones(1, dtype=np.int32)]
    inside, line = False, 1
    for piece in blocks(path):
        data = np.frombuffer(piece, dtype=np.uint8)
        marks = np.flatnonzero((data == QUOTE) | (data == NEWLINE))
        breaks = data[marks] == NEWLINE
        open_now = np.logical_xor.accumulate(np.concatenate([[inside], ~breaks]))[1:]
        lines = line + np.cumsum(breaks)
        found.append(lines[breaks & ~open_now].astype(np.int32))
        if len(marks):
            inside, line = bool(open_now[-1]), int(lines[-1])
    return np.concatenate(found)
