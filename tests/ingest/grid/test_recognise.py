"""Which table a sheet is, by its headings."""

from datetime import date

import pytest

from asn_cli.findings import Findings
from asn_cli.ingest.extract import RawTable, extract
from asn_cli.ingest.grid import find_table
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.recognise import recognise
from asn_cli.ingest.sheet import Sheet
from asn_cli.ingest.tabledefs import table_defs
from tests.ingest.grid.drawing import draw, of_rows

SIASN = (
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|TEMPAT LAHIR NAMA|TANGGAL LAHIR|JENIS KELAMIN|JENIS PEGAWAI NAMA|"
    "KEDUDUKAN HUKUM NAMA|GOL AKHIR NAMA|JENIS JABATAN NAMA|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN NAMA|"
    "PENDIDIKAN NAMA|UNOR NAMA|UNOR INDUK NAMA|LOKASI KERJA NAMA"
)
LAPOR = (
    "Tracking ID|Tanggal Laporan Masuk|Waktu Laporan Masuk|Nama Pelapor|Klasifikasi Laporan|ID Kategori|Kategori|"
    "Judul Laporan|Isi Laporan Awal|Isi Laporan Akhir|Tipe Laporan (Anonim/Rahasia)|Sumber Laporan|Instansi Induk|"
    "ID Instansi Terdisposisi|Instansi Terdisposisi|Status Laporan|Alasan Tunda/Arsip|Provinsi|Kota/Kabupaten|Kecamatan|Kelurahan"
)


def look(sheet: Sheet, forced: str | None = None) -> tuple[Recognised | None, Findings]:
    layout = find_table(sheet)
    assert layout is not None
    findings = Findings()
    found = recognise(layout, forced=forced, findings=findings)
    if found:
        findings.extend(found.findings)
    return found, findings


def taken(sheet: Sheet, forced: str | None = None) -> tuple[Recognised, RawTable]:
    layout = find_table(sheet)
    assert layout is not None
    found = recognise(layout, forced=forced)
    assert found is not None
    return found, extract(sheet, layout, found)


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize("key", sorted(table_defs()))
def test_every_table_is_recognised_by_its_own_column_names_empty_or_filled(key: str) -> None:
    table = table_defs()[key]
    for rows in ([], [[f"{column} 1" for column in table.keys], [f"{column} 2" for column in table.keys]]):
        found, findings = look(of_rows([list(table.keys), *rows], file=f"{key}.csv"))
        assert found is not None, codes(findings)
        assert found.table.key == key
        assert set(found.columns) == set(table.keys)


@pytest.mark.parametrize("key", sorted(table_defs()))
def test_every_shape_is_recognised_by_its_required_columns_alone(key: str) -> None:
    table = table_defs()[key]
    for needs in table.shapes.values():
        columns = sorted(set().union(*(min(need, key=lambda way: (len(way), sorted(way))) for need in needs)))
        cells: list[object] = [date(2025, 1, 1) if column == "tanggal" else f"{column} isi" for column in columns]
        found, findings = look(of_rows([list(columns), cells], file="x.csv"))
        assert found is not None, codes(findings)
        assert found.table.key == key


@pytest.mark.parametrize(
    ("headings", "table", "ours"),
    [
        (SIASN, "pegawai", {"nip": 1, "nama": 3, "jabatan": 12, "unit_kerja": 16, "unit_induk": 17, "kecamatan": 18,
                            "status": 8, "kedudukan_hukum": 9, "golongan": 10, "tanggal_lahir": 6, "tmt_jabatan": 13}),
        (LAPOR, "pengaduan", {"id_laporan": 0, "tanggal": 1, "pelapor": 3, "klasifikasi": 4, "kategori": 6, "judul": 7,
                              "isi": 8, "kanal": 11, "instansi": 14, "status": 15, "kecamatan": 19}),
        ("No|NPSN|Nama Satuan Pendidikan|Bentuk Pendidikan|Status|Kecamatan|Rombel|PD", "fasilitas",
         {"nama": 2, "jenis": 3, "kecamatan": 5, "rombel": 6, "murid": 7}),
        ("Tahun|Kecamatan|Jumlah Penduduk (Jiwa)|Laki-laki|Perempuan", "penduduk",
         {"tahun": 0, "kecamatan": 1, "jumlah": 2, "laki_laki": 3, "perempuan": 4}),
        ("KODE|KECAMATAN|L|P|JUMLAH PENDUDUK", "penduduk", {"kode": 0, "kecamatan": 1, "laki_laki": 2, "perempuan": 3}),
        ("Kecamatan|Jabatan|Jumlah Pegawai", "pegawai", {"kecamatan": 0, "jabatan": 1, "jumlah": 2}),
        ("tahun|kecamatan|jabatan|jumlah", "masuk", {"tahun": 0, "kecamatan": 1, "jabatan": 2, "jumlah": 3}),
        ("NIP|Nama|Jabatan|Unit Kerja|Hasil Kerja|Perilaku Kerja|Predikat", "kinerja", {"nip": 0, "hasil_kerja": 4}),
        ("Unit Kerja|Jabatan|Uraian Tugas|Satuan|Volume|Norma Waktu (menit)|Jenis", "beban_kerja",
         {"uraian_tugas": 2, "satuan_hasil": 3, "volume": 4, "norma_waktu": 5, "jenis": 6}),
        ("Tanggal|Jenis|Nama", "libur", {"tanggal": 0, "jenis": 1, "keterangan": 2}),
        ("Asal|Tujuan|Jarak (km)", "jarak", {"dari": 0, "ke": 1, "km": 2}),
        ("Tracking ID|Tanggal Selesai", "tanggapan", {"id_laporan": 0, "tanggal_selesai": 1}),
    ],
)  # fmt: skip
def test_headings_as_offices_write_them(headings: str, table: str, ours: dict[str, int]) -> None:
    found, findings = look(draw(headings))
    assert found is not None, codes(findings)
    assert found.table.key == table
    assert {key: found.columns.get(key) for key in ours} == ours


def test_the_order_of_columns_and_further_columns_do_not_matter() -> None:
    found, _ = look(draw("Catatan|Jumlah|Ibu Kota|Kecamatan|Luas\nx|33450|a|Mersam|7\ny|41200|b|Bajubang|8"))
    assert found is not None
    assert found.columns == {"jumlah": 1, "kecamatan": 3}
    assert [heading.text for heading in found.unmatched] == ["Catatan", "Ibu Kota", "Luas"]


def test_elements_of_a_survey_go_by_their_name_not_their_number() -> None:
    found, _ = look(
        draw("""
No|Nilai Unsur Pelayanan||||||||
|U1|U2|U3|U4|U5|U6|U7|U8|U9
|Persyaratan|Prosedur|Waktu|Biaya/Tarif|Produk|Kompetensi Pelaksana|Perilaku Pelaksana|Sarana dan Prasarana|Penanganan Pengaduan
1|4|3|4|4|3|3|3|4|2
""")
    )
    assert found is not None
    assert (found.columns["u8"], found.columns["u9"]) == (9, 8)


def test_years_side_by_side_become_rows() -> None:
    found, raw = taken(
        draw("""
Kecamatan|Jumlah Penduduk (Jiwa)|
|2021|2022
Mersam|33000|33450
Bajubang|40000|41200
""")
    )
    assert codes(found.findings) == ["ASN-T008"]
    assert raw.values == {
        "kecamatan": ["Mersam", "Mersam", "Bajubang", "Bajubang"],
        "tahun": [2021, 2022, 2021, 2022],
        "jumlah": ["33000", "33450", "40000", "41200"],
    }
    assert raw.cell(draw("a|b|c"), "jumlah", 1) == "C3"


def test_years_under_sexes_are_joined() -> None:
    _, raw = taken(
        draw("""
Kecamatan|Penduduk|||||
|Jumlah||Perempuan||Laki-Laki|
|2019|2020|2019|2020|2019|2020
Mersam|30|32|14|15|16|17
Bajubang|40|42|20|21|20|21
""")
    )
    assert raw.values["tahun"] == [2019, 2020, 2019, 2020]
    assert raw.values["jumlah"] == ["30", "32", "40", "42"]
    assert raw.values["laki_laki"] == ["16", "17", "20", "21"]


def test_bare_years_are_population_only_when_the_title_says_so() -> None:
    table = "Kecamatan|2021|2022\nMersam|33000|33450\nBajubang|40000|41200"
    assert look(draw(table))[0] is None
    assert look(draw(f"Jumlah Penduduk menurut Kecamatan\n{table}"))[0] is not None
    assert look(draw(f"Jumlah Penduduk Miskin menurut Kecamatan\n{table}"))[0] is None


def test_one_row_a_sex_becomes_columns() -> None:
    _, raw = taken(
        draw("""
kemendagri_kode_kecamatan|kemendagri_nama_kecamatan|jenis_kelamin|jumlah_penduduk|tahun
15.04.01|MERSAM|LAKI-LAKI|17120|2022
15.04.01|MERSAM|PEREMPUAN|16330|2022
15.04.07|BAJUBANG|LAKI-LAKI|21500|2022
15.04.07|BAJUBANG|PEREMPUAN|19700|2022
""")
    )
    assert raw.values["kode"] == ["15.04.01", "15.04.07"]
    assert raw.values["laki_laki"] == ["17120", "21500"]
    assert raw.values["perempuan"] == ["16330", "19700"]
    assert "jumlah" not in raw.values


def test_groups_of_sex_and_of_kecamatan() -> None:
    _, raw = taken(
        draw("Kecamatan|Penduduk\nLaki-laki|\nMersam|17120\nBajubang|21500\nPerempuan|\nMersam|16330\nBajubang|19700")
    )
    assert raw.values["laki_laki"] == ["17120", "21500"]
    _, raw = taken(draw("No|Nama|Jenis|Rombel\nKecamatan Mersam\n1|SDN 1|sd|6\nKecamatan Bajubang\n1|SDN 2|sd|7"))
    assert raw.values["kecamatan"] == ["Kecamatan Mersam", "Kecamatan Bajubang"]


@pytest.mark.parametrize(
    ("title", "name", "year"),
    [
        ("Penduduk menurut Kecamatan, 2024", "", 2024),
        ("Penduduk per 31 Desember 2023", "", 2023),
        ("Penduduk", "2022", 2022),
        ("Penduduk 2021 dan 2022", "", None),
        ("Kabupaten Batang Hari Dalam Angka 2024", "", None),
        ("Penduduk", "Sheet1", None),
    ],
)
def test_the_year_of_a_title(title: str, name: str, year: int | None) -> None:
    found, raw = taken(draw(f"{title}\nKecamatan|Jumlah Penduduk\nMersam|33450\nBajubang|41200", name=name))
    assert found.constants.get("tahun") == year
    assert raw.values.get("tahun") == ([year, year] if year else None)


def test_a_column_of_years_goes_before_the_title() -> None:
    found, _ = taken(draw("Penduduk 2024\nKecamatan|Tahun|Jumlah\nMersam|2020|33450\nBajubang|2020|41200"))
    assert not found.constants


def test_a_title_that_speaks_of_something_else() -> None:
    sheet = draw("Jumlah Guru SD menurut Kecamatan\nKecamatan|L|P|Jumlah\nMersam|100|200|300\nBajubang|110|210|320")
    found, findings = look(sheet)
    assert found is None
    assert codes(findings) == ["ASN-T004"]
    assert look(sheet, forced="penduduk")[0] is not None


def test_a_kecamatan_column_that_counts_kecamatan_names_nothing() -> None:
    found, _ = look(draw("Kabupaten|Jumlah Penduduk|Kecamatan\nBogor|5558885|40\nGarut|2753949|42"))
    assert found is None


def test_headings_of_teachers_under_sexes_are_no_population() -> None:
    found, _ = look(draw("Kecamatan|Guru|||Murid||\n|L|P|Jumlah|L|P|Jumlah\nMersam|1|2|3|4|5|9\nBajubang|1|2|3|4|5|9"))
    assert found is None


def test_two_headings_for_one_column() -> None:
    sheet = "Kecamatan|Nama Kecamatan|Jumlah Penduduk\nMersam|Mersam|33450\nBajubang|{}|41200"
    found, findings = look(draw(sheet.format("Bajubang")))
    assert found is not None
    assert codes(findings) == ["ASN-T006"]
    found, findings = look(draw(sheet.format("Pemayung")))
    assert found is None
    (double,) = (finding for finding in findings if finding.code == "ASN-T005")
    assert (double.params["satu"], double.params["dua"], double.place.cell) == ("Kecamatan", "Nama Kecamatan", "B1")


def test_a_fallback_heading_counts_only_alone() -> None:
    found, findings = look(draw("NIP|Jabatan|OPD|Unit Kerja"))
    assert found is not None
    assert found.columns["unit_kerja"] == 3
    assert not codes(findings)
    found, _ = look(draw("NIP|Jabatan|OPD"))
    assert found is not None
    assert found.columns["unit_kerja"] == 2


def test_two_tables_that_fit_equally_are_both_named() -> None:
    headings = "NIP|Kompetensi|Level Dimiliki|Level Standar|Nama Pelatihan|JP|Tanggal"
    found, findings = look(draw(headings))
    assert found is None
    assert codes(findings) == ["ASN-T002"]
    found, _ = look(draw(headings), forced="pelatihan")
    assert found is not None
    found, _ = look(draw(headings, name="kompetensi"))
    assert found is not None
    assert found.table.key == "kompetensi"


def test_the_nearest_table_is_named_with_what_is_missing() -> None:
    found, findings = look(draw("Kecamatan|Nama Sekolah|Rombel\nMersam|SDN 1|6"))
    assert found is None
    (finding,) = findings
    assert (finding.code, finding.params["tabel"], finding.params["kurang"]) == ("ASN-T001", "fasilitas", "jenis")


@pytest.mark.parametrize(
    "headings",
    [
        "kode|kecamatan|sektor|jabatan|standar|metode|nilai_dasar|kebutuhan_fte|kebutuhan|bezetting|selisih",
        "jabatan|kecamatan|jumlah|alasan",
        "tahun|nip|nama|jabatan|kecamatan|sektor|bup|tmt_pensiun",
        "jabatan|dari|ke|jumlah|jarak_km",
        "nomor_peserta|formasi|jenis|twk|tiu|tkp|skd|lolos_skd|skb|nilai_akhir|peringkat|hasil|keterangan",
        "kecamatan|jumlah|penduduk|per_10000|bawah|atas|sorotan",
        "tahun|nip|nama|jabatan|kecamatan|tmt_akhir_kontrak",
        "kecamatan|jumlah|selesai|proses|belum|tertunda",
    ],
)
def test_our_own_results_are_no_inputs(headings: str) -> None:
    found, findings = look(draw(headings))
    assert found is None
    assert codes(findings) == ["ASN-T003"]


def test_the_foot_of_an_export_is_no_report() -> None:
    rows = "\n".join(f"{9000000 + n}|{n} Jan 2024|Ditutup oleh Sistem" for n in range(1, 21))
    sheet = draw(f"Tracking ID|Tanggal Laporan Masuk|Status Laporan\n{rows}\nDiunduh oleh|21 Jan 2024|admin")
    found, raw = taken(sheet)
    assert len(raw.rows) == 20
    assert codes(found.findings) == ["ASN-T024"]


def test_forcing_a_table_tells_what_is_missing() -> None:
    found, _ = look(draw("Kecamatan|Luas\nMersam|7\nBajubang|8"), forced="penduduk")
    assert found is not None
    assert [sorted(map(sorted, need)) for need in found.table.missing(found.have(), "")] == [
        [["jumlah"], ["laki_laki", "perempuan"]]
    ]


def test_names_of_kecamatan_lose_their_numbers() -> None:
    _, raw = taken(draw("Kecamatan|Jumlah\n1. Mersam|33450\n2. Bajubang|41200\n3. Pemayung|36500"))
    assert raw.values["kecamatan"] == ["Mersam", "Bajubang", "Pemayung"]


def test_figures_in_thousands_are_not_read() -> None:
    found, findings = look(draw("Penduduk (ribu jiwa)\nKecamatan|Jumlah Penduduk\nMersam|33,4\nBajubang|42,9"))
    assert found is None
    assert codes(findings) == ["ASN-T009"]


def test_names_of_two_agencies_side_by_side() -> None:
    found, findings = look(
        draw("kemendagri_nama_kecamatan|bps_nama_kecamatan|jumlah_penduduk\nASTANA ANYAR|ASTANAANYAR|7")
    )
    assert found is not None
    assert found.columns["kecamatan"] == 0
    assert not codes(findings)
