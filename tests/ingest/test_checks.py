"""What the rows of one table say together: places, doubles, ranges, required cells, birth dates."""

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd
import pytest

from asn_cli.findings import Findings, Place
from asn_cli.ingest.checks import check_draft
from asn_cli.ingest.doubles import find_doubles
from asn_cli.ingest.draft import Draft, Rows, counted
from asn_cli.ingest.places import place
from asn_cli.ingest.tabledefs import table_defs
from asn_cli.ingest.villages import refuse_villages
from asn_cli.locale.catalog import say
from asn_cli.rules import Rules, load_rules

AS_OF = date(2026, 1, 31)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load_rules(None)


def draft(name: str, columns: Mapping[str, list[object]], types: Mapping[str, str] | None = None) -> Draft:
    """A sheet as reading leaves it; row n of the frame stands in row n + 2 of its file."""
    key, _, shape = name.partition(".")
    frame = pd.DataFrame(
        {
            column: pd.Series(values, dtype=(types or {}).get(column, "Int64" if column in INTS else "str"))
            for column, values in columns.items()
        }
    )
    letters = {column: chr(65 + at) for at, column in enumerate(columns)}
    rows = Rows(frame, lambda column, row: Place("a.csv", "", f"{letters.get(column, '')}{row + 2}"))
    return Draft(table_defs()[key], shape, 0, rows)


INTS = {"jumlah", "laki_laki", "perempuan", "tahun", "rombel", "bulan"}


def told(findings: Findings) -> list[tuple[str, str, str]]:
    """Code, cell and text of each; each must be sayable in both languages."""
    for finding in findings:
        assert "{" not in say(finding, "id").pesan + say(finding, "en").perbaikan
    return [(finding.code, finding.place.cell, finding.found) for finding in findings]


def doubles(sheet: Draft) -> Findings:
    findings = Findings()
    find_doubles(sheet.rows, sheet.name, findings, lambda row: f"a.csv {row + 2}", frozenset({"nip"}))
    return findings


def test_population_places(rules: Rules) -> None:
    sheet = draft(
        "penduduk",
        {
            "kecamatan": ["Kec. Mersam", "Maro Sebo", "Pemayong", "Muara", "Kab. Batang Hari", None, "BATHIN XXIV"],
            "jumlah": [1, 2, 3, 4, 5, 6, 7],
        },
    )
    findings = Findings()
    place(sheet, rules.region, findings)
    check_draft(sheet, rules, AS_OF, findings)
    assert told(findings) == [
        ("ASN-N001", "A4", "Pemayong"),
        ("ASN-N002", "A5", "Muara"),
        ("ASN-N003", "A3", "Maro Sebo"),
        ("ASN-N004", "A6", "Kab. Batang Hari"),
        ("ASN-D030", "A7", ""),
    ]
    assert "Pemayung" in say(next(iter(findings)), "id").perbaikan
    assert sheet.frame["kode"].fillna("").tolist() == ["15.04.01", "", "", "", "", "", "15.04.04"]
    assert sheet.frame["kecamatan"].fillna("").tolist() == ["Mersam", "", "", "", "", "", "Batin XXIV"]
    assert sheet.frame["kecamatan_asli"].tolist()[0] == "Kec. Mersam"
    assert counted(sheet.rows.reasons) == {"wajib_kosong": 1, "tempat_tidak_jelas": 4}


def test_code_and_name(rules: Rules) -> None:
    sheet = draft(
        "penduduk",
        {
            "kode": ["15.04.01", "15.04.01", "15.04.05", None, "15.05.01", "15.04.06", "15.04.06"],
            "kecamatan": ["Mersam", "Bajubang", "Pemayong", "Pemayung", "Mersam", "Maro Sebo", None],
            "jumlah": [1, 2, 3, 4, 5, 6, 7],
        },
    )
    findings = Findings()
    place(sheet, rules.region, findings)
    assert told(findings) == [
        ("ASN-N005", "A3", "15.04.01"),
        ("ASN-N005", "A7", "15.04.06"),
        ("ASN-N006", "A6", "15.05.01"),
        ("ASN-N010", "B4", "Pemayong"),
    ]
    assert sheet.frame["kode"].fillna("").tolist() == [
        "15.04.01", "", "15.04.05", "15.04.05", "", "", "15.04.06",
    ]  # fmt: skip


def test_staff_and_complaints_are_kept_without_a_place(rules: Rules) -> None:
    staff = draft(
        "pegawai.orang",
        {
            "nip": ["198609262015051001"] * 4,
            "jabatan": ["x"] * 4,
            "kecamatan": ["KAB. BATANG HARI", "Maro Sebo", "Jambi", "Mersam"],
        },
    )
    findings = Findings()
    place(staff, rules.region, findings)
    assert told(findings) == [("ASN-N008", "C3", "Maro Sebo")]
    assert staff.rows.usable.all()
    reports = draft("pengaduan", {"id_laporan": ["1", "2", "3"], "kecamatan": ["Samarinda Ulu", None, "Mersam"]})
    findings = Findings()
    place(reports, rules.region, findings)
    assert told(findings) == [("ASN-N007", "B2", "Samarinda Ulu")]
    assert reports.rows.usable.all()
    units = draft("unit_kerja", {"unit_kerja": ["Dinas", "UPTD"], "kecamatan": ["Kab. Batang Hari", "Zamrud"]})
    findings = Findings()
    place(units, rules.region, findings)
    assert told(findings) == [("ASN-N007", "B3", "Zamrud")]


def test_distances_name_two_places(rules: Rules) -> None:
    sheet = draft(
        "jarak", {"dari": ["Mersam", "Bajubang"], "ke": ["Ma. Bulian", "?"], "km": ["1", "2"]}, {"km": "float64"}
    )
    findings = Findings()
    place(sheet, rules.region, findings)
    assert sheet.frame[["kode_dari", "ke", "kode_ke"]].iloc[0].tolist() == ["15.04.01", "Muara Bulian", "15.04.03"]
    assert [finding.code for finding in findings] == []  # a lone mark is blank to the matcher
    check_draft(sheet, rules, AS_OF, findings)
    assert counted(sheet.rows.reasons) == {"wajib_kosong": 1}


def test_kecamatan_twice_in_one_year() -> None:
    sheet = draft(
        "penduduk",
        {
            "kode": ["1", "1", "2", "2", "1", "3"],
            "kecamatan": ["A", "A", "B", "B", "A", "C"],
            "tahun": [2020, 2020, 2020, 2020, 2021, None],
            "jumlah": [10, 10, 20, 21, 11, 5],
        },
    )
    found = doubles(sheet)
    assert told(found) == [("ASN-D031", "B3", "A"), ("ASN-D032", "B4", "B"), ("ASN-D032", "B5", "B")]
    assert sheet.rows.usable.tolist() == [True, False, False, False, True, True]
    assert "a.csv 5" in say(list(found)[1], "id").pesan
    assert "jumlah" in say(list(found)[1], "en").pesan


def test_nip_twice_compares_words_not_case() -> None:
    sheet = draft(
        "pegawai.orang",
        {
            "nip": ["1", "1", "2", "2", None, None],
            "nama": ["Siti", "SITI ", "Budi", "Budi", "X", "X"],
            "jabatan": ["Bidan", "bidan", "Perawat", "Dokter", "Y", "Y"],
            "pendidikan": [None, "S-1", None, None, None, None],
        },
    )
    assert told(doubles(sheet)) == [("ASN-D031", "A2", "1"), ("ASN-D032", "A4", "2"), ("ASN-D032", "A5", "2")]
    assert sheet.rows.usable.tolist() == [False, True, False, False, True, True], "the fuller row counts"


def test_rated_twice_the_first_counts() -> None:
    sheet = draft("kinerja", {"nip": ["1", "1"], "periode": ["TW I", "TW I"], "hasil_kerja": ["sesuai", "di atas"]})
    assert told(doubles(sheet)) == [("ASN-D033", "A3", "1")]
    assert sheet.rows.usable.tolist() == [True, False]


def test_counts_of_staff_are_doubles_only_when_they_say_the_same_thing() -> None:
    sheet = draft(
        "pegawai.jumlah",
        {
            "kode": ["1", "1", "1", "1"],
            "jabatan": ["Bidan", "Bidan", "Bidan", "Perawat"],
            "unit_kerja": ["A", "A", "B", "A"],
            "jumlah": [3, 4, 3, 3],
        },
    )
    assert [finding.code for finding in doubles(sheet)] == ["ASN-D032", "ASN-D032"]
    assert sheet.rows.usable.tolist() == [False, False, True, True]


def test_ranges_and_sexes(rules: Rules) -> None:
    sheet = draft(
        "penduduk",
        {
            "kecamatan": ["Mersam", "Bajubang", "Pemayung", "Muara Bulian"],
            "laki_laki": [10, 5, -1, 4],
            "perempuan": [10, 5, 3, 4],
            "jumlah": [21, None, 2, -8],
        },
    )
    findings = Findings()
    place(sheet, rules.region, findings)
    check_draft(sheet, rules, AS_OF, findings)
    assert told(findings) == [
        ("ASN-D034", "B4", "-1"),
        ("ASN-D034", "D5", "-8"),
        ("ASN-D038", "D2", "21"),
    ]
    assert sheet.frame["jumlah"].tolist()[:3] == [21, 10, 2]
    assert counted(sheet.rows.reasons) == {"nilai_rusak": 1}, "a negative total is not replaced by a sum"


def test_birth_dates(rules: Rules) -> None:
    sheet = draft(
        "pegawai.orang",
        {
            "nip": ["198609262015051001"] * 3 + [None],
            "jabatan": ["x"] * 4,
            "status": ["PNS", "PNS", "PNS", "Tenaga Honorer"],
            "tanggal_lahir": ["1986-09-26", "1985-09-26", "2068-05-12", None],
        },
        {"tanggal_lahir": "datetime64[s]"},
    )
    findings = Findings()
    check_draft(sheet, rules, AS_OF, findings)
    assert told(findings) == [("ASN-D036", "D4", "2068-05-12"), ("ASN-D037", "D3", "1985-09-26")]
    assert sheet.frame["tanggal_lahir"].dt.strftime("%Y-%m-%d").fillna("").tolist() == [
        "1986-09-26", "1985-09-26", "1986-09-26", "",
    ]  # fmt: skip
    assert sheet.rows.usable.all(), "a honorer has no NIP"


def test_a_person_without_nip_or_title_is_set_aside(rules: Rules) -> None:
    sheet = draft("pegawai.orang", {"nip": [None, "198609262015051001"], "jabatan": ["Bidan", None]})
    findings = Findings()
    check_draft(sheet, rules, AS_OF, findings)
    assert told(findings) == [("ASN-D030", "A2", ""), ("ASN-D030", "B3", "")]
    assert "tanggal_lahir" in sheet.frame


def test_a_respondent_counts_with_one_answer(rules: Rules) -> None:
    answers = {f"u{n}": [4.0, None, 3.0] for n in range(1, 9)} | {"u9": [None, None, 1.0]}
    sheet = draft("skm", answers, dict.fromkeys(answers, "float64"))
    findings = Findings()
    check_draft(sheet, rules, AS_OF, findings)
    assert sheet.rows.usable.tolist() == [True, False, True]
    assert [finding.code for finding in findings] == ["ASN-D030"]


def test_a_task_by_capacity_needs_no_time_norm(rules: Rules) -> None:
    sheet = draft(
        "beban_kerja",
        {
            "jabatan": ["a", "a", "a"],
            "uraian_tugas": ["x", "y", "z"],
            "volume": [1.0, 2.0, 3.0],
            "norma_waktu": [None, None, 5.0],
            "pendekatan": ["objek_kerja", "tugas", None],
        },
        {"volume": "float64", "norma_waktu": "float64"},
    )
    findings = Findings()
    check_draft(sheet, rules, AS_OF, findings)
    assert told(findings) == [("ASN-D030", "D3", "")]
    assert sheet.rows.usable.tolist() == [True, False, True]


def test_rows_of_desa_among_kecamatan(rules: Rules) -> None:
    sheet = draft(
        "penduduk",
        {"kecamatan": ["Mersam", "Sengkati Kecil", "Sungai Puar", "Bajubang"], "jumlah": [5, 2, 3, 9]},
    )
    findings = Findings()
    assert refuse_villages(sheet, rules.region, findings)
    assert told(findings) == [("ASN-N009", "A3", "Sengkati Kecil")]
    assert counted(sheet.rows.reasons) == {"campur_desa": 4}
    coded = draft("penduduk", {"kode": ["15.04.01", "15.04.01.2002", "15.04.01.2003"], "jumlah": [5, 2, 3]})
    assert refuse_villages(coded, rules.region, Findings())
    one = draft("penduduk", {"kecamatan": ["Mersam", "Batin"], "jumlah": [5, 2]})
    assert not refuse_villages(one, rules.region, Findings()), "one may be a short form"
    broken_down = draft("penduduk", {"kecamatan": ["Mersam", "Mersam"], "jumlah": [5, 2]})
    broken_down.village_column = "Nama Desa"
    findings = Findings()
    assert refuse_villages(broken_down, rules.region, findings)
    assert told(findings) == [("ASN-N012", "A2", "Nama Desa")]


def test_thousands_of_findings_of_one_cause_are_counted_not_kept(rules: Rules) -> None:
    sheet = draft("penduduk", {"kecamatan": ["Zamrud"] * 3000, "jumlah": list(np.arange(3000))})
    findings = Findings()
    place(sheet, rules.region, findings)
    assert len(findings) == 1000
    assert findings.count(("ASN-N001", "a.csv", "", "kecamatan")) == 3000
