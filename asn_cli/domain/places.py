"""How a computation points at the cells it speaks of without knowing any file."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from asn_cli.findings import NOWHERE, Place

PlaceOf = Callable[[int, int, str], Place]
"""(source, row, column) -> the cell: `Dataset.place`."""


def nowhere(source: int, row: int, column: str) -> Place:  # noqa: ARG001
    """For a caller whose frames come from no file."""
    return NOWHERE


def cell_of(place: PlaceOf, row: "Mapping[Any, Any] | pd.Series[Any]", column: str) -> Place:
    """The cell of `column` in a row of a frame that was read (with `_sumber` and `_baris`)."""
    return place(int(row.get("_sumber", 0)), int(row.get("_baris", 0)), column)
