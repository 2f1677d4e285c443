"""Errors that end a run: one line each, saying what, where, what was expected and what to do."""

TEXTS: dict[str, tuple[str, str]] = {
    "cacat": (
        "asn: cacat di asn-cli ({jenis}: {pesan}). Berkas keluaran lama tetap utuh. Ulangi dengan --debug dan kirimkan jejaknya beserta `asn --version` ke pengelola asn-cli.",
        "asn: a defect in asn-cli ({jenis}: {pesan}). Earlier output files are untouched. Run again with --debug and send the trace with `asn --version` to the maintainers of asn-cli.",
    ),
    "lihat_bantuan": ("Lihat `{perintah} --help`.", "See `{perintah} --help`."),
    "mungkin_maksud": ("Mungkin maksudnya: {usul}.", "Did you mean: {usul}?"),
    "opsi_tidak_dikenal": ("Opsi {opsi} tidak dikenal.", "There is no option {opsi}."),
    "argumen_kurang": ("{nama} belum diberikan.", "{nama} is missing."),
    "nilai_opsi_salah": ("Nilai untuk {opsi} tidak dapat dipakai: {pesan}", "The value for {opsi} cannot be used: {pesan}"),
    "perintah_tidak_dikenal": ("Perintah {perintah} tidak dikenal.", "There is no command {perintah}."),
    "bahasa_tidak_dikenal": (
        "Bahasa '{bahasa}' tidak dikenal. Pilihannya: id atau en.",
        "There is no language '{bahasa}'. Choose id or en.",
    ),
    "tanggal_acuan_salah": (
        "Tanggal acuan '{tanggal}' bukan tanggal. Tulis sebagai TTTT-BB-HH, misalnya 2026-01-31.",
        "The reference date '{tanggal}' is no date. Write it as YYYY-MM-DD, for example 2026-01-31.",
    ),
    "konfigurasi_tidak_ada": (
        "Berkas konfigurasi {berkas} tidak ada. Periksa nama dan foldernya.",
        "The configuration file {berkas} does not exist. Check its name and folder.",
    ),
    "dua_konfigurasi": (
        "Ada dua asn.yaml: {satu} dan {dua}. Pilih satu dengan --config.",
        "There are two asn.yaml files: {satu} and {dua}. Pick one with --config.",
    ),
    "tabel_tidak_ada": (
        "Perintah ini membutuhkan salah satu tabel: {tabel}. Tidak satu pun ditemukan di sumber; jalankan `asn check` untuk melihat apa yang dikenali.",
        "This command needs one of these tables: {tabel}. None was found in the sources; run `asn check` to see what was recognised.",
    ),
}
