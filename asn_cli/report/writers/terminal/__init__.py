"""The terminal: a headline, a heat map, a table that fits the width, and what is unsure."""

from asn_cli.report.writers.terminal.page import draw
from asn_cli.report.writers.terminal.surface import Surface, surface_of

__all__ = ["Surface", "draw", "surface_of"]
