"""One key for what people write in many ways: headings, names of places and posts."""

import re
import unicodedata
from functools import lru_cache

_BALANCED = re.compile(r"(\([^()]*\))")
_BARE_LETTERS = {code: ord(chr(code).lower()) if chr(code).isalnum() else None for code in range(128)}
"""ASCII in lower case, with nothing but letters and digits: for `str.translate`."""
_BARE = re.compile(r"[A-Za-z ]*")
"""What bears no mark beyond doubt."""
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᵖʳˢˣ"
_OF_YEAR = r"[ ]?[erpxERPX]{1,2}(?![^\W_])"
"""Statistics offices mark the figures of a year: estimated, revised, provisional."""
_BEHIND_YEAR = rf"(?<=[12][09]\d\d){_OF_YEAR}"
_ANY_MARK = re.compile(rf"[)⁾*†‡#{_SUPERSCRIPTS}12](?:(?<![12])|[09]\d\d{_OF_YEAR})")
"""Where there may be a mark. It begins with one set of characters, to which a search can leap."""
_MARK = re.compile(
    rf"""(?:
        [*†‡#]+ \s* \)?                                  # *  **)
      | [{_SUPERSCRIPTS}]+ \s* [)⁾]                     # ¹)
      | (?<=[12][09]\d\d) \d \)                          # 20231)
      | {_BEHIND_YEAR}                                   # 2023r
      | (?<![\d.,]) \d{{1,2}} \)                         # 1)  Penduduk2)
      | (?<![^\W\d_]) [A-Za-z]{{1,2}} \)                 # r)
      | (?<![mM]) [{_SUPERSCRIPTS}]+ (?=\s*$)            # Penduduk¹, but km²
    )""",
    re.VERBOSE,
)


def without_marks(text: str) -> str:
    """The text without footnote marks: `Luas *)`, `2023 r)`, `Penduduk1)`. What stands in brackets stays: `(km2)`."""
    if _BARE.fullmatch(text) or not _ANY_MARK.search(text):
        return text
    parts = _BALANCED.split(text)
    return "".join(part if part.startswith("(") and part.endswith(")") else _MARK.sub(" ", part) for part in parts)


@lru_cache(maxsize=65536)
def heading_key(text: str) -> str:
    """Lower-case letters and digits only, without footnote marks: ` Luas *) (km2)` is `luaskm2`, `N i a s` `nias`."""
    plain = without_marks(text)
    if plain.isascii():
        return plain.translate(_BARE_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain).casefold() if letter.isalnum())
