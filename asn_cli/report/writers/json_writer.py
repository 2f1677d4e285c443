"""json: one object as in CONTRACT part 1, a row a line so that it can be compared; ndjson: one object a row."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from asn_cli.report.messages import FINDINGS_TABLE, findings_frame
from asn_cli.report.model import InputRead, Provenance, Table
from asn_cli.report.render import plain_rows
from asn_cli.report.view import View


def write_json(view: View, file: BinaryIO) -> None:
    """Schema, reference date, tables, findings and provenance. Null stands for missing and for `n/a`."""
    findings = FINDINGS_TABLE.table(findings_frame(view.report.findings))
    file.write(_bytes("{\n"))
    file.write(_bytes(f' "skema": {_dump(f"asn.{view.report.command}/1")},\n'))
    file.write(_bytes(f' "tanggal_acuan": {_dump(view.reference_date)},\n'))
    file.write(_bytes(' "tabel": {'))
    for number, table in enumerate(view.tables):
        file.write(_bytes(f"{',' if number else ''}\n  {_dump(table.key)}: "))
        _write_array(file, _objects(table), indent="   ")
    file.write(_bytes("\n },\n" if view.tables else "},\n"))
    file.write(_bytes(' "temuan": '))
    _write_array(file, _objects(findings), indent="  ")
    file.write(_bytes(',\n "jejak": '))
    trail = json.dumps(_trail(view.report.provenance), ensure_ascii=False, allow_nan=False, indent=1)
    file.write(_bytes(trail.replace("\n", "\n ") + "\n}\n"))


def write_ndjson(view: View, file: BinaryIO) -> None:
    """The streamed table, an object a line."""
    if view.streamed is not None:
        for line in _objects(view.streamed):
            file.write(_bytes(line + "\n"))


def _write_array(file: BinaryIO, lines: Iterable[str], *, indent: str) -> None:
    empty = True
    for line in lines:
        file.write(_bytes(f"{'[' if empty else ','}\n{indent}{line}"))
        empty = False
    file.write(_bytes("[]" if empty else f"\n{indent[:-1]}]"))


def _objects(table: Table) -> Iterator[str]:
    keys = [column.key for column in table.columns]
    for row in plain_rows(table):
        yield _dump(dict(zip(keys, row, strict=True)))


def _trail(source: Provenance | None) -> dict[str, Any]:
    """Jejak: enough to replay the result."""
    if source is None:
        return {"versi": None, "perintah": None, "masukan": [], "konfigurasi": None, "aturan": []}
    trail: dict[str, Any] = {
        "versi": source.version,
        "perintah": source.command,
        "masukan": [{"berkas": read.file, "sha256": read.sha256, "baris": read.rows} for read in source.inputs],
        "konfigurasi": _config(source.config),
        "aturan": [
            {
                "id": rule.id,
                "nilai": rule.value,
                "status": rule.status,
                "berlaku_sejak": rule.since or None,
                "dasar": rule.basis or None,
                "asal": rule.origin,
            }
            for rule in source.rules
        ],
    }
    if source.language:
        trail["bahasa"] = source.language
    if source.overrides:
        trail["penyesuaian"] = list(source.overrides)
    if source.notes:
        trail["catatan"] = [str(note) for note in source.notes]
    return trail


def _config(read: InputRead | None) -> dict[str, str] | None:
    return None if read is None else {"berkas": read.file, "sha256": read.sha256}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
