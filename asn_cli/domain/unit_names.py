"""Names of schools, Puskesmas and offices as one key, so that the same unit written twice is seen as the same."""

import re
from functools import lru_cache

import numpy as np
import pandas as pd

from asn_cli.rules.place_names import words_of

_WORDS = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        (r"\b(?:uptd?|blud)\b", " "),
        (r"\bpuskesmas pembantu\b", "pustu"),
        (r"\bpkm\b", "puskesmas"),
        (r"\bsekolah dasar negeri\b|\bsd negeri\b|\bsd n\b", "sdn"),
        (r"\bsekolah menengah pertama negeri\b|\bsmp negeri\b|\bsmp n\b", "smpn"),
        (r"\btk negeri\b|\btaman kanak kanak negeri\b", "tkn"),
        (r"\bsekolah dasar\b", "sd"),
        (r"\bsekolah menengah pertama\b", "smp"),
        (r"\btaman kanak kanak\b", "tk"),
    )
)


@lru_cache(maxsize=65536)
def unit_key(name: str) -> str:
    """The words of a name with the usual long and short forms made one: `UPTD SD Negeri 12/I Aro` is `sdn 12 i aro`.

    Words are never dropped otherwise, so that different units keep different keys.
    """
    words = " ".join(words_of(name))
    for pattern, short in _WORDS:
        words = pattern.sub(short, words)
    return " ".join(words.split())


def unit_keys(names: pd.Series) -> pd.Series:
    """`unit_key` of each name, worked out once a distinct name; missing stays missing."""
    codes, distinct = pd.factorize(names)
    keys = np.array([*map(unit_key, distinct), np.nan], dtype=object)
    return pd.Series(keys[codes], index=names.index, dtype="str")
