"""One key for one heading."""

import pytest

from asn_cli.textkey import heading_key, without_marks


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kecamatan", "kecamatan"),
        ("NO. RESPONDEN ", "noresponden"),
        ("Luas *) (km2/ sq.km )", "luaskm2sqkm"),
        ("Luas (km\u00b2)", "luaskm2"),
        ("Jumlah Pulau **)", "jumlahpulau"),
        ("Jarak Ke Ibukota (Km)****)", "jarakkeibukotakm"),
        ("Penduduk1)", "penduduk"),
        ("Penduduk\u00b9\u207e", "penduduk"),
        ("Penduduk \u00b9", "penduduk"),
        ("2023 r)", "2023"),
        ("2023*", "2023"),
        ("20231)", "2023"),
        ("2023r", "2023"),
        ("2023 r", "2023"),
        ("2023\u02b3", "2023"),
        ("Penduduk 2022e", "penduduk2022"),
        ("2022 ekor", "2022ekor"),
        ("(1)", "1"),
        ("Laki-laki\n(jiwa)", "lakilakijiwa"),
        ("Ma. Bulian", "mabulian"),
        ("N i a s", "nias"),
        ("U1", "u1"),
        ("\u00c9cole", "ecole"),
        ("*)", ""),
    ],
)
def test_heading_key(text: str, key: str) -> None:
    assert heading_key(text) == key


def test_marks_go_but_brackets_stay() -> None:
    assert without_marks("Luas *) (km2)").split() == ["Luas", "(km2)"]
