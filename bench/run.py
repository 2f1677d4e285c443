"""Measure asn against bare scripts: `python bench/run.py [CASE...] [--runs N] [--python PATH]`.

Each pair runs in alternation on the same files with the same libraries, in the environment of PATH; by default in a new
one that holds the wheel of this checkout. Processor time (user + system) and peak memory are medians over the runs,
so other work on the machine hardly matters. Ends with 1 when a figure is missed.
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
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from measure import alternate

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "sample_data"
AS_OF = ("--as-of", "2026-01-31")
NEEDS_FILES = ("penduduk.csv", "fasilitas.xlsx", "wilayah.csv", "beban_kerja.xlsx", "pegawai.xlsx", "unit_kerja.xlsx")
PLAN_FILES = (*NEEDS_FILES, "masuk.csv", "jarak.csv")
PEOPLE_ROWS, COMPLAINT_ROWS = 100_000, 10_000_000


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
        """Lines on time and, where a limit is given, on memory."""
        found = alternate(ours, bare, self.folder, self.runs)
        times = f"{found.time_ratio:.2f} x ({found.ours.processor:.2f} s / {found.bare.processor:.2f} s)"
        yield Line(what, times, f"{most} x", found.time_ratio <= most)
        if memory is not None:
            sizes = f"{found.memory_ratio:.2f} x ({found.ours.memory:.0f} MB / {found.bare.memory:.0f} MB)"
            yield Line(f"{what}: peak memory", sizes, f"{memory} x", found.memory_ratio <= memory)

    def make(self, script: str, name: str, rows: int) -> Path:
        """A large input, made by a generator of this folder."""
        path = self.folder / name
        if not path.exists():
            subprocess.run([self.python, str(HERE / script), str(path), str(rows)], check=True)
        return path

    def shape_of(self, workbook: Path) -> Path:
        """The shape of a workbook as JSON: of each sheet rows, numbers a row, texts a row."""
        path = workbook.with_suffix(".json")
        subprocess.run([self.python, str(HERE / "bare" / "shape.py"), str(workbook), str(path)], check=True)
        return path


def start_up(bench: Bench) -> Iterator[Line]:
    """`asn --help` beside a bare typer app."""
    yield from bench.compare("asn --help", bench.asn("--help"), bench.bare("help.py", "--help"), 1.3)


def needs(bench: Bench) -> Iterator[Line]:
    """The main job on the sample, workbook and terminal."""
    out = bench.folder / "kebutuhan.xlsx"
    ours = bench.asn("needs", SAMPLE, *AS_OF, "--format", "table", "-o", out)
    subprocess.run(ours, check=True, capture_output=True)
    files = [SAMPLE / name for name in NEEDS_FILES]
    bare = bench.bare("frames.py", *files, "--write", bench.shape_of(out), bench.folder / "bare.xlsx")
    yield from bench.compare("asn needs sample_data, xlsx and terminal", ours, bare, 2)


def reading(bench: Bench) -> Iterator[Line]:
    """100,000 x 25 with all checks."""
    big = bench.make("make_big_xlsx.py", "pegawai.xlsx", PEOPLE_ROWS)
    ours = bench.asn("check", big, *AS_OF, "--format", "csv")
    yield from bench.compare("asn check, 100,000 x 25 xlsx", ours, bench.bare("read.py", big), 2, memory=2)


def project(bench: Bench) -> Iterator[Line]:
    """6,000 people, five years."""
    ours = bench.asn("project", *(SAMPLE / name for name in PLAN_FILES), *AS_OF, "--years", 5, "--format", "csv")
    bare = bench.bare("frames.py", *(SAMPLE / name for name in PLAN_FILES))
    yield from bench.compare("asn project, 6,000 people, 5 years", ours, bare, 2)


def planning(bench: Bench) -> Iterator[Line]:
    """Sharing and moving alone, and formation of the sample beyond what needs takes."""
    shown = subprocess.run([bench.python, str(HERE / "solve.py")], check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(shown.stdout.splitlines()[-1])
    limits = {"regency": 0.2, "nation": 2.0, "redeploy": 10.0}
    bare = {area: next(s for name, s in told.items() if name.startswith(area) and "bare" in name) for area in limits}
    for name, seconds in told.items():
        area = name.split()[0]
        if "bare" not in name:
            found = f"{seconds:.3f} s ({seconds / bare[area]:.2f} x bare)"
            yield Line(f"{'formation ' * (area != 'redeploy')}{name}", found, f"{limits[area]} s", seconds <= limits[area])
    ours = bench.asn("formation", SAMPLE, *AS_OF, "--quota", 500, "--format", "csv")
    found = alternate(ours, bench.asn("needs", SAMPLE, *AS_OF, "--format", "csv"), bench.folder, bench.runs)
    more = found.ours.processor - found.bare.processor
    yield Line("asn formation sample_data beyond asn needs", f"{more:.2f} s", "-", kept=True)


CASES = {"start-up": start_up, "needs": needs, "reading": reading, "project": project, "planning": planning}


def environment(folder: Path) -> str:
    """A new environment with the wheel of this checkout; its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(HERE.parent)], check=True)
    return str(python)


def main() -> int:
    """Run the cases asked for and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="*", choices=[*CASES, []], metavar="CASE", help=", ".join(CASES))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--python", help="the Python of an environment that has asn-cli")
    told = parser.parse_args()
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(told.python or environment(folder / "env"), folder, told.runs)
        for case in told.cases or CASES:
            for line in CASES[case](bench):
                missed += not line.kept
                print(f"{'ok    ' if line.kept else 'MISSED'} {line.what:45} {line.found:40} at most {line.allowed}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
