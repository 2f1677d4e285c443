"""pegawai.xlsx: everybody, in the layout of a SIASN export. Names and NIPs are invented."""

from datetime import date
from functools import lru_cache

from careers import NURSE_SKILLED, plain
from chance import Chance
from names import invent
from office_files import Cell, Page
from people import Person, Registry, hire
from places import CAPITAL, NAMES
from staff_health import health_staff
from staff_offices import office_staff
from staff_schools import school_staff
from stories import MADE_UP, OLD_DISTRICT
from units import HOSPITAL

OUT_OF_SERVICE = (
    ("CLTN", 14),
    ("Pemberhentian Sementara", 6),
    ("Masa Persiapan Pensiun", 12),
    ("Pensiun", 24),
)
PART_TIME = 60
CONTRACT = (("Honorer", 14), ("BLUD", 12))
NO_PLACE_UNITS = ("Satuan Tugas Lintas Wilayah", "UPTD Wilayah III", "Tim Percepatan Pembangunan")
BORN_LATE = 1972
"""Who is born from here on is far from retiring, whatever the post is called."""
ODD_TITLES = ("Perwt Trampil", "Guru Klas", "Tenaga Ahli Khusus", "Staf", "Pembantu Umum")
MIDDLE = ("Kepala Bidang", "Kepala Subbagian", "Sekretaris", "Kasubag", "Kepala Bagian")
"""Titles of those who rate others beside the head of a unit."""
NOT_MOVED = ("dokter", "dokter gigi", "perawat", "bidan", "guru kelas sd", "guru pjok sd")
"""Posts that carry a story: nobody in them leaves the service or loses the place."""


@lru_cache(maxsize=1)
def everybody() -> tuple[Person, ...]:
    """The whole list, in the order of the file."""
    chance, registry = Chance("pegawai"), Registry()
    staff = health_staff(chance, registry) + school_staff(chance, registry) + office_staff(chance, registry)
    _leave(chance, staff)
    _lose_track(chance, staff)
    _name_places(chance, staff)
    _tell_leaders_apart(chance, staff)
    return tuple(staff + _others(chance, registry))


def _movable(staff: list[Person]) -> list[Person]:
    return [p for p in staff if p.active and not p.head and p.career not in NOT_MOVED]


def _leave(chance: Chance, staff: list[Person]) -> None:
    """Some are on leave, suspended, or gone and not yet struck off."""
    chosen = iter(chance.shuffled([p for p in _movable(staff) if p.status == "PNS" and p.district != OLD_DISTRICT]))
    for standing, count in OUT_OF_SERVICE:
        for _ in range(count):
            next(chosen).standing = standing


def _lose_track(chance: Chance, staff: list[Person]) -> None:
    """A few units that no table places, a few titles that nobody knows."""
    chosen = iter(chance.shuffled([p for p in _movable(staff) if p.born.year >= BORN_LATE]))
    for number in range(9):
        person = next(chosen)
        person.unit, person.workplace, person.district = NO_PLACE_UNITS[number % len(NO_PLACE_UNITS)], "", ""
    for title in ODD_TITLES:
        next(chosen).title = title


def _name_places(chance: Chance, staff: list[Person]) -> None:
    """One in twelve has the kecamatan where the others have the kabupaten."""
    for person in staff:
        if person.district and chance.happens(1 / 12):
            person.workplace = f"Kec. {person.district}"


def _tell_leaders_apart(chance: Chance, staff: list[Person]) -> None:
    """Who rates others bears a name of their own, since ratings name the rater."""
    taken: set[str] = set()
    for person in staff:
        if person.head or person.title.startswith(MIDDLE):
            while person.name in taken:
                person.name = invent(chance, woman=person.woman)
            taken.add(person.name)


def _others(chance: Chance, registry: Registry) -> list[Person]:
    """Part-time PPPK, honorer and BLUD staff: shown, and not counted unless an office says so."""
    made = []
    for _ in range(PART_TIME):
        place = chance.pick(NAMES)
        career = plain(chance.pick(("Operator Layanan Operasional", "Pengelola Umum Operasional")), "slta")
        made.append(hire(chance, registry, career, f"Kantor Camat {place}", place, status="PPPK Paruh Waktu"))
    for status, count in CONTRACT:
        for _ in range(count):
            unit = HOSPITAL if status == "BLUD" else f"Kantor Camat {CAPITAL}"
            career = NURSE_SKILLED if status == "BLUD" else plain("Pengadministrasi Perkantoran", "slta")
            person = hire(chance, registry, career, unit, CAPITAL, status=status)
            person.nip, person.grade, person.contract_end = "", "", date(2026, 12, 31)
            made.append(person)
    return made


HEADINGS = (
    "NIP BARU", "NAMA", "JENIS KELAMIN", "TANGGAL LAHIR", "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM NAMA",
    "GOL AKHIR NAMA", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN NAMA", "UNOR NAMA",
    "LOKASI KERJA NAMA", "TMT AKHIR KONTRAK",
)  # fmt: skip


def _row(chance: Chance, person: Person) -> tuple[Cell, ...]:
    apostrophe = "'" if person.nip and person.status != "PNS" and chance.happens(0.5) else ""
    return (
        f"{apostrophe}{person.nip}" or None,
        person.name,
        "F" if person.woman else "M",
        person.born,
        person.status,
        person.standing,
        person.grade or None,
        person.title,
        person.since,
        person.education,
        person.unit,
        person.workplace or None,
        person.contract_end,
    )


def pages() -> list[Page]:
    """The workbook pegawai.xlsx."""
    chance = Chance("pegawai-tulis")
    title = [
        "DATA PEGAWAI (SUSUNAN EKSPOR SIASN)",
        f"{MADE_UP} — nama, NIP, dan penempatan rekaan; keadaan 31 Januari 2026",
    ]
    rows = [_row(chance, person) for person in everybody()]
    return [Page("Pegawai", title, HEADINGS, rows, (22, 30, 8, 13, 14, 16, 9, 46, 13, 24, 46, 22, 14))]
