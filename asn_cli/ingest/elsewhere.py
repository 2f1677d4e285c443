"""Sheets of a whole province: rows that a column or a group assigns to another regency than ours."""

from typing import TYPE_CHECKING

import numpy as np

from asn_cli.findings import Findings
from asn_cli.ingest.cellkinds import text_of
from asn_cli.ingest.draft import Aside, Draft, Mask
from asn_cli.ingest.layout import Layout
from asn_cli.ingest.recognise import RawTable, Recognised
from asn_cli.ingest.rowwords import area_of
from asn_cli.ingest.tabledefs import match_key
from asn_cli.locale.figures import figure
from asn_cli.rules.place_cells import OWN_REGENCY
from asn_cli.rules.region import Region

if TYPE_CHECKING:
    from asn_cli.ingest.sheet import Sheet

LEFT_OUT = "ASN-N015"
_HEADINGS = frozenset(
    match_key(text)
    for words in ("kabupaten/kota", "kabupaten", "kab/kota", "kab", "kota/kabupaten", "regency", "regency/municipality")
    for text in (words, f"nama {words}", f"bps nama {words}", f"kemendagri nama {words}")
)
_REGENCIES = ("kabupaten", "kota")
_NAMED = 3


def regencies_of(sheet: "Sheet", layout: Layout, recognised: Recognised, raw: RawTable) -> list[str]:
    """The regency that a column or a group label names for each record; empty where nothing does."""
    column = next((h.column for h in recognised.unmatched if match_key(h.text) in _HEADINGS), None)
    if column is not None:
        labels = [text_of(value) for value in layout.values(sheet, column)]
    elif layout.group_of is not None and all(area_of(group.label) in _REGENCIES for group in layout.groups):
        labels = list(layout.group_of)
    else:
        return []
    by_row = dict(zip(layout.data.tolist(), (label.strip(" :") for label in labels), strict=True))
    return [by_row.get(row, "") for row in raw.rows]


def leave_out_others(draft: Draft, region: Region, findings: Findings) -> Mask:
    """Set aside the rows of other regencies, with one note; only where the sheet has rows of ours too."""
    named = {label: region.match(label).reason for label in dict.fromkeys(draft.regencies)}
    if OWN_REGENCY not in named.values():
        return np.zeros(len(draft.frame), dtype=bool)
    others = [label for label, reason in named.items() if label and reason != OWN_REGENCY]
    rows: Mask = np.isin(np.array(draft.regencies, dtype=object), np.array(others, dtype=object))
    if rows.any():
        place = draft.rows.locate("kecamatan", int(np.argmax(rows)))
        listed = ", ".join(others[:_NAMED]) + (", ..." if len(others) > _NAMED else "")
        findings.add(
            LEFT_OUT, place, others[0], jumlah=figure(int(rows.sum())), lain=listed, wilayah=region.nama or region.kode
        )
        draft.rows.set_aside(rows, Aside.ELSEWHERE)
    return rows
