"""`asn survey` on the exports that offices have: sheets of responses of Google Forms and the like.

The IKM by hand, of three respondents: their answers sum to 30, 28 and 34, so the IKM is 92/27 x 25 = 85.185, 85.19.
"""

import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.commands.luar import Shell
from tests.ingest.cells.test_answers import ANNEX
from tests.ingest.test_questionnaires import ASKED

AT = ("--as-of", "2026-01-31")
MARKS = ((4, 3, 3, 4, 4, 3, 4, 2, 3), (3, 3, 2, 4, 3, 3, 4, 4, 2), (4, 4, 4, 3, 4, 4, 4, 3, 4))
PEOPLE = ("Sukiman Hasibuan", "Rahmawati Nasution", "Wagiman Sitepu")
PRIVATE = ("Sukiman", "Hasibuan", "Rahmawati", "Nasution", "Wagiman", "Sitepu", "0812", "Ratna", "@")
PROFILE = [
    "Timestamp",
    "Nama/Nomor HP",
    "Email Address",
    "Jenis Kelamin",
    "Usia",
    "Pekerjaan",
    "Unit layanan yang dikunjungi",
]
ORDER = ("u9", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8")
STYLES = ("{w}", "{l}. {w}", "{n}", "{n} ({w})")


def answer(element: str, mark: int, style: str) -> object:
    word = ANNEX[element].split("|")[mark - 1]
    text = style.format(w=word, l="abcd"[mark - 1], n=mark)
    return int(text) if text.isdigit() else text


def responses(
    style: str = "{w}", units: tuple[str, ...] = ("Puskesmas Mersam",) * 3, year: int = 2025
) -> list[list[object]]:
    """A sheet of responses with the questions out of their order."""
    rows: list[list[object]] = [[*PROFILE, *(ASKED[key] for key in ORDER), "Saran/masukan"]]
    for place, (name, marks, unit) in enumerate(zip(PEOPLE, MARKS, units, strict=True)):
        given = [answer(key, marks[int(key[1]) - 1], style) for key in ORDER]
        day = datetime(year, 3, 4 + place, 9, 15, place)
        person = [day, f"{name} / 08123456789{place}", f"{name[:4]}@contoh.id", "Perempuan", 30 + place, "Petani", unit]
        rows.append([*person, *given, f"Terima kasih kepada Bu Ratna dari {name}"])
    return rows


def save(path: Path, rows: list[list[object]], sheet: str = "Form Responses 1") -> str:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    book.save(path)
    return path.name


@pytest.mark.parametrize("style", STYLES)
def test_the_ikm_of_an_export(shell: Shell, style: str) -> None:
    file = save(shell.folder / "jawaban.xlsx", responses(style))
    found = shell.json("survey", file, *AT)["tabel"]
    assert [(r["unit_layanan"], r["tahun"], r["responden"], r["ikm"], r["mutu"]) for r in found["skm"]] == [
        ("Puskesmas Mersam", 2025, 3, 85.19, "B")
    ]
    means = {row["unsur"]: round(row["nrr"], 4) for row in found["unsur"]}
    assert means == {f"u{n + 1}": round(sum(marks[n] for marks in MARKS) / 3, 4) for n in range(9)}
    assert means["u3"] == 3
    assert (means["u7"], means["u8"], means["u9"]) == (4, 3, 3)


def test_units_and_years_are_told_apart(shell: Shell) -> None:
    units = ("Puskesmas Mersam", "Puskesmas Bajubang", "Puskesmas Mersam")
    rows = responses(units=units)
    rows[3][0] = "31/12/2024 16.20.11"
    found = shell.asn("survey", save(shell.folder / "jawaban.xlsx", rows), *AT)
    assert [(r["unit_layanan"], r["tahun"], r["responden"], r["ikm"]) for r in found.rows] == [
        ("Puskesmas Bajubang", "2025", "1", "77.78"),
        ("Puskesmas Mersam", "2024", "1", "94.44"),
        ("Puskesmas Mersam", "2025", "1", "83.33"),
    ]


@pytest.mark.parametrize(
    "written", ["3/31/2025 9:15:02", "31/03/2025 9.15.02", "2025/03/31 9:15:02 AM GMT+7", "2025-03-31T02:15:02Z"]
)
def test_the_year_of_a_timestamp_however_written(shell: Shell, written: str) -> None:
    rows = [row[6:-1] for row in responses()]
    lines = [
        ",".join(f'"{cell}"' for cell in [stamp, *row])
        for stamp, row in zip(["Timestamp", *[written] * 3], rows, strict=True)
    ]
    shell.write("jawaban.csv", "\n".join(lines))
    found = shell.asn("survey", "jawaban.csv", *AT)
    assert [(row["tahun"], row["ikm"]) for row in found.rows] == [("2025", "85.19")]


def test_files_of_two_units_without_a_column_of_units(shell: Shell) -> None:
    for unit, style in (("Puskesmas Mersam", "{w}"), ("Puskesmas Bajubang", "{n}")):
        rows = [row[:6] + row[7:] for row in responses(style)]
        save(shell.folder / f"SKM {unit} (Responses).xlsx", rows)
    found = shell.asn("survey", ".", *AT)
    assert [(row["unit_layanan"], row["ikm"]) for row in found.rows] == [
        ("Puskesmas Bajubang", "85.19"),
        ("Puskesmas Mersam", "85.19"),
    ]
    assert found.err.count("ASN-T035") == 2


def test_check_says_what_was_recognised(shell: Shell) -> None:
    file = save(shell.folder / "jawaban.xlsx", responses())
    found = shell.json("check", file, *AT)
    assert [(row["tabel"], row["baris"]) for row in found["tabel"]["dikenali"]] == [("skm", 3)]
    read_as = {one["sel"]: one["pesan"] for one in found["temuan"] if one["kode"] == "ASN-T030"}
    assert len(read_as) == 9
    assert "u9 (sarana)" in read_as["H1"]
    assert "u8 (pengaduan)" in read_as["P1"]
    assert {one["tingkat"] for one in found["temuan"]} == {"catatan"}


def slipped() -> list[list[object]]:
    """A row moved by hand: a name stands among the answers, another where the day should."""
    rows = responses()
    rows[2][7] = PEOPLE[1]
    rows[1][0] = PEOPLE[0]
    return rows


def unread() -> list[list[object]]:
    """A questionnaire that is not read as a whole."""
    rows = responses()
    rows[0][9] = "Bagaimana kemudahan persyaratan dan prosedur pelayanan kami?"
    return rows


@pytest.mark.parametrize("rows", [responses(), slipped(), unread()], ids=["whole", "slipped", "unread"])
def test_nobody_is_named_in_any_output(shell: Shell, rows: list[list[object]]) -> None:
    file = save(shell.folder / "jawaban.xlsx", rows)
    for command in (("survey",), ("check",), ("tidy",), ("tidy", "--standard-columns"), ("report",), ("check", "-v")):
        for form in ("json", "csv", "md", "table"):
            result = shell.asn(*command, file, *AT, "--format", form)
            assert result.err or result.out
            for word in PRIVATE:
                assert word not in result.out + result.err, (command, form)


def test_nobody_is_named_in_a_workbook(shell: Shell) -> None:
    file = save(shell.folder / "jawaban.xlsx", slipped())
    assert shell.asn("survey", file, *AT, "-o", "skm.xlsx", "-o", "skm.json").code == 0
    book = openpyxl.load_workbook(shell.folder / "skm.xlsx")
    shown = " ".join(str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row if cell)
    shown += json.dumps(json.loads((shell.folder / "skm.json").read_text(encoding="utf-8")), ensure_ascii=False)
    assert "Puskesmas Mersam" in shown
    assert not [word for word in PRIVATE if word in shown]


def test_a_slipped_answer_costs_itself_only(shell: Shell) -> None:
    result = shell.asn("survey", save(shell.folder / "jawaban.xlsx", slipped()), *AT)
    assert "jawaban.xlsx:Form Responses 1!H3 ASN-S008" in result.err
    assert "***" in result.err
    assert sorted((row["tahun"], row["responden"]) for row in result.rows) == [("2025", "2"), ("n/a", "1")]


def test_five_steps_give_no_ikm_rather_than_a_wrong_one(shell: Shell) -> None:
    rows = responses()
    for place, row in enumerate(rows[1:]):
        row[8:17] = [("Sangat puas", "Puas", "Cukup puas")[(place + n) % 3] for n in range(9)]
    result = shell.asn("survey", save(shell.folder / "jawaban.xlsx", rows), *AT)
    assert result.err.count("ASN-S010") >= 8
    assert [row["ikm"] for row in result.rows] == ["n/a"]


def test_a_long_export_is_read_to_its_end(shell: Shell) -> None:
    rows = responses()
    file = save(shell.folder / "jawaban.xlsx", [rows[0], *rows[1:] * 400])
    assert [(row["responden"], row["ikm"]) for row in shell.asn("survey", file, *AT).rows] == [("1200", "85.19")]
