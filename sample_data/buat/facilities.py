"""Schools, Puskesmas, pustu, kelurahan, fire posts. Real: names of Puskesmas and kelurahan."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from chance import Chance, shared_out
from office_files import Cell, Page
from places import DISTRICTS, SOURCE_PUSKESMAS, District
from stories import MADE_UP

SD_COUNTS = (27, 24, 44, 24, 28, 29, 26, 13)
SMP_COUNTS = (7, 6, 10, 6, 8, 8, 7, 3)
PUPILS_PER_PERSON = {"sd": 0.108, "smp": 0.047}
CLASS_SIZE = {"sd": 32, "smp": 34}
GRADES = {"sd": range(1, 7), "smp": range(7, 10)}
YEARS = (2024, 2025)
PUSTU_COUNTS = (5, 4, 8, 5, 6, 5, 5, 2)
AMBIGUOUS_VILLAGES = {"Tebing Tinggi", "Kampung Baru", "Pelayangan"}
"""Villages of one name in two kecamatan: no pustu is named for them."""
INPATIENT = {
    "Muara Tembesi", "Muara Bulian", "Durian Luncuk", "Jembatan Mas", "Penerokan", "Sungai Rengas", "Mersam",
    "Maro Sebo Ilir",
}  # fmt: skip
URBAN = {"Muara Bulian", "Pasar Muara Tembesi"}
REMOTE = {"Teluk Leban", "Jangga Baru"}


@dataclass(frozen=True)
class School:
    """A school. `classes` and `pupils` hold one entry a year of YEARS; classes are by grade."""

    name: str
    kind: str
    district: District
    village: str
    classes: tuple[dict[int, int], ...]
    pupils: tuple[int, ...]

    @property
    def classes_now(self) -> int:
        """Rombel in the newest year."""
        return sum(self.classes[-1].values())


@lru_cache(maxsize=1)
def schools() -> tuple[School, ...]:
    """All SD and SMP."""
    chance = Chance("fasilitas")
    made: list[School] = []
    for kind, counts in (("sd", SD_COUNTS), ("smp", SMP_COUNTS)):
        number = 0
        for district, count in zip(DISTRICTS, counts, strict=True):
            sizes = [min(2.3, max(0.45, chance.normal(1, 0.4))) for _ in range(count)]
            pupils = shared_out(round(district.people_2020 * PUPILS_PER_PERSON[kind]), sizes)
            places = district.urban_villages + district.villages
            for order, now in enumerate(pupils):
                number += 1
                village = places[order % len(places)]
                made.append(_school(chance, kind, number, district, village, now))
    return tuple(made)


def _school(chance: Chance, kind: str, number: int, district: District, village: str, now: int) -> School:
    name = f"SD Negeri {number}/I {village}" if kind == "sd" else f"SMP Negeri {number} Batang Hari"
    before = max(30, round(now * (1 - chance.normal(0.01, 0.03))))
    grades = GRADES[kind]
    weights = [1 + 0.12 * (chance.happens(0.5) - 0.5) for _ in grades]
    classes = tuple(
        {
            grade: max(1, ceil(part / CLASS_SIZE[kind]))
            for grade, part in zip(grades, shared_out(pupils, weights), strict=True)
        }
        for pupils in (before, now)
    )
    return School(name, kind, district, village, classes, (before, now))


@lru_cache(maxsize=1)
def pustu() -> tuple[tuple[str, District], ...]:
    """Forty auxiliary health posts, named for villages that have no Puskesmas."""
    made: list[tuple[str, District]] = []
    for district, count in zip(DISTRICTS, PUSTU_COUNTS, strict=True):
        free = [v for v in district.villages if v not in AMBIGUOUS_VILLAGES and v not in district.puskesmas]
        made += [(f"Pustu {village}", district) for village in free[:count]]
    return tuple(made)


def puskesmas_category(name: str) -> str:
    """Its kind, made up: where it lies and whether it has beds."""
    place = "perkotaan" if name in URBAN else "terpencil" if name in REMOTE else "perdesaan"
    return f"{place} {'rawat inap' if name in INPATIENT else 'non rawat inap'}"


HEADINGS = (
    "Kecamatan",
    "Nama",
    "Jenis",
    "Kategori",
    *(f"rombel_{n}" for n in range(1, 10)),
    "Murid",
    "Tahun",
)
EMPTY_CLASSES: tuple[Cell, ...] = (None,) * 9


def _school_rows() -> Iterator[tuple[Cell, ...]]:
    for school in schools():
        for year, classes, pupils in zip(YEARS, school.classes, school.pupils, strict=True):
            by_grade = (classes.get(grade) for grade in range(1, 10))
            yield (school.district.name, school.name, school.kind, None, *by_grade, pupils, year)


def _other_rows() -> Iterator[tuple[Cell, ...]]:
    year = YEARS[-1]
    for district in DISTRICTS:
        for name in district.puskesmas:
            category = puskesmas_category(name)
            yield (district.name, f"Puskesmas {name}", "puskesmas", category, *EMPTY_CLASSES, None, year)
    for name, district in pustu():
        yield (district.name, name, "pustu", None, *EMPTY_CLASSES, None, year)
    for district in DISTRICTS:
        for name in district.urban_villages:
            yield (district.name, f"Kelurahan {name}", "kelurahan", None, *EMPTY_CLASSES, None, year)
    for district in DISTRICTS:
        yield (district.name, f"Pos Damkar {district.name}", "pos_damkar", None, *EMPTY_CLASSES, None, year)
    for district in DISTRICTS:
        yield (district.name, f"TK Negeri Pembina {district.name}", "tk", None, *EMPTY_CLASSES, 60, year)


def pages() -> list[Page]:
    """The workbook fasilitas.xlsx."""
    widths = (18, 36, 12, 26, *[9] * 9, 8, 8)
    return [
        Page(
            "Sekolah",
            ["DAFTAR SEKOLAH NEGERI", f"{MADE_UP} — letak sekolah, rombel, dan jumlah murid rekaan"],
            HEADINGS,
            list(_school_rows()),
            widths,
        ),
        Page(
            "Kesehatan dan lainnya",
            [
                "PUSKESMAS, PUSTU, KELURAHAN, POS DAMKAR, DAN TK",
                f"Nyata: nama Puskesmas ({SOURCE_PUSKESMAS}) dan kelurahan (Kemendagri). "
                f"{MADE_UP} — kategori Puskesmas, pustu, pos damkar, dan TK rekaan",
            ],
            HEADINGS,
            list(_other_rows()),
            widths,
        ),
    ]
