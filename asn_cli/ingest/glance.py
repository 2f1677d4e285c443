"""A first glance at a long sheet: mostly enough to pass over a table that a command has no use for."""

from dataclasses import replace

from asn_cli.ingest.grid import find_tables
from asn_cli.ingest.known import Known
from asn_cli.ingest.recognise import recognise
from asn_cli.ingest.scan import HEAD
from asn_cli.ingest.sheet import Sheet, is_blank

GLANCE = 40
"""Rows that tell what a table is."""


def only_table(sheet: Sheet, known: Known | None = None) -> str | None:
    """The table of ours that a long sheet holds and nothing beside or below it; None wherever that is not plain.

    `known`: as for `recognise`.
    """
    if len(sheet.rows) <= GLANCE:
        return None
    first = replace(sheet, rows=sheet.rows[:GLANCE])
    layouts = find_tables(first)
    found = recognise(layouts[0], known=known) if len(layouts) == 1 else None
    if found is None:
        return None
    _, left, _, right = layouts[0].area
    alone = all(_goes_on(row, left, right) for row in sheet.rows[GLANCE:HEAD])
    return found.table.key if alone else None


def _goes_on(row: list[object], left: int, right: int) -> bool:
    """Whether a row may belong to the table in these columns: it holds something there, and nothing elsewhere."""
    outside = (*row[:left], *row[right + 1 :])
    return not all(map(is_blank, row[left : right + 1])) and all(map(is_blank, outside))
