"""How a delimited file is written: its encoding, and what stands between its fields."""

import csv
import io
from collections import Counter
from itertools import islice
from typing import NamedTuple

from asn_cli.ingest.openers.kinds import HEAD, utf16_without_mark

DELIMITERS = "\t;|,"
"""In the order of preference where the evidence is equal: a comma is more often part of the text."""
_SAMPLE = 300
_LAST_RESORT = "cp1252"
csv.field_size_limit(2**31 - 1)


class Dialect(NamedTuple):
    """What was decided from the head of a file."""

    encoding: str
    assumed: bool
    """True where the encoding is a guess and should be told to the user."""
    delimiter: str
    hint_line: bool
    """The first line is Excel's `sep=;`, no data."""


def encoding_of(data: bytes, *, whole: bool) -> tuple[str, bool]:
    """Name of the encoding, and whether it is a guess. With `whole` False the data may end inside a character."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", False
    without_mark = utf16_without_mark(data[:HEAD])
    if without_mark:
        return without_mark, True
    try:
        (data if whole else data[: max(0, len(data) - 3)]).decode("utf-8")
    except UnicodeDecodeError as error:
        if whole or error.start < len(data) - 8:
            return _LAST_RESORT, True
    return "utf-8-sig", False


def decode(data: bytes, encoding: str) -> str:
    """The text; the few bytes that cp1252 does not have become the replacement character."""
    text = data.decode(encoding, "replace" if encoding == _LAST_RESORT else "strict")
    return text.removeprefix("\ufeff")


def hint_of(text: str) -> str | None:
    """The delimiter that a first line `sep=;` names."""
    first = text[:8].strip("\"'\r\n ").lower()
    return text.strip("\"'")[4] if first.startswith("sep=") and len(text) > 4 else None


def delimiter_of(text: str, preferred: str | None = None) -> str:
    """The delimiter that splits most records of the head into the same number of fields.

    Fields in quotes are read as such under each candidate, title rows of one field count for nobody. `preferred` (the
    tab of a .tsv) wins whenever it splits at all.
    """
    best, best_score = ",", (0, 0)
    for delimiter in DELIMITERS:
        rows = islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _SAMPLE)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        if delimiter == preferred:
            return delimiter
        if (count, width) > best_score:
            best, best_score = delimiter, (count, width)
    return best


def dialect_of(head: bytes, *, whole: bool, preferred: str | None = None) -> Dialect:
    """Decide from the head of a file (or all of it)."""
    encoding, assumed = encoding_of(head, whole=whole)
    if encoding.startswith("utf-16") and len(head) % 2:
        head = head[:-1]
    text = head.decode(encoding, "replace").removeprefix("\ufeff")
    hint = hint_of(text)
    if hint:
        return Dialect(encoding, assumed, hint, True)
    sample = text[: 4 * HEAD]
    if len(sample) < len(text) or not whole:
        sample = sample[: sample.rfind("\n") + 1] or sample
    return Dialect(encoding, assumed, delimiter_of(sample, preferred), False)
