"""kinerja.xlsx: two years of invented ratings of everybody in service."""

from dataclasses import dataclass
from functools import lru_cache

from chance import Chance
from office_files import Cell, Page
from people import Person
from staff import MIDDLE, everybody
from staff_offices import DISTRICT_DESK
from stories import IDENTICAL_UNIT, LENIENT_UNIT, MADE_UP, WEAK_UNIT
from units import EDUCATION_OFFICE, FIRE_OFFICE, HEALTH_OFFICE

YEARS = (2024, 2025)
ABOVE, AS_EXPECTED, BELOW = "Di Atas Ekspektasi", "Sesuai Ekspektasi", "Di Bawah Ekspektasi"
VALUES = (
    "Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif",
)  # fmt: skip
LARGE_UNIT = 20
PUNISHED = 18
ASSESSED_POTENTIAL = ("Kepala Bidang", "Camat", "Sekretaris", "Kepala Subbagian", "Lurah", "Kasi")
OVERSEERS = {
    "SD": EDUCATION_OFFICE,
    "SMP": EDUCATION_OFFICE,
    "TK": EDUCATION_OFFICE,
    "Pustu": HEALTH_OFFICE,
    "Puskesmas": HEALTH_OFFICE,
    "RSUD": HEALTH_OFFICE,
    "Pos": FIRE_OFFICE,
    "BPP": "Dinas Tanaman Pangan, Hortikultura dan Perkebunan",
    "Balai": "Dinas Pengendalian Penduduk dan Keluarga Berencana",
}
TOP = "Sekretariat Daerah"
WEAK_TITLES = ("Kasi", DISTRICT_DESK)
"""Who is rated low in the weak unit: the section heads and the counter."""


@dataclass(frozen=True)
class Rating:
    """One person in one year."""

    person: Person
    year: int
    result: str
    conduct: str
    rater: str
    values: tuple[int, ...]
    months: int
    potential: str | None
    punishment: str | None


def _raters() -> dict[str, list[str]]:
    """Unit -> who rates there: the head, in a large unit the heads under it too."""
    members: dict[str, list[Person]] = {}
    for person in everybody():
        if person.active:
            members.setdefault(person.unit, []).append(person)
    raters: dict[str, list[str]] = {}
    for unit, people in members.items():
        heads = [p.name for p in people if p.head]
        if len(people) > LARGE_UNIT and unit != LENIENT_UNIT:
            heads += [p.name for p in people if p.title.startswith(MIDDLE)]
        raters[unit] = heads[: 1 + len(people) // 9]
    return raters


def _rater(person: Person, raters: dict[str, list[str]], turn: int) -> str:
    own = [] if person.head else raters.get(person.unit, [])
    if not own:
        own = raters[_overseer(person)]
        own = own[:1] if own is raters[TOP] else own
    return own[turn % len(own)]


def _overseer(person: Person) -> str:
    """The unit whose heads rate the heads of another."""
    if person.unit.startswith("Kelurahan"):
        return f"Kantor Camat {person.district}"
    return OVERSEERS.get(person.unit.split()[0], TOP)


def _word(quality: float) -> str:
    return ABOVE if quality > 0.72 else BELOW if quality < -1.85 else AS_EXPECTED


def _ratings_of(chance: Chance, person: Person, character: float, leaning: float) -> tuple[str, str, tuple[int, ...]]:
    if person.unit == IDENTICAL_UNIT:
        return AS_EXPECTED, AS_EXPECTED, (4,) * len(VALUES)
    quality = character + leaning
    if person.unit == LENIENT_UNIT:
        quality = 1.75
    if person.unit == WEAK_UNIT:
        quality = -2.3 if person.title.startswith(WEAK_TITLES) else 0.2
    result, conduct = (_word(quality + chance.normal(0, 0.45)) for _ in range(2))
    values = tuple(min(5, max(1, round(chance.normal(3.75 + 0.4 * quality, 0.5)))) for _ in VALUES)
    return result, conduct, values


@lru_cache(maxsize=1)
def ratings() -> tuple[Rating, ...]:
    """Everybody in service, year by year."""
    chance = Chance("kinerja")
    raters = _raters()
    people = [person for person in everybody() if person.active]
    punished = {id(p) for p in chance.shuffled([p for p in people if p.status == "PNS"])[:PUNISHED]}
    leanings: dict[str, float] = {}
    characters = [chance.normal(0, 0.95) for _ in people]
    made: list[Rating] = []
    for year in YEARS:
        for turn, (person, character) in enumerate(zip(people, characters, strict=True)):
            if person.hired.year > year:
                continue
            rater = _rater(person, raters, turn)
            leaning = leanings.setdefault(rater, chance.normal(0, 0.22))
            result, conduct, values = _ratings_of(chance, person, character, leaning)
            assessed = year == YEARS[-1] and person.title.startswith(ASSESSED_POTENTIAL)
            punishment = None
            if id(person) in punished and year == YEARS[-1]:
                punishment = chance.weighted((("ringan", 6), ("sedang", 3), ("berat", 1)))
            made.append(
                Rating(
                    person, year, result, conduct, rater, values,
                    12 if person.hired.year < year else 13 - person.hired.month,
                    chance.weighted((("tinggi", 2), ("menengah", 5), ("rendah", 2))) if assessed else None,
                    punishment,
                )
            )  # fmt: skip
    return tuple(made)


def _level(person: Person) -> str | None:
    if person.level in ("pertama", "muda", "madya"):
        return f"ahli {person.level}"
    return person.level or None


def pages() -> list[Page]:
    """The workbook kinerja.xlsx."""
    headings = (
        "NIP", "Nama", "Unit Kerja", "Tahun", "Periode", "Hasil Kerja", "Perilaku Kerja", "Penilai", "Bulan",
        "Jenjang", "Potensial", "Hukuman", *VALUES,
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            r.person.nip, r.person.name, r.person.unit, r.year, "tahunan", r.result, r.conduct, r.rater,
            r.months, _level(r.person), r.potential, r.punishment, *r.values,
        )
        for r in ratings()
    ]  # fmt: skip
    title = ["EVALUASI KINERJA PEGAWAI 2024 DAN 2025", f"{MADE_UP} — seluruh penilaian, nama, dan NIP rekaan"]
    group = (12, 18, "NILAI DASAR BerAKHLAK (1-5)")
    widths = (22, 30, 44, 8, 10, 20, 20, 30, 8, 14, 12, 10, *[13] * 7)
    return [Page("Kinerja", title, headings, rows, widths, groups=[group])]
