"""Tables as statistics offices, portals and exports lay them out, each with the reading a careful person gives it."""

from pathlib import Path

import pytest

from asn_cli.findings import Level
from asn_cli.ingest.model import Dataset
from asn_cli.locale.catalog import level
from tests.ingest.inspecting import inspect_text

NAMES = ("Mersam", "Muara Tembesi", "Muara Bulian", "Batin XXIV")
PEOPLE = (31588, 31232, 62071, 26503)
TOTAL = sum(PEOPLE)
BOTH = "Kecamatan,Tahun,Jumlah\n"


def read(folder: Path, text: str, **more: str) -> Dataset:
    """One csv (and what goes with it) in a folder that is read whole."""
    return inspect_text(folder, text, ".", **more)


def codes(data: Dataset) -> list[str]:
    return sorted({finding.code for finding in data.findings})


def loud(data: Dataset) -> list[str]:
    """Codes that are more than a note."""
    return sorted({finding.code for finding in data.findings if level(finding) is not Level.NOTE})


def counts(data: Dataset, column: str = "jumlah") -> dict[object, object]:
    """(kecamatan, year if there is one) -> people."""
    frame = data.frame("penduduk")
    if frame is None:
        return {}
    keys = zip(frame["kecamatan"], frame["tahun"], strict=True) if "tahun" in frame else frame["kecamatan"]
    return dict(zip(keys, frame[column], strict=True))


def rows(*cells: tuple[object, ...]) -> str:
    return "".join(",".join(map(str, row)) + "\n" for row in cells)


@pytest.mark.parametrize("one", ["2022r", "2022ʳ", "2022 e", "2022*", "2022¹"])
def test_years_marked_as_revised_keep_their_columns(folder: Path, one: str) -> None:
    text = f"Penduduk Menurut Kecamatan 2022-2023,,,,,,\nKecamatan,{one},,,2023*,,\n,L,P,Jumlah,L,P,Jumlah\n"
    data = read(folder, text + rows(*((n, 10, 11, 21, 12, 13, 25) for n in NAMES)))
    assert counts(data) == {(n, y): k for n in NAMES for y, k in ((2022, 21), (2023, 25))}


def test_the_year_of_a_long_title(folder: Path) -> None:
    title = (
        "Tabel 3.1.3 Jumlah Penduduk Menurut Kecamatan dan Jenis Kelamin di Kabupaten Batang Hari Provinsi Jambi 2023"
    )
    assert len(title) > 90
    data = read(folder, f"{title},,,\nKecamatan,Laki-laki,Perempuan,Jumlah\n" + rows(*((n, 1, 2, 3) for n in NAMES)))
    assert set(counts(data)) == {(n, 2023) for n in NAMES}


def test_a_range_of_years_in_a_title_is_no_year(folder: Path) -> None:
    data = read(
        folder, "Penduduk Menurut Kecamatan 2020-2023,\nKecamatan,Jumlah\n" + rows(*zip(NAMES, PEOPLE, strict=True))
    )
    assert counts(data) == dict(zip(NAMES, PEOPLE, strict=True))


@pytest.mark.parametrize(
    "wide", ["Jumlah Penduduk\nTotal Population 2023", "Jumlah Penduduk 2023/Total Population 2023"]
)
def test_a_year_in_either_half_of_a_bilingual_heading(folder: Path, wide: str) -> None:
    data = read(folder, f'"Kecamatan\nDistrict","{wide}"\n' + rows(*zip(NAMES, PEOPLE, strict=True)))
    assert counts(data) == {(n, 2023): k for n, k in zip(NAMES, PEOPLE, strict=True)}


def three_counts(title: str, heads: str) -> str:
    """A sheet of three numbers a kecamatan, the last of which is the sum of the others."""
    head = f"{title},,,\n" if title else ""
    return f"{head}Kecamatan,{heads}\n" + rows(*((n, 10 + i, 1, 11 + i) for i, n in enumerate(NAMES)))


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Jumlah Desa/Kelurahan Menurut Kecamatan 2023", "Desa,Kelurahan,Jumlah"),
        ("Jumlah Tempat Ibadah Menurut Kecamatan", "Masjid,Gereja,Jumlah"),
        ("Table 5.2 Number of Villages by District", "Desa,Kelurahan,Total"),
        ("Banyaknya Peserta KB per Kecamatan Tahun 2023", "L,P,Jumlah"),
        ("", "Negeri,Swasta,Jumlah"),
    ],
)
def test_counts_of_something_else_are_no_people(folder: Path, title: str, heads: str) -> None:
    data = read(folder, three_counts(title, heads))
    assert counts(data) == {}
    assert loud(data) == ["ASN-T004"]


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("", "Usia 0-14,Usia 15+,Jumlah"),
        ("KABUPATEN BATANG HARI TAHUN 2023", "L,P,Jumlah"),
        ("REKAPITULASI DATA PER KECAMATAN TAHUN 2023", "Lk,Pr,Jml"),
        ("Population by District 2023", "Male,Female,Total"),
    ],
)
def test_counts_of_people_are_read_without_the_word(folder: Path, title: str, heads: str) -> None:
    data = read(folder, three_counts(title, heads))
    assert list(counts(data).values()) == [11, 12, 13, 14]


def test_thousands_are_refused_by_the_unit_in_the_heading(folder: Path) -> None:
    data = read(folder, 'Kecamatan,"Penduduk (ribu)\nPopulation (thousand)"\n' + rows(*((n, 31.5) for n in NAMES)))
    assert counts(data) == {}
    assert loud(data) == ["ASN-T009"]


@pytest.mark.parametrize("label", ["Batang Hari {}", "Jumlah/Total {}", "Kabupaten Batang Hari, {}"])
def test_totals_of_earlier_years_under_the_table(folder: Path, label: str) -> None:
    text = "Jumlah Penduduk Menurut Kecamatan,,,\nKecamatan,Laki-laki,Perempuan,Jumlah\n"
    text += rows(*((n, 1000 + i, 2000 + i, 3000 + 2 * i) for i, n in enumerate(NAMES)))
    for year, men, women in ((2023, 4006, 8006), (2022, 3900, 7900), (2021, 3800, 7800)):
        text += f'"{label.format(year)}",{men},{women},{men + women}\n'
    data = read(folder, text)
    assert counts(data) == {n: 3000 + 2 * i for i, n in enumerate(NAMES)}
    assert loud(data) == []
    assert [f.place.cell for f in data.findings if f.code == "ASN-T021"] == ["A7", "A8", "A9"]


def test_bare_years_under_a_total(folder: Path) -> None:
    text = "Kecamatan,Jumlah Penduduk\n" + rows(
        *zip(NAMES, PEOPLE, strict=True), ("Jumlah", TOTAL), (2022, 150000), (2021, 149000)
    )
    data = read(folder, text)
    assert counts(data) == dict(zip(NAMES, PEOPLE, strict=True))
    assert loud(data) == []


def test_rows_of_two_years_a_kecamatan_are_no_totals(folder: Path) -> None:
    text = "Wilayah,Penduduk\n" + rows(*((f"{n} {y}", 100 + y) for n in NAMES for y in (2022, 2023)))
    assert "ASN-T021" not in codes(read(folder, text))


def test_the_regency_itself_once_a_year_is_a_total(folder: Path) -> None:
    text = BOTH
    for year, total in ((2022, TOTAL), (2023, TOTAL + 7)):
        text += rows(*((n, year, k) for n, k in zip(NAMES, PEOPLE, strict=True)), ("Batang Hari", year, total))
    data = read(folder, text)
    assert len(counts(data)) == 8
    assert loud(data) == ["ASN-T020"]
    assert [(f.place.cell, f.params["selisih"]) for f in data.findings if f.code == "ASN-T020"] == [("C11", "7")]
    assert data.aside == {"baris_total": 2}


def test_the_regency_itself_with_a_number_of_its_own_stays_an_error(folder: Path) -> None:
    data = read(
        folder, BOTH + rows(*((n, 2023, k) for n, k in zip(NAMES, PEOPLE, strict=True)), ("Kab. Batang Hari", 2023, 5))
    )
    assert loud(data) == ["ASN-N004"]


@pytest.mark.parametrize("form", ["{code} {name}", "[{code}] {name}", "{code}. {name}"])
def test_codes_before_names(folder: Path, form: str) -> None:
    rows_ = ((form.format(code=f"15.04.0{i + 1}", name=n), PEOPLE[i]) for i, n in enumerate(NAMES))
    data = read(folder, "Wilayah,Jumlah Penduduk\n" + rows(*rows_))
    assert counts(data) == dict(zip(NAMES, PEOPLE, strict=True))


def test_codes_that_contradict_the_names_behind_them(folder: Path) -> None:
    rows_ = ((f"15.04.0{(i + 1) % 4 + 1} {n}", PEOPLE[i]) for i, n in enumerate(NAMES))
    data = read(folder, "Kecamatan,Jumlah Penduduk\n" + rows(*rows_))
    assert counts(data) == {}
    assert loud(data) == ["ASN-N002"]


@pytest.mark.parametrize(
    ("word", "heading"), [("Distrik", "Distrik/District"), ("Kapanewon", "Nama Kapanewon"), ("Kemantren", "KEMANTREN")]
)
def test_a_kecamatan_by_another_name(folder: Path, word: str, heading: str) -> None:
    region = "kode,nama kecamatan\n" + rows(
        *((f"91.03.0{i}", f"{word} {n}") for i, n in enumerate(("Demta", "Ma'u", "Waibu")))
    )
    people = f"{heading},Tahun,Jumlah Penduduk\nDemta,2023,5\n{word} Ma`u,2023,6\nWAIBU,2023,7\n"
    data = read(folder, people, config='wilayah: {kode: "91.03", nama: Jayapura}\n', wilayah=region)
    assert counts(data) == {("Demta", 2023): 5, ("Ma'u", 2023): 6, ("Waibu", 2023): 7}


def test_a_pivot_table(folder: Path) -> None:
    data = read(
        folder, "Row Labels,Sum of Jumlah Penduduk\n" + rows(*zip(NAMES, PEOPLE, strict=True), ("Grand Total", TOTAL))
    )
    assert counts(data) == dict(zip(NAMES, PEOPLE, strict=True))


def test_subtotals_of_a_pivot_table(folder: Path) -> None:
    text = "Kecamatan,Jabatan,Jumlah\n"
    for i, n in enumerate(NAMES):
        text += rows((n, "Perawat", 10 + i), ("", "Bidan", 5), (f"{n} Total", "", 15 + i))
    data = read(folder, text + rows(("Grand Total", "", 66)))
    staff = data.frame("pegawai")
    assert staff is not None
    assert staff["kecamatan"].tolist() == [n for n in NAMES for _ in range(2)]
    assert staff["jumlah"].sum() == 66
    assert loud(data) == []


def test_sexes_under_one_another_with_years_side_by_side(folder: Path) -> None:
    text = "Jumlah Penduduk Menurut Kecamatan,,\nKecamatan,2022,2023\n"
    for label, factor in (("Laki-laki", 1), ("Perempuan", 2), ("Jumlah", 3)):
        text += f"{label},,\n" + rows(*((n, 100 * factor, 200 * factor) for n in NAMES))
    data = read(folder, text)
    assert counts(data) == {(n, y): k for n in NAMES for y, k in ((2022, 300), (2023, 600))}
    assert set(counts(data, "perempuan").values()) == {200, 400}


def test_a_heading_read_from_below(folder: Path) -> None:
    text = "NIP,NAMA,PANGKAT,,JABATAN,\n,,GOL,TMT,NAMA,TMT\n"
    text += rows(*((f"'19860926201505100{i}", "A", "III/b", "2018-04-01", "Perawat", "2019-01-01") for i in range(3)))
    staff = read(folder, text).frame("pegawai")
    assert staff is not None
    assert {str(day)[:10] for day in staff["tmt_jabatan"]} == {"2019-01-01"}


def test_pupils_and_classes_under_spanning_headings(folder: Path) -> None:
    text = "NAMA SEKOLAH,BENTUK,KECAMATAN,ROMBEL,,,PESERTA DIDIK,,\n,,,KLS 1,KLS 2,JML,L,P,JML\n"
    text += rows(*((f"SDN {i}", "SD", "Mersam", 1, 2, 3, 10, 12, 22) for i in range(3)))
    schools = read(folder, text).frame("fasilitas")
    assert schools is not None
    assert schools[["rombel", "rombel_2", "murid"]].to_numpy().tolist() == [[3, 2, 22]] * 3


def test_forms_under_one_another_each_say_their_post(folder: Path) -> None:
    def form(post: str, task: str) -> str:
        head = f"FORM ANALISIS BEBAN KERJA,,,\nNama Jabatan,: {post},,\nUnit Kerja : Puskesmas Mersam,,,\n,,,\n"
        return (
            head
            + f"No,Uraian Tugas,Volume Kerja (1 tahun),Norma Waktu (menit)\n1,{task},1200,30\n2,Mencatat,600,15\n,,,\n,,,\n"
        )

    data = read(folder, form("Perawat", "Merawat") + form("Bidan", "Menolong"))
    tasks = data.frame("beban_kerja")
    assert tasks is not None
    assert tasks[["jabatan", "uraian_tugas"]].to_numpy().tolist() == [
        ["Perawat", "Merawat"], ["Perawat", "Mencatat"], ["Bidan", "Menolong"], ["Bidan", "Mencatat"],
    ]  # fmt: skip
    assert set(tasks["unit_kerja"]) == {"Puskesmas Mersam"}
    assert codes(data) == ["ASN-T012"]


def test_a_table_of_desa_does_not_take_its_kecamatan_from_the_line_above(folder: Path) -> None:
    data = read(folder, "KECAMATAN : MERSAM,,\nBlok,Tahun,Jumlah\nA,2023,10\nB,2023,20\nC,2023,30\n")
    assert data.frame("penduduk") is None


def test_groups_named_once_in_two_columns(folder: Path) -> None:
    text = "Unit Kerja,Jabatan,Uraian Tugas,Volume,Norma Waktu\nPKM A,Perawat,Merawat,1250,30\n,,Mencatat,2500,15\n"
    text += ",Bidan,Menolong,3500,60\n,,Mencatat,1500,15\nPKM B,Perawat,Merawat,1700,30\n,,Mencatat,1800,15\n"
    tasks = read(folder, text).frame("beban_kerja")
    assert tasks is not None
    assert tasks["jabatan"].tolist() == ["Perawat", "Perawat", "Bidan", "Bidan", "Perawat", "Perawat"]
    assert tasks["unit_kerja"].tolist() == ["PKM A"] * 4 + ["PKM B"] * 2


def test_the_foot_of_a_survey_sheet_is_no_respondent(folder: Path) -> None:
    text = "NO,NILAI UNSUR PELAYANAN" + "," * 8 + "\n," + ",".join(f"U{k}" for k in range(1, 10)) + "\n"
    text += rows(*((i, 3, 4, 3, 4, 3, 4, 3, 4, 3) for i in range(1, 7)))
    text += rows(("ΣNilai /Unsur", *[20] * 9), ("NRR / Unsur", *[3.3] * 9), ("NRR tertbg/ unsur", *[0.37] * 9))
    text += "IKM Unit pelayanan,,,,,,,,,82.5\n,,,,,,,,,\nKeterangan :,,,,,,,,,\n- U1 s.d. U9 = unsur,,,,,,,,,\n"
    text += "No.,UNSUR PELAYANAN,NILAI RATA-RATA,,,,,,,\nU1,Persyaratan,3.25,,,,,,,\nU2,Prosedur,3.5,,,,,,,\n"
    data = read(folder, text)
    answers = data.frame("skm")
    assert answers is not None
    assert len(answers) == 6
    assert loud(data) == []


def test_the_year_that_a_period_names(folder: Path) -> None:
    text = "NIP,Periode,Rating Hasil Kerja,Rating Perilaku Kerja\n"
    text += rows(
        *(("'198609262015051001", f"Triwulan I {y}", "Di Atas Ekspektasi", "Sesuai Ekspektasi") for y in (2024, 2025))
    )
    rated = read(folder, text).frame("kinerja")
    assert rated is not None
    assert rated["tahun"].tolist() == [2024, 2025]


PROVINCE = (
    ("Kabupaten Batang Hari", NAMES, PEOPLE),
    ("Kabupaten Muaro Jambi", ("Kumpeh", "Maro Sebo", "Bajubang"), (30000, 20000, 25000)),
    ("Kota Jambi", ("Telanaipura", "Jelutung"), (90000, 80000)),
)


def test_a_province_with_a_column_of_regencies(folder: Path) -> None:
    text = "nama_kabupaten_kota,nama_kecamatan,tahun,jumlah_penduduk\n"
    text += rows(*((k.upper(), n.upper(), 2023, c) for k, ns, cs in PROVINCE for n, c in zip(ns, cs, strict=True)))
    data = read(folder, text)
    assert counts(data) == {(n, 2023): k for n, k in zip(NAMES, PEOPLE, strict=True)}
    assert codes(data) == ["ASN-N015"]
    assert data.aside == {"kabupaten_lain": 5}


@pytest.mark.parametrize("summed", [True, False])
def test_a_province_in_groups(folder: Path, summed: bool) -> None:
    text = "Kecamatan,Jumlah Penduduk\n"
    for regency, names, figures in PROVINCE:
        text += f"{regency},{sum(figures)}\n" if summed else f"{regency} :,\n"
        text += rows(*zip(names, figures, strict=True))
    data = read(folder, text)
    assert counts(data) == dict(zip(NAMES, PEOPLE, strict=True))
    assert loud(data) == []


def test_another_regency_alone_is_told_row_by_row(folder: Path) -> None:
    text = "Kabupaten,Kecamatan,Jumlah Penduduk\n" + rows(*(("Muaro Jambi", n, 5) for n in PROVINCE[1][1]))
    assert "ASN-N001" in loud(read(folder, text))


def test_a_spanning_heading_says_what_is_counted(folder: Path) -> None:
    text = "DINAS KESEHATAN,,\nKECAMATAN,POSYANDU,\n,JUMLAH,RASIO\n" + rows(
        *((n, 5 + i, 2.5) for i, n in enumerate(NAMES))
    )
    data = read(folder, text)
    assert counts(data) == {}
    assert loud(data) == ["ASN-T004"]


def test_population_with_the_counts_of_desa_is_population(folder: Path) -> None:
    text = "Kode,Kecamatan,Penduduk (jiwa),Jumlah Desa,Jumlah Kelurahan,Luas (km2)\n"
    text += rows(*((f"15.04.0{i + 1}", n, PEOPLE[i], 10, 1, 500) for i, n in enumerate(NAMES)))
    data = read(folder, text)
    assert counts(data) == dict(zip(NAMES, PEOPLE, strict=True))
    assert codes(data) == ["ASN-T013"]
    assert read(folder, text, name="wilayah.csv").frame("wilayah") is not None


@pytest.mark.parametrize("cell", ["Siti, S.Kep\nNIP. {}", "Siti, S.Kep / {}", "NIP {}\nSiti, S.Kep"])
@pytest.mark.parametrize("head", ["NAMA / NIP", "Nama Pegawai\nNIP", "NIP/Nama"])
def test_name_and_nip_in_one_column(folder: Path, head: str, cell: str) -> None:
    text = f'No,"{head}",Jabatan\n'
    written = ("198609262015051001", "19860926 201505 1 002", "19860926 201505 1 003")
    text += "".join(f'{i + 1},"{cell.format(nip)}",Perawat\n' for i, nip in enumerate(written))
    data = read(folder, text + '4,"Tanpa NIP",Bidan\n')
    staff = data.frame("pegawai")
    assert staff is not None
    assert staff["nip"].tolist() == ["198609262015051001", "198609262015051002", "198609262015051003"]
    assert staff["nama"].tolist() == ["Siti, S.Kep"] * 3
    assert data.aside == {"wajib_kosong": 1}
