"""Tipe A or B of a kecamatan (PP 18/2016): the score, each of its parts, and what is missing for it.

Score = (general + technical) x geographic factor; tipe A when it is above the threshold. General: population, area and
APBD of the kabupaten. Technical: area, desa and kelurahan, and population of the kecamatan.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.needs.basis import Basis, Sizes
from asn_cli.domain.rounding import PLACES, Floats
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules.model import Bands, DistrictType

GENERAL = {"penduduk": "umum_penduduk", "luas_km2": "umum_luas", "apbd_miliar": "umum_apbd"}
TECHNICAL = {"luas_km2": "teknis_luas", "desa_kelurahan": "teknis_desa_kelurahan", "penduduk": "teknis_penduduk"}
POINTS = (*GENERAL.values(), *TECHNICAL.values())
COLUMNS = ("kode", "kecamatan", *POINTS, "faktor_geografis", "skor", "ambang", "tipe", "keterangan")


def missing_facts(basis: Basis) -> tuple[str, ...]:
    """What asn.yaml still has to give: names of keys of `wilayah`."""
    told = {
        "luas_km2": basis.regency.luas_km2,
        "apbd_miliar": basis.regency.apbd_miliar,
        "faktor_geografis": basis.regency.faktor_geografis,
    }
    return tuple(name for name, value in told.items() if value is None)


class DistrictTypes(NamedTuple):
    """The tipe of each kecamatan, in the order of `Basis.districts`, and how it comes about; of several ways of growing
    one under the other."""

    districts: pd.Series
    """The kecamatan by kode."""
    points: Mapping[str, Floats]
    factor: float
    score: Floats
    threshold: float
    tipe: npt.NDArray[np.object_]
    """None where a part of the score is missing."""
    remarks: Sequence[Msg | None]
    """Which part that is, one for each of `tipe`."""

    def frame(self) -> pd.DataFrame:
        """COLUMNS, one row a kecamatan."""
        frame = pd.DataFrame(
            {
                "kode": self.districts.index,
                "kecamatan": self.districts.array,
                **self.points,
                "faktor_geografis": self.factor,
                "skor": self.score,
                "ambang": self.threshold,
                "tipe": self.tipe,
                "keterangan": pd.Series(self.remarks, dtype="object"),
            },
            columns=COLUMNS,
        )
        return frame.astype(dict.fromkeys(POINTS, "Int64"))


def district_types(basis: Basis, sizes: Sizes, rule: DistrictType) -> DistrictTypes:
    """The score and the tipe of each kecamatan; where a part is missing a remark says which.

    Where the region's population is not known in full, the points for it are at least those shown: the tipe is given
    only where full points would not change it.
    """
    regency, districts, people = basis.regency, basis.districts, sizes.people
    whole: dict[str, npt.ArrayLike | None] = {
        "penduduk": np.nansum(people, axis=-1, keepdims=True),
        "luas_km2": regency.luas_km2,
        "apbd_miliar": regency.apbd_miliar,
    }
    own: dict[str, npt.ArrayLike] = {
        "luas_km2": districts["luas_km2"],
        "desa_kelurahan": basis.units["desa_kelurahan"],
        "penduduk": people,
    }
    points: dict[str, Floats] = {}
    for name, column in GENERAL.items():
        value = whole[name]
        known = np.nan if value is None or not basis.named else value
        points[column] = np.broadcast_to(points_in(rule.general[name], known), people.shape)
    for name, column in TECHNICAL.items():
        points[column] = np.broadcast_to(points_in(rule.technical[name], own[name]), people.shape)
    factor = np.nan if regency.faktor_geografis is None else regency.faktor_geografis
    raw = np.sum(list(points.values()), axis=0)
    score = np.round(raw * factor, PLACES)
    tipe = _types(score, rule)
    remarks = _remarks(points)
    if not basis.complete or np.isnan(people).any():
        most = max(rule.general["penduduk"].points)
        highest = np.round((raw - points["umum_penduduk"] + most) * factor, PLACES)
        note = msg("kebutuhan.tipe_penduduk_kurang", jiwa=figure(basis.people))
        remarks = [note if told is None else told for told in remarks]
        tipe[(tipe != _types(highest, rule)) & ~np.isnan(score)] = None
    return DistrictTypes(districts["kecamatan"], points, factor, score, rule.threshold, tipe, remarks)


def points_in(bands: Bands, values: npt.ArrayLike) -> Floats:
    """The points of each value: those of the first band whose limit it does not exceed; missing where the value is."""
    known = np.asarray(values, dtype=np.float64)
    points = np.array([*bands.points, np.nan])[np.searchsorted(bands.limits, known)]
    return np.where(np.isnan(known), np.nan, points)


def _types(score: Floats, rule: DistrictType) -> npt.NDArray[np.object_]:
    tipe = np.where(score > rule.threshold, "A", "B").astype(object)
    tipe[np.isnan(score)] = None
    return tipe


def _remarks(points: Mapping[str, Floats]) -> list[Msg | None]:
    """Which parts of each kecamatan's score are missing, in words."""
    unknown = np.isnan(list(points.values())).reshape(len(points), -1).T
    names = np.array(list(points))
    return [
        msg("kebutuhan.tipe_bagian_kurang", bagian=listing(msg(f"kebutuhan.bagian_{name}") for name in names[missing]))
        if missing.any()
        else None
        for missing in unknown
    ]
