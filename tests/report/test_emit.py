"""What goes where, and which exit code it gives."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from asn_cli.exits import OutputProblem, UsageProblem
from asn_cli.findings import Findings, Place
from asn_cli.locale import msg
from asn_cli.report.messages import FINDINGS_TABLE, findings_frame
from asn_cli.report.model import Report
from tests.report.alat import run
from tests.report.contoh import NIP_DUA, NIP_SATU, laporan


def clean(**changes: object) -> Report:
    return replace(laporan(), findings=Findings(), **changes)  # type: ignore[arg-type]


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


class TestStreams:
    def test_pipe_gets_csv_of_the_first_table_and_nothing_else(self) -> None:
        got = run()
        assert [row["jabatan"] for row in rows(got.out)][:2] == ["perawat", "guru kelas sd"]
        assert got.out.startswith(b"kode,kecamatan,sektor,")

    def test_terminal_gets_the_page(self) -> None:
        text = run(terminal=True).out.decode()
        assert "Pemenuhan menurut kecamatan dan sektor" in text
        assert "kode,kecamatan" not in text

    @pytest.mark.parametrize("name", ["csv", "json", "ndjson", "md", "table"])
    @pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16"])
    def test_bytes_do_not_depend_on_the_console(self, name: str, encoding: str) -> None:
        assert run(format=name, encoding=encoding).out == run(format=name).out

    @pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
    def test_old_console_gets_a_page_it_can_show(self, encoding: str) -> None:
        page = run(terminal=True, encoding=encoding).out.decode(encoding)
        assert "Kebutuhan ASN Kabupaten Contoh" in page
        assert "?" not in page.partition("Tidak muat")[0]

    def test_quiet_leaves_only_errors_on_stderr(self) -> None:
        got = run(quiet=True)
        assert "penduduk.csv!C5 ASN-Z001" in got.err
        assert "ASN-Z002" not in got.err
        assert "Dibaca" not in got.err
        assert run(clean(), quiet=True).err == ""

    def test_closing_line_is_last_and_adds_up(self) -> None:
        last = run().err.splitlines()[-1]
        assert last == ("Dibaca 6.012 baris, dipakai 5.998, disisihkan 14 (tempat tidak dikenal: 12; NIP ganda: 2).")

    def test_findings_are_told_once_on_a_terminal(self) -> None:
        lines = "penduduk.csv!C5 ASN-Z001"
        assert lines in run(terminal=True, table="temuan").err  # stderr leads elsewhere
        got = run(terminal=True, stderr_terminal=True, table="temuan")
        assert "ASN-Z001" in got.out.decode()
        assert lines not in got.err
        report = laporan()
        report.tables = [FINDINGS_TABLE.table(findings_frame(report.findings)), *report.tables[2:]]
        got = run(report, terminal=True, stderr_terminal=True)
        assert "ASN-Z001" not in got.out.decode()
        assert "Standar yang belum dihitung" in got.out.decode()
        assert "ASN-Z001" in got.err

    def test_result_without_tables_is_said_in_words(self) -> None:
        report = Report("explain", msg("contoh.judul"), [], headline=(msg("contoh.kalimat_dua"),))
        assert run(report).out.decode() == "Kebutuhan ASN Kabupaten Contoh\nTenaga guru berlebih di Mersam.\n"
        assert json.loads(run(report, format="json").out)["tabel"] == {}


class TestValues:
    def test_csv_null_is_not_available_and_empty_text_is_empty(self) -> None:
        got = rows(run(table="pensiun").out)
        assert got[1]["gaji"] == got[1]["tmt_pensiun"] == got[2]["tanggal_lahir"] == "n/a"
        assert got[2]["catatan"] == ""
        assert rows(run().out)[3]["pemenuhan"] == "n/a"

    def test_text_that_looks_like_a_formula_is_held_back(self) -> None:
        got = rows(run(table="pensiun").out)
        assert got[1]["nama"] == "'=HYPERLINK(1)"
        assert got[1]["jabatan"] == "'-"
        assert rows(run().out)[0]["selisih"] == "-14"
        assert rows(run(table="pensiun", raw=True).out)[1]["nama"] == "=HYPERLINK(1)"

    def test_excel_id(self) -> None:
        data = run(dialect="excel-id").out
        assert data.startswith(b"\xef\xbb\xbfkode;kecamatan")
        assert rows(data, ";")[0]["kebutuhan_fte"] == "53,2386"
        assert b"\r" not in data

    def test_json_shape(self) -> None:
        told = json.loads(run(format="json").out)
        assert list(told) == ["skema", "tanggal_acuan", "tabel", "temuan", "jejak"]
        assert told["skema"] == "asn.needs/1"
        assert told["tanggal_acuan"] == "2026-01-31"
        assert list(told["tabel"]) == ["kebutuhan", "pensiun", "belum_dihitung"]
        assert told["tabel"]["kebutuhan"][3]["pemenuhan"] is None
        assert told["tabel"]["pensiun"][0]["nip"] == NIP_SATU
        assert told["tabel"]["pensiun"][0]["gaji"] == 60_000_000
        assert told["tabel"]["pensiun"][0]["tmt_pensiun"] == "2026-07-01"
        assert told["jejak"]["masukan"] == [{"berkas": "penduduk.csv", "sha256": "ab" * 32, "baris": 8}]
        assert told["jejak"]["konfigurasi"] == {"berkas": "asn.yaml", "sha256": "cd" * 32}
        assert len(told["temuan"]) == 10

    def test_long_runs_of_digits_show_in_code_columns_only(self) -> None:
        text = run(table="pensiun", format="json").out.decode()
        assert NIP_SATU in text
        assert "081234567890" not in text

    def test_findings_as_a_table(self) -> None:
        got = rows(run(table="temuan").out)
        assert ",".join(got[0]) == "kode,tingkat,berkas,lembar,sel,pesan,ditemukan,diharapkan,perbaikan,dasar"
        assert [row["tingkat"] for row in got] == ["kesalahan"] * 8 + ["peringatan", "catatan"]

    @pytest.mark.parametrize("name", ["csv", "json", "ndjson", "md"])
    def test_figures_are_clean(self, name: str) -> None:
        report = laporan()
        report.tables[0].frame["pemenuhan"] = [0.1 + 0.2, 100 * 2 / 3, 7.0, -0.0, 1e-12]
        text = run(report, format=name, columns=("pemenuhan",)).out.decode()
        assert "66.666666667" in text
        assert "0.3" in text
        assert "0.30000" not in text
        assert "-0.0" not in text
        assert re.search(r"\.\d{10}|e-", text) is None

    def test_no_infinity(self) -> None:
        report = laporan()
        report.tables[0].frame.loc[0, "kebutuhan_fte"] = float("inf")
        with pytest.raises(ValueError):
            run(report)


class TestChoosing:
    def test_table_narrows_json_and_md_but_not_the_workbook(self, tmp_path: Path) -> None:
        run(None, tmp_path / "a.json", tmp_path / "a.md", tmp_path / "a.csv", tmp_path / "a.xlsx", table="pensiun")
        assert list(json.loads((tmp_path / "a.json").read_bytes())["tabel"]) == ["pensiun"]
        assert "belum_dihitung" not in (tmp_path / "a.md").read_text("utf-8")
        assert rows((tmp_path / "a.csv").read_bytes())[0]["nip"] == NIP_SATU
        assert "Kebutuhan" in openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames

    def test_columns_in_the_order_asked_for(self, tmp_path: Path) -> None:
        asked = ("kebutuhan", "kecamatan", "kebutuhan")
        got = run(None, tmp_path / "a.csv", tmp_path / "a.xlsx", columns=asked, format="ndjson")
        assert json.loads(got.out.splitlines()[0]) == {"kebutuhan": 54, "kecamatan": "Mersam"}
        assert (tmp_path / "a.csv").read_text("utf-8").splitlines()[0] == "kebutuhan,kecamatan"
        told = json.loads(run(columns=asked, format="json").out)["tabel"]
        assert list(told["kebutuhan"][0]) == ["kebutuhan", "kecamatan"]
        assert list(told["belum_dihitung"][0]) == ["standar", "alasan"]

    @pytest.mark.parametrize(
        ("options", "key", "hint"),
        [
            ({"table": "kebutuan"}, "tabel_keluaran_tidak_dikenal", "kebutuhan"),
            ({"columns": ("selisi",)}, "kolom_keluaran_tidak_dikenal", "selisih"),
            ({"columns": ("nip",)}, "kolom_keluaran_tidak_dikenal", ""),
            ({"fail_if": ("pemenuhn < 1",)}, "syarat_kolom_tidak_dikenal", "pemenuhan"),
            ({"fail_if": ("status == 1",)}, "syarat_bukan_angka", ""),
        ],
    )
    def test_unknown_names_end_the_run_before_anything_is_written(
        self, tmp_path: Path, options: dict[str, object], key: str, hint: str
    ) -> None:
        with pytest.raises(UsageProblem) as caught:
            run(None, tmp_path / "a.csv", **options)
        assert caught.value.key == key
        assert hint in str(caught.value.params.get("usul", ""))
        assert list(tmp_path.iterdir()) == []


class TestVerdict:
    def test_done(self) -> None:
        assert run(clean()).code == 0
        assert run().code == 0

    def test_the_command_itself_finds_against_its_input(self) -> None:
        assert run(clean(verdict_bad=True)).code == 1

    def test_strict(self) -> None:
        assert run(strict=True).code == 1
        assert run(clean(), strict=True).code == 0
        note = Findings()
        note.add("ASN-Z003", Place("a.xlsx"))
        assert run(replace(laporan(), findings=note), strict=True).code == 0
        note.add("ASN-Z002", Place("a.xlsx"))
        assert run(replace(laporan(), findings=note), strict=True).code == 1

    def test_condition_says_what_held_and_the_data_is_still_written(self, tmp_path: Path) -> None:
        got = run(clean(), tmp_path / "a.csv", fail_if=("kebutuhan >= 1456", "kebutuhan > 1456"))
        assert got.code == 1
        assert got.err.splitlines()[0] == '--fail-if "kebutuhan >= 1456" terpenuhi di tabel kebutuhan: jumlahnya 1.456.'
        assert got.err.count("--fail-if") == 1
        assert (tmp_path / "a.csv").is_file()


class TestAnonymous:
    @pytest.mark.parametrize("suffix", [".csv", ".json", ".ndjson", ".md", ".xlsx"])
    def test_no_output_shows_a_person(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"a{suffix}"
        got = run(None, path, table="pensiun", anonymous=True, verbose=True)
        if suffix == ".xlsx":
            book = openpyxl.load_workbook(path)
            text = "\n".join(str(c.value) for sheet in book for line in sheet.iter_rows() for c in line)
        else:
            text = path.read_text("utf-8")
        for told in (text, got.out.decode(), got.err, run(anonymous=True, terminal=True, table="pensiun").out.decode()):
            for secret in (NIP_SATU, NIP_DUA, "Siti", "HYPERLINK", "1968-06-15", "081234567890"):
                assert secret not in told

    def test_one_person_stays_one_person(self) -> None:
        got = rows(run(table="pensiun", anonymous=True).out)
        assert [row["nip"] for row in got] == ["nip-0001", "nip-0002", "nip-0001"]
        assert got[0]["tmt_pensiun"] == "2026-07-01"
        assert got[0]["tanggal_lahir"] == "n/a"

    def test_missing_stays_missing(self) -> None:
        report = laporan()
        report.tables[1].frame.loc[0, "nama"] = None
        assert rows(run(report, table="pensiun", anonymous=True).out)[0]["nama"] == "n/a"


class TestFiles:
    def test_every_output_of_one_run(self, tmp_path: Path) -> None:
        outputs = [tmp_path / f"a{suffix}" for suffix in (".xlsx", ".csv", ".json", ".ndjson", ".md")]
        got = run(clean(), *outputs)
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in outputs)
        assert outputs[1].read_bytes() == got.out
        assert got.err.splitlines()[-1].endswith(f"Ditulis: {', '.join(map(str, outputs))}.")
        pd.testing.assert_frame_equal(pd.read_csv(outputs[1]), pd.read_json(outputs[3], lines=True)[list(pd.read_csv(outputs[1]))], check_dtype=False)  # fmt: skip

    def test_output_problem_names_the_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("asn_cli.report.writers.csv_writer.write_csv", full)
        (tmp_path / "b.json").write_text("lama")
        with pytest.raises(OutputProblem) as caught:
            run(None, tmp_path / "b.json", tmp_path / "a.csv")
        assert caught.value.params["berkas"] == tmp_path / "a.csv"
        assert str(caught.value.params["sebab"]) == "disk penuh"
        assert (tmp_path / "b.json").read_text() == "lama"
        assert [path.name for path in tmp_path.iterdir()] == ["b.json"]
