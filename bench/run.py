"""Measure asn against bare scripts: `python bench/run.py [CASE...] [--runs N] [--python PATH]`.

Each pair runs in alternation on the same files with the same libraries, in the environment of PATH; by default in a
new one that holds the wheel of this checkout. Processor time (user + system) and peak memory are medians over the runs.
Ends with 1 when a figure is missed. `complaints` makes and reads 2.6 GB.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measure import alternate, run_once

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "sample_data"
AS_OF = ("--as-of", "2026-01-31")
NEEDS_FILES = ("penduduk.csv", "fasilitas.xlsx", "wilayah.csv", "beban_kerja.xlsx", "pegawai.xlsx", "unit_kerja.xlsx")
PLAN_FILES = (*NEEDS_FILES, "masuk.csv", "jarak.csv")
RECAP = ("--table", "rekap", "--format", "csv")
PARTS = ("needs", "workload", "project", "redeploy", "select", "evaluate", "training", "complaints", "survey")
"""The commands that make up a report."""


class Line(NamedTuple):
    """One line of the result: what, measured, allowed."""

    what: str
    found: str
    allowed: str
    kept: bool


@dataclass(frozen=True)
class Bench:
    """Where things are, and how often to run them."""

    python: str
    folder: Path
    runs: int

    def asn(self, *words: object) -> list[str]:
        """A call of asn."""
        return [self.python, "-m", "asn_cli", *(str(word) for word in words)]

    def bare(self, script: str, *words: object) -> list[str]:
        """A call of a bare script."""
        return [self.python, str(HERE / "bare" / script), *(str(word) for word in words)]

    def compare(
        self, what: str, ours: Sequence[str], bare: Sequence[str], most: float, memory: float | None = None
    ) -> Iterator[Line]:
        """Lines on time and, where a limit is given, on memory: a ratio up to 10, MB beyond."""
        found = alternate(ours, bare, self.folder, self.runs)
        times = f"{found.time_ratio:.2f} x ({found.ours.processor:.2f} s / {found.bare.processor:.2f} s)"
        yield Line(what, times, f"{most} x", found.time_ratio <= most)
        if memory is not None:
            sizes = f"{found.memory_ratio:.2f} x ({found.ours.memory:.0f} MB / {found.bare.memory:.0f} MB)"
            kept = found.memory_ratio <= memory if memory <= 10 else found.ours.memory <= memory
            yield Line(f"{what}: peak memory", sizes, f"{memory} {'x' if memory <= 10 else 'MB'}", kept)

    def make(self, script: str, name: str, rows: int) -> Path:
        """A large input, made by a generator of this folder."""
        path = self.folder / name
        if not path.exists():
            subprocess.run([self.python, str(HERE / script), str(path), str(rows)], check=True)
        return path

    def written(self, ours: Sequence[str], out: Path, files: Sequence[Path]) -> list[str]:
        """The bare script that reads `files` and writes a workbook of the shape that `ours` writes to `out`."""
        subprocess.run(ours, check=True, capture_output=True)
        shape = out.with_suffix(".json")
        subprocess.run(self.bare("shape.py", out, shape), check=True)
        return self.bare("frames.py", *files, "--write", shape, self.folder / "bare.xlsx")


def start_up(bench: Bench) -> Iterator[Line]:
    """`asn --help` beside a bare typer app."""
    yield from bench.compare("asn --help", bench.asn("--help"), bench.bare("help.py", "--help"), 1.3)


def _tables(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".csv", ".xlsx"))


def needs(bench: Bench) -> Iterator[Line]:
    """The main job on the sample, workbook and terminal: the folder as it is, and only the files that it uses."""
    out = bench.folder / "kebutuhan.xlsx"
    used = [SAMPLE / name for name in NEEDS_FILES]
    for what, sources, files in (("sample_data", [SAMPLE], _tables(SAMPLE)), ("its six files", used, used)):
        ours = bench.asn("needs", *sources, *AS_OF, "--format", "table", "-o", out)
        yield from bench.compare(f"asn needs, {what}, xlsx and terminal", ours, bench.written(ours, out, files), 2)


def report(bench: Bench) -> Iterator[Line]:
    """The whole report on the sample, workbook and terminal; and beside each of its commands by itself."""
    out = bench.folder / "laporan.xlsx"

    def to(command: str) -> list[str]:
        return bench.asn(command, SAMPLE, *AS_OF, "--format", "table", "-o", out)

    ours = to("report")
    yield from bench.compare("asn report, xlsx and terminal", ours, bench.written(ours, out, _tables(SAMPLE)), 2)
    times: dict[str, list[float]] = {command: [] for command in ("report", *PARTS)}
    for _ in range(min(bench.runs, 3)):
        for command, taken in times.items():
            taken.append(run_once(to(command), bench.folder).processor)
    middle = {command: median(taken) for command, taken in times.items()}
    whole = middle.pop("report")
    slowest = max(middle, key=lambda command: middle[command])
    most = middle[slowest]
    found = f"{whole / most:.2f} x ({whole:.2f} s / {most:.2f} s)"
    yield Line(f"asn report / asn {slowest}, its slowest", found, "1.3 x", whole <= 1.3 * most)
    one_by_one = sum(middle.values())
    found = f"{whole / one_by_one:.2f} x ({whole:.2f} s / {one_by_one:.2f} s)"
    yield Line(f"asn report / its {len(PARTS)} commands in turn", found, "1 x", whole <= one_by_one)


def reading(bench: Bench) -> Iterator[Line]:
    """100,000 x 25 with all checks."""
    big = bench.make("make_big_xlsx.py", "pegawai.xlsx", 100_000)
    ours = bench.asn("check", big, *AS_OF, "--format", "csv")
    yield from bench.compare("asn check, 100,000 x 25 xlsx", ours, bench.bare("read.py", big), 2, memory=2)


def project(bench: Bench) -> Iterator[Line]:
    """6,000 people, five years, beside reading the same files: in pandas, and by asn itself."""
    files = [SAMPLE / name for name in PLAN_FILES]
    ours = bench.asn("project", *files, *AS_OF, "--years", 5, "--format", "csv")
    yield from bench.compare("asn project / pandas reading the files", ours, bench.bare("frames.py", *files), 2)
    reads = bench.asn("check", *files, *AS_OF, "--format", "csv")
    yield from bench.compare("asn project / asn check of the files", ours, reads, 2)


def planning(bench: Bench) -> Iterator[Line]:
    """Sharing and moving alone, and formation of the sample beyond what needs takes."""
    shown = subprocess.run([bench.python, str(HERE / "solve.py")], check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(shown.stdout.splitlines()[-1])
    limits = {"regency": 0.2, "nation": 2.0, "redeploy": 10.0}
    bare = {area: next(s for name, s in told.items() if name.startswith(area) and "bare" in name) for area in limits}
    for name, seconds in told.items():
        area = name.split()[0]
        if "bare" not in name:
            what = name if area == "redeploy" else f"formation {name}"
            found = f"{seconds:.3f} s ({seconds / bare[area]:.2f} x bare)"
            yield Line(what, found, f"{limits[area]} s", seconds <= limits[area])
    ours = bench.asn("formation", SAMPLE, *AS_OF, "--quota", 500, "--format", "csv")
    found = alternate(ours, bench.asn("needs", SAMPLE, *AS_OF, "--format", "csv"), bench.folder, bench.runs)
    more = found.ours.processor - found.bare.processor
    yield Line("asn formation sample_data beyond asn needs", f"{more:.2f} s", "-", kept=True)


def evaluate(bench: Bench) -> Iterator[Line]:
    """100,000 ratings."""
    big = bench.make("make_ratings.py", "kinerja.xlsx", 100_000)
    ours = bench.asn("evaluate", big, *AS_OF, "--format", "csv")
    yield from bench.compare("asn evaluate, 100,000 rows", ours, bench.bare("frames.py", big), 2)


def complaints(bench: Bench) -> Iterator[Line]:
    """10 million reports by chunks; 20,000 with a workbook."""
    some = bench.make("make_complaints.py", "pengaduan20k.csv", 20_000)
    out = bench.folder / "pengaduan.xlsx"
    ours = bench.asn("complaints", some, *AS_OF, *RECAP, "-o", out)
    yield from bench.compare("asn complaints, 20,000, xlsx", ours, bench.written(ours, out, [some]), 2)
    big = bench.make("make_complaints.py", "pengaduan10m.csv", 10_000_000)
    ours = bench.asn("complaints", big, *AS_OF, *RECAP)
    few = Bench(bench.python, bench.folder, min(bench.runs, 3))
    yield from few.compare("asn complaints, 10 million", ours, bench.bare("tally.py", big), 2.5, memory=1024)


CASES = {
    "start-up": start_up,
    "needs": needs,
    "report": report,
    "reading": reading,
    "project": project,
    "planning": planning,
    "evaluate": evaluate,
    "complaints": complaints,
}


def environment(folder: Path) -> str:
    """A new environment with the wheel of this checkout; its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(HERE.parent)], check=True)
    return str(python)


def main() -> int:
    """Run the cases asked for and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"{', '.join(CASES)} (default: all)")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--python", help="the Python of an environment that has asn-cli")
    told = parser.parse_args()
    if unknown := set(told.cases) - set(CASES):
        parser.error(f"no such case: {', '.join(sorted(unknown))}")
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(told.python or environment(folder / "env"), folder, told.runs)
        for case in told.cases or CASES:
            for line in CASES[case](bench):
                missed += not line.kept
                mark = "ok    " if line.kept else "MISSED"
                print(f"{mark} {line.what:44} {line.found:36} at most {line.allowed}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
