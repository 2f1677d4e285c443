"""YAML as rule files and asn.yaml need it: no key twice, no surprise types, and a line number for every value.

Only what these files use is read: mappings, lists and plain values. YAML 1.1's traps are closed: `no` and `on` stay
words, `12:30` and `15.04.01` stay text, `010` stays text, a tag or an alias is refused.
"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

import yaml

from asn_cli.exits import ConfigProblem
from asn_cli.locale import Msg, msg

SAFE_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)")
DECIMAL = re.compile(r"[-+]?\d+\.\d+([eE][-+]?\d+)?")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMERIC = frozenset("+-0123456789")
"""What numbers and dates begin with."""
WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)

KeyPath = Sequence[object]


class Loader(SAFE_LOADER):  # type: ignore[misc]
    """Takes each value as it is written: what a plain word means `scalar` says."""

    TAGS: ClassVar[dict[type, str]] = {
        kind: f"tag:yaml.org,2002:{name}"
        for kind, name in ((yaml.ScalarNode, "str"), (yaml.SequenceNode, "seq"), (yaml.MappingNode, "map"))
    }

    def resolve(self, kind: type, value: object, implicit: object) -> str:  # noqa: ARG002
        """The tag of what bears none."""
        return self.TAGS[kind]


class Document(NamedTuple):
    """A YAML file as plain Python values, and where each of them stands."""

    path: Path
    data: Any
    """dict, list, str, int, float, bool, datetime.date or None; an empty file is an empty dict."""
    root: Any
    shown: str = ""
    """How messages name the file; its name when empty."""

    def line(self, keys: KeyPath = ()) -> int:
        """The line of the value (of the key itself in a mapping) at `keys`, or of the nearest thing above it."""
        node, line = self.root, 1
        for key in keys:
            if isinstance(node, yaml.MappingNode):
                pair = next((pair for pair in node.value if pair[0].value == _written(key)), None)
                if pair is None:
                    continue
                line, node = pair[0].start_mark.line + 1, pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
                node = node.value[key]
                line = node.start_mark.line + 1
        return line

    def where(self, keys: KeyPath = ()) -> Msg:
        """`asn.yaml, line 7`, in the user's language."""
        return place(self.shown or self.path.name, self.line(keys))

    def problem(self, keys: KeyPath, text: Msg) -> ConfigProblem:
        """The error to raise for the value at `keys`; `text` says what is wrong, what was expected, what to do."""
        return ConfigProblem("aturan_salah", rincian=self.complaint(keys, text))

    def complaint(self, keys: KeyPath, text: Msg) -> Msg:
        """One complaint with its place, to be raised alone or with others."""
        name = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{_written(key)}" for key in keys)[1:]
        return (
            msg("aturan.keluhan", tempat=self.where(keys), kunci=name, pesan=text)
            if name
            else msg("aturan.keluhan_berkas", tempat=self.where(keys), pesan=text)
        )


def place(file: str, line: int) -> Msg:
    """A line of a file, in words."""
    return msg("aturan.tempat", berkas=file, baris=line)


def load_strict(path: Path, shown: str = "") -> Document:
    """Read a YAML file; anything that is not sound YAML of our kind is a ConfigProblem that names file and line."""
    shown = shown or path.name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refuse(shown, path.read_bytes()[: error.start].count(b"\n") + 1, msg("aturan.bukan_utf8")) from None
    except OSError as error:
        raise ConfigProblem("berkas_aturan_tidak_terbaca", berkas=shown, pesan=error.strerror or error) from None
    return parse_strict(text, path, shown)


def parse_strict(text: str, path: Path, shown: str = "") -> Document:
    """The same from text already read; `path` only names it."""
    shown = shown or path.name
    try:
        root = yaml.compose(text, Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refuse(shown, mark.line + 1 if mark else 1, msg("aturan.yaml_rusak", pesan=error.problem)) from None
    except yaml.YAMLError as error:
        raise _refuse(shown, 1, msg("aturan.yaml_rusak", pesan=error)) from None
    data = {} if root is None else _Builder(shown).build(root)
    return Document(path, {} if data is None else data, root, shown)


def scalar(text: str) -> str | int | float | bool | date | None:
    """What an unquoted word means."""
    if text in WORDS:
        return WORDS[text]
    if text[0] not in NUMERIC:
        return text
    if INTEGER.fullmatch(text):
        return int(text)
    if DECIMAL.fullmatch(text):
        return float(text)
    if DATE.fullmatch(text):
        return date.fromisoformat(text)
    return text


class _Builder:
    """Turns the node tree into plain values, refusing what is ambiguous."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.seen: set[int] = set()

    def build(self, node: Any) -> Any:
        if node.tag not in PLAIN_TAGS:
            raise self.refuse(node, msg("aturan.tanda_asing", tanda=node.tag))
        kind = type(node)
        if kind is yaml.ScalarNode:
            return self.scalar(node)
        if id(node) in self.seen:
            raise self.refuse(node, msg("aturan.alias"))
        self.seen.add(id(node))
        return self.mapping(node) if kind is yaml.MappingNode else [self.build(item) for item in node.value]

    def mapping(self, node: Any) -> dict[Any, Any]:
        values: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self.refuse(key_node, msg("aturan.kunci_majemuk"))
            key = self.scalar(key_node)
            if key == "<<":
                raise self.refuse(key_node, msg("aturan.alias"))
            if key in values:
                first = next(other for other, _ in node.value if self.scalar(other) == key)
                line = first.start_mark.line + 1
                raise self.refuse(key_node, msg("aturan.kunci_ganda", kunci=key_node.value, baris=line))
            values[key] = self.build(value_node)
        return values

    def scalar(self, node: Any) -> Any:
        if node.style:
            return node.value
        try:
            return scalar(node.value)
        except ValueError:
            raise self.refuse(node, msg("aturan.tanggal_mustahil", tanggal=node.value)) from None

    def refuse(self, node: Any, text: Msg) -> ConfigProblem:
        return _refuse(self.shown, node.start_mark.line + 1, text)


def _refuse(shown: str, line: int, text: Msg) -> ConfigProblem:
    complaint = msg("aturan.keluhan_berkas", tempat=place(shown, line), pesan=text)
    return ConfigProblem("aturan_salah", rincian=complaint)


def _written(key: object) -> str:
    return key.isoformat() if isinstance(key, date) else str(key)
