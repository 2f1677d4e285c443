"""What a row must have: one that lacks it is set aside, never guessed and never taken as zero."""

from datetime import date

import numpy as np
import pandas as pd

from asn_cli.findings import Findings
from asn_cli.ingest.draft import Aside, Draft, Mask
from asn_cli.ingest.places import Policy, policy
from asn_cli.ingest.rowrules import CODE, NAME, WRITTEN, RowRule, row_rule
from asn_cli.ingest.tabledefs import Requirement
from asn_cli.locale import msg
from asn_cli.rules import Rules
from asn_cli.rules.place_names import words_of

BLANK = "ASN-D030"
TOTAL = "jumlah"
YEAR = "tahun"
WITHOUT_NIP = ("honorer", "BLUD")
"""Groups of `pegawai/status` whose people have no NIP."""


def check_required(draft: Draft, rules: Rules, as_of: date, findings: Findings) -> None:
    """Set aside each row that lacks what the table must have, or whose key holds something unusable."""
    rule = row_rule(draft.name)
    for column in rule.key:
        if column != CODE:
            draft.rows.set_aside(draft.bad_in(column), Aside.UNUSABLE)
    excused = _excused(draft, rule, rules, as_of)
    for need in draft.table.shapes[draft.shape]:
        columns = frozenset[str]().union(*need)
        if not {NAME, CODE} & columns or policy(draft) is Policy.REQUIRED:
            lacking = _lacking(draft, need, excused, one_is_enough=rule.one_is_enough)
            _set_aside(draft, lacking, columns, findings)
    if draft.has(YEAR) and YEAR in rule.key:
        _set_aside(draft, draft.missing(YEAR), frozenset({YEAR}), findings)


def _lacking(draft: Draft, need: Requirement, excused: dict[str, Mask], *, one_is_enough: bool) -> Mask:
    """Rows that meet none of the alternatives of a need."""
    if frozenset({TOTAL}) in need and draft.has(TOTAL):
        need = (frozenset({TOTAL}),)
    ways = [[_missing(draft, column, excused) for column in sorted(way)] for way in need]
    combine = np.logical_and if one_is_enough else np.logical_or
    lacking: Mask = np.logical_and.reduce([combine.reduce(columns) for columns in ways])
    return lacking


def _missing(draft: Draft, column: str, excused: dict[str, Mask]) -> Mask:
    """Rows without the column; a place is there when its code is known."""
    missing = draft.missing(CODE if column == NAME and draft.has(WRITTEN) else column)
    return missing & ~excused[column] if column in excused else missing


def _set_aside(draft: Draft, lacking: Mask, columns: frozenset[str], findings: Findings) -> None:
    """An unusable cell, and a blank one told already, has its own finding; any other blank one gets one here."""
    if not lacking.any():
        return
    named = [column.key for column in draft.table.columns if column.key in columns]
    named = [column for column in named if column in draft.given] or named
    draft.rows.set_aside(lacking & np.logical_or.reduce([draft.bad_in(column) for column in named]), Aside.UNUSABLE)
    draft.rows.set_aside(lacking & np.logical_or.reduce([draft.told_in(column) for column in named]), Aside.BLANK)
    blank = lacking & draft.rows.usable
    wanted = named[0] if len(named) == 1 else msg("periksa.salah_satu", daftar=" / ".join(named))
    draft.rows.report(findings, BLANK, blank, named[0], lambda _: "", params=lambda _: {"wajib": wanted})
    draft.rows.set_aside(blank, Aside.BLANK)


def _excused(draft: Draft, rule: RowRule, rules: Rules, as_of: date) -> dict[str, Mask]:
    """Rows that may do without a required column, by column."""
    excused = {
        column: np.logical_or.reduce(
            [draft.frame[other].isin(values).to_numpy() for other, values in cases.items() if draft.has(other)]
            or [np.zeros(len(draft.frame), dtype=bool)]
        )
        for column, cases in rule.blank_with.items()
    }
    if draft.table.key == "pegawai" and draft.has("status"):
        groups = rules.parameter("pegawai/status", as_of).isi
        phrases = [words_of(phrase) for group in WITHOUT_NIP for phrase in groups[group]]
        positions, statuses = pd.factorize(draft.frame["status"])
        free = [any(_holds(words_of(status), phrase) for phrase in phrases) for status in statuses]
        excused["nip"] = np.array([*free, False], dtype=bool)[positions]
    return excused


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[start : start + len(phrase)] == phrase for start in range(len(words)))
