"""Rows that sum up others: found by their words and by their numbers, compared, and left out; never repaired."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

import numpy as np
import numpy.typing as npt

from asn_cli.findings import Findings
from asn_cli.ingest.blocks import Block
from asn_cli.ingest.body import Body
from asn_cli.ingest.cellkinds import Kind
from asn_cli.ingest.figures import Figures, figures_of, plain, summed_below, tolerance
from asn_cli.ingest.layout import Dropped, Group, Heading, TotalRow
from asn_cli.ingest.rowwords import LARGER, Word, area_of, word_of
from asn_cli.ingest.scan import Scan
from asn_cli.ingest.yearly_totals import totals_of_years
from asn_cli.textkey import heading_key

NOT_SUMMED = re.compile(
    r"persen|%|rata|rerata|kepadatan|density|rasio|ratio|laju|indeks|index|\bipm\b|tinggi|ketinggian|jarak|suhu|umur|usia"
    r"|peringkat|rank|lintang|bujur|\blat\b|\blon|\blng\b|nilai|skor|harga|tarif|growth|\brate\b|per\s|tahun|\bthn\b|gini"
    r"|koordinat|kode|\bid\b|nomor|\bno\b|\bnip\b|\bnik\b|\bjam\b|tanggal",
    re.IGNORECASE,
)
SUMMED = re.compile(
    r"jumlah|penduduk|laki|perempuan|luas|banyak|total|desa|kelurahan|orang|jiwa|murid|siswa|peserta|guru|pegawai|rombel|unit"
    r"|population|male|bidan|perawat|dokter|sekolah|volume",
    re.IGNORECASE,
)
LARGE = 1000.0
"""Sums of this size do not agree by chance."""
NEAR = 0.2
"""A printed total that is off by more than this share is not believed to be one by its name alone."""
ENOUGH_ROWS = 6
"""So many rows do not add up to another by chance."""
MOST_ROWS = 3000
"""In longer tables only the words of a row make it a total."""


@dataclass(slots=True, eq=False)
class Totals:
    """What was found."""

    rows: list[TotalRow]
    groups: list[Group]
    nested: bool
    group_of: dict[int, str]


def find_totals(
    scan: Scan, block: Block, body: Body, headings: tuple[Heading, ...], title: str, findings: Findings
) -> Totals:
    """Take the totals out of the body's data; say where they differ from the rows they sum up."""
    figures = figures_of(scan, block, body, headings)
    judge = _Judge(scan, block, body, figures, headings, title)
    found = [row for row in body.data if judge.by_words(row)]
    found += judge.by_numbers(found)
    dated = totals_of_years(judge.name, body.data, found, judge.is_sum) if body.label is not None else {}
    found += [row for row in dated if row not in found]
    for row in found:
        body.data.remove(row)
        body.drop(row, Dropped.TOTAL)
    totals = [judge.total(row, found) for row in sorted(found) if dated.get(row, True)]
    totals += [TotalRow(row, judge.labels[row], (), compared=False) for row, of_table in dated.items() if not of_table]
    totals += [total for row in block.above if (total := judge.above(row))]
    nested, heads = judge.nesting()
    for head in heads:
        body.data.remove(head.row)
        body.drop(head.row, Dropped.TOTAL)
    for total in totals:
        judge.compare(total, findings)
    groups = [Group(head.row, head.label) for head in heads]
    group_of = {row: head.label for head in heads for row in head.members}
    return Totals(sorted([*totals, *heads], key=lambda total: total.row), groups, nested, group_of)


class _Judge:
    """Decides about the rows of one block."""

    def __init__(
        self, scan: Scan, block: Block, body: Body, figures: Figures, headings: tuple[Heading, ...], title: str
    ) -> None:
        self.scan = scan
        self.block = block
        self.body = body
        self.figures = figures
        self.headings = {heading.column: heading for heading in headings}
        self.columns = [heading.column for heading in headings]
        self.title_key = heading_key(title)
        first = min(figures.columns, default=self.columns[-1] + 1)
        self.label_columns = [c for c in self.columns if c < first or c == body.label]
        self.labels = {row: self._label(row) for row in body.data}

    def _label(self, row: int) -> str:
        """The first text of a row, sought first where names stand."""
        kinds = self.scan.row_kinds[row]
        for columns in (self.label_columns, self.columns):
            for column in columns:
                if kinds[column] == Kind.TEXT:
                    return self.scan.text(row, column)
        return ""

    def name(self, row: int) -> str:
        """What stands in a row where names stand."""
        return "" if self.body.label is None else self.scan.text(row, self.body.label)

    def _others(self, row: int) -> list[int]:
        return [other for other in self.body.data if other != row]

    def _agreement(self, row: int, members: list[int]) -> tuple[int, int, float]:
        """Columns that agree with the sum, columns that could, the largest sum that agrees."""
        if not members:
            return 0, 0, 0.0
        sums = self.figures.sums(members)
        mine = self.figures.row(row)
        both = np.isfinite(sums) & np.isfinite(mine)
        agree = both & (np.abs(np.nan_to_num(sums - mine)) <= tolerance(self.figures.steps, len(members), sums))
        largest = float(np.max(np.abs(sums[agree]), initial=0.0))
        return int(np.count_nonzero(agree & (sums != 0))), int(np.count_nonzero(both)), largest

    def by_words(self, row: int) -> bool:
        """Its label says that it is a total, a mean, or the larger area, and nothing in it speaks against it."""
        word = word_of(self.labels[row])
        edge = row in (self.body.data[0], self.body.data[-1])
        if word is None and not edge:
            return False
        if word == Word.TOTAL:
            return True
        kinds = self.scan.row_kinds[row]
        if sum(kinds[column] == Kind.TEXT for column in self.columns) > 2:
            return False
        if word == Word.COUNTRY:
            return sum(area_of(label) == "negara" for label in self.labels.values()) == 1
        if word == Word.MEAN:
            return bool(np.any(np.isfinite(self.figures.row(row)))) and row >= self.body.data[-1] - 6
        if word == Word.TOTAL_BEHIND:
            return self.is_sum(row, self._since_last_total(row))
        if word == Word.TOTAL_OF:
            return bool(np.any(np.isfinite(self.figures.row(row)))) or edge
        return edge and self._is_larger_area(row) and len(self.body.data) > 2

    def _since_last_total(self, row: int) -> list[int]:
        """The rows above, up to one that calls itself a total."""
        above = self.body.data[: self.body.data.index(row)][::-1]
        return list(takewhile(lambda other: word_of(self.labels[other]) is None, above))

    def _is_larger_area(self, row: int) -> bool:
        """`Kota Bandung` under its kecamatan: larger than the others by its name, and no number against it."""
        key = heading_key(self.labels[row])
        by_title = len(key) > 3 and any(word + key in self.title_key for word in ("kabupaten", "kota", "provinsi"))
        return (by_title or self._is_of_larger_kind(row, key)) and self._is_plausible(row)

    def _is_of_larger_kind(self, row: int, key: str) -> bool:
        """Its name begins with a kind of area above all others', or with one that only it and the title have."""
        kind = area_of(self.labels[row])
        if kind is None:
            return False
        others = [area_of(self.labels[other]) for other in self._others(row)]
        level = max((LARGER[area] for area in others if area), default=1)
        return LARGER[kind] > level or (key in self.title_key and kind not in others)

    def _is_plausible(self, row: int) -> bool:
        """No numbers at all, or in some column about what the others come to."""
        mine = self.figures.row(row)
        has = np.isfinite(mine)
        if not np.any(has):
            return True
        sums = self.figures.sums(self._others(row))
        near = np.isfinite(sums) & (sums > 0) & (np.abs(mine - sums) <= NEAR * sums)
        return bool(np.any(has & near))

    def by_numbers(self, found: list[int]) -> list[int]:
        """The first or last row, when it is the sum of all the others beyond chance.

        In a small table of one column a row with a name of its own may well be the sum of the others by chance (round
        figures); it then takes two columns that agree, or no name.
        """
        rest = [row for row in self.body.data if row not in found]
        if not 3 < len(rest) <= MOST_ROWS or not self.figures.columns:
            return []
        for row in (rest[0], rest[-1]):
            members = [other for other in rest if other != row]
            agree, compared, largest = self._agreement(row, members)
            sums = {float(value) for value in self.figures.row(row) if np.isfinite(value)}
            enough = not self.labels[row] or len(members) >= ENOUGH_ROWS or (agree > 1 and len(sums) > 1)
            if agree and agree * 2 >= compared and (largest >= LARGE or agree >= 3) and enough:
                return [row]
        return []

    def is_sum(self, row: int, members: list[int]) -> bool:
        """Whether a row agrees with the sum of others in half of its columns or more."""
        agree, compared, _ = self._agreement(row, members)
        return agree > 0 and agree * 2 >= compared

    def total(self, row: int, found: list[int]) -> TotalRow:
        """A total with the rows that it sums: the set it agrees with best, else the one its place suggests."""
        data = self.body.data
        others = sorted(other for other in found if other != row)
        before = max([other for other in others if other < row], default=-1)
        after = min([other for other in others if other > row], default=10**9)
        start = max([before, *(group for group in self.body.groups if group < row)])
        parts = [
            list(data),
            [member for member in data if start < member < row],
            [member for member in data if before < member < row],
            [member for member in data if row < member < after],
        ]
        label = self.labels[row]
        compared = word_of(label) != Word.MEAN
        outside = row > max(data, default=0) or row < min(data, default=0)
        usual = parts[0] if outside and word_of(label) != Word.TOTAL_OF else (parts[1] or parts[3])
        best = max(parts, key=lambda members: (self._agreement(row, members)[0], members == usual))
        return TotalRow(row, label, tuple(best if self._agreement(row, best)[0] else usual), compared)

    def above(self, row: int) -> TotalRow | None:
        """A row of numbers right above the heading: a total when it agrees with the rows, or says that it is one."""
        agree, compared, _ = self._agreement(row, self.body.data)
        label = self._label(row)
        if (compared and agree * 2 >= compared) or word_of(label) in (Word.TOTAL, Word.TOTAL_OF, Word.COUNTRY):
            return TotalRow(row, label, tuple(self.body.data))
        return None

    def nesting(self) -> tuple[bool, list[TotalRow]]:
        """Rows of a higher level, each the sum of the rows under it, all the way down."""
        data = self.body.data
        if not 4 <= len(data) <= MOST_ROWS or not np.any(self._summed):
            return False, []
        heads = self._heads(data) or self._heads(data[::-1])
        return bool(heads), sorted(heads, key=lambda head: head.row)

    def _heads(self, rows: list[int]) -> list[TotalRow]:
        """Every row either a head or a member; heads before their members in the order given."""
        heads: list[TotalRow] = []
        start = 0
        largest = 0.0
        values = self.figures.values[[self.figures.place[row] for row in rows]]
        while start < len(rows):
            use = np.isfinite(values[start]) & self._summed
            count = summed_below(values[start:, use], self.figures.steps[use])
            if count is None:
                return []
            end = start + 1 + count
            members = sorted(rows[start + 1 : end])
            heads.append(TotalRow(rows[start], self.labels[rows[start]], tuple(members)))
            largest = max(largest, self._agreement(rows[start], members)[2])
            start = end
        deep = sum(len(head.members) > 1 for head in heads)
        beyond_chance = largest >= LARGE or len(self.figures.columns) >= 3
        return heads if deep > 1 and deep * 2 >= len(heads) and beyond_chance else []

    @cached_property
    def _summed(self) -> npt.NDArray[np.bool_]:
        """Which of the figures a row of a higher level sums up, by their headings."""
        return np.array([not NOT_SUMMED.search(self.headings[column].text) for column in self.figures.columns], bool)

    def compare(self, total: TotalRow, findings: Findings) -> None:
        """Say in which columns a total is not the sum of its rows."""
        place = self.scan.sheet.place
        label = total.label or self.scan.sheet.place(total.row).cell
        if not total.compared or not total.members:
            return
        mine = self.figures.row(total.row)
        sums = self.figures.sums(list(total.members))
        off = tolerance(self.figures.steps, len(total.members), sums)
        for index, column in enumerate(self.figures.columns):
            if not (np.isfinite(mine[index]) and np.isfinite(sums[index])):
                continue
            if abs(sums[index] - mine[index]) <= off[index] or not self._is_summed(column, mine[index], total):
                continue
            findings.add(
                "ASN-T020",
                place(total.row, column),
                plain(mine[index]),
                column=self.headings[column].text,
                label=label,
                jumlah=plain(sums[index]),
                selisih=plain(mine[index] - sums[index]),
                baris=len(total.members),
            )

    def _is_summed(self, column: int, value: float, total: TotalRow) -> bool:
        """Whether a total of that column is a sum at all, and not a mean, a share or a density."""
        heading = self.headings[column]
        if NOT_SUMMED.search(heading.text):
            return False
        if SUMMED.search(heading.text):
            return True
        if NOT_SUMMED.search(heading.title):
            return False
        if SUMMED.search(heading.title):
            return True
        index = self.figures.columns.index(column)
        members = [self.figures.row(row)[index] for row in total.members]
        return value > float(np.nanmax(members))
