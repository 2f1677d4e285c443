"""The descriptions of input tables: complete, sound, and strict about what is wrong in them."""

from pathlib import Path

import pytest

from asn_cli.exits import ConfigProblem
from asn_cli.ingest.tabledefs import Empty, Type, match_key, read_table, table_defs
from asn_cli.rules.strict_yaml import parse_strict

CONTRACT = {
    "penduduk": "kecamatan kode tahun kelompok_umur laki_laki perempuan jumlah",
    "pegawai": "nip nama jabatan unit_kerja kecamatan sektor status tanggal_lahir golongan pendidikan tmt_jabatan tmt_akhir_kontrak jumlah",
    "fasilitas": "kecamatan nama jenis kategori rombel rombel_1 rombel_9 murid tahun",
    "wilayah": "kode kecamatan jumlah_desa jumlah_kelurahan desa_kawasan_tani luas_km2",
    "unit_kerja": "unit_kerja kecamatan sektor predikat_organisasi",
    "beban_kerja": "unit_kerja jabatan uraian_tugas jenis volume norma_waktu satuan_hasil penunjang_per jumlah_pegawai pendekatan kemampuan pegawai_per_alat",
    "kinerja": "nip nama unit_kerja tahun periode hasil_kerja perilaku_kerja nilai_skp nilai_perilaku ide_baru penilai bulan jenjang potensial hukuman berorientasi_pelayanan akuntabel kompeten harmonis loyal adaptif kolaboratif",
    "profesionalitas": "kelompok jumlah kualifikasi kompetensi kinerja disiplin",
    "pelatihan": "nip nama_pelatihan jp tanggal bidang",
    "kompetensi": "nip kompetensi level_dimiliki level_standar",
    "pengaduan": "id_laporan tanggal kecamatan instansi sektor klasifikasi kategori kanal status tanggal_selesai isi pelapor",
    "tanggapan": "id_laporan tanggal_selesai",
    "skm": "unit_layanan kecamatan sektor tahun u1 u9 u14",
    "pelamar": "nomor_peserta nama formasi jumlah_formasi jenis twk tiu tkp skb ipk tanggal_lahir",
    "masuk": "tahun kecamatan jabatan jumlah",
    "jarak": "dari ke km",
    "libur": "tanggal keterangan jenis",
}

SOUND = """
tabel: jarak
arti: {id: Jarak., en: Distance.}
wajib: [dari, ke | km]
kolom:
  dari: {jenis: kecamatan, arti: {id: Dari., en: From.}, alias: [asal]}
  ke: {jenis: kecamatan, arti: {id: Ke., en: To.}}
  km: {jenis: number, arti: {id: Km., en: Km.}}
"""


def test_every_table_of_the_contract_with_every_column() -> None:
    assert sorted(table_defs()) == sorted(CONTRACT)
    for key, columns in CONTRACT.items():
        assert set(columns.split()) <= set(table_defs()[key].keys)


def test_both_languages_and_units_are_there() -> None:
    for table in table_defs().values():
        for column in table.columns:
            assert all(text.strip() and text[0].isupper() and text.endswith(".") for text in column.about), column
            assert column.about[0] != column.about[1] or column.type is Type.CODE, column.key


def test_shapes_and_alternatives() -> None:
    population, staff = table_defs()["penduduk"], table_defs()["pegawai"]
    assert population.shape_of({"kode", "laki_laki", "perempuan"}) == ""
    assert population.shape_of({"kecamatan", "laki_laki"}) is None
    assert staff.shape_of({"nip", "jabatan", "kecamatan", "jumlah"}) == "orang"
    assert staff.shape_of({"jabatan", "kecamatan", "jumlah"}) == "jumlah"
    assert staff.column("jabatan").required
    assert not staff.column("nip").required


def test_what_is_personal() -> None:
    personal = {
        (table.key, column.key) for table in table_defs().values() for column in table.columns if column.personal
    }
    assert {("pegawai", "nip"), ("pegawai", "nama"), ("pengaduan", "pelapor"), ("pengaduan", "isi"), ("pengaduan", "judul"),
            ("pelamar", "nama"), ("pelamar", "nomor_peserta"), ("kinerja", "nip")} <= personal  # fmt: skip


def test_blanks() -> None:
    assert table_defs()["penduduk"].column("jumlah").empty is Empty.ERROR
    assert table_defs()["wilayah"].column("jumlah_kelurahan").empty is Empty.ZERO


def test_a_percentage_is_not_the_thing_itself() -> None:
    assert match_key("% LUAS WILAYAH ") != match_key("Luas Wilayah")


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (("jenis: number", "jenis: angka"), 8),
        (("kolom:", "kolom_:"), 5),
        (("wajib: [dari", "wajib: [asal"), 4),
        (("alias: [asal]", "alias: [ke]"), 7),
        (("tabel: jarak", "tabel: jaraak"), 2),
        (("km: {jenis: number,", "km: {jenis: number, jenis: int,"), 8),
        (("km: {jenis: number, arti", "km: {jenis: number, minimun: 0, arti"), 8),
        (("en: From.", "en: ''"), 6),
    ],
)
def test_a_typo_names_file_and_line(wrong: tuple[str, str], line: int) -> None:
    sound = read_table(parse_strict(SOUND, Path("jarak.yaml")))
    assert sound.shape_of({"dari", "km"}) == ""
    with pytest.raises(ConfigProblem) as problem:
        read_table(parse_strict(SOUND.replace(*wrong), Path("jarak.yaml")))
    said = str(problem.value.params["rincian"])
    assert "jarak.yaml" in said
    assert str(line) in said
