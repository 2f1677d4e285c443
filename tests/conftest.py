"""What every test may use: golden files, and both languages left as they were found."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from asn_cli import locale


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--perbarui", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture(autouse=True)
def _indonesian_unless_told(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "ASN_AS_OF", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASN_LANG", "id")
    locale.use("id")
    yield
    locale.use("id")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare bytes with `golden/NAME` beside the test; `pytest --perbarui` writes it anew."""
    folder = Path(request.path).parent / "golden"

    def compare(name: str, got: bytes) -> None:
        path = folder / name
        if request.config.getoption("--perbarui"):
            folder.mkdir(exist_ok=True)
            path.write_bytes(got)
        assert path.is_file(), f"{path} is missing; make it with --perbarui and read it before committing"
        assert got == path.read_bytes()

    return compare
