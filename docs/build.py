"""Regenerate the reference from the code: `python docs/build.py`; with `--check` only say whether it is current.

What people write by hand (docs/panduan, docs/*.md) is left alone; docs/referensi is written whole.
"""

import pkgutil
import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import typer

import asn_cli.tables
from asn_cli import locale
from asn_cli.commands import REGISTRY
from asn_cli.domain.rounding import Rounding
from asn_cli.ingest.tabledefs import table_defs
from asn_cli.locale.catalog import Entry, codes
from asn_cli.report.messages import FINDINGS_TABLE
from asn_cli.report.model import TableSpec
from asn_cli.report.writers.workbook import extra
from asn_cli.rules import load_rules
from asn_cli.tables import complaints, facilities, needs, training

HERE = Path(__file__).resolve().parent
TARGET = HERE / "referensi"
COMMAND_OF = {
    "comparison": "compare",
    "coverage": "needs",
    "district_types": "needs",
    "evaluation": "evaluate",
    "facilities": "needs",
    "priority": "report",
    "projection": "project",
    "selection": "select",
    "start": "init",
    "way": "explain",
    "way_priority": "explain",
}
"""Modules of asn_cli/tables that do not bear the name of their command."""
NOTE = "<!-- dibuat oleh docs/build.py; ubah sumbernya, bukan berkas ini -->\n\n"


def cell(text: object) -> str:
    """Text that may stand in a Markdown table."""
    return " ".join(str(text).split()).replace("|", "\\|")


def grid(heads: list[str], rows: list[list[object]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def texts() -> Iterator[locale.Text]:
    """Every text of the program, in both languages."""
    for module in pkgutil.iter_modules(locale.__path__):
        yield from getattr(import_module(f"asn_cli.locale.{module.name}"), "TEXTS", {}).values()


def commands() -> str:
    """Every command with its alias, arguments and options, in both languages."""
    from asn_cli.runner import load

    words = {half: text for text in texts() for half in text}
    parts = ["# Perintah / Commands\n"]
    for entry in REGISTRY:
        indonesian, english = locale.both(f"bantuan.perintah_{entry.name}")
        parts.append(f"## `asn {entry.name}` (`{entry.alias}`)\n\n{indonesian}\n\n*{english}*\n")
        rows: list[list[object]] = []
        for parameter in load(entry.name, entry.name).params:
            flags = ", ".join(f"`{flag}`" for flag in parameter.opts)
            if parameter.param_type_name == "argument":
                flags = f"`{parameter.metavar or parameter.name}`"
            rows.append([flags, *words.get(parameter.help or "", ("", ""))])
        parts.append(grid(["", "id", "en"], rows))
    return "\n".join(parts)


def made() -> list[tuple[str, TableSpec]]:
    """The tables whose columns depend on the run, in their fullest form."""
    return [
        ("needs", needs.needs_spec(Rounding.UP, staff_known=True)),
        ("needs", needs.sectors_spec(staff_known=True)),
        ("needs", needs.districts_spec(staff_known=True)),
        ("facilities", facilities.facilities_spec(Rounding.UP, staff_known=True)),
        ("complaints", complaints.recap_spec(tuple(complaints.KEYS))),
        ("training", training.plan_spec("kompetensi")),
    ]


def specs() -> Iterator[tuple[str, TableSpec]]:
    """Every output table that is declared, once, with the command whose it is, in the order of the commands."""
    ready = made()
    found: dict[str, list[TableSpec]] = {name: [] for name in ["", *(entry.name for entry in REGISTRY)]}
    found[""] += [FINDINGS_TABLE, extra.PARAMETER, extra.TRAIL]
    seen = {id(spec) for spec in found[""]}
    modules = [one for one in pkgutil.iter_modules(asn_cli.tables.__path__) if not one.name.endswith("_view")]
    for module in modules:
        content = vars(import_module(f"asn_cli.tables.{module.name}")).values()
        declared = [value for value in content if isinstance(value, TableSpec) and id(value) not in seen]
        own = [spec for name, spec in ready if name == module.name]
        by_key = {spec.key: spec for spec in (*declared, *own)}
        if by_key:
            found[COMMAND_OF.get(module.name, module.name)] += by_key.values()
            seen |= {id(spec) for spec in by_key.values()}
    yield from ((command, spec) for command, listed in found.items() for spec in listed)


def tables_out() -> str:
    """The columns of every output table, command by command."""
    parts = ["# Tabel keluar / Output tables\n"]
    last = None
    for command, spec in specs():
        if command != last:
            parts.append(f"# `asn {command}`\n" if command else "# Semua perintah / Every command\n")
            last = command
        parts.append(f"## `{spec.key}`\n\n{_sentence(spec, 0)}\n\n*{_sentence(spec, 1)}*\n")
        rows = [[f"`{c.key}`", c.kind, c.about[0] or c.label[0], c.about[1] or c.label[1]] for c in spec.columns]
        parts.append(grid(["kolom", "jenis", "id", "en"], rows))
    return "\n".join(parts)


def _sentence(spec: TableSpec, language: int) -> str:
    return f"{spec.title[language]}. {spec.about[language]}".strip()


def tables_in() -> str:
    """The columns of every input table, with the headings they are known by."""
    parts = ["# Tabel masuk / Input tables\n"]
    for name, table in sorted(table_defs().items()):
        parts.append(f"## `{name}`\n\n{table.about[0]}\n\n*{table.about[1]}*\n")
        rows = [[f"`{c.key}`", c.type, c.about[0], c.about[1], ", ".join(c.aliases)] for c in table.columns]
        parts.append(grid(["kolom", "jenis", "id", "en", "judul lain / other headings"], rows))
    return "\n".join(parts)


def standards() -> str:
    """The standards that ship, as they stand at the newest date any of them names."""
    files = load_rules(None).files
    rows: list[list[object]] = []
    for key, file in sorted(files.items()):
        for since, value in sorted(file.nilai.items()):
            figure = "-" if value is None or value.angka is None else f"{value.angka:g}"
            status = "-" if value is None else value.status
            basis = "-" if value is None else value.basis_line
            rows.append([f"`{key}`", file.keterangan, figure, file.satuan, since, status, basis])
    heads = ["id", "keterangan", "angka", "satuan", "sejak", "status", "dasar"]
    return "# Standar bawaan / Shipped standards\n\n" + grid(heads, rows)


def finding(entry: Entry) -> str:
    """One page a code, both languages."""
    parts = [f"# {entry.code}\n\n{entry.level}" + (f" ({entry.basis})" if entry.basis else "") + "\n"]
    for language, labels in (
        ("id", ("Artinya", "Yang diharapkan", "Perbaikan", "Contoh")),
        ("en", ("What it means", "What was expected", "What to do", "Example")),
    ):
        words = entry.words[language]  # type: ignore[index]
        texts = (words.arti, words.diharapkan, words.perbaikan, words.contoh)
        parts.append(f"## {words.pesan}\n")
        parts += [f"**{label}.** {text}\n" for label, text in zip(labels, texts, strict=True) if text]
    return "\n".join(parts)


def pages() -> dict[str, str]:
    """Every generated page by its path below docs/referensi."""
    found = {
        "perintah.md": commands(),
        "tabel-masuk.md": tables_in(),
        "tabel-keluar.md": tables_out(),
        "standar.md": standards(),
    }
    entries = codes()
    rows = [
        [f"[{c}](temuan/{c}.md)", e.level, e.words["id"].pesan, e.words["en"].pesan] for c, e in sorted(entries.items())
    ]
    found["temuan.md"] = "# Kode temuan / Finding codes\n\n" + grid(["kode", "tingkat", "id", "en"], rows)
    found |= {f"temuan/{code}.md": finding(entry) for code, entry in entries.items()}
    return {name: NOTE + text.rstrip() + "\n" for name, text in found.items()}


def stale(wanted: dict[str, str]) -> list[str]:
    """Pages that differ from what the code says, are missing, or are no longer wanted."""
    there = {p.relative_to(TARGET).as_posix(): p.read_text(encoding="utf-8") for p in TARGET.rglob("*.md")}
    return sorted(name for name in {*wanted, *there} if wanted.get(name) != there.get(name))


def main(check: bool = False) -> None:
    """Write the reference, or with --check fail when it is not current."""
    wanted = pages()
    if check:
        old = stale(wanted)
        if old:
            sys.exit("docs/referensi is not current (run python docs/build.py): " + ", ".join(old[:10]))
        return
    shutil.rmtree(TARGET, ignore_errors=True)
    for name, text in wanted.items():
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    typer.run(main)
