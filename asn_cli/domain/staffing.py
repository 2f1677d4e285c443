"""Who is there: each person's post and kecamatan, or why the person cannot be counted. Nobody is placed by guess.

The tests come in this order, and the first that fails gives the reason:
1. kedudukan hukum is not active: `tidak_aktif`;
2. the employment status is not one that counts (honorer, BLUD, ...): `di_luar_cakupan`;
3. the title is no post that is known: `jabatan_tidak_dikenal`;
4. the kecamatan is not told by the row, the unit table, a facility or the unit's name: `tempat_tidak_diketahui`;
5. no need was computed for that post in that kecamatan (`asn_cli.domain.balance`): `di_luar_cakupan`.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.places import PlaceOf, cell_of, nowhere, spots_of
from asn_cli.domain.rounding import Ints
from asn_cli.domain.unit_names import unit_keys
from asn_cli.findings import Findings
from asn_cli.rules.place_names import words_of
from asn_cli.rules.posts import Posts
from asn_cli.rules.region import Region

Flags = npt.NDArray[np.bool_]
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
OTHER = "lainnya"
"""A status that is in no group."""
STATUS_WORDS = frozenset({"pns", "cpns", "pppk", "p3k", "asn", "pegawai", "status"})


class Reason(StrEnum):
    """Why somebody is in tidak_terpetakan."""

    POST = "jabatan_tidak_dikenal"
    PLACE = "tempat_tidak_diketahui"
    SCOPE = "di_luar_cakupan"
    INACTIVE = "tidak_aktif"


class StaffRules(NamedTuple):
    """What decides who counts and as what."""

    posts: Posts
    region: Region
    standing: Mapping[str, Sequence[str]]
    """`pegawai/kedudukan-hukum`: phrases of `aktif` and `tidak_aktif`."""
    statuses: Mapping[str, Sequence[str]]
    """`pegawai/status`: group -> phrases, in the order in which they are tried."""
    counted: Collection[str] = ("PNS", "PPPK")
    own_posts: Collection[str] = ()
    """Posts outside the catalogue (from workload) that a title equal to them means."""

    def counts(self, group: str) -> bool:
        """Whether an employment status counts; CPNS does as PNS does, and a blank one does."""
        return group in self.counted or group == "" or (group == "CPNS" and "PNS" in self.counted)


@dataclass(frozen=True, slots=True, eq=False)
class Staff:
    """Everybody who was read."""

    people: pd.DataFrame
    """A row for each row of pegawai, with its index: kode, jabatan (the post), jabatan_asli, unit_kerja, status (its
    group), jumlah, fasilitas (position in the facilities, -1 for none), alasan (a Reason, missing while none applies).
    """
    findings: Findings = field(default_factory=Findings)

    @property
    def total(self) -> int:
        """People read."""
        return int(self.people["jumlah"].sum())


def place_staff(
    pegawai: pd.DataFrame,
    rules: StaffRules,
    *,
    unit_kerja: pd.DataFrame | None = None,
    fasilitas: pd.DataFrame | None = None,
    facilities: pd.DataFrame | None = None,
    place: PlaceOf = nowhere,
) -> Staff:
    """Give everyone in pegawai a post and a kecamatan, as far as both can be told.

    `unit_kerja` and `fasilitas` are the tables as read; `facilities` are those that stand (`Basis.facilities`), in
    which people are counted school by school.
    """
    findings = Findings()
    known = roles(pegawai, rules, findings, place)
    units = [_column(pegawai, name) for name in ("unit_kerja", "unit_induk") if name in pegawai]
    codes = _codes(pegawai, units, rules.region, unit_kerja, fasilitas)
    counted = [group for group in known["status"].unique() if rules.counts(group)]
    failed = {
        Reason.INACTIVE: ~known["aktif"],
        Reason.SCOPE: ~known["status"].isin(counted),
        Reason.POST: known["jabatan"].isna(),
        Reason.PLACE: codes.isna(),
    }
    reasons = np.array([*map(str, failed), None], dtype=object)
    first = np.argmax([*(test.to_numpy() for test in failed.values()), np.ones(len(pegawai), dtype=np.bool_)], axis=0)
    people = pd.DataFrame(
        {
            "jabatan_asli": pegawai["jabatan"],
            "unit_kerja": _column(pegawai, "unit_kerja"),
            "jumlah": _heads(pegawai),
            "status": known["status"],
            "jabatan": known["jabatan"],
            "kode": codes,
            "fasilitas": _facilities(_column(pegawai, "unit_kerja"), codes, facilities),
            "alasan": pd.Series(reasons[first], index=pegawai.index, dtype="str"),
        }
    )
    _report(people, pegawai, facilities, findings, place)
    return Staff(people, findings)


def roles(pegawai: pd.DataFrame, rules: StaffRules, findings: Findings, place: PlaceOf = nowhere) -> pd.DataFrame:
    """What each person is, wherever that may be: status (its group), jabatan (the post), aktif (in service)."""
    active = _active(pegawai, rules, findings, place)
    status = _status(pegawai, rules, findings, place)
    return pd.DataFrame({"status": status, "jabatan": _posts(pegawai, rules), "aktif": active})


def _column(frame: pd.DataFrame, name: str) -> pd.Series:
    return frame[name] if name in frame else pd.Series(np.nan, index=frame.index, dtype="str")


def _heads(pegawai: pd.DataFrame) -> pd.Series:
    """1 for a person; `jumlah` for a row that counts several."""
    one = pd.Series(1, index=pegawai.index, dtype="int64")
    if "jumlah" not in pegawai:
        return one
    told = pegawai["jumlah"].fillna(0).astype("int64")
    return one.where(pegawai["nip"].notna(), told) if "nip" in pegawai else told


def _phrase_in(phrases: Sequence[str], text: str) -> bool:
    words = f" {' '.join(words_of(text))} "
    return any(f" {' '.join(words_of(phrase))} " in words for phrase in phrases)


def _active(pegawai: pd.DataFrame, rules: StaffRules, findings: Findings, place: PlaceOf) -> pd.Series:
    """Whether a person is in active service; without a kedudukan hukum one is taken to be."""
    codes, texts = pd.factorize(_column(pegawai, "kedudukan_hukum").to_numpy(dtype=object))
    working = {words_of(phrase) for phrase in rules.standing["aktif"]}
    meant = []
    for at, text in enumerate(texts):
        bare = tuple(word for word in words_of(text) if word not in STATUS_WORDS)
        meant.append(bare in working or not bare)
        if not meant[at] and not _phrase_in(rules.standing["tidak_aktif"], text):
            _tell(findings, "ASN-K014", pegawai, codes == at, "kedudukan_hukum", text, place)
    return pd.Series(np.array([*meant, True])[codes], index=pegawai.index)


def _status(pegawai: pd.DataFrame, rules: StaffRules, findings: Findings, place: PlaceOf) -> pd.Series:
    """The group of each person's employment status; empty where it is blank, `lainnya` where it is none of them."""
    codes, texts = pd.factorize(_column(pegawai, "status").to_numpy(dtype=object))
    meant = []
    for at, text in enumerate(texts):
        group = next((name for name, phrases in rules.statuses.items() if _phrase_in(phrases, text)), OTHER)
        meant.append(group)
        if group == OTHER:
            _tell(findings, "ASN-K013", pegawai, codes == at, "status", text, place)
    blank = codes < 0
    if blank.any() and not blank.all():
        _tell(findings, "ASN-K015", pegawai, blank, "status", "", place)
    return pd.Series(np.array([*meant, ""], dtype=object)[codes], index=pegawai.index, dtype="str")


def _posts(pegawai: pd.DataFrame, rules: StaffRules) -> pd.Series:
    """The post that each title means in its unit, and where that does not settle it, in the agency above the unit."""
    titles = pegawai["jabatan"]
    own = {" ".join(words_of(post)): post for post in rules.own_posts}
    found = rules.posts.match_series(titles, _column(pegawai, "unit_kerja"))
    if "unit_induk" in pegawai:
        open_rows = found.isna() & titles.notna()
        found = found.fillna(rules.posts.match_series(titles[open_rows], pegawai.loc[open_rows, "unit_induk"]))
    if own:
        unknown = titles[found.isna()]
        named = {title: own.get(" ".join(words_of(title))) for title in unknown.dropna().unique()}
        found = found.fillna(unknown.map(named))
    return found.astype("str")


def _codes(
    pegawai: pd.DataFrame,
    units: Sequence[pd.Series],
    region: Region,
    unit_kerja: pd.DataFrame | None,
    fasilitas: pd.DataFrame | None,
) -> pd.Series:
    """The kecamatan of each row: its own column, then unit table, facility, name inside the unit's name."""
    codes = _column(pegawai, "kode").astype("str").to_numpy(dtype=object, copy=True)
    tables = [table for table in (_places(unit_kerja, "unit_kerja"), _places(fasilitas, "nama")) if table]
    keys = [unit_keys(unit) for unit in units] if tables else []
    for table in tables:
        for key in keys:
            rows = np.flatnonzero(pd.isna(codes))
            codes[rows] = [table.get(name, np.nan) for name in key[rows]]
    for unit in units:
        rows = np.flatnonzero(pd.isna(codes))
        names = unit.take(rows)
        inside = {name: region.find_in(name) for name in names.dropna().unique()}
        codes[rows] = [inside.get(name, np.nan) for name in names.tolist()]
    return pd.Series(codes, index=pegawai.index, dtype="str")


def unit_codes(units: pd.Series, region: Region, unit_kerja: pd.DataFrame | None) -> pd.Series:
    """The kecamatan of units by the unit table, else by the name inside the unit's name."""
    return _codes(pd.DataFrame(index=units.index), [units], region, unit_kerja, None)


def sectors_of(jobs: pd.DataFrame, posts: Posts, unit_kerja: pd.DataFrame | None) -> dict[str, str]:
    """The sector of each post of `jobs` (unit_kerja, jabatan): the catalogue's, else that of its units.

    Where its units are of several sectors the one of most rows, of equals the first in the alphabet; `lainnya` where
    nobody says.
    """
    found: dict[str, str] = {}
    if unit_kerja is not None and "sektor" in unit_kerja:
        told = unit_kerja.dropna(subset=["unit_kerja", "sektor"])
        written = told["sektor"].str.strip().str.casefold().tolist()
        by_unit = dict(zip(unit_keys(told["unit_kerja"]), written, strict=True))
        rows = zip(jobs["jabatan"].tolist(), unit_keys(jobs["unit_kerja"]), strict=True)
        counts = Counter((post, by_unit[key]) for post, key in rows if key in by_unit)
        for (post, sector), _ in sorted(counts.items(), key=lambda told: (-told[1], told[0][1])):
            found.setdefault(post, sector)
    return {post: posts.sektor(post) or found.get(post, OTHER) for post in jobs["jabatan"].unique()}


def _places(table: pd.DataFrame | None, name: str) -> dict[str, str]:
    """Unit key -> kode, for names that mean one kecamatan only."""
    if table is None or "kode" not in table:
        return {}
    rows = table[table[name].notna() & table["kode"].notna()]
    kinds = rows["jenis"].fillna("") if "jenis" in rows else None
    return _certain(_named(rows[name], kinds, rows["kode"].tolist()))


def _named(names: pd.Series, kinds: pd.Series | None, values: Sequence[Value]) -> Iterator[tuple[str, Value]]:
    """Each unit's key with its value: that of its bare name, and of its name after its kind where that is told."""
    for written in [names] if kinds is None else [names, kinds + " " + names]:
        yield from zip(unit_keys(written), values, strict=True)


def _certain(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, Value]:
    """What each key means, without those that mean more than one thing."""
    found: dict[Key, Value] = {}
    several = {key for key, value in pairs if found.setdefault(key, value) != value}
    return {key: value for key, value in found.items() if key not in several}


def _facilities(units: pd.Series, codes: pd.Series, facilities: pd.DataFrame | None) -> Ints:
    """Position of the facility that each person's unit is, -1 for none; of two of one name the one in the kecamatan."""
    if facilities is None or facilities.empty:
        return np.full(len(units), -1, dtype=np.int64)
    places = facilities["kode"].tolist()
    named = list(_named(facilities["nama"], facilities["jenis"], range(len(facilities))))
    alone = _certain(named)
    within = _certain(((key, places[at]), at) for key, at in named)
    people = zip(unit_keys(units), codes.tolist(), strict=True)
    return np.array([within.get(there, alone.get(there[0], -1)) for there in people], dtype=np.int64)


def _report(
    people: pd.DataFrame, pegawai: pd.DataFrame, facilities: pd.DataFrame | None, findings: Findings, place: PlaceOf
) -> None:
    """Say which titles are unknown, which units lie nowhere, and who sits in a school of another kecamatan."""
    for reason, code, column, shown in (
        (Reason.POST, "ASN-K012", "jabatan", "jabatan_asli"),
        (Reason.PLACE, "ASN-K011", "unit_kerja", "unit_kerja"),
    ):
        rows = np.flatnonzero(people["alasan"] == reason)
        codes, texts = pd.factorize(people[shown].take(rows).fillna("").to_numpy(dtype=object))
        heads = np.bincount(codes, weights=people["jumlah"].to_numpy()[rows])
        spots = spots_of(pegawai.take(rows[np.unique(codes, return_index=True)[1]]), column, place)
        for text, many, spot in zip(texts, heads.tolist(), spots, strict=True):
            findings.add(code, spot, text, column=column, jumlah=int(many))
    if facilities is None or facilities.empty:
        return
    home = facilities["kode"].to_numpy(dtype=object)[people["fasilitas"]]
    apart = ((people["fasilitas"] >= 0) & people["kode"].notna() & (people["kode"] != home)).to_numpy()
    if apart.any():
        first, many = int(np.argmax(apart)), int(people["jumlah"].to_numpy()[apart].sum())
        spot = cell_of(place, pegawai.iloc[first], "kecamatan")
        findings.add("ASN-K016", spot, people["unit_kerja"].iloc[first], column="kecamatan", jumlah=many)


def _tell(
    findings: Findings, code: str, pegawai: pd.DataFrame, rows: Flags, column: str, text: str, place: PlaceOf
) -> None:
    """One finding for all rows of one cause, placed at the first of them."""
    spot = cell_of(place, pegawai.iloc[int(np.argmax(rows))], column)
    findings.add(code, spot, text, column=column, jumlah=int(rows.sum()))
