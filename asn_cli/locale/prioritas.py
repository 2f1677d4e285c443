"""Sentences of the priorities and of the whole report."""

TEXTS: dict[str, tuple[str, str]] = {
    "bagian_kekurangan": ("kekurangan", "shortage"),
    "bagian_pensiun": ("pensiun", "retirements"),
    "bagian_pengaduan": ("pengaduan", "complaints"),
    "bagian_skm": ("SKM", "satisfaction (SKM)"),
    "bagian_pembinaan": ("pembinaan", "coaching"),
    "tanpa_bagian": (
        "{alasan} Skor tanpa {bagian}: datanya tidak ada.",
        "{alasan} Scored without {bagian}: no data.",
    ),
    "redistribusi": (
        "Kurang {kekurangan} dari {kebutuhan}; {lebih} di antaranya dapat diisi dari kelebihan jabatan yang sama di kecamatan lain.",
        "Short by {kekurangan} of {kebutuhan}; {lebih} of them can come from a surplus in the same posts elsewhere.",
    ),
    "rekrut": (
        "Kurang {kekurangan} dari {kebutuhan}, dan tidak ada kelebihan jabatan yang sama di kecamatan lain.",
        "Short by {kekurangan} of {kebutuhan}, and no surplus in the same posts elsewhere.",
    ),
    "pengaduan_tinggi": (
        "pengaduan {laju} per 10.000 penduduk, di atas kabupaten",
        "{laju} complaints per 10,000, above the regency",
    ),
    "skm_rendah": ("IKM {ikm}, di bawah mutu B", "an IKM of {ikm}, below mark B"),
    "latih": (
        "Orangnya cukup, tetapi {sebab}; banyak pegawai belum memenuhi standar kompetensi atau JP.",
        "There are enough people, but {sebab}; many are below the competence standard or short of lesson hours.",
    ),
    "pantau_dengan_tanda": (
        "Orangnya cukup, tetapi {sebab}; kesenjangan kompetensi dan pembinaan tidak menonjol atau tidak diketahui, jadi cari sebabnya di tempat.",
        "There are enough people, but {sebab}; neither competence gaps nor coaching stand out or are known, so look for the cause on the spot.",
    ),
    "bina": (
        "Orangnya cukup, tetapi {sebab}; {persen}% pegawai yang dinilai adalah calon pembinaan.",
        "There are enough people, but {sebab}; {persen}% of those rated are candidates for coaching.",
    ),
    "pantau": ("Tidak kurang, dan tidak ada tanda lain.", "Not short, and no other sign."),
    "pantau_tanpa_pegawai": (
        "Kekurangan tidak diketahui tanpa daftar pegawai, dan tidak ada tanda lain.",
        "The shortage is not known without a staff list, and there is no other sign.",
    ),
}
