"""`--set` and `--scenario`: what changes, what is said about it, and what is refused."""

import json

import pytest

from tests.commands.luar import Shell

PEOPLE = "kecamatan,tahun,jumlah\nBajubang,2019,41000\nBajubang,2024,42881\nMersam,2019,33000\nMersam,2024,33393\n"
AS_OF = ("--as-of", "2026-01-31")
NURSES = "kesehatan/perawat-rasio"


@pytest.fixture(autouse=True)
def _people(shell: Shell) -> None:
    shell.write("penduduk.csv", PEOPLE)


def need(shell: Shell, *options: str, post: str = "perawat", place: str = "Bajubang") -> dict[str, str]:
    rows = shell.asn("needs", "penduduk.csv", *AS_OF, *options).rows
    return next(row for row in rows if row["jabatan"] == post and row["kecamatan"] == place)


def test_a_standard_takes_another_figure(shell: Shell) -> None:
    assert need(shell)["kebutuhan_fte"] == "77.1858"
    assert need(shell, "--set", f"{NURSES}=200")["kebutuhan_fte"] == "85.762"
    assert need(shell, "--set", f"{NURSES}=0,5")["kebutuhan_fte"] == "0.214405"
    assert need(shell, "--set", f"{NURSES}.porsi_asn=50%")["kebutuhan_fte"] == "38.5929"


def test_population_is_not_rounded(shell: Shell) -> None:
    row = need(shell, "--set", "penduduk.bajubang=+5%")
    assert (row["nilai_dasar"], row["kebutuhan_fte"]) == ("45025.05", "81.04509")
    assert need(shell, "--set", "penduduk.Bajubang=-2,5%")["nilai_dasar"] == "41808.975"
    assert need(shell, "--set", "penduduk.Bajubang=50000")["nilai_dasar"] == "50000"
    assert need(shell, "--set", "penduduk.Bajubang==50000")["nilai_dasar"] == "50000"
    assert need(shell, "--set", "penduduk.Bajubang=+5%", place="Mersam")["nilai_dasar"] == "33393"


def test_every_kecamatan_at_once_and_one_apart(shell: Shell) -> None:
    options = ("--set", "penduduk.semua=+10%", "--set", "penduduk.Mersam=+20%")
    assert need(shell, *options)["nilai_dasar"] == "47169.1"
    assert need(shell, *options, place="Mersam")["nilai_dasar"] == "40071.6"


def test_what_is_off_is_switched_on_as_an_office_value_without_a_reason(shell: Shell) -> None:
    identifier = "kesehatan/apoteker-rasio"
    before = shell.asn("needs", "penduduk.csv", *AS_OF, "--table", "standar").rows
    assert next(row for row in before if row["id"] == identifier)["aktif"] == "tidak"
    found = shell.json("needs", "penduduk.csv", *AS_OF, "--set", f"{identifier}=12")
    standard = next(row for row in found["tabel"]["standar"] if row["id"] == identifier)
    assert (standard["aktif"], standard["asal"], standard["angka"]) == ("ya", "kantor", 12)
    assert standard["dasar"].startswith("skenario")
    assert not [finding for finding in found["temuan"] if finding["kode"].startswith("ASN-A")]


def test_a_cell_of_a_table_and_a_switch(shell: Shell) -> None:
    shell.write("fasilitas.csv", "kecamatan,nama,jenis,kategori\nBajubang,Pustu Rekaan,pustu,\n")
    sources = ("penduduk.csv", "fasilitas.csv", *AS_OF, "--table", "rincian")

    def pustu(*options: str) -> list[str]:
        rows = shell.asn("needs", *sources, *options).rows
        mine = [r for r in rows if r["kecamatan"] == "Bajubang" and r["jabatan"] == "perawat"]
        return [r["kebutuhan_fte"] for r in mine if r["standar"] == "kesehatan/pustu-minimum"]

    assert pustu() == ["1"]
    assert pustu("--set", "kesehatan/pustu-minimum.semua.perawat=3") == ["3"]
    assert pustu("--set", "kesehatan/pustu-minimum.aktif=tidak") == []
    refused = shell.asn("needs", "penduduk.csv", "--set", "kesehatan/pustu-minimum=3")
    assert refused.code == 2
    assert "kesehatan/pustu-minimum.semua.perawat" in refused.err


def test_another_parameter(shell: Shell) -> None:
    shell.write(
        "pegawai.csv",
        "NIP,Jabatan,Kecamatan,Tanggal Lahir\n196806151990031901,Perawat Terampil,Bajubang,1968-06-15\n",
    )
    sources = ("project", "penduduk.csv", "pegawai.csv", *AS_OF, "--table", "pensiun")
    assert [row["tmt_pensiun"] for row in shell.asn(*sources).rows] == ["2026-07-01"]
    changed = shell.asn(*sources, "--set", "rencana/bup.jf keterampilan=60")
    assert [row["tmt_pensiun"] for row in changed.rows] == ["2028-07-01"]


def test_the_projection_starts_from_the_supposed_population_and_keeps_its_growth(shell: Shell) -> None:
    options = ("project", "penduduk.csv", *AS_OF, "--years", "1")
    plain, supposed = (
        {(r["kecamatan"], r["jabatan"]): float(r["penduduk"]) for r in shell.asn(*options, *more).rows}
        for more in ((), ("--set", "penduduk.Bajubang=+10%"))
    )
    key = ("Bajubang", "perawat")
    assert supposed[key] == pytest.approx(plain[key] * 1.1)
    assert supposed["Mersam", "perawat"] == plain["Mersam", "perawat"]


def test_every_change_is_listed_in_jejak_and_told(shell: Shell) -> None:
    options = ("--set", f"{NURSES}=200", "--set", "penduduk.Bajubang=+5%")
    result = shell.asn("needs", "penduduk.csv", *AS_OF, *options, "-o", "k.xlsx", "-o", "k.json")
    assert result.err.count("ASN-W001") == 2
    assert "180" in result.err
    assert "200" in result.err
    found = json.loads((shell.folder / "k.json").read_text(encoding="utf-8"))
    assert found["jejak"]["penyesuaian"] == [f"{NURSES}=200", "penduduk.Bajubang=+5%"]
    import openpyxl

    trail = openpyxl.load_workbook(shell.folder / "k.xlsx")["Jejak"].iter_rows(values_only=True)
    assert [row[1] for row in trail if row[0] == "ubahan"] == [NURSES, "penduduk.Bajubang"]


def test_a_file_of_pairs(shell: Shell) -> None:
    shell.write("andai.yaml", f"# dua andai\n{NURSES}: 200\npenduduk: {{Bajubang: +5%, Mersam: 40000}}\n")
    assert need(shell, "--scenario", "andai.yaml")["kebutuhan_fte"] == "90.0501"
    assert need(shell, "--scenario", "andai.yaml", place="Mersam")["nilai_dasar"] == "40000"
    over = need(shell, "--scenario", "andai.yaml", "--set", f"{NURSES}=100")
    assert over["kebutuhan_fte"] == "45.02505"
    found = shell.json("needs", "penduduk.csv", *AS_OF, "--scenario", "andai.yaml")
    assert "andai.yaml" in [read["berkas"] for read in found["jejak"]["masukan"]]


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ("kesehatan/perawat-rasi=200", NURSES),
        ("penduduk.Bajubangg=+5%", "penduduk.Bajubang"),
        ("penduduk.Pemayung=+5%", "Bajubang"),
        ("rencana/bup.gur=61", "rencana/bup.guru"),
        ("kesehatan/pustu-minimum.semua.perwat=2", "perawat"),
        ("tidak/ada=1", "tidak/ada"),
        ("penduduk.Bajubang=+500", "+5%"),
        ("penduduk.Bajubang=1.200", "50000"),
        ("penduduk.Bajubang=-200%", "+5%"),
        ("penduduk.semua=5000", "+5%"),
        (f"{NURSES}=banyak", "200"),
        (f"{NURSES}=1.200", "200"),
        (f"{NURSES}.porsi_asn=2", "80%"),
        (f"{NURSES}.aktif=mungkin", "tidak"),
        ("kesehatan/pustu-minimum.porsi_asn=0.5", "porsi"),
        ("kinerja/predikat=3", "asn.yaml"),
        ("apa saja", "TARGET"),
        ("=3", "TARGET"),
    ],
)
def test_what_is_not_there_or_does_not_fit_is_refused(shell: Shell, pair: str, told: str) -> None:
    result = shell.asn("needs", "penduduk.csv", *AS_OF, "--set", pair)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_other_ways_to_be_wrong(shell: Shell) -> None:
    shell.write("rusak.yaml", "- satu\n- dua\n")
    shell.write("ganda.yaml", f"{NURSES}: 1\n{NURSES}: 2\n")
    assert shell.asn("needs", "penduduk.csv", "--scenario", "tidak-ada.yaml").code == 2
    assert shell.asn("needs", "penduduk.csv", "--scenario", "rusak.yaml").code == 4
    assert shell.asn("needs", "penduduk.csv", "--scenario", "ganda.yaml").code == 4
    assert shell.asn("needs", "penduduk.csv", "--set", f"{NURSES}=1", "--set", f"{NURSES}=2").code == 2
    shell.write("fasilitas.csv", "kecamatan,nama,jenis,rombel\nBajubang,SD Negeri 1/I Rekaan,sd,6\n")
    assert shell.asn("needs", "fasilitas.csv", "--set", "penduduk.Bajubang=+5%").code == 2


def test_an_office_keeps_its_own_settings_beside_a_scenario(shell: Shell) -> None:
    (shell.folder / "data").mkdir()
    shell.write("data/penduduk.csv", PEOPLE)
    shell.write("data/asn.yaml", f"standar:\n  {NURSES}: {{porsi_asn: 0.5, alasan: uji, penetap: Bupati}}\n")
    rows = shell.asn("needs", "data", *AS_OF, "--set", f"{NURSES}=200").rows
    row = next(r for r in rows if r["jabatan"] == "perawat" and r["kecamatan"] == "Bajubang")
    assert row["kebutuhan_fte"] == "42.881"
