"""The sample: made by its script to the byte, as large as its README says, with its stories in it."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
SCRIPT = SAMPLE / "buat"
REFERENCE = pd.Timestamp(2026, 1, 31)
TABLES = sorted(path.name for path in SAMPLE.iterdir() if path.suffix in (".xlsx", ".csv"))
LARGEST = 3 * 1024 * 1024


def read(name: str, sheet: int | str = 0) -> pd.DataFrame:
    """A table of the sample by plain pandas: the headings are the first row that fills the last column."""
    if name.endswith(".csv"):
        return pd.read_csv(SAMPLE / name, skiprows=1, dtype=str, engine="c")
    grid = pd.read_excel(SAMPLE / name, sheet_name=sheet, header=None, engine="calamine")
    last = len(grid.columns) - 1
    top = int(grid[last].first_valid_index())
    heads = grid.iloc[top]
    if heads.iloc[0] is None or pd.isna(heads.iloc[0]):
        heads = heads.fillna(grid.iloc[top - 1])
    body = grid.iloc[top + 1 :].copy()
    body.columns = [str(head) for head in heads]
    return body.reset_index(drop=True).infer_objects()


@pytest.fixture(scope="module")
def staff() -> pd.DataFrame:
    frame = read("pegawai.xlsx")
    frame["NIP"] = frame["NIP BARU"].str.lstrip("'")
    return frame


@pytest.fixture(scope="module")
def active(staff: pd.DataFrame) -> pd.DataFrame:
    counted = staff["JENIS PEGAWAI NAMA"].isin(["PNS", "PPPK"]) & (staff["KEDUDUKAN HUKUM NAMA"] == "Aktif")
    return staff[counted]


@pytest.fixture(scope="module")
def places() -> dict[str, str]:
    """Unit -> kecamatan, after the two lists that tell it."""
    units = read("unit_kerja.xlsx")
    known = dict(zip(units["Unit Kerja"], units["Kecamatan"], strict=True))
    for sheet in (0, 1):
        facilities = read("fasilitas.xlsx", sheet)
        known.update(zip(facilities["Nama"], facilities["Kecamatan"], strict=True))
    return known


def test_script_makes_the_same_files(tmp_path: Path) -> None:
    made = _make(tmp_path / "satu", "1")
    assert sorted(path.name for path in made.iterdir() if path.is_file()) == TABLES
    form = "formulir/rekap_contoh.xlsx"
    assert _cells(made / form) == _cells(SAMPLE / form)
    other = [name for name in TABLES if (made / name).read_bytes() != (SAMPLE / name).read_bytes()]
    if not other:
        return
    again = _make(tmp_path / "dua", "2")
    for name in other:
        assert name.endswith(".xlsx"), f"{name} differs; run `python sample_data/buat`"
        assert (made / name).read_bytes() == (again / name).read_bytes(), f"{name} differs from run to run"
        assert _cells(made / name) == _cells(SAMPLE / name), f"{name} differs; run `python sample_data/buat`"


def _make(folder: Path, hash_seed: str) -> Path:
    folder.mkdir()
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, env=environment)
    return folder


def _cells(path: Path) -> dict[str, list[list[object]]]:
    """What a workbook holds, whatever the versions of zlib and XlsxWriter that wrote it."""
    sheets = pd.read_excel(path, sheet_name=None, header=None, engine="calamine")
    return {name: sheet.astype(object).where(sheet.notna(), None).to_numpy().tolist() for name, sheet in sheets.items()}


def test_size() -> None:
    assert sum((SAMPLE / name).stat().st_size for name in TABLES) < LARGEST


@pytest.mark.parametrize("name", TABLES)
def test_every_file_says_what_is_made_up(name: str) -> None:
    if name == "penduduk.csv":
        assert read(name)["Sumber"].notna().all()
        return
    if name.endswith(".csv"):
        assert "DATA CONTOH" in (SAMPLE / name).read_text(encoding="utf-8").partition("\n")[0]
        return
    for sheet in pd.read_excel(SAMPLE / name, sheet_name=None, header=None, nrows=3, engine="calamine").values():
        assert sheet[0].str.contains("DATA CONTOH").any()


@pytest.mark.parametrize("name", TABLES)
def test_readme_tells_the_rows_in_both_languages(name: str) -> None:
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    counts = [
        int(re.sub(r"\D", "", row)) for row in re.findall(rf"^\| `{re.escape(name)}` \| ([\d.,]+) \|", text, re.M)
    ]
    rows = sum(len(read(name, sheet)) for sheet in ((0, 1) if name == "fasilitas.xlsx" else (0,)))
    assert counts == [rows, rows]


def test_nips_are_unique_and_well_formed(staff: pd.DataFrame) -> None:
    nips = staff.dropna(subset="NIP")
    assert nips["NIP"].is_unique
    assert nips["NIP"].str.fullmatch(r"\d{18}").all()
    assert (nips["NIP"].str[:8] == nips["TANGGAL LAHIR"].dt.strftime("%Y%m%d")).all()
    assert (nips["NIP"].str[14] == nips["JENIS KELAMIN"].map({"M": "1", "F": "2"})).all()
    civil = nips["JENIS PEGAWAI NAMA"] == "PNS"
    assert nips.loc[civil, "NIP"].str[12:14].astype(int).between(1, 12).all()
    assert (nips.loc[~civil, "NIP"].str[12:14] == "21").all()
    age_at_entry = nips["NIP"].str[8:12].astype(int) - nips["TANGGAL LAHIR"].dt.year
    assert age_at_entry.between(18, 56).all()
    without = staff[staff["NIP"].isna()]["JENIS PEGAWAI NAMA"]
    assert set(without) == {"Honorer", "BLUD"}


def test_some_nips_have_an_apostrophe(staff: pd.DataFrame) -> None:
    assert 500 < staff["NIP BARU"].str.startswith("'").sum() < 1500


def test_dates_of_staff_are_possible(active: pd.DataFrame) -> None:
    assert (active["TMT JABATAN"] <= REFERENCE).all()
    assert (active["TMT AKHIR KONTRAK"].dropna() > REFERENCE).all()
    old = active["TANGGAL LAHIR"] < pd.Timestamp(1968, 2, 1)
    may_stay = active["JABATAN NAMA"].str.contains("Guru|Madya|Kepala Sekolah")
    assert may_stay[old].all(), "somebody is past the age of 58 in a post that ends at 58"


def test_a_share_retires_every_year(active: pd.DataFrame) -> None:
    civil = active[active["JENIS PEGAWAI NAMA"] == "PNS"]
    ends = civil["JABATAN NAMA"].str.contains("Guru|Madya|Kepala Sekolah").map({True: 60, False: 58})
    year = civil["TANGGAL LAHIR"].dt.year + ends + (civil["TANGGAL LAHIR"].dt.month == 12)
    shares = year.value_counts().reindex(range(2026, 2032)) / len(civil)
    assert shares.between(0.02, 0.06).all()


def test_real_figures_are_those_of_the_sources() -> None:
    people = read("penduduk.csv").astype({"Jumlah": int})
    assert people.groupby("Tahun")["Jumlah"].sum().to_dict() == {"2004": 210_561, "2020": 306_508}
    region = read("wilayah.csv").astype({"jumlah_desa": int, "jumlah_kelurahan": int})
    assert (len(region), region["jumlah_desa"].sum(), region["jumlah_kelurahan"].sum()) == (8, 110, 14)
    facilities = read("fasilitas.xlsx", 1)["Jenis"].value_counts()
    assert (facilities["puskesmas"], facilities["kelurahan"], facilities["pustu"]) == (18, 14, 40)


def test_schools(staff: pd.DataFrame) -> None:
    schools = read("fasilitas.xlsx")
    assert schools.groupby(["Jenis", "Tahun"]).size().to_dict() == {
        ("sd", 2024): 215, ("sd", 2025): 215, ("smp", 2024): 55, ("smp", 2025): 55,
    }  # fmt: skip
    assert (schools["Murid"] > 0).all()
    assert schools["Nama"].nunique() == 270


def test_bajubang_is_short_of_nurses_and_muara_bulian_has_too_many(
    active: pd.DataFrame, places: dict[str, str]
) -> None:
    nurses = active[active["JABATAN NAMA"].str.startswith("Perawat ")]["UNOR NAMA"].map(places).value_counts()
    assert nurses["Bajubang"] == 41
    assert nurses["Muara Bulian"] == 168


def test_muara_bulian_has_too_many_class_teachers(active: pd.DataFrame, places: dict[str, str]) -> None:
    teachers = active[active["JABATAN NAMA"].str.endswith("Guru Kelas SD")]["UNOR NAMA"].map(places)
    schools = read("fasilitas.xlsx")
    here = (schools["Kecamatan"] == "Muara Bulian") & (schools["Jenis"] == "sd") & (schools["Tahun"] == 2025)
    classes = schools.loc[here, [f"rombel_{n}" for n in range(1, 7)]].to_numpy().sum()
    assert (teachers.value_counts()["Muara Bulian"], classes) == (394, 339)


def test_one_school_has_no_sports_teacher(active: pd.DataFrame, places: dict[str, str]) -> None:
    sports = active[active["JABATAN NAMA"].str.contains("Penjasorkes SD")]["UNOR NAMA"]
    schools = {unit for unit, place in places.items() if unit.startswith("SD ") and place == "Muara Bulian"}
    assert schools - set(sports) == {"SD Negeri 54/I Sridadi"}
    assert sports.isin(schools).sum() == len(schools) == 44


def test_maro_sebo_ulu_grows_old(active: pd.DataFrame, places: dict[str, str]) -> None:
    teachers = active[active["JABATAN NAMA"].str.endswith("Guru Kelas SD")]
    teachers = teachers[teachers["UNOR NAMA"].map(places) == "Maro Sebo Ulu"]
    born = teachers[teachers["JENIS PEGAWAI NAMA"] == "PNS"]["TANGGAL LAHIR"].dt
    assert len(teachers) == 197
    assert (born.year + 60 + (born.month == 12)).between(2026, 2030).sum() == 103


def test_a_puskesmas_makes_people_wait(active: pd.DataFrame) -> None:
    complaints = read("pengaduan.csv")
    waiting = complaints[complaints["Kategori"] == "Waktu Tunggu Pelayanan Puskesmas"]
    assert set(waiting["Kecamatan"]) == {"Pemayung"}
    day = pd.to_datetime(waiting["Tanggal Laporan Masuk"], format="%d %b %Y")
    assert (len(waiting), (day >= pd.Timestamp(2025, 2, 1)).sum()) == (190, 130)
    survey = read("skm.xlsx")
    here = survey["Unit Layanan"] == "Puskesmas Jembatan Mas"
    assert round(float(survey.loc[here, "U3"].mean()), 2) == 2.06
    assert round(float(survey.loc[~here, "U3"].mean()), 2) == 3.07
    own = set(active.loc[active["UNOR NAMA"] == "Puskesmas Jembatan Mas", "NIP"])
    levels = read("kompetensi.xlsx")
    wide = levels["NIP"].isin(own) & (levels["Kompetensi"] == "Orientasi pada Pelayanan Publik")
    gaps = levels["Level Standar"] - levels["Level Dimiliki"]
    assert gaps[wide].mean() > 1 > 3 * gaps[~wide].mean()
    trained = read("pelatihan.xlsx")["NIP"].isin(own).sum() / len(own)
    assert trained < 0.4


def test_a_kecamatan_office_needs_guidance(active: pd.DataFrame) -> None:
    ratings = read("kinerja.xlsx")
    here = ratings[(ratings["Unit Kerja"] == "Kantor Camat Mersam") & (ratings["Tahun"] == 2025)]
    low = (here[["Hasil Kerja", "Perilaku Kerja"]] == "Di Bawah Ekspektasi").any(axis=1)
    assert (len(low), low.sum()) == (20, 8)
    complaints = read("pengaduan.csv")
    assert (complaints["Instansi Terdisposisi"] == "Kantor Camat Mersam").sum() == 50


def test_a_lenient_rater_and_a_unit_of_equals() -> None:
    ratings = read("kinerja.xlsx")
    assert ratings["Tahun"].value_counts().to_dict() == {2024: 5678, 2025: 5902}
    lenient = ratings[(ratings["Unit Kerja"] == "Dinas Perhubungan") & (ratings["Tahun"] == 2025)]
    above = (lenient[["Hasil Kerja", "Perilaku Kerja"]] == "Di Atas Ekspektasi").all(axis=1)
    assert (len(lenient), above.sum()) == (42, 42)
    assert (above.groupby(lenient["Penilai"]).size() >= 5).sum() == 1
    equal = ratings[(ratings["Unit Kerja"] == "SMP Negeri 7 Batang Hari") & (ratings["Tahun"] == 2025)]
    values = equal.loc[:, "Berorientasi Pelayanan":"Kolaboratif"]
    assert len(equal) >= 5
    assert values.drop_duplicates().shape[0] == 1


def test_whoever_does_not_count_is_there_too(staff: pd.DataFrame, places: dict[str, str]) -> None:
    kinds = staff["JENIS PEGAWAI NAMA"].value_counts()
    assert kinds[["PPPK Paruh Waktu", "Honorer", "BLUD"]].to_list() == [60, 14, 12]
    assert (staff["KEDUDUKAN HUKUM NAMA"] != "Aktif").sum() == 56
    nowhere = ~staff["UNOR NAMA"].isin(set(places)) & staff["LOKASI KERJA NAMA"].isna()
    assert nowhere.sum() == 9


def test_complaints_and_their_closing_dates() -> None:
    complaints = read("pengaduan.csv")
    received = pd.to_datetime(complaints["Tanggal Laporan Masuk"], format="%d %b %Y")
    assert complaints["Tracking ID"].is_unique
    assert received.between(pd.Timestamp(2024, 2, 1), REFERENCE).all()
    closed = complaints["Status Laporan"].str.startswith("Ditutup")
    closing = read("tanggapan.csv").set_index("ID Laporan")["Tanggal Selesai"].map(date.fromisoformat)
    assert closing.index.isin(complaints.loc[closed, "Tracking ID"]).all()
    assert 0.9 < len(closing) / closed.sum() < 0.96
    by_number = pd.Series(received.dt.date.to_numpy(), index=complaints["Tracking ID"])
    assert (closing > by_number[closing.index]).all()
    assert (closing <= REFERENCE.date()).all()
    assert complaints["Kecamatan"].isna().mean() > 0.2


def test_applicants() -> None:
    applicants = read("pelamar.xlsx")
    assert applicants["Nomor Peserta"].is_unique
    assert applicants["TWK"].between(0, 150).all()
    assert applicants["TIU"].between(0, 175).all()
    assert applicants["TKP"].between(0, 225).all()
    assert set(applicants["Jenis"]) == {"umum", "cumlaude", "disabilitas"}
    assert applicants["SKB"].notna().any()
    assert applicants["SKB"].isna().any()
