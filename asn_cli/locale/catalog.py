"""The words of findings: `locale/temuan/<family>.yaml`, one entry a code, both languages in it.

```yaml
ASN-D012:
  tingkat: kesalahan            # or peringatan, catatan
  dasar: PermenPANRB 1/2020     # only where a norm is touched
  id: {pesan: "...", diharapkan: "...", perbaikan: "...", arti: "...", contoh: "..."}
  en: {pesan: "...", diharapkan: "...", perbaikan: "...", arti: "...", contoh: "..."}
```
`pesan`, `diharapkan` and `perbaikan` are filled in from the finding: `{ditemukan}`, `{kolom}` and its own params.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from asn_cli.findings import Finding, Level
from asn_cli.locale import Language, active

FOLDER = Path(__file__).parent / "temuan"
FILES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "A": ("aturan",),
        "B": ("berkas",),
        "E": ("evaluasi",),
        "K": ("kebutuhan",),
        "L": ("laporan",),
        "N": ("nama",),
        "P": ("pengaduan",),
        "R": ("rencana",),
        "D": ("sel", "sel_baris"),
        "W": ("seluruh",),
        "S": ("survei",),
        "T": ("tabel", "pertanyaan"),
    }
)
"""The letter of a family of codes -> its files; a run reads those whose codes it tells."""


class Words(NamedTuple):
    """What one code says in one language."""

    pesan: str
    diharapkan: str
    perbaikan: str
    arti: str
    contoh: str


class Entry(NamedTuple):
    """One code: its level, legal basis and words."""

    code: str
    level: Level
    basis: str
    words: dict[Language, Words]


def codes() -> dict[str, Entry]:
    """Every finding code there is."""
    return {code: entry for letter in FILES for code, entry in family(letter).items()}


@lru_cache(maxsize=64)
def family(letter: str) -> dict[str, Entry]:
    """The codes of one family."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Entry] = {}
    for name in FILES.get(letter, ()):
        raw: dict[str, Any] = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), loader) or {}
        for code, entry in raw.items():
            words: dict[Language, Words] = {"id": Words(**entry["id"]), "en": Words(**entry["en"])}
            found[code] = Entry(code, Level(entry["tingkat"]), entry.get("dasar", ""), words)
    return found


def entry_of(code: str) -> Entry:
    """What there is to one code: `ASN-D012` stands in the family D."""
    return family(code[4])[code]


def level(finding: Finding) -> Level:
    """How grave a finding is."""
    return entry_of(finding.code).level


def say(finding: Finding, language: Language | None = None) -> Words:
    """The words of one finding, filled in."""
    words = entry_of(finding.code).words[language or active()]
    facts = {"ditemukan": finding.found, "kolom": finding.column, **finding.params}
    return Words(
        words.pesan.format(**facts),
        words.diharapkan.format(**facts),
        words.perbaikan.format(**facts),
        words.arti,
        words.contoh,
    )
