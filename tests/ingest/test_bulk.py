"""A csv read in chunks gives what the same csv gives when it is read whole: tables, findings, cells."""

import random
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from asn_cli.context import Context, InputOptions
from asn_cli.exits import InputProblem
from asn_cli.ingest import read_sources
from asn_cli.ingest.bulk import bytes as through
from asn_cli.ingest.bulk import read as bulk
from asn_cli.ingest.bulk.columns import Packed
from asn_cli.ingest.model import Dataset
from asn_cli.rules import load_rules

HEAD = "Tracking ID,Tanggal Laporan Masuk,Nama Pelapor,Klasifikasi Laporan,Isi Laporan Awal,Status Laporan,Kecamatan\n"
COLUMNS = ("id_laporan", "tanggal", "klasifikasi", "status", "kecamatan")


def report(number: object, day: str = "3 Jan 2025", status: str = "Ditutup oleh Admin", place: str = "Mersam") -> str:
    return f"{number},{day},Budi Santoso,Aspirasi,jalan rusak,{status},{place}\n"


PLAIN = HEAD + "".join(report(9000 + n, f"{1 + n % 28} Feb 2025") for n in range(60))
DIRTY = (
    "LAPORAN SP4N-LAPOR! 2025,,,,,,\n,,,,,,\n"
    + HEAD
    + "".join(report(9000 + n) for n in range(40))
    + report(9001)
    + report(9002, status="Diarsipkan oleh Admin")
    + report(9100, day="32 Jan 2025")
    + report(9101, status="")
    + report("", day="4 Mei 2025")
    + report(9102, place="Samarinda Ulu")
    + '9103,5 Mei 2025,"Budi ""B"" Santoso",Aspirasi,"dua\nbaris, dengan koma",Belum Terverifikasi,"Ma. Bulian"\n'
    + "\n"
    + report(9104, day="05/06/2025")
    + report(9105, day="2025-06-30 10:11:12")
    + HEAD
    + "".join(report(9200 + n) for n in range(40))
    + ",,,,,,\nTotal laporan: 90,,,,,,\n"
)
LONGER = (
    HEAD
    + "".join(report(9000 + n) for n in range(30))
    + "9101,3 Jan 2025,Budi,Aspirasi,jalan rusak, parah,Ditutup oleh Admin,Mersam\n"
    + "9102,3 Jan 2025,Budi,Aspirasi,jalan rusak,Ditutup oleh Admin,Mersam,\n"
    + '9103,3 Jan 2025,"Budi\nSantoso",Aspirasi,jalan,Ditutup oleh Admin,Mersam,"lebih\nlagi",dan\n'
    + "".join(report(9200 + n) for n in range(9))
    + "9104,3 Jan 2025,Budi,Aspirasi,jalan rusak,Ditutup oleh Admin,Mersam,satu\n"
)
LETTERS = HEAD + report("LP-0003") + report("", day="4 Mei 2025") + "".join(report(f"LP-{n:04d}") for n in range(30))
ZEROS = HEAD + "".join(report(f"{n:06d}") for n in range(30))


def read(path: Path, *, chunks: bool, monkeypatch: pytest.MonkeyPatch, size: int = 7) -> Dataset:
    monkeypatch.setattr(bulk, "LARGE", 0 if chunks else 1 << 60)
    monkeypatch.setattr(bulk, "CHUNK", size)
    context = Context("id", date(2026, 1, 31))
    sources = InputOptions((str(path),))
    return read_sources(sources, context, load_rules(None), compact={"pengaduan": COLUMNS})


def told(data: Dataset) -> list[tuple[object, ...]]:
    return sorted(
        (f.code, str(f.place), f.found, f.column, str(sorted(f.params.items(), key=str))) for f in data.findings
    )


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Categories and whole numbers as text, sizes of integers alike."""
    texts = {name: frame[name].astype("str") for name in frame if frame[name].dtype == "category"}
    texts["id_laporan"] = frame["id_laporan"].astype("str")
    return frame.assign(**texts, _sumber=frame["_sumber"].astype("int64"), _baris=frame["_baris"].astype("int64"))


@pytest.mark.parametrize(
    "text",
    [PLAIN, DIRTY, LETTERS, ZEROS, LONGER, DIRTY.replace("\n", "\r\n"), LONGER.replace("\n", "\r\n")],
    ids=range(7),
)
def test_chunks_and_whole_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_bytes(text.encode())
    whole = read(path, chunks=False, monkeypatch=monkeypatch)
    chunks = read(path, chunks=True, monkeypatch=monkeypatch)
    one, two = whole.tables["pengaduan"].frame, chunks.tables["pengaduan"].frame
    assert two["status"].dtype == "category", "it was not read in chunks"
    pd.testing.assert_frame_equal(plain(one), plain(two), check_dtype=False)
    assert told(whole) == told(chunks)
    assert whole.aside == chunks.aside
    assert [(s.rows, s.used, s.sha256) for s in whole.sources] == [(s.rows, s.used, s.sha256) for s in chunks.sources]


def test_rows_with_more_fields_than_the_others_are_told_at_their_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_bytes(LONGER.encode())
    data = read(path, chunks=True, monkeypatch=monkeypatch)
    longer = [(f.place.cell, f.params["jumlah"], f.params["biasa"]) for f in data.findings if f.code == "ASN-B005"]
    assert longer == [("32", 8, 7), ("34", 9, 7), ("46", 8, 7)]


def test_longer_rows_beyond_the_kept_ones_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pengaduan.csv"
    longer = "".join(report(9000 + n, place="Mersam,lebih") for n in range(1003))
    path.write_text(HEAD + "".join(report(1000 + n) for n in range(1200)) + longer, encoding="utf-8")
    for chunks in (False, True):
        data = read(path, chunks=chunks, monkeypatch=monkeypatch, size=100)
        told = [finding for finding in data.findings if finding.code == "ASN-B005"]
        assert (len(told), str(told[0].place), data.findings.count(told[0].cause)) == (1000, f"{path}!1202", 1003)


def test_whole_numbers_are_kept_as_numbers_and_others_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text, kind, first in ((PLAIN, "i", 9000), (ZEROS, "O", "000000"), (LETTERS, "O", "LP-0003")):
        path = tmp_path / "pengaduan.csv"
        path.write_text(text, encoding="utf-8")
        ids = read(path, chunks=True, monkeypatch=monkeypatch).tables["pengaduan"].frame["id_laporan"]
        assert (ids.dtype.kind, ids.iloc[0]) == (kind, first)


def test_ids_that_stop_being_numbers_far_down_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_text(PLAIN + report("00123") + report("A-7"), encoding="utf-8")
    ids = read(path, chunks=True, monkeypatch=monkeypatch).tables["pengaduan"].frame["id_laporan"]
    assert ids.tolist() == [*(str(9000 + n) for n in range(60)), "00123", "A-7"]


def test_names_and_texts_are_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_text(PLAIN, encoding="utf-8")
    for chunks in (False, True):
        frame = read(path, chunks=chunks, monkeypatch=monkeypatch).tables["pengaduan"].frame
        assert not {"isi", "pelapor", "judul"} & set(frame.columns)


def test_a_byte_beyond_the_head_that_is_no_utf8_decides_the_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_bytes(PLAIN.encode() + report(9999, status="Ditutup oleh Admin\x96").encode("latin-1"))
    monkeypatch.setattr("asn_cli.ingest.openers.delimited._HEAD_BYTES", 2000)
    data = read(path, chunks=True, monkeypatch=monkeypatch)
    assert "ASN-B002" in {finding.code for finding in data.findings}
    assert "Ditutup oleh Admin–" in data.tables["pengaduan"].frame["status"].tolist()


def test_what_is_no_plain_list_of_reports_is_read_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "penduduk.csv"
    path.write_text("kecamatan,tahun,jumlah\nMersam,2020,33000\nBajubang,2020,40000\n", encoding="utf-8")
    data = read(path, chunks=True, monkeypatch=monkeypatch)
    assert data.tables["penduduk"].frame["jumlah"].tolist() == [33000, 40000]


def test_lines_of_records_as_the_csv_module_counts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(through, "BLOCK", 5)
    chance = random.Random(4)
    for _ in range(20):
        fields = [chance.choice(["a", '"b\nc"', '"d""e"', '"\n\n"', ""]) for _ in range(30)]
        records = [",".join(fields[n : n + 3]) for n in range(0, 30, 3)]
        path = tmp_path / "a.csv"
        path.write_text("\n".join(records) + "\n", encoding="utf-8", newline="")
        begins = np.cumsum([1, *(record.count("\n") + 1 for record in records)])
        assert through.record_lines(path).tolist() == begins.tolist()
        seen = through.look_through(path)
        assert (seen.newlines, seen.nul_line, seen.utf8) == (begins[-1] - 1, 0, True)


def test_old_line_ends_and_nul_bytes_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\r1,2\r")
    assert through.look_through(path).bare_returns
    path.write_bytes(b"a,b\r\n1,2\r\n3,\0\r\n")
    seen = through.look_through(path)
    assert (seen.bare_returns, seen.nul_line) == (False, 3)


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["1", "20", "0"], [1, 20, 0]),
        (["1", "", "x"], None),
        (["1", "01"], None),
        (["9" * 18], [999999999999999999]),
        (["9" * 19], None),
        (["é1"], None),
    ],
)
def test_plain_whole_numbers_only(texts: list[str], numbers: list[int] | None) -> None:
    found = Packed.of(np.array(texts, dtype=object)).whole_numbers(np.zeros(len(texts), dtype=bool))
    assert (None if found is None else found.tolist()) == numbers


def test_a_quote_that_is_never_closed_is_told_as_in_any_csv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pengaduan.csv"
    path.write_text(PLAIN + '9999,3 Jan 2025,"Budi,Aspirasi,jalan,Baru,Mersam\n' + report(9998), encoding="utf-8")
    for chunks in (False, True):
        with pytest.raises(InputProblem) as problem:
            read(path, chunks=chunks, monkeypatch=monkeypatch)
        assert problem.value.key == "csv_kutip"
