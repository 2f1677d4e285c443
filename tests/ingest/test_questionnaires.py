"""Exports of survey forms, whose headings are whole questions: which element each is, which is none, and what is told."""

from datetime import datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_cli.exits import ConfigProblem
from asn_cli.findings import Findings
from asn_cli.ingest.clean import read_columns
from asn_cli.ingest.extract import extract
from asn_cli.ingest.grid import find_table
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.recognise import recognise
from asn_cli.ingest.tabledefs import read_table
from asn_cli.paths import configs
from asn_cli.rules.strict_yaml import parse_strict
from tests.ingest.grid.drawing import of_rows

ASKED = {
    "u1": "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
    "u2": "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "u3": "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "u4": "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "u5": "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan "
    "dengan hasil yang diberikan?",
    "u6": "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "u7": "Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
    "u8": "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    "u9": "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
}
REWORDED = {
    "u1": "1. Menurut Bapak/Ibu, apakah syarat yang diminta sesuai dengan layanannya?",
    "u2": "2. Apakah alur pelayanan kami mudah diikuti?",
    "u3": "3. Apakah waktu tunggu sesuai janji layanan?",
    "u4": "4. Bagaimana tarif yang Bapak/Ibu bayar?",
    "u5": "5. Apakah hasil layanan sesuai dengan yang dijanjikan?",
    "u6": "6. Bagaimana kemampuan petugas kami?",
    "u7": "7. Bagaimana kesopanan petugas kami?",
    "u8": "8. Bagaimana kami menangani keluhan Bapak/Ibu?",
    "u9": "9. Bagaimana fasilitas di kantor kami?",
}
OLD = (
    "kemudahan prosedur pelayanan di unit ini",
    "kesesuaian persyaratan pelayanan dengan jenis pelayanannya",
    "kejelasan dan kepastian petugas yang melayani",
    "kedisiplinan petugas dalam memberikan pelayanan",
    "tanggung jawab petugas dalam memberikan pelayanan",
    "kemampuan petugas dalam memberikan pelayanan",
    "kecepatan pelayanan di unit ini",
    "keadilan untuk mendapatkan pelayanan di sini",
    "kesopanan dan keramahan petugas dalam memberikan pelayanan",
    "kewajaran biaya untuk mendapatkan pelayanan",
    "kesesuaian antara biaya yang dibayarkan dengan biaya yang telah ditetapkan",
    "ketepatan pelaksanaan terhadap jadwal waktu pelayanan",
    "kenyamanan di lingkungan unit pelayanan",
    "keamanan pelayanan di unit ini",
)
PROFILE = ["Timestamp", "Nama/Nomor HP", "Jenis Kelamin", "Usia", "Pendidikan", "Pekerjaan"]
PERSON = [datetime(2025, 3, 4, 9, 15), "Budi Santoso 081234567890", "Laki-laki", 41, "SMA", "Petani"]
Rows = list[list[object]]


def sheet_rows(questions: dict[str, str], *marks: object, people: int = 3) -> Rows:
    """A sheet of responses: each respondent gives the same answers."""
    given_marks = list(marks or [3] * len(questions))
    return [
        [*PROFILE, *questions.values(), "Saran/masukan"],
        *([*PERSON, *given_marks, "Terima kasih Bu Ratna"] for _ in range(people)),
    ]


def look(rows: Rows, name: str = "Form Responses 1", file: str = "uji.xlsx") -> tuple[Recognised | None, Findings]:
    layout = find_table(of_rows(rows, name=name, file=file, native=True))
    assert layout is not None
    told = Findings()
    found = recognise(layout, findings=told)
    return found, Findings.together(told, found.findings if found else ())


def elements(found: Recognised | None) -> dict[str, int]:
    """Element -> position of its column."""
    assert found is not None
    assert found.table.key == "skm"
    return {key: column for key, column in found.columns.items() if key[1:].isdigit()}


def codes(findings: Findings) -> list[str]:
    return sorted({finding.code for finding in findings})


@pytest.mark.parametrize("questions", [ASKED, REWORDED])
def test_each_question_is_its_element(questions: dict[str, str]) -> None:
    found, told = look(sheet_rows(questions))
    assert elements(found) == {f"u{n}": len(PROFILE) + n - 1 for n in range(1, 10)}
    assert found is not None
    assert found.columns["tanggal"] == 0
    assert codes(told) == ["ASN-T030"]
    assert [(one.place.cell, one.column) for one in told] == [
        (f"{letter}1", f"u{n}") for n, letter in enumerate("GHIJKLMNO", start=1)
    ]


@settings(max_examples=40)
@given(st.permutations(sorted(ASKED)), st.sampled_from([ASKED, REWORDED]), st.integers(0, 6))
def test_the_order_of_the_questions_does_not_matter(order: list[str], questions: dict[str, str], profile: int) -> None:
    rows: Rows = [
        [*PROFILE[:profile], *(questions[key] for key in order)],
        *([*PERSON[:profile], *(1 + int(key[1:]) % 4 for key in order)] for _ in range(3)),
    ]
    sheet = of_rows(rows, native=True)
    layout = find_table(sheet)
    assert layout is not None
    found = recognise(layout)
    assert elements(found) == {key: profile + place for place, key in enumerate(order)}
    assert found is not None
    frame = read_columns(sheet, extract(sheet, layout, found), "", 0, Findings()).frame
    assert [frame[key].tolist() for key in sorted(ASKED)] == [[1 + n % 4] * 3 for n in range(1, 10)]


def test_answers_in_words_make_no_heading_of_themselves() -> None:
    words = ("Sesuai", "Mudah", "Cepat", "Gratis", "Sesuai", "Kompeten", "Sopan dan ramah", "Tidak ada", "Cukup")
    rows = [row[6:-1] for row in sheet_rows(ASKED, *words)]
    found, _ = look([["HASIL SURVEI KEPUASAN MASYARAKAT"], [], *rows])
    assert elements(found) == {f"u{n}": n - 1 for n in range(1, 10)}


def test_a_survey_with_many_more_questions_of_its_own() -> None:
    more = {
        f"lain{n}": f"Apakah Saudara pernah melihat pejabat yang berbuat tidak jujur di tempat yang ke-{n} ini?"
        for n in range(14)
    }
    rows = [row[:1] + row[6:-1] for row in sheet_rows(ASKED | more, *["Baik"] * 23)]
    found, told = look(rows)
    assert elements(found) == {f"u{n}": n for n in range(1, 10)}
    assert codes(told) == ["ASN-T030"]


@pytest.mark.parametrize(
    ("element", "question", "meant"),
    [
        ("u2", "Bagaimana kemudahan persyaratan dan prosedur pelayanan?", "u1 (persyaratan), u2 (prosedur)"),
        ("u9", "Bagaimana sarana pengaduan yang tersedia di kantor kami?", "u8 (pengaduan), u9 (sarana)"),
        ("u6", "Bagaimana kemampuan dan keramahan petugas kami?", "u6 (kompetensi), u7 (perilaku)"),
    ],
)
def test_a_question_with_two_meanings_is_told_and_not_read(element: str, question: str, meant: str) -> None:
    found, told = look(sheet_rows(ASKED | {element: question}))
    assert found is None
    assert codes(told) == ["ASN-T001", "ASN-T031"]
    by_code = {finding.code: finding for finding in told}
    assert by_code["ASN-T031"].params["daftar"] == meant
    assert by_code["ASN-T031"].place.cell == f"{'GHIJKLMNO'[int(element[1:]) - 1]}1"
    assert str(by_code["ASN-T001"].params["kurang"]).startswith(element)


def test_a_heading_that_names_the_element_settles_it() -> None:
    found, told = look(sheet_rows(ASKED | {"u2": "U2"}))
    assert elements(found)["u2"] == 7
    assert codes(told) == ["ASN-T030"]


def test_of_two_questions_the_words_of_the_questionnaire_count_and_both_are_told() -> None:
    rows = sheet_rows(
        ASKED | {"lagi": REWORDED["u2"], "pungli": "Apakah petugas meminta biaya di luar tarif (pungutan)?"}
    )
    found, told = look(rows)
    assert elements(found)["u2"] == 7
    assert elements(found)["u4"] == 9
    second = [finding for finding in told if finding.code == "ASN-T032"]
    assert [(one.place.cell, one.column) for one in second] == [("P1", "u2")]


def test_two_questions_as_good_as_each_other_are_both_refused() -> None:
    rows = sheet_rows(REWORDED | {"lagi": "10. Apakah prosedur pelayanan jelas?"})
    for place, row in enumerate(rows[1:]):
        row[15] = 2 + place % 2
    found, told = look(rows)
    assert found is None
    assert codes(told) == ["ASN-T001", "ASN-T005"]


@pytest.mark.parametrize(
    "question",
    [
        "Seberapa penting sarana dan prasarana bagi Saudara?",
        "Apa harapan Saudara tentang fasilitas kami?",
        "Apakah petugas mempersulit Saudara di ruang yang fasilitasnya kurang?",
        "Apakah ada pungutan atas sarana yang dipakai?",
    ],
)
def test_questions_on_something_else_are_no_element(question: str) -> None:
    found, told = look(sheet_rows(ASKED | {"u9": question}))
    assert found is None
    assert [finding.params["kurang"] for finding in told if finding.code == "ASN-T001"] == ["u9 (sarana)"]


@pytest.mark.parametrize(("fives", "read"), [(0, True), (4, True), (5, False), (9, False)])
def test_a_form_of_five_steps_is_not_read_a_slip_of_the_finger_is(fives: int, read: bool) -> None:
    found, told = look(sheet_rows(ASKED, *[5] * fives, *[4] * (9 - fives)))
    assert (found is not None) == read
    assert [(finding.code, finding.found) for finding in told if finding.code == "ASN-T036"] == (
        [] if read else [("ASN-T036", str(fives))]
    )


def test_numbered_elements_with_many_fives_are_left_to_the_check_of_each_answer() -> None:
    found, told = look(
        [["Unit Layanan", *(f"u{n}" for n in range(1, 10))], *(["Puskesmas Mersam", *[5] * 9] for _ in range(4))]
    )
    assert elements(found)["u9"] == 9
    assert codes(told) == []


def test_sentences_under_a_question_are_no_answers() -> None:
    rows = sheet_rows(ASKED | {"u9": "Apa yang perlu diperbaiki dari sarana kami?"}, *[3] * 8, "Kursi tunggu ditambah")
    assert look(rows)[0] is None


def test_tasks_that_speak_of_elements_are_rows_of_their_table() -> None:
    tasks = [
        ("Menyiapkan sarana dan prasarana kantor", "Laporan sarana dan prasarana"),
        ("Menerima pengaduan dari masyarakat", "Laporan penanganan pengaduan masyarakat"),
        ("Memeriksa persyaratan permohonan izin", "Berkas persyaratan yang lengkap"),
        ("Menyusun prosedur pelayanan perizinan", "Dokumen prosedur pelayanan perizinan"),
    ]
    rows: Rows = [["Jabatan", "Uraian Tugas", "Hasil Kerja", "Volume", "Norma Waktu"]]
    rows += [
        ["Penata Layanan", task, result, None if n == 1 else 12, None if n == 1 else 60]
        for n, (task, result) in enumerate(tasks)
    ]
    found, told = look(rows)
    assert found is not None
    assert found.table.key == "beban_kerja"
    assert codes(told) == []
    layout = find_table(of_rows(rows, native=True))
    assert layout is not None
    assert layout.data.tolist() == [1, 2, 3, 4]


def test_means_of_units_are_no_answers() -> None:
    rows: Rows = [["Unit Pelayanan", *ASKED.values()], *([f"Puskesmas {n}", *[3.31, 2.9, 3.5] * 3] for n in "ABC")]
    found, told = look(rows)
    assert found is None
    assert codes(told) == ["ASN-T001"]


def test_skipped_questions_stay_unanswered() -> None:
    words = ["Mudah", "Cepat", "Gratis", "Sesuai", "Kompeten", "Sopan dan ramah", "Tidak ada", "Cukup"]
    rows: Rows = [list(ASKED.values()), ["Sesuai", *words], *([None, *words] for _ in range(5))]
    sheet = of_rows(rows, native=True)
    layout = find_table(sheet)
    assert layout is not None
    assert layout.fill_down == {0: None}, "a column of names would be filled from above"
    found = recognise(layout)
    assert found is not None
    frame = read_columns(sheet, extract(sheet, layout, found), "", 0, Findings()).frame
    assert frame["u1"].notna().tolist() == [True, False, False, False, False, False]
    assert codes(layout.findings) == []


@pytest.mark.parametrize("number", ["", "U{n}. ", "{n}. "])
def test_the_questionnaire_of_14_elements_is_not_mixed_with_that_of_9(number: str) -> None:
    questions = {
        str(n): f"{number.format(n=n)}Bagaimana pendapat Saudara tentang {text}?" for n, text in enumerate(OLD, 1)
    }
    found, told = look(sheet_rows(questions))
    assert found is None
    assert codes(told) == ["ASN-T034"]


def test_the_14_elements_by_their_numbers_are_read_as_ever() -> None:
    found, told = look([["No", *(f"U{n}" for n in range(1, 15))], *([i, *[3] * 14] for i in range(1, 5))])
    assert elements(found) == {f"u{n}": n for n in range(1, 15)}
    assert codes(told) == []


def test_nine_numbered_columns_among_many_others_are_no_survey() -> None:
    others = [f"Keterangan lain {letter}" for letter in "ABCDEFGHIJ"]
    found, _ = look([[*others, *(f"P{n}" for n in range(1, 10))], *([*others, *[3] * 9] for _ in range(4))])
    assert found is None


def test_a_survey_of_staff_on_their_work_is_no_survey_of_the_public() -> None:
    asked = [
        "Bagaimana sarana kerja di kantor Saudara?", "Bagaimana perilaku atasan Saudara?",
        "Apakah beban kerja Saudara wajar?", "Apakah gaji Saudara wajar?", "Bagaimana hubungan dengan rekan kerja?",
        "Apakah karier Saudara jelas?", "Bagaimana pelatihan yang Saudara terima?", "Bagaimana pengaduan Saudara ditangani?",
        "Apakah jam kerja Saudara cocok?",
    ]  # fmt: skip
    found, told = look([["Timestamp", "Nama", *asked], *([PERSON[0], "Budi", *[3] * 9] for _ in range(4))])
    assert found is None
    assert codes(told) == []


def test_exports_of_microsoft_forms_and_surveymonkey() -> None:
    microsoft = ["ID", "Waktu mulai", "Waktu penyelesaian", "Email", "Nama"]
    person = [1, datetime(2025, 2, 1, 8), datetime(2025, 2, 1, 9), "anonymous", "Budi"]
    found, _ = look([[*microsoft, *ASKED.values()], *([*person, *[3] * 9] for _ in range(3))])
    assert elements(found) == {f"u{n}": 4 + n for n in range(1, 10)}
    assert found is not None
    assert found.columns["tanggal"] == 1
    monkey = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address"]
    person = [118000001, 44, datetime(2025, 2, 1, 8), datetime(2025, 2, 1, 9), "10.0.0.1"]
    kinds = [None] * 5 + ["Response"] * 9
    rows: Rows = [[*monkey, *ASKED.values()], kinds, *([*person, *[3] * 9] for _ in range(3))]
    layout = find_table(of_rows(rows, native=True))
    assert layout is not None
    assert len(layout.data) == 3
    assert elements(recognise(layout)) == {f"u{n}": 4 + n for n in range(1, 10)}


@pytest.mark.parametrize(
    ("title", "sheet", "file", "unit"),
    [
        ("SURVEI KEPUASAN MASYARAKAT PUSKESMAS MERSAM TAHUN 2025", "Sheet1", "a.xlsx", "PUSKESMAS MERSAM"),
        ("", "Puskesmas Mersam", "SKM RSUD Hamba.xlsx", "Puskesmas Mersam"),
        ("", "Form Responses 1", "SKM Puskesmas Muara Bulian (Responses).xlsx", "Puskesmas Muara Bulian"),
        ("", "Sheet1", "skm_kantor_camat_bajubang_2025.xlsx", "kantor camat bajubang"),
        ("", "Sheet1", "Survei Kepuasan Masyarakat DPMPTSP(1-45).xlsx", "DPMPTSP"),
        ("", "Sheet1", "Dinas Kependudukan dan Pencatatan Sipil - semester I.xlsx", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("DINAS KESEHATAN\nUPTD PUSKESMAS MERSAM", "Sheet1", "a.xlsx", None),
        ("", "Sheet1", "SKM Dinas Kesehatan - Puskesmas Mersam.xlsx", None),
        ("", "Sheet1", "SKM UPTD Puskesmas Mersam (Jawaban).xlsx", "UPTD Puskesmas Mersam"),
        ("SKM Puskesmas Mersam dan Puskesmas Bajubang", "Sheet1", "a.xlsx", None),
        ("", "Form Responses 1", "SKM Puskesmas.xlsx", None),
        ("", "Form Responses 1", "Survei Puskesmas di Kecamatan Mersam.xlsx", None),
        ("", "Form Responses 1", "Formulir Tanpa Judul (Responses).xlsx", None),
    ],
)  # fmt: skip
def test_the_unit_of_a_form_of_one_unit(title: str, sheet: str, file: str, unit: str | None) -> None:
    lines: Rows = [[line] for line in title.splitlines()]
    found, told = look([*lines, *sheet_rows(ASKED)], sheet, file)
    assert found is not None
    assert found.constants.get("unit_layanan") == unit
    assert [finding.found for finding in told if finding.code == "ASN-T035"] == ([unit] if unit else [])


def test_a_column_of_units_needs_no_title() -> None:
    rows = sheet_rows(ASKED)
    rows[0][5] = "Unit layanan yang dikunjungi"
    found, told = look(rows, file="SKM Puskesmas Mersam.xlsx")
    assert found is not None
    assert found.columns["unit_layanan"] == 5
    assert "unit_layanan" not in found.constants
    assert codes(told) == ["ASN-T030"]


@pytest.mark.parametrize(
    ("title", "told_of"),
    [
        ("SKM (PermenPANRB Nomor 14 Tahun 2017)", ["2025"]),
        ("Survei Kepuasan Masyarakat Tahun 2025", []),
        ("Survei Kepuasan Masyarakat", []),
    ],
)
def test_dates_count_before_the_year_of_a_title(title: str, told_of: list[str]) -> None:
    found, told = look([[title], *sheet_rows(ASKED)])
    assert found is not None
    assert "tahun" not in found.constants
    assert [finding.found for finding in told if finding.code == "ASN-T033"] == told_of


def test_late_answers_are_told_though_they_come_last() -> None:
    rows = sheet_rows(ASKED, people=600)
    rows[-1][0] = datetime(2026, 1, 2, 8)
    _, told = look([["Survei Kepuasan Masyarakat Tahun 2025"], *rows])
    assert [finding.found for finding in told if finding.code == "ASN-T033"] == ["2026"]


def test_the_day_that_was_asked_for_counts_before_the_timestamp() -> None:
    rows = sheet_rows(ASKED)
    rows[0][3] = "Tanggal survei"
    for row in rows[1:]:
        row[3] = datetime(2024, 12, 30)
    found, told = look(rows)
    assert found is not None
    assert found.columns["tanggal"] == 3
    assert codes(told) == ["ASN-T030"]


def test_the_title_tells_the_year_where_there_are_no_dates() -> None:
    found, _ = look([["SKM Tahun 2024"], *(row[1:] for row in sheet_rows(ASKED))])
    assert found is not None
    assert found.constants["tahun"] == 2024


def test_rules_on_questions_name_columns_and_scales_that_are_there() -> None:
    text = (configs() / "tabel" / "skm.yaml").read_text(encoding="utf-8")
    wrong = (
        ("    u9: [buruk, baik,", "    u9: [buruk, bagus,"),
        ("tahun_dari_kolom: tanggal", "tahun_dari_kolom: hari"),
    )
    for before, after in wrong:
        assert text.count(before) == 1
        document = parse_strict(text.replace(before, after), configs() / "tabel" / "skm.yaml", "skm.yaml")
        with pytest.raises(ConfigProblem):
            read_table(document)


def test_words_of_two_elements_do_not_overlap() -> None:
    found, _ = look(sheet_rows(ASKED))
    assert found is not None
    assert found.table.questions is not None
    patterns = found.table.questions.words
    for (one, words), (two, others) in combinations(sorted(patterns.items()), 2):
        assert not words.search(found.table.questions.subjects[two]), (one, two)
        assert not others.search(found.table.questions.subjects[one]), (one, two)
