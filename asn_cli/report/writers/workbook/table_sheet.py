"""One table on one sheet: headings for people and scripts, values or live formulas, totals, print set-up."""

from collections.abc import Callable, Sequence
from typing import Any

from asn_cli.locale import Language, pick, t
from asn_cli.locale.figures import figure
from asn_cli.report.model import Column, Kind
from asn_cli.report.render import NUMERIC, total
from asn_cli.report.writers.workbook.cells import safe, values
from asn_cli.report.writers.workbook.formulas import Resolver
from asn_cli.report.writers.workbook.layout import FIRST, KEYS, LABELS, NOTE, TITLE, Placed, column_letters
from asn_cli.report.writers.workbook.measure import lines, room
from asn_cli.report.writers.workbook.styles import (
    BAR,
    DIVIDER,
    GREY,
    LIGHT_GREY,
    NAVY,
    PALE,
    TONED,
    TONES,
    WHITE,
    WORD_TONES,
    Styles,
    number_format,
)
from asn_cli.report.writers.workbook.widths import LINE_HEIGHT, Fit, fit, label_lines, row_lines, squeezed

NARROWEST_TABLE = 84.0
ROW_HEIGHT = 16.5
TALLEST = 409.0
FROZEN_AT_MOST = 66.0
IDENTITY_AT_MOST = 4
OFFICE = "kantor"
ORIGIN = "asal"
UNMARKED = ("number_stored_as_text", "formula_differs", "formula_range")
"""Excel's green corners that mean nothing here: digits of codes, formulas that go by the standard of the row."""


class TableSheet:
    """Writes one placed table."""

    def __init__(
        self, sheet: Any, placed: Placed, resolver: Resolver, styles: Styles, language: Language, *, raw: bool
    ) -> None:
        self._sheet = sheet
        self._placed = placed
        self._resolver = resolver
        self._styles = styles
        self._language = language
        self._raw = raw
        self._columns = placed.table.columns
        self._cells = [values(placed.table.frame[c.key], c) for c in self._columns]
        self._office = self._office_rows()
        self._has_formulas = False

    def write(self) -> None:
        """The whole sheet, but for the footer, which every sheet has."""
        totals = [self._total(*pair) for pair in zip(self._columns, self._cells, strict=True)]
        fits = self._fits(totals)
        for place, (column, cells, drawn) in enumerate(zip(self._columns, self._cells, fits, strict=True)):
            self._sheet.set_column(place, place, drawn.width)
            self._write_column(place, column, cells, wrap=drawn.wrap)
            self._write_heading(place, column)
            self._highlight(place, column, cells)
        self._set_heights(fits)
        self._write_top(fits)
        if any(total is not None for total in totals):
            self._write_totals(totals)
        self._set_up(fits)

    def _fits(self, totals: Sequence[float | None]) -> list[Fit]:
        """A narrow table gets a wider last text column, to make room for its title; a wide one is squeezed."""
        fits = [
            fit(column, cells, total) for column, cells, total in zip(self._columns, self._cells, totals, strict=True)
        ]
        lacking = NARROWEST_TABLE - sum(one.width for one in fits)
        texts = [place for place, column in enumerate(self._columns) if column.kind is Kind.TEXT]
        if lacking > 0 and fits:
            place = texts[-1] if texts else len(fits) - 1
            fits[place] = Fit(fits[place].width + lacking, fits[place].wrap)
        return squeezed(fits, self._columns, self._cells)

    def _set_heights(self, fits: Sequence[Fit]) -> None:
        """Said outright, since not every program works out the height of a row with wrapped text by itself."""
        self._sheet.set_default_row(ROW_HEIGHT)
        for row, count in row_lines(self._cells, fits).items():
            height = min(TALLEST, LINE_HEIGHT * count + ROW_HEIGHT - LINE_HEIGHT)
            self._sheet.set_row(FIRST + row, height)

    def _office_rows(self) -> list[bool]:
        """Rows whose value the office has set itself."""
        for column, cells in zip(self._columns, self._cells, strict=True):
            if column.key == ORIGIN:
                return [value == OFFICE for value in cells]
        return []

    def _write_column(self, place: int, column: Column, cells: Sequence[Any], *, wrap: bool) -> None:
        plain = self._styles.cell(column, self._language, wrap=wrap)
        formats = None
        if any(self._office):
            yellow = self._styles.cell(column, self._language, wrap=wrap, office=True)
            formats = [yellow if office else plain for office in self._office]
        put = self._putter()
        if column.formula is not None:
            formulas = self._resolver.column(self._placed.table.key, column.formula)
            if any(formulas):
                self._has_formulas = True
                self._write_formulas(place, formulas, cells, formats, put, plain)
                return
        row = FIRST
        if formats is None:
            for value in cells:
                put(row, place, value, plain)
                row += 1
            return
        for value, style in zip(cells, formats, strict=True):
            put(row, place, value, style)
            row += 1

    def _putter(self) -> Callable[[int, int, Any, Any], None]:
        """Writes one value by its type; kept lean, since it is called for every cell."""
        write_string, write_number = self._sheet.put_string, self._sheet.put_number
        write_blank, raw = self._sheet.put_blank, self._raw

        def put(row: int, place: int, value: Any, style: Any) -> None:
            if value is None or value == "":
                write_blank(row, place, None, style)
            elif value.__class__ is str:
                write_string(row, place, safe(value, raw=raw), style)
            else:
                write_number(row, place, value, style)

        return put

    def _write_formulas(
        self,
        place: int,
        formulas: Sequence[str | None],
        cells: Sequence[Any],
        formats: Sequence[Any] | None,
        put: Callable[[int, int, Any, Any], None],
        plain: Any,
    ) -> None:
        write_formula = self._sheet.put_formula
        for place_in, (formula, value) in enumerate(zip(formulas, cells, strict=True)):
            style = formats[place_in] if formats else plain
            if formula is None:
                put(FIRST + place_in, place, value, style)
            else:
                write_formula(FIRST + place_in, place, f"={formula}", style, "" if value is None else value)

    def _write_heading(self, place: int, column: Column) -> None:
        side = {"align": "right"} if column.kind in NUMERIC else {"align": "left", "indent": 1}
        edge = {"left": 1, "left_color": DIVIDER}
        label = self._styles.get(
            bold=True, font_color=WHITE, bg_color=NAVY, text_wrap=True, valign="vcenter", **side, **edge
        )
        under = {"bottom": 1, "bottom_color": NAVY, "align": "left", "indent": 1, "valign": "vcenter"}
        key = self._styles.get(font_size=8, font_color=GREY, bg_color=LIGHT_GREY, shrink=True, **under)
        self._sheet.write_string(LABELS, place, safe(pick(column.label), raw=self._raw), label)
        self._sheet.write_string(KEYS, place, safe(column.key, raw=self._raw), key)
        about = pick(column.about)
        if about:
            hint = {"validate": "any", "input_title": column.key[:32], "input_message": about[:255]}
            self._sheet.data_validation(LABELS, place, LABELS, place, hint)

    def _write_top(self, fits: Sequence[Fit]) -> None:
        spec, width = self._placed.table.spec, sum(one.width for one in fits)
        title = self._styles.get(bold=True, font_size=15, font_color=NAVY, valign="vcenter")
        note = self._styles.get(font_color=GREY, text_wrap=True, valign="top")
        self._sheet.write_string(TITLE, 0, safe(pick(spec.title), raw=self._raw), title)
        self._sheet.set_row(TITLE, 25)
        told = self._note()
        if len(fits) > 1:
            self._sheet.merge_range(NOTE, 0, NOTE, len(fits) - 1, "", note)
        self._sheet.write_string(NOTE, 0, told, note)
        self._sheet.set_row(NOTE, LINE_HEIGHT * lines(told, room(width)) + 5)
        labels = [pick(column.label) for column in self._columns]
        counts = (label_lines(label, one.width) for label, one in zip(labels, fits, strict=True))
        tallest = max(counts, default=1)
        self._sheet.set_row(LABELS, LINE_HEIGHT * tallest + 6)
        self._sheet.set_row(KEYS, 15)

    def _note(self) -> str:
        parts = [pick(self._placed.table.spec.about), _counted(self._placed.rows)]
        if self._has_formulas:
            parts.append(t("lembar.rumus_hidup"))
        if any(self._office):
            parts.append(t("lembar.nilai_kantor"))
        return safe(" ".join(part for part in parts if part), raw=self._raw)

    def _highlight(self, place: int, column: Column, cells: Sequence[Any]) -> None:
        """Colours beside words, bars beside percentages."""
        if not cells:
            return
        area = (FIRST, place, self._placed.last, place)
        if column.key in TONED and column.kind is Kind.TEXT:
            for word in sorted(set(cells) & set(WORD_TONES)):
                style = self._styles.rule(**TONES[WORD_TONES[word]])
                rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": style}
                self._sheet.conditional_format(*area, rule)
        elif column.kind is Kind.PERCENT:
            bar = {
                "type": "data_bar",
                "data_bar_2010": True,
                "bar_solid": True,
                "bar_color": BAR,
                "bar_border_color": BAR,
                "min_type": "num",
                "min_value": 0,
                "max_type": "num",
                "max_value": 100,
            }
            self._sheet.conditional_format(*area, bar)

    def _total(self, column: Column, cells: list[Any]) -> Any:
        if not column.total or not cells or column.kind not in NUMERIC:
            return None
        return total(cells)

    def _write_totals(self, totals: Sequence[float | None]) -> None:
        """Two rows below the data, so that neither the filter nor a reader takes it for one of the rows."""
        row = self._placed.last + 2
        lines_around = {"top": 1, "top_color": NAVY, "bottom": 1, "bottom_color": NAVY}
        look = {"bold": True, "bg_color": PALE, **lines_around}
        blank = self._styles.get(**look)
        for place, (column, summed) in enumerate(zip(self._columns, totals, strict=True)):
            if summed is None:
                self._sheet.write_blank(row, place, None, blank)
                continue
            style = self._styles.get(**look, num_format=number_format(column, self._language))
            letter = self._placed.letters[column.key]
            area = f"{letter}{FIRST + 1}:{letter}{self._placed.last + 1}"
            self._sheet.write_formula(row, place, f"=SUBTOTAL(109,{area})", style, summed)
        free = next((place for place, summed in enumerate(totals) if summed is None), None)
        if free is not None:
            self._sheet.write_string(row, free, t("lembar.jumlah"), blank)
        self._sheet.set_row(row - 1, 4)

    def _set_up(self, fits: Sequence[Fit]) -> None:
        self._sheet.freeze_panes(FIRST, self._frozen(fits))
        if self._columns:
            self._sheet.autofilter(KEYS, 0, max(self._placed.last, KEYS), len(self._columns) - 1)
            area = f"A{FIRST + 1}:{column_letters(len(self._columns) - 1)}{max(self._placed.last, FIRST) + 1}"
            self._sheet.ignore_errors(dict.fromkeys(UNMARKED, area))
        self._sheet.repeat_rows(LABELS, KEYS)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.hide_gridlines(2)

    def _frozen(self, fits: Sequence[Fit]) -> int:
        """The leading columns, which say what a row is, stay in sight as far as there is room."""
        count, width = 0, 0.0
        for column, one in zip(self._columns[:IDENTITY_AT_MOST], fits, strict=False):
            width += one.width
            if column.kind not in (Kind.TEXT, Kind.CODE) or width > FROZEN_AT_MOST:
                break
            count += 1
        return count if count < len(self._columns) else 0


def _counted(rows: int) -> str:
    if rows > 1:
        return t("lembar.banyak_baris", n=figure(rows))
    return t("lembar.satu_baris") if rows else t("lembar.tanpa_baris")
