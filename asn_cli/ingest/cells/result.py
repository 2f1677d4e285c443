"""What every column parser gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.ingest.cells.column import Positions, Texts
from asn_cli.ingest.sheet import ERROR_TEXTS, UNCALCULATED
from asn_cli.ingest.tabledefs import Empty


class Remark(NamedTuple):
    """Something to tell about a cell, or about the column as a whole (`position` None).

    `code` is a finding code, `params` fill in its words.
    """

    code: str
    position: int | None
    params: Mapping[str, object] = {}


@dataclass(slots=True, eq=False)
class ColumnResult:
    """A column read.

    `values` is aligned with what was given (index 0..n-1), missing where the cell is blank or bad. `bad` are the
    positions, ascending, of cells that hold something unusable; each has a remark. `remarks` may hold notes and
    warnings about good cells too.
    """

    values: pd.Series = field(init=False)
    bad: list[int] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def reject(self, code: str, positions: Sequence[int] | Positions, **params: object) -> None:
        """Mark cells as unusable, all for one reason."""
        self.bad.extend(int(position) for position in positions)
        self.remark(code, positions, **params)

    def remark(self, code: str, positions: Sequence[int] | Positions, **params: object) -> None:
        """Say one thing about several cells."""
        self.remarks.extend(Remark(code, int(position), params) for position in positions)

    def note(self, code: str, **params: object) -> None:
        """Say something about the column as a whole."""
        self.remarks.append(Remark(code, None, params))

    def close(self, empty: Empty) -> "ColumnResult":
        """For columns of text: take bad values out, apply the column's rule for blanks, bring all into order."""
        if empty is Empty.ERROR:
            blank = self.values.isna().to_numpy(copy=True)
            blank[self.bad] = False
            self.reject("ASN-D007", np.flatnonzero(blank))
        if self.bad:
            self.values = self.values.mask(np.isin(np.arange(len(self.values)), self.bad))
        return self.finish()

    def finish(self) -> "ColumnResult":
        """Bring cells and remarks into the order of the column."""
        self.bad = sorted(set(self.bad))
        self.remarks.sort(key=lambda remark: -1 if remark.position is None else remark.position)
        return self


def reject_failed(result: ColumnResult, texts: Texts, *, formulas: bool = True) -> set[int]:
    """Report error cells and formulas without a result; gives the indexes of distinct texts that are dealt with.

    With `formulas`, text that begins with `=` (a csv of formulas) is one too, unless it is `="..."`, Excel's way of
    keeping text; free text may begin so.
    """
    done: set[int] = set()
    together = "".join(texts.unique)
    if "#" not in together and "=" not in together:
        return done
    for index, text in enumerate(texts.unique):
        stripped = text.lstrip()
        if stripped[:1] not in ("#", "="):
            continue
        if stripped.rstrip().upper() in ERROR_TEXTS:
            result.reject("ASN-D001", texts.at([index]))
            done.add(index)
        elif (formulas or text == UNCALCULATED) and stripped[0] == "=" and not stripped.startswith('="'):
            result.reject("ASN-D002", texts.at([index]))
            done.add(index)
    return done
