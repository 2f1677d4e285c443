"""Names of places as people write them: into words that can be compared, whatever the region.

`Spelling` holds the word lists of `configs/wilayah/ejaan.yaml`; nothing here knows a district.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from asn_cli.paths import configs
from asn_cli.rules.strict_yaml import load_strict

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_ROMAN = re.compile(r"(?=[mdclxvi])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_DIGITS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_WHOLE_NUMBERS = {"sepuluh": 10, "sebelas": 11, "seratus": 100}


@lru_cache(maxsize=65536)
def words_of(text: str) -> Words:
    """Lower-case words of letters and digits, accents dropped: `Ma. Bulian` is (ma, bulian)."""
    plain = text.translate(_APOSTROPHES)
    if not plain.isascii():
        folded = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return tuple(_WORD.findall(plain.casefold()))


def roman(word: str) -> int | None:
    """The value of a word that is a Roman numeral, else None."""
    if not _ROMAN.fullmatch(word):
        return None
    values = [_ROMAN_VALUE[letter] for letter in word]
    return sum(-v if v < later else v for v, later in zip(values, [*values[1:], 0], strict=True))


def _number_at(words: Words, start: int) -> tuple[int, int] | None:
    """The Indonesian number that begins at `start` (up to 100) and how many words it takes."""
    word = words[start]
    following = words[start + 1] if start + 1 < len(words) else ""
    if word in _WHOLE_NUMBERS:
        return _WHOLE_NUMBERS[word], 1
    unit = _DIGITS.get(word)
    if unit is None:
        return None
    if following == "belas":
        return unit + 10, 2
    if following == "puluh":
        last = _DIGITS.get(words[start + 2]) if start + 2 < len(words) else None
        return unit * 10 + (last or 0), 3 if last else 2
    return unit, 1


def numbers_as_digits(words: Words) -> Words:
    """Roman numerals and number words as digits: (batin, xxiv), (batin, dua, puluh, empat) -> (batin, 24)."""
    out: list[str] = []
    at = 0
    while at < len(words):
        spoken = _number_at(words, at)
        if spoken:
            out.append(str(spoken[0]))
            at += spoken[1]
            continue
        value = roman(words[at])
        out.append(words[at] if value is None else str(value))
        at += 1
    return tuple(out)


class Spelling(NamedTuple):
    """The word lists of `configs/wilayah/ejaan.yaml`."""

    district_words: tuple[str, ...]
    """What a kecamatan is called elsewhere: distrik, kapanewon, kemantren."""
    district_prefixes: tuple[Words, ...]
    regency_prefixes: tuple[Words, ...]
    city_prefixes: tuple[Words, ...]
    province_prefixes: tuple[Words, ...]
    village_prefixes: frozenset[str]
    whole: dict[str, str]
    parts: tuple[tuple[str, str], ...]
    letters: tuple[tuple[str, str], ...]
    directions: frozenset[str]
    remarks: frozenset[str]

    def plain(self, word: str) -> str:
        """One word with its known variants levelled: muaro and ma are muara, hulu is ulu, bathin is batin."""
        for old, new in self.letters:
            word = word.replace(old, new)
        if word in self.whole:
            return self.whole[word]
        for variant, main in self.parts:
            if word.startswith(variant):
                word = main + word[len(variant) :]
            elif word.endswith(variant):
                word = word[: -len(variant)] + main
        return word

    def keys(self, words: Words) -> frozenset[str]:
        """What spellings of one name share: levelled words run together, numbers as written and as digits."""
        level = "".join(map(self.plain, words))
        numbered = numbers_as_digits(words)
        return frozenset((level,) if numbered == words else (level, "".join(map(self.plain, numbered))))

    def bare_district(self, name: str) -> str:
        """The name of a kecamatan as it is written, without `Kec.`, `Distrik` and the like before it."""
        words = words_of(name)
        rest = self.without_prefix(words, self.district_prefixes)
        if not rest:
            return name.strip()
        starts = [found.start() for found in _WORD.finditer(name)]
        return name[starts[len(words) - len(rest)] :].strip()

    def key(self, words: Words) -> str:
        """The one key that suggestions and searches compare: levelled, numbers as digits."""
        return "".join(self.plain(word) for word in numbers_as_digits(words))

    @staticmethod
    def without_prefix(words: Words, prefixes: tuple[Words, ...]) -> Words | None:
        """The words after the longest prefix that they begin with; None when there is none."""
        found = [prefix for prefix in prefixes if words[: len(prefix)] == prefix]
        return words[max(map(len, found)) :] if found else None


@lru_cache(maxsize=1)
def spelling() -> Spelling:
    """The word lists, read once."""
    data = load_strict(configs() / "wilayah" / "ejaan.yaml").data

    def phrases(name: str) -> tuple[Words, ...]:
        return tuple(words_of(phrase) for phrase in data[name])

    return Spelling(
        district_words=tuple(data["sebutan"]),
        district_prefixes=(*phrases("awalan"), *phrases("sebutan")),
        regency_prefixes=phrases("awalan_kabupaten"),
        city_prefixes=phrases("awalan_kota"),
        province_prefixes=phrases("awalan_provinsi"),
        village_prefixes=frozenset(data["awalan_desa"]),
        whole={variant: main for main, variants in data["setara_utuh"].items() for variant in variants},
        parts=tuple((variant, main) for main, variants in data["setara"].items() for variant in variants),
        letters=tuple(data["huruf"].items()),
        directions=frozenset(data["arah"]),
        remarks=frozenset(data["keterangan"]),
    )
