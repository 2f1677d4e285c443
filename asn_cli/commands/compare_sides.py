"""The two sides of a comparison: a result read back, or a folder computed anew; and the way from one to the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from asn_cli import __version__
from asn_cli.commands.study import Study
from asn_cli.exits import AsnError, InputProblem, UsageProblem
from asn_cli.findings import Findings
from asn_cli.runner import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.comparison.differences import Stage
    from asn_cli.ingest.model import Dataset

PARTS = ("needs", "evaluate", "training", "complaints", "survey")
"""What is computed of a folder: needs, and what the priorities rest on."""
GROUND = ("penduduk",), ("fasilitas", "wilayah"), ("beban_kerja", "unit_kerja"), ("pegawai",)
"""The tables that belong to each cause, in the order in which causes are changed; rules come last."""


@dataclass(slots=True)
class Side:
    """One of the two."""

    name: str
    version: str
    date: str
    overrides: tuple[str, ...]
    tables: "dict[str, pd.DataFrame]"
    study: Study | None = None
    """Where it is a folder: what its needs were computed from."""
    findings: Findings = field(default_factory=Findings)
    weights: Mapping[str, float] | None = None
    """Those of its priority score, where they are known."""


def pair(run: Run, old_as_of: date | None, old_scenario: Path | None) -> tuple[Side, Side]:
    """Both sides. UsageProblem unless there are two sources; InputProblem for one that is no result and no folder."""
    sources = run.inputs.sources
    if len(sources) != 2:
        raise UsageProblem("dua_sumber", jumlah=len(sources))
    old = run.part(sources[0], old_as_of)
    old.suppose((), old_scenario)
    return _side(old, sources[0]), _side(run.part(sources[1], supposing=True), sources[1])


def _side(run: Run, source: str) -> Side:
    path = Path(source)
    if not path.exists():
        raise UsageProblem("sumber_tidak_ada", sumber=source)
    return _folder(run, path) if path.is_dir() else _result(path)


def _result(path: Path) -> Side:
    from asn_cli.domain.comparison.moved import weights_of
    from asn_cli.ingest.ours import read_result
    from asn_cli.rules.parameters import load_parameter, resolve_parameter
    from asn_cli.rules.priority_weights import PRIORITY_WEIGHTS

    found = read_result(path)
    if found is None:
        raise InputProblem("bukan_hasil", berkas=path)
    trail = found.trail
    shipped = resolve_parameter(load_parameter(PRIORITY_WEIGHTS), date.fromisoformat(trail.date)).isi
    weights = weights_of(found.tables, shipped)
    return Side(path.name, trail.version, trail.date, trail.overrides, dict(found.tables), weights=weights)


def _folder(run: Run, path: Path) -> Side:
    """Everything comparable that a folder gives."""
    from asn_cli.commands.priorities import priorities
    from asn_cli.commands.whole import run_parts

    whole = run_parts(run, PARTS)
    tables = {table.key: table.frame for table in whole.tables()}
    areas = priorities(run, whole)
    if areas is not None:
        tables["prioritas"] = areas.ranked
    study = run.shared if isinstance(run.shared, Study) and "needs" in whole.reports else None
    told = [f for report in whole.reports.values() for f in report.findings if f.code == "ASN-W001"]
    kept = Findings({(f.column, f.found): f for f in told}.values())
    name = path.resolve().name
    weights = areas.weights.values if areas else None
    return Side(name, __version__, run.context.as_of.isoformat(), run.overrides, tables, study, kept, weights)


class Between(Study):
    """Needs on tables of which some are of one side and some of the other, by the rules of one side."""

    def __init__(self, run: Run, at: date, ground_at: date, data: "Dataset", rounding: str) -> None:
        super().__init__(run, rounding=rounding)
        self.at = at
        self.ground_at = ground_at
        self.__dict__["data"] = data


def chain(old: Side, new: Side, findings: Findings) -> "list[Stage]":
    """From the old needs to the new with one cause changed at a time, in the order of `CAUSES`.

    Empty, with a finding, where a mixture cannot be computed.
    """
    from asn_cli.domain.comparison.differences import CAUSES, Stage

    before, after = old.study, new.study
    if before is None or after is None:
        return []
    stages = [Stage("", _tables(before))]
    taken: set[str] = set()
    try:
        for cause, tables in zip(CAUSES, GROUND, strict=False):
            taken |= set(tables)
            same = all(_alike(before, after, table) for table in tables)
            stages.append(Stage(cause, stages[-1].tables if same else _tables(_mixed(before, after, taken))))
    except AsnError:
        findings.add("ASN-W005", found=old.name, baru=new.name)
        return []
    return [*stages, Stage(CAUSES[-1], _tables(after))]


def _alike(before: Study, after: Study, table: str) -> bool:
    """Whether both sides hold the same of a table, as it stands at their reference dates."""
    from asn_cli.ingest.model import ACROSS, ROW, SOURCE

    one, other = _up_to(before, table), _up_to(after, table)
    if one is None or other is None:
        return one is other
    where = [SOURCE, ROW, ACROSS]
    left = one.drop(columns=where, errors="ignore")
    return bool(left.equals(other.drop(columns=where, errors="ignore")))


def _up_to(study: Study, table: str) -> "pd.DataFrame | None":
    """A table without the years that lie beyond the side's own reference date: they do not count there."""
    frame = study.data.frame(table)
    if frame is None or table not in ("penduduk", "fasilitas") or "tahun" not in frame:
        return frame
    return frame[~(frame["tahun"].astype("float64") > study.at.year)].reset_index(drop=True)


def _mixed(before: Study, after: Study, taken: set[str]) -> Between:
    """The old side with the tables of `taken` from the new one, by the old rules."""
    from asn_cli.ingest.model import SOURCE, TableIn

    offset = len(before.data.sources)
    tables: dict[str, TableIn] = {}
    for key in {*before.data.tables, *after.data.tables}:
        frame = _up_to(after if key in taken else before, key)
        if frame is not None:
            shift = offset if key in taken else 0
            tables[key] = TableIn(key, frame.assign(**{SOURCE: frame[SOURCE] + shift}))
    data = replace(
        before.data,
        tables=tables,
        sources=[*before.data.sources, *after.data.sources],
        region=after.region if "wilayah" in taken else before.region,
    )
    return Between(before.run, before.at, max(before.at, after.at), data, before.rounding.value)


def _tables(study: Study) -> "dict[str, pd.DataFrame]":
    balance = study.balance
    return {"kebutuhan": balance.rows, "sektor": balance.sectors, "kecamatan": balance.districts}
