"""Holidays, `configs/kalender/<year>.yaml`: which years are covered, and which days are off."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, NamedTuple

from pydantic import Field

from asn_cli.locale import msg
from asn_cli.paths import configs
from asn_cli.rules.dated import Bases, StatusWord
from asn_cli.rules.model import Status
from asn_cli.rules.strict_yaml import load_strict
from asn_cli.rules.validate import RuleModel, Text, YesNo, validate

Days = dict[date, Text]


class CalendarFile(RuleModel):
    """The holidays of one year."""

    tahun: Annotated[int, Field(ge=2000, le=2100)]
    aktif: YesNo
    """False for estimates: the year is then not covered, until a libur table of the office names its libur nasional."""
    status: StatusWord
    dasar: Bases
    catatan: Text
    diperiksa_pada: date | None
    libur_nasional: Days
    cuti_bersama: Days


class CalendarYear(NamedTuple):
    """One year: its days off by date, how sure they are, and whether they count."""

    tahun: int
    aktif: bool
    status: Status
    dasar: str
    libur_nasional: Mapping[date, str]
    cuti_bersama: Mapping[date, str]


@lru_cache(maxsize=1)
def load_calendar() -> Mapping[int, CalendarYear]:
    """Every shipped year, also those that are off."""
    years: dict[int, CalendarYear] = {}
    for path in sorted((configs() / "kalender").glob("*.yaml")):
        document = load_strict(path, f"kalender/{path.name}")
        file = validate(document, CalendarFile)
        if str(file.tahun) != path.stem:
            raise document.problem(("tahun",), msg("aturan.id_bukan_jalur", nilai=file.tahun, harus=path.stem))
        for key, days in (("libur_nasional", file.libur_nasional), ("cuti_bersama", file.cuti_bersama)):
            for day in days:
                if day.year != file.tahun:
                    raise document.problem((key, day), msg("aturan.di_luar_tahun", nilai=day, tahun=file.tahun))
        years[file.tahun] = CalendarYear(
            file.tahun,
            file.aktif,
            file.status,
            "; ".join(basis.line for basis in file.dasar),
            MappingProxyType(file.libur_nasional),
            MappingProxyType(file.cuti_bersama),
        )
    return MappingProxyType(years)
