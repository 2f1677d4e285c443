"""Who works in the regency's offices, kecamatan, kelurahan, farm advice and the fire service."""

from careers import (
    FAMILY_ADVISER,
    FARM_ADVISER,
    FARM_ADVISER_SKILLED,
    FIREFIGHTER,
    GENERAL,
    SCHOOL_CLERK,
    plain,
)
from chance import Chance
from people import Career, Person, Registry, hire
from places import CAPITAL, DISTRICTS, District
from stories import LENIENT_UNIT, WEAK_UNIT
from units import DUKCAPIL, OFFICES, POLICE_OFFICE

FARM_ADVISERS = (11, 9, 14, 8, 16, 9, 6, 7)
FAMILY_ADVISERS = (4, 4, 6, 4, 5, 4, 4, 2)
FIREFIGHTERS = (5, 6, 14, 4, 5, 5, 6, 3)
SECTIONS = (
    "Kasi Pemerintahan",
    "Kasi Ketenteraman dan Ketertiban Umum",
    "Kasi Pemberdayaan Masyarakat dan Desa",
    "Kasi Kesejahteraan Sosial",
    "Kasi Pelayanan Umum",
)
SUBDIVISIONS = ("Kasubag Umum dan Kepegawaian", "Kasubag Perencanaan dan Keuangan")
URBAN_SECTIONS = ("Kasi Pemerintahan Kelurahan", "Kasi Pembangunan Kelurahan", "Kasi Pelayanan Kelurahan")
DISTRICT_DESK = "Pengelola Pelayanan Administrasi Terpadu Kecamatan"
DATABASE_DESK = "Administrator Database Kependudukan"
REGISTRY_DESK = "Operator Sistem Informasi Administrasi Kependudukan"


def office_staff(chance: Chance, registry: Registry) -> list[Person]:
    """All of them."""
    staff: list[Person] = []
    for unit, _, size in OFFICES:
        staff += _office(chance, registry, unit, size)
    desk = Career("administrator database kependudukan", FARM_ADVISER.ladder, DATABASE_DESK, "sarjana", 0.5)
    staff += [hire(chance, registry, desk, DUKCAPIL, CAPITAL, status="PPPK") for _ in range(3)]
    staff += [hire(chance, registry, plain(REGISTRY_DESK, "diploma", pppk=0.6), DUKCAPIL, CAPITAL) for _ in range(7)]
    for district, farm, family in zip(DISTRICTS, FARM_ADVISERS, FAMILY_ADVISERS, strict=True):
        staff += _district_office(chance, registry, district)
        for name in district.urban_villages:
            staff += _urban_village(chance, registry, name, district.name)
        unit = f"BPP {district.name}"
        for _ in range(farm):
            career = FARM_ADVISER if chance.happens(0.6) else FARM_ADVISER_SKILLED
            staff.append(hire(chance, registry, career, unit, district.name))
        office = f"Balai Penyuluhan KB Kecamatan {district.name}"
        staff += [hire(chance, registry, FAMILY_ADVISER, office, district.name) for _ in range(family)]
    for district, count in zip(DISTRICTS, FIREFIGHTERS, strict=True):
        unit = f"Pos Damkar {district.name}"
        staff += [hire(chance, registry, FIREFIGHTER, unit, district.name) for _ in range(count)]
    return staff


def _leader(chance: Chance, registry: Registry, title: str, unit: str, district: str) -> Person:
    person = hire(chance, registry, plain(title, "sarjana"), unit, district, ages=(42, 55))
    person.head = True
    return person


def _office(chance: Chance, registry: Registry, unit: str, size: int) -> list[Person]:
    kind = unit.split()[0]
    titles = {"Inspektorat": "Inspektur Daerah", "Sekretariat": unit.replace("Sekretariat", "Sekretaris")}
    title = titles.get(kind, f"Kepala {kind}")
    staff = [_leader(chance, registry, title, unit, CAPITAL)]
    if unit == LENIENT_UNIT:
        size -= 2
    middle = [f"Sekretaris {kind}", *[f"Kepala Bidang {letter}" for letter in "ABC"][: max(1, size // 14)]]
    middle += ["Kepala Subbagian Umum", "Kepala Subbagian Keuangan"]
    if kind == "Sekretariat":
        middle[0] = "Kepala Bagian Umum"
    staff += [hire(chance, registry, plain(name, "sarjana"), unit, CAPITAL, ages=(38, 56)) for name in middle]
    for _ in range(size):
        career = chance.weighted(GENERAL)
        if unit == POLICE_OFFICE and chance.happens(0.75):
            career = Career("polisi pamong praja", FIREFIGHTER.ladder, "Polisi Pamong Praja", "slta", 0.4, 0.1)
        staff.append(hire(chance, registry, career, unit, CAPITAL))
    return staff


def _district_office(chance: Chance, registry: Registry, district: District) -> list[Person]:
    unit, place = f"Kantor Camat {district.name}", district.name
    staff = [_leader(chance, registry, f"Camat {place}", unit, place)]
    titles = ["Sekretaris Kecamatan", *SUBDIVISIONS, *SECTIONS]
    kept = titles if unit == WEAK_UNIT else [title for title in titles if chance.happens(0.92)]
    staff += [hire(chance, registry, plain(title, "sarjana"), unit, place, ages=(34, 56)) for title in kept]
    desk = plain(DISTRICT_DESK, "diploma", pppk=0.4, women=0.5)
    desks = 3 if unit == WEAK_UNIT else chance.between(1, 3)
    staff += [hire(chance, registry, desk, unit, place) for _ in range(desks)]
    clerks = [chance.weighted(GENERAL) for _ in range(chance.between(5, 9))]
    return staff + [hire(chance, registry, career, unit, place) for career in clerks]


def _urban_village(chance: Chance, registry: Registry, name: str, place: str) -> list[Person]:
    unit = f"Kelurahan {name}"
    staff = [_leader(chance, registry, f"Lurah {name}", unit, place)]
    titles = ["Sekretaris Kelurahan", *URBAN_SECTIONS]
    kept = [title for title in titles if chance.happens(0.85)]
    staff += [hire(chance, registry, plain(title), unit, place, ages=(30, 56)) for title in kept]
    return staff + [hire(chance, registry, SCHOOL_CLERK, unit, place) for _ in range(chance.between(1, 3))]
