"""Texts of unattended runs: `--lock`, `--if-changed`, `--log-json`."""

TEXTS: dict[str, tuple[str, str]] = {
    "tidak_berubah": (
        "Tidak ada yang berubah sejak {keluaran} dibuat; keluaran dibiarkan.",
        "Nothing has changed since {keluaran} was made; the output is left as it is.",
    ),
}
