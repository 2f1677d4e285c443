"""From the ground and the standards to needs: every standard applied, compared, rounded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.needs import decide
from asn_cli.domain.needs.basis import Basis, Sizes
from asn_cli.domain.needs.decide import WAY
from asn_cli.domain.needs.ground import Ground
from asn_cli.domain.needs.kecamatan_type import district_types
from asn_cli.domain.needs.methods import METHODS
from asn_cli.domain.needs.pieces import Piece, Step
from asn_cli.domain.rounding import Ints, Rounding, for_districts, for_facility
from asn_cli.findings import Findings
from asn_cli.locale import Msg
from asn_cli.rules.model import DistrictType, Method, Standard
from asn_cli.rules.posts import Posts

WORKLOAD = "beban_kerja"
"""The name under which needs from workload compete: as standar and as metode."""
KEY = (WAY, "kode", "jabatan")
FACILITY_KEY = ("fasilitas", "jabatan")
ROW_COLUMNS = (
    "kode",
    "kecamatan",
    "sektor",
    "jabatan",
    "standar",
    "metode",
    "nilai_dasar",
    "kualifikasi",
    "kebutuhan_fte",
    "kebutuhan",
    "status_hukum",
    "estimasi",
)
DETAIL_COLUMNS = (
    *("kode", "kecamatan", "sektor", "jabatan", "standar", "metode", "nilai_dasar", "satuan", "kategori"),
    *(
        "angka",
        "per",
        "porsi_asn",
        "kebutuhan_fte",
        "gabung",
        "fte_dibandingkan",
        "memutuskan",
        "status_hukum",
        "estimasi",
    ),
    *("cara", "keterangan"),
)
FACILITY_DETAIL_COLUMNS = (
    *("kode", "kecamatan", "nama", "jenis", "jabatan", "standar", "metode", "kategori", "nilai_dasar"),
    *("angka", "per", "minimal", "kebutuhan_fte", "estimasi"),
)
FACILITY_ROW_COLUMNS = (
    *("fasilitas", "kode", "kecamatan", "nama", "jenis", "jabatan", "standar", "kebutuhan_fte", "kebutuhan"),
    "estimasi",
)


class Case(NamedTuple):
    """Ways in which a ground may grow, and what is in force on it."""

    ways: Ints
    """The number of each way."""
    sizes: Sizes
    """What there is in each."""
    standards: tuple[Standard, ...]
    district_type: DistrictType | None = None


@dataclass(slots=True, eq=False)
class _Applied:
    """What every active standard gave, before anything is compared."""

    ground: Ground
    ways: Ints
    pieces: list[Piece] = field(default_factory=list)
    missing: list[tuple[str, Msg]] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)


class _Decided(NamedTuple):
    """The rows of all standards compared, and the ones that decided, rounded."""

    compared: pd.DataFrame
    rows: pd.DataFrame
    order: "_Order"


@dataclass(frozen=True, eq=False)
class Needs:
    """What the standards ask for; staff are not in it yet (`asn_cli.domain.balance`).

    The rows by standard and by facility are worked out when first asked for: most commands rest on `rows` alone.
    """

    rows: pd.DataFrame
    """ROW_COLUMNS, one row a kecamatan and post."""
    missing: pd.DataFrame
    """standar, alasan (Msg): what could not be computed."""
    used: tuple[str, ...]
    """The standards that gave a figure, and the fallbacks that fed them."""
    findings: Findings
    _applied: _Applied
    _decided: _Decided
    _rounding: Rounding

    @cached_property
    def types(self) -> pd.DataFrame | None:
        """`kecamatan_type.DistrictTypes.frame`, where a standard asks for it."""
        types = self._applied.ground.types
        return None if types is None else types.frame()

    @cached_property
    def details(self) -> pd.DataFrame:
        """DETAIL_COLUMNS, one row a kecamatan, post and standard."""
        told = _yes_no(self._decided.compared, "estimasi", "memutuskan")
        return self._decided.order.sort(told, ["kode"], ["gabung", "standar"])[list(DETAIL_COLUMNS)]

    @cached_property
    def facility_rows(self) -> pd.DataFrame:
        """FACILITY_ROW_COLUMNS, one row a facility and post; `fasilitas` is the position in `Basis.facilities`."""
        rows = _facility_rows(self._lines, self._rounding)
        return self._decided.order.sort(rows, ["kode", "jenis", "nama", "fasilitas"])[list(FACILITY_ROW_COLUMNS)]

    @cached_property
    def facility_details(self) -> pd.DataFrame:
        """FACILITY_DETAIL_COLUMNS, one row a facility, post and standard."""
        rows = self._decided.order.sort(self._lines, ["kode"], ["standar", "jenis", "nama"])
        return rows[list(FACILITY_DETAIL_COLUMNS)]

    @cached_property
    def _lines(self) -> pd.DataFrame:
        lines = decide.facility_details(self._applied.pieces, self._applied.ground.basis.facilities)
        return lines.assign(estimasi=lines["perkiraan"].map({True: "ya", False: "tidak"}))


def compute_needs(
    basis: Basis,
    standards: Iterable[Standard],
    posts: Posts,
    rounding: Rounding = Rounding.UP,
    *,
    district_type: DistrictType | None = None,
    workload: pd.DataFrame | None = None,
) -> Needs:
    """Apply every active standard to the ground.

    `workload`: needs worked out from tasks, which compete with the standards: kode, jabatan, sektor, kebutuhan_fte (of
    all units of the kecamatan), kebutuhan (rounded once, by workload's own rounding), status_hukum.
    A row stands for each kecamatan and post that at least one standard could be computed for, 0 included: a kecamatan
    without an SMP needs no teachers for one, and those who are there are seen.
    """
    applied = _apply(basis, Case(np.zeros(1, dtype=np.int64), basis.sizes, tuple(standards), district_type))
    decided = _decide([applied], posts, rounding, workload)
    used = {*decided.compared["standar"].unique()} | {stand_in.id for stand_in in applied.ground.fallback.values()}
    rows = _yes_no(decided.rows, "estimasi")
    rows["kualifikasi"] = rows["jabatan"].map({post: posts.asks_for(post) for post in rows["jabatan"].unique()})
    return Needs(
        rows=rows[list(ROW_COLUMNS)],
        missing=pd.DataFrame(applied.missing, columns=["standar", "alasan"]),
        used=tuple(sorted(used)),
        findings=applied.findings,
        _applied=applied,
        _decided=decided,
        _rounding=rounding,
    )


def needed_posts(
    basis: Basis,
    cases: Sequence[Case],
    posts: Posts,
    rounding: Rounding = Rounding.UP,
    *,
    workload: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Kode, kecamatan, sektor, jabatan and kebutuhan as `compute_needs` has them, one way (WAY) after the other."""
    rows = _decide([_apply(basis, case) for case in cases], posts, rounding, workload).rows
    return rows[[*KEY, "kecamatan", "sektor", "kebutuhan"]]


def _apply(basis: Basis, case: Case) -> _Applied:
    """Every active standard, post by post."""
    active = [standard for standard in case.standards if standard.aktif]
    stand_ins = {
        kind: standard
        for standard in active
        if standard.metode is Method.SCHOOL_FALLBACK and standard.angka
        for kind in standard.jenis
        if kind not in basis.kinds
    }
    asks_type = any(standard.metode is Method.DISTRICT_POSTS for standard in active)
    rule = case.district_type if asks_type else None
    types = None if rule is None else district_types(basis, case.sizes, rule)
    applied = _Applied(Ground(basis, case.sizes, stand_ins, types), case.ways)
    for standard in active:
        if standard.gives_need:
            outcome = METHODS[standard.metode](standard, applied.ground)
            applied.pieces.extend(outcome.pieces)
            applied.missing.extend((standard.id, reason) for reason in outcome.missing)
            applied.findings.extend(outcome.findings)
    return applied


def _decide(cases: Sequence[_Applied], posts: Posts, rounding: Rounding, workload: pd.DataFrame | None) -> _Decided:
    """The larger of the standards of each post, in the order of the ways, the kecamatan and the catalogue."""
    basis = cases[0].ground.basis
    rows = decide.details([(applied.pieces, applied.ways) for applied in cases], basis.districts, posts)
    once = _workload_rows(workload, basis, posts, cases[0].findings)
    if len(once):
        ways = np.concatenate([applied.ways for applied in cases])
        given = once.take(np.tile(np.arange(len(once)), len(ways))).assign(**{WAY: np.repeat(ways, len(once))})
        rows = pd.concat([rows, given], ignore_index=True)
    compared = decide.compare(rows, KEY)
    order = _Order(posts, compared["jabatan"])
    needs = _rounded(decide.winners(compared), rounding)
    return _Decided(compared, order.sort(needs, [WAY, "kode"]), order)


class _Order:
    """Sorts rows: by kecamatan or facility, then posts as the catalogue lists them, an office's own last."""

    def __init__(self, posts: Posts, named: pd.Series) -> None:
        known = list(posts.posts)
        self._rank = {post: at for at, post in enumerate([*known, *sorted({*named.unique()} - {*known})])}

    def sort(self, frame: pd.DataFrame, before: Sequence[str], after: Sequence[str] = ()) -> pd.DataFrame:
        named, texts = pd.factorize(frame["jabatan"].to_numpy())
        rank = np.array([self._rank[post] for post in texts], dtype=np.int64)[named]
        keys = [*(decide.codes(frame[name]) for name in before), rank, *(decide.codes(frame[name]) for name in after)]
        return frame.take(np.lexsort(keys[::-1])).reset_index(drop=True)


def _yes_no(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    words = {name: np.where(frame[name].to_numpy(dtype=np.bool_), "ya", "tidak") for name in columns}
    return frame.assign(**words)


def _workload_rows(workload: pd.DataFrame | None, basis: Basis, posts: Posts, findings: Findings) -> pd.DataFrame:
    """Needs from workload in the shape of `decide.details`, for kecamatan that get rows."""
    if workload is None or workload.empty:
        return pd.DataFrame()
    inside = workload["kode"].isin(basis.districts.index)
    outside = int((~inside).sum())
    if outside:
        told = ", ".join(sorted(workload.loc[~inside, "jabatan"].unique())[:5])
        findings.add("ASN-K010", found=outside, jabatan=told)
    rows = workload[inside].reset_index(drop=True)
    named = zip(rows["jabatan"].tolist(), rows["sektor"].tolist(), strict=True)
    fixed: dict[str, Any] = {
        "kecamatan": basis.districts["kecamatan"].reindex(rows["kode"]).array,
        "sektor": [posts.sektor(post) or told for post, told in named],
        "standar": WORKLOAD,
        "metode": WORKLOAD,
        "satuan": None,
        "per": np.nan,
        "porsi_asn": 1.0,
        "gabung": WORKLOAD,
        "cara": str(Step.FIXED),
        "angka": np.nan,
        "estimasi": False,
    }
    for name in ("nilai_dasar", "keterangan", "kategori"):
        fixed[name] = rows[name] if name in rows else None
    return pd.DataFrame({**rows, **fixed})


def _rounded(needs: pd.DataFrame, rounding: Rounding) -> pd.DataFrame:
    """With `kebutuhan`; what workload decided keeps workload's rounding and stays out of the others' sum."""
    by_workload = (needs["metode"] == WORKLOAD).to_numpy()
    whole = np.zeros(len(needs), dtype=np.int64)
    fte, way, post, kode = (needs[name].to_numpy()[~by_workload] for name in ("kebutuhan_fte", WAY, "jabatan", "kode"))
    together = list(zip(way.tolist(), post.tolist(), strict=True))
    whole[~by_workload] = for_districts(fte, together, kode.tolist(), rounding)
    if by_workload.any():
        whole[by_workload] = needs["kebutuhan"].to_numpy(dtype=np.float64)[by_workload]
    return needs.assign(kebutuhan=whole)


def _facility_rows(lines: pd.DataFrame, rounding: Rounding) -> pd.DataFrame:
    """What each facility needs: the larger of its standards, rounded by itself."""
    compared = decide.compare(lines.assign(estimasi=lines["perkiraan"].astype("bool")), FACILITY_KEY)
    rows = _yes_no(decide.winners(compared), "estimasi")
    return rows.assign(kebutuhan=for_facility(rows["kebutuhan_fte"], rounding))
