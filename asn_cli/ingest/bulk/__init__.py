"""A csv of millions of rows: planned from its head like any other, then read in chunks, a column as small numbers.

What comes out is a Draft like that of any sheet, but compact (see `asn_cli.ingest.model.TableIn`). Only a command that
says it can take a compact table gets one.
"""

from asn_cli.ingest.bulk.read import is_bulk, read_bulk

__all__ = ["is_bulk", "read_bulk"]
