"""From one row of formasi back: the shortage, the exact share, remainder and rank, ties, conditions, cost."""

from fractions import Fraction

import numpy as np

from asn_cli.domain.formation.plan import rows_of, weights_of
from asn_cli.domain.formation.proposal import Proposal
from asn_cli.domain.formation.shares import Ints, Rows, Rule, SeatValues, capped_shares, seat_values
from asn_cli.domain.way.evidence import Question
from asn_cli.domain.way.steps import PEOPLE, Kind, Way, exact_figure
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure, listing

SEATS = "formasi"


def row_at(proposal: Proposal, question: Question) -> int | None:
    """The position of a row of formasi; None where nothing is needed."""
    rows = proposal.rows
    found = np.flatnonzero((rows["kode"] == question.kode) & (rows["jabatan"] == question.jabatan))
    return int(found[0]) if len(found) else None


def shortage_step(way: Way, need: int, left: int) -> int:
    """max(0, kebutuhan - pegawai yang tersisa)."""
    short = max(0, need - left)
    facts = {"kebutuhan": figure(need), "tersisa": figure(left), "hasil": figure(short)}
    way.add(Kind.RESULT, msg("jalan.kekurangan", **facts), short, PEOPLE)
    return short


def share_steps(way: Way, proposal: Proposal, at: int) -> None:
    """How the quota came to give this row its seats."""
    shared, rule = proposal.shared, Rule(proposal.request.rule)
    rows = rows_of(proposal.rows)
    short, seats = int(rows.shortage[at]), int(shared.seats[at])
    total = int(rows.shortage.sum())
    facts = {"kuota": figure(shared.quota), "semua": figure(total), "aturan": str(rule)}
    way.add(Kind.SHARE, msg("jalan.kuota", **facts), shared.quota, SEATS)
    if short and 0 < shared.quota < total:
        way.depth += 1
        weights = weights_of(proposal.rows, proposal.weights)
        values = seat_values(rule, rows, shared.quota, weights)
        if rule in (Rule.PROPORTIONAL, Rule.WEIGHTED):
            _largest_remainder(way, rows, rule, shared.quota, weights, at)
        _margin(way, rule, rows, values, shared.seats, at, bound=bool(proposal.bound[at]))
        way.depth -= 1
    for condition in proposal.conditions:
        if bool(condition.rows[at]):
            given = int(shared.seats[condition.rows].sum())
            text = msg("jalan.syarat", nama=condition.name, n=figure(int(condition.rows.sum())), diberi=figure(given))
            way.add(Kind.CONDITION, text, given, SEATS)
    way.add(Kind.RESULT, _outcome(seats, short, total, shared.quota), seats, SEATS)
    others = [msg("jalan.menurut", aturan=str(r), n=int(p.seats[at])) for r, p in proposal.others.items() if r != rule]
    if others:
        way.add(Kind.COMPARISON, msg("jalan.aturan_lain", daftar=listing(others)))
    price = proposal.costs.get(str(proposal.rows["jabatan"].iloc[at]))
    if price is not None:
        told = {"n": figure(seats), "biaya": figure(float(price)), "hasil": figure(float(price * seats))}
        way.add(Kind.RESULT, msg("jalan.biaya", **told), float(price * seats), "rupiah/tahun")


def _outcome(seats: int, short: int, total: int, quota: int) -> Msg:
    if not short:
        return msg("jalan.usulan_tidak_kurang")
    facts = {"n": figure(seats), "kekurangan": figure(short)}
    return msg("jalan.usulan_penuh" if seats == short and quota >= total else "jalan.usulan", **facts)


def _largest_remainder(way: Way, rows: Rows, rule: Rule, quota: int, weights: list[Fraction], at: int) -> None:
    """The exact share, its whole part and remainder, and the rank of the remainder among all rows."""
    short, total = int(rows.shortage[at]), int(rows.shortage.sum())
    if rule is Rule.PROPORTIONAL:
        shares = [Fraction(quota * int(s), total) for s in rows.shortage]
        told = {"kekurangan": figure(short), "semua": figure(total), "kuota": figure(quota)}
        text = msg("jalan.bagian_proporsional", hasil=exact_figure(float(shares[at])), **told)
    else:
        claims = [weight * int(s) for weight, s in zip(weights, rows.shortage, strict=True)]
        shares = capped_shares(claims, rows.shortage, quota)
        told = {"bobot": exact_figure(float(weights[at])), "kekurangan": figure(short), "kuota": figure(quota)}
        everything = exact_figure(float(sum(claims, Fraction(0))))
        text = msg("jalan.bagian_bobot", hasil=exact_figure(float(shares[at])), semua=everything, **told)
    way.add(Kind.FORMULA, text, float(shares[at]), SEATS)
    whole = [share.numerator // share.denominator for share in shares]
    rest = [share - number for share, number in zip(shares, whole, strict=True)]
    ahead = sum(other > rest[at] for other in rest)
    facts = {
        "bulat": figure(whole[at]),
        "sisa": exact_figure(float(rest[at])),
        "kursi": figure(quota - sum(whole)),
        "urutan": ahead + 1,
        "sama": sum(other == rest[at] for other in rest) - 1,
    }
    way.add(Kind.SHARE, msg("jalan.sisa", **facts), float(rest[at]), SEATS)


def _margin(way: Way, rule: Rule, rows: Rows, values: SeatValues, seats: Ints, at: int, *, bound: bool) -> None:
    """What the last seat given here and the next one would be worth, against the least that won anywhere."""
    given = [(values.value(i, int(k)), i) for i, k in enumerate(seats) if k > 0]
    if not given:
        return
    least = min(worth for worth, _ in given)
    own = int(seats[at])
    key = str(rule).replace("-", "_")
    limit = exact_figure(float(_shown(rule, least)))
    if own:
        worth = values.value(at, own)
        shown = float(_shown(rule, worth))
        way.add(Kind.SHARE, msg(f"jalan.kursi_{key}", n=own, nilai=exact_figure(shown), batas=limit), shown)
    if own < int(rows.shortage[at]):
        worth = values.value(at, own + 1)
        shown = float(_shown(rule, worth))
        lost = "jalan.kursi_tertahan" if bound else "jalan.kursi_kalah"
        text = "jalan.kursi_seri" if worth == least else lost
        way.add(Kind.SHARE, msg(text, n=own + 1, nilai=exact_figure(shown), batas=limit), shown)


def _shown(rule: Rule, worth: Fraction) -> Fraction:
    """maximin reckons with minus the fulfilment before the seat: shown as a fulfilment in percent."""
    return -worth * 100 if rule is Rule.MAXIMIN else worth
