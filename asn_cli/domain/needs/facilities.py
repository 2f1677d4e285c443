"""The facilities that stand at the reference date, and the rombel of each school."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.domain.places import PlaceOf, cell_of, nowhere
from asn_cli.domain.rounding import Floats
from asn_cli.domain.unit_names import unit_keys
from asn_cli.findings import Findings
from asn_cli.rules.model import Method, Standard

GRADES: Mapping[str, tuple[int, ...]] = {"sd": (1, 2, 3, 4, 5, 6), "smp": (7, 8, 9)}
"""The grades of a kind of school; other kinds have none and only their total counts."""
GRADE_COLUMNS = tuple(f"rombel_{grade}" for grade in range(1, 10))
NUMBERS = ("rombel", "murid", *GRADE_COLUMNS)
COLUMNS = ("kode", "kecamatan", "nama", "jenis", "kategori", *NUMBERS, "perkiraan", "_sumber", "_baris")


def empty() -> pd.DataFrame:
    """No facility at all."""
    frame = pd.DataFrame({name: pd.Series(dtype="float64" if name in NUMBERS else "object") for name in COLUMNS})
    return frame.astype({"perkiraan": "bool", "_sumber": "int64", "_baris": "int64"})


def kind_keys(written: pd.Series) -> pd.Series:
    """Kinds of facility as standards name them: `SMP Satap` as `smp_satap`."""
    return written.str.strip().str.casefold().str.replace(r"[\s-]+", "_", regex=True)


def at_date(fasilitas: pd.DataFrame | None, as_of: date, findings: Findings, place: PlaceOf = nowhere) -> pd.DataFrame:
    """COLUMNS of the facilities that stand at `as_of`, in the order of kode, jenis and nama.

    Afterwards `rombel` is the total of each school, and its grades are either all known or all missing.
    Of several years the newest not after `as_of` counts, kind by kind: a school that the newest list of its kind lacks
    is taken as closed, and a finding names it. A row with no year always counts. Rows without a kode are left out.
    """
    if fasilitas is None:
        return empty()
    rows = fasilitas.dropna(subset=["kode", "nama", "jenis"])
    rows["jenis"] = kind_keys(rows["jenis"])
    rows = _newest(rows, as_of, findings, place)
    for name in NUMBERS:
        rows[name] = rows[name].to_numpy(dtype=np.float64, na_value=np.nan) if name in rows else np.nan
    if "kategori" not in rows:
        rows["kategori"] = None
    rows["perkiraan"] = False
    for name in ("_sumber", "_baris"):
        if name not in rows:
            rows[name] = 0
    _settle_grades(rows, findings, place)
    return rows[list(COLUMNS)].sort_values(["kode", "jenis", "nama"], kind="stable", ignore_index=True)


def _newest(rows: pd.DataFrame, as_of: date, findings: Findings, place: PlaceOf) -> pd.DataFrame:
    if "tahun" not in rows or rows["tahun"].isna().all():
        return rows
    year = rows["tahun"].astype("float64")
    usable = ~(year > as_of.year)
    newest = year.where(usable).groupby(rows["jenis"]).transform("max")
    kept = usable & (year.isna() | (year == newest))
    named = zip(rows["kode"].tolist(), rows["jenis"].tolist(), unit_keys(rows["nama"]), strict=True)
    identity = pd.Series(["|".join(names) for names in named], index=rows.index, dtype="object")
    gone = usable & ~kept & ~identity.isin(identity[kept])
    later = ~usable
    if later.any():
        later &= ~rows["jenis"].isin(rows.loc[kept, "jenis"])
    if gone.any() or later.any():
        dated = rows.assign(_tahun=year, _kunci=identity)
        old = dated[gone].sort_values("_tahun", kind="stable")
        for row in old.drop_duplicates("_kunci", keep="last").to_dict("records"):
            spot = cell_of(place, row, "tahun")
            findings.add("ASN-K006", spot, int(row["_tahun"]), column="tahun", nama=row["nama"], jenis=row["jenis"])
        future = dated[later].sort_values("_tahun", kind="stable")
        for row in future.drop_duplicates("jenis").to_dict("records"):
            spot = cell_of(place, row, "tahun")
            findings.add("ASN-K007", spot, int(row["_tahun"]), column="tahun", jenis=row["jenis"], acuan=as_of)
    undated = kept & year.isna()
    if undated.any():
        # An undated row that a dated one of the newest year also tells of would count the same facility twice.
        kept &= ~(undated & identity.isin(identity[kept & ~undated]))
    return rows[kept]


def _settle_grades(rows: pd.DataFrame, findings: Findings, place: PlaceOf) -> None:
    """Make rombel by grade and the bare figure speak of one thing, in place.

    Grades count before the bare figure; where the two differ a finding says so. Grades that are all 0 say nothing
    about a school (its columns were meant for other kinds). Rombel under grades that a kind does not have (an SMP
    filled in as kelas 1-3) stand for all its grades alike.
    """
    grades = np.nan_to_num(rows[list(GRADE_COLUMNS)].to_numpy(dtype=np.float64))
    told, bare = grades.sum(axis=1), rows["rombel"].to_numpy(dtype=np.float64)
    differ = (told > 0) & ~np.isnan(bare) & (told != bare)
    if differ.any():
        for row, by_grade in zip(rows[differ].to_dict("records"), told[differ].tolist(), strict=True):
            spot, facts = cell_of(place, row, "rombel"), {"nama": row["nama"], "jumlah": int(by_grade)}
            findings.add("ASN-K008", spot, int(row["rombel"]), column="rombel", **facts)
    kinds, in_own = rows["jenis"].to_numpy(dtype=object), np.zeros(len(rows))
    for kind, own in GRADES.items():
        of_kind = kinds == kind
        in_own[of_kind] = grades[of_kind, own[0] - 1 : own[-1]].sum(axis=1)
    settled = (told > 0) & (in_own == told)
    rows["rombel"] = np.where(told > 0, told, bare)
    rows[list(GRADE_COLUMNS)] = np.where(settled[:, None], grades, np.nan)


def with_class_sizes(facilities: pd.DataFrame, standards: Iterable[Standard]) -> pd.DataFrame:
    """Rombel for schools of which only the pupils are known: pupils / the largest class allowed, rounded up.

    Such a figure is an estimate: `perkiraan` is set.
    """
    unknown = facilities["rombel"].isna() & facilities["murid"].notna()
    if not unknown.any():
        return facilities
    rombel, estimated = facilities["rombel"].to_numpy(copy=True), facilities["perkiraan"].to_numpy(copy=True)
    pupils = facilities["murid"].to_numpy()
    for standard in standards:
        if standard.metode is Method.CLASS_SIZE and standard.aktif and standard.angka:
            rows = (unknown & facilities["jenis"].isin(standard.jenis)).to_numpy()
            rombel[rows] = np.ceil(pupils[rows] / standard.angka)
            estimated[rows] = True
    return facilities.assign(rombel=rombel, perkiraan=estimated)


class Classes(NamedTuple):
    """The rombel of some schools by grade, and in all where only that is known; along a first axis more for several
    ways of growing."""

    by_grade: Floats
    """Schools x grades 1 to 9; 0 throughout where a school has a bare rombel."""
    bare: Floats
    of_kind: Mapping[str, npt.NDArray[np.bool_]]
    unknown: npt.NDArray[np.bool_]
    """Schools whose grades are not told."""

    @classmethod
    def of(cls, kinds: npt.NDArray[np.object_], numbers: Floats) -> "Classes":
        """Those of schools of these kinds, with their NUMBERS."""
        by_grade = numbers[..., -len(GRADE_COLUMNS) :]
        masks = {kind: kinds == kind for kind in GRADES}
        bare = numbers[..., NUMBERS.index("rombel")]
        return cls(np.nan_to_num(by_grade), bare, masks, np.asarray(np.isnan(by_grade).all(axis=-1)))

    def hours(self, by_grade: Mapping[str, float]) -> Floats:
        """Weekly lesson hours of one subject in each school: the sum over grades of its hours x rombel of that grade.

        `by_grade` has the hours of a grade ("1".."9"). A bare rombel stands for all grades of the school's kind alike.
        NaN where the rombel are not known.
        """
        hours = np.array([by_grade.get(str(grade), 0.0) for grade in range(1, 10)])
        alike = np.full(self.bare.shape, np.nan)
        for kind, grades in GRADES.items():
            rows = self.of_kind[kind]
            total = sum(by_grade.get(str(grade), 0.0) for grade in grades)
            alike[..., rows] = self.bare[..., rows] * total / len(grades)
        return np.where(self.unknown, alike, np.sum(self.by_grade * hours, axis=-1))
