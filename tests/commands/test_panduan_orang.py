"""The commands that the guide shows for people and the public run as they stand."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.commands.luar import Shell

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NEEDED = {
    "evaluasi": ("kinerja.xlsx", "profesionalitas.csv", "unit_kerja.xlsx"),
    "pelatihan": ("kompetensi.xlsx", "pelatihan.xlsx", "pegawai.xlsx", "unit_kerja.xlsx"),
    "pengaduan": ("pengaduan.csv", "tanggapan.csv", "libur.csv", "penduduk.csv"),
    "skm": ("skm.xlsx",),
}


@pytest.mark.parametrize("page", NEEDED)
def test_every_command_of_the_page_runs(shell: Shell, page: str) -> None:
    (shell.folder / "data").mkdir()
    for file in NEEDED[page]:
        shutil.copy(ROOT / "sample_data" / file, shell.folder / "data" / file)
    ran = 0
    for kind, block in BLOCK.findall((ROOT / "docs" / "panduan" / f"{page}.md").read_text(encoding="utf-8")):
        if kind == "yaml":
            shell.write(block.split()[1], block)
            continue
        for line in block.splitlines():
            words = shlex.split(line)
            assert words[0] == "asn"
            result = shell.asn(*words[1:])
            assert result.code == 0, f"{line}\n{result.err}"
            ran += 1
    assert ran >= 3
