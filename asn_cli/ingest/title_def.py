"""A column whose one value a title may name, as a table file describes it: `SKM Puskesmas Mersam 2025`.

```yaml
nama_dari_judul:
  kolom: unit_layanan
  awal: [puskesmas]       # words that a name begins with, and goes on
  utuh: [disdukcapil]     # words that are a name by themselves
  akhir: [tahun]          # words that go on in a title behind a name
```
"""

from typing import NamedTuple

from pydantic import Field

from asn_cli.ingest.phrases import Phrases
from asn_cli.rules.validate import RuleModel


class TitleRule(RuleModel):
    """`nama_dari_judul` of a table file."""

    kolom: str
    awal: list[str] = Field(min_length=1)
    utuh: list[str] = Field(min_length=1)
    akhir: list[str] = Field(min_length=1)


class TitledName(NamedTuple):
    """Where in a title a name stands."""

    column: str
    first: Phrases
    whole: Phrases
    behind: Phrases


def titled_name(rule: TitleRule) -> TitledName:
    """The rule with its texts as phrases."""
    return TitledName(rule.kolom, Phrases(rule.awal), Phrases(rule.utuh), Phrases(rule.akhir))
