"""How a computation points at the cells it speaks of without knowing any file."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from asn_cli.findings import NOWHERE, Place, marked

PlaceOf = Callable[[int, int, str], Place]
"""(source, row, column) -> the cell: `Dataset.place`."""


def nowhere(source: int, row: int, column: str) -> Place:  # noqa: ARG001
    """For a caller whose frames come from no file."""
    return NOWHERE


def cell_of(place: PlaceOf, row: "Mapping[Any, Any] | pd.Series[Any]", column: str) -> Place:
    """The cell of `column` in a row of a frame that was read (with `_sumber` and `_baris`)."""
    return place(int(row.get("_sumber", 0)), int(row.get("_baris", 0)), marked(column, row.get("_kolom")))


def spots_of(rows: pd.DataFrame, column: str, place: PlaceOf) -> list[Place]:
    """The cell of a column in each row of a frame that was read."""
    across = rows["_kolom"].tolist() if "_kolom" in rows else [None] * len(rows)
    where = zip(rows["_sumber"].tolist(), rows["_baris"].tolist(), across, strict=True)
    return [place(int(source), int(row), marked(column, mark)) for source, row, mark in where]


def where_from(rows: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    """Rows with the columns that tell where they were read, taken from the frame with the same index."""
    told = [name for name in ("_sumber", "_baris", "_kolom") if name in read]
    return rows.assign(**{name: read[name].reindex(rows.index) for name in told})
