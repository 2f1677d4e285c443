"""Answers as read become answers that can be scored; what cannot is told at its cell and counted."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from asn_cli.domain.places import PlaceOf
from asn_cli.domain.survey import HIGHEST, LOWEST
from asn_cli.findings import Findings
from asn_cli.locale.figures import figure, listing
from asn_cli.tables.telling import Mask, as_written, cell_at, file_of, tell_rows

NO_UNIT = "(tanpa unit layanan)"
NO_DISTRICT = "(tanpa kecamatan)"


def elements_of(frame: pd.DataFrame) -> list[str]:
    """The columns of answers that a frame has, in order."""
    return sorted((c for c in frame.columns if c[:1] == "u" and c[1:].isdigit()), key=lambda name: int(name[1:]))


def usable(answers: pd.DataFrame, findings: Findings, place: PlaceOf) -> pd.DataFrame:
    """The rows with at least one answer of 1 to 4; other answers taken out, each told, their row kept.

    Units without a name and rows without a kecamatan have a name of their own. Rows that are wholly alike all count,
    and are told once with their number.
    """
    frame = answers.copy()
    elements = elements_of(frame)
    for element in elements:
        values = frame[element].astype("Float64")
        wrong = ((values < LOWEST) | (values > HIGHEST)).fillna(False).to_numpy(dtype=bool)
        tell_rows(findings, "ASN-S001", wrong, frame, element, place, as_written(values))
        frame[element] = values.mask(wrong)
    answered = frame[elements].notna().any(axis=1).to_numpy()
    _tell_rows(frame, answered, int(answers[elements][answered].isna().to_numpy().sum()), findings, place)
    for column, blank in (("unit_layanan", NO_UNIT), ("kecamatan", NO_DISTRICT)):
        frame[column] = frame[column].fillna(blank) if column in frame else pd.Series(blank, frame.index, dtype="str")
    frame["tahun"] = _years(frame)
    return frame[answered].reset_index(drop=True)


def _years(frame: pd.DataFrame) -> pd.Series:
    """The year of each row: its own, else that of the day on which it was answered."""
    nothing = pd.Series(pd.array([pd.NA] * len(frame), dtype="Int64"), frame.index)
    years = frame["tahun"] if "tahun" in frame else nothing
    return years.fillna(frame["tanggal"].dt.year.astype("Int64")) if "tanggal" in frame else years


def _tell_rows(frame: pd.DataFrame, answered: Mask, blanks: int, findings: Findings, place: PlaceOf) -> None:
    """Rows without an answer, blanks, and rows that are wholly alike: each told once with its count."""
    if not answered.all():
        at = int(np.argmin(answered))
        empty = int((~answered).sum())
        findings.add("ASN-S002", cell_at(frame, at, "", place), empty, banyak=figure(empty))
    if blanks:
        findings.add("ASN-S003", found=blanks, banyak=figure(blanks))
    contents = [name for name in frame.columns if not name.startswith("_")]
    alike = int(frame.loc[answered, contents].duplicated().sum())
    if alike:
        findings.add("ASN-S004", found=alike, banyak=figure(alike), baris=figure(int(answered.sum())))


def tell_scheme(
    year: int | None, weights: Mapping[str, object], answers: pd.DataFrame, findings: Findings, place: PlaceOf
) -> None:
    """Unsur that a year's scheme needs and the file lacks, and those that the file has beyond it."""
    have = set(elements_of(answers))
    lacking = [element for element in weights if element not in have]
    beyond = [element for element in sorted(have - set(weights)) if answers[element].notna().any()]
    shown = "-" if year is None else str(year)
    spot = file_of(answers, place)
    if lacking:
        findings.add("ASN-S005", spot, shown, column="tahun", jumlah=len(weights), kurang=listing(lacking))
    if beyond:
        findings.add("ASN-S006", spot, shown, column="tahun", jumlah=len(weights), lebih=listing(beyond))
