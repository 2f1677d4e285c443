"""What the methods share: the ground they stand on, and the steps that all of them take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.needs.basis import Basis, Sizes
from asn_cli.domain.needs.facilities import NUMBERS, Classes
from asn_cli.domain.needs.kecamatan_type import DistrictTypes
from asn_cli.domain.needs.pieces import Floats, Piece, Step, names
from asn_cli.domain.rounding import Ints, exact, product
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules.model import Standard

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """Facilities of some kinds, where they lie, and what they count.

    What is worked out for each of them stands along the last axis; with several ways of growing each has a row.
    """

    facilities: pd.DataFrame
    """All facilities of the basis."""
    rows: Ints
    owner: Ints
    """The position of the kecamatan that each lies in."""
    districts: int
    rombel: Floats
    murid: Floats
    estimated: Flags
    classes: Classes

    def __len__(self) -> int:
        return len(self.owner)

    @property
    def frame(self) -> pd.DataFrame:
        """These facilities alone."""
        return self.facilities.take(self.rows)

    def total(self, values: npt.ArrayLike) -> Floats:
        """Sums over each kecamatan; 0 where it has none."""
        weights = np.asarray(values, dtype=np.float64)
        ways = weights.shape[:-1]
        owners = np.arange(prod(ways))[:, None] * self.districts + self.owner
        sums = np.bincount(owners.ravel(), weights=weights.ravel(), minlength=prod(ways) * self.districts)
        return sums.astype(np.float64).reshape(*ways, self.districts)

    def total_known(self, values: Floats) -> Floats:
        """Sums over each kecamatan of what is known; NaN where it has facilities and none of them is known."""
        known = ~np.isnan(values)
        if known.all():
            return self.total(values)
        nothing = (self.total(np.ones(len(self))) > 0) & (self.total(known) == 0)
        return np.where(nothing, np.nan, self.total(np.where(known, values, 0.0)))

    @property
    def any_estimated(self) -> Flags:
        """Kecamatan in which the rombel of a school were worked out from its pupils."""
        return self.total(self.estimated) > 0

    def lines(
        self, base: npt.ArrayLike, angka: npt.ArrayLike, per: float, least: float = 0.0, category: Any = None
    ) -> Mapping[str, npt.NDArray[Any]]:
        """One line a facility that needs somebody (`pieces.FACILITY_COLUMNS`); a NaN base or angka gives none."""
        count = len(self)
        counted: Floats = np.broadcast_to(np.asarray(base, dtype=np.float64), count)
        figures: Floats = np.broadcast_to(np.asarray(angka, dtype=np.float64), count)
        fte = np.maximum(counted * figures / per, least)
        kept = fte > 0
        kinds = np.broadcast_to(np.asarray(category, dtype=object), count)
        return {
            "fasilitas": self.rows[kept],
            "kategori": kinds[kept],
            "nilai_dasar": counted[kept],
            "angka": figures[kept],
            "per": np.full(int(kept.sum()), per),
            "minimal": np.full(int(kept.sum()), least),
            "kebutuhan_fte": fte[kept],
            "perkiraan": self.estimated[kept],
        }


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What the methods share: the basis, the fallback for each kind of school it serves, the tipe of each kecamatan."""

    basis: Basis
    sizes: Sizes
    """Those of the basis, or what they grow to."""
    fallback: Mapping[str, Standard]
    """Kind of school that the region has none of -> the rombel_penduduk standard that stands in."""
    types: DistrictTypes | None = None
    """None where the rule for it is not in force."""
    _listed: dict[tuple[str, ...], Listed] = field(default_factory=dict)

    @property
    def codes(self) -> pd.Index:
        """The kecamatan, in order."""
        return self.basis.districts.index

    @property
    def people(self) -> Floats:
        """The population of each kecamatan."""
        return self.sizes.people

    def listed(self, standard: Standard) -> Listed:
        """The facilities that a standard counts."""
        if standard.jenis not in self._listed:
            facilities = self.basis.facilities
            kinds, codes = (facilities[name].to_numpy(dtype=object) for name in ("jenis", "kode"))
            rows = np.flatnonzero(np.any([kinds == kind for kind in standard.jenis], axis=0))
            places = {kode: at for at, kode in enumerate(self.codes.tolist())}
            numbers = self.sizes.schools.take(rows, axis=-2)
            self._listed[standard.jenis] = Listed(
                facilities,
                rows,
                np.array([places[kode] for kode in codes[rows]], dtype=np.int64),
                len(self.codes),
                numbers[..., NUMBERS.index("rombel")],
                numbers[..., NUMBERS.index("murid")],
                facilities["perkiraan"].to_numpy(dtype=np.bool_)[rows],
                Classes.of(kinds[rows], numbers),
            )
        return self._listed[standard.jenis]

    def stand_ins(self, standard: Standard) -> list[Standard]:
        """The fallbacks for those kinds of a standard that the region has none of."""
        return [self.fallback[kind] for kind in standard.jenis if kind in self.fallback]

    def estimated_schools(self, stand_in: Standard) -> Floats:
        """Schools that the fallback takes to be there: one for each `per` people."""
        return product(self.people, 1 / exact(stand_in.per))

    def nothing_to_count(self, standard: Standard) -> Msg | None:
        """Why a standard over facilities cannot be applied at all, or None."""
        if self.basis.kinds & set(standard.jenis):
            return None
        kinds = listing(standard.jenis)
        if not self.stand_ins(standard):
            return msg("kebutuhan.tanpa_fasilitas", jenis=kinds)
        if np.isnan(self.people).all():
            return msg("kebutuhan.tanpa_fasilitas_dan_penduduk", jenis=kinds)
        return None


def factor_of(standard: Standard) -> Fraction:
    """`angka / per x porsi_asn` as the decimals that were written."""
    return exact(standard.angka or 0.0) / exact(standard.per) * exact(standard.porsi_asn)


def ratio(standard: Standard, post: str, base: Floats, **more: Any) -> Piece:
    """A piece that is `base x angka / per x porsi_asn`."""
    fte = product(base, factor_of(standard))
    return Piece(standard, post, base, fte, Step.RATIO, standard.angka, standard.per, **more)


def unknown_districts(ground: Ground, values: Floats, key: str) -> list[Msg]:
    """The sentence for kecamatan whose figure is not known; it names them unless it is all of them."""
    if not np.isnan(values).any():
        return []
    unknown = _in_any_way(np.isnan(values))
    if unknown.all():
        return [msg(key)]
    return [msg("kebutuhan.sebagian", alasan=msg(key), kecamatan=listing(ground.basis.districts["kecamatan"][unknown]))]


def _in_any_way(unknown: Flags) -> Flags:
    """Kecamatan or facilities of which something is not known, in one way of growing or in several."""
    return np.asarray(unknown.reshape(-1, unknown.shape[-1]).any(axis=0))


def incomplete(listed: Listed, unknown: Flags, key: str, **params: object) -> list[Msg]:
    """The sentence for those facilities that lack what the standard needs."""
    if not unknown.any():
        return []
    told, many = names(listed.frame[_in_any_way(unknown)])
    return [msg(key, n=many, nama=listing([*told, *(["..."] if many > len(told) else [])]), **params)]


def estimate_remark(stand_ins: list[Standard]) -> Msg | None:
    """How a fallback came to its figure."""
    if not stand_ins:
        return None
    stand_in = stand_ins[0]
    return msg("kebutuhan.perkiraan_sekolah", rombel=figure(stand_in.angka or 0.0), jiwa=figure(stand_in.per))
