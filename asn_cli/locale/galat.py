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
    "nilai_opsi_salah": (
        "Nilai '{nilai}' untuk {opsi} tidak dapat dipakai.",
        "The value '{nilai}' for {opsi} cannot be used.",
    ),
    "nilai_bukan_bulat": (
        "{opsi} memerlukan bilangan bulat seperti 20, bukan '{nilai}'.",
        "{opsi} takes a whole number such as 20, not '{nilai}'.",
    ),
    "nilai_bukan_angka": (
        "{opsi} memerlukan angka seperti 20 atau 2.5 (desimal dengan titik, tanpa pemisah ribuan), bukan '{nilai}'.",
        "{opsi} takes a number such as 20 or 2.5 (a point for decimals, no thousands separator), not '{nilai}'.",
    ),
    "opsi_tanpa_nilai": ("Opsi {opsi} memerlukan nilai.", "The option {opsi} needs a value."),
    "opsi_tidak_bernilai": ("Opsi {opsi} tidak menerima nilai.", "The option {opsi} takes no value."),
    "argumen_lebih": ("Argumen yang berlebih: {daftar}.", "Too many arguments: {daftar}."),
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
    "format_tidak_dikenal": (
        "Format '{format}' tidak dikenal untuk stdout. Pilihannya: {pilihan}. Untuk xlsx atau parquet pakai -o.",
        "There is no format '{format}' for stdout. Choose one of {pilihan}. For xlsx or parquet use -o.",
    ),
    "ragam_tidak_dikenal": (
        "Ragam csv '{ragam}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no csv dialect '{ragam}'. Choose {pilihan}.",
    ),
    "akhiran_tidak_dikenal": (
        "Keluaran {berkas}: akhiran berkasnya tidak dikenal. Pilihannya: {pilihan}.",
        "Output {berkas}: its suffix names no format. Choose one of {pilihan}.",
    ),
    "parquet_belum_terpasang": (
        'Keluaran {berkas} memerlukan pyarrow. Pasang dengan: pip install "asn-cli[parquet]"',
        'Output {berkas} needs pyarrow. Install it with: pip install "asn-cli[parquet]"',
    ),
    "keluaran_dua_kali": (
        "Keluaran {berkas} disebut dua kali. Beri tiap -o berkasnya sendiri.",
        "Output {berkas} is named twice. Give each -o a file of its own.",
    ),
    "keluaran_adalah_masukan": (
        "Keluaran {berkas} adalah berkas masukan, dan masukan tidak pernah ditimpa. Pilih nama lain.",
        "Output {berkas} is an input, and an input is never written over. Choose another name.",
    ),
    "folder_keluaran_tidak_ada": (
        "Keluaran {berkas} tidak dapat ditulis: folder {folder} tidak ada. Buat foldernya dulu.",
        "Output {berkas} cannot be written: there is no folder {folder}. Create it first.",
    ),
    "keluaran_adalah_folder": (
        "Keluaran {berkas} adalah folder. Beri nama berkas di dalamnya.",
        "Output {berkas} is a folder. Give the name of a file in it.",
    ),
    "keluaran_gagal": (
        "Keluaran {berkas} tidak dapat ditulis: {sebab}. Berkas keluaran lama tetap utuh.",
        "Output {berkas} cannot be written: {sebab}. Earlier output files are untouched.",
    ),
    "stdout_gagal": (
        "Hasil tidak dapat ditulis ke stdout: {sebab}. Berkas keluaran tidak diubah.",
        "The result cannot be written to stdout: {sebab}. Output files are untouched.",
    ),
    "stdout_tertutup": (
        "Hasil tidak dapat ditulis: stdout tertutup. Arahkan ke berkas atau ke /dev/null (NUL di Windows).",
        "The result cannot be written: stdout is closed. Send it to a file or to /dev/null (NUL on Windows).",
    ),
    "tabel_keluaran_tidak_dikenal": (
        "Hasil ini tidak punya tabel '{tabel}'. Tabelnya: {pilihan}. {usul}",
        "This result has no table '{tabel}'. Its tables are {pilihan}. {usul}",
    ),
    "kolom_keluaran_tidak_dikenal": (
        "Tabel {tabel} tidak punya kolom '{kolom}'. Kolomnya: {pilihan}. {usul}",
        "Table {tabel} has no column '{kolom}'. Its columns are {pilihan}. {usul}",
    ),
    "syarat_salah": (
        'Syarat --fail-if "{syarat}" tidak dapat dibaca. Bentuknya KOLOM TANDA ANGKA, mis. "kekurangan > 0"; tandanya > >= < <= == atau !=, angkanya memakai titik desimal.',
        'The condition --fail-if "{syarat}" cannot be read. It is COLUMN OP NUMBER, e.g. "kekurangan > 0"; OP is > >= < <= == or !=, and the number takes a decimal point.',
    ),
    "syarat_kolom_tidak_dikenal": (
        "--fail-if: tidak ada tabel dengan kolom '{kolom}'. Kolom angka: {pilihan}. {usul}",
        "--fail-if: no table has a column '{kolom}'. The number columns are {pilihan}. {usul}",
    ),
    "syarat_bukan_angka": (
        "--fail-if: kolom {kolom} di tabel {tabel} tidak berisi angka.",
        "--fail-if: column {kolom} of table {tabel} holds no numbers.",
    ),
    "aturan_salah": ("{rincian}", "{rincian}"),
    "berkas_aturan_tidak_terbaca": (
        "Berkas aturan {berkas} tidak dapat dibaca ({pesan}). Periksa nama, folder, dan hak bacanya.",
        "The rule file {berkas} cannot be read ({pesan}). Check its name, folder and permissions.",
    ),
    "standar_tidak_dikenal": (
        "Standar '{id}' tidak ada. Daftarnya ada di `asn standards`. {usul}",
        "There is no standard '{id}'. `asn standards` lists them. {usul}",
    ),
    "aksi_standar_tidak_dikenal": (
        "'{aksi}' bukan pilihan. Pakai `asn standards`, `asn standards show ID`, atau `asn standards stale`. {usul}",
        "'{aksi}' is no choice. Use `asn standards`, `asn standards show ID` or `asn standards stale`. {usul}",
    ),
    "id_standar_kurang": (
        "ID standar belum diberikan, misalnya `asn standards show kesehatan/perawat-rasio`.",
        "The ID of a standard is missing, for example `asn standards show kesehatan/perawat-rasio`.",
    ),
    "sumber_tidak_ada": (
        "Sumber {sumber} tidak ada. Periksa ejaan nama dan foldernya.",
        "There is no source {sumber}. Check the spelling of its name and folder.",
    ),
    "tabel_asing": (
        "Tabel '{tabel}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no table '{tabel}'. Choose from: {pilihan}.",
    ),
    "lembar_tidak_ada": (
        "{berkas}: tidak ada lembar '{lembar}'. Lembar yang ada: {ada}.",
        "{berkas}: there is no sheet '{lembar}'. Its sheets are: {ada}.",
    ),
    "tanpa_lembar": (
        "{berkas} bukan buku kerja, jadi tidak mempunyai lembar '{lembar}'. Hapus bagian sesudah tanda #.",
        "{berkas} is no workbook, so it has no sheet '{lembar}'. Leave out what follows the #.",
    ),
    "format_stdin": (
        "Format stdin '{format}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no stdin format '{format}'. Choose from: {pilihan}.",
    ),
    "stdin_dua_kali": (
        "Stdin (-) hanya dapat dibaca sekali. Simpan salah satunya ke berkas.",
        "Stdin (-) can be read only once. Save one of the two to a file.",
    ),
    "folder_kosong": (
        "Folder {folder} tidak berisi berkas yang dapat dibaca ({pilihan}). Subfolder tidak ikut dibaca.",
        "The folder {folder} holds no file that can be read ({pilihan}). Subfolders are not looked into.",
    ),
    "akhiran_asing": (
        "{berkas}: jenis berkas ini tidak dapat dibaca. Yang dapat dibaca: {pilihan}. Simpan ulang sebagai salah satunya.",
        "{berkas}: this kind of file cannot be read. These can: {pilihan}. Save it again as one of them.",
    ),
    "berkas_kosong": (
        "{berkas} kosong. Salin ulang dari sumbernya, atau periksa apakah ekspornya gagal.",
        "{berkas} is empty. Copy it again from its source, or check whether its export failed.",
    ),
    "berkas_bersandi": (
        "{berkas} dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (File > Info > Protect Workbook), simpan, lalu ulangi.",
        "{berkas} is locked with a password. Open it in Excel, remove the password (File > Info > Protect Workbook), save it and try again.",
    ),
    "berkas_rusak": (
        "{berkas} rusak atau terpotong. Unduh atau salin ulang; bila Excel masih dapat membukanya, simpan ulang dari sana.",
        "{berkas} is damaged or cut off. Download or copy it again; if Excel can still open it, save it again from there.",
    ),
    "berkas_bom": (
        "{berkas} ditolak sebelum dibaca: isinya mengembang menjadi {mb} MB ({kali} kali lipat), melewati batas {batas_mb} MB atau {batas_kali} kali lipat. Bila berkas ini tepercaya, naikkan batas: {{ukuran_mb, rasio}} di asn.yaml.",
        "{berkas} was refused before reading: it inflates to {mb} MB ({kali}-fold), past the limit of {batas_mb} MB or {batas_kali}-fold. If you trust this file, raise batas: {{ukuran_mb, rasio}} in asn.yaml.",
    ),
    "berkas_bohong": (
        "{berkas} ditolak sebelum dibaca: {bagian} di dalamnya mengembang melebihi ukuran yang tercatat di arsipnya. Mintalah berkas yang disimpan ulang dari Excel.",
        "{berkas} was refused before reading: {bagian} inside it inflates past the size that its archive declares. Ask for a copy saved again from Excel.",
    ),
    "berkas_bukan_tabel": (
        "{berkas} tidak dapat dibaca: isinya {isi}, bukan tabel. Minta berkas aslinya (xlsx, xls, ods atau csv).",
        "{berkas} cannot be read: it holds {isi}, not a table. Ask for the original file (xlsx, xls, ods or csv).",
    ),
    "berkas_xlsb": (
        "{berkas} adalah buku kerja biner (.xlsb). Buka di Excel dan simpan sebagai .xlsx.",
        "{berkas} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
    ),
    "berkas_tak_terbaca": (
        "{berkas} tidak dapat dibuka ({sebab}). Tutup di program lain dan periksa hak bacanya.",
        "{berkas} cannot be opened ({sebab}). Close it in other programs and check its permissions.",
    ),
    "csv_nul": (
        "{berkas}: baris {baris} berisi karakter NUL, jadi berkas ini bukan teks utuh. Ekspor ulang sebagai CSV UTF-8.",
        "{berkas}: line {baris} holds NUL characters, so this is no sound text file. Export it again as CSV UTF-8.",
    ),
    "csv_kutip": (
        "{berkas}: tanda kutip yang dibuka di baris {baris} tidak pernah ditutup, sehingga sisa berkas tertelan ke satu sel. Perbaiki tanda kutip itu.",
        "{berkas}: a quotation mark opened on line {baris} is never closed, so the rest of the file falls into one cell. Mend that quotation mark.",
    ),
    "json_salah": (
        "{berkas}: baris {baris} bukan JSON yang sah. Periksa koma dan tanda kutip di sekitarnya.",
        "{berkas}: line {baris} is no valid JSON. Check the commas and quotation marks around it.",
    ),
    "html_tanpa_tabel": (
        "{berkas} adalah halaman web tanpa tabel; mungkin halaman galat atau halaman masuk yang terunduh. Unduh ulang dari aplikasinya.",
        "{berkas} is a web page without a table; perhaps an error or login page was downloaded. Download it again from its application.",
    ),
    "parquet_kurang": (
        '{berkas}: membaca Parquet membutuhkan pyarrow. Pasang dengan: pip install "asn-cli[parquet]"',
        '{berkas}: reading Parquet needs pyarrow. Install it with: pip install "asn-cli[parquet]"',
    ),
    "lembar_terlalu_besar": (
        "Tabel {tabel} ({baris} baris, {kolom} kolom) tidak muat di satu lembar Excel (1.048.576 baris, 16.384 kolom). Tulis ke .csv atau .parquet, atau persempit sumbernya.",
        "The table {tabel} ({baris} rows, {kolom} columns) does not fit a sheet of Excel (1,048,576 rows, 16,384 columns). Write it to .csv or .parquet, or narrow the source.",
    ),
    "pembulatan_tidak_dikenal": (
        "Pembulatan '{cara}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no rounding '{cara}'. Choose one of: {pilihan}.",
    ),
    "kebutuhan_kosong": (
        "Tidak satu pun standar dapat dihitung dari sumber ini. {alasan}",
        "No standard at all can be computed from these sources. {alasan}",
    ),
    "kode_temuan_tidak_dikenal": (
        "Tidak ada temuan dengan kode '{kode}'. {usul}",
        "There is no finding with the code '{kode}'. {usul}",
    ),
    "kolom_wajib_tidak_ada": (
        "{tempat}: tabel {tabel} ini tidak mempunyai kolom wajib {kurang}. Tambahkan kolomnya, atau ganti judul kolom yang memuatnya menjadi {kurang}.",
        "{tempat}: this table {tabel} lacks the required column {kurang}. Add the column, or rename the heading that holds it to {kurang}.",
    ),
    "lembar_bertentangan": (
        "{satu} dan {dua} sama-sama tabel {tabel}, tetapi bentuknya berbeda ({beda}). Samakan kolomnya, atau baca salah satu saja.",
        "{satu} and {dua} are both the table {tabel}, but of another shape ({beda}). Give them the same columns, or read one of them only.",
    ),
    "tanpa_baris_berguna": (
        "Tabel {tabel}: tidak satu pun dari {baris} barisnya dapat dipakai. Betulkan kesalahan yang disebut di atas.",
        "Table {tabel}: none of its {baris} rows can be used. Correct the errors told above.",
    ),
    "nama_kecamatan_asing": (
        "asn.yaml, nama: kecamatan: {nama} bukan kecamatan {wilayah}. Yang ada: {ada}.",
        "asn.yaml, nama: kecamatan: {nama} is no kecamatan of {wilayah}. There are: {ada}.",
    ),
    "berkas_tidak_diperiksa": (
        "{jumlah} berkas tidak dapat dibaca; lihat temuan di atas.",
        "{jumlah} of the files cannot be read; see the findings above.",
    ),
    "tanpa_tabel": (
        "Tidak ada tabel di {sumber}: tidak ditemukan baris judul dengan baris data di bawahnya. Periksa lembarnya, atau sebut rentangnya, misalnya berkas.xlsx#Lembar!A5:H40.",
        "There is no table in {sumber}: no heading row with rows of data under it was found. Look at the sheet, or name the range, for example file.xlsx#Sheet!A5:H40.",
    ),
    "bukan_tabel_kita": (
        "{tempat} bukan salah satu tabel yang dikenal, jadi tidak punya kolom baku. Sebutkan tabelnya dengan --as, atau hilangkan --standard-columns.",
        "{tempat} is no table that is known, so it has no standard columns. Name the table with --as, or leave out --standard-columns.",
    ),
    "metode_tidak_dikenal": (
        "Metode '{metode}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no method '{metode}'. Choose one of: {pilihan}.",
    ),
    "profil_tidak_dikenal": (
        "Profil waktu kerja '{profil}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no working-time profile '{profil}'. Choose one of: {pilihan}.",
    ),
    "profil_belum_berlaku": (
        "Profil waktu kerja {profil} belum berlaku pada {tanggal}. Pilih profil lain dengan --profile, atau --days dan --hours.",
        "The working-time profile {profil} is not yet in force on {tanggal}. Choose another with --profile, or give --days and --hours.",
    ),
    "hari_dan_jam": (
        "--days dan --hours diberikan bersama: waktu kerja = hari x jam x 60 menit.",
        "--days and --hours go together: working time = days x hours x 60 minutes.",
    ),
    "hari_jam_di_luar": (
        "{hari} hari x {jam} jam bukan waktu kerja setahun. Hari 1 sampai 366, jam sehari sampai 24.",
        "{hari} days x {jam} hours is no working year. Days from 1 to 366, hours a day up to 24.",
    ),
    "beban_kerja_habis": (
        "Tidak satu pun tugas di beban_kerja dapat dihitung. Betulkan yang disebut di atas.",
        "No task in beban_kerja can be counted. Correct what is told above.",
    ),
    "tahun_di_luar": (
        "--years {tahun} tidak dapat dipakai. Beri 1 sampai {batas}.",
        "--years {tahun} cannot be used. Give 1 to {batas}.",
    ),
    "laju_tidak_ada": (
        "Pertumbuhan penduduk tidak dapat diketahui untuk {kecamatan}: penduduknya hanya satu tahun. Tambahkan penduduk tahun lain, atau tulis lajunya di asn.yaml (proyeksi: laju: {{Bajubang: 2%}}).",
        "The growth of {kecamatan} cannot be known: there is one year of population. Add another year, or set a rate in asn.yaml (proyeksi: laju: {{Bajubang: 2%}}).",
    ),
    "pertumbuhan_mustahil": (
        "Dengan pertumbuhan dari tahun-tahun yang diberikan, {kecamatan} tidak masuk akal lagi pada {tahun}: penduduk, rombel, atau muridnya melebihi satu miliar. Periksa angka tiap tahun di penduduk dan fasilitas, atau tulis laju penduduknya di asn.yaml (proyeksi: laju: {{{kecamatan}: 2%}}).",
        "By the growth between the years given, {kecamatan} makes no sense any more in {tahun}: its people, classes or pupils exceed a billion. Check the figures of each year in penduduk and fasilitas, or set the rate of its people in asn.yaml (proyeksi: laju: {{{kecamatan}: 2%}}).",
    ),
    "laju_kecamatan_asing": (
        "asn.yaml, proyeksi: laju: '{kecamatan}' bukan kecamatan wilayah ini. Periksa ejaannya.",
        "asn.yaml, proyeksi: laju: '{kecamatan}' is no kecamatan of this region. Check its spelling.",
    ),
    "pegawai_diperlukan": (
        "`asn {perintah}` membutuhkan tabel pegawai: tanpa itu kekurangannya tidak diketahui. Sertakan daftar pegawai.",
        "`asn {perintah}` needs a pegawai table: without it the shortage is not known. Add the staff list.",
    ),
    "jumlah_tidak_positif": (
        "{opsi} {nilai} tidak dapat dipakai. Beri angka di atas 0.",
        "{opsi} {nilai} cannot be used. Give a number above 0.",
    ),
    "kuota_atau_anggaran": (
        "Beri --quota N atau --budget RP, salah satu.",
        "Give either --quota N or --budget RP.",
    ),
    "aturan_tidak_dikenal": (
        "Aturan '{aturan}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no rule '{aturan}'. Choose one of: {pilihan}.",
    ),
    "tahun_rencana_lewat": (
        "Tahun rencana {tahun} sudah lewat pada tanggal acuan {acuan}. Beri tahun {acuan} atau sesudahnya.",
        "The plan year {tahun} lies before the reference date ({acuan}). Give {acuan} or later.",
    ),
    "syarat_bertentangan": (
        "asn.yaml, formasi: syarat berikut tidak dapat dipenuhi bersama dengan kuota dan kekurangan yang ada: {syarat}. Longgarkan salah satu.",
        "asn.yaml, formasi: these conditions cannot be met together with the quota and the shortages there are: {syarat}. Loosen one of them.",
    ),
    "syarat_kecamatan_asing": (
        "asn.yaml, formasi: '{kecamatan}' bukan kecamatan wilayah ini. Periksa ejaannya.",
        "asn.yaml, formasi: '{kecamatan}' is no kecamatan of this region. Check its spelling.",
    ),
    "syarat_asing": (
        "asn.yaml, formasi: {kolom} '{nilai}' tidak ada di hasil `asn needs`. Periksa ejaannya.",
        "asn.yaml, formasi: there is no {kolom} '{nilai}' in the result of `asn needs`. Check its spelling.",
    ),
    "biaya_tidak_ada": (
        "Biaya setahun belum ada untuk: {jabatan}. Tulis di asn.yaml (formasi: biaya: {{perawat: 60000000}}).",
        "No yearly cost is given for: {jabatan}. Write it in asn.yaml (formasi: biaya: {{perawat: 60000000}}).",
    ),
    "bobot_belum_ada": (
        "--rule bobot membutuhkan bobot, tetapi skor prioritas tidak dapat dihitung dari tabel ini. Tulis bobotnya di asn.yaml (formasi: bobot: {{kesehatan: 2}}).",
        "--rule bobot needs weights, but no priority score can be computed from these tables. Write the weights in asn.yaml (formasi: bobot: {{kesehatan: 2}}).",
    ),
    "bagian_tidak_dikenal": (
        "Tidak ada bagian '{bagian}'. Pilihannya: {pilihan}.",
        "There is no part '{bagian}'. Choose from: {pilihan}.",
    ),
    "laporan_kosong": (
        "Tidak satu pun bagian laporan dapat dihitung dari folder ini. Jalankan `asn check` untuk melihat apa yang dikenali.",
        "No part of the report can be computed from this folder. Run `asn check` to see what was recognised.",
    ),
    "pasangan_skenario": (
        "--set '{teks}' bukan pasangan TARGET=NILAI. Contoh: --set kesehatan/perawat-rasio=200 atau --set penduduk.Bajubang=+5%.",
        "--set '{teks}' is no pair TARGET=VALUE. For example: --set kesehatan/perawat-rasio=200 or --set penduduk.Bajubang=+5%.",
    ),
    "target_skenario_ganda": (
        "Skenario menyebut {target} dua kali. Beri satu nilai saja.",
        "The scenario names {target} twice. Give it one value.",
    ),
    "target_skenario_asing": (
        "Skenario: {target} tidak ada. Target adalah ID standar atau parameter (`asn standards`), atau penduduk.KECAMATAN. {usul}",
        "Scenario: there is no {target}. A target is the ID of a standard or parameter (`asn standards`), or penduduk.KECAMATAN. {usul}",
    ),
    "skenario_tidak_ada": (
        "Berkas skenario {berkas} tidak ada. Periksa nama dan foldernya.",
        "The scenario file {berkas} does not exist. Check its name and folder.",
    ),
    "nilai_skenario": (
        "Skenario: {target} tidak dapat diberi nilai '{nilai}'. {contoh}",
        "Scenario: {target} cannot be given the value '{nilai}'. {contoh}",
    ),
    "skenario_tabel": (
        "Skenario: {target} adalah tabel. Pilih satu selnya, mis. {sel}.",
        "Scenario: {target} is a table. Pick one of its cells, e.g. {sel}.",
    ),
    "skenario_porsi": (
        "Skenario: {target} tidak ada, karena hanya rasio terhadap penduduk yang punya porsi ASN.",
        "Scenario: there is no {target}, since only ratios to the population have an ASN share.",
    ),
    "skenario_bukan_angka": (
        "Skenario: {target} bukan angka, jadi tidak dapat ditimpa dengan --set. Ubah lewat asn.yaml.",
        "Scenario: {target} is no figure, so --set cannot override it. Change it in asn.yaml.",
    ),
    "skenario_tanpa_penduduk": (
        "Skenario: {target} memerlukan tabel penduduk, dan sumber tidak memuatnya.",
        "Scenario: {target} needs a penduduk table, and the sources hold none.",
    ),
    "skenario_penduduk_kosong": (
        "Skenario: penduduk {kecamatan} pada tanggal acuan tidak diketahui dari tabel penduduk, jadi {target} tidak dapat dipakai. Yang ada: {ada}.",
        "Scenario: the penduduk table does not give the population of {kecamatan} at the reference date, so {target} cannot be used. There are: {ada}.",
    ),
    "kunci_dipegang": (
        "Proses lain sedang memegang kunci {berkas}; tidak ada yang dikerjakan.",
        "Another run holds the lock {berkas}; nothing was done.",
    ),
    "kunci_gagal": (
        "Kunci {berkas} tidak dapat dipakai: {sebab}.",
        "The lock {berkas} cannot be used: {sebab}.",
    ),
    "kunci_adalah_keluaran": (
        "Kunci {berkas} adalah keluaran juga. Beri kunci berkasnya sendiri.",
        "The lock {berkas} is an output as well. Give the lock a file of its own.",
    ),
    "bukan_log": (
        "{berkas} bukan log dari --log-json, jadi tidak ditambahi. Pilih berkas lain.",
        "{berkas} is no log of --log-json, so nothing is added to it. Choose another file.",
    ),
    "log_gagal": (
        "Log {berkas} tidak dapat ditulis: {sebab}.",
        "The log {berkas} cannot be written: {sebab}.",
    ),
    "tanpa_keluaran_berjejak": (
        "--if-changed memerlukan keluaran .xlsx atau .json, yang menyimpan jejaknya. Tambahkan -o HASIL.xlsx.",
        "--if-changed needs an output .xlsx or .json, which holds its trail. Add -o RESULT.xlsx.",
    ),
    "formulir_tidak_ada": (
        "Formulir {berkas} tidak ada. Periksa nama dan foldernya.",
        "The form {berkas} does not exist. Check its name and folder.",
    ),
    "formulir_tidak_terbaca": (
        "Formulir {berkas} tidak dapat dibuka sebagai xlsx ({sebab}). Buka dan simpan ulang di Excel.",
        "The form {berkas} cannot be opened as xlsx ({sebab}). Open it in Excel and save it again.",
    ),
    "formulir_tanpa_nama": (
        "Formulir {berkas} tidak punya rentang bernama asn_TABEL. Beri nama rentang yang harus diisi, misalnya asn_kebutuhan.",
        "The form {berkas} has no range named asn_TABLE. Name the range to be filled, for example asn_kebutuhan.",
    ),
    "lembar_laporan_asing": (
        "Tidak ada tabel atau lembar '{lembar}' di laporan ini. Pilihannya: {pilihan}.",
        "There is no table or sheet '{lembar}' in this report. Choose from: {pilihan}.",
    ),
    "pilihan_tidak_dikenal": (
        "{opsi} '{nilai}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no {opsi} '{nilai}'. Choose one of: {pilihan}.",
    ),
    "kode_tanpa_arah": (
        "{jumlah} penilaian ditulis sebagai kode 1, 2, 3, dan arahnya berbeda antaraplikasi. Tambahkan --rating-codes siasn (1 = di atas ekspektasi) atau --rating-codes terbalik (1 = di bawah).",
        "{jumlah} ratings are codes 1, 2, 3, whose direction differs between applications. Add --rating-codes siasn (1 = above expectation) or --rating-codes terbalik (1 = below).",
    ),
    "tempat_atau_anggaran": (
        "Beri --places N atau --budget RP, tidak keduanya.",
        "Give --places N or --budget RP, not both.",
    ),
    "biaya_pelatihan_tidak_ada": (
        'Biaya pelatihan belum ada untuk: {daftar}. Tulis di asn.yaml (pelatihan: biaya: {{"{contoh}": 1500000}}).',
        'No cost is given for the training of: {daftar}. Write it in asn.yaml (pelatihan: biaya: {{"{contoh}": 1500000}}).',
    ),
    "kunci_rekap_asing": (
        "--by '{kunci}' tidak dikenal. Pilihannya: {pilihan}.",
        "There is no --by '{kunci}'. Choose from: {pilihan}.",
    ),
    "periode_terbalik": (
        "--since {mulai} sesudah --until {sampai}. Tukar keduanya.",
        "--since {mulai} lies after --until {sampai}. Swap the two.",
    ),
    "tanggal_opsi_salah": (
        "{opsi} '{tanggal}' bukan tanggal. Tulis seperti 2026-01-31.",
        "{opsi} '{tanggal}' is no date. Write it like 2026-01-31.",
    ),
    "kata_tanpa_isi": (
        "--kata memerlukan kolom isi atau judul di tabel pengaduan, dan keduanya tidak ada.",
        "--kata needs a column isi or judul in the pengaduan table, and there is neither.",
    ),
    "penjelasan_kurang": (
        "`asn explain {subjek}` memerlukan {opsi}. Contoh: asn explain {subjek} FOLDER --kecamatan Bajubang {contoh}.",
        "`asn explain {subjek}` needs {opsi}. For example: asn explain {subjek} FOLDER --kecamatan Bajubang {contoh}.",
    ),
    "kecamatan_tidak_dikenal": (
        "Kecamatan '{kecamatan}' tidak ada di wilayah ini. {usul}",
        "There is no kecamatan '{kecamatan}' in this region. {usul}",
    ),
    "jabatan_tidak_dikenal": (
        "Jabatan '{jabatan}' tidak dikenal; pakai nama jabatan menurut standar (`asn standards`). {usul}",
        "There is no post '{jabatan}'; take the name that standards use (`asn standards`). {usul}",
    ),
    "sektor_tidak_dikenal": (
        "Sektor '{sektor}' tidak dikenal. {usul}",
        "There is no sector '{sektor}'. {usul}",
    ),
    "tahun_penjelasan": (
        "--tahun {tahun} tidak dapat dipakai. Beri {awal} sampai {akhir}.",
        "--tahun {tahun} cannot be used. Give {awal} to {akhir}.",
    ),
    "dua_sumber": (
        "`asn compare` membandingkan dua: asn compare LAMA BARU, masing-masing hasil (json atau xlsx) atau folder. Diberikan: {jumlah}.",
        "`asn compare` compares two: asn compare OLD NEW, each a result (json or xlsx) or a folder. Given: {jumlah}.",
    ),
    "bukan_hasil": (
        "{berkas} bukan hasil asn-cli. Beri berkas .json atau .xlsx yang ditulis asn dengan -o, atau foldernya.",
        "{berkas} is no result of asn-cli. Give a .json or .xlsx that asn wrote with -o, or the folder itself.",
    ),
    "tidak_sebanding": (
        "{satu} dan {dua} tidak punya tabel yang sama untuk dibandingkan. Hitung keduanya dengan perintah yang sama.",
        "{satu} and {dua} have no table in common to compare. Compute both with the same command.",
    ),
    "folder_tidak_kosong": (
        "{folder} sudah ada dan tidak kosong; tidak ada yang diubah. Beri nama folder baru.",
        "{folder} is there already and not empty; nothing was changed. Give the name of a new folder.",
    ),
    "folder_induk_tidak_ada": (
        "Folder {folder} tidak dapat dibuat: {induk} tidak ada. Buat foldernya dulu.",
        "The folder {folder} cannot be made: there is no {induk}. Create it first.",
    ),
    "kode_kabupaten_salah": (
        "Kode kabupaten '{kode}' tidak dapat dipakai. Tulis seperti 15.04.",
        "The regency code '{kode}' cannot be used. Write it like 15.04.",
    ),
    "init_satu_folder": (
        "`asn init` membuat satu folder; {folder} lebih. Berkas yang hendak dilihat diberikan dengan --from.",
        "`asn init` makes one folder; {folder} is one too many. Files to look at are given with --from.",
    ),
}
