"""The two languages. Every text stands once, Indonesian and English side by side.

`t("galat.berkas_tidak_ada", berkas=...)` looks up `berkas_tidak_ada` in `locale/galat.py`; a module is imported when
its first text is asked for. Findings have their words in `locale/temuan/*.yaml` (see `asn_cli.locale.catalog`).
"""

import os
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Literal, cast

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, Language] = ("id", "en")
Text = tuple[str, str]
"""Indonesian, English."""

_active: ContextVar[Language | None] = ContextVar("language", default=None)


def use(language: Language) -> None:
    """Make `language` the one that `t` speaks from here on."""
    _active.set(language)


def active() -> Language:
    """The language that `t` speaks; before `use` was called, the one that the command line or environment asks for."""
    return _active.get() or from_arguments(sys.argv[1:]) or from_environment()


def pick(text: Text, language: Language | None = None) -> str:
    """The half of a text in the active (or the given) language."""
    return text[LANGUAGES.index(language or active())]


@lru_cache(maxsize=4096)
def both(key: str) -> Text:
    """The text `module.name` in both languages, not filled in."""
    module, _, name = key.partition(".")
    return cast("Mapping[str, Text]", import_module(f"asn_cli.locale.{module}").TEXTS)[name]


def t(key: str, /, **params: object) -> str:
    """The text `module.name` in the active language, filled in with `params`."""
    text = pick(both(key))
    return text.format(**params) if params else text


@dataclass(frozen=True, slots=True)
class Msg:
    """A sentence not yet spoken: what the domain puts in a cell, and a writer says in the user's language."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        filled = {name: str(value) if isinstance(value, Msg) else value for name, value in self.params.items()}
        return t(self.key, **filled)


def msg(key: str, /, **params: object) -> Msg:
    """Short for `Msg(key, params)`."""
    return Msg(key, params)


def as_language(text: str | None) -> Language | None:
    """`id`, `en` or None for anything else."""
    return next((language for language in LANGUAGES if language == text), None)


def from_arguments(arguments: list[str]) -> Language | None:
    """`--lang` as it stands on a command line, for help texts, which are made before it is parsed."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if word == "--lang" or word.startswith("--lang="):
            return as_language(following if word == "--lang" else word.partition("=")[2])
    return None


def asked_by_environment() -> Language | None:
    """ASN_LANG, None where it names no language of ours."""
    return as_language(os.environ.get("ASN_LANG", "").strip().lower())


def from_environment() -> Language:
    """ASN_LANG, else the locale: Indonesian for `id_*`, English otherwise."""
    asked = asked_by_environment()
    if asked:
        return asked
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "id" if value.lower().startswith("id") else "en"
    if os.name == "nt":
        import locale as system_locale

        value = system_locale.getlocale()[0] or ""
        return "id" if value.lower().startswith(("id", "indonesia")) else "en"
    return "en"
