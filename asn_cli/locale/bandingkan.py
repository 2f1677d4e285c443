"""Sentences of `compare`."""

TEXTS: dict[str, tuple[str, str]] = {
    "opsi_tanggal": (
        "Tanggal acuan untuk OLD bila berupa folder (bawaan: sama dengan --as-of).",
        "Reference date of OLD where it is a folder (default: that of --as-of).",
    ),
    "opsi_skenario": (
        "Skenario untuk OLD bila berupa folder; --set dan --scenario berlaku untuk NEW.",
        "Scenario of OLD where it is a folder; --set and --scenario hold for NEW.",
    ),
    "opsi_semua": ("Tampilkan juga angka yang sama.", "Show figures that are the same too."),
    "judul": ("Perbandingan: {lama} dengan {baru}", "Comparison: {lama} with {baru}"),
    "tidak_berbeda": ("Tidak ada angka yang berbeda.", "No figure differs."),
    "inti": (
        "Angka yang naik {naik}, turun {turun}, muncul {muncul}, hilang {hilang}.",
        "Figures that rose: {naik}, fell: {turun}, appeared: {muncul}, vanished: {hilang}.",
    ),
    "bagian": ("{sebab} {n}", "{sebab} {n}"),
    "kekurangan_naik": (
        "Kekurangan bertambah {n} orang ({sebab}).",
        "The shortage grew by {n} ({sebab}).",
    ),
    "kekurangan_turun": (
        "Kekurangan berkurang {n} orang ({sebab}).",
        "The shortage fell by {n} ({sebab}).",
    ),
    "kekurangan_sama": (
        "Kekurangan seluruhnya tetap ({sebab}).",
        "The shortage as a whole is the same ({sebab}).",
    ),
    "dampak": (
        "Langkah tahun lalu: {ya} dari {dari} kecamatan dan sektor membaik; lihat tabel dampak.",
        "Last year's steps: {ya} of {dari} kecamatan and sectors are better; see the table dampak.",
    ),
    "urutan": (
        "Sebab perubahan kebutuhan dipisahkan dengan mengubah satu per satu, berurutan: penduduk, fasilitas dan wilayah, beban kerja, pegawai, aturan; jumlah bagiannya sama dengan perubahannya.",
        "Causes of a change of needs are told apart by changing one after the other, in this order: population, facilities and region, workload, staff, rules; the parts add up to the change.",
    ),
    "sisi": (
        "{nama}: keadaan per {tanggal}, asn-cli {versi}, andai: {andai}.",
        "{nama}: as of {tanggal}, asn-cli {versi}, what-if: {andai}.",
    ),
}
