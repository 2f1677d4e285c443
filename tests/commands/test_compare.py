"""`asn compare`: what changed between two results or two folders, why, and whether last year's step helped."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.commands.luar import Shell

AS_OF = ("--as-of", "2026-01-31")
OLD = {
    "penduduk.csv": "kecamatan,tahun,jumlah\nBajubang,2024,42881\nMersam,2024,33393\n",
    "fasilitas.csv": "kecamatan,nama,jenis,rombel\nBajubang,SD Negeri 1/I Rekaan,sd,6\nMersam,SD Negeri 2/I Rekaan,sd,6\n",
    "pegawai.csv": "kecamatan,jabatan,jumlah\nBajubang,perawat,40\nMersam,perawat,50\nBajubang,guru kelas sd,5\n",
    "beban_kerja.csv": (
        "unit_kerja,jabatan,uraian_tugas,volume,norma_waktu\n"
        "Kantor Camat Bajubang,Pengadministrasi Umum,Mencatat surat,15000,10\n"
    ),
}
KEY = ("tabel", "kode", "kecamatan", "sektor", "jabatan", "ukuran")
PARTS = ("karena_penduduk", "karena_fasilitas", "karena_beban_kerja", "karena_pegawai", "karena_aturan")


@pytest.fixture
def old(shell: Shell) -> Path:
    """Last year's folder."""
    return folder(shell, "lama")


def folder(shell: Shell, name: str, **changed: str) -> Path:
    path = shell.folder / name
    path.mkdir(exist_ok=True)
    for file, text in OLD.items():
        shell.write(f"{name}/{file}", changed.get(file.partition(".")[0], text))
    if "aturan" in changed:
        shell.write(f"{name}/asn.yaml", changed["aturan"])
    return path


def differing(shell: Shell, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shell.json("compare", *arguments, *AS_OF)["tabel"]["selisih"]
    return found


def row_of(rows: list[dict[str, Any]], measure: str, post: str = "perawat", place: str = "Bajubang") -> dict[str, Any]:
    return next(
        row
        for row in rows
        if (row["tabel"], row["ukuran"], row["jabatan"], row["kecamatan"]) == ("kebutuhan", measure, post, place)
    )


def results(shell: Shell, *names: str, suffix: str = "json") -> tuple[str, ...]:
    for name in names:
        assert shell.asn("needs", name, *AS_OF, "-o", f"{name}.{suffix}").code == 0
    return tuple(f"{name}.{suffix}" for name in names)


CHANGES = {
    "penduduk": OLD["penduduk.csv"].replace("42881", "50000"),
    "fasilitas": OLD["fasilitas.csv"].replace("Rekaan,sd,6\nMersam", "Rekaan,sd,12\nMersam"),
    "beban_kerja": OLD["beban_kerja.csv"].replace("15000", "22500"),
    "pegawai": OLD["pegawai.csv"].replace("perawat,40", "perawat,44"),
    "aturan": "standar:\n  kesehatan/perawat-rasio: {angka: 200, alasan: uji, penetap: Bupati}\n",
}
MOVED = {
    "penduduk": ("kebutuhan", "perawat", 78, 90),
    "fasilitas": ("kebutuhan", "guru kelas sd", 6, 12),
    "beban_kerja": ("kebutuhan", "Pengadministrasi Umum", 2, 3),
    "pegawai": ("bezetting", "perawat", 40, 44),
    "aturan": ("kebutuhan", "perawat", 78, 86),
}


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    ("cause", "kind"),
    [*((cause, kind) for cause in sorted(CHANGES) for kind in ("folder", "json")), ("penduduk", "xlsx")],
)
def test_a_change_is_put_down_to_its_cause(shell: Shell, cause: str, kind: str) -> None:
    folder(shell, "baru", **{cause: CHANGES[cause]})
    sides = ("lama", "baru") if kind == "folder" else results(shell, "lama", "baru", suffix=kind)
    rows = differing(shell, *sides)
    measure, post, before, after = MOVED[cause]
    row = row_of(rows, measure, post)
    assert (row["lama"], row["baru"], row["perubahan"]) == (before, after, after - before)
    assert (row["sebab"], row["arah"]) == (cause, "naik")
    assert row[f"karena_{cause}"] == after - before
    assert {row["sebab"] for row in rows if row["tabel"] in ("kebutuhan", "sektor", "kecamatan")} == {cause}


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("kind", ["folder", "json"])
def test_several_causes_are_told_apart_and_add_up(shell: Shell, kind: str) -> None:
    folder(shell, "baru", **CHANGES)
    sides = ("lama", "baru") if kind == "folder" else results(shell, "lama", "baru")
    rows = [row for row in differing(shell, *sides) if row["tabel"] in ("kebutuhan", "sektor", "kecamatan")]
    for row in rows:
        assert sum(row[part] or 0 for part in PARTS) == pytest.approx(row["perubahan"]), row
    gap = row_of(rows, "selisih")
    assert (gap["karena_penduduk"], gap["karena_pegawai"], gap["karena_aturan"]) == (-12, 4, -10)
    assert gap["sebab"] == "penduduk + aturan + pegawai"


@pytest.mark.usefixtures("old")
def test_folders_and_their_results_say_the_same(shell: Shell) -> None:
    folder(shell, "baru", **CHANGES)
    wanted = ("kebutuhan", "sektor", "kecamatan", "standar")
    by_folder, by_result, mixed = (
        [row for row in differing(shell, *sides) if row["tabel"] in wanted]
        for sides in (("lama", "baru"), results(shell, "lama", "baru"), ("lama", "baru.json"))
    )
    assert [[row[k] for k in (*KEY, "sebab", "arah")] for row in by_folder] == [
        [row[k] for k in (*KEY, "sebab", "arah")] for row in by_result
    ]
    assert mixed == by_result


@pytest.mark.usefixtures("old")
def test_what_appears_and_what_vanishes(shell: Shell) -> None:
    people = "kecamatan,tahun,jumlah\nBajubang,2024,42881\nPemayung,2024,38000\n"
    folder(shell, "baru", penduduk=people)
    for sides in (("lama", "baru"), results(shell, "lama", "baru")):
        rows = differing(shell, *sides)
        new, gone = (row_of(rows, "kebutuhan", place=place) for place in ("Pemayung", "Mersam"))
        assert (new["arah"], new["lama"], new["baru"], new["perubahan"]) == ("muncul", None, 69, None)
        assert (gone["arah"], gone["lama"], gone["baru"]) == ("hilang", 61, None)
        assert {new["sebab"], gone["sebab"]} == {"penduduk"}


@pytest.mark.usefixtures("old")
def test_a_rule_that_changed_is_a_row_of_its_own(shell: Shell) -> None:
    folder(shell, "baru", aturan=CHANGES["aturan"])
    rows = [row for row in differing(shell, *results(shell, "lama", "baru")) if row["tabel"] == "standar"]
    assert [(row["kunci"], row["lama"], row["baru"], row["sebab"]) for row in rows] == [
        ("id=kesehatan/perawat-rasio", 180, 200, "aturan")
    ]


@pytest.mark.usefixtures("old")
def test_only_what_differs_unless_told(shell: Shell) -> None:
    folder(shell, "baru")
    assert differing(shell, "lama", "baru") == []
    everything = differing(shell, "lama", "baru", "--all")
    assert {row["arah"] for row in everything} == {"sama"}
    assert {row["sebab"] for row in everything} == {None}
    assert "Tidak ada angka yang berbeda" in shell.asn("compare", "lama", "baru", *AS_OF, "--format", "table").out


@pytest.mark.usefixtures("old")
def test_the_order_of_rows_and_the_rounding_of_results_do_not_matter(shell: Shell) -> None:
    folder(shell, "baru", aturan="pembulatan: terdekat\n")
    rows = differing(shell, *results(shell, "lama", "baru"))
    assert {row["sebab"] for row in rows} == {"aturan"}
    assert row_of(rows, "kebutuhan")["baru"] == 77


@pytest.mark.usefixtures("old")
def test_two_scenarios_side_by_side(shell: Shell) -> None:
    for name, pair in (("satu", "penduduk.semua=+5%"), ("dua", "kesehatan/perawat-rasio=200")):
        assert shell.asn("needs", "lama", *AS_OF, "--set", pair, "-o", f"{name}.json").code == 0
    rows = differing(shell, "satu.json", "dua.json")
    assert row_of(rows, "kebutuhan")["sebab"] == "aturan + penduduk"
    shell.write("andai.yaml", "penduduk.semua: +5%\n")
    direct = differing(shell, "lama", "lama", "--old-scenario", "andai.yaml", "--set", "kesehatan/perawat-rasio=200")
    assert row_of(direct, "kebutuhan")["lama"] == row_of(rows, "kebutuhan")["lama"]
    shown = shell.asn("compare", "satu.json", "dua.json", "--format", "table").out
    assert "penduduk.semua=+5%" in shown


@pytest.mark.usefixtures("old")
def test_each_folder_stands_at_its_own_date(shell: Shell) -> None:
    people = OLD["penduduk.csv"].replace("2024", "2025").replace("42881", "50000")
    folder(shell, "baru", penduduk=people)
    rows = differing(shell, "lama", "baru", "--old-as-of", "2025-01-31")
    assert row_of(rows, "kebutuhan")["sebab"] == "penduduk"
    assert shell.asn("compare", "lama", "baru", "--old-as-of", "kemarin").code == 2


@pytest.mark.usefixtures("old")
def test_each_folder_has_its_own_settings(shell: Shell) -> None:
    shell.write("lama/asn.yaml", "pembulatan: ke_atas\n")
    folder(shell, "baru", aturan="pembulatan: terdekat\nbahasa: en\n")
    assert shell.asn("compare", "lama", "baru", *AS_OF).code == 0


def _result(shell: Shell, name: str, day: str, **tables: list[dict[str, Any]]) -> str:
    trail = {"versi": "0.1.0", "perintah": "asn report data", "masukan": [], "konfigurasi": None, "aturan": []}
    told = {"skema": "asn.report/1", "tanggal_acuan": day, "tabel": tables, "temuan": [], "jejak": trail}
    return shell.write(name, json.dumps(told))


def test_whether_last_years_step_helped(shell: Shell) -> None:
    place = {"kode": "15.04.07", "kecamatan": "Bajubang"}
    needs = {**place, "sektor": "kesehatan", "jabatan": "perawat"}
    before = _result(
        shell,
        "lama.json",
        "2025-01-31",
        kebutuhan=[{**needs, "kebutuhan": 78, "bezetting": 40, "selisih": -38}],
        prioritas=[
            {**place, "sektor": "kesehatan", "langkah": "rekrut", "pengaduan_per_10000": 9, "ikm": 70.5},
            {**place, "sektor": "pendidikan", "langkah": "latih", "pengaduan_per_10000": 4, "ikm": 80},
        ],
    )
    after = _result(
        shell,
        "baru.json",
        "2026-01-31",
        kebutuhan=[{**needs, "kebutuhan": 78, "bezetting": 48, "selisih": -30}],
        prioritas=[
            {**place, "sektor": "kesehatan", "langkah": "rekrut", "pengaduan_per_10000": 12, "ikm": 70.5},
            {**place, "sektor": "pendidikan", "langkah": "pantau", "pengaduan_per_10000": 3, "ikm": 78},
        ],
    )
    found = shell.json("compare", before, after)["tabel"]["dampak"]
    health = next(row for row in found if row["sektor"] == "kesehatan")
    assert (health["langkah"], health["kekurangan_lama"], health["kekurangan_baru"]) == ("rekrut", 38, 30)
    assert (health["pengaduan_lama"], health["pengaduan_baru"], health["membaik"]) == (9, 12, "ya")
    shown = shell.asn("compare", before, after, "--format", "table").out
    assert "1 dari" in shown


def test_surveys_of_two_years_are_compared_by_unit(shell: Shell) -> None:
    before = _result(
        shell,
        "lama.json",
        "2025-01-31",
        skm=[{"unit_layanan": "Puskesmas A", "tahun": 2024, "responden": 100, "ikm": 80.1}],
    )
    after = _result(
        shell,
        "baru.json",
        "2026-01-31",
        skm=[{"unit_layanan": "Puskesmas A", "tahun": 2025, "responden": 120, "ikm": 82.4}],
    )
    rows = shell.json("compare", before, after)["tabel"]["selisih"]
    assert [(row["ukuran"], row["kunci"], row["arah"]) for row in rows] == [
        ("responden", "unit_layanan=Puskesmas A", "naik"),
        ("ikm", "unit_layanan=Puskesmas A", "naik"),
    ]
    assert rows[1]["perubahan"] == pytest.approx(2.3)


def test_doubts_are_told(shell: Shell) -> None:
    unit = [{"ukuran": "responden", "ikm": 80}]
    before = _result(shell, "lama.json", "2026-01-31", unit=unit, skm=[])
    after = _result(shell, "baru.json", "2025-01-31", unit=unit)
    told = shell.asn("compare", before, after).err
    assert "ASN-W002" in told
    assert "ASN-W004" in told


@pytest.mark.usefixtures("old")
def test_what_is_no_result_of_ours_is_refused_with_a_clear_line(shell: Shell) -> None:
    (json_result,) = results(shell, "lama")
    shell.write("lain.json", '{"skema": "lain/1"}')
    shell.write("rusak.json", "{")
    book = openpyxl.Workbook()
    book.save(shell.folder / "lain.xlsx")
    for name in ("lain.json", "rusak.json", "lain.xlsx", "lama/penduduk.csv"):
        result = shell.asn("compare", json_result, name)
        assert (result.code, result.out) == (3, "")
        assert name in result.err
        assert len(result.err.splitlines()) == 1


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("sources", [(), ("lama",), ("lama", "lama", "lama"), ("lama", "tidak-ada")])
def test_it_takes_two_that_are_there(shell: Shell, sources: tuple[str, ...]) -> None:
    assert shell.asn("bandingkan", *sources).code == 2


@pytest.mark.usefixtures("old")
def test_results_without_a_table_in_common_cannot_be_compared(shell: Shell) -> None:
    (needs,) = results(shell, "lama")
    shell.asn("standards", "-o", "standar.json")
    survey = _result(shell, "survei.json", "2026-01-31", unit=[{"ukuran": "responden", "ikm": 80}])
    assert shell.asn("compare", needs, survey).code == 3


@pytest.mark.usefixtures("old")
def test_the_output_is_no_input(shell: Shell) -> None:
    sides = results(shell, "lama")
    assert shell.asn("compare", sides[0], sides[0], "-o", sides[0]).code == 2
