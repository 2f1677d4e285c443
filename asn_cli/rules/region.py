"""A regency (or city) and its kecamatan, and which of them a piece of text means.

`Region` is what the rest of the package knows; `place_cells` reads cells, `place_units` units' names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from asn_cli.paths import configs
from asn_cli.rules.place_cells import CellReader
from asn_cli.rules.place_index import District, Gazetteer, PlaceMatch, digits_of
from asn_cli.rules.place_names import spelling, words_of
from asn_cli.rules.place_units import UnitReader
from asn_cli.rules.strict_yaml import load_strict

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.rules.office import Office

__all__ = ["DEFAULT_REGION", "District", "PlaceMatch", "Region", "load_region", "shipped_region"]

DEFAULT_REGION = "15.04"


@dataclass(slots=True)
class Region:
    """The kecamatan that a run knows. Matching remembers each text, so a column costs its distinct values."""

    kode: str
    nama: str
    districts: tuple[District, ...]
    provinsi: str = ""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Kecamatan of other regencies that are easily taken for ours -> their regency."""
    neighbours: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """An office's own `nama.kecamatan`: as written -> official name."""
    _gazetteer: Gazetteer = field(init=False)
    _cells: CellReader = field(init=False)
    _units: UnitReader = field(init=False)
    _aliases: dict[tuple[str, ...], str] = field(init=False)
    _matched: dict[str, PlaceMatch] = field(init=False)
    _found: dict[str, str | None] = field(init=False)

    def __post_init__(self) -> None:
        others = (*self.elsewhere, *self.neighbours)
        self._gazetteer = Gazetteer(self.kode, self.nama, self.provinsi, self.districts, others)
        self._cells = CellReader(self._gazetteer)
        self._units = UnitReader(self._gazetteer)
        self._matched, self._found = {}, {}
        targets = {words_of(written): self._cells.read(name).kode for written, name in self.names.items()}
        self._aliases = {words: kode for words, kode in targets.items() if kode}

    @property
    def unknown_names(self) -> tuple[str, ...]:
        """Targets of `names` that are no kecamatan of this region."""
        return tuple(name for name in self.names.values() if self._cells.read(name).kode is None)

    def by_code(self, kode: str) -> District | None:
        """The kecamatan of a code as this region writes it."""
        return self._gazetteer.by_code.get(kode)

    def official(self, kode: str | None) -> str | None:
        """The official name of a code."""
        district = self.by_code(kode) if kode else None
        return district.nama if district else None

    def from_code(self, text: str) -> str | None:
        """The code as this region writes it: `150401`, `15-04-01` and the BPS code 1504010 are 15.04.01."""
        return self._gazetteer.from_code(text)

    def match(self, text: str) -> PlaceMatch:
        """What a cell that should hold a kecamatan (its name, its code, or both) means.

        An office's own names count before everything else. `reason` is one of cocok, kosong, tidak_dikenal,
        mendua (several kecamatan fit, or code and name disagree), kabupaten_lain and kabupaten_sendiri.
        """
        if text not in self._matched:
            alias = self._aliases.get(words_of(text))
            self._matched[text] = PlaceMatch(alias, "cocok") if alias else self._cells.read(text)
        return self._matched[text]

    def find_in(self, text: str) -> str | None:
        """The kecamatan whose name stands in a unit's name; None unless exactly one does, beyond doubt."""
        if text not in self._found:
            self._found[text] = self._units.find(text)
        return self._found[text]

    def is_village(self, text: str) -> bool:
        """Whether a text names a desa or kelurahan: one of this region's, or with the word before it."""
        return self._units.is_village(text)

    @classmethod
    def from_table(cls, frame: "pd.DataFrame", base: "Region | None" = None) -> "Region":
        """The region that a `wilayah` table describes (kode, kecamatan and any of a District's numbers).

        What `base` knows about a kecamatan of the same code and name (spellings, villages) is kept; so is its
        own name where the codes lie in it. An office's names of kecamatan are kept in any case.
        """
        rows = frame.to_dict("records")
        given = [{name: value for name, value in row.items() if not _missing(value)} for row in rows]
        districts = tuple(sorted((_district(row, base) for row in given), key=lambda district: district.kode))
        regencies = {digits_of(district.kode)[:4] for district in districts}
        if base and regencies == {digits_of(base.kode)}:
            return replace(base, districts=districts)
        kode = districts[0].kode[:5] if len(regencies) == 1 and "." in districts[0].kode else ""
        return cls(kode, "", districts, names=base.names if base else {})


_NUMBERS: dict[str, type] = {
    "jumlah_desa": int,
    "jumlah_kelurahan": int,
    "desa_kawasan_tani": int,
    "luas_km2": float,
    "lintang": float,
    "bujur": float,
}


def _missing(value: Any) -> bool:
    """Whether a cell of a frame is empty: None, NaN, NA."""
    return value is None or str(value) in {"nan", "<NA>", "NaT"}


def _district(row: Mapping[Any, Any], base: Region | None) -> District:
    kode, nama = str(row["kode"]), spelling().bare_district(str(row["kecamatan"]))
    start = District(kode, nama)
    if base:
        before = base.by_code(base.from_code(kode) or "")
        if before and base.match(nama).kode == before.kode:
            start = before
    facts: dict[str, Any] = {name: kind(row[name]) for name, kind in _NUMBERS.items() if name in row}
    return replace(start, kode=kode, nama=nama, **facts)


def _described(facts: Mapping[str, Any]) -> District:
    """A kecamatan as a YAML file describes it."""
    values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in facts.items()}
    return District(**values)


def shipped_region(kode: str) -> Region | None:
    """The region of that code as it ships in `configs/wilayah`, or None."""
    path = configs() / "wilayah" / f"{kode}.yaml"
    if not path.is_file():
        return None
    data = load_strict(path).data
    return Region(
        kode=data["kode"],
        nama=data["nama"],
        districts=tuple(_described({"kode": code, **facts}) for code, facts in data["kecamatan"].items()),
        provinsi=data["provinsi"],
        elsewhere=data["kabupaten_lain"],
        neighbours=tuple(data["tetangga"]),
    )


def load_region(office: "Office") -> Region:
    """The region that asn.yaml names.

    Its kecamatan are those that asn.yaml describes, else those that ship for its code, else none until a
    wilayah table names them.
    """
    wanted = office.wilayah
    described = [_described(district.model_dump()) for district in wanted.kecamatan] if wanted else []
    kode = wanted.kode if wanted else DEFAULT_REGION
    region = shipped_region(kode) or Region(kode, "", ())
    return replace(
        region,
        nama=(wanted.nama if wanted else None) or region.nama,
        names=office.nama.kecamatan,
        districts=tuple(sorted(described, key=lambda district: district.kode)) or region.districts,
    )
