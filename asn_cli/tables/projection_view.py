"""What a reader of `project` sees: its tables, headline, notes and chart."""

from collections.abc import Mapping

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
    people = pd.DataFrame({name: [] for name in NOTHING}) if leavers is None else listed(leavers, region, posts)
    return [
        PROJECTION.table(rows),
        RETIREMENTS.table(_between(people, first, last)),
        CONTRACTS.table(_contracts(people, first, last)),
        SUMMARY.table(brief),
    ]


def listed(leavers: pd.DataFrame, region: Region, posts: Posts) -> pd.DataFrame:
    """People as the lists show them: the title as written, kecamatan and sektor where they are known."""
    frame = leavers.assign(
        tahun=leavers["tahun_pensiun"],
        jabatan=leavers["jabatan_asli"],
        kecamatan=leavers["kode"].map({kode: region.official(kode) for kode in leavers["kode"].dropna().unique()}),
        bup=leavers["bup"].astype("Int64"),
    )
    sectors = {post: posts.sektor(post) or None for post in leavers["jabatan"].dropna().unique()}
    by_post = leavers["jabatan"].map(sectors)
    own = leavers["sektor"] if "sektor" in leavers else None
    frame["sektor"] = by_post if own is None else by_post.fillna(own)
    for column in ("nip", "nama", "tmt_akhir_kontrak"):
        if column not in frame:
            frame[column] = pd.NaT if column.startswith("tmt") else None
    return frame


def _between(people: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    inside = people[people["tahun"].between(first, last)]
    return inside.sort_values(["tahun", "tmt_pensiun", "nip"], kind="stable")


def _contracts(people: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    year = pd.to_datetime(people["tmt_akhir_kontrak"]).dt.year.astype("Int64")
    ends = people.assign(tahun=year)[year.between(first, last)]
    return ends.sort_values(["tmt_akhir_kontrak", "nip"], kind="stable")


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
