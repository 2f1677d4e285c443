"""Rows of the regency itself among those of its kecamatan, one a year perhaps: totals, compared and left out.

The grid knows a total by its word or its numbers; what the regency is called only the region knows.
"""

from typing import TYPE_CHECKING

import numpy as np

from asn_cli.findings import Findings
from asn_cli.ingest.draft import Aside, Draft, Mask
from asn_cli.ingest.figures import plain
from asn_cli.ingest.rowrules import CODE, NAME, row_rule
from asn_cli.ingest.totals import NEAR

if TYPE_CHECKING:
    import pandas as pd

LEFT_OUT = "ASN-T021"
DIFFERS = "ASN-T020"


def leave_out_totals(draft: Draft, own: Mask, members: Mask, findings: Findings) -> Mask:
    """The rows of `own` (they name the regency) whose numbers are about the sum of the `members` of the same year.

    They are set aside; where they are not exactly the sum a warning says by how much. Only tables that give each
    kecamatan one number a year have such totals: elsewhere the mask is empty.
    """
    totals = np.zeros(len(own), dtype=bool)
    measures = [key for key in draft.table.yearly if draft.has(key)]
    if not measures or not own.any() or not members.any():
        return totals
    key = [name for name in row_rule(draft.name).key_of(draft.frame) if name not in (CODE, NAME)]
    for row in np.flatnonzero(own).tolist():
        beside = members & _same(draft.frame, key, row)
        mine = draft.frame[measures].iloc[row]
        sums = draft.frame.loc[beside, measures].sum(min_count=1)
        pairs = {name: (float(mine[name]), float(sums[name])) for name in measures if _both(mine[name], sums[name])}
        if not pairs or any(abs(here - there) > NEAR * abs(there) for here, there in pairs.values()):
            continue
        totals[row] = True
        _tell(draft, row, int(beside.sum()), pairs, findings)
    draft.rows.set_aside(totals, Aside.TOTAL)
    return totals


def _same(frame: "pd.DataFrame", key: list[str], row: int) -> Mask:
    """Rows that agree with this one in what tells rows apart, the place aside."""
    same = np.ones(len(frame), dtype=bool)
    for name in key:
        value = frame[name].iloc[row]
        alike = frame[name].isna() if _absent(value) else frame[name].eq(value).fillna(False)
        same &= alike.to_numpy(dtype=bool)
    return same


def _absent(value: object) -> bool:
    return str(value) in ("nan", "<NA>", "None", "NaT")


def _both(one: object, two: object) -> bool:
    return not _absent(one) and not _absent(two)


def _tell(draft: Draft, row: int, count: int, pairs: dict[str, tuple[float, float]], findings: Findings) -> None:
    name = NAME if draft.has(NAME) else CODE
    label = draft.frame[name].iloc[row]
    findings.add(LEFT_OUT, draft.rows.locate(name, row), label, code_column=name == CODE)
    for column, (here, there) in pairs.items():
        if here != there:
            findings.add(
                DIFFERS,
                draft.rows.locate(column, row),
                plain(here),
                column=column,
                label=label,
                jumlah=plain(there),
                selisih=plain(here - there),
                baris=count,
            )
