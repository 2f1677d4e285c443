"""Staff counted with one column a post and one row a kecamatan, or the other way round: which columns are what.

A heading (or the lowest level of it) is a post as the catalogue knows one; one that it does not know counts all the
same, under its own name, so that nobody is lost. Levels above or below may name a status or a sex. Sums are left out.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from asn_cli.findings import Findings
from asn_cli.ingest.across_def import Across, AcrossDef, CountColumn, SumColumn
from asn_cli.ingest.cellkinds import YEAR_IN_TEXT, Kind, kind_of, years_in
from asn_cli.ingest.known import Known
from asn_cli.ingest.layout import Heading, Layout
from asn_cli.ingest.matching import COUNTED, NUMBERED, Recognised
from asn_cli.ingest.rowwords import COUNTERS, SEX_KEYS, TOTAL_KEYS, TOTAL_WORDS
from asn_cli.ingest.spread import figures, sums_of
from asn_cli.ingest.tabledefs import Type, match_key
from asn_cli.locale import Msg, msg
from asn_cli.rules.place_cells import OWN_REGENCY
from asn_cli.textkey import heading_key

READ_SO = "ASN-T014"
LOOKS_SO = "ASN-T015"
POST, PLACE, UNIT, STATUS, SEX = "jabatan", "kecamatan", "unit_kerja", "status", "jenis_kelamin"
PERSON = "nip"
DOUBLED = frozenset({"ASN-T005", "ASN-T006"})
ENOUGH = 2
"""So many headings must be posts (or kecamatan) beyond doubt: one may be a word of something else."""
_SEXES = {**SEX_KEYS, "l": "laki_laki", "p": "perempuan", "lp": "jumlah"}
_COUNT_OF = re.compile(r"^\s*(?:jumlah|jml|total|banyaknya)\b\.?\s*", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class _Read:
    """What the levels of a heading say."""

    heading: Heading
    names: tuple[str, ...]
    fills: dict[str, str]
    is_sum: bool
    years: set[int]
    is_perhaps_sum: bool = False
    """`Jumlah X` for an X that nobody knows: its numbers tell."""


@dataclass(slots=True, eq=False)
class _Plan:
    """A layout read with posts (or kecamatan) side by side."""

    key: str
    """The column of ours that the headings fill in."""
    reads: list[_Read] = field(default_factory=list)
    sums: list[_Read] = field(default_factory=list)
    passed: list[Heading] = field(default_factory=list)
    unit: int | None = None
    names: dict[int, str] = field(default_factory=dict)
    """Column -> the post (or kecamatan) as it is written."""
    sure: dict[int, str] = field(default_factory=dict)
    """Those of the names that are beyond doubt."""


def open_posts(layout: Layout, found: Recognised, known: Known, *, settled: bool) -> None:
    """Read a table of staff so, where it lacks what it must have and gains it by that.

    `settled`: the user says (by hand, or by the name of the file) that the table counts staff; else its title or a
    spanning heading must, and its headings must leave no doubt.
    """
    rule = found.table.across
    if rule is None or not (settled or _says_so(rule, layout)):
        return
    plan = _Reader(layout, found, known, rule).plan()
    if plan is None or (len(plan.sure) < ENOUGH and not (settled and _is_enough_by_hand(plan))):
        return
    _apply(layout, found, plan, rule)


def looks_so(layout: Layout, found: Recognised, known: Known) -> str:
    """The headings that are posts beyond doubt, where the table looks like a count of staff; empty elsewhere."""
    rule = found.table.across
    plan = _Reader(layout, found, known, rule).plan() if rule else None
    return "; ".join(plan.sure.values()) if plan and plan.key == POST and len(plan.sure) >= ENOUGH else ""


def _is_enough_by_hand(plan: _Plan) -> bool:
    return plan.key == POST and (bool(plan.sure) or len(plan.names) >= ENOUGH)


def _says_so(rule: AcrossDef, layout: Layout) -> bool:
    titles = " ".join([layout.title, *dict.fromkeys(heading.title for heading in layout.headings)])
    if rule.said_otherwise and rule.said_otherwise.search(titles):
        return False
    spanning = (part for heading in layout.headings for part in heading.parts[:-1])
    return bool(rule.said.search(" ".join([titles, *dict.fromkeys(spanning)])))


class _Reader:
    """Goes through the headings of one layout."""

    def __init__(self, layout: Layout, found: Recognised, known: Known, rule: AcrossDef) -> None:
        self.layout = layout
        self.found = found
        self.known = known
        self.rule = rule

    def plan(self) -> _Plan | None:
        """What each column is; None where the table is no such one."""
        have = self.found.have()
        if PERSON in have or self.found.table.shape_of(have) is not None or not len(self.layout.data):
            return None
        if PLACE in have and POST not in self.found.columns and POST not in have:
            plan = _Plan(POST)
        elif POST in self.found.columns and PLACE not in have:
            plan = _Plan(PLACE)
        else:
            return None
        for heading in self.layout.headings:
            if not self._is_taken(heading.column):
                self._sort(plan, heading)
        self._settle_sums(plan)
        dated = {year for read in (*plan.reads, *plan.sums) for year in read.years}
        if len(dated) > 1 or not plan.reads:
            return None
        for read in plan.reads:
            plan.names[read.heading.column], sure = self._name(plan.key, read.names)
            if sure:
                plan.sure[read.heading.column] = plan.names[read.heading.column]
        return plan

    @cached_property
    def _taken(self) -> set[int]:
        """Columns that are ours and hold what they should: `Sekolah` over numbers is no unit."""
        text = {column.key for column in self.found.table.columns if column.type is Type.TEXT} - {POST}
        return {
            column
            for key, column in self.found.columns.items()
            if key != self.rule.value and not (key in text and self._counts(column))
        }

    def _is_taken(self, column: int) -> bool:
        return column in self._taken or column == self.layout.counter

    def _counts(self, column: int) -> bool:
        """Whether numbers stand in a column, or nothing at all."""
        kinds = map(kind_of, self.layout.sample(column))
        filled = [kind for kind in kinds if kind not in (Kind.BLANK, Kind.MISSING)]
        return sum(kind != Kind.NUMBER for kind in filled) * 2 <= len(filled)

    def _sort(self, plan: _Plan, heading: Heading) -> None:
        """A column as one that counts, adds up, names units, or does not matter."""
        key = match_key(heading.text)
        if not self._counts(heading.column):
            if key in self.rule.units and UNIT not in self.found.have() and plan.unit is None:
                plan.unit = heading.column
            return
        if key in COUNTERS or not heading.parts:
            return
        read = self._levels(heading)
        if read.is_sum or not read.names or self._is_own_region(plan.key, read.names):
            plan.sums.append(read)
        elif self._is_passed(plan.key, read.names):
            plan.passed.append(heading)
        else:
            plan.reads.append(read)

    def _levels(self, heading: Heading) -> _Read:
        """Which level names a status, a sex, a year, a sum, and which the post."""
        read = _Read(heading, (), {}, is_sum=False, years=set())
        names: list[str] = []
        for part in heading.parts:
            plain = _plain(part)
            key = heading_key(plain)
            status = _COUNT_OF.sub("", plain)
            if years_in(part) and not heading_key(YEAR_IN_TEXT.sub("", part)):
                read.years |= years_in(part)
            elif TOTAL_KEYS.fullmatch(key) or _SEXES.get(key) == "jumlah" or self._is_sum_of_all(plain, status):
                read.is_sum = True
            elif key in _SEXES:
                read.fills[SEX] = _SEXES[key]
            elif heading_key(status) in self.known.statuses:
                read.fills[STATUS] = status
            else:
                names.append(plain)
                read.is_sum = False
        read.names = tuple(names)
        named = bool(names) and bool(TOTAL_WORDS.match(names[-1]))
        read.is_perhaps_sum = named and not self.known.is_post(_COUNT_OF.sub("", names[-1]))
        return read

    def _is_sum_of_all(self, plain: str, rest: str) -> bool:
        """`Jumlah Nakes`, where `Jumlah Perawat` counts a post and `Jumlah PNS` a status."""
        return bool(TOTAL_WORDS.match(plain)) and match_key(rest) in self.rule.totals

    def _settle_sums(self, plan: _Plan) -> None:
        """`Jumlah X` that comes to the columns before it, or to all others, in most rows is a sum, else a post."""
        plainly = [read.heading.column for read in plan.reads if not read.is_perhaps_sum]
        for read in [read for read in plan.reads if read.is_perhaps_sum]:
            before = [column for column in plainly if column < read.heading.column]
            mine = figures(self.layout, read.heading.column)
            agree = max((sums_of(self.layout, columns) == mine).sum() for columns in (plainly, before))
            if len(before) >= ENOUGH and agree * 2 >= len(mine):
                plan.reads.remove(read)
                plan.sums.append(replace(read, names=read.names[:-1]))

    def _name(self, key: str, names: tuple[str, ...]) -> tuple[str, bool]:
        """The name as it is written, and whether it is a post (or kecamatan) beyond doubt."""
        whole = " ".join(names)
        for text in (names[-1], whole, _COUNT_OF.sub("", names[-1]), _COUNT_OF.sub("", whole)):
            if self.known.is_post(text) if key == POST else self.known.place(text) == "cocok":
                return text, True
        return whole, False

    def _is_passed(self, key: str, names: tuple[str, ...]) -> bool:
        if self._name(key, names)[1]:
            return False
        asked = match_key(_COUNT_OF.sub("", names[-1]))
        return asked in self.rule.passed or any(word in asked for word in self.rule.passed_words)

    def _is_own_region(self, key: str, names: tuple[str, ...]) -> bool:
        return key == PLACE and self.known.place(names[-1]) == OWN_REGENCY


def _plain(part: str) -> str:
    """A level without the number in front of it and without its unit."""
    return " ".join(COUNTED.sub(" ", NUMBERED.sub(" ", part)).split()) or part


def _apply(layout: Layout, found: Recognised, plan: _Plan, rule: AcrossDef) -> None:
    counts = _counts(plan, with_unit=UNIT not in found.have() and plan.unit is None)
    read = {count.column for count in counts}
    sums = tuple(SumColumn(one.heading.column, _members(one, plan, counts)) for one in plan.sums)
    found.columns = {key: column for key, column in found.columns.items() if key != rule.value and column not in read}
    if plan.unit is not None:
        found.columns[UNIT] = plan.unit
    found.across = Across(counts, sums, rule.value)
    found.note_unmatched(layout)
    found.findings = Findings(
        one for one in found.findings if not (one.code in DOUBLED and one.column in (rule.value, *found.across.keys))
    )
    left_out = [one.heading for one in plan.sums] + plan.passed
    found.findings.add(
        READ_SO,
        layout.place,
        "; ".join(_shown(count, plan) for count in counts if count.column in plan.sure),
        column=plan.key,
        asing=_told(f"kolom_bukan_{plan.key}", [_shown(one, plan) for one in counts if one.column not in plan.sure]),
        dilewati=_told("kolom_dilewati", [heading.text for heading in left_out]),
    )


def _shown(count: CountColumn, plan: _Plan) -> str:
    """`Perawat (PNS)`."""
    more = ", ".join(text for key, text in count.fills.items() if key != plan.key)
    return f"{plan.names[count.column]} ({more})" if more else plan.names[count.column]


def _told(text: str, names: list[str]) -> Msg | str:
    return msg(f"periksa.{text}", kolom="; ".join(names)) if names else ""


def _counts(plan: _Plan, *, with_unit: bool) -> tuple[CountColumn, ...]:
    """What each column fills in. Columns that would fill in the same are told apart by the level above, a unit."""
    fills = {r.heading.column: {plan.key: plan.names[r.heading.column], **r.fills} for r in plan.reads}
    same: dict[tuple[str, ...], list[_Read]] = {}
    for read in plan.reads:
        same.setdefault(tuple(fills[read.heading.column].values()), []).append(read)
    for reads in same.values():
        above = [" ".join(read.names[:-1]) for read in reads]
        if len(reads) > 1 and with_unit and plan.key == POST and len(set(above)) == len(above):
            for read, unit in zip(reads, above, strict=True):
                fills[read.heading.column] |= {UNIT: unit} if unit else {}
    return tuple(CountColumn(column, one) for column, one in fills.items())


def _members(total: _Read, plan: _Plan, counts: tuple[CountColumn, ...]) -> tuple[tuple[int, ...], ...]:
    """The columns that a sum may add up: those under the same heading, all, or those since the sum before it."""
    own = {count.column for count in counts if total.fills.items() <= count.fills.items()}
    under = [
        read.heading.column
        for read in plan.reads
        if total.names and read.names[: len(total.names)] == total.names and read.heading.column in own
    ]
    before = max((s.heading.column for s in plan.sums if s.heading.column < total.heading.column), default=-1)
    since = [column for column in sorted(own) if before < column < total.heading.column]
    sets = [under] if under else [sorted(own), since]
    return tuple(dict.fromkeys(tuple(columns) for columns in sets if columns))
