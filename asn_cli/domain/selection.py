"""CASN selection: thresholds of SKD, final score, ranking within a formasi, one verdict and reason an applicant."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from asn_cli.locale import Msg, msg

PASSED, FAILED, ABSENT = "lulus", "tidak lulus", "gugur"
KEYS = ["formasi", "jenis"]


@dataclass(frozen=True, slots=True)
class Threshold:
    """What SKD asks of one kind of applicant: least scores of the parts (None: not asked) and of their sum."""

    twk: int | None = None
    tiu: int | None = None
    tkp: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The rules of a selection. Maxima are what a full score is; `times` is how many per seat go on to SKB."""

    thresholds: Mapping[str, Threshold]
    max_skd: Fraction
    max_skb: Fraction
    share_skd: Fraction
    share_skb: Fraction
    times: int


def exact(number: Any) -> Fraction | None:
    """A score as it was written, not as the nearest binary fraction; None when missing."""
    return None if pd.isna(number) else Fraction(Decimal(str(number)))


def select(applicants: pd.DataFrame, terms: Terms) -> pd.DataFrame:
    """One row an applicant, in the order given: skd, lolos_skd, nilai_akhir, peringkat, hasil, keterangan.

    `applicants` has nomor_peserta, formasi, jenis, twk, tiu, tkp and, where known, jumlah_formasi, skb, ipk and
    tanggal_lahir. Final score = share of SKD x score/maximum x 100, and SKB likewise (Kepmenpan 321/2024). Ties: SKD,
    then TKP, TIU, TWK, IPK, the older, at last the number. `hasil` is missing where nobody said how many seats there
    are, or the rows say different numbers. `seri` marks who got or missed a seat by the number alone.
    """
    data = applicants.reset_index(drop=True)
    people = [_scored(row, terms) for row in data.to_dict("records")]
    for _, group in data.groupby(KEYS, sort=True):
        _judge([people[int(i)] for i in group.index], _seats(group), terms.times)
    out = data.copy()
    if "skb" not in out:
        out["skb"] = float("nan")
    out["skd"] = [float(person.skd) for person in people]
    out["lolos_skd"] = ["tidak" if person.missed else "ya" for person in people]
    out["nilai_akhir"] = [None if person.final is None else float(person.final) for person in people]
    out["peringkat"] = pd.array([person.rank for person in people], dtype="Int64")
    out["hasil"] = [person.verdict for person in people]
    out["keterangan"] = pd.Series([person.reason for person in people], dtype=object)
    out["seri"] = pd.Series([person.tied for person in people], dtype=bool)
    return out


@dataclass(slots=True)
class _Person:
    """One applicant on the way to a verdict. `merit` ranks people with one final score, best first."""

    number: str
    skd: Fraction
    parts: tuple[Fraction, ...]
    merit: tuple[Any, ...]
    missed: tuple[str, str, int] | None
    final: Fraction | None
    rank: int | None = None
    verdict: str | None = None
    reason: Msg | str | None = None
    tied: bool = False


def _scored(row: Mapping[Any, Any], terms: Terms) -> _Person:
    twk, tiu, tkp, skb = (exact(row.get(part)) for part in ("twk", "tiu", "tkp", "skb"))
    parts = tuple(part or Fraction(0) for part in (tkp, tiu, twk))
    skd = sum(parts, Fraction(0))
    missed = _shortfall(terms.thresholds[str(row["jenis"])], twk, tiu, tkp, skd)
    final = None
    if missed is None and skb is not None:
        final = 100 * (terms.share_skd * skd / terms.max_skd + terms.share_skb * skb / terms.max_skb)
    average, born = exact(row.get("ipk")), row.get("tanggal_lahir")
    merit = (
        -skd,
        *(-part for part in parts),
        Fraction(1) if average is None else -average,
        (1, 0) if born is None or pd.isna(born) else (0, pd.Timestamp(born).toordinal()),
    )
    return _Person(str(row["nomor_peserta"]), skd, parts, merit, missed, final)


def _judge(group: list[_Person], seats: int | None, times: int) -> None:
    """Rank the applicants of one formasi and kind, and give each its verdict and reason."""
    standing = sorted((p for p in group if p.missed is None), key=lambda p: (p.merit, p.number))
    ranked = sorted((p for p in standing if p.final is not None), key=lambda p: (-(p.final or 0), p.merit, p.number))
    for rank, person in enumerate(ranked, start=1):
        person.rank = rank
    for person in group:
        if person.missed is not None:
            what, value, least = person.missed
            person.verdict = FAILED
            person.reason = msg("seleksi.di_bawah_ambang", apa=what, nilai=value, batas=least)
        elif seats is None:
            person.reason = msg("seleksi.kursi_tidak_diketahui")
        elif person.rank is None:
            _judge_without_skb(person, standing, seats * times)
        elif person.rank <= seats:
            person.verdict, person.reason = PASSED, ""
        else:
            person.verdict = FAILED
            person.reason = msg("seleksi.tidak_ada_kursi", peringkat=person.rank, kursi=seats)
    if seats and seats < len(ranked):
        last, first_out = ranked[seats - 1], ranked[seats]
        last.tied = first_out.tied = (last.final, last.merit) == (first_out.final, first_out.merit)


def _judge_without_skb(person: _Person, standing: list[_Person], invited: int) -> None:
    """Only the best go on to SKB, and whoever equals the last of them in every part of SKD goes too."""
    place = standing.index(person)
    if place < invited or (invited and person.parts == standing[invited - 1].parts):
        person.verdict, person.reason = ABSENT, msg("seleksi.tidak_ikut_skb")
    else:
        person.verdict = FAILED
        person.reason = msg("seleksi.di_luar_peserta_skb", peringkat=place + 1, batas=invited)


def _shortfall(
    threshold: Threshold, twk: Fraction | None, tiu: Fraction | None, tkp: Fraction | None, total: Fraction
) -> tuple[str, str, int] | None:
    """The first threshold that was missed: what, the score, the least score; None when all were met."""
    for name, value, least in (
        ("TWK", twk, threshold.twk),
        ("TIU", tiu, threshold.tiu),
        ("TKP", tkp, threshold.tkp),
        ("SKD", total, threshold.total),
    ):
        if least is not None and (value is None or value < least):
            return name, "-" if value is None else f"{float(value):g}", least
    return None


def _seats(group: pd.DataFrame) -> int | None:
    """The seats of a formasi and kind, None when nobody said or the rows disagree."""
    if "jumlah_formasi" not in group:
        return None
    said = group["jumlah_formasi"].dropna().unique()
    return int(said[0]) if len(said) == 1 else None


def summary(result: pd.DataFrame) -> pd.DataFrame:
    """A row a formasi and kind: seats, applicants, past SKD, with SKB, accepted, seats left open."""
    rows = []
    for key, group in result.groupby(KEYS, sort=True):
        formasi, jenis = (str(part) for part in key)
        seats = _seats(group)
        accepted = int((group["hasil"] == PASSED).sum())
        rows.append(
            {
                "formasi": formasi,
                "jenis": jenis,
                "jumlah_formasi": seats,
                "pelamar": len(group),
                "lolos_skd": int((group["lolos_skd"] == "ya").sum()),
                "ikut_skb": int(group["nilai_akhir"].notna().sum()),
                "lulus": accepted,
                "kosong": None if seats is None else seats - accepted,
            }
        )
    columns = ["formasi", "jenis", "jumlah_formasi", "pelamar", "lolos_skd", "ikut_skb", "lulus", "kosong"]
    frame = pd.DataFrame(rows, columns=columns)
    for column in columns[2:]:
        frame[column] = frame[column].astype("Int64")
    return frame
