"""What people put in a cell that holds nothing."""

import re

_DASHES = re.compile(r"[-_\u2010-\u2015\u2212]{1,3}")
_OUTER = " \t\r\n'\u00a0\u200b\u2009\u202f\ufeff"
_MARKED = re.compile(r"[*†‡]+\)?|\.{2,3}|…")
_WORDS = frozenset({"null", "n/a", "n.a.", "n.a", "#n/a n/a"})
_WORDS_FOR_NUMBERS = _WORDS | {"na", "nan", "none", "tad", "t.a.d", "tidak ada data", "belum ada data", "no data"}


def is_missing(text: str) -> bool:
    """Blank, a dash, an ellipsis, a bare footnote mark, `NULL`, `n/a`: nothing, whatever the column holds."""
    stripped = text.strip(_OUTER)
    if not stripped or stripped.lower() in _WORDS:
        return True
    return not stripped[0].isalnum() and bool(_DASHES.fullmatch(stripped) or _MARKED.fullmatch(stripped))


def is_missing_number(text: str) -> bool:
    """The same where a number or a date belongs: `NA` or `none` can be no name there."""
    return is_missing(text) or text.strip().lower() in _WORDS_FOR_NUMBERS
