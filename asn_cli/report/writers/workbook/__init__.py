"""The workbook: an .xlsx that an office opens, reads, filters, prints and computes on."""

from asn_cli.report.writers.workbook.book import write_workbook

__all__ = ["write_workbook"]
