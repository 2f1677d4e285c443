"""Several standards for one post: all are kept, the larger decides, and the row says which.

Standards of one `gabung` (the minimums of Puskesmas and of pustu) add up first, and their sum competes. Of equals the
one with the surer legal status decides, then the one whose name comes first.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from asn_cli.domain.needs.pieces import FACILITY_COLUMNS, Piece
from asn_cli.domain.rounding import PLACES
from asn_cli.rules.model import Status

STATUS_ORDER = {
    str(Status.VERIFIED): 0,
    str(Status.SECONDARY): 1,
    str(Status.REPEALED): 2,
    str(Status.UNVERIFIED): 3,
}
"""From the surest to the least sure."""
HEAD = ("sektor", "jabatan", "standar", "metode", "satuan", "per", "porsi_asn", "gabung", "status_hukum", "cara")
TOGETHER = " + "
"""Between the names of standards that decided as a sum."""


def heads(pieces: Sequence[Piece]) -> pd.DataFrame:
    """What all rows of a piece share: HEAD and keterangan."""
    rows = [
        {
            "sektor": piece.standard.sektor,
            "jabatan": piece.post,
            "standar": piece.standard.id,
            "metode": str(piece.standard.metode),
            "satuan": piece.standard.satuan,
            "per": np.nan if piece.per is None else piece.per,
            "porsi_asn": piece.standard.porsi_asn,
            "gabung": piece.standard.gabung or piece.standard.id,
            "status_hukum": str(piece.standard.status),
            "cara": str(piece.step),
            "keterangan": piece.remark,
        }
        for piece in pieces
    ]
    return pd.DataFrame(rows, columns=[*HEAD, "keterangan"])


def details(pieces: Sequence[Piece], districts: pd.DataFrame) -> pd.DataFrame:
    """One row a kecamatan, post and standard that could be computed there."""
    count = len(districts)
    head = heads(pieces)
    frame = head.take(np.repeat(np.arange(len(pieces)), count)).reset_index(drop=True)
    frame["kode"] = np.tile(districts.index.to_numpy(dtype=object), len(pieces))
    frame["kecamatan"] = np.tile(districts["kecamatan"].to_numpy(dtype=object), len(pieces))

    def column(values: Sequence[object], kind: str) -> np.ndarray[tuple[int], np.dtype[np.generic]]:
        spread = [np.broadcast_to(np.asarray(value, dtype=kind), count) for value in values]
        return np.concatenate(spread) if spread else np.empty(0, dtype=kind)

    frame["kategori"] = column([piece.category for piece in pieces], "object")
    frame["nilai_dasar"] = column([piece.base for piece in pieces], "float64")
    frame["angka"] = column([np.nan if piece.angka is None else piece.angka for piece in pieces], "float64")
    frame["kebutuhan_fte"] = column([piece.fte for piece in pieces], "float64")
    frame["estimasi"] = column([np.asarray(piece.estimate) | piece.standard.estimasi for piece in pieces], "bool")
    return frame[frame["kebutuhan_fte"].notna()].reset_index(drop=True)


def facility_details(pieces: Sequence[Piece], facilities: pd.DataFrame) -> pd.DataFrame:
    """One row a facility, post and standard, where a standard speaks of facilities one by one."""
    own = [piece for piece in pieces if piece.facilities is not None]
    parts = [piece.facilities for piece in own if piece.facilities is not None]
    lines = pd.DataFrame(
        {name: np.concatenate([part[name] for part in parts]) if parts else [] for name in FACILITY_COLUMNS}
    )
    head = heads(own).drop(columns=["per", "keterangan", "cara"])
    counts = [len(part["fasilitas"]) for part in parts]
    taken = head.take(np.repeat(np.arange(len(own)), counts)).reset_index(drop=True)
    place = facilities[["kode", "kecamatan", "nama", "jenis"]].reindex(lines["fasilitas"])
    return pd.concat([place.reset_index(drop=True), taken, lines], axis=1)


def compare(rows: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """The rows with `fte_dibandingkan` (what competes: the sum over their gabung) and `memutuskan` (True or False)."""
    alone = ~rows.duplicated(list(keys), keep=False)
    frame = rows.assign(fte_dibandingkan=rows["kebutuhan_fte"], memutuskan=alone)
    if not alone.all():
        rivals = _judged(rows[~alone], list(keys))
        for name in ("fte_dibandingkan", "memutuskan"):
            frame.loc[rivals.index, name] = rivals[name]
    return frame


def _judged(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """`compare` for keys that several rows have."""
    groups = rows.groupby([*by, "gabung"], sort=False)
    frame = rows.assign(
        fte_dibandingkan=groups["kebutuhan_fte"].transform("sum"), _nama=groups["standar"].transform("min")
    )
    frame["_pasti"] = frame["status_hukum"].map(STATUS_ORDER)
    frame["_pasti"] = frame.groupby([*by, "gabung"], sort=False)["_pasti"].transform("max")
    frame["_urut"] = -frame["fte_dibandingkan"].round(PLACES)
    ranked = frame.sort_values([*by, "_urut", "_pasti", "_nama", "standar"], kind="stable")
    first = ranked.groupby(by, sort=False)[["gabung", "standar"]].transform("first")
    bears = (ranked["kebutuhan_fte"] > 0) | (
        (ranked["fte_dibandingkan"] <= 0) & (ranked["standar"] == first["standar"])
    )
    return ranked.assign(memutuskan=(ranked["gabung"] == first["gabung"]) & bears)


def winners(compared: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """One row a key with what decided it; standards that decided as a sum are named together."""
    by = list(keys)
    chosen = compared[compared["memutuskan"]].sort_values([*by, "standar"], kind="stable")
    chosen = chosen.assign(kebutuhan_fte=chosen["fte_dibandingkan"])
    several = chosen.duplicated(by, keep=False)
    if not several.any():
        return chosen
    merged = [_together(group) for _, group in chosen[several].groupby(by, sort=False)]
    return pd.concat([chosen[~several], pd.DataFrame(merged)], ignore_index=True)


def _together(group: pd.DataFrame) -> dict[str, object]:
    row: dict[str, object] = {str(name): value for name, value in group.iloc[0].to_dict().items()}
    row["standar"] = TOGETHER.join(dict.fromkeys(group["standar"]))
    row["metode"] = TOGETHER.join(dict.fromkeys(group["metode"]))
    row["nilai_dasar"] = float(group["nilai_dasar"].sum())
    row["status_hukum"] = max(group["status_hukum"], key=lambda status: STATUS_ORDER[status])
    row["estimasi"] = bool(group["estimasi"].any())
    return row
