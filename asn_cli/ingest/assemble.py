"""From SOURCE arguments to a Dataset: each sheet recognised, read, placed and checked; sheets of one table stacked."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from asn_cli.context import Context, InputOptions
from asn_cli.exits import AsnError, ConfigProblem, InputProblem
from asn_cli.findings import Findings, Place
from asn_cli.ingest.cellkinds import text_of
from asn_cli.ingest.clean import read_columns, unquoted
from asn_cli.ingest.draft import Draft
from asn_cli.ingest.elsewhere import regencies_of
from asn_cli.ingest.glance import only_table
from asn_cli.ingest.grid import find_tables, size_of
from asn_cli.ingest.known import Known
from asn_cli.ingest.layout import Dropped, Layout
from asn_cli.ingest.model import RESULT_OF_OURS, Dataset, SourceRead
from asn_cli.ingest.openers.safety import Limits
from asn_cli.ingest.recognise import RawTable, Recognised, extract, recognise
from asn_cli.ingest.rowwords import is_guide
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.source import SourceSpec, list_sources, open_source
from asn_cli.ingest.spread import marked_letters
from asn_cli.ingest.stack import Stack
from asn_cli.ingest.tabledefs import table_defs
from asn_cli.ingest.villages import learn_region, village_column
from asn_cli.locale import msg
from asn_cli.rules import Rules
from asn_cli.rules.region import Region
from asn_cli.textkey import heading_key

REGION_TABLE = "wilayah"
COLUMN_MISSING = "ASN-D041"
NO_TABLE = "ASN-D042"
NO_ROWS = "ASN-D043"
UNREADABLE = "ASN-D044"
GIVES_WAY = "ASN-T017"
_BESIDE_NAME = re.compile(r"\d+|^data")


@dataclass(slots=True, eq=False)
class Reading:
    """One pass over the sources."""

    context: Context
    rules: Rules
    wanted: tuple[str, ...]
    lenient: bool = False
    compact: Mapping[str, Collection[str]] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)
    sources: list[SourceRead] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    refused: list[InputProblem] = field(default_factory=list)
    glanced_at: set[tuple[str, str]] = field(default_factory=set)
    waiting: list[tuple[Sheet, Layout, Recognised]] = field(default_factory=list)
    """Counts of staff that only their titles tell: they give way to a list of persons."""
    known: Known = field(init=False)

    def __post_init__(self) -> None:
        self.known = Known(self.rules, self.context.as_of)

    def read(self, inputs: InputOptions) -> Dataset:
        """All of it: open, recognise and read; then, with the region known, place, check and stack."""
        data = Dataset(sources=self.sources, findings=self.findings)
        stack = Stack(data, self.rules, self.context.as_of, self.lenient)
        try:
            self._open_all(inputs)
            by_table: dict[str, list[Draft]] = {}
            for draft in self.drafts:
                by_table.setdefault(draft.table.key, []).append(draft)
            regions = by_table.pop(REGION_TABLE, [])
            stack.add(regions, None)
            region = data.region = self._region(data)
            for drafts in by_table.values():
                stack.add(drafts, region)
        except AsnError as error:
            error.findings = (*self.findings, *error.findings)
            raise
        return data

    def _open_all(self, inputs: InputOptions) -> None:
        limits = self.rules.office.batas
        for spec in list_sources(inputs):
            try:
                if self.compact and self._take_bulk(spec):
                    continue
                size, skip = Limits(limits.ukuran_mb, limits.rasio), self._passes_at_a_glance if self.wanted else None
                if self._bears_a_wanted_name(spec.shown):
                    skip = None
                for sheet in open_source(spec, size, self.findings, self.context.stdin, skip):
                    self._take(sheet)
            except InputProblem as problem:
                if not self.lenient:
                    raise
                self._refuse(spec, problem)
        self._take_waiting()

    def _take_waiting(self) -> None:
        """Counts of staff beside a list of persons would count everybody twice."""
        for sheet, layout, recognised in self.waiting:
            table = recognised.table
            shape = table.shape_of(recognised.have())
            other = next((one for one in self.drafts if one.table.key == table.key and one.shape != shape), None)
            if other is None or not self._wants(table.key):
                self._take_found(sheet, layout, recognised)
                continue
            self.findings.add(GIVES_WAY, layout.place, tabel=table.key, lain=str(self.sources[other.source].spot))
            self._pass_over(sheet, msg("periksa.sudah_ada", tabel=table.key))

    def _take_bulk(self, spec: SourceSpec) -> bool:
        """A csv of millions of rows, in its compact form; False where it has to be read like any other."""
        from asn_cli.ingest.bulk import is_bulk, read_bulk

        if not is_bulk(spec):
            return False
        found = read_bulk(spec, len(self.sources), self.compact, self.findings)
        if found is None:
            return False
        draft, read = found
        self.drafts.append(draft)
        self.sources.append(read)
        return True

    def _refuse(self, spec: SourceSpec, problem: InputProblem) -> None:
        """A file that cannot be read, when the others are to be looked at all the same."""
        self.refused.append(problem)
        self.findings.extend(problem.findings)
        why = msg(f"galat.{problem.key}", **problem.params)
        self.findings.add(UNREADABLE, Place(spec.shown, spec.sheet or ""), sebab=why)
        self.sources.append(SourceRead(spec.shown, spec.sheet or "", "", None, note=str(msg("periksa.tidak_terbaca"))))

    def _take(self, sheet: Sheet) -> None:
        """One sheet: each table of ours in it becomes a draft; a sheet without one is passed over, and said so."""
        if sheet.hidden:
            self._pass_over(sheet, msg("periksa.tersembunyi"))
            return
        if sheet.asked_table is None and sheet.rows and sheet.width and is_guide(text_of(sheet.rows[0][0])):
            self._pass_over(sheet, msg("periksa.petunjuk"))
            return
        if sheet.result and not sheet.asked_table:
            self.findings.add(RESULT_OF_OURS, sheet.place())
            self._pass_over(sheet, msg("periksa.bukan_tabel"))
            return
        if self._passes_at_a_glance(sheet):
            return
        told = Findings()
        found = False
        layouts = self._layouts(sheet)
        for layout in layouts:
            recognised = recognise(layout, forced=sheet.asked_table, findings=told, known=self.known)
            if recognised:
                found = True
                if recognised.table.across and recognised.across.counts and not sheet.asked_table:
                    self.waiting.append((sheet, layout, recognised))
                else:
                    self._take_found(sheet, layout, recognised)
        if not found and not self._take_by_name(sheet, layouts):
            self.findings.extend(told)
            if not told:
                self.findings.add(NO_TABLE, sheet.place())
            self._pass_over(sheet, msg("periksa.bukan_tabel"))

    def _take_found(self, sheet: Sheet, layout: Layout, recognised: Recognised) -> None:
        self.findings.extend(unquoted(layout.findings, recognised.table.key))
        self.findings.extend(recognised.findings)
        self._take_table(sheet, layout, recognised)

    def _passes_at_a_glance(self, sheet: Sheet) -> bool:
        """A long sheet (or its head) that holds a table nobody asked for is not looked at any further."""
        which = (sheet.file, sheet.name)
        if not self.wanted or sheet.asked_table or which in self.glanced_at or self._bears_a_wanted_name(sheet.file):
            return False
        self.glanced_at.add(which)
        table = only_table(sheet, self.known)
        if table is None or self._wants(table):
            return False
        self._pass_over(sheet, msg("periksa.tidak_dipakai", tabel=table))
        return True

    def _bears_a_wanted_name(self, file: str) -> bool:
        """Whether a file is called like a table that the command can use, and so is worth more than a glance."""
        return Path(file).stem.casefold() in self.wanted

    def _take_by_name(self, sheet: Sheet, layouts: list[Layout]) -> bool:
        """A sheet that bears the name of one of our tables is meant to be it: what it lacks is then an error."""
        named = {_BESIDE_NAME.sub("", heading_key(name)) for name in (sheet.name, Path(sheet.file).stem)}
        table = next((key for key in table_defs() if heading_key(key) in named), None)
        if table is None or not layouts or not self._wants(table):
            return False
        layout = max(layouts, key=size_of)
        recognised = recognise(layout, forced=table, known=self.known)
        if recognised is None or not recognised.columns:
            return False
        if recognised.across.counts:
            self._take_found(sheet, layout, recognised)
            return True
        self._refuse_columns(sheet, recognised, frozenset(recognised.have()))
        return True

    @staticmethod
    def _layouts(sheet: Sheet) -> list[Layout]:
        """The tables of a sheet; of a sheet settled by hand only the largest."""
        layouts = find_tables(sheet)
        return [max(layouts, key=size_of)] if sheet.asked_table and layouts else layouts

    def _pass_over(self, sheet: Sheet, note: object) -> None:
        self.sources.append(SourceRead(sheet.file, sheet.name, sheet.sha256, None, note=str(note)))

    def _wants(self, table: str) -> bool:
        return not self.wanted or table in self.wanted or table == REGION_TABLE

    def _take_table(self, sheet: Sheet, layout: Layout, recognised: Recognised) -> None:
        table = recognised.table
        if not self._wants(table.key):
            self._pass_over(sheet, msg("periksa.tidak_dipakai", tabel=table.key))
            return
        raw = extract(sheet, layout, recognised)
        self._narrow(raw)
        shape = table.shape_of(raw.values)
        if shape is None:
            self._refuse_columns(sheet, recognised, frozenset(raw.values))
            return
        source = len(self.sources)
        regencies = regencies_of(sheet, layout, recognised, raw)
        draft = read_columns(sheet, raw, shape, source, self.findings)
        draft.village_column = village_column(sheet, layout, recognised)
        draft.nested = layout.nested
        draft.headed = recognised.across.keys
        draft.regencies = regencies
        letters = {key: sheet.letter(column) for key, column in raw.origin.items() if isinstance(column, int)}
        letters |= {f"{wide.key}/{wide.year}": sheet.letter(wide.column) for wide in recognised.wide}
        letters |= marked_letters(sheet, recognised)
        read = SourceRead(sheet.file, sheet.name, sheet.sha256, table.key, len(draft.frame), letters=letters)
        self.sources.append(read._replace(lower=frozenset(raw.rows_of), lower_rows=raw.lower_rows(sheet)))
        self.drafts.append(draft)
        examples = len(layout.dropped.get(Dropped.EXAMPLE, ()))
        if draft.frame.empty and not examples:
            self.findings.add(NO_ROWS, sheet.place(), tabel=table.key)
        elif examples:
            told = msg("periksa.belum_diisi" if draft.frame.empty else "periksa.contoh_dilewati", n=examples)
            self.sources[source] = self.sources[source]._replace(note=str(told))

    def _narrow(self, raw: RawTable) -> None:
        """Leave out columns that the command has no use for: what is not read cannot be shown."""
        wish = self.compact.get(raw.table.key)
        if wish:
            needed = {column for needs in raw.table.shapes.values() for need in needs for way in need for column in way}
            for key in [key for key in raw.values if key not in wish and key not in needed]:
                del raw.values[key]

    def _refuse_columns(self, sheet: Sheet, recognised: Recognised, have: frozenset[str]) -> None:
        """A table of ours that lacks what it must have: the shape that lacks least tells what."""
        table = recognised.table
        lacking = min((table.missing(have, shape) for shape in table.shapes), key=len)
        named = ", ".join(" / ".join("+".join(sorted(way)) for way in need) for need in lacking)
        if not self.lenient:
            raise InputProblem("kolom_wajib_tidak_ada", tempat=sheet.place(), tabel=table.key, kurang=named)
        self.findings.add(COLUMN_MISSING, sheet.place(), tabel=table.key, kurang=named)
        self._pass_over(sheet, msg("periksa.kolom_kurang", kurang=named))

    def _region(self, data: Dataset) -> Region:
        """The region that asn.yaml or the shipped files give, a wilayah table, or what the population table names."""
        region = self.rules.region
        table = data.frame(REGION_TABLE)
        if table is not None:
            region = Region.from_table(table, region)
        elif not region.districts:
            region = learn_region(self.drafts, region, self.sources, self.findings)
        if region.districts and region.unknown_names:
            raise ConfigProblem(
                "nama_kecamatan_asing",
                nama=", ".join(region.unknown_names),
                wilayah=region.nama or region.kode,
                ada=", ".join(district.nama for district in region.districts),
            )
        return region
