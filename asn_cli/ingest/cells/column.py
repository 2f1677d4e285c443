"""The raw cells of a column, and the quick looks at them that every parser begins with."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.ingest.sheet import Uncalculated

Objects = npt.NDArray[np.object_]
Positions = npt.NDArray[np.intp]


def objects(values: Sequence[object] | pd.Series) -> Objects:
    """Raw cells as an array that keeps every value as it is."""
    if isinstance(values, pd.Series):
        return values.to_numpy(dtype=object)
    return np.fromiter(values, dtype=object, count=len(values))


class Texts(NamedTuple):
    """The distinct texts of a column and where each stands."""

    unique: list[str]
    positions: Positions
    """Of the cells that hold text, ascending."""
    codes: Positions
    """For each of `positions` the index in `unique`."""

    def at(self, indexes: Sequence[int] | Positions) -> Positions:
        """Positions in the column of some of the distinct texts."""
        if not len(indexes):
            return self.positions[:0]
        return self.positions[np.isin(self.codes, np.asarray(indexes))]


class Column:
    """The cells of a column, each value as it is, and the types that occur."""

    def __init__(self, values: Sequence[object] | pd.Series) -> None:
        self.cells = objects(values)
        self.kinds: frozenset[type] = frozenset(map(type, self.cells if isinstance(values, pd.Series) else values))

    def __len__(self) -> int:
        return len(self.cells)

    def where(self, *types: type) -> Positions:
        """Positions of cells of these very types (a bool is no int here)."""
        wanted = frozenset(types)
        if self.kinds <= wanted:
            return np.arange(len(self.cells))
        if not self.kinds & wanted:
            return np.arange(0)
        return np.flatnonzero(np.fromiter(map(wanted.__contains__, map(type, self.cells)), np.bool_, len(self.cells)))

    def texts(self) -> Texts:
        """The text cells, each distinct text once."""
        positions = self.where(str, Uncalculated)
        codes, unique = pd.factorize(self.cells[positions])
        return Texts(list(unique), positions, codes.astype(np.intp))
