"""One writer a format. Each is imported when its format is asked for, and puts a View into a file of bytes."""

from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO, cast

from asn_cli.report.view import View

Writer = Callable[[View, BinaryIO], None]

WRITERS = {
    "xlsx": "asn_cli.report.writers.xlsx:write_xlsx",
    "csv": "asn_cli.report.writers.csv_writer:write_csv",
    "json": "asn_cli.report.writers.json_writer:write_json",
    "ndjson": "asn_cli.report.writers.json_writer:write_ndjson",
    "md": "asn_cli.report.writers.markdown:write_document",
    "parquet": "asn_cli.report.writers.parquet:write_parquet",
}
"""Format (a file's suffix without the dot) -> module and function."""


def writer(name: str) -> Writer:
    """The writer of a format."""
    module, _, function = WRITERS[name].partition(":")
    return cast("Writer", getattr(import_module(module), function))
