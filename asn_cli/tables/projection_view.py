"""What a reader of `project` sees: its tables, headline, notes and chart."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from asn_cli.domain.growth import Growth
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.report.model import Chart, ChartKind, Table
from asn_cli.rules.posts import Posts
from asn_cli.rules.region import Region
from asn_cli.tables.projection import CONTRACTS, PROJECTION, RETIREMENTS, SUMMARY

NOTHING = ("tahun", "nip", "nama", "jabatan", "kecamatan", "sektor", "bup", "tmt_pensiun", "tmt_akhir_kontrak")


def tables(
    rows: pd.DataFrame,
    brief: pd.DataFrame,
    leavers: pd.DataFrame | None,
    region: Region,
    posts: Posts,
    first: int,
    last: int,
) -> list[Table]:
    """proyeksi, pensiun, kontrak, ringkasan; without a staff table the two lists of people are empty."""
    retiring = ending = pd.DataFrame({name: [] for name in NOTHING})
    if leavers is not None:
        retiring = listed(_retiring(leavers, first, last), region, posts)
        retiring = retiring.sort_values(["tahun", "tmt_pensiun", "nip"], kind="stable")
        ending = listed(_ending(leavers, first, last), region, posts)
        ending = ending.sort_values(["tmt_akhir_kontrak", "nip"], kind="stable")
    return [PROJECTION.table(rows), RETIREMENTS.table(retiring), CONTRACTS.table(ending), SUMMARY.table(brief)]


def listed(leavers: pd.DataFrame, region: Region, posts: Posts) -> pd.DataFrame:
    """People as the lists show them: the title as written, kecamatan and sektor where they are known."""
    official: dict[str, Any] = {kode: region.official(kode) for kode in leavers["kode"].dropna().unique()}
    frame = leavers.assign(
        jabatan=leavers["jabatan_asli"],
        kecamatan=[official.get(kode, np.nan) for kode in leavers["kode"].tolist()],
        bup=leavers["bup"].astype("Int64"),
    )
    sectors: dict[str, Any] = {post: posts.sektor(post) or None for post in leavers["jabatan"].dropna().unique()}
    by_post = [sectors.get(post, np.nan) for post in leavers["jabatan"].tolist()]
    frame["sektor"] = pd.Series(by_post, index=leavers.index, dtype="str")
    if "sektor" in leavers:
        frame["sektor"] = frame["sektor"].fillna(leavers["sektor"])
    for column in ("nip", "nama", "tmt_akhir_kontrak"):
        if column not in frame:
            frame[column] = pd.NaT if column.startswith("tmt") else None
    return frame


def _retiring(leavers: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    inside = leavers[leavers["tahun_pensiun"].between(first, last)]
    return inside.assign(tahun=inside["tahun_pensiun"])


def _ending(leavers: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    if "tmt_akhir_kontrak" not in leavers:
        return leavers.head(0).assign(tahun=pd.Series(dtype="Int64"))
    year = pd.to_datetime(leavers["tmt_akhir_kontrak"]).dt.year
    inside = year.between(first, last)
    return leavers[inside].assign(tahun=year[inside].astype("Int64"))


def headline(brief: pd.DataFrame, leavers: pd.DataFrame | None, last: int) -> list[Msg]:
    """The last year against the first, and where the shortage is largest."""
    end = brief[brief["tahun"] == last]
    facts = {name: figure(float(end[name].sum())) for name in ("kebutuhan", "kebutuhan_rendah", "kebutuhan_tinggi")}
    told = [msg("rencana.proyeksi_inti", tahun=last, **facts)]
    if leavers is None:
        return [*told, msg("rencana.proyeksi_tanpa_pegawai")]
    gone = figure(float(brief["pensiun"].sum()))
    short = end.sort_values("kekurangan", ascending=False, kind="stable").iloc[0]
    told.append(
        msg(
            "rencana.proyeksi_kurang",
            pensiun=gone,
            tahun=last,
            kekurangan=figure(float(end["kekurangan"].sum())),
            sektor=short["sektor"],
            kurang=figure(float(short["kekurangan"])),
        )
    )
    return told


def notes(growth: Mapping[str, Growth], spread: float, region: Region) -> tuple[Msg, ...]:
    """Where the growth of each kecamatan comes from, and the spread of the interval."""
    told = [msg("rencana.sebaran", sebaran=figure(spread * 100, 2))]
    for kode, found in growth.items():
        facts = {"kecamatan": region.official(kode) or kode, "laju": figure(found.rate * 100, 2)}
        told.append(msg(f"rencana.{found.basis.value}", **facts))
    return tuple(told)


def charts(brief: pd.DataFrame) -> tuple[Chart, ...]:
    """Need against staff by sektor: in the last year, and in all."""
    if brief.empty:
        return ()
    year = brief["tahun"].iloc[-1]
    first = int((brief["tahun"] != year).sum())
    last = msg("rencana.proyeksi_grafik_akhir", tahun=year)
    series = ("kebutuhan", "bezetting")
    return (
        Chart(last, ChartKind.BAR, "ringkasan", ("sektor",), series, front=True, rows=(first, len(brief) - 1)),
        Chart(msg("rencana.proyeksi_grafik"), ChartKind.BAR, "ringkasan", ("tahun", "sektor"), series),
    )
