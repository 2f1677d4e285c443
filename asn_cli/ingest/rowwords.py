"""Words by which rows of statistics are told apart: totals, means, larger areas, footnotes, groups."""

import re
from enum import StrEnum
from functools import lru_cache

from asn_cli.textkey import heading_key

TOTAL_KEYS = re.compile(
    r"(sub|grand)?(jumlah|total|jml)(jumlah|total|keseluruhan|seluruhnya|seluruh|semua|akhir|besar|umum|overall|sum)*"
)
TOTAL_WORDS = re.compile(r"(sub|grand)?[\s-]*(jumlah|total|jml)\b", re.IGNORECASE)
TOTAL_BEHIND = re.compile(r"\w\s+(total|jumlah)$", re.IGNORECASE)
MEAN_WORDS = re.compile(
    r"(rata[\s-]*rata|rerata|average|mean|median|min(imum)?|maks(imum)?|max(imum)?|nrr|ikm|skm|konversi|mutu"
    r"|nilai\s+(rata|indeks|ikm|skm|/?\s*unsur|per\s+unsur|interval|konversi))\b",
    re.IGNORECASE,
)
COUNTRY_KEYS = frozenset(("indonesia", "nasional", "republikindonesia", "indonesiatotal"))
AREA_WORDS = re.compile(
    r"(kab(upaten)?\b\.?|kota\b|prov(insi)?\b\.?|regency|province|municipality|kec(amatan)?\b\.?|kel(urahan)?\b\.?|desa\b"
    r"|distrik\b|kapanewon\b|kemantren\b)",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"""\W{0,3}(sumber|source|catatan|note|keterangan|ket\s*[.:]|referensi|reference|diolah|dicetak|printed|accessed?\b
        |access\s+time|diakses|diunduh|mengetahui|angka\s+(sementara|revisi|sangat\s+sementara|perbaikan)|n\.?\s?i\.?\s?p\s*[.:]|https?:|www\.
        |data\s+(diolah|proyeksi|per\b|bps|sementara|sangat)|penjelasan|\*|[a-z0-9]{1,2}\)\s+\S{3,}|updated?\b|last\s+update
        |halaman\s+\d|page\s+\d|tanda\s+|termasuk\s|tidak\s+termasuk|berdasarkan\s|dokumen\s|hasil\s+proyeksi|url\b)""",
    re.IGNORECASE | re.VERBOSE,
)
LINK = re.compile(
    r"https?://|www\.|\bhal(aman)?\.?\s*\d|\bpage\s*\d|\bsumber\b|\breferensi\b|\bsource\b", re.IGNORECASE
)
ENUMERATION = re.compile(r"([IVX]{1,5}|[A-Z])[.)]\s+\S", re.ASCII)
LETTER_OR_ROMAN = re.compile(r"([A-Z]|[IVXLC]+)[.)]?")
COUNTERS = frozenset(("no", "nomor", "nourut", "nomorurut", "nomer", "number", "num", "urut"))
"""Keys of headings of columns that count the rows."""
ANSWER_KINDS = frozenset(("response", "openendedresponse", "otherpleasespecify", "jawaban", "respons"))
"""What SurveyMonkey writes under each question: keys of what is answered there, not an answer."""
LONGEST_TITLE = 300
FORM_LINE = re.compile(r"\s*(?P<what>[^:]{2,40}?)\s*:\s*(?P<value>(?=[^:]*[^\W\d_]{2})[^:\s][^:]{0,119}?)\s*")
EXAMPLE = re.compile(r"\s*contoh\s*(:.*)?", re.IGNORECASE | re.DOTALL)
GUIDE_KEY = "petunjukpengisian"
_AREAS = {
    "regency": "kabupaten", "province": "provinsi", "municipality": "kota",
    "distrik": "kecamatan", "kapanewon": "kecamatan", "kemantren": "kecamatan",
}  # fmt: skip
LARGER = {"desa": 0, "kelurahan": 0, "kecamatan": 1, "kabupaten": 2, "kota": 2, "provinsi": 3, "negara": 4}
_SEXES = {
    "laki_laki": "lakilaki laki lk pria male lakilakimale",
    "perempuan": "perempuan pr wanita female perempuanfemale",
    "jumlah": "lakilakiperempuan lakilakidanperempuan",
}
SEX_KEYS = {key: sex for sex, keys in _SEXES.items() for key in keys.split()}


class Word(StrEnum):
    """What a label says of its row."""

    TOTAL = "total"
    TOTAL_OF = "total_dari"
    """`Jumlah Mersam`: a total if its numbers agree, else perhaps a name."""
    TOTAL_BEHIND = "total_di_belakang"
    """`Mersam Total`, as pivot tables write it: a total if its numbers agree."""
    MEAN = "rata_rata"
    COUNTRY = "negara"


def is_total(label: str) -> bool:
    """`Jumlah`, `Sub Total`: nothing but a word for a total."""
    return TOTAL_KEYS.fullmatch(heading_key(label)) is not None


@lru_cache(maxsize=16384)
def word_of(label: str) -> Word | None:
    """What a label says of its row, None when it says nothing."""
    if is_total(label):
        return Word.TOTAL
    key = heading_key(label)
    if not key:
        return None
    if key in COUNTRY_KEYS:
        return Word.COUNTRY
    plain = label.strip(" *:.-Σ∑")
    if TOTAL_WORDS.match(plain):
        return Word.TOTAL_OF
    if MEAN_WORDS.match(plain):
        return Word.MEAN
    return Word.TOTAL_BEHIND if TOTAL_BEHIND.search(plain) else None


@lru_cache(maxsize=16384)
def area_of(label: str) -> str | None:
    """The kind of area that a name begins with: `kecamatan`, `kabupaten`, `kota`, ... or None."""
    if heading_key(label) in COUNTRY_KEYS:
        return "negara"
    found = AREA_WORDS.match(label.strip(" .0123456789"))
    if not found:
        return None
    word = found[1].lower().rstrip(".")
    for kind in ("kabupaten", "kecamatan", "kelurahan", "provinsi"):
        if kind.startswith(word):
            return kind
    return _AREAS.get(word, word)


def is_note(text: str) -> bool:
    """A footnote, source line or signature, by its first words or its length."""
    return bool(NOTE.match(text.strip())) or len(text) > 90


def is_no_title(text: str) -> bool:
    """A footnote, source line or whole paragraph above a table; a title may be longer than a footnote is short."""
    return bool(NOTE.match(text.strip())) or len(text) > LONGEST_TITLE


def form_parts(text: str) -> tuple[str, str] | None:
    """`Nama Jabatan : Perawat` as what is asked and what is answered; None for any other text."""
    found = FORM_LINE.fullmatch(text) if ":" in text else None
    return (found["what"], found["value"]) if found else None


def is_reference(text: str) -> bool:
    """A link or a page number: where a figure was taken from."""
    return bool(LINK.search(text))


def heads_group(label: str) -> bool:
    """`A. Jabatan Struktural`, `Kabupaten Batang Hari :`, a bare year, a sex: heads a group by its looks."""
    text = label.strip()
    return text.endswith(":") or bool(ENUMERATION.match(text)) or heading_key(text) in SEX_KEYS


def is_example(first_cell: object) -> bool:
    """`CONTOH`, or `CONTOH: Bajubang`: the row shows how to fill in the others, and is no data."""
    return isinstance(first_cell, str) and EXAMPLE.fullmatch(first_cell) is not None


def is_guide(first_cell: str) -> bool:
    """`PETUNJUK PENGISIAN` in the first cell of a sheet: it explains another one, and holds no table."""
    return heading_key(first_cell).startswith(GUIDE_KEY)
