"""One made-up civil servant: NIP, birth, career, all fitting together; nobody's data."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from chance import Chance
from names import invent
from stories import REFERENCE

FIRST_SERIAL = 901
"""Serials of real NIPs hardly ever reach 901; the made-up ones start there, so that they are nobody's."""


class Ladder(StrEnum):
    """How a post's title grows with its holder."""

    EXPERT = "keahlian"
    SKILLED = "keterampilan"
    TEACHER = "guru"
    PLAIN = "pelaksana"


@dataclass(frozen=True)
class Career:
    """A post as the sample fills it: its ladder, base title, education, share of PPPK, and share of women."""

    key: str
    ladder: Ladder
    title: str
    education: str
    pppk: float = 0.35
    women: float = 0.5
    retires_at: int = 58


@dataclass
class Person:
    """A row of pegawai.xlsx, and what later tables need to know of the person."""

    nip: str
    name: str
    title: str
    unit: str
    status: str
    standing: str
    born: date
    woman: bool
    workplace: str
    grade: str
    education: str
    since: date
    hired: date
    contract_end: date | None
    career: str
    level: str = ""
    district: str = ""
    head: bool = False

    @property
    def active(self) -> bool:
        """Counted among the staff: a civil servant in service."""
        return self.standing == "Aktif" and self.status in ("PNS", "PPPK")


@dataclass
class Registry:
    """Gives out NIPs, none twice."""

    given: dict[str, int] = field(default_factory=dict)

    def issue(self, stem: str) -> str:
        """The next NIP with these first 15 digits."""
        serial = self.given.get(stem, FIRST_SERIAL)
        self.given[stem] = serial + 1
        return f"{stem}{serial:03d}"


GRADES = {
    "pertama": ("III/a", "III/b"),
    "muda": ("III/c", "III/d"),
    "madya": ("IV/a", "IV/b", "IV/c"),
    "terampil": ("II/c", "II/d"),
    "mahir": ("III/a", "III/b"),
    "penyelia": ("III/c", "III/d"),
}
PPPK_GRADES = {
    "S-1/Sarjana": "IX",
    "Diploma IV": "IX",
    "Diploma III/Sarjana Muda": "VII",
    "SLTA": "V",
    "SLTP": "III",
}
PLAIN_GRADES = {
    "S-2": ("III/b", "III/c"),
    "S-1/Sarjana": ("III/a", "III/b", "III/c"),
    "Diploma III/Sarjana Muda": ("II/c", "II/d", "III/a"),
    "SLTA": ("II/a", "II/b", "II/c", "II/d"),
    "SLTP": ("I/c", "I/d"),
}
EDUCATION = {
    "profesi": (("S-1/Sarjana", 0.85), ("S-2", 0.15)),
    "sarjana": (("S-1/Sarjana", 0.92), ("S-2", 0.08)),
    "guru": (("S-1/Sarjana", 0.9), ("S-2", 0.04), ("Diploma II", 0.04), ("SPG/D-I", 0.02)),
    "ners": (("S-1/Sarjana", 0.8), ("Diploma IV", 0.2)),
    "diploma": (("Diploma III/Sarjana Muda", 0.9), ("Diploma IV", 0.1)),
    "umum": (("SLTA", 0.55), ("S-1/Sarjana", 0.3), ("Diploma III/Sarjana Muda", 0.15)),
    "slta": (("SLTA", 0.9), ("SLTP", 0.1)),
}
PNS_AGES = (
    ((24, 29), 6.0),
    ((30, 34), 11.0),
    ((35, 39), 16.0),
    ((40, 44), 19.0),
    ((45, 49), 18.0),
    ((50, 54), 16.0),
)
PPPK_AGES = (((25, 29), 14), ((30, 34), 24), ((35, 39), 26), ((40, 44), 20), ((45, 49), 11), ((50, 55), 5))
SHARE_A_YEAR_AFTER_54 = 3.1


def hire(
    chance: Chance,
    registry: Registry,
    career: Career,
    unit: str,
    district: str,
    *,
    status: str | None = None,
    title: str | None = None,
    ages: tuple[int, int] | None = None,
) -> Person:
    """Make a person who fits the post: an age, a NIP that holds it, a level after the years of service."""
    if status is None:
        status = "PPPK" if ages is None and chance.happens(career.pppk) else "PNS"
    woman = chance.happens(career.women)
    born = _birth(chance, status, career.retires_at, ages)
    hired = _hired(chance, status, born)
    years = REFERENCE.year - hired.year
    level = _level(chance, career.ladder, status, years)
    education = chance.weighted(EDUCATION[career.education])
    if years < 20 and education in ("Diploma II", "SPG/D-I"):
        education = "S-1/Sarjana"
    stem = f"{born:%Y%m%d}{hired:%Y%m}" if status == "PNS" else f"{born:%Y%m%d}{hired:%Y}21"
    return Person(
        nip=registry.issue(f"{stem}{2 if woman else 1}"),
        name=invent(chance, woman=woman),
        title=title or _title(career, level),
        unit=unit,
        status=status,
        standing="Aktif",
        born=born,
        woman=woman,
        workplace="Kab. Batang Hari",
        grade=_grade(chance, status, level, education),
        education=education,
        since=_since(chance, hired),
        hired=hired,
        contract_end=None if status == "PNS" else _contract_end(hired),
        career=career.key,
        level=level,
        district=district,
    )


def _birth(chance: Chance, status: str, retires_at: int, ages: tuple[int, int] | None) -> date:
    if ages is None:
        late = ((55, retires_at - 1), SHARE_A_YEAR_AFTER_54 * (retires_at - 55))
        ages = chance.weighted(PPPK_AGES if status != "PNS" else (*PNS_AGES, late))
    first = date(REFERENCE.year - ages[1] - 1, 2, 1)
    last = date(REFERENCE.year - ages[0], 1, 31)
    return chance.day(first, last)


def _hired(chance: Chance, status: str, born: date) -> date:
    if status != "PNS":
        year = chance.weighted(((2021, 10), (2022, 22), (2023, 30), (2024, 26), (2025, 12)))
        return date(2025 if status != "PPPK" else year, chance.pick((3, 4, 5)), 1)
    age = min(34, max(21, round(chance.normal(27, 3))))
    year = min(2024, max(1984, born.year + age))
    return date(year, chance.pick((1, 2, 3, 3, 4, 12)), 1)


def _level(chance: Chance, ladder: Ladder, status: str, years: int) -> str:
    if ladder is Ladder.PLAIN:
        return ""
    if ladder is Ladder.SKILLED:
        return "terampil" if status != "PNS" or years < 8 else "mahir" if years < 18 else "penyelia"
    if status != "PNS" or years < 9:
        return "pertama"
    return "muda" if years < 19 or chance.happens(0.55) else "madya"


def _title(career: Career, level: str) -> str:
    match career.ladder:
        case Ladder.TEACHER:
            return f"Guru Ahli {level.capitalize()} - {career.title}"
        case Ladder.EXPERT:
            return f"{career.title} Ahli {level.capitalize()}"
        case Ladder.SKILLED:
            return f"{career.title} {level.capitalize()}"
        case Ladder.PLAIN:
            return career.title


def _grade(chance: Chance, status: str, level: str, education: str) -> str:
    if status != "PNS":
        return PPPK_GRADES.get(education, "X")
    if level:
        return chance.pick(GRADES[level])
    return chance.pick(PLAIN_GRADES.get(education, ("III/a",)))


def _since(chance: Chance, hired: date) -> date:
    """When the present post began: for half of them some years ago, for the others lately."""
    earliest = max(hired.year, 2008)
    year = chance.between(earliest, 2021) if earliest <= 2021 and chance.happens(0.6) else 0
    year = year or chance.between(max(hired.year, 2022), 2025)
    if year == hired.year:
        return hired
    return date(year, chance.between(1, 12), 1)


def _contract_end(hired: date) -> date:
    """Five years, up to the last day of the month before."""
    year, month = (hired.year + 5, hired.month - 1)
    return date(year, month, monthrange(year, month)[1])
