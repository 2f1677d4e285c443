"""HiGHS behind a small door: integer programs, silently, its banner kept off stdout (which is data)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


@contextmanager
def _silent_stdout() -> Iterator[None]:
    """HiGHS prints its banner to file descriptor 1 when first made, whatever its options say."""
    try:
        kept = os.dup(1)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


class Program:
    """Whole numbers between bounds, under linear conditions; one objective after the other is made largest."""

    def __init__(self, upper: npt.ArrayLike, lower: npt.ArrayLike | None = None, *, whole: bool = True) -> None:
        import highspy

        high = np.asarray(upper, dtype=float)
        self.size = len(high)
        with _silent_stdout():
            self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("mip_rel_gap", 0.0)
        self._highs.setOptionValue("mip_abs_gap", 0.5)
        self._infinity = highspy.kHighsInf
        low = np.zeros(self.size) if lower is None else np.asarray(lower, dtype=float)
        self._highs.addVars(self.size, low, high)
        if whole:
            kinds = np.full(self.size, highspy.HighsVarType.kInteger)
            self._highs.changeColsIntegrality(self.size, self._every, kinds)
        self._highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self._optimal = highspy.HighsModelStatus.kOptimal

    @property
    def _every(self) -> npt.NDArray[np.int32]:
        return np.arange(self.size, dtype=np.int32)

    def limit(self, columns: npt.ArrayLike, weights: npt.ArrayLike, least: float | None, most: float | None) -> None:
        """least <= sum(weights x columns) <= most."""
        index = np.asarray(columns, dtype=np.int32)
        low = -self._infinity if least is None else float(least)
        high = self._infinity if most is None else float(most)
        self._highs.addRow(low, high, len(index), index, np.asarray(weights, dtype=float))

    def limit_sums(self, groups: npt.ArrayLike, count: int, least: npt.ArrayLike, most: npt.ArrayLike) -> None:
        """For each group g of 0..count-1: least[g] <= sum of the columns in it <= most[g]; all rows in one call."""
        member = np.asarray(groups, dtype=np.int64)
        order = np.argsort(member, kind="stable").astype(np.int32)
        starts = np.searchsorted(member[order], np.arange(count)).astype(np.int32)
        low, high = np.asarray(least, dtype=float), np.asarray(most, dtype=float)
        self._highs.addRows(count, low, high, len(order), starts, order, np.ones(len(order)))

    def best(self, objective: npt.ArrayLike) -> Ints | None:
        """The solution that makes the objective largest, or None when none is possible."""
        self._highs.changeColsCost(self.size, self._every, np.asarray(objective, dtype=float))
        self._highs.run()
        if self._highs.getModelStatus() != self._optimal:
            return None
        values: Ints = np.rint(np.asarray(self._highs.getSolution().col_value)).astype(np.int64)
        return values
