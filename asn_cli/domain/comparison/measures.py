"""Which tables of results can be compared, by which columns their rows are the same, and which figures count."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Comparable:
    """One table. Of `keys` those that both results have tell rows apart."""

    keys: tuple[str, ...]
    measures: tuple[str, ...]
    newest: bool = False
    """Of rows that differ in `tahun` alone the newest counts: a survey of this year against that of the last."""
    only: tuple[str, str] = ("", "")
    """A column and the value that it must have."""


_BALANCE = ("kebutuhan", "bezetting", "kekurangan", "kelebihan", "pemenuhan")
COMPARABLES: Mapping[str, Comparable] = MappingProxyType(
    {
        "kebutuhan": Comparable(("kode", "jabatan"), ("kebutuhan", "bezetting", "selisih", "pemenuhan")),
        "sektor": Comparable(("sektor",), _BALANCE),
        "kecamatan": Comparable(("kode",), _BALANCE),
        "prioritas": Comparable(
            ("kode", "sektor"),
            ("skor", "peringkat", "pemenuhan", "pensiun_5th", "pengaduan_per_10000", "ikm", "persen_pembinaan"),
        ),
        "standar": Comparable(("id", "jabatan", "kategori"), ("angka",), only=("aktif", "ya")),
        "jabatan": Comparable(("unit_kerja", "jabatan"), ("fte", "kebutuhan", "bezetting", "selisih")),
        "proyeksi": Comparable(
            ("tahun", "kode", "jabatan"), ("penduduk", "kebutuhan", "bezetting", "pensiun", "selisih")
        ),
        "formasi": Comparable(("kode", "jabatan"), ("kekurangan", "usulan", "pemenuhan_akhir", "biaya")),
        "redistribusi": Comparable(("jabatan", "dari", "ke"), ("jumlah",)),
        "laju": Comparable(("kecamatan",), ("jumlah", "penduduk", "per_10000")),
        "rekap": Comparable(
            ("sektor", "kecamatan", "instansi", "klasifikasi", "kategori", "kanal", "bulan"),
            ("jumlah", "selesai", "persen_selesai", "median_hari_kerja"),
        ),
        "ketepatan": Comparable(
            ("klasifikasi",), ("jumlah", "tepat_waktu", "terlambat", "lewat_batas", "persen_tepat")
        ),
        "skm": Comparable(("unit_layanan",), ("responden", "ikm"), newest=True),
        "unit": Comparable(("ukuran",), ("ikm",), newest=True),
        "profesionalitas": Comparable(("kelompok",), ("indeks",)),
        "kesenjangan": Comparable(("kompetensi", "sektor"), ("pegawai", "kesenjangan_rata")),
    }
)
"""In the order in which they are shown."""
SHOWN = ("kode", "kecamatan", "sektor", "jabatan")
"""Columns that have a place of their own in selisih; what else tells rows apart stands in `kunci`."""
