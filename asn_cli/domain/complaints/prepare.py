"""Reports as read become reports in the words of the tables: stage, sektor, one spelling, closing day."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.complaints.model import (
    NO_CLASS,
    NO_DISTRICT,
    NOT_GIVEN,
    Phrases,
    Stage,
    coded,
    named,
    one_spelling,
    sectors,
    stage_of,
)
from asn_cli.domain.complaints.months import month_numbers, month_texts

SPELLED = {"instansi": NOT_GIVEN, "klasifikasi": NO_CLASS, "kategori": NOT_GIVEN, "kanal": NOT_GIVEN}


def prepared(
    reports: pd.DataFrame,
    responses: pd.DataFrame | None,
    statuses: Mapping[str, Sequence[str]],
    by_office: Phrases,
    by_subject: Phrases,
) -> pd.DataFrame:
    """Every report: id_laporan, tanggal, tanggal_selesai, kode, and as categories status (a Stage), sektor, kecamatan,
    instansi, klasifikasi, kategori, kanal. What a report does not tell has a name of its own, so nothing is dropped.

    `responses` gives closing days by id_laporan for reports without one of their own.
    """
    frame = pd.DataFrame({"id_laporan": reports["id_laporan"], "tanggal": reports["tanggal"]}, copy=False)
    frame["status"] = _stages(reports["status"], statuses)
    for column, blank in SPELLED.items():
        told = one_spelling(reports[column], blank) if column in reports else _nothing(len(reports), blank)
        frame[column] = told.array
    if "kecamatan" in reports:
        places, names = coded(reports["kecamatan"])
        frame["kecamatan"] = named(places, list(names), NO_DISTRICT).array
        frame["kode"] = reports["kode"]
    else:
        frame["kecamatan"] = _nothing(len(reports), NO_DISTRICT).array
        frame["kode"] = pd.Series(np.nan, index=frame.index, dtype="str")
    frame["sektor"] = sectors(reports, by_office, by_subject).array
    closed = closing_days(reports, responses)
    if closed is not None:
        frame["tanggal_selesai"] = closed
    return frame


def _nothing(count: int, blank: str) -> pd.Series:
    """A column that no report has."""
    return named(np.full(count, -1, dtype=np.int8), [], blank)


def _stages(written: pd.Series, statuses: Mapping[str, Sequence[str]]) -> pd.Categorical:
    """The stage of each status as written."""
    codes, words = coded(written)
    stages = tuple(Stage)
    meant = [*(stages.index(stage_of(str(word), statuses)) for word in words), stages.index(Stage.OTHER)]
    places: npt.NDArray[np.int8] = np.array(meant, dtype=np.int8)[codes]
    return pd.Categorical.from_codes(places, categories=pd.Index([str(stage) for stage in stages], dtype="str"))


def closing_days(reports: pd.DataFrame, responses: pd.DataFrame | None) -> pd.Series | None:
    """The closing day of each report: its own, else that of `responses`; None where neither table has any."""
    own = reports["tanggal_selesai"] if "tanggal_selesai" in reports else None
    if responses is None:
        return own
    found = matched(reports["id_laporan"], responses["id_laporan"])
    days = np.append(responses["tanggal_selesai"].to_numpy(dtype="datetime64[s]"), np.datetime64("NaT", "s"))[found]
    given = pd.Series(days, index=reports.index)
    return given if own is None else own.fillna(given)


def matched(ids: pd.Series, others: pd.Series) -> npt.NDArray[np.intp]:
    """For each id its position among `others`, -1 where it is not there. Whole numbers and their text are the same."""
    if pd.api.types.is_integer_dtype(ids.dtype) != pd.api.types.is_integer_dtype(others.dtype):
        ids, others = _numbers(ids), _numbers(others)
    return np.asarray(pd.Index(others).get_indexer(pd.Index(ids)), dtype=np.intp)


def _numbers(ids: pd.Series) -> pd.Series:
    """Ids that are plain whole numbers as such; -1 - position, which is nobody's, for any other."""
    if pd.api.types.is_integer_dtype(ids.dtype):
        return ids
    texts = ids.fillna("").astype(object)
    plain = [
        text.isascii() and text.isdigit() and len(text) <= 18 and (text[0] != "0" or text == "0") for text in texts
    ]
    return pd.Series(
        [int(t) if ok else -1 - n for n, (t, ok) in enumerate(zip(texts, plain, strict=True))], dtype="int64"
    )


def with_months(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports with `bulan` (YYYY-MM) as a category in order."""
    numbers = month_numbers(reports["tanggal"])
    codes, months = pd.factorize(numbers, sort=True)
    texts = month_texts(months)
    taken = pd.Categorical.from_codes(codes, categories=pd.Index(texts, dtype="str"), ordered=True)
    return reports.assign(bulan=taken)
