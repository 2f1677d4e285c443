"""Does a workbook say what Python says? LibreOffice computes every formula anew, and each cell is compared.

The cached values are taken out first, so that nothing can be compared with itself; the formulas are those of the
file as it was written. Without LibreOffice the test is left out (`tests.libreoffice`).
"""

import os
import re
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook
from xlsxwriter.worksheet import Worksheet

from tests.libreoffice import soffice

TOLERANCE = 1e-9
SECONDS = 240
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BEYOND_74 = re.compile(
    r"\[@|\b(?:XLOOKUP|XMATCH|LET|LAMBDA|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TEXTSPLIT|VSTACK|HSTACK)\("
)
"""What LibreOffice 7.4 does not know."""
CELL = re.compile(r"<c (?P<attributes>[^>]*)><f>(?P<formula>.*?)</f><v>(?P<value>.*?)</v></c>", re.DOTALL)
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""
"""0 is "always": a profile without it keeps the cached values on load."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula cell as it was written: where, what, and the value that Python gave it."""

    sheet: str
    cell: str
    formula: str
    value: str | float

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell} ={self.formula}"


def assert_recomputes(path: Path, *, at_least: int = 1) -> list[Formula]:
    """Fail unless LibreOffice gets every formula cell of `path` to the value cached in it; gives the formulas.

    Numbers may differ by 1e-9 of their size; `at_least` guards against a workbook whose formulas have gone.
    """
    formulas = formulas_of(path)
    assert len(formulas) >= at_least, f"{path.name} has {len(formulas)} formulas, expected at least {at_least}"
    unknown = [str(one) for one in formulas if BEYOND_74.search(one.formula)]
    assert not unknown, f"functions that LibreOffice 7.4 lacks: {unknown[:5]}"
    plain = Worksheet()
    newer = [str(one) for one in formulas if _needs_prefix(one.formula, plain)]
    assert not newer, f"functions that Excel wants with _xlfn before them; use older ones: {newer[:5]}"
    with tempfile.TemporaryDirectory(prefix="asn-hitung-") as folder:
        blanked = Path(folder) / "kosong.xlsx"
        blank_caches(path, blanked)
        found = _values(_recomputed(blanked, Path(folder)), {one.sheet for one in formulas})
    wrong = [
        f"{one}: Python {one.value!r}, LibreOffice {found.get((one.sheet, one.cell), '')!r}"
        for one in formulas
        if not _agree(one.value, found.get((one.sheet, one.cell), ""))
    ]
    assert not wrong, f"{len(wrong)} of {len(formulas)} formulas disagree:\n" + "\n".join(wrong[:20])
    return formulas


def _needs_prefix(formula: str, plain: Worksheet) -> bool:
    """XlsxWriter knows the functions that Excel calls by a longer name in files."""
    return "_xlfn" in formula or plain._prepare_formula(formula, True) != formula


def formulas_of(path: Path) -> list[Formula]:
    """Every formula cell of a workbook, with its cached value."""
    found = []
    with zipfile.ZipFile(path) as archive:
        for name, part in _sheets(archive):
            for cell in ElementTree.fromstring(archive.read(part)).iter(f"{MAIN}c"):
                formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
                if formula is not None:
                    text = (value.text or "") if value is not None else ""
                    cached = float(text) if text and cell.get("t") not in ("str", "e") else text
                    found.append(Formula(name, cell.get("r", ""), formula.text or "", cached))
    return found


def blank_caches(path: Path, target: Path) -> None:
    """A copy without a single cached value."""
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        parts = {part for _, part in _sheets(archive)}
        for name in archive.namelist():
            data = archive.read(name)
            if name in parts:
                data = CELL.sub(_blanked, data.decode("utf-8")).encode("utf-8")
            copy.writestr(name, data)
    left = [str(one) for one in formulas_of(target) if one.value != ""]
    assert not left, f"a cached value was left in place: {left[:5]}"


def _blanked(cell: re.Match[str]) -> str:
    attributes = re.sub(r' t="[a-z]+"', "", cell["attributes"])
    return f"<c {attributes}><f>{cell['formula']}</f></c>"


def _sheets(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Name and part of each sheet."""
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
    return [(sheet.get("name", ""), f"xl/{targets[sheet.get(RELATION)]}") for sheet in sheets]


def _recomputed(path: Path, folder: Path) -> Path:
    """Let LibreOffice open, compute and save a workbook, with a profile of its own."""
    profile, out = folder / "profil", folder / "hasil"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    out.mkdir()
    command = [soffice(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    done = subprocess.run(
        [*command, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(path)],
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
        env={**os.environ, "HOME": str(folder)},
    )
    made = out / path.name
    assert made.is_file(), f"LibreOffice did not convert {path.name}: {done.stdout} {done.stderr}"
    return made


def _values(path: Path, sheets: set[str]) -> dict[tuple[str, str], object]:
    """Every cell of some sheets, by sheet and address."""
    book = CalamineWorkbook.from_path(str(path))
    found: dict[tuple[str, str], object] = {}
    for name in sorted(sheets):
        for row, cells in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
            for place, value in enumerate(cells):
                found[name, f"{_letters(place)}{row}"] = value
    return found


def _letters(place: int) -> str:
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text


def _agree(expected: str | float, found: object) -> bool:
    if isinstance(expected, str):
        return expected == ("" if found is None else found)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return False
    return abs(found - expected) <= TOLERANCE * max(1.0, abs(expected), abs(found))
