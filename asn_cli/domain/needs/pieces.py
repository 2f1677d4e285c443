"""A piece: what one standard says one post needs, kecamatan by kecamatan. Made by `methods`, compared by `decide`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.findings import Findings
from asn_cli.locale import Msg
from asn_cli.rules.model import Standard

Floats = npt.NDArray[np.floating[Any]]


class Step(StrEnum):
    """How kebutuhan_fte of a row of rincian comes about."""

    RATIO = "rasio"
    """nilai_dasar x angka / per x porsi_asn."""
    FACILITIES = "jumlah_fasilitas"
    """The sum of this standard's rows in rincian_fasilitas."""
    FIXED = "tetap"
    """Taken over from elsewhere (beban_kerja)."""


@dataclass(slots=True, eq=False)
class Piece:
    """Of one standard and one post: arrays in the order of `Basis.districts`, of several ways of growing one under the
    other; a NaN fte is not computed there."""

    standard: Standard
    post: str
    base: Floats
    fte: Floats
    step: Step
    angka: Floats | float | None = None
    per: float | None = None
    estimate: npt.NDArray[np.bool_] | bool = False
    remark: Msg | None = None
    facilities: Callable[[], Mapping[str, npt.NDArray[Any]]] | None = None
    """Gives FACILITY_COLUMNS of the facilities it was added up from, where each has a need of its own."""
    category: npt.NDArray[np.object_] | None = None
    """The row of the standard's table that each kecamatan falls under (tipe A or B)."""


FACILITY_COLUMNS = ("fasilitas", "kategori", "nilai_dasar", "angka", "per", "minimal", "kebutuhan_fte", "perkiraan")
"""`fasilitas` is the position in `Basis.facilities`, `kategori` the row of the standard's table that applies;
kebutuhan_fte = max(minimal, nilai_dasar x angka / per)."""


@dataclass(slots=True, eq=False)
class Outcome:
    """What applying one standard gives: pieces, and what could not be computed, in words."""

    pieces: list[Piece] = field(default_factory=list)
    missing: list[Msg] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)


def names(frame: pd.DataFrame, most: int = 5) -> tuple[Sequence[str], int]:
    """The first names of facilities for a sentence, and how many there are in all."""
    told = [f"{row.nama} ({row.kecamatan})" for row in frame.head(most).itertuples()]
    return told, len(frame)
