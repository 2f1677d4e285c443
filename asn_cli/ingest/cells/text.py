"""Columns of free text, of yes and no, and of words from a list."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import NoneType

import numpy as np
import pandas as pd

from asn_cli.ingest.cells.column import Column, Objects, objects
from asn_cli.ingest.cells.markers import is_missing
from asn_cli.ingest.cells.result import ColumnResult, reject_failed
from asn_cli.ingest.tabledefs import Empty
from asn_cli.textkey import heading_key

_UNTIDY = re.compile(r"\n(?:[ '=#.*…_\-\u2010-\u2015\u2212†‡]|[nN][uU][lL]{2}|[nN][/.][aA])")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_KEPT_AS_TEXT = re.compile(r'\s*="(.*)"\s*', re.DOTALL)
_SPACE = re.compile(r"\s+")
YES, NO = "ya", "tidak"
_TICKS = ("v", "√", "✓", "✔", "☑")
_YES = ("ya", "y", "yes", "true", "benar", "betul", "ada", "sudah", "1", *_TICKS)
_NO = ("tidak", "tdk", "t", "no", "n", "false", "salah", "tidak ada", "tdk ada", "bukan", "belum", "0")
_CROSSES = ("x", "✗", "✘", "☒", "❌")


def tidy(text: str) -> str:
    """One line, single spaces, none outside, no leading apostrophe or invisible characters; case is kept."""
    kept = _KEPT_AS_TEXT.fullmatch(text)
    return _SPACE.sub(" ", _INVISIBLE.sub("", kept[1] if kept else text)).strip().lstrip("'").strip()


def parse_text(values: Sequence[object] | pd.Series, *, empty: Empty = Empty.ABSENT) -> ColumnResult:
    """Read a column of free text, tidied.

    Numbers become their plain text, dates ISO text; dashes and blanks are missing.
    """
    column = Column(values)
    result = ColumnResult()
    found = np.full(len(column), np.nan, dtype=object)
    others = column.where(*(kind for kind in column.kinds if not issubclass(kind, str | NoneType)))
    found[others] = [_spoken(cell) for cell in column.cells[others]]
    texts = column.texts()
    if len(texts.positions):
        failed = reject_failed(result, texts, formulas=False)
        found[texts.positions] = _tidied(texts.unique, failed)[texts.codes]
    result.values = pd.Series(found, dtype="str")
    return result.close(empty)


def _tidied(unique: list[str], failed: set[int]) -> Objects:
    """Distinct texts tidied; nearly all of a clean file pass with one search over the whole column."""
    clean = objects([text or np.nan for text in unique])
    if failed or _is_untidy(unique):
        for index, text in enumerate(unique):
            clean[index] = np.nan if index in failed or is_missing(text) else tidy(text) or np.nan
    return clean


def _is_untidy(unique: list[str]) -> bool:
    """Whether any text may have to change. Literal searches over all of them at once cost next to nothing."""
    joined = "\n".join(["", *filter(None, unique), ""])
    return (
        joined.count("\n") > len(unique) + 1
        or "  " in joined
        or " \n" in joined
        or bool(_UNTIDY.search(joined))
        or not joined.replace("\n", "").isprintable()
    )


def _spoken(value: object) -> object:
    if isinstance(value, float):
        if np.isnan(value):
            return np.nan
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, datetime | date):
        return value.isoformat().removesuffix("T00:00:00")
    return str(value)


def parse_yes_no(values: Sequence[object] | pd.Series, *, empty: Empty = Empty.ABSENT) -> ColumnResult:
    """Read a column of yes and no as the texts `ya` and `tidak`.

    A tick means yes. A cross means no beside ticks; in a column of crosses and blanks it marks the chosen ones.
    """
    spoken = {_key(_spoken(value)) for value in pd.unique(objects(values)) if value is not None}
    choices = {_key(word): YES for word in _YES} | {_key(word): NO for word in _NO}
    if spoken & set(_TICKS):
        choices |= dict.fromkeys(_CROSSES, NO)
    elif spoken <= {*_CROSSES, ""}:
        choices |= dict.fromkeys(_CROSSES, YES)
    return _chosen(values, choices, empty, "ASN-D025", "ya, tidak", open_list=False)


def parse_choice(
    values: Sequence[object] | pd.Series,
    choices: Mapping[str, str],
    *,
    open_list: bool = False,
    empty: Empty = Empty.ABSENT,
) -> ColumnResult:
    """Read a column of words from a list. `choices`: `heading_key` of each spelling -> the value it stands for.

    With `open_list` other words are let through as they are (tidied), else they are refused.
    """
    shown = ", ".join(dict.fromkeys(choices.values()))
    return _chosen(values, choices, empty, "ASN-D019", shown, open_list=open_list)


def _key(spoken: object) -> str:
    """As `heading_key`; a mark that is neither letter nor digit is its own key."""
    return (heading_key(spoken) or spoken.strip()) if isinstance(spoken, str) else ""


def _chosen(
    values: Sequence[object] | pd.Series,
    choices: Mapping[str, str],
    empty: Empty,
    code: str,
    shown: str,
    *,
    open_list: bool,
) -> ColumnResult:
    result = parse_text(values)
    codes, unique = pd.factorize(result.values.to_numpy(dtype=object))
    meant = objects([choices.get(_key(text)) for text in unique])
    unknown = [index for index, value in enumerate(meant) if value is None]
    if open_list:
        meant[unknown] = unique[unknown]
    elif unknown:
        result.reject(code, np.flatnonzero(np.isin(codes, unknown)), pilihan=shown)
        meant[unknown] = np.nan
    # factorize gives missing cells the code -1, which picks the last entry: the one put there for them.
    result.values = pd.Series(np.append(meant, np.nan)[codes], dtype="str")
    return result.close(empty)
