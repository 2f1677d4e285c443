"""One sheet of ours on its way to a clean table: its frame, where each value stands, which rows are set aside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.findings import KEPT_PER_CAUSE, Findings, Place
from asn_cli.ingest.model import ACROSS, ROW
from asn_cli.ingest.tabledefs import TableDef

Mask = npt.NDArray[np.bool_]
Locate = Callable[[str, int], Place]
"""(column, position of the row in the frame) -> its cell."""


class Aside(StrEnum):
    """Why a row is set aside. The values are texts of `locale/layar.py`."""

    BLANK = "wajib_kosong"
    UNUSABLE = "nilai_rusak"
    PLACE = "tempat_tidak_jelas"
    VILLAGES = "campur_desa"
    DOUBLE = "baris_ganda"
    CONTRADICTED = "ganda_bertentangan"
    SHAPE = "bentuk_lain"
    TOTAL = "baris_total"
    ELSEWHERE = "kabupaten_lain"


REASONS = tuple(Aside)


def counted(reasons: npt.NDArray[np.int8]) -> dict[str, int]:
    """How many rows are set aside, by reason."""
    counts = np.bincount(reasons, minlength=len(REASONS) + 1)[1:].tolist()
    return {str(reason): count for reason, count in zip(REASONS, counts, strict=True) if count}


@dataclass(slots=True, eq=False)
class Rows:
    """Rows of a frame that checks can set aside and point at."""

    frame: pd.DataFrame
    locate: Locate
    reasons: npt.NDArray[np.int8] = field(init=False)
    """Why each row is set aside: 0 where it counts, else a position in REASONS counted from 1."""

    def __post_init__(self) -> None:
        self.reasons = np.zeros(len(self.frame), dtype=np.int8)

    @property
    def usable(self) -> Mask:
        """Rows that are not set aside."""
        usable: Mask = self.reasons == 0
        return usable

    @property
    def every(self) -> Mask:
        """All rows."""
        return np.ones(len(self.frame), dtype=bool)

    def kept(self) -> pd.DataFrame:
        """The rows that count. A column at a time, so that millions of rows do not stand there twice."""
        usable = self.usable
        if usable.all():
            return self.frame
        columns = {name: self.frame.pop(name).array[usable] for name in list(self.frame.columns)}
        return pd.DataFrame(columns, copy=False)

    def set_aside(self, rows: Mask, reason: Aside) -> None:
        """Set rows aside; the first reason stays."""
        self.reasons[rows & self.usable] = REASONS.index(reason) + 1

    def report(
        self,
        findings: Findings,
        code: str,
        rows: Mask,
        column: str,
        found: Callable[[int], object],
        *,
        personal: bool = False,
        code_column: bool = False,
        params: Callable[[int], dict[str, object]] = lambda _: {},
    ) -> None:
        """One finding for each of the rows, in order; past those that are kept they are only counted."""
        positions = np.flatnonzero(rows)
        place = Place()
        for position in positions[:KEPT_PER_CAUSE].tolist():
            place = self.locate(column, position)
            findings.add(
                code,
                place,
                found(position),
                column=column,
                personal=personal,
                code_column=code_column,
                **params(position),
            )
        if len(positions) > KEPT_PER_CAUSE:
            findings.more((code, place.file, place.sheet, column), len(positions) - KEPT_PER_CAUSE)


@dataclass(slots=True, eq=False)
class Draft:
    """A sheet recognised as one of our tables, its cells read."""

    table: TableDef
    shape: str
    source: int
    rows: Rows
    bad: dict[str, Mask] = field(default_factory=dict)
    """Cells that held something unusable, by column; a column without such cells is absent."""
    told: dict[str, Mask] = field(default_factory=dict)
    """Blank cells that have been reported already, by column."""
    village_column: str = ""
    """Heading of a column that names desa, if there is one."""
    regencies: Sequence[str] = ()
    """The regency that the sheet names for each row, where it does."""
    headed: frozenset[str] = frozenset()
    """Columns that the headings of posts (or kecamatan) side by side fill in."""
    nested: bool = False
    """Whether its rows are summed by rows of a higher level that are left out."""
    given: frozenset[str] = field(init=False)
    """The columns that the sheet has, before anything is added."""

    def __post_init__(self) -> None:
        self.given = frozenset(self.rows.frame.columns)

    @property
    def frame(self) -> pd.DataFrame:
        """The rows as read so far."""
        return self.rows.frame

    @property
    def name(self) -> str:
        """`pegawai.orang`, or `penduduk` for a table of one shape."""
        return f"{self.table.key}.{self.shape}" if self.shape else self.table.key

    def has(self, column: str) -> bool:
        """Whether the sheet has the column."""
        return column in self.frame.columns

    def bad_in(self, column: str) -> Mask:
        """Rows whose cell holds something unusable."""
        return self.bad.get(column, np.zeros(len(self.frame), dtype=bool))

    def told_in(self, column: str) -> Mask:
        """Rows whose blank cell has been reported already."""
        return self.told.get(column, np.zeros(len(self.frame), dtype=bool))

    def once(self, rows: Mask, column: str) -> Mask:
        """The first of the rows that one cell of the sheet gave, where posts stand side by side."""
        if ACROSS not in self.frame or not rows.any():
            return rows
        same = self.frame[ACROSS if column in self.headed else ROW][rows]
        first = rows.copy()
        first[rows] = ~same.duplicated().to_numpy()
        return first

    def missing(self, column: str) -> Mask:
        """Rows without a value in the column; all of them where there is no such column."""
        if not self.has(column):
            return np.ones(len(self.frame), dtype=bool)
        absent: Mask = self.frame[column].isna().to_numpy(dtype=bool)
        return absent
