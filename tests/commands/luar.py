"""The command line from inside one process: quick, and with everything that a shell would see."""

import csv
import io
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from asn_cli.app import app
from asn_cli.commandline import run_app


@dataclass(frozen=True)
class Result:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        """The table on stdout."""
        assert self.code in (0, 1), self.err
        return list(csv.DictReader(io.StringIO(self.out)))


class Shell:
    """Runs `asn` in a folder."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capture = capture
        self._patch = patch

    def write(self, name: str, text: str) -> str:
        """A file in the folder; gives its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def write_folder(self, name: str, files: Mapping[str, str]) -> Path:
        """A new folder with these files."""
        (self.folder / name).mkdir()
        for file, text in files.items():
            self.write(f"{name}/{file}", text)
        return self.folder / name

    def asn(self, *arguments: str, stdin: str = "") -> Result:
        """Run one command line."""
        self._capture.readouterr()
        self._patch.setattr(sys, "argv", ["asn", *arguments])
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        self._patch.chdir(self.folder)
        code = run_app(app, list(arguments))
        printed = self._capture.readouterr()
        return Result(int(code), printed.out, printed.err)

    def json(self, *arguments: str) -> dict[str, Any]:
        """The JSON object that a command prints."""
        result = self.asn(*arguments, "--format", "json")
        assert result.code == 0, result.err
        found: dict[str, Any] = json.loads(result.out)
        return found
