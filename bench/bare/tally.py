"""A large complaints export counted by pandas alone, in chunks: `python bench/bare/tally.py FILE.csv`.

The columns are those that `asn complaints` needs, the identifier included, which must be looked at for doubles.
"""

import sys

import pandas as pd

COLUMNS = [
    "Tracking ID", "Tanggal Laporan Masuk", "Klasifikasi Laporan", "Kategori", "Instansi Terdisposisi",
    "Status Laporan", "Kecamatan",
]  # fmt: skip
KEYS = ["Instansi Terdisposisi", "Kecamatan", "Status Laporan"]


def tally(path: str) -> pd.Series:
    """Reports by office, kecamatan and status."""
    with pd.read_csv(path, usecols=COLUMNS, dtype=str, engine="c", na_filter=False, chunksize=500_000) as chunks:
        parts = [chunk.groupby(KEYS, sort=False).size() for chunk in chunks]
    return pd.concat(parts).groupby(level=KEYS).sum()


if __name__ == "__main__":
    print(tally(sys.argv[1]).sum())
