"""What the methods share: the ground they stand on, and the steps that all of them take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.kecamatan_type import DistrictTypes
from asn_cli.domain.needs.basis import Basis
from asn_cli.domain.needs.facilities import Classes
from asn_cli.domain.needs.pieces import Floats, Piece, Step, names
from asn_cli.domain.rounding import Ints, exact, product
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules.model import Standard

Flags = npt.NDArray[np.bool_]


class Spots(NamedTuple):
    """Which rows of `Basis.facilities` are of some kinds, and which kecamatan each lies in (`owner`, a position)."""

    rows: Ints
    owner: Ints


@dataclass(frozen=True, slots=True)
class Listed:
    """Facilities of some kinds, where they lie, and what they count."""

    facilities: pd.DataFrame
    """All facilities of the basis."""
    rows: Ints
    owner: Ints
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
        return np.bincount(self.owner, weights=weights, minlength=self.districts).astype(np.float64)

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


@dataclass(frozen=True, slots=True)
class Ground:
    """What the methods share: the basis, the fallback for each kind of school it serves, the tipe of each kecamatan."""

    basis: Basis
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
        return self.basis.districts["penduduk"].to_numpy(dtype=np.float64)

    def listed(self, standard: Standard) -> Listed:
        """The facilities that a standard counts."""
        if standard.jenis not in self._listed:
            facilities, spots = self.basis.facilities, self._spots(standard.jenis)
            rows = spots.rows
            self._listed[standard.jenis] = Listed(
                facilities,
                rows,
                spots.owner,
                len(self.codes),
                facilities["rombel"].to_numpy(dtype=np.float64)[rows],
                facilities["murid"].to_numpy(dtype=np.float64)[rows],
                facilities["perkiraan"].to_numpy(dtype=np.bool_)[rows],
                Classes.of(facilities, rows),
            )
        return self._listed[standard.jenis]

    def _spots(self, kinds: tuple[str, ...]) -> Spots:
        """Where the facilities of some kinds are; the same for any population and rombel."""
        known = self.basis.by_list.get(kinds)
        if isinstance(known, Spots):
            return known
        facilities = self.basis.facilities
        rows = np.flatnonzero(facilities["jenis"].isin(kinds))
        owner = self.codes.get_indexer(pd.Index(facilities["kode"].take(rows)))
        found = self.basis.by_list[kinds] = Spots(rows.astype(np.int64), owner.astype(np.int64))
        return found

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
    unknown = np.isnan(values)
    if not unknown.any():
        return []
    if unknown.all():
        return [msg(key)]
    return [msg("kebutuhan.sebagian", alasan=msg(key), kecamatan=listing(ground.basis.districts["kecamatan"][unknown]))]


def incomplete(listed: Listed, unknown: Flags, key: str, **params: object) -> list[Msg]:
    """The sentence for those facilities that lack what the standard needs."""
    if not unknown.any():
        return []
    told, many = names(listed.frame[unknown])
    return [msg(key, n=many, nama=listing([*told, *(["..."] if many > len(told) else [])]), **params)]


def estimate_remark(stand_ins: list[Standard]) -> Msg | None:
    """How a fallback came to its figure."""
    if not stand_ins:
        return None
    stand_in = stand_ins[0]
    return msg("kebutuhan.perkiraan_sekolah", rombel=figure(stand_in.angka or 0.0), jiwa=figure(stand_in.per))
