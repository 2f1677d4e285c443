"""From files to a dataset: recognised, placed, checked, stacked; and what cannot be used."""

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from asn_cli.context import Context, InputOptions
from asn_cli.exits import AsnError, ConfigProblem, InputProblem
from asn_cli.ingest import inspect_sources, read_sources
from asn_cli.ingest.model import Dataset
from asn_cli.rules import load_rules

AS_OF = date(2026, 1, 31)
NIP = "19860926201505100{}"
Read = Callable[..., Dataset]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Write files (name -> text) and read the folder, or the sources named, as a command would."""

    def run(files: dict[str, str], *sources: str, wanted: tuple[str, ...] = (), lenient: bool = False, **options: str):
        monkeypatch.chdir(tmp_path)
        for name, text in files.items():
            Path(name).write_text(text, encoding="utf-8")
        config = Path("asn.yaml") if "asn.yaml" in files else None
        context = Context("id", AS_OF, stdin=io.StringIO(options.pop("stdin", "")))
        inputs = InputOptions(sources or (".",), **options)
        if lenient:
            return inspect_sources(inputs, context, load_rules(config))
        return read_sources(inputs, context, load_rules(config), wanted=wanted)

    return run


def codes(data: Dataset) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in data.findings]


def test_a_folder_of_tables(read: Read) -> None:
    data = read(
        {
            "penduduk.csv": "Kecamatan;Tahun;Jumlah Penduduk\nKEC. MERSAM;2024;28.100\nBathin XXIV;2024;27.400\n",
            "pegawai.csv": "NIP BARU,NAMA,JABATAN NAMA,LOKASI KERJA NAMA\n"
            f"'{NIP.format(1)},A,Perawat,KAB. BATANG HARI\n'{NIP.format(2)},B,Bidan,Kec. Mersam\n",
        }
    )
    people = data.frame("penduduk")
    assert people is not None
    assert people[["kode", "kecamatan", "kecamatan_asli", "tahun", "jumlah"]].to_numpy().tolist() == [
        ["15.04.01", "Mersam", "KEC. MERSAM", 2024, 28100],
        ["15.04.04", "Batin XXIV", "Bathin XXIV", 2024, 27400],
    ]
    assert {name: str(kind) for name, kind in people.dtypes.items()} == {
        "_sumber": "int64", "_baris": "int64", "kode": "str", "kecamatan": "str", "tahun": "Int64",
        "jumlah": "Int64", "kecamatan_asli": "str",
    }  # fmt: skip
    staff = data.frame("pegawai")
    assert staff is not None
    assert staff["nip"].tolist() == [NIP.format(1), NIP.format(2)]
    assert staff["kode"].fillna("").tolist() == ["", "15.04.01"]
    assert str(staff["tanggal_lahir"].dtype) == "datetime64[s]"
    assert staff["tanggal_lahir"].iloc[0] == datetime(1986, 9, 26)
    assert [(s.file, s.table, s.rows, s.used) for s in data.sources] == [
        ("pegawai.csv", "pegawai", 2, 2),
        ("penduduk.csv", "penduduk", 2, 2),
    ]
    assert str(data.place(1, 3, "jumlah")) == "penduduk.csv!C3"
    assert data.aside == {}


def test_sheets_of_one_table_are_stacked_and_doubles_found_across_them(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title, rows in {
        "A": [("nip", "jabatan"), (NIP.format(1), "Perawat"), (NIP.format(2), "Bidan")],
        "B": [("nip", "jabatan", "golongan"), (NIP.format(2), "Dokter", "III/c"), (NIP.format(3), "Bidan", None)],
        "Catatan": [("Hasil rapat",)],
    }.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.remove(book["Sheet"])
    book.save(tmp_path / "pegawai.xlsx")
    data = read({})
    staff = data.frame("pegawai")
    assert staff is not None
    assert staff["nip"].tolist() == [NIP.format(1), NIP.format(3)]
    assert codes(data) == [
        ("ASN-D042", "pegawai.xlsx:Catatan"),
        ("ASN-D032", "pegawai.xlsx:A!A3"),
        ("ASN-D032", "pegawai.xlsx:B!A2"),
    ]
    assert data.aside == {"ganda_bertentangan": 2}
    assert [(s.sheet, s.rows, s.used) for s in data.sources] == [("A", 2, 1), ("B", 2, 1), ("Catatan", 0, 0)]


def test_years_side_by_side(read: Read) -> None:
    data = read({"p.csv": "Kecamatan,Jumlah Penduduk 2020,Jumlah Penduduk 2021\nMersam,10,11\nBajubang,20,-21\n"})
    people = data.frame("penduduk")
    assert people is not None
    assert people[["kecamatan", "tahun", "jumlah"]].to_numpy().tolist() == [
        ["Mersam", 2020, 10], ["Mersam", 2021, 11], ["Bajubang", 2020, 20],
    ]  # fmt: skip
    assert ("ASN-D034", "p.csv!C3") in codes(data)
    assert data.aside == {"nilai_rusak": 1}


def test_a_wilayah_table_replaces_the_region(read: Read) -> None:
    data = read(
        {
            "wilayah.csv": "kode,kecamatan,jumlah_desa\n92.07.01,Koto VII Ulu,5\n92.07.02,Koto VII Ilir,4\n",
            "penduduk.csv": "kecamatan,jumlah\nKoto Tujuh Hulu,5000\nkec koto 7 hilir,3000\nMersam,1\n",
        },
        wanted=("penduduk",),
    )
    people = data.frame("penduduk")
    assert people is not None
    assert people["kode"].tolist() == ["92.07.01", "92.07.02"]
    assert data.region is not None
    assert [district.jumlah_desa for district in data.region.districts] == [5, 4]
    assert codes(data) == [("ASN-N001", "penduduk.csv!A4")]


def test_a_wilayah_table_that_contradicts_itself(read: Read) -> None:
    data = read(
        {
            "wilayah.csv": "kode,kecamatan\n92.07.01,Ulu\n92.07.01,Hulu Raya\n92.07.02,\n92.07.03,Seruni\n",
            "penduduk.csv": "kecamatan,jumlah\nSeruni,5\n",
        }
    )
    assert data.region is not None
    assert [district.nama for district in data.region.districts] == ["Seruni"]
    assert codes(data) == [
        ("ASN-D007", "wilayah.csv!B4"),
        ("ASN-D032", "wilayah.csv!B2"),
        ("ASN-D032", "wilayah.csv!B3"),
    ]


def test_a_regency_that_only_the_population_table_knows(read: Read) -> None:
    data = read(
        {
            "asn.yaml": 'wilayah: {kode: "73.08", nama: Maros}\n',
            "penduduk.csv": "kode,kecamatan,jumlah\n73.08.01,Mandai,10\n73.08.02,Camba,9\n",
            "pegawai.csv": f"nip,jabatan,kecamatan\n{NIP.format(1)},Bidan,KEC. MANDAI\n",
        }
    )
    staff = data.frame("pegawai")
    assert staff is not None
    assert staff["kode"].tolist() == ["73.08.01"]
    assert codes(data) == [("ASN-N011", "penduduk.csv")]


def test_without_codes_the_names_serve_as_codes_each_once(read: Read) -> None:
    data = read(
        {
            "asn.yaml": 'wilayah: {kode: "73.08", nama: Maros}\n',
            "fasilitas.csv": "kecamatan,nama,jenis\nKec. Mandai,SD 1,sd\nMANDAI,SD 2,sd\nCamba Timur,SD 3,sd\nCamba Barat,SD 4,sd\nCamba,SD 5,sd\nKab. Maros,X,sd\n",
        }
    )
    schools = data.frame("fasilitas")
    assert schools is not None
    assert schools["kode"].tolist() == ["Mandai", "Mandai", "Camba Timur", "Camba Barat", "Camba"]
    assert codes(data) == [("ASN-N011", "fasilitas.csv"), ("ASN-N004", "fasilitas.csv!A7")]


def test_codes_that_a_spreadsheet_changed(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("kode", "kecamatan", "jumlah"))
    sheet.append((datetime(2004, 4, 15), "Mersam", 10))
    sheet.append(("15.04.07", "Bajubang", 20))
    sheet.append((15.04, None, 30))
    book.save(tmp_path / "p.xlsx")
    data = read({})
    people = data.frame("penduduk")
    assert people is not None
    assert people["kecamatan"].tolist() == ["Mersam", "Bajubang"], "the name still tells the first"
    assert [code for code, _ in codes(data)] == ["ASN-D016", "ASN-D015"]
    assert data.aside == {"nilai_rusak": 1}


def test_a_nip_that_came_as_a_number_is_set_aside(read: Read, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(("nip", "jabatan"))
    book.active.append((198609262015051001, "Bidan"))
    book.active.append((NIP.format(2), "Bidan"))
    book.save(tmp_path / "pegawai.xlsx")
    data = read({})
    staff = data.frame("pegawai")
    assert staff is not None
    assert len(staff) == 1
    assert codes(data) == [("ASN-D014", "pegawai.xlsx:Sheet!A2")]


def test_only_what_is_wanted_is_read_and_stdin_is_a_source(read: Read) -> None:
    data = read(
        {"pegawai.csv": f"nip,jabatan\n{NIP.format(1)},Bidan\n"},
        "-",
        "pegawai.csv",
        wanted=("penduduk",),
        stdin="kecamatan,jumlah\nMersam,10\n",
    )
    assert list(data.tables) == ["penduduk"]
    assert [(source.file, source.table) for source in data.sources] == [("stdin", "penduduk"), ("pegawai.csv", None)]


@pytest.mark.parametrize(
    ("files", "sources", "kind", "key"),
    [
        ({"pegawai.csv": "nip,nama\n1,A\n"}, (), InputProblem, "kolom_wajib_tidak_ada"),
        ({"x.csv": "nip,nama\n1,A\n"}, ("pegawai=x.csv",), InputProblem, "kolom_wajib_tidak_ada"),
        ({"p.csv": "kecamatan,jumlah\nZamrud,1\nBatu,2\n"}, (), InputProblem, "tanpa_baris_berguna"),
        (
            {"a.csv": "kecamatan,tahun,jumlah\nMersam,2020,1\n", "b.csv": "kecamatan,jumlah\nMersam,1\n"},
            (),
            InputProblem,
            "lembar_bertentangan",
        ),
        (
            {"a.csv": "kecamatan,jumlah\nMersam,50\nSengkati Kecil,20\nSungai Puar,30\n"},
            (),
            InputProblem,
            "tanpa_baris_berguna",
        ),
        (
            {"a.csv": "kecamatan,jumlah\nMersam,5\n", "asn.yaml": "nama: {kecamatan: {X: Zonk}}\n"},
            (),
            ConfigProblem,
            "nama_kecamatan_asing",
        ),
    ],
)
def test_what_ends_a_run(
    read: Read, files: dict[str, str], sources: tuple[str, ...], kind: type[AsnError], key: str
) -> None:
    with pytest.raises(kind) as caught:
        read(files, *sources)
    assert caught.value.key == key


def test_looking_goes_on_where_reading_stops(read: Read) -> None:
    data, refused = read(
        {
            "a.csv": "kecamatan,tahun,jumlah\nMersam,2020,1\n",
            "b.csv": "kecamatan,jumlah\nMersam,1\n",
            "pegawai.csv": "nip,nama\n1,A\n",
            "rusak.xlsx": "PK\x03\x04 tidak utuh",
        },
        lenient=True,
    )
    assert [problem.key for problem in refused] == ["berkas_rusak"]
    assert [code for code, _ in codes(data)] == ["ASN-D041", "ASN-D044", "ASN-D040"]
    assert data.aside == {"bentuk_lain": 1}
    assert len(data.tables["penduduk"].frame) == 1
