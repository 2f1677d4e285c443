"""Needs: what data gives, what it lacks, and how standards compete."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from asn_cli.domain.needs import Case as Ground
from asn_cli.domain.needs import Regency, Sizes, compute_needs, needed_posts
from asn_cli.domain.needs.categories import match_categories
from asn_cli.domain.needs.decide import WAY
from asn_cli.domain.rounding import Rounding
from tests.domain.kebutuhan import Case

BAJUBANG = {"kecamatan": "Bajubang", "tahun": 2020, "jumlah": 42881}
MERSAM = {"kecamatan": "Mersam", "tahun": 2020, "jumlah": 33393}
CATEGORIES = ("perkotaan non rawat inap", "perkotaan rawat inap", "perdesaan rawat inap", "terpencil non rawat inap")


def school(nama: str, jenis: str = "sd", **facts: Any) -> dict[str, Any]:
    return {"kecamatan": "Bajubang", "nama": nama, "jenis": jenis, **facts}


def test_rows_stand_for_the_kecamatan_of_penduduk_only(tmp_path: Path) -> None:
    schools = [{"kecamatan": "Mersam", "nama": "SDN 1", "jenis": "sd", "rombel": 6}]
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=schools)
    assert set(done.balance.rows["kecamatan"]) == {"Bajubang"}
    notes = [finding for finding in done.basis.findings if finding.code == "ASN-K001"]
    assert len(notes) == 1
    assert "Mersam" in notes[0].found
    # the region has an SD, so no estimate stands in for Bajubang, which has none
    assert done.row("Bajubang", "guru kelas sd")["kebutuhan"] == 0


def test_every_standard_that_applied_is_in_the_details(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[school("Pustu A", "pustu")])
    rows = done.needs.details
    nurses = rows[rows["jabatan"] == "perawat"].set_index("standar")
    assert nurses["kebutuhan_fte"].to_dict() == {"kesehatan/perawat-rasio": 77.1858, "kesehatan/pustu-minimum": 1.0}
    assert nurses["memutuskan"].to_dict() == {"kesehatan/perawat-rasio": "ya", "kesehatan/pustu-minimum": "tidak"}


def test_of_equals_the_surer_then_the_first_name_decides(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[school("SDN 1", rombel=6)])
    # one a school by sd-guru-agama (with its minimum) and by sd-guru-minimum, both sekunder
    assert done.row("Bajubang", "guru agama sd")["standar"] == "pendidikan/sd-guru-agama"


def test_a_population_that_lags_behind_counts_with_a_finding(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG, {"kecamatan": "Mersam", "tahun": 2004, "jumlah": 24987}])
    assert done.row("Mersam", "perawat")["nilai_dasar"] == 24987
    assert "ASN-K002" in done.codes()


def test_a_future_population_is_not_used(tmp_path: Path) -> None:
    later = {"kecamatan": "Bajubang", "tahun": 2030, "jumlah": 50000}
    done = Case(tmp_path, penduduk=[later, MERSAM])
    assert set(done.balance.rows.loc[done.balance.rows["jabatan"] == "perawat", "kecamatan"]) == {"Mersam"}
    assert "Bajubang" in done.missing("kesehatan/perawat-rasio")
    assert "ASN-K004" in done.codes()
    # it is named, so its office is needed all the same
    assert done.row("Bajubang", "lurah")["kebutuhan"] == 1


@pytest.mark.parametrize(("as_of", "people"), [(date(2010, 1, 1), 29805), (date(2020, 1, 1), 42881)])
def test_the_newest_year_not_after_the_reference_date_counts(tmp_path: Path, as_of: date, people: int) -> None:
    old = {"kecamatan": "Bajubang", "tahun": 2004, "jumlah": 29805}
    done = Case(tmp_path, as_of=as_of, penduduk=[old, BAJUBANG])
    assert done.row("Bajubang", "petugas damkar" if as_of.year > 2016 else "guru kelas sd")["nilai_dasar"] == (
        people if as_of.year > 2016 else people * 6 / 2000
    )


def test_an_old_population_is_worth_a_note(tmp_path: Path) -> None:
    assert "ASN-K003" in Case(tmp_path, penduduk=[BAJUBANG], as_of=date(2026, 1, 1)).codes()
    assert "ASN-K003" not in Case(tmp_path, penduduk=[BAJUBANG], as_of=date(2025, 12, 31)).codes()


def test_a_row_without_an_age_group_among_aged_rows_is_no_second_population(tmp_path: Path) -> None:
    rows = [
        {"kecamatan": "Bajubang", "kelompok_umur": "0-4", "jumlah": 2881},
        {"kecamatan": "Bajubang", "kelompok_umur": "5+", "jumlah": 40000},
        {"kecamatan": "Bajubang", "kelompok_umur": None, "jumlah": 42881},
    ]
    done = Case(tmp_path, penduduk=rows)
    assert done.row("Bajubang", "perawat")["nilai_dasar"] == 42881
    assert "ASN-K005" in done.codes()


def test_a_school_without_classes_is_left_out_and_named(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[school("SDN 1", rombel=6), school("SDN 2", rombel=None)])
    assert done.row("Bajubang", "guru kelas sd")["kebutuhan"] == 6
    assert done.row("Bajubang", "guru pjok sd")["kebutuhan"] == 2
    assert "SDN 2" in done.missing("pendidikan/sd-guru-kelas")
    assert "ASN-K017" in done.codes()


def test_no_class_known_at_all_is_not_zero(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[school("SDN 1", rombel=None)])
    assert "guru kelas sd" not in set(done.balance.rows["jabatan"])


def test_grades_go_before_the_bare_figure_and_zeros_say_nothing(tmp_path: Path) -> None:
    grades = {f"rombel_{grade}": 1 for grade in range(1, 7)}
    zeros = {f"rombel_{grade}": 0 for grade in range(1, 7)}
    schools = [school("SDN 1", rombel=12, **grades), school("SMPN 1", "smp", rombel=9, **zeros)]
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=schools)
    assert done.row("Bajubang", "guru kelas sd")["kebutuhan"] == 6
    assert done.row("Bajubang", "guru matematika smp")["nilai_dasar"] == 36
    assert "ASN-K008" in done.codes()


def test_an_smp_filled_in_as_grades_one_to_three_counts_as_a_whole(tmp_path: Path) -> None:
    smp = school("SMPN 1", "smp", rombel_1=3, rombel_2=3, rombel_3=3)
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[smp])
    assert done.row("Bajubang", "guru matematika smp")["kebutuhan_fte"] == 1.5


def test_a_facility_that_the_newest_list_lacks_is_closed(tmp_path: Path) -> None:
    schools = [
        school("SDN 1", rombel=6, tahun=2024),
        school("SD Negeri 1", rombel=6, tahun=2023),
        school("SDN 2", rombel=6, tahun=2023),
    ]
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=schools)
    assert done.row("Bajubang", "guru kelas sd")["kebutuhan"] == 6
    closed = [finding.params["nama"] for finding in done.basis.findings if finding.code == "ASN-K006"]
    assert closed == ["SDN 2"]


def test_facilities_of_later_years_do_not_stand_yet(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[school("SDN 1", rombel=6, tahun=2030)])
    assert done.row("Bajubang", "guru kelas sd")["estimasi"] == "ya"
    assert "ASN-K007" in done.codes()


def test_kelurahan_listed_as_facilities_go_before_the_shipped_number(tmp_path: Path) -> None:
    listed = [school("Kelurahan A", "kelurahan"), school("Kelurahan B", "kelurahan")]
    done = Case(tmp_path, penduduk=[BAJUBANG, MERSAM], fasilitas=listed)
    assert done.row("Bajubang", "lurah")["kebutuhan"] == 2
    assert done.row("Mersam", "lurah")["kebutuhan"] == 1
    assert "ASN-K009" in done.codes()


def test_a_wilayah_table_goes_before_the_list(tmp_path: Path) -> None:
    wilayah = [{"kode": "15.04.07", "kecamatan": "Bajubang", "jumlah_desa": 9, "jumlah_kelurahan": 3}]
    listed = [school("Kelurahan A", "kelurahan")]
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=listed, wilayah=wilayah)
    assert done.row("Bajubang", "lurah")["kebutuhan"] == 3
    assert "ASN-K001" not in done.codes()


@pytest.mark.parametrize(
    ("written", "category"),
    [
        ("Perdesaan Rawat Inap", "perdesaan rawat inap"),
        ("desa RI", "perdesaan rawat inap"),
        ("Rawat Inap, Pedesaan", "perdesaan rawat inap"),
        ("Puskesmas Perkotaan Non-Rawat Inap", "perkotaan non rawat inap"),
        ("kota NRI", "perkotaan non rawat inap"),
        ("sangat terpencil non rawat inap", "terpencil non rawat inap"),
        ("rawat inap", None),
        ("perkotaan", None),
        ("desa dan kota rawat inap", None),
        (None, None),
    ],
)
def test_categories_as_offices_write_them(written: str | None, category: str | None) -> None:
    found = match_categories(pd.Series([written], dtype="str"), CATEGORIES)
    assert found.where(found.notna(), None).tolist() == [category]


def test_an_unknown_category_is_a_finding_and_no_zero(tmp_path: Path) -> None:
    on = {"standar": {"kesehatan/puskesmas-minimum-75-2014": {"aktif": True, "alasan": "x", "penetap": "y"}}}
    clinics = [school("Puskesmas A", "puskesmas", kategori="rawat inap")]
    done = Case(tmp_path, asn=on, penduduk=[BAJUBANG], fasilitas=clinics)
    assert "gizi" not in set(done.balance.rows["jabatan"])
    assert "Puskesmas A" in done.missing("kesehatan/puskesmas-minimum-75-2014")
    assert "ASN-K018" in done.codes()


def test_workload_competes_and_keeps_its_own_rounding(tmp_path: Path) -> None:
    hook = pd.DataFrame(
        {
            "kode": ["15.04.07", "15.04.07", "15.04.07", "15.04.01"],
            "jabatan": ["perawat", "bidan", "arsiparis", "arsiparis"],
            "sektor": ["kesehatan", "kesehatan", "pemerintahan", "pemerintahan"],
            "kebutuhan_fte": [80.4, 3.2, 1.4, 5.0],
            "kebutuhan": [80, 3, 1, 5],
            "status_hukum": "sekunder",
        }
    )
    done = Case(tmp_path, penduduk=[BAJUBANG], workload=hook)
    nurses = done.row("Bajubang", "perawat")
    assert (nurses["standar"], nurses["kebutuhan_fte"], nurses["kebutuhan"]) == ("beban_kerja", 80.4, 80)
    assert done.row("Bajubang", "bidan")["standar"] == "kesehatan/bidan-rasio"
    archivist = done.row("Bajubang", "arsiparis")
    assert (archivist["kebutuhan"], archivist["sektor"], archivist["metode"]) == (1, "pemerintahan", "beban_kerja")
    assert "ASN-K010" in done.codes()


def test_the_order_of_input_rows_never_matters(tmp_path: Path) -> None:
    schools = [school("SDN 1", rombel=6), school("SDN 2", rombel=8), school("SMPN 1", "smp", rombel=9, murid=200)]
    one = Case(tmp_path, penduduk=[BAJUBANG, MERSAM], fasilitas=schools)
    other = Case(tmp_path, penduduk=[MERSAM, BAJUBANG], fasilitas=schools[::-1])
    pd.testing.assert_frame_equal(one.balance.rows, other.balance.rows)
    pd.testing.assert_frame_equal(one.needs.facility_details, other.needs.facility_details)


def test_the_type_is_open_while_the_population_could_change_it(tmp_path: Path) -> None:
    wilayah = [
        {"kode": "71.99.01", "kecamatan": "Ujung", "jumlah_desa": 12, "jumlah_kelurahan": 0, "luas_km2": 60.0},
        {"kode": "71.99.02", "kecamatan": "Pangkal", "jumlah_desa": 3, "jumlah_kelurahan": 0, "luas_km2": 4.0},
    ]
    region = {"kode": "71.99", "nama": "Pulau", "faktor_geografis": 1, "luas_km2": 100, "apbd_miliar": 200}
    people = [{"kecamatan": "Ujung", "tahun": 2020, "jumlah": 14000}]
    done = Case(tmp_path, asn={"wilayah": region}, wilayah=wilayah, penduduk=people)
    # 20 + 10 + 10 + 160 + 210 + 200 = 610 is tipe A however many people the rest of the kabupaten has
    assert done.row("Ujung", "kasi kecamatan")["kebutuhan"] == 5
    wilayah[0]["jumlah_desa"] = 8
    done = Case(tmp_path, asn={"wilayah": region}, wilayah=wilayah, penduduk=people)
    # 540 as far as is known, 620 if the kabupaten had over a million people
    assert "kasi kecamatan" not in set(done.balance.rows["jabatan"])
    assert "Ujung" in done.missing("pemerintahan/kecamatan-struktural")


def test_years_of_facilities_of_several_kinds_leave_no_ghosts(tmp_path: Path) -> None:
    schools = [school("SDN 1", rombel=6, tahun=2025), school("SMPN 1", "smp", rombel=3, tahun=2024)]
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=schools)
    assert len(done.basis.facilities) == 2
    assert not done.codes() & {"ASN-K006", "ASN-K007"}


def test_a_kind_that_is_not_listed_is_said_to_be_missing(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=[BAJUBANG], fasilitas=[school("SDN 1", rombel=6)])
    details = done.needs.details.set_index("jabatan")
    assert "tk" in str(details.loc["pengawas sd", "keterangan"])
    assert done.row("Bajubang", "pengawas sd")["nilai_dasar"] == 1


@pytest.mark.parametrize("rounding", list(Rounding))
def test_several_grounds_worked_out_together_are_as_each_alone(tmp_path: Path, rounding: Rounding) -> None:
    schools = [school("SDN 1", rombel=6), school("SDN 2", rombel=8), school("SMPN 1", "smp", rombel=9, murid=200)]
    tasks = pd.DataFrame(
        {
            "kode": ["15.04.07"],
            "jabatan": ["arsiparis"],
            "sektor": ["pemerintahan"],
            "kebutuhan_fte": [1.4],
            "kebutuhan": [1],
            "status_hukum": "sekunder",
        }
    )
    done = Case(tmp_path, penduduk=[BAJUBANG, MERSAM], fasilitas=schools)
    basis = replace(done.basis, regency=Regency(luas_km2=5804.8, apbd_miliar=1400, faktor_geografis=1.1))
    people, numbers = basis.sizes
    sizes = Sizes(np.array([people, people * 1.37, people * 0.9]), np.array([numbers, numbers, numbers * 1.5]))
    standards = done.rules.standards(date(2026, 12, 31))
    others = tuple(one._replace(aktif=False) if one.id == "kesehatan/perawat-rasio" else one for one in standards)
    rule = done.rules.district_type(date(2026, 12, 31))
    cases = [
        Ground(np.array([0, 2]), sizes.of(np.array([0, 2])), standards, rule),
        Ground(np.array([1]), sizes.of(np.array([1])), others, rule),
    ]
    together = needed_posts(basis, cases, done.rules.posts, rounding, workload=tasks)
    for way, told in enumerate((standards, others, standards)):
        grown = basis.with_sizes(sizes.of(way))
        alone = compute_needs(grown, told, done.rules.posts, rounding, district_type=rule, workload=tasks)
        found = together[together[WAY] == way].drop(columns=WAY).reset_index(drop=True)
        pd.testing.assert_frame_equal(found, alone.rows[list(found.columns)])
