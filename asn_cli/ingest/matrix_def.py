"""Distances with the same places down and across: what a table file says of such a matrix."""

from collections.abc import Callable
from typing import NamedTuple

from pydantic import Field

from asn_cli.ingest.phrases import Phrases
from asn_cli.rules.validate import RuleModel, no_items


class MatrixRule(RuleModel):
    """`matriks` of a table file."""

    baris: str
    kolom: str
    nilai: str
    sebutan: list[str]
    sebutan_bukan: list[str] = Field(default_factory=no_items)
    satuan_bukan: list[str] = Field(default_factory=no_items)
    antar: list[str] = Field(default_factory=no_items)
    lewati_kata: list[str] = Field(default_factory=no_items)


class MatrixDef(NamedTuple):
    """How a table may be laid out with places down and the same places across."""

    down: str
    """The column of ours that the names of the rows are."""
    across: str
    """The column of ours that the headings are."""
    value: str
    """The column of ours that the cells are."""
    said: Phrases
    """Words of a title or heading that say that the cells are this table's values."""
    said_otherwise: Phrases | None
    """Words by which they are something else."""
    other_units: Phrases | None
    """Words by which they are measured in another unit than ours, whoever says that the table is this one."""
    between: tuple[str, ...]
    """Keys of phrases of a title that say that the places are kecamatan."""
    passed_words: tuple[str, ...]
    """What the key of a heading or a row may hold that is beside the matrix."""


def matrix_def(rule: MatrixRule, key: Callable[[str], str]) -> MatrixDef:
    """The rule with its texts as keys (`key`) and phrases."""
    return MatrixDef(
        down=rule.baris,
        across=rule.kolom,
        value=rule.nilai,
        said=Phrases(rule.sebutan),
        said_otherwise=Phrases(rule.sebutan_bukan) if rule.sebutan_bukan else None,
        other_units=Phrases(rule.satuan_bukan) if rule.satuan_bukan else None,
        between=tuple(map(key, rule.antar)),
        passed_words=tuple(map(key, rule.lewati_kata)),
    )
