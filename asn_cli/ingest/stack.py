"""Sheets of one table stacked: placed, checked, doubles found, and rows that do not count taken out and counted."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.exits import InputProblem
from asn_cli.findings import Place, marked
from asn_cli.ingest.checks import check_draft
from asn_cli.ingest.doubles import find_doubles
from asn_cli.ingest.draft import Aside, Draft, Rows, counted
from asn_cli.ingest.model import ACROSS, ROW, SOURCE, Dataset, TableIn
from asn_cli.ingest.places import place
from asn_cli.ingest.rowrules import row_rule
from asn_cli.ingest.villages import refuse_villages
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules import Rules
from asn_cli.rules.region import Region

Ints = npt.NDArray[np.int64]

OTHER_SHAPE = "ASN-D040"


class Stack(NamedTuple):
    """Where the tables of a reading come together: `data` gets them, its findings and what was used of each source."""

    data: Dataset
    rules: Rules
    as_of: date
    lenient: bool

    def add(self, drafts: list[Draft], region: Region | None) -> None:
        """One frame of a table: its sheets placed and checked, doubles found, rows that do not count taken out."""
        if not drafts:
            return
        table = drafts[0].table
        for draft in drafts:
            if region and refuse_villages(draft, region, self.data.findings):
                continue
            if region:
                place(draft, region, self.data.findings)
            check_draft(draft, self.rules, self.as_of, self.data.findings)
        self._agree(drafts)
        rows = self._together(drafts)
        where = partial(self._row, rows.frame[SOURCE].to_numpy(), rows.frame[ROW].to_numpy())
        personal = frozenset(column.key for column in table.columns if column.personal)
        find_doubles(rows, drafts[0].name, self.data.findings, where, personal)
        self._count(rows)
        kept = rows.kept()
        if len(kept):
            self.data.tables[table.key] = TableIn(table.key, kept)
        elif len(rows.frame) and not self.lenient:
            raise InputProblem("tanpa_baris_berguna", tabel=table.key, baris=len(rows.frame))

    def _agree(self, drafts: list[Draft]) -> None:
        """Sheets of one table must have the same shape, and the same columns that tell rows apart."""
        first = drafts[0]
        for other in drafts[1:]:
            unlike = self._difference(first, other)
            if not unlike:
                continue
            one, two = (self.data.sources[draft.source].spot for draft in (first, other))
            self.data.findings.add(OTHER_SHAPE, two, lain=str(one), tabel=first.table.key, beda=unlike)
            if not self.lenient:
                raise InputProblem("lembar_bertentangan", satu=one, dua=two, tabel=first.table.key, beda=unlike)
            other.rows.set_aside(other.rows.every, Aside.SHAPE)

    @staticmethod
    def _difference(first: Draft, other: Draft) -> object:
        """What keeps two sheets of a table from being stacked; empty when nothing does."""
        if first.shape != other.shape:
            return f"{first.shape} / {other.shape}"
        key = row_rule(first.name).key
        unlike = [column for column in key if first.has(column) != other.has(column) and len(other.frame)]
        return msg("periksa.tanpa_kolom", kolom=", ".join(unlike)) if unlike else ""

    def _together(self, drafts: list[Draft]) -> Rows:
        """The frames of all drafts in one, in the order of the sources, with what was set aside."""
        for draft in drafts:
            if SOURCE not in draft.frame:
                draft.frame[SOURCE] = draft.source
        columns = [column.key for column in drafts[0].table.columns]
        frame = pd.concat([draft.frame for draft in drafts], ignore_index=True) if drafts[1:] else drafts[0].frame
        more = [name for name in frame.columns if name not in columns and name not in (SOURCE, ROW)]
        order = [SOURCE, ROW, *(name for name in [*columns, *more] if name in frame.columns)]
        frame = frame if list(frame.columns) == order else frame[order]
        sources, numbers = frame[SOURCE].to_numpy(), frame[ROW].to_numpy()
        across = frame[ACROSS].to_numpy() if ACROSS in frame else None

        def locate(column: str, row: int) -> Place:
            mark = "" if across is None else across[row]
            return self.data.place(int(sources[row]), int(numbers[row]), marked(column, mark))

        rows = Rows(frame, locate)
        rows.reasons = np.concatenate([draft.rows.reasons for draft in drafts])
        return rows

    def _row(self, sources: Ints, numbers: Ints, row: int) -> str:
        """`penduduk.xlsx:Sheet1 row 7`, for a sentence."""
        read = self.data.sources[int(sources[row])]
        return str(msg("periksa.baris", berkas=read.spot, baris=int(numbers[row])))

    def _count(self, rows: Rows) -> None:
        """Rows used of each source, rows set aside by reason."""
        numbers = rows.frame[SOURCE].to_numpy()
        for source in sorted(pd.unique(numbers).tolist()):
            own = numbers == source
            aside = counted(rows.reasons[own])
            used = int(own.sum()) - sum(aside.values())
            note = msg("periksa.dipakai_semua") if not aside else _told(used, aside)
            notes = "; ".join(filter(None, (str(note), self.data.sources[source].note)))
            self.data.sources[source] = self.data.sources[source]._replace(used=used, note=notes)
            for reason, count in aside.items():
                self.data.aside[reason] = self.data.aside.get(reason, 0) + count


def _told(used: int, aside: Mapping[str, int]) -> Msg:
    """How many rows of a sheet are used, and why the others are not."""
    why = listing(msg("periksa.rincian", n=figure(count), alasan=msg(f"layar.{r}")) for r, count in aside.items())
    return msg("periksa.disisihkan", dipakai=figure(used), rincian=why)
