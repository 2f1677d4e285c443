"""All of a run's files, or none; and the earlier file whole until then."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from asn_cli.report.atomic import Batch

posix = pytest.mark.skipif(os.name == "nt", reason="no such thing on Windows")


def put(data: bytes) -> Callable[[BinaryIO], None]:
    def write(file: BinaryIO) -> None:
        file.write(data)

    return write


def write_all(outputs: dict[Path, Callable[[BinaryIO], None]]) -> None:
    with Batch() as batch:
        for path, write in outputs.items():
            batch.write(path, write)
        batch.commit()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_appear_with_commit_only(tmp_path: Path) -> None:
    old, new = tmp_path / "lama.csv", tmp_path / "baru.csv"
    old.write_bytes(b"lama")
    with Batch() as batch:
        batch.write(old, put(b"1"))
        batch.write(new, put(b"2"))
        assert old.read_bytes() == b"lama"
        assert not new.exists()
        batch.commit()
    assert (old.read_bytes(), new.read_bytes()) == (b"1", b"2")
    assert names(tmp_path) == ["baru.csv", "lama.csv"]


def test_without_commit_nothing_stays(tmp_path: Path) -> None:
    with Batch() as batch:
        batch.write(tmp_path / "a.csv", put(b"1"))
    assert names(tmp_path) == []


@pytest.mark.parametrize("error", [OSError(28, "full"), ValueError("defect"), KeyboardInterrupt()])
def test_a_writer_that_fails(tmp_path: Path, error: BaseException) -> None:
    def fail(file: BinaryIO) -> None:
        file.write(b"setengah")
        raise error

    (tmp_path / "a.csv").write_bytes(b"lama")
    with pytest.raises(type(error)) as caught:
        write_all({tmp_path / "b.csv": put(b"1"), tmp_path / "a.csv": fail})
    assert names(tmp_path) == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"lama"
    if isinstance(caught.value, OSError):
        assert caught.value.filename == str(tmp_path / "a.csv")


@pytest.mark.parametrize("links", [True, False])
def test_a_rename_that_fails_takes_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    for name in ("a", "c"):
        (tmp_path / f"{name}.csv").write_bytes(b"lama " + name.encode())
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name == "c.csv":
            raise PermissionError(13, "open in Excel")
        return real(self, target)

    def no_links(self: Path, target: Path) -> None:
        raise OSError(1, "not here")

    monkeypatch.setattr(Path, "replace", replace)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    with pytest.raises(PermissionError) as caught:
        write_all({tmp_path / f"{name}.csv": put(b"baru") for name in ("a", "b", "c")})
    assert caught.value.filename == str(tmp_path / "c.csv")
    assert names(tmp_path) == ["a.csv", "c.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"lama a"
    assert (tmp_path / "c.csv").read_bytes() == b"lama c"


@posix
def test_rights_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"lama")
    path.chmod(0o640)
    before = os.umask(0o027)
    try:
        with Batch() as batch:
            batch.write(path, put(b"1"))
            batch.write(tmp_path / "b.csv", put(b"1"))
            batch.commit()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "b.csv").stat().st_mode) == 0o640


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "arsip").mkdir()
    target, link = tmp_path / "arsip" / "a.csv", tmp_path / "a.csv"
    target.write_bytes(b"lama")
    link.symlink_to(target)
    with Batch() as batch:
        batch.write(link, put(b"1"))
        batch.commit()
    assert link.is_symlink()
    assert target.read_bytes() == b"1"


@posix
def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    link, other = tmp_path / "a.csv", tmp_path / "b.csv"
    link.symlink_to("/dev/full")
    other.write_bytes(b"lama")
    with pytest.raises(OSError) as caught:
        write_all({other: put(b"1"), link: put(b"1" * 100)})
    assert caught.value.errno == 28
    assert other.read_bytes() == b"lama"
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    assert names(tmp_path) == ["a.csv", "b.csv"]
