"""Counts of staff with one column a post (or one a kecamatan): what a table file says of them, and what was found."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pydantic import Field

from asn_cli.ingest.phrases import Phrases
from asn_cli.rules.validate import RuleModel, no_items


class AcrossRule(RuleModel):
    """`jabatan_di_kolom` of a table file."""

    nilai: str
    sebutan: list[str]
    sebutan_bukan: list[str] = Field(default_factory=no_items)
    unit: list[str] = Field(default_factory=no_items)
    jumlah_dari: list[str] = Field(default_factory=no_items)
    lewati: list[str] = Field(default_factory=no_items)
    lewati_kata: list[str] = Field(default_factory=no_items)


class AcrossDef(NamedTuple):
    """How a table may be laid out with posts side by side."""

    value: str
    """The column of ours that the cells under them are."""
    said: Phrases
    """Words of a title or spanning heading that say that the staff of this table is counted."""
    said_otherwise: Phrases | None
    """Words of a title by which others are counted too."""
    units: frozenset[str]
    """Keys of headings over names of units."""
    totals: frozenset[str]
    """Keys of what a sum may call those it adds up: `Jumlah Nakes`."""
    passed: frozenset[str]
    """Keys of headings over numbers that count no people."""
    passed_words: tuple[str, ...]
    """What the key of such a heading may hold."""


def across_def(rule: AcrossRule, key: Callable[[str], str]) -> AcrossDef:
    """The rule with its texts as keys (`key`) and phrases."""
    return AcrossDef(
        value=rule.nilai,
        said=Phrases(rule.sebutan),
        said_otherwise=Phrases(rule.sebutan_bukan) if rule.sebutan_bukan else None,
        units=frozenset(map(key, rule.unit)),
        totals=frozenset(map(key, rule.jumlah_dari)),
        passed=frozenset(map(key, rule.lewati)),
        passed_words=tuple(map(key, rule.lewati_kata)),
    )


class CountColumn(NamedTuple):
    """A column of the sheet that counts people; its heading fills in `fills` (jabatan, and perhaps status or sex)."""

    column: int
    fills: Mapping[str, str]


class SumColumn(NamedTuple):
    """A column that adds others up; `members`: the sets of columns that it may be the sum of, the likeliest first."""

    column: int
    members: tuple[tuple[int, ...], ...]


class Across(NamedTuple):
    """The columns of a sheet that is laid out so, or as a matrix of places."""

    counts: tuple[CountColumn, ...] = ()
    sums: tuple[SumColumn, ...] = ()
    value: str = ""
    """The column of ours that the cells are."""
    no_pairs: frozenset[tuple[int, int]] | None = None
    """In a matrix, whose blanks say nothing: the cells (row, column) that stand for a place and itself."""

    @property
    def keys(self) -> frozenset[str]:
        """The columns of ours that the headings fill in."""
        return frozenset(key for count in self.counts for key in count.fills)

    @property
    def columns(self) -> set[int]:
        """Columns of the sheet that are read or compared."""
        return {*(count.column for count in self.counts), *(total.column for total in self.sums)}
