"""What a scenario makes of the rules: standards with other figures, parameters with other values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from asn_cli.exits import UsageProblem
from asn_cli.locale import msg
from asn_cli.rules.load import SHAPES
from asn_cli.rules.model import Method, Parameter
from asn_cli.rules.office import StandardSettings
from asn_cli.rules.parameters import load_parameter, parameter_ids
from asn_cli.rules.resolve import SCENARIO
from asn_cli.rules.scenario import PEOPLE, Change, read_figure, suggestion
from asn_cli.rules.validate import NO, YES

if TYPE_CHECKING:
    from asn_cli.rules.rulebook import Rules

PARTS_OF_STANDARD = ("angka", "porsi_asn", "aktif")


@dataclass(slots=True)
class Assumed:
    """What a scenario makes of the rules."""

    standards: dict[str, StandardSettings] = field(default_factory=dict)
    """Settings that stand in for those of asn.yaml."""
    parameters: dict[str, float | dict[str, float]] = field(default_factory=dict)
    """Parameter id -> its figure, or the named figures that differ."""
    told: list[tuple[Change, str, str]] = field(default_factory=list)
    """Each change: what it was before, what it is now."""


def assume(changes: Sequence[Change], rules: "Rules", at: date) -> Assumed:
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


def _unknown(target: str, rules: "Rules") -> UsageProblem:
    districts = [f"{PEOPLE}.{district.nama}" for district in rules.region.districts]
    known = [*rules.files, *parameter_ids(), *districts]
    near = get_close_matches(target, known, n=3, cutoff=0.4)
    return UsageProblem("target_skenario_asing", target=target, usul=suggestion(near))


def _standard(
    change: Change, key: str, rest: str, before: StandardSettings | None, rules: "Rules", at: date, found: Assumed
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
    state = f" ({now.alasan_nonaktif.value})" if now.alasan_nonaktif else ""
    found.told.append((change, f"{_short(old)}{state}", change.value))
    return StandardSettings.model_validate(told)


def _short(value: object) -> str:
    return "-" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _cells(key: str, table: Mapping[str, Mapping[str, float]]) -> list[str]:
    return [f"{key}.{row}.{column}" for row, cells in table.items() for column in cells]


def _cell(change: Change, rest: str, key: str, table: Mapping[str, Mapping[str, float]]) -> tuple[str, str, float]:
    """The row and column of a table standard that a target names, and its figure."""
    wanted = rest.casefold()
    for row, cells in table.items():
        for column, value in cells.items():
            if wanted in (f"{row}.{column}".casefold(), f"{column}.{row}".casefold()):
                return row, column, value
    known = [*_cells(key, table), *(f"{key}.{part}" for part in PARTS_OF_STANDARD)]
    near = get_close_matches(change.target, known, n=3, cutoff=0.4)
    raise UsageProblem("target_skenario_asing", target=change.target, usul=suggestion(near))


def _parameter(change: Change, key: str, rest: str, rules: "Rules", at: date, found: Assumed) -> None:
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
    found = read_figure(change.value)
    if found is None:
        example = msg("skenario.contoh_angka", target=change.target)
        raise UsageProblem("nilai_skenario", target=change.target, nilai=change.value, contoh=example)
    return float(found)


def _share(change: Change) -> float:
    text = change.value.removesuffix("%").strip()
    found = read_figure(text)
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
    whole = assumed if not isinstance(assumed, Mapping) else {**parameter.isi, **assumed}
    return parameter._replace(isi=whole, sumber=SCENARIO)
