"""Sentences of `explain` for a number: each step of the way back to its cells and rules."""

TEXTS: dict[str, tuple[str, str]] = {
    "argumen_apa": (
        "Kode temuan (ASN-D012), atau apa yang ditelusuri: needs, project, formation, priority.",
        "A finding code (ASN-D012), or what to follow back: needs, project, formation, priority.",
    ),
    "opsi_kecamatan": ("Kecamatan dari baris yang ditanyakan.", "Kecamatan of the row asked about."),
    "opsi_jabatan": ("Jabatan dari baris yang ditanyakan.", "Post of the row asked about."),
    "opsi_sektor": ("Sektor dari baris yang ditanyakan (priority).", "Sector of the row asked about (priority)."),
    "opsi_tahun": (
        "Tahun yang dijelaskan (bawaan: needs tanggal acuan, project tahun sesudahnya).",
        "Year to explain (default: needs the reference date, project the year after it).",
    ),
    "judul": ("{subjek}: {jabatan} di {kecamatan}", "{subjek}: {jabatan} in {kecamatan}"),
    "subjek_needs": ("Asal kebutuhan", "Where the need comes from"),
    "subjek_project": ("Asal proyeksi", "Where the projection comes from"),
    "subjek_formation": ("Asal formasi", "Where the formasi come from"),
    "inti": (
        "Kebutuhan {kebutuhan}, bezetting {bezetting}, selisih {selisih}.",
        "Need {kebutuhan}, staff in post {bezetting}, difference {selisih}.",
    ),
    "inti_kebutuhan": (
        "Kebutuhan {kebutuhan}; tabel pegawai belum diberikan.",
        "Need {kebutuhan}; no staff table was given.",
    ),
    "inti_tahun": (
        "Pada 31 Desember {tahun}: kebutuhan {kebutuhan}, bezetting {bezetting}, selisih {selisih}.",
        "On 31 December {tahun}: need {kebutuhan}, staff in post {bezetting}, difference {selisih}.",
    ),
    "inti_kekurangan": (
        "Kekurangan pada akhir {tahun}: {kekurangan}.",
        "Short at the end of {tahun}: {kekurangan}.",
    ),
    "inti_formasi": (
        "Usulan {usulan} dari kuota {kuota} untuk kekurangan {kekurangan}.",
        "Proposed: {usulan} out of a quota of {kuota}, for a shortage of {kekurangan}.",
    ),
    "inti_tidak_ada": ("Baris ini tidak ada; sebabnya di bawah.", "There is no such row; the reason stands below."),
    "standar": ("Standar {id} (sejak {sejak}): {keterangan}", "Standard {id} (since {sejak}): {keterangan}"),
    "nilai_kantor": ("Ditetapkan {penetap}: {alasan}", "Set by {penetap}: {alasan}"),
    "penduduk": ("Penduduk {kecamatan} tahun {tahun}", "Population of {kecamatan} in {tahun}"),
    "penduduk_saja": ("Penduduk {kecamatan}, tanpa tahun", "Population of {kecamatan}, no year given"),
    "penduduk_proyeksi": (
        "Penduduk {kecamatan} tahun {tahun} menurut pertumbuhannya",
        "Population of {kecamatan} in {tahun} by its growth",
    ),
    "penduduk_andai": (
        "Andai: penduduk menurut {pasangan}, bukan angka di selnya",
        "What if: the population by {pasangan}, not the figure in the cell",
    ),
    "satu_kecamatan": ("Satu kantor kecamatan", "One kecamatan office"),
    "satuan_wilayah": ("Banyaknya {satuan}", "Number of {satuan}"),
    "satuan_bawaan": (
        "Banyaknya {satuan} menurut {sumber}; tabel wilayah dan fasilitas tidak menyebutnya",
        "Number of {satuan} by {sumber}; neither a wilayah nor a fasilitas table tells it",
    ),
    "banyak_fasilitas": ("Banyaknya {jenis} di {kecamatan}", "Number of {jenis} in {kecamatan}"),
    "jumlah_murid": ("Murid di {n} {jenis}", "Pupils in {n} {jenis}"),
    "jumlah_rombel": ("Rombel di {n} {jenis}", "Classes (rombel) in {n} {jenis}"),
    "rombel_dari_murid": (
        "Rombel dihitung dari murid menurut {id}, sekolah: {n}",
        "Classes worked out from pupils by {id}, schools: {n}",
    ),
    "jam_kelas": ("kelas {kelas}: {jam}", "grade {kelas}: {jam}"),
    "jam_sepekan": (
        "Jam pelajaran sepekan, rombel x jam per kelas ({jam})",
        "Lesson hours a week, rombel x hours by grade ({jam})",
    ),
    "minimum_kategori": (
        "{n} {jenis} kategori {kategori} x {angka} = {total}",
        "{n} {jenis} of category {kategori} x {angka} = {total}",
    ),
    "skor_kecamatan": (
        "Skor ({umum} + {teknis}) x {faktor_geografis} = {skor}; di atas {ambang} tipe A, selainnya B: tipe {tipe}",
        "Score ({umum} + {teknis}) x {faktor_geografis} = {skor}; above {ambang} tipe A, else B: tipe {tipe}",
    ),
    "beban_kerja": (
        "Beban kerja (ABK): menit tugas setahun dibagi {menit} menit kerja",
        "Workload (ABK): minutes of tasks a year divided by {menit} working minutes",
    ),
    "tugas_unit": (
        "{unit}: {n} uraian tugas, {menit} menit setahun",
        "{unit}: tasks: {n}, minutes a year: {menit}",
    ),
    "rumus_beban": ("{menit} / {waktu} = {hasil}", "{menit} / {waktu} = {hasil}"),
    "jumlah_unit": ("Jumlah semua unit di kecamatan itu = {hasil}", "Sum over all units of the kecamatan = {hasil}"),
    "rumus_rasio": (
        "{nilai_dasar} x {angka} / {per} x {porsi_asn} = {hasil}",
        "{nilai_dasar} x {angka} / {per} x {porsi_asn} = {hasil}",
    ),
    "rumus_fasilitas": (
        "Jumlah kebutuhan setiap fasilitas (tabel fasilitas) = {hasil}",
        "Sum of what each facility needs (table fasilitas) = {hasil}",
    ),
    "rumus_mapel": (
        "Jumlah setiap sekolah: jam sepekan / {beban}, paling sedikit {minimal} = {hasil} (tabel fasilitas)",
        "Sum over the schools: hours a week / {beban}, at least {minimal} = {hasil} (table fasilitas)",
    ),
    "sebanyak": ("{nama} {fte}", "{nama} {fte}"),
    "terbesar": ("Yang terbesar menentukan: {daftar}; jadi {menang}", "The largest decides: {daftar}; so {menang}"),
    "seri": (
        "Sama besar: {daftar}; yang status hukumnya lebih pasti menentukan, lalu urutan abjad: {menang}",
        "Equal: {daftar}; the surer legal status decides, then the alphabet: {menang}",
    ),
    "dijumlahkan": (
        "Standar sekelompok dijumlahkan ({daftar}) = {hasil}",
        "Standards of one group add up ({daftar}) = {hasil}",
    ),
    "bulat_ke_atas": ("{fte} dibulatkan ke atas menjadi {hasil}", "{fte} rounded up to {hasil}"),
    "bulat_terdekat": (
        "{fte} dibulatkan ke yang terdekat menjadi {hasil}",
        "{fte} rounded to the nearest, {hasil}",
    ),
    "bulat_beban": (
        "{fte} dibulatkan menurut pembulatan beban kerja menjadi {hasil}",
        "{fte} rounded as workload is, to {hasil}",
    ),
    "bulat_sisa_terbesar": (
        "Sisa terbesar: kebutuhan sekabupaten {jumlah} menjadi {total}; {sisa} kursi untuk pecahan terbesar. Pecahan {pecahan} di urutan {urutan}, jadi {fte} menjadi {hasil}",
        "Largest remainder: the kabupaten needs {jumlah}, so {total}; {sisa} seats go to the largest fractions. The fraction {pecahan} is number {urutan}, so {fte} becomes {hasil}",
    ),
    "standar_mati": ("Tidak dipakai ({alasan}): {nama}", "Not used ({alasan}): {nama}"),
    "standar_tanpa_data": ("Belum dapat dihitung: {nama}. {alasan}", "Could not be computed: {nama}. {alasan}"),
    "standar_tidak_di_sini": ("Tidak berlaku di {kecamatan}: {nama}", "Does not apply in {kecamatan}: {nama}"),
    "tidak_di_penduduk": (
        "Tidak ada baris {jabatan} untuk {kecamatan}: tabel penduduk tidak menyebut kecamatan itu, dan baris hanya ada untuk yang disebutnya. Tambahkan penduduknya.",
        "There is no row of {jabatan} for {kecamatan}: the penduduk table does not name that kecamatan, and rows stand only for those it names. Add its population.",
    ),
    "tidak_di_tabel": (
        "Tidak ada baris {jabatan} untuk {kecamatan}: tidak satu tabel pun menyebut kecamatan itu. Berikan tabel penduduk.",
        "There is no row of {jabatan} for {kecamatan}: no table names that kecamatan. Give a penduduk table.",
    ),
    "tanpa_standar": (
        "Tidak ada baris {jabatan} di {kecamatan}: tidak ada standar kebutuhan untuk jabatan itu. Hitung dengan beban kerja, atau tambahkan standar sendiri di asn.yaml.",
        "There is no row of {jabatan} in {kecamatan}: no standard of need serves that post. Compute it by workload, or add a standard of your own in asn.yaml.",
    ),
    "tanpa_baris": (
        "Tidak ada baris {jabatan} di {kecamatan}: tidak satu standar pun untuk jabatan itu dapat dihitung di sana",
        "There is no row of {jabatan} in {kecamatan}: none of the standards for that post could be computed there",
    ),
    "pegawai": (
        "Dihitung sebagai {jabatan} di {kecamatan}: {n} pegawai",
        "Counted as {jabatan} in {kecamatan}: {n}",
    ),
    "pegawai_bergelar": ("Tertulis '{judul}'", "Written '{judul}'"),
    "pegawai_tak_dihitung": (
        "Di jabatan dan kecamatan itu, tetapi tidak dihitung: {n}; {alasan} (status: {status})",
        "Of that post and kecamatan, but not counted: {n}; {alasan} (status: {status})",
    ),
    "alasan_tidak_aktif": ("kedudukan hukumnya tidak aktif", "not in active service"),
    "alasan_di_luar_cakupan": (
        "di luar cakupan: status kepegawaiannya tidak dihitung, atau barisnya tidak ada",
        "out of scope: the employment status does not count, or there is no such row",
    ),
    "alasan_jabatan_tidak_dikenal": ("jabatannya tidak dikenal", "the title is not known"),
    "alasan_tempat_tidak_diketahui": ("tempatnya tidak diketahui", "the place is not known"),
    "selisih": (
        "Selisih = bezetting - kebutuhan = {bezetting} - {kebutuhan} = {selisih} ({status})",
        "Difference = staff - need = {bezetting} - {kebutuhan} = {selisih} ({status})",
    ),
    "pemenuhan": (
        "Pemenuhan = {bezetting} / {kebutuhan} x 100 = {hasil}%",
        "Fulfilment = {bezetting} / {kebutuhan} x 100 = {hasil}%",
    ),
    "penduduk_tumbuh": ("Penduduk {kecamatan} pada {tahun}", "Population of {kecamatan} in {tahun}"),
    "laju_teramati": (
        "Laju setahun ({akhir} / {awal})^(1/{selang}) - 1 = {laju}%",
        "Growth a year ({akhir} / {awal})^(1/{selang}) - 1 = {laju}%",
    ),
    "laju_ditetapkan": (
        "Laju setahun {laju}% ditetapkan di asn.yaml (proyeksi.laju)",
        "Growth of {laju}% a year is set in asn.yaml (proyeksi.laju)",
    ),
    "penduduk_rumus": (
        "{awal} x (1 + {laju}%)^{n} = {hasil}",
        "{awal} x (1 + {laju}%)^{n} = {hasil}",
    ),
    "tumbuh_rombel": (
        "Rombel {jenis} tumbuh {laju}% setahun (ATR tahun terakhir), {n} tahun ke depan",
        "Classes of {jenis} grow by {laju}% a year (ATR of the last year), {n} years ahead",
    ),
    "tumbuh_murid": (
        "Murid {jenis} tumbuh {laju}% setahun (ATR tahun terakhir), {n} tahun ke depan",
        "Pupils of {jenis} grow by {laju}% a year (ATR of the last year), {n} years ahead",
    ),
    "rentang": (
        "Dengan pertumbuhan {sebaran} poin persen lebih rendah dan lebih tinggi: kebutuhan {rendah} sampai {tinggi}",
        "With growth {sebaran} percentage points lower and higher: a need of {rendah} to {tinggi}",
    ),
    "keluar_pensiun": (
        "Pensiun pada {tahun}",
        "Retiring in {tahun}",
    ),
    "keluar_kontrak": (
        "Kontrak berakhir, keluar pada {tahun}",
        "Contract ends, gone in {tahun}",
    ),
    "keluar_lain": (
        "Keluar lain {bagian}% setahun selama {tahun} tahun: {n} menjadi {hasil}",
        "Other leavers {bagian}% a year over {tahun} years: {n} becomes {hasil}",
    ),
    "masuk": (
        "Pasti masuk sampai {tahun} (tabel masuk)",
        "Known to come until {tahun} (table masuk)",
    ),
    "tersisa": ("Pegawai pada 31 Desember {tahun}: {n}", "Staff on 31 December {tahun}: {n}"),
    "kekurangan": (
        "Kekurangan = {kebutuhan} - {tersisa}, tidak di bawah 0 = {hasil}",
        "Shortage = {kebutuhan} - {tersisa}, not below 0 = {hasil}",
    ),
    "sesudah_pindah": (
        "Sesudah redistribusi ({n}): {hasil} pegawai",
        "After redeployment ({n}): {hasil} staff",
    ),
    "tanpa_kuota": (
        "Beri --quota N atau --budget RP untuk melihat pembagiannya",
        "Give --quota N or --budget RP to see how seats are shared",
    ),
    "tanpa_formasi": (
        "Tidak ada baris formasi: yang kebutuhannya 0 tidak mendapat usulan",
        "There is no row of formasi: where nothing is needed, nothing is proposed",
    ),
    "kuota": (
        "Kuota {kuota} dibagi atas {semua} kekurangan sekabupaten, aturan {aturan}",
        "A quota of {kuota} is shared over a shortage of {semua} in the kabupaten, rule {aturan}",
    ),
    "bagian_proporsional": (
        "Bagian tepat = {kuota} x {kekurangan} / {semua} = {hasil}",
        "Exact share = {kuota} x {kekurangan} / {semua} = {hasil}",
    ),
    "bagian_bobot": (
        "Bagian tepat: bobot {bobot} x kekurangan {kekurangan} dari jumlah {semua}, atas {kuota} formasi, paling banyak kekurangannya = {hasil}",
        "Exact share: weight {bobot} x shortage {kekurangan} out of {semua}, over {kuota} seats, at most the shortage = {hasil}",
    ),
    "sisa": (
        "Bagian bulat {bulat}, sisa {sisa}; formasi sisa {kursi} untuk sisa terbesar, sisa ini di urutan {urutan} (baris lain yang sama besar: {sama})",
        "Whole part {bulat}, remainder {sisa}; seats left for the largest remainders: {kursi}, this one is number {urutan} (other rows that are equal: {sama})",
    ),
    "kursi_proporsional": (
        "Formasi ke-{n} bernilai {nilai} (sisa bagian); yang terkecil yang masih menang {batas}",
        "Seat {n} is worth {nilai} (what is left of the share); the least that still won is {batas}",
    ),
    "kursi_bobot": (
        "Formasi ke-{n} bernilai {nilai} (sisa bagian); yang terkecil yang masih menang {batas}",
        "Seat {n} is worth {nilai} (what is left of the share); the least that still won is {batas}",
    ),
    "kursi_sainte_lague": (
        "Formasi ke-{n} bernilai {nilai} (kekurangan / (2n - 1)); yang terkecil yang masih menang {batas}",
        "Seat {n} is worth {nilai} (shortage / (2n - 1)); the least that still won is {batas}",
    ),
    "kursi_maximin": (
        "Formasi ke-{n} diberikan saat pemenuhan {nilai}%; yang tertinggi yang masih dilayani {batas}%",
        "Seat {n} was given at a fulfilment of {nilai}%; the highest that was still served is {batas}%",
    ),
    "kursi_kalah": (
        "Formasi ke-{n} bernilai {nilai}, kalah dari batas {batas}",
        "Seat {n} is worth {nilai} and loses to the limit of {batas}",
    ),
    "kursi_seri": (
        "Formasi ke-{n} bernilai {nilai}, sama dengan batas {batas}: seri. Didahulukan yang pemenuhannya paling naik, lalu kode, lalu jabatan",
        "Seat {n} is worth {nilai}, the same as the limit {batas}: a tie. First comes where fulfilment rises most, then kode, then jabatan",
    ),
    "syarat": (
        "Syarat asn.yaml '{nama}' menyentuh baris ini ({n} baris bersama, {diberi} formasi)",
        "The condition '{nama}' of asn.yaml touches this row ({n} rows together, {diberi} seats)",
    ),
    "usulan": (
        "Usulan {n} untuk kekurangan {kekurangan}",
        "Proposed: {n}, for a shortage of {kekurangan}",
    ),
    "usulan_penuh": (
        "Usulan {n}: kuota cukup untuk seluruh kekurangan {kekurangan}",
        "Proposed: {n}; the quota meets the whole shortage of {kekurangan}",
    ),
    "usulan_tidak_kurang": (
        "Tidak kurang, jadi tidak ada usulan: 0",
        "Not short, so none proposed: 0",
    ),
    "menurut": ("{aturan} {n}", "{aturan} {n}"),
    "aturan_lain": ("Menurut aturan lain: {daftar}", "By other rules: {daftar}"),
    "biaya": ("{n} x Rp{biaya} setahun = Rp{hasil}", "{n} x Rp{biaya} a year = Rp{hasil}"),
    "kursi_tertahan": (
        "Formasi ke-{n} bernilai {nilai} terhadap batas {batas}; syarat asn.yaml ikut menentukan",
        "Seat {n} is worth {nilai} against a limit of {batas}; conditions of asn.yaml have a say",
    ),
    "jumlah_rombel_proyeksi": (
        "Rombel di {n} {jenis}, sesudah pertumbuhan dari sel ini",
        "Classes (rombel) in {n} {jenis}, grown from these cells",
    ),
    "jumlah_murid_proyeksi": (
        "Murid di {n} {jenis}, sesudah pertumbuhan dari sel ini",
        "Pupils in {n} {jenis}, grown from these cells",
    ),
}
