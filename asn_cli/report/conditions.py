"""`--fail-if "COLUMN OP NUMBER"`: the verdict of a cron job."""

import operator
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import Figure, figure

if TYPE_CHECKING:
    from asn_cli.report.model import Column, Report, Table

_GRAMMAR = re.compile(r"\s*(?P<column>[^\s<>=!]+)\s*(?P<sign>>=|<=|==|!=|>|<)\s*(?P<number>[+-]?\d+(?:\.\d+)?)\s*")
_SIGNS: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
}


class Condition(NamedTuple):
    """One condition, read."""

    text: str
    column: str
    sign: str
    number: float

    def holds(self, value: float) -> bool:
        """Whether a value meets it."""
        return _SIGNS[self.sign](value, self.number)


def parse(text: str) -> Condition:
    """Read a condition; anything outside the grammar is a UsageProblem."""
    found = _GRAMMAR.fullmatch(text)
    if not found:
        raise UsageProblem("syarat_salah", syarat=text)
    number = found["number"]
    value = float(number) if "." in number else int(number)
    return Condition(" ".join(found.group("column", "sign", "number")), found["column"], found["sign"], value)


def held(report: "Report", texts: Iterable[str]) -> list[Msg]:
    """What to say of each condition that holds.

    A condition looks at the first table of the report that has its column. Counts are added up first; of any other
    number one row is enough. Missing values hold nothing.
    """
    told = (_judge(report, parse(text)) for text in texts)
    return [sentence for sentence in told if sentence is not None]


def _judge(report: "Report", condition: Condition) -> Msg | None:
    from asn_cli.report.model import Kind

    table, column = _find(report, condition)
    values = table.frame[column.key].dropna()
    if column.counts:
        total = int(values.sum()) if len(values) else 0
        if condition.holds(total):
            return msg("layar.syarat_jumlah", syarat=condition.text, tabel=table.key, jumlah=figure(total))
        return None
    met = [value for value in values.tolist() if condition.holds(value)]
    if not met:
        return None
    first = str(met[0]) if column.kind is Kind.INT else _exact(met[0])  # a year has no thousands
    return msg("layar.syarat_baris", syarat=condition.text, tabel=table.key, n=figure(len(met)), nilai=first)


def _exact(value: float) -> Figure:
    return figure(value, decimals=0 if float(value).is_integer() else 4)


def _find(report: "Report", condition: Condition) -> "tuple[Table, Column]":
    from asn_cli.report.model import Kind
    from asn_cli.report.outputs import did_you_mean

    numeric = (Kind.INT, Kind.NUMBER, Kind.PERCENT, Kind.MONEY)
    for table in report.tables:
        for column in table.columns:
            if column.key == condition.column:
                if column.kind not in numeric:
                    raise UsageProblem("syarat_bukan_angka", kolom=column.key, tabel=table.key)
                return table, column
    known = dict.fromkeys(column.key for table in report.tables for column in table.columns if column.kind in numeric)
    raise UsageProblem(
        "syarat_kolom_tidak_dikenal",
        kolom=condition.column,
        pilihan=", ".join(known),
        usul=did_you_mean(condition.column, known),
    )
