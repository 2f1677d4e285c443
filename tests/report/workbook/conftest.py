"""The sample report, whose sentences live in `contoh.TEXTS` and not in the package."""

import sys

import pytest

from asn_cli import locale
from asn_cli.report.model import Report
from tests.report.workbook import contoh


@pytest.fixture(autouse=True)
def texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `t("uji_buku.x")` find the sample's sentences, and speak Indonesian."""
    monkeypatch.setitem(sys.modules, "asn_cli.locale.uji_buku", contoh)
    locale.use("id")


@pytest.fixture
def sample() -> Report:
    """The sample report."""
    return contoh.report()
