"""Findings: what is wrong, doubtful or worth knowing in a file, with the cell it stands in.

A finding holds a code and the facts; its words, in both languages, live in `locale/temuan/*.yaml` (one file a
family of codes) and are put together only when it is shown.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

LONG_DIGITS = re.compile(r"\d{10,}")
KEPT_PER_CAUSE = 1000


def without_long_digits(text: str) -> str:
    """The text with each run of ten digits or more (a telephone, a NIK) starred out."""
    return LONG_DIGITS.sub(lambda run: "*" * len(run.group()), text)


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "kesalahan"
    WARNING = "peringatan"
    NOTE = "catatan"


class Place(NamedTuple):
    """A spot in an input: file, sheet (empty for csv and the like) and cell (`C7`, `C7:C9`, or empty)."""

    file: str = ""
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        text = self.file
        if self.sheet:
            text += f":{self.sheet}"
        if self.cell:
            text += f"!{self.cell}"
        return text


NOWHERE = Place()


def marked(column: str, across: object) -> str:
    """The name of a column for a row that one of several columns side by side gave (`_kolom`): `jabatan/C`."""
    return f"{column}/{across}" if isinstance(across, str) and across else column


class Finding(NamedTuple):
    """One thing found. `found` is what stood there; `personal` marks it as a name, NIP or the like."""

    code: str
    place: Place = NOWHERE
    found: str = ""
    column: str = ""
    personal: bool = False
    params: Mapping[str, object] = MappingProxyType({})

    @property
    def cause(self) -> tuple[str, str, str, str]:
        """What findings must share to be told as one."""
        return (self.code, self.place.file, self.place.sheet, self.column)


class Findings:
    """A collector. Of one cause it keeps the first 1,000 and counts the rest, so that nothing grows without end."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._kept: list[Finding] = []
        self._seen: dict[tuple[str, str, str, str], int] = {}
        self.extend(findings)

    @classmethod
    def together(cls, *parts: "Iterable[Finding] | Findings") -> "Findings":
        """All of several collections in one, counts included."""
        whole = cls()
        for part in parts:
            whole.extend(part)
        return whole

    def add(
        self,
        code: str,
        place: Place = NOWHERE,
        found: object = "",
        *,
        column: str = "",
        code_column: bool = False,
        personal: bool = False,
        **params: object,
    ) -> None:
        """Note one finding. Runs of ten digits or more are masked unless the column holds codes."""
        text = str(found)
        if not code_column:
            text = without_long_digits(text)
            params = {k: without_long_digits(v) if isinstance(v, str) else v for k, v in params.items()}
        self.append(Finding(code, place, text, column, personal, params))

    def append(self, finding: Finding) -> None:
        """Take over a finding made elsewhere."""
        count = self._seen.get(finding.cause, 0) + 1
        self._seen[finding.cause] = count
        if count <= KEPT_PER_CAUSE:
            self._kept.append(finding)

    def extend(self, findings: "Iterable[Finding] | Findings") -> None:
        """Take over several, counts included."""
        for finding in findings:
            self.append(finding)
        if isinstance(findings, Findings):
            for cause, count in findings._seen.items():
                self._seen[cause] += max(0, count - KEPT_PER_CAUSE)

    def more(self, cause: tuple[str, str, str, str], times: int) -> None:
        """Count a cause as met `times` more, without keeping the findings."""
        self._seen[cause] = self._seen.get(cause, 0) + times

    def changed(self, change: Callable[[Finding], Finding]) -> "Findings":
        """A copy with every finding passed through `change`, which leaves its cause alone."""
        copy = Findings()
        copy._kept = [change(finding) for finding in self._kept]
        copy._seen = dict(self._seen)
        return copy

    def count(self, cause: tuple[str, str, str, str]) -> int:
        """How often a cause was met, the ones not kept included."""
        return self._seen.get(cause, 0)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __bool__(self) -> bool:
        return bool(self._kept)
