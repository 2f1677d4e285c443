"""Texts of reading and of `asn check`: suggestions, what was recognised, the headline."""

TEXTS: dict[str, tuple[str, str]] = {
    "mungkin": ("Mungkin maksudnya: {nama}.", "Perhaps this is meant: {nama}."),
    "yang_ada": ("Kecamatan yang dikenal: {nama}.", "The kecamatan known are {nama}."),
    "salah_satu": ("salah satu dari {daftar}", "one of {daftar}"),
    "baris": ("{berkas} baris {baris}", "{berkas} row {baris}"),
    "tanpa_kolom": ("kolom {kolom} hanya ada di salah satunya", "only one of them has {kolom}"),
    "judul": ("Pemeriksaan masukan", "Check of the input"),
    "bersih": (
        "{baris} baris dari {tabel} tabel terbaca; tidak ada kesalahan.",
        "{baris} rows of {tabel} tables were read; no errors.",
    ),
    "berkesalahan": (
        "{kesalahan} kesalahan dan {peringatan} peringatan; {dipakai} dari {baris} baris dapat dipakai.",
        "{kesalahan} errors and {peringatan} warnings; {dipakai} of {baris} rows can be used.",
    ),
    "dipakai_semua": ("semua baris dipakai", "every row is used"),
    "disisihkan": ("{dipakai} dipakai; disisihkan {rincian}", "{dipakai} used; set aside {rincian}"),
    "rincian": ("{n} {alasan}", "{n} {alasan}"),
    "bukan_tabel": ("bukan tabel yang dikenal", "no table we know"),
    "tersembunyi": ("lembar tersembunyi, dilewati", "hidden sheet, passed over"),
    "tanpa_isi": ("tidak ada tabel di lembar ini", "no table in this sheet"),
    "tanpa_baris": ("belum ada baris data", "no rows of data yet"),
    "kolom_kurang": ("kolom wajib tidak ada: {kurang}", "required columns missing: {kurang}"),
    "tidak_dipakai": ("tabel {tabel}, tidak dipakai perintah ini", "table {tabel}, not used by this command"),
    "tidak_terbaca": ("tidak dapat dibaca", "cannot be read"),
    "petunjuk": ("petunjuk pengisian", "instructions for filling in"),
    "belum_diisi": ("templat yang belum diisi", "a template not filled in yet"),
    "sudah_ada": (
        "tabel {tabel} sudah ada per orang, dilewati",
        "the table {tabel} is there person by person, passed over",
    ),
    "kolom_bukan_jabatan": (
        " Bukan jabatan yang dikenal, dihitung dengan namanya sendiri: {kolom}.",
        " No posts that are known, counted under their own names: {kolom}.",
    ),
    "kolom_bukan_kecamatan": (
        " Bukan kecamatan wilayah ini, dihitung tanpa kecamatan: {kolom}.",
        " No kecamatan of this region, counted without one: {kolom}.",
    ),
    "kolom_dilewati": (" Tidak dihitung: {kolom}.", " Not counted: {kolom}."),
    "di_luar_matriks": (" Di luar matriks, tidak dibaca: {kolom}.", " Beside the matrix, not read: {kolom}."),
    "diagonal_dilewati": (
        " Tidak dibaca, karena berisi angka dari sebuah kecamatan ke kecamatan itu sendiri: {kolom}.",
        " Not read, for they hold a figure from a kecamatan to itself: {kolom}.",
    ),
    "nama_tanpa_nip": (
        "Nama tanpa NIP di baris tepat di bawahnya.",
        "A name without a NIP in the row right below.",
    ),
    "nip_tanpa_nama": (
        "NIP tanpa nama bernomor di baris tepat di atasnya.",
        "A NIP without a numbered name in the row right above.",
    ),
    "tanpa_nama_dan_nip": (
        "Baris tanpa nama dan tanpa NIP.",
        "A row with neither name nor NIP.",
    ),
    "baris_ketiga": (
        "Baris ketiga atau lebih dari seorang pegawai; isinya tidak dibaca.",
        "A third line or beyond of one person; it is not read.",
    ),
    "isi_dua_baris": (
        "Isi kolom ini bersambung ke baris kedua, dan judulnya tidak mengatakan apa baris kedua itu; keduanya tidak dibaca.",
        "This column goes on in the second row, and its heading does not say what that is; neither was read.",
    ),
    "contoh_dilewati": ("baris contoh dilewati: {n}", "example rows passed over: {n}"),
}
