"""Formation: how a limited quota is shared over shortages, exactly and so that anyone can check it by hand."""

from asn_cli.domain.formation.conditions import Condition
from asn_cli.domain.formation.plan import (
    ClashingConditions,
    MissingCost,
    Plan,
    cost_of,
    reasons,
    rows_of,
    share_budget,
    share_quota,
    weights_of,
)
from asn_cli.domain.formation.shares import Rule

__all__ = [
    "ClashingConditions",
    "Condition",
    "MissingCost",
    "Plan",
    "Rule",
    "cost_of",
    "reasons",
    "rows_of",
    "share_budget",
    "share_quota",
    "weights_of",
]
