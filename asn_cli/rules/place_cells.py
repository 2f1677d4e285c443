"""What a cell that should hold a kecamatan means: a name, a code or both."""

import re
from collections.abc import Iterable

from asn_cli.rules.place_index import Gazetteer, PlaceMatch, at, digits_of
from asn_cli.rules.place_names import Words, spelling, words_of
from asn_cli.textkey import without_marks

MATCHED = "cocok"
BLANK = "kosong"
UNKNOWN = "tidak_dikenal"
AMBIGUOUS = "mendua"
OTHER_REGENCY = "kabupaten_lain"
OWN_REGENCY = "kabupaten_sendiri"

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_CODE = re.compile(r"\s*[(\[]?(\d{2}[.\s-]?\d{2}(?:[.\s-]?\d{2,3})?)(?![\d.-]*\d)[)\]]?[\s.:–—-]*")
_CODE_LENGTHS = (4, 6, 7)
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,3}(?:[.)]\s*|\s+)(?=\D)")
_SUGGESTED = 3
_NEAR = 75.0
"""A suggestion is at least so like (0-100), ..."""
_NEARLY_AS_NEAR = 10.0
"""... and not much less like than the best one."""
_PART_OF_NAME = 90.0
_CROSSED = {"ulu": "ilir", "ilir": "ulu"}


class CellReader:
    """Reads cells against one region."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.spell = spelling()

    def read(self, text: str) -> PlaceMatch:
        """See `Region.match`."""
        if not words_of(text):
            return PlaceMatch(None, BLANK)
        code = _CODE.match(text)
        if code and len(digits_of(code[1])) in _CODE_LENGTHS:
            return self._read_code(text, code[1], text[code.end() :])
        return self._read_name(text)

    def _read_code(self, text: str, code: str, rest: str) -> PlaceMatch:
        kode = self.gazetteer.from_code(code)
        named = self._read_name(rest) if words_of(rest) else None
        if kode is None:
            if named and not self._is_regional(code):
                return self._read_name(text)
            own, digits = digits_of(self.gazetteer.kode), digits_of(code)
            if own and digits == own and named is None:
                return PlaceMatch(None, OWN_REGENCY)
            foreign = own and not digits.startswith(own) and self._is_regional(code)
            return PlaceMatch(None, OTHER_REGENCY if foreign else UNKNOWN)
        if named and named.kode != kode:
            meant = (kode, named.kode) if named.kode else (kode,)
            return PlaceMatch(None, AMBIGUOUS, tuple(self.gazetteer.by_code[code].nama for code in meant))
        return PlaceMatch(kode, MATCHED)

    @staticmethod
    def _is_regional(code: str) -> bool:
        """Whether it is written like a code of a kecamatan or kabupaten, not like a year or the like."""
        return "." in code or "-" in code or len(digits_of(code)) > len("2026")

    def _read_name(self, text: str) -> PlaceMatch:
        text = without_marks(text)
        whole = self._lookup(words_of(text))
        if whole:
            return whole
        main = words_of(_BRACKETS.sub(" ", text))
        remarks = [words_of(content) for content in _BRACKETS.findall(text)]
        strange = [remark for remark in remarks if not self._harmless(remark, main)]
        if any(self._reason(remark) == OTHER_REGENCY for remark in strange):
            return PlaceMatch(None, OTHER_REGENCY)
        if strange:
            return PlaceMatch(None, UNKNOWN, self._suggest(main))
        words = self._stripped(main)
        found = self._lookup(words) or self._regency(words)
        if found:
            return found
        number = _LIST_NUMBER.match(text)
        if number:
            found = self._read_name(text[number.end() :])
            if found.reason != UNKNOWN:
                return found
        return self._no_match(words)

    def _lookup(self, words: Words) -> PlaceMatch | None:
        """By exact spelling, then by the levelled one; None when no name of ours is like it."""
        kodes = self.gazetteer.exact.get(words) or at(self.gazetteer.keys, words)
        if not kodes:
            return None
        if len(kodes) == 1:
            return PlaceMatch(next(iter(kodes)), MATCHED)
        return PlaceMatch(None, AMBIGUOUS, self._names(kodes))

    def _stripped(self, words: Words) -> Words:
        """Without `Kecamatan` before the name, and without the regency and the province after it."""
        spell, gazetteer = self.spell, self.gazetteer
        words = spell.without_prefix(words, spell.district_prefixes) or words
        if self._regency(words):
            return words
        words = self._without_tail(words, gazetteer.provinsi, spell.province_prefixes)
        return self._without_tail(words, gazetteer.nama, (*spell.regency_prefixes, *spell.city_prefixes))

    def _without_tail(self, words: Words, name: str, prefixes: tuple[Words, ...]) -> Words:
        """Without `name` at the end, and without a prefix that stands before it."""
        spell = self.spell
        full = words_of(name)
        keys = {spell.key(full), spell.key(spell.without_prefix(full, prefixes) or full)} - {""}
        for start in range(1, len(words)):
            if spell.key(words[start:]) in keys:
                rest = words[:start]
                ending = [p for p in prefixes if len(rest) > len(p) and rest[-len(p) :] == p]
                return rest[: -max(map(len, ending))] if ending else rest
        return words

    def _harmless(self, remark: Words, main: Words) -> bool:
        """Whether brackets name no other place: `(Kab. Batang Hari)`, `(24)` after XXIV, `(data)`."""
        numbers = {self.spell.key((word,)) for word in main}
        if all(word in self.spell.remarks or (word.isdigit() and word in numbers) for word in remark):
            return True
        return self._reason(remark) == OWN_REGENCY

    def _reason(self, words: Words) -> str:
        found = self._regency(words)
        return found.reason if found else ""

    def _regency(self, words: Words) -> PlaceMatch | None:
        """Whether words name a regency, ours or another one (or a kecamatan known to lie in another)."""
        spell, gazetteer = self.spell, self.gazetteer
        key = spell.key(words)
        after = spell.without_prefix(words, spell.regency_prefixes)
        city = spell.without_prefix(words, spell.city_prefixes)
        if gazetteer.own_key and gazetteer.own_key in (key, spell.key(after or ()), spell.key(city or ())):
            return PlaceMatch(None, OWN_REGENCY)
        if key in gazetteer.other_keys:
            longer = (d.nama for d in gazetteer.districts if spell.key(words_of(d.nama)).startswith(key))
            return PlaceMatch(None, OTHER_REGENCY, tuple(longer))
        if not gazetteer.own_key:
            return None
        tails = [spell.without_prefix(words[start:], spell.regency_prefixes) for start in range(len(words) - 1)]
        if any(tail and not gazetteer.begins_with_own(tail) for tail in tails):
            return PlaceMatch(None, OTHER_REGENCY)
        return None

    def _no_match(self, words: Words) -> PlaceMatch:
        """Ambiguous where the text names, or begins the names of, several of our kecamatan; else unknown."""
        key = self.spell.key(words)
        inside = {kode for _, _, kode in self.gazetteer.spans(words)}
        begun = {
            district.kode
            for district in self.gazetteer.districts
            for name in map(words_of, (district.nama, *district.ejaan))
            if any(self.spell.key(name[:count]) == key for count in range(1, len(name)))
        }
        for kodes in (inside, begun):
            if len(kodes) > 1:
                return PlaceMatch(None, AMBIGUOUS, self._names(kodes))
        return PlaceMatch(None, UNKNOWN, self._suggest(words))

    def _names(self, kodes: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.gazetteer.by_code[kode].nama for kode in sorted(kodes))

    def _suggest(self, words: Words) -> tuple[str, ...]:
        """Official names that are near, nearest first; never Ulu for Ilir or the other way round."""
        from rapidfuzz import fuzz

        key = self.spell.key(words)
        written = {self.spell.plain(word) for word in words}
        scores: list[tuple[float, str, str]] = []
        for district in self.gazetteer.districts:
            name = {self.spell.plain(word) for word in words_of(district.nama)}
            if any(_CROSSED.get(word) in name and word not in name for word in written):
                continue
            near = max(fuzz.ratio(key, self.spell.key(words_of(n))) for n in (district.nama, *district.ejaan))
            if written and (written < name or name < written):
                near = max(near, _PART_OF_NAME)
            scores.append((-near, district.kode, district.nama))
        scores.sort()
        enough = max(_NEAR, -scores[0][0] - _NEARLY_AS_NEAR) if scores else _NEAR
        return tuple(nama for score, _, nama in scores if -score >= enough)[:_SUGGESTED]
