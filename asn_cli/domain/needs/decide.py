"""Several standards for one post: all are kept, the larger decides, and the row says which.

Standards of one `gabung` (the minimums of Puskesmas and of pustu) add up first, and their sum competes. Of equals the
one with the surer legal status decides, then the one whose name comes first.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.needs.pieces import FACILITY_COLUMNS, Piece
from asn_cli.domain.rounding import PLACES, Ints
from asn_cli.rules.model import Status
from asn_cli.rules.posts import Posts

STATUS_ORDER = {
    str(Status.VERIFIED): 0,
    str(Status.SECONDARY): 1,
    str(Status.REPEALED): 2,
    str(Status.UNVERIFIED): 3,
}
"""From the surest to the least sure."""
HEAD = ("sektor", "jabatan", "standar", "metode", "satuan", "per", "porsi_asn", "gabung", "status_hukum", "cara")
WAY = "_cara"
"""The number of the way of growing that a row belongs to, where several are worked out together."""
KEY = "_nomor"
"""The number of the key that a row competes under."""
TOGETHER = " + "
"""Between the names of standards that decided as a sum."""


def heads(pieces: Sequence[Piece]) -> pd.DataFrame:
    """What all rows of a piece share: HEAD and keterangan."""
    rows = [
        (
            piece.standard.sektor,
            piece.post,
            piece.standard.id,
            str(piece.standard.metode),
            piece.standard.satuan,
            np.nan if piece.per is None else piece.per,
            piece.standard.porsi_asn,
            piece.standard.gabung or piece.standard.id,
            str(piece.standard.status),
            str(piece.step),
            piece.remark,
        )
        for piece in pieces
    ]
    return pd.DataFrame(rows, columns=[*HEAD, "keterangan"])


def details(cases: Sequence[tuple[Sequence[Piece], Ints]], districts: pd.DataFrame, posts: Posts) -> pd.DataFrame:
    """One row a way, kecamatan, post and standard that could be computed there; `cases` holds pieces and the numbers of
    the ways that each of them tells of. The sector of a post is the catalogue's, else that of the standard."""
    several = [(piece, ways) for pieces, ways in cases for piece in pieces]
    pieces, count = [piece for piece, _ in several], len(districts)
    fte = _spread([(piece.fte, ways) for piece, ways in several], count, "float64")
    computed = ~np.isnan(fte)

    def column(values: Iterable[object], kind: str) -> npt.NDArray[Any]:
        told = zip(values, (ways for _, ways in several), strict=True)
        return np.asarray(_spread(list(told), count, kind)[computed])

    head = heads(pieces).assign(sektor=[posts.sektor(piece.post) or piece.standard.sektor for piece in pieces])
    frame = head.take(column(range(len(pieces)), "int64")).reset_index(drop=True)
    frame[WAY] = column([ways[:, None] for _, ways in several], "int64")
    frame["kode"] = column(repeat(districts.index.to_numpy(dtype=object), len(pieces)), "object")
    frame["kecamatan"] = column(repeat(districts["kecamatan"].to_numpy(dtype=object), len(pieces)), "object")
    frame["kategori"] = column((piece.category for piece in pieces), "object")
    frame["nilai_dasar"] = column((piece.base for piece in pieces), "float64")
    frame["angka"] = column((np.nan if piece.angka is None else piece.angka for piece in pieces), "float64")
    frame["kebutuhan_fte"] = fte[computed]
    frame["estimasi"] = column((np.asarray(piece.estimate) | piece.standard.estimasi for piece in pieces), "bool")
    return frame


def _spread(told: Sequence[tuple[Any, Ints]], count: int, kind: str) -> npt.NDArray[Any]:
    """What each piece tells, on every way and kecamatan (`count` of them)."""
    ends = np.cumsum([0, *(len(ways) * count for _, ways in told)])
    spread = np.empty(int(ends[-1]), dtype=kind)
    for (value, ways), start in zip(told, ends.tolist(), strict=False):
        spread[start : start + len(ways) * count].reshape(len(ways), count)[...] = value
    return spread


def facility_details(pieces: Sequence[Piece], facilities: pd.DataFrame) -> pd.DataFrame:
    """One row a facility, post and standard, where a standard speaks of facilities one by one."""
    own = [piece for piece in pieces if piece.facilities is not None]
    parts = [piece.facilities() for piece in own if piece.facilities is not None]
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
    key = _numbered([codes(rows[name]) for name in keys])
    bundle = _numbered([key, codes(rows["gabung"])])
    name = codes(rows["standar"])
    status, texts = pd.factorize(rows["status_hukum"].to_numpy())
    unsure = np.array([STATUS_ORDER[text] for text in texts], dtype=np.int64)[status]
    fte = rows["kebutuhan_fte"].to_numpy(dtype=np.float64)
    together = np.bincount(bundle, weights=fte)[bundle] if len(rows) else fte
    order = np.lexsort(
        (name, _least(name, bundle), -_least(-unsure, bundle), -np.round(together, PLACES), key),
    )
    first = order[np.flatnonzero(np.diff(key[order], prepend=-1))][key]
    bears = (fte > 0) | ((together <= 0) & (name == name[first]))
    decides = (bundle == bundle[first]) & bears
    return rows.assign(**{"fte_dibandingkan": together, "memutuskan": decides, KEY: key})


def codes(values: pd.Series) -> Ints:
    """The place of each value among all in the order of the alphabet."""
    places: Ints = pd.factorize(values.to_numpy(), sort=True)[0].astype(np.int64)
    return places


def _numbered(codes: Sequence[Ints]) -> Ints:
    """The number, from 0, of each row's combination of codes."""
    combined = np.zeros(len(codes[0]), dtype=np.int64)
    for code in codes:
        combined = combined * (int(code.max(initial=0)) + 1) + code
    numbers: Ints = np.unique(combined, return_inverse=True)[1].astype(np.int64)
    return numbers


def _least(values: Ints, groups: Ints) -> Ints:
    """The smallest value of each row's group."""
    smallest = np.full(int(groups.max(initial=-1)) + 1, np.iinfo(np.int64).max)
    np.minimum.at(smallest, groups, values)
    least: Ints = smallest[groups]
    return least


def winners(compared: pd.DataFrame) -> pd.DataFrame:
    """One row a key with what decided it; standards that decided as a sum are named together."""
    chosen = compared[compared["memutuskan"]].reset_index(drop=True)
    chosen["kebutuhan_fte"] = chosen["fte_dibandingkan"]
    several = chosen[KEY].duplicated(keep=False)
    if not several.any():
        return chosen
    bundles = chosen[several].sort_values("standar", kind="stable").groupby(KEY, sort=False)
    merged = [_together(group) for _, group in bundles]
    return pd.concat([chosen[~several], pd.DataFrame(merged)], ignore_index=True)


def _together(group: pd.DataFrame) -> dict[str, object]:
    row: dict[str, object] = {str(name): value for name, value in group.iloc[0].to_dict().items()}
    row["standar"] = TOGETHER.join(dict.fromkeys(group["standar"]))
    row["metode"] = TOGETHER.join(dict.fromkeys(group["metode"]))
    row["nilai_dasar"] = float(group["nilai_dasar"].sum())
    row["status_hukum"] = max(group["status_hukum"], key=lambda status: STATUS_ORDER[status])
    row["estimasi"] = bool(group["estimasi"].any())
    return row
