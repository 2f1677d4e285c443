"""Columns that several tables share, declared once."""

from typing import Any

from asn_cli.report.model import Column, Formula, Kind

KODE = Column("kode", ("Kode", "Code"), Kind.CODE, ("Kode Kemendagri kecamatan.", "Kemendagri code of the kecamatan."))
KECAMATAN = Column(
    "kecamatan", ("Kecamatan", "Kecamatan"), Kind.TEXT, ("Nama resmi kecamatan.", "Official name of the kecamatan.")
)
SEKTOR = Column("sektor", ("Sektor", "Sector"), Kind.TEXT, ("Sektor layanan.", "Sector of service."))
JABATAN = Column(
    "jabatan",
    ("Jabatan", "Post"),
    Kind.TEXT,
    ("Jabatan menurut standar.", "The post as standards name it."),
    salient=True,
)
JABATAN_ASLI = Column(
    "jabatan",
    ("Jabatan tertulis", "Title as written"),
    Kind.TEXT,
    ("Jabatan sebagaimana tertulis di berkas.", "The title as the file has it."),
)
UNIT_KERJA = Column("unit_kerja", ("Unit kerja", "Unit"), Kind.TEXT, ("Unit organisasi.", "Organisational unit."))
NIP = Column("nip", ("NIP", "NIP"), Kind.CODE, ("NIP atau NI PPPK.", "NIP or NI PPPK."), personal=True)
NAMA = Column("nama", ("Nama", "Name"), Kind.TEXT, ("Nama pegawai.", "Name of the employee."), personal=True)
TAHUN = Column("tahun", ("Tahun", "Year"), Kind.INT, ("Tahun kalender.", "Calendar year."))
JUMLAH = Column("jumlah", ("Jumlah", "Number"), Kind.INT, ("Banyaknya orang.", "How many people."), total=True)
KUALIFIKASI = Column(
    "kualifikasi",
    ("Kualifikasi", "Qualification"),
    Kind.TEXT,
    (
        "Pendidikan yang diminta jabatan itu; kosong bila belum ada dasar yang terbaca.",
        "The education the post asks for; empty where no basis for it was read.",
    ),
)
STATUS_HUKUM = Column(
    "status_hukum",
    ("Status dasar", "Legal status"),
    Kind.TEXT,
    (
        "Seberapa pasti angka standarnya: terverifikasi, sekunder, belum_terverifikasi, dicabut.",
        "How sure the standard's figure is: terverifikasi, sekunder, belum_terverifikasi, dicabut.",
    ),
)
ESTIMASI = Column(
    "estimasi",
    ("Perkiraan", "Estimate"),
    Kind.TEXT,
    ("ya bila dasarnya perkiraan, bukan data kantor.", "ya where it rests on an estimate, not on the office's data."),
)
KEBUTUHAN_FTE = Column(
    "kebutuhan_fte",
    ("Kebutuhan sebelum dibulatkan", "Need, unrounded"),
    Kind.NUMBER,
    ("Kebutuhan dalam orang, belum dibulatkan.", "Need in people before rounding."),
    decimals=4,
)
KEBUTUHAN = Column(
    "kebutuhan",
    ("Kebutuhan", "Need"),
    Kind.INT,
    ("Kebutuhan dalam orang.", "Need in people."),
    total=True,
    salient=True,
)
BEZETTING = Column(
    "bezetting",
    ("Bezetting", "Staff in post"),
    Kind.INT,
    ("Pegawai yang ada dan dihitung.", "Staff in post who count."),
    total=True,
    salient=True,
)
SELISIH = Column(
    "selisih",
    ("Selisih", "Difference"),
    Kind.INT,
    ("bezetting - kebutuhan; negatif berarti kurang.", "bezetting - kebutuhan; negative means short."),
    salient=True,
)
PEMENUHAN = Column(
    "pemenuhan",
    ("Pemenuhan (%)", "Fulfilment (%)"),
    Kind.PERCENT,
    (
        "bezetting / kebutuhan x 100; kosong bila tidak ada kebutuhan.",
        "bezetting / kebutuhan x 100; empty where nothing is needed.",
    ),
    salient=True,
)
KEKURANGAN = Column(
    "kekurangan",
    ("Kekurangan", "Shortage"),
    Kind.INT,
    (
        "Jumlah semua kekurangan; kelebihan di tempat lain tidak menguranginya.",
        "Sum of all shortages; a surplus elsewhere does not reduce it.",
    ),
    total=True,
)
KELEBIHAN = Column(
    "kelebihan",
    ("Kelebihan", "Surplus"),
    Kind.INT,
    (
        "Jumlah semua kelebihan; kekurangan di tempat lain tidak menguranginya.",
        "Sum of all surpluses; a shortage elsewhere does not reduce it.",
    ),
    total=True,
)

STANDAR = Column(
    "standar",
    ("Standar", "Standard"),
    Kind.TEXT,
    (
        "Standar yang menentukan; + berarti beberapa dijumlahkan.",
        "The standard that decided; + means several added up.",
    ),
)
METODE = Column(
    "metode", ("Metode", "Method"), Kind.TEXT, ("Cara menghitung standar itu.", "How that standard computes.")
)
NILAI_DASAR = Column(
    "nilai_dasar",
    ("Nilai dasar", "Basis"),
    Kind.NUMBER,
    (
        "Yang dihitung standar itu: penduduk, rombel, jam pelajaran sepekan, murid, fasilitas, atau satuan wilayah.",
        "What the standard counts: people, classes, weekly lesson hours, pupils, facilities or units of the region.",
    ),
    fixed=False,
)
KATEGORI = Column(
    "kategori",
    ("Kategori", "Category"),
    Kind.TEXT,
    (
        "Baris tabel standar yang dipakai: kategori fasilitas, atau tipe kecamatan.",
        "The row of the standard's table that applies: category of the facility, or tipe of the kecamatan.",
    ),
)
ANGKA = Column("angka", ("Angka", "Figure"), Kind.NUMBER, ("Angka standar.", "The standard's figure."), fixed=False)
PER = Column(
    "per", ("Per", "Per"), Kind.NUMBER, ("Pembagi: angka berlaku per sekian.", "Divisor: the figure is per so many.")
)
KETERANGAN = Column(
    "keterangan", ("Keterangan", "Remark"), Kind.TEXT, ("Catatan perhitungan.", "A note on the computation."), width=50
)

PERCENT_FORMULA = Formula('IF({kebutuhan}>0,{bezetting}/{kebutuhan}*100,"")')
"""pemenuhan from its two parts."""

TABLE_CELL = "{standar.angka[standar=id,jabatan=jabatan,kategori=kategori]}"
"""angka of a standard that is a table, from the Parameter sheet."""


def with_formula(column: Column, template: str | Formula) -> Column:
    """The same column with a live formula."""
    return column._replace(formula=template if isinstance(template, Formula) else Formula(template))


def changed(column: Column, **what: Any) -> Column:
    """The same column, told otherwise in one table."""
    return column._replace(**what)
