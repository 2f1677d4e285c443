"""Sentences of training."""

TEXTS: dict[str, tuple[str, str]] = {
    "judul": ("Pengembangan kompetensi pegawai", "Training and competence of the staff"),
    "inti_jp": (
        "Tahun {tahun}: {kurang} dari {wajib} pegawai yang punya minimum belum mencapainya, bersama {jp} JP.",
        "In {tahun}, of {wajib} people with a minimum {kurang} have not reached it, {jp} JP between them.",
    ),
    "inti_kesenjangan": (
        "{pegawai} pegawai di bawah standar kompetensi; yang terbesar {kompetensi} di sektor {sektor}: {orang} orang, rata-rata {rata} level.",
        "{pegawai} people fall short of a competence standard; the largest gap is {kompetensi} in sector {sektor}: {orang} people, {rata} levels on average.",
    ),
    "inti_kesenjangan_saja": (
        "{pegawai} pegawai di bawah standar kompetensi; yang terbesar {kompetensi}: {orang} orang, rata-rata {rata} level.",
        "{pegawai} people fall short of a competence standard; the largest gap is {kompetensi}: {orang} people, {rata} levels on average.",
    ),
    "inti_baru": (
        "{baru} pegawai diangkat sejak {tahun}; {belum} di antaranya belum tercatat berpelatihan.",
        "{baru} people were appointed since {tahun}; {belum} of them have no training on record.",
    ),
    "inti_rencana": (
        "Rencana memberi {peserta} dari {dibutuhkan} tempat yang dibutuhkan; sisa anggaran Rp{sisa}.",
        "The plan gives {peserta} of {dibutuhkan} places that are needed; Rp{sisa} is left over.",
    ),
    "alasan": (
        "{orang} orang, jumlah kesenjangan {bobot}",
        "{orang} people, {bobot} of gap in all",
    ),
    "alasan_tekanan": (
        "{orang} orang, jumlah kesenjangan {bobot}; tekanan pelayanan sektor {sektor} {tekanan}",
        "{orang} people, {bobot} of gap in all; service pressure of sector {sektor} {tekanan}",
    ),
    "catatan_urutan": (
        "Urutan rencana adalah keputusan asn-cli sendiri (pelatihan/urutan): jumlah kesenjangan dahulu, lalu tekanan pelayanan sektornya; tidak ada skor prioritas resmi.",
        "The order of the plan is asn-cli's own (pelatihan/urutan): the sum of the gaps first, then the service pressure of the sector; there is no official score.",
    ),
    "catatan_tekanan": (
        "Tekanan pelayanan sebuah sektor: bagiannya dari semua pengaduan 12 bulan terakhir, ditambah jarak IKM-nya di bawah {baik} (0 sampai 1).",
        "Service pressure of a sector: its share of all complaints of the last 12 months, plus how far its IKM lies below {baik} (0 to 1).",
    ),
    "catatan_tujuan": (
        "Kategori JPM menurut tujuan '{tujuan}' ({dasar}).",
        "Categories of JPM by the purpose '{tujuan}' ({dasar}).",
    ),
    "tanpa_bidang": ("(tanpa bidang)", "(no field)"),
    "grafik_rencana": ("Kebutuhan dan tempat pelatihan", "Places needed and given"),
}
