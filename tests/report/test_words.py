"""Every text of the terminal has both languages, and every reason for setting a row aside has its words."""

from string import Formatter

import pytest

from asn_cli.ingest.draft import Aside
from asn_cli.locale import layar


@pytest.mark.parametrize("key", sorted(layar.TEXTS))
def test_both_languages_take_the_same_facts(key: str) -> None:
    indonesian, english = layar.TEXTS[key]
    assert indonesian
    assert english
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (indonesian, english)]
    assert fields[0] == fields[1]


@pytest.mark.parametrize("reason", list(Aside))
def test_reasons_have_words(reason: Aside) -> None:
    assert reason.value in layar.TEXTS
