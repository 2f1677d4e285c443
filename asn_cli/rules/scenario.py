"""What-if: pairs `TARGET=VALUE` that stand over the rules and the data for one run.

Targets:
- the id of a standard (`kesehatan/perawat-rasio=200`), also `ID.porsi_asn`, `ID.aktif` (ya, tidak), and for a standard
  that is a table one cell of it, `ID.KATEGORI.JABATAN` as `asn standards show ID` lists them;
- the id of another parameter that is a figure (`rencana/batas-belanja-pegawai=35`) or named figures
  (`rencana/prioritas.kekurangan=2`);
- `penduduk.KECAMATAN=+5%`, `-5%` or a number of people; `penduduk.semua` stands for every kecamatan.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from asn_cli.exits import UsageProblem
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.rules.strict_yaml import Document, load_strict

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.rules.region import Region

PEOPLE = "penduduk"
EVERYWHERE = "semua"
PERCENT = re.compile(r"([+-])(\d+(?:[.,]\d+)?)\s*%")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Change:
    """One pair as it was told."""

    target: str
    value: str

    def __str__(self) -> str:
        return f"{self.target}={self.value}"


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """Another population: a factor on the known one, or a number of people in its stead."""

    change: Change
    place: str
    """A kecamatan as it was told, or EVERYWHERE."""
    factor: Fraction | None = None
    people: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything that one run takes to be otherwise."""

    changes: tuple[Change, ...] = ()
    file: Path | None = None

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def told(self) -> tuple[str, ...]:
        """The pairs as Jejak lists them."""
        return tuple(str(change) for change in self.changes)

    @property
    def people(self) -> tuple[PeopleChange, ...]:
        """The changes of population; UsageProblem for a value that is none."""
        return tuple(_people(change) for change in self.changes if _is_people(change.target))

    @property
    def of_rules(self) -> tuple[Change, ...]:
        """The changes of standards and other parameters."""
        return tuple(change for change in self.changes if not _is_people(change.target))


def read_scenario(pairs: Iterable[str], file: Path | None) -> Scenario:
    """The pairs of `--scenario FILE` with those of `--set` over them.

    UsageProblem for a word that is no pair, a target told twice, a file that is not there; ConfigProblem for a file
    that is no YAML of pairs.
    """
    given = _of_file(file) if file else []
    own = [_pair(text) for text in pairs]
    for changes in (given, own):
        names = [change.target.casefold() for change in changes]
        for change in changes:
            if names.count(change.target.casefold()) > 1:
                raise UsageProblem("target_skenario_ganda", target=change.target)
    later = {change.target.casefold() for change in own}
    kept = [change for change in given if change.target.casefold() not in later]
    return Scenario((*kept, *own), file)


def _pair(text: str) -> Change:
    target, equals, value = text.partition("=")
    if not equals or not target.strip() or not value.strip():
        raise UsageProblem("pasangan_skenario", teks=text)
    return Change(target.strip(), value.strip())


def _of_file(path: Path) -> list[Change]:
    if not path.is_file():
        raise UsageProblem("skenario_tidak_ada", berkas=path)
    document = load_strict(path)
    if document.root is None:
        return []
    return list(_flat(document, document.root, ()))


def _flat(document: Document, node: Any, keys: tuple[str, ...]) -> Iterable[Change]:
    """Pairs of a mapping; `penduduk: {Bajubang: +5%}` is `penduduk.Bajubang`. Values are taken as they are written."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _flat(document, value, (*keys, key.value))
    elif isinstance(node, yaml.ScalarNode) and keys and node.value.strip():
        yield Change(".".join(keys), node.value.strip())
    else:
        raise document.problem(keys, msg("skenario.harus_pasangan"))


def _is_people(target: str) -> bool:
    return target.partition(".")[0].strip().casefold() == PEOPLE


def _people(change: Change) -> PeopleChange:
    place = change.target.partition(".")[2].strip() or EVERYWHERE
    place = EVERYWHERE if place.casefold() == EVERYWHERE else place
    percent = PERCENT.fullmatch(change.value)
    if percent:
        share = Fraction(percent[2].replace(",", ".")) / 100
        factor = 1 + share if percent[1] == "+" else 1 - share
        if factor >= 0:
            return PeopleChange(change, place, factor=factor)
    elif place != EVERYWHERE:
        people = read_figure(change.value.removeprefix("="))
        if people is not None:
            return PeopleChange(change, place, people=people)
    raise UsageProblem(
        "nilai_skenario", target=change.target, nilai=change.value, contoh=msg("skenario.contoh_penduduk")
    )


def read_figure(text: str) -> Fraction | None:
    """A number with a decimal point or comma; 1.200 could be either 1.2 or 1,200 and is refused."""
    plain = text.strip()
    if not NUMBER.fullmatch(plain) or THOUSANDS.fullmatch(plain):
        return None
    return Fraction(plain.replace(",", "."))


def suggestion(near: Sequence[str]) -> Msg | str:
    """What may have been meant, in words."""
    return msg("galat.mungkin_maksud", usul=", ".join(near)) if near else ""


def places_of(
    changes: Sequence[PeopleChange], known: "pd.Series", region: "Region", findings: Findings
) -> dict[str, PeopleChange]:
    """Which kecamatan each change of population speaks of: kode -> change; one that names a kecamatan goes first.

    `known`: population at the reference date by kode. Each change becomes a finding. UsageProblem for a kecamatan
    that is not of `region`, or whose population is not known or 0.
    """
    found: dict[str, PeopleChange] = {}
    for change in sorted(changes, key=lambda one: one.place != EVERYWHERE):
        target = change.change.target
        codes = [str(kode) for kode in known.dropna().index] if change.place == EVERYWHERE else [_kode(change, region)]
        people = float(sum(float(known.get(kode, 0) or 0) for kode in codes))
        if not people > 0:
            there = ", ".join(region.official(str(kode)) or str(kode) for kode in known.dropna().index)
            raise UsageProblem("skenario_penduduk_kosong", target=target, kecamatan=change.place, ada=there)
        now = people * float(change.factor) if change.factor is not None else float(change.people or 0)
        findings.add("ASN-W001", found=figure(now, 2), column=target, target=target, lama=figure(people, 2))
        found |= dict.fromkeys(codes, change)
    return found


def _kode(change: PeopleChange, region: "Region") -> str:
    match = region.match(change.place)
    if match.kode is None:
        names = [district.nama for district in region.districts]
        near = match.suggestions or get_close_matches(change.place, names, n=3, cutoff=0.4) or names
        usul = suggestion([f"{PEOPLE}.{name}" for name in near])
        raise UsageProblem("target_skenario_asing", target=change.change.target, usul=usul)
    return match.kode
