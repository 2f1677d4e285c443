"""Which category of a minimum standard a facility's own wording means: `Perdesaan RI` is `perdesaan rawat inap`."""

import re

import numpy as np
import pandas as pd

from asn_cli.rules.place_names import words_of

ANY = "semua"
"""The category that fits every facility, whatever its wording."""

_FORMS = (
    (r"\bnri\b|\b(?:tanpa|tidak|bukan|non) ?(?:rawat inap|ri|dtp|perawatan)\b|\brawat jalan\b", "nonranap"),
    (r"\brawat inap\b|\branap\b|\bri\b|\bdtp\b|\bperawatan\b", "ranap"),
    (r"\b(?:per)?kota(?:an)?\b", "kota"),
    (r"\bp(?:er|e)desaan\b|\bdesa\b", "desa"),
    (r"\b(?:sangat )?terpencil\b|\bdtpk\b", "terpencil"),
)


def category_key(text: str) -> frozenset[str]:
    """The words of a category, the usual long and short forms made one, whatever their order."""
    words = " ".join(words_of(text))
    for pattern, short in _FORMS:
        words = re.sub(pattern, f" {short} ", words)
    return frozenset(words.split()) - {"puskesmas", "kawasan", "kategori", "wilayah"}


def match_categories(written: pd.Series, categories: tuple[str, ...]) -> pd.Series:
    """For each facility one of `categories`; missing where its wording is none of them."""
    if ANY in categories and len(categories) == 1:
        return pd.Series(ANY, index=written.index, dtype="object")
    known = {category_key(category): category for category in categories}
    fallback = ANY if ANY in categories else None
    codes, texts = pd.factorize(written.to_numpy(dtype=object))
    meant = [*(known.get(category_key(str(text)), fallback) for text in texts), fallback]
    return pd.Series(np.array(meant, dtype=object)[codes], index=written.index, dtype="object")
