"""Cells: each parser reads a whole column of raw values and gives a `ColumnResult`."""

from asn_cli.ingest.cells.codes import parse_codes, parse_nip
from asn_cli.ingest.cells.dates import parse_dates
from asn_cli.ingest.cells.numbers import NumberStyle, joint_style, parse_numbers
from asn_cli.ingest.cells.result import ColumnResult, Remark
from asn_cli.ingest.cells.text import parse_choice, parse_text, parse_yes_no

__all__ = [
    "ColumnResult",
    "NumberStyle",
    "Remark",
    "joint_style",
    "parse_choice",
    "parse_codes",
    "parse_dates",
    "parse_nip",
    "parse_numbers",
    "parse_text",
    "parse_yes_no",
]
