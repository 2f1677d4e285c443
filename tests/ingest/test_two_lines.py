"""Lists of staff with two rows a person: the NIP under the name, as in a Daftar Urut Kepangkatan."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from asn_cli.context import InputOptions
from asn_cli.findings import Finding, Findings, Level
from asn_cli.ingest.known import Known
from asn_cli.ingest.model import Dataset
from asn_cli.ingest.name_and_nip import Line, line_of
from asn_cli.ingest.openers.safety import Limits
from asn_cli.ingest.source import list_sources, open_source
from asn_cli.ingest.tidy import tidy_sheet
from asn_cli.locale.catalog import level
from asn_cli.rules import load_rules
from tests.ingest.inspecting import inspect, inspect_text

TITLE = "DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL,,,,,\nKEADAAN 31 DESEMBER 2025,,,,,\n"
HEAD = "NO,NAMA / NIP,GOL,JABATAN,TEMPAT LAHIR,UNIT KERJA\n"
SITI, BUDI, RINA = "198609262015052001", "198001012005011002", "199005052019032003"
PEOPLE = (
    (SITI, "Siti Aminah, S.Kep", "III/c", "Perawat", "Muara Bulian", "Puskesmas Mersam"),
    (BUDI, "Budi Santoso", "III/d", "Bidan", "Jambi", "Puskesmas Bajubang"),
    (RINA, "Rina Wati", "III/a", "Guru Kelas", "Mersam", "SDN 1"),
)
POSTS = {(SITI, "Siti Aminah, S.Kep"): "Perawat", (BUDI, "Budi Santoso"): "Bidan", (RINA, "Rina Wati"): "Guru Kelas"}
DATES = {
    SITI: ("01-04-2019", "01-05-2015", "26-09-1986"),
    BUDI: ("01-10-2020", "01-01-2010", "01-01-1980"),
    RINA: ("01-03-2019", "01-03-2019", "05-05-1990"),
}
NONE = ("", "", "")


def plain(nip: str) -> str:
    return nip


def entry(number: object, person: tuple[str, ...], below: tuple[str, str, str] = NONE, nip: str | None = None) -> str:
    """The two rows of a person; `below` stands under golongan, jabatan and tempat lahir."""
    first = f'{number},"{person[1]}",{person[2]},{person[3]},{person[4]},{person[5]}\n'
    return first + f",{person[0] if nip is None else nip},{below[0]},{below[1]},{below[2]},\n"


def entries(write: Callable[[str], str] = plain, *, dates: bool = False) -> str:
    return "".join(
        entry(i, person, DATES[person[0]] if dates else NONE, write(person[0])) for i, person in enumerate(PEOPLE, 1)
    )


def staff(data: Dataset) -> pd.DataFrame:
    frame = data.frame("pegawai")
    return pd.DataFrame(columns=["nip", "nama", "jabatan", "_sumber", "_baris"]) if frame is None else frame


def posts(data: Dataset) -> dict[tuple[object, object], object]:
    """(NIP, name) -> post."""
    frame = staff(data)
    return dict(zip(zip(frame["nip"], frame["nama"], strict=True), frame["jabatan"], strict=True))


def cells(data: Dataset, column: str) -> list[str]:
    frame = staff(data)
    return [data.place(source, row, column).cell for source, row in zip(frame["_sumber"], frame["_baris"], strict=True)]


def loud(data: Dataset) -> list[str]:
    return sorted({finding.code for finding in data.findings if level(finding) is not Level.NOTE})


def told(data: Dataset, code: str = "ASN-T039") -> list[tuple[str, str]]:
    """Cell and reason of each finding of a code."""
    return [(f.place.cell, str(f.params.get("sebab", ""))) for f in data.findings if f.code == code]


def one(data: Dataset, code: str) -> Finding:
    (found,) = [finding for finding in data.findings if finding.code == code]
    return found


def dotted(nip: str) -> str:
    return f"NIP. {nip}"


def worded(nip: str) -> str:
    return f"NIP {nip}"


def glued(nip: str) -> str:
    return f"NIP{nip}"


def spaced(nip: str) -> str:
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def quoted(nip: str) -> str:
    return f"'{nip}"


@pytest.mark.parametrize("write", [plain, spaced, dotted, worded, glued, quoted])
@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        HEAD + "1,2,3,4,5,6\n",
        HEAD.replace("NAMA / NIP", "Nama dan NIP").replace("Nama dan NIP", "Nama Pegawai/NIP"),
        "NO,NAMA,GOL,JABATAN,TEMPAT LAHIR,UNIT KERJA\n,NIP,,,,\n",
        HEAD.replace("NAMA / NIP", '"NAMA\nNIP"'),
    ],
)
def test_a_pair_of_rows_is_one_person(folder: Path, head: str, write: Callable[[str], str]) -> None:
    data = inspect_text(folder, TITLE + head + entries(write))
    assert posts(data) == POSTS
    assert staff(data)["golongan"].tolist() == ["III/c", "III/d", "III/a"]
    assert staff(data)["unit_kerja"].tolist() == [person[5] for person in PEOPLE]
    start = (TITLE + head).count("\n") + 1
    assert cells(data, "nama") == [f"B{start + 2 * i}" for i in range(3)]
    assert cells(data, "nip") == [f"B{start + 2 * i + 1}" for i in range(3)]
    assert cells(data, "jabatan") == [f"D{start + 2 * i}" for i in range(3)]
    assert [finding.code for finding in data.findings] == ["ASN-T038"]
    note = one(data, "ASN-T038")
    assert (note.place.cell, note.params["sel"], note.params["jumlah"]) == (f"B{start}", f"B{start + 1}", 3)
    assert data.aside == {}


@pytest.mark.parametrize("dates", [False, True])
@pytest.mark.parametrize("write", [plain, dotted])
def test_headings_that_say_nama_dan_nip(folder: Path, write: Callable[[str], str], *, dates: bool) -> None:
    data = inspect_text(folder, TITLE + HEAD.replace("NAMA / NIP", "Nama dan NIP") + entries(write, dates=dates))
    assert posts(data) == POSTS


def test_a_list_without_numbers(folder: Path) -> None:
    text = "".join(line.partition(",")[2] + "\n" for line in (HEAD + entries()).splitlines())
    data = inspect_text(folder, text)
    assert posts(data) == POSTS
    assert cells(data, "nip") == ["A3", "A5", "A7"]


@pytest.mark.parametrize(
    "head",
    [
        "NO,NAMA,GOL,JABATAN,TEMPAT LAHIR,UNIT KERJA\n,NIP,TMT,TMT,TANGGAL LAHIR,\n",
        "NO,NAMA,GOL,JABATAN,TEMPAT LAHIR,UNIT KERJA\n,NIP,TMT,TMT,TANGGAL LAHIR,\n1,2,3,4,5,6\n",
        "NO,NAMA / NIP,GOL / TMT,JABATAN / TMT,TEMPAT / TANGGAL LAHIR,UNIT KERJA\n",
        'NO,"NAMA\nNIP","GOL\nTMT","JABATAN\nTMT","TEMPAT LAHIR\nTANGGAL LAHIR",UNIT KERJA\n',
    ],
)
def test_the_second_line_is_read_where_the_heading_tells_what_it_is(folder: Path, head: str) -> None:
    data = inspect_text(folder, TITLE + head + entries(dates=True))
    frame = staff(data)
    assert posts(data) == POSTS
    assert frame["golongan"].tolist() == ["III/c", "III/d", "III/a"]
    assert frame["tmt_jabatan"].dt.strftime("%d-%m-%Y").tolist() == [DATES[nip][1] for nip in (SITI, BUDI, RINA)]
    assert frame["tanggal_lahir"].dt.strftime("%d-%m-%Y").tolist() == [DATES[nip][2] for nip in (SITI, BUDI, RINA)]
    start = (TITLE + head).count("\n") + 1
    assert cells(data, "tmt_jabatan") == [f"D{start + 2 * i + 1}" for i in range(3)]
    assert cells(data, "tanggal_lahir") == [f"E{start + 2 * i + 1}" for i in range(3)]
    assert loud(data) == []


@pytest.mark.parametrize("numbers", ["", "1,2,3,4,5,6\n"])
def test_dates_under_a_heading_of_one_line_are_left(folder: Path, numbers: str) -> None:
    data = inspect_text(folder, TITLE + HEAD + numbers + entries(dates=True))
    assert posts(data) == POSTS
    assert "tmt_jabatan" not in staff(data)
    assert loud(data) == []


def test_a_rank_under_a_grade_is_told_by_its_heading(folder: Path) -> None:
    head = "NO,NAMA / NIP,PANGKAT / GOL,JABATAN,TEMPAT LAHIR,UNIT KERJA\n"
    rows = "".join(
        entry(i, (*person[:2], "Penata", *person[3:]), (person[2], "", "")) for i, person in enumerate(PEOPLE, 1)
    )
    data = inspect_text(folder, head + rows)
    assert staff(data)["golongan"].tolist() == ["III/c", "III/d", "III/a"]
    assert cells(data, "golongan") == ["C3", "C5", "C7"]


def test_dates_under_a_grade_are_no_grades(folder: Path) -> None:
    """`PANGKAT/GOL` heads one line here: a date below is no GOL."""
    data = inspect_text(folder, HEAD.replace(",GOL,", ",PANGKAT/GOL,") + entries(dates=True))
    assert staff(data)["golongan"].tolist() == ["III/c", "III/d", "III/a"]
    assert loud(data) == []


def test_a_rank_below_a_grade_does_not_go_on_with_it(folder: Path) -> None:
    rows = "".join(entry(i, person, ("Penata Muda", "", "")) for i, person in enumerate(PEOPLE, 1))
    data = inspect_text(folder, HEAD + rows)
    assert staff(data)["golongan"].tolist() == ["III/c", "III/d", "III/a"]
    assert loud(data) == []


def test_a_post_that_goes_on_in_the_second_row_is_not_read_by_half(folder: Path) -> None:
    dentist = ("198703032014032004", "Dewi", "III/d", "Dokter", "Jambi", "Puskesmas Mersam")
    text = HEAD + entry(1, PEOPLE[0]) + entry(2, dentist, ("", "Gigi Ahli Muda", "")) + entry(3, PEOPLE[1])
    data = inspect_text(folder, text)
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != RINA}
    ((cell, why),) = told(data)
    assert cell == "D5"
    assert "baris kedua" in why
    assert data.aside == {"wajib_kosong": 1}


def test_a_name_without_its_nip_takes_nobody_elses(folder: Path) -> None:
    text = TITLE + HEAD + entry(1, PEOPLE[0]) + '2,"Budi Santoso",III/d,Bidan,Jambi,Puskesmas Bajubang\n'
    data = inspect_text(folder, text + entry(3, PEOPLE[2]))
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != BUDI}
    assert cells(data, "nip") == ["B5", "B8"]
    assert [cell for cell, _ in told(data)] == ["B6"]
    assert data.aside == {"wajib_kosong": 1}


def test_a_nip_without_a_name_is_given_to_nobody(folder: Path) -> None:
    text = TITLE + HEAD + entry(1, PEOPLE[0]) + f",{BUDI},,,,\n" + entry(3, PEOPLE[2])
    data = inspect_text(folder, text)
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != BUDI}
    assert [cell for cell, _ in told(data)] == ["B6"]
    assert data.aside == {"wajib_kosong": 1}


def test_the_name_row_of_one_and_the_nip_row_of_another_are_no_pair(folder: Path) -> None:
    """The heading is printed once more between them: what follows may be anything."""
    page = TITLE + HEAD + entry(1, PEOPLE[0]) + entry(2, PEOPLE[1]).splitlines()[0] + "\n"
    data = inspect_text(folder, page + HEAD + f",{BUDI},,,,\n" + entry(3, PEOPLE[2]))
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != BUDI}
    assert [cell for cell, _ in told(data)] == ["B6", "B8"]


def test_a_heading_that_is_repeated_parts_no_persons(folder: Path) -> None:
    data = inspect_text(folder, TITLE + HEAD + entry(1, PEOPLE[0]) + entry(2, PEOPLE[1]) + HEAD + entry(3, PEOPLE[2]))
    assert posts(data) == POSTS
    assert loud(data) == []


@pytest.mark.parametrize("third", [",,Penata,,,\n", ",140 123 456,,,,\n", ",26-09-1986,,,,\n"])
def test_a_third_line_is_told_and_not_read(folder: Path, third: str) -> None:
    data = inspect_text(folder, TITLE + HEAD + entry(1, PEOPLE[0]) + third + entry(2, PEOPLE[1]) + entry(3, PEOPLE[2]))
    assert posts(data) == POSTS
    assert [cell for cell, _ in told(data)] == ["B6"]
    assert cells(data, "nip") == ["B5", "B8", "B10"]
    assert data.aside == {}


@pytest.mark.parametrize("between", ["140 123 456", "26-09-1986", '"S.Kep., Ners"'])
def test_a_nip_on_the_third_row_is_not_taken(folder: Path, between: str) -> None:
    first, second = entry(1, PEOPLE[0]).splitlines()
    data = inspect_text(
        folder, f"{TITLE}{HEAD}{first}\n,{between},,,,\n{second}\n" + entry(2, PEOPLE[1]) + entry(3, PEOPLE[2])
    )
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != SITI}
    assert "B4" in [cell for cell, _ in told(data)]
    assert "B6" in [cell for cell, _ in told(data)]


def test_groups_signature_and_footnotes(folder: Path) -> None:
    text = TITLE + HEAD + "A. PUSKESMAS MERSAM,,,,,\n" + entry(1, PEOPLE[0], nip=f"NIP. {SITI}")
    text += "B. PUSKESMAS BAJUBANG,,,,,\n" + entry(1, PEOPLE[1], nip=f"NIP. {BUDI}") + ",,,,,\n"
    text += ",,,,Muara Bulian 31 Desember 2025,\n,,,,Kepala Badan,\n,,,,,\n,,,,Drs. H. Ahmad,\n,,,,NIP. 196501011990031001,\n"
    data = inspect_text(folder, text)
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != RINA}
    assert told(data) == []
    groups = [finding.found for finding in data.findings if finding.code == "ASN-T022"]
    assert groups == ["A. PUSKESMAS MERSAM", "B. PUSKESMAS BAJUBANG"]


def test_kecamatan_that_head_the_persons(folder: Path) -> None:
    text = HEAD + "KECAMATAN MERSAM,,,,,\n" + entry(1, PEOPLE[0], nip=f"NIP {SITI}")
    text += (
        "KECAMATAN BAJUBANG,,,,,\n" + entry(2, PEOPLE[1], nip=f"NIP {BUDI}") + entry(3, PEOPLE[2], nip=f"NIP {RINA}")
    )
    data = inspect_text(folder, text)
    assert posts(data) == POSTS
    assert staff(data)["kecamatan"].tolist() == ["Mersam", "Bajubang", "Bajubang"]


def test_a_person_without_a_nip_and_one_whose_nip_is_wrong(folder: Path) -> None:
    text = HEAD + entry(1, PEOPLE[0]) + entry(2, PEOPLE[1], nip="-") + entry(3, PEOPLE[2], nip=RINA[:-1])
    data = inspect_text(folder, text)
    assert posts(data) == {(SITI, PEOPLE[0][1]): "Perawat", (RINA[:-1], PEOPLE[2][1]): "Guru Kelas"}
    assert one(data, "ASN-D017").place.cell == "B7"
    assert data.aside == {"wajib_kosong": 1}
    assert told(data) == []


def test_a_nip_twice_is_told_at_its_own_cells(folder: Path) -> None:
    text = HEAD + entry(1, PEOPLE[0]) + entry(2, PEOPLE[1], nip=SITI)
    data = inspect_text(folder, text)
    assert {f.place.cell for f in data.findings if f.code == "ASN-D032"} == {"B3", "B5"}


def test_a_blank_cell_is_not_filled_from_the_person_above(folder: Path) -> None:
    head = HEAD.replace("\n", ",KET\n")
    rows = [entry(i, person).splitlines() for i, person in enumerate(PEOPLE, 1)]
    rows[1][0] = '2,"Budi Santoso",III/d,,Jambi,Puskesmas Bajubang'
    text = head + "".join(f"{line},aktif\n" for row in rows for line in row)
    data = inspect_text(folder, text)
    assert posts(data) == {key: post for key, post in POSTS.items() if key[0] != BUDI}
    assert data.aside == {"wajib_kosong": 1}


def test_a_workbook_with_merged_cells_and_real_dates(folder: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["DAFTAR URUT KEPANGKATAN"])
    sheet.merge_cells("A1:F1")
    sheet.append(["NO", "NAMA", "GOL", "JABATAN", "TEMPAT LAHIR", "UNIT KERJA"])
    sheet.append([None, "NIP", "TMT", "TMT", "TGL LAHIR", None])
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("F2:F3")
    for i, (nip, name, grade, post, born, unit) in enumerate(PEOPLE):
        top = 4 + 2 * i
        dates = [datetime.strptime(text, "%d-%m-%Y") for text in DATES[nip]]
        sheet.append([i + 1, name, grade, post, born, unit])
        sheet.append([None, nip, *dates, None])
        sheet.merge_cells(f"A{top}:A{top + 1}")
        sheet.merge_cells(f"F{top}:F{top + 1}")
    book.save(folder / "duk.xlsx")
    data = inspect("duk.xlsx")
    assert posts(data) == POSTS
    assert staff(data)["tmt_jabatan"].dt.strftime("%d-%m-%Y").tolist() == [DATES[nip][1] for nip in (SITI, BUDI, RINA)]
    assert staff(data)["tanggal_lahir"].dt.strftime("%d-%m-%Y").tolist() == [DATES[n][2] for n in (SITI, BUDI, RINA)]
    assert cells(data, "nip") == ["B5", "B7", "B9"]
    assert [finding.code for finding in data.findings] == ["ASN-T038"]


def test_a_nip_that_a_spreadsheet_took_for_a_number(folder: Path) -> None:
    book = Workbook()
    sheet = book.active
    for row in (HEAD + entries()).splitlines():
        sheet.append([cell.strip('"') or None for cell in row.replace("Aminah, S.Kep", "Aminah").split(",")])
    sheet["B5"] = float(BUDI)
    book.save(folder / "duk.xlsx")
    data = inspect("duk.xlsx")
    assert set(posts(data)) == {(SITI, "Siti Aminah"), (RINA, "Rina Wati")}
    assert one(data, "ASN-D014").place.cell == "B5"


def test_a_long_list(folder: Path) -> None:
    """Beyond the rows that are looked at cell by cell."""
    count = 700
    nips = [f"19860926201505{1 + i % 2}{i:03}" for i in range(count)]
    people = [
        (nips[i], f"Pegawai {'ABCDEFGHIJ'[i % 10]}", "III/c", f"Perawat {i}", "Jambi", "Puskesmas Mersam")
        for i in range(count)
    ]
    for write in (plain, dotted):
        rows = "".join(entry(i + 1, person, nip=write(person[0])) for i, person in enumerate(people))
        data = inspect_text(folder, TITLE + HEAD + rows)
        assert posts(data) == {(person[0], person[1]): person[3] for person in people}
        assert loud(data) == []


def test_both_in_one_cell_is_read_as_before(folder: Path) -> None:
    text = HEAD + "".join(f'{i},"{p[1]}\nNIP. {p[0]}",{",".join(p[2:])}\n' for i, p in enumerate(PEOPLE, 1))
    data = inspect_text(folder, text)
    assert posts(data) == POSTS
    assert "ASN-T038" not in [finding.code for finding in data.findings]


def test_both_in_one_cell_among_pairs(folder: Path) -> None:
    text = HEAD + entry(1, PEOPLE[0]) + f'2,"{PEOPLE[1][1]} / {BUDI}",{",".join(PEOPLE[1][2:])}\n' + entry(3, PEOPLE[2])
    data = inspect_text(folder, text)
    assert posts(data) == POSTS
    assert told(data) == []


def test_two_columns_are_read_as_before(folder: Path) -> None:
    text = "NO,NAMA,NIP,JABATAN\n" + "".join(f'{i},"{p[1]}",{p[0]},{p[3]}\n' for i, p in enumerate(PEOPLE, 1))
    data = inspect_text(folder, text)
    assert posts(data) == POSTS
    assert [finding.code for finding in data.findings] == []


def test_a_heading_that_does_not_speak_of_a_nip_opens_nothing(folder: Path) -> None:
    data = inspect_text(folder, HEAD.replace("NAMA / NIP", "NAMA / ALAMAT") + entries())
    assert posts(data) == {}
    assert "ASN-T038" not in [finding.code for finding in data.findings]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Siti Aminah, S.Kep", Line.NAME),
        ("Nipa Sari", Line.NAME),
        ("Hj. R.A. Nurul 2", Line.NAME),
        (SITI, Line.NIP),
        ("NIP. 19860926 201505 2 001", Line.NIP),
        ("NI PPPK 198609262023212001", Line.NIP),
        ("NIPPPK : 198609262023212001", Line.NIP),
        ("19860926201505200", Line.NIP),
        ("-", Line.NIP),
        ("NIP. -", Line.NIP),
        (1.98609262015052e17, Line.NIP),
        ("140 123 456", Line.OTHER),
        ("26-09-1986", Line.OTHER),
        (45000, Line.OTHER),
        (datetime(1986, 9, 26), Line.OTHER),
        (f"Siti / {SITI}", Line.BOTH),
        ("", Line.BLANK),
        (None, Line.BLANK),
    ],
)
def test_what_a_cell_holds(cell: object, kind: Line) -> None:
    assert line_of(cell) is kind


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["whole", "no_nip", "no_name", "three"]), min_size=1, max_size=12))
def test_no_nip_ever_goes_to_another_person(folder: Path, shapes: list[str]) -> None:
    """Whatever rows are missing, each NIP that is read stands with its own name and post, and nobody vanishes."""
    assume(("no_nip", "no_name") not in pairwise(shapes))  # nothing would tell such rows from those of one person
    text, whole = TITLE + HEAD, {}
    for i, shape in enumerate(["whole", *shapes, "whole"]):
        nip = f"19860926201505{1 + i % 2}{i:03}"
        person = (nip, f"Pegawai {'ABCDEFGHIJKLMN'[i]}", "III/c", f"Perawat {i}", "Jambi", "Puskesmas Mersam")
        first, second = entry(i + 1, person).splitlines()
        lines = {
            "whole": [first, second],
            "no_nip": [first],
            "no_name": [second],
            "three": [first, second, ",,Penata,,,"],
        }
        text += "".join(f"{line}\n" for line in lines[shape])
        if shape in ("whole", "three"):
            whole[nip, person[1]] = person[3]
    data = inspect_text(folder, text)
    assert posts(data) == whole
    assert sum(data.aside.values()) == sum(shape in ("no_nip", "no_name") for shape in shapes)
    assert len(told(data)) == sum(shape != "whole" for shape in shapes)


def test_a_heading_of_two_rows_over_few_pairs(folder: Path) -> None:
    """More names than NIP: the second row of the heading is one all the same."""
    text = "NO,NAMA,GOL,JABATAN,UNIT KERJA\n,NIP,TMT,TMT,\n"
    text += f"1,Siti,III/c,Perawat,Puskesmas Mersam\n,{SITI},01-04-2019,01-05-2015,\n"
    text += "2,Budi,III/d,Bidan,Puskesmas Mersam\n3,Rina,III/a,Dokter,Puskesmas Mersam\n"
    data = inspect_text(folder, text)
    assert posts(data) == {(SITI, "Siti"): "Perawat"}
    assert staff(data)["tmt_jabatan"].dt.year.tolist() == [2015]
    assert [cell for cell, _ in told(data)] == ["B5", "B6"]


def test_tidy_leaves_every_row_where_it_is(folder: Path) -> None:
    """Only with the columns of the contract is a pair one row."""
    head = "NO,NAMA,GOL,JABATAN,TEMPAT LAHIR,UNIT KERJA\n,NIP,TMT,TMT,TANGGAL LAHIR,\n"
    (folder / "a.csv").write_text(head + entries(dates=True), encoding="utf-8")
    (sheet,) = open_source(list_sources(InputOptions(("a.csv",)))[0], Limits(1024, 200), Findings())
    known = Known(load_rules(None), date(2026, 1, 31))
    plain_form = tidy_sheet(sheet, Findings())
    assert plain_form is not None
    assert plain_form.frame["JABATAN TMT"].tolist() == [
        "Perawat",
        "01-05-2015",
        "Bidan",
        "01-01-2010",
        "Guru Kelas",
        "01-03-2019",
    ]
    ours = tidy_sheet(sheet, Findings(), standard=True, known=known)
    assert ours is not None
    assert ours.frame["nip"].tolist() == [SITI, BUDI, RINA]
    assert ours.frame["jabatan"].tolist() == ["Perawat", "Bidan", "Guru Kelas"]
