"""Rows that are about the same thing: of those that agree one counts, of those that contradict each other none.

Which columns say what a row is about is data: `configs/baris.yaml`.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.findings import Findings
from asn_cli.ingest.draft import Aside, Mask, Rows
from asn_cli.ingest.rowrules import CODE, NAME, contents, row_rule
from asn_cli.rules.place_names import words_of

AGREE = "ASN-D031"
CONTRADICT = "ASN-D032"
FIRST_COUNTS = "ASN-D033"
IDENTIFIERS = frozenset({"nip", "id_laporan", "nomor_peserta", CODE})
_NAMED = 3
Positions = npt.NDArray[np.intp]


class Groups(NamedTuple):
    """Rows of a frame that are doubles of each other."""

    rows: Positions
    """Positions in the frame, group by group, ascending within each."""
    starts: Positions
    """Where each group begins in `rows`, and behind the last one its end."""
    of: dict[int, int]
    """Position in the frame -> group."""
    unlike: list[list[str]]
    """Columns in which the members of each group contradict each other."""
    counting: Positions
    """The member of each group that counts, if one does."""

    def members(self, row: int) -> list[int]:
        """The rows that a row is a double of, itself among them."""
        group = self.of[row]
        found: list[int] = self.rows[self.starts[group] : self.starts[group + 1]].tolist()
        return found


def find_doubles(
    rows: Rows, name: str, findings: Findings, where: Callable[[int], str], personal: frozenset[str]
) -> None:
    """Set doubles aside and report them. `where` tells the place of a row in a few words (`a.xlsx, row 7`)."""
    rule = row_rule(name)
    columns = rule.key_of(rows.frame)
    if not columns or rows.frame.empty:
        return
    groups = _groups(rows, columns, first_counts=rule.first_counts)
    if groups is None:
        return
    contradict = np.array([bool(unlike) for unlike in groups.unlike])
    sizes = np.diff(groups.starts)
    contradicted = _rows(rows, groups.rows[np.repeat(contradict, sizes)])
    agreeing = _rows(rows, groups.rows[np.repeat(~contradict, sizes)])
    counting = _rows(rows, groups.counting)
    shown = NAME if columns[0] == CODE and NAME in rows.frame else columns[0]
    values = rows.frame[shown].to_numpy()
    if np.issubdtype(values.dtype, np.datetime64):
        values = values.astype("datetime64[D]")

    def params(row: int) -> dict[str, object]:
        others = [where(other) for other in groups.members(row) if other != row]
        more = ["..."] if len(others) > _NAMED else []
        group = groups.of[row]
        return {
            "lain": "; ".join(others[:_NAMED] + more),
            "dipakai": where(int(groups.counting[group])),
            "beda": ", ".join(groups.unlike[group]),
        }

    def report(code: str, wrong: Mask, reason: Aside) -> None:
        rows.report(
            findings,
            code,
            wrong,
            shown,
            lambda row: values[row],
            personal=columns[0] in personal,
            code_column=columns[0] in IDENTIFIERS,
            params=params,
        )
        rows.set_aside(wrong, reason)

    report(AGREE, agreeing & ~counting, Aside.DOUBLE)
    if rule.first_counts:
        report(FIRST_COUNTS, contradicted & ~counting, Aside.DOUBLE)
    else:
        report(CONTRADICT, contradicted, Aside.CONTRADICTED)


def _rows(rows: Rows, positions: Positions) -> Mask:
    mask = np.zeros(len(rows.frame), dtype=bool)
    mask[positions] = True
    return mask


def _groups(rows: Rows, columns: list[str], *, first_counts: bool) -> Groups | None:
    """The doubles among the usable rows that have a value in the first column of the key."""
    frame = rows.frame
    told = rows.usable & frame[columns[0]].notna().to_numpy()
    any_double = _any_double(frame[columns[0]], told) if len(columns) == 1 else _any_alike(frame.loc[told, columns])
    if not any_double:
        return None
    candidates = pd.DataFrame({column: _plain(frame[column]) for column in columns})[told]
    doubled = candidates[candidates.duplicated(keep=False)]
    if doubled.empty:
        return None
    numbers = doubled.groupby(columns, sort=False, dropna=False).ngroup().to_numpy()
    others = [name for name in contents(frame) if name not in columns]
    part = frame.loc[doubled.index, others]
    compared = pd.DataFrame({name: _plain(part[name]) for name in others}, index=part.index)
    differs = compared.groupby(numbers).nunique() > 1
    unlike = [[name for name, apart in zip(others, row, strict=True) if apart] for row in differs.to_numpy()]
    filled = part.notna().sum(axis=1).to_numpy(copy=True)
    filled[np.array([first_counts and bool(names) for names in unlike])[numbers]] = 0
    positions = doubled.index.to_numpy()
    order = np.lexsort((positions, numbers))
    best = np.lexsort((positions, -filled, numbers))
    starts = np.append(np.flatnonzero(np.diff(numbers[order], prepend=-1)), len(order))
    return Groups(
        rows=positions[order],
        starts=starts,
        of=dict(zip(positions.tolist(), numbers.tolist(), strict=True)),
        unlike=unlike,
        counting=positions[best][starts[:-1]],
    )


def _any_double(values: pd.Series, told: Mask) -> bool:
    """Whether a value stands twice among the rows told."""
    if values.dtype.kind != "i":
        return bool(values[told].duplicated().any())
    numbers = values.to_numpy() if told.all() else values.to_numpy()[told]
    numbers = np.sort(numbers)
    return bool((numbers[1:] == numbers[:-1]).any())


def _any_alike(rows: pd.DataFrame) -> bool:
    """Whether two rows say the same."""
    alike = np.zeros(len(rows), dtype=np.int64)
    for name in rows:
        positions, distinct = pd.factorize(_plain(rows[name]), use_na_sentinel=False)
        alike = pd.factorize(alike * len(distinct) + positions)[0]
    return len(alike) > 0 and int(alike.max()) + 1 < len(alike)


def _plain(values: pd.Series) -> pd.Series:
    """What is compared: text by its words, so that case and spaces do not matter; the rest as it is."""
    if isinstance(values.dtype, pd.CategoricalDtype):
        values = values.astype("str")
    if not pd.api.types.is_string_dtype(values.dtype):
        return values
    positions, distinct = pd.factorize(values)
    plain = np.array(
        [*(text if text.isdigit() else " ".join(words_of(text)) or text for text in distinct), None], dtype=object
    )
    return pd.Series(plain[positions], index=values.index)


def _by_words(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text.casefold()
    return " ".join(words_of(text)) or text
