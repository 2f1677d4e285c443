"""What is wrong with a rule file or asn.yaml; and the words of `asn standards`."""

TEXTS: dict[str, tuple[str, str]] = {
    "tempat": ("{berkas}, baris {baris}", "{berkas}, line {baris}"),
    "keluhan": ("{tempat}: {kunci}: {pesan}", "{tempat}: {kunci}: {pesan}"),
    "keluhan_berkas": ("{tempat}: {pesan}", "{tempat}: {pesan}"),
    "beberapa": ("{satu}\n     {lagi}", "{satu}\n     {lagi}"),
    "bukan_utf8": (
        "berkas ini bukan UTF-8. Simpan ulang dengan pengodean UTF-8.",
        "this file is not UTF-8. Save it again with UTF-8 encoding.",
    ),
    "yaml_rusak": (
        "susunan YAML rusak ({pesan}). Periksa titik dua, kutip, dan lekuk baris di sekitarnya.",
        "the YAML is broken ({pesan}). Check colons, quotes and indentation around it.",
    ),
    "tanda_asing": (
        "tanda {tanda} tidak dipakai di sini. Hapus tandanya dan tulis nilainya saja.",
        "the tag {tanda} is not used here. Remove it and write the value alone.",
    ),
    "alias": (
        "jangkar dan alias YAML (& * <<) tidak dipakai di sini. Tulis nilainya di setiap tempat.",
        "YAML anchors and aliases (& * <<) are not used here. Write the value out in each place.",
    ),
    "kunci_majemuk": ("kunci harus satu kata atau teks.", "a key must be a word or a text."),
    "kunci_ganda": (
        "kunci {kunci} sudah ada di baris {baris}. Hapus salah satunya.",
        "the key {kunci} already stands in line {baris}. Remove one of them.",
    ),
    "tanggal_mustahil": (
        "{tanggal} tidak ada di kalender. Tulis sebagai TTTT-BB-HH.",
        "{tanggal} is not in the calendar. Write it as YYYY-MM-DD.",
    ),
    "bukan_peta": (
        "isi berkas harus pasangan kunci: nilai.",
        "the file must hold pairs of key: value.",
    ),
    "kunci_kurang": ("kunci ini wajib ada, tetapi belum ditulis.", "this key is required but is missing."),
    "kunci_mirip": (
        "kunci {kunci} tidak dikenal. Mungkin maksudnya: {usul}.",
        "there is no key {kunci}. Did you mean {usul}?",
    ),
    "kunci_asing": (
        "kunci {kunci} tidak dikenal. Yang ada: {pilihan}.",
        "there is no key {kunci}. There are: {pilihan}.",
    ),
    "harus_teks": (
        'harus teks, tetapi tertulis {nilai}. Beri tanda kutip, misalnya "15.04".',
        'must be text but is {nilai}. Put it in quotes, for example "15.04".',
    ),
    "teks_kosong": ("tidak boleh kosong.", "must not be empty."),
    "harus_bulat": ("harus bilangan bulat, tetapi tertulis {nilai}.", "must be a whole number but is {nilai}."),
    "harus_angka": (
        "harus angka, tetapi tertulis {nilai}. Pakai titik untuk desimal dan tanpa pemisah ribuan.",
        "must be a number but is {nilai}. Use a decimal point and no thousands separator.",
    ),
    "harus_tanggal": (
        "harus tanggal, tetapi tertulis {nilai}. Tulis sebagai TTTT-BB-HH tanpa tanda kutip, misalnya 2014-01-01.",
        "must be a date but is {nilai}. Write it as YYYY-MM-DD without quotes, for example 2014-01-01.",
    ),
    "harus_peta": (
        "harus pasangan kunci: nilai, tetapi tertulis {nilai}.",
        "must hold pairs of key: value but is {nilai}.",
    ),
    "harus_daftar": (
        "harus daftar, misalnya [PNS, PPPK], tetapi tertulis {nilai}.",
        "must be a list, for example [PNS, PPPK], but is {nilai}.",
    ),
    "daftar_kosong": ("sekurangnya satu isi.", "must hold at least one entry."),
    "harus_ya_tidak": (
        "harus ya atau tidak, tetapi tertulis {nilai}.",
        "must be ya or tidak (yes or no) but is {nilai}.",
    ),
    "harus_persen": (
        "harus persentase, misalnya 2% atau 0.02, tetapi tertulis {nilai}.",
        "must be a percentage, for example 2% or 0.02, but is {nilai}.",
    ),
    "pilihan": ("{nilai} bukan pilihan. Yang ada: {pilihan}.", "{nilai} is no choice. There are: {pilihan}."),
    "pola": ("{nilai} tidak sesuai bentuk {pola}.", "{nilai} does not have the form {pola}."),
    "lebih_dari": ("harus lebih dari {batas}, tetapi tertulis {nilai}.", "must be more than {batas} but is {nilai}."),
    "paling_sedikit": ("paling sedikit {batas}, tetapi tertulis {nilai}.", "must be at least {batas} but is {nilai}."),
    "kurang_dari": ("harus kurang dari {batas}, tetapi tertulis {nilai}.", "must be less than {batas} but is {nilai}."),
    "paling_banyak": ("paling banyak {batas}, tetapi tertulis {nilai}.", "must be at most {batas} but is {nilai}."),
    "lain": ("nilai {nilai} tidak dapat dipakai ({pesan}).", "the value {nilai} cannot be used ({pesan})."),
    "tanpa_alasan": (
        "mengubah aturan harus disertai alasan dan penetap; yang belum ada: {kurang}.",
        "a change of a rule must carry alasan and penetap; missing: {kurang}.",
    ),
    "waktu_kerja_kurang": (
        "hari dan jam_per_hari harus ditulis berdua, atau tulis jam atau menit.",
        "give both hari and jam_per_hari, or else jam or menit.",
    ),
    "waktu_kerja_bertentangan": (
        "isi yang bertentangan: {menit} menit setahun. Sisakan satu cara (hari dengan jam_per_hari, atau jam, atau menit).",
        "these contradict each other: {menit} minutes a year. Keep one way (hari with jam_per_hari, or jam, or menit).",
    ),
    "tutup_kosong": (
        "sebut sekurangnya satu dari kecamatan, sektor, jabatan.",
        "name at least one of kecamatan, sektor, jabatan.",
    ),
    "status_pegawai_asing": (
        "status pegawai {nilai} tidak dikenal. Yang ada: {pilihan}.",
        "there is no staff status {nilai}. There are: {pilihan}.",
    ),
    "bobot_tidak_satu": (
        "jumlah bobot harus 1, sekarang {jumlah}.",
        "the weights must add up to 1; they add up to {jumlah}.",
    ),
    "bobot_semua_nol": ("sekurangnya satu bobot harus lebih dari 0.", "at least one weight must be above 0."),
    "satuan_asing": (
        "satuan {nilai} tidak ada di configs/satuan.yaml. Yang mirip: {usul}.",
        "the unit {nilai} is not in configs/satuan.yaml. Similar ones: {usul}.",
    ),
    "id_bukan_jalur": (
        "isinya {nilai}, padahal menurut letak berkasnya {harus}.",
        "it says {nilai}, but by the place of the file it is {harus}.",
    ),
    "satuan_bukan_metode": (
        "satuan {nilai} tidak cocok dengan metode {metode}.",
        "the unit {nilai} does not go with the method {metode}.",
    ),
    "jenis_kurang": (
        "metode {metode} menghitung fasilitas, maka jenis wajib ditulis, misalnya [sd].",
        "the method {metode} counts facilities, so jenis is required, for example [sd].",
    ),
    "jabatan_salah": (
        "jabatan wajib untuk metode yang memberi kebutuhan, dan tidak ada untuk parameter ({metode}).",
        "jabatan is required for a method that gives a need, and absent for a parameter ({metode}).",
    ),
    "angka_atau_tabel": ("tulis salah satu: angka atau tabel.", "give one of angka or tabel."),
    "angka_saja": ("metode {metode} memakai angka, bukan tabel.", "the method {metode} takes angka, not tabel."),
    "tabel_saja": ("metode {metode} memakai tabel, bukan angka.", "the method {metode} takes tabel, not angka."),
    "tabel_jabatan": (
        "jabatan di tabel tidak sama dengan kunci jabatan: {nilai}.",
        "the posts in tabel differ from the key jabatan: {nilai}.",
    ),
    "status_bukan_terlemah": (
        "status {nilai} bukan yang terlemah di antara status dasarnya.",
        "the status {nilai} is not the weakest among those of its bases.",
    ),
    "dicabut_tanpa_tanggal": (
        "status dicabut memerlukan dicabut: {sejak, oleh, sumber}.",
        "the status dicabut requires dicabut: {sejak, oleh, sumber}.",
    ),
    "aturan_atau_pilihan": (
        "tulis status dan dasar, atau pilihan (keputusan asn-cli sendiri), tidak keduanya.",
        "give status and dasar, or pilihan (a choice of asn-cli's own), not both.",
    ),
    "di_luar_tahun": ("{nilai} bukan di tahun {tahun}.", "{nilai} is not in the year {tahun}."),
    "standar_asing": (
        "standar {nilai} tidak ada. Mungkin maksudnya: {usul}. Standar baru memerlukan sektor, jabatan, metode, satuan, dan angka.",
        "there is no standard {nilai}. Did you mean: {usul}? A new standard needs sektor, jabatan, metode, satuan and angka.",
    ),
    "standar_sendiri_kurang": (
        "standar baru harus lengkap; periksa: {kunci}.",
        "a new standard must be complete; check: {kunci}.",
    ),
    "standar_bawaan_diubah": (
        "pada standar bawaan hanya angka, tabel, porsi_asn, aktif, berlaku_sejak, dan diperiksa_pada yang dapat diubah; hapus: {kunci}.",
        "of a shipped standard only angka, tabel, porsi_asn, aktif, berlaku_sejak and diperiksa_pada can be changed; remove: {kunci}.",
    ),
    "angka_untuk_tabel": (
        "standar ini berupa tabel; ubah sel-selnya dengan tabel, bukan angka.",
        "this standard is a table; change its cells with tabel, not angka.",
    ),
    "tabel_untuk_angka": (
        "standar ini berupa satu angka; ubah dengan angka, bukan tabel.",
        "this standard is one figure; change it with angka, not tabel.",
    ),
    "jabatan_bukan_standar": (
        "jabatan {nilai} tidak ada pada standar ini. Yang ada: {ada}.",
        "this standard has no post {nilai}. There are: {ada}.",
    ),
    "porsi_bukan_rasio": (
        "porsi_asn hanya untuk rasio terhadap penduduk; hapus dari standar ini.",
        "porsi_asn is for ratios to the population only; remove it from this standard.",
    ),
    # asn standards
    "judul_daftar": ("Standar kebutuhan per {tanggal}", "Standards of need as of {tanggal}"),
    "judul_basi": (
        "Standar yang belum dikonfirmasi setahun sebelum {tanggal}",
        "Standards that nobody has confirmed in the year before {tanggal}",
    ),
    "judul_satu": ("Standar {id}", "Standard {id}"),
    "ringkas_daftar": (
        "{semua} standar, {aktif} aktif; {mati} mati (belum terverifikasi, dicabut, atau dimatikan).",
        "{semua} standards, {aktif} active; {mati} off (unverified, repealed or switched off).",
    ),
    "ringkas_kantor": (
        "{jumlah} di antaranya diubah kantor (asn.yaml).",
        "{jumlah} of them set by the office (asn.yaml).",
    ),
    "ringkas_basi": (
        "{jumlah} standar perlu dikonfirmasi; {belum} belum pernah.",
        "{jumlah} standards need confirming; {belum} never were.",
    ),
    "tidak_basi": (
        "Semua standar dikonfirmasi dalam setahun terakhir.",
        "Every standard was confirmed within the last year.",
    ),
    "aktif_karena": (
        "Per {tanggal}: aktif, status {status} ({arti}).",
        "As of {tanggal}: active, status {status} ({arti}).",
    ),
    "mati_karena": (
        "Per {tanggal}: tidak aktif karena {alasan}; status {status} ({arti}).",
        "As of {tanggal}: off because {alasan}; status {status} ({arti}).",
    ),
    "diubah_kantor": (
        "Diubah kantor: {alasan} (penetap: {penetap}).",
        "Set by the office: {alasan} (by: {penetap}).",
    ),
    "diperiksa": ("Terakhir diperiksa {tanggal}.", "Last confirmed {tanggal}."),
    "belum_diperiksa": ("Belum pernah diperiksa.", "Never confirmed."),
    "dicabut_oleh": (
        "Dicabut sejak {tanggal} oleh {oleh} ({sumber}).",
        "Repealed from {tanggal} by {oleh} ({sumber}).",
    ),
    "catatan": ("{teks}", "{teks}"),
    "arti_terverifikasi": (
        "angkanya dibaca di naskah aturan atau terbitan resmi",
        "the figure was read in the rule or in an official publication",
    ),
    "arti_sekunder": ("dibaca hanya di sumber sekunder", "read only in a secondary source"),
    "arti_belum_terverifikasi": (
        "pengetahuan umum saja, atau angka kantor sendiri",
        "general knowledge only, or the office's own figure",
    ),
    "arti_dicabut": ("aturannya sudah diganti", "the rule has been replaced"),
    "alasan_belum_terverifikasi": ("belum terverifikasi", "it is not verified"),
    "alasan_dicabut": ("aturannya dicabut", "the rule was repealed"),
    "alasan_belum_berlaku": ("belum berlaku", "it is not yet in force"),
    "alasan_berakhir": ("sudah berakhir", "it has ended"),
    "alasan_dimatikan": ("dimatikan kantor", "the office switched it off"),
    "alasan_pembanding": ("hanya pembanding", "it is for comparison only"),
    "alasan_pegawai_pusat": ("pegawai pusat", "they are central staff"),
    "argumen_aksi": (
        "show ID: satu standar selengkapnya; stale: yang setahun tidak dikonfirmasi. Tanpa ini: daftar semua.",
        "show ID: one standard in full; stale: what nobody confirmed for a year. Without it: the whole list.",
    ),
    "argumen_id": ("ID standar, mis. kesehatan/perawat-rasio.", "ID of a standard, e.g. kesehatan/perawat-rasio."),
}
