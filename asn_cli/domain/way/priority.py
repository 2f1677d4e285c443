"""From skor, peringkat and langkah of one row of prioritas back to its parts, weights and the decision table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from asn_cli.domain.places import PlaceOf
from asn_cli.domain.priority import PARTS, SWINGS, Asked, Thresholds, asked_of, swung_ranks
from asn_cli.domain.way.priority_parts import Row, is_known, share
from asn_cli.domain.way.steps import PEOPLE, Kind, Told, Way, cells_of
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules.model import Parameter
from asn_cli.rules.priority_weights import PriorityWeights

POINTS = "poin"


@dataclass(frozen=True, slots=True)
class Count:
    """How many of how many people, and the rows that say so of the first."""

    some: int
    of: int
    rows: pd.DataFrame
    column: str


def weight_steps(way: Way, weights: PriorityWeights, pairs: Sequence[str]) -> None:
    """What each part weighs, and who says so. `pairs`: the pairs of the scenario that touch the weights."""
    told = listing(_named({part: float(weights.values[part]) for part in PARTS}))
    way.add_parameter(weights.rule, msg("jalan_prioritas.bobot", daftar=told))
    own = {part: float(weight) for part, weight in weights.own.items() if part not in weights.supposed}
    if own:
        facts = {"penetap": weights.penetap, "alasan": weights.alasan}
        way.add(Kind.RULE, msg("jalan_prioritas.bobot_kantor", daftar=listing(_named(own)), **facts), below=1)
    if pairs:
        way.add(Kind.SCENARIO, msg("jalan_prioritas.bobot_andai", pasangan=", ".join(pairs)), below=1)


def _named(weights: Mapping[str, float]) -> list[Msg]:
    pairs = weights.items()
    return [msg("jalan.sebanyak", nama=msg(f"prioritas.bagian_{part}"), fte=figure(w, 4)) for part, w in pairs]


def score_steps(way: Way, row: Row, weights: Mapping[str, float]) -> None:
    """The re-weighting where a part is missing, what each part adds, and the sum."""
    known = {part: float(row[f"bagian_{part}"]) for part in PARTS if is_known(row, f"bagian_{part}")}
    total = sum(float(weights[part]) for part in known)
    if not is_known(row, "skor"):
        way.add(Kind.ABSENT, msg("jalan_prioritas.tanpa_skor"))
        return
    score = float(row["skor"])
    way.add(Kind.RESULT, msg("jalan_prioritas.skor"), score, POINTS)
    way.depth += 1
    missing = [msg(f"prioritas.bagian_{part}") for part in PARTS if part not in known]
    if missing:
        facts = {"bagian": listing(missing), "jumlah": figure(total, 4), "semua": figure(_whole(weights), 4)}
        way.add(Kind.FORMULA, msg("jalan_prioritas.bobot_ulang", **facts), total)
    added = []
    for part, value in known.items():
        points = value * float(weights[part]) / total * 100
        added.append(share(points))
        facts = {"nilai": share(value), "bobot": figure(float(weights[part]), 4), "jumlah": figure(total, 4)}
        text = msg("jalan_prioritas.sumbangan", bagian=msg(f"prioritas.bagian_{part}"), hasil=share(points), **facts)
        way.add(Kind.FORMULA, text, points, POINTS)
    way.add(Kind.FORMULA, msg("jalan_prioritas.jumlah", suku=listing(added, " + "), hasil=share(score)), score, POINTS)
    way.depth -= 1


def _whole(weights: Mapping[str, float]) -> float:
    return sum(float(weights[part]) for part in PARTS)


def rank_steps(way: Way, areas: pd.DataFrame, at: int, weights: Mapping[str, float]) -> None:
    """The rank, who stands beside, and the weights that give the best and the worst rank. `areas`: `ranked`."""
    row = {str(name): value for name, value in areas.iloc[at].items()}
    if not is_known(row, "peringkat"):
        return
    scores = areas["skor"].to_numpy(dtype=np.float64)
    own, equal = scores[at], int((scores == scores[at]).sum()) - 1
    facts = {"peringkat": figure(row["peringkat"]), "banyak": figure(int(areas["skor"].notna().sum()))}
    higher = int((scores > own).sum())
    text = msg("jalan_prioritas.peringkat", lebih=figure(higher), sama=figure(equal), **facts)
    way.add(Kind.RESULT, text, int(row["peringkat"]))
    for name, beside in (("di_atas", scores > own), ("di_bawah", scores < own)):
        places = np.flatnonzero(beside)
        if len(places):
            other = areas.iloc[places[-1] if name == "di_atas" else places[0]]
            told = {"sektor": other["sektor"], "kecamatan": other["kecamatan"], "skor": share(float(other["skor"]))}
            way.add(Kind.COMPARISON, msg(f"jalan_prioritas.{name}", **told), float(other["skor"]), POINTS, below=1)
    parts = areas[[f"bagian_{part}" for part in PARTS]].to_numpy(dtype=np.float64)
    found = [(factors, int(ranks[at])) for factors, ranks in swung_ranks(parts, weights) if not np.isnan(ranks[at])]
    count = len(SWINGS) ** len(PARTS)
    for name in ("peringkat_min", "peringkat_maks"):
        rank = int(row[name])
        factors = min((f for f, r in found if r == rank), key=lambda f: sum(one != 1 for one in f))
        text = msg(f"jalan_prioritas.{name}", n=figure(rank), banyak=figure(count), bobot=_swings(factors))
        way.add(Kind.RESULT, text, rank, below=1)


def _swings(factors: Sequence[float]) -> Msg:
    """Which weights are changed, and by how much."""
    changed = [
        msg("jalan_prioritas.suku", kiri=msg(f"prioritas.bagian_{part}"), kanan=figure(factor, 1))
        for part, factor in zip(PARTS, factors, strict=True)
        if factor != 1
    ]
    return msg("jalan_prioritas.bobot_diubah", daftar=listing(changed)) if changed else msg("jalan_prioritas.bobot_ini")


def step_steps(
    way: Way,
    row: Row,
    rule: Parameter,
    limits: Thresholds,
    surplus: pd.DataFrame,
    counts: Mapping[str, Count | None],
    place: PlaceOf,
) -> None:
    """The decision table, read from the top until a line fits. `surplus`: `surplus_beside`; `counts`: the people behind
    bagian_kesenjangan and bagian_jp."""
    asked = asked_of(row, limits)
    way.add_parameter(rule, msg("jalan_prioritas.tabel", keterangan=Told(rule.keterangan)))
    way.depth += 1
    if asked.short:
        facts: dict[str, Any] = {"kurang": figure(row["kekurangan"]), "lebih": figure(row["surplus_lain"])}
        _line(way, "redistribusi", facts, holds=asked.surplus, value=float(row["surplus_lain"]))
        for post in surplus.to_dict("records"):
            facts = {"jabatan": post["jabatan"], "kurang": figure(post["kurang"]), "daftar": post["daftar"]}
            text = msg("jalan_prioritas.lebih_di", **facts)
            way.add(Kind.INPUT, text, float(post["dapat"]), PEOPLE, below=1)
        if not asked.surplus:
            _line(way, "rekrut", {"kurang": figure(row["kekurangan"])}, holds=True)
    else:
        enough = "tidak_kurang" if is_known(row, "kekurangan") else "kurang_tidak_diketahui"
        way.add(Kind.CONDITION, msg(f"jalan_prioritas.{enough}"))
        facts = {
            "pengaduan": _told(row, "bagian_pengaduan"),
            "batas_pengaduan": share(limits.pengaduan),
            "skm": _told(row, "bagian_skm"),
            "batas_skm": share(limits.skm),
        }
        trouble = asked.complaints or asked.survey
        _line(way, "tanda", facts, holds=trouble)
        if trouble:
            _staffed_but_bad(way, row, asked, limits, counts, place)
    way.depth -= 1
    way.add(Kind.RESULT, msg("jalan_prioritas.langkah", langkah=row["langkah"], alasan=row["alasan"]))


def _staffed_but_bad(
    way: Way,
    row: Row,
    asked: Asked,
    limits: Thresholds,
    counts: Mapping[str, Count | None],
    place: PlaceOf,
) -> None:
    """The lines about competence, lesson hours and coaching."""
    train = asked.gaps or asked.hours
    facts: dict[str, Any] = {
        "kesenjangan": _told(row, "bagian_kesenjangan"),
        "batas_kesenjangan": share(limits.kesenjangan),
        "jp": _told(row, "bagian_jp"),
        "batas_jp": share(limits.jp),
    }
    _line(way, "latih", facts, holds=train)
    for name in ("kesenjangan", "jp"):
        count = counts.get(f"bagian_{name}")
        if count is not None:
            told = {"n": figure(count.some), "dari": figure(count.of)}
            places = cells_of(count.rows, count.column, place)
            text = msg(f"jalan_prioritas.orang_{name}", **told)
            way.add(Kind.STAFF, text, count.some, PEOPLE, places=places, below=1)
    if not train:
        facts = {"pembinaan": _told(row, "bagian_pembinaan"), "batas": share(limits.pembinaan)}
        _line(way, "bina", facts, holds=asked.coaching)


def _told(row: Row, column: str) -> Any:
    return share(float(row[column])) if is_known(row, column) else msg("jalan_prioritas.tidak_diketahui")


def _line(way: Way, name: str, facts: Mapping[str, Any], *, holds: bool, value: float | None = None) -> None:
    """One line of the table, and whether it holds."""
    answer = msg("jalan_prioritas.ya" if holds else "jalan_prioritas.tidak")
    text = msg(f"jalan_prioritas.syarat_{name}", jawab=answer, **facts)
    way.add(Kind.CONDITION, text, value, "" if value is None else PEOPLE)


def surplus_beside(rows: pd.DataFrame, kode: str, sektor: str) -> pd.DataFrame:
    """Posts that are short in an area and over elsewhere: jabatan, kurang, dapat (people who can come), daftar (where).

    `rows`: the rows of kebutuhan with selisih.
    """
    gap = rows["selisih"].astype("Float64").fillna(0.0)
    short = rows[(rows["kode"] == kode) & (rows["sektor"] == sektor) & (gap < 0).to_numpy(dtype=bool)]
    found = []
    for post, missing in zip(short["jabatan"], -gap[short.index], strict=True):
        over = rows[(rows["jabatan"] == post) & (gap > 0).to_numpy(dtype=bool)]
        if len(over):
            there = [
                msg("jalan.sebanyak", nama=name, fte=figure(n))
                for name, n in zip(over["kecamatan"], gap[over.index], strict=True)
            ]
            found.append((post, missing, min(missing, gap[over.index].sum()), listing(there)))
    return pd.DataFrame(found, columns=["jabatan", "kurang", "dapat", "daftar"])
