"""What a formation plan was asked for, checked: shared by `formation` and `explain formation`."""

from typing import TYPE_CHECKING

from asn_cli.exits import UsageProblem
from asn_cli.runner import Run

if TYPE_CHECKING:
    from asn_cli.domain.formation.proposal import Request

RULES = ("proporsional", "sainte-lague", "maximin", "bobot")


def request_of(
    run: Run, quota: int | None, budget: float | None, plan_year: int | None, rule: str, *, after_redeploy: bool
) -> "Request":
    """The request; UsageProblem for a quota or budget of nothing, an unknown rule, a year gone by.

    The priority score, by which `bobot` weighs where the office sets no weights, rests on every table: they are read.
    """
    from asn_cli.domain.formation.proposal import Request

    for option, value in (("--quota", quota), ("--budget", budget)):
        if value is not None and value <= 0:
            raise UsageProblem("jumlah_tidak_positif", opsi=option, nilai=f"{value:g}")
    if rule not in RULES:
        raise UsageProblem("aturan_tidak_dikenal", aturan=rule, pilihan=", ".join(RULES))
    present = run.context.as_of.year
    year = present + 1 if plan_year is None else plan_year
    if year < present:
        raise UsageProblem("tahun_rencana_lewat", tahun=year, acuan=present)
    if rule == "bobot" and run.rules.office.formasi.bobot is None:
        run.read_everything()
    return Request(year, rule, quota, budget, after_redeploy)
