"""asn.yaml: defaults, and what is refused with file, line and key."""

from pathlib import Path

import pytest

from asn_cli.exits import ConfigProblem
from asn_cli.locale import t
from asn_cli.rules import Office, Rules, load_rules

CONTRACT_EXAMPLE = """\
bahasa: id
wilayah: {kode: "15.04", nama: Batang Hari, faktor_geografis: 1.1, luas_km2: 5454, apbd_miliar: 1500}
pembulatan: ke_atas
standar:
  kesehatan/perawat-rasio: {angka: 200, porsi_asn: 0.8, alasan: "...", penetap: Bupati}
  kesehatan/puskesmas-minimum-75-2014: {aktif: true, alasan: "...", penetap: Kepala Dinas}
pendidikan: {jam: intrakurikuler}
nama: {kecamatan: {"Ma. Bulian": Muara Bulian}, jabatan: {"Ners Pelaksana": perawat}, instansi_sektor: {"Dinas PUPR": pekerjaan umum}}
waktu_kerja: {hari: 235, jam_per_hari: 5.3}
proyeksi: {laju: {Bajubang: 2%}, sebaran: 0.5%, keluar_lain: 0%, pppk_berakhir: tidak}
bup: {dokter: 60}
formasi:
  bobot: {kesehatan: 2, pendidikan: 1}
  minimal: [{kecamatan: Bajubang, jabatan: perawat, jumlah: 2}]
  maksimal: [{sektor: pemerintahan, jumlah: 5}]
  tutup: [{jabatan: pekarya}]
  biaya: {perawat: 60000000}
belanja: {apbd: 0, belanja_pegawai: 0, tunjangan_guru_tkd: 0}
seleksi: {maks_skd: 550, maks_skb: 500, kali_skb: 3}
pegawai: {status_dihitung: [PNS, PPPK]}
pelatihan: {biaya: {"Pelatihan X": 1500000}, jp: {"Pelatihan X": 20}}
skm: {bobot: {u1: 0.2, u2: 0.1, u3: 0.1, u4: 0.1, u5: 0.1, u6: 0.1, u7: 0.1, u8: 0.1, u9: 0.1}, alasan: "...", penetap: "..."}
pengaduan: {mulai: besok, arsip_selesai: tidak, batas: {aspirasi: 14}}
prioritas: {bobot: {kekurangan: 1, pensiun: 1, pengaduan: 1, skm: 1, pembinaan: 1}, alasan: "...", penetap: "..."}
batas: {ukuran_mb: 1024, rasio: 200}
"""


def rules(text: str, folder: Path) -> Rules:
    path = folder / "asn.yaml"
    path.write_text(text, encoding="utf-8")
    return load_rules(path)


def refused(text: str, folder: Path) -> str:
    with pytest.raises(ConfigProblem) as caught:
        rules(text, folder).files  # noqa: B018
    return t(f"galat.{caught.value.key}", **caught.value.params).replace(str(folder / "asn.yaml"), "asn.yaml")


def test_the_example_of_the_contract_is_accepted_whole(tmp_path: Path) -> None:
    office = rules(CONTRACT_EXAMPLE, tmp_path).office
    assert office.bahasa == "id"
    assert office.proyeksi.laju == {"Bajubang": 0.02}
    assert office.proyeksi.sebaran == 0.005
    assert office.waktu_kerja.total_menit == pytest.approx(235 * 5.3 * 60)
    assert office.standar["kesehatan/perawat-rasio"].porsi_asn == 0.8
    assert office.pegawai.status_dihitung == ["PNS", "PPPK"]


def test_what_is_not_written_has_its_default() -> None:
    office = Office()
    assert office.pembulatan is None
    assert office.pendidikan.jam == "intrakurikuler"
    assert (office.proyeksi.sebaran, office.proyeksi.keluar_lain, office.proyeksi.pppk_berakhir) == (0.005, 0, False)
    assert (office.seleksi.maks_skd, office.seleksi.maks_skb, office.seleksi.kali_skb) == (550, 500, 3)
    assert office.pegawai.status_dihitung == ["PNS", "PPPK"]
    assert (office.pengaduan.mulai, office.pengaduan.arsip_selesai) == ("besok", False)
    assert (office.batas.ukuran_mb, office.batas.rasio) == (1024, 200)


def test_a_section_with_nothing_in_it_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    assert rules("formasi:\nbahasa: en\nstandar:\n", tmp_path).office.formasi.minimal == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("bahasa: id\nproyek: 1\n", 2, ("proyek", "proyeksi")),
        ("formasi:\n  minimal: [{kecamatan: A, jumlh: 2, jumlah: 1}]\n", 2, ("jumlh", "jumlah")),
        ("wilayah: {kode: 15.04}\n", 1, ("wilayah.kode", "kutip")),
        ('wilayah: {kode: "1504"}\n', 1, ("wilayah.kode",)),
        ("bahasa: fr\n", 1, ("bahasa", "id")),
        ("\npembulatan: ke_bawah\n", 2, ("sisa_terbesar",)),
        ("bup: {dokter: 60.5}\n", 1, ("bup.dokter", "bulat")),
        ("bup: {dokter: 2026-01-01}\n", 1, ("bup.dokter", "bulat")),
        ("batas: {ukuran_mb: 0}\n", 1, ("lebih dari 0",)),
        ("proyeksi:\n  laju: {Bajubang: 2}\n", 2, ("proyeksi.laju.Bajubang", "2%")),
        ("proyeksi: {pppk_berakhir: mungkin}\n", 1, ("ya atau tidak",)),
        ("waktu_kerja: {hari: 271, jam: 216, menit: 16260}\n", 1, ("waktu_kerja", "bertentangan")),
        ("waktu_kerja: {hari: 235, jam_per_hari: 5.3, jam: 1250}\n", 1, ("bertentangan",)),
        ("waktu_kerja: {hari: 235}\n", 1, ("jam_per_hari",)),
        ("skm: {bobot: {u1: 0.5, u2: 0.4}, alasan: a, penetap: b}\n", 1, ("skm", "0.9")),
        ("skm: {bobot: {u1: 1}}\n", 1, ("alasan", "penetap")),
        ("prioritas: {bobot: {skm: 2}, alasan: a}\n", 1, ("penetap",)),
        ("prioritas: {bobot: {skmm: 2}, alasan: a, penetap: b}\n", 1, ("skmm", "pembinaan")),
        ("formasi: {tutup: [{}]}\n", 1, ("formasi.tutup[1]",)),
        ("pegawai: {status_dihitung: [PNS, PPKP]}\n", 1, ("PPKP", "PPPK")),
        ("pegawai: {status_dihitung: []}\n", 1, ("sekurangnya satu",)),
        ("- a\n", 1, ("kunci: nilai",)),
        ("standar:\n  kesehatan/perawat-rasio: {angka: 200}\n", 2, ("alasan", "penetap")),
        ("standar:\n  kesehatan/perawat-rasio: {angka: 200, alasan: ' ', penetap: x}\n", 2, ("alasan",)),
        ("standar:\n  kesehatan/perwat-rasio: {angka: 2, alasan: a, penetap: b}\n", 2, ("kesehatan/perawat-rasio",)),
        ("standar:\n  kesehatan/perawat-rasio: {satuan: orang/desa, alasan: a, penetap: b}\n", 2, ("satuan",)),
        ("standar:\n  kesehatan/pustu-minimum: {angka: 2, alasan: a, penetap: b}\n", 2, ("tabel",)),
        ("standar:\n  kesehatan/perawat-rasio: {tabel: {a: {b: 1}}, alasan: a, penetap: b}\n", 2, ("angka",)),
        ("standar:\n  kesehatan/perawat-rasio: {porsi_asn: 0, alasan: a, penetap: b}\n", 2, ("lebih dari 0",)),
        ("standar:\n  pendidikan/sd-guru-kelas: {porsi_asn: 50%, alasan: a, penetap: b}\n", 2, ("porsi_asn",)),
        ("kualifikasi: {gizi: {teks: D-III Gizi}}\n", 1, ("alasan",)),
        (
            "standar:\n  x/satpol: {sektor: s, jabatan: j, metode: rasio_penduduk, satuan: orang/9 jiwa, angka: 1,\n"
            "    alasan: a, penetap: b}\n",
            2,
            ("orang/9 jiwa", "satuan.yaml"),
        ),
        (
            "standar:\n  x/satpol: {sektor: s, jabatan: j, metode: rasio, satuan: orang/desa, angka: 1, alasan: a, penetap: b}\n",
            2,
            ("metode", "rasio_penduduk"),
        ),
    ],
)
def test_what_is_wrong_is_named_with_file_line_and_key(
    text: str, line: int, words: tuple[str, ...], tmp_path: Path
) -> None:
    message = refused(text, tmp_path)
    assert f"asn.yaml, baris {line}: " in message
    for word in words:
        assert word in message


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    message = refused("seleksi: {kali_skb: x}\nbahasa: fr\nproyek: 1\nbup: {dokter: 6}\n", tmp_path)
    assert [line.split(":")[0].strip() for line in message.splitlines()] == [
        f"asn.yaml, baris {n}" for n in (1, 2, 3, 4)
    ]


def test_working_time_may_be_told_in_ways_that_agree(tmp_path: Path) -> None:
    office = rules("waktu_kerja: {hari: 235, jam: 1250, menit: 75000}\n", tmp_path).office
    assert office.waktu_kerja.total_menit == 75000


def test_an_office_sets_a_qualification_of_its_own(tmp_path: Path) -> None:
    assert load_rules(None).posts.asks_for("gizi") is None
    own = rules("kualifikasi: {gizi: {teks: D-III Gizi, alasan: a, penetap: Kepala Dinas}}\n", tmp_path)
    assert own.posts.asks_for("gizi") == "D-III Gizi"


def test_the_example_of_the_guide_is_accepted(tmp_path: Path) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "aturan.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    found = rules(example, tmp_path)
    assert [finding.code for finding in found.findings] == ["ASN-A001", "ASN-A002"]
