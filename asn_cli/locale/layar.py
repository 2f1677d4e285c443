"""Texts of the terminal and of stderr: headings, notes, the closing line, why rows were set aside, why writing failed."""

TEXTS: dict[str, tuple[str, str]] = {
    "bekerja": ("Membaca dan menghitung ...", "Reading and computing ..."),
    "keadaan_per": ("Keadaan per {tanggal}", "As of {tanggal}"),
    "tanpa_baris": ("Tidak ada baris.", "No rows."),
    "tanpa_data": ("n/a", "n/a"),
    "tanpa_nama": ("(lain)", "(other)"),
    "jumlah": ("Jumlah", "Total"),
    "baris_lagi": (
        "... {n} baris lagi; pakai -v, --format csv, atau -o untuk melihat semuanya.",
        "... {n} more rows; use -v, --format csv or -o to see them all.",
    ),
    "kolom_lain": (
        "Tidak muat: {daftar}. Pilih dengan --columns, atau -o untuk semua kolom.",
        "No room for: {daftar}. Pick with --columns, or use -o for every column.",
    ),
    "tabel_lain": ("Tabel lain (--table NAMA): {daftar}.", "Other tables (--table NAME): {daftar}."),
    "lihat_tabel": (
        "{judul} ({n} baris); lihat --table {tabel}.",
        "{judul} (rows: {n}); see --table {tabel}.",
    ),
    "perkiraan": (
        "{n} dari {dari} baris adalah perkiraan (kolom estimasi), bukan hitungan dari data kantor.",
        "Estimates: {n} of {dari} rows (column estimasi), not computed from the office's own data.",
    ),
    "peta_di_bawah": ("di bawah {batas}", "below {batas}"),
    "peta_mulai": ("mulai {batas}", "from {batas}"),
    "md_kaki": ("Keadaan per {tanggal}; asn-cli {versi}.", "As of {tanggal}; asn-cli {versi}."),
    "tingkat_kesalahan": ("Kesalahan: {n}", "Errors: {n}"),
    "tingkat_peringatan": ("Peringatan: {n}", "Warnings: {n}"),
    "tingkat_catatan": ("Catatan: {n}", "Notes: {n}"),
    "diharapkan": ("Diharapkan: {isi}", "Expected: {isi}"),
    "perbaikan": ("Perbaikan: {isi}", "What to do: {isi}"),
    "temuan_lagi": (
        "... dan {n} lagi dengan sebab yang sama ({kode}).",
        "... and {n} more with the same cause ({kode}).",
    ),
    "penutup": (
        "Dibaca {dibaca} baris, dipakai {dipakai}, disisihkan {disisihkan}",
        "Read {dibaca} rows, used {dipakai}, set aside {disisihkan}",
    ),
    "ditulis": ("Ditulis: {daftar}.", "Written: {daftar}."),
    "syarat_jumlah": (
        '--fail-if "{syarat}" terpenuhi di tabel {tabel}: jumlahnya {jumlah}.',
        '--fail-if "{syarat}" holds in table {tabel}: the sum is {jumlah}.',
    ),
    "syarat_baris": (
        '--fail-if "{syarat}" terpenuhi di tabel {tabel}: {n} baris, yang pertama {nilai}.',
        '--fail-if "{syarat}" holds in table {tabel}: {n} matching, the first with {nilai}.',
    ),
    "sebab_disk_penuh": ("disk penuh", "the disk is full"),
    "sebab_tanpa_hak": (
        "tidak ada hak tulis, atau berkasnya sedang dibuka di Excel",
        "no right to write there, or the file is open in Excel",
    ),
    "sebab_hanya_baca": ("disk itu hanya dapat dibaca", "that disk is read-only"),
    "sebab_folder_hilang": ("foldernya tidak ada", "its folder does not exist"),
    "sebab_nama_panjang": ("namanya terlalu panjang", "its name is too long"),
    "wajib_kosong": ("kolom wajib kosong", "required cell blank"),
    "nilai_rusak": ("nilai wajib tidak dapat dipakai", "required value unusable"),
    "tempat_tidak_jelas": ("kecamatan tidak jelas", "kecamatan not clear"),
    "campur_desa": ("baris desa", "rows of desa"),
    "baris_ganda": ("baris ganda", "doubles"),
    "ganda_bertentangan": ("ganda yang bertentangan", "doubles that contradict each other"),
    "bentuk_lain": ("lembar berbentuk lain", "sheet of another shape"),
    "nilai_melebihi": ("nilai melebihi maksimum", "score above the maximum"),
}
