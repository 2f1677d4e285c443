"""xlsx, xlsm, xls and ods, by python-calamine, with a scan of the XML beside it for what calamine leaves out."""

import os
import posixpath
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import python_calamine as calamine

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings, Place
from asn_cli.ingest.openers import far_cells, ods_scan, one_sheet
from asn_cli.ingest.openers.grid_cut import cut, drop_blank_tail, place_marks
from asn_cli.ingest.openers.heads import Skip, head_of_sheet
from asn_cli.ingest.openers.ole_check import check_ole
from asn_cli.ingest.openers.safety import Archive, Limits
from asn_cli.ingest.openers.xml_scan import SheetScan, scan_sheet
from asn_cli.ingest.sheet import Area, Sheet
from asn_cli.locale import msg
from asn_cli.marks import RESULT_MARK

_STDERR = 2
_PROPERTIES = "docProps/core.xml"
_SHEET_PARTS = ("xl/worksheets/", "xl/chartsheets/", "xl/macrosheets/", "xl/dialogsheets/")


class Asked(NamedTuple):
    """Which file, and what of it."""

    path: Path
    shown: str
    sha256: str
    sheet: str | None = None
    area: Area | None = None
    table: str | None = None


def open_xlsx(asked: Asked, limits: Limits, findings: Findings, skip: Skip | None = None) -> Iterator[Sheet]:
    """The sheets of an xlsx or xlsm; of ods too, which is a zip as well and is told apart here.

    `skip` is shown the head of a large sheet and may say that the sheet is not wanted.
    """
    with Archive(asked.path, asked.shown, limits) as archive:
        if "content.xml" in archive:
            yield from _open_ods(asked, archive, findings)
            return
        if "xl/workbook.bin" in archive:
            raise InputProblem("berkas_xlsb", berkas=asked.shown)
        if "xl/workbook.xml" not in archive:
            raise InputProblem("berkas_bukan_tabel", berkas=asked.shown, isi=msg("berkas.isi_zip_lain"))
        archive.verify(n for n in archive.names if n.endswith((".xml", ".rels")) and not n.startswith(_SHEET_PARTS))
        parts, date1904 = _parts(archive)
        result = _is_result(archive)
        with _Guard(asked), ExitStack() as opened:
            xlsx = _Xlsx(asked, archive, date1904, findings, opened)
            named = opened.enter_context(calamine.CalamineWorkbook.from_filelike(one_sheet.outline(archive)))
            for name, hidden in _wanted(named, asked, findings):
                if hidden:
                    yield _hidden(asked, name)
                    continue
                part = parts.get(name)
                if part and skip and not result and _is_skipped(asked, archive, part, name, skip):
                    continue
                sheet = xlsx.read(name, part)
                sheet.result = result
                yield sheet


def _is_skipped(asked: Asked, archive: Archive, part: str, name: str, skip: Skip) -> bool:
    """Whether the head of a large sheet is enough to pass it over."""
    shortened = head_of_sheet(archive, part)
    if shortened is None:
        return False
    try:
        with calamine.CalamineWorkbook.from_filelike(shortened) as book:
            return skip(_sheet(asked, book, name, SheetScan(), date1904=False))
    except calamine.CalamineError:
        # whatever is odd about this file is told when it is read whole
        return False


def _is_result(archive: Archive) -> bool:
    """Whether the workbook's properties say that it holds results of ours."""
    return _PROPERTIES in archive and RESULT_MARK.encode() in archive.read(_PROPERTIES)


def open_xls(asked: Asked, findings: Findings) -> Iterator[Sheet]:
    """The sheets of an old xls. An encrypted xlsx is such a container too, and is refused by name."""
    content = asked.path.read_bytes()
    check_ole(content, asked.shown)
    with _Guard(asked), _muted(), calamine.CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        sheets = [
            _hidden(asked, name) if hidden else _sheet(asked, book, name, SheetScan(), date1904=False)
            for name, hidden in _wanted(book, asked, findings)
        ]
    yield from sheets


def _open_ods(asked: Asked, archive: Archive, findings: Findings) -> Iterator[Sheet]:
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise InputProblem("berkas_bersandi", berkas=asked.shown)
    archive.verify(name for name in archive.names if name.endswith(".xml") and name != "content.xml")
    errors = ods_scan.error_cells(lambda: archive.stream("content.xml"))
    with _Guard(asked), calamine.CalamineWorkbook.from_path(str(asked.path)) as book:
        for name, hidden in _wanted(book, asked, findings):
            scan = SheetScan(errors=errors.get(name, {}))
            yield _hidden(asked, name) if hidden else _sheet(asked, book, name, scan, date1904=False)


@contextmanager
def _muted() -> Iterator[None]:
    """A broken .xls makes calamine's Rust panic, which writes a trace of its own to file descriptor 2 before Python
    hears of it; while an .xls is read, that goes nowhere."""
    sys.stderr.flush()
    try:
        kept = os.dup(_STDERR)
    except OSError:
        # There is no such descriptor (a windowless program), so nothing can be written to it either.
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)


class _Guard:
    """Turns whatever calamine stumbles over into one line for the user."""

    def __init__(self, asked: Asked) -> None:
        self.shown = asked.shown

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, calamine.PasswordError):
            raise InputProblem("berkas_bersandi", berkas=self.shown) from None
        if isinstance(error, calamine.CalamineError) or type(error).__name__ == "PanicException":
            raise InputProblem("berkas_rusak", berkas=self.shown) from None


def _wanted(book: Any, asked: Asked, findings: Findings) -> Iterator[tuple[str, bool]]:
    """Names of the sheets to read; with True the ones that are hidden, which are only mentioned."""
    if not book.sheets_metadata:
        raise InputProblem("berkas_rusak", berkas=asked.shown)
    sheets = [s for s in book.sheets_metadata if s.typ == calamine.SheetTypeEnum.WorkSheet]
    if asked.sheet is not None:
        yield _find_sheet([sheet.name for sheet in sheets], asked), False
        return
    visible = [sheet.name for sheet in sheets if sheet.visible == calamine.SheetVisibleEnum.Visible]
    if asked.area is not None:
        yield from ((name, False) for name in visible[:1])
        return
    for sheet in sheets:
        hidden = sheet.name not in visible
        if hidden:
            findings.add("ASN-B001", Place(asked.shown, sheet.name), column=sheet.name)
        yield sheet.name, hidden


def _find_sheet(names: list[str], asked: Asked) -> str:
    """The sheet asked for: by its very name, else without regard to case and outer spaces."""
    wanted = str(asked.sheet)
    if wanted in names:
        return wanted
    near = [name for name in names if name.strip().casefold() == wanted.strip().casefold()]
    if len(near) == 1:
        return near[0]
    raise UsageProblem("lembar_tidak_ada", berkas=asked.shown, lembar=wanted, ada=", ".join(names))


def _hidden(asked: Asked, name: str) -> Sheet:
    return Sheet(asked.shown, name, [], asked.sha256, hidden=True, asked_table=asked.table)


@dataclass
class _Xlsx:
    """An xlsx while its sheets are read."""

    asked: Asked
    archive: Archive
    date1904: bool
    findings: Findings
    opened: ExitStack
    """Closes what is open to the end of the reading."""

    def read(self, name: str, part: str | None) -> Sheet:
        """One sheet; `part` is its XML in the archive."""
        if part is None:
            return self._sheet(self._whole, name, SheetScan())
        xml = self.archive.read(part) if one_sheet.pays(self.archive, part) else None
        scan = scan_sheet(self.archive.stream(part) if xml is None else (xml,))
        bounds = far_cells.bounds(scan)
        if bounds is not None:
            return self._without_far(name, part, scan, bounds)
        if xml is not None and scan.merged_known:
            return self._alone(one_sheet.without_merged(self.archive, part, xml), name, scan)
        return self._sheet(self._whole, name, scan)

    def _without_far(self, name: str, part: str, scan: SheetScan, bounds: far_cells.Bounds) -> Sheet:
        """Cells that lie absurdly far from the table are taken out first, as they would make the grid fill all
        memory."""
        smaller, cells = far_cells.without(self.archive, part, bounds)
        place = Place(self.asked.shown, name, cells[0])
        self.findings.add("ASN-B004", place, jumlah=len(cells), sel=cells[0])
        return self._alone(smaller, name, far_cells.inside(scan, bounds))

    def _alone(self, copy: BytesIO, name: str, scan: SheetScan) -> Sheet:
        with calamine.CalamineWorkbook.from_filelike(copy) as book:
            return self._sheet(book, name, scan)

    def _sheet(self, book: Any, name: str, scan: SheetScan) -> Sheet:
        return _sheet(self.asked, book, name, scan, self.date1904)

    @cached_property
    def _whole(self) -> Any:
        return self.opened.enter_context(calamine.CalamineWorkbook.from_path(str(self.asked.path)))


def _sheet(asked: Asked, book: Any, name: str, scan: SheetScan, date1904: bool) -> Sheet:
    grid = book.get_sheet_by_name(name)
    rows: list[list[object]] = grid.to_python()
    top, left = grid.start or (0, 0)
    merged = scan.merged or [(*first, *last) for first, last in grid.merged_cell_ranges or ()]
    del grid
    sheet = Sheet(asked.shown, name, rows, asked.sha256, top, left, date1904=date1904, asked_table=asked.table)
    drop_blank_tail(sheet.rows)
    place_marks(sheet, scan.errors, scan.uncalculated, merged)
    if asked.area is not None:
        cut(sheet, asked.area)
    return sheet


def _parts(archive: Archive) -> tuple[dict[str, str], bool]:
    """Sheet name -> its part of the archive, and whether dates count from 1904."""
    try:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        links = "xl/_rels/workbook.xml.rels"
        targets = {
            link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target") or "")).lstrip("/")
            for link in (ElementTree.fromstring(archive.read(links)) if links in archive else ())
        }
    except ElementTree.ParseError:
        raise InputProblem("berkas_rusak", berkas=archive.shown) from None
    parts: dict[str, str] = {}
    date1904 = False
    for element in book.iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag == "workbookPr":
            date1904 = element.get("date1904") in ("1", "true")
        elif tag == "sheet":
            link = next((value for key, value in element.items() if re.search(r"\}id$", key)), None)
            part = targets.get(link)
            if part and part in archive:
                parts[str(element.get("name"))] = part
    return parts, date1904
