"""The tables of `report` that are its own: ringkasan and prioritas."""

from asn_cli.report.model import Column, Kind, TableSpec
from asn_cli.tables.common import KECAMATAN, KODE, PEMENUHAN, SEKTOR


def _part(key: str, indonesian: str, english: str, about: tuple[str, str]) -> Column:
    return Column(f"bagian_{key}", (indonesian, english), Kind.NUMBER, about, decimals=2)


PRIORITY = TableSpec(
    "prioritas",
    ("Prioritas per kecamatan dan sektor", "Priorities by kecamatan and sector"),
    (
        KODE,
        KECAMATAN,
        SEKTOR,
        PEMENUHAN,
        Column(
            "pensiun_5th",
            ("Pensiun 5 tahun", "Retiring in 5 years"),
            Kind.INT,
            ("Pegawai yang pensiun dalam lima tahun.", "Staff who retire within five years."),
        ),
        Column(
            "pengaduan_per_10000",
            ("Pengaduan per 10.000", "Complaints per 10,000"),
            Kind.NUMBER,
            ("Selama 12 bulan terakhir.", "Over the last 12 months."),
        ),
        Column("ikm", ("IKM", "IKM"), Kind.NUMBER, ("Indeks kepuasan masyarakat.", "Public satisfaction index.")),
        Column(
            "persen_pembinaan",
            ("Calon pembinaan (%)", "Coaching (%)"),
            Kind.PERCENT,
            ("Calon pembinaan per yang dinilai x 100.", "Candidates for coaching over those rated x 100."),
        ),
        Column(
            "skor",
            ("Skor", "Score"),
            Kind.NUMBER,
            ("Rata-rata tertimbang bagian yang diketahui x 100.", "Weighted mean of the known parts x 100."),
            decimals=1,
            salient=True,
        ),
        Column("peringkat", ("Peringkat", "Rank"), Kind.INT, ("1 yang pertama.", "1 comes first."), salient=True),
        Column(
            "peringkat_min",
            ("Peringkat terbaik", "Rank, least"),
            Kind.INT,
            ("Bila bobot diubah setengah sampai satu setengah kali.", "With weights from half to one and a half."),
        ),
        Column(
            "peringkat_maks",
            ("Peringkat terburuk", "Rank, most"),
            Kind.INT,
            ("Bila bobot diubah setengah sampai satu setengah kali.", "With weights from half to one and a half."),
        ),
        Column(
            "langkah",
            ("Langkah", "Step"),
            Kind.TEXT,
            (
                "rekrut, redistribusi, latih, bina, atau pantau.",
                "rekrut (recruit), redistribusi (redeploy), latih (train), bina (coach) or pantau (watch).",
            ),
            salient=True,
        ),
        Column("alasan", ("Alasan", "Reason"), Kind.TEXT, ("Mengapa langkah itu.", "Why that step."), width=60),
        _part("kekurangan", "Bagian kekurangan", "Part: shortage", ("kekurangan / kebutuhan.", "shortage / need.")),
        _part(
            "pensiun",
            "Bagian pensiun",
            "Part: retirements",
            ("pensiun / kebutuhan, paling banyak 1.", "retirements / need, at most 1."),
        ),
        _part(
            "pengaduan",
            "Bagian pengaduan",
            "Part: complaints",
            ("1 - laju kabupaten / batas bawah lajunya.", "1 - the regency's rate / lower bound of its own."),
        ),
        _part("skm", "Bagian SKM", "Part: SKM", ("(76,61 - ikm) / 51,61.", "(76.61 - ikm) / 51.61.")),
        _part("pembinaan", "Bagian pembinaan", "Part: coaching", ("Bagian yang dinilai.", "Share of those rated.")),
    ),
    (
        "Urutan kami sendiri, bukan dari peraturan; bobotnya dapat ditetapkan kantor.",
        "An order of our own, from no rule; an office can set its weights.",
    ),
)
BRIEF = TableSpec(
    "ringkasan",
    ("Ringkasan", "In brief"),
    (
        Column("ukuran", ("Ukuran", "Measure"), Kind.TEXT, ("Kata kunci ukuran.", "Key of the measure.")),
        Column(
            "nilai",
            ("Nilai", "Value"),
            Kind.NUMBER,
            ("Nilainya; n/a bila tidak diketahui.", "Its value; n/a where not known."),
            fixed=False,
        ),
        Column("satuan", ("Satuan", "Unit"), Kind.TEXT, ("Satuan.", "Unit.")),
        Column(
            "keterangan",
            ("Keterangan", "Remark"),
            Kind.TEXT,
            ("Arti dan asalnya.", "What it is and where from."),
            width=60,
        ),
    ),
    sheet="Angka pokok",
)
