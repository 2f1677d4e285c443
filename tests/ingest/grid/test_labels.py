"""Names of rows: numbers in front and spaced-out letters."""

import pytest

from asn_cli.ingest.labels import clean_labels, joined


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("N i a s", "Nias"),
        ("D  a  i  r  i", "Dairi"),
        ("A s a h a n", "Asahan"),
        ("T e b i n g   T i n g g i", "Tebing Tinggi"),
        ("Kecamatan  Ciwidey ", "Kecamatan Ciwidey"),
        ("Batin XXIV", "Batin XXIV"),
        ("A B", "A B"),
    ],
)
def test_spaced_out_names(written: str, read: str) -> None:
    assert joined(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["01   N i a s", "02   Karo", "71   S i b o l g a"], ["Nias", "Karo", "Sibolga"]),
        (["1. Mersam", "2. Bajubang", "Jumlah", "3. Pemayung", "4. Batin XXIV"],
         ["Mersam", "Bajubang", "Jumlah", "Pemayung", "Batin XXIV"]),
        (["1 Ulu", "2 Ulu", "13 Ulu"], ["1 Ulu", "2 Ulu", "13 Ulu"]),
        (["16 Ilir", "Mersam", "Bajubang"], ["16 Ilir", "Mersam", "Bajubang"]),
        (["Mersam", 5.0, None], ["Mersam", 5.0, None]),
    ],
)  # fmt: skip
def test_numbers_in_front(written: list[object], read: list[object]) -> None:
    assert clean_labels(written) == read
