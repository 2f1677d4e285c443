"""What a reader of `workload` sees first, and what was set aside."""

from collections import Counter

import pandas as pd

from asn_cli.domain.places import PlaceOf, cell_of
from asn_cli.domain.workload import Aside, Workload
from asn_cli.findings import Findings
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure

CODES = {
    Aside.NORM: ("ASN-R001", "norma_waktu"),
    Aside.VOLUME: ("ASN-R002", "volume"),
    Aside.SUPPORT: ("ASN-R003", "norma_waktu"),
    Aside.CAPACITY: ("ASN-R004", "kemampuan"),
}


def aside_findings(found: Workload, tasks: pd.DataFrame, place: PlaceOf) -> Findings:
    """A finding for each row that was left out; a post set aside is told once, at its first row."""
    findings = Findings()
    told: set[tuple[str, str]] = set()
    for index, reason in found.aside:
        row = tasks.loc[index].to_dict()
        code, column = CODES[reason]
        post, unit = str(row["jabatan"]), str(row.get("unit_kerja", ""))
        if reason is Aside.SUPPORT and (unit, post) in told:
            continue
        told.add((unit, post))
        value = row.get(column)
        written = "" if value is None or pd.isna(value) else f"{float(value):g}"
        spot = cell_of(place, row, column)
        findings.add(code, spot, written, column=column, jabatan=post, unit=unit or "-")
    return findings


def unplaced_findings(found: Workload, codes: pd.Series, tasks: pd.DataFrame, place: PlaceOf) -> Findings:
    """A finding for each unit that lies in no kecamatan: its need is in no row of kebutuhan.

    `codes`: the kecamatan (kode, or missing) of each row of `found.jabatan`.
    """
    findings = Findings()
    lost = found.jabatan[codes.isna().to_numpy()]
    for unit, posts in lost.groupby("unit_kerja", sort=False):
        rows = found.uraian[found.uraian["unit_kerja"] == unit].index
        row = tasks.loc[rows[0]]
        column = "unit_kerja" if unit else "jabatan"
        spot = cell_of(place, row, column)
        fte = figure(posts["fte"].sum(), 2)
        findings.add("ASN-K019", spot, unit, column=column, unit=unit or "-", jabatan=len(posts), fte=fte)
    return findings


def aside_counts(found: Workload) -> dict[str, int]:
    """Rows that were left out, by reason (a text of `locale/layar.py`)."""
    return dict(Counter(reason.value for _, reason in found.aside))


def headline(jobs: pd.DataFrame, minutes: float, source: str) -> list[Msg]:
    """The need of all posts, and the post under most pressure."""
    facts = {
        "jabatan": figure(len(jobs)),
        "fte": figure(jobs["fte"].sum(), 2),
        "kebutuhan": figure(jobs["kebutuhan"].sum()),
        "menit": figure(minutes),
        "asal": source,
    }
    told = [msg("rencana.beban_inti", **facts)]
    known = jobs.dropna(subset=["rasio"])
    if len(known):
        worst = known.sort_values("rasio", kind="stable").iloc[0]
        told.append(
            msg(
                "rencana.beban_tertekan",
                jabatan=worst["jabatan"],
                unit=worst["unit_kerja"] or "-",
                rasio=figure(worst["rasio"], 2, fixed=True),
            )
        )
    return told
