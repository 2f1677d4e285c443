"""Sentences of complaints."""

TEXTS: dict[str, tuple[str, str]] = {
    "judul": ("Pengaduan masyarakat", "Complaints from the public"),
    "inti": (
        "{jumlah} laporan: {selesai} selesai ({persen}%), {arsip} diarsipkan, {terbuka} masih terbuka, {lewat} lewat batas.",
        "{jumlah} reports: {selesai} done ({persen}%), {arsip} archived, {terbuka} still open, {lewat} overdue.",
    ),
    "inti_tepat": (
        "{tepat} dari {dinilai} laporan selesai yang terhitung tepat waktu ({persen}%).",
        "{tepat} of {dinilai} closed reports that can be counted were in time ({persen}%).",
    ),
    "inti_laju": (
        "Laju {kecamatan} {laju} per 10.000 penduduk ({bawah}-{atas}), seluruhnya di atas laju kabupaten {kabupaten}.",
        "{kecamatan} has {laju} per 10,000 residents ({bawah}-{atas}), wholly above the regency's rate of {kabupaten}.",
    ),
    "inti_bulan": (
        "Di luar yang diperkirakan bulan-bulan lain: {bulan}.",
        "Outside of what the other months predict: {bulan}.",
    ),
    "inti_kata": ("{kata} kata yang sering muncul, di {sektor} sektor.", "{kata} frequent words, in {sektor} sectors."),
    "grafik_bulanan": ("Laporan per bulan dengan batas wajarnya", "Reports by month with their limits"),
    "grafik_laju": ("Laju per 10.000 penduduk", "Rate per 10,000 residents"),
    "catatan_periode": ("Periode tabel: {mulai} sampai {sampai}.", "Period of the tables: {mulai} to {sampai}."),
    "catatan_laju": (
        "Laju: laporan {mulai} sampai {sampai} atas penduduk tahun {tahun}; selang 95% menurut Byar.",
        "Rate: reports from {mulai} to {sampai} over the population of {tahun}; 95% interval by Byar's method.",
    ),
    "catatan_mulai_besok": (
        "Hari kerja dihitung mulai hari sesudah laporan diterima (pengaduan: mulai di asn.yaml).",
        "Working days count from the day after receipt (pengaduan: mulai in asn.yaml).",
    ),
    "catatan_mulai_hari_ini": (
        "Hari kerja dihitung mulai hari laporan diterima (pengaduan: mulai di asn.yaml).",
        "Working days count from the day of receipt (pengaduan: mulai in asn.yaml).",
    ),
    "catatan_arsip": (
        "Laporan yang diarsipkan dihitung selesai dalam ketepatan (pengaduan: arsip_selesai di asn.yaml).",
        "Archived reports count as done in ketepatan (pengaduan: arsip_selesai in asn.yaml).",
    ),
    "catatan_kalender": (
        "Kalender hari kerja: {tahun}.",
        "Calendar of working days: {tahun}.",
    ),
    "instansi_banyak": ("{nama} ({jumlah})", "{nama} ({jumlah})"),
}
