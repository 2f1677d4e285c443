"""What a reader of `formation` sees."""

from fractions import Fraction

import numpy as np
import pandas as pd

from asn_cli.domain.balance import percent
from asn_cli.domain.formation import Rule, reasons
from asn_cli.domain.formation.proposal import Proposal
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.report.model import Table
from asn_cli.tables.formation import FORMATION, SENSITIVITY, SUMMARY


def proposed(found: Proposal) -> pd.DataFrame:
    """formasi, row by row."""
    rows = found.rows.assign(usulan=found.shared.seats)
    rows["pemenuhan_awal"] = percent(rows["bezetting"], rows["kebutuhan"])
    rows["pemenuhan_akhir"] = percent(rows["bezetting"] + rows["usulan"], rows["kebutuhan"])
    rows["biaya"] = _bills(rows, found.costs)
    rule = Rule(found.request.rule)
    rows["alasan"] = pd.Series(reasons(rows, found.shared, rule, found.bound, found.weights), dtype=object)
    return rows


def _bills(rows: pd.DataFrame, costs: dict[str, Fraction]) -> pd.Series:
    """Rupiah a year of each row's seats, missing for a post whose cost nobody gave."""
    price = [costs.get(post) for post in rows["jabatan"]]
    bill = [np.nan if p is None else float(p * int(n)) for p, n in zip(price, rows["usulan"], strict=True)]
    return pd.Series(bill, index=rows.index, dtype="float64")


def tables(found: Proposal) -> list[Table]:
    """formasi, ringkasan, kepekaan."""
    rows = proposed(found)
    return [FORMATION.table(rows), SUMMARY.table(_by_sector(rows)), SENSITIVITY.table(_sensitivity(found))]


def _by_sector(rows: pd.DataFrame) -> pd.DataFrame:
    sums = rows.assign(orang=rows["bezetting"].clip(upper=rows["kebutuhan"])).groupby("sektor", as_index=False)
    out = sums[["kebutuhan", "orang", "kekurangan", "usulan"]].sum()
    out["biaya"] = sums["biaya"].sum(min_count=1)["biaya"]
    out["pemenuhan_awal"] = percent(out["orang"], out["kebutuhan"])
    out["pemenuhan_akhir"] = percent(out["orang"] + out["usulan"], out["kebutuhan"])
    return out


def _sensitivity(found: Proposal) -> pd.DataFrame:
    parts = []
    for rule, shared in found.others.items():
        sums = found.rows.assign(usulan=shared.seats).groupby("sektor", as_index=False)[["usulan"]].sum()
        parts.append(sums.assign(aturan=str(rule)))
    empty = pd.DataFrame({"aturan": [], "sektor": [], "usulan": []}).astype({"usulan": "int64"})
    return pd.concat(parts, ignore_index=True) if parts else empty


def headline(found: Proposal) -> list[Msg]:
    """How much of the shortage is met, by which rule, and what it costs."""
    rows = found.rows
    facts = {
        "usulan": figure(found.shared.quota),
        "kekurangan": figure(int(rows["kekurangan"].sum())),
        "tahun": found.request.year,
        "aturan": found.request.rule,
    }
    told = [msg("rencana.formasi_inti", **facts)]
    if found.moved:
        told.append(msg("rencana.formasi_sesudah_pindah", jumlah=figure(found.moved)))
    bill = _bills(rows.assign(usulan=found.shared.seats), found.costs).sum()
    if found.request.budget is not None:
        left = figure(found.request.budget - float(bill))
        told.append(msg("rencana.formasi_biaya", biaya=figure(float(bill)), sisa=left))
    return told


def notes(found: Proposal) -> tuple[Msg, ...]:
    """The rule in words, how ties go, and the ceiling of personnel cost."""
    told = [msg(f"rencana.aturan_{found.request.rule.replace('-', '_')}"), msg("rencana.formasi_seri")]
    if found.ceiling is None:
        return (*told, msg("rencana.pagu_belum_dihitung"))
    return (*told, msg("rencana.pagu_ruang", ruang=figure(float(found.ceiling))))
