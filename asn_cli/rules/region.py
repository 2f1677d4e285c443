"""A regency (or city) and its kecamatan, and which of them a piece of text means.

`Region` is what the rest of the package knows; `place_cells` reads cells, `place_units` units' names.
"""

from collections.abc import Mapping
from types import MappingProxyType
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


class Region:
    """The kecamatan that a run knows. Matching remembers each text, so a column costs its distinct values."""

    def __init__(
        self,
        kode: str,
        nama: str,
        districts: tuple[District, ...],
        provinsi: str = "",
        elsewhere: Mapping[str, str] = MappingProxyType({}),
        neighbours: tuple[str, ...] = (),
        names: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`elsewhere`: kecamatan of other regencies that are easily taken for ours -> their regency;
        `names`: an office's own `nama.kecamatan`, as written -> official name."""
        self.kode, self.nama, self.districts, self.provinsi = kode, nama, districts, provinsi
        self.elsewhere, self.neighbours, self.names = elsewhere, neighbours, names
        self._gazetteer = Gazetteer(kode, nama, provinsi, districts, (*elsewhere, *neighbours))
        self._cells = CellReader(self._gazetteer)
        self._units = UnitReader(self._gazetteer)
        self._matched: dict[str, PlaceMatch] = {}
        self._found: dict[str, str | None] = {}
        targets = {words_of(written): self._cells.read(name).kode for written, name in names.items()}
        self._aliases = {words: kode for words, kode in targets.items() if kode}

    def with_districts(self, districts: tuple[District, ...]) -> "Region":
        """The same region with these kecamatan."""
        return Region(self.kode, self.nama, districts, self.provinsi, self.elsewhere, self.neighbours, self.names)

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
            return base.with_districts(districts)
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
    return start._replace(kode=kode, nama=nama, **facts)


def _described(facts: Mapping[str, Any]) -> District:
    """A kecamatan as a YAML file describes it."""
    values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in facts.items()}
    return District(**values)


def shipped_region(kode: str) -> Region | None:
    """The region of that code as it ships in `configs/wilayah`, or None."""
    facts = _shipped(kode)
    return Region(**facts) if facts else None


def _shipped(kode: str) -> dict[str, Any]:
    """What ships of a region, as `Region` takes it; nothing of one that does not ship."""
    path = configs() / "wilayah" / f"{kode}.yaml"
    if not path.is_file():
        return {}
    data = load_strict(path).data
    return {
        "kode": data["kode"],
        "nama": data["nama"],
        "districts": tuple(_described({"kode": code, **facts}) for code, facts in data["kecamatan"].items()),
        "provinsi": data["provinsi"],
        "elsewhere": data["kabupaten_lain"],
        "neighbours": tuple(data["tetangga"]),
    }


def load_region(office: "Office") -> Region:
    """The region that asn.yaml names.

    Its kecamatan are those that asn.yaml describes, else those that ship for its code, else none until a
    wilayah table names them.
    """
    wanted = office.wilayah
    kode = wanted.kode if wanted else DEFAULT_REGION
    facts: dict[str, Any] = {"kode": kode, "nama": "", "districts": (), **_shipped(kode)}
    if wanted and wanted.nama:
        facts["nama"] = wanted.nama
    if wanted and wanted.kecamatan:
        described = [_described(district.model_dump()) for district in wanted.kecamatan]
        facts["districts"] = tuple(sorted(described, key=lambda district: district.kode))
    return Region(**facts, names=office.nama.kecamatan)
