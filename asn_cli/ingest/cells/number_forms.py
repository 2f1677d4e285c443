"""The shapes in which numbers are written, and what each says about the meaning of point and comma.

A shape is a text with every digit made 0: `1.234,5` and `9.876,1` have the shape `0.000,0`. A column of a hundred
thousand numbers has a few dozen shapes, so each is taken apart once and the column is converted shape by shape.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

SPACES = "\t\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ALIKE = {
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u00b4`\u02bc\u2018\u2019\u2032\uff07", "'"),
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    "．": ".",
    "，": ",",
    "％": "%",
}
PLAIN = str.maketrans(_ALIKE)
"""Look-alikes made plain, one character for one."""
SHAPE = str.maketrans("123456789", "000000000")

_OUTER = re.compile(
    r"""(?P<open>\()?\s*
    (?P<sign>[-+])?\s*
    (?P<money>(?:rp|idr)(?![a-z])\.?\s*)?
    (?P<sign2>[-+])?\s*
    (?P<core>[.,]?0(?:[0 .,']*0)?(?:[.,](?!-))?)
    (?P<flat>[.,]--?)?
    \s*%?
    (?P<trail>-)?
    (?(open)\s*\))
    (?P<mark>
        \s*[*†‡]+\)?
      | \s*[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᵖʳˢˣ]+\)?
      | \s+0{1,2}\)
      | \s*[a-z]{1,2}\)
      | \s*[rex]\b
      | \s*(?:jiwa|orang|org|pegawai|buah|unit|jp|menit|rombel|siswa|murid|desa|km)\b\.?
    )?""",
    re.VERBOSE | re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"[-+]?0+(?:[.,]0+)?e[-+]?0{1,3}", re.IGNORECASE)
_DIGITS = re.compile(r"0+")
_SPACED = re.compile(r"0{1,3}(?:(?P<thousands>[ '])000)(?:(?P=thousands)000)*(?:(?P<decimal>[.,])0+)?")
_BOTH = re.compile(r"0{1,3}(?:\.000)+(?P<comma>,)0*|0{1,3}(?:,000)+\.0*")
_MULTI = re.compile(r"0{1,3}(?:(?P<thousands>[.,])000)(?:(?P=thousands)000)+")
_SINGLE = re.compile(r"(?P<whole>0*)(?P<mark>[.,])(?P<part>0*)")


class Meaning(StrEnum):
    """What a shape leaves open."""

    CLEAR = "clear"
    OPEN = "open"
    """One mark before exactly three digits, `1.234`: thousands or decimals."""
    SCIENTIFIC = "scientific"


class Form(NamedTuple):
    """A shape taken apart. The number itself is text[start:end]."""

    start: int
    end: int
    meaning: Meaning
    negative: bool = False
    thousands: str = ""
    decimal: str = ""
    mark: str = ""
    """The lone point or comma of an OPEN shape."""
    trailer: int = 0
    """Length of a footnote mark or unit after the number."""
    ungrouped: bool = False
    """Four digits or more without any thousands mark."""


@lru_cache(maxsize=65536)
def form_of(shape: str) -> Form | None:
    """The shape taken apart, or None when it is no number."""
    if _SCIENTIFIC.fullmatch(shape):
        return Form(0, len(shape), Meaning.SCIENTIFIC)
    outer = _OUTER.fullmatch(shape)
    if not outer:
        return None
    signs = sum(bool(outer[name]) for name in ("open", "sign", "sign2", "trail"))
    if signs > 1 and not (outer["open"] and outer["sign"] == "-" and signs == 2):
        return None
    negative = bool(outer["open"] or outer["trail"]) or "-" in (outer["sign"], outer["sign2"])
    start, end = outer.span("core")
    form = _core(shape[start:end], start, end, negative, len(outer["mark"] or ""))
    if form and form.meaning is Meaning.OPEN and (outer["money"] or outer["flat"]):
        # Nobody writes thousandths of a rupiah.
        return form._replace(meaning=Meaning.CLEAR, thousands=form.mark, mark="")
    return form


def _core(core: str, start: int, end: int, negative: bool, trailer: int) -> Form | None:
    def clear(thousands: str = "", decimal: str = "", ungrouped: bool = False) -> Form:
        return Form(start, end, Meaning.CLEAR, negative, thousands, decimal, "", trailer, ungrouped)

    if _DIGITS.fullmatch(core):
        return clear(ungrouped=len(core) > 3)
    if spaced := _SPACED.fullmatch(core):
        return clear(spaced["thousands"], spaced["decimal"] or "")
    if both := _BOTH.fullmatch(core):
        return clear(".", ",") if both["comma"] else clear(",", ".")
    if multi := _MULTI.fullmatch(core):
        return clear(multi["thousands"])
    single = _SINGLE.fullmatch(core)
    if not single:
        return None
    if 1 <= len(single["whole"]) <= 3 and len(single["part"]) == 3:
        return Form(start, end, Meaning.OPEN, negative, "", "", single["mark"], trailer)
    return clear("", single["mark"], ungrouped=len(single["whole"]) > 3)
