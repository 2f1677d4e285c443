"""Texts of what-if: `--set` and `--scenario`."""

TEXTS: dict[str, tuple[str, str]] = {
    "opsi_set": (
        "Andai: timpa satu angka untuk sekali jalan, mis. kesehatan/perawat-rasio=200 atau penduduk.Bajubang=+5%. Boleh berulang.",
        "What if: override one figure for this run, e.g. kesehatan/perawat-rasio=200 or penduduk.Bajubang=+5%. Repeatable.",
    ),
    "opsi_scenario": (
        "Andai: pasangan yang sama dari berkas YAML; --set menang atasnya.",
        "What if: the same pairs from a YAML file; --set goes before it.",
    ),
    "harus_pasangan": (
        "berkas skenario berisi pasangan TARGET: NILAI, satu per baris, mis. kesehatan/perawat-rasio: 200",
        "a scenario file holds pairs TARGET: VALUE, one a line, e.g. kesehatan/perawat-rasio: 200",
    ),
    "contoh_penduduk": (
        "Tulis sebagai persen perubahan (penduduk.Bajubang=+5%, penduduk.semua=-2,5%) atau sebagai jumlah jiwa tanpa titik ribuan (penduduk.Bajubang=50000).",
        "Write it as a change in percent (penduduk.Bajubang=+5%, penduduk.semua=-2.5%) or as a number of people without thousands separators (penduduk.Bajubang=50000).",
    ),
    "contoh_angka": (
        "Tulis angka tanpa titik ribuan, mis. {target}=200 atau {target}=0.5.",
        "Write a number without thousands separators, e.g. {target}=200 or {target}=0.5.",
    ),
    "contoh_porsi": (
        "Tulis bagian di atas 0 sampai 1, mis. {target}=0.8 atau {target}=80%.",
        "Write a share above 0 and up to 1, e.g. {target}=0.8 or {target}=80%.",
    ),
    "contoh_aktif": ("Tulis {target}=ya atau {target}=tidak.", "Write {target}=ya or {target}=tidak."),
}
