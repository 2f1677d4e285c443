"""The closed list of units, `configs/satuan.yaml`."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType

from asn_cli.locale import Msg, msg
from asn_cli.paths import configs
from asn_cli.rules.model import Unit
from asn_cli.rules.strict_yaml import load_strict
from asn_cli.rules.validate import Positive, RuleModel, Text, validate


class UnitSettings(RuleModel):
    """One unit: per how many of what."""

    per: Positive = 1
    basis: Text = "-"


class UnitFile(RuleModel):
    """The whole file."""

    satuan: dict[str, UnitSettings]


@lru_cache(maxsize=1)
def load_units() -> Mapping[str, Unit]:
    """Every unit by name."""
    read = validate(load_strict(configs() / "satuan.yaml"), UnitFile)
    return MappingProxyType({name: Unit(name, unit.per, unit.basis) for name, unit in read.satuan.items()})


def unknown_unit(name: str) -> Msg:
    """The complaint about a unit that is not in the list."""
    near = get_close_matches(name, list(load_units()), n=3, cutoff=0.4)
    return msg("aturan.satuan_asing", nilai=name, usul="; ".join(near or load_units()))
