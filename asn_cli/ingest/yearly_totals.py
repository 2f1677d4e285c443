"""Totals that stand once a year: `Batang Hari 2023`, `Batang Hari 2022` under (or over) the rows of 2023."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from asn_cli.ingest.cellkinds import YEAR_IN_TEXT, years_in
from asn_cli.ingest.rowwords import word_of
from asn_cli.textkey import heading_key

FEWEST_MEMBERS = 2


def totals_of_years(
    label: Callable[[int], str],
    data: Sequence[int],
    found: Sequence[int],
    is_sum: Callable[[int, list[int]], bool],
) -> dict[int, bool]:
    """Rows at the end or at the beginning that name the whole in several years.

    `label(row)`: the name of a row of `data`; `found`: rows known as totals; `is_sum(row, members)` tells whether the
    numbers of a row are those of its members together. Gives each row with whether it is to be compared: the year of
    the table is, those before it are not.
    """
    for edge in (data[::-1], data):
        run = list(takewhile(lambda row: row in found or _name_beside_year(label(row)) is not None, edge))
        dated = [row for row in run if _name_beside_year(label(row)) is not None]
        if not dated:
            continue
        names = {heading_key(name) for row in dated if (name := _name_beside_year(label(row)))}
        members = [row for row in data if row not in run]
        if len(members) < FEWEST_MEMBERS or len(names) > 1:
            continue
        sums = [row for row in run if is_sum(row, members)]
        if sums or any(row in found for row in run) or any(word_of(label(row)) for row in dated):
            return {row: row in sums or row not in dated for row in run}
    return {}


def _name_beside_year(label: str) -> str | None:
    """`Batang Hari` of `Batang Hari 2023`, nothing of `2023`; None without exactly one year."""
    if len(years_in(label)) != 1:
        return None
    return YEAR_IN_TEXT.sub(" ", label).strip(" ,:;()*/-")
