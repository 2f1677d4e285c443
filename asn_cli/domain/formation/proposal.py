"""What was asked of a formation plan, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from asn_cli.domain.formation.conditions import Condition
from asn_cli.domain.formation.plan import Plan, Weights
from asn_cli.domain.formation.shares import Rule


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: either a quota or a budget."""

    year: int
    rule: str
    quota: int | None
    budget: float | None
    after_redeploy: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What came of it. `others` is what each rule gives, row by row; `bound` marks rows that a condition touches."""

    request: Request
    rows: pd.DataFrame
    shared: Plan
    others: dict[Rule, Plan]
    bound: Sequence[bool]
    weights: Weights
    costs: dict[str, Fraction]
    ceiling: Fraction | None
    """Rupiah left under the personnel-cost ceiling; None where the APBD was not given."""
    moved: int
    conditions: Sequence[Condition] = ()
    """Floors, caps and closed posts, over `rows`."""
