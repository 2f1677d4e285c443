"""What a reader of headings may ask the rules: is this a post, a kecamatan, an employment status?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_cli.rules.place_names import spelling, words_of
from asn_cli.textkey import heading_key

if TYPE_CHECKING:
    from datetime import date

    from asn_cli.rules import Rules


def level_key(text: str) -> str:
    """The levelled name of a kecamatan, whatever the region."""
    return spelling().key(words_of(spelling().bare_district(text)))


@dataclass(slots=True, eq=False)
class Known:
    """What the rules know of posts, places and statuses; loaded when a sheet gives cause to ask."""

    rules: "Rules"
    as_of: "date"
    _statuses: frozenset[str] | None = None

    def is_post(self, text: str) -> bool:
        """Whether a title means a post of the catalogue, or of the office."""
        return self.rules.posts.match(text) is not None

    def place(self, text: str) -> str:
        """`cocok` for a kecamatan of the region, else why it is none."""
        return self.rules.region.match(text).reason

    def place_key(self, text: str) -> str:
        """What spellings of one kecamatan share: its code, or the levelled name where the region has none such."""
        return self.rules.region.match(text).kode or level_key(text)

    @property
    def statuses(self) -> frozenset[str]:
        """Keys of employment statuses as files write them."""
        if self._statuses is None:
            groups: Mapping[str, Iterable[str]] = self.rules.parameter("pegawai/status", self.as_of).isi
            self._statuses = frozenset(
                heading_key(text) for group, phrases in groups.items() for text in (group, *phrases)
            )
        return self._statuses
