"""The tables of `compare`: selisih, what differs; and dampak, whether last year's step helped."""

from asn_cli.domain.comparison.differences import CAUSES, MOVED
from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import JABATAN, KECAMATAN, KODE, SEKTOR, changed

_CAUSE_LABELS = {
    "penduduk": ("Karena penduduk", "From population"),
    "fasilitas": ("Karena fasilitas dan wilayah", "From facilities and region"),
    "beban_kerja": ("Karena beban kerja", "From workload"),
    "pegawai": ("Karena pegawai", "From staff"),
    "aturan": ("Karena aturan", "From rules"),
    "kekurangan": ("Karena bagian kekurangan", "From the part for shortage"),
    "pensiun": ("Karena bagian pensiun", "From the part for retirements"),
    "pengaduan": ("Karena pengaduan", "From complaints"),
    "skm": ("Karena bagian SKM", "From the part for SKM"),
    "pembinaan": ("Karena bagian pembinaan", "From the part for coaching"),
}
_PART = (
    "Bagian perubahan dari sebab ini; kosong bila tidak dapat dipisahkan.",
    "The part of the change that comes from this; empty where it cannot be told apart.",
)

DIFFERENCES = TableSpec(
    "selisih",
    ("Yang berubah", "What changed"),
    (
        Column("tabel", ("Tabel", "Table"), about=("Tabel asal angka.", "The table of the figure."), salient=True),
        *(KODE, changed(KECAMATAN, salient=True), changed(SEKTOR, salient=True), JABATAN),
        Column(
            "ukuran", ("Ukuran", "Measure"), about=("Kolom yang dibandingkan.", "The column compared."), salient=True
        ),
        Column(
            "lama",
            ("Lama", "Old"),
            Kind.NUMBER,
            ("Angka di hasil lama.", "The figure of the old result."),
            decimals=1,
            fixed=False,
        ),
        Column(
            "baru",
            ("Baru", "New"),
            Kind.NUMBER,
            ("Angka di hasil baru.", "The figure of the new result."),
            decimals=1,
            fixed=False,
        ),
        Column(
            "perubahan",
            ("Perubahan", "Change"),
            Kind.NUMBER,
            ("baru - lama; kosong bila salah satunya tidak ada.", "baru - lama; empty where one of them is missing."),
            decimals=1,
            fixed=False,
            salient=True,
        ),
        Column(
            "sebab",
            ("Sebab", "Cause"),
            about=(
                "penduduk, fasilitas, beban_kerja, pegawai, aturan; pada laju dan skor bagian yang bergerak "
                "(pengaduan, kekurangan, pensiun, skm, pembinaan); yang terbesar dahulu; kosong bila tidak diketahui.",
                "penduduk (population), fasilitas (facilities), beban_kerja (workload), pegawai (staff), "
                "aturan (rules); in rates and scores the part that moved (pengaduan, kekurangan, pensiun, skm, "
                "pembinaan); the largest first; empty where it is not known.",
            ),
            salient=True,
        ),
        Column(
            "arah",
            ("Arah angka", "Figure"),
            about=(
                "Angkanya naik, turun, muncul, hilang, atau sama; peringkat yang angkanya naik berarti mundur.",
                "The figure naik (rose), turun (fell), muncul (appeared), hilang (vanished) or sama (stayed); a rank "
                "whose figure rose has gone down the list.",
            ),
        ),
        Column(
            "kunci",
            ("Kunci lain", "Other key"),
            about=("Pengenal baris selain yang di atas.", "What else tells the row apart."),
            width=30,
        ),
        *(
            Column(f"karena_{cause}", _CAUSE_LABELS[cause], Kind.NUMBER, _PART, optional=True)
            for cause in (*CAUSES, *MOVED)
        ),
    ),
    (
        "Setiap angka yang berbeda di antara dua hasil, dengan sebabnya.",
        "Each figure that differs between two results, with its cause.",
    ),
)


def _pair(key: str, indonesian: str, english: str, kind: Kind, about: tuple[str, str]) -> tuple[Column, Column]:
    return (
        Column(f"{key}_lama", (f"{indonesian}, lama", f"{english}, old"), kind, about),
        Column(f"{key}_baru", (f"{indonesian}, baru", f"{english}, new"), kind, about),
    )


EFFECT = TableSpec(
    "dampak",
    ("Apakah langkahnya menolong", "Did the step help"),
    (
        *(KODE, KECAMATAN, SEKTOR),
        Column(
            "langkah",
            ("Langkah lama", "Step then"),
            about=("Langkah pertama menurut hasil lama.", "The first step by the old result."),
        ),
        Column(
            "usulan",
            ("Usulan lama", "Proposed then"),
            Kind.INT,
            ("Formasi yang diusulkan hasil lama.", "Seats that the old result proposed."),
        ),
        *_pair("kekurangan", "Kekurangan", "Shortage", Kind.INT, ("Jumlah kekurangan.", "Sum of shortages.")),
        *_pair(
            "pengaduan",
            "Pengaduan per 10.000",
            "Complaints per 10,000",
            Kind.NUMBER,
            ("Pengaduan per 10.000 penduduk.", "Complaints per 10,000 people."),
        ),
        *_pair("ikm", "IKM", "IKM", Kind.NUMBER, ("Indeks kepuasan masyarakat.", "Public satisfaction index.")),
        Column(
            "membaik",
            ("Membaik", "Better"),
            about=(
                "ya, tidak, sebagian, atau sama; menurut ukuran yang dituju langkahnya, kosong bila tidak diketahui.",
                "ya (yes), tidak (no), sebagian (in part) or sama (the same), by what the step aims at.",
            ),
            salient=True,
        ),
    ),
    (
        "Kekurangan, pengaduan, dan kepuasan sebelum dan sesudah, per kecamatan dan sektor.",
        "Shortage, complaints and satisfaction before and after, by kecamatan and sector.",
    ),
)
