"""The example report's words are known while these tests run."""

from collections.abc import Iterator

import pytest

from tests.report import contoh


@pytest.fixture(autouse=True)
def _contoh() -> Iterator[None]:
    contoh.pasang()
    yield
    contoh.lepas()
