"""Rule files against their models: what pydantic finds, said in our words with file, line and key."""

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from asn_cli.exits import ConfigProblem
from asn_cli.locale import Msg, msg
from asn_cli.rules.strict_yaml import Document

DATE_KEY = re.compile(r"datetime\.date\((\d+), (\d+), (\d+)\)")
YES = ("ya", "yes", "on")
NO = ("tidak", "no", "off")


class RuleError(ValueError):
    """What a validator of ours raises: it carries its sentence."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.text = msg(f"aturan.{key}", **params)


class RuleModel(BaseModel):
    """Base of every model of a rule file: unknown keys and wrong types are errors, nothing is changed afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


def _yes_no(value: object) -> object:
    if isinstance(value, str):
        word = value.strip().lower()
        if word in YES:
            return True
        if word in NO:
            return False
    if not isinstance(value, bool):
        raise RuleError("harus_ya_tidak", nilai=value)
    return value


def _share(value: object) -> object:
    """`2%` or 0.02 -> 0.02; a bare 2 could mean either and is refused."""
    if isinstance(value, str) and value.strip().endswith("%"):
        try:
            return float(value.strip()[:-1].replace(",", ".")) / 100
        except ValueError:
            raise RuleError("harus_persen", nilai=value) from None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1:
        raise RuleError("harus_persen", nilai=value)
    return float(value)


def no_items() -> list[Any]:
    """Default of a list. Pydantic looks at the signature of what makes a default; that of `list` itself takes long."""
    return []


def no_entries() -> dict[Any, Any]:
    """Default of a mapping; see `no_items`."""
    return {}


YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""true/false, ya/tidak."""
Share = Annotated[float, BeforeValidator(_share)]
"""A share or rate: `2%` or 0.02."""
Text = Annotated[str, Field(min_length=1)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
NotNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]

Model = TypeVar("Model", bound=BaseModel)


def validate(document: Document, model: type[Model]) -> Model:
    """The document as `model`; all that is wrong with it is raised as one ConfigProblem, a line each."""
    if not isinstance(document.data, dict):
        raise document.problem((), msg("aturan.bukan_peta"))
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        found = sorted(error.errors(include_url=False), key=lambda item: document.line(keys_of(item["loc"])))
    raise problems([document.complaint(keys_of(item["loc"]), words(model, item)) for item in found])


def problems(complaints: list[Msg]) -> ConfigProblem:
    """Several complaints as one error."""
    joined = complaints[0]
    for complaint in complaints[1:]:
        joined = msg("aturan.beberapa", satu=joined, lagi=complaint)
    return ConfigProblem("aturan_salah", rincian=joined)


_SIMPLE = MappingProxyType(
    {
        "missing": "kunci_kurang",
        "string_type": "harus_teks",
        "string_too_short": "teks_kosong",
        "int_type": "harus_bulat",
        "int_from_float": "harus_bulat",
        "float_type": "harus_angka",
        "finite_number": "harus_angka",
        "date_type": "harus_tanggal",
        "dict_type": "harus_peta",
        "model_type": "harus_peta",
        "model_attributes_type": "harus_peta",
        "list_type": "harus_daftar",
        "too_short": "daftar_kosong",
    }
)
_BOUNDS = MappingProxyType(
    {"greater_than": ("gt", "lebih_dari"), "greater_than_equal": ("ge", "paling_sedikit"),
     "less_than": ("lt", "kurang_dari"), "less_than_equal": ("le", "paling_banyak")}
)  # fmt: skip


def words(model: type[BaseModel] | None, item: Any) -> Msg:
    """One pydantic error as a sentence of ours."""
    kind, value, context = item["type"], item["input"], item.get("ctx") or {}
    if kind == "value_error" and isinstance(context.get("error"), RuleError):
        text: Msg = context["error"].text
        return text
    if kind == "extra_forbidden":
        return _unknown_key(model, item["loc"])
    if kind in ("literal_error", "enum"):
        return msg("aturan.pilihan", nilai=value, pilihan=str(context["expected"]).replace("'", ""))
    if kind == "string_pattern_mismatch":
        return msg("aturan.pola", nilai=value, pola=context["pattern"])
    if kind in _BOUNDS:
        name, key = _BOUNDS[kind]
        return msg(f"aturan.{key}", nilai=value, batas=context[name])
    if kind in _SIMPLE:
        return msg(f"aturan.{_SIMPLE[kind]}", nilai=value, kunci=item["loc"][-1] if item["loc"] else "")
    return msg("aturan.lain", nilai=value, pesan=item["msg"])


def _unknown_key(model: type[BaseModel] | None, loc: tuple[Any, ...]) -> Msg:
    parent = _model_at(model, loc[:-1]) if model else None
    known = sorted(parent.model_fields) if parent else []
    near = get_close_matches(str(loc[-1]), known, n=1)
    if near:
        return msg("aturan.kunci_mirip", kunci=loc[-1], usul=near[0])
    return msg("aturan.kunci_asing", kunci=loc[-1], pilihan=", ".join(known))


def keys_of(loc: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where in the file an error stands: pydantic's marker of a key taken out, its spelling of a date key read back."""
    return tuple(_date_key(part) for part in loc if part != "[key]")


def _date_key(part: Any) -> Any:
    told = DATE_KEY.fullmatch(part) if isinstance(part, str) else None
    return date(*map(int, told.groups())) if told else part


def _model_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    """The model that stands at a place, found through the annotations."""
    here: Any = model
    for part in loc:
        if isinstance(here, type) and issubclass(here, BaseModel):
            field = here.model_fields.get(part)
            if field is None:
                return None
            here = field.annotation
        else:
            here = _inner(here)
        here = _unwrap(here)
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def _unwrap(annotation: Any) -> Any:
    """Optional[X] -> X, Annotated[X, ...] -> X."""
    arguments = [a for a in get_args(annotation) if a is not type(None)]
    origin = getattr(annotation, "__origin__", None)
    if origin in (dict, list, tuple, Mapping):
        return annotation
    return arguments[0] if arguments and (len(arguments) == 1 or origin is not None) else annotation


def _inner(annotation: Any) -> Any:
    """What a list or mapping holds."""
    arguments = get_args(annotation)
    return arguments[-1] if arguments else None
