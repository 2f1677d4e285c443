"""Sentences of the evaluation."""

TEXTS: dict[str, tuple[str, str]] = {
    "judul": ("Evaluasi kinerja pegawai", "Performance of the staff"),
    "inti": (
        "{pegawai} pegawai dinilai dalam {baris} penilaian: {sangat_baik} Sangat Baik, {baik} Baik, {di_bawah} di bawahnya.",
        "{pegawai} people in {baris} ratings: {sangat_baik} Sangat Baik, {baik} Baik, {di_bawah} below that.",
    ),
    "inti_calon": (
        "{penghargaan} calon penerima penghargaan; {pembinaan} calon pembinaan ({persen}% dari yang dinilai).",
        "{penghargaan} candidates for a reward; {pembinaan} candidates for coaching ({persen}% of those rated).",
    ),
    "inti_pola": (
        "Sebaran {menyimpang} dari {dinilai} unit dan periode menyimpang dari polanya; {longgar} penilai jauh lebih longgar daripada yang lain.",
        "Of {dinilai} units and periods {menyimpang} deviate from their pattern; {longgar} raters are far more lenient than the others.",
    ),
    "inti_indeks": (
        "Indeks Profesionalitas {kelompok} kelompok bersama: {indeks} ({kategori}).",
        "Indeks Profesionalitas of {kelompok} groups together: {indeks} ({kategori}).",
    ),
    "grafik_sebaran": ("Sebaran predikat per unit dan periode", "Spread of grades by unit and period"),
    "catatan_skema": (
        "Predikat: {matriks} penilaian menurut hasil kerja x perilaku kerja ({dasar_matriks}), {angka} menurut angka dengan bobot {bobot} ({dasar_angka}).",
        "Predikat: {matriks} ratings by results x conduct ({dasar_matriks}), {angka} by numbers weighted {bobot} ({dasar_angka}).",
    ),
    "catatan_kode": (
        "Kode 1, 2, 3 dibaca menurut arah '{arah}'.",
        "Codes 1, 2, 3 are read in the direction '{arah}'.",
    ),
    "butir": ("{isi}", "{isi}"),
    "hasil_kerja": ("hasil kerja", "results"),
    "perilaku_kerja": ("perilaku kerja", "conduct"),
    "nilai_berorientasi_pelayanan": ("Berorientasi Pelayanan", "service orientation"),
    "nilai_akuntabel": ("Akuntabel", "accountability"),
    "nilai_kompeten": ("Kompeten", "competence"),
    "nilai_harmonis": ("Harmonis", "harmony"),
    "nilai_loyal": ("Loyal", "loyalty"),
    "nilai_adaptif": ("Adaptif", "adaptability"),
    "nilai_kolaboratif": ("Kolaboratif", "collaboration"),
    "nilai_skor": ("{nilai} ({skor})", "{nilai} ({skor})"),
    "nilai_kuat": ("menonjol pada {daftar}", "stands out in {daftar}"),
    "nilai_lemah": ("perlu dikuatkan pada {daftar}", "needs strengthening in {daftar}"),
    "hasil_kerja_di_atas": ("hasil kerja di atas ekspektasi", "results above expectation"),
    "hasil_kerja_di_bawah": ("hasil kerja di bawah ekspektasi", "results below expectation"),
    "perilaku_kerja_di_atas": ("perilaku kerja di atas ekspektasi", "conduct above expectation"),
    "perilaku_kerja_di_bawah": ("perilaku kerja di bawah ekspektasi", "conduct below expectation"),
    "perilaku_tertinggal": (
        "perilaku kerja tertinggal dari hasil kerja",
        "conduct lags behind results",
    ),
    "hasil_tertinggal": (
        "hasil kerja tertinggal dari perilaku kerja",
        "results lag behind conduct",
    ),
    "tren_naik": ("predikat naik dari periode sebelumnya", "a better predikat than the period before"),
    "tren_turun": ("predikat turun dari periode sebelumnya", "a lower predikat than the period before"),
    "lanjut_sangat_baik": (
        "beri tugas yang lebih menantang atau peran membimbing",
        "give more demanding work, or a part in guiding others",
    ),
    "lanjut_baik": ("pertahankan dan sepakati sasaran berikutnya", "keep it up and agree on the next target"),
    "lanjut_baik_pada": ("pertahankan; tingkatkan {aspek}", "keep it up; raise {aspek}"),
    "lanjut_bina": (
        "dialog kinerja: sepakati rencana perbaikan",
        "performance talk: agree on a plan for improvement",
    ),
    "lanjut_bina_pada": (
        "dialog kinerja: sepakati rencana perbaikan, terutama {aspek}",
        "performance talk: agree on a plan for improvement, above all {aspek}",
    ),
    "lanjut_talenta": (
        "{lanjut}; kotak {kotak}, kelompok rencana suksesi",
        "{lanjut}; box {kotak}, talent pool for succession",
    ),
    "pola_paling_sedikit": (
        "{bagian} {persen}%, seharusnya paling sedikit {batas}%",
        "{bagian} {persen}%, should be at least {batas}%",
    ),
    "pola_paling_banyak": (
        "{bagian} {persen}%, seharusnya paling banyak {batas}%",
        "{bagian} {persen}%, should be at most {batas}%",
    ),
    "pola_terbesar": (
        "{bagian} {persen}%, seharusnya bagian terbesar",
        "{bagian} {persen}%, should be the largest part",
    ),
    "pola_ada": ("seharusnya ada yang {bagian}", "someone should be {bagian}"),
    "semua_predikat_sama": ("semua {jumlah} pegawai berpredikat sama", "all {jumlah} people have the same predikat"),
    "semua_sama": (
        "semua {jumlah} pegawai dinilai sama persis pada setiap aspek",
        "all {jumlah} people were given the very same ratings in every respect",
    ),
    "penilai_longgar": (
        "jauh lebih sering memberi Sangat Baik daripada penilai lain; periksa sebelum memberi penghargaan",
        "gives Sangat Baik far more often than other raters; look into it before anyone is rewarded",
    ),
    "penilai_ketat": (
        "jauh lebih jarang memberi Sangat Baik daripada penilai lain",
        "gives Sangat Baik far less often than other raters",
    ),
    "penghargaan_alasan": (
        "Sangat Baik {kali} kali dalam {periode} periode terakhir, tanpa hukuman disiplin (dasar: {dasar})",
        "Sangat Baik {kali} times in the last {periode} periods, no disciplinary penalty (basis: {dasar})",
    ),
    "dasar_pilihan": (
        "aturan kantor, bawaan {id}; tidak ada angka nasional",
        "a rule of the office, default {id}; there is no national figure",
    ),
    "penghargaan_langkah": (
        "usulkan penghargaan kepada pejabat yang berwenang",
        "propose a reward to whoever decides on it",
    ),
    "penghargaan_langkah_penilai": (
        "bandingkan dahulu: penilainya jauh lebih longgar daripada penilai lain (tabel penilai)",
        "compare first: the rater is far more lenient than the others (table penilai)",
    ),
    "pembinaan_alasan": (
        "predikat {predikat}, {kali} periode berturut-turut di bawah ekspektasi sejak {sejak} (dasar: {dasar}; {status})",
        "predikat {predikat}, {kali} periods in a row below expectation since {sejak} (basis: {dasar}; {status})",
    ),
    "pembinaan_alasan_tanpa_tahun": (
        "predikat {predikat}, {kali} periode berturut-turut di bawah ekspektasi; tahunnya tidak diketahui (dasar: {dasar}; {status})",
        "predikat {predikat}, {kali} periods in a row below expectation; the year is not known (basis: {dasar}; {status})",
    ),
    "pembinaan_pertama": (
        "calon pembinaan: sepakati perbaikan kinerja, paling lambat {batas}",
        "candidate for coaching: agree on improvement, by {batas} at the latest",
    ),
    "pembinaan_pertama_tanpa_tahun": (
        "calon pembinaan: sepakati perbaikan kinerja dalam {bulan} bulan",
        "candidate for coaching: agree on improvement within {bulan} months",
    ),
    "pembinaan_lanjutan": (
        "calon pembinaan: masa perbaikan berakhir {batas}; langkah berikutnya {langkah}",
        "candidate for coaching: the time to improve ended on {batas}; the next step is {langkah}",
    ),
    "kosong": ("(kosong)", "(blank)"),
}
