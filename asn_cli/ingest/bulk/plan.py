"""The plan of a large csv from its head: which table it is, where its columns stand, from which record on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from asn_cli.exits import InputProblem
from asn_cli.findings import Findings, Place
from asn_cli.ingest.bulk.bytes import Through, look_through
from asn_cli.ingest.grid import find_tables
from asn_cli.ingest.layout import Layout
from asn_cli.ingest.openers.delimited import DelimitedFile, open_delimited_chunks, tell_longer, usual_width
from asn_cli.ingest.recognise import Recognised, recognise
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.source import SourceSpec
from asn_cli.ingest.tabledefs import TableDef, Type

HEAD = 1_000
"""Records that the plan is made from."""
Wish = Collection[str]
"""Columns that are read besides those that a table must have; empty: all."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands in the file."""

    file: DelimitedFile
    through: Through
    table: TableDef
    shape: str
    columns: Mapping[str, int]
    """Column of ours -> position of the field."""
    identifier: str
    first: int
    """Record of the first data row."""
    header: tuple[tuple[str, ...], ...]
    """The heading rows, as far as our columns go."""
    letters: Mapping[str, str] = field(default_factory=dict)
    width: int = 0
    """Fields of most records: what stands behind them is one too many."""


def make_plan(spec: SourceSpec, wishes: Mapping[str, Wish], told: Findings) -> Plan | None:
    """What the head tells; None where it does not tell enough."""
    path = spec.path
    if path is None:
        return None
    head = open_delimited_chunks(path, spec.shown, told, "\t" if spec.format == "tsv" else None)
    sheet = _head_sheet(head, spec)
    layouts = find_tables(sheet)
    found = recognise(layouts[0], forced=spec.table, findings=Findings()) if len(layouts) == 1 else None
    if found is None or found.table.key not in wishes or not _is_plain(layouts[0], found):
        return None
    through = look_through(path)
    if through.nul_line:
        raise InputProblem("csv_nul", berkas=spec.shown, baris=through.nul_line)
    if through.bare_returns or through.quotes % 2 or head.dialect.encoding.startswith("utf-16"):
        return None
    if not through.utf8 and head.dialect.encoding != "cp1252":
        head = head._replace(dialect=head.dialect._replace(encoding="cp1252", assumed=True))
        told.add("ASN-B002", Place(spec.shown), enkode="cp1252")
    columns = _wanted(found, wishes[found.table.key])
    shape = found.table.shape_of(columns)
    identifier = next((c.key for c in found.table.columns if c.type is Type.CODE and c.key in columns), None)
    if shape is None or identifier is None or any(found.table.column(c).type is Type.NIP for c in columns):
        return None
    told.extend(layouts[0].findings)
    told.extend(found.findings)
    header = tuple(tuple(str(sheet.rows[row][at]) for at in columns.values()) for row in layouts[0].header)
    letters = {key: sheet.letter(at) for key, at in columns.items()}
    first, width = int(layouts[0].data[0]), usual_width(head.head[:HEAD])
    _warn_longer_before(head, first, width, told)
    return Plan(head, through, found.table, shape, columns, identifier, first, header, letters, width)


def _warn_longer_before(head: DelimitedFile, first: int, width: int, told: Findings) -> None:
    """Rows above the data with more fields than the others."""
    rows = head.head[:first]
    longer = [at for at, row in enumerate(rows) if len(row) > width and any(map(str.strip, row[width:]))]
    for at, line in head.lines(longer).items():
        tell_longer(told, head.shown, line, len(rows[at]), width)


def _head_sheet(head: DelimitedFile, spec: SourceSpec) -> Sheet:
    """The first records as a grid, all equally long."""
    records = head.head[:HEAD]
    width = max(map(len, records), default=0)
    grid: list[list[object]] = [[*record, *[""] * (width - len(record))] for record in records]
    return Sheet(spec.shown, "", grid, is_text=True, asked_table=spec.table)


def _is_plain(layout: Layout, found: Recognised) -> bool:
    """One heading, one row a record, nothing merged, nested or side by side."""
    no_groups = layout.group_of is None and not layout.nested and not layout.fill_down and not layout.totals
    return bool(layout.header) and bool(len(layout.data)) and no_groups and not (found.wide or found.grouped)


def _wanted(found: Recognised, wish: Wish) -> dict[str, int]:
    """The columns that are read: those wished for, and those the table must have."""
    table = found.table
    needed = {column for needs in table.shapes.values() for need in needs for way in need for column in way}
    return {key: at for key, at in found.columns.items() if not wish or key in wish or key in needed}
