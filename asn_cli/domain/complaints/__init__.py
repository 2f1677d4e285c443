"""Complaints: how many, how far, how fast, where more than elsewhere. Counts and dates only, never a name.

Frames have a row a complaint: tanggal (datetime64), status (one of `Stage`), and where known klasifikasi, kode,
kecamatan, sektor, instansi, kategori, kanal, tanggal_selesai, id_laporan. Text may come as categories, so that ten
million rows fit.
"""

from asn_cli.domain.complaints.counts import overdue, punctuality, recap
from asn_cli.domain.complaints.model import NO_CLASS, NO_DISTRICT, NOT_GIVEN, NOT_MAPPED, TIMINGS, Stage, Timing
from asn_cli.domain.complaints.months import monthly
from asn_cli.domain.complaints.rates import byar, rates
from asn_cli.domain.complaints.timing import Clock, Timed, timed
from asn_cli.domain.complaints.words import Language, frequent_words

__all__ = [
    "NOT_GIVEN",
    "NOT_MAPPED",
    "NO_CLASS",
    "NO_DISTRICT",
    "TIMINGS",
    "Clock",
    "Language",
    "Stage",
    "Timed",
    "Timing",
    "byar",
    "frequent_words",
    "monthly",
    "overdue",
    "punctuality",
    "rates",
    "recap",
    "timed",
]
