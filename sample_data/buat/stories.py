"""What is planted in the made-up part, so that a report can be checked; README.md says it in words."""

from datetime import date

REFERENCE = date(2026, 1, 31)
"""The sample stands as of this day; use `--as-of 2026-01-31` with it."""

WAITING_UNIT = "Puskesmas Jembatan Mas"
WAITING_DISTRICT = "Pemayung"
WAITING_CATEGORY = "Waktu Tunggu Pelayanan Puskesmas"
"""Long waits: many complaints of this kategori and a low unsur 3 (waktu), though the staff suffice."""

SHORT_DISTRICT = "Bajubang"
"""41 perawat where the ratio asks for 78."""
SURPLUS_DISTRICT = "Muara Bulian"
"""More guru kelas SD than rombel, more perawat than the ratio asks for."""
OLD_DISTRICT = "Maro Sebo Ulu"
"""More than half of the guru kelas SD retire within five years."""
NO_SPORTS_VILLAGE = "Sridadi"
"""The first SD here has no guru PJOK, while its kecamatan as a whole has one for each SD."""

LENIENT_UNIT = "Dinas Perhubungan"
"""Its head rates nearly everyone Sangat Baik."""
IDENTICAL_UNIT = "SMP Negeri 7 Batang Hari"
"""Everyone has the same ratings, the seven values included."""
WEAK_UNIT = "Kantor Camat Mersam"
"""Fully staffed, but many are candidates for pembinaan, and the public complains."""
WELL_TRAINED_UNIT = WEAK_UNIT
"""It is not for want of training."""
NEVER_TRAINED_UNIT = WAITING_UNIT
"""Few JP and wide competence gaps."""

MADE_UP = "DATA CONTOH"
"""Every made-up file says so with these words."""
