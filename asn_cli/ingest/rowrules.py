"""What makes rows doubles, and which may do without a required cell: `configs/baris.yaml`."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import pandas as pd

from asn_cli.ingest.model import ACROSS, ROW, SOURCE
from asn_cli.paths import configs
from asn_cli.rules.strict_yaml import load_strict

NAME = "kecamatan"
CODE = "kode"
WRITTEN = "kecamatan_asli"
WHOLE = "semua"


class RowRule(NamedTuple):
    """The rule of one table, or of one shape of it."""

    key: tuple[str, ...] = ()
    """Columns that say what a row is about."""
    measures: frozenset[str] = frozenset()
    """With a key of `semua`: columns outside it."""
    first_counts: bool = False
    """Of doubles that contradict each other the first counts, not none."""
    one_is_enough: bool = False
    """A row counts with one of the columns that the table must have."""
    blank_with: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType({})
    """Required column -> column -> values with which it may be blank."""

    def key_of(self, frame: pd.DataFrame) -> list[str]:
        """The columns of the key that a frame has."""
        if self.key == (WHOLE,):
            return [name for name in contents(frame) if name not in self.measures]
        return [name for name in self.key if name in frame.columns]


def contents(frame: pd.DataFrame) -> list[str]:
    """The columns that say something; how a place was written does not matter, nor its name where the code is known."""
    left_out = {SOURCE, ROW, ACROSS, WRITTEN} | ({NAME} if WRITTEN in frame else set())
    return [name for name in frame.columns if name not in left_out]


@lru_cache(maxsize=1)
def _rules() -> Mapping[str, RowRule]:
    return {
        name: RowRule(
            key=tuple(facts["kunci"]),
            measures=frozenset(facts.get("ukuran", ())),
            first_counts="bertentangan" in facts,
            one_is_enough="cukup_satu" in facts,
            blank_with={
                column: {other: tuple(values) for other, values in cases.items()}
                for column, cases in facts.get("boleh_kosong", {}).items()
            },
        )
        for name, facts in load_strict(configs() / "baris.yaml").data.items()
    }


def row_rule(name: str) -> RowRule:
    """The rule of a table (`pegawai.orang` for a shape of one)."""
    return _rules().get(name, RowRule())
