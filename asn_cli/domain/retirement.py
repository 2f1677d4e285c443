"""When people leave: batas usia pensiun, TMT pensiun, end of contract.

TMT pensiun is the first day of the month after the month in which the age is reached (PP 11/2017 art. 239-240).
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from asn_cli.rules.place_names import words_of


def retirement_date(born: pd.Series, age: pd.Series) -> pd.Series:
    """TMT pensiun of each person; missing where the birth date or the age is.

    Born 15-06-1968 with 58: 1-7-2026; born 31-12-1966 with 60: 1-1-2027.
    """
    known = born.notna() & age.notna()
    months = born[known].to_numpy(dtype="datetime64[M]").astype(np.int64)
    turned = months + age[known].to_numpy(dtype=np.int64) * 12 + 1
    dates = pd.Series(pd.NaT, index=born.index, dtype="datetime64[s]")
    dates[known] = turned.astype("datetime64[M]").astype("datetime64[s]")
    return dates


def leaving_year(retires: pd.Series, contract_ends: pd.Series | None, as_of: pd.Timestamp) -> pd.Series:
    """The calendar year in which each person is gone by 31 December; missing for whoever has no date.

    Whoever is past retirement already leaves in the year of the reference date. A contract that ends on 31 December is
    still in force that day, so its holder is gone a year later.
    """
    year = retires.dt.year.astype("Int64")
    if contract_ends is not None:
        gone = (contract_ends + pd.Timedelta(days=1)).dt.year.astype("Int64")
        year = pd.concat([year, gone], axis=1).min(axis=1).astype("Int64")
    return pd.Series(year.clip(lower=as_of.year))


def retirement_ages(
    titles: pd.Series,
    posts: pd.Series,
    ages: Mapping[str, float],
    phrases: Mapping[str, Sequence[str]],
    own: Mapping[str, float],
) -> pd.Series:
    """BUP of each person by title and post, in years.

    An office's own figure for a post (`own`) comes first. Then the ranks of `phrases` in their order, each by the words
    that name it in a title or post; what none names is a pelaksana. `ages` gives the age of each rank (PP 11/2017 art.
    239-240, UU 14/2005 art. 30).
    """
    pairs = pd.MultiIndex.from_arrays([titles.fillna(""), posts.fillna("")])
    codes, unique = pd.factorize(pairs)
    found = [_age(str(title), str(post), ages, phrases, own) for title, post in unique]
    return pd.Series(np.array([*found, np.nan])[codes], index=titles.index)


def _age(
    title: str,
    post: str,
    ages: Mapping[str, float],
    phrases: Mapping[str, Sequence[str]],
    own: Mapping[str, float],
) -> float:
    if post in own:
        return float(own[post])
    text = f" {' '.join(words_of(title))} {' '.join(words_of(post))} "
    rank = next((name for name, words in phrases.items() if any(f" {word} " in text for word in words)), "pelaksana")
    return float(ages[rank])
