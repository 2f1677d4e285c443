"""tipe_kecamatan: the score by which a kecamatan is of tipe A or B, with its parts."""

from asn_cli.report.model import Column, Formula, Kind, TableSpec
from asn_cli.tables.common import KECAMATAN, KETERANGAN, KODE


def _points(key: str, label: tuple[str, str]) -> Column:
    return Column(key, label, Kind.INT, ("Skor bagian ini.", "Points of this part."))


TYPES = TableSpec(
    "tipe_kecamatan",
    ("Tipe kecamatan A atau B", "Kecamatan of tipe A or B"),
    (
        *(KODE, KECAMATAN),
        _points("umum_penduduk", ("Penduduk kabupaten", "Population, kabupaten")),
        _points("umum_luas", ("Luas kabupaten", "Area, kabupaten")),
        _points("umum_apbd", ("APBD", "APBD")),
        _points("teknis_luas", ("Luas kecamatan", "Area, kecamatan")),
        _points("teknis_desa_kelurahan", ("Desa dan kelurahan", "Desa and kelurahan")),
        _points("teknis_penduduk", ("Penduduk kecamatan", "Population, kecamatan")),
        Column(
            "faktor_geografis",
            ("Faktor geografis", "Geographic factor"),
            Kind.NUMBER,
            ("Pengali skor menurut letak daerah.", "What the score is multiplied by for where the region lies."),
        ),
        Column(
            "skor",
            ("Skor", "Score"),
            Kind.NUMBER,
            ("Jumlah keenam bagian x faktor_geografis.", "Sum of the six parts x faktor_geografis."),
            formula=Formula(
                by="tipe",
                templates=dict.fromkeys(
                    ("A", "B"),
                    "({umum_penduduk}+{umum_luas}+{umum_apbd}+{teknis_luas}+{teknis_desa_kelurahan}+{teknis_penduduk})"
                    "*{faktor_geografis}",
                ),
            ),
        ),
        Column("ambang", ("Ambang", "Threshold"), Kind.NUMBER, ("Di atas ini tipe A.", "Above this it is tipe A.")),
        Column(
            "tipe",
            ("Tipe", "Tipe"),
            Kind.TEXT,
            ("A bila skor di atas ambang, selain itu B.", "A where the score is above the threshold, else B."),
            formula=Formula(by="tipe", templates=dict.fromkeys(("A", "B"), 'IF(ROUND({skor},9)>{ambang},"A","B")')),
        ),
        KETERANGAN,
    ),
    ("Skor kecamatan menurut PP 18/2016, dengan bagian-bagiannya.", "The score of PP 18/2016 with its parts."),
)
