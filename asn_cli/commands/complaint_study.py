"""What `complaints` rests on: reports read and sorted, the calendar, the period; each worked out once."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.findings import Findings
from asn_cli.run import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.complaints import Clock, Timed
    from asn_cli.domain.complaints.model import Phrases
    from asn_cli.domain.complaints.words import Language
    from asn_cli.domain.workdays import WorkCalendar
    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import Tally
    from asn_cli.rules import Parameter
    from asn_cli.rules.region import Region

REPORTS = "pengaduan"
ALSO = ("penduduk", "tanggapan", "libur")
KEYS = ("kecamatan", "sektor", "instansi", "klasifikasi", "kategori", "kanal", "bulan")
DEFAULT_KEYS = ("sektor", "kecamatan")
COUNTED = (
    "id_laporan",
    "tanggal",
    "tanggal_selesai",
    "status",
    "kecamatan",
    "sektor",
    "instansi",
    "klasifikasi",
    "kategori",
)
"""Columns that are always read; kanal only where it is a key."""
TEXTS = ("isi", "judul", "pelapor")
"""Columns of free text and names: read for `--kata` only, and never shown."""


class Period(NamedTuple):
    """First and last day, None where it is open."""

    first: date | None
    last: date | None


ALWAYS = Period(None, None)


def period_of(since: str | None, until: str | None) -> Period:
    """`--since` and `--until`; what is no date, or the wrong way round, is a UsageProblem."""
    days = []
    for option, written in (("--since", since), ("--until", until)):
        try:
            days.append(date.fromisoformat(written) if written else None)
        except ValueError:
            raise UsageProblem("tanggal_opsi_salah", opsi=option, tanggal=written) from None
    first, last = days
    if first and last and first > last:
        raise UsageProblem("periode_terbalik", mulai=first.isoformat(), sampai=last.isoformat())
    return Period(first, last)


def keys_of(by: str | None) -> tuple[str, ...]:
    """`--by a,b`; an unknown key is a UsageProblem."""
    if by is None:
        return DEFAULT_KEYS
    keys = tuple(dict.fromkeys(part.strip() for part in by.split(",") if part.strip()))
    for key in keys:
        if key not in KEYS:
            raise UsageProblem("kunci_rekap_asing", kunci=key, pilihan=", ".join(KEYS))
    return keys or DEFAULT_KEYS


class ComplaintStudy:
    """The complaints of an office, sorted and timed. `data`: what was read already; without it the sources are read."""

    def __init__(
        self,
        run: Run,
        *,
        period: Period = ALWAYS,
        keys: Sequence[str] = (),
        words: bool = False,
        data: "Dataset | None" = None,
    ) -> None:
        self.run = run
        self.at = run.context.as_of
        self.period = period
        self._keys = keys
        self._words = words
        self._given = data
        self.told = Findings()
        self.population_years: tuple[int, ...] = ()

    @cached_property
    def data(self) -> "Dataset":
        """The tables of the sources."""
        columns = (*COUNTED, *self._keys, *(TEXTS if self._words else ()))
        tables = (REPORTS, *ALSO)
        return self._given or self.run.read(tables, needed=(REPORTS,), compact={REPORTS: columns})

    def _rule(self, name: str) -> "Parameter":
        return self.run.rules.parameter(f"pengaduan/{name}", self.at)

    @cached_property
    def parameters(self) -> tuple["Parameter", ...]:
        """The rules that the tables rest on."""
        return tuple(self._rule(name) for name in ("batas", "status", "instansi-sektor", "kategori-sektor"))

    @cached_property
    def region(self) -> "Region":
        """The region of a wilayah table, else that of the rules."""
        return self.data.region or self.run.rules.region

    @cached_property
    def offices(self) -> "Phrases":
        """instansi -> sektor, the office's own names first."""
        from asn_cli.domain.complaints.model import Phrases

        return Phrases(self._rule("instansi-sektor").isi, self.run.rules.office.nama.instansi_sektor)

    @cached_property
    def everything(self) -> "pd.DataFrame":
        """Every report that was read, in the words of the tables."""
        from asn_cli.domain.complaints.model import Phrases
        from asn_cli.domain.complaints.prepare import prepared

        table = self.data.tables[REPORTS].frame
        subjects = Phrases(self._rule("kategori-sektor").isi)
        own = self._rule("status-kantor").isi
        statuses = {stage: [*words, *own.get(stage, ())] for stage, words in self._rule("status").isi.items()}
        return prepared(table, self.data.frame("tanggapan"), statuses, self.offices, subjects)

    @cached_property
    def reports(self) -> "pd.DataFrame":
        """The reports of the period."""
        frame = self.everything
        inside = self._inside(self.period)
        return frame if inside.all() else frame[inside]

    def _inside(self, period: Period) -> "pd.Series":
        import pandas as pd

        days = self.everything["tanggal"]
        inside = pd.Series(True, index=days.index)
        if period.first is not None:
            inside &= days >= pd.Timestamp(period.first)
        if period.last is not None:
            inside &= days < pd.Timestamp(period.last) + pd.Timedelta(days=1)
        return inside

    @cached_property
    def calendar(self) -> "WorkCalendar":
        """Working days: the shipped years that are in force, and the office's own days."""
        from asn_cli.domain.workdays import make_calendar

        years = {year: facts for year, facts in self.run.rules.calendar.items() if facts.aktif}
        off = {day for facts in years.values() for day in (*facts.libur_nasional, *facts.cuti_bersama)}
        covered = set(years)
        own = self.data.frame("libur")
        if own is not None:
            off |= {day.date() for day in own["tanggal"]}
            if "jenis" in own:
                covered |= {day.year for day in own.loc[own["jenis"].eq("libur nasional").fillna(False), "tanggal"]}
        return make_calendar(covered, off)

    @cached_property
    def clock(self) -> "Clock":
        """How working days are counted and held against the limits."""
        import pandas as pd

        from asn_cli.domain.complaints import Clock
        from asn_cli.textkey import heading_key

        settings = self.run.rules.office.pengaduan
        limits: Mapping[str, float] = {**(self._rule("batas").isi or {}), **settings.batas}
        return Clock(
            calendar=self.calendar,
            limits={heading_key(name): int(limit) for name, limit in limits.items()},
            as_of=pd.Timestamp(self.at),
            count_first=settings.mulai == "hari_ini",
            archived_is_done=settings.arsip_selesai,
        )

    @cached_property
    def times(self) -> "Timed":
        """Working days of each report of the period."""
        from asn_cli.domain.complaints import timed

        return timed(self.reports, self.clock)

    @cached_property
    def rate_period(self) -> tuple[date, date]:
        """The days that laju counts: as told, else the 12 months up to the reference date."""
        import pandas as pd

        last = self.period.last or self.at
        first = self.period.first
        if first is None:
            first = (pd.Timestamp(last) - pd.DateOffset(years=1) + pd.Timedelta(days=1)).date()
        return first, last

    @cached_property
    def recent(self) -> "pd.DataFrame":
        """The reports of the rate period."""
        return self.everything[self._inside(Period(*self.rate_period)).to_numpy()]

    def rates(self) -> "pd.DataFrame":
        """Reports per 10,000 residents of each kecamatan, over the rate period."""
        from asn_cli.domain.complaints import rates
        from asn_cli.domain.complaints.model import coded

        codes, names = coded(self.everything["kode"])
        codes = codes[self._inside(Period(*self.rate_period)).to_numpy()]
        counts = {str(name): int((codes == place).sum()) for place, name in enumerate(names)}
        population = self._population(counts)
        placed = set(population["kode"].astype(str))
        without = int((codes < 0).sum()) + sum(n for kode, n in counts.items() if kode not in placed)
        return rates(counts, population, without)

    def _population(self, counts: Mapping[str, int]) -> "pd.DataFrame":
        """kode, kecamatan, penduduk: of penduduk, and other kecamatan of the region that reports name."""
        import pandas as pd

        from asn_cli.domain.needs import population

        table, known = self.data.frame("penduduk"), {}
        if table is not None:
            yearly = population.series(table, self.told, self.data.place)
            names = pd.Series({kode: self.region.official(kode) or kode for kode in yearly["kode"].unique()})
            found = population.at_date(yearly, self.at, names, self.told, self.data.place)
            people = found["penduduk"].astype("Int64")
            known = {str(kode): number for kode, number in zip(found.index, people, strict=True)}
            self.population_years = tuple(sorted({int(year) for year in found["tahun"].dropna()}))
        listed = [d.kode for d in self.region.districts if d.kode in known or counts.get(d.kode) or table is None]
        return pd.DataFrame(
            {
                "kode": listed,
                "kecamatan": [self.region.official(kode) for kode in listed],
                "penduduk": pd.array([known.get(kode, pd.NA) for kode in listed], dtype="Int64"),
            }
        )

    def monthly(self) -> "pd.DataFrame":
        """Reports month by month, with the limits that the other months set."""
        from asn_cli.domain.complaints.months import by_month

        return by_month(self.everything["tanggal"], self.reports["tanggal"], *self.period, self.at)

    @cached_property
    def language(self) -> "Language":
        """The word lists for `--kata`."""
        from asn_cli.domain.complaints.words import Language

        lists = self._rule("kata").isi
        public = [
            phrase
            for name in ("instansi-sektor", "kategori-sektor")
            for phrases in self._rule(name).isi.values()
            for phrase in phrases
        ]
        public += [district.nama for district in self.region.districts]
        return Language(frozenset(lists["henti"]), frozenset(lists["sapaan"]), public)

    def words(self) -> "pd.DataFrame":
        """The words of the reports of the period, by sektor."""
        from asn_cli.domain.complaints import frequent_words

        table = self.data.tables[REPORTS].frame
        columns = [name for name in TEXTS if name in table]
        if not {"isi", "judul"} & set(columns):
            raise InputProblem("kata_tanpa_isi", findings=self.data.findings)
        texts = table.loc[self.reports.index, columns].assign(sektor=self.reports["sektor"].astype(str))
        return frequent_words(texts, self.language)

    def by_sector(self) -> dict[str, int]:
        """Reports of the rate period by sektor, what is mapped to none left out."""
        from asn_cli.domain.complaints import NOT_MAPPED

        counts = self.recent["sektor"].value_counts()
        return {str(name): int(n) for name, n in counts.items() if n and name != NOT_MAPPED}

    def tally(self) -> "Tally":
        """The closing line: what lies outside the period is set aside."""
        return self.run.tally(self.data, {"luar_periode": len(self.everything) - len(self.reports)})

    @property
    def findings(self) -> Findings:
        """Those of the inputs, of the rules and of the reports."""
        from asn_cli.tables.complaints_findings import tell

        told = tell(self.data, self.everything, self.reports, self.times, self.clock)
        return Findings.together(self.data.findings, self.run.rules.findings, told, self.told)
