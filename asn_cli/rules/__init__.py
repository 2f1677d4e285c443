"""The rules as data: shipped parameter files, the office's asn.yaml, and what they come to at a date."""

from asn_cli.rules.model import (
    Bands,
    DistrictType,
    Inactive,
    Method,
    Origin,
    Parameter,
    Standard,
    Status,
    Unit,
)
from asn_cli.rules.office import Office
from asn_cli.rules.rulebook import Rules, load_rules

__all__ = [
    "Bands",
    "DistrictType",
    "Inactive",
    "Method",
    "Office",
    "Origin",
    "Parameter",
    "Rules",
    "Standard",
    "Status",
    "Unit",
    "load_rules",
]
