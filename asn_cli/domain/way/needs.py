"""From one row of kebutuhan back to its cells: the standards that applied, which decided, the rounding, the staff."""

import math

import pandas as pd

from asn_cli.domain.needs.compute import WORKLOAD
from asn_cli.domain.needs.decide import TOGETHER
from asn_cli.domain.rounding import PLACES, Rounding
from asn_cli.domain.way.evidence import Evidence, Question
from asn_cli.domain.way.inputs import standard_steps
from asn_cli.domain.way.steps import PEOPLE, Kind, Way, exact_figure, named
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing
from asn_cli.rules.model import Inactive, Standard


def need_steps(way: Way, evidence: Evidence, question: Question) -> int | None:
    """The steps to `kebutuhan`; gives it, or None where there is no such row (the steps then say why)."""
    row = evidence.row(question)
    if row is None:
        absent_steps(way, evidence, question)
        return None
    details = evidence.details(question)
    for detail in details.to_dict("records"):
        standard_steps(way, evidence, question, detail)
    _comparison(way, row, details)
    need = int(row["kebutuhan"])
    _rounding(way, evidence, question, row)
    _not_used(way, evidence, question, set(details["standar"]))
    return need


def _comparison(way: Way, row: pd.Series, details: pd.DataFrame) -> None:
    """Which of several standards decided, and by what; nothing where there was one."""
    if len(details) < 2:
        return
    groups = details.groupby("gabung", sort=False)["fte_dibandingkan"].first()
    names = details.groupby("gabung", sort=False)["standar"].agg(TOGETHER.join)
    pairs = zip(names, groups, strict=True)
    told = listing((msg("jalan.sebanyak", nama=name, fte=exact_figure(fte)) for name, fte in pairs), "; ")
    decided = str(row["standar"])
    fte = float(row["kebutuhan_fte"])
    if len(groups) == 1:
        text = msg("jalan.dijumlahkan", daftar=listing(details["standar"]), hasil=exact_figure(fte))
    else:
        equal = groups.round(PLACES).eq(round(fte, PLACES)).sum() > 1
        text = msg("jalan.seri" if equal else "jalan.terbesar", daftar=told, menang=decided)
    way.add(Kind.COMPARISON, text, fte, PEOPLE)


def _rounding(way: Way, evidence: Evidence, question: Question, row: pd.Series) -> None:
    fte, need = float(row["kebutuhan_fte"]), int(row["kebutuhan"])
    facts = {"fte": exact_figure(fte), "hasil": figure(need)}
    if row["metode"] == WORKLOAD:
        text = msg("jalan.bulat_beban", **facts)
    elif evidence.rounding is Rounding.LARGEST_REMAINDER:
        text = _remainder(evidence, question, fte, need)
    else:
        text = msg(f"jalan.bulat_{evidence.rounding.value}", **facts)
    way.add(Kind.ROUNDING, text, need, PEOPLE)


def _remainder(evidence: Evidence, question: Question, fte: float, need: int) -> Msg:
    """The largest remainder in words: the sum of the kabupaten, the seats left, this remainder's rank."""
    rows = evidence.needs.rows
    mine = rows[(rows["jabatan"] == question.jabatan) & (rows["metode"] != WORKLOAD)]
    parts = mine["kebutuhan_fte"].round(PLACES)
    total = math.ceil(round(math.fsum(parts), PLACES))
    rest = (parts - parts.floordiv(1)).round(PLACES)
    own = round(fte - math.floor(round(fte, PLACES)), PLACES)
    before = (rest > own) | ((rest == own) & (mine["kode"] < question.kode))
    return msg(
        "jalan.bulat_sisa_terbesar",
        jumlah=exact_figure(math.fsum(parts)),
        total=figure(total),
        sisa=figure(total - int(parts.floordiv(1).sum())),
        pecahan=exact_figure(own),
        urutan=int(before.sum()) + 1,
        fte=exact_figure(fte),
        hasil=figure(need),
    )


def _not_used(way: Way, evidence: Evidence, question: Question, used: set[str]) -> None:
    """The other standards for the post: off, or not computed for want of data, and why."""
    missing = evidence.needs.missing.groupby("standar", sort=True)["alasan"].first()
    for standard in serving(evidence, question.jabatan):
        if standard.id in used:
            continue
        if standard.alasan_nonaktif is not None:
            text = msg("jalan.standar_mati", nama=named(standard), alasan=_why_off(standard.alasan_nonaktif))
        elif standard.id in missing:
            text = msg("jalan.standar_tanpa_data", nama=named(standard), alasan=missing[standard.id])
        else:
            text = msg("jalan.standar_tidak_di_sini", nama=named(standard), kecamatan=question.kecamatan)
        way.add_rule(standard, text, kind=Kind.NOT_USED)


def _why_off(reason: Inactive) -> Msg:
    return msg(f"aturan.alasan_{reason.value}")


def serving(evidence: Evidence, post: str) -> list[Standard]:
    """The standards that serve a post, active or not."""
    return [standard for standard in evidence.standards.values() if post in standard.jabatan and standard.gives_need]


def absent_steps(way: Way, evidence: Evidence, question: Question) -> None:
    """Why there is no row for this kecamatan and post."""
    facts = {"kecamatan": question.kecamatan, "jabatan": question.jabatan}
    if question.kode not in evidence.basis.districts.index:
        named_by = "jalan.tidak_di_penduduk" if evidence.basis.named else "jalan.tidak_di_tabel"
        way.add(Kind.ABSENT, msg(named_by, **facts))
        return
    if not serving(evidence, question.jabatan):
        way.add(Kind.ABSENT, msg("jalan.tanpa_standar", **facts))
        return
    way.add(Kind.ABSENT, msg("jalan.tanpa_baris", **facts))
    way.depth += 1
    _not_used(way, evidence, question, set())
    way.depth -= 1


def balance_steps(way: Way, need: int, staff: int) -> None:
    """bezetting - kebutuhan, and fulfilment."""
    gap = staff - need
    status = "kurang" if gap < 0 else "lebih" if gap > 0 else "cukup"
    facts = {"bezetting": figure(staff), "kebutuhan": figure(need), "selisih": figure(gap), "status": status}
    way.add(Kind.RESULT, msg("jalan.selisih", **facts), gap, PEOPLE)
    if need > 0:
        share = 100 * staff / need
        told = {"bezetting": figure(staff), "kebutuhan": figure(need), "hasil": figure(share, 4)}
        way.add(Kind.RESULT, msg("jalan.pemenuhan", **told), share, "%")
