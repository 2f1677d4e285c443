"""Who works in schools."""

from math import floor

from careers import (
    CLASS_TEACHER,
    COUNSELLOR,
    KINDERGARTEN,
    RELIGION_SD,
    SCHOOL_CLERK,
    SCHOOL_HEAD,
    SPORTS_SD,
    SUBJECTS,
    SUPERVISOR_SD,
    SUPERVISOR_SMP,
    subject_teacher,
)
from chance import Chance
from facilities import School, schools
from people import Person, Registry, hire
from places import CAPITAL, DISTRICTS
from stories import NO_SPORTS_VILLAGE, OLD_DISTRICT, SURPLUS_DISTRICT
from units import EDUCATION_OFFICE

CLASS_TEACHERS_FOR_A_CLASS = {
    "Mersam": 0.95,
    "Muara Tembesi": 1.0,
    "Muara Bulian": 1.16,
    "Batin XXIV": 0.9,
    "Pemayung": 0.96,
    "Maro Sebo Ulu": 0.94,
    "Bajubang": 0.87,
    "Maro Sebo Ilir": 0.97,
}
OLD_SHARE = 0.62
WEEKLY_HOURS = 24


def school_staff(chance: Chance, registry: Registry) -> list[Person]:
    """All of them."""
    staff: list[Person] = []
    without_sports = no_sports_school()
    doubled = next(
        s for s in schools() if s.kind == "sd" and s.district.name == SURPLUS_DISTRICT and s is not without_sports
    )
    for school in schools():
        if school.kind == "sd":
            sports = 0 if school is without_sports else 2 if school is doubled else None
            staff += _primary(chance, registry, school, sports)
        else:
            staff += _secondary(chance, registry, school)
    for district in DISTRICTS:
        unit = f"TK Negeri Pembina {district.name}"
        staff += [hire(chance, registry, KINDERGARTEN, unit, district.name) for _ in range(4)]
    for career, count in ((SUPERVISOR_SD, 14), (SUPERVISOR_SMP, 6)):
        staff += [hire(chance, registry, career, EDUCATION_OFFICE, CAPITAL, ages=(45, 57)) for _ in range(count)]
    return staff


def no_sports_school() -> School:
    """The SD of the story: no guru PJOK though its kecamatan has as many as it needs."""
    return next(s for s in schools() if s.kind == "sd" and s.village == NO_SPORTS_VILLAGE)


def _head(chance: Chance, registry: Registry, school: School, vacant: float) -> list[Person]:
    if chance.happens(vacant):
        return []
    head = hire(chance, registry, SCHOOL_HEAD, school.name, school.district.name, ages=(42, 58))
    head.head = True
    return [head]


def _primary(chance: Chance, registry: Registry, school: School, sports: int | None) -> list[Person]:
    place = school.district.name
    staff = _head(chance, registry, school, 0.06)
    exact = school.classes_now * CLASS_TEACHERS_FOR_A_CLASS[place]
    count = floor(exact) + chance.happens(exact - floor(exact))
    for _ in range(count):
        old = place == OLD_DISTRICT and chance.happens(OLD_SHARE)
        ages = (55, 59) if old and chance.happens(0.8) else (52, 55) if old else None
        staff.append(hire(chance, registry, CLASS_TEACHER, school.name, place, ages=ages))
    religion = chance.happens(0.85) + (school.classes_now >= 10 and chance.happens(0.4))
    staff += [hire(chance, registry, RELIGION_SD, school.name, place) for _ in range(religion)]
    if sports is None:
        sports = 1 if place == SURPLUS_DISTRICT else int(chance.happens(0.8))
    staff += [hire(chance, registry, SPORTS_SD, school.name, place) for _ in range(sports)]
    staff += [hire(chance, registry, SCHOOL_CLERK, school.name, place) for _ in range(chance.happens(0.3))]
    return staff


def _secondary(chance: Chance, registry: Registry, school: School) -> list[Person]:
    place = school.district.name
    staff = _head(chance, registry, school, 0.05)
    for subject, (hours, _) in SUBJECTS.items():
        exact = school.classes_now * hours / WEEKLY_HOURS
        exact *= 0.5 if subject in ("informatika", "seni prakarya") else 0.98
        count = floor(exact) + chance.happens(exact - floor(exact))
        career = subject_teacher(subject)
        staff += [hire(chance, registry, career, school.name, place) for _ in range(count)]
    counsellors = round(school.pupils[-1] / 150 * 0.75)
    staff += [hire(chance, registry, COUNSELLOR, school.name, place) for _ in range(counsellors)]
    staff += [hire(chance, registry, SCHOOL_CLERK, school.name, place) for _ in range(chance.between(1, 3))]
    return staff
