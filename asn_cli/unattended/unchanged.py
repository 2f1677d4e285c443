"""`--if-changed`: whether the outputs are already what this run would make of the same inputs.

An xlsx or json of ours holds its Jejak: version, command line, reference date, language, overrides, and the hash of
each input and of asn.yaml. Where all of them are as they would be now, the run would write the same bytes again. The
inputs are hashed, not parsed, and only when everything else agrees.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from asn_cli import __version__, locale
from asn_cli.context import command_line
from asn_cli.exits import UsageProblem
from asn_cli.ingest.trail import SUFFIXES, Trail, read_trail

if TYPE_CHECKING:
    from asn_cli.run import Run


def told(run: "Run") -> str:
    """The one line that such a run says."""
    return locale.t("cron.tidak_berubah", keluaran=", ".join(map(str, run.outputs.outputs)))


def nothing_changed(run: "Run") -> bool:
    """Whether every output is there, and those that hold a Jejak were made from what there is now."""
    outputs = run.outputs.outputs
    holders = [path for path in outputs if path.suffix.lower() in SUFFIXES]
    if not holders:
        raise UsageProblem("tanpa_keluaran_berjejak")
    if not all(path.is_file() for path in outputs):
        return False
    trails = [read_trail(path) for path in holders]
    first = trails[0]
    if first is None or any(trail != first for trail in trails):
        return False
    return _same_call(run, first) and _same_files(run, first)


def _same_call(run: "Run", trail: Trail) -> bool:
    """The same version, command line, reference date, language, overrides and asn.yaml."""
    config = (run.config_path.name, _hash_of(run.config_path)) if run.config_path else None
    now = (
        __version__,
        command_line(run.context.arguments),
        run.context.as_of.isoformat(),
        locale.active(),
        run.overrides,
        config,
    )
    return now == (trail.version, trail.command, trail.date, trail.language, trail.overrides, trail.config)


def _same_files(run: "Run", trail: Trail) -> bool:
    """The inputs that Jejak names, with the same bytes, and no other but results of ours and what this run writes."""
    files = _files(run)
    if not trail.inputs.keys() <= files.keys():
        return False
    for name in trail.inputs:
        if _hash_of(files[name], run) != trail.inputs[name]:
            return False
    own = [*run.outputs.outputs, *(path for path in (run.context.log, run.context.lock) if path)]
    return all(_is_no_input(files[name], own) for name in files.keys() - trail.inputs.keys())


def _files(run: "Run") -> dict[str, Path | None]:
    """Every file that the sources name, by the name that Jejak gives it; None is stdin."""
    from asn_cli.ingest.source import list_sources

    found = {spec.shown: spec.path for spec in list_sources(run.inputs)} if run.inputs.sources else {}
    for name, path in run.also.items():
        found.setdefault(name, path)
    return found


def _hash_of(path: Path | None, run: "Run | None" = None) -> str:
    """The hash of a file; of stdin too, which is kept so that the run can still read it."""
    if path is not None:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    if run is None:
        raise ValueError
    return hashlib.sha256(run.keep_stdin()).hexdigest()


def _is_no_input(path: Path | None, own: Iterable[Path]) -> bool:
    """What this run writes itself, or a result of an earlier one: by its Jejak, else by its headings."""
    if path is None:
        return False
    if any(other.exists() and path.samefile(other) for other in own):
        return True
    trail = read_trail(path) if path.suffix.lower() in SUFFIXES else None
    return trail.result if trail else _looks_like_result(path)


def _looks_like_result(path: Path) -> bool:
    """Whether every sheet of a file has the headings of a result of ours."""
    from asn_cli.exits import InputProblem
    from asn_cli.findings import Findings
    from asn_cli.ingest.grid import find_table
    from asn_cli.ingest.openers.safety import Limits
    from asn_cli.ingest.results import is_result
    from asn_cli.ingest.source import SourceSpec, open_source

    spec = SourceSpec(path, path.name, path.suffix.lower()[1:])
    try:
        tables = [find_table(sheet) for sheet in open_source(spec, Limits(), Findings())]
    except InputProblem:
        return False
    return bool(tables) and all(table is not None and is_result(table) for table in tables)
