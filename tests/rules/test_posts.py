"""Titles as offices write them: which post they mean, and which are left to a human."""

from pathlib import Path

import pandas as pd
import pytest

from asn_cli.rules import load_rules
from asn_cli.rules.model import Status
from asn_cli.rules.posts import Posts

CONTRACT_POSTS = """\
dokter|dokter gigi|perawat|bidan|kesehatan masyarakat|kesehatan lingkungan|atlm|gizi|kefarmasian
administrasi puskesmas|pekarya|guru kelas sd|guru agama sd|guru pjok sd|kepala sekolah sd
guru agama smp|guru pancasila smp|guru bahasa indonesia smp|guru matematika smp|guru ipa smp|guru ips smp
guru bahasa inggris smp|guru pjok smp|guru informatika smp|guru seni prakarya smp|guru bk smp
kepala sekolah smp|pengawas sd|pengawas smp|petugas damkar|penyuluh pertanian|penyuluh kb
camat|sekretaris kecamatan|kasubag kecamatan|kasi kecamatan|lurah|sekretaris kelurahan|kasi kelurahan""".replace(
    "\n", "|"
).split("|")


@pytest.fixture(scope="module")
def posts() -> Posts:
    return load_rules(None).posts


def test_the_catalogue_holds_the_contracts_posts(posts: Posts) -> None:
    assert set(CONTRACT_POSTS) <= set(posts.posts)


@pytest.mark.parametrize("name", CONTRACT_POSTS)
def test_a_posts_own_name_always_matches(posts: Posts, name: str) -> None:
    assert posts.match(name) == posts.match(name.upper(), "SMA Negeri 1") == name


def test_every_post_of_a_shipped_standard_is_in_the_catalogue(posts: Posts) -> None:
    for file in load_rules(None).files.values():
        for post in file.jabatan:
            assert posts.sektor(post) == file.sektor, (file.id, post)


@pytest.mark.parametrize(
    ("title", "unit", "post"),
    [
        ("Perawat Ahli Pertama", "", "perawat"),
        ("PERAWAT TERAMPIL", "RSUD", "perawat"),
        ("Perawat Penyelia", "", "perawat"),
        ("Perawat Pelaksana Lanjutan", "", "perawat"),
        ("Perawat Ahli Pertama pada Puskesmas Mersam", "", "perawat"),
        ("Perawat Ahli Pertama, III/b", "", "perawat"),
        ("AHLI PERTAMA - DOKTER", "", "dokter"),
        ("Dokter Ahli Muda", "", "dokter"),
        ("Dokter Gigi Ahli Madya", "", "dokter gigi"),
        ("Dokter Spesialis Anak Ahli Madya", "RSUD", "dokter spesialis"),
        ("TERAMPIL - BIDAN (PPPK)", "", "bidan"),
        ("Pranata Laboratorium Kesehatan Terampil", "", "atlm"),
        ("Sanitarian Penyelia", "", "kesehatan lingkungan"),
        ("Tenaga Sanitasi Lingkungan Ahli Pertama", "", "kesehatan lingkungan"),
        ("Nutrisionis Mahir", "", "gizi"),
        ("Apoteker Ahli Muda", "", "kefarmasian"),
        ("Asisten Apoteker Penyelia", "", "kefarmasian"),
        ("Penyuluh Kesehatan Masyarakat Ahli Pertama", "", "kesehatan masyarakat"),
        ("Epidemiolog Kesehatan Ahli Pertama", "", "kesehatan masyarakat"),
        ("Pengadministrasi Umum", "UPTD Puskesmas Aro", "administrasi puskesmas"),
        ("Guru Ahli Muda - Guru Kelas SD", "", "guru kelas sd"),
        ("Guru Kelas Ahli Pertama", "", "guru kelas sd"),
        ("Guru Kelas Ahli Pertama", "Dinas Pendidikan dan Kebudayaan", "guru kelas sd"),
        ("Ahli Pertama - Guru Kelas", "SDN 12/I Muara Bulian", "guru kelas sd"),
        ("Guru Penjasorkes", "SD Negeri 3", "guru pjok sd"),
        ("Guru Pendidikan Agama Islam SD", "", "guru agama sd"),
        ("GURU AHLI PERTAMA - GURU MATEMATIKA", "SMP NEGERI 3 BATANG HARI", "guru matematika smp"),
        ("Guru Bahasa Inggris SMPN 3 Batang Hari", "", "guru bahasa inggris smp"),
        ("Guru Matematika SMP", "SD-SMP Satap 3", "guru matematika smp"),
        ("Guru PPKn", "SMPN 1", "guru pancasila smp"),
        ("Guru BK Ahli Muda", "SMP Satap 2", "guru bk smp"),
        ("Kepala UPTD SDN 3/I Bulian", "", "kepala sekolah sd"),
        ("Guru Ahli Madya - Kepala Sekolah", "SMPN 8", "kepala sekolah smp"),
        ("Pengawas Sekolah Ahli Madya - SD", "Dinas Pendidikan", "pengawas sd"),
        ("Penyuluh Pertanian Ahli Muda", "", "penyuluh pertanian"),
        ("Penyuluh Keluarga Berencana Ahli Pertama", "", "penyuluh kb"),
        ("Pemadam Kebakaran Terampil", "Dinas Satpol PP dan Damkar", "petugas damkar"),
        ("Camat Bajubang", "", "camat"),
        ("Sekretaris", "Kecamatan Mersam", "sekretaris kecamatan"),
        ("Sekretaris Kecamatan", "", "sekretaris kecamatan"),
        ("Sekretaris Lurah", "", "sekretaris kelurahan"),
        ("Kasubag Umum dan Kepegawaian", "Kecamatan Bajubang", "kasubag kecamatan"),
        ("Kepala Seksi Pemerintahan", "Kantor Camat Bajubang", "kasi kecamatan"),
        ("Kepala Seksi Pemerintahan", "Kelurahan Sridadi Kecamatan Muara Bulian", "kasi kelurahan"),
        ("Kasi Pemerintahan Kelurahan Sridadi", "Kecamatan Muara Bulian", "kasi kelurahan"),
        ("Lurah Sridadi", "", "lurah"),
    ],
)
def test_titles(posts: Posts, title: str, unit: str, post: str) -> None:
    assert posts.match(title, unit) == post


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Perawat Gigi Terampil", ""),
        ("Dokter Gigi Spesialis", "RSUD"),
        ("Guru Ahli Pertama", "SDN 1"),
        ("Guru Kelas", "TK Negeri Pembina"),
        ("Guru Kelas", "SMPN 3"),
        ("Guru Penjasorkes", ""),
        ("Guru Matematika", "SDN 1"),
        ("Guru Matematika", "SD-SMP Satap 3"),
        ("Guru Mapel Matematika SMP", "SDN 3"),
        ("Kepala Sekolah", ""),
        ("Kepala Puskesmas", "Puskesmas Aro"),
        ("Kepala Seksi Pemerintahan", "Dinas PMD"),
        ("Kepala Seksi Pemerintahan", ""),
        ("Kasubbag TU", "UPTD Puskesmas Mersam Kecamatan Mersam"),
        ("Kasubag Umum dan Kepegawaian", "Dinas Kesehatan"),
        ("Pengadministrasi Umum", "Dinas Kesehatan"),
        ("Sekretaris", "Dinas Kesehatan"),
        ("Pengawas Sekolah Ahli Madya", "Dinas Pendidikan"),
        ("Ners Pelaksana", ""),
        ("Staf Camat", ""),
        ("", ""),
    ],
)
def test_titles_left_to_a_human(posts: Posts, title: str, unit: str) -> None:
    assert posts.match(title, unit) is None


def test_an_offices_own_titles_and_posts(tmp_path: Path) -> None:
    config = tmp_path / "asn.yaml"
    config.write_text(
        """
nama: {jabatan: {"Ners Pelaksana": perawat, "Arsiparis": arsiparis}}
standar:
  pemerintahan/juru-bayar:
    {sektor: keuangan, jabatan: juru bayar, metode: rasio_unit, satuan: orang/kecamatan, angka: 1,
     alasan: "perlu", penetap: "Bupati"}
""",
        encoding="utf-8",
    )
    posts = load_rules(config).posts
    assert posts.match("NERS  PELAKSANA") == "perawat"
    assert posts.match("Arsiparis Terampil") == "arsiparis"
    assert posts.match("Juru Bayar") == "juru bayar"
    assert posts.sektor("juru bayar") == "keuangan"


def test_columns_are_matched_pair_by_pair(posts: Posts) -> None:
    titles = pd.Series(["Perawat", "Kasi X", None, "Kasi X", "Aneh"], dtype="str", index=[9, 8, 7, 6, 5])
    units = pd.Series([None, "Kecamatan Mersam", "q", "Dinas", None], dtype="str", index=titles.index)
    found = posts.match_series(titles, units)
    assert found.fillna("-").tolist() == ["perawat", "kasi kecamatan", "-", "-", "-"]
    assert found.index.tolist() == [9, 8, 7, 6, 5]
    assert posts.match_series(titles).fillna("-").tolist() == ["perawat", "-", "-", "-", "-"]


def test_qualifications_carry_their_status(posts: Posts) -> None:
    assert posts.kualifikasi("guru ipa smp").status is Status.VERIFIED
    assert posts.kualifikasi("perawat").text == "D-III Keperawatan atau Ners"
    assert posts.kualifikasi("bidan").status is Status.SECONDARY
    assert posts.kualifikasi("gizi").status is Status.UNVERIFIED
    assert posts.kualifikasi("camat") is None
