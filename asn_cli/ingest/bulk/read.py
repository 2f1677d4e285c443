"""The rows of a large csv, read by its plan."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.findings import KEPT_PER_CAUSE, Findings, Place
from asn_cli.ingest.bulk.bytes import record_lines
from asn_cli.ingest.bulk.columns import (
    Gathered,
    Identifiers,
    Packed,
    Where,
    blank_in,
    counts_of,
    flagged,
    report,
    spread,
)
from asn_cli.ingest.bulk.plan import Plan, Wish, make_plan
from asn_cli.ingest.cells.numbers import joint_style
from asn_cli.ingest.clean import BLANK_REQUIRED, PUBLIC_VOICES, blank_rule, parse
from asn_cli.ingest.draft import Aside, Draft, Rows
from asn_cli.ingest.extract import REPORTS
from asn_cli.ingest.model import ROW, SOURCE, SourceRead
from asn_cli.ingest.openers.delimited import LONGER, tell_longer
from asn_cli.ingest.rowwords import Word, word_of
from asn_cli.ingest.source import SourceSpec
from asn_cli.ingest.tabledefs import Type

LARGE = 4 * 1024 * 1024
"""Bytes from which a csv is read in chunks."""
CHUNK = 200_000
FOOTER = "ASN-T024"
MOST_ODD = 0.1
"""A column in which more rows than this hold no digit is no column of numbers."""
MOST_APART = 100_000
"""So many odd rows are looked at one by one; a file with more of them is read like any other."""


def is_bulk(spec: SourceSpec) -> bool:
    """Whether a source is a csv large enough to be read in chunks, and asked for whole."""
    whole = spec.sheet is None and spec.area is None
    return whole and spec.path is not None and spec.format in ("csv", "tsv") and spec.path.stat().st_size >= LARGE


def read_bulk(
    spec: SourceSpec, source: int, wishes: Mapping[str, Wish], findings: Findings
) -> tuple[Draft, SourceRead] | None:
    """The draft of a large csv and how it was read; None where it has to be read like any other.

    That is the case when it is none of the tables in `wishes`, not one plain table with a column of numbers that tells
    its rows apart, or broken (reading it whole then says where).
    """
    told = Findings()
    plan = make_plan(spec, wishes, told)
    if plan is None:
        return None
    rows = _Gathering(plan)
    try:
        rows.read()
    except pd.errors.ParserError:
        return None
    if rows.refused:
        return None
    draft = rows.draft(source, told)
    findings.extend(told)
    read = SourceRead(
        spec.shown, "", plan.through.sha256, plan.table.key, rows=len(draft.frame), letters=dict(plan.letters)
    )
    return draft, read


class _Gathering:
    """The rows on their way in."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.refused = False
        room = plan.through.newlines + 2
        self._rows = 0
        self._identifiers = Identifiers(room)
        self._columns = {key: Gathered(room) for key in plan.columns if key != plan.identifier}
        self._odd: list[tuple[int, dict[str, str]]] = []
        """Records without a digit where the number of each should stand, or with little else, and what they hold."""
        self._longer: list[int] = []
        self._more_longer = 0
        """Records with more fields than the others, and how many beyond the first KEPT_PER_CAUSE."""

    def read(self) -> None:
        """All chunks of the file."""
        plan = self.plan
        number = plan.columns[plan.identifier]
        texts = [at for key, at in plan.columns.items() if key != plan.identifier]
        read = [*plan.columns.values(), plan.width]
        chunks = plan.file.chunks(read, CHUNK, plan.first, categories=frozenset((*texts, plan.width)))
        for chunk in chunks:
            self._note_longer(chunk)
            numbers = Packed.of(chunk[number].to_numpy(dtype=object))
            odd = numbers.without_digit() | self._bare(chunk)
            self._rows += len(chunk)
            if odd.any():
                self._set_apart(chunk, odd)
                if len(self._odd) > MOST_APART:
                    break
            self._identifiers.add(numbers, odd)
            for key, gathered in self._columns.items():
                gathered.add(chunk[plan.columns[key]].cat.remove_unused_categories())
        self.refused = len(self._odd) > min(MOST_APART, MOST_ODD * self._rows)

    def _note_longer(self, chunk: pd.DataFrame) -> None:
        longer = chunk.index[~blank_in(chunk[self.plan.width])]
        kept = longer[: KEPT_PER_CAUSE - len(self._longer)]
        self._longer += kept.tolist()
        self._more_longer += len(longer) - len(kept)

    def _tell_longer(self, lines: npt.NDArray[np.int32], findings: Findings) -> None:
        """Each record with more fields than the others at its line."""
        plan = self.plan
        if not self._longer:
            return
        fields = plan.file.fields([int(lines[record - plan.first]) for record in self._longer])
        for line, count in fields.items():
            tell_longer(findings, plan.file.shown, line, count, plan.width)
        findings.more((LONGER, plan.file.shown, "", ""), self._more_longer)

    def _bare(self, chunk: pd.DataFrame) -> npt.NDArray[np.bool_]:
        """Rows without any of the other things that a row must have."""
        plan = self.plan
        required = [c.key for c in plan.table.columns if c.required and c.key in self._columns]
        blanks = [blank_in(chunk[plan.columns[key]]) for key in required]
        bare: npt.NDArray[np.bool_] = np.logical_and.reduce(blanks) if blanks else np.zeros(len(chunk), dtype=bool)
        return bare

    def _set_apart(self, chunk: pd.DataFrame, odd: npt.NDArray[np.bool_]) -> None:
        for record in chunk.index[odd]:
            cells = {key: str(chunk.at[record, at]) for key, at in self.plan.columns.items()}
            self._odd.append((int(record), cells))

    def draft(self, source: int, findings: Findings) -> Draft:
        """The rows as a draft, with what is wrong with them told."""
        plan = self.plan
        records = np.arange(plan.first, plan.first + self._rows, dtype=np.int32)
        lines = self._lines(records)
        self._tell_longer(lines, findings)
        keep, blank = self._sorted_out(records, lines, findings)
        where = Where(plan.file.shown, plan.letters, lines if keep is None else lines[keep])
        del records, lines
        columns: dict[str, object] = {SOURCE: np.int32(source), ROW: where.lines}
        frame_rows = Rows(pd.DataFrame(index=range(len(where.lines))), where.cell)
        draft = Draft(plan.table, plan.shape, source, frame_rows)
        ids = self._identifiers.finish()
        numeric = [c.key for c in plan.table.columns if c.key in self._columns and c.type is Type.NUMBER]
        hint = joint_style(self._columns[key].texts for key in numeric)
        for column in plan.table.columns:
            if column.key == plan.identifier:
                columns[column.key] = self._codes(ids if keep is None else ids[keep], draft, where, findings)
                continue
            if column.key not in self._columns:
                continue
            codes, texts = self._columns.pop(column.key).finish()
            codes = codes if keep is None else codes[keep]
            empty = blank_rule(plan.table, column, frozenset(plan.columns))
            result = parse(column, empty, texts, hint, date1904=False, weights=counts_of(codes, len(texts)))
            columns[column.key] = spread(result, codes, column)
            told = [r.position for r in result.remarks if r.code == BLANK_REQUIRED and r.position is not None]
            for found, positions in ((draft.told, told), (draft.bad, sorted(set(result.bad) - set(told)))):
                rows = flagged(positions, len(texts), codes)
                if rows is not None and rows.any():
                    found[column.key] = rows
            secret = column.personal and plan.table.key in PUBLIC_VOICES
            report(column, result, (codes, texts), findings, where, secret=secret)
        frame_rows.frame = pd.DataFrame(columns, index=range(len(where.lines)), copy=False)
        draft.given = frozenset(columns) - {SOURCE}
        self._blank_identifiers(draft, blank if keep is None else blank[keep], where, findings)
        return draft

    def _lines(self, records: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
        """The physical line of each record."""
        plan = self.plan
        before = int(plan.file.dialect.hint_line)
        last = int(records[-1]) + 1 + before if len(records) else 0
        if not plan.through.quotes or last in (plan.through.newlines, plan.through.newlines + 1):
            return records + np.int32(1 + before)
        starts = record_lines(plan.file.path)
        return starts[records + before]

    def _sorted_out(
        self, records: npt.NDArray[np.int32], lines: npt.NDArray[np.int32], findings: Findings
    ) -> tuple[npt.NDArray[np.bool_] | None, npt.NDArray[np.bool_]]:
        """Which rows are data (None: all), and which of all rows lack their number.

        Blank lines, repeated headings and the last lines of an export (`Total laporan: 240`) are none; a report without
        a number in the middle of the others is one.
        """
        lacking = np.zeros(len(records), dtype=bool)
        if not self._odd:
            return None, lacking
        plan = self.plan
        keep = np.ones(len(records), dtype=bool)
        places = np.searchsorted(records, [record for record, _ in self._odd])
        full = np.ones(len(records), dtype=bool)
        full[places] = False
        last = int(np.flatnonzero(full).max(initial=-1))
        for place, (_, cells) in zip(places.tolist(), self._odd, strict=True):
            lacking[place] = not any(letter.isdigit() for letter in cells[plan.identifier])
            why = self._why_none(cells, lacking=bool(lacking[place]), inside=place < last)
            keep[place] = not why
            if why == FOOTER:
                spot = Place(plan.file.shown, "", f"{plan.letters[plan.identifier]}{int(lines[place])}")
                findings.add(FOOTER, spot)
        return keep, lacking

    def _why_none(self, cells: Mapping[str, str], *, lacking: bool, inside: bool) -> str:
        """Why an odd row is no data: what it is, FOOTER where that is told; empty where it is a row like the others."""
        plan = self.plan
        filled = [key for key, text in cells.items() if text.strip()]
        if not filled or tuple(cells[key] for key in plan.columns) in plan.header:
            return "kosong"
        if word_of(cells[plan.identifier]) == Word.TOTAL:
            return "total"
        if not lacking:
            return "" if inside or len(filled) > 1 or " " not in cells[plan.identifier].strip() else "catatan"
        if inside and any(cells[key].strip() for key in ("tanggal", "status", "tanggal_selesai") if key in cells):
            return ""
        return FOOTER if plan.table.key in REPORTS else "catatan"

    def _codes(
        self, ids: npt.NDArray[np.int64] | npt.NDArray[np.object_], draft: Draft, where: Where, findings: Findings
    ) -> object:
        """The identifiers: whole numbers as they are, text through the parser of codes."""
        if ids.dtype != object:
            return ids
        column = self.plan.table.column(self.plan.identifier)
        gathered = Gathered(len(ids))
        gathered.add(pd.Series(ids).astype("category"))
        codes, texts = gathered.finish()
        empty = blank_rule(self.plan.table, column, frozenset(self.plan.columns))
        result = parse(column, empty, texts, None, date1904=False)
        report(column, result, (codes, texts), findings, where, secret=False)
        rows = flagged(result.bad, len(texts), codes)
        if rows is not None:
            draft.told[column.key] = rows
        return result.values.take(codes).reset_index(drop=True)

    def _blank_identifiers(
        self, draft: Draft, lacking: npt.NDArray[np.bool_], where: Where, findings: Findings
    ) -> None:
        """Rows without their number where all others are whole numbers: told, and set aside."""
        key = self.plan.identifier
        if not lacking.any() or draft.frame[key].dtype.kind != "i":
            return
        for row in np.flatnonzero(lacking).tolist():
            findings.add(BLANK_REQUIRED, where.cell(key, row), column=key, code_column=True)
        draft.rows.set_aside(lacking, Aside.BLANK)
