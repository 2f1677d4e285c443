"""The cells of a recognised table in our columns, still raw: unpivoted where years or sexes stand side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from asn_cli.findings import Findings
from asn_cli.ingest.cellkinds import key_of, text_of, years_in
from asn_cli.ingest.labels import clean_labels
from asn_cli.ingest.layout import Dropped, Layout
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.name_and_nip import parted
from asn_cli.ingest.rowwords import SEX_KEYS, TOTAL_KEYS
from asn_cli.ingest.sheet import Sheet, is_blank
from asn_cli.ingest.spread import spread_out
from asn_cli.ingest.tabledefs import TableDef, Type
from asn_cli.ingest.two_lines import first_lines, of_both_lines

SEXES = ("laki_laki", "perempuan", "jumlah")
FILLED_DOWN = "ASN-T023"
REPORTS = ("pengaduan", "tanggapan")


@dataclass(slots=True, eq=False)
class RawTable:
    """The cells of a recognised table in our columns, still raw; aligned lists, one entry a record."""

    table: TableDef
    values: dict[str, list[object]]
    rows: Sequence[int]
    """Row of the sheet (position) of each record."""
    origin: dict[str, Sequence[int | None] | int]
    """Column of the sheet (position) that the values of a column came from: one for all, or one a record."""
    across: Sequence[int] = ()
    """The column of the sheet that each record came from, where posts stand side by side."""
    rows_of: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Columns of ours whose values stand in another row of the sheet (the lower one of two) -> that of each record."""

    def cell(self, sheet: Sheet, key: str, record: int) -> str:
        """The address of a value, `C7`; the row alone where the value stands in no column."""
        origin = self.origin.get(key)
        column = origin if isinstance(origin, int) or origin is None else origin[record]
        row = int(self.rows_of.get(key, self.rows)[record])
        return str(sheet.row_number(row)) if column is None else sheet.address(row, column)

    def lower_rows(self, sheet: Sheet) -> dict[int, int]:
        """The number of a record's row -> that of the other row that some of its values stand in."""
        other = next(iter(self.rows_of.values()), ())
        return {sheet.row_number(row): sheet.row_number(below) for row, below in zip(self.rows, other, strict=False)}


def extract(sheet: Sheet, layout: Layout, recognised: Recognised) -> RawTable:
    """The values of a recognised table, row by row of its data."""
    table = recognised.table
    if recognised.rows is not None:
        layout = replace(layout, data=np.array(recognised.rows, dtype=np.intp), group_of=None)
    two_lines = recognised.two_lines
    if two_lines:
        layout = first_lines(layout, two_lines)
    values = {key: layout.values(sheet, column) for key, column in recognised.columns.items()}
    for key in values:
        if table.column(key).type is Type.DISTRICT:
            values[key] = clean_labels(values[key])
    nip = next((key for key in values if table.column(key).type is Type.NIP), None)
    name = next(
        (key for key in values if nip and key != nip and recognised.columns[key] == recognised.columns[nip]), None
    )
    rows_of: dict[str, Sequence[int]] = {}
    if two_lines:
        values, rows_of = of_both_lines(sheet, two_lines, values)
    elif nip and name:
        values[nip], values[name] = parted(values[nip])
    raw = RawTable(table, values, layout.data.tolist(), dict(recognised.columns), rows_of=rows_of)
    for key, constant in recognised.constants.items():
        values[key] = [constant] * len(raw.rows)
    if recognised.grouped and layout.group_of is not None:
        values[recognised.grouped] = [_of_group(recognised.grouped, label) for label in layout.group_of]
    if "tahun" in table.keys and "tahun" not in values and not recognised.wide and "periode" in values:
        values |= _years_of_periods(values["periode"])
    if recognised.wide:
        raw = _unpivot(sheet, layout, recognised, raw)
    if recognised.across.counts:
        raw = spread_out(sheet, layout, recognised, raw)
    if "jenis_kelamin" in raw.values and "perempuan" in table.keys:
        raw = _join_sexes(raw)
    return raw


def _years_of_periods(periods: Sequence[object]) -> dict[str, list[object]]:
    """The column `tahun` where each period names its year, `Triwulan I 2025`; nothing where one does not."""
    named = {text: years_in(text) for text in {text_of(period) for period in periods}}
    if not named or any(len(years) != 1 for years in named.values()):
        return {}
    return {"tahun": [min(named[text_of(period)]) for period in periods]}


def _of_group(key: str, label: str) -> object:
    return next(iter(years_in(label)), label) if key == "tahun" else label


def _unpivot(sheet: Sheet, layout: Layout, recognised: Recognised, raw: RawTable) -> RawTable:
    """Years side by side become rows: all years of the first row, then those of the next."""
    years = sorted({column.year for column in recognised.wide})
    count = len(raw.rows)
    values = {key: [value for value in column for _ in years] for key, column in raw.values.items()}
    values["tahun"] = [year for _ in range(count) for year in years]
    origin: dict[str, Sequence[int | None] | int] = dict(raw.origin)
    for key in dict.fromkeys(column.key for column in recognised.wide):
        at = {column.year: column.column for column in recognised.wide if column.key == key}
        cells = [layout.values(sheet, at[year]) if year in at else [None] * count for year in years]
        values[key] = [cells[place][row] for row in range(count) for place in range(len(years))]
        origin[key] = [at.get(year) for _ in range(count) for year in years]
    return RawTable(raw.table, values, [row for row in raw.rows for _ in years], origin)


def _join_sexes(raw: RawTable) -> RawTable:
    """One row a sex becomes columns laki_laki, perempuan and jumlah of one record."""
    sexes = [SEX_KEYS.get(key_of(value), _short_sex(value)) for value in raw.values["jenis_kelamin"]]
    if not all(sexes):
        return raw
    keys = [key for key in raw.values if key not in (*SEXES, "jenis_kelamin")]
    amounts = raw.values.get("jumlah") or next((raw.values[key] for key in SEXES if key in raw.values), [])
    source = raw.origin.get("jumlah")
    records: list[dict[str, object]] = []
    rows: list[int] = []
    columns: dict[str, list[int | None]] = {key: [] for key in SEXES}
    open_records: dict[tuple[str, ...], int] = {}
    for place, sex in enumerate(sexes):
        same = tuple(text_of(raw.values[key][place]) for key in keys)
        record = open_records.get(same)
        if record is None or str(sex) in records[record]:
            record = open_records[same] = len(records)
            records.append({key: raw.values[key][place] for key in keys})
            rows.append(raw.rows[place])
            for key in SEXES:
                columns[key].append(None)
        records[record][str(sex)] = amounts[place]
        columns[str(sex)][record] = source if isinstance(source, int) and rows[record] == raw.rows[place] else None
    held = [key for key in SEXES if any(key in record for record in records)]
    values = {key: [record.get(key) for record in records] for key in (*keys, *held)}
    origin: dict[str, Sequence[int | None] | int] = {key: raw.origin[key] for key in keys if key in raw.origin}
    origin |= {key: columns[key] for key in held}
    return RawTable(raw.table, values, rows, origin)


def _short_sex(value: object) -> str:
    """`L`, `P`, `L+P`."""
    return {"l": "laki_laki", "p": "perempuan", "lp": "jumlah", "jumlah": "jumlah", "total": "jumlah"}.get(
        key_of(value), "jumlah" if TOTAL_KEYS.fullmatch(key_of(value)) else ""
    )


def drop_footer(layout: Layout, recognised: Recognised) -> None:
    """Take the last lines of an export (`Total laporan: 240`) out of the data: they have no number where every report
    has one, and stand at the end or hold nothing else that a report has."""
    column = recognised.columns.get("id_laporan")
    if recognised.table.key not in REPORTS or column is None:
        return
    rows = layout.sheet.rows
    data = layout.data.tolist()
    numbered = [any(letter.isdigit() for letter in text_of(rows[row][column])) for row in data]
    if not data or sum(numbered) * 10 < len(data) * 9:
        return
    others = [recognised.columns[key] for key in ("tanggal", "status", "tanggal_selesai") if key in recognised.columns]
    last = max(place for place, flag in enumerate(numbered) if flag)
    keep = np.array(
        [
            flag or (place < last and not all(is_blank(rows[row][other]) for other in others))
            for place, (row, flag) in enumerate(zip(data, numbered, strict=True))
        ]
    )
    for row in layout.data[~keep].tolist():
        layout.dropped.setdefault(Dropped.NO_ID, []).append(row)
        recognised.findings.add("ASN-T024", layout.sheet.place(row, column))
    if layout.group_of is not None:
        layout.group_of = [label for label, flag in zip(layout.group_of, keep, strict=True) if flag]
    layout.data = layout.data[keep]


def keep_blanks(layout: Layout, recognised: Recognised) -> None:
    """A question that was skipped is not answered as the person before answered it."""
    for key, column in recognised.columns.items():
        if recognised.table.column(key).answers and column in layout.fill_down and layout.fill_down[column] is None:
            del layout.fill_down[column]
            spot = layout.sheet.place(None, column)
            others = (one for one in layout.findings if (one.code, one.place) != (FILLED_DOWN, spot))
            layout.findings = Findings(others)
