"""`python -m tests.report.perintah contoh ...`: asn with one more command, which gives the example report.

For tests in a process of its own, through the real command line. CONTOH_ROWS makes kebutuhan that many rows long.
CONTOH_DIAM=tulis|nama makes the run stand still (after printing `siap` on stderr) where an output is half written, or
before the first file gets its name. CONTOH_GAGAL=N makes the Nth renaming fail.
"""

import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from asn_cli import app, commands, entry
from asn_cli.locale import bantuan
from asn_cli.report import atomic
from asn_cli.report.model import Report
from asn_cli.report.writers import csv_writer
from asn_cli.runner import Run, command
from tests.report.contoh import laporan, pasang


@command(sources_required=False)
def contoh(run: Run) -> Report:
    report = laporan()
    rows = int(os.environ.get("CONTOH_ROWS", 0))
    if rows:
        table = report.tables[0]
        frame = table.frame.iloc[[n % len(table.frame) for n in range(rows)]].reset_index(drop=True)
        report.tables = [table._replace(frame=frame), *report.tables[1:]]
    return report


def _stand_still() -> None:
    sys.stderr.write("siap\n")
    sys.stderr.flush()
    time.sleep(60)


def _half_written(view: Any, file: Any) -> None:
    file.write(b"kode,kecamatan\n15.04.01,Mer")
    file.flush()
    _stand_still()


def _hook() -> None:
    where = os.environ.get("CONTOH_DIAM")
    if where == "tulis":
        csv_writer.write_csv = _half_written
    real, fails, calls = Path.replace, int(os.environ.get("CONTOH_GAGAL", 0)), []

    def rename(self: Path, target: Any) -> Path:
        calls.append(target)
        if where == "nama":
            _stand_still()
        if len(calls) == fails:
            raise PermissionError(13, "Permission denied", str(target))
        return real(self, target)

    if where == "nama" or fails:
        atomic.Path.replace = rename  # type: ignore[method-assign]


if __name__ == "__main__":
    pasang()
    _hook()
    bantuan.TEXTS["perintah_contoh"] = ("Contoh.", "Example.")
    app.REGISTRY = (*commands.REGISTRY, commands.Entry("contoh", "misal"))  # type: ignore[attr-defined, misc]
    sys.modules["asn_cli.commands.contoh"] = SimpleNamespace(contoh=contoh)  # type: ignore[assignment]
    entry.main()
