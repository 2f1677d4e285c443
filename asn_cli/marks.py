"""Marks by which this program knows its own files again."""

CLEANED = "tidy"
"""The command whose output is meant to be read again."""
RESULT_MARK = "asn-cli: hasil"
"""Keyword in the properties of a workbook of results: the writer puts it in, ingest passes such a book over."""
