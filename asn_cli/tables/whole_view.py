"""What the reader of `report` sees first: headline figures, three sentences, the first priorities, one screen."""

from collections.abc import Mapping, Sequence

import pandas as pd

from asn_cli.exits import UsageProblem
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.report.model import Chart, ChartKind, Glimpse, HeatMap, Report, Table
from asn_cli.tables.priority import BRIEF, PRIORITY

FIRST_TEN = 10
FIRST_COLUMNS = ("peringkat", "kecamatan", "sektor", "pemenuhan", "pengaduan_per_10000", "ikm", "skor", "langkah")
FIRST_OVERDUE = 5
MOST_RANKED = 15
"""Bars of the chart of priorities."""
STEPS = ("rekrut", "redistribusi", "latih", "bina", "pantau")


def priority_table(areas: pd.DataFrame) -> Table:
    """prioritas."""
    return PRIORITY.table(areas)


def screen() -> tuple[Glimpse, ...]:
    """The one screen: headline figures, the ten first priorities, what is overdue longest."""
    return (
        Glimpse("ringkasan", 20, ("keterangan", "nilai", "satuan")),
        Glimpse("prioritas", FIRST_TEN, FIRST_COLUMNS),
        Glimpse("terlambat", FIRST_OVERDUE, ("id_laporan", "tanggal", "hari_kerja", "kecamatan", "instansi")),
    )


def _sum(reports: Mapping[str, Report], command: str, table: str, column: str) -> float | None:
    """The sum of a column of a part's table; None without it, or where nothing is known."""
    found = reports[command].table(table) if command in reports else None
    if found is None or column not in found.frame:
        return None
    total = pd.to_numeric(found.frame[column], errors="coerce").sum(min_count=1)
    return None if pd.isna(total) else float(total)


def _of_all(reports: Mapping[str, Report], command: str, table: str, key: str, value: str, column: str) -> float | None:
    """The figure in the row whose `key` is `value`."""
    found = reports[command].table(table) if command in reports else None
    if found is None:
        return None
    rows = found.frame[found.frame[key] == value]
    return None if rows.empty or pd.isna(rows[column].iloc[-1]) else float(rows[column].iloc[-1])


MEASURES: tuple[tuple[str, str, tuple[str, str, str]], ...] = (
    ("kebutuhan", "orang", ("needs", "sektor", "kebutuhan")),
    ("bezetting", "orang", ("needs", "sektor", "bezetting")),
    ("kekurangan", "orang", ("needs", "sektor", "kekurangan")),
    ("kelebihan", "orang", ("needs", "sektor", "kelebihan")),
    ("tidak_terpetakan", "orang", ("needs", "tidak_terpetakan", "jumlah")),
    ("dapat_dipindah", "orang", ("redeploy", "redistribusi", "jumlah")),
    ("pensiun_5th", "orang", ("project", "proyeksi", "pensiun")),
    ("dinilai", "penilaian", ("evaluate", "sebaran", "jumlah")),
    ("kekurangan_jp", "JP", ("training", "jp", "kekurangan_jp")),
    ("pengaduan", "laporan", ("complaints", "rekap", "jumlah")),
    ("lewat_batas", "laporan", ("complaints", "ketepatan", "lewat_batas")),
    ("responden", "orang", ("survey", "skm", "responden")),
)
"""Measure, unit, and the part, table and column whose sum it is."""


def brief(reports: Mapping[str, Report], areas: pd.DataFrame | None) -> Table:
    """ringkasan: one measure a row; what is not known is missing."""
    rows: list[dict[str, object]] = []
    for measure, unit, (command, table, column) in MEASURES:
        if command in reports:
            rows.append(_row(measure, unit, _sum(reports, command, table, column)))
    if "survey" in reports:
        rows.append(_row("ikm", "", _of_all(reports, "survey", "unit", "ukuran", "responden", "ikm")))
    if areas is not None:
        counts = areas["langkah"].value_counts()
        rows += [_row(f"langkah_{step}", "kecamatan-sektor", float(counts.get(step, 0))) for step in STEPS]
    return BRIEF.table(pd.DataFrame(rows, columns=["ukuran", "nilai", "satuan", "keterangan"]))


def _row(measure: str, unit: str, value: float | None) -> dict[str, object]:
    return {"ukuran": measure, "nilai": value, "satuan": unit, "keterangan": msg(f"laporan.{measure}")}


def three_sentences(reports: Mapping[str, Report], areas: pd.DataFrame | None) -> list[Msg]:
    """Where service is short, whether it is people or skill that is missing, and what to do first."""
    told: list[Msg] = []
    if "needs" in reports:
        told.append(next(iter(reports["needs"].headline)))
    public = _trouble(reports)
    told += [public] if public is not None else []
    if areas is not None and len(areas):
        first = areas.head(3)
        names = [
            msg("laporan.langkah_pertama", sektor=row["sektor"], kecamatan=row["kecamatan"], langkah=row["langkah"])
            for row in first.to_dict("records")
        ]
        told.append(msg("laporan.dahulukan", daftar=listing(names)))
    if not told:
        told = [sentence for report in reports.values() for sentence in report.headline][:3]
    return told


def _trouble(reports: Mapping[str, Report]) -> Msg | None:
    """Complaints and satisfaction in one sentence."""
    parts: list[Msg] = []
    number, late = (
        _sum(reports, "complaints", "rekap", "jumlah"),
        _sum(reports, "complaints", "ketepatan", "lewat_batas"),
    )
    if number is not None:
        parts.append(msg("laporan.pengaduan_singkat", jumlah=figure(number), lewat=figure(late or 0)))
    ikm = _of_all(reports, "survey", "unit", "ukuran", "responden", "ikm")
    if ikm is not None and _sum(reports, "survey", "skm", "ikm") is not None:
        units = reports["survey"].table("skm")
        assert units is not None, "survey always has its table"
        unit = units.frame.dropna(subset=["ikm"]).sort_values("ikm", kind="stable").iloc[0]
        facts = {"ikm": figure(ikm, 2), "unit": unit["unit_layanan"], "terendah": figure(float(unit["ikm"]), 2)}
        parts.append(msg("laporan.skm_singkat", **facts))
    elif ikm is not None:
        parts.append(msg("laporan.ikm_singkat", ikm=figure(ikm, 2)))
    return msg("laporan.publik", bagian=listing(parts)) if parts else None


def chosen_sheets(tables: Sequence[Table], wanted: Sequence[str]) -> list[Table]:
    """All tables, or those named by key or sheet; an unknown name is a UsageProblem."""
    if not wanted:
        return list(tables)
    names = {name.casefold(): table for table in tables for name in (table.key, table.spec.sheet) if name}
    names |= {table.key.replace("_", " "): table for table in tables}
    unknown = [name for name in wanted if name.casefold() not in names]
    if unknown:
        raise UsageProblem("lembar_laporan_asing", lembar=unknown[0], pilihan=", ".join(table.key for table in tables))
    keys = {names[name.casefold()].key for name in wanted}
    return [table for table in tables if table.key in keys]


def all_findings(reports: Mapping[str, Report], more: Findings) -> Findings:
    """The findings of all parts, each once."""
    together = Findings()
    seen: set[object] = set()
    for source in (*(report.findings for report in reports.values()), more):
        for finding in source:
            identity = (
                finding.code,
                finding.place,
                finding.found,
                finding.column,
                repr(sorted(finding.params.items(), key=str)),
            )
            if identity not in seen:
                seen.add(identity)
                together.append(finding)
    return together


def heat_map(reports: Mapping[str, Report]) -> HeatMap | None:
    """The one of needs."""
    return reports["needs"].heatmap if "needs" in reports else None


def charts(
    reports: Mapping[str, Report], names: Mapping[tuple[str, str], str], areas: pd.DataFrame | None
) -> list[Chart]:
    """Those of the parts, of which needs stands in front; the score leads. `names`: (command, table) -> table here."""
    drawn: list[Chart] = []
    if areas is not None and len(areas):
        shown = min(len(areas), MOST_RANKED)
        title = msg("laporan.grafik_prioritas", n=figure(shown), dari=figure(len(areas)))
        names_here = ("kecamatan", "sektor")
        drawn.append(Chart(title, ChartKind.BAR, "prioritas", names_here, ("skor",), rows=(0, shown - 1)))
    for command, report in reports.items():
        for chart in report.charts:
            table = names.get((command, chart.table), chart.table)
            drawn.append(chart._replace(table=table, front=chart.front and command == "needs"))
    return drawn
