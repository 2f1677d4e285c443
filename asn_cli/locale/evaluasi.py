"""Sentences of the evaluation."""

TEXTS: dict[str, tuple[str, str]] = {
    "dan": ("{satu}; {dua}", "{satu}; {dua}"),
    "nilai_berorientasi_pelayanan": ("Berorientasi Pelayanan", "service orientation"),
    "nilai_akuntabel": ("Akuntabel", "accountability"),
    "nilai_kompeten": ("Kompeten", "competence"),
    "nilai_harmonis": ("Harmonis", "harmony"),
    "nilai_loyal": ("Loyal", "loyalty"),
    "nilai_adaptif": ("Adaptif", "adaptability"),
    "nilai_kolaboratif": ("Kolaboratif", "collaboration"),
    "nilai_kuat": ("{nilai} menonjol ({skor} dari 5)", "strong in {nilai} ({skor} of 5)"),
    "nilai_lemah": ("{nilai} perlu dikuatkan ({skor} dari 5)", "{nilai} needs strengthening ({skor} of 5)"),
    "hasil_kerja_di_atas": ("hasil kerja di atas ekspektasi", "results above expectation"),
    "hasil_kerja_di_bawah": ("hasil kerja di bawah ekspektasi", "results below expectation"),
    "perilaku_kerja_di_atas": ("perilaku kerja di atas ekspektasi", "conduct above expectation"),
    "perilaku_kerja_di_bawah": ("perilaku kerja di bawah ekspektasi", "conduct below expectation"),
    "tren_naik": ("naik dari periode sebelumnya", "better than the period before"),
    "tren_turun": ("turun dari periode sebelumnya", "down from the period before"),
    "pola_paling_sedikit": (
        "{bagian} {persen}%, seharusnya paling sedikit {batas}%",
        "{bagian} {persen}%, should be at least {batas}%",
    ),
    "pola_paling_banyak": (
        "{bagian} {persen}%, seharusnya paling banyak {batas}%",
        "{bagian} {persen}%, should be at most {batas}%",
    ),
    "pola_terbesar": ("{bagian} seharusnya bagian terbesar", "{bagian} should be the largest part"),
    "pola_ada": ("seharusnya ada yang {bagian}", "someone should be {bagian}"),
    "semua_sama": ("semua {jumlah} pegawai dinilai sama", "all {jumlah} people have the same rating"),
    "penilai_longgar": (
        "jauh lebih sering memberi Sangat Baik daripada penilai lain; periksa sebelum memberi penghargaan",
        "gives Sangat Baik far more often than other raters; look into it before anyone is rewarded",
    ),
    "penilai_ketat": (
        "jauh lebih jarang memberi Sangat Baik daripada penilai lain",
        "gives Sangat Baik far less often than other raters",
    ),
    "penghargaan_alasan": (
        "Sangat Baik {kali} kali dalam {periode} periode terakhir, tanpa hukuman disiplin",
        "Sangat Baik {kali} times in the last {periode} periods, no disciplinary penalty",
    ),
    "penghargaan_langkah": (
        "usulkan penghargaan setelah penilainya dibandingkan (tabel penilai)",
        "propose a reward once the rater has been compared (table penilai)",
    ),
    "pembinaan_alasan": (
        "predikat {predikat}, {kali} periode berturut-turut sejak {sejak}",
        "predikat {predikat}, {kali} periods in a row since {sejak}",
    ),
    "pembinaan_pertama": (
        "calon pembinaan: sepakati perbaikan kinerja sampai {batas}",
        "candidate for coaching: agree on improvement until {batas}",
    ),
    "pembinaan_lanjutan": (
        "calon pembinaan: masa perbaikan sampai {batas}; langkah berikutnya uji kompetensi",
        "candidate for coaching: time to improve until {batas}; the next step is a competence test",
    ),
}
