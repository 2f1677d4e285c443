"""skm.xlsx: 900 invented answers to the satisfaction survey."""

from chance import Chance, shared_out
from office_files import Cell, Page
from places import CAPITAL, DISTRICTS
from stories import MADE_UP, WAITING_UNIT, WEAK_UNIT
from units import DUKCAPIL, HOSPITAL, ONE_STOP

ANSWERS = 900
YEARS = (2024, 2025)
ELEMENTS = 9
USUAL = (3.3, 3.25, 3.1, 3.7, 3.3, 3.3, 3.35, 3.25, 3.15)
WAITING_USUAL = (3.0, 2.7, 1.9, 3.6, 3.0, 3.0, 2.9, 2.5, 2.8)
"""The Puskesmas of the story: unsur 3, waktu penyelesaian, is far below the rest."""
WEAK_USUAL = (2.8, 2.6, 2.5, 3.2, 2.8, 2.6, 2.5, 2.5, 2.8)


def _units() -> list[tuple[str, str, str, float]]:
    """Unit, kecamatan, sector, weight."""
    units = [
        (f"Puskesmas {name}", d.name, "kesehatan", 1.6 if f"Puskesmas {name}" == WAITING_UNIT else 1.0)
        for d in DISTRICTS
        for name in d.puskesmas
    ]
    units += [(f"Kantor Camat {d.name}", d.name, "pemerintahan", 0.9) for d in DISTRICTS]
    units += [(HOSPITAL, CAPITAL, "kesehatan", 1.8), (DUKCAPIL, CAPITAL, "kependudukan", 2.2)]
    return [*units, (ONE_STOP, CAPITAL, "perizinan", 1.2)]


def _answer(chance: Chance, unit: str, lift: float, element: int) -> int | None:
    if chance.happens(0.004):
        return None
    usual = WAITING_USUAL if unit == WAITING_UNIT else WEAK_USUAL if unit == WEAK_UNIT else USUAL
    return min(4, max(1, round(chance.normal(usual[element] + lift, 0.55))))


def _rows() -> list[tuple[Cell, ...]]:
    chance = Chance("skm")
    rows: list[tuple[Cell, ...]] = []
    units = _units()
    for year, total in zip(YEARS, shared_out(ANSWERS, (4, 5)), strict=True):
        for (unit, district, sector, _), count in zip(units, shared_out(total, [u[3] for u in units]), strict=True):
            character = chance.normal(0, 0.12)
            for _ in range(count):
                lift = character + chance.normal(0, 0.25)
                answers = [_answer(chance, unit, lift, element) for element in range(ELEMENTS)]
                rows.append((len(rows) + 1, unit, district, sector, year, *answers))
    return rows


def pages() -> list[Page]:
    """The workbook skm.xlsx."""
    headings = (
        "No",
        "Unit Layanan",
        "Kecamatan",
        "Sektor",
        "Tahun",
        *(f"U{n}" for n in range(1, ELEMENTS + 1)),
    )
    title = ["SURVEI KEPUASAN MASYARAKAT (9 UNSUR)", f"{MADE_UP} — jawaban responden rekaan"]
    group = (5, 13, "NILAI UNSUR PELAYANAN (1-4)")
    return [Page("SKM", title, headings, _rows(), (6, 54, 18, 16, 8, *[6] * 9), groups=[group])]
