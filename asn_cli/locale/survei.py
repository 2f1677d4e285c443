"""Sentences of the satisfaction survey."""

TEXTS: dict[str, tuple[str, str]] = {
    "judul": ("Survei kepuasan masyarakat", "Public satisfaction survey"),
    "inti": (
        "Tahun {tahun}: IKM {ikm} ({mutu}, {kinerja}) dari {responden} responden di {unit} unit; rata-rata unit {rata}.",
        "In {tahun}: IKM {ikm} ({mutu}, {kinerja}) from {responden} respondents at {unit} units; plain mean of the units {rata}.",
    ),
    "inti_tanpa_tahun": (
        "IKM {ikm} ({mutu}, {kinerja}) dari {responden} responden di {unit} unit; rata-rata unit {rata}.",
        "IKM {ikm} ({mutu}, {kinerja}) from {responden} respondents at {unit} units; plain mean of the units {rata}.",
    ),
    "inti_unsur": (
        "Unsur terlemah {rendah} ({nrr_rendah}), terkuat {tinggi} ({nrr_tinggi}), dari skala 1-4.",
        "The weakest element is {rendah} ({nrr_rendah}), the strongest {tinggi} ({nrr_tinggi}), on a scale of 1-4.",
    ),
    "inti_unit": (
        "IKM terendah: {unit} ({ikm}, {mutu}), paling lemah pada {unsur}.",
        "Lowest IKM: {unit} ({ikm}, {mutu}), weakest in {unsur}.",
    ),
    "tanpa_unit": ("(tanpa unit layanan)", "(tanpa unit layanan)"),
    "unsur_bernomor": ("unsur {nomor}", "element {nomor}"),
    "grafik_unit": ("IKM per unit layanan", "IKM by service unit"),
    "grafik_kecamatan": ("IKM per kecamatan", "IKM by kecamatan"),
    "grafik_unsur": ("Nilai rata-rata per unsur", "Mean by element"),
    "catatan_bobot": (
        "Bobot unsur dari asn.yaml: {bobot} ({alasan}; {penetap}).",
        "Weights from asn.yaml: {bobot} ({alasan}; {penetap}).",
    ),
    "catatan_skema": (
        "Tahun {tahun}: {unsur} unsur ({dasar}).",
        "Year {tahun}: {unsur} elements ({dasar}).",
    ),
    "catatan_aturan": (
        "Jawaban di luar 1-4 disisihkan sendiri, bukan barisnya; responden adalah baris dengan paling sedikit satu jawaban; baris yang sama persis tetap dihitung, karena dua orang dapat menjawab sama.",
        "An answer outside 1-4 is set aside alone, not its row; respondents are the rows with at least one answer; rows that are wholly alike all count, since two people may answer alike.",
    ),
    "catatan_gabung": (
        "Keseluruhan: 'responden' menggabung semua responden, 'rata_unit' merata-ratakan IKM unit tanpa bobot.",
        "The whole: 'responden' pools all respondents, 'rata_unit' is the plain mean of the units' IKM.",
    ),
}
