"""Names of rows as statistics offices set them: numbered, and spaced out to fill a column."""

import re
from collections import Counter
from collections.abc import Sequence

NUMBER_IN_FRONT = re.compile(r"\s*\(?(?!\d\d\.\d\d\b)(\d{1,3}(?:\.\d{1,3})*)\s*(?:[.)\]:-]\s*|\s+)(?=[^\W\d_])")
"""Not the code of an area, `15.04.01 Mersam`: it may contradict the name."""
MOSTLY = 0.8


def clean_labels(values: Sequence[object]) -> list[object]:
    """Names without the numbers in front (`01  Nias`, `1. Mersam`) and not spaced out (`N i a s`, `D  a  i  r  i`).

    Numbers go only where nearly all names have one and the names still differ without it: `1 Ulu` and `2 Ulu` stay.
    """
    times = Counter(value for value in values if isinstance(value, str) and value.strip())
    numbered = sum(count for text, count in times.items() if NUMBER_IN_FRONT.match(text))
    drop = numbered > 1 and numbered >= MOSTLY * times.total()
    if drop:
        bare = {joined(NUMBER_IN_FRONT.sub("", text, count=1)).casefold() for text in times}
        drop = len(bare) == len({text.strip().casefold() for text in times})
    clean = {text: _clean(text, drop) for text in times}
    return [clean.get(value, "") if isinstance(value, str) else value for value in values]


def _clean(text: str, drop_number: bool) -> str:
    return joined(NUMBER_IN_FRONT.sub("", text, count=1) if drop_number else text)


def joined(text: str) -> str:
    """`N i a s` as Nias, `T e b i n g   T i n g g i` as Tebing Tinggi; other names as they are, single-spaced.

    The narrowest gap parts letters, a wider one parts words.
    """
    plain = text.strip()
    tokens = plain.split()
    if len(tokens) < 3 or sum(len(token) == 1 for token in tokens) < len(tokens) or not all(map(str.isalpha, tokens)):
        return " ".join(tokens)
    gaps = re.findall(r"\s+", plain)
    narrow = min(len(gap) for gap in gaps)
    return "".join(
        token + (" " if gap and len(gap) > narrow else "") for token, gap in zip(tokens, [*gaps, ""], strict=True)
    )
