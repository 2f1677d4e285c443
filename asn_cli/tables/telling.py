"""Findings about rows of a table that was read, each at its cell."""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.places import PlaceOf
from asn_cli.findings import KEPT_PER_CAUSE, Finding, Findings, Place, without_long_digits
from asn_cli.ingest.model import ROW, SOURCE

Mask = npt.NDArray[np.bool_]
Days = npt.NDArray[np.datetime64]


def cell_at(frame: pd.DataFrame, position: int, column: str, place: PlaceOf) -> Place:
    """The cell of a row of a frame that was read."""
    return place(int(frame[SOURCE].to_numpy()[position]), int(frame[ROW].to_numpy()[position]), column)


def file_of(frame: pd.DataFrame, place: PlaceOf) -> Place:
    """The file and sheet that the first row of a frame came from."""
    spot = cell_at(frame, 0, "", place)
    return Place(spot.file, spot.sheet)


def tell(
    findings: Findings, code: str, spot: Place, found: object = "", *, column: str = "", facts: Mapping[str, object]
) -> None:
    """One finding with facts that are worked out as a mapping."""
    shown = {name: without_long_digits(value) if isinstance(value, str) else value for name, value in facts.items()}
    findings.append(Finding(code, spot, without_long_digits(str(found)), column, params=shown))


def tell_rows(
    findings: Findings,
    code: str,
    rows: Mask,
    frame: pd.DataFrame,
    column: str,
    place: PlaceOf,
    found: Callable[[int], object] = lambda _: "",
    facts: Callable[[int], Mapping[str, object]] = lambda _: {},
) -> None:
    """A finding at the cell of each of the rows, in order; past those that are kept they are only counted."""
    positions = np.flatnonzero(rows)
    for position in positions[:KEPT_PER_CAUSE].tolist():
        spot = cell_at(frame, position, column, place)
        tell(findings, code, spot, found(position), column=column, facts=facts(position))
    if len(positions) > KEPT_PER_CAUSE:
        spot = cell_at(frame, int(positions[0]), column, place)
        findings.more((code, spot.file, spot.sheet, column), len(positions) - KEPT_PER_CAUSE)


def in_words(days: Days) -> Callable[[int], str]:
    """The day of a row, ISO 8601."""
    return lambda position: str(days[position].astype("datetime64[D]"))


def as_written(values: pd.Series) -> Callable[[int], object]:
    """The value of a row, numbers as they would be typed."""
    plain = values.astype(object).to_numpy()

    def shown(position: int) -> object:
        value = plain[position]
        return f"{float(value):g}" if isinstance(value, float | int) else value

    return shown
