"""The shipped standards, their statuses, and what they come to at a date, alone and under an office's asn.yaml."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from asn_cli.exits import ConfigProblem
from asn_cli.locale import t
from asn_cli.paths import configs
from asn_cli.rules import Inactive, Method, Origin, Rules, Standard, Status, load_rules
from asn_cli.rules.load import load_standard, shipped_standards
from asn_cli.rules.posts import catalogue

TODAY = date(2026, 11, 24)
POST_OF_NO_PRACTICE = {"dokter spesialis"}
"""Posts of standards that ship switched off and that the catalogue does not hold."""

STATUSES = {
    "terverifikasi": {
        "kesehatan/dokter-rasio": 45,
        "kesehatan/dokter-gigi-rasio": 13,
        "kesehatan/perawat-rasio": 180,
        "kesehatan/bidan-rasio": 120,
        "kesehatan/pustu-minimum": None,
        "pendidikan/beban-mengajar": 24,
        "pendidikan/sd-guru-kelas": 1,
        "pendidikan/sd-kepala-sekolah": 1,
        "pendidikan/smp-guru-agama": 2,
        "pendidikan/smp-guru-pancasila": 2,
        "pendidikan/smp-guru-bahasa-indonesia": 5,
        "pendidikan/smp-guru-matematika": 4,
        "pendidikan/smp-guru-ipa": 4,
        "pendidikan/smp-guru-ips": 3,
        "pendidikan/smp-guru-bahasa-inggris": 3,
        "pendidikan/smp-guru-pjok": 2,
        "pendidikan/smp-guru-informatika": 2,
        "pendidikan/smp-guru-seni-prakarya": 2,
        "pendidikan/smp-guru-bk": 1,
        "pendidikan/pengawas-sd": 1,
        "pendidikan/pengawas-smp": 1,
        "pendidikan/tk-murid-per-guru": 15,
        "pendidikan/sd-murid-per-guru": 20,
        "pendidikan/smp-murid-per-guru": 20,
        "pendidikan/sma-murid-per-guru": 20,
        "pendidikan/smk-murid-per-guru": 15,
        "pemerintahan/kecamatan-struktural": None,
        "pemerintahan/kelurahan-lurah": 1,
        "pemerintahan/kelurahan-sekretaris": 1,
        "pemerintahan/kelurahan-kasi": 3,
        "ketenteraman/damkar-rasio": 1,
        "pertanian/penyuluh-pertanian": 1,
    },
    "sekunder": {
        "pendidikan/sd-guru-agama": 3,
        "pendidikan/sd-guru-minimum": None,
        "pendidikan/smp-kepala-sekolah": 1,
        "pendidikan/sd-ukuran-rombel": 28,
        "pendidikan/smp-ukuran-rombel": 32,
        "pendidikan/sma-ukuran-rombel": 36,
        "pendidikan/smk-ukuran-rombel": 36,
        "pendidikan/sd-batas-rombel": None,
        "pendidikan/smp-batas-rombel": None,
        "pendidikan/sd-rombel-penduduk": 6,
        "pendidikan/smp-rombel-penduduk": 3,
        "keluarga-berencana/penyuluh-kb": 1,
    },
    "belum_terverifikasi": {
        "kesehatan/dokter-spesialis-rasio": 11,
        "kesehatan/apoteker-rasio": 12,
        "kesehatan/ttk-rasio": 24,
        "kesehatan/kesmas-rasio": 16,
        "kesehatan/sanitarian-rasio": 18,
        "kesehatan/gizi-rasio": 14,
        "pendidikan/sd-guru-pjok": 3,
    },
    "dicabut": {"kesehatan/puskesmas-minimum-75-2014": None},
}
"""As the rules of the field have them; a status changes only with a source."""

PUSKESMAS = """
dokter                 1 2 1 2 1 2
dokter gigi            1 1 1 1 1 1
perawat                5 8 5 8 5 8
bidan                  4 7 4 7 4 7
kesehatan masyarakat   2 2 1 1 1 1
kesehatan lingkungan   1 1 1 1 1 1
atlm                   1 1 1 1 1 1
gizi                   1 2 1 2 1 2
kefarmasian            1 2 1 1 1 1
administrasi puskesmas 3 3 2 2 2 2
pekarya                2 2 1 1 1 1
"""
CATEGORIES = [
    f"{area} {care}" for area in ("perkotaan", "perdesaan", "terpencil") for care in ("non rawat inap", "rawat inap")
]


def at(day: date, office: str = "", folder: Path | None = None) -> dict[str, Standard]:
    return {standard.id: standard for standard in ruled(office, folder).standards(day)}


def ruled(office: str, folder: Path | None) -> Rules:
    if folder is None:
        return load_rules(None)
    path = folder / "asn.yaml"
    path.write_text(office, encoding="utf-8")
    return load_rules(path)


def change(standard_id: str, what: str) -> str:
    return f"standar:\n  {standard_id}: {{{what}, alasan: perlu, penetap: Bupati}}\n"


def test_every_figure_and_status_is_as_the_rules_of_the_field_have_it() -> None:
    found: dict[str, dict[str, float | None]] = {}
    for standard in at(TODAY).values():
        found.setdefault(standard.status.value, {})[standard.id] = standard.angka
    assert found == STATUSES


def test_what_is_on_is_what_is_verified_or_secondary_and_meant_for_a_regency() -> None:
    off = {s.id: s.alasan_nonaktif for s in at(TODAY).values() if not s.aktif}
    expected = dict.fromkeys(STATUSES["belum_terverifikasi"], Inactive.UNVERIFIED)
    expected |= dict.fromkeys(STATUSES["dicabut"], Inactive.REPEALED)
    expected |= {
        f"pendidikan/{level}-murid-per-guru": Inactive.CROSS_CHECK for level in ("tk", "sd", "smp", "sma", "smk")
    }
    expected |= {"keluarga-berencana/penyuluh-kb": Inactive.CENTRAL_STAFF}
    assert off == expected


def test_every_value_has_a_source_and_every_file_a_text_in_both_languages() -> None:
    for file in shipped_standards().values():
        assert file.keterangan != file.keterangan_en
        for value in file.nilai.values():
            assert value is None or all(basis.sumber and basis.jenis for basis in value.dasar)


def test_nobody_is_said_to_have_confirmed_what_is_not_verified() -> None:
    for standard in at(TODAY).values():
        assert (standard.diperiksa_pada is None) == (standard.status is Status.UNVERIFIED), standard.id


def test_every_post_of_a_standard_is_in_the_catalogue_with_the_same_sector() -> None:
    posts = catalogue()
    for standard in at(TODAY).values():
        for post in set(standard.jabatan) - POST_OF_NO_PRACTICE:
            assert posts.sektor(post) == standard.sektor, post


def test_the_puskesmas_table_of_2014_cell_by_cell() -> None:
    table = at(date(2018, 1, 1))["kesehatan/puskesmas-minimum-75-2014"].tabel
    expected: dict[str, dict[str, float]] = {category: {} for category in CATEGORIES}
    for line in PUSKESMAS.strip().splitlines():
        post, figures = line[:23].strip(), line[23:].split()
        for category, figure in zip(CATEGORIES, figures, strict=True):
            expected[category][post] = int(figure)
    assert {name: dict(row) for name, row in table.items()} == expected
    assert [sum(row.values()) for row in table.values()] == [22, 31, 19, 27, 19, 27]


@pytest.mark.parametrize(
    ("day", "active", "reason", "status"),
    [
        (date(2014, 12, 31), False, Inactive.NOT_YET, Status.VERIFIED),
        (date(2018, 1, 1), True, None, Status.VERIFIED),
        (date(2019, 10, 17), True, None, Status.VERIFIED),
        (date(2019, 10, 18), False, Inactive.REPEALED, Status.REPEALED),
        (TODAY, False, Inactive.REPEALED, Status.REPEALED),
    ],
)
def test_a_repealed_rule_is_off_from_the_day_of_its_repeal(
    day: date, active: bool, reason: Inactive | None, status: Status
) -> None:
    standard = at(day)["kesehatan/puskesmas-minimum-75-2014"]
    assert (standard.aktif, standard.alasan_nonaktif, standard.status) == (active, reason, status)


def test_no_ratio_before_its_target_was_set() -> None:
    before, after = (at(day)["kesehatan/perawat-rasio"] for day in (date(2013, 12, 31), date(2014, 1, 1)))
    assert (before.angka, before.aktif, before.alasan_nonaktif) == (None, False, Inactive.NOT_YET)
    assert (after.angka, after.aktif, after.berlaku_sejak) == (180, True, date(2014, 1, 1))
    assert (after.per, after.basis, after.porsi_asn) == (100000, "penduduk", 1)


def test_subject_hours_come_by_grade_with_their_divisor() -> None:
    standards = at(TODAY)
    science = standards["pendidikan/smp-guru-ipa"]
    assert science.tabel == {"guru ipa smp": {"7": 4, "8": 4, "9": 4}}
    assert (science.pembagi, science.minimum) == (24, 0)
    religion = standards["pendidikan/sd-guru-agama"]
    assert religion.tabel == {"guru agama sd": dict.fromkeys("123456", 3)}
    assert (religion.pembagi, religion.minimum) == (24, 1)


def test_projects_add_an_hour_a_week_on_request(tmp_path: Path) -> None:
    standards = at(TODAY, "pendidikan: {jam: intra_kokurikuler}\n", tmp_path)
    science = standards["pendidikan/smp-guru-ipa"]
    assert (science.tabel, science.angka) == ({"guru ipa smp": {"7": 5, "8": 5, "9": 5}}, 5)
    assert standards["pendidikan/sd-guru-agama"].angka == 3


def test_an_office_sets_a_figure_and_a_share(tmp_path: Path) -> None:
    office = change("kesehatan/perawat-rasio", "angka: 200, porsi_asn: 80%")
    standard = at(TODAY, office, tmp_path)["kesehatan/perawat-rasio"]
    assert (standard.angka, standard.porsi_asn, standard.asal, standard.aktif) == (200, 0.8, Origin.OFFICE, True)
    assert standard.dasar == "Bupati: perlu"
    assert standard.status is Status.UNVERIFIED, "the office's figure was not read in any rule"
    assert at(date(2012, 1, 1), office, tmp_path)["kesehatan/perawat-rasio"].angka == 200


def test_a_share_alone_leaves_the_rule_as_it_is(tmp_path: Path) -> None:
    standard = at(TODAY, change("kesehatan/perawat-rasio", "porsi_asn: 0.8"), tmp_path)["kesehatan/perawat-rasio"]
    assert (standard.angka, standard.status, standard.asal) == (180, Status.VERIFIED, Origin.OFFICE)
    assert standard.dasar == "Kepmenko Kesra 54/2013, target 2019"


def test_an_office_value_with_a_date_counts_from_that_date(tmp_path: Path) -> None:
    office = change("kesehatan/perawat-rasio", "angka: 200, berlaku_sejak: 2025-01-01")
    assert at(date(2024, 12, 31), office, tmp_path)["kesehatan/perawat-rasio"].angka == 180
    assert at(date(2025, 1, 1), office, tmp_path)["kesehatan/perawat-rasio"].angka == 200


@pytest.mark.parametrize(
    ("standard_id", "what", "code", "active"),
    [
        ("kesehatan/gizi-rasio", "aktif: ya", "ASN-A001", True),
        ("kesehatan/puskesmas-minimum-75-2014", "aktif: true", "ASN-A002", True),
        ("kesehatan/gizi-rasio", "angka: 20", "ASN-A003", False),
        ("kesehatan/gizi-rasio", "angka: 20, aktif: ya", "", True),
        ("keluarga-berencana/penyuluh-kb", "aktif: ya", "", True),
        ("kesehatan/perawat-rasio", "aktif: tidak", "", False),
    ],
)
def test_switching_on_what_is_unverified_or_repealed_gives_a_notice(
    standard_id: str, what: str, code: str, active: bool, tmp_path: Path
) -> None:
    rules = ruled(change(standard_id, what), tmp_path)
    assert [finding.code for finding in rules.findings] == ([code] if code else [])
    assert next(s for s in rules.standards(TODAY) if s.id == standard_id).aktif is active


def test_an_office_changes_cells_of_a_table(tmp_path: Path) -> None:
    office = change("kesehatan/puskesmas-minimum-75-2014", "aktif: ya, tabel: {perdesaan rawat inap: {perawat: 9}}")
    table = at(TODAY, office, tmp_path)["kesehatan/puskesmas-minimum-75-2014"].tabel
    assert table["perdesaan rawat inap"]["perawat"] == 9
    assert table["perdesaan rawat inap"]["bidan"] == 7
    assert table["perkotaan rawat inap"]["perawat"] == 8
    with pytest.raises(ConfigProblem) as caught:
        ruled(change("kesehatan/pustu-minimum", "tabel: {semua: {perawt: 2}}"), tmp_path)
    assert "perawt" in t(f"galat.{caught.value.key}", **caught.value.params)


def test_hours_by_grade_of_an_office(tmp_path: Path) -> None:
    office = change("pendidikan/smp-guru-ipa", 'tabel: {guru ipa smp: {"9": 6}}')
    standard = at(TODAY, office, tmp_path)["pendidikan/smp-guru-ipa"]
    assert (standard.angka, standard.tabel) == (None, {"guru ipa smp": {"7": 4, "8": 4, "9": 6}})


def test_an_office_adds_a_standard_of_its_own(tmp_path: Path) -> None:
    office = (
        "standar:\n  kota/satpol: {sektor: ketenteraman, jabatan: satpol pp, metode: rasio_penduduk,\n"
        "    satuan: orang/5000 penduduk, angka: 2, alasan: perlu, penetap: Bupati}\n"
    )
    rules = ruled(office, tmp_path)
    standard = next(s for s in rules.standards(date(2020, 1, 1)) if s.id == "kota/satpol")
    assert (standard.angka, standard.per, standard.aktif, standard.asal) == (2, 5000, True, Origin.OFFICE)
    assert rules.posts.match("satpol pp") == "satpol pp"
    assert rules.posts.sektor("satpol pp") == "ketenteraman"
    assert not list(rules.findings)


SOUND = """\
id: uji/angka
keterangan: Uji.
keterangan_en: Test.
sektor: kesehatan
jabatan: perawat
metode: rasio_penduduk
satuan: orang/100000 penduduk
nilai:
  2014-01-01:
    angka: 180
    status: terverifikasi
    dasar: {jenis: UU, nomor: 1, tahun: 2020, sumber: naskah}
  2020-01-01: null
diperiksa_pada: 2026-01-01
"""


def loaded(text: str, folder: Path) -> str:
    path = folder / "angka.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigProblem) as caught:
        load_standard(path, "uji/angka")
    return t(f"galat.{caught.value.key}", **caught.value.params)


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("sektor: kesehatan", "sektr: kesehatan", 4, "sektor"),
        ("angka: 180", "angka: 180\n    angka: 181", 11, "sudah ada di baris 10"),
        ("angka: 180", "angka: 2014-01-01", 10, "harus angka"),
        ("angka: 180", 'angka: "180"', 10, "harus angka"),
        ("angka: 180", "angka: .inf", 10, "harus angka"),
        ("angka: 180", "angka: -1", 10, "paling sedikit 0"),
        ("2014-01-01:", "2014:", 9, "harus tanggal"),
        ("2014-01-01:", '"2014-01-01":', 9, "harus tanggal"),
        ("diperiksa_pada: 2026-01-01", "diperiksa_pada: 2026", 14, "harus tanggal"),
        ("orang/100000 penduduk", "orang/100000 jiwa", 7, "satuan.yaml"),
        ("orang/100000 penduduk", "orang/desa", 7, "tidak cocok"),
        ("metode: rasio_penduduk", "metode: rasio", 6, "rasio_unit"),
        ("status: terverifikasi", "status: pasti", 11, "sekunder"),
        ("status: terverifikasi", "status: dicabut", 9, "sejak"),
        ("sumber: naskah", "tempat: naskah", 12, "wajib"),
        ("id: uji/angka", "id: uji/angka2", 1, "uji/angka"),
        ("jabatan: perawat\n", "", 1, "jabatan wajib"),
        ("angka: 180", "tabel: {a: {perawat: 1}}", 9, "angka, bukan tabel"),
        ("metode: rasio_penduduk", "metode: guru_kelas", 7, "tidak cocok"),
    ],
)
def test_a_broken_rule_file_is_named_with_line_and_key(
    old: str, new: str, line: int, word: str, tmp_path: Path
) -> None:
    message = loaded(SOUND.replace(old, new, 1), tmp_path)
    assert re.search(rf"standar/uji/angka\.yaml, baris {line}: .*{re.escape(word)}", message), message


def test_null_ends_a_rule(tmp_path: Path) -> None:
    path = tmp_path / "angka.yaml"
    path.write_text(SOUND, encoding="utf-8")
    from asn_cli.rules.resolve import resolve

    file = load_standard(path, "uji/angka")
    standard = resolve(file, None, date(2020, 1, 1), with_projects=False)
    assert (standard.angka, standard.aktif, standard.alasan_nonaktif) == (None, False, Inactive.ENDED)
    assert resolve(file, None, date(2019, 12, 31), with_projects=False).angka == 180


def test_pharmacists_and_technicians_add_up_before_they_compete() -> None:
    standards = at(TODAY)
    together = {standards[f"kesehatan/{name}-rasio"].gabung for name in ("apoteker", "ttk")}
    assert together == {"rasio kefarmasian"}
    assert {s.gabung for s in standards.values() if s.metode is Method.FACILITY_MINIMUM} == {"minimum"}


def test_rule_files_hold_no_windows_line_ends_and_are_plain_yaml() -> None:
    for path in configs().rglob("*.yaml"):
        text = path.read_bytes()
        assert b"\r" not in text, path
        yaml.safe_load(text)
