"""`asn init FOLDER`: asn.yaml and one Excel template a table, ready to be filled in."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from asn_cli.context import InputOptions
from asn_cli.exits import OutputProblem, UsageProblem
from asn_cli.locale import Msg, msg, pick, t
from asn_cli.runner import Run, command

if TYPE_CHECKING:
    from asn_cli.report.model import Report
    from asn_cli.rules import Rules
    from asn_cli.starter.suggestions import Suggestion

OFFICE = "asn.yaml"


@command(sources=False)
def init(
    run: Run,
    folder: Annotated[list[str], typer.Argument(metavar="FOLDER", help=t("mulai.argumen_folder"))],
    kabupaten: Annotated[
        str | None, typer.Option("--kabupaten", metavar="KODE", help=t("mulai.opsi_kabupaten"))
    ] = None,
    seen: Annotated[list[str] | None, typer.Option("--from", metavar="FILE", help=t("mulai.opsi_dari"))] = None,
) -> "Report":
    """Lay down a folder; all of it, or nothing."""
    from asn_cli.report.model import Report
    from asn_cli.tables.start import made, proposed

    target, files = Path(folder[0]), [*(seen or []), *folder[1:]]
    if folder[1:] and not seen:
        raise UsageProblem("init_satu_folder", folder=folder[1])
    _check_empty(target)
    rules = _rules(kabupaten)
    suggestions = _suggestions(run, rules, files) if files else []
    written = _write(target, rules, suggestions, files)
    told = [msg("mulai.inti", n=len(written) - 1, wilayah=rules.region.nama or rules.region.kode, folder=target)]
    if not rules.region.districts:
        told.append(msg("mulai.wilayah_asing", kode=rules.region.kode))
    if suggestions:
        told.append(msg("mulai.inti_usul", n=len(suggestions)))
    return Report(
        command="init",
        title=msg("mulai.judul", folder=target),
        tables=[made(written), *([proposed(suggestions)] if files else [])],
        provenance=run.provenance(),
        headline=told,
    )


def _check_empty(folder: Path) -> None:
    """Refuse what is there already, and a folder within one that is not there."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageProblem("folder_tidak_kosong", folder=folder)
    parent = folder.resolve().parent
    if not parent.is_dir():
        raise OutputProblem("folder_induk_tidak_ada", folder=folder, induk=parent)


def _rules(kabupaten: str | None) -> "Rules":
    """The rules for a region by its code; UsageProblem for what is no code."""
    import re

    from asn_cli.rules import Office, Rules
    from asn_cli.rules.office import RegionSettings
    from asn_cli.rules.region import DEFAULT_REGION

    code = (kabupaten or DEFAULT_REGION).strip()
    if not re.fullmatch(r"\d{2}\.\d{2}", code):
        raise UsageProblem("kode_kabupaten_salah", kode=code)
    return Rules(Office(wilayah=RegionSettings(kode=code)))


def _suggestions(run: Run, rules: "Rules", files: Sequence[str]) -> "list[Suggestion]":
    """The names in an office's files that are not known; the files themselves are only read."""
    from asn_cli.exits import InputProblem
    from asn_cli.ingest import inspect_sources
    from asn_cli.starter.suggestions import suggest

    data, refused = inspect_sources(InputOptions(tuple(files)), run.context, rules)
    if refused:
        raise InputProblem("berkas_tidak_diperiksa", findings=data.findings, jumlah=len(refused))
    sectors = rules.parameter("pengaduan/instansi-sektor", run.context.as_of).isi or {}
    return suggest(data, data.region or rules.region, rules.posts, sectors)


def _write(
    folder: Path, rules: "Rules", suggestions: "Sequence[Suggestion]", files: Sequence[str]
) -> list[tuple[str, Msg]]:
    """All files or none; gives each with what it is."""
    from asn_cli.report.atomic import Batch
    from asn_cli.report.streams import reason
    from asn_cli.starter.blueprint import blueprints
    from asn_cli.starter.office_file import office_file
    from asn_cli.starter.template import write_template

    made = [(OFFICE, msg("mulai.berkas_asn_yaml"))]
    text = office_file(rules.region, suggestions, [Path(file).name for file in files])
    is_new = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
        with Batch() as batch:
            batch.write(folder / OFFICE, partial(_put, text.encode("utf-8")))
            for key, blueprint in blueprints().items():
                name = f"{key}.xlsx"
                batch.write(folder / name, partial(write_template, blueprint, rules.region))
                made.append((name, msg("mulai.berkas_templat", tabel=key, arti=pick(blueprint.table.about))))
            batch.commit()
    except OSError as error:
        if is_new and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise OutputProblem("keluaran_gagal", berkas=error.filename or folder, sebab=reason(error)) from error
    return made


def _put(content: bytes, file: BinaryIO) -> None:
    file.write(content)
