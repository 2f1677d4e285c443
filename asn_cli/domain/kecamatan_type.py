"""Tipe A or B of a kecamatan (PP 18/2016): the score, each of its parts, and what is missing for it.

Score = (general + technical) x geographic factor; tipe A when it is above the threshold. General: population, area and
APBD of the kabupaten. Technical: area, desa and kelurahan, and population of the kecamatan.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from asn_cli.domain.needs.basis import Basis
from asn_cli.domain.rounding import PLACES
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


def district_types(basis: Basis, rule: DistrictType) -> pd.DataFrame:
    """COLUMNS, one row a kecamatan; `tipe` is missing where a part is, and `keterangan` then says which.

    Where the region's population is not known in full, the points for it are at least those shown: the tipe is given
    only where full points would not change it.
    """
    frame = pd.DataFrame({"kecamatan": basis.districts["kecamatan"]})
    regency = basis.regency
    whole = {"penduduk": basis.people, "luas_km2": regency.luas_km2, "apbd_miliar": regency.apbd_miliar}
    for name, column in GENERAL.items():
        value = whole[name]
        frame[column] = np.nan if value is None or not basis.named else rule.general[name].score(value)
    own = {
        "luas_km2": basis.districts["luas_km2"],
        "desa_kelurahan": basis.units["desa_kelurahan"],
        "penduduk": basis.districts["penduduk"],
    }
    for name, column in TECHNICAL.items():
        frame[column] = _points(own[name], rule.technical[name])
    factor = np.nan if regency.faktor_geografis is None else regency.faktor_geografis
    frame["faktor_geografis"] = factor
    raw = frame[list(POINTS)].sum(axis=1, skipna=False)
    frame["skor"] = (raw * factor).round(PLACES)
    frame["ambang"] = rule.threshold
    frame["tipe"] = _types(frame["skor"], rule)
    certain = basis.complete and not basis.districts["penduduk"].isna().any()
    remarks: list[Msg | None] = [_remark(row) for row in frame.to_dict("records")]
    if not certain:
        most = max(rule.general["penduduk"].points)
        highest = ((raw - frame["umum_penduduk"] + most) * factor).round(PLACES)
        open_question = frame["tipe"].notna() & (frame["tipe"] != _types(highest, rule))
        note = msg("kebutuhan.tipe_penduduk_kurang", jiwa=figure(basis.people))
        remarks = [note if told is None else told for told in remarks]
        frame["tipe"] = frame["tipe"].where(~open_question)
    frame["keterangan"] = pd.Series(remarks, index=frame.index, dtype="object")
    shown = frame.astype(dict.fromkeys(POINTS, "Int64"))
    return shown.rename_axis("kode").reset_index()[list(COLUMNS)]


def _points(values: pd.Series, bands: Bands) -> pd.Series:
    return values.map({value: bands.score(value) for value in values.dropna().unique()}).astype("float64")


def _types(score: pd.Series, rule: DistrictType) -> pd.Series:
    tipe = pd.Series(np.where(score > rule.threshold, "A", "B"), index=score.index, dtype="object")
    return tipe.where(score.notna())


def _remark(row: Mapping[object, object]) -> Msg | None:
    """Which parts of a kecamatan's score are missing, in words."""
    lacking = [name for name in POINTS if row[name] != row[name]]
    if not lacking:
        return None
    return msg("kebutuhan.tipe_bagian_kurang", bagian=listing(msg(f"kebutuhan.bagian_{name}") for name in lacking))
