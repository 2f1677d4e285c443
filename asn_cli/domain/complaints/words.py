"""The words of complaints: single words and how many reports hold them. Never a sentence, never a name.

Personal names are kept out in three ways: a word of any pelapor's name; a word that follows a form of address (Pak, Bu,
Sdr., a.n.) in any report; and a word that people write with a capital inside a sentence although no name of an office,
a subject or a place holds it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import pandas as pd

from asn_cli.rules.place_names import words_of

FEWEST_REPORTS = 5
SHORTEST = 3
MOSTLY = 0.5
"""A word with a capital in more than this share of its places inside sentences is a name."""
TITLE_CASE = 0.6
"""A text in which so many words begin with a capital tells nothing by them."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?;:\n\r]+|\s-\s|[\"“(]")


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists: what says nothing, how people are addressed, and names of offices, subjects and places."""

    stop: Collection[str]
    address: Collection[str]
    public: Collection[str] = ()


def frequent_words(reports: pd.DataFrame, language: Language) -> pd.DataFrame:
    """By sektor the words that at least five reports hold, most reports first, then by the alphabet.

    `reports` has sektor, isi and, where known, judul and pelapor.
    """
    people = {word for name in reports.get("pelapor", pd.Series(dtype="str")).dropna() for word in words_of(name)}
    public = {word for name in language.public for word in words_of(name)}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    capitals: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    addressed: set[str] = set()
    columns = [name for name in ("judul", "isi") if name in reports]
    for sector, *texts in zip(reports["sektor"], *(reports[name] for name in columns), strict=True):
        held: set[str] = set()
        for text in (text for text in texts if isinstance(text, str)):
            for word, capital, follows in _spoken(text, language.address):
                held.add(word)
                if follows:
                    addressed.add(word)
                if capital is not None:
                    inside[word] += 1
                    capitals[word] += capital
        counts[str(sector)].update(held)
    names = people | addressed | {w for w, n in inside.items() if capitals[w] > MOSTLY * n and w not in public}
    rows = [
        (sector, word, number)
        for sector in sorted(counts)
        for word, number in sorted(counts[sector].items(), key=lambda item: (-item[1], item[0]))
        if number >= FEWEST_REPORTS and len(word) >= SHORTEST and word not in language.stop and word not in names
    ]
    return pd.DataFrame(rows, columns=["sektor", "kata", "jumlah"])


def _spoken(text: str, address: Collection[str]) -> Iterator[tuple[str, bool | None, bool]]:
    """Each word in lower case, whether it has a capital (None: that tells nothing), whether an address precedes it."""
    words = _WORD.findall(text)
    speaks = sum(word[0].isupper() for word in words) <= TITLE_CASE * len(words)
    for sentence in _SENTENCE.split(text):
        before = ""
        for place, word in enumerate(_WORD.findall(sentence)):
            plain = " ".join(words_of(word))
            capital = word[0].isupper() if speaks and place else None
            yield plain, capital, before in address and word[0].isupper()
            before = plain
