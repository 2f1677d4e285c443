"""What is wrong, doubtful or worth knowing about reports, at their cells; never a name, a title or a text."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from asn_cli.domain.complaints import NO_CLASS, NO_DISTRICT, NOT_MAPPED, Clock, Stage, Timed
from asn_cli.domain.complaints.model import OPEN, coded
from asn_cli.domain.complaints.prepare import matched
from asn_cli.findings import Findings, without_long_digits
from asn_cli.locale import msg
from asn_cli.locale.figures import figure, listing
from asn_cli.tables.telling import Mask, cell_at, file_of, in_words, tell_rows

if TYPE_CHECKING:
    from asn_cli.ingest.model import Dataset

SHOWN = 5
"""Examples of one kind that are worth a finding each."""


def tell(data: "Dataset", everything: pd.DataFrame, reports: pd.DataFrame, times: Timed, clock: Clock) -> Findings:
    """All of it. `everything`: every report as prepared; `reports`: those of the period, which `times` belongs to."""
    findings = Findings()
    cells = _Cells(data, data.tables["pengaduan"].frame, findings)
    for year, count in times.uncovered.items():
        findings.add("ASN-P001", found=year, jumlah=figure(count))
    if times.done_undated:
        undated, done = figure(times.done_undated), figure(times.done)
        findings.add("ASN-P002", found=times.done_undated, column="tanggal_selesai", banyak=undated, selesai=done)
    _statuses(cells, everything)
    _days(cells, everything, clock)
    _limits(cells, reports, clock)
    _responses(data, everything, findings)
    _unplaced(cells, everything)
    if "penduduk" not in data.tables:
        findings.add("ASN-P012")
    return findings


class _Cells:
    """Where things stand in the table that was read."""

    def __init__(self, data: "Dataset", table: pd.DataFrame, findings: Findings) -> None:
        self._data = data
        self.table = table
        self.findings = findings

    def each(
        self,
        code: str,
        rows: Mask,
        column: str,
        found: Callable[[int], object],
        facts: Callable[[int], Mapping[str, object]] = lambda _: {},
    ) -> None:
        """A finding at each of the rows."""
        tell_rows(self.findings, code, rows, self.table, column, self._data.place, found, facts)

    def each_text(self, code: str, column: str, wanted: Callable[[str], bool], rows: Mask | None = None) -> None:
        """A finding for each distinct text, the most frequent first, at its first row, with its count."""
        if column not in self.table:
            return
        codes, names = coded(self.table[column])
        here = codes if rows is None else np.where(rows, codes, -1)
        counts = np.bincount(here[here >= 0], minlength=len(names))
        places = [place for place, name in enumerate(names) if counts[place] and wanted(str(name))]
        for place in sorted(places, key=lambda place: (-counts[place], str(names[place]))):
            first = int(np.argmax(here == place))
            spot = cell_at(self.table, first, column, self._data.place)
            self.findings.add(code, spot, names[place], column=column, jumlah=figure(counts[place]))


def _statuses(cells: _Cells, reports: pd.DataFrame) -> None:
    """Statuses that are in no group, each once."""
    other = (reports["status"] == Stage.OTHER).to_numpy(dtype=bool)
    if other.any():
        cells.each_text("ASN-P003", "status", lambda _: True, other)


def _days(cells: _Cells, reports: pd.DataFrame, clock: Clock) -> None:
    """Days that cannot be: received after the reference date, closed before receipt or after it."""
    received = reports["tanggal"].to_numpy()
    as_of = np.datetime64(clock.as_of.date())
    acuan = clock.as_of.date().isoformat()
    cells.each("ASN-P005", received > as_of, "tanggal", in_words(received), lambda _: {"acuan": acuan})
    if "tanggal_selesai" not in reports:
        return
    closed = reports["tanggal_selesai"].to_numpy()
    early = closed < received
    spots = "tanggal_selesai" if "tanggal_selesai" in cells.table else "id_laporan"
    day_in = in_words(received)
    cells.each("ASN-P004", early, spots, in_words(closed), lambda row: {"masuk": day_in(row)})
    cells.each("ASN-P006", (closed > as_of) & ~early, spots, in_words(closed), lambda _: {"acuan": acuan})


def _limits(cells: _Cells, reports: pd.DataFrame, clock: Clock) -> None:
    """Classes without a limit, among reports that would have one to keep."""
    timed = reports["status"].isin([Stage.DONE, *OPEN]).to_numpy()
    counts = reports.loc[timed, "klasifikasi"].value_counts()
    for name, count in counts.items():
        if count and name != NO_CLASS and clock.limit(name) is None:
            cells.findings.add("ASN-P007", found=name, column="klasifikasi", jumlah=figure(count))
    blank = int(counts.get(NO_CLASS, 0))
    if blank:
        cells.findings.add("ASN-P013", found=blank, column="klasifikasi", banyak=figure(blank))


def _responses(data: "Dataset", reports: pd.DataFrame, findings: Findings) -> None:
    """Closing dates for reports that are not there, and those that contradict the report's own."""
    responses, table = data.frame("tanggapan"), data.tables["pengaduan"].frame
    if responses is None:
        return
    lost = int((matched(responses["id_laporan"], reports["id_laporan"]) < 0).sum())
    if lost:
        findings.add("ASN-P008", file_of(responses, data.place), lost, banyak=figure(lost))
    if "tanggal_selesai" not in table:
        return
    found = matched(table["id_laporan"], responses["id_laporan"])
    given = np.append(responses["tanggal_selesai"].to_numpy(dtype="datetime64[s]"), np.datetime64("NaT", "s"))[found]
    own = table["tanggal_selesai"].to_numpy()
    unlike = (given != own) & ~np.isnat(given) & ~np.isnat(own)
    other = in_words(given)
    cells = _Cells(data, table, findings)
    cells.each("ASN-P009", unlike, "tanggal_selesai", in_words(own), lambda row: {"lain": other(row)})


def _unplaced(cells: _Cells, reports: pd.DataFrame) -> None:
    """Reports without a sektor (the agencies most often behind them) and without a kecamatan."""
    unmapped = (reports["sektor"] == NOT_MAPPED).to_numpy(dtype=bool)
    if unmapped.any():
        offices = reports.loc[unmapped, "instansi"].value_counts()
        named = [
            msg("pengaduan.instansi_banyak", nama=without_long_digits(str(name)), jumlah=figure(count))
            for name, count in offices.items()
            if count
        ][:SHOWN]
        found = int(unmapped.sum())
        examples = listing(named, "; ")
        cells.findings.add("ASN-P010", found=found, column="instansi", banyak=figure(found), contoh=examples)
    placeless = int((reports["kecamatan"] == NO_DISTRICT).sum())
    if placeless:
        whole = figure(len(reports))
        cells.findings.add("ASN-P011", found=placeless, column="kecamatan", banyak=figure(placeless), baris=whole)
