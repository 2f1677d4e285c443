"""What the figures under bare headings (`Jumlah`, `L`, `P`) count, as far as title and neighbours tell."""

import re

import numpy as np
import numpy.typing as npt

from asn_cli.ingest.cells.numbers import parse_numbers
from asn_cli.ingest.headings import is_generic
from asn_cli.ingest.layout import Heading, Layout
from asn_cli.ingest.matching import Recognised
from asn_cli.ingest.tabledefs import TableDef, match_key

_BY_DISTRICT = re.compile(
    r"^(?P<what>.*?)\b(?:menurut|per|by|berdasarkan|di\s+(?:tiap|setiap))\b.*?"
    r"\b(?:kecamatan|distrik|kapanewon|kemantren|sub-?district|district)",
    re.IGNORECASE,
)
_COUNT_OF = re.compile(
    r"\b(?:jumlah|banyaknya|number\s+of|populasi|rekap(?:itulasi)?|data|daftar)\b(?P<what>.*)", re.IGNORECASE
)
_WHERE = re.compile(
    r"\b(?:menurut|per|by|berdasarkan|di|pada|dan|and|in|kab(?:upaten)?|kota|kecamatan|provinsi|tahun|semester|bulan)\b.*|[,(:\d].*",
    re.IGNORECASE,
)
_NUMBER_OF_TABLE = re.compile(r"^\W*(?:tabel|table|lampiran)?[\s./\d]*", re.IGNORECASE)
_NEUTRAL = frozenset(
    """data rekap rekapitulasi laporan daftar tabel table jumlah banyaknya total number of the laki perempuan pria
    wanita jenis kelamin male female sex l p dan and keseluruhan seluruh orang people agregat hasil kondisi keadaan
    perkembangan statistik wilayah kecamatan menurut tahun th year dukcapil bps sementara akhir bulanan tahunan
    semester semesteran umum dasar monografi profil konsolidasi bersih dkb dak verifikasi revisi angka jml lk
    pr""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r"\d\s*(?:[-–—+]|s\.?d|tahun|th\b)|umur|usia|\bage", re.IGNORECASE)
_ENOUGH_ROWS = 2


def counts_something_else(found: Recognised, layout: Layout) -> str:
    """The words by which bare headings count something that the table is not about; empty where nothing says so."""
    table = found.table
    if table.not_about is None:
        return ""
    values = {found.columns[key] for key in table.yearly if key in found.columns}
    values |= {column.column for column in found.wide}
    told = [heading for heading in layout.headings if heading.column in values]
    if any(_is_of(table, " ".join(heading.parts)) for heading in told):
        return ""
    title = " ".join([layout.title, *(heading.title for heading in layout.headings)])
    spoken = table.not_about.search(title)
    if spoken:
        return spoken[0]
    bare = [heading for heading in told if heading.parts and is_generic(heading.parts[-1])]
    if not bare or (table.about_words and table.about_words.search(title)):
        return ""
    spanning = next((h.title for h in bare if h.title and not _is_of(table, h.title) and _says_something(h.title)), "")
    return spanning or _subject(layout.title) or _summed(found, layout)


def _is_of(table: TableDef, text: str) -> bool:
    return any(len(parent) > 5 and parent in match_key(text) for parent in table.parents)


def _subject(title: str) -> str:
    """What a title counts: `Tempat Ibadah` of `Jumlah Tempat Ibadah Menurut Kecamatan, 2023`."""
    for line in title.splitlines():
        plain = _NUMBER_OF_TABLE.sub("", line)
        for pattern in (_BY_DISTRICT, _COUNT_OF):
            found = pattern.search(plain)
            what = _WHERE.sub("", found["what"]).strip() if found else ""
            if _says_something(what):
                return what
    return ""


def _says_something(text: str) -> bool:
    return any(word not in _NEUTRAL for word in _WORD.findall(text.casefold()))


def _summed(found: Recognised, layout: Layout) -> str:
    """The columns beside a bare total that it is the sum of, where they are neither sexes, years nor ages."""
    if "jumlah" not in found.columns or found.wide or {"laki_laki", "perempuan"} & found.columns.keys():
        return ""
    total = found.columns["jumlah"]
    place = next(place for place, heading in enumerate(layout.headings) if heading.column == total)
    free = {heading.column for heading in found.unmatched}
    for side in (reversed(layout.headings[:place]), layout.headings[place + 1 :]):
        beside: list[Heading] = []
        sums: npt.NDArray[np.float64] | None = None
        whole = _figures(layout, total)
        for heading in side:
            if heading.column not in free or _AGE.search(heading.text):
                break
            figures = _figures(layout, heading.column)
            if not np.any(np.isfinite(figures)):
                break
            beside.append(heading)
            sums = np.nan_to_num(figures) + (0.0 if sums is None else sums)
            if len(beside) > 1 and len(whole) >= _ENOUGH_ROWS and np.array_equal(sums, whole):
                return " + ".join(part.text for part in sorted(beside, key=lambda part: part.column))
    return ""


def _figures(layout: Layout, column: int) -> npt.NDArray[np.float64]:
    read = parse_numbers(layout.sample(column)).values
    return read.to_numpy(dtype=float, na_value=np.nan)
