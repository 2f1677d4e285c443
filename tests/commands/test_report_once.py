"""`asn report` rests on one reading: no file is opened twice, and no part works out again what another has."""

from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.commands.luar import Shell

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
ONCE = (
    "asn_cli.domain.needs.make_basis",
    "asn_cli.domain.needs.compute_needs",
    "asn_cli.domain.staffing.place_staff",
    "asn_cli.domain.balance.balance",
    "asn_cli.domain.needs.needed_posts",
    "asn_cli.domain.projection.project",
    "asn_cli.domain.retirement.retirement_ages",
    "asn_cli.domain.redeploy.redeploy",
    "asn_cli.domain.selection.select",
    "asn_cli.domain.evaluation.ratings.rate",
    "asn_cli.domain.training.hours_by_year",
    "asn_cli.domain.training.plan",
    "asn_cli.domain.complaints.prepare.prepared",
    "asn_cli.tables.survey_prepare.usable",
    "asn_cli.domain.priority.ranked",
)
"""The heart of each part: needs, staff, the two together, the years ahead, moves, selection, ratings, training,
complaints, answers, priorities."""


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each of ONCE was called, and how often each source was opened."""
    counted: Counter[str] = Counter()

    def counting(name: str, function: Any) -> Any:
        def counts(*given: Any, **named: Any) -> Any:
            counted[name] += 1
            return function(*given, **named)

        return counts

    for name in ONCE:
        module, _, function = name.rpartition(".")
        monkeypatch.setattr(name, counting(name, getattr(import_module(module), function)))
    opening = import_module("asn_cli.ingest.assemble")
    opened = opening.open_source

    def opens(spec: Any, *given: Any) -> Any:
        counted[spec.shown] += 1
        return opened(spec, *given)

    monkeypatch.setattr(opening, "open_source", opens)
    return counted


def test_report_opens_each_file_and_works_out_each_part_once(shell: Shell, calls: Counter[str]) -> None:
    assert shell.asn("report", str(SAMPLE), "--as-of", "2026-01-31").code == 0
    files = {path.name for path in SAMPLE.iterdir() if path.suffix in (".csv", ".xlsx")}
    assert set(calls) == {*ONCE, *files}
    assert {name: count for name, count in calls.items() if count > 1} == {}
