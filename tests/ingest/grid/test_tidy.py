"""The clean form of a sheet: its own headings, kinds by content, and what is personal marked."""

import pandas as pd
import pytest

from asn_cli.exits import InputProblem
from asn_cli.findings import Findings
from asn_cli.ingest.tabledefs import Type
from asn_cli.ingest.tidy import Tidied, tidy_sheet
from tests.ingest.grid.drawing import draw, of_rows


def tidied(text: str, **settings: object) -> Tidied:
    found = tidy_sheet(draw(text), Findings(), **settings)  # type: ignore[arg-type]
    assert found is not None
    return found


def types(found: Tidied) -> dict[str, Type]:
    return {column.name: column.type for column in found.columns}


def test_spaces_commas_and_points_in_one_column() -> None:
    found = tidied("""
Kabupaten/Kota,|Luas *) (km2)|Pulau **)
01   N i a s|1 842,51|5
02   Mandailing Natal|6 134,00|-
76   B i n j a i|59.19|1
""")
    assert found.frame.iloc[:, 0].tolist() == ["Nias", "Mandailing Natal", "Binjai"]
    assert found.frame["Luas (km2)"].tolist() == [1842.51, 6134.0, 59.19]
    assert found.frame["Pulau"].isna().tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("Jumlah", ["1", "2", "3"], Type.INT),
        ("Luas", ["1,5", "2,5", "3,5"], Type.NUMBER),
        ("Kode", ["15", "16", "17"], Type.CODE),
        ("Kode Wilayah", ["15.04.01", "15.04.02", "15.04.03"], Type.CODE),
        ("Nomor HP", ["0812000", "0813000", "0814000"], Type.CODE),
        ("Nomor Induk", ["198609262015051001", "198609262015051002", "198609262015051003"], Type.CODE),
        ("No", ["1", "2", "3"], Type.INT),
        ("Tanggal", ["1 Jan 2025", "2 Jan 2025", "3 Jan 2025"], Type.DATE),
        ("Jam", ["00:44:05", "01:00:00", "02:30:00"], Type.TEXT),
        ("Kelompok Umur", ["0-4", "5-9", "10-14"], Type.TEXT),
        ("Keterangan", ["", "", ""], Type.TEXT),
        ("Tahun", ["2020", "2021", "2022"], Type.INT),
    ],
)
def test_what_a_column_holds(heading: str, cells: list[str], kind: Type) -> None:
    rows = "\n".join(f"{name}|{cell}|7" for name, cell in zip(("a", "b", "c"), cells, strict=True))
    assert types(tidied(f"Nama|{heading}|Lain\n{rows}"))[heading] is kind


def test_labels_of_groups_become_a_column() -> None:
    found = tidied("Kabupaten|Penduduk\nProvinsi Jambi|\nBatang Hari|1000\nProvinsi Riau|\nKampar|3000")
    assert [column.name for column in found.columns] == ["kelompok", "Kabupaten", "Penduduk"]
    assert found.frame["kelompok"].tolist() == ["Provinsi Jambi", "Provinsi Riau"]


def test_a_wide_table_keeps_its_shape_unless_the_standard_columns_are_asked_for() -> None:
    text = "Kecamatan|Jumlah Penduduk|\n|2021|2022\nMersam|33000|33450\nBajubang|40000|41200"
    assert list(tidied(text).frame) == ["Kecamatan", "2021", "2022"]
    standard = tidied(text, standard=True).frame
    assert list(standard) == ["kecamatan", "tahun", "jumlah"]
    assert standard["jumlah"].tolist() == [33000, 33450, 40000, 41200]


def test_standard_columns_need_a_table_of_ours() -> None:
    with pytest.raises(InputProblem):
        tidied("Negara|Ibu kota\nJepang|Tokyo\nMesir|Kairo", standard=True)


COMPLAINTS = """
Tracking ID|Tanggal Laporan Masuk|Nama Pelapor|Judul Laporan|Isi Laporan Awal|Status Laporan|Catatan Petugas
9000001|3 Jan 2026|Budi|Jalan|Jalan rusak|Ditutup oleh Sistem|Sudah dihubungi lewat telepon dan akan ditindaklanjuti segera
9000002|4 Jan 2026|Ani|Lampu||Ditutup oleh Sistem|Belum dapat dihubungi karena nomor telepon tidak aktif sejak kemarin
"""


def test_personal_data_and_free_text_of_complaints_are_masked() -> None:
    frame = tidied(COMPLAINTS, mask="***").frame
    assert frame["Nama Pelapor"].tolist() == ["***", "***"]
    assert frame["Judul Laporan"].tolist() == ["***", "***"]
    assert frame["Isi Laporan Awal"].tolist()[0] == "***"
    assert pd.isna(frame["Isi Laporan Awal"].tolist()[1])
    assert set(frame["Catatan Petugas"]) == {"***"}
    assert frame["Tracking ID"].tolist() == ["9000001", "9000002"]


def test_without_a_mask_they_are_shown() -> None:
    assert tidied(COMPLAINTS).frame["Nama Pelapor"].tolist() == ["Budi", "Ani"]


def test_staff_are_not_masked_but_marked() -> None:
    found = tidied("NIP|Nama|Jabatan\n198609262015051001|Ani|Perawat\n198609262015051002|Budi|Bidan", mask="***")
    assert found.frame["Nama"].tolist() == ["Ani", "Budi"]
    assert {column.name for column in found.columns if column.personal} == {"NIP", "Nama"}


def test_findings_about_masked_columns_do_not_quote_them() -> None:
    findings = Findings()
    head = "Nomor Peserta|Nama|Formasi|TWK|TIU|TKP|Tanggal Lahir"
    text = f"{head}\n1|Ani|Perawat|70|80|170|lahir di Jambi\n2|Budi|Perawat|71|81|171|2000-01-02"
    assert tidy_sheet(draw(text), findings, mask="***") is not None
    personal = [finding for finding in findings if finding.personal]
    assert personal
    assert {finding.found for finding in personal} == {"***"}


def test_the_other_tables_of_a_sheet_are_named() -> None:
    findings = Findings()
    rows = "Mersam|33450||Desa|110\nBajubang|41200||Kelurahan|14\nPemayung|36500|||\nBatin XXIV|31200|||"
    found = tidy_sheet(draw(f"Kecamatan|Penduduk||Keterangan|Nilai\n{rows}"), findings)
    assert found is not None
    assert list(found.frame) == ["Kecamatan", "Penduduk"]
    (finding,) = (finding for finding in findings if finding.code == "ASN-T010")
    assert (finding.params["area"], finding.params["lain"]) == ("A1:B5", "D1:E3")


def test_large_numbers_stay_exact_and_fractions_stay_fractions() -> None:
    rows: list[list[object]] = [["Nama", "a", "b"], ["x", 14415391.0, 0.0275], ["y", 2.0**40, 1.0]]
    found = tidy_sheet(of_rows(rows), Findings())
    assert found is not None
    assert found.frame["a"].tolist() == [14415391, 2**40]
    assert types(found) == {"Nama": Type.TEXT, "a": Type.INT, "b": Type.NUMBER}
