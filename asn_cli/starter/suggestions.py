"""Names in an office's own files that asn-cli does not know: each with what it may mean, for a human to confirm."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from asn_cli.domain.places import cell_of
from asn_cli.findings import Place, without_long_digits
from asn_cli.ingest.model import Dataset
from asn_cli.rules.posts import Posts
from asn_cli.rules.region import Region

if TYPE_CHECKING:
    import pandas as pd

NAMES_OF_PLACES = frozenset({"ASN-N001", "ASN-N002", "ASN-N007", "ASN-N008"})
"""Findings about a cell that should name a kecamatan and does not."""
SIMILAR = 72
"""How alike (of 100) two names must be for one to be proposed for the other."""
PROPOSED, LISTED = 3, 60


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One name: where in asn.yaml it would go, as it is written, what it may mean (the likeliest first), how often."""

    part: str
    written: str
    near: tuple[str, ...]
    count: int
    place: Place


def suggest(data: Dataset, region: Region, posts: Posts, sectors: Mapping[str, Sequence[str]]) -> list[Suggestion]:
    """Every name that needs a human: kecamatan, titles, agencies; the most frequent first in each.

    `sectors`: sektor -> phrases of the names of agencies (`pengaduan/instansi-sektor`).
    """
    found = [*_districts(data, region), *_titles(data, posts), *_agencies(data, sectors)]
    parts = ("kecamatan", "jabatan", "instansi_sektor")
    return [
        one
        for part in parts
        for one in sorted((s for s in found if s.part == part), key=lambda s: (-s.count, s.written))[:LISTED]
    ]


def _districts(data: Dataset, region: Region) -> Iterable[Suggestion]:
    met: dict[str, list[Place]] = {}
    for finding in data.findings:
        if finding.code in NAMES_OF_PLACES and finding.found:
            met.setdefault(finding.found, []).append(finding.place)
    for written, places in met.items():
        match = region.match(written)
        if match.reason in ("tidak_dikenal", "mendua"):
            yield Suggestion("kecamatan", written, match.suggestions[:PROPOSED], len(places), places[0])


def _titles(data: Dataset, posts: Posts) -> Iterable[Suggestion]:
    frame = data.frame("pegawai")
    if frame is None:
        return
    meant = posts.match_series(frame["jabatan"], frame.get("unit_kerja"))
    if "unit_induk" in frame:
        meant = meant.fillna(posts.match_series(frame["jabatan"], frame["unit_induk"]))
    names = {post.casefold(): post for post in posts.posts}
    for written, count, place in _counted(frame[meant.isna()], "jabatan", data):
        yield Suggestion("jabatan", written, _near(written, names), count, place)


def _agencies(data: Dataset, sectors: Mapping[str, Sequence[str]]) -> Iterable[Suggestion]:
    from asn_cli.domain.complaints.model import Phrases

    frame = data.frame("pengaduan")
    if frame is None or "instansi" not in frame:
        return
    known = Phrases(sectors)
    rows = frame[frame["sektor"].isna()] if "sektor" in frame else frame
    meanings = {phrase: sector for sector, phrases in sectors.items() for phrase in phrases}
    for written, count, place in _counted(rows, "instansi", data):
        if known.sector(written) is None:
            yield Suggestion("instansi_sektor", written, _near(written, meanings), count, place)


def _counted(rows: "pd.DataFrame", column: str, data: Dataset) -> Iterable[tuple[str, int, Place]]:
    """Each text of a column, how often it stands there, and where first."""
    told = rows[rows[column].notna()]
    if told.empty:
        return
    heads = told["jumlah"].fillna(1).astype("int64") if "jumlah" in told else None
    for text, group in told.groupby(column, sort=True, observed=True):
        count = len(group) if heads is None else int(heads[group.index].sum())
        first = group.iloc[0]
        yield without_long_digits(str(text)), count, cell_of(data.place, first, column)


def _near(written: str, meanings: Mapping[str, str]) -> tuple[str, ...]:
    """What the names most like `written` mean, the likeliest first."""
    scored = process.extract(
        written.casefold(), list(meanings), scorer=fuzz.token_sort_ratio, limit=PROPOSED, score_cutoff=SIMILAR
    )
    return tuple(dict.fromkeys(meanings[name] for name, _, _ in scored))
