"""csv and tsv: whole as a Sheet, or in chunks for files of millions of rows."""

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

import pandas as pd

from asn_cli.exits import InputProblem
from asn_cli.findings import Findings, Place
from asn_cli.ingest.openers.dialect import Dialect, decode, dialect_of
from asn_cli.ingest.sheet import Sheet

LONGER = "ASN-B005"
_HEAD_BYTES = 4 * 1024 * 1024


def read_delimited(data: bytes, shown: str, sha256: str, findings: Findings, preferred: str | None = None) -> Sheet:
    """The file as a grid of text. Rows are made equally long; a row that is longer than the rest is a warning."""
    dialect = dialect_of(data, whole=True, preferred=preferred)
    _note_encoding(dialect, shown, findings)
    text = decode(data, dialect.encoding)
    _refuse_nul(text, shown)
    rows, lines = _records(text, dialect, shown)
    _warn_longer(rows, lines, shown, findings)
    width = max(map(len, rows), default=0)
    grid: list[list[object]] = [row + [""] * (width - len(row)) if len(row) < width else row for row in rows]  # type: ignore[misc]
    return Sheet(shown, "", grid, sha256, row_numbers=lines, is_text=True)


def _note_encoding(dialect: Dialect, shown: str, findings: Findings) -> None:
    if dialect.assumed:
        findings.add("ASN-B002", Place(shown), enkode=dialect.encoding)


def _refuse_nul(text: str, shown: str) -> None:
    position = text.find("\0")
    if position >= 0:
        raise InputProblem("csv_nul", berkas=shown, baris=text.count("\n", 0, position) + 1)


def _records(text: str, dialect: Dialect, shown: str) -> tuple[list[list[str]], Sequence[int]]:
    """The records, and the physical line on which each begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter)
    if '"' not in text:
        rows = list(reader)
        return (rows[1:], range(2, len(rows) + 1)) if dialect.hint_line else (rows, range(1, len(rows) + 1))
    rows, lines, line = [], [], 0
    for row in reader:
        rows.append(row)
        lines.append(line + 1)
        line = reader.line_num
    if rows and text.count('"') % 2 and line > lines[-1]:
        raise InputProblem("csv_kutip", berkas=shown, baris=lines[-1])
    return (rows[1:], lines[1:]) if dialect.hint_line else (rows, lines)


def _warn_longer(rows: list[list[str]], lines: Sequence[int], shown: str, findings: Findings) -> None:
    usual = usual_width(rows)
    for row, line in zip(rows, lines, strict=True):
        if usual and len(row) > usual and any(field.strip() for field in row[usual:]):
            tell_longer(findings, shown, line, len(row), usual)


def usual_width(rows: Sequence[Sequence[str]]) -> int:
    """How many fields most rows have, those with none or one left out; 0 where there are no others."""
    widths = Counter(map(len, rows))
    widths.pop(0, None)
    widths.pop(1, None)
    return max(widths.items(), key=lambda item: (item[1], item[0]))[0] if widths else 0


def tell_longer(findings: Findings, shown: str, line: int, fields: int, usual: int) -> None:
    """A row with more fields than the others, and something in one of them."""
    findings.add(LONGER, Place(shown, "", str(line)), jumlah=fields, biasa=usual)


class _Led(io.TextIOBase):
    """A text stream with a line put before it."""

    def __init__(self, line: str, stream: TextIO) -> None:
        self._line = line
        self._stream = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> str:
        if self._line:
            line, self._line = self._line, ""
            return line
        return self._stream.read(-1 if size is None else size)


class DelimitedFile(NamedTuple):
    """A csv looked at by its head, to be read in chunks. Records are numbered from 0, blank lines and all."""

    path: Path
    shown: str
    dialect: Dialect
    head: list[list[str]]
    """The first records (of the first 4 MB), to find the table in."""

    def chunks(
        self, columns: Sequence[int], size: int, first: int = 0, *, categories: Collection[int] = ()
    ) -> Iterator[pd.DataFrame]:
        """From record `first` on, `size` records at a time, only the columns asked for.

        The frames' columns are the column numbers, all text (those in `categories` as categories), blanks as ""; the
        index is the record's number. Fields beyond the last column asked for are not looked at.
        """
        wanted = sorted(set(columns))
        names = list(range(wanted[-1] + 1))
        # pandas takes the first record's width for the file's; a record of full width is put before it for that.
        lead = self.dialect.delimiter.join("x" for _ in names) + "\n"
        skipped = first + (1 if self.dialect.hint_line else 0)
        with (
            self._text() as stream,
            pd.read_csv(
                _Led(lead, stream),
                engine="c",
                dtype={column: "category" if column in categories else "object" for column in wanted},
                header=None,
                names=names,
                usecols=wanted,
                index_col=False,
                sep=self.dialect.delimiter,
                keep_default_na=False,
                na_filter=False,
                skip_blank_lines=False,
                skiprows=range(1, skipped + 1),
                chunksize=size,
            ) as reader,
        ):
            for frame in reader:
                frame.index = frame.index + (first - 1)
                kept = frame.iloc[1:] if frame.index[0] < first else frame
                if len(kept):
                    yield kept

    def _text(self) -> TextIO:
        return self.path.open(encoding=self.dialect.encoding, errors="replace", newline="")

    def fields(self, lines: Collection[int]) -> dict[int, int]:
        """Physical line, from 1, on which a record begins -> how many fields it has. Walks the file up to the last."""
        wanted, found = set(lines), {}
        with self._text() as stream:
            numbered = enumerate(stream, 1)
            for number, line in numbered:
                if number not in wanted:
                    continue
                record = line
                while record.count('"') % 2 and (following := next(numbered, None)):
                    record += following[1]
                row = next(csv.reader(io.StringIO(record, newline=""), delimiter=self.dialect.delimiter), [])
                found[number] = len(row)
                if len(found) == len(wanted):
                    break
        return found

    def lines(self, records: Sequence[int]) -> dict[int, int]:
        """Record number -> the physical line on which it begins. Walks the file once, up to the last one asked for."""
        wanted = set(records)
        last = max(wanted, default=-1)
        found: dict[int, int] = {}
        with self._text() as stream:
            reader = csv.reader(stream, delimiter=self.dialect.delimiter)
            if self.dialect.hint_line:
                next(reader, None)
            line = reader.line_num
            for number, _ in enumerate(reader):
                if number in wanted:
                    found[number] = line + 1
                if number >= last:
                    break
                line = reader.line_num
        return found


def open_delimited_chunks(path: Path, shown: str, findings: Findings, preferred: str | None = None) -> DelimitedFile:
    """Look at the head (4 MB) of a csv that is to be read in chunks."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
        whole = not stream.read(1)
    dialect = dialect_of(head, whole=whole, preferred=preferred)
    _note_encoding(dialect, shown, findings)
    text = head.decode(dialect.encoding, "replace").removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter))
    return DelimitedFile(path, shown, dialect, rows[1:] if dialect.hint_line else rows)
