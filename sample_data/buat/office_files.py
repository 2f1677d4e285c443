"""Files as offices make them: a title over the table, styled headings, real dates. Same rows, same bytes."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

CREATED = datetime(2026, 1, 31)
Cell = str | int | float | date | None


@dataclass(frozen=True)
class Page:
    """One sheet. `groups` are headings over several columns: (first, last column from 0, text)."""

    name: str
    title: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int] = ()
    groups: Sequence[tuple[int, int, str]] = ()
    notes: Sequence[str] = ()


def write_workbook(path: Path, pages: Iterable[Page]) -> None:
    """Write an xlsx file whose bytes depend on the pages alone."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": path.stem, "comments": "Data contoh", "created": CREATED})
        for page in pages:
            _write_page(book, page)


def _write_page(book: xlsxwriter.Workbook, page: Page) -> None:
    sheet = book.add_worksheet(page.name)
    bold = book.add_format({"bold": True, "font_size": 13})
    quiet = book.add_format({"italic": True, "font_color": "#595959"})
    heading = book.add_format(
        {
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "border": 1,
            "bg_color": "#D9E2F3",
        }
    )
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    for line, text in enumerate(page.title):
        sheet.write_string(line, 0, text, quiet if line else bold)
    top = len(page.title) + 1
    grouped = {column: text for first, last, text in page.groups for column in range(first, last + 1)}
    if page.groups:
        for first, last, text in page.groups:
            sheet.merge_range(top, first, top, last, text, heading)
    for column, text in enumerate(page.headings):
        if page.groups and column not in grouped:
            sheet.merge_range(top, column, top + 1, column, text, heading)
        else:
            sheet.write_string(top + bool(page.groups), column, text, heading)
    first_row = top + 1 + bool(page.groups)
    for number, row in enumerate(page.rows, first_row):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            elif value is not None:
                sheet.write(number, column, value)
    for line, text in enumerate(page.notes, first_row + len(page.rows) + 1):
        sheet.write_string(line, 0, text, quiet)
    for column, width in enumerate(page.widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(first_row, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top, first_row - 1)


def write_csv(path: Path, title: Sequence[str], headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a csv file: UTF-8, comma, title lines over the headings."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([text] for text in title)
        writer.writerow(headings)
        writer.writerows(["" if value is None else value for value in row] for row in rows)
