"""The terms of a selection as rules, what of the input can be used, and what a reader sees first."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pandas as pd

from asn_cli.domain.places import PlaceOf
from asn_cli.domain.selection import PASSED, Terms, Threshold
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.rules import Rules

GENERAL = "umum"


def terms_of(rules: Rules, at: date, max_skd: float | None, max_skb: float | None) -> tuple[Terms, dict[str, float]]:
    """The thresholds, shares and maxima that hold, and the highest possible score of each part."""
    settings = rules.office.seleksi
    shares = rules.parameter("seleksi/bobot", at).isi
    highest = dict(rules.parameter("seleksi/maksimum", at).isi)
    highest["skb"] = max_skb or settings.maks_skb
    terms = Terms(
        thresholds={
            kind: Threshold(**{part: int(least) for part, least in limits.items()})
            for kind, limits in rules.parameter("seleksi/ambang-skd", at).isi.items()
        },
        max_skd=Fraction(str(max_skd or settings.maks_skd)),
        max_skb=Fraction(str(highest["skb"])),
        share_skd=Fraction(str(shares["skd"])) / 100,
        share_skb=Fraction(str(shares["skb"])) / 100,
        times=settings.kali_skb,
    )
    return terms, highest


def usable(applicants: pd.DataFrame, highest: Mapping[str, float], findings: Findings, place: PlaceOf) -> pd.DataFrame:
    """Applicants whose scores are possible; a blank kind is the general one. The others are told, each at its cell."""
    frame = applicants.copy()
    frame["jenis"] = frame["jenis"].fillna(GENERAL) if "jenis" in frame else GENERAL
    good = pd.Series(True, index=frame.index)
    for part in ("twk", "tiu", "tkp", "skb"):
        if part not in frame:
            continue
        above = (frame[part].astype("Float64") > highest[part]).fillna(False).astype(bool)
        wrong = frame[above]
        for source, row, value in zip(wrong["_sumber"], wrong["_baris"], wrong[part], strict=True):
            spot = place(source, row, part)
            findings.add("ASN-R012", spot, f"{float(value):g}", column=part, maksimum=f"{highest[part]:g}")
        good &= ~above
    return frame[good].reset_index(drop=True)


def told(result: pd.DataFrame, findings: Findings, place: PlaceOf) -> None:
    """Formasi that cannot be decided, and seats that only the number of the applicant decided."""
    undecided = result[result["hasil"].isna()]
    for (formasi, jenis), group in undecided.groupby(["formasi", "jenis"], sort=True):
        spot = place(int(group["_sumber"].iloc[0]), int(group["_baris"].iloc[0]), "jumlah_formasi")
        findings.add("ASN-R019", spot, str(formasi), column="jumlah_formasi", jenis=str(jenis), jumlah=len(group))
    tied = result[result["seri"]]
    for (formasi, jenis), group in tied.groupby(["formasi", "jenis"], sort=True):
        spot = place(int(group["_sumber"].iloc[0]), int(group["_baris"].iloc[0]), "nomor_peserta")
        findings.add("ASN-R020", spot, str(formasi), column="nomor_peserta", jenis=str(jenis))


def headline(result: pd.DataFrame) -> list[Msg]:
    """How many applied, passed SKD and got a seat."""
    facts = {
        "pelamar": figure(len(result)),
        "lolos": figure(int((result["lolos_skd"] == "ya").sum())),
        "lulus": figure(int((result["hasil"] == PASSED).sum())),
    }
    return [msg("seleksi.inti", **facts)]
