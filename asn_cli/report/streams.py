"""The two streams: data to stdout as bytes, words to stderr; closed pipes and full disks told apart."""

import errno
import os
import shutil
import textwrap
from collections.abc import Callable
from io import BufferedWriter, BytesIO, RawIOBase
from typing import BinaryIO, TextIO, cast

from asn_cli.exits import OutputProblem
from asn_cli.locale import Msg, msg

_NARROWEST = 40
_REASONS = {
    errno.ENOSPC: "sebab_disk_penuh",
    errno.EDQUOT: "sebab_disk_penuh",
    errno.EFBIG: "sebab_disk_penuh",
    errno.EACCES: "sebab_tanpa_hak",
    errno.EPERM: "sebab_tanpa_hak",
    errno.EROFS: "sebab_hanya_baca",
    errno.ENOENT: "sebab_folder_hilang",
    errno.ENOTDIR: "sebab_folder_hilang",
    errno.ENAMETOOLONG: "sebab_nama_panjang",
}


def reason(error: OSError) -> Msg | str:
    """Why an output could not be written, in our words where we have them."""
    key = _REASONS.get(error.errno or 0)
    return msg(f"layar.{key}") if key else (error.strerror or str(error))


def send(stream: TextIO | None, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` put bytes on stdout, and see them through to the end.

    The bytes bypass the text layer, so that they are the same under every console encoding and line-ending habit.
    BrokenPipeError when the reader went away; OutputProblem (exit 5) when they cannot be written.
    """
    if stream is None:
        raise OutputProblem("stdout_tertutup")
    try:
        buffer = cast("BinaryIO | None", getattr(stream, "buffer", None))
        if buffer is None:
            memory = BytesIO()
            write(memory)
            stream.write(memory.getvalue().decode("utf-8"))
        else:
            stream.flush()
            _through(buffer, write)
        stream.flush()
    except OSError as error:
        hush(stream)
        if _reader_left(error):
            raise BrokenPipeError from error
        raise OutputProblem("stdout_gagal", sebab=reason(error)) from error


def _through(buffer: BinaryIO, write: Callable[[BinaryIO], None]) -> None:
    """Under PYTHONUNBUFFERED stdout is a raw file, whose `write` may take a part only and say so in passing."""
    if not isinstance(buffer, RawIOBase):
        write(buffer)
        buffer.flush()
        return
    whole = BufferedWriter(buffer)
    try:
        write(cast("BinaryIO", whole))
        whole.flush()
    except OSError:
        hush_descriptor(buffer.fileno())  # what is left in the buffer goes nowhere
        raise
    finally:
        whole.detach()


def _reader_left(error: OSError) -> bool:
    """Windows reports a closed pipe as an invalid argument."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def hush(stream: TextIO | None) -> None:
    """Point a broken stream at nothing, so that the interpreter's last flush finds nothing to complain about."""
    try:
        target = stream.fileno() if stream is not None else None
    except (
        OSError,
        ValueError,
    ):  # a stream without a descriptor (in a test, in a notebook) has no last flush
        return
    if target is not None:
        hush_descriptor(target)


def hush_descriptor(descriptor: int) -> None:
    """Let a file descriptor lead nowhere."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, descriptor)
    os.close(null)


def wants_colour(stream: TextIO | None) -> bool:
    """Colour on a terminal only; NO_COLOR and FORCE_COLOR have the last word, in that order."""
    if stream is None or os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def say(stream: TextIO | None, text: str, *, style: str = "", part: str = "") -> None:
    """Put a line on stderr; on a terminal it is wrapped between words.

    `style` (an ANSI code) colours it, or only its `part`, where colour is wanted. Where stderr cannot be written
    nobody is left to tell; the exit code still says it.
    """
    if stream is None:
        return
    if stream.isatty():
        text = _wrapped(text)
    if style and wants_colour(stream):
        text = text.replace(part or text, f"\x1b[{style}m{part or text}\x1b[0m", 1)
    try:
        stream.write(text + "\n")
        stream.flush()
    except OSError:
        hush(stream)


def _wrapped(text: str) -> str:
    indent = text[: len(text) - len(text.lstrip())]
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    return textwrap.fill(text, width, subsequent_indent=indent + "    ", break_long_words=False, break_on_hyphens=False)
