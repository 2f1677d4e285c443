"""The headings of a layout against the columns of one table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.findings import Findings
from asn_cli.ingest.across_def import Across
from asn_cli.ingest.cellkinds import YEAR_IN_TEXT as YEAR
from asn_cli.ingest.cellkinds import Kind, kind_of, text_of, years_in
from asn_cli.ingest.headings import is_generic
from asn_cli.ingest.layout import SAMPLE, Heading, Layout
from asn_cli.ingest.name_and_nip import shared_column
from asn_cli.ingest.questions import questions_of, tell_questions
from asn_cli.ingest.rowwords import SEX_KEYS, TOTAL_KEYS, area_of
from asn_cli.ingest.tabledefs import TableDef, Type, match_key
from asn_cli.textkey import heading_key

if TYPE_CHECKING:
    from asn_cli.ingest.two_lines import TwoLines

NUMBERED = re.compile(
    r"""^\s*(?:sum\s+of|jumlah\s+dari)\s+                             # as pivot tables head their figures
      | ^\s*(?:[uxpq]\s*\d{1,2}\s*[.):–-]*|\d{1,2}\s*[.)]|[a-z][.)])\s+   # 3. Waktu, U8 - Sarana
      | \s*[(\[]?\b[uxpq]\d{1,2}\b[)\]]?\s*$                          # Sarana (U8)
    """,
    re.IGNORECASE | re.VERBOSE,
)
COUNTED = re.compile(
    r"""\(\s*(jiwa|orang|org\.?|pegawai|buah|unit|menit|people|persons?|desa|kelurahan|sekolah|rombel|siswa|km
           |(ribu|ribuan|thousands?|juta|million|'?000'?)(\s+(jiwa|orang|people|persons?))?)\s*\)
      | \bjiwa$""",
    re.IGNORECASE | re.VERBOSE,
)
TURNED = 0.6
"""Rank of a heading read from below: `TMT` under `Jabatan` is the TMT Jabatan."""
OTHER_YEAR = "ASN-T033"
SURE = 3.0
"""Ranks below this keep the sense of the heading as a whole; at it only the lowest level was looked at."""


class WideColumn(NamedTuple):
    """A column of a wide table: the values of `key` for one year."""

    column: int
    key: str
    year: int


@dataclass(slots=True, eq=False)
class Recognised:
    """A layout read as one of our tables."""

    table: TableDef
    columns: dict[str, int]
    """Column of ours -> column of the sheet. In a wide table only the columns that stand once (kecamatan, kode)."""
    unmatched: tuple[Heading, ...] = ()
    constants: dict[str, object] = field(default_factory=dict)
    """Columns of ours that the sheet holds as a whole: `tahun` from its title."""
    wide: tuple[WideColumn, ...] = ()
    across: Across = field(default_factory=Across)
    """The columns of a count of staff with posts (or kecamatan) side by side, or of a matrix; empty elsewhere."""
    rows: tuple[int, ...] | None = None
    """The rows that are read, where they are not those that the layout took for data."""
    two_lines: "TwoLines | None" = None
    """How persons stand on two rows each, where they do."""
    grouped: str = ""
    """The column of ours that the labels of groups of rows fill in: kecamatan, tahun or jenis_kelamin."""
    findings: Findings = field(default_factory=Findings)

    def have(self) -> set[str]:
        """The columns of ours that reading will give."""
        have = {*self.columns, *self.constants, *(column.key for column in self.wide)}
        have |= {"tahun"} if self.wide else set()
        have |= {*self.across.keys, self.across.value} if self.across.counts else set()
        have |= {self.grouped} if self.grouped else set()
        if "jenis_kelamin" in have and "perempuan" in self.table.keys:
            have |= {"laki_laki", "perempuan"}
        return have

    def taken(self) -> set[int]:
        """Columns of the sheet that are ours."""
        return {*self.columns.values(), *(column.column for column in self.wide), *self.across.columns}

    def note_unmatched(self, layout: Layout) -> None:
        """Note the headings that are none of ours."""
        taken = self.taken()
        self.unmatched = tuple(heading for heading in layout.headings if heading.column not in taken)


class _Match(NamedTuple):
    """A heading that may be a column of a table; the lower the rank, the surer."""

    heading: Heading
    rank: float
    year: int | None = None


def match_table(table: TableDef, layout: Layout) -> Recognised:
    """All headings of a layout against one table."""
    found = Recognised(table, {})
    offers: dict[str, list[_Match]] = {}
    for heading in layout.headings:
        match = _best_match(table, layout, heading)
        if match:
            offers.setdefault(match[0], []).append(match[1])
    taken = {match.heading.column for matches in offers.values() for match in matches}
    asked = list(questions_of(table, layout, [heading for heading in layout.headings if heading.column not in taken]))
    for question in asked:
        if len(question.columns) == 1:
            offers.setdefault(question.columns[0], []).append(_Match(question.heading, question.rank))
    years: set[int] = set()
    for column in table.keys:
        if column in offers:
            years |= _settle(layout, found, column, offers[column])
    both = shared_column(table, layout, set(found.columns))
    if both:
        found.columns |= dict.fromkeys(both[:2], both[2])
    found.note_unmatched(layout)
    tell_questions(found, layout, asked)
    fill_from_groups(layout, found)
    _fill_year(layout, found, years)
    if found.wide:
        named = ", ".join(str(year) for year in sorted({column.year for column in found.wide}))
        found.findings.add("ASN-T008", layout.place, column="tahun", tahun=named)
    return found


def _best_match(table: TableDef, layout: Layout, heading: Heading) -> tuple[str, _Match] | None:
    """The surest reading of a heading as a column of a table, if there is one."""
    keys = ((table.keys_of_headings, 0.0), (table.keys_of_fallbacks, 0.5))
    for key, rank, year in _readings(table, heading):
        for known, more in keys:
            column = known.get(key)
            if column and (year is None or column in table.yearly) and _could_hold(table, layout, heading, column):
                return column, _Match(heading, rank + more, year)
    if table.yearly and len(heading.parts) == 1:
        years = years_in(heading.parts[0])
        bare = not heading_key(YEAR.sub("", heading.parts[0]))
        if bare and len(years) == 1 and is_about(table, f"{layout.title} {heading.title}"):
            return table.yearly_bare, _Match(heading, 2.0, years.pop())
    return None


def _could_hold(table: TableDef, layout: Layout, heading: Heading, column: str) -> bool:
    """`Kecamatan` may count kecamatan, and `Desa` name desa: what stands below tells. A heading that is the very name
    of our column is believed."""
    kind = table.column(column).type
    if table.column(column).answers:
        sample = list(map(kind_of, layout.sample(heading.column)))
        return sample.count(Kind.DATE) * 2 <= len(sample)
    if kind not in (Type.DISTRICT, Type.INT) or (kind is Type.INT and match_key(heading.text) == match_key(column)):
        return True
    sample = list(map(kind_of, layout.sample(heading.column)))
    wrong = Kind.NUMBER if kind is Type.DISTRICT else Kind.TEXT
    return sample.count(wrong) * 2 <= len(sample) - sample.count(Kind.BLANK) - sample.count(Kind.MISSING)


def _readings(table: TableDef, heading: Heading) -> Iterator[tuple[str, float, int | None]]:
    """Keys under which a heading may be known, the surest first, with the year that was left out."""
    parts = heading.parts
    for start in range(len(parts)):
        dropped = [match_key(part) for part in parts[:start]]
        text = " ".join(parts[start:])
        neutral = all(any(parent in key for parent in table.parents) for key in dropped)
        if not neutral and is_generic(YEAR.sub("", text)):
            continue
        rank = 0.0 if not start else 1.0 if neutral else SURE
        if not start and heading.title:
            yield match_key(f"{heading.title} {text}"), rank, None
        yield from _plainer(text, rank, bool(table.yearly))
    if len(parts) > 1:
        yield match_key(" ".join((parts[-1], *parts[:-1]))), TURNED, None


@lru_cache(maxsize=4096)
def _plainer(text: str, rank: float, yearly: bool) -> tuple[tuple[str, float, int | None], ...]:
    """A heading as it is, then without the number in front, its unit, its year."""
    found: dict[str, tuple[str, float, int | None]] = {}
    bare, counted = NUMBERED.sub(" ", text), COUNTED.sub(" ", text)
    plainer: list[tuple[int, str, int | None]] = [(0, text, None), (1, bare, None), (1, counted, None)]
    plainer.append((2, COUNTED.sub(" ", bare), None))
    years = years_in(text) if yearly else set()
    if len(years) == 1:
        year = years.pop()
        plainer += [(1, YEAR.sub(" ", text), year), (2, YEAR.sub(" ", counted), year)]
    for dropped, plain, left_out in plainer:
        key = match_key(plain)
        if key:
            found.setdefault(key, (key, rank + 0.1 * dropped, left_out))
    return tuple(found.values())


def is_about(table: TableDef, title: str) -> bool:
    """A title that speaks of what the table holds, and of nothing else that is counted."""
    key = match_key(title)
    about = any(len(parent) > 5 and parent in key for parent in table.parents)
    return about and not (table.not_about and table.not_about.search(title))


def _settle(layout: Layout, found: Recognised, column: str, matches: list[_Match]) -> set[int]:
    """Which heading is the column; gives the years that were left out of headings."""
    surest = min(match.rank for match in matches)
    best = [match for match in matches if match.rank == surest] if surest < SURE else matches
    years = [match.year for match in matches if match.year is not None]
    if len(years) > 1 and len(set(years)) == len(years) == len(matches):
        found.wide += tuple(WideColumn(m.heading.column, column, int(m.year or 0)) for m in matches)
        return set()
    if len(best) == 1:
        found.columns[column] = best[0].heading.column
        return set(years)
    if surest >= SURE:
        return set()
    _settle_doubles(layout, found, column, [match.heading for match in best])
    return set(years)


def _settle_doubles(layout: Layout, found: Recognised, column: str, headings: list[Heading]) -> None:
    """Several headings for one column: one counts when they agree in every row, none when they do not."""
    first, *others = headings
    values = [text_of(value).casefold() for value in layout.values(layout.sheet, first.column)]
    agree = all(
        [text_of(value).casefold() for value in layout.values(layout.sheet, other.column)] == values for other in others
    )
    code = "ASN-T006" if agree else "ASN-T005"
    place = layout.sheet.place(others[0].row, others[0].column)
    found.findings.add(code, place, others[0].text, column=column, satu=first.text, dua=others[0].text)
    if agree:
        found.columns[column] = first.column


def fill_from_groups(layout: Layout, found: Recognised) -> None:
    """Rows under labels of groups: kecamatan, years or sexes that have no column of their own."""
    labels = [group.label for group in layout.groups]
    if not labels or layout.group_of is None or not all(layout.group_of):
        return
    keys = set(found.table.keys)
    have = set(found.columns)
    if (
        "kecamatan" in keys
        and not {"kecamatan", "kode"} & have
        and all(area_of(label) == "kecamatan" for label in labels)
    ):
        found.grouped = "kecamatan"
    elif "tahun" in keys and "tahun" not in have and all(len(years_in(label)) == 1 for label in labels):
        found.grouped = "tahun"
    elif "jenis_kelamin" in keys and "laki_laki" in keys and _are_sexes({heading_key(label) for label in labels}):
        found.grouped = "jenis_kelamin"


def _are_sexes(keys: set[str]) -> bool:
    """Sexes, and perhaps a group for both."""
    return not SEX_KEYS.keys().isdisjoint(keys) and all(key in SEX_KEYS or TOTAL_KEYS.fullmatch(key) for key in keys)


def _fill_year(layout: Layout, found: Recognised, years: set[int]) -> None:
    """The year of a table without a column of years: from its headings, its title, or the sheet's name."""
    table = found.table
    if table.year_column in found.columns and "tahun" not in found.columns:
        _compare_year(layout, found, layout.heading(found.columns[table.year_column]))
        return
    if not table.year_from_title or "tahun" in found.columns or found.wide or found.grouped == "tahun":
        return
    for named in chain((years,), map(years_in, (layout.title, layout.sheet.name))):
        if len(named) == 1:
            year = next(iter(named))
            found.constants["tahun"] = year
            found.findings.add("ASN-T007", layout.place, year, column="tahun", tahun=year)
            return
        if named:
            return


def _compare_year(layout: Layout, found: Recognised, dates: Heading) -> None:
    """Each row has a date, and its year; said where the title names another. The first and last rows are looked at."""
    titled = years_in(layout.title) or years_in(layout.sheet.name)
    ends = (*layout.data[:SAMPLE].tolist(), *layout.data[-SAMPLE:].tolist())
    dated = {year for row in ends for year in years_in(text_of(layout.sheet.rows[row][dates.column]))} - titled
    if len(titled) == 1 and dated:
        place = layout.sheet.place(dates.row, dates.column)
        shown = ", ".join(map(str, sorted(dated)))
        found.findings.add(OTHER_YEAR, place, shown, column="tahun", tahun=titled.pop(), tanggal=dates.text)
