"""What a reader of `needs` sees first: the tables in their order, headline sentences, heat map, charts, notes."""

from collections.abc import Sequence

import pandas as pd

from asn_cli.domain.balance import Balance, percent, sums
from asn_cli.domain.needs import Basis, Needs
from asn_cli.domain.rounding import Rounding
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.report.model import Chart, ChartKind, HeatMap, Kind, Table
from asn_cli.tables.coverage import NOT_COMPUTED, UNMAPPED
from asn_cli.tables.district_types import TYPES
from asn_cli.tables.facilities import FACILITY_DETAILS, facilities_spec
from asn_cli.tables.needs import DETAILS, districts_spec, needs_spec, sectors_spec
from asn_cli.tables.standards import STANDAR


def tables(balance: Balance, needs: Needs, parameters: pd.DataFrame, rounding: Rounding) -> list[Table]:
    """Every table of the contract, then what the workbook's formulas rest on. `parameters`: the rows of `standar`."""
    known = balance.staff_known
    rows = balance.rows
    if rounding is Rounding.LARGEST_REMAINDER:
        rows = rows.assign(selisih_pembulatan=rows["kebutuhan"].astype("float64") - rows["kebutuhan_fte"])
    found = [
        needs_spec(rounding, staff_known=known).table(rows),
        DETAILS.table(needs.details),
        sectors_spec(staff_known=known).table(balance.sectors),
        districts_spec(staff_known=known).table(balance.districts),
        facilities_spec(rounding, staff_known=known).table(balance.facilities),
        UNMAPPED.table(balance.unmapped),
        NOT_COMPUTED.table(needs.missing),
        STANDAR.table(parameters),
        FACILITY_DETAILS.table(needs.facility_details),
    ]
    if needs.types is not None:
        found.append(TYPES.table(needs.types))
    return [_without_needless_decimals(table) for table in found]


def _without_needless_decimals(table: Table) -> Table:
    """Columns of numbers that are all whole (people, classes, offices) are shown so."""
    columns = tuple(
        column._replace(decimals=0)
        if column.kind is Kind.NUMBER and (table.frame[column.key].dropna() % 1 == 0).all()
        else column
        for column in table.columns
    )
    return table._replace(columns=columns)


def headline(balance: Balance, needs: Needs) -> list[Msg]:
    """One to three sentences from the figures."""
    totals = ("kebutuhan", "bezetting", "kekurangan", "kelebihan")
    facts = {name: figure(balance.districts[name].sum()) for name in totals}
    facts["kecamatan"] = figure(len(balance.districts))
    if balance.staff_known:
        told = [msg("kebutuhan.inti_dengan_pegawai", **facts), _worst(balance)]
    else:
        told = [msg("kebutuhan.inti_tanpa_pegawai", **facts), _largest(balance)]
    if len(needs.missing) or balance.listed:
        standards = needs.missing["standar"].nunique()
        told.append(msg("kebutuhan.belum_pasti", standar=figure(standards), pegawai=figure(balance.listed)))
    return told


def _worst(balance: Balance) -> Msg:
    """Where most people are lacking: the kecamatan and sector, and the post."""
    areas = sums(balance.rows, ["kode", "kecamatan", "sektor"])
    posts = sums(balance.rows, ["jabatan"])
    if not (areas["kekurangan"] > 0).any():
        return msg("kebutuhan.tidak_ada_kekurangan")
    area = areas.sort_values("kekurangan", ascending=False, kind="stable").iloc[0]
    post = posts.sort_values("kekurangan", ascending=False, kind="stable").iloc[0]
    return msg(
        "kebutuhan.terparah",
        sektor=area["sektor"],
        kecamatan=area["kecamatan"],
        kurang=figure(area["kekurangan"]),
        bezetting=figure(area["bezetting"]),
        kebutuhan=figure(area["kebutuhan"]),
        jabatan=post["jabatan"],
        kurang_jabatan=figure(post["kekurangan"]),
    )


def _largest(balance: Balance) -> Msg:
    posts: pd.DataFrame = balance.rows.groupby("jabatan", as_index=False)[["kebutuhan"]].sum()
    post = posts.sort_values("kebutuhan", ascending=False, kind="stable").iloc[0]
    return msg("kebutuhan.terbesar", jabatan=post["jabatan"], kebutuhan=figure(post["kebutuhan"]))


def heat_map(balance: Balance) -> HeatMap | None:
    """Fulfilment of each kecamatan in each sector; None while staff are not known."""
    if not balance.staff_known:
        return None
    areas = sums(balance.rows, ["kecamatan", "sektor"])
    areas["pemenuhan"] = percent(areas["bezetting"], areas["kebutuhan"])
    values = areas.pivot_table(index="kecamatan", columns="sektor", values="pemenuhan", dropna=False, observed=True)
    ordered = values.reindex(index=balance.districts["kecamatan"], columns=balance.sectors["sektor"])
    here = "{{kebutuhan.{0}}},{{kebutuhan.kecamatan}},{{baris}},{{kebutuhan.sektor}},{{kolom}}"
    share = f"SUMIFS({here.format('bezetting')})/SUMIFS({here.format('kebutuhan')})*100"
    return HeatMap(msg("kebutuhan.peta"), ordered, formula=share)


def charts(balance: Balance) -> list[Chart]:
    """Need against staff by sector and by kecamatan, and where people are short."""
    series = ("kebutuhan", "bezetting") if balance.staff_known else ("kebutuhan",)
    drawn = [
        Chart(msg("kebutuhan.grafik_sektor"), ChartKind.BAR, "sektor", ("sektor",), series, front=True),
        Chart(msg("kebutuhan.grafik_kecamatan"), ChartKind.BAR, "kecamatan", ("kecamatan",), series, front=True),
    ]
    if balance.staff_known:
        short = Chart(msg("kebutuhan.grafik_kekurangan"), ChartKind.BAR, "kecamatan", ("kecamatan",), ("kekurangan",))
        drawn.append(short)
    return drawn


def notes(basis: Basis, rounding: Rounding, counted: Sequence[str]) -> tuple[Msg, ...]:
    """The choices that a result rests on."""
    told = [msg("kebutuhan.catatan_pembulatan", cara=str(rounding))]
    if basis.districts["penduduk"].notna().any():
        years = [f"{year:.0f}" for year in sorted(basis.districts["tahun"].dropna().unique())]
        named = listing(years) if years else msg("kebutuhan.semua_tahun")
        told.append(msg("kebutuhan.catatan_penduduk", tahun=named, jiwa=figure(basis.people)))
    told += [msg("kebutuhan.catatan_seri"), msg("kebutuhan.catatan_status", status=listing(counted))]
    return tuple(told)
