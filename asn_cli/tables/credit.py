"""Angka kredit of each rating: rank, months and percent found, and what is missing told."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from asn_cli.domain.evaluation.periods import period_months
from asn_cli.domain.evaluation.ratings import Predicate, credit
from asn_cli.domain.places import PlaceOf
from asn_cli.findings import Findings
from asn_cli.locale import msg
from asn_cli.locale.figures import listing
from asn_cli.rules.place_names import words_of
from asn_cli.tables.telling import cell_at

Figures = tuple[Mapping[str, float] | None, Mapping[str, float] | None]
"""Percent by predikat, coefficient by rank; None where the rule is not in force."""


def credit_points(
    rated: pd.DataFrame,
    people: pd.DataFrame | None,
    years: Mapping[int, Figures],
    without_year: Figures,
    findings: Findings,
    place: PlaceOf,
) -> pd.Series:
    """Months/12 x % x coefficient of each rating.

    The rank is that of the row, else the one named in the person's title in pegawai. Months are those of the row, else
    those that its period covers. `years`: the figures in force at the end of each year.
    """
    ranks = _ranks(rated, people)
    months = rated["bulan"].astype("Float64") if "bulan" in rated else pd.Series(pd.NA, rated.index, "Float64")
    places, periods = pd.factorize(rated["periode"])
    lengths = np.array([*(period_months(period) for period in periods), period_months(None)], dtype=np.float64)
    length = np.where(months.isna(), lengths[places], months.to_numpy(dtype=np.float64, na_value=0.0))
    percent, coefficient = np.full(len(rated), np.nan), np.full(len(rated), np.nan)
    for year in [*years, None]:
        rows = (rated["tahun"].isna() if year is None else rated["tahun"].eq(year).fillna(False)).to_numpy(dtype=bool)
        percents, coefficients = without_year if year is None else years[year]
        if not rows.any() or percents is None or coefficients is None:
            continue
        worth = {**percents, Predicate.CUKUP: percents[Predicate.IMPROVE]}
        percent[rows] = rated["predikat"][rows].map(worth).astype(float)
        coefficient[rows] = _coefficients(ranks[rows], coefficients)
    _tell(rated, ranks, percent, coefficient, findings, place)
    return pd.Series(credit(length, percent, coefficient), index=rated.index)


def _ranks(rated: pd.DataFrame, people: pd.DataFrame | None) -> pd.Series:
    """What tells the rank of each row."""
    ranks = rated["jenjang"] if "jenjang" in rated else pd.Series(np.nan, index=rated.index, dtype="str")
    if people is None or "nip" not in people:
        return ranks
    titles = people.dropna(subset=["nip"]).drop_duplicates("nip").set_index("nip")["jabatan"]
    by_title = rated["nip"].map(titles).astype("str")
    return ranks.where(ranks.notna(), by_title)


def _coefficients(ranks: pd.Series, coefficients: Mapping[str, float]) -> "np.ndarray":
    """The coefficient whose rank stands in each text."""
    places, texts = pd.factorize(ranks)
    names = {words_of(rank): value for rank, value in coefficients.items()}
    found = []
    for text in texts:
        spoken = f" {' '.join(words_of(str(text)))} "
        found.append(next((v for words, v in names.items() if f" {' '.join(words)} " in spoken), np.nan))
    return np.array([*found, np.nan])[places]


def _tell(
    rated: pd.DataFrame,
    ranks: pd.Series,
    percent: "np.ndarray",
    coefficient: "np.ndarray",
    findings: Findings,
    place: PlaceOf,
) -> None:
    """Ranks without a coefficient, and years before the rule: each once, at its first row, with the count."""
    graded = rated["predikat"].notna().to_numpy()
    early = graded & np.isnan(percent)
    unknown = graded & ~early & np.isnan(coefficient)
    for rows, column, code in ((early, "tahun", "ASN-E011"), (unknown, "jenjang", "ASN-E010")):
        if not rows.any():
            continue
        at = int(np.argmax(rows))
        spot = cell_at(rated, at, column, place)
        texts = rated["tahun"] if column == "tahun" else ranks
        named: list[object] = [str(text) for text in texts[rows].dropna().drop_duplicates().head(5)]
        named = named or [msg("evaluasi.kosong")]
        findings.add(code, spot, column=column, jumlah=int(rows.sum()), contoh=listing(named))
