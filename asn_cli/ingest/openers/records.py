"""json, ndjson and parquet: records with values of their own types."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings, Place
from asn_cli.ingest.openers.dialect import decode, encoding_of
from asn_cli.ingest.sheet import Sheet
from asn_cli.marks import CLEANED


def read_json(data: bytes, shown: str, sha256: str, findings: Findings) -> Iterator[Sheet]:
    """An array of objects, an object that holds one, or our own `{"tabel": {...}}`, whose tables are sheets.

    Other JSON is no table of anybody: a note, and an empty sheet.
    """
    text = _text(data, shown)
    try:
        content = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise InputProblem("json_salah", berkas=shown, baris=line) from None
    tables = _tables(content)
    if not tables:
        findings.add("ASN-B006", Place(shown))
        yield Sheet(shown, "", [], sha256, records=True)
    result = _is_result(content)
    for name, records in tables.items():
        sheet = _sheet(records, shown, name, sha256)
        sheet.result = result
        yield sheet


def _is_result(content: object) -> bool:
    """Whether it is a result of ours that is not meant to be read again."""
    schema = content.get("skema") if isinstance(content, dict) else None
    return isinstance(schema, str) and schema.startswith("asn.") and not schema.startswith(f"asn.{CLEANED}/")


def _tables(content: object) -> dict[str, list[dict[str, Any]]]:
    """The arrays of objects in it, by name; none when it is some other JSON."""
    if isinstance(content, list):
        return {"": content} if _is_records(content) else {}
    if not isinstance(content, dict):
        return {}
    named = content.get("tabel")
    if isinstance(named, dict):
        return {str(name): table for name, table in named.items() if _is_records(table)}
    holding = [value for value in content.values() if _is_records(value) and value]
    return {"": holding[0]} if len(holding) == 1 else {}


def _is_records(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def read_ndjson(data: bytes, shown: str, sha256: str) -> Iterator[Sheet]:
    """One object a line; blank lines are passed over, and row numbers are the lines of the file."""
    records, lines = [], []
    for number, line in enumerate(_text(data, shown).splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            raise InputProblem("json_salah", berkas=shown, baris=number) from None
        if not isinstance(record, dict):
            raise InputProblem("json_salah", berkas=shown, baris=number)
        records.append(record)
        lines.append(number)
    sheet = _sheet(records, shown, "", sha256)
    sheet.row_numbers = [lines[0] if lines else 1, *lines]
    yield sheet


def _text(data: bytes, shown: str) -> str:
    encoding, _ = encoding_of(data, whole=True)
    if not data.strip():
        raise InputProblem("berkas_kosong", berkas=shown)
    return decode(data, encoding)


def _sheet(records: Sequence[dict[str, Any]], shown: str, name: str, sha256: str) -> Sheet:
    """Keys in the order in which they first appear are the heading row."""
    keys = list(dict.fromkeys(key for record in records for key in record))
    rows: list[list[object]] = [list(keys)]
    rows.extend([_plain(record.get(key)) for key in keys] for record in records)
    return Sheet(shown, name, rows, sha256, records=True)


def _plain(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value


def read_parquet(path: Path, shown: str, sha256: str) -> Iterator[Sheet]:
    """By pyarrow, which is an extra."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import read_table
    except ImportError:
        raise UsageProblem("parquet_kurang", berkas=shown) from None
    try:
        table = read_table(path)
    except ArrowException:
        raise InputProblem("berkas_rusak", berkas=shown) from None
    columns = [column.to_pylist() for column in table.columns]
    rows: list[list[object]] = [list(table.column_names)]
    rows.extend([_plain(value) for value in values] for values in zip(*columns, strict=True))
    yield Sheet(shown, "", rows, sha256, records=True)
