"""One page: title, headline, heat map, table, notes."""

from collections.abc import Sequence
from typing import Any, BinaryIO

from rich.padding import Padding
from rich.text import Text

from asn_cli.locale import pick, t
from asn_cli.locale.figures import figure
from asn_cli.report.doubts import rows_aside, weak_rules
from asn_cli.report.messages import FINDINGS_TABLE
from asn_cli.report.model import Glimpse, Report, Table
from asn_cli.report.render import printable, spoken
from asn_cli.report.view import View
from asn_cli.report.writers.terminal.heat import heat_blocks
from asn_cli.report.writers.terminal.surface import Page, Surface, console_on
from asn_cli.report.writers.terminal.tables import draw_table

_WIDEST_TEXT = 100
_UNSURE = ("belum_dihitung", "tidak_terpetakan")
_LEFT = "sisa"


def draw(view: View, surface: Surface, file: BinaryIO) -> None:
    """Draw the view of a report. The bytes are in the surface's encoding; what it lacks becomes `?`."""
    page = Page(surface.encoding)
    console = console_on(page, surface)
    _draw_head(console, view, surface)
    if view.report.heatmap is not None:
        for block in heat_blocks(view.report.heatmap, surface):
            console.print(block)
        console.print()
    for table in _tables(view, surface):
        draw_table(console, table, surface, chosen=bool(view.options.columns))
    notes = _notes(view, surface)
    if notes and view.report.screen:
        console.print(Text(t("lembar.perlu_diperhatikan"), style="bold"))
    for sentence in notes:
        console.print(_line(sentence, surface, bullet=True))
    lines = [line.rstrip() for line in page.getvalue().splitlines()]
    end = "\n\n" if surface.terminal else "\n"
    file.write(("\n".join(lines).rstrip("\n") + end).encode(surface.encoding, errors="replace"))


def _tables(view: View, surface: Surface) -> Sequence[Table]:
    """The streamed table. The findings, which stderr tells on a terminal, leave their place to the other tables."""
    if view.streamed is None:
        return ()
    if view.report.screen and view.options.table is None and not view.options.columns:
        return [glimpsed for part in view.report.screen if (glimpsed := _glimpse(view.report, part)) is not None]
    if surface.terminal and view.streamed.key == FINDINGS_TABLE.key and view.options.table is None:
        return [table for table in view.report.tables if table.key != FINDINGS_TABLE.key]
    return (view.streamed,)


def _glimpse(report: Report, part: Glimpse) -> Table | None:
    table = report.table(part.table)
    if table is None or table.frame.empty:
        return None
    columns = tuple(column for column in table.columns if column.key in part.columns)
    frame = table.frame.head(part.rows)[[column.key for column in columns]]
    return table._replace(columns=columns, frame=frame)


def _draw_head(console: Any, view: View, surface: Surface) -> None:
    report = view.report
    console.print(Text(spoken(report.title), style="bold"))
    console.print(Text(t("layar.keadaan_per", tanggal=view.reference_date), style="dim"))
    console.print()
    for sentence in report.headline:
        console.print(_line(spoken(sentence), surface, bullet=len(report.headline) > 1))
    if report.headline:
        console.print()


def _line(sentence: str, surface: Surface, *, bullet: bool) -> Any:
    """A sentence, wrapped where long lines tire the eye."""
    width = min(surface.width, _WIDEST_TEXT)
    if not bullet:
        return Padding(Text(sentence), (0, surface.width - width, 0, 0))
    mark = "-" if surface.ascii_only else "\u2022"
    from rich.table import Table as Grid

    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(max_width=width - 3)
    grid.add_row(mark, Text(sentence))
    return grid


def _notes(view: View, surface: Surface) -> list[str]:
    """What a reader must know before leaning on the figures, and where the rest is."""
    report = view.report
    notes = [*_estimates(view.streamed), *_left_out(report)]
    if report.screen:
        notes = [*rows_aside(report), *weak_rules(report), *notes]
    elif report.provenance is not None:
        notes += [spoken(note) for note in report.provenance.notes]
    drawn = {table.key for table in _tables(view, surface)}
    others = [table.key for table in report.tables if table.key not in drawn]
    if others and surface.terminal:
        notes.append(t("layar.tabel_lain", daftar=", ".join(others)))
    return [printable(note) for note in notes]


def _estimates(table: Table | None) -> list[str]:
    if table is None or "estimasi" not in table.frame.columns:
        return []
    count = int((table.frame["estimasi"] == "ya").sum())
    return [t("layar.perkiraan", n=figure(count), dari=figure(len(table.frame)))] if count else []


def _left_out(report: Report) -> list[str]:
    """Tables that hold what the main one could not take in."""
    told = []
    for key in _UNSURE if report.screen else (*_UNSURE, _LEFT):
        table = report.table(key)
        if table is not None and len(table.frame) and table is not report.tables[0]:
            told.append(t("layar.lihat_tabel", judul=pick(table.spec.title), n=figure(len(table.frame)), tabel=key))
    return told
