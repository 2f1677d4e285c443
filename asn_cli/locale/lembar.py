"""Texts of the workbook: sheets that every workbook has, headings, footers, notes."""

TEXTS: dict[str, tuple[str, str]] = {
    "bulan": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "January February March April May June July August September October November December",
    ),
    "tanggal": ("{hari} {bulan} {tahun}", "{hari} {bulan} {tahun}"),
    "keadaan_per": ("Keadaan per {tanggal}", "As at {tanggal}"),
    "halaman": ("Halaman &P dari &N", "Page &P of &N"),
    "kaki": ("{perintah} | keadaan per {tanggal}", "{perintah} | as at {tanggal}"),
    "dari_lembar": ("lembar {lembar}", "sheet {lembar}"),
    "jumlah": ("Jumlah", "Total"),
    "banyak_baris": ("{n} baris.", "{n} rows."),
    "satu_baris": ("1 baris.", "1 row."),
    "tanpa_baris": ("Tidak ada baris.", "No rows."),
    "rumus_hidup": (
        "Angka hitungan adalah rumus: ubah nilai dasarnya, maka hasilnya ikut berubah.",
        "Computed figures are formulas: change what they rest on and they follow.",
    ),
    "grafik": ("Grafik", "Charts"),
    "grafik_cara_baca": (
        "Setiap grafik mengikuti sel tabelnya: ubah selnya, maka grafiknya ikut berubah.",
        "Each chart follows the cells of its table: change the cells and it follows.",
    ),
    "grafik_dari": ("lembar {lembar}: {judul}", "sheet {lembar}: {judul}"),
    "grafik_isi": ("Grafik dari tabel: {n}", "Charts of the tables: {n}"),
    "nama_batang": ("Nama batang pada grafik", "Names of the bars in the charts"),
    "perlu_diperhatikan": ("Yang belum pasti", "What is not certain"),
    "isi_buku": ("Isi buku kerja ini", "In this workbook"),
    "tiada_catatan": (
        "Tidak ada temuan, tidak ada baris yang dikesampingkan.",
        "No findings, and no row was set aside.",
    ),
    "temuan_hitung": (
        "Temuan pada data masukan: {kesalahan} kesalahan, {peringatan} peringatan (lembar Temuan).",
        "Findings in the input data: errors {kesalahan}, warnings {peringatan} (sheet Temuan).",
    ),
    "dikesampingkan": (
        "Baris yang dikesampingkan: {n} dari {dibaca} yang dibaca ({alasan}).",
        "Rows set aside: {n} of the {dibaca} read ({alasan}).",
    ),
    "alasan_hitung": (
        "{alasan}: {n}",
        "{alasan}: {n}",
    ),
    "perkiraan": (
        "Perkiraan, bukan hitungan dari data kantor: {n} dari {dari} baris lembar {lembar}.",
        "Estimates, not counted from the office's own data: {n} of {dari} rows of the sheet {lembar}.",
    ),
    "aturan_sekunder": (
        "Aturan yang baru dibaca dari sumber sekunder: {n} ({daftar}).",
        "Rules read in secondary sources only: {n} ({daftar}).",
    ),
    "aturan_belum_terverifikasi": (
        "Aturan belum terverifikasi yang dinyalakan kantor: {n} ({daftar}).",
        "Unverified rules that the office has switched on: {n} ({daftar}).",
    ),
    "aturan_dicabut": (
        "Aturan yang sudah dicabut dan dipakai di sini: {n} ({daftar}).",
        "Repealed rules that are used here: {n} ({daftar}).",
    ),
    "dan_lainnya": (
        "{daftar}, dan {n} lagi",
        "{daftar} and {n} more",
    ),
    "nilai_kantor": (
        "Baris berlatar kuning adalah nilai yang ditetapkan kantor (asal = kantor).",
        "Rows in yellow are values set by the office (asal = kantor).",
    ),
    "peta_cara_baca": (
        "Satu sel satu kecamatan dan sektor, dalam {satuan}. Putih berarti {tengah}; makin pekat warnanya makin jauh, dan tanda menunjukkan arahnya.",
        "One cell is one kecamatan and sector, in {satuan}. White is {tengah}; the stronger the colour the further off, and the mark says which way.",
    ),
    "peta_warna": ("Warna pada nilai ({satuan})", "Colours by value ({satuan})"),
    "peta_kurang": ("di bawah {batas}", "below {batas}"),
    "peta_lebih": ("mulai {batas}", "from {batas}"),
    "tanpa_data": ("tanpa data", "no data"),
    "parameter": ("Aturan dan angka yang dipakai", "The rules and figures used"),
    "parameter_tentang": (
        "Setiap aturan yang dipakai, dengan nilai, dasar hukum, dan statusnya.",
        "Every rule used, with its value, legal basis and status.",
    ),
    "jejak": ("Jejak hitungan", "How these figures came about"),
    "jejak_tentang": (
        "Masukan, aturan, dan perintah yang menghasilkan buku kerja ini; cukup untuk mengulanginya dengan hasil yang sama.",
        "The inputs, rules and command behind this workbook: enough to repeat it with the same result.",
    ),
    "jejak_aturan": (
        "status {status}; berlaku sejak {sejak}; asal {asal}; {dasar}",
        "status {status}; in force since {sejak}; origin {asal}; {dasar}",
    ),
    "terpotong": (
        "[...] (teks terpotong; sel Excel memuat paling banyak 32.767 huruf)",
        "[...] (cut short; an Excel cell holds at most 32,767 characters)",
    ),
    "kolom_id": ("Aturan", "Rule"),
    "kolom_nilai": ("Nilai", "Value"),
    "kolom_status": ("Status", "Status"),
    "kolom_berlaku_sejak": ("Berlaku sejak", "In force since"),
    "kolom_asal": ("Asal", "Origin"),
    "kolom_dasar": ("Dasar hukum", "Legal basis"),
    "kolom_bagian": ("Bagian", "Part"),
    "kolom_nama": ("Nama", "Name"),
    "kolom_baris": ("Baris", "Rows"),
    "kolom_keterangan": ("Keterangan", "Remarks"),
    "catatan_lain": ("{n} catatan lain ada di lembar Jejak.", "{n} more notes are on the sheet Jejak."),
}
