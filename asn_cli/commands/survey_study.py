"""What `survey` rests on: answers read, scored by the scheme of their year; each worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from asn_cli.exits import UsageProblem
from asn_cli.findings import Findings
from asn_cli.run import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.survey import Result, Scheme
    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import Tally
    from asn_cli.rules import Parameter
    from asn_cli.rules.region import Region

ANSWERS = "skm"
FIRST_RULE = 2004
"""The year of the first rule on satisfaction surveys; an earlier year is read by it."""
MOST_ELEMENTS = 14


@dataclass(frozen=True, slots=True)
class YearScheme:
    """How the answers of one year are scored. `year` None: the file does not tell, so the reference date does."""

    year: int | None
    scheme: "Scheme"
    basis: str


class SurveyStudy:
    """The answers of an office, scored. `data`: what was read already; without it the sources are read."""

    def __init__(self, run: Run, *, population: int | None = None, data: "Dataset | None" = None) -> None:
        if population is not None and population <= 0:
            raise UsageProblem("jumlah_tidak_positif", opsi="--population", nilai=population)
        self.run = run
        self.at = run.context.as_of
        self.population = population
        self.told = Findings()
        self._given = data

    @cached_property
    def data(self) -> "Dataset":
        """The tables of the sources."""
        return self._given or self.run.read((ANSWERS,), needed=(ANSWERS,))

    @cached_property
    def answers(self) -> "pd.DataFrame":
        """The rows with at least one good answer, and every key that tables need."""
        from asn_cli.tables.survey_prepare import usable

        return usable(self.data.tables[ANSWERS].frame, self.told, self.data.place)

    @cached_property
    def region(self) -> "Region":
        """The region of a wilayah table, else that of the rules."""
        return self.data.region or self.run.rules.region

    @cached_property
    def schemes(self) -> tuple[YearScheme, ...]:
        """The scheme of each year that was asked about."""
        from asn_cli.tables.survey_prepare import tell_scheme

        years = sorted({int(year) for year in self.answers["tahun"].dropna().unique()})
        found: list[YearScheme] = [self._scheme(year) for year in years]
        if self.answers["tahun"].isna().any():
            found.append(self._scheme(None))
        for one in found:
            tell_scheme(one.year, one.scheme.weights, self.data.tables[ANSWERS].frame, self.told, self.data.place)
        return tuple(found)

    def _rule(self, name: str, at: date) -> "Parameter":
        return self.run.rules.parameter(f"skm/{name}", at)

    def _scheme(self, year: int | None) -> YearScheme:
        """The unsur, weights and grades in force at the end of a year."""
        from asn_cli.domain.survey import Band, Scheme

        at = self.at if year is None else date(max(year, FIRST_RULE), 12, 31)
        count = self._rule("jumlah-unsur", at)
        names = self._rule("unsur", at).isi or {}
        weights = self._weights(int(count.isi), self._rule("bobot-unsur", at).isi)
        bands = [Band(Fraction(str(b.dari)), b.nama, b.sebutan or "") for b in self._rule("mutu", at).isi]
        return YearScheme(year, Scheme(weights, {u: str(names.get(u, "")) for u in weights}, bands), count.dasar)

    def _weights(self, count: int, written: float | None) -> Mapping[str, Fraction]:
        """Those of asn.yaml where they fit the number of unsur, else the figure of the rule, else 1 over the number."""
        elements = [f"u{number}" for number in range(1, count + 1)]
        own = self.run.rules.office.skm.bobot
        if own and self._own_count == count:
            return {element: Fraction(str(own.get(element, 0))) for element in elements}
        weight = Fraction(1, count) if written is None else Fraction(str(written))
        return dict.fromkeys(elements, weight)

    @property
    def _own_count(self) -> int:
        """How many unsur the weights of asn.yaml are meant for."""
        highest = max((int(name[1:]) for name in self.run.rules.office.skm.bobot), default=0)
        return 9 if highest <= 9 else MOST_ELEMENTS

    @cached_property
    def parameters(self) -> tuple["Parameter", ...]:
        """The rules that the tables rest on."""
        years = [one.year for one in self.schemes]
        dates = [self.at if year is None else date(max(year, FIRST_RULE), 12, 31) for year in years]
        names = ("jumlah-unsur", "bobot-unsur", "unsur", "mutu")
        rules = [self._rule(name, at) for at in dates for name in names] + [self._rule("sampel", self.at)]
        return tuple({(rule.id, rule.berlaku_sejak): rule for rule in rules}.values())

    def of_year(self, one: YearScheme) -> "pd.DataFrame":
        """The answers of one year."""
        years = self.answers["tahun"]
        rows = years.isna() if one.year is None else years.eq(one.year).fillna(False)
        return self.answers[rows.to_numpy(dtype=bool)]

    def scored(self, key: str) -> "list[tuple[YearScheme, object, Result]]":
        """Every group of a key in each year, in the order of the key, then of the year."""
        from asn_cli.domain.survey import by_group

        found = [
            (one, group[0], result)
            for one in self.schemes
            for group, result in by_group(self.of_year(one), [key], one.scheme, self.population)
        ]
        return sorted(found, key=lambda item: str(item[1]))

    @cached_property
    def units(self) -> "list[tuple[YearScheme, object, Result]]":
        """Every unit in each year."""
        return self.scored("unit_layanan")

    @cached_property
    def whole(self) -> "list[tuple[YearScheme, Result]]":
        """All respondents of each year together."""
        from asn_cli.domain.survey import by_group

        return [
            (one, result)
            for one in self.schemes
            for _, result in by_group(self.of_year(one).assign(_semua=""), ["_semua"], one.scheme, self.population)
        ]

    def by_sector(self) -> dict[str, float]:
        """IKM by sektor, of the newest year."""
        from asn_cli.domain.survey import by_group

        if "sektor" not in self.answers or not self.schemes:
            return {}
        newest = max(self.schemes, key=lambda one: one.year or 0)
        rows = self.of_year(newest).dropna(subset=["sektor"])
        rows = rows.assign(sektor=rows["sektor"].str.strip().str.casefold())
        scored = by_group(rows, ["sektor"], newest.scheme)
        return {str(key[0]): float(result.ikm) for key, result in scored if result.ikm is not None}

    @cached_property
    def samples(self) -> tuple[int | None, int | None]:
        """The minimum sample for the population: of the published table, and by the formula."""
        from asn_cli.domain.survey import sample_by_formula, sample_by_table

        if self.population is None:
            return None, None
        table = {int(size): int(sample) for size, sample in self._rule("sampel", self.at).isi.items()}
        return sample_by_table(self.population, table), sample_by_formula(self.population)

    def tally(self) -> "Tally":
        """The closing line: rows without a single good answer are set aside."""
        lost = len(self.data.tables[ANSWERS].frame) - len(self.answers)
        return self.run.tally(self.data, {"tanpa_jawaban": lost})

    @property
    def findings(self) -> Findings:
        """Those of the inputs, of the rules and of the answers."""
        return Findings.together(self.data.findings, self.run.rules.findings, self.told)
