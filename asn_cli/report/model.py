"""What a result is: a Report of Tables of Columns. Writers draw it; nothing here knows a format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.findings import Findings
from asn_cli.locale import Msg, Text

if TYPE_CHECKING:
    import pandas as pd


class Kind(StrEnum):
    """What a column holds. Missing is null in every kind; yes and no are the words `ya` and `tidak` in TEXT."""

    TEXT = "text"
    CODE = "code"
    INT = "int"
    NUMBER = "number"
    PERCENT = "percent"
    """A number such as 77.9, never 0.779."""
    MONEY = "money"
    """Whole rupiah."""
    DATE = "date"


class Formula(NamedTuple):
    """The step that gives a column, told to Excel; the domain's own value is its cache.

    `template` is an Excel formula without the leading `=` in which
    - `{kebutuhan}` is the cell of that column in the same row,
    - `{rincian.kebutuhan_fte}` is the whole data range of a column of another table of the report,
    - `{rincian.kebutuhan_fte[kode,jabatan]}` is the block of rows of that table whose kode and jabatan equal this
      row's (they must lie together), one cell when there is one; `[standar=id]` compares this row's `standar` with
      that table's `id`.
    With `by`, `template` is chosen from `templates` by this row's value in the column `by`; a value that is not
    listed stays a plain constant. A reference that finds no row makes the cell a plain constant too.
    """

    template: str = ""
    by: str = ""
    templates: Mapping[str, str] = MappingProxyType({})


ORDINALS = frozenset(
    (
        "tahun",
        "bup",
        "kotak",
        "peringkat",
        "peringkat_min",
        "peringkat_maks",
        "prioritas",
        "hari_kerja",
        "batas_hari_kerja",
        "twk",
        "tiu",
        "tkp",
        "skd",
        "skb",
        "sampel_minimum",
        "sampel_minimum_rumus",
        "bulan",
        "kode_keluar",
    )
)
"""Whole numbers of the contract that order, limit or score: adding them up means nothing."""


class Column(NamedTuple):
    """One column of an output table, declared once in `asn_cli/tables/` for every format and for the docs."""

    key: str
    label: Text
    kind: Kind = Kind.TEXT
    about: Text = ("", "")
    """One sentence for the reference: what it holds, its unit."""
    decimals: int | None = None
    """Digits shown to a person (data holds up to nine); None: 0 for INT and MONEY, 2 for NUMBER, 1 for PERCENT."""
    fixed: bool = True
    """Whether a person sees all decimals; else only those that are not 0 or, where `decimals` is given, all of them but
    none of a whole number: for columns whose rows hold figures of several kinds."""
    width: int | None = None
    total: bool = False
    """Summed in a last line of the terminal table and of the sheet (never in csv or json)."""
    personal: bool = False
    """Masked by `--anonim`."""
    formula: Formula | None = None
    optional: bool = False
    """Left out where the result has no such column."""
    salient: bool = False
    """Among the last to be left out where a terminal is too narrow for all."""

    @property
    def counts(self) -> bool:
        """Whether it holds counts, which may be added up (`--fail-if` sums them)."""
        return self.kind is Kind.INT and self.key not in ORDINALS


class Outline(NamedTuple):
    """How a terminal draws rows that are steps: numbered and indented, one under the other. All are column keys."""

    number: str
    """1, 1.1, 1.2, 2: as many levels as there are points."""
    text: str
    value: str
    unit: str
    place: tuple[str, str, str]
    """File, sheet, cell."""
    remarks: tuple[str, ...] = ()


class TableSpec(NamedTuple):
    """The declaration of an output table."""

    key: str
    title: Text
    columns: tuple[Column, ...]
    about: Text = ("", "")
    sheet: str = ""
    """Sheet name, Indonesian; the key with a capital when empty."""
    outline: Outline | None = None

    def table(self, frame: "pd.DataFrame") -> "Table":
        """Bind values to the declaration; a missing column that is not optional is a defect."""
        columns = tuple(c for c in self.columns if not (c.optional and c.key not in frame.columns))
        return Table(self, columns, frame[[c.key for c in columns]].reset_index(drop=True))

    def column(self, key: str) -> Column:
        """The declared column of that key."""
        return next(c for c in self.columns if c.key == key)


class Table(NamedTuple):
    """A table with its values, rows in their final order (deterministic)."""

    spec: TableSpec
    columns: tuple[Column, ...]
    frame: "pd.DataFrame"

    @property
    def key(self) -> str:
        """Its name in `--table`, JSON and file names."""
        return self.spec.key


class HeatMap(NamedTuple):
    """A map of rows x columns drawn in the terminal and on the sheet `Peta panas`.

    `values` has the row names as index and the column names as columns; null is drawn as "no data".
    `middle` is the value that is neither good nor bad (100 for pemenuhan); higher is better unless `reverse`.
    """

    title: Msg
    values: "pd.DataFrame"
    unit: str = "%"
    middle: float = 100.0
    reverse: bool = False
    formula: str = ""
    """Tells Excel how each value comes about: a template as in `Formula`, where `{baris}` and `{kolom}` are the cells
    that hold the row's and the column's name; an error it gives (such as a division by 0) is "no data"."""


class ChartKind(StrEnum):
    """The shapes of a chart."""

    BAR = "bar"
    LINE = "line"
    RADAR = "radar"
    STACKED = "stacked"


class Chart(NamedTuple):
    """A chart over columns of a table of the report, drawn on the sheet Grafik."""

    title: Msg
    kind: ChartKind
    table: str
    names: tuple[str, ...]
    """The columns that name a bar or point; as many of them, from the first, as tell all apart."""
    series: tuple[str, ...]
    front: bool = False
    """Drawn on the sheet Ringkasan instead, where there is room for its bars."""
    rows: tuple[int, int] | None = None
    """The first and the last row drawn, from 0; all when None."""


class InputRead(NamedTuple):
    """One input as it was read, for Jejak."""

    file: str
    sha256: str
    rows: int


class RuleUsed(NamedTuple):
    """One rule a result rests on, for Jejak and for the Parameter sheet."""

    id: str
    value: str
    status: str
    basis: str
    since: str
    origin: str


class Provenance(NamedTuple):
    """Where a result comes from: enough to replay it."""

    version: str
    command: str
    reference_date: str
    inputs: tuple[InputRead, ...] = ()
    config: InputRead | None = None
    rules: tuple[RuleUsed, ...] = ()
    overrides: tuple[str, ...] = ()
    notes: tuple[Msg, ...] = ()
    language: str = ""
    """In which language the result speaks."""


class Tally(NamedTuple):
    """Rows read, used, and set aside with the reason: the closing line on stderr."""

    read: int = 0
    used: int = 0
    aside: Mapping[str, int] = MappingProxyType({})
    """Reason (a key of `locale/layar.py` without its module) -> rows."""


class Glimpse(NamedTuple):
    """The top of a table on the terminal's one screen: its first `rows`, these `columns`."""

    table: str
    rows: int
    columns: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Report:
    """All that a command has to say."""

    command: str
    title: Msg
    tables: Sequence[Table]
    """In the order of the contract; the first is the default stream."""
    findings: Findings = field(default_factory=Findings)
    provenance: Provenance | None = None
    tally: Tally | None = None
    headline: Sequence[Msg] = ()
    """One to three sentences: the top of the terminal view and of the sheet Ringkasan."""
    heatmap: HeatMap | None = None
    charts: Sequence[Chart] = ()
    screen: Sequence[Glimpse] = ()
    """What a terminal shows instead of the streamed table, unless one is asked for."""
    form: Path | None = None
    """An office's own workbook that every xlsx output fills in, instead of a workbook of ours."""
    verdict_bad: bool = False
    """True when the command itself finds against its input (`check` with errors)."""

    def table(self, key: str) -> Table | None:
        """The table of that key, or None."""
        return next((table for table in self.tables if table.key == key), None)
