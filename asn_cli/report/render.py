"""From a cell to plain values, and from a plain value to what a person reads. Shared by the writers."""

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from asn_cli.locale import Msg
from asn_cli.locale.figures import figure
from asn_cli.report.model import Column, Kind, Table

if TYPE_CHECKING:
    import pandas as pd

Cell = str | int | float | None
"""A plain value. Dates are ISO text, sentences are spoken, missing and `n/a` are None."""
NOT_AVAILABLE = "n/a"
DECIMALS_KEPT = 9
"""Digits after the point in data: what lies beyond is binary noise, and ten in a row could pass for a telephone."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
_DECIMALS = {Kind.INT: 0, Kind.MONEY: 0, Kind.NUMBER: 2, Kind.PERCENT: 1}
NUMERIC = (Kind.INT, Kind.NUMBER, Kind.PERCENT, Kind.MONEY)


def plain_columns(table: Table) -> list[list[Cell]]:
    """The table's values, column by column."""
    return [plain(column, table.frame[column.key]) for column in table.columns]


def plain_rows(table: Table) -> Iterator[tuple[Cell, ...]]:
    """The table's values, row by row."""
    columns = plain_columns(table)
    return zip(*columns, strict=True) if columns else iter(())


def plain(column: Column, series: "pd.Series") -> list[Cell]:
    """One column as plain values. Infinity is nobody's result: a ValueError, so a defect."""
    if column.kind is Kind.DATE and series.dtype.kind == "M":
        series = series.dt.strftime("%Y-%m-%d")
    values: list[Any] = series.tolist()
    if series.dtype == "str":
        return [None if value.__class__ is float or value == NOT_AVAILABLE else value for value in values]
    if column.kind in NUMERIC:
        missing: list[bool] = series.isna().tolist()
        if series.dtype.kind in "iu":
            return [None if gone else value for value, gone in zip(values, missing, strict=True)]
        return [None if gone else _number(value) for value, gone in zip(values, missing, strict=True)]
    said = {key: _text(value) for key, value in {id(value): value for value in values}.items()}  # rows share sentences
    return [said[id(value)] for value in values]


def _number(value: Any) -> Cell:
    if isinstance(value, float):
        if math.isinf(value):
            raise ValueError(value)
        kept = round(value, DECIMALS_KEPT)
        return int(kept) if kept.is_integer() else kept
    if isinstance(value, (int, str)):
        return value
    return _number(value.item()) if hasattr(value, "item") else float(value)


def _text(value: Any) -> Cell:
    if isinstance(value, str):
        return None if value == NOT_AVAILABLE else value
    if isinstance(value, Msg):
        return str(value)
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if value is None or value != value or str(value) == "<NA>":
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    return str(value)


def unformulated(text: str) -> str:
    """The text with a `'` before it where a spreadsheet would take it for a formula."""
    return "'" + text if text.startswith(_FORMULA_START) else text


def shown(value: Cell, column: Column) -> str:
    """A value as a person reads it: 1.234,5 in Indonesian, 1,234.5 in English; a missing number is `n/a`."""
    if value is None:
        return NOT_AVAILABLE if column.kind in NUMERIC else ""
    if isinstance(value, str):
        return printable(value)
    if column.kind is Kind.INT and not column.counts:
        return str(value)
    decimals = _DECIMALS.get(column.kind, 0) if column.decimals is None else column.decimals
    fixed = column.fixed or (column.decimals is not None and not float(value).is_integer())
    return str(figure(round(value, decimals) + 0.0, decimals, fixed=fixed))  # no "-0,0"


def printable(text: str) -> str:
    """One line without control characters, which a file could use to steer the terminal."""
    return _CONTROL.sub(lambda found: " " if found.group() in "\t\r\n\u2028\u2029" else "\ufffd", text)


def total(values: list[Cell]) -> Cell:
    """The sum of a column's numbers, None where there is none."""
    numbers = [value for value in values if isinstance(value, (int, float))]
    if not numbers:
        return None
    return math.fsum(numbers) if any(isinstance(value, float) for value in numbers) else sum(numbers)


def spoken(sentence: Msg | str) -> str:
    """A sentence of the domain in the active language, on one line."""
    return printable(str(sentence))
