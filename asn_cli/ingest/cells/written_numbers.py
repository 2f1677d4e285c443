"""The distinct texts of a column of numbers, sorted by shape and turned into values."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from asn_cli.ingest.cells.column import Positions, objects
from asn_cli.ingest.cells.markers import is_missing_number
from asn_cli.ingest.cells.number_forms import PLAIN, SHAPE, Form, Meaning, form_of

Floats = npt.NDArray[np.float64]
MARKS = (".", ",")


@dataclass(slots=True, eq=False)
class Evidence:
    """How point and comma are used by members that leave no doubt: mark -> an example."""

    decimal: dict[str, str] = field(default_factory=dict)
    thousands: dict[str, str] = field(default_factory=dict)
    ungrouped: bool = False

    def note(self, form: Form, text: str) -> None:
        if form.decimal:
            self.decimal.setdefault(form.decimal, text)
        if form.thousands in (".", ","):
            self.thousands.setdefault(form.thousands, text)
        self.ungrouped = self.ungrouped or form.ungrouped


class Group(NamedTuple):
    """Distinct texts of one shape."""

    form: Form
    members: Positions


class Written:
    """The distinct texts of a column, plain and sorted by shape."""

    def __init__(self, unique: list[str], skip: set[int]) -> None:
        joined = "\n".join(text.replace("\n", " ").replace("\r", " ") for text in unique).translate(PLAIN)
        plain = [text.strip().removeprefix("'") for text in joined.split("\n")] if unique else []
        self.plain = objects(plain)
        self.groups: list[Group] = []
        self.wrong: list[int] = []
        shapes = "\n".join(plain).translate(SHAPE).split("\n") if unique else []
        for shape, members in _by_shape(shapes):
            form = form_of(shape)
            if form is not None:
                self._sort(form, members)
            else:
                self.wrong.extend(i for i in members if i not in skip and not is_missing_number(unique[i]))

    def _sort(self, form: Form, members: Positions) -> None:
        if form.meaning is Meaning.OPEN:
            # 0.125 cannot be a group of thousands.
            zero = np.array([text[form.start] == "0" for text in self.plain[members]])
            if zero.any():
                decimal = form._replace(meaning=Meaning.CLEAR, decimal=form.mark, mark="")
                self.groups.append(Group(decimal, members[zero]))
                members = members[~zero]
        if len(members):
            self.groups.append(Group(form, members))

    def evidence(self) -> Evidence:
        """How the members that leave no doubt use point and comma."""
        found = Evidence()
        for form, members in self.groups:
            if form.meaning is Meaning.CLEAR:
                found.note(form, self.plain[members[0]][form.start : form.end])
        return found

    def open(self, mark: str) -> list[str]:
        """The numbers in which this mark may mean either."""
        return [
            self.plain[index][form.start : form.end]
            for form, members in self.groups
            if form.mark == mark
            for index in members
        ]

    def convert(self, group: Group, decimal: str, thousands: str) -> Floats:
        """Their values."""
        form = group.form
        cores = [text[form.start : form.end] for text in self.plain[group.members]]
        if thousands:
            cores = [core.replace(thousands, "") for core in cores]
        if decimal == "," or form.meaning is Meaning.SCIENTIFIC:
            cores = [core.replace(",", ".") for core in cores]
        found: Floats = np.array(cores).astype(np.float64)
        return -found if form.negative else found


def _by_shape(shapes: list[str]) -> Iterator[tuple[str, Positions]]:
    """Each shape with the indexes of those that have it, in the order of first appearance."""
    if not shapes:
        return
    codes, unique = pd.factorize(objects(shapes))
    order = np.argsort(codes, kind="stable").astype(np.intp)
    ends = np.cumsum(np.bincount(codes, minlength=len(unique)))
    for shape, start, end in zip(unique, [0, *ends[:-1]], ends, strict=True):
        yield str(shape), order[start:end]
