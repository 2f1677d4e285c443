"""What was asked of the outputs, checked before anything is computed. Nothing heavy is imported here."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from asn_cli.context import InputOptions, OutputOptions
from asn_cli.exits import OutputProblem, UsageProblem
from asn_cli.locale import Msg, msg
from asn_cli.report.conditions import parse

SUFFIXES = (".xlsx", ".csv", ".json", ".ndjson", ".md", ".parquet")
STREAM_FORMATS = ("table", "csv", "json", "ndjson", "md")
DIALECTS = ("excel-id",)


def stream_format(options: OutputOptions, stdout: TextIO | None) -> str:
    """The format of stdout: the one asked for, else a table on a terminal and csv in a pipe."""
    return options.format or ("table" if stdout is not None and stdout.isatty() else "csv")


def validate_outputs(options: OutputOptions, inputs: InputOptions) -> None:
    """Refuse what cannot come to a good end, before the work is done.

    Raises UsageProblem (exit 2) for an unknown suffix, format or dialect, a condition outside the grammar, an output
    that is an input or stands twice, parquet without pyarrow; OutputProblem (exit 5) for a folder that does not
    exist and for an output that is a folder.
    """
    if options.format is not None and options.format not in STREAM_FORMATS:
        raise UsageProblem("format_tidak_dikenal", format=options.format, pilihan=", ".join(STREAM_FORMATS))
    if options.dialect is not None and options.dialect not in DIALECTS:
        raise UsageProblem("ragam_tidak_dikenal", ragam=options.dialect, pilihan=", ".join(DIALECTS))
    for condition in options.fail_if:
        parse(condition)
    for path in options.outputs:
        _check_suffix(path)
    _check_doubles(options.outputs)
    for path in options.outputs:
        _check_no_input(path, inputs)
    for path in options.outputs:
        _check_place(path)


def _check_suffix(path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageProblem("akhiran_tidak_dikenal", berkas=path, pilihan=" ".join(SUFFIXES))
    if suffix == ".parquet":
        from importlib.util import find_spec

        if find_spec("pyarrow") is None:
            raise UsageProblem("parquet_belum_terpasang", berkas=path)


def _check_doubles(paths: Iterable[Path]) -> None:
    seen: set[str] = set()
    for path in paths:
        real = os.path.normcase(path.resolve())
        if real in seen:
            raise UsageProblem("keluaran_dua_kali", berkas=path)
        seen.add(real)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise OutputProblem("keluaran_adalah_folder", berkas=path)
    folder = path.resolve().parent
    if not folder.is_dir():
        raise OutputProblem("folder_keluaran_tidak_ada", berkas=path, folder=folder)


def _check_no_input(path: Path, inputs: InputOptions) -> None:
    for source in inputs.sources:
        refuse_inputs((path,), _files_of(source))


def refuse_inputs(outputs: Iterable[Path], files: Iterable[Path]) -> None:
    """Refuse an output that is one of the files that were read.

    Of a folder only the files whose tables were used are inputs: a result written there by an earlier run is none, so
    that a job may write into its own folder again and again.
    """
    read = list(files)
    for path in outputs:
        if path.exists() and any(file.exists() and path.samefile(file) for file in read):
            raise UsageProblem("keluaran_adalah_masukan", berkas=path)


def _files_of(source: str) -> Iterator[Path]:
    """The file that a SOURCE argument names; a folder names none yet."""
    for text in (source, source.partition("=")[2]):
        for path in (Path(text), Path(text.partition("#")[0])):
            if text and path.is_file():
                yield path


def did_you_mean(word: str, known: Iterable[str]) -> Msg | str:
    """A suggestion to put behind a complaint about `word`, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    return msg("galat.mungkin_maksud", usul=", ".join(near)) if near else ""
