"""Names of schools, Puskesmas and offices as one key, so that the same unit written twice is seen as the same."""

import re
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.rules.place_names import words_of

_FORMS = {
    "": ("upt", "uptd", "blud"),
    "pustu": ("puskesmas pembantu",),
    "puskesmas": ("pkm",),
    "sdn": ("sekolah dasar negeri", "sd negeri", "sd n"),
    "smpn": ("sekolah menengah pertama negeri", "smp negeri", "smp n"),
    "tkn": ("taman kanak kanak negeri", "tk negeri"),
    "sd": ("sekolah dasar",),
    "smp": ("sekolah menengah pertama",),
    "tk": ("taman kanak kanak",),
}
_SHORT = {form: short for short, forms in _FORMS.items() for form in forms}
_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b")


@lru_cache(maxsize=65536)
def unit_key(name: str) -> str:
    """The words of a name with the usual long and short forms made one: `UPTD SD Negeri 12/I Aro` is `sdn 12 i aro`.

    Words are never dropped otherwise, so that different units keep different keys.
    """
    words = _WORDS.sub(lambda found: _SHORT[found[0]], " ".join(words_of(name)))
    return " ".join(words.split())


def unit_keys(names: pd.Series) -> npt.NDArray[np.object_]:
    """`unit_key` of each name, worked out once a distinct name; NaN where it is missing."""
    codes, distinct = pd.factorize(names.to_numpy(dtype=object))
    keys = np.array([*map(unit_key, distinct), np.nan], dtype=object)
    return np.asarray(keys[codes])
