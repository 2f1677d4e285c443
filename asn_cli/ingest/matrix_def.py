"""Distances with the same places down and across: what a table file says of such a matrix."""

import re
from collections.abc import Callable
from typing import NamedTuple

from pydantic import Field

from asn_cli.rules.validate import RuleModel


class MatrixRule(RuleModel):
    """`matriks` of a table file."""

    baris: str
    kolom: str
    nilai: str
    sebutan: list[str]
    sebutan_bukan: list[str] = Field(default_factory=list)
    satuan_bukan: list[str] = Field(default_factory=list)
    antar: list[str] = Field(default_factory=list)
    lewati_kata: list[str] = Field(default_factory=list)


class MatrixDef(NamedTuple):
    """How a table may be laid out with places down and the same places across."""

    down: str
    """The column of ours that the names of the rows are."""
    across: str
    """The column of ours that the headings are."""
    value: str
    """The column of ours that the cells are."""
    said: re.Pattern[str]
    """Words of a title or heading that say that the cells are this table's values."""
    said_otherwise: re.Pattern[str] | None
    """Words by which they are something else."""
    other_units: re.Pattern[str] | None
    """Words by which they are measured in another unit than ours, whoever says that the table is this one."""
    between: tuple[str, ...]
    """Keys of phrases of a title that say that the places are kecamatan."""
    passed_words: tuple[str, ...]
    """What the key of a heading or a row may hold that is beside the matrix."""


def matrix_def(rule: MatrixRule, key: Callable[[str], str], words: Callable[[list[str]], re.Pattern[str]]) -> MatrixDef:
    """The rule with its texts as keys (`key`) and patterns (`words`)."""
    return MatrixDef(
        down=rule.baris,
        across=rule.kolom,
        value=rule.nilai,
        said=words(rule.sebutan),
        said_otherwise=words(rule.sebutan_bukan) if rule.sebutan_bukan else None,
        other_units=words(rule.satuan_bukan) if rule.satuan_bukan else None,
        between=tuple(map(key, rule.antar)),
        passed_words=tuple(map(key, rule.lewati_kata)),
    )
