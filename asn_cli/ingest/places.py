"""Cells that name a kecamatan become its code and official name; what cannot be told is a finding, never a guess."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.findings import Findings, Place
from asn_cli.ingest.draft import Aside, Draft, Mask
from asn_cli.ingest.elsewhere import leave_out_others
from asn_cli.ingest.own_totals import leave_out_totals
from asn_cli.ingest.rowrules import CODE, NAME, WRITTEN
from asn_cli.ingest.tabledefs import Type
from asn_cli.locale import Msg, msg
from asn_cli.rules.place_cells import OWN_REGENCY
from asn_cli.rules.region import PlaceMatch, Region

Objects = npt.NDArray[np.object_]
Positions = npt.NDArray[np.integer[Any]]


class Policy(StrEnum):
    """What a table does with a row whose kecamatan is not known."""

    REQUIRED = "wajib"
    """The row is set aside: it says nothing without a place."""
    NAMED = "boleh_kosong"
    """The row counts, without a place; what stands there is a finding."""
    FREE = "bebas"
    """The column often holds something else (the kabupaten): the row is placed by its unit later."""


CODES = {
    "tidak_dikenal": "ASN-N001",
    "mendua": "ASN-N002",
    "kabupaten_lain": "ASN-N003",
    OWN_REGENCY: "ASN-N004",
}
CODE_AND_NAME_DISAGREE = "ASN-N005"
CODE_UNKNOWN = "ASN-N006"
NOT_PLACED = "ASN-N007"
LOOKED_ELSEWHERE = "ASN-N008"
READ_BY_CODE = "ASN-N010"
NONE_IS_OURS = "ASN-N014"
_LISTED = 12
_SEVERAL = 3
_NO_PLACE = PlaceMatch(None, "kosong")


def policy(draft: Draft) -> Policy:
    """How strict a table is, from what it must have."""
    if draft.name == "pegawai.orang":
        return Policy.FREE
    if draft.table.key == "pegawai":
        return Policy.NAMED
    needs = draft.table.shapes[draft.shape]
    return Policy.REQUIRED if any(all(way <= {NAME, CODE} for way in need) for need in needs) else Policy.NAMED


class _Read(NamedTuple):
    """A column's texts and what each of them means."""

    texts: list[object]
    matches: list[PlaceMatch]
    positions: Positions
    compact: bool = False

    def at(self, row: int) -> PlaceMatch:
        """What stands in a row."""
        return self.matches[int(self.positions[row])]

    def text(self, row: int) -> object:
        """As it is written there."""
        return self.texts[int(self.positions[row])]

    def take(self, values: Sequence[object]) -> Objects | pd.Categorical:
        """For each row the value that belongs to its text; as categories where the texts came so."""
        if self.compact:
            places, distinct = pd.factorize(np.array([*values, None], dtype=object))
            return pd.Categorical.from_codes(places[self.positions], categories=pd.Index(distinct, dtype="str"))
        taken: Objects = np.array([*values, None], dtype=object)[self.positions]
        return taken

    def each(self, wanted: list[bool]) -> Mask:
        """Rows whose text is one of those wanted."""
        rows: Mask = np.array(wanted, dtype=bool)[self.positions]
        return rows


def _read(values: pd.Series, region: Region) -> _Read:
    """Each distinct text is matched once; a missing one stands last."""
    compact = isinstance(values.dtype, pd.CategoricalDtype)
    positions: Positions
    if compact:
        positions, distinct = values.cat.codes.to_numpy().astype(np.int32), values.cat.categories
    else:
        positions, distinct = pd.factorize(values)
    texts = [*distinct, ""]
    matches = [*(region.match(str(text)) for text in distinct), _NO_PLACE]
    positions[positions < 0] = len(distinct)
    return _Read(texts, matches, positions, compact)


def place(draft: Draft, region: Region, findings: Findings) -> None:
    """Turn the columns that name kecamatan into `kode`, `kecamatan` and `kecamatan_asli` (and `kode_X` for another
    column X, such as dari and ke)."""
    for column in draft.table.columns:
        if column.type is Type.DISTRICT and column.key != NAME and draft.has(column.key):
            _place_other(draft, column.key, region, findings)
    by_name = _read(draft.frame[NAME], region) if draft.has(NAME) else None
    by_code = _read(draft.frame[CODE], region) if draft.has(CODE) else None
    kodes: Objects | pd.Categorical
    rows = draft.rows.every
    if draft.regencies and policy(draft) is Policy.REQUIRED:
        rows = ~leave_out_others(draft, region, findings)
    rows = rows & ~_totals(draft, by_name, by_code, rows, findings)
    if by_name and by_code:
        kodes = _together(draft, by_name, by_code, rows, region, findings)
    elif by_name:
        kodes = by_name.take([match.kode for match in by_name.matches])
        _report_names(draft, by_name, rows, region, findings)
    elif by_code:
        kodes = by_code.take([match.kode for match in by_code.matches])
        _report_codes(draft, by_code, rows, region, findings)
    else:
        return
    draft.frame[WRITTEN] = draft.frame[NAME if by_name else CODE]
    _set(draft, CODE, NAME, kodes, region)


def _totals(draft: Draft, by_name: _Read | None, by_code: _Read | None, rows: Mask, findings: Findings) -> Mask:
    """Rows of the regency itself that are totals of the others."""
    own = members = np.zeros(len(draft.frame), dtype=bool)
    for read in filter(None, (by_name, by_code)):
        own = own | read.each([match.reason == OWN_REGENCY for match in read.matches])
        members = members | read.each([match.kode is not None for match in read.matches])
    return leave_out_totals(draft, rows & own & ~members, rows & members, findings)


def _set(draft: Draft, code: str, name: str, kodes: Objects | pd.Categorical, region: Region) -> None:
    """Write codes, and the official names that belong to them."""
    if isinstance(kodes, pd.Categorical):
        draft.frame[code] = kodes
        draft.frame[name] = kodes.rename_categories({kode: region.official(kode) or kode for kode in kodes.categories})
        return
    positions, distinct = pd.factorize(kodes)
    names = np.array([*(region.official(kode) for kode in distinct), None], dtype=object)
    draft.frame[code] = pd.array(kodes, dtype="str")
    draft.frame[name] = pd.array(names[positions], dtype="str")


def _place_other(draft: Draft, column: str, region: Region, findings: Findings) -> None:
    read = _read(draft.frame[column], region)
    _report(draft, read, column, draft.rows.every, region, findings)
    _set(draft, f"kode_{column}", column, read.take([match.kode for match in read.matches]), region)


def _report_names(draft: Draft, read: _Read, rows: Mask, region: Region, findings: Findings) -> None:
    """What each table says of names that are no kecamatan of ours, and of a column in which there is none at all."""
    kind = policy(draft)
    if kind is not Policy.FREE and len(read.matches) > _SEVERAL and not any(match.kode for match in read.matches):
        here = draft.rows.locate(NAME, 0)
        findings.add(NONE_IS_OURS, Place(here.file, here.sheet), column=NAME, wilayah=region.nama or region.kode)
    if kind is Policy.REQUIRED:
        _report(draft, read, NAME, rows, region, findings)
    elif kind is Policy.NAMED:
        own = draft.table.key == "unit_kerja"
        wrong = [
            m.kode is None and m.reason != "kosong" and not (own and m.reason == OWN_REGENCY) for m in read.matches
        ]
        _tell(draft, NOT_PLACED, read, NAME, rows & read.each(wrong), region, findings)
    else:
        near = [match.kode is None and bool(match.suggestions) for match in read.matches]
        _tell(draft, LOOKED_ELSEWHERE, read, NAME, rows & read.each(near), region, findings)


def _report(draft: Draft, read: _Read, column: str, rows: Mask, region: Region, findings: Findings) -> None:
    """An error for each cell that names no kecamatan of ours; the row is set aside."""
    for reason, code in CODES.items():
        wrong = rows & read.each([match.reason == reason for match in read.matches])
        _tell(draft, code, read, column, wrong, region, findings)
        draft.rows.set_aside(wrong, Aside.PLACE)


def _report_codes(draft: Draft, read: _Read, rows: Mask, region: Region, findings: Findings) -> None:
    wrong = rows & read.each([match.kode is None and match.reason != "kosong" for match in read.matches])
    _tell(draft, CODE_UNKNOWN, read, CODE, wrong, region, findings)
    draft.rows.set_aside(wrong, Aside.PLACE)


def _tell(draft: Draft, code: str, read: _Read, column: str, rows: Mask, region: Region, findings: Findings) -> None:
    draft.rows.report(
        findings,
        code,
        draft.once(rows, column),
        column,
        read.text,
        code_column=column == CODE,
        params=lambda row: {
            "wilayah": region.nama or region.kode,
            "saran": suggestion(read.at(row).suggestions, region),
        },
    )


def suggestion(names: tuple[str, ...], region: Region) -> Msg:
    """What may have been meant, in words; without a guess, what there is."""
    if names:
        return msg("periksa.mungkin", nama=", ".join(names))
    known = [district.nama for district in region.districts]
    return msg("periksa.yang_ada", nama=", ".join(known[:_LISTED]) + (", ..." if len(known) > _LISTED else ""))


def _together(draft: Draft, by_name: _Read, by_code: _Read, these: Mask, region: Region, findings: Findings) -> Objects:
    """The code where a table has both columns: they must agree; a blank one, or a name that is nearly the code's,
    gives way to the other."""
    pairs, distinct = pd.factorize(by_name.positions.astype("int64") * len(by_code.matches) + by_code.positions)
    meant: list[tuple[str | None, str]] = []
    for pair in distinct.tolist():
        name, code = by_name.matches[pair // len(by_code.matches)], by_code.matches[pair % len(by_code.matches)]
        meant.append(_settle(name, code, region))
    verdicts = [verdict for _, verdict in meant]

    def rows(verdict: str) -> Mask:
        found: Mask = np.array([one == verdict for one in verdicts], dtype=bool)[pairs] & these
        return found

    _report_names(draft, by_name, rows("nama"), region, findings)
    for verdict, finding, column in (
        ("berbeda", CODE_AND_NAME_DISAGREE, CODE),
        ("kode_asing", CODE_UNKNOWN, CODE),
        ("dari_kode", READ_BY_CODE, NAME),
    ):
        wrong = rows(verdict)
        draft.rows.report(
            findings,
            finding,
            wrong,
            column,
            by_code.text if column == CODE else by_name.text,
            code_column=column == CODE,
            params=lambda row: {
                "wilayah": region.nama or region.kode,
                "nama": by_name.text(row),
                "kode": by_code.text(row),
                "resmi": region.official(by_code.at(row).kode) or "",
            },
        )
        if verdict != "dari_kode":
            draft.rows.set_aside(wrong, Aside.PLACE)
    kodes: Objects = np.array([*(kode for kode, _ in meant), None], dtype=object)[pairs]
    return kodes


def _settle(name: PlaceMatch, code: PlaceMatch, region: Region) -> tuple[str | None, str]:
    """The code that a name and a code mean together, and how: `cocok`, or which finding it is."""
    if code.reason == "kosong":
        return name.kode, "nama"
    if code.kode is None:
        return None, "kode_asing"
    if name.reason == "kosong" or name.kode == code.kode:
        return code.kode, "cocok"
    if name.reason == "tidak_dikenal" and region.official(code.kode) in name.suggestions:
        return code.kode, "dari_kode"
    return None, "berbeda"
