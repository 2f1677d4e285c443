"""What `evaluate` rests on: ratings read, rated by the rules of their year, and what follows; each worked out once."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings
from asn_cli.run import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.evaluation.ratings import Scheme
    from asn_cli.domain.evaluation.spread import Share
    from asn_cli.ingest.model import Dataset
    from asn_cli.rules import Parameter

RATINGS, INDEX = "kinerja", "profesionalitas"
ALSO = ("pegawai", "unit_kerja")
MATRIX_FROM = date(2022, 1, 1)
"""The first day of the matrix of PermenPANRB 6/2022: what was rated by it can be read at any reference date."""
DEFAULT_WEIGHTS = "70/30"


class Evaluation:
    """The ratings of an office and all that is said of them. `data`: what was read already."""

    def __init__(
        self, run: Run, *, weights: str | None = None, codes: str | None = None, data: "Dataset | None" = None
    ) -> None:
        self.run = run
        self.at = run.context.as_of
        self._weights = weights
        self._codes = codes
        self._given = data
        self.told = Findings()

    @cached_property
    def data(self) -> "Dataset":
        """The tables of the sources."""
        return self._given or self.run.read((RATINGS, INDEX, *ALSO), needed=(RATINGS, INDEX))

    def _rule(self, name: str) -> "Parameter":
        return self.run.rules.parameter(f"kinerja/{name}", max(self.at, MATRIX_FROM))

    @cached_property
    def parameters(self) -> tuple["Parameter", ...]:
        """The rules that the tables rest on."""
        names = ("predikat", "predikat-angka", "bobot-skp", "sebaran", "peringkat", "penghargaan", "pembinaan")
        return tuple(self._rule(name) for name in names)

    @cached_property
    def scheme(self) -> "Scheme":
        """How ratings become a predikat, as told and as the rules have it; unknown choices are a UsageProblem."""
        from asn_cli.domain.evaluation.ratings import Scheme, spelled

        weights, codes = self._rule("bobot-skp").isi, self._rule("kode-siasn").isi
        for option, value, known in (("--weights", self._weights, weights), ("--rating-codes", self._codes, codes)):
            if value is not None and value not in known:
                raise UsageProblem("pilihan_tidak_dikenal", opsi=option, nilai=value, pilihan=", ".join(known))
        bands = self._rule("predikat-angka").isi
        return Scheme(
            spellings=spelled(self._rule("ejaan").isi),
            matrix=self._rule("predikat").isi,
            bands=[(band.dari, band.nama, band.syarat is not None) for band in bands],
            share_skp=weights[self._weights or DEFAULT_WEIGHTS]["skp"] / 100,
            codes=codes[self._codes] if self._codes else None,
            by_numbers=self._weights is not None,
        )

    @property
    def weights(self) -> str:
        """The weights of scores, as told or the usual ones."""
        return self._weights or DEFAULT_WEIGHTS

    @cached_property
    def rated(self) -> "pd.DataFrame | None":
        """Every rating with its predikat, names and units filled in from pegawai, by person; None without ratings."""
        from asn_cli.domain.evaluation.people import in_order
        from asn_cli.domain.evaluation.ratings import rate
        from asn_cli.tables.evaluation_view import completed, tell_ratings

        scheme, table = self.scheme, self.data.frame(RATINGS)
        if table is None:
            return None
        self._refuse_codes(table)
        frame = completed(table, self.data.frame("pegawai"))
        found = rate(frame, scheme)
        tell_ratings(table, found, scheme, self.told, self.data.place)
        return in_order(found)

    def _refuse_codes(self, table: "pd.DataFrame") -> None:
        """Numeric ratings whose direction nobody stated: systems use opposite ones."""
        from asn_cli.domain.evaluation.ratings import RATINGS as COLUMNS
        from asn_cli.domain.evaluation.ratings import is_code
        from asn_cli.tables.telling import as_written, tell_rows

        if self._codes is not None:
            return
        found = Findings(self.data.findings)
        count = 0
        for column in (name for name in COLUMNS if name in table):
            rows = is_code(table[column]).to_numpy(dtype=bool)
            tell_rows(found, "ASN-E001", rows, table, column, self.data.place, as_written(table[column]))
            count += int(rows.sum())
        if count:
            raise InputProblem("kode_tanpa_arah", findings=found, jumlah=count)

    @cached_property
    def spread(self) -> "pd.DataFrame":
        """The distribution of each unit and period, held against its pattern."""
        from asn_cli.domain.evaluation.spread import distribution
        from asn_cli.tables.evaluation_view import tell_spread, unit_predicates

        rated = self._known()
        patterns = {name: _shares(rules) for name, rules in self._rule("sebaran").isi.items()}
        spellings = self.scheme.spellings
        named = unit_predicates(self.data.frame("unit_kerja"), spellings, patterns, self.told, self.data.place)
        table = distribution(rated, named, patterns, _ranks(self._rule("peringkat").isi["unit"]))
        tell_spread(table, rated, self.told, self.data.place)
        return table

    @cached_property
    def raters(self) -> "pd.DataFrame":
        """Raters side by side."""
        from asn_cli.domain.evaluation.raters import raters

        return raters(self._known())

    @cached_property
    def rewards(self) -> "pd.DataFrame":
        """Candidates for a reward; whoever has a lenient rater is to be looked at first."""
        from asn_cli.domain.evaluation.raters import STANDS_OUT
        from asn_cli.domain.evaluation.rewards import Recognition, recognised
        from asn_cli.locale import msg

        rule = self._rule("penghargaan")
        basis = msg("evaluasi.dasar_pilihan", id=rule.id) if rule.status is None else rule.dasar
        facts = {name: int(value) for name, value in rule.isi.items()}
        lenient = set(self.raters.loc[self.raters["selisih_baku"] > STANDS_OUT, "penilai"])
        how = Recognition(facts["sangat_baik"], facts["dari_periode"], facts["hukuman"], basis)
        return recognised(self._known(), how, lenient)

    @cached_property
    def coaching(self) -> "pd.DataFrame":
        """Candidates for coaching."""
        import pandas as pd

        from asn_cli.domain.evaluation.rewards import Coaching, coached

        rule = self._rule("pembinaan")
        how = Coaching(
            poor=frozenset(self._rule("pembinaan-predikat").isi),
            months=int(rule.isi["perbaikan"]),
            steps=self._rule("pembinaan-langkah").isi,
            as_of=pd.Timestamp(self.at),
            basis=rule.dasar,
            status=rule.status.value if rule.status else "",
        )
        return coached(self._known(), how)

    def _known(self) -> "pd.DataFrame":
        rated = self.rated
        if rated is None:
            raise LookupError(RATINGS)
        return rated

    def credit(self) -> "pd.Series":
        """Angka kredit of each rating; missing, and told, where rank, months or rule are not known."""
        from asn_cli.tables.credit import credit_points

        years = {year: self._at_year(year) for year in self._known()["tahun"].dropna().unique()}
        posts = self.data.frame("pegawai")
        return credit_points(self._known(), posts, years, self._at_year(None), self.told, self.data.place)

    def _at_year(self, year: int | None) -> tuple[Mapping[str, float] | None, Mapping[str, float] | None]:
        """Percent by predikat and coefficient by rank at the end of a year."""
        at = self.at if year is None else date(int(year), 12, 31)
        rules = self.run.rules
        percent = rules.parameter("kinerja/angka-kredit-persen", at).isi
        return percent, rules.parameter("kinerja/angka-kredit-koefisien", at).isi

    @cached_property
    def boxes(self) -> Mapping[str, Mapping[str, float]]:
        """The nine boxes: potensial -> kinerja -> box."""
        found: Mapping[str, Mapping[str, float]] = self._rule("sembilan-kotak").isi
        return found

    @cached_property
    def talents(self) -> frozenset[int]:
        """The boxes of the talent pool."""
        return frozenset(int(box) for box in self._rule("kelompok-talenta").isi)

    @cached_property
    def index(self) -> "pd.DataFrame":
        """Indeks Profesionalitas of each group and of all; empty without that table."""
        import pandas as pd

        from asn_cli.domain.evaluation.index import professionalism
        from asn_cli.tables.evaluation_view import tell_lacking

        table = self.data.frame(INDEX)
        bands = [(band.dari, band.nama) for band in self._rule("profesionalitas-kategori").isi]
        if table is None:
            table = pd.DataFrame({"kelompok": pd.Series(dtype="str"), "jumlah": pd.Series(dtype="Int64")})
            return professionalism(table, bands, "semua").iloc[:0]
        tell_lacking(table, self.told, self.data.place)
        return professionalism(table, bands, "semua")

    @property
    def findings(self) -> Findings:
        """Those of the inputs, of the rules and of the ratings."""
        return Findings.together(self.data.findings, self.run.rules.findings, self.told)


def _shares(rules: Sequence[Any]) -> "list[Share]":
    """`syarat_porsi` of predikat as conditions."""
    from asn_cli.domain.evaluation.ratings import COUNTED_AS
    from asn_cli.domain.evaluation.spread import Share

    return [
        Share(
            tuple(COUNTED_AS[name] for name in rule.kategori),
            rule.paling_sedikit,
            rule.paling_banyak,
            rule.terbesar,
            rule.ada,
        )
        for rule in rules
    ]


def _ranks(rules: Sequence[Any]) -> "list[Share]":
    """`syarat_porsi` of ranks (above, as, below expectation) as conditions on the predikat that belong to them."""
    from asn_cli.domain.evaluation.ratings import AXIS, COUNTED_AS
    from asn_cli.domain.evaluation.spread import Share

    parts: dict[str, list[str]] = {}
    for predicate, level in AXIS.items():
        named = parts.setdefault(level, [])
        if COUNTED_AS[predicate] not in named:
            named.append(COUNTED_AS[predicate])
    return [
        Share(
            tuple(part for level in rule.kategori for part in parts[level]),
            rule.paling_sedikit,
            rule.paling_banyak,
        )
        for rule in rules
    ]
