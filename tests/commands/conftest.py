from pathlib import Path

import pytest

from tests.commands.luar import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A command line in an empty folder."""
    return Shell(tmp_path, capsys, monkeypatch)
