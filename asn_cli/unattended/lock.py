"""`--lock FILE`: one run at a time. The lock is the operating system's: a file left behind locks nobody out."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from asn_cli.exits import LockProblem, OutputProblem, UsageProblem


@contextmanager
def held(path: Path | None, outputs: Iterable[Path] = ()) -> Iterator[None]:
    """Hold the lock on `path` (None: no lock) while the body runs, as `flock --nonblock` would.

    LockProblem (exit 75) when another live run holds it, OutputProblem when the file cannot be opened, UsageProblem
    when it is one of `outputs`, which are replaced in the end and would take the lock with them.
    """
    if path is None:
        yield
        return
    if any(os.path.normcase(path.resolve()) == os.path.normcase(other.resolve()) for other in outputs):
        raise UsageProblem("kunci_adalah_keluaran", berkas=path)
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise OutputProblem("kunci_gagal", berkas=path, sebab=error.strerror or error) from None
    try:
        if not _taken(descriptor, path):
            raise LockProblem("kunci_dipegang", berkas=path)
        yield
    finally:
        os.close(descriptor)  # which lets the lock go


if sys.platform == "win32":

    def _taken(descriptor: int, path: Path) -> bool:  # noqa: ARG001
        """Take the lock unless somebody has it. Windows locks bytes: the first one stands for the file."""
        import msvcrt

        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _taken(descriptor: int, path: Path) -> bool:
        """Take the lock unless somebody has it."""
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise OutputProblem("kunci_gagal", berkas=path, sebab=error.strerror or error) from None
        return True
