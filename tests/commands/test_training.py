"""`asn training` from outside."""

from pathlib import Path

import pytest

from tests.commands.luar import Shell
from tests.report.workbook.recompute import assert_recomputes

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_data")
AT = ("--as-of", "2026-01-31")
COLUMNS = {
    "jp": "nip nama tahun jp jp_minimum kekurangan_jp",
    "kesenjangan": "kompetensi sektor pegawai kesenjangan_rata",
    "jpm": "nip nama jpm kategori",
    "rencana": "kompetensi peserta jp prioritas",
}
LEVELS = "nip,kompetensi,level_dimiliki,level_standar\n"


def nip(number: int) -> str:
    return f"19860926201505{number:04d}"


def test_every_table_of_the_sample_has_its_columns_and_adds_up(shell: Shell, tmp_path: Path) -> None:
    book = tmp_path / "hasil.xlsx"
    found = shell.json("training", SAMPLE, *AT, "--purpose", "pemetaan", "-o", str(book))["tabel"]
    for name, columns in COLUMNS.items():
        assert list(found[name][0])[: columns.count(" ") + 1] == columns.split(), name
    lacking = sum(row["pegawai"] for row in found["kesenjangan"])
    assert sum(row["dibutuhkan"] for row in found["rencana"]) == lacking
    assert [row["prioritas"] for row in found["rencana"]] == list(range(1, len(found["rencana"]) + 1))
    assert {row["kategori"] for row in found["jpm"]} == {"Optimal", "Cukup Optimal", "Kurang Optimal"}
    assert all(0 <= row["jpm"] <= 100 for row in found["jpm"])
    assert_recomputes(book, at_least=100)


def test_planted_story_is_found(shell: Shell) -> None:
    found = shell.json("pelatihan", SAMPLE, *AT)["tabel"]
    worst = found["kesenjangan_unit"][:3]
    assert {row["unit_kerja"] for row in worst} == {"Puskesmas Jembatan Mas"}
    assert {row["kompetensi"] for row in worst} == {"Orientasi pada Pelayanan Publik"}
    assert found["kesenjangan"][0]["sektor"] == "kesehatan"


def test_only_trainings_give_a_plan_by_field(shell: Shell) -> None:
    shell.write(
        "pelatihan.csv",
        "nip,nama_pelatihan,jp,tanggal,bidang\n"
        f"{nip(1)},A,12,2025-03-01,Manajerial\n{nip(2)},B,20,2025-03-01,Manajerial\n{nip(3)},C,6,2025-03-01,Digital\n",
    )
    plan = shell.asn("training", "pelatihan.csv", *AT, "--table", "rencana").rows
    assert [(row["bidang"], row["peserta"], row["jp"], row["prioritas"]) for row in plan] == [
        ("Manajerial", "2", "16", "1")
    ]


def test_people_who_do_not_count_and_years_before_the_appointment_are_left_out(shell: Shell) -> None:
    shell.write(
        "pelatihan.csv",
        "nip,nama_pelatihan,jp,tanggal\n"
        f"{nip(1)},A,12,2024-03-01\n{nip(1)},A2,30,2025-03-01\n199909092024031009,B,8,2024-05-01\n",
    )
    shell.write(
        "pegawai.csv",
        "nip,nama,jabatan,status,kedudukan_hukum\n"
        f"{nip(1)},Ada,Analis,PNS,Aktif\n{nip(2)},Belum,Analis,PNS,Aktif\n{nip(3)},Pergi,Analis,PNS,Pensiun\n"
        "200001012025041004,Baru,Analis,PNS,Aktif\n",
    )
    result = shell.asn("training", ".", *AT)
    told = [(row["nama"], row["tahun"], row["jp"], row["kekurangan_jp"]) for row in result.rows]
    assert told == [
        ("Ada", "2024", "12", "8"),
        ("Belum", "2024", "0", "20"),
        ("n/a", "2024", "8", "12"),
        ("Ada", "2025", "30", "0"),
        ("Belum", "2025", "0", "20"),
        ("n/a", "2025", "0", "20"),
        ("Baru", "2025", "0", "20"),
    ]
    assert "ASN-E021" in result.err


def test_bad_input_is_told_at_its_cell(shell: Shell) -> None:
    shell.write(
        "pelatihan.csv",
        f"nip,nama_pelatihan,jp,tanggal\n{nip(1)},A,-12,2025-03-01\n{nip(1)},B,12,2027-03-01\n{nip(1)},C,5,2025-01-01\n",
    )
    shell.write("kompetensi.csv", LEVELS + f"{nip(1)},K,,3\n{nip(1)},L,2,0\n{nip(1)},M,2,3\n")
    result = shell.asn("training", ".", *AT)
    for told in ("pelatihan.csv!C2 ASN-D034", "pelatihan.csv!D3 ASN-E020", "kompetensi.csv!C2 ASN-D030"):
        assert told in result.err
    assert "kompetensi.csv!D3 ASN-E022" in result.err
    assert [row["jp"] for row in result.rows] == ["5"]
    assert "Dibaca 6 baris, dipakai 2, disisihkan 4" in result.err


def test_a_cost_that_is_missing_is_named(shell: Shell) -> None:
    shell.write("kompetensi.csv", LEVELS + f"{nip(1)},Kerja Sama,1,3\n")
    result = shell.asn("training", "kompetensi.csv", *AT, "--budget", "1000000")
    assert (result.code, result.out) == (4, "")
    assert "Kerja Sama" in result.err


@pytest.mark.parametrize(
    "options",
    [
        ("--places", "3", "--budget", "100"),
        ("--places", "0"),
        ("--budget", "-5"),
        ("--purpose", "lain"),
    ],
)
def test_a_wrong_command_line(shell: Shell, options: tuple[str, ...]) -> None:
    shell.write("kompetensi.csv", LEVELS + f"{nip(1)},Kerja Sama,1,3\n")
    result = shell.asn("training", "kompetensi.csv", *AT, *options)
    assert (result.code, result.out) == (2, "")


def test_places_run_out_in_the_order_of_the_plan_and_people_can_be_masked(shell: Shell) -> None:
    full = shell.asn("training", SAMPLE, *AT, "--table", "rencana").rows
    some = shell.asn("training", SAMPLE, *AT, "--places", "100", "--table", "rencana", "--anonim").rows
    assert sum(int(row["peserta"]) for row in some) == 100
    assert [row["kompetensi"] for row in some] == [row["kompetensi"] for row in full]
    masked = shell.asn("training", SAMPLE, *AT, "--anonim", "--table", "jpm").rows
    assert all(row["nip"].startswith("nip-") for row in masked)
