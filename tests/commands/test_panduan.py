"""What the page about cron says is so. (`tests/docs` runs the commands of every page.)"""

import json
import re
import shlex
import shutil
from pathlib import Path

from tests.commands.luar import Shell

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "panduan"
BLOCK = re.compile(r"^```(sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_the_example_of_cron_skips_the_second_time(shell: Shell) -> None:
    (shell.folder / "data").mkdir()
    shutil.copy(ROOT / "sample_data" / "penduduk.csv", shell.folder / "data")
    first = BLOCK.search((GUIDE / "cron.md").read_text(encoding="utf-8"))
    assert first is not None
    words = shlex.split(first[2].strip())[1:]
    for _ in range(2):
        assert shell.asn(*words).code == 0
    told = [json.loads(line) for line in (shell.folder / "asn.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["dilewati"] for line in told] == ["tidak", "ya"]


def test_the_log_holds_what_the_page_says(shell: Shell) -> None:
    text = (GUIDE / "cron.md").read_text(encoding="utf-8")
    table = text.partition("| kunci | isi |")[2].partition("\n\n")[0]
    told = {key.strip() for row in table.splitlines() if row.startswith("|") for key in row.split("|")[1].split(",")}
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nBajubang,2024,42881\n")
    shell.asn("needs", "penduduk.csv", "--as-of", "2026-01-31", "--log-json", "log.jsonl")
    line = json.loads((shell.folder / "log.jsonl").read_text(encoding="utf-8"))
    assert set(line) == told - {"---"}
