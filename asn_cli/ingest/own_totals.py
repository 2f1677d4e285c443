"""Rows of the regency itself among those of its kecamatan, one a year perhaps: totals, compared and left out.

The grid knows a total by its word or its numbers; what the regency is called only the region knows.
"""

import numpy as np
import pandas as pd

from asn_cli.findings import Findings
from asn_cli.ingest.draft import Aside, Draft, Mask
from asn_cli.ingest.figures import plain
from asn_cli.ingest.model import ACROSS, ROW
from asn_cli.ingest.rowrules import CODE, NAME, row_rule
from asn_cli.ingest.totals import NEAR

LEFT_OUT = "ASN-T021"
DIFFERS = "ASN-T020"


def leave_out_totals(draft: Draft, own: Mask, members: Mask, findings: Findings) -> Mask:
    """The rows of `own` (they name the regency) whose numbers are about the sum of the `members` of the same year.

    They are set aside; where they are not exactly the sum a warning says by how much. Only tables that give each
    kecamatan one number a year, or one a post side by side, have such totals: elsewhere the mask is empty.
    """
    if draft.headed and NAME not in draft.headed and own.any() and members.any():
        return _leave_out_rows(draft, own, members, findings)
    totals = np.zeros(len(own), dtype=bool)
    measures = [key for key in draft.table.yearly if draft.has(key)]
    if not measures or not own.any() or not members.any():
        return totals
    key = [name for name in row_rule(draft.name).key_of(draft.frame) if name not in (CODE, NAME)]
    for row in np.flatnonzero(own).tolist():
        beside = members & _same(draft.frame, key, row)
        mine = draft.frame[measures].iloc[row]
        sums = draft.frame.loc[beside, measures].sum(min_count=1)
        known = mine.notna() & sums.notna()
        pairs = {name: (float(mine[name]), float(sums[name])) for name in measures if known[name]}
        if not pairs or any(abs(here - there) > NEAR * abs(there) for here, there in pairs.values()):
            continue
        totals[row] = True
        _tell(draft, row, int(beside.sum()), pairs, findings)
    draft.rows.set_aside(totals, Aside.TOTAL)
    return totals


def _leave_out_rows(draft: Draft, own: Mask, members: Mask, findings: Findings) -> Mask:
    """The same where posts stand side by side: a row of the sheet is a total as a whole."""
    frame, value = draft.frame, draft.table.across.value if draft.table.across else ""
    figures, letters = frame[value].astype("float64").fillna(0.0), frame[ACROSS]
    sums = figures[members].groupby(letters[members]).sum()
    count = int(frame.loc[members, ROW].nunique())
    totals = np.zeros(len(own), dtype=bool)
    for _, here in figures[own].groupby(frame.loc[own, ROW], sort=True):
        there = sums.reindex(letters[here.index]).fillna(0.0).to_numpy()
        if not there.sum() or abs(here.sum() - there.sum()) > NEAR * there.sum():
            continue
        totals[here.index] = True
        findings.add(LEFT_OUT, draft.rows.locate(NAME, int(here.index[0])), frame[NAME].iloc[here.index[0]])
        for row, mine, sum_of in zip(here.index.tolist(), here, there, strict=True):
            _tell_one(draft, row, value, (mine, float(sum_of)), count, findings)
    draft.rows.set_aside(totals, Aside.TOTAL)
    return totals


def _same(frame: pd.DataFrame, key: list[str], row: int) -> Mask:
    """Rows that agree with this one in what tells rows apart, the place aside."""
    same = np.ones(len(frame), dtype=bool)
    for name in key:
        value = frame[name].iloc[row]
        alike = frame[name].isna() if pd.isna(value) else frame[name].eq(value).fillna(False)
        same &= alike.to_numpy(dtype=bool)
    return same


def _tell(draft: Draft, row: int, count: int, pairs: dict[str, tuple[float, float]], findings: Findings) -> None:
    name = NAME if draft.has(NAME) else CODE
    findings.add(LEFT_OUT, draft.rows.locate(name, row), draft.frame[name].iloc[row], code_column=name == CODE)
    for column, pair in pairs.items():
        _tell_one(draft, row, column, pair, count, findings)


def _tell_one(draft: Draft, row: int, column: str, pair: tuple[float, float], count: int, findings: Findings) -> None:
    """A number of a total that is not the sum of its `count` rows."""
    here, there = pair
    if here == there:
        return
    findings.add(
        DIFFERS,
        draft.rows.locate(column, row),
        plain(here),
        column=column,
        label=draft.frame[NAME if draft.has(NAME) else CODE].iloc[row],
        jumlah=plain(there),
        selisih=plain(here - there),
        baris=count,
    )
