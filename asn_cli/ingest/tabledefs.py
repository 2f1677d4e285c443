"""The tables of the contract's part 3, as `configs/tabel/*.yaml` describes them.

```yaml
tabel: penduduk
arti: {id: "...", en: "..."}
wajib: [kecamatan | kode, jumlah | laki_laki + perempuan]   # all must be met, each by any of its alternatives
# or a table of two shapes:  wajib: {orang: [nip, jabatan], jumlah: [kecamatan, jabatan, jumlah]}
induk: [penduduk]             # spanning headings that do not change what stands under them
judul_pribadi: [alamat]       # headings that are no column of ours and hold personal data or free text
bukan_bila: [jabatan]         # headings with which it is no such table
judul_bukan: [guru]           # words of a title with which bare headings (`Jumlah`, `L`) are no such table
judul_tentang: [penduduk]     # words of a title with which they are; a title that counts anything else rules it out
kelipatan: [ribu]             # words of a title or heading by which the figures are multiples
tahun_dari_judul: ya          # the one year in a title, in a heading or in the sheet's name fills in `tahun`
tahun_dari_kolom: tanggal     # the date that gives each row its year where there is no `tahun`; a title gives way to it
nama_dari_judul: {kolom: unit_layanan, ...}             # see title_def: a name in a title, the sheet's name, the file's
pertanyaan: {...}             # headings that are whole questions, see question_def
kata_pribadi: [nama, email]   # words of headings that are no column of ours and hold personal data
tahun_di_kolom: {nilai: [jumlah], tanpa_nama: jumlah}   # columns that may stand once a year; a bare year: `tanpa_nama`
jabatan_di_kolom:             # a count of staff may have one column a post, or one column a kecamatan
  nilai: jumlah               # what the cells under them are
  sebutan: [asn]              # words of a title or spanning heading that say that staff of this table is counted
  sebutan_bukan: [non asn]    # words of a title by which others are counted too
  unit: [puskesmas]           # headings over names of units
  jumlah_dari: [nakes]        # what a sum may call those it adds up: `Jumlah Nakes`
  lewati: [luas]              # headings over numbers that count no people
  lewati_kata: [persen]       # what such a heading may hold
matriks:                      # places may stand down and the same places across
  baris: dari                 # the column of ours that the names of the rows are
  kolom: ke                   # ... that the headings are
  nilai: km                   # ... that the cells are
  sebutan: [jarak]            # words of a title, heading or name of a sheet that say that the cells are so
  sebutan_bukan: [orang]      # words by which they are something else
  satuan_bukan: [menit]       # words by which they are in another unit
  antar: [antar kecamatan]    # phrases of a title by which the places are kecamatan
  lewati_kata: [ibu kota kabupaten]   # what a heading or row beside the matrix may hold
kolom:
  jumlah:
    jenis: int                # see Type
    arti: {id: "...", en: "..."}
    alias: [jumlah penduduk]  # headings as offices write them; case, spaces, punctuation, marks do not matter
    alias_cadangan: [total]   # headings that count where none of the others is there
    kosong: kesalahan         # what a dash or blank means, see Empty
    minimum: 0
    maksimum: 10
    satuan: orang
    pribadi: ya               # personal data or free text
    pilihan: {ya: [y]}        # for jenis pilihan: value -> what else is written for it
    terbuka: ya               # other values are let through
  rombel_{1-9}: ...           # nine columns; {n} and {romawi} stand for the number
```
"""

import re
from collections.abc import Iterable, Mapping, Set
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import Field

from asn_cli.ingest.across_def import AcrossDef, AcrossRule, across_def
from asn_cli.ingest.matrix_def import MatrixDef, MatrixRule, matrix_def
from asn_cli.ingest.phrases import Phrases
from asn_cli.ingest.question_def import AnswerWords, QuestionDef, QuestionRule, question_def
from asn_cli.ingest.title_def import TitledName, TitleRule, titled_name
from asn_cli.locale import Text, msg
from asn_cli.paths import configs
from asn_cli.rules.place_names import spelling
from asn_cli.rules.strict_yaml import Document, load_strict
from asn_cli.rules.validate import RuleModel, YesNo, no_entries, no_items, validate
from asn_cli.textkey import heading_key

_LONG = {"jml": "jumlah", "tgl": "tanggal"}
_DISTRICT = "kecamatan"
_TWICE = 2 * _DISTRICT
RANGE = re.compile(r"\{(\d+)-(\d+)\}")
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


class Type(StrEnum):
    """What a column of an input holds."""

    TEXT = "text"
    INT = "int"
    NUMBER = "number"
    DATE = "date"
    CODE = "code"
    NIP = "nip"
    YES_NO = "ya_tidak"
    CHOICE = "pilihan"
    DISTRICT = "kecamatan"


class Empty(StrEnum):
    """What `-`, a blank, `n/a` in a column means."""

    ABSENT = "tidak_ada"
    """Not known, or not there."""
    ZERO = "nol"
    ERROR = "kesalahan"
    """A row cannot do without it."""


class ColumnDef(NamedTuple):
    """One column."""

    key: str
    type: Type
    about: Text
    aliases: tuple[str, ...] = ()
    """Headings as offices write them; the key itself is the first."""
    fallbacks: tuple[str, ...] = ()
    """Headings that count where none of the aliases is there."""
    required: bool = False
    """True when no shape of the table can do without it."""
    empty: Empty = Empty.ABSENT
    choices: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """For CHOICE: value -> what else is written for it."""
    open: bool = False
    """A CHOICE that lets other values through."""
    minimum: float | None = None
    maximum: float | None = None
    personal: bool = False
    """Personal data or free text."""
    unit: str = ""
    answers: AnswerWords | None = None
    """What may be answered in words to the question of this column."""


Requirement = tuple[frozenset[str], ...]
"""Alternatives; it is met when all columns of any of them are there."""


class TableDef(NamedTuple):
    """One table."""

    key: str
    about: Text
    by_key: Mapping[str, ColumnDef]
    """The columns, in order."""
    shapes: Mapping[str, tuple[Requirement, ...]]
    """Name of the shape (empty when there is only one) -> what it must have."""
    parents: frozenset[str] = frozenset()
    """Keys of spanning headings that do not change what stands under them."""
    private_headings: frozenset[str] = frozenset()
    """Keys of headings that are no column of ours and hold personal data or free text."""
    not_with: frozenset[str] = frozenset()
    """Keys of headings with which it is no such table."""
    not_about: Phrases | None = None
    """Words of a title with which bare headings are no such table."""
    about_words: Phrases | None = None
    """Words of a title with which bare headings are this table."""
    multiples: Phrases | None = None
    """Words of a title or heading by which figures are in thousands and the like."""
    year_from_title: bool = False
    year_column: str = ""
    """The column of dates that gives each row its year where there is no column of years."""
    private_words: Phrases | None = None
    """Words of headings that are no column of ours and hold personal data."""
    questions: QuestionDef | None = None
    """How headings that are whole questions are read."""
    titled: TitledName | None = None
    """The column whose one value a title may name."""
    yearly: tuple[str, ...] = ()
    """Columns that may stand once a year, side by side."""
    yearly_bare: str = ""
    """Which of them a heading means that is a year and nothing else."""
    across: AcrossDef | None = None
    """How posts may stand side by side."""
    matrix: MatrixDef | None = None
    """How places may stand down and across."""
    keys_of_headings: Mapping[str, str] = MappingProxyType({})
    """Key of a heading -> column."""
    keys_of_fallbacks: Mapping[str, str] = MappingProxyType({})

    def column(self, key: str) -> ColumnDef:
        """The column of that key."""
        return self.by_key[key]

    @property
    def columns(self) -> tuple[ColumnDef, ...]:
        """The columns, in order."""
        return tuple(self.by_key.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the columns, in order."""
        return tuple(self.by_key)

    def missing(self, have: Iterable[str], shape: str) -> tuple[Requirement, ...]:
        """What `have` lacks for a shape."""
        columns = set(have)
        return tuple(need for need in self.shapes[shape] if not _is_met(need, columns))

    def shape_of(self, have: Iterable[str]) -> str | None:
        """The first shape that `have` meets, None when it meets none."""
        columns = set(have)
        for shape, needs in self.shapes.items():
            if all(_is_met(need, columns) for need in needs):
                return shape
        return None


def _is_met(need: Requirement, columns: Set[str]) -> bool:
    return any(way <= columns for way in need)


class _About(RuleModel):
    id: str = Field(min_length=1)
    en: str = Field(min_length=1)


class _Column(RuleModel):
    jenis: Type = Field(strict=False)
    arti: _About
    alias: list[str] = Field(default_factory=no_items)
    alias_cadangan: list[str] = Field(default_factory=no_items)
    kosong: Empty = Field(default=Empty.ABSENT, strict=False)
    pilihan: dict[str, list[str]] = Field(default_factory=no_entries)
    terbuka: YesNo = False
    minimum: int | float | None = None
    maksimum: int | float | None = None
    pribadi: YesNo = False
    satuan: str = ""


class _Yearly(RuleModel):
    nilai: list[str]
    tanpa_nama: str


class _Table(RuleModel):
    tabel: str
    arti: _About
    wajib: list[str] | dict[str, list[str]]
    induk: list[str] = Field(default_factory=no_items)
    judul_pribadi: list[str] = Field(default_factory=no_items)
    bukan_bila: list[str] = Field(default_factory=no_items)
    judul_bukan: list[str] = Field(default_factory=no_items)
    judul_tentang: list[str] = Field(default_factory=no_items)
    kelipatan: list[str] = Field(default_factory=no_items)
    tahun_dari_judul: YesNo = False
    tahun_dari_kolom: str = ""
    nama_dari_judul: TitleRule | None = None
    pertanyaan: QuestionRule | None = None
    kata_pribadi: list[str] = Field(default_factory=no_items)
    tahun_di_kolom: _Yearly | None = None
    jabatan_di_kolom: AcrossRule | None = None
    matriks: MatrixRule | None = None
    kolom: dict[str, _Column]


@lru_cache(maxsize=1)
def table_defs() -> Mapping[str, TableDef]:
    """Every table, by key, in the order of their names."""
    paths = sorted((configs() / "tabel").glob("*.yaml"))
    return MappingProxyType({path.stem: read_table(load_strict(path, f"configs/tabel/{path.name}")) for path in paths})


def read_table(document: Document) -> TableDef:
    """One file as a TableDef; whatever is wrong with it is a ConfigProblem that names file and line."""
    raw = validate(document, _Table)
    if raw.tabel != document.path.stem:
        raise document.problem(["tabel"], msg("aturan.pilihan", nilai=raw.tabel, pilihan=document.path.stem))
    columns = {key: item for name, item in raw.kolom.items() for key, item in _expanded(name, item)}
    shapes = {
        shape: tuple(_requirement(document, raw, columns, text) for text in needs)
        for shape, needs in (raw.wajib if isinstance(raw.wajib, dict) else {"": raw.wajib}).items()
    }
    always = [frozenset[str]().union(*(frozenset.intersection(*need) for need in needs)) for needs in shapes.values()]
    required = frozenset.intersection(*always)
    keys, fallbacks = _heading_keys(document, columns)
    _check_names(document, raw, columns)
    questions = question_def(raw.pertanyaan) if raw.pertanyaan else None
    answers = questions.answers if questions else {}
    yearly = raw.tahun_di_kolom
    for name in (*yearly.nilai, yearly.tanpa_nama) if yearly else ():
        if name not in columns:
            raise document.problem(
                ["tahun_di_kolom"], msg("aturan.kunci_asing", kunci=name, pilihan=", ".join(columns))
            )
    return TableDef(
        key=raw.tabel,
        about=(raw.arti.id, raw.arti.en),
        by_key=MappingProxyType(
            {key: _column(key, item, key in required, answers.get(key)) for key, item in columns.items()}
        ),
        shapes=MappingProxyType(shapes),
        parents=_keys(raw.induk),
        private_headings=_keys(raw.judul_pribadi),
        not_with=_keys(raw.bukan_bila),
        not_about=_phrases(raw.judul_bukan),
        about_words=_phrases(raw.judul_tentang),
        multiples=_phrases(raw.kelipatan),
        year_from_title=raw.tahun_dari_judul,
        year_column=raw.tahun_dari_kolom,
        private_words=_phrases(raw.kata_pribadi),
        questions=questions,
        titled=titled_name(raw.nama_dari_judul) if raw.nama_dari_judul else None,
        yearly=tuple(yearly.nilai) if yearly else (),
        yearly_bare=yearly.tanpa_nama if yearly else "",
        across=across_def(raw.jabatan_di_kolom, match_key) if raw.jabatan_di_kolom else None,
        matrix=matrix_def(raw.matriks, match_key) if raw.matriks else None,
        keys_of_headings=MappingProxyType(keys),
        keys_of_fallbacks=MappingProxyType(fallbacks),
    )


def _check_names(document: Document, raw: _Table, columns: Mapping[str, _Column]) -> None:
    """Columns and scales that the rules on titles, dates and questions speak of must be there."""
    asked = raw.pertanyaan
    spoken = [("tahun_dari_kolom", raw.tahun_dari_kolom)] if raw.tahun_dari_kolom else []
    spoken += [("nama_dari_judul", raw.nama_dari_judul.kolom)] if raw.nama_dari_judul else []
    spoken += (
        [("pertanyaan", key) for part in (asked.kalimat, asked.kata, asked.jawaban) for key in part] if asked else []
    )
    scales = [("pertanyaan", name) for names in asked.jawaban.values() for name in names] if asked else []
    for known, named in ((columns, spoken), (asked.skala if asked else {}, scales)):
        for place, name in named:
            if name not in known:
                told = msg("aturan.kunci_asing", kunci=name, pilihan=", ".join(known))
                raise document.problem([place], told)


def _keys(texts: list[str]) -> frozenset[str]:
    return frozenset(match_key(text) for text in texts)


def _phrases(texts: list[str]) -> Phrases | None:
    return Phrases(texts) if texts else None


@lru_cache(maxsize=16384)
def match_key(text: str) -> str:
    """The key by which headings and aliases meet. A `%` is a word of its own: `% luas` is not `luas`; a distrik or
    kapanewon is a kecamatan, said once (`Kecamatan/Distrik`); `jml` is jumlah and `tgl` tanggal."""
    key = heading_key(text.replace("%", " persen "))
    for word in spelling().district_words:
        key = key.replace(word, _DISTRICT)
    while _TWICE in key:
        key = key.replace(_TWICE, _DISTRICT)
    for short, full in _LONG.items():
        if key.startswith(short):
            key = full + key.removeprefix(short)
        if key.endswith(short):
            key = key.removesuffix(short) + full
    return key


def _expanded(name: str, item: _Column) -> list[tuple[str, _Column]]:
    """`rombel_{1-9}` as nine columns."""
    span = RANGE.search(name)
    if not span:
        return [(name, item)]
    out = []
    for number in range(int(span[1]), int(span[2]) + 1):

        def fill(text: str, n: int = number) -> str:
            return text.replace("{n}", str(n)).replace("{romawi}", ROMAN[n])

        about = _About(id=fill(item.arti.id), en=fill(item.arti.en))
        changed = {"arti": about, "alias": [fill(text) for text in item.alias]}
        out.append((RANGE.sub(str(number), name), item.model_copy(update=changed)))
    return out


def _requirement(document: Document, raw: _Table, columns: Mapping[str, Any], text: str) -> Requirement:
    """`jumlah | laki_laki + perempuan` as sets of columns."""
    ways = tuple(frozenset(key.strip() for key in way.split("+")) for way in text.split("|"))
    unknown = sorted(frozenset[str]().union(*ways) - columns.keys())
    if unknown:
        raise document.problem(["wajib"], msg("aturan.kunci_asing", kunci=unknown[0], pilihan=", ".join(raw.kolom)))
    return ways


def _column(key: str, item: _Column, required: bool, answers: AnswerWords | None) -> ColumnDef:
    return ColumnDef(
        key=key,
        type=item.jenis,
        about=(item.arti.id, item.arti.en),
        aliases=(key, *item.alias),
        fallbacks=tuple(item.alias_cadangan),
        required=required,
        empty=item.kosong,
        choices=MappingProxyType({value: tuple(other) for value, other in item.pilihan.items()}),
        open=item.terbuka,
        minimum=item.minimum,
        maximum=item.maksimum,
        personal=item.pribadi,
        unit=item.satuan,
        answers=answers,
    )


def _heading_keys(document: Document, columns: Mapping[str, _Column]) -> tuple[dict[str, str], dict[str, str]]:
    """Keys of headings -> column, and those of the fallbacks; one heading must not name two columns of a table."""
    keys: dict[str, str] = {}
    fallbacks: dict[str, str] = {}
    for key, item in columns.items():
        for place, found, aliases in (
            ("alias", keys, (key, *item.alias)),
            ("alias_cadangan", fallbacks, item.alias_cadangan),
        ):
            for alias in aliases:
                other = found.setdefault(match_key(alias), key)
                if other != key:
                    raise document.problem(
                        ["kolom", key, place], msg("tabel.alias_ganda", alias=alias, satu=other, dua=key)
                    )
    return keys, fallbacks
