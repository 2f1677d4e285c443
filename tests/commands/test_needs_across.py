"""`asn needs` and `asn explain` on counts of staff with one column a post."""

from tests.commands.luar import Shell

AT = ("--as-of", "2026-01-31")
PENDUDUK = """kecamatan,tahun,jumlah
Mersam,2024,29500
Mersam,2025,30000
Bajubang,2024,39500
Bajubang,2025,40000
"""
NAKES = "Kecamatan,Dokter,Perawat,Tukang Pijat,Jumlah\nMersam,3,20,1,24\nBajubang,2,-,4,6\nPemayung,1,2,,3\nJumlah,6,22,5,33\n"


def test_people_read_are_counted_or_listed(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    shell.write("nakes.csv", NAKES)
    found = shell.json("needs", "penduduk.csv", "pegawai=nakes.csv", *AT)
    tables = found["tabel"]
    counted = {(row["kecamatan"], row["jabatan"]): row["bezetting"] for row in tables["kebutuhan"] if row["bezetting"]}
    assert counted == {("Mersam", "dokter"): 3, ("Mersam", "perawat"): 20, ("Bajubang", "dokter"): 2}
    listed = {(row["kecamatan"], row["jabatan"], row["alasan"]): row["jumlah"] for row in tables["tidak_terpetakan"]}
    assert listed["Bajubang", "Tukang Pijat", "jabatan_tidak_dikenal"] == 4
    assert listed["Pemayung", "Perawat", "di_luar_cakupan"] == 2
    assert sum(counted.values()) + sum(listed.values()) == 33
    assert [one["sel"] for one in found["temuan"] if one["kode"] == "ASN-K012"] == ["D2"]


def test_each_number_leads_back_to_its_cell(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    shell.write("nakes.csv", NAKES)
    sources = ("penduduk.csv", "pegawai=nakes.csv", *AT, "--kecamatan", "Mersam", "--jabatan", "perawat")
    told = shell.asn("explain", "needs", *sources, "--format", "table")
    assert told.code == 0
    assert "nakes.csv!C2" in told.out
    ahead = shell.asn("explain", "project", *sources, "--format", "table")
    assert ahead.code == 0, ahead.err
    assert "nakes.csv!C2" in ahead.out


def test_what_merely_looks_so_says_what_to_write(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    shell.write("nakes.csv", NAKES)
    told = shell.asn("needs", "penduduk.csv", "nakes.csv", *AT, "--lang", "en")
    assert "nakes.csv ASN-T015" in told.err
    assert "pegawai=FILE or --as pegawai" in told.err
    assert {row["bezetting"] for row in told.rows} == {"n/a"}
