"""`asn complaints` from outside: adds up, tells what is wrong, and never says a name."""

import csv
import io
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from tests.commands.luar import Result, Shell
from tests.report.workbook.recompute import assert_recomputes

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_data")
AT = ("--as-of", "2026-01-31")
TABLES = ("rekap", "ketepatan", "laju", "bulanan", "terlambat")
COLUMNS = {
    "rekap": "sektor kecamatan jumlah selesai proses belum tertunda arsip lainnya persen_selesai persen_selesai_arsip "
    "median_hari_kerja",
    "ketepatan": "klasifikasi batas_hari_kerja jumlah tepat_waktu terlambat berjalan lewat_batas tidak_terhitung "
    "persen_tepat",
    "laju": "kecamatan jumlah penduduk per_10000 bawah atas sorotan mulai sampai",
    "bulanan": "bulan jumlah tahun_lalu bawah atas sorotan",
    "terlambat": "id_laporan tanggal batas hari_kerja klasifikasi kecamatan instansi sektor",
    "kata": "sektor kata jumlah",
}
HEAD = "id_laporan,tanggal,kecamatan,instansi,klasifikasi,kategori,kanal,status,tanggal_selesai\n"
ROW = "{n},{tanggal},{kecamatan},Dinas Kesehatan,Permintaan Informasi,Obat,Website,{status},{selesai}\n"


def rows(*told: dict[str, str]) -> str:
    usual = {"tanggal": "2025-09-08", "kecamatan": "Mersam", "status": "Ditutup oleh Admin", "selesai": "2025-09-10"}
    return HEAD + "".join(ROW.format(**{"n": str(n), **usual, **row}) for n, row in enumerate(told, 1))


@pytest.fixture
def office(shell: Shell) -> Shell:
    shell.write(
        "pengaduan.csv",
        rows(
            {},
            {"status": "Terdisposisi Sedang Diproses", "selesai": ""},
            {"kecamatan": "", "status": "Diarsipkan oleh Admin", "selesai": ""},
            {"kecamatan": "Bajubang", "tanggal": "2025-11-03", "selesai": "2025-11-20"},
        ),
    )
    return shell


def test_every_table_of_the_sample_adds_up_and_has_its_columns(shell: Shell, tmp_path: Path) -> None:
    book = tmp_path / "hasil.xlsx"
    found = shell.json("complaints", SAMPLE, *AT, "-o", str(book), "--kata")["tabel"]
    assert tuple(found) == (*TABLES, "kata")
    for name, columns in COLUMNS.items():
        assert list(found[name][0]) == columns.split(), name
    read = 1200
    assert sum(row["jumlah"] for row in found["rekap"]) == read
    assert sum(row["jumlah"] for row in found["ketepatan"]) == read
    assert sum(row["jumlah"] for row in found["bulanan"]) == read
    for row in found["rekap"]:
        parts = ("selesai", "proses", "belum", "tertunda", "arsip", "lainnya")
        assert row["jumlah"] == sum(row[part] for part in parts)
    for row in found["ketepatan"]:
        parts = ("tepat_waktu", "terlambat", "berjalan", "lewat_batas", "tidak_terhitung")
        assert row["jumlah"] == sum(row[part] for part in parts)
    assert len(found["terlambat"]) == sum(row["lewat_batas"] for row in found["ketepatan"])
    assert len(found["laju"]) == 9
    assert assert_recomputes(book, at_least=50)


def test_the_year_that_laju_counts_is_the_last_one(shell: Shell) -> None:
    found = shell.json("complaints", SAMPLE, *AT)["tabel"]["laju"]
    assert {(row["mulai"], row["sampai"]) for row in found} == {("2025-02-01", "2026-01-31")}
    told = shell.json("complaints", SAMPLE, *AT, "--since", "2025-02-01", "--until", "2026-01-31")["tabel"]
    assert sum(row["jumlah"] for row in found) == sum(row["jumlah"] for row in told["rekap"])


def test_planted_stories_are_found(shell: Shell) -> None:
    found = shell.json("pengaduan", SAMPLE, *AT, "--by", "kategori,kecamatan,instansi")["tabel"]
    waiting = [row for row in found["rekap"] if row["kategori"] == "Waktu Tunggu Pelayanan Puskesmas"]
    assert [(row["kecamatan"], row["instansi"], row["jumlah"]) for row in waiting] == [
        ("Pemayung", "Puskesmas Jembatan Mas", 190)
    ]
    assert sum(row["jumlah"] for row in found["rekap"] if row["instansi"] == "Kantor Camat Mersam") == 50
    assert [row["kecamatan"] for row in found["laju"] if row["sorotan"] == "ya"] == ["Mersam", "Pemayung"]


def test_in_a_pipe_the_first_table_is_streamed(office: Shell) -> None:
    result = office.asn("complaints", "pengaduan.csv", *AT)
    assert result.code == 0, result.err
    assert list(result.rows[0]) == COLUMNS["rekap"].split()
    stdin = office.asn("complaints", "-", *AT, stdin=(office.folder / "pengaduan.csv").read_text(encoding="utf-8"))
    assert stdin.out == result.out
    assert "Dibaca 4 baris, dipakai 4, disisihkan 0." in stdin.err


def test_any_keys_of_rekap_and_only_those_there_are(office: Shell) -> None:
    for keys in ("kanal", "bulan", "klasifikasi,instansi", "sektor,kecamatan,kategori,bulan"):
        found = office.asn("complaints", ".", *AT, "--by", keys).rows
        assert list(found[0])[: keys.count(",") + 1] == keys.split(",")
        assert sum(int(row["jumlah"]) for row in found) == 4
    assert office.asn("complaints", ".", *AT, "--by", "bulan").rows[0]["bulan"] == "2025-09"
    wrong = office.asn("complaints", ".", *AT, "--by", "warna")
    assert (wrong.code, wrong.out) == (2, "")


@pytest.mark.parametrize(
    "options",
    [("--since", "kemarin"), ("--since", "2025-02-01", "--until", "2025-01-01"), ("--until", "2025-02-30")],
)
def test_periods_that_are_none(office: Shell, options: tuple[str, ...]) -> None:
    result = office.asn("complaints", ".", *AT, *options)
    assert (result.code, result.out) == (2, "")


def test_a_period_narrows_every_table_and_the_rest_is_counted(office: Shell) -> None:
    result = office.asn("complaints", ".", *AT, "--since", "2025-10-01", "--until", "2025-12-31")
    assert sum(int(row["jumlah"]) for row in result.rows) == 1
    assert "disisihkan 3 (di luar periode yang diminta: 3)" in result.err
    months = office.asn("complaints", ".", *AT, "--since", "2025-10-01", "--until", "2025-12-31", "--table", "bulanan")
    assert [(row["bulan"], row["jumlah"]) for row in months.rows] == [
        ("2025-10", "0"),
        ("2025-11", "1"),
        ("2025-12", "0"),
    ]


def test_a_condition_for_cron(office: Shell) -> None:
    assert office.asn("complaints", ".", *AT, "--fail-if", "lewat_batas > 0").code == 1
    assert office.asn("complaints", ".", *AT, "--fail-if", "lewat_batas > 1").code == 0


def test_what_cannot_be_mapped_is_shown_and_an_office_maps_its_own(office: Shell) -> None:
    text = rows({}).replace("Dinas Kesehatan", "Dinas Serba Ada").replace("Obat", "Lain")
    office.write("pengaduan.csv", text)
    result = office.asn("complaints", ".", *AT)
    assert result.rows[0]["sektor"] == "(belum terpetakan)"
    assert "Dinas Serba Ada (1)" in result.err
    office.write("asn.yaml", 'nama: {instansi_sektor: {"DINAS SERBA ADA": perdagangan}}\n')
    assert office.asn("complaints", ".", *AT).rows[0]["sektor"] == "perdagangan"


def test_bad_input_is_told_at_its_cell_and_still_counted(office: Shell) -> None:
    office.write(
        "pengaduan.csv",
        rows(
            {"selesai": "2025-09-01"},
            {"tanggal": "2026-05-01", "selesai": ""},
            {"selesai": "2026-03-01"},
            {"status": "Menunggu Bupati"},
            {"tanggal": "2019-01-02", "selesai": "2019-01-03"},
            {"selesai": ""},
        ),
    )
    result = office.asn("complaints", ".", *AT)
    for told in (
        "pengaduan.csv!I2 ASN-P004",
        "pengaduan.csv!B3 ASN-P005",
        "pengaduan.csv!I4 ASN-P006",
        "pengaduan.csv!H5 ASN-P003",
        "ASN-P001 tahun 2019",
        "ASN-P002 2 dari 5",
    ):
        assert told in result.err
    assert sum(int(row["jumlah"]) for row in result.rows) == 6
    found = office.asn("complaints", ".", *AT, "--table", "ketepatan").rows
    assert [row["tidak_terhitung"] for row in found] == ["6"]
    assert office.asn("complaints", ".", *AT, "--strict").code == 1


def test_a_number_twice_counts_once_or_not_at_all(office: Shell) -> None:
    agree = rows({"n": "7"}, {"n": "7"}, {"n": "8"}, {"n": "8", "status": "Diarsipkan oleh Admin"})
    office.write("pengaduan.csv", agree)
    result = office.asn("complaints", ".", *AT)
    assert sum(int(row["jumlah"]) for row in result.rows) == 1
    assert "disisihkan 3" in result.err
    assert "pengaduan.csv!A4 ASN-D032" in result.err


def test_names_we_do_not_know_form_a_row_of_their_own(office: Shell) -> None:
    office.write("pengaduan.csv", rows({"kecamatan": "Samarinda Ulu"}, {}))
    found = office.asn("complaints", ".", *AT)
    assert [row["kecamatan"] for row in found.rows] == ["Mersam", "(tanpa kecamatan)"]
    assert "pengaduan.csv!C2 ASN-N007" in found.err


def test_without_the_table_it_needs(shell: Shell) -> None:
    shell.write("penduduk.csv", "kecamatan,tahun,jumlah\nMersam,2020,33000\n")
    result = shell.asn("complaints", ".", *AT)
    assert (result.code, result.out) == (3, "")
    shell.write("pengaduan.csv", "id_laporan,tanggal\n1,2025-01-01\n")
    lacking = shell.asn("complaints", "pengaduan.csv", *AT)
    assert lacking.code == 3
    assert "status" in lacking.err


def test_words_need_a_text(office: Shell) -> None:
    result = office.asn("complaints", ".", *AT, "--kata")
    assert (result.code, result.out) == (3, "")


SECRETS = ("Rusdianto", "Wibisono", "Sugiono", "3201011502900001", "081234567890", "+62 812-3456-7890", "Melati 7")
WORDS = ("tunggu", "antrean")


def private(number: int) -> list[str]:
    """One report with a person in every column of text."""
    person = "Rusdianto Wibisono 3201011502900001 081234567890"
    text = f"saya {person}, rumah di jalan Melati 7, +62 812-3456-7890; kata pak Sugiono antrean lama. Waktu tunggu."
    place = "" if number % 3 else "Mersam"
    return [
        str(9_000_000 + number), "8 Sep 2025", person, "Permintaan Informasi", "Pelayanan Kesehatan", f"Aduan {person}",
        text, text, "Anonim", "Website", "Dinas Kesehatan", "Belum Terverifikasi", f"menunggu {person}", place,
        "Jalan Melati 7", "081234567890", "3201011502900001", person,
    ]  # fmt: skip


HEADINGS = [
    "Tracking ID", "Tanggal Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "Kategori", "Judul Laporan",
    "Isi Laporan Awal", "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan",
    "Instansi Terdisposisi", "Status Laporan", "Alasan Tunda/Arsip", "Kecamatan", "Alamat", "No HP", "NIK", "Catatan",
]  # fmt: skip


def plant(shell: Shell) -> None:
    """An export full of people: in every column of text, in a title, a broken line and a footer."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["DATA LAPORAN"])
    writer.writerow(HEADINGS)
    lines = [private(number) for number in range(12)]
    lines[3][1] = "32 Sep 2025"
    lines[4][0] = lines[5][0]
    lines[6][6] = "=HYPERLINK(Rusdianto Wibisono)"
    lines[7][2] = "#REF!"
    lines.insert(8, ["lanjutan isi dari Rusdianto Wibisono 081234567890"])
    lines.append(["Dicetak oleh Rusdianto Wibisono 081234567890"])
    writer.writerows(lines)
    shell.write("pengaduan.csv", out.getvalue())
    shell.write("tanggapan.csv", "id_laporan,tanggal_selesai,nama petugas\n9000001,2025-09-09,Rusdianto Wibisono\n")


def everything_said(shell: Shell, tmp_path: Path) -> str:
    """All that the command writes, in every format, of every table, to both streams, in both languages."""
    said: list[str] = []

    def keep(result: Result) -> None:
        assert result.code in (0, 1), result.err
        said.extend((result.out, result.err))

    files = [tmp_path / f"hasil{suffix}" for suffix in (".xlsx", ".csv", ".json", ".ndjson", ".md")]
    outputs = [option for path in files for option in ("-o", str(path))]
    for language in ("id", "en"):
        common = ("complaints", ".", *AT, "--kata", "-v", "--lang", language)
        keep(shell.asn(*common, *outputs, "--format", "json"))
        for table in (*TABLES, "kata", "temuan"):
            for kind in ("table", "csv", "md", "ndjson"):
                keep(shell.asn(*common, "--table", table, "--format", kind))
        keep(shell.asn(*common, "--by", "kategori,instansi,kanal,klasifikasi"))
        for path in files:
            data = path.read_bytes()
            if path.suffix == ".xlsx":
                with zipfile.ZipFile(path) as book:
                    said.extend(book.read(name).decode("utf-8", "replace") for name in book.namelist())
            else:
                said.append(data.decode("utf-8"))
    keep(shell.asn("check", ".", *AT, "-v", "--format", "json"))
    return "\n".join(said)


def leaks(text: str) -> list[str]:
    """What of the planted secrets stands in a text, whatever its case; and any long run of digits but a report's id."""
    found = [secret for secret in SECRETS if secret.casefold() in text.casefold()]
    runs = [run for run in re.findall(r"\d{10,}", text) if not run.startswith("0" * 5)]
    return found + [run for run in runs if "E" not in run]


def test_no_output_holds_a_name_a_text_or_a_number_of_a_person(shell: Shell, tmp_path: Path) -> None:
    plant(shell)
    text = everything_said(shell, tmp_path)
    hashes = re.compile(r'"sha256": "[0-9a-f]{64}"|\b[0-9a-f]{64}\b')
    assert leaks(hashes.sub("", text)) == []
    assert all(word in text for word in WORDS), "the words that may be shown are missing: nothing was looked at"


def test_the_privacy_test_bites(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(shell)
    leaked = pd.DataFrame({"sektor": ["kesehatan"], "kata": ["rusdianto"], "jumlah": [12]})
    monkeypatch.setattr("asn_cli.domain.complaints.frequent_words", lambda *_: leaked)
    assert "Rusdianto" in leaks(everything_said(shell, tmp_path))


def test_the_privacy_test_bites_on_findings_too(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(shell)
    monkeypatch.setattr("asn_cli.ingest.clean.PUBLIC_VOICES", frozenset())
    assert leaks(everything_said(shell, tmp_path))
