"""parquet, with the extra `parquet` (pyarrow): the streamed table with real types."""

from datetime import date
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from asn_cli.report.model import Column, Kind, Table
from asn_cli.report.render import plain
from asn_cli.report.view import View

_TYPES = {
    Kind.INT: pa.int64(),
    Kind.MONEY: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.PERCENT: pa.float64(),
    Kind.DATE: pa.date32(),
}


def write_parquet(view: View, file: BinaryIO) -> None:
    """Text and codes as strings, counts as int64, numbers as float64, dates as date32; missing is null."""
    if view.streamed is not None:
        pq.write_table(_arrow(view.streamed), file)


def _arrow(table: Table) -> Any:
    keys = [column.key for column in table.columns]
    return pa.table([_array(column, table) for column in table.columns], names=keys)


def _array(column: Column, table: Table) -> Any:
    values: list[Any] = plain(column, table.frame[column.key])
    if column.kind is Kind.DATE:
        values = [None if value is None else date.fromisoformat(value) for value in values]
    return pa.array(values, type=_TYPES.get(column.kind, pa.string()))
