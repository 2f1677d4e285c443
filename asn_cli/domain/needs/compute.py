"""From the ground and the standards to needs: every standard applied, compared, rounded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.kecamatan_type import district_types
from asn_cli.domain.needs import decide
from asn_cli.domain.needs.basis import Basis
from asn_cli.domain.needs.decide import CASE
from asn_cli.domain.needs.ground import Ground
from asn_cli.domain.needs.methods import BY_FACILITIES, BY_LIST, METHODS
from asn_cli.domain.needs.pieces import Outcome, Piece, Step
from asn_cli.domain.rounding import Rounding, for_districts, for_facility
from asn_cli.findings import Findings
from asn_cli.locale import Msg
from asn_cli.rules.model import DistrictType, Method, Standard
from asn_cli.rules.posts import Posts

WORKLOAD = "beban_kerja"
"""The name under which needs from workload compete: as standar and as metode."""
KEY = (CASE, "kode", "jabatan")
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
    """A ground and what is in force on it."""

    basis: Basis
    standards: tuple[Standard, ...]
    district_type: DistrictType | None = None


@dataclass(slots=True)
class _Applied:
    """What every active standard gave, before anything is compared."""

    ground: Ground
    pieces: list[Piece] = field(default_factory=list)
    missing: list[tuple[str, Msg]] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)


class _Settled(NamedTuple):
    """What a standard gave for some facilities."""

    standard: Standard
    outcome: Outcome


class _Decided(NamedTuple):
    """The rows of all standards compared, and the ones that decided, rounded."""

    compared: pd.DataFrame
    rows: pd.DataFrame
    order: "_Order"


@dataclass(frozen=True)
class Needs:
    """What the standards ask for; staff are not in it yet (`asn_cli.domain.balance`).

    The rows by standard and by facility are worked out when first asked for: most commands rest on `rows` alone.
    """

    rows: pd.DataFrame
    """ROW_COLUMNS, one row a kecamatan and post."""
    missing: pd.DataFrame
    """standar, alasan (Msg): what could not be computed."""
    types: pd.DataFrame | None
    """`kecamatan_type.DistrictTypes.frame`, where a standard asks for it."""
    used: tuple[str, ...]
    """The standards that gave a figure, and the fallbacks that fed them."""
    findings: Findings
    _applied: _Applied
    _decided: _Decided
    _rounding: Rounding

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
    applied = _apply(Case(basis, tuple(standards), district_type))
    decided = _decide([applied], posts, rounding, workload)
    used = {*decided.compared["standar"]} | {stand_in.id for stand_in in applied.ground.fallback.values()}
    return Needs(
        rows=_yes_no(decided.rows, "estimasi")[list(ROW_COLUMNS)],
        missing=pd.DataFrame(applied.missing, columns=["standar", "alasan"]),
        types=None if applied.ground.types is None else applied.ground.types.frame(),
        used=tuple(sorted(used)),
        findings=applied.findings,
        _applied=applied,
        _decided=decided,
        _rounding=rounding,
    )


def needed_posts(
    cases: Sequence[Case], posts: Posts, rounding: Rounding = Rounding.UP, *, workload: pd.DataFrame | None = None
) -> list[pd.DataFrame]:
    """Kode, kecamatan, sektor, jabatan and kebutuhan of each case, as `compute_needs` has them.

    The cases stand in the same kecamatan.
    """
    rows = _decide([_apply(case) for case in cases], posts, rounding, workload).rows
    told = rows[["kode", "kecamatan", "sektor", "jabatan", "kebutuhan"]]
    starts = np.searchsorted(rows[CASE].to_numpy(), np.arange(len(cases) + 1))
    return [told.iloc[first:end].reset_index(drop=True) for first, end in pairwise(starts)]


def _apply(case: Case) -> _Applied:
    """Every active standard, post by post."""
    basis, standards, district_type = case
    active = [standard for standard in standards if standard.aktif]
    stand_ins = {
        kind: standard
        for standard in active
        if standard.metode is Method.SCHOOL_FALLBACK and standard.angka
        for kind in standard.jenis
        if kind not in basis.kinds
    }
    asks_type = any(standard.metode is Method.DISTRICT_POSTS for standard in active)
    types = district_types(basis, district_type) if asks_type and district_type is not None else None
    applied = _Applied(Ground(basis, stand_ins, types))
    for standard in active:
        if standard.gives_need:
            outcome = _outcome(standard, applied.ground)
            applied.pieces.extend(outcome.pieces)
            applied.missing.extend((standard.id, reason) for reason in outcome.missing)
            applied.findings.extend(outcome.findings)
    return applied


def _outcome(standard: Standard, ground: Ground) -> Outcome:
    """What a standard gives; what it counts facilities for alone is worked out once for all populations."""
    if standard.metode not in BY_FACILITIES or ground.stand_ins(standard):
        return METHODS[standard.metode](standard, ground)
    settled = ground.basis.by_list if standard.metode in BY_LIST else ground.basis.by_facilities
    known = settled.get(standard.id)
    if isinstance(known, _Settled) and known.standard == standard:
        return known.outcome
    outcome = METHODS[standard.metode](standard, ground)
    settled[standard.id] = _Settled(standard, outcome)
    return outcome


def _decide(cases: Sequence[_Applied], posts: Posts, rounding: Rounding, workload: pd.DataFrame | None) -> _Decided:
    """The larger of the standards of each post, in the order of the cases, the kecamatan and the catalogue."""
    basis = cases[0].ground.basis
    rows = decide.details([applied.pieces for applied in cases], basis.districts)
    once = _workload_rows(workload, basis, cases[0].findings)
    given = once.take(np.tile(np.arange(len(once)), len(cases))).reset_index(drop=True)
    if len(given):
        given[CASE] = np.repeat(np.arange(len(cases)), len(once))
        rows = pd.concat([rows, given], ignore_index=True)
    rows["sektor"] = rows["jabatan"].map(_sectors(posts, rows["jabatan"])).fillna(rows["sektor"])
    compared = decide.compare(rows, KEY)
    order = _Order(posts, compared["jabatan"])
    needs = _rounded(decide.winners(compared, KEY), given, rounding)
    needs["kualifikasi"] = needs["jabatan"].map({post: posts.asks_for(post) for post in needs["jabatan"].unique()})
    return _Decided(compared, order.sort(needs, [CASE, "kode"]), order)


class _Order:
    """Sorts rows: by kecamatan or facility, then posts as the catalogue lists them, an office's own last."""

    def __init__(self, posts: Posts, named: pd.Series) -> None:
        known = list(posts.posts)
        self._rank = {post: at for at, post in enumerate([*known, *sorted(set(named) - set(known))])}

    def sort(self, frame: pd.DataFrame, before: list[str], after: list[str] | None = None) -> pd.DataFrame:
        ranked = frame.assign(_pos=frame["jabatan"].map(self._rank))
        keys = [*before, "_pos", *(after or [])]
        return ranked.sort_values(keys, kind="stable", ignore_index=True).drop(columns="_pos")


def _yes_no(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    words = {name: frame[name].map({True: "ya", False: "tidak"}) for name in columns}
    return frame.assign(**words)


def _sectors(posts: Posts, named: pd.Series) -> dict[str, str | None]:
    """The sector of each post that the catalogue knows one for."""
    return {post: posts.sektor(post) or None for post in named.unique()}


def _workload_rows(workload: pd.DataFrame | None, basis: Basis, findings: Findings) -> pd.DataFrame:
    """Needs from workload in the shape of `decide.details`, for kecamatan that get rows."""
    if workload is None or workload.empty:
        return pd.DataFrame()
    inside = workload["kode"].isin(basis.districts.index)
    outside = int((~inside).sum())
    if outside:
        told = ", ".join(sorted(workload.loc[~inside, "jabatan"].unique())[:5])
        findings.add("ASN-K010", found=outside, jabatan=told)
    rows = workload[inside].reset_index(drop=True)
    fixed: dict[str, Any] = {
        "kecamatan": rows["kode"].map(basis.districts["kecamatan"]),
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
    return rows.assign(**fixed)


def _rounded(needs: pd.DataFrame, workload: pd.DataFrame, rounding: Rounding) -> pd.DataFrame:
    """With `kebutuhan`; what workload decided keeps workload's rounding and stays out of the others' sum."""
    frame = needs.reset_index(drop=True)
    by_workload = (frame["metode"] == WORKLOAD).to_numpy()
    whole = np.zeros(len(frame), dtype=np.int64)
    own = frame[~by_workload]
    together = (own[CASE].astype(str) + own["jabatan"]).tolist()
    whole[~by_workload] = for_districts(own["kebutuhan_fte"], together, own["kode"].tolist(), rounding)
    if by_workload.any():
        given = workload.set_index(list(KEY))["kebutuhan"]
        chosen = pd.MultiIndex.from_frame(frame.loc[by_workload, list(KEY)])
        whole[by_workload] = given.reindex(chosen).to_numpy(dtype=np.int64)
    return frame.assign(kebutuhan=whole)


def _facility_rows(lines: pd.DataFrame, rounding: Rounding) -> pd.DataFrame:
    """What each facility needs: the larger of its standards, rounded by itself."""
    compared = decide.compare(lines.assign(estimasi=lines["perkiraan"].astype("bool")), FACILITY_KEY)
    rows = _yes_no(decide.winners(compared, FACILITY_KEY), "estimasi")
    return rows.assign(kebutuhan=for_facility(rows["kebutuhan_fte"], rounding))
