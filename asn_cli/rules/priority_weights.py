"""The weights of the priority score: the shipped ones, an office's own over them, a scenario's over both."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from asn_cli.rules.model import Parameter

if TYPE_CHECKING:
    from asn_cli.rules.rulebook import Rules

PRIORITY_WEIGHTS = "rencana/prioritas"


@dataclass(frozen=True, slots=True)
class PriorityWeights:
    """What each part weighs, and who says so."""

    values: Mapping[str, float]
    rule: Parameter
    own: Mapping[str, float]
    """Those of asn.yaml; `penetap` set them, for the reason `alasan`."""
    alasan: str
    penetap: str
    supposed: Mapping[str, float]
    """Those of a scenario."""


def priority_weights(rules: "Rules", at: date) -> PriorityWeights:
    """The weights at a date."""
    rule, office = rules.parameter(PRIORITY_WEIGHTS, at), rules.office.prioritas
    own: Mapping[str, float] = {str(part): weight for part, weight in office.bobot.items()}
    supposed = rules.supposed(PRIORITY_WEIGHTS)
    values = {**rule.isi, **own, **supposed}
    return PriorityWeights(values, rule, own, office.alasan or "", office.penetap or "", supposed)
