"""`asn explain SUBJECT SOURCE...`: one module a subject, each with `way(run, asked) -> Report`."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn_cli.report.model import Report
    from asn_cli.runner import Run

SUBJECTS = {
    "needs": "needs",
    "kebutuhan": "needs",
    "project": "project",
    "proyeksi": "project",
    "formation": "formation",
    "formasi": "formation",
    "priority": "priority",
    "prioritas": "priority",
}
"""What may be asked about -> the module here that knows the way."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: which row, and the options that shaped the result it stands in."""

    kecamatan: str | None = None
    jabatan: str | None = None
    sektor: str | None = None
    tahun: int | None = None
    rounding: str | None = None
    quota: int | None = None
    budget: float | None = None
    plan_year: int | None = None
    rule: str = "proporsional"
    after_redeploy: bool = False


def way_to(subject: str) -> "Callable[[Run, Asked], Report]":
    """The function that explains a subject."""
    way: Callable[[Run, Asked], Report] = import_module(f"asn_cli.commands.ways.{SUBJECTS[subject]}").way
    return way
