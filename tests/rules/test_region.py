"""Names and codes of kecamatan: what matches, what is only suggested, what is refused."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.rules import load_rules
from asn_cli.rules.region import Region, load_region

SPELLINGS = """
Mersam: MERSAM | Kec. Mersam | KEC MERSAM | Kecamatan Mersam | Mersam Muarabulian | 1. Mersam | 010 Mersam
Muara Tembesi: Muaratembesi | MUARA TEMBESI | Ma. Tembesi | Muaro Tembesi | Kec. Muara Tembesi | M. Tembesi
Muara Bulian: Ma. Bulian |  Muarabulian | Muaro Bulian | Kec. Muara Bulian | Muara  Bulian*)
Batin XXIV: Bathin XXIV | BATHIN XXIV | Batin 24 | Bathin 24 | Batin XXIV (24) | Batin Dua Puluh Empat
Pemayung: Pamayung | Kec. Pemayung | P e m a y u n g
Maro Sebo Ulu: Marosebo Ulu | Maro Sebo Hulu | Muaro Sebo Ulu | MSU | Maro-Sebo\u00a0Ulu | Maro Sebo (Ulu)
Bajubang: Bajubang (Kab. Batang Hari) | Bajubang, Kabupaten Batang Hari, Jambi | Kantor Camat Bajubang
Maro Sebo Ilir: Maro Sebo Hilir | Muaro Sebo Ilir | Maro Sebo Ilir Muarabulian (courier list) | MSI
"""
BATANG_HARI = {
    name: [name, *written.strip().split(" | ")]
    for name, _, written in (line.partition(":") for line in SPELLINGS.strip().splitlines())
}
KODE = {
    "Mersam": "15.04.01", "Muara Tembesi": "15.04.02", "Muara Bulian": "15.04.03", "Batin XXIV": "15.04.04",
    "Pemayung": "15.04.05", "Maro Sebo Ulu": "15.04.06", "Bajubang": "15.04.07", "Maro Sebo Ilir": "15.04.08",
}  # fmt: skip


@pytest.fixture(scope="module")
def region() -> Region:
    return load_rules(None).region


@pytest.mark.parametrize(
    ("written", "official"),
    [(written, name) for name, spellings in BATANG_HARI.items() for written in spellings],
)
def test_spellings_of_batang_hari(region: Region, written: str, official: str) -> None:
    match = region.match(written)
    assert (match.kode, match.reason) == (KODE[official], "cocok")


@pytest.mark.parametrize(
    ("written", "reason", "suggestions"),
    [
        ("", "kosong", ()),
        (" - ", "kosong", ()),
        ("Pemayong", "tidak_dikenal", ("Pemayung",)),
        ("Batin", "tidak_dikenal", ("Batin XXIV",)),
        ("Batin XIV", "tidak_dikenal", ("Batin XXIV",)),
        ("Maro Sebo Uluu", "tidak_dikenal", ("Maro Sebo Ulu",)),
        ("Maro Sebo Ulir", "tidak_dikenal", ("Maro Sebo Ilir", "Maro Sebo Ulu")),
        ("Maro Sebo Ulu (Ilir)", "tidak_dikenal", ("Maro Sebo Ulu",)),
        ("Bajubang Laut", "tidak_dikenal", ("Bajubang",)),
        ("Desa Mersam", "tidak_dikenal", ("Mersam",)),
        ("Mersam (desa)", "tidak_dikenal", ("Mersam",)),
        ("Zamrud", "tidak_dikenal", ()),
        ("2022", "tidak_dikenal", ()),
        ("Maro Sebo", "kabupaten_lain", ("Maro Sebo Ulu", "Maro Sebo Ilir")),
        ("Kec. Maro Sebo", "kabupaten_lain", ("Maro Sebo Ulu", "Maro Sebo Ilir")),
        ("Kab. Muaro Jambi", "kabupaten_lain", ()),
        ("Bajubang, Kab. Muaro Jambi", "kabupaten_lain", ()),
        ("Bajubang (Muaro Jambi)", "kabupaten_lain", ()),
        ("15.05.01", "kabupaten_lain", ()),
        ("Muaro Sebo", "mendua", ("Maro Sebo Ulu", "Maro Sebo Ilir")),
        ("Mersam/Pemayung", "mendua", ("Mersam", "Pemayung")),
        ("15.04.01 Bajubang", "mendua", ("Mersam", "Bajubang")),
        ("KAB. BATANG HARI", "kabupaten_sendiri", ()),
        ("Kabupaten Batanghari", "kabupaten_sendiri", ()),
        ("Pemerintah Kab. Batang Hari", "kabupaten_sendiri", ()),
        ("15.04", "kabupaten_sendiri", ()),
        ("15.04.99", "tidak_dikenal", ()),
        ("15.04.01.2006", "tidak_dikenal", ()),
        ("15.1", "tidak_dikenal", ()),
    ],
)
def test_what_is_not_joined(region: Region, written: str, reason: str, suggestions: tuple[str, ...]) -> None:
    match = region.match(written)
    assert (match.kode, match.reason, match.suggestions) == (None, reason, suggestions)


@pytest.mark.parametrize(
    "written", ["15.04.06", "150406", "15-04-06", "1504011", "15.04.06 Maro Sebo Ulu", "15.04.06 - MSU"]
)
def test_codes(region: Region, written: str) -> None:
    assert region.match(written).kode == "15.04.06"


@pytest.mark.parametrize(
    ("unit", "official"),
    [
        ("UPTD PUSKESMAS MA. BULIAN", "Muara Bulian"),
        ("SMPN 3 Marosebo Ulu", "Maro Sebo Ulu"),
        ("Kantor Camat Maro Sebo Ilir", "Maro Sebo Ilir"),
        ("Puskesmas Pasar Muara Tembesi", "Muara Tembesi"),
        ("SDN 12/I Muara-Tembesi", "Muara Tembesi"),
        ("SMP Negeri 24 Batin XXIV", "Batin XXIV"),
        ("Puskesmas Mersam Kab. Batang Hari", "Mersam"),
        ("Desa Bajubang Laut Kecamatan Muara Bulian", "Muara Bulian"),
        ("Kelurahan Bajubang", "Bajubang"),
        ("Puskesmas Batin", None),
        ("SDN 55/I Bajubang Laut", None),
        ("SMPN 4 Maro Sebo", None),
        ("Puskesmas Maro Sebo Ulu Ilir", None),
        ("SD Muara Bulian Baru", None),
        ("SMPN 5 Batang Hari", None),
        ("Desa Pemayung", None),
        ("Puskesmas Mersam Kabupaten Muaro Jambi", None),
        ("SDN 1 Mersam Kecamatan Pemayung", None),
        ("MSU", None),
        ("Puskesmas Pemayungan", None),
        ("Dinas Kesehatan Kabupaten", None),
        ("", None),
    ],
)
def test_names_inside_units(region: Region, unit: str, official: str | None) -> None:
    assert region.official(region.find_in(unit)) == official


def _mutated(name: str) -> st.SearchStrategy[str]:
    """The same letters with other case and other gaps between the words, and Hulu or Hilir at will."""
    words = name.split()
    gaps = st.sampled_from(["", " ", "  ", "-", ". ", "\u00a0", "_", " ' "])
    prefixes = st.sampled_from(["", "Kec. ", "KECAMATAN ", "kec  "])
    h = st.sampled_from(["", "h"])

    def build(parts: tuple[str, ...], spaces: list[str], more: str, flips: list[bool]) -> str:
        last = more + parts[-1].lower()
        text = "".join(word + gap for word, gap in zip((*parts[:-1], last), [*spaces, ""], strict=True))
        return "".join(c.upper() if flip else c.lower() for c, flip in zip(text, flips, strict=False))

    return st.builds(
        lambda prefix, text: prefix + text,
        prefixes,
        st.builds(
            build,
            st.just(tuple(words)),
            st.lists(gaps, min_size=2, max_size=2),
            h,
            st.lists(st.booleans(), min_size=40, max_size=40),
        ),
    )


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_ulu_and_ilir_never_cross(region: Region, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["Maro Sebo Ulu", "Maro Sebo Ilir"]))
    text = data.draw(_mutated(name))
    assert region.match(text).kode == KODE[name], text
    assert region.find_in(f"Puskesmas {text}") in (KODE[name], None), text


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalpha())


_WRITTEN = {_letters(written) for spellings in BATANG_HARI.values() for written in spellings}
KNOWN_LETTERS = _WRITTEN | {text.replace("muara", other) for text in _WRITTEN for other in ("muaro", "ma")}


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aeioumarsbulhi XVI.", max_size=16))
def test_a_near_miss_is_never_joined(region: Region, text: str) -> None:
    """Whatever is matched has the letters of an official name or of a listed spelling."""
    match = region.match(text)
    if match.kode:
        letters = "".join(c for c in text.lower() if c.isalpha())
        known = {"".join(c for c in s.lower() if c.isalpha()) for n, ss in BATANG_HARI.items() for s in (n, *ss)}
        known |= {k.replace("muara", "muaro") for k in known} | {k.replace("muara", "ma") for k in known}
        assert letters in known, (text, match)


def _other_regency() -> Region:
    """An invented regency that only a wilayah table describes."""
    frame = pd.DataFrame(
        {
            "kode": ["92.07.02", "92.07.01", "92.07.03", "92.07.04", "92.07.05"],
            "kecamatan": ["Koto VII Hilir", "Koto VII Ulu", "Seruni", "Seruni Timur", "Lubuk Merah"],
            "jumlah_desa": pd.array([4, 6, None, 3, 2], dtype="Int64"),
            "luas_km2": [10.5, 20.0, float("nan"), 3.0, 4.0],
        }
    )
    return Region.from_table(frame)


def test_another_regency_by_table() -> None:
    other = _other_regency()
    assert (other.kode, [d.kode for d in other.districts][:2]) == ("92.07", ["92.07.01", "92.07.02"])
    assert other.by_code("92.07.01").jumlah_desa == 6
    assert other.by_code("92.07.03").luas_km2 is None
    for written, kode in {
        "Koto Tujuh Hulu": "92.07.01", "KOTO 7 ILIR": "92.07.02", "Kec. Kototujuhulu": None, "seruni": "92.07.03",
        "Seruni Timur": "92.07.04", "920705": "92.07.05", "Lubuk  Merah (Kec)": "92.07.05", "Koto VII": None,
        "Mersam": None, "Lubuk Mera": None,
    }.items():  # fmt: skip
        assert other.match(written).kode == kode, written
    assert other.match("Koto VII").reason == "mendua"
    assert other.match("Lubuk Mera").suggestions == ("Lubuk Merah",)
    assert other.find_in("SDN 3 Seruni Timur") == "92.07.04"
    assert other.find_in("SDN 3 Seruni Barat") is None


def test_two_districts_that_spelling_rules_would_join_are_refused() -> None:
    frame = pd.DataFrame({"kode": ["92.08.01", "92.08.02"], "kecamatan": ["Muara Ulu", "Muaro Hulu"]})
    two = Region.from_table(frame)
    assert two.match("Muara Ulu").kode == "92.08.01"
    assert two.match("muaro hulu").kode == "92.08.02"
    assert (two.match("Muara Hulu").kode, two.match("Muara Hulu").reason) == (None, "mendua")
    assert two.find_in("Puskesmas Muara Hulu") is None


def test_a_wilayah_table_of_the_same_regency_keeps_spellings(region: Region) -> None:
    frame = pd.DataFrame({"kode": ["15.04.03", "15.04.07"], "kecamatan": ["Muara Bulian", "Bajubang"]})
    table = Region.from_table(frame, region)
    assert table.match("M. Bulian").kode == "15.04.03"
    assert table.match("Mersam").kode is None
    assert table.find_in("Desa Bajubang Laut") is None
    assert table.match("Kab. Batang Hari").reason == "kabupaten_sendiri"


def test_asn_yaml_names_and_describes(tmp_path: Path) -> None:
    config = tmp_path / "asn.yaml"
    config.write_text(
        """
wilayah:
  kode: "92.07"
  nama: Seruni Raya
  kecamatan:
    - {kode: "92.07.01", nama: Seruni Ulu, ejaan: [Hulu Seruni]}
    - {kode: "92.07.02", nama: Seruni Ilir}
nama: {kecamatan: {"SRN-U": Seruni Ulu, "Hilir saja": Seruni Tengah}}
""",
        encoding="utf-8",
    )
    region = load_region(load_rules(config).office)
    assert region.match("srn u").kode == "92.07.01"
    assert region.match("Ulu Seruni").kode == "92.07.01"
    assert region.match("Kab. Seruni Raya").reason == "kabupaten_sendiri"
    assert region.unknown_names == ("Seruni Tengah",)


def test_facts_that_ship(region: Region) -> None:
    assert [(d.nama, d.jumlah_desa, d.jumlah_kelurahan) for d in region.districts] == [
        ("Mersam", 17, 1), ("Muara Tembesi", 12, 2), ("Muara Bulian", 16, 5), ("Batin XXIV", 15, 2),
        ("Pemayung", 18, 1), ("Maro Sebo Ulu", 16, 1), ("Bajubang", 9, 1), ("Maro Sebo Ilir", 7, 1),
    ]  # fmt: skip
    assert all((len(d.desa), len(d.kelurahan)) == (d.jumlah_desa, d.jumlah_kelurahan) for d in region.districts)


def test_villages_are_known_apart(region: Region) -> None:
    assert [region.is_village(text) for text in ("Sungai Puar", "Desa Zamrud", "Kel. Sridadi", "Bajubang Laut")] == [
        True
    ] * 4
    assert not any(region.is_village(text) for text in ("Pemayung", "Zamrud", "Desa", ""))
