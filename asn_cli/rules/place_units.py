"""Which kecamatan's name stands inside the name of a unit, beyond doubt.

`Puskesmas Batin` lies in Bajubang, `Desa Bajubang Laut` in Muara Bulian: only the name of a kecamatan places
a unit, whole; names of desa and kelurahan only say that it is another place's name.
"""

from asn_cli.rules.place_index import Gazetteer, at
from asn_cli.rules.place_names import Words, spelling, words_of


class UnitReader:
    """Searches units' names for the kecamatan of one region."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.spell = spelling()

    def find(self, text: str) -> str | None:
        """See `Region.find_in`."""
        words = words_of(text)
        spans = self.gazetteer.spans(words)
        if not spans or self._in_another_regency(words):
            return None
        kodes = {kode for start, end, kode in spans if self._certain(words, start, end, kode)}
        return kodes.pop() if len(kodes) == 1 else None

    def is_village(self, text: str) -> bool:
        """See `Region.is_village`."""
        words = words_of(text)
        named = len(words) > 1 and words[0] in self.spell.village_prefixes
        return named or bool(at(self.gazetteer.villages, words))

    def _in_another_regency(self, words: Words) -> bool:
        """Whether the text says `Kabupaten` and then a name that is not ours."""
        if not self.gazetteer.own_key:
            return False
        prefixes = (*self.spell.regency_prefixes, *self.spell.district_prefixes)
        return any(
            (word,) in self.spell.regency_prefixes
            and (words[at_word + 1],) not in prefixes
            and not self.gazetteer.begins_with_own(words[at_word + 1 :])
            for at_word, word in enumerate(words[:-1])
        )

    def _certain(self, words: Words, start: int, end: int, kode: str) -> bool:
        """Whether words[start:end] is the kecamatan's name, not part of a village's or of another place's."""
        around = self._villages_around(words, start, end)
        if end < len(words) and words[end] in self.spell.directions:
            return around == {kode}
        if around - {kode}:
            return False
        before = words[start - 1] if start else ""
        if (before,) in self.spell.district_prefixes:
            return True
        same = at(self.gazetteer.villages, words[start:end])
        if before in self.spell.village_prefixes:
            return kode in around or same == {kode}
        return not same - {kode}

    def _villages_around(self, words: Words, start: int, end: int) -> set[str]:
        """The kecamatan of villages whose name overlaps words[start:end] and reaches beyond it."""
        found: set[str] = set()
        longest = self.gazetteer.longest
        for first in range(max(0, start - longest), end):
            for last in range(max(first, start) + 1, min(len(words), first + longest) + 1):
                if first < start or last > end:
                    found |= at(self.gazetteer.villages, words[first:last])
        return found
