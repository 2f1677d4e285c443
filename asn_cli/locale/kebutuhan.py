"""Sentences of `needs`: headlines, remarks of a computation, and what could not be computed and why."""

TEXTS: dict[str, tuple[str, str]] = {
    "judul": ("Kebutuhan ASN {wilayah}", "ASN needs of {wilayah}"),
    "inti_dengan_pegawai": (
        "Dibutuhkan {kebutuhan} orang di {kecamatan} kecamatan; {bezetting} orang sudah ada. Kekurangan {kekurangan}, kelebihan {kelebihan}.",
        "{kebutuhan} people are needed in {kecamatan} kecamatan; {bezetting} are in post. Short by {kekurangan}, over by {kelebihan}.",
    ),
    "inti_tanpa_pegawai": (
        "Dibutuhkan {kebutuhan} orang di {kecamatan} kecamatan. Tabel pegawai belum diberikan, jadi kekurangannya belum diketahui.",
        "{kebutuhan} people are needed in {kecamatan} kecamatan. No staff table was given, so the shortage is not known.",
    ),
    "terparah": (
        "Kekurangan terbesar: {sektor} di {kecamatan}, kurang {kurang} orang (ada {bezetting} dari {kebutuhan}); menurut jabatan: {jabatan}, kurang {kurang_jabatan} orang.",
        "The largest shortage: {sektor} in {kecamatan}, short by {kurang} ({bezetting} of {kebutuhan} in post); by post: {jabatan}, short by {kurang_jabatan}.",
    ),
    "tidak_ada_kekurangan": (
        "Tidak ada kekurangan di satu jabatan pun.",
        "No post is short of staff.",
    ),
    "terbesar": (
        "Kebutuhan terbesar: {jabatan}, {kebutuhan} orang.",
        "The largest need: {jabatan}, {kebutuhan} people.",
    ),
    "belum_pasti": (
        "Standar yang belum dihitung karena datanya kurang: {standar}; pegawai yang tidak masuk baris mana pun: {pegawai}.",
        "Standards not computed for want of data: {standar}; staff who are in no row: {pegawai}.",
    ),
    "peta": ("Pemenuhan per kecamatan dan sektor", "Fulfilment by kecamatan and sector"),
    "grafik_sektor": ("Kebutuhan dan bezetting per sektor", "Needs and staff in post by sector"),
    "grafik_kecamatan": ("Kebutuhan dan bezetting per kecamatan", "Needs and staff in post by kecamatan"),
    "grafik_kekurangan": ("Kekurangan per kecamatan", "Shortage by kecamatan"),
    "catatan_pembulatan": (
        "Pembulatan kebutuhan: {cara}; kebutuhan_fte selalu memuat angka sebelum dibulatkan.",
        "Rounding of needs: {cara}; kebutuhan_fte always holds the figure before rounding.",
    ),
    "catatan_penduduk": (
        "Penduduk: tahun {tahun}, {jiwa} jiwa.",
        "Population: {tahun}, {jiwa} people.",
    ),
    "catatan_seri": (
        "Bila dua standar sama besar, yang dasar hukumnya lebih pasti menentukan, lalu yang namanya lebih dulu menurut abjad.",
        "Where two standards are equal, the one of the surer legal status decides, then the one first in the alphabet.",
    ),
    "catatan_status": (
        "Status kepegawaian yang dihitung: {status}.",
        "Employment statuses that count: {status}.",
    ),
    "semua_tahun": ("tanpa tahun", "no year"),
    "perkiraan_sekolah": (
        "Perkiraan: tabel fasilitas tidak memuat sekolah jenjang ini, jadi satu sekolah dengan {rombel} rombel dianggap melayani {jiwa} penduduk.",
        "Estimate: the fasilitas table has no school of this level, so one school of {rombel} classes is taken to serve {jiwa} people.",
    ),
    "sebagian": ("{alasan} Kecamatan: {kecamatan}.", "{alasan} Kecamatan: {kecamatan}."),
    "tanpa_penduduk": (
        "Jumlah penduduk pada tanggal acuan belum diketahui. Berikan tabel penduduk dengan tahun yang tidak melewati tanggal acuan (--as-of).",
        "The population at the reference date is not known. Give a penduduk table with a year that is not after the reference date (--as-of).",
    ),
    "tanpa_nama_di_penduduk": (
        "Kantor kecamatan dan kelurahan hanya dihitung untuk kecamatan yang disebut tabel penduduk. Berikan tabel penduduk.",
        "Offices of kecamatan and kelurahan are counted only for kecamatan that the penduduk table names. Give a penduduk table.",
    ),
    "tanpa_desa": (
        "Jumlah desa belum diketahui. Isi jumlah_desa di tabel wilayah.",
        "The number of desa is not known. Fill in jumlah_desa in the wilayah table.",
    ),
    "tanpa_kelurahan": (
        "Jumlah kelurahan belum diketahui. Isi jumlah_kelurahan di tabel wilayah.",
        "The number of kelurahan is not known. Fill in jumlah_kelurahan in the wilayah table.",
    ),
    "tanpa_desa_kelurahan": (
        "Jumlah desa dan kelurahan belum diketahui. Isi jumlah_desa dan jumlah_kelurahan di tabel wilayah.",
        "The number of desa and kelurahan is not known. Fill in jumlah_desa and jumlah_kelurahan in the wilayah table.",
    ),
    "tanpa_desa_kawasan_tani": (
        "Jumlah desa di kawasan usaha tani belum diketahui. Isi desa_kawasan_tani di tabel wilayah; kelurahan tidak ikut dihitung.",
        "The number of desa inside a farming area is not known. Fill in desa_kawasan_tani in the wilayah table; kelurahan do not count.",
    ),
    "tanpa_kecamatan": (
        "Kecamatannya belum diketahui. Berikan tabel penduduk.",
        "The kecamatan are not known. Give a penduduk table.",
    ),
    "tanpa_fasilitas": (
        "Tabel fasilitas tidak memuat {jenis}. Tambahkan satu baris per fasilitas.",
        "The fasilitas table holds no {jenis}. Add one row a facility.",
    ),
    "sebagian_jenis": (
        "Tabel fasilitas tidak memuat {jenis}, jadi hanya jenis lainnya yang dihitung.",
        "The fasilitas table holds no {jenis}, so only the other kinds are counted.",
    ),
    "tanpa_fasilitas_dan_penduduk": (
        "Tabel fasilitas tidak memuat {jenis}, dan tanpa penduduk tidak ada perkiraan. Berikan tabel fasilitas atau penduduk.",
        "The fasilitas table holds no {jenis}, and without a population there is no estimate. Give a fasilitas or a penduduk table.",
    ),
    "tanpa_rombel": (
        "{n} sekolah tanpa rombel (dan tanpa murid) belum ikut dihitung: {nama}. Isi rombel atau murid di tabel fasilitas.",
        "{n} schools without rombel (and without murid) are not counted yet: {nama}. Fill in rombel or murid in the fasilitas table.",
    ),
    "tanpa_murid": (
        "{n} sekolah tanpa jumlah murid belum ikut dihitung: {nama}. Isi murid di tabel fasilitas.",
        "{n} schools without a number of pupils are not counted yet: {nama}. Fill in murid in the fasilitas table.",
    ),
    "tanpa_kategori": (
        "{n} fasilitas tanpa kategori yang dikenal belum ikut dihitung: {nama}. Isi kategori dengan salah satu dari: {pilihan}.",
        "{n} facilities without a known category are not counted yet: {nama}. Fill in kategori with one of: {pilihan}.",
    ),
    "tanpa_data_kabupaten": (
        "Tipe kecamatan belum dapat ditentukan. Isi {kunci} di asn.yaml.",
        "The tipe of the kecamatan cannot be told. Fill in {kunci} in asn.yaml.",
    ),
    "tanpa_aturan_tipe": (
        "Aturan tipe kecamatan belum berlaku pada tanggal acuan.",
        "The rule on the tipe of a kecamatan is not in force at the reference date.",
    ),
    "tanpa_tipe": (
        "Tipe {kecamatan} belum dapat ditentukan. {alasan}",
        "The tipe of {kecamatan} cannot be told. {alasan}",
    ),
    "tipe_bagian_kurang": ("Belum diketahui: {bagian}.", "Not known: {bagian}."),
    "tipe_penduduk_kurang": (
        "Penduduk kabupaten belum lengkap (sedikitnya {jiwa} jiwa), jadi skor ini paling sedikit sekian.",
        "The population of the kabupaten is incomplete (at least {jiwa}), so this score is at least so much.",
    ),
    "bagian_umum_penduduk": ("penduduk kabupaten", "population of the kabupaten"),
    "bagian_umum_luas": ("luas kabupaten", "area of the kabupaten"),
    "bagian_umum_apbd": ("APBD", "APBD"),
    "bagian_teknis_luas": ("luas kecamatan (luas_km2)", "area of the kecamatan (luas_km2)"),
    "bagian_teknis_desa_kelurahan": (
        "jumlah desa dan kelurahan (jumlah_desa, jumlah_kelurahan)",
        "number of desa and kelurahan (jumlah_desa, jumlah_kelurahan)",
    ),
    "bagian_teknis_penduduk": ("penduduk kecamatan", "population of the kecamatan"),
    "penjelasan": ("Penjelasan {kode}", "What {kode} means"),
    "argumen_penjelasan": ("Kode temuan, misalnya ASN-K011.", "A finding code, such as ASN-K011."),
    "kode_dari_check": (
        "Kode tertulis di setiap temuan; `asn check SUMBER` menampilkannya.",
        "The code stands in every finding; `asn check SOURCE` shows them.",
    ),
}
