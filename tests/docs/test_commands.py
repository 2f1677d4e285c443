"""Every command of the documentation runs as it stands there, and every link leads somewhere."""

import re
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.commands.luar import Shell

ROOT = Path(__file__).parents[2]
WRITTEN = [ROOT / name for name in ("README.md", "README.id.md", "CONTRIBUTING.md", "CHANGELOG.md")]
WRITTEN += sorted((ROOT / "docs").glob("*.md")) + sorted((ROOT / "docs" / "panduan").glob("*.md"))
BLOCK = re.compile(r"^```(sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# (\S+\.yaml)\n")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
ENDS = re.compile(r"#\s*keluar (\d+)\s*$")
OF_PEOPLE = ("mulai-jam-pertama", "evaluasi", "pelatihan", "pengaduan", "skm", "prioritas")
"""Pages that need the large tables about people and the public; the others are quicker without them."""
OF_FEW = ("menelusuri", "membandingkan", "andai", "mulai", "cron")
"""Pages to which population and staff are enough."""
PEOPLE = ("kinerja.xlsx", "kompetensi.xlsx", "pelatihan.xlsx", "pengaduan.csv", "skm.xlsx", "tanggapan.csv")
PLANNING = ("fasilitas.xlsx", "beban_kerja.xlsx", "masuk.csv", "jarak.csv", "pelamar.xlsx")


@dataclass
class Line:
    """One command line of a page: the stages of its pipe, what it reads, and how it is to end."""

    text: str
    code: int = 0
    stdin: str | None = None
    stages: list[list[str]] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> "Line":
        ends = ENDS.search(text)
        line = cls(text, int(ends[1]) if ends else 0)
        for stage in re.split(r"\s\|\s", ENDS.sub("", text)):
            words = shlex.split(stage)
            if "<" in words:
                at = words.index("<")
                line.stdin = words[at + 1]
                words = words[:at]
            line.stages.append(words)
        return line


def lines_of(block: str) -> list[Line]:
    """The command lines of a block that call asn; how to install it is tried by hand on a fresh machine."""
    return [Line.of(text) for text in block.splitlines() if text.startswith("asn ")]


def has_commands(page: Path) -> bool:
    return any(kind == "sh" and lines_of(block) for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "page",
    [page for page in WRITTEN if has_commands(page)],
    ids=lambda page: page.relative_to(ROOT).as_posix(),
)
def test_every_command_runs(shell: Shell, page: Path) -> None:
    left_out = ["buat", *(() if page.stem in OF_PEOPLE else PEOPLE), *(PLANNING if page.stem in OF_FEW else ())]
    for name in ("sample_data", "data", "data-2025"):
        shutil.copytree(ROOT / "sample_data", shell.folder / name, ignore=shutil.ignore_patterns(*left_out))
    for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "yaml" and (named := NAMED.match(block)):
            shell.write(named[1], block)
        for line in lines_of(block) if kind == "sh" else []:
            fed = (shell.folder / line.stdin).read_text(encoding="utf-8") if line.stdin else ""
            for words in line.stages:
                if words[0] != "asn":
                    continue  # head and the like: what they do with our output is theirs
                result = shell.asn(*words[1:], stdin=fed)
                fed = result.out
                assert result.code == line.code, f"{line.text}\n{result.err}"


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    dead = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    assert not dead


def test_both_readmes_start_alike() -> None:
    """The two commands near the top are the same in both languages, and `.ci/run` finds the second."""
    found = [re.findall(r"^python3 -m venv .*$", page.read_text("utf-8"), re.MULTILINE) for page in WRITTEN[:2]]
    assert found[0] == found[1]
    assert [line.rpartition("&& ")[2].split()[0] for line in found[0]] == [".venv/bin/asn", ".venv/bin/python"]
