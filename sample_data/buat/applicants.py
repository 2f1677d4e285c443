"""pelamar.xlsx: 400 invented applicants with the scores of CASN selection."""

from dataclasses import dataclass
from datetime import date

from chance import Chance, shared_out
from names import invent
from office_files import Cell, Page
from stories import MADE_UP

APPLICANTS = 400
FORMATIONS = (
    ("Perawat Ahli Pertama - Puskesmas Penerokan", 8, 58, "umum"),
    ("Perawat Terampil - Puskesmas Batin", 7, 52, "umum"),
    ("Dokter Ahli Pertama - Puskesmas Durian Luncuk", 3, 14, "umum"),
    ("Dokter Ahli Pertama - Puskesmas Teluk Leban", 2, 9, "umum"),
    ("Dokter Gigi Ahli Pertama - Puskesmas Tidar Kuranji", 1, 6, "umum"),
    ("Bidan Terampil - Puskesmas Jangga Baru", 4, 38, "umum"),
    ("Guru Kelas SD - Kecamatan Maro Sebo Ulu", 10, 78, "umum"),
    ("Guru Kelas SD - Kecamatan Batin XXIV", 6, 46, "umum"),
    ("Guru Penjasorkes SD - Kecamatan Bajubang", 3, 20, "umum"),
    ("Penyuluh Pertanian Ahli Pertama - BPP Batin XXIV", 2, 20, "umum"),
    ("Guru Kelas SD - Kecamatan Maro Sebo Ulu", 1, 9, "cumlaude"),
    ("Perawat Ahli Pertama - Puskesmas Penerokan", 1, 7, "disabilitas"),
    ("Penata Layanan Operasional - Badan Keuangan Daerah", 3, 33, "umum"),
    ("Pranata Komputer Ahli Pertama - Dinas Komunikasi dan Informatika", 1, 10, "umum"),
)
"""Formasi, seats, applicants, kind."""

THRESHOLDS = {"umum": (65, 80, 166), "cumlaude": (0, 85, 0), "disabilitas": (0, 60, 0)}
TOTALS = {"umum": 0, "cumlaude": 311, "disabilitas": 286}
KEPT_PER_SEAT = 3


@dataclass
class Applicant:
    """One person in the race."""

    name: str
    born: date
    formation: str
    seats: int
    kind: str
    twk: int
    tiu: int
    tkp: int
    ipk: float
    skb: float | None = None

    @property
    def passed(self) -> bool:
        """Over the threshold of its kind."""
        lows = THRESHOLDS[self.kind]
        over = all(score >= low for score, low in zip((self.twk, self.tiu, self.tkp), lows, strict=True))
        return over and self.total >= TOTALS[self.kind]

    @property
    def total(self) -> int:
        """SKD."""
        return self.twk + self.tiu + self.tkp


def _applicant(chance: Chance, formation: str, seats: int, kind: str) -> Applicant:
    gift = chance.normal(0, 1)

    def by_fives(mean: float, spread: float, maximum: int) -> int:
        return min(maximum, max(20, 5 * round(chance.normal(mean + spread * gift * 0.6, spread) / 5)))

    tkp = min(225, max(90, round(chance.normal(183 + 9 * gift, 14))))
    return Applicant(
        name=invent(chance, woman=chance.happens(0.6)),
        born=chance.day(date(1991, 1, 1), date(2003, 6, 30)),
        formation=formation,
        seats=seats,
        kind=kind,
        twk=by_fives(88, 18, 150),
        tiu=by_fives(101, 21, 175),
        tkp=tkp,
        ipk=round(min(4.0, max(2.75, chance.normal(3.4 + (0.2 if kind == "cumlaude" else 0), 0.2))), 2),
    )


def applicants() -> list[Applicant]:
    """All 400; those who went on to SKB have a score, some of them stayed away."""
    chance = Chance("pelamar")
    counts = shared_out(APPLICANTS, [share for _, _, share, _ in FORMATIONS])
    everyone: list[Applicant] = []
    for (formation, seats, _, kind), count in zip(FORMATIONS, counts, strict=True):
        group = [_applicant(chance, formation, seats, kind) for _ in range(count)]
        ranked = sorted((a for a in group if a.passed), key=lambda a: (-a.total, -a.tkp, -a.tiu, -a.twk))
        last = ranked[min(len(ranked), KEPT_PER_SEAT * seats) - 1].total if ranked else 0
        for applicant in ranked:
            if applicant.total >= last and not chance.happens(0.06):
                applicant.skb = round(min(500.0, max(150.0, chance.normal(325, 45))), 1)
        everyone += group
    return chance.shuffled(everyone)


def pages() -> list[Page]:
    """The workbook pelamar.xlsx."""
    headings = (
        "Nomor Peserta", "Nama", "Formasi", "Jumlah Formasi", "Jenis", "TWK", "TIU", "TKP", "SKB", "IPK",
        "Tanggal Lahir",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (f"26150400{n:05d}", a.name, a.formation, a.seats, a.kind, a.twk, a.tiu, a.tkp, a.skb, a.ipk, a.born)
        for n, a in enumerate(applicants(), 1)
    ]
    title = ["HASIL SELEKSI CASN", f"{MADE_UP} — nama, nomor, formasi, dan nilai rekaan"]
    return [Page("Pelamar", title, headings, rows, (16, 28, 58, 9, 12, 8, 8, 8, 8, 8, 13))]
