"""Working time a year: the office's own, a named profile, or days x hours."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.exits import UsageProblem

if TYPE_CHECKING:
    from asn_cli.rules.rulebook import Rules

PROFILES = ("panrb-2020", "kes-2015", "menpan-2004")
DEFAULT = {"abk": "panrb-2020", "abk-kes": "kes-2015", "wisn": "kes-2015"}


class YearOfWork(NamedTuple):
    """Effective minutes and days of one worker, and where they come from."""

    minutes: float
    days: float
    source: str


def working_time(
    rules: "Rules",
    at: date,
    method: str,
    *,
    profile: str | None = None,
    days: float | None = None,
    hours: float | None = None,
) -> YearOfWork:
    """Working time for a method: days x hours x 60 as told, else the profile told, else asn.yaml, else the default one.

    Days without hours (or the reverse) and an unknown profile are UsageProblems.
    """
    if (days is None) != (hours is None):
        raise UsageProblem("hari_dan_jam")
    if days is not None and hours is not None:
        if not (0 < days <= 366 and 0 < hours <= 24):
            raise UsageProblem("hari_jam_di_luar", hari=f"{days:g}", jam=f"{hours:g}")
        return YearOfWork(days * hours * 60, days, f"{days:g} x {hours:g} x 60")
    if profile is not None and profile not in PROFILES:
        raise UsageProblem("profil_tidak_dikenal", profil=profile, pilihan=", ".join(PROFILES))
    shipped = rules.parameter(f"rencana/waktu-kerja-{profile or DEFAULT[method]}", at).isi
    if shipped is None:
        raise UsageProblem("profil_belum_berlaku", profil=profile or DEFAULT[method], tanggal=at.isoformat())
    working_days = shipped.get("hari_5", shipped.get("hari"))
    own = rules.office.waktu_kerja
    if profile is None and own.total_menit is not None:
        return YearOfWork(own.total_menit, own.hari or working_days, "asn.yaml")
    return YearOfWork(shipped["menit"], working_days, profile or DEFAULT[method])
