"""Steps of a way: what was done, what came of it, and where it stands; numbered as an outline."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd

from asn_cli.domain.places import PlaceOf, spots_of
from asn_cli.findings import Place
from asn_cli.locale import Msg, Text, msg, pick
from asn_cli.locale.figures import Figure, figure
from asn_cli.rules.model import OWN_CHOICE, Parameter, Standard

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
    PART = "bagian"


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

    def add_parameter(self, parameter: Parameter, text: Msg) -> None:
        """A step that is a parameter of several figures: its unit, basis, status and source."""
        self.steps.append(
            Step(
                Kind.RULE,
                text,
                self.depth,
                unit=parameter.satuan,
                basis=parameter.dasar,
                status=parameter.status.value if parameter.status else OWN_CHOICE,
                source=parameter.sumber,
            )
        )

    def frame(self) -> pd.DataFrame:
        """COLUMNS, with the outline numbers 1, 1.1, 1.2, 2, ..."""
        rows = []
        for number, step in zip(_numbers([step.depth for step in self.steps]), self.steps, strict=True):
            head = (number, str(step.kind), step.text, step.value, step.unit or None)
            rows.append((*head, *_where(step.places), step.basis or None, step.status or None, step.source or None))
        return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"nilai": "float64"})


def _where(places: Sequence[Place]) -> tuple[str | None, str | None, str | None]:
    """File, sheet and cells; of several sheets the cells name theirs, of several files that too."""
    if len(places) < 2:
        place = places[0] if places else Place()
        return place.file or None, place.sheet or None, place.cell or None
    files = list(dict.fromkeys(place.file for place in places))
    if len(files) > 1:
        return "; ".join(files), None, "; ".join(map(str, places))
    return files[0], None, "; ".join(f"{place.sheet}!{place.cell}" for place in places)


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
        for spot in spots_of(rows, name, place):
            found.setdefault((spot.file, spot.sheet), []).append(spot.cell)
    return tuple(Place(file, sheet, ranges(cells)) for (file, sheet), cells in found.items() if file)


def listed_cells(rows: pd.DataFrame, column: str, place: PlaceOf) -> dict[str, list[str | None]]:
    """berkas, lembar and sel of a column in each of the rows, as columns of a table."""
    spots = spots_of(rows, column, place)
    return {
        "berkas": [spot.file for spot in spots],
        "lembar": [spot.sheet or None for spot in spots],
        "sel": [spot.cell for spot in spots],
    }


def ranges(cells: Iterable[str]) -> str:
    """Cells as ranges, `F2:F9, F11`; columns side by side with the same rows as one block, `E2:G9`.

    After the first RANGES_SHOWN dots stand for the rest.
    """
    columns: dict[str, set[int]] = {}
    for cell in cells:
        told = CELL.fullmatch(cell)
        if told:
            columns.setdefault(told[1], set()).add(int(told[2]))
    found = []
    for first, last, rows in _blocks(columns):
        for top, bottom in _runs(sorted(rows)):
            one = (first, top) == (last, bottom)
            found.append(f"{first}{top}" if one else f"{first}{top}:{last}{bottom}")
    shown = found[:RANGES_SHOWN]
    return ", ".join([*shown, *(["..."] if len(found) > len(shown) else [])])


def _blocks(columns: dict[str, set[int]]) -> list[tuple[str, str, set[int]]]:
    """Columns that follow each other and have the same rows, taken together."""
    found: list[tuple[str, str, set[int]]] = []
    for letter in sorted(columns, key=lambda text: (len(text), text)):
        if found and found[-1][2] == columns[letter] and _number(letter) == _number(found[-1][1]) + 1:
            found[-1] = (found[-1][0], letter, columns[letter])
        else:
            found.append((letter, letter, columns[letter]))
    return found


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows that follow each other, as first and last."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


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
