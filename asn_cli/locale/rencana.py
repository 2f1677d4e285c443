"""Sentences of the plan: workload, projection, formation, redeployment."""

TEXTS: dict[str, tuple[str, str]] = {
    "beban_judul": ("Kebutuhan menurut beban kerja ({metode})", "Need by workload ({metode})"),
    "beban_inti": (
        "{jabatan} jabatan membutuhkan {fte} orang, dibulatkan {kebutuhan}; waktu kerja {menit} menit setahun ({asal}).",
        "{jabatan} posts need {fte} people, {kebutuhan} rounded; working time {menit} minutes a year ({asal}).",
    ),
    "beban_tertekan": (
        "Paling tertekan: {jabatan} di {unit}, rasio {rasio}.",
        "Under most pressure: {jabatan} in {unit}, ratio {rasio}.",
    ),
    "beban_grafik": ("Kebutuhan dan bezetting per jabatan", "Need and staff in post by post"),
    "waktu_kerja": ("Waktu kerja: {menit} menit setahun ({asal}).", "Working time: {menit} minutes a year ({asal})."),
    "proyeksi_judul": ("Proyeksi kebutuhan ASN {wilayah}", "Projected ASN needs of {wilayah}"),
    "proyeksi_inti": (
        "Pada {tahun} dibutuhkan {kebutuhan} orang, antara {kebutuhan_rendah} dan {kebutuhan_tinggi} menurut pertumbuhannya.",
        "In {tahun} {kebutuhan} people are needed, between {kebutuhan_rendah} and {kebutuhan_tinggi} depending on growth.",
    ),
    "proyeksi_tanpa_pegawai": (
        "Tabel pegawai belum diberikan, jadi pensiun dan kekurangannya belum diketahui.",
        "No staff table was given, so retirements and shortages are not known.",
    ),
    "proyeksi_kurang": (
        "{pensiun} orang pensiun sampai {tahun}; tanpa pengadaan kurang {kekurangan} orang, terbanyak di {sektor} ({kurang}).",
        "{pensiun} people retire by {tahun}; without recruitment {kekurangan} are lacking, most in {sektor} ({kurang}).",
    ),
    "proyeksi_grafik": ("Kebutuhan dan pegawai per tahun dan sektor", "Need and staff by year and sector"),
    "proyeksi_grafik_akhir": ("Kebutuhan dan pegawai per sektor, {tahun}", "Need and staff by sector, {tahun}"),
    "sebaran": (
        "Rendah dan tinggi: laju setahun dikurangi dan ditambah {sebaran} poin persen.",
        "Low and high: the yearly rate less and plus {sebaran} percentage points.",
    ),
    "laju_ditetapkan": (
        "{kecamatan}: {laju}% setahun, ditetapkan di asn.yaml.",
        "{kecamatan}: {laju}% a year, set in asn.yaml.",
    ),
    "tabel_proyeksi": (
        "{kecamatan}: penduduk proyeksi dari tabel, rata-rata {laju}% setahun.",
        "{kecamatan}: projected population from the table, {laju}% a year on average.",
    ),
    "antartahun": (
        "{kecamatan}: {laju}% setahun, dari tahun pertama sampai tahun terakhir di tabel penduduk.",
        "{kecamatan}: {laju}% a year, from the first to the last year of the penduduk table.",
    ),
    "redistribusi_judul": ("Redistribusi ASN {wilayah}", "Redeployment of ASN in {wilayah}"),
    "redistribusi_inti": (
        "{jumlah} dari {kekurangan} kekurangan dapat diisi dari kelebihan di kecamatan lain; {sisa} tetap perlu direkrut.",
        "{jumlah} of {kekurangan} shortages can be filled from a surplus elsewhere; {sisa} remain to be recruited.",
    ),
    "redistribusi_kosong": (
        "Tidak ada kelebihan yang dapat mengisi kekurangan pada jabatan yang sama; {sisa} kekurangan tetap.",
        "No surplus can fill a shortage in the same post; {sisa} shortages remain.",
    ),
    "urutan_redistribusi": (
        "Urutan: terbanyak orang ditempatkan, yang paling kurang didahulukan, jarak terpendek, perpindahan tersedikit. Yang memutuskan siapa pindah tetap orang.",
        "Order: most people placed, the worst off first, the shortest way, the fewest moves. Who moves is for people to decide.",
    ),
    "formasi_judul": ("Usulan formasi {wilayah} {tahun}", "Proposed formasi of {wilayah}, {tahun}"),
    "formasi_inti": (
        "{usulan} formasi dibagi atas kekurangan {kekurangan} orang pada akhir {tahun}, menurut aturan {aturan}.",
        "{usulan} seats shared over a shortage of {kekurangan} at the end of {tahun}, by the rule {aturan}.",
    ),
    "formasi_sesudah_pindah": (
        "Dihitung sesudah redistribusi {jumlah} orang.",
        "Worked out after redeploying {jumlah} people.",
    ),
    "formasi_biaya": (
        "Biaya setahun Rp{biaya}; sisa anggaran Rp{sisa}.",
        "Cost a year Rp{biaya}; Rp{sisa} of the budget is left.",
    ),
    "formasi_tidak_kurang": ("Tidak kurang pada akhir tahun rencana.", "Not short at the end of the plan year."),
    "formasi_terpenuhi": ("Seluruh kekurangan {kekurangan} terpenuhi.", "The whole shortage of {kekurangan} is met."),
    "formasi_proporsional": (
        "Bagian tepatnya {porsi}: {kekurangan} dari {semua} kekurangan x {kuota} formasi; {usulan} menurut sisa terbesar.",
        "Exact share {porsi}: {kekurangan} of {semua} short x {kuota} seats; {usulan} by largest remainder.",
    ),
    "formasi_bobot": (
        "Kekurangan {kekurangan} dengan bobot {bobot}; {usulan} dari {kuota} formasi menurut sisa terbesar.",
        "Shortage of {kekurangan} with weight {bobot}; {usulan} of {kuota} seats by largest remainder.",
    ),
    "formasi_sainte_lague": (
        "Kekurangan {kekurangan} dibagi 1, 3, 5, ...: {usulan} formasi; yang berikutnya baru pada pembagi {pembagi}.",
        "Shortage of {kekurangan} divided by 1, 3, 5, ...: {usulan} seats; the next would come at the divisor {pembagi}.",
    ),
    "formasi_maximin": (
        "Yang paling kurang didahulukan: dengan {usulan} formasi pemenuhannya {pemenuhan}%.",
        "The worst fulfilled first: with {usulan} seats fulfilment is {pemenuhan}%.",
    ),
    "formasi_dengan_syarat": (
        "{alasan} Syarat asn.yaml berlaku di sini.",
        "{alasan} A condition of asn.yaml holds here.",
    ),
    "formasi_seri": (
        "Nilai sama: yang pemenuhannya paling terangkat oleh satu formasi, lalu kode, lalu jabatan.",
        "Ties: where a seat lifts fulfilment most, then kode, then jabatan.",
    ),
    "aturan_proporsional": (
        "Proporsional: sebanding dengan kekurangan, sisa terbesar.",
        "Proporsional: in proportion to the shortage, largest remainder.",
    ),
    "aturan_sainte_lague": (
        "Sainte-Lague: kekurangan dibagi 1, 3, 5, ...; hasil bagi terbesar mendapat formasi berikutnya.",
        "Sainte-Lague: the shortage divided by 1, 3, 5, ...; the largest quotient gets the next seat.",
    ),
    "aturan_maximin": (
        "Maximin: formasi berikutnya selalu untuk yang pemenuhannya terendah.",
        "Maximin: the next seat always goes to the worst fulfilled.",
    ),
    "aturan_bobot": (
        "Bobot: sebanding dengan bobot x kekurangan, sisa terbesar, tidak melebihi kekurangan.",
        "Bobot: in proportion to weight x shortage, largest remainder, never above the shortage.",
    ),
    "pagu_belum_dihitung": (
        "Batas belanja pegawai 30% APBD (UU 1/2022 pasal 146): belum dihitung, angka belanja belum diisi di asn.yaml.",
        "Ceiling on personnel cost, 30% of APBD (UU 1/2022 art. 146): belum dihitung (not computed), asn.yaml gives no figures.",
    ),
    "pagu_ruang": (
        "Ruang di bawah batas belanja pegawai (UU 1/2022 pasal 146): Rp{ruang}.",
        "Room under the ceiling on personnel cost (UU 1/2022 art. 146): Rp{ruang}.",
    ),
}
