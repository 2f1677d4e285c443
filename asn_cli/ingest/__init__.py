"""Spreadsheets in: from SOURCE arguments to clean tables, each value of which can be found again in its file."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn_cli.context import Context, InputOptions
    from asn_cli.exits import InputProblem
    from asn_cli.ingest.model import Dataset
    from asn_cli.rules import Rules


def read_sources(
    inputs: "InputOptions",
    context: "Context",
    rules: "Rules",
    *,
    wanted: tuple[str, ...] = (),
    compact: Mapping[str, Collection[str]] | None = None,
) -> "Dataset":
    """Read every source. Of the tables `wanted` (empty: all) one that cannot be used at all is an InputProblem.

    `compact`: tables that the caller takes in the compact form of `TableIn` too (a large csv then comes so), each with
    the columns it has a use for; only those, and what the table must have, are read.
    """
    from asn_cli.ingest.assemble import Reading

    return Reading(context, rules, wanted, compact=compact or {}).read(inputs)


def inspect_sources(
    inputs: "InputOptions", context: "Context", rules: "Rules"
) -> "tuple[Dataset, tuple[InputProblem, ...]]":
    """Read what can be read of every source, and tell the rest in findings; files that cannot be read are returned."""
    from asn_cli.ingest.assemble import Reading

    reading = Reading(context, rules, (), lenient=True)
    data = reading.read(inputs)
    return data, tuple(reading.refused)
