"""Sentences of the selection of candidates."""

TEXTS: dict[str, tuple[str, str]] = {
    "di_bawah_ambang": (
        "{apa} {nilai} di bawah ambang batas {batas}.",
        "{apa} {nilai} is below the threshold of {batas}.",
    ),
    "kursi_tidak_diketahui": (
        "Belum dapat diputuskan: jumlah kursi formasi ini tidak ada atau berbeda antarbaris.",
        "Cannot be decided yet: the number of seats of this formasi is missing or differs between rows.",
    ),
    "tidak_ikut_skb": (
        "Berhak mengikuti SKB, tetapi tidak ada nilainya.",
        "Invited to the SKB, but has no score for it.",
    ),
    "di_luar_peserta_skb": (
        "Peringkat SKD {peringkat}; hanya {batas} terbaik yang mengikuti SKB.",
        "Ranked {peringkat} by SKD; only the best {batas} go on to the SKB.",
    ),
    "tidak_ada_kursi": (
        "Peringkat {peringkat}, sedangkan kursinya {kursi}.",
        "Ranked {peringkat}, and there are {kursi} seats.",
    ),
    "judul": ("Hasil seleksi CASN", "CASN selection results"),
    "inti": (
        "{pelamar} pelamar dinilai: {lolos} lolos SKD, {lulus} lulus.",
        "{pelamar} applicants judged: {lolos} past SKD, {lulus} accepted.",
    ),
}
