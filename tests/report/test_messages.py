"""Findings in words."""

import io
from collections.abc import Iterable

import pytest

from asn_cli import locale
from asn_cli.findings import Finding, Findings, Level, Place
from asn_cli.report.mask import anonymised_findings
from asn_cli.report.messages import closing_line, count_levels, findings_frame, print_findings
from asn_cli.report.model import Tally
from tests.report.contoh import NIP_SATU, temuan


def lines(findings: Iterable[Finding], **options: bool) -> list[str]:
    stream = io.StringIO()
    print_findings(findings, stream, **options)
    return stream.getvalue().splitlines()


def many(count: int) -> Findings:
    found = Findings()
    for row in range(2, count + 2):
        found.add("ASN-Z001", Place("a.xlsx", "Data", f"C{row}"), -1, column="jumlah")
    return found


def test_first_five_places_and_a_count() -> None:
    told = lines(temuan())
    assert told[:2] == ["Kesalahan: 8", "penduduk.csv!C5 ASN-Z001 jumlah tidak boleh negatif: -5."]
    assert sum("ASN-Z001 jumlah" in line for line in told) == 5
    assert "    ... dan 3 lagi dengan sebab yang sama (ASN-Z001)." in told
    assert "pegawai.xlsx:Lain ASN-Z003 Lembar dilewati." in told


def test_verbose_shows_each() -> None:
    told = lines(temuan(), verbose=True)
    assert sum("ASN-Z001 jumlah" in line for line in told) == 8
    assert not any("..." in line for line in told)


def test_errors_stand_first_whatever_came_first() -> None:
    found = Findings()
    for code in ("ASN-Z003", "ASN-Z002", "ASN-Z001"):
        found.add(code, Place("a.csv", "", "A1"), "x", column="jumlah")
    assert [line for line in lines(found) if not line.startswith((" ", "a.csv"))] == [
        "Kesalahan: 1",
        "Peringatan: 1",
        "Catatan: 1",
    ]
    assert findings_frame(found)["kode"].tolist() == ["ASN-Z001", "ASN-Z002", "ASN-Z003"]


def test_one_code_in_two_files_is_two_causes() -> None:
    found = Findings()
    for file in ("a.csv", "b.csv"):
        for row in range(7):
            found.add("ASN-Z001", Place(file, "", f"C{row}"), -1, column="jumlah")
    assert sum("... dan 2 lagi" in line for line in lines(found)) == 2


def test_what_was_not_kept_is_counted() -> None:
    found = many(1_234)
    assert count_levels(found)[Level.ERROR] == 1_234
    assert lines(found)[0] == "Kesalahan: 1.234"
    assert any("... dan 1.229 lagi" in line for line in lines(found))
    assert any("... dan 234 lagi" in line for line in lines(found, verbose=True))
    frame = findings_frame(found)
    assert len(frame) == 1_001
    assert "234" in frame["pesan"].iloc[-1]
    assert frame["sel"].iloc[-1] is None


def test_no_findings_no_lines() -> None:
    assert lines(Findings()) == []
    assert findings_frame(Findings()).empty


def test_levels_in_words_and_colour_only_where_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any("\x1b" in line for line in lines(temuan()))
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert lines(temuan())[0] == "\x1b[1;31mKesalahan: 8\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert lines(temuan())[0] == "Kesalahan: 8"


def test_a_file_cannot_steer_the_terminal() -> None:
    found = Findings()
    found.add("ASN-Z001", Place("a\x1b[2J.csv", "", "C1"), "\x1b[31m\r\nb", column="jumlah")
    assert "\x1b" not in "".join(lines(found))
    assert len(lines(found)) == 4


def test_english() -> None:
    locale.use("en")
    assert lines(temuan())[:2] == ["Errors: 8", "penduduk.csv!C5 ASN-Z001 jumlah cannot be negative: -5."]
    assert closing_line(Tally(2, 1, {"contoh_dua": 1}), ["k.xlsx"]) == (
        "Read 2 rows, used 1, set aside 1 (NIP twice: 1). Written: k.xlsx."
    )


def test_closing_line_without_anything_set_aside() -> None:
    assert closing_line(Tally(1_000, 1_000, {"contoh_dua": 0})) == "Dibaca 1.000 baris, dipakai 1.000, disisihkan 0."


def test_personal_findings_under_anonim() -> None:
    found = Findings()
    found.add("ASN-Z002", Place("a.csv"), NIP_SATU, column="nip", code_column=True, nama="Siti", tahun=2026)
    found.add("ASN-Z002", Place("a.csv"), "Siti", personal=True)
    masked = anonymised_findings(found)
    assert [finding.found for finding in masked] == ["***", "***"]
    assert next(iter(masked)).params == {"nama": "***", "tahun": 2026}
    assert "Siti" not in "".join(lines(masked))
    assert NIP_SATU in "".join(lines(found))


def test_telephone_numbers_never_show() -> None:
    found = Findings()
    found.add("ASN-Z001", Place("a.csv"), "hub. 081234567890", column="isi", nilai="081234567890")
    assert "081234567890" not in "".join(lines(found))
    assert next(iter(found)).params["nilai"] == "************"
