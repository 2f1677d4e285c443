"""Results written into the folder that they come from: again and again, and never over an input."""

from tests.commands.luar import Shell

PENDUDUK = "kecamatan,tahun,jumlah\nMersam,2020,33393\nBajubang,2020,42881\n"
AT = ("--as-of", "2026-01-31", "-q")


def test_a_job_may_write_into_its_own_folder_again(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    outputs = [part for name in ("h.csv", "h.xlsx", "h.json", "h.ndjson") for part in ("-o", name)]
    first = shell.asn("needs", ".", *AT, *outputs)
    written = {name: (shell.folder / name).read_bytes() for name in ("h.csv", "h.xlsx", "h.json", "h.ndjson")}
    second = shell.asn("needs", ".", *AT, *outputs)
    assert (first.code, second.code) == (0, 0), second.err
    assert first.out == second.out
    assert (shell.folder / "h.csv").read_bytes() == written["h.csv"]


def test_an_input_of_the_folder_is_never_written_over(shell: Shell) -> None:
    shell.write("penduduk.csv", PENDUDUK)
    other = "nomor_peserta,formasi,twk,tiu,tkp\n1,Perawat,100,100,200\n"
    shell.write("pelamar.csv", other)
    for name in ("penduduk.csv", "pelamar.csv"):
        result = shell.asn("needs", ".", *AT, "-o", name)
        assert result.code == 2
        assert name in result.err
    assert (shell.folder / "pelamar.csv").read_text(encoding="utf-8") == other
    assert (shell.folder / "penduduk.csv").read_text(encoding="utf-8") == PENDUDUK


def test_what_tidy_wrote_can_be_read(shell: Shell) -> None:
    shell.write(
        "mentah.csv", "Penduduk menurut Kecamatan,,\nKecamatan,Tahun,Jumlah\nMersam,2020,33.393\nTotal,,33.393\n"
    )
    for name in ("bersih.xlsx", "bersih.json", "bersih.csv"):
        assert shell.asn("tidy", "mentah.csv", "-o", name, "-q").code == 0
        rows = shell.asn("needs", name, *AT).rows
        assert rows[0]["kecamatan"] == "Mersam"
        assert rows[0]["nilai_dasar"] == "33393"
