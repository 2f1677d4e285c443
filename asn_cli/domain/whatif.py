"""The population that a scenario supposes: all years of a kecamatan by one factor, so that growth stays as it is."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pandas as pd

from asn_cli.domain.needs import population
from asn_cli.domain.rounding import exact, product
from asn_cli.findings import Findings
from asn_cli.rules.scenario import PeopleChange

COUNTS = ("jumlah", "laki_laki", "perempuan")


def populations(penduduk: pd.DataFrame, as_of: date) -> pd.Series:
    """The population at the reference date by kode, as `needs` takes it; missing where it is not known."""
    yearly = population.series(penduduk, Findings())
    names = pd.Series("", index=pd.Index(yearly["kode"].unique()))
    return population.at_date(yearly, as_of, names, Findings())["penduduk"]


def suppose(penduduk: pd.DataFrame, supposed: Mapping[str, PeopleChange], as_of: date) -> pd.DataFrame:
    """The penduduk table with the counts of each kode in `supposed` changed, unrounded.

    A kode with a number of people must have a population above 0 at `as_of` (see `populations`).
    """
    known = populations(penduduk, as_of)
    changed = penduduk.copy()
    for name in COUNTS:
        if name in changed:
            changed[name] = changed[name].astype("float64")
    for kode, what in supposed.items():
        factor = what.factor if what.factor is not None else (what.people or Fraction(0)) / exact(float(known[kode]))
        rows = changed["kode"] == kode
        for name in COUNTS:
            if name in changed:
                changed.loc[rows, name] = product(changed.loc[rows, name].to_numpy(), factor)
    return changed
