"""SOURCE arguments: from what stands on the command line to the sheets in the files it names."""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TextIO

from asn_cli import paths
from asn_cli.context import InputOptions
from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings, Place
from asn_cli.ingest.openers.delimited import read_delimited
from asn_cli.ingest.openers.grid_cut import cut
from asn_cli.ingest.openers.heads import Skip, head_of_text
from asn_cli.ingest.openers.kinds import HEAD, Kind, kind_of
from asn_cli.ingest.openers.safety import Limits
from asn_cli.ingest.sheet import Area, Sheet, column_index
from asn_cli.locale import msg

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
DELIMITED = (".csv", ".tsv")
RECORDS = (".json", ".ndjson", ".parquet")
SUFFIXES = (*WORKBOOKS, *DELIMITED, *RECORDS)
STDIN_FORMATS = ("csv", "tsv", "json", "ndjson")
STDIN_SHOWN = "stdin"
DELIMITERS = {"csv": None, "tsv": "\t"}
"""What parts the fields where the name of a file says it."""
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383

_AREA = re.compile(r"\$?(?P<c1>[A-Za-z]{1,3})\$?(?P<r1>\d{1,7})?:\$?(?P<c2>[A-Za-z]{1,3})\$?(?P<r2>\d{1,7})?", re.ASCII)
_TABLE = re.compile(r"(?P<table>[A-Za-z]\w*)=(?P<path>.+)", re.DOTALL)


class SourceSpec(NamedTuple):
    """One file to read (or stdin), and what of it."""

    path: Path | None
    """None: stdin."""
    shown: str
    """The name in findings: as the user gave it; for a file of a folder, its name in that folder."""
    format: str
    """Suffix in lower case, without the dot."""
    sheet: str | None = None
    area: Area | None = None
    table: str | None = None
    """The table it is to be read as."""


@lru_cache(maxsize=1)
def table_names() -> tuple[str, ...]:
    """The tables that can be read: the files of configs/tabel."""
    return tuple(sorted(path.stem for path in (paths.configs() / "tabel").glob("*.yaml")))


def list_sources(inputs: InputOptions) -> list[SourceSpec]:
    """Every file that the arguments name, in their order, each once; a folder stands for the files in it."""
    as_table = _table(inputs.as_table) if inputs.as_table else None
    if inputs.stdin_format not in STDIN_FORMATS:
        raise UsageProblem("format_stdin", format=inputs.stdin_format, pilihan=", ".join(STDIN_FORMATS))
    found: dict[tuple[object, ...], SourceSpec] = {}
    for argument in inputs.sources:
        for spec in _specs(argument, inputs.stdin_format):
            key = (spec.path.resolve() if spec.path else None, spec.sheet, spec.area)
            if spec.path is None and key in found:
                raise UsageProblem("stdin_dua_kali")
            found.setdefault(key, spec._replace(table=spec.table or as_table))
    return _told_apart(list(found.values()))


def _told_apart(specs: list[SourceSpec]) -> list[SourceSpec]:
    """Files of one name in several folders are shown with their folder."""
    files: dict[str, set[Path | None]] = {}
    for spec in specs:
        files.setdefault(spec.shown, set()).add(spec.path)
    return [spec._replace(shown=str(spec.path)) if len(files[spec.shown]) > 1 else spec for spec in specs]


def _table(name: str) -> str:
    key = name.strip().lower().replace("-", "_")
    if key not in table_names():
        raise UsageProblem("tabel_asing", tabel=name, pilihan=", ".join(table_names()))
    return key


def _specs(argument: str, stdin_format: str) -> list[SourceSpec]:
    """What one argument stands for. A file that is really called so goes before any splitting at `=` or `#`."""
    table = None
    path = Path(argument)
    if argument != "-" and not _exists(path):
        named = _TABLE.fullmatch(argument)
        if named:
            table, argument = _table(named["table"]), named["path"]
            path = Path(argument)
    if argument == "-":
        return [SourceSpec(None, STDIN_SHOWN, stdin_format, table=table)]
    if _exists(path):
        if path.is_dir():
            return [spec._replace(table=table) for spec in _folder(path)]
        return [_file(path, argument, table=table)]
    for cut_at in (match.start() for match in reversed(list(re.finditer("#", argument)))):
        if _is_file(Path(argument[:cut_at])):
            sheet, area = _fragment(argument[cut_at + 1 :])
            return [_file(Path(argument[:cut_at]), argument[:cut_at], sheet, area, table)]
    raise UsageProblem("sumber_tidak_ada", sumber=argument)


def _exists(path: Path) -> bool:
    """Whether it is there; a name that the system cannot even have is not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _is_file(path: Path) -> bool:
    return _exists(path) and path.is_file()


def _file(
    path: Path, shown: str, sheet: str | None = None, area: Area | None = None, table: str | None = None
) -> SourceSpec:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputProblem("akhiran_asing", berkas=shown, pilihan=" ".join(SUFFIXES))
    if sheet is not None and suffix not in WORKBOOKS:
        raise UsageProblem("tanpa_lembar", berkas=shown, lembar=sheet)
    return SourceSpec(path, shown, suffix[1:], sheet, area, table)


def _folder(folder: Path) -> list[SourceSpec]:
    """The files of a folder that can be read, by name; not those of its subfolders, which often hold old copies."""
    try:
        files = sorted(
            (path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and not _passed_over(path)),
            key=lambda path: (path.name.casefold(), path.name),
        )
    except OSError as error:
        raise InputProblem("berkas_tak_terbaca", berkas=folder, sebab=error.strerror or error) from None
    if not files:
        raise InputProblem("folder_kosong", folder=folder, pilihan=" ".join(SUFFIXES))
    return [_file(path, path.name) for path in files]


def _passed_over(path: Path) -> bool:
    """Lock files of Excel and LibreOffice, hidden files, and what is no file."""
    return path.name.startswith(("~$", ".")) or not path.is_file()


def _fragment(text: str) -> tuple[str | None, Area | None]:
    """`Sheet`, `Sheet!A5:H40`, `'My Sheet'!A5:H40` or `A5:H40`."""
    sheet, bang, tail = text.rpartition("!")
    area = _AREA.fullmatch(tail.strip())
    if not area:
        return _unquote(text) or None, None
    if not bang:
        return None, _area(area)
    return _unquote(sheet) or None, _area(area)


def _unquote(name: str) -> str:
    if len(name) > 1 and name[0] == name[-1] == "'":
        return name[1:-1].replace("''", "'")
    return name


def _area(found: "re.Match[str]") -> Area:
    rows = sorted((int(found["r1"] or 1) - 1, int(found["r2"] or _LAST_ROW + 1) - 1))
    columns = sorted((column_index(found["c1"]), column_index(found["c2"])))
    return (max(0, rows[0]), columns[0], min(rows[1], _LAST_ROW * 16), min(columns[1], _LAST_COLUMN))


def open_source(
    spec: SourceSpec, limits: Limits, findings: Findings, stdin: TextIO | None = None, skip: Skip | None = None
) -> Iterator[Sheet]:
    """The sheets of one source. What is doubtful about the file goes to `findings`; what cannot be read raises.

    `skip` is shown the head of a large sheet; those it says yes to are left out. It is not asked about what was settled
    by hand: sheet, area or table.
    """
    by_hand = spec.table or spec.sheet or spec.area
    try:
        yield from _open(spec, limits, findings, stdin, None if by_hand else skip)
    except IsADirectoryError:
        raise UsageProblem("sumber_tidak_ada", sumber=spec.shown) from None
    except FileNotFoundError:
        raise UsageProblem("sumber_tidak_ada", sumber=spec.shown) from None
    except OSError as error:
        raise InputProblem("berkas_tak_terbaca", berkas=spec.shown, sebab=error.strerror or error) from None


def _open(
    spec: SourceSpec, limits: Limits, findings: Findings, stdin: TextIO | None, skip: Skip | None
) -> Iterator[Sheet]:
    if spec.path is None:
        data = _stdin_bytes(stdin)
        head, sha256 = data[:HEAD], hashlib.sha256(data).hexdigest()
    else:
        data = None
        with spec.path.open("rb") as stream:
            head = stream.read(HEAD)
            stream.seek(0)
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    kind = kind_of(head)
    if kind is Kind.EMPTY:
        raise InputProblem("berkas_kosong", berkas=spec.shown)
    if skip and kind is Kind.TEXT and spec.path and spec.format in DELIMITERS:
        first = head_of_text(spec.path, spec.shown, sha256, DELIMITERS[spec.format])
        if first and skip(first):
            return
    for sheet in _by_content(spec, kind, data, sha256, limits, findings, skip):
        sheet.asked_table = spec.table
        yield sheet


def _stdin_bytes(stdin: TextIO | None) -> bytes:
    if stdin is None:
        return b""
    raw = getattr(stdin, "buffer", None)
    return bytes(raw.read()) if raw is not None else stdin.read().encode("utf-8")


def _by_content(
    spec: SourceSpec,
    kind: Kind,
    data: bytes | None,
    sha256: str,
    limits: Limits,
    findings: Findings,
    skip: Skip | None,
) -> Iterator[Sheet]:
    """Choose the opener. Where the name promises something else the content decides, and a note says so."""
    if kind in (Kind.ZIP, Kind.OLE) and spec.path is not None:
        from asn_cli.ingest.openers import workbook

        asked = workbook.Asked(spec.path, spec.shown, sha256, spec.sheet, spec.area)
        if kind is Kind.ZIP:
            yield from workbook.open_xlsx(asked, limits, findings, skip)
        else:
            yield from workbook.open_xls(asked, findings)
        _note_other_content(spec, kind, findings)  # not of a workbook that is refused: a locked xlsx is no xls
        return
    if kind is Kind.PARQUET and spec.path is not None:
        from asn_cli.ingest.openers.records import read_parquet

        yield from _selected(spec, read_parquet(spec.path, spec.shown, sha256))
        return
    if kind not in (Kind.TEXT, Kind.HTML, Kind.XML_WORKBOOK):
        raise InputProblem("berkas_bukan_tabel", berkas=spec.shown, isi=msg(f"berkas.isi_{kind.value}"))
    content = data if data is not None else Path(str(spec.path)).read_bytes()
    yield from _selected(spec, _text_sheets(spec, kind, content, sha256, findings))


def _text_sheets(spec: SourceSpec, kind: Kind, content: bytes, sha256: str, findings: Findings) -> Iterator[Sheet]:
    if spec.format == "json":
        from asn_cli.ingest.openers.records import read_json

        yield from read_json(content, spec.shown, sha256, findings)
    elif spec.format == "ndjson":
        from asn_cli.ingest.openers.records import read_ndjson

        yield from read_ndjson(content, spec.shown, sha256)
    elif kind is Kind.HTML and spec.format not in ("csv", "tsv"):
        from asn_cli.ingest.openers.html_tables import read_html

        sheets = read_html(content, spec.shown, sha256)
        if not sheets:
            raise InputProblem("html_tanpa_tabel", berkas=spec.shown)
        _note_other_content(spec, kind, findings)
        yield from sheets
    elif kind is Kind.XML_WORKBOOK:
        from asn_cli.ingest.openers.xml_workbook import read_xml_workbook

        _note_other_content(spec, kind, findings)
        yield from read_xml_workbook(content, spec.shown, sha256)
    elif spec.format == "parquet":
        raise InputProblem("berkas_rusak", berkas=spec.shown)
    else:
        _note_other_content(spec, kind, findings)
        yield read_delimited(content, spec.shown, sha256, findings, DELIMITERS.get(spec.format))


_PROMISED = {
    Kind.ZIP: ("xlsx", "xlsm", "ods"),
    Kind.OLE: ("xls",),
    Kind.TEXT: ("csv", "tsv"),
    Kind.HTML: (),
    Kind.XML_WORKBOOK: (),
}


def _note_other_content(spec: SourceSpec, kind: Kind, findings: Findings) -> None:
    if spec.format not in _PROMISED[kind]:
        findings.add("ASN-B003", Place(spec.shown), akhiran=f".{spec.format}", isi=msg(f"berkas.isi_{kind.value}"))


def _selected(spec: SourceSpec, sheets: Iterator[Sheet]) -> Iterator[Sheet]:
    """Sheet and area of a source that is no real workbook."""
    wanted = (spec.sheet or "").strip().casefold()
    names = []
    for sheet in sheets:
        names.append(sheet.name)
        if spec.sheet is not None and sheet.name.strip().casefold() != wanted:
            continue
        if spec.area is not None:
            cut(sheet, spec.area)
        yield sheet
    if spec.sheet is not None and wanted not in (name.strip().casefold() for name in names):
        raise UsageProblem("lembar_tidak_ada", berkas=spec.shown, lembar=spec.sheet, ada=", ".join(names))
