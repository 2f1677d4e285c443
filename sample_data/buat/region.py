"""penduduk.csv, wilayah.csv, jarak.csv, libur.csv, masuk.csv: the small tables of the regency."""

from datetime import date
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from office_files import Cell, write_csv
from places import DISTRICTS, SOURCE_2004, SOURCE_2020, SOURCE_AREA, District
from stories import MADE_UP

EARTH_RADIUS_KM = 6371.0
WINDING = 1.3
"""Roads wind: the distance as the crow flies times this, our own assumption."""

HOLIDAYS = (
    (date(2024, 12, 2), "Peringatan hari jadi kabupaten"),
    (date(2025, 12, 1), "Peringatan hari jadi kabupaten"),
)
INFLOW = (
    (2026, "Bajubang", "perawat", 6),
    (2026, "Batin XXIV", "guru kelas sd", 5),
    (2026, "Maro Sebo Ulu", "guru kelas sd", 8),
    (2026, "Maro Sebo Ulu", "perawat", 4),
    (2026, "Mersam", "dokter", 2),
    (2027, "Bajubang", "perawat", 6),
    (2027, "Bajubang", "dokter", 3),
    (2027, "Maro Sebo Ulu", "guru kelas sd", 10),
    (2027, "Maro Sebo Ilir", "dokter", 1),
    (2027, "Muara Tembesi", "penyuluh pertanian", 1),
)
PROFESSIONALISM = (
    ("Jabatan pimpinan tinggi dan administrator", 72, 22.1, 31.5, 26.4, 4.9),
    ("Pengawas", 168, 19.3, 28.7, 25.8, 4.9),
    ("Jabatan fungsional kesehatan", 1210, 14.2, 27.9, 25.6, 4.9),
    ("Jabatan fungsional guru", 2640, 15.4, 26.1, 25.2, 4.9),
    ("Jabatan fungsional lain", 420, 14.9, 25.5, 25.4, 4.9),
    ("Pelaksana", 1340, 9.1, 21.8, 24.7, 4.8),
)


def write_population(folder: Path) -> None:
    """Real: 2004 and 2020, the years for which a figure a kecamatan has a source."""
    rows = [(2004, d.code, d.name, d.people_2004, SOURCE_2004) for d in DISTRICTS]
    rows += [(2020, d.code, d.name, d.people_2020, SOURCE_2020) for d in DISTRICTS]
    title = ["PENDUDUK KABUPATEN BATANG HARI MENURUT KECAMATAN (angka nyata; lihat kolom sumber)"]
    write_csv(folder / "penduduk.csv", title, ("Tahun", "Kode", "Kecamatan", "Jumlah", "Sumber"), rows)


def write_region(folder: Path) -> None:
    """Real but for desa_kawasan_tani."""
    note = f"{SOURCE_AREA}. {MADE_UP}: desa_kawasan_tani rekaan"
    rows: list[tuple[Cell, ...]] = [
        (d.code, d.name, len(d.villages), len(d.urban_villages), d.farm_villages, d.area_km2, note) for d in DISTRICTS
    ]
    headings = (
        "kode",
        "kecamatan",
        "jumlah_desa",
        "jumlah_kelurahan",
        "desa_kawasan_tani",
        "luas_km2",
        "sumber",
    )
    title = [f"WILAYAH KABUPATEN BATANG HARI (nyata: kode, desa, kelurahan, luas; {MADE_UP}: desa_kawasan_tani rekaan)"]
    write_csv(folder / "wilayah.csv", title, headings, rows)


def crow_flies(one: District, other: District) -> float:
    """Distance on the sphere in km (haversine)."""
    lat1, lat2 = radians(one.latitude), radians(other.latitude)
    half_width = radians(other.longitude - one.longitude) / 2
    root = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(half_width) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(root))


def write_distances(folder: Path) -> None:
    """Estimates, and said to be so."""
    rows = [
        (one.name, other.name, round(crow_flies(one, other) * WINDING, 1), "perkiraan")
        for one in DISTRICTS
        for other in DISTRICTS
        if one is not other
    ]
    title = [f"JARAK ANTARKECAMATAN — {MADE_UP}: perkiraan, garis lurus antarkoordinat x 1,3"]
    write_csv(folder / "jarak.csv", title, ("Dari", "Ke", "Km", "Keterangan"), rows)


def write_holidays(folder: Path) -> None:
    """An office's own days off."""
    title = [f"LIBUR DAERAH — {MADE_UP}: tanggal rekaan"]
    rows = [(day.isoformat(), text, "libur daerah") for day, text in HOLIDAYS]
    write_csv(folder / "libur.csv", title, ("Tanggal", "Keterangan", "Jenis"), rows)


def write_inflow(folder: Path) -> None:
    """Staff known to come."""
    title = [f"PEGAWAI YANG AKAN MASUK — {MADE_UP}: seluruhnya rekaan"]
    write_csv(folder / "masuk.csv", title, ("Tahun", "Kecamatan", "Jabatan", "Jumlah"), INFLOW)


def write_professionalism(folder: Path) -> None:
    """Ready dimension scores of groups."""
    title = [f"INDEKS PROFESIONALITAS ASN 2025 — {MADE_UP}: seluruhnya rekaan"]
    headings = ("Kelompok", "Jumlah", "Kualifikasi", "Kompetensi", "Kinerja", "Disiplin")
    write_csv(folder / "profesionalitas.csv", title, headings, PROFESSIONALISM)
