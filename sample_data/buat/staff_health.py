"""Who works in Puskesmas, pustu and the hospital."""

from careers import (
    DENTIST,
    DOCTOR,
    HEALTH_CLERK,
    HEALTH_OTHERS,
    HEALTH_WORKER,
    MIDWIFE_EXPERT,
    MIDWIFE_SKILLED,
    NURSE_EXPERT,
    NURSE_SKILLED,
    PHARMACIST,
    RADIOGRAPHER,
    RECORDS,
    plain,
)
from chance import Chance
from facilities import INPATIENT, pustu
from people import Career, Person, Registry, hire
from places import CAPITAL, DISTRICTS, District
from units import HOSPITAL

HEADCOUNT = {
    "Mersam": {"dokter": 6, "dokter gigi": 2, "perawat": 55, "bidan": 40},
    "Muara Tembesi": {"dokter": 9, "dokter gigi": 3, "perawat": 60, "bidan": 43},
    "Muara Bulian": {"dokter": 30, "dokter gigi": 9, "perawat": 168, "bidan": 92},
    "Batin XXIV": {"dokter": 5, "dokter gigi": 2, "perawat": 50, "bidan": 36},
    "Pemayung": {"dokter": 18, "dokter gigi": 5, "perawat": 72, "bidan": 48},
    "Maro Sebo Ulu": {"dokter": 6, "dokter gigi": 2, "perawat": 58, "bidan": 44},
    "Bajubang": {"dokter": 5, "dokter gigi": 2, "perawat": 41, "bidan": 45},
    "Maro Sebo Ilir": {"dokter": 3, "dokter gigi": 1, "perawat": 30, "bidan": 21},
}
"""Staff in service, made up; the stories of Bajubang, Muara Bulian and Pemayung stand in it."""

IN_HOSPITAL = {"dokter": 16, "dokter gigi": 3, "perawat": 84, "bidan": 26}
EXPERT_SHARE = 0.35


def health_staff(chance: Chance, registry: Registry) -> list[Person]:
    """All of them."""
    staff: list[Person] = []
    for district in DISTRICTS:
        for post, total in HEADCOUNT[district.name].items():
            seats = _seats(district, post, total)
            staff += [hire(chance, registry, _career(chance, post), unit, district.name) for unit in seats]
        for name in district.puskesmas:
            staff += _around(chance, registry, f"Puskesmas {name}", district.name, beds=name in INPATIENT)
    return staff + _hospital(chance, registry)


def _career(chance: Chance, post: str) -> Career:
    if post == "dokter":
        return DOCTOR
    if post == "dokter gigi":
        return DENTIST
    expert = chance.happens(EXPERT_SHARE)
    if post == "perawat":
        return NURSE_EXPERT if expert else NURSE_SKILLED
    return MIDWIFE_EXPERT if expert else MIDWIFE_SKILLED


def _seats(district: District, post: str, total: int) -> list[str]:
    """Where they sit: a nurse and a midwife a pustu, some in the hospital, the others over the Puskesmas."""
    seats: list[str] = []
    if post in ("perawat", "bidan"):
        seats += [name for name, place in pustu() if place is district]
    if district.name == CAPITAL:
        seats += [HOSPITAL] * IN_HOSPITAL[post]
    names = sorted(district.puskesmas, key=lambda name: name not in INPATIENT)
    turn = [name for name in names for _ in range(2 if name in INPATIENT and len(names) > 1 else 1)]
    seats += [f"Puskesmas {turn[i % len(turn)]}" for i in range(total - len(seats))]
    return seats


def _around(chance: Chance, registry: Registry, unit: str, district: str, *, beds: bool) -> list[Person]:
    """The other trades of a Puskesmas; the smaller ones have gaps."""
    careers: list[Career] = []
    for career, usual in HEALTH_OTHERS:
        wanted = usual + (beds and career.key in ("gizi", "kefarmasian"))
        careers += [career for _ in range(wanted) if chance.happens(0.86)]
    careers += [PHARMACIST] * chance.happens(0.4)
    careers += [HEALTH_CLERK] * chance.between(2, 3)
    careers += [HEALTH_WORKER] * chance.happens(0.6)
    staff = [hire(chance, registry, career, unit, district) for career in careers]
    staff.append(hire(chance, registry, plain("Kepala Subbagian Tata Usaha Puskesmas"), unit, district))
    head = hire(chance, registry, plain("Kepala Puskesmas", "sarjana"), unit, district, ages=(38, 54))
    head.head = True
    return [head, *staff]


def _hospital(chance: Chance, registry: Registry) -> list[Person]:
    careers = [PHARMACIST] * 6 + [RECORDS] * 8 + [RADIOGRAPHER] * 6
    careers += [career for career, usual in HEALTH_OTHERS for _ in range(3 * usual)]
    careers += [plain("Pengadministrasi Perkantoran", pppk=0.3)] * 14
    staff = [hire(chance, registry, career, HOSPITAL, CAPITAL) for career in careers]
    head = hire(chance, registry, plain("Direktur RSUD", "profesi"), HOSPITAL, CAPITAL, ages=(45, 54))
    head.head = True
    return [head, *staff]
