"""The tables that a workbook has of itself: Parameter (the rules used), Temuan and Jejak."""

from typing import TYPE_CHECKING

from asn_cli.locale import t
from asn_cli.locale.lembar import TEXTS
from asn_cli.report.messages import FINDINGS_TABLE, findings_frame
from asn_cli.report.model import Column, InputRead, Kind, Report, RuleUsed, Table, TableSpec

if TYPE_CHECKING:
    import pandas as pd


def _columns(keys: str, ints: tuple[str, ...] = (), **widths: int) -> tuple[Column, ...]:
    return tuple(
        Column(key, TEXTS[f"kolom_{key}"], Kind.INT if key in ints else Kind.TEXT, width=widths.get(key))
        for key in keys.split()
    )


PARAMETER = TableSpec(
    "parameter",
    TEXTS["parameter"],
    _columns("id nilai status berlaku_sejak asal dasar", dasar=60),
    TEXTS["parameter_tentang"],
)
TRAIL = TableSpec(
    "jejak",
    TEXTS["jejak"],
    _columns("bagian nama nilai baris keterangan", ("baris",), nama=34, nilai=80, keterangan=60),
    TEXTS["jejak_tentang"],
)


def parameter_table(report: Report) -> Table | None:
    """The rules a result rests on, where the report has no table `standar` that tells them."""
    rules = report.provenance.rules if report.provenance else ()
    if not rules:
        return None
    rows: list[tuple[object, ...]] = [
        (rule.id, rule.value, rule.status, rule.since, rule.origin, rule.basis) for rule in rules
    ]
    return _table(PARAMETER, rows)


def findings_table(report: Report) -> Table:
    """Every finding, one a row."""
    return FINDINGS_TABLE.table(findings_frame(report.findings))


def trail_table(report: Report) -> Table | None:
    """Where the result comes from, one fact a row: `bagian` says what kind of fact it is."""
    source = report.provenance
    if source is None:
        return None
    rows: list[tuple[object, ...]] = [
        ("versi", "asn-cli", source.version, None, None),
        ("perintah", None, source.command, None, None),
        ("tanggal_acuan", None, source.reference_date, None, None),
        *([("bahasa", None, source.language, None, None)] if source.language else []),
        *(_input("masukan", read) for read in source.inputs),
        *([_input("konfigurasi", source.config)] if source.config else []),
        *(("ubahan", *_override(text), None, None) for text in source.overrides),
        *(("catatan", None, str(note), None, None) for note in source.notes),
        *(_rule(rule) for rule in source.rules),
    ]
    return _table(TRAIL, rows)


def _input(part: str, read: InputRead) -> tuple[object, ...]:
    rows = read.rows if part == "masukan" else None
    return (part, read.file, f"sha256:{read.sha256}", rows, None)


def _override(text: str) -> tuple[str | None, str]:
    target, sign, value = text.partition("=")
    return (target, value) if sign else (None, text)


def _rule(rule: RuleUsed) -> tuple[object, ...]:
    told = t("lembar.jejak_aturan", status=rule.status, sejak=rule.since, asal=rule.origin, dasar=rule.basis)
    return ("aturan", rule.id, rule.value, None, told)


def _table(spec: TableSpec, rows: "list[tuple[object, ...]]") -> Table:
    return spec.table(_frame(spec, rows))


def _frame(spec: TableSpec, rows: "list[tuple[object, ...]]") -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame(rows, columns=[column.key for column in spec.columns], dtype=object)
