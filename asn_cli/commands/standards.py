"""`asn standards`: the list, one standard in full, or what nobody has confirmed for a year."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report
    from asn_cli.rules import Standard

ACTIONS = ("show", "stale")


@command(sources=False)
def standards(
    run: Run,
    action: Annotated[str | None, typer.Argument(metavar="show|stale", help=t("aturan.argumen_aksi"))] = None,
    identifier: Annotated[str | None, typer.Argument(metavar="ID", help=t("aturan.argumen_id"))] = None,
) -> "Report":
    """Resolve every standard at the reference date and show what was asked for."""
    if action is not None and action not in ACTIONS:
        raise UsageProblem("aksi_standar_tidak_dikenal", aksi=action, usul=_near(action, run))
    if action == "show":
        if identifier is None:
            raise UsageProblem("id_standar_kurang")
        return _show(run, identifier)
    if identifier is not None:
        raise UsageProblem("aksi_standar_tidak_dikenal", aksi=identifier, usul="")
    everything = run.rules.standards(run.context.as_of)
    if action == "stale":
        return _listing(run, _stale(everything, run.context.as_of), stale=True)
    return _listing(run, everything, stale=False)


def _near(action: str, run: Run) -> Msg | str:
    """What a mistyped action may have meant."""
    near = [f"asn standards {word}" for word in get_close_matches(action, ACTIONS, n=1)]
    if action in run.rules.files:
        near = [f"asn standards show {action}"]
    return msg("galat.mungkin_maksud", usul=near[0]) if near else ""


def _stale(standards: Iterable["Standard"], at: date) -> list["Standard"]:
    """What nobody has confirmed within the year before `at`, or ever; the oldest first."""
    a_year_before = at.replace(year=at.year - 1, day=28 if (at.month, at.day) == (2, 29) else at.day)
    old = [s for s in standards if s.diperiksa_pada is None or s.diperiksa_pada < a_year_before]
    return sorted(old, key=lambda s: (s.diperiksa_pada or date.min, s.id))


def _listing(run: Run, standards: Iterable["Standard"], *, stale: bool) -> "Report":
    from asn_cli.report.model import Report
    from asn_cli.tables.standards import STANDAR, rules_used, standards_frame

    listed = tuple(standards)
    at = run.context.as_of.isoformat()
    return Report(
        command="standards",
        title=msg("aturan.judul_basi" if stale else "aturan.judul_daftar", tanggal=at),
        tables=(STANDAR.table(standards_frame(listed, run.rules.posts)),),
        findings=run.rules.findings,
        provenance=run.provenance(rules=rules_used(listed)),
        headline=_stale_words(listed) if stale else _list_words(listed),
    )


def _list_words(listed: tuple["Standard", ...]) -> list[Msg]:
    active = sum(standard.aktif for standard in listed)
    own = sum(standard.asal.value == "kantor" for standard in listed)
    words = [msg("aturan.ringkas_daftar", semua=len(listed), aktif=active, mati=len(listed) - active)]
    return [*words, msg("aturan.ringkas_kantor", jumlah=own)] if own else words


def _stale_words(listed: tuple["Standard", ...]) -> list[Msg]:
    if not listed:
        return [msg("aturan.tidak_basi")]
    never = sum(standard.diperiksa_pada is None for standard in listed)
    return [msg("aturan.ringkas_basi", jumlah=len(listed), belum=never)]


def _show(run: Run, identifier: str) -> "Report":
    from asn_cli.report.model import Report
    from asn_cli.rules.describe import describe
    from asn_cli.tables.standards import NILAI, rules_used, values_frame

    file = run.rules.standard_file(identifier)
    standard = next(s for s in run.rules.standards(run.context.as_of) if s.id == identifier)
    return Report(
        command="standards",
        title=msg("aturan.judul_satu", id=identifier),
        tables=(NILAI.table(values_frame(file, standard, run.context.as_of)),),
        findings=run.rules.findings,
        provenance=run.provenance(rules=rules_used((standard,))),
        headline=describe(standard, file, run.context.as_of),
    )
