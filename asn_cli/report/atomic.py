"""Files that appear whole or not at all: written beside their place, forced to the disk, then renamed."""

import errno
import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self


class _Written(NamedTuple):
    """A finished temporary file that waits for its name, or (for a device or a named pipe) the bytes to send."""

    target: Path
    temporary: Path | None = None
    data: bytes = b""


class Batch:
    """The output files of one run: all written first, then all renamed, or none.

    ```python
    with Batch() as batch:
        batch.write(path, lambda file: ...)
        batch.commit()
    ```
    What was not committed is removed on the way out. A process killed in mid-write leaves the earlier file whole.
    Errors are OSErrors with `filename` set to the output meant.
    """

    def __init__(self) -> None:
        self._written: list[_Written] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for written in self._written:
            _remove(written.temporary)
        self._written.clear()

    def write(self, path: Path, write: Callable[[BinaryIO], None]) -> None:
        """Have `write` fill a temporary file in the folder of `path`. A link is followed: its target gets the data."""
        target = path.resolve()
        try:
            self._written.append(_prepare(target, write))
        except OSError as error:
            raise _about(error, path) from error

    def commit(self) -> None:
        """Give every file its name. When one cannot have it, those before it get their old content back."""
        for written in self._written:
            if written.temporary is None:
                _send(written)
        renamed = [written for written in self._written if written.temporary is not None]
        backups: dict[Path, Path | None] = {}
        done: list[Path] = []
        try:
            for written in renamed:
                if len(renamed) > 1:
                    backups[written.target] = _backup(written.target)
                _rename(written)
                done.append(written.target)
        except OSError:
            for target in reversed(done):
                _undo(target, backups[target])
            raise
        finally:
            for backup in backups.values():
                _remove(backup)
        for folder in dict.fromkeys(target.parent for target in done):
            _sync_folder(folder)


def _prepare(target: Path, write: Callable[[BinaryIO], None]) -> _Written:
    if target.exists() and not target.is_file():
        memory = BytesIO()
        write(memory)
        return _Written(target, data=memory.getvalue())
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    temporary = _beside(target)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
    except BaseException:
        _remove(temporary)
        raise
    return _Written(target, temporary)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")


def _send(written: _Written) -> None:
    try:
        with written.target.open("wb") as device:
            device.write(written.data)
    except OSError as error:
        raise _about(error, written.target) from error


def _rename(written: _Written) -> None:
    if written.temporary is not None:
        try:
            written.temporary.replace(written.target)
        except OSError as error:
            raise _about(error, written.target) from error


def _backup(target: Path) -> Path | None:
    """A second name for the file as it is, or a copy where the file system knows no links."""
    if not target.exists():
        return None
    backup = _beside(target)
    try:
        backup.hardlink_to(target)
    except OSError:
        shutil.copy2(target, backup)
    return backup


def _undo(target: Path, backup: Path | None) -> None:
    if backup is None:
        target.unlink(missing_ok=True)
    else:
        backup.replace(target)


def _remove(path: Path | None) -> None:
    if path is not None:
        with suppress(OSError):  # a left-over hidden file must not hide the error that is on its way
            path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new names last through a power cut. Windows cannot open a folder, and needs it not."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems refuse; the data itself is already on the disk
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _about(error: OSError, path: Path) -> OSError:
    """The same error, naming the output the user knows instead of our temporary file."""
    return type(error)(error.errno, error.strerror or str(error), str(path))
