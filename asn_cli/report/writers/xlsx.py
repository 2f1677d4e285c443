"""xlsx as one of the formats: hands the view's report to the workbook writer."""

from typing import BinaryIO

from asn_cli.report.view import View
from asn_cli.report.writers.workbook import write_workbook


def write_xlsx(view: View, file: BinaryIO) -> None:
    """Every table of the report, whole: formulas need all columns, so `--table` and `--columns` do nothing."""
    write_workbook(view.report, file, raw=view.options.raw)
