"""The standards of `configs/standar`: one file, one quantity; the path is the id."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, Field

from asn_cli.locale import Msg, msg
from asn_cli.paths import configs
from asn_cli.rules.dated import DatedFile, DatedValue
from asn_cli.rules.model import METHODS_WITHOUT_NEED, Method
from asn_cli.rules.strict_yaml import load_strict
from asn_cli.rules.units import load_units, unknown_unit
from asn_cli.rules.validate import NotNegative, Share, Text, no_items, problems, validate

PostList = Annotated[list[Text], BeforeValidator(lambda value: value if isinstance(value, list) else [value])]
MethodWord = Annotated[Method, Field(strict=False)]
REGION_UNITS = frozenset({"desa", "desa_kelurahan", "desa_kawasan_tani", "kelurahan", "kecamatan"})


class Shape(NamedTuple):
    """What a method needs in its file."""

    bases: frozenset[str]
    table: bool = False
    either: bool = False
    """A figure will do as well as a table."""


SHAPES: Mapping[Method, Shape] = MappingProxyType(
    {
        Method.POPULATION_RATIO: Shape(frozenset({"penduduk"})),
        Method.UNIT_RATIO: Shape(REGION_UNITS | {"fasilitas"}),
        Method.PUPIL_RATIO: Shape(frozenset({"murid"})),
        Method.FACILITY_MINIMUM: Shape(frozenset({"fasilitas"}), table=True),
        Method.CLASS_TEACHER: Shape(frozenset({"rombel"})),
        Method.SUBJECT_TEACHER: Shape(frozenset({"jam"}), table=True, either=True),
        Method.DISTRICT_POSTS: Shape(frozenset({"kecamatan"}), table=True),
        Method.SCHOOL_FALLBACK: Shape(frozenset({"penduduk"})),
        Method.CLASS_SIZE: Shape(frozenset({"rombel"})),
        Method.CLASSES_PER_SCHOOL: Shape(frozenset({"fasilitas"}), table=True),
        Method.TEACHING_LOAD: Shape(frozenset({"jam"})),
        Method.CROSS_CHECK: Shape(frozenset({"guru"})),
    }
)
KINDS_NEEDED = frozenset({"fasilitas", "murid", "rombel"})
"""Bases that count facilities, and so need `jenis`."""


class StandardValue(DatedValue):
    """One dated value of a standard."""

    angka: NotNegative | None = None
    tabel: dict[str, dict[str, NotNegative]] | None = None
    kokurikuler: NotNegative | None = None
    """guru_mapel: hours a week that `pendidikan.jam: intra_kokurikuler` adds."""


class StandardFile(DatedFile):
    """A file of `configs/standar`."""

    sektor: Text
    jabatan: PostList = Field(default_factory=no_items)
    metode: MethodWord
    satuan: Text
    jenis: list[Text] = Field(default_factory=no_items)
    porsi_asn: Annotated[Share, Field(gt=0, le=1)] = 1.0
    gabung: Text | None = None
    minimum: Text | None = None
    """guru_mapel: the minimum_fasilitas standard that gives the least number a school."""
    nonaktif: Literal["pembanding", "pegawai_pusat"] | None = None
    """Why it is off until an office switches it on, whatever its status."""
    nilai: Annotated[dict[date, StandardValue | None], Field(min_length=1)]


@lru_cache(maxsize=1)
def shipped_standards() -> Mapping[str, StandardFile]:
    """Every shipped standard by id, in the order of the ids."""
    folder = configs() / "standar"
    found: dict[str, StandardFile] = {}
    for path in sorted(folder.rglob("*.yaml")):
        expected = path.relative_to(folder).with_suffix("").as_posix()
        found[expected] = load_standard(path, expected)
    return MappingProxyType({key: found[key] for key in sorted(found)})


def load_standard(path: Path, expected_id: str) -> StandardFile:
    """One file, checked as a whole."""
    document = load_strict(path, f"standar/{expected_id}.yaml")
    standard = validate(document, StandardFile)
    if standard.id != expected_id:
        raise document.problem(("id",), msg("aturan.id_bukan_jalur", nilai=standard.id, harus=expected_id))
    complaints = [document.complaint(keys, text) for keys, text in faults(standard)]
    if complaints:
        raise problems(complaints)
    return standard


def faults(standard: StandardFile) -> list[tuple[tuple[object, ...], Msg]]:
    """What does not fit together in a standard: where, and why."""
    unit = load_units().get(standard.satuan)
    if unit is None:
        return [(("satuan",), unknown_unit(standard.satuan))]
    shape = SHAPES[standard.metode]
    found: list[tuple[tuple[object, ...], Msg]] = []
    if unit.basis not in shape.bases:
        found.append((("satuan",), msg("aturan.satuan_bukan_metode", nilai=standard.satuan, metode=standard.metode)))
    if (unit.basis in KINDS_NEEDED or standard.metode is Method.SUBJECT_TEACHER) and not standard.jenis:
        found.append((("metode",), msg("aturan.jenis_kurang", metode=standard.metode)))
    if bool(standard.jabatan) == (standard.metode in METHODS_WITHOUT_NEED):
        found.append((("jabatan",), msg("aturan.jabatan_salah", metode=standard.metode)))
    for day, value in standard.nilai.items():
        if value is not None:
            found.extend((("nilai", day), text) for text in _value_faults(standard, shape, value))
    return found


def _value_faults(standard: StandardFile, shape: Shape, value: StandardValue) -> list[Msg]:
    if (value.angka is None) == (value.tabel is None):
        return [msg("aturan.angka_atau_tabel")]
    if value.tabel is not None and not shape.table:
        return [msg("aturan.angka_saja", metode=standard.metode)]
    if value.tabel is None and shape.table and not shape.either:
        return [msg("aturan.tabel_saja", metode=standard.metode)]
    if value.tabel is None or standard.metode in METHODS_WITHOUT_NEED:
        return []
    strange = sorted(posts_named(standard.metode, value.tabel) ^ set(standard.jabatan))
    return [msg("aturan.tabel_jabatan", nilai=", ".join(strange))] if strange else []


def posts_named(method: Method, table: Mapping[str, Mapping[str, float]]) -> set[str]:
    """The posts in a standard's table: its rows for guru_mapel, its columns for the others."""
    return set(table) if method is Method.SUBJECT_TEACHER else {post for row in table.values() for post in row}
