"""What every rule file shares: dated values, each with its status and its legal basis."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Self, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from asn_cli.rules.model import Inactive, Status
from asn_cli.rules.validate import RuleError, RuleModel, Text


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _as_list(value: object) -> object:
    return value if isinstance(value, list) else [value]


Number = Annotated[str, BeforeValidator(_as_text), Field(min_length=1)]
"""A decree's number: 54, or a text such as `HK.01.07/MENKES/2015`."""
StatusWord = Annotated[Status, Field(strict=False)]


class Basis(RuleModel):
    """`dasar`: the rule that sets a figure, and where the figure was read."""

    jenis: Text
    nomor: Number | None = None
    tahun: Annotated[int, Field(ge=1945, le=2100)] | None = None
    pasal: Number | None = None
    lampiran: Number | None = None
    tempat: Text | None = None
    """Where in the rule, or which part of the figure, when it is no article."""
    sumber: Text
    """What was read: the text itself, an official publication, a secondary source."""
    status: StatusWord | None = None
    """Where several bases stand behind one figure: how sure this part is."""

    @property
    def line(self) -> str:
        """`UU 14/2005 pasal 35`."""
        number = "/".join(str(part) for part in (self.nomor, self.tahun) if part is not None)
        article = f"pasal {self.pasal}" if self.pasal else f"Lampiran {self.lampiran}" if self.lampiran else ""
        named = " ".join(part for part in (self.jenis, number, article) if part)
        return f"{named}, {self.tempat}" if self.tempat else named


Bases = Annotated[list[Basis], BeforeValidator(_as_list), Field(min_length=1)]
"""One basis or a list of them."""


class Repeal(RuleModel):
    """`dicabut`: from which day the rule is no longer in force, and what replaced it."""

    sejak: date
    oleh: Text
    sumber: Text


class DatedValue(RuleModel):
    """What every value carries besides the value itself."""

    status: StatusWord
    dasar: Bases
    dicabut: Repeal | None = None
    catatan: Text | None = None
    catatan_en: Text | None = None

    @model_validator(mode="after")
    def _status_is_the_weakest(self) -> Self:
        order = (Status.VERIFIED, Status.SECONDARY, Status.UNVERIFIED)
        parts = [basis.status for basis in self.dasar if basis.status is not None]
        if parts and self.status != max(parts, key=order.index):
            raise RuleError("status_bukan_terlemah", nilai=self.status.value)
        if self.status is Status.REPEALED and self.dicabut is None:
            raise RuleError("dicabut_tanpa_tanggal")
        return self

    def status_at(self, at: date) -> Status:
        """`dicabut` from the day of the repeal, else as it was read."""
        return Status.REPEALED if self.dicabut and at >= self.dicabut.sejak else self.status

    @property
    def basis_line(self) -> str:
        """All bases in one line."""
        return "; ".join(basis.line for basis in self.dasar)

    @property
    def source_line(self) -> str:
        """All sources in one line, each once."""
        return "; ".join(dict.fromkeys(basis.sumber for basis in self.dasar))


class DatedFile(RuleModel):
    """What every rule file carries besides its values."""

    id: Text
    keterangan: Text
    keterangan_en: Text
    diperiksa_pada: date | None
    """The last day a human confirmed that the newest value still stands; null: nobody has."""


Value = TypeVar("Value")


def value_at(values: Mapping[date, Value | None], at: date) -> tuple[date | None, Value | None, Inactive | None]:
    """The newest value not after `at`: its date, itself, and why there is none where there is none.

    Before the first value that value's date is given, with `belum_berlaku`; after a null, `berakhir`.
    """
    past = [day for day in values if day <= at]
    if not past:
        return min(values), None, Inactive.NOT_YET
    newest = max(past)
    value = values[newest]
    return newest, value, None if value is not None else Inactive.ENDED


def inactive_by_status(status: Status) -> Inactive | None:
    """What a status alone switches off."""
    return {Status.REPEALED: Inactive.REPEALED, Status.UNVERIFIED: Inactive.UNVERIFIED}.get(status)
