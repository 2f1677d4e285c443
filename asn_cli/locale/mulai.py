"""Texts of `init`; what stands in a template itself is always Indonesian."""

TEXTS: dict[str, tuple[str, str]] = {
    "argumen_folder": ("Folder baru, atau folder yang kosong.", "A new folder, or an empty one."),
    "opsi_kabupaten": (
        "Kode kabupaten atau kota, mis. 15.04 (bawaan: Batang Hari).",
        "Code of the regency or city, e.g. 15.04 (default: Batang Hari).",
    ),
    "opsi_dari": (
        "Lihat berkas kantor ini dan usulkan nama yang perlu dikonfirmasi. Boleh berulang.",
        "Look at these files of the office and propose the names to be confirmed. Repeatable.",
    ),
    "judul": ("Folder {folder} siap diisi", "The folder {folder} is ready to be filled in"),
    "inti": (
        "Dibuat: asn.yaml dan {n} templat untuk {wilayah}. Isi templat yang Anda punya, hapus yang tidak, lalu jalankan `asn check {folder}`.",
        "Made: asn.yaml and {n} templates for {wilayah}. Fill in those you have, delete the others, and run `asn check {folder}`.",
    ),
    "inti_usul": (
        "Nama yang perlu dikonfirmasi: {n}; semuanya di asn.yaml, masih berupa komentar.",
        "Names to be confirmed: {n}; all of them stand in asn.yaml, still as comments.",
    ),
    "wilayah_asing": (
        "Kecamatan wilayah {kode} belum dikenal: isi templat wilayah atau penduduk dengan kodenya, atau wilayah.kecamatan di asn.yaml.",
        "The kecamatan of {kode} are not known here: fill in the template wilayah, or penduduk with codes, or wilayah.kecamatan in asn.yaml.",
    ),
    "berkas_asn_yaml": ("pengaturan kantor, setiap baris berpenjelasan", "the office's settings, each line explained"),
    "berkas_templat": ("templat tabel {tabel}: {arti}", "template of the table {tabel}: {arti}"),
    "cara_isi": (
        "Isi lembar pertama mulai di bawah judul kolom; baris CONTOH dilewati saat dibaca dan boleh dihapus. Judul cokelat wajib diisi, selebihnya boleh kosong atau dihapus.",
        "Fill in the first sheet below the headings; the row CONTOH is passed over and may be deleted. Brown headings are required, the others may stay empty or be deleted.",
    ),
    "jenis_text": ("teks", "text"),
    "jenis_int": ("bilangan bulat", "whole number"),
    "jenis_number": ("angka", "number"),
    "jenis_date": ("tanggal", "date"),
    "jenis_code": ("kode (teks)", "code (text)"),
    "jenis_nip": ("NIP (teks)", "NIP (text)"),
    "jenis_ya_tidak": ("ya/tidak", "ya/tidak"),
    "jenis_pilihan": ("pilihan", "choice"),
    "jenis_kecamatan": ("kecamatan", "kecamatan"),
    "dari_berkas": ("Dilihat dari berkas: {berkas}", "Seen in the files: {berkas}"),
    "baris_usul": ("{jumlah} baris, {tempat}; {kata}", "{jumlah} rows, {tempat}; {kata}"),
    "mirip": ("mirip, belum pasti", "similar, not certain"),
    "pilihan_lain": ("atau {lain}", "or {lain}"),
    "tidak_mirip": ("tidak ada yang mirip; ganti titik-titiknya", "nothing similar; replace the dots"),
}
