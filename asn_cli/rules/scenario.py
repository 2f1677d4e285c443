"""What-if: pairs `TARGET=VALUE` that stand over the rules and the data for one run.

Targets:
- the id of a standard (`kesehatan/perawat-rasio=200`), also `ID.porsi_asn`, `ID.aktif` (ya, tidak), and for a standard
  that is a table one cell of it, `ID.KATEGORI.JABATAN` as `asn standards show ID` lists them;
- the id of another parameter that is a figure (`rencana/batas-belanja-pegawai=35`) or named figures
  (`rencana/prioritas.kekurangan=2`);
- `penduduk.KECAMATAN=+5%`, `-5%` or a number of people; `penduduk.semua` stands for every kecamatan.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg
from asn_cli.rules.load import SHAPES
from asn_cli.rules.model import Method, Parameter
from asn_cli.rules.office import StandardSettings
from asn_cli.rules.parameters import load_parameter, parameter_ids
from asn_cli.rules.resolve import SCENARIO
from asn_cli.rules.strict_yaml import load_strict
from asn_cli.rules.validate import NO, YES

PEOPLE = "penduduk"
EVERYWHERE = "semua"
PERCENT = re.compile(r"([+-])(\d+(?:[.,]\d+)?)\s*%")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
PARTS_OF_STANDARD = ("angka", "porsi_asn", "aktif")


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


def _flat(document: Any, node: Any, keys: tuple[str, ...]) -> Iterable[Change]:
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
        people = _figure(change.value.removeprefix("="))
        if people is not None:
            return PeopleChange(change, place, people=people)
    raise UsageProblem("nilai_skenario", target=change.target, nilai=change.value, contoh=msg("skenario.contoh_penduduk"))


def _figure(text: str) -> Fraction | None:
    """A number with a decimal point or comma; 1.200 could be either 1.2 or 1,200 and is refused."""
    plain = text.strip()
    if not NUMBER.fullmatch(plain) or THOUSANDS.fullmatch(plain):
        return None
    return Fraction(plain.replace(",", "."))


@dataclass(slots=True)
class Assumed:
    """What a scenario makes of the rules."""

    standards: dict[str, StandardSettings] = field(default_factory=dict)
    """Settings that stand in for those of asn.yaml."""
    parameters: dict[str, float | dict[str, float]] = field(default_factory=dict)
    """Parameter id -> its figure, or the named figures that differ."""
    told: list[tuple[Change, str, str]] = field(default_factory=list)
    """Each change: what it was before, what it is now."""


def assume(changes: Sequence[Change], rules: Any, at: date) -> Assumed:
    """Fit the changes to what there is; UsageProblem, with suggestions, for what is not there or does not fit.

    `rules` are the `Rules` that the scenario stands over.
    """
    found = Assumed()
    for change in changes:
        key, rest = _split(change.target, rules.files)
        if key:
            found.standards[key] = _standard(change, key, rest, found.standards.get(key), rules, at, found)
            continue
        key, rest = _split(change.target, parameter_ids())
        if not key:
            raise _unknown(change.target, rules)
        _parameter(change, key, rest, rules, at, found)
    return found


def _split(target: str, known: Iterable[str]) -> tuple[str, str]:
    """An id and what comes after it; ids may hold points."""
    names = {name.casefold(): name for name in known}
    head, rest = target, ""
    while head:
        if head.casefold() in names:
            return names[head.casefold()], rest
        head, _, part = head.rpartition(".")
        rest = f"{part}.{rest}" if rest else part
    return "", ""


def _unknown(target: str, rules: Any) -> UsageProblem:
    districts = [f"{PEOPLE}.{district.nama}" for district in rules.region.districts]
    known = [*rules.files, *parameter_ids(), *districts]
    near = get_close_matches(target, known, n=3, cutoff=0.4)
    return UsageProblem("target_skenario_asing", target=target, usul=suggestion(near))


def suggestion(near: Sequence[str]) -> Msg | str:
    """What may have been meant, in words."""
    return msg("galat.mungkin_maksud", usul=", ".join(near)) if near else ""


def _standard(
    change: Change, key: str, rest: str, before: StandardSettings | None, rules: Any, at: date, found: Assumed
) -> StandardSettings:
    """The setting of a standard with one change more."""
    file = rules.files[key]
    now = next(standard for standard in rules.standards(at) if standard.id == key)
    base = before or rules.office.standar.get(key)
    told: dict[str, Any] = base.model_dump(exclude_none=True) if base else {}
    why = ", ".join(dict.fromkeys([*([told["alasan"]] if before else []), str(change)]))
    told |= {"penetap": SCENARIO, "alasan": why, "aktif": True}
    told.pop("berlaku_sejak", None)
    part = rest.strip().casefold() or "angka"
    old: object = "-"
    if part == "aktif":
        told["aktif"] = _yes_no(change)
        old = "ya" if now.aktif else "tidak"
    elif part == "porsi_asn":
        if file.metode is not Method.POPULATION_RATIO:
            raise UsageProblem("skenario_porsi", target=change.target)
        told["porsi_asn"] = _share(change)
        old = now.porsi_asn
    elif part == "angka":
        shape = SHAPES[file.metode]
        if shape.table and not shape.either:
            raise UsageProblem("skenario_tabel", target=change.target, sel=", ".join(_cells(key, now.tabel)[:3]))
        told["angka"] = _number(change)
        told.pop("tabel", None)
        old = now.angka
    else:
        row, column, old = _cell(change, rest, key, now.tabel)
        table = {name: dict(cells) for name, cells in told.get("tabel", {}).items()}
        table.setdefault(row, {})[column] = _number(change)
        told["tabel"] = table
    state = "" if now.aktif else f" ({now.alasan_nonaktif.value})"
    found.told.append((change, f"{_short(old)}{state}", change.value))
    return StandardSettings.model_validate(told)


def _short(value: object) -> str:
    return "-" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _cells(key: str, table: Mapping[str, Mapping[str, float]]) -> list[str]:
    return [f"{key}.{row}.{column}" for row, cells in table.items() for column in cells]


def _cell(
    change: Change, rest: str, key: str, table: Mapping[str, Mapping[str, float]]
) -> tuple[str, str, float]:
    """The row and column of a table standard that a target names, and its figure."""
    wanted = rest.casefold()
    for row, cells in table.items():
        for column, figure in cells.items():
            if wanted in (f"{row}.{column}".casefold(), f"{column}.{row}".casefold()):
                return row, column, figure
    known = [*_cells(key, table), *(f"{key}.{part}" for part in PARTS_OF_STANDARD)]
    near = get_close_matches(change.target, known, n=3, cutoff=0.4)
    raise UsageProblem("target_skenario_asing", target=change.target, usul=suggestion(near))


def _parameter(change: Change, key: str, rest: str, rules: Any, at: date, found: Assumed) -> None:
    file = load_parameter(key)
    old = rules.parameter(key, at).isi
    if file.bentuk == "angka" and not rest:
        found.parameters[key] = _number(change)
        found.told.append((change, _short(old), change.value))
        return
    if file.bentuk == "angka_bernama" and old:
        names = {name.casefold(): name for name in old}
        name = names.get(rest.strip().casefold())
        if name:
            figures = found.parameters.setdefault(key, {})
            if isinstance(figures, dict):
                figures[name] = _number(change)
            found.told.append((change, _short(old[name]), change.value))
            return
        near = get_close_matches(change.target, [f"{key}.{name}" for name in old], n=3, cutoff=0.0)
        raise UsageProblem("target_skenario_asing", target=change.target, usul=suggestion(near))
    raise UsageProblem("skenario_bukan_angka", target=change.target)


def _number(change: Change) -> float:
    found = _figure(change.value)
    if found is None:
        example = msg("skenario.contoh_angka", target=change.target)
        raise UsageProblem("nilai_skenario", target=change.target, nilai=change.value, contoh=example)
    return float(found)


def _share(change: Change) -> float:
    text = change.value.removesuffix("%").strip()
    found = _figure(text)
    share = None if found is None else found / 100 if change.value.endswith("%") else found
    if share is None or not 0 < share <= 1:
        example = msg("skenario.contoh_porsi", target=change.target)
        raise UsageProblem("nilai_skenario", target=change.target, nilai=change.value, contoh=example)
    return float(share)


def _yes_no(change: Change) -> bool:
    word = change.value.casefold()
    if word not in (*YES, *NO, "true", "false"):
        example = msg("skenario.contoh_aktif", target=change.target)
        raise UsageProblem("nilai_skenario", target=change.target, nilai=change.value, contoh=example)
    return word in (*YES, "true")


def under_scenario(parameter: Parameter, assumed: float | Mapping[str, float]) -> Parameter:
    """A parameter with the figures that a scenario gives it."""
    named = isinstance(assumed, Mapping) and isinstance(parameter.isi, Mapping)
    return replace(parameter, isi={**parameter.isi, **assumed} if named else assumed, sumber=SCENARIO)
