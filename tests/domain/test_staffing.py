"""Who counts as what and where, and that nobody is lost."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asn_cli.domain.balance import uncovered
from asn_cli.domain.staffing import sectors_of
from asn_cli.rules import load_rules
from tests.domain.kebutuhan import Case

PEOPLE = [
    {"kecamatan": "Bajubang", "tahun": 2020, "jumlah": 42881},
    {"kecamatan": "Mersam", "tahun": 2020, "jumlah": 33393},
]
SCHOOLS = [
    {"kecamatan": "Bajubang", "nama": "SD Negeri 12/I Bajubang Laut", "jenis": "sd", "rombel": 6},
    {"kecamatan": "Mersam", "nama": "SDN 1 Sengkati", "jenis": "sd", "rombel": 6},
    {"kecamatan": "Mersam", "nama": "Pustu Belanti", "jenis": "pustu"},
]


def person(n: int = 1, **facts: Any) -> dict[str, Any]:
    nip = f"19800101200501{n:04}"
    return {"nip": nip, "jabatan": "Perawat", "kecamatan": None, "unit_kerja": None, "status": "PNS", **facts}


def case(folder: Path, staff: list[dict[str, Any]], **more: Any) -> Case:
    return Case(folder, penduduk=PEOPLE, fasilitas=SCHOOLS, pegawai=staff, **more)


def told(done: Case) -> list[tuple[Any, ...]]:
    rows = done.balance.unmapped.astype(object).where(done.balance.unmapped.notna(), None)
    return list(rows[["jabatan", "kecamatan", "jumlah", "alasan"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("facts", "kecamatan"),
    [
        ({"kecamatan": "Bajubang", "unit_kerja": "Puskesmas Mersam"}, "Bajubang"),
        ({"unit_kerja": "Rumah Singgah"}, "Mersam"),
        ({"unit_kerja": "PUSTU BELANTI"}, "Mersam"),
        ({"unit_kerja": "UPTD SDN 12/I Bajubang Laut"}, "Bajubang"),
        ({"unit_kerja": "Puskesmas Mersam"}, "Mersam"),
    ],
)
def test_people_are_placed_by_column_unit_table_facility_and_name(
    tmp_path: Path, facts: dict[str, Any], kecamatan: str
) -> None:
    units = [{"unit_kerja": "RUMAH SINGGAH", "kecamatan": "Mersam"}]
    done = case(tmp_path, [person(**facts)], unit_kerja=units)
    assert done.row(kecamatan, "perawat")["bezetting"] == 1


@pytest.mark.parametrize("unit", ["Dinas Kesehatan", "RSUD Hamba", "Puskesmas Maro Sebo", None])
def test_nobody_is_placed_by_guess(tmp_path: Path, unit: str | None) -> None:
    done = case(tmp_path, [person(unit_kerja=unit)])
    assert told(done) == [("Perawat", None, 1, "tempat_tidak_diketahui")]
    assert done.balance.unmapped["unit_kerja"].fillna("").tolist() == [unit or ""]
    assert "ASN-K011" in done.codes()


def test_a_unit_name_in_two_kecamatan_places_nobody_and_counts_where_the_column_says(tmp_path: Path) -> None:
    schools = [{"kecamatan": name, "nama": "SDN 7", "jenis": "sd", "rombel": 6} for name in ("Bajubang", "Mersam")]
    staff = [
        person(1, jabatan="Guru Kelas", unit_kerja="SDN 7"),
        person(2, jabatan="Guru Kelas", unit_kerja="SDN 7", kecamatan="Mersam"),
    ]
    done = Case(tmp_path, penduduk=PEOPLE, fasilitas=schools, pegawai=staff)
    lines = done.balance.facilities
    there = lines[lines["jabatan"] == "guru kelas sd"].set_index("kecamatan")["bezetting"]
    assert there.to_dict() == {"Bajubang": 0, "Mersam": 1}
    assert told(done) == [("Guru Kelas", None, 1, "tempat_tidak_diketahui")]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"kedudukan_hukum": "CLTN"}, "tidak_aktif"),
        ({"kedudukan_hukum": "Tidak Aktif"}, "tidak_aktif"),
        ({"kedudukan_hukum": "Pensiun", "jabatan": "Arsiparis"}, "tidak_aktif"),
        ({"kedudukan_hukum": "Aktif"}, None),
        ({"kedudukan_hukum": "PPPK Aktif", "status": "PPPK"}, None),
        ({"kedudukan_hukum": None}, None),
        ({"status": "CPNS"}, None),
        ({"status": "PNS Daerah Kabupaten/Kota"}, None),
        ({"status": None}, None),
        ({"status": "PPPK Paruh Waktu"}, "di_luar_cakupan"),
        ({"status": "Honorer"}, "di_luar_cakupan"),
        ({"status": "Pegawai BLUD Non PNS"}, "di_luar_cakupan"),
        ({"status": "Non ASN"}, "di_luar_cakupan"),
        ({"status": "Relawan"}, "di_luar_cakupan"),
        ({"jabatan": "Arsiparis Ahli Pertama"}, "jabatan_tidak_dikenal"),
        ({"jabatan": None}, "jabatan_tidak_dikenal"),
        ({"kecamatan": "Pemayung"}, "di_luar_cakupan"),
        ({"jabatan": "Pekarya"}, "di_luar_cakupan"),
    ],
)
def test_why_somebody_does_not_count(tmp_path: Path, facts: dict[str, Any], reason: str | None) -> None:
    done = case(tmp_path, [person(**{"kecamatan": "Bajubang", **facts})])
    assert done.balance.unmapped["alasan"].tolist() == ([] if reason is None else [reason])
    assert done.balance.counted == (0 if reason else 1)


def test_staff_of_kecamatan_without_rows_are_listed_with_their_place(tmp_path: Path) -> None:
    done = case(tmp_path, [person(kecamatan="Pemayung")])
    assert told(done) == [("Perawat", "Pemayung", 1, "di_luar_cakupan")]


def test_other_statuses_have_columns_of_their_own_and_count_when_told(tmp_path: Path) -> None:
    staff = [
        person(n, kecamatan="Bajubang", status=status)
        for n, status in enumerate(["PNS", "Honorer", "PPPK Paruh Waktu"])
    ]
    row = case(tmp_path, staff).row("Bajubang", "perawat")
    assert (row["bezetting"], row["honorer"], row["pppk_paruh_waktu"]) == (1, 1, 1)
    counted = {"pegawai": {"status_dihitung": ["PNS", "PPPK", "PPPK Paruh Waktu"]}}
    row = case(tmp_path, staff, asn=counted).row("Bajubang", "perawat")
    assert (row["bezetting"], row["pppk_paruh_waktu"]) == (2, 1)


def test_columns_for_other_statuses_are_left_out_where_they_do_not_occur(tmp_path: Path) -> None:
    assert "honorer" not in case(tmp_path, [person(kecamatan="Bajubang")]).balance.rows


def test_one_row_may_count_several_people(tmp_path: Path) -> None:
    staff = [
        {"kecamatan": "Bajubang", "jabatan": "Perawat", "jumlah": 40},
        {"kecamatan": "Bajubang", "jabatan": "perawat ahli pertama", "jumlah": 3},
        {"kecamatan": "Bajubang", "jabatan": "Arsiparis", "jumlah": 2},
    ]
    done = case(tmp_path, staff)
    row = done.row("Bajubang", "perawat")
    assert (row["bezetting"], row["selisih"], row["status"]) == (43, -35, "kurang")
    assert row["pemenuhan"] == pytest.approx(4300 / 78)
    assert told(done) == [("Arsiparis", "Bajubang", 2, "jabatan_tidak_dikenal")]


def test_a_surplus_beside_a_shortage_is_never_netted(tmp_path: Path) -> None:
    staff = [
        {"kecamatan": "Bajubang", "jabatan": "guru kelas sd", "jumlah": 9},
        {"kecamatan": "Mersam", "jabatan": "guru kelas sd", "jumlah": 1},
    ]
    done = case(tmp_path, staff)
    assert done.row("Bajubang", "guru kelas sd")["status"] == "lebih"
    sector = done.balance.sectors.set_index("sektor").loc["pendidikan"]
    rows = done.balance.rows[done.balance.rows["sektor"] == "pendidikan"]
    assert sector["kelebihan"] == 3
    assert sector["kekurangan"] == -rows["selisih"].clip(upper=0).sum()


def test_nothing_needed_gives_no_percentage(tmp_path: Path) -> None:
    schools = [{"kecamatan": "Bajubang", "nama": "SDN 1", "jenis": "sd", "rombel": 6}]
    done = Case(
        tmp_path, penduduk=PEOPLE, fasilitas=schools, pegawai=[person(jabatan="guru kelas sd", kecamatan="Mersam")]
    )
    row = done.row("Mersam", "guru kelas sd")
    assert (row["kebutuhan"], row["bezetting"], row["status"]) == (0, 1, "lebih")
    assert pd.isna(row["pemenuhan"])


def test_without_a_staff_table_nothing_about_staff_is_known(tmp_path: Path) -> None:
    done = Case(tmp_path, penduduk=PEOPLE)
    row = done.row("Bajubang", "perawat")
    assert all(pd.isna(row[name]) for name in ("bezetting", "selisih", "pemenuhan", "status"))
    assert done.balance.districts["kekurangan"].isna().all()
    assert done.balance.unmapped.empty


def test_each_facility_has_its_line(tmp_path: Path) -> None:
    staff = [
        person(1, jabatan="Guru Kelas", unit_kerja="SDN 1 Sengkati"),
        person(2, jabatan="Guru PJOK", unit_kerja="SD Negeri 12/I Bajubang Laut"),
        person(3, jabatan="Perawat", unit_kerja="Puskesmas Mersam", kecamatan="Mersam"),
        person(4, jabatan="Perawat", unit_kerja="Pustu Belanti"),
        person(5, jabatan="Gizi", unit_kerja="Pustu Belanti"),
    ]
    lines = case(tmp_path, staff).balance.facilities
    found = {(row.nama, row.jabatan): (row.kebutuhan, row.bezetting, row.selisih) for row in lines.itertuples()}
    assert found["SDN 1 Sengkati", "guru kelas sd"] == (6, 1, -5)
    assert found["SDN 1 Sengkati", "guru pjok sd"] == (1, 0, -1)
    assert found["SD Negeri 12/I Bajubang Laut", "guru pjok sd"] == (1, 1, 0)
    assert found["Pustu Belanti", "perawat"] == (1, 1, 0)
    assert ("Pustu Belanti", "gizi") not in found  # gizi has no active standard: out of scope, not surplus


def test_a_person_whose_facility_lies_elsewhere_is_a_finding(tmp_path: Path) -> None:
    done = case(tmp_path, [person(jabatan="Guru Kelas", unit_kerja="SDN 1 Sengkati", kecamatan="Bajubang")])
    assert "ASN-K016" in done.codes()
    assert done.row("Bajubang", "guru kelas sd")["bezetting"] == 1


STAFF = st.lists(
    st.fixed_dictionaries(
        {
            "jabatan": st.sampled_from(["Perawat", "Guru Kelas SD", "Arsiparis", "Dokter Gigi", "Pekarya", None]),
            "kecamatan": st.sampled_from(["Bajubang", "Mersam", "Pemayung", None]),
            "unit_kerja": st.sampled_from(["SDN 1 Sengkati", "Puskesmas Mersam", "Dinas Kesehatan", None]),
            "status": st.sampled_from(["PNS", "PPPK", "PPPK Paruh Waktu", "Honorer", "BLUD", "Aneh", None]),
            "kedudukan_hukum": st.sampled_from(["Aktif", "CLTN", "Entah", None]),
        }
    ),
    min_size=1,
    max_size=60,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return Case(tmp_path_factory.mktemp("kasus"), penduduk=PEOPLE, fasilitas=SCHOOLS)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STAFF, st.booleans())
def test_everyone_read_is_counted_or_listed(shared: Case, staff: list[dict[str, Any]], several: bool) -> None:
    rows = [{**row, **({"jumlah": n} if several else {"nip": str(n)})} for n, row in enumerate(staff)]
    done = shared
    done.set_staff(rows)
    read = sum(range(len(rows))) if several else len(rows)
    assert done.staff is not None
    assert done.staff.total == read == done.balance.counted + done.balance.listed
    assert done.balance.rows["bezetting"].sum() == done.balance.sectors["bezetting"].sum()


def test_posts_of_workload_take_the_sector_of_their_units() -> None:
    units = pd.DataFrame(
        {"unit_kerja": ["Dinas A", "Dinas B", "DINAS C"], "sektor": ["Kependudukan", "kependudukan", "Sosial"]}
    ).astype("str")
    jobs = pd.DataFrame(
        {
            "unit_kerja": ["dinas a", "Dinas B", "Dinas C", "Dinas C", "Dinas Z"],
            "jabatan": ["Operator", "Operator", "Operator", "perawat", "Juru"],
        }
    ).astype("str")
    found = sectors_of(jobs, load_rules(None).posts, units)
    assert found == {"Operator": "kependudukan", "perawat": "kesehatan", "Juru": "lainnya"}


def test_where_nobody_is_recorded_is_told_apart_from_a_shortage(tmp_path: Path) -> None:
    done = case(tmp_path, [person(kecamatan="Bajubang")])
    found = {part: (names, need) for part, names, need in uncovered(done.balance)}
    assert found["kecamatan"] == (["Mersam"], int(done.balance.districts.set_index("kecamatan")["kebutuhan"]["Mersam"]))
    assert "kesehatan" not in found["sektor"][0]
    assert "pendidikan" in found["sektor"][0]
    assert uncovered(Case(tmp_path, penduduk=PEOPLE, fasilitas=SCHOOLS).balance) == []
