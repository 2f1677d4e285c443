"""The employee number of a civil servant, and what stands in it.

NIP of a PNS, 18 digits: birth date YYYYMMDD, month of appointment as CPNS YYYYMM, sex (1 man, 2 woman), serial of 3.
NI PPPK, 18 digits: birth date YYYYMMDD, year of appointment YYYY, contract number of 2 digits that is no month, sex,
serial of 3. Worked: 198609262015051001 is 26-09-1986, May 2015, a man.

Source: RULES part 5; status `sekunder` (the layout of Perka BKN 22/2007 as it is described and used, not read in the
rule itself).
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

_Ints = npt.NDArray[np.int64]
_Bools = npt.NDArray[np.bool_]
_Days = npt.NDArray[np.datetime64]
_Positions = npt.NDArray[np.intp]

LENGTH = 18
FIRST_APPOINTMENT, LAST_APPOINTMENT = 1945, 2100
YOUNGEST = 15
"""Years between birth and appointment below which one of the two must be wrong."""


class NipFault(StrEnum):
    """Why a number is no sound NIP; the first that applies."""

    LENGTH = "panjang"
    NOT_DIGITS = "bukan_angka"
    BIRTH = "tanggal_lahir"
    APPOINTMENT = "tmt"
    SEX = "jenis_kelamin"


_FAULTS = tuple(NipFault)


class Nip(NamedTuple):
    """A number taken apart. What its digits do not give soundly is None."""

    born: date | None = None
    appointed_year: int | None = None
    appointed_month: int | None = None
    """None for PPPK, whose number holds no month."""
    sex: str | None = None
    """`L` or `P`."""
    pppk: bool | None = None
    fault: NipFault | None = None


def decode_nip(text: str) -> Nip:
    """Take one number apart; see `decode_nips` for a column."""
    row = decode_nips(pd.Series([text], dtype="str")).iloc[0]
    return Nip(
        born=None if pd.isna(row["tanggal_lahir"]) else row["tanggal_lahir"].date(),
        appointed_year=None if pd.isna(row["tahun_angkat"]) else int(row["tahun_angkat"]),
        appointed_month=None if pd.isna(row["bulan_angkat"]) else int(row["bulan_angkat"]),
        sex=None if pd.isna(row["jenis_kelamin"]) else str(row["jenis_kelamin"]),
        pppk=None if pd.isna(row["pppk"]) else bool(row["pppk"]),
        fault=None if pd.isna(row["cacat"]) else NipFault(row["cacat"]),
    )


def decode_nips(numbers: pd.Series) -> pd.DataFrame:
    """Take a column of numbers (text, missing allowed) apart.

    Gives, with the same index: tanggal_lahir (datetime64[s]), tahun_angkat, bulan_angkat (Int64), jenis_kelamin
    (`L`, `P`), pppk (boolean), cacat (a NipFault, missing when sound). All of a missing number is missing.
    """
    parts = _parts(numbers)
    sound = parts.right_length & parts.digits
    month = (parts.middle >= 1) & (parts.middle <= 12)
    sex = np.where(sound & parts.sex_ok, parts.sex, 0)
    return pd.DataFrame(
        {
            "tanggal_lahir": _days(parts.born, sound & parts.born_ok),
            "tahun_angkat": _integers(parts.year, sound & parts.year_ok),
            "bulan_angkat": _integers(parts.middle, sound & parts.appointed_ok & month),
            "jenis_kelamin": pd.Series(sex).map({1: "L", 2: "P"}).astype("str"),
            "pppk": pd.Series(pd.arrays.BooleanArray(~month, ~(sound & parts.appointed_ok))),
            "cacat": pd.Series(np.array([None, *_FAULTS], dtype=object)[_faults(parts)], dtype="str"),
        }
    ).set_axis(numbers.index)


def births_in(numbers: pd.Series) -> pd.Series:
    """Only the tanggal_lahir of `decode_nips`."""
    right_length, digits, codes = _numbers(_texts(numbers))
    born, born_ok = _birth(codes // 10**10)
    return _days(born, right_length & digits & born_ok).set_axis(numbers.index)


def faults_in(numbers: pd.Series) -> dict[NipFault, _Positions]:
    """The cacat of `decode_nips`: each fault that occurs, and the positions of the numbers that have it."""
    faults = _faults(_parts(numbers))
    found = {fault: np.flatnonzero(faults == mark) for mark, fault in enumerate(_FAULTS, 1)}
    return {fault: positions for fault, positions in found.items() if len(positions)}


class _Parts(NamedTuple):
    """A column of numbers taken apart; what stands behind a digit that is not sound means nothing."""

    given: _Bools
    right_length: _Bools
    digits: _Bools
    born: _Days
    born_ok: _Bools
    year: _Ints
    year_ok: _Bools
    middle: _Ints
    """The month of appointment, or the number of a contract."""
    appointed_ok: _Bools
    sex: _Ints
    sex_ok: _Bools


def _parts(numbers: pd.Series) -> _Parts:
    texts = _texts(numbers)
    right_length, digits, codes = _numbers(texts)
    born, born_ok = _birth(codes // 10**10)
    year, middle, sex = codes // 10**6 % 10**4, codes // 10**4 % 100, codes // 1000 % 10
    year_ok = born_ok & (year >= FIRST_APPOINTMENT) & (year <= LAST_APPOINTMENT) & (year - codes // 10**14 >= YOUNGEST)
    return _Parts(
        given=numbers.notna().to_numpy(),
        right_length=right_length,
        digits=digits,
        born=born,
        born_ok=born_ok,
        year=year,
        year_ok=year_ok,
        middle=middle,
        appointed_ok=year_ok & (middle > 0),
        sex=sex,
        sex_ok=(sex == 1) | (sex == 2),
    )


def _faults(parts: _Parts) -> npt.NDArray[np.int8]:
    """The fault of each number as its place in `_FAULTS`, from 1; 0 where there is none."""
    faults = np.zeros(len(parts.given), dtype=np.int8)
    # The first fault that applies is the one told, so the first is written last.
    for kind, sound_so_far in (
        (NipFault.SEX, parts.sex_ok),
        (NipFault.APPOINTMENT, parts.appointed_ok),
        (NipFault.BIRTH, parts.born_ok),
        (NipFault.LENGTH, parts.right_length),
        (NipFault.NOT_DIGITS, parts.digits),
    ):
        faults[parts.given & ~sound_so_far] = _FAULTS.index(kind) + 1
    return faults


def _texts(numbers: pd.Series) -> npt.NDArray[np.object_]:
    """As text, a missing one empty."""
    return numbers.fillna("").astype("str").to_numpy(dtype=object)


def _numbers(texts: npt.NDArray[np.object_]) -> tuple[_Bools, _Bools, _Ints]:
    """Which texts have the right length, which are digits, and the number that those which are both give."""
    right_length = np.fromiter(map(len, texts.tolist()), np.intp, len(texts)) == LENGTH
    digits = np.zeros(len(texts), dtype=bool)
    digits[~right_length] = [text.isascii() and text.isdigit() for text in texts[~right_length]]
    table = _values("".join(texts[right_length])).reshape(-1, LENGTH)
    digits[right_length] = (table <= 9).all(axis=1)
    codes = np.zeros(len(texts), dtype=np.int64)
    codes[right_length] = table @ 10 ** np.arange(LENGTH - 1, -1, -1, dtype=np.int64)
    codes[~digits] = 0
    return right_length, digits, codes


def _days(born: _Days, known: _Bools) -> pd.Series:
    return pd.Series(np.where(known, born, np.datetime64("NaT")).astype("datetime64[s]"))


def _values(digits: str) -> npt.NDArray[np.uint8]:
    """Of each letter the digit it is; beyond 9 where it is none."""
    return np.frombuffer(digits.encode("latin-1", "replace"), dtype=np.uint8) - np.uint8(ord("0"))


def _birth(packed: _Ints) -> tuple[_Days, _Bools]:
    """YYYYMMDD as dates, and which of them exist."""
    year, month, day = packed // 10_000, packed // 100 % 100, packed % 100
    plausible = (year >= 1900) & (year <= 2100) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    months = np.where(plausible, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    born = months.astype("datetime64[D]") + np.where(plausible, day - 1, 0)
    return born, plausible & (born.astype("datetime64[M]") == months)


def _integers(values: _Ints, there: _Bools) -> pd.Series:
    return pd.Series(pd.arrays.IntegerArray(np.where(there, values, 0), ~there))
