"""What a result must not show: personal data under `--anonim`, and long runs of digits always."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from asn_cli.findings import LONG_DIGITS, Finding, Findings, without_long_digits
from asn_cli.locale import Msg
from asn_cli.report.model import Column, Kind, Report, Table

if TYPE_CHECKING:
    import pandas as pd

STARS = "***"
PERSONAL = frozenset(
    (
        "nip",
        "nama",
        "nik",
        "pelapor",
        "penilai",
        "isi",
        "judul",
        "tanggal_lahir",
        "nomor_peserta",
        "telepon",
        "email",
        "alamat",
    )
)
"""Columns whose findings are about a person, whether or not the finding says so itself."""
UNGUARDED = frozenset(("temuan",))
"""Tables whose text was starred when it was made (a finding about a code column may show the code)."""
_PLAIN_COUNT = 10**6


class Aliases:
    """Stand-ins such as `nip-0001`, numbered in order of appearance, so that one person stays one person."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[object, int]] = {}

    def of(self, column: str, value: object) -> str:
        """The stand-in for one value of a column."""
        numbers = self._numbers.setdefault(column, {})
        key = str(value)
        return f"{column}-{numbers.setdefault(key, len(numbers) + 1):04d}"


def anonymised(report: Report) -> Report:
    """The report with every personal column replaced: text by stand-ins, dates and numbers by nothing."""
    from asn_cli.report.messages import findings_frame

    aliases, findings = Aliases(), anonymised_findings(report.findings)
    tables = [
        table._replace(frame=findings_frame(findings) if table.key in UNGUARDED else _without_people(table, aliases))
        for table in report.tables
    ]
    return replace(report, tables=tables, findings=findings)


def _without_people(table: Table, aliases: Aliases) -> "pd.DataFrame":
    frame = table.frame
    for column in table.columns:
        if column.personal:
            frame = frame.assign(**{column.key: _stand_ins(frame[column.key], column, aliases)})
    return frame


def _stand_ins(series: "pd.Series", column: Column, aliases: Aliases) -> "pd.Series":
    if column.kind not in (Kind.TEXT, Kind.CODE):
        return series.where(series.isna())
    missing = series.isna().tolist()
    values: list[object] = [
        None if gone else aliases.of(column.key, v) for v, gone in zip(series, missing, strict=True)
    ]
    return _like(series, values)


def _like(series: "pd.Series", values: list[object]) -> "pd.Series":
    import pandas as pd

    return pd.Series(values, index=series.index, dtype=object)


def anonymised_findings(findings: Findings) -> Findings:
    """The findings with names, NIPs and the like starred out."""
    return findings.changed(_anonymous)


def _anonymous(finding: Finding) -> Finding:
    if finding.personal or finding.column in PERSONAL:
        params = {name: _starred(value) for name, value in finding.params.items()}
        return finding._replace(found=STARS if finding.found else "", params=params)
    params = {name: _guarded(value) for name, value in finding.params.items()}
    return finding._replace(found=without_long_digits(finding.found), params=params)


def _starred(value: object) -> object:
    """Counts and our own sentences stay; what may name a person goes."""
    if isinstance(value, Msg):
        return Msg(value.key, {name: _starred(inner) for name, inner in value.params.items()})
    if isinstance(value, bool) or (isinstance(value, int) and abs(value) < _PLAIN_COUNT):
        return value
    return STARS if isinstance(value, (str, int, float, date)) else value


def guarded(table: Table) -> Table:
    """The table with runs of ten digits or more starred out of every column but codes."""
    if table.key in UNGUARDED:
        return table
    changed: dict[str, pd.Series] = {}
    for column in table.columns:
        series = table.frame[column.key]
        if column.kind is Kind.TEXT and series.dtype == "category":
            starred = [_guarded(value) for value in series.cat.categories]
            if starred != list(series.cat.categories):
                changed[column.key] = series.map(dict(zip(series.cat.categories, starred, strict=True)))
        elif column.kind is Kind.TEXT and series.dtype.kind not in "iufbM":
            values = series.tolist()
            unlike = set(values) if series.dtype == "str" else {id(value): value for value in values}.values()
            if not _may_hold_digits(unlike):
                continue
            starred = [_guarded(value) for value in values]
            if any(new is not old for new, old in zip(starred, values, strict=True)):
                changed[column.key] = _like(series, starred)
    return table._replace(frame=table.frame.assign(**changed)) if changed else table


def _may_hold_digits(values: Collection[object]) -> bool:
    """A quick look over a whole column: text with a run of digits, or a sentence into which one was put."""
    if LONG_DIGITS.search("\n".join(value for value in values if isinstance(value, str))):
        return True
    return any(_guarded_sentence(value) is not value for value in values if isinstance(value, Msg))


def _guarded(value: object) -> object:
    if isinstance(value, str):
        return without_long_digits(value) if len(value) >= 10 else value
    if isinstance(value, Msg):
        return _guarded_sentence(value)
    return value


def _guarded_sentence(sentence: Msg) -> Msg:
    params: Mapping[str, object] = {name: _guarded(value) for name, value in sentence.params.items()}
    same = all(params[name] is value for name, value in sentence.params.items())
    return sentence if same else Msg(sentence.key, params)
