"""The whole workbook: sheets in their order, page set-up, properties, and the bytes."""

import re
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from asn_cli.exits import OutputProblem
from asn_cli.locale import active, t
from asn_cli.locale.figures import figure
from asn_cli.marks import CLEANED, RESULT_MARK
from asn_cli.report.model import Report
from asn_cli.report.writers.workbook.chart_sheet import write_charts
from asn_cli.report.writers.workbook.charts import plots
from asn_cli.report.writers.workbook.formulas import Resolver
from asn_cli.report.writers.workbook.heat_sheet import write_heat
from asn_cli.report.writers.workbook.layout import CHARTS, HEAT, KEYS, SUMMARY, Placed, place_tables, quoted
from asn_cli.report.writers.workbook.styles import FONT, TAB, Styles
from asn_cli.report.writers.workbook.summary_sheet import SummarySheet, fits_in_front, long_date
from asn_cli.report.writers.workbook.table_sheet import TableSheet

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "default_format_properties": {"font_name": FONT, "font_size": 10},
}
ROWS_AT_MOST = 1_048_576
COLUMNS_AT_MOST = 16_384
FOOTER_AT_MOST = 255
UNDATED = "1980-01-01"
A4 = 9
PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Sheet(Worksheet):  # type: ignore[misc]
    """A worksheet whose formulas may have an empty text as cached value, and are written as they are.

    The `put_` functions take row and column as numbers only: telling `(0, 0)` from `"A1"` takes XlsxWriter as long as
    the writing itself.
    """

    put_string = Worksheet._write_string
    put_number = Worksheet._write_number
    put_blank = Worksheet._write_blank
    put_formula = Worksheet._write_formula

    def _calculate_spans(self) -> None:
        """A hint to readers that may be left out, and takes XlsxWriter a tenth of its time."""

    def _xml_string_element(self, index: int, attributes: Any = ()) -> None:
        self.fh.write(f'<c{_told(attributes)} t="s"><v>{index}</v></c>')

    def _xml_number_element(self, number: float, attributes: Any = ()) -> None:
        self.fh.write(f"<c{_told(attributes)}><v>{number:.16G}</v></c>")

    def _xml_formula_element(self, formula: str, result: Any, attributes: Any = ()) -> None:
        """XlsxWriter gives a cell whose value is empty text no type, and readers take it for a broken number."""
        kind = ' t="str"' if result == "" else ""
        value = self._escape_data(result)
        self.fh.write(f"<c{_told(attributes)}{kind}><f>{self._escape_data(formula)}</f><v>{value}</v></c>")

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002
        """XlsxWriter would look for some thirty functions newer than those we use, in every formula."""
        return formula.removeprefix("=")


def _told(attributes: Any) -> str:
    """Attributes of a cell: addresses and numbers of formats, which hold nothing that would have to be escaped."""
    if len(attributes) == 2:  # as nearly every cell has it: address and format
        (first, one), (second, two) = attributes
        return f' {first}="{one}" {second}="{two}"'
    return "".join([f' {name}="{value}"' for name, value in attributes])


def write_workbook(report: Report, target: Path | BinaryIO, *, raw: bool = False) -> None:
    """Write a report as .xlsx, in the active language; the same report gives the same bytes.

    The report comes ready to show: what must stay hidden is masked. `raw` leaves text that begins with
    = + - @ without its apostrophe.
    Raises OSError when the file cannot be written, OutputProblem when a table is larger than a sheet.
    """
    placed = place_tables(report)
    _check_sizes(placed)
    book = xlsxwriter.Workbook(str(target) if isinstance(target, Path) else target, deepcopy(OPTIONS))
    _Writer(book, report, placed, raw=raw).write()
    try:
        book.close()
    except FileCreateError as error:
        reason = error.args[0]
        raise (reason if isinstance(reason, OSError) else OSError(str(error))) from error


def _check_sizes(placed: list[Placed]) -> None:
    for place in placed:
        columns = len(place.table.columns)
        if place.last + 3 > ROWS_AT_MOST or columns > COLUMNS_AT_MOST:
            raise OutputProblem(
                "lembar_terlalu_besar", tabel=place.table.key, baris=figure(place.rows), kolom=figure(columns)
            )


class _Writer:
    """One workbook being made."""

    def __init__(self, book: Any, report: Report, placed: list[Placed], *, raw: bool) -> None:
        self._book = book
        self._report = report
        self._placed = placed
        self._raw = raw
        self._styles = Styles(book)
        self._language = active()
        self._date = report.provenance.reference_date if report.provenance else UNDATED

    def write(self) -> None:
        """Every sheet, in order."""
        self._set_properties()
        summary = self._add(SUMMARY, "depan")
        resolver = Resolver(self._placed)
        drawable = plots(self._report.charts, self._placed)
        front = [plot for plot in drawable if fits_in_front(plot)]
        behind = [plot for plot in drawable if not fits_in_front(plot)]
        if self._report.heatmap is not None:
            sheet = self._add(HEAT, "depan")
            write_heat(sheet, self._report.heatmap, resolver, self._styles, raw=self._raw)
        if behind:
            sheet = self._add(CHARTS, "depan")
            write_charts(self._book, sheet, behind, self._styles, self._language, raw=self._raw)
        for placed in self._placed:
            sheet = self._add(placed.sheet, placed.tab)
            TableSheet(sheet, placed, resolver, self._styles, self._language, raw=self._raw).write()
            self._name(placed)
        SummarySheet(
            self._book, summary, self._report, self._placed, front, behind, self._styles, self._language, raw=self._raw
        ).write()
        summary.activate()

    def _set_properties(self) -> None:
        created = datetime.fromisoformat(self._date)
        title = str(self._report.title)
        mark = {} if self._report.command == CLEANED else {"keywords": RESULT_MARK}
        self._book.set_properties({"title": title, "author": "asn-cli", "created": created, **mark})
        self._book.set_size(1600, 1000)

    def _add(self, name: str, tab: str) -> Any:
        sheet = self._book.add_worksheet(name, Sheet)
        sheet.set_tab_color(TAB[tab])
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.set_margins(left=0.45, right=0.45, top=0.5, bottom=0.65)
        sheet.center_horizontally()
        sheet.set_footer(self._footer(), {"margin": 0.3})
        return sheet

    def _footer(self) -> str:
        """Source and date left, page right; `&` is a command there, and it holds 255 characters."""
        size = f'&"{FONT},Regular"&8 '
        right = f"&R{size}{t('lembar.halaman')}"
        source = self._report.provenance
        if source is None:
            return f"&L{size}asn-cli{right}"
        date = long_date(self._date)
        room = FOOTER_AT_MOST - len(f"&L{size}{t('lembar.kaki', perintah='', tanggal=date)}{right}")
        command = source.command
        while len(command.replace("&", "&&")) > room:
            command = command[: len(command) - 4] + "..."
        told = t("lembar.kaki", perintah=command.replace("&", "&&"), tanggal=date)
        return f"&L{size}{told}{right}"

    def _name(self, placed: Placed) -> None:
        """A name for the keys and rows of a table, by which scripts find it wherever it stands."""
        if not placed.letters or not PLAIN_NAME.fullmatch(placed.table.key):
            return
        last = placed.letters[placed.table.columns[-1].key]
        area = f"{quoted(placed.sheet)}!$A${KEYS + 1}:${last}${max(placed.last, KEYS) + 1}"
        self._book.define_name(f"asn_{placed.table.key}", f"={area}")
