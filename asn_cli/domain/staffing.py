"""Who is there: each person's post and kecamatan, or why the person cannot be counted. Nobody is placed by guess.

The tests come in this order, and the first that fails gives the reason:
1. kedudukan hukum is not active: `tidak_aktif`;
2. the employment status is not one that counts (honorer, BLUD, ...): `di_luar_cakupan`;
3. the title is no post that is known: `jabatan_tidak_dikenal`;
4. the kecamatan is not told by the row, the unit table, a facility or the unit's name: `tempat_tidak_diketahui`;
5. no need was computed for that post in that kecamatan (`asn_cli.domain.balance`): `di_luar_cakupan`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.places import PlaceOf, cell_of, nowhere, spots_of
from asn_cli.domain.unit_names import unit_keys
from asn_cli.findings import Findings
from asn_cli.rules.place_names import words_of
from asn_cli.rules.posts import Posts
from asn_cli.rules.region import Region

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


@dataclass(frozen=True, slots=True)
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
    people = pd.DataFrame(index=pegawai.index)
    people["jabatan_asli"] = pegawai["jabatan"]
    people["unit_kerja"] = _column(pegawai, "unit_kerja")
    people["jumlah"] = _heads(pegawai)
    known = roles(pegawai, rules, findings, place)
    people[["status", "jabatan"]] = known[["status", "jabatan"]]
    units = [_column(pegawai, name) for name in ("unit_kerja", "unit_induk") if name in pegawai]
    people["kode"] = _codes(pegawai, units, rules.region, unit_kerja, fasilitas)
    people["fasilitas"] = _facilities(people, facilities)
    counted = {group: rules.counts(group) for group in people["status"].unique()}
    failed = {
        Reason.INACTIVE: ~known["aktif"],
        Reason.SCOPE: ~people["status"].map(counted).astype("bool"),
        Reason.POST: people["jabatan"].isna(),
        Reason.PLACE: people["kode"].isna(),
    }
    first = np.select([test.to_numpy() for test in failed.values()], [str(reason) for reason in failed], default="")
    people["alasan"] = pd.Series(first, index=people.index, dtype="str").where(lambda told: told != "")
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


def _first(rows: pd.Series) -> int:
    """The position of the first row that is true."""
    return int(np.argmax(rows.to_numpy()))


def _active(pegawai: pd.DataFrame, rules: StaffRules, findings: Findings, place: PlaceOf) -> pd.Series:
    """Whether a person is in active service; without a kedudukan hukum one is taken to be."""
    written = _column(pegawai, "kedudukan_hukum")
    working = {words_of(phrase) for phrase in rules.standing["aktif"]}
    meant: dict[object, bool] = {}
    for text in written.dropna().unique():
        bare = tuple(word for word in words_of(text) if word not in STATUS_WORDS)
        meant[text] = bare in working or not bare
        if not meant[text] and not _phrase_in(rules.standing["tidak_aktif"], text):
            rows = written == text
            _tell(findings, "ASN-K014", pegawai, _first(rows), rows.sum(), "kedudukan_hukum", text, place)
    told = written.map(meant).astype("object")
    return told.where(written.notna(), True).astype("bool")


def _status(pegawai: pd.DataFrame, rules: StaffRules, findings: Findings, place: PlaceOf) -> pd.Series:
    """The group of each person's employment status; empty where it is blank, `lainnya` where it is none of them."""
    written = _column(pegawai, "status")
    meant: dict[object, str] = {}
    for text in written.dropna().unique():
        group = next((name for name, phrases in rules.statuses.items() if _phrase_in(phrases, text)), OTHER)
        meant[text] = group
        if group == OTHER:
            rows = written == text
            _tell(findings, "ASN-K013", pegawai, _first(rows), rows.sum(), "status", text, place)
    blank = written.isna()
    if blank.any() and not blank.all():
        _tell(findings, "ASN-K015", pegawai, _first(blank), blank.sum(), "status", "", place)
    return written.map(meant).astype("str").fillna("")


def _posts(pegawai: pd.DataFrame, rules: StaffRules) -> pd.Series:
    """The post that each title means in its unit, and where that does not settle it, in the agency above the unit."""
    titles = pegawai["jabatan"]
    own = {" ".join(words_of(post)): post for post in rules.own_posts}
    found = rules.posts.match_series(titles, _column(pegawai, "unit_kerja"))
    if "unit_induk" in pegawai:
        open_rows = found.isna() & titles.notna()
        found = found.fillna(rules.posts.match_series(titles[open_rows], pegawai.loc[open_rows, "unit_induk"]))
    if own:
        named = {title: own.get(" ".join(words_of(title))) for title in titles.dropna().unique()}
        found = found.fillna(titles.map(named))
    return found.astype("str")


def _codes(
    pegawai: pd.DataFrame,
    units: Sequence[pd.Series],
    region: Region,
    unit_kerja: pd.DataFrame | None,
    fasilitas: pd.DataFrame | None,
) -> pd.Series:
    """The kecamatan of each row: its own column, then unit table, facility, name inside the unit's name."""
    codes = _column(pegawai, "kode").astype("str")
    tables = [table for table in (_places(unit_kerja, "unit_kerja"), _places(fasilitas, "nama")) if table]
    keys = [unit_keys(unit) for unit in units] if tables else []
    for table in tables:
        for key in keys:
            codes = codes.fillna(key.map(table).astype("str"))
    for unit in units:
        inside = {name: region.find_in(name) for name in unit[codes.isna()].dropna().unique()}
        codes = codes.fillna(unit.map(inside).astype("str"))
    return codes


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
        by_unit = dict(zip(unit_keys(told["unit_kerja"]), told["sektor"].str.strip().str.casefold(), strict=True))
        pairs = pd.DataFrame({"jabatan": jobs["jabatan"], "sektor": unit_keys(jobs["unit_kerja"]).map(by_unit)})
        counts = pairs.dropna().value_counts().reset_index()
        counts = counts.sort_values(["count", "sektor"], ascending=[False, True]).drop_duplicates("jabatan")
        found = dict(zip(counts["jabatan"], counts["sektor"], strict=True))
    return {post: posts.sektor(post) or found.get(post, OTHER) for post in jobs["jabatan"].unique()}


def _places(table: pd.DataFrame | None, name: str) -> dict[str, str]:
    """Unit key -> kode, for names that mean one kecamatan only."""
    if table is None or "kode" not in table:
        return {}
    rows = table.dropna(subset=[name, "kode"])
    pairs = pd.DataFrame({"kunci": unit_keys(rows[name]), "kode": rows["kode"]})
    if "jenis" in rows:
        named = rows["jenis"].fillna("") + " " + rows[name]
        pairs = pd.concat([pairs, pd.DataFrame({"kunci": unit_keys(named), "kode": rows["kode"]})])
    pairs = pairs.drop_duplicates()
    certain = pairs[~pairs.duplicated("kunci", keep=False)]
    return dict(zip(certain["kunci"], certain["kode"], strict=True))


def _facilities(people: pd.DataFrame, facilities: pd.DataFrame | None) -> pd.Series:
    """Position of the facility that each person's unit is, -1 for none; of two of one name the one in the kecamatan."""
    nowhere_ = pd.Series(-1, index=people.index, dtype="int64")
    if facilities is None or facilities.empty:
        return nowhere_
    keys = unit_keys(people["unit_kerja"])
    named = [unit_keys(facilities["nama"]), unit_keys(facilities["jenis"] + " " + facilities["nama"])]
    pairs = pd.concat(
        [pd.DataFrame({"kunci": name, "kode": facilities["kode"], "ke": facilities.index}) for name in named]
    )
    pairs = pairs.drop_duplicates()
    alone = pairs[~pairs.duplicated("kunci", keep=False)].set_index("kunci")["ke"]
    within = pairs[~pairs.duplicated(["kunci", "kode"], keep=False)].set_index(["kunci", "kode"])["ke"]
    there = pd.MultiIndex.from_arrays([keys, people["kode"]])
    by_both = pd.Series(within.reindex(there).to_numpy(), index=people.index)
    return by_both.fillna(keys.map(alone)).fillna(-1).astype("int64")


def _report(
    people: pd.DataFrame, pegawai: pd.DataFrame, facilities: pd.DataFrame | None, findings: Findings, place: PlaceOf
) -> None:
    """Say which titles are unknown, which units lie nowhere, and who sits in a school of another kecamatan."""
    for reason, code, column, shown in (
        (Reason.POST, "ASN-K012", "jabatan", "jabatan_asli"),
        (Reason.PLACE, "ASN-K011", "unit_kerja", "unit_kerja"),
    ):
        rows = people["alasan"] == reason
        texts = people.loc[rows, shown].fillna("")
        heads = people.loc[rows, "jumlah"].groupby(texts, sort=False).sum()
        spots = spots_of(pegawai[rows][~texts.duplicated()], column, place)
        for (text, many), spot in zip(heads.items(), spots, strict=True):
            findings.add(code, spot, text, column=column, jumlah=int(many))
    if facilities is None or facilities.empty:
        return
    inside = people["fasilitas"] >= 0
    home = facilities["kode"].reindex(people.loc[inside, "fasilitas"]).to_numpy()
    apart = inside.copy()
    apart[inside] = (people.loc[inside, "kode"].to_numpy() != home) & people.loc[inside, "kode"].notna().to_numpy()
    if apart.any():
        unit = people.loc[apart, "unit_kerja"].iloc[0]
        _tell(
            findings,
            "ASN-K016",
            pegawai,
            _first(apart),
            int(people.loc[apart, "jumlah"].sum()),
            "kecamatan",
            unit,
            place,
        )


def _tell(
    findings: Findings, code: str, pegawai: pd.DataFrame, at: int, many: int, column: str, text: str, place: PlaceOf
) -> None:
    """One finding for all rows of one cause, placed at the first of them (`at`, a position)."""
    first = pegawai.iloc[at]
    spot = cell_of(place, first, column)
    findings.add(code, spot, text, column=column, jumlah=int(many))
