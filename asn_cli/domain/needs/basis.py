"""What the standards are applied to: people, units and facilities of each kecamatan at the reference date."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from asn_cli.domain.needs import facilities as facility_list
from asn_cli.domain.needs import population
from asn_cli.domain.places import PlaceOf, cell_of, nowhere
from asn_cli.domain.rounding import Floats, Ints
from asn_cli.findings import Findings
from asn_cli.rules.model import Standard
from asn_cli.rules.region import District

UNITS = ("desa", "kelurahan", "desa_kelurahan", "desa_kawasan_tani", "kecamatan")


class Regency(NamedTuple):
    """Figures of the whole kabupaten that tipe A/B of a kecamatan asks for; None where nobody gave them."""

    luas_km2: float | None = None
    apbd_miliar: float | None = None
    faktor_geografis: float | None = None


class Sizes(NamedTuple):
    """What the standards count and growth changes. Several ways of growing stand one under the other, along a first
    axis more."""

    people: Floats
    """Of each kecamatan."""
    schools: Floats
    """Facilities x `facilities.NUMBERS`."""

    def of(self, ways: Ints | int) -> "Sizes":
        """Some of several ways, or one alone."""
        return Sizes(self.people[ways], self.schools[ways])


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """The ground that needs are computed on.

    `districts`: one row for each kecamatan that gets rows, by kode (the index, in order): kecamatan, penduduk, tahun
    (of that population), luas_km2. `units`: the UNITS of each. Missing means not known. `facilities`: see
    `facilities.COLUMNS`.
    """

    districts: pd.DataFrame
    units: pd.DataFrame
    facilities: pd.DataFrame
    names: pd.Series
    """The name of every kecamatan of the region by kode, those without rows included."""
    regency: Regency = field(default_factory=Regency)
    kinds: frozenset[str] = frozenset()
    """The kinds of facility that the region has at all, in these kecamatan or in others."""
    complete: bool = True
    """Whether every kecamatan of the region has rows."""
    named: bool = True
    """Whether there is a penduduk table, which then names the kecamatan."""
    findings: Findings = field(default_factory=Findings)
    place: PlaceOf = nowhere
    """Where the rows of `facilities` stand in their files."""
    yearly: pd.DataFrame | None = None
    """The population of every year (`population.series`); None without a penduduk table."""

    @property
    def people(self) -> float:
        """The population of all kecamatan whose population is known."""
        return float(self.districts["penduduk"].sum())

    @property
    def sizes(self) -> Sizes:
        """People, rombel and pupils as they stand here."""
        people = self.districts["penduduk"].to_numpy(dtype=np.float64)
        return Sizes(people, self.facilities[list(facility_list.NUMBERS)].to_numpy(dtype=np.float64))

    def with_sizes(self, sizes: Sizes) -> "Basis":
        """The same ground, where other people live and the same facilities have other rombel and pupils."""
        schools = dict(zip(facility_list.NUMBERS, sizes.schools.T, strict=True))
        return replace(
            self,
            districts=self.districts.assign(penduduk=sizes.people),
            facilities=self.facilities.assign(**schools),
        )


def make_basis(
    region: Iterable[District],
    as_of: date,
    *,
    penduduk: pd.DataFrame | None = None,
    fasilitas: pd.DataFrame | None = None,
    wilayah: pd.DataFrame | None = None,
    also: Iterable[str] = (),
    standards: Iterable[Standard] = (),
    regency: Regency = field(default_factory=Regency),
    place: PlaceOf = nowhere,
) -> Basis:
    """Gather the ground at `as_of` from the tables that were read.

    Rows stand for the kecamatan in penduduk; without that table for those in fasilitas, wilayah and `also` (kode that
    something else names, such as the units of beban_kerja). `region` gives names, desa, kelurahan and areas;
    `standards` the class sizes for schools of which only the pupils are known.
    """
    findings = Findings()
    frame = _region_frame(region)
    listed = facility_list.at_date(fasilitas, as_of, findings, place)
    listed = facility_list.with_class_sizes(listed, standards)
    people = yearly = None
    if penduduk is not None:
        yearly = population.series(penduduk, findings, place)
        people = population.at_date(yearly, as_of, frame["kecamatan"], findings, place)
        codes = people.index
    else:
        tables = [table["kode"] for table in (fasilitas, wilayah) if table is not None]
        codes = pd.Index(pd.concat([*tables, pd.Series(list(also), dtype="str")]).dropna().unique())
    districts = frame.reindex(sorted(frame.index.intersection(codes)))
    missing = frame.index.difference(districts.index)
    if people is not None and len(missing):
        findings.add("ASN-K001", found=", ".join(frame.loc[missing, "kecamatan"]), jumlah=len(missing))
    units = _units(districts, listed, wilayah is not None, people is not None, findings, place)
    nothing = pd.DataFrame({"penduduk": np.nan, "tahun": np.nan}, index=districts.index)
    known = nothing if people is None else people.reindex(districts.index)
    facts = pd.concat([districts[["kecamatan", "luas_km2"]], known], axis=1)
    inside = listed[listed["kode"].isin(districts.index)].reset_index(drop=True)
    _note_schools(inside, findings, place)
    return Basis(
        districts=facts,
        units=units,
        facilities=inside,
        names=frame["kecamatan"],
        regency=regency,
        kinds=frozenset(listed["jenis"]),
        complete=not len(missing),
        named=people is not None,
        findings=findings,
        place=place,
        yearly=yearly,
    )


def _note_schools(facilities: pd.DataFrame, findings: Findings, place: PlaceOf) -> None:
    """Name the schools whose classes are not known at all."""
    unknown = facilities["rombel"].isna() & facilities["jenis"].isin(facility_list.GRADES)
    for row in facilities[unknown].to_dict("records") if unknown.any() else ():
        spot = cell_of(place, row, "rombel")
        findings.add("ASN-K017", spot, column="rombel", nama=row["nama"], jenis=row["jenis"])


def _region_frame(region: Iterable[District]) -> pd.DataFrame:
    found = sorted(region, key=lambda district: district.kode)
    numbers = [(d.luas_km2, d.jumlah_desa, d.jumlah_kelurahan, d.desa_kawasan_tani) for d in found]
    columns = ["luas_km2", "desa", "kelurahan", "desa_kawasan_tani"]
    index = pd.Index([district.kode for district in found], dtype="str", name="kode")
    frame = pd.DataFrame(np.array(numbers, dtype=np.float64).reshape(-1, len(columns)), index=index, columns=columns)
    frame.insert(0, "kecamatan", pd.Series([district.nama for district in found], index=index, dtype="str"))
    return frame


def _units(
    districts: pd.DataFrame, listed: pd.DataFrame, own: bool, named: bool, findings: Findings, place: PlaceOf
) -> pd.DataFrame:
    """The UNITS of each kecamatan; those of kelurahan and of the kecamatan itself only where penduduk names it.

    Desa or kelurahan that fasilitas lists go before the shipped number, but not before that of a wilayah table
    (`own`); where the two differ a finding says so.
    """
    units = pd.DataFrame({name: districts[name] for name in UNITS[:2]})
    units["desa_kawasan_tani"] = districts["desa_kawasan_tani"]
    for kind in UNITS[:2]:
        of_kind = listed["jenis"] == kind
        counted = listed["kode"][of_kind].value_counts().reindex(units.index)
        differ = counted.notna() & units[kind].notna() & (counted != units[kind])
        for code in units.index[differ]:
            told, seen = int(units[kind][code]), int(counted[code])
            first = listed[of_kind & (listed["kode"] == code)].iloc[0]
            spot = cell_of(place, first, "jenis")
            used, name = told if own else seen, districts["kecamatan"][code]
            findings.add("ASN-K009", spot, seen, column="jenis", wilayah=told, dipakai=used, jenis=kind, kecamatan=name)
        units[kind] = units[kind].fillna(counted) if own else counted.fillna(units[kind])
    units["desa_kelurahan"] = units["desa"] + units["kelurahan"]
    units["kecamatan"] = 1.0
    if not named:
        units[["kelurahan", "kecamatan"]] = np.nan
    return units[list(UNITS)]
