"""The other parameter files: `configs/rencana`, `kinerja`, `pengaduan`, `skm`, `pelatihan`, `seleksi`.

One file, one figure or table; the path below `configs/` is the id. `bentuk` says which shape `isi` has; a command asks
`rules.parameter("kinerja/predikat", at).isi` and gets that shape, checked.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from asn_cli.locale import msg
from asn_cli.paths import configs
from asn_cli.rules.dated import Bases, DatedFile, Repeal, StatusWord, inactive_by_status, value_at
from asn_cli.rules.model import Inactive, Parameter, Status
from asn_cli.rules.strict_yaml import Document, load_strict
from asn_cli.rules.units import load_units, unknown_unit
from asn_cli.rules.validate import RuleError, RuleModel, Text, keys_of, no_entries, problems, validate, words

FOLDERS = ("rencana", "kinerja", "pegawai", "pelatihan", "pengaduan", "seleksi", "skm")
Figure = Annotated[float, Field(allow_inf_nan=False)]


class Band(RuleModel):
    """A band of `pita`: from `dari` on (inclusive), up to the next higher one. Bands stand from high to low."""

    nama: Text
    dari: Figure
    sebutan: Text | None = None
    """What the band is called in words."""
    syarat: Text | None = None
    """A further condition; who does not meet it falls to the band below."""


class Step(RuleModel):
    """A step of `skor`: points up to and including `sampai`; null: no end."""

    sampai: Figure | None
    skor: Figure


class ShareRule(RuleModel):
    """A condition of `syarat_porsi` on the share of some categories together, in percent."""

    kategori: Annotated[list[Text], Field(min_length=1)]
    paling_sedikit: Annotated[float, Field(ge=0, le=100)] | None = None
    paling_banyak: Annotated[float, Field(ge=0, le=100)] | None = None
    terbesar: bool = False
    """It is the largest part."""
    ada: bool = False
    """Someone is in it."""


SHAPES: Mapping[str, Any] = MappingProxyType(
    {
        "angka": Figure,
        "angka_bernama": dict[str, Figure],
        "tabel": dict[str, dict[str, Figure]],
        "teks_bernama": dict[str, Text],
        "matriks": dict[str, dict[str, Text]],
        "daftar": list[Text],
        "kelompok": dict[str, list[Text]],
        "pita": list[Band],
        "pita_bernama": dict[str, list[Band]],
        "skor": dict[str, dict[str, list[Step]]],
        "syarat_porsi": dict[str, list[ShareRule]],
    }
)
ShapeName = Literal[
    "angka",
    "angka_bernama",
    "tabel",
    "teks_bernama",
    "matriks",
    "daftar",
    "kelompok",
    "pita",
    "pita_bernama",
    "skor",
    "syarat_porsi",
]


class ParameterValue(RuleModel):
    """A dated value: a figure of a rule, with status and basis; or a choice of our own, which says so."""

    isi: Any
    status: StatusWord | None = None
    dasar: Bases | None = None
    pilihan: Text | None = None
    """Instead of status and basis: why asn-cli chose this; no rule sets it."""
    rincian_status: dict[str, StatusWord] = Field(default_factory=no_entries)
    """Parts whose status differs from the whole's."""
    dicabut: Repeal | None = None
    catatan: Text | None = None
    catatan_en: Text | None = None

    @model_validator(mode="after")
    def _rule_or_choice(self) -> Self:
        if (self.status is None or self.dasar is None) == (self.pilihan is None):
            raise RuleError("aturan_atau_pilihan")
        return self


class ParameterFile(DatedFile):
    """A parameter file."""

    bentuk: ShapeName
    satuan: Text = "-"
    nonaktif: Literal["pembanding"] | None = None
    nilai: Annotated[dict[date, ParameterValue | None], Field(min_length=1)]


@lru_cache(maxsize=256)
def load_parameter(parameter_id: str) -> ParameterFile:
    """A shipped parameter file by id; its contents have the shape it promises."""
    document = load_strict(configs() / f"{parameter_id}.yaml", f"{parameter_id}.yaml")
    file = validate(document, ParameterFile)
    if file.id != parameter_id:
        raise document.problem(("id",), msg("aturan.id_bukan_jalur", nilai=file.id, harus=parameter_id))
    if file.satuan not in load_units():
        raise document.problem(("satuan",), unknown_unit(file.satuan))
    return file.model_copy(update={"nilai": {day: _shaped(document, file, day, v) for day, v in file.nilai.items()}})


def _shaped(document: Document, file: ParameterFile, day: date, value: ParameterValue | None) -> ParameterValue | None:
    if value is None:
        return None
    try:
        contents = _adapter(file.bentuk).validate_python(value.isi)
    except ValidationError as error:
        found = error.errors(include_url=False)
        keys = [("nilai", day, "isi", *keys_of(item["loc"])) for item in found]
        raise problems([document.complaint(k, words(None, i)) for k, i in zip(keys, found, strict=True)]) from None
    return value.model_copy(update={"isi": contents})


@lru_cache(maxsize=16)
def _adapter(shape: str) -> TypeAdapter[Any]:
    holds_models = shape in ("pita", "pita_bernama", "skor", "syarat_porsi")
    return TypeAdapter(SHAPES[shape], config=None if holds_models else ConfigDict(strict=True))


def parameter_ids() -> tuple[str, ...]:
    """The ids of every shipped parameter."""
    root = configs()
    paths = [path for folder in FOLDERS for path in (root / folder).rglob("*.yaml")]
    return tuple(sorted(_id_of(path, root) for path in paths))


def _id_of(path: Path, root: Path) -> str:
    return path.relative_to(root).with_suffix("").as_posix()


def resolve_parameter(file: ParameterFile, at: date) -> Parameter:
    """A parameter as it stands at `at`; `isi` is None where no value is in force."""
    since, value, reason = value_at(file.nilai, at)
    shown = value or next((v for v in file.nilai.values() if v is not None), None)
    status = _status_at(shown, at)
    reason = reason or (inactive_by_status(status) if status else None)
    if reason is None and file.nonaktif:
        reason = Inactive(file.nonaktif)
    bases = (shown.dasar or []) if shown else []
    return Parameter(
        id=file.id,
        keterangan=(file.keterangan, file.keterangan_en),
        bentuk=file.bentuk,
        satuan=file.satuan,
        isi=value.isi if value else None,
        status=status,
        aktif=reason is None,
        alasan_nonaktif=reason,
        berlaku_sejak=since,
        dasar="; ".join(basis.line for basis in bases) or ("asn-cli" if shown and shown.pilihan else ""),
        sumber="; ".join(dict.fromkeys(basis.sumber for basis in bases)),
        diperiksa_pada=file.diperiksa_pada,
        catatan=((shown.catatan or shown.pilihan or ""), (shown.catatan_en or "")) if shown else ("", ""),
        rincian_status=MappingProxyType(dict(shown.rincian_status) if shown else {}),
    )


def _status_at(value: ParameterValue | None, at: date) -> Status | None:
    if value is None:
        return None
    return Status.REPEALED if value.dicabut and at >= value.dicabut.sejak else value.status
