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
    known = (born.notna() & age.notna()).to_numpy()
    months = born.to_numpy(dtype="datetime64[M]")[known].astype(np.int64)
    turned = months + age.to_numpy()[known].astype(np.int64) * 12 + 1
    dates = np.full(len(born), "NaT", dtype="datetime64[s]")
    dates[known] = turned.astype("datetime64[M]")
    return pd.Series(dates, index=born.index)


def leaving_year(retires: pd.Series, contract_ends: pd.Series | None, as_of: pd.Timestamp) -> pd.Series:
    """The calendar year in which each person is gone by 31 December; missing for whoever has no date.

    Whoever is past retirement already leaves in the year of the reference date. A contract that ends on 31 December is
    still in force that day, so its holder is gone a year later.
    """
    year = retires.dt.year.to_numpy(dtype=np.float64)
    if contract_ends is not None:
        year = np.fmin(year, (contract_ends + pd.Timedelta(days=1)).dt.year.to_numpy(dtype=np.float64))
    return pd.Series(np.maximum(year, as_of.year), index=retires.index).astype("Int64")


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
    pairs = list(zip(titles.fillna("").tolist(), posts.fillna("").tolist(), strict=True))
    found = {(title, post): _age(title, post, ages, phrases, own) for title, post in dict.fromkeys(pairs)}
    return pd.Series([found[pair] for pair in pairs], index=titles.index, dtype="float64")


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
