"""What is known of the names and codes of one region, in the shape that matching looks them up."""

from typing import NamedTuple

from asn_cli.rules.place_names import Words, spelling, words_of


class District(NamedTuple):
    """One kecamatan. What is not known is None or empty."""

    kode: str
    nama: str
    kode_bps: str = ""
    jumlah_desa: int | None = None
    jumlah_kelurahan: int | None = None
    desa_kawasan_tani: int | None = None
    luas_km2: float | None = None
    lintang: float | None = None
    bujur: float | None = None
    ejaan: tuple[str, ...] = ()
    """Other spellings of its name, known anywhere in a text."""
    ejaan_utuh: tuple[str, ...] = ()
    """Spellings that count only when they are all that a cell holds (initials)."""
    desa: tuple[str, ...] = ()
    kelurahan: tuple[str, ...] = ()


class PlaceMatch(NamedTuple):
    """What a text means as a kecamatan: its `kode`, or why not and what may have been meant (names)."""

    kode: str | None
    reason: str
    suggestions: tuple[str, ...] = ()


Index = dict[str, set[str]]
"""Key of a name -> the codes of the kecamatan that it may mean."""


def digits_of(code: str) -> str:
    """Only the digits: 15.04.01 and 150401 are one code."""
    return "".join(letter for letter in code if letter.isdigit())


class Gazetteer:
    """The names and codes of a region, indexed once."""

    def __init__(
        self, kode: str, nama: str, provinsi: str, districts: tuple[District, ...], others: tuple[str, ...]
    ) -> None:
        """`others`: other regencies, and kecamatan of theirs, that are easily taken for ours."""
        spell = spelling()
        self.kode, self.nama, self.provinsi, self.districts = kode, nama, provinsi, districts
        self.by_code = {district.kode: district for district in districts}
        self._by_digits: dict[str, str] = {}
        self.exact: dict[Words, set[str]] = {}
        self.keys: Index = {}
        self.parts: Index = {}
        """Of `keys` those that may be looked for inside a text."""
        self.villages: Index = {}
        for district in districts:
            for code in filter(None, (district.kode, district.kode_bps)):
                self._by_digits[_plain_code(code)] = district.kode
            for written in (district.nama, *district.ejaan):
                self._add(written, district.kode, self.keys, self.parts)
            for written in district.ejaan_utuh:
                self._add(written, district.kode, self.keys)
            for village in (*district.desa, *district.kelurahan):
                for key in spell.keys(words_of(village)):
                    self.villages.setdefault(key, set()).add(district.kode)
        self.other_keys = frozenset(spell.key(words_of(name)) for name in others)
        own = words_of(nama)
        self.own_key = spell.key(spell.without_prefix(own, (*spell.regency_prefixes, *spell.city_prefixes)) or own)
        """Of the regency's own name; empty where it is not known."""
        self.longest = 1 + max((len(words) for words in self.exact), default=0)
        """Words of the longest name, and one more for a name written apart."""

    def _add(self, written: str, kode: str, *indexes: Index) -> None:
        words = words_of(written)
        self.exact.setdefault(words, set()).add(kode)
        for index in indexes:
            for key in spelling().keys(words):
                index.setdefault(key, set()).add(kode)

    def from_code(self, text: str) -> str | None:
        """The code of a kecamatan as this region writes it."""
        return self._by_digits.get(_plain_code(text))

    def begins_with_own(self, words: Words) -> bool:
        """Whether a text begins with the regency's own name."""
        return any(spelling().key(words[:count]) == self.own_key for count in range(1, len(words) + 1))

    def spans(self, words: Words) -> list[tuple[int, int, str]]:
        """Where names of our kecamatan stand in a text: the longest ones, start and end in words."""
        spans = []
        for start in range(len(words)):
            for end in range(min(len(words), start + self.longest), start, -1):
                kodes = at(self.parts, words[start:end])
                if len(kodes) == 1:
                    spans.append((start, end, next(iter(kodes))))
                    break
        return [one for one in spans if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in spans)]


def at(index: Index, words: Words) -> set[str]:
    """What an index holds for a name, however it is spelled."""
    found: set[str] = set()
    for key in spelling().keys(words):
        found |= index.get(key, set())
    return found


def _plain_code(code: str) -> str:
    return digits_of(code) or code.strip().casefold()
