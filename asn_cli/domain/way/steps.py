"""Steps of a way: what was done, what came of it, and where it stands; numbered as an outline."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd

from asn_cli.domain.places import PlaceOf
from asn_cli.findings import Place
from asn_cli.locale import Msg, Text, msg, pick
from asn_cli.locale.figures import Figure, figure
from asn_cli.rules.model import Standard

COLUMNS = (
    *("langkah", "jenis", "uraian", "nilai", "satuan", "berkas", "lembar", "sel"),
    *("dasar", "status", "sumber"),
)
RANGES_SHOWN = 12
"""Ranges of cells that one step names; the tables beside the way list every cell."""
CELL = re.compile(r"([A-Z]*)(\d+)")
PEOPLE = "orang"


class Kind(StrEnum):
    """What a step is."""

    RULE = "aturan"
    INPUT = "masukan"
    FORMULA = "rumus"
    COMPARISON = "perbandingan"
    ROUNDING = "pembulatan"
    STAFF = "pegawai"
    RESULT = "hasil"
    NOT_USED = "tidak_dipakai"
    """A standard that is off, or could not be computed."""
    ABSENT = "tidak_ada"
    """Why there is no such number."""
    SCENARIO = "skenario"
    GROWTH = "pertumbuhan"
    SHARE = "pembagian"
    CONDITION = "syarat"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `places` are its cells, one entry a sheet, ranges joined."""

    kind: Kind
    text: Msg
    depth: int = 0
    value: float | None = None
    unit: str = ""
    places: tuple[Place, ...] = ()
    basis: str = ""
    status: str = ""
    source: str = ""


@dataclass(slots=True)
class Way:
    """The steps so far. `depth` is the level at which `add` puts the next one."""

    steps: list[Step] = field(default_factory=list)
    depth: int = 0

    def add(
        self,
        kind: Kind,
        text: Msg,
        value: float | None = None,
        unit: str = "",
        *,
        places: tuple[Place, ...] = (),
        below: int = 0,
    ) -> None:
        """One more step, `below` levels under the present one."""
        self.steps.append(Step(kind, text, self.depth + below, value, unit, places))

    def add_rule(self, standard: Standard, text: Msg, *, kind: Kind = Kind.RULE, below: int = 0) -> None:
        """A step that is a standard: its figure, unit, basis, status and source."""
        self.steps.append(
            Step(
                kind,
                text,
                self.depth + below,
                standard.angka,
                standard.satuan,
                basis=standard.dasar,
                status=standard.status.value,
                source=standard.sumber,
            )
        )

    def frame(self) -> pd.DataFrame:
        """COLUMNS, with the outline numbers 1, 1.1, 1.2, 2, ..."""
        rows = []
        for number, step in zip(_numbers([step.depth for step in self.steps]), self.steps, strict=True):
            rows.append(
                (
                    *(number, str(step.kind), step.text, step.value, step.unit or None),
                    *(_joined(getattr(place, name) for place in step.places) for name in ("file", "sheet", "cell")),
                    *(step.basis or None, step.status or None, step.source or None),
                )
            )
        return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"nilai": "float64"})


def _joined(texts: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(text for text in texts if text)) or None


def _numbers(depths: Sequence[int]) -> list[str]:
    """Outline numbers; a level that is skipped counts as its first."""
    counts: list[int] = []
    numbers = []
    for depth in depths:
        counts = counts[: depth + 1] + [1] * (depth - len(counts))
        if len(counts) == depth + 1:
            counts[depth] += 1
        else:
            counts.append(1)
        numbers.append(".".join(map(str, counts)))
    return numbers


def cells_of(rows: pd.DataFrame, columns: str | Sequence[str], place: PlaceOf) -> tuple[Place, ...]:
    """The cells of one or several columns in rows that were read: for each sheet its ranges, `F2:F9, F11`."""
    names = [columns] if isinstance(columns, str) else list(columns)
    found: dict[tuple[str, str], list[str]] = {}
    for name in names:
        for source, row in zip(rows["_sumber"].tolist(), rows["_baris"].tolist(), strict=True):
            spot = place(int(source), int(row), name)
            found.setdefault((spot.file, spot.sheet), []).append(spot.cell)
    return tuple(Place(file, sheet, ranges(cells)) for (file, sheet), cells in found.items() if file)


def ranges(cells: Iterable[str]) -> str:
    """Cells as ranges, column by column; after the first RANGES_SHOWN dots stand for the rest."""
    columns: dict[str, list[int]] = {}
    for cell in cells:
        told = CELL.fullmatch(cell)
        if told:
            columns.setdefault(told[1], []).append(int(told[2]))
    found = []
    for letter, rows in columns.items():
        first = last = None
        for row in [*sorted(set(rows)), None]:
            if last is not None and row is not None and row == last + 1:
                last = row
                continue
            if first is not None:
                found.append(f"{letter}{first}" if first == last else f"{letter}{first}:{letter}{last}")
            first = last = row
    shown = found[:RANGES_SHOWN]
    return ", ".join([*shown, *(["..."] if len(found) > len(shown) else [])])


def exact_figure(value: float) -> Figure:
    """A number in a formula: all its decimals up to six."""
    return figure(value, 6)


@dataclass(frozen=True, slots=True)
class Told:
    """A text that stands in both languages, spoken in that of the reader."""

    text: Text

    def __str__(self) -> str:
        return pick(self.text).rstrip(".")


def named(standard: Standard) -> Msg:
    """A standard's own sentence, and since when it holds."""
    since = standard.berlaku_sejak.isoformat() if standard.berlaku_sejak else "-"
    return msg("jalan.standar", id=standard.id, keterangan=Told(standard.keterangan), sejak=since)
