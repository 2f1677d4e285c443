"""Help texts: commands (`perintah_*`), options and panels."""

TEXTS: dict[str, tuple[str, str]] = {
    "app": (
        "Dari lembar kerja kantor menjadi kebutuhan ASN: membaca berkas apa adanya, menghitung, dan menunjukkan asal setiap angka.",
        "From an office's spreadsheets to the civil servants each kecamatan needs: reads files as they are, computes, and shows where every number comes from.",
    ),
    "panel_perintah": ("Perintah", "Commands"),
    "panel_umum": ("Umum", "General"),
    "panel_masukan": ("Masukan", "Input"),
    "panel_keluaran": ("Keluaran", "Output"),
    "version": ("Tampilkan versi, lalu selesai.", "Show the version and leave."),
    "lang": (
        "Bahasa: id atau en (juga ASN_LANG, lalu bahasa di asn.yaml, lalu lokal sistem).",
        "Language: id or en (also ASN_LANG, then bahasa in asn.yaml, then the system's locale).",
    ),
    "config": (
        "Pakai asn.yaml ini, bukan yang ada di folder sumber.",
        "Use this asn.yaml instead of the one in the source folder.",
    ),
    "as_of": (
        "Tanggal acuan, mis. 2026-01-31 (juga ASN_AS_OF; bawaan: hari ini).",
        "Reference date, e.g. 2026-01-31 (also ASN_AS_OF; default: today).",
    ),
    "quiet": ("Hanya galat di stderr.", "Nothing on stderr but errors."),
    "verbose": ("Rinci: setiap temuan satu baris.", "Talkative: every finding on its own line."),
    "no_progress": ("Tanpa bilah kemajuan.", "No progress bar."),
    "debug": ("Tampilkan jejak galat lengkap.", "Show full tracebacks."),
    "source": (
        "Berkas (xlsx, xls, ods, csv, tsv, json, ndjson, parquet), berkas.xlsx#Lembar!A5:H40, folder, TABEL=berkas, atau - untuk stdin.",
        "A file (xlsx, xls, ods, csv, tsv, json, ndjson, parquet), file.xlsx#Sheet!A5:H40, a folder, TABLE=file, or - for stdin.",
    ),
    "as_table": (
        "Baca sumber sebagai tabel ini, tanpa menebak dari judul kolomnya.",
        "Read the source as this table instead of recognising it by its headings.",
    ),
    "stdin_format": ("Format stdin.", "Format of stdin."),
    "output": (
        "Tulis ke berkas ini; akhiran menentukan formatnya (.xlsx .csv .json .ndjson .md .parquet). Boleh berulang.",
        "Write to this file; the suffix picks the format (.xlsx .csv .json .ndjson .md .parquet). Repeatable.",
    ),
    "format": (
        "Format di stdout (bawaan: table di terminal, csv di dalam pipa).",
        "Format on stdout (default: table on a terminal, csv in a pipe).",
    ),
    "table": ("Tabel yang dialirkan ke stdout.", "The table to stream to stdout."),
    "columns": ("Hanya kolom ini, dipisah koma.", "Only these columns, comma-separated."),
    "anonim": (
        "Samarkan nama, NIP, dan data pribadi lain di semua keluaran.",
        "Mask names, NIP and any other personal data in every output.",
    ),
    "strict": (
        "Setiap kesalahan atau peringatan menjadikan kode keluar 1.",
        "Any error or warning makes the exit code 1.",
    ),
    "fail_if": (
        'Kode keluar 1 bila syarat ini terpenuhi, mis. "selisih < 0". Boleh berulang.',
        'Exit code 1 when this holds, e.g. "selisih < 0". Repeatable.',
    ),
    "raw": (
        "Jangan beri ' di depan teks yang diawali = + - @.",
        "Do not put a ' before text that begins with = + - @.",
    ),
    "dialect": (
        "Ragam csv: excel-id memakai ; dan koma desimal, dengan BOM.",
        "Dialect of csv: excel-id takes ; and a decimal comma, with a BOM.",
    ),
    "rounding": (
        "Pembulatan kebutuhan: ke_atas, terdekat, atau sisa_terbesar.",
        "Rounding of needs: ke_atas (up), terdekat (nearest) or sisa_terbesar (largest remainder).",
    ),
    "alias": ("Sama dengan `{name}`.", "The same as `{name}`."),
    "perintah_needs": (
        "Hitung kebutuhan ASN per kecamatan dan jabatan.",
        "Compute the civil servants each kecamatan needs, post by post.",
    ),
    "perintah_check": (
        "Periksa berkas: apa yang dikenali, dan sel mana yang salah.",
        "Check files: what was recognised, and which cells are wrong.",
    ),
    "perintah_tidy": (
        "Rapikan satu lembar kerja apa pun menjadi tabel bersih.",
        "Turn any spreadsheet into a clean table.",
    ),
    "perintah_standards": (
        "Daftar standar kebutuhan dengan dasar hukum dan statusnya.",
        "List the needs standards with their legal basis and status.",
    ),
    "perintah_explain": (
        "Jelaskan kode temuan, atau telusuri satu angka sampai ke selnya.",
        "Explain a finding code, or follow one number back to its cells.",
    ),
    "with_personal": (
        "Tampilkan juga data pribadi dan teks bebas dari pengaduan, skm, dan pelamar.",
        "Show personal data and free text of pengaduan, skm and pelamar too.",
    ),
    "standard_columns": (
        "Pakai nama kolom baku bila lembarnya tabel yang dikenal; tahun yang berdampingan menjadi baris.",
        "Take the standard column names where the sheet is a table that is known; years side by side become rows.",
    ),
    "perintah_workload": (
        "Hitung kebutuhan dari beban kerja: ABK, ABK-Kes, atau WISN.",
        "Compute needs from workload: ABK, ABK-Kes or WISN.",
    ),
    "perintah_project": (
        "Proyeksikan kebutuhan dan pegawai beberapa tahun ke depan.",
        "Project needs and staff over the years to come.",
    ),
    "perintah_formation": (
        "Bagi kuota atau anggaran formasi atas kekurangan.",
        "Share a quota or budget over the shortages.",
    ),
    "perintah_redeploy": (
        "Usulkan perpindahan dari yang lebih ke yang kurang.",
        "Propose moves from surplus to shortage.",
    ),
    "perintah_select": (
        "Nilai hasil seleksi CASN: ambang batas, peringkat, kursi.",
        "Judge CASN results: thresholds, ranks, seats.",
    ),
    "method": ("Cara hitung.", "How to compute."),
    "profile": (
        "Profil waktu kerja: panrb-2020, kes-2015, menpan-2004.",
        "Working-time profile: panrb-2020, kes-2015, menpan-2004.",
    ),
    "days": ("Hari kerja setahun; bersama --hours.", "Working days a year; with --hours."),
    "hours": ("Jam kerja efektif sehari; bersama --days.", "Effective hours a day; with --days."),
    "years": ("Banyaknya tahun ke depan.", "How many years ahead."),
    "max_moves": ("Paling banyak orang yang dipindahkan.", "At most so many people moved."),
    "quota": ("Banyaknya formasi yang dibagi.", "Seats to share."),
    "budget": (
        "Anggaran setahun dalam rupiah, dengan biaya per jabatan di asn.yaml.",
        "Yearly budget in rupiah, with costs by post in asn.yaml.",
    ),
    "plan_year": (
        "Tahun rencana (bawaan: setelah tanggal acuan).",
        "Plan year (default: the one after the reference date).",
    ),
    "rule": ("Aturan pembagian.", "The rule of sharing."),
    "after_redeploy": ("Hitung sesudah redistribusi.", "Plan on what redeployment leaves."),
    "max_skd": ("Nilai tertinggi SKD (bawaan 550).", "Highest possible SKD (default 550)."),
    "max_skb": ("Nilai tertinggi SKB (bawaan 500).", "Highest possible SKB (default 500)."),
    "lock": (
        "Satu proses saja: kode keluar 75 bila proses lain memegang berkas kunci ini.",
        "One run at a time: exit code 75 while another run holds this lock file.",
    ),
    "if_changed": (
        "Lewati bila masukan, asn.yaml, perintah, tanggal acuan, dan versi sama dengan jejak di keluaran.",
        "Do nothing where inputs, asn.yaml, command, reference date and version are as in the output's trail.",
    ),
    "log_json": (
        "Tambahkan satu baris JSON tentang proses ini ke berkas.",
        "Add one line of JSON about this run to a file.",
    ),
    "perintah_report": (
        "Laporan lengkap atas satu folder: kebutuhan, rencana, kinerja, pengaduan, dan yang harus didahulukan.",
        "The whole report on a folder: needs, plan, performance, complaints, and what comes first.",
    ),
    "only": ("Hanya bagian ini.", "Only these parts."),
    "sheets": ("Hanya tabel atau lembar ini.", "Only these tables or sheets."),
    "template": (
        "Isi formulir kantor ini: rentang bernama asn_TABEL diisi, yang lain tidak disentuh.",
        "Fill this form of the office: ranges named asn_TABLE are filled, nothing else is touched.",
    ),
    "perintah_evaluate": (
        "Evaluasi kinerja: predikat, sebaran, penilai, penghargaan, pembinaan.",
        "Performance: predikat, spread, raters, rewards, coaching.",
    ),
    "weights": (
        "Bobot SKP/perilaku untuk penilaian dengan angka: 70/30 (bawaan) atau 60/40; bila disebut, angka didahulukan.",
        "Weights of SKP/conduct where numbers were given: 70/30 (default) or 60/40; when told, numbers come first.",
    ),
    "rating_codes": (
        "Arti kode 1, 2, 3: siasn (1 = di atas ekspektasi) atau terbalik (1 = di bawah).",
        "What the codes 1, 2, 3 mean: siasn (1 = above expectation) or terbalik (1 = below).",
    ),
    "angka_kredit": ("Hitung juga angka kredit.", "Work out the credit score too."),
    "perintah_training": (
        "Pelatihan: JP terhadap minimum, kesenjangan kompetensi, JPM, rencana.",
        "Training: lesson hours against the minimum, competence gaps, JPM, a plan.",
    ),
    "purpose": (
        "Tujuan JPM, yang menentukan kategorinya: seleksi atau pemetaan.",
        "The purpose of JPM, which sets its categories: seleksi (selection) or pemetaan (mapping).",
    ),
    "places": ("Tempat pelatihan yang tersedia.", "Places that are available."),
    "training_budget": (
        "Anggaran pelatihan dalam rupiah, dengan biaya di asn.yaml.",
        "Budget for training in rupiah, with costs in asn.yaml.",
    ),
    "perintah_complaints": (
        "Pengaduan: rekap, ketepatan waktu, laju per penduduk, per bulan, yang terlambat.",
        "Complaints: in brief, punctuality, rates, by month, what is overdue.",
    ),
    "by": (
        "Kunci rekap, dipisah koma: kecamatan, sektor, instansi, klasifikasi, kategori, kanal, bulan.",
        "Keys of rekap, comma-separated: kecamatan, sektor, instansi, klasifikasi, kategori, kanal, bulan.",
    ),
    "since": ("Laporan mulai tanggal ini.", "Reports from this day on."),
    "until": ("Laporan sampai tanggal ini.", "Reports up to this day."),
    "kata": (
        "Hitung juga kata yang sering muncul per sektor (paling sedikit 5 laporan).",
        "Count the words that come up by sector too (in at least 5 reports).",
    ),
    "perintah_survey": (
        "Survei kepuasan masyarakat (SKM): IKM, mutu, unsur, sampel.",
        "Public satisfaction survey (SKM): IKM, grade, elements, sample size.",
    ),
    "population": (
        "Populasi penerima layanan, untuk sampel minimum dan margin.",
        "The people served, for the minimum sample and the margin.",
    ),
    "perintah_compare": (
        "Bandingkan dua hasil atau dua folder: apa yang berubah, dan mengapa.",
        "Compare two results or two folders: what changed, and why.",
    ),
    "perintah_init": (
        "Buat folder baru: asn.yaml dan satu templat Excel per tabel.",
        "Make a new folder: asn.yaml and one Excel template a table.",
    ),
}
