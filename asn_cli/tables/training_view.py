"""What a reader of `training` sees: tables, headline, notes and charts."""

from typing import TYPE_CHECKING

import pandas as pd

from asn_cli.domain.training import NEW_STAFF, gaps, jpm
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.report.model import Chart, ChartKind, Table
from asn_cli.rules import Parameter
from asn_cli.tables.training import GAPS, GAPS_BY_UNIT, HOURS, MATCH, plan_spec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def tables(
    hours: pd.DataFrame,
    competences: pd.DataFrame | None,
    plan: pd.DataFrame,
    what: str,
    bands: "Sequence[tuple[float, str]] | None",
) -> list[Table]:
    """Every table of the contract, then the gaps by unit and title."""
    known = _none() if competences is None else competences
    match = jpm(known, bands)
    names = known.drop_duplicates("nip").set_index("nip")["nama"]
    match["nama"] = match["nip"].map(names).astype("str")
    return [
        HOURS.table(hours),
        GAPS.table(gaps(known, ["kompetensi", "sektor"])),
        MATCH.table(match),
        plan_spec(what).table(plan),
        GAPS_BY_UNIT.table(gaps(known, ["kompetensi", "unit_kerja", "jabatan"])),
    ]


def _none() -> pd.DataFrame:
    texts = ("nip", "nama", "kompetensi", "sektor", "unit_kerja", "jabatan")
    frame = pd.DataFrame({name: pd.Series(dtype="str") for name in texts})
    for level in ("level_dimiliki", "level_standar"):
        frame[level] = pd.Series(dtype="float64")
    return frame


def headline(
    hours: pd.DataFrame, year: int | None, found: "Sequence[Table]", people: pd.DataFrame, new_from: int
) -> list[Msg]:
    """Who is short of lesson hours, where competence is lacking most, and who is new."""
    told = []
    of_year = hours[(hours["tahun"] == year) & hours["jp_minimum"].notna()]
    if len(of_year):
        short = of_year[of_year["kekurangan_jp"] > 0]
        facts = {
            "kurang": figure(len(short)),
            "wajib": figure(len(of_year)),
            "jp": figure(short["kekurangan_jp"].sum(), 1),
        }
        told.append(msg("pelatihan.inti_jp", tahun=year, **facts))
    lacking, match = found[1].frame, found[2].frame
    if len(lacking):
        top = lacking.iloc[0]
        gap_people = int((match["jpm"] < 100).sum())
        gap = {
            "pegawai": figure(gap_people),
            "kompetensi": top["kompetensi"],
            "orang": figure(top["pegawai"]),
            "rata": figure(top["kesenjangan_rata"], 2),
        }
        if pd.isna(top["sektor"]):
            told.append(msg("pelatihan.inti_kesenjangan_saja", **gap))
        else:
            told.append(msg("pelatihan.inti_kesenjangan", sektor=top["sektor"], **gap))
    new = people[(people["kelompok"] == NEW_STAFF) & people["dinas"]]
    if len(new) and len(hours):
        trained = set(hours.loc[hours["jp"] > 0, "nip"])
        waiting = int((~new["nip"].isin(trained)).sum())
        told.append(msg("pelatihan.inti_baru", baru=figure(len(new)), tahun=new_from, belum=figure(waiting)))
    return told


def notes(
    pressed: "Mapping[str, float]",
    good: float,
    plan: pd.DataFrame,
    budget: float | None,
    purpose: Parameter,
    told: str | None,
) -> tuple[Msg, ...]:
    """How the plan was ordered, what was left of a budget, by which purpose JPM was judged."""
    found = [msg("pelatihan.catatan_urutan")]
    if pressed:
        found.append(msg("pelatihan.catatan_tekanan", baik=figure(good, 2)))
    if budget is not None:
        facts = {name: figure(plan[name].sum()) for name in ("peserta", "dibutuhkan")}
        found.append(msg("pelatihan.inti_rencana", sisa=figure(budget - float(plan["biaya"].sum())), **facts))
    if told is not None:
        found.append(msg("pelatihan.catatan_tujuan", tujuan=told, dasar=purpose.dasar))
    return tuple(found)


def charts(found: "Sequence[Table]") -> tuple[Chart, ...]:
    """Places needed and given."""
    names = (found[3].columns[0].key, "sektor", "kelompok")
    title = msg("pelatihan.grafik_rencana")
    return (Chart(title, ChartKind.BAR, "rencana", names, ("dibutuhkan", "peserta"), front=True),)
