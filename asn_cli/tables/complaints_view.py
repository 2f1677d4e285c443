"""What a reader of `complaints` sees: tables, headline, notes and charts."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from asn_cli.domain.complaints import NO_DISTRICT, Clock
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.report.model import Chart, ChartKind, Table
from asn_cli.tables.complaints import MONTHLY, OVERDUE, PUNCTUALITY, RATES, WORDS, recap_spec

MOST_MONTHS = 6
"""Months that stand out and are named in the headline."""


def rates_table(rates: pd.DataFrame, first: date, last: date) -> Table:
    """laju with the days it counts."""
    return RATES.table(rates.assign(mulai=pd.Timestamp(first), sampai=pd.Timestamp(last)))


def tables(
    recap: pd.DataFrame,
    keys: Sequence[str],
    punctuality: pd.DataFrame,
    rates: Table,
    monthly: pd.DataFrame,
    overdue: pd.DataFrame,
    words: pd.DataFrame | None,
) -> list[Table]:
    """Every table of the contract; kata where it was asked for."""
    found = [
        recap_spec(keys).table(recap),
        PUNCTUALITY.table(punctuality),
        rates,
        MONTHLY.table(monthly),
        OVERDUE.table(overdue),
    ]
    return found if words is None else [*found, WORDS.table(words)]


def headline(recap: pd.DataFrame, punctuality: pd.DataFrame, rates: pd.DataFrame, monthly: pd.DataFrame) -> list[Msg]:
    """How many, how many in time, where more than elsewhere, and which months stand out."""
    total, done = int(recap["jumlah"].sum()), int(recap["selesai"].sum())
    facts = {
        "jumlah": figure(total),
        "selesai": figure(done),
        "persen": figure(100 * done / total if total else 0.0, 1),
        "arsip": figure(recap["arsip"].sum()),
        "terbuka": figure(recap[["proses", "belum", "tertunda"]].to_numpy().sum()),
        "lewat": figure(punctuality["lewat_batas"].sum()),
    }
    told = [msg("pengaduan.inti", **facts)]
    good = int(punctuality["tepat_waktu"].sum())
    judged = good + int(punctuality["terlambat"].sum())
    if judged:
        share = figure(100 * good / judged, 1)
        told.append(msg("pengaduan.inti_tepat", tepat=figure(good), dinilai=figure(judged), persen=share))
    told.extend([*_highest(rates), *_months(monthly)][:1])
    return told


def _highest(rates: pd.DataFrame) -> list[Msg]:
    """The highest of the rates that lie wholly above the regency's."""
    marked = rates[rates["sorotan"] == "ya"].sort_values(["per_10000", "kecamatan"], ascending=[False, True])
    if marked.empty:
        return []
    known = rates[rates["penduduk"].notna() & (rates["kecamatan"] != NO_DISTRICT)]
    whole = float(known["jumlah"].sum()) / float(known["penduduk"].sum()) * 1e4
    top = marked.iloc[0]
    facts = {"laju": top["per_10000"], "bawah": top["bawah"], "atas": top["atas"], "kabupaten": whole}
    return [
        msg("pengaduan.inti_laju", kecamatan=top["kecamatan"], **{k: figure(float(v), 1) for k, v in facts.items()})
    ]


def _months(monthly: pd.DataFrame) -> list[Msg]:
    marked = monthly.loc[monthly["sorotan"] == "ya", "bulan"].tolist()
    return [msg("pengaduan.inti_bulan", bulan=listing(marked[:MOST_MONTHS]))] if marked else []


def charts(monthly: pd.DataFrame, rates: pd.DataFrame) -> tuple[Chart, ...]:
    """Reports by month with their limits; rates where the population is known."""
    found = []
    if len(monthly) > 1:
        series = ("jumlah", "bawah", "atas") if monthly["bawah"].notna().any() else ("jumlah",)
        found.append(Chart(msg("pengaduan.grafik_bulanan"), ChartKind.LINE, "bulanan", ("bulan",), series, front=True))
    if rates["per_10000"].notna().any():
        found.append(Chart(msg("pengaduan.grafik_laju"), ChartKind.BAR, "laju", ("kecamatan",), ("per_10000",)))
    return tuple(found)


def notes(
    clock: Clock, first: date, last: date, told: tuple[date | None, date | None], years: Sequence[int]
) -> tuple[Msg, ...]:
    """By what rules days were counted, over which days, with which population."""
    found = [msg("pengaduan.catatan_mulai_hari_ini" if clock.count_first else "pengaduan.catatan_mulai_besok")]
    if clock.archived_is_done:
        found.append(msg("pengaduan.catatan_arsip"))
    found.append(msg("pengaduan.catatan_kalender", tahun=listing(str(year) for year in sorted(clock.calendar.years))))
    if any(told):
        shown = [day.isoformat() if day else "..." for day in told]
        found.append(msg("pengaduan.catatan_periode", mulai=shown[0], sampai=shown[1]))
    if years:
        facts = {"mulai": first.isoformat(), "sampai": last.isoformat(), "tahun": listing(map(str, years))}
        found.append(msg("pengaduan.catatan_laju", **facts))
    return tuple(found)
