"""Sources read as `asn check` reads them."""

import io
from datetime import date
from pathlib import Path

from asn_cli.context import Context, InputOptions
from asn_cli.ingest import inspect_sources
from asn_cli.ingest.model import Dataset
from asn_cli.rules import load_rules

SETTINGS = "asn.yaml"


def inspect(source: str, settings: Path | None = None) -> Dataset:
    """A source that is there."""
    context = Context("id", date(2026, 1, 31), stdin=io.StringIO(""))
    return inspect_sources(InputOptions((source,)), context, load_rules(settings))[0]


def inspect_text(
    folder: Path, text: str, source: str = "a.csv", *, config: str = "", name: str = "a.csv", **more: str
) -> Dataset:
    """Write one csv and what goes with it (`config`: asn.yaml, `more`: other csv files), and read the source."""
    for file, content in {name: text, **{f"{other}.csv": told for other, told in more.items()}}.items():
        (folder / file).write_text(content, encoding="utf-8")
    if config:
        (folder / SETTINGS).write_text(config, encoding="utf-8")
    return inspect(source, folder / SETTINGS if config else None)
