"""Population tables that go down to desa, and regencies whose kecamatan only their own tables name."""

import re

import numpy as np
import pandas as pd

from asn_cli.findings import Findings
from asn_cli.ingest.draft import Aside, Draft, Mask
from asn_cli.ingest.layout import Layout
from asn_cli.ingest.model import SourceRead
from asn_cli.ingest.recognise import Recognised
from asn_cli.ingest.rowrules import CODE, NAME
from asn_cli.ingest.sheet import Sheet, is_blank
from asn_cli.rules.place_names import spelling
from asn_cli.rules.region import District, Region
from asn_cli.textkey import heading_key

MIXED = "ASN-N009"
BY_VILLAGE = "ASN-N012"
LEARNED = "ASN-N011"
POPULATION = "penduduk"
TELLING = (POPULATION, "fasilitas", "pengaduan", "skm")
"""Tables that may tell the kecamatan of a regency, the surest first."""
_HEADING = re.compile(r"(nama|kode)?(desa|kelurahan)(dan|atau)?(kelurahan|desa)?")
_VILLAGE_CODE = 10
"""Digits of a desa's code; a kecamatan's has 6 or 7."""
_ENOUGH = 2
"""One name of a desa among kecamatan may be a short form; two are rows of desa."""


def village_column(sheet: Sheet, layout: Layout, recognised: Recognised) -> str:
    """The heading of a column that names desa (not one that counts them); empty where there is none."""
    for heading in recognised.unmatched:
        if _HEADING.fullmatch(heading_key(heading.text)):
            cells = [sheet.rows[row][heading.column] for row in layout.data.tolist()]
            if any(isinstance(cell, str) and re.search(r"[^\W\d_]{2}", cell) for cell in cells if not is_blank(cell)):
                return heading.text
    return ""


def refuse_villages(draft: Draft, region: Region, findings: Findings) -> bool:
    """Set a population sheet aside whole when it has rows of desa; tells whether it did."""
    if draft.table.key != POPULATION or draft.frame.empty:
        return False
    if draft.village_column:
        found = np.zeros(len(draft.frame), dtype=bool)
        found[0] = True
        draft.rows.report(findings, BY_VILLAGE, found, NAME, lambda _: draft.village_column)
    else:
        villages = _village_rows(draft, region)
        if not villages.any():
            return False
        found = np.zeros(len(draft.frame), dtype=bool)
        found[int(np.argmax(villages))] = True
        column = NAME if draft.has(NAME) else CODE
        draft.rows.report(findings, MIXED, found, column, lambda row: draft.frame[column].iat[row])
    draft.rows.set_aside(draft.rows.every, Aside.VILLAGES)
    return True


def _village_rows(draft: Draft, region: Region) -> Mask:
    """Rows of desa, where the sheet has rows of kecamatan too (or totals over its rows that are kecamatan)."""
    rows = np.zeros(len(draft.frame), dtype=bool)
    districts = draft.nested
    if draft.has(NAME):
        positions, names = pd.factorize(draft.frame[NAME])
        matches = [region.match(str(name)) for name in names]
        districts = districts or any(match.kode for match in matches)
        named = [
            m.kode is None and not m.suggestions and region.is_village(str(n))
            for m, n in zip(matches, names, strict=True)
        ]
        rows |= np.array([*named, False], dtype=bool)[positions]
    if draft.has(CODE):
        positions, codes = pd.factorize(draft.frame[CODE])
        digits = [sum(letter.isdigit() for letter in str(code)) for code in codes]
        districts = districts or any(region.from_code(str(code)) for code in codes)
        rows |= np.array([*(count >= _VILLAGE_CODE for count in digits), False], dtype=bool)[positions]
    if not districts or rows.sum() < _ENOUGH:
        return np.zeros(len(draft.frame), dtype=bool)
    return rows


def learn_region(drafts: list[Draft], region: Region, sources: list[SourceRead], findings: Findings) -> Region:
    """A regency without a list of kecamatan: those that its tables name, the surest table alone.

    A name is taken as it is first written, without `Kec.`; where the table has no codes the names serve as codes.
    """
    for table in TELLING:
        named = [d for d in drafts if d.table.key == table and d.has(NAME) and not d.village_column]
        pairs = [pair for draft in named for pair in _named(draft)]
        if pairs:
            read = sources[named[0].source]
            findings.add(LEARNED, read.spot, wilayah=region.nama or region.kode, tabel=table)
            return _of(pairs, region)
    return region


def _named(draft: Draft) -> list[tuple[str, str]]:
    """Code (or name) and name of each kecamatan that a sheet names, in its order."""
    rows = draft.frame[draft.frame[NAME].notna()]
    codes = rows[CODE].fillna(rows[NAME]) if draft.has(CODE) else rows[NAME]
    pairs = pd.DataFrame({CODE: codes, NAME: rows[NAME]}).drop_duplicates()
    return list(zip(pairs[CODE], pairs[NAME], strict=True))


def _of(pairs: list[tuple[str, str]], region: Region) -> Region:
    """A region of these kecamatan, each once however it is spelled."""
    for code, name in pairs:
        if region.match(name).reason in ("tidak_dikenal", "mendua"):
            bare = spelling().bare_district(name)
            district = District(bare if code == name else code, bare)
            region = region.with_districts((*region.districts, district))
    return region.with_districts(tuple(sorted(region.districts, key=lambda district: district.kode)))
