"""The other parameter files: each loads, has status and source, and holds the figures of the rules of the field."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from asn_cli import paths
from asn_cli.domain.needs.kecamatan_type import points_in
from asn_cli.exits import ConfigProblem
from asn_cli.locale import t
from asn_cli.rules import Inactive, Parameter, Status, load_rules
from asn_cli.rules import parameters as module
from asn_cli.rules.parameters import load_parameter, parameter_ids, resolve_parameter

TODAY = date(2026, 11, 24)


def parameter(name: str, day: date = TODAY) -> Parameter:
    return load_rules(None).parameter(name, day)


def isi(name: str, day: date = TODAY) -> Any:
    return parameter(name, day).isi


@pytest.mark.parametrize("name", parameter_ids())
def test_every_shipped_file_loads_with_status_and_source(name: str) -> None:
    file = load_parameter(name)
    assert file.keterangan != file.keterangan_en
    for value in file.nilai.values():
        if value is None:
            continue
        assert (value.pilihan is not None) or all(basis.sumber for basis in value.dasar or ())
        if isinstance(value.isi, dict):
            assert set(value.rincian_status) <= set(value.isi) | {"A"}


@pytest.mark.parametrize(
    ("name", "status", "active"),
    [
        ("rencana/waktu-kerja-panrb-2020", Status.SECONDARY, True),
        ("rencana/waktu-kerja-kes-2015", Status.SECONDARY, True),
        ("rencana/waktu-kerja-menpan-2004", Status.REPEALED, False),
        ("rencana/wkt-abk-kes", Status.VERIFIED, True),
        ("rencana/prestasi-jabatan", Status.UNVERIFIED, False),
        ("rencana/bup", Status.VERIFIED, True),
        ("rencana/bup-medis", Status.UNVERIFIED, False),
        ("rencana/batas-belanja-pegawai", Status.VERIFIED, True),
        ("rencana/pindah-guru", Status.VERIFIED, True),
        ("rencana/kecamatan-tipe", Status.VERIFIED, True),
        ("rencana/prioritas", None, True),
        ("seleksi/ambang-skd", Status.SECONDARY, True),
        ("kinerja/predikat", Status.SECONDARY, True),
        ("kinerja/predikat-angka", Status.VERIFIED, True),
        ("kinerja/peringkat", Status.VERIFIED, True),
        ("kinerja/sebaran", Status.VERIFIED, True),
        ("kinerja/sembilan-kotak", Status.SECONDARY, True),
        ("kinerja/profesionalitas-bobot", Status.SECONDARY, True),
        ("pelatihan/jpm", Status.SECONDARY, True),
        ("pengaduan/batas", Status.VERIFIED, True),
        ("skm/mutu", Status.VERIFIED, True),
    ],
)
def test_statuses_are_those_of_the_rules_of_the_field(name: str, status: Status | None, active: bool) -> None:
    found = parameter(name)
    assert (found.status, found.aktif) == (status, active)


def test_working_time_profiles() -> None:
    assert isi("rencana/waktu-kerja-panrb-2020") == {"menit": 75000, "jam": 1250, "hari_5": 235, "hari_6": 287}
    assert isi("rencana/waktu-kerja-kes-2015") == {"menit": 72000, "jam": 1200, "hari_5": 212, "hari_6": 264}
    old = isi("rencana/waktu-kerja-menpan-2004")
    assert old["hari"] * old["menit_per_hari"] == old["menit"] == 72000


@pytest.mark.parametrize(("week", "days", "hours"), [(5, 212, 1113), (6, 264, 1155)])
def test_the_working_time_of_abk_kes_reproduces(week: int, days: int, hours: int) -> None:
    made_of = isi("rencana/wkt-abk-kes")
    left = made_of[f"hari_kerja_{week}"] - sum(made_of[name] for name in ("cuti", "libur", "pelatihan", "absen"))
    assert left == days
    assert left * made_of["jam_per_minggu"] * made_of["efektif"] / week == pytest.approx(hours)


def test_retirement_ages() -> None:
    ages = isi("rencana/bup")
    assert {name for name, age in ages.items() if age == 58} == {
        "administrator", "pengawas", "pelaksana", "jf keterampilan", "ahli pertama", "ahli muda",
    }  # fmt: skip
    assert {name for name, age in ages.items() if age == 60} == {"jpt", "ahli madya", "guru"}
    assert ages["ahli utama"] == 65


def test_the_nine_pairs_of_the_predicate_matrix() -> None:
    order = ("di bawah ekspektasi", "sesuai ekspektasi", "di atas ekspektasi")
    matrix = [[isi("kinerja/predikat")[result][conduct] for conduct in order] for result in reversed(order)]
    assert matrix == [
        ["Kurang", "Baik", "Sangat Baik"],
        ["Kurang", "Baik", "Baik"],
        ["Sangat Kurang", "Butuh Perbaikan", "Butuh Perbaikan"],
    ]


def test_the_nine_boxes() -> None:
    order = ("di bawah ekspektasi", "sesuai ekspektasi", "di atas ekspektasi")
    boxes = isi("kinerja/sembilan-kotak")
    assert [[boxes[row][column] for column in order] for row in ("tinggi", "menengah", "rendah")] == [
        [6, 8, 9], [3, 5, 7], [1, 2, 4],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("months", "predicate", "credit"), [(12, "Sangat Baik", 18.75), (2, "Baik", 2.08), (12, "Kurang", 6.25)]
)
def test_credit_points_of_ahli_pertama_reproduce(months: int, predicate: str, credit: float) -> None:
    percent, yearly = isi("kinerja/angka-kredit-persen")[predicate], isi("kinerja/angka-kredit-koefisien")
    assert round(months / 12 * percent / 100 * yearly["ahli pertama"], 2) == credit
    assert set(parameter("kinerja/angka-kredit-koefisien").rincian_status) == set(yearly) - {"ahli pertama"}


def test_skd_thresholds() -> None:
    assert isi("seleksi/ambang-skd") == {
        "umum": {"twk": 65, "tiu": 80, "tkp": 166},
        "cumlaude": {"total": 311, "tiu": 85},
        "disabilitas": {"total": 286, "tiu": 60},
        "papua": {"total": 286, "tiu": 60},
    }
    highest = isi("seleksi/maksimum")
    assert highest["skd"] == highest["twk"] + highest["tiu"] + highest["tkp"]


@pytest.mark.parametrize("name", [n for n in parameter_ids() if load_parameter(n).bentuk == "pita"])
def test_bands_stand_from_high_to_low(name: str) -> None:
    for value in load_parameter(name).nilai.values():
        assert value is None or all(above.dari > below.dari for above, below in pairwise(value.isi))


def test_the_year_decides_the_quality_table_of_the_survey() -> None:
    bands = {day.year: [band.dari for band in isi("skm/mutu", day)] for day in (date(2016, 12, 31), date(2017, 1, 1))}
    assert bands == {2016: [81.26, 62.51, 43.76, 25], 2017: [88.31, 76.61, 65, 25]}
    assert (isi("skm/jumlah-unsur", date(2016, 6, 1)), isi("skm/jumlah-unsur")) == (14, 9)
    assert len(isi("skm/unsur")) == 9


def test_the_published_sample_sizes_agree_with_their_formula() -> None:
    table = {int(size): sample for size, sample in isi("skm/sampel").items()}
    assert table[min(size for size in table if size >= 4384)] == 354
    for size, sample in table.items():
        formula = 3.841 * size * 0.25 / (0.05**2 * (size - 1) + 3.841 * 0.25)
        assert abs(sample - formula) < 1.5, size
    assert list(table) == sorted(table)


def test_complaint_limits_in_working_days() -> None:
    limits = parameter("pengaduan/batas")
    assert limits.isi == {
        "verifikasi": 3,
        "pengaduan tidak berkadar pengawasan": 14,
        "pengaduan berkadar pengawasan": 60,
        "permintaan informasi": 5,
    }
    assert limits.rincian_status == {"permintaan informasi": Status.SECONDARY}


def test_scoring_that_was_replaced_ends_and_is_not_guessed() -> None:
    assert isi("kinerja/profesionalitas-nilai", date(2022, 12, 31))["kualifikasi"]["S3"] == 25
    later = parameter("kinerja/profesionalitas-nilai")
    assert (later.isi, later.alasan_nonaktif) == (None, Inactive.ENDED)


def test_the_types_of_a_kecamatan() -> None:
    rules = load_rules(None)
    kind = rules.district_type(TODAY)
    assert kind is not None
    assert kind.threshold == 600
    villages = points_in(kind.technical["desa_kelurahan"], [5, 6, 10, 11, 20, 21])
    assert villages.tolist() == [70, 140, 140, 210, 280, 350]
    assert points_in(kind.technical["luas_km2"], [5, 5.1, 10, 100, 100.5]).tolist() == [40, 80, 80, 160, 200]
    assert points_in(kind.general["penduduk"], [100000, 100001, 1000001]).tolist() == [20, 40, 100]
    assert rules.geographic_factor == 1.1
    assert rules.district_type(date(2015, 1, 1)) is None


def test_another_island_has_no_factor_until_the_office_gives_one(tmp_path: Path) -> None:
    path = tmp_path / "asn.yaml"
    path.write_text('wilayah: {kode: "33.01", nama: Cilacap}\n', encoding="utf-8")
    assert load_rules(path).geographic_factor is None
    path.write_text('wilayah: {kode: "33.01", nama: Cilacap, faktor_geografis: 1}\n', encoding="utf-8")
    assert load_rules(path).geographic_factor == 1


BROKEN = """\
id: rencana/uji
keterangan: Uji.
keterangan_en: Test.
bentuk: pita
satuan: persen
nilai:
  2020-01-01:
    isi:
      - {nama: A, dari: 1}
      - {nama: B, dri: 0}
    status: sekunder
    dasar: {jenis: UU, sumber: naskah}
diperiksa_pada: null
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("", "", 10, "dri"),
        ("dri: 0", "dari: '0'", 10, "harus angka"),
        ("bentuk: pita", "bentuk: pitaa", 4, "pitaa"),
        ("satuan: persen", "satuan: prosen", 5, "satuan.yaml"),
        ("    status: sekunder\n", "", 7, "status dan dasar"),
        ("id: rencana/uji", "id: rencana/lain", 1, "rencana/uji"),
    ],
)
def test_a_broken_parameter_file_is_named_with_its_line(
    old: str, new: str, line: int, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = paths.configs()
    (tmp_path / "rencana").mkdir()
    (tmp_path / "rencana" / "uji.yaml").write_text(BROKEN.replace(old, new, 1) if old else BROKEN, encoding="utf-8")
    (tmp_path / "satuan.yaml").write_bytes((shipped / "satuan.yaml").read_bytes())
    monkeypatch.setattr(module, "configs", lambda: tmp_path)
    load_parameter.cache_clear()
    with pytest.raises(ConfigProblem) as caught:
        load_parameter("rencana/uji")
    assert f"rencana/uji.yaml, baris {line}: " in (message := t(f"galat.{caught.value.key}", **caught.value.params))
    assert word in message


def test_a_choice_of_our_own_says_so() -> None:
    weights = parameter("rencana/prioritas")
    assert (weights.status, weights.dasar) == (None, "asn-cli")
    assert "asn-cli" in weights.catatan[0]


def test_before_its_first_value_a_parameter_is_not_in_force() -> None:
    found = resolve_parameter(load_parameter("rencana/batas-belanja-pegawai"), date(2021, 1, 1))
    assert (found.isi, found.aktif, found.alasan_nonaktif) == (None, False, Inactive.NOT_YET)
