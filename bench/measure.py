"""Run two commands in alternation and compare what they cost."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Cost(NamedTuple):
    """What one process cost."""

    processor: float
    """Seconds of user and system time; where the system does not tell (Windows), of the clock on the wall."""
    memory: float
    """Largest resident set in MB; 0 where the system does not tell."""


@dataclass(frozen=True)
class Measured:
    """The medians of two commands."""

    ours: Cost
    bare: Cost

    @property
    def time_ratio(self) -> float:
        """How many times the bare command's time ours takes."""
        return self.ours.processor / self.bare.processor

    @property
    def memory_ratio(self) -> float:
        """The same of memory."""
        return self.ours.memory / self.bare.memory if self.bare.memory else 0.0


def run_once(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end in `folder`, its output thrown away."""
    surroundings = {**os.environ, "PYTHONHASHSEED": "0", "ASN_LANG": "en", "COLUMNS": "120"}
    started = time.perf_counter()
    with (folder / "stderr").open("wb") as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, cwd=folder, env=surroundings)
        if hasattr(os, "wait4"):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            unit = 1 if sys.platform == "darwin" else 1024
            cost = Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)
        else:
            process.wait()
            cost = Cost(time.perf_counter() - started, 0.0)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} left with {process.returncode}:\n" + (folder / "stderr").read_text("utf-8"))
    return cost


def alternate(ours: Sequence[str], bare: Sequence[str], folder: Path, runs: int) -> Measured:
    """Each command `runs` times, A B A B, after one run of each that does not count; medians."""
    for command in (ours, bare):
        run_once(command, folder)
    pairs = [(run_once(ours, folder), run_once(bare, folder)) for _ in range(runs)]
    first, second = zip(*pairs, strict=True)
    return Measured(_middle(first), _middle(second))


def _middle(costs: Sequence[Cost]) -> Cost:
    return Cost(median(c.processor for c in costs), median(c.memory for c in costs))
