"""One study of one set of sources: what several commands rest on, each part worked out once, when first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, Self

from asn_cli.exits import InputProblem, UsageProblem
from asn_cli.locale import msg
from asn_cli.locale.figures import figure, listing
from asn_cli.runner import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.balance import Balance
    from asn_cli.domain.needs import Basis, Needs
    from asn_cli.domain.rounding import Rounding
    from asn_cli.domain.staffing import Staff
    from asn_cli.domain.workload import Workload
    from asn_cli.findings import Findings
    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import Tally
    from asn_cli.rules import Standard
    from asn_cli.rules.region import Region

ONE_OF = ("penduduk", "fasilitas", "wilayah", "beban_kerja")
"""Of these tables a study of needs must have one."""
ALSO = ("pegawai", "unit_kerja")


def rounding_of(told: str) -> "Rounding":
    """The rounding of that name; an unknown one is a UsageProblem."""
    from asn_cli.domain.rounding import Rounding

    if told not in tuple(Rounding):
        raise UsageProblem("pembulatan_tidak_dikenal", cara=told, pilihan=listing(Rounding))
    return Rounding(told)


REASONS_TOLD = 2
"""How many reasons one line of an error holds when nothing at all can be computed."""


class Study:
    """The inputs, the rules at the reference date, and what they come to."""

    def __init__(
        self,
        run: Run,
        *,
        rounding: str | None = None,
        wanted: tuple[str, ...] = (*ONE_OF, *ALSO),
        needed: tuple[str, ...] = ONE_OF,
    ) -> None:
        self.run = run
        self.at = run.context.as_of
        self.ground_at = self.at
        """The date at which population and facilities stand, where it is another (`compare`)."""
        self._rounding = rounding
        self._wanted = wanted
        self._needed = needed

    @classmethod
    def of(
        cls,
        run: Run,
        *,
        rounding: str | None = None,
        wanted: tuple[str, ...] | None = None,
        needed: tuple[str, ...] | None = None,
    ) -> Self:
        """The study that the run shares (`report`), else one that reads `wanted` and must have one of `needed`."""
        shared = run.shared
        if isinstance(shared, cls):
            return shared
        told = {"wanted": wanted, "needed": needed}
        return cls(run, rounding=rounding, **{name: value for name, value in told.items() if value is not None})

    @cached_property
    def rounding(self) -> "Rounding":
        """How needs are rounded: as told, else as asn.yaml says, else up."""
        return rounding_of(self._rounding or self.run.rules.office.pembulatan or "ke_atas")

    @cached_property
    def data(self) -> "Dataset":
        """The tables of the sources."""
        return self.run.read(self._wanted, needed=self._needed)

    @cached_property
    def region(self) -> "Region":
        """The region of a wilayah table, else that of asn.yaml, else the shipped one."""
        return self.data.region or self.run.rules.region

    @cached_property
    def standards(self) -> tuple["Standard", ...]:
        """Every standard at the reference date."""
        return self.run.rules.standards(self.at)

    @cached_property
    def basis(self) -> "Basis":
        """What the standards are applied to."""
        from asn_cli.domain.needs import Regency, make_basis

        settings = self.run.rules.office.wilayah
        regency = Regency(
            luas_km2=settings.luas_km2 if settings else None,
            apbd_miliar=settings.apbd_miliar if settings else None,
            faktor_geografis=self.run.rules.geographic_factor,
        )
        return make_basis(
            self.region.districts,
            self.ground_at,
            also=() if self.workload_needs is None else self.workload_needs["kode"],
            penduduk=self.data.frame("penduduk"),
            fasilitas=self.data.frame("fasilitas"),
            wilayah=self.data.frame("wilayah"),
            standards=self.standards,
            regency=regency,
            place=self.data.place,
        )

    @cached_property
    def workload(self) -> "Workload | None":
        """Need by workload (ABK, the default working time); None without a beban_kerja table."""
        from asn_cli.domain.rounding import Rounding
        from asn_cli.domain.workload import Approach, WorkingTime, workload
        from asn_cli.rules.working_time import working_time

        table = self.data.frame("beban_kerja")
        if table is None:
            return None
        time = working_time(self.run.rules, self.at, Approach.ABK)
        rounding = Rounding(self.run.rules.office.pembulatan or Rounding.NEAREST)
        return workload(table, Approach.ABK, WorkingTime(time.minutes, time.days), rounding=rounding)

    @cached_property
    def workload_places(self) -> "pd.Series | None":
        """The kecamatan (kode, or missing) of each row of `workload.jabatan`; None without a beban_kerja table."""
        from asn_cli.domain.staffing import unit_codes

        if self.workload is None:
            return None
        units = self.workload.jabatan["unit_kerja"].reset_index(drop=True)
        return unit_codes(units, self.region, self.data.frame("unit_kerja"))

    @cached_property
    def workload_needs(self) -> "pd.DataFrame | None":
        """What workload asks for in each kecamatan and post, as one more standard that competes with the others."""
        from asn_cli.domain.rounding import Rounding
        from asn_cli.domain.staffing import sectors_of
        from asn_cli.domain.workload import competing_needs

        found, codes = self.workload, self.workload_places
        if found is None or codes is None:
            return None
        posts, units = self.run.rules.posts, self.data.frame("unit_kerja")
        jobs = found.jabatan.reset_index(drop=True)
        jobs["jabatan"] = posts.match_series(jobs["jabatan"], jobs["unit_kerja"]).fillna(jobs["jabatan"])
        rounding = Rounding(self.run.rules.office.pembulatan or Rounding.NEAREST)
        needs = competing_needs(jobs, codes, rounding)
        sectors = sectors_of(jobs, posts, units)
        return needs.assign(sektor=needs["jabatan"].map(sectors), status_hukum="sekunder")

    @cached_property
    def needs(self) -> "Needs":
        """What the standards ask for; nothing at all is an error that says what is missing."""
        from asn_cli.domain.needs import compute_needs

        rules = self.run.rules
        found = compute_needs(
            self.basis,
            self.standards,
            rules.posts,
            self.rounding,
            district_type=rules.district_type(self.at),
            workload=self.workload_needs,
        )
        rests_on_people = all(self.data.frame(table) is None for table in ("fasilitas", "beban_kerja"))
        if rests_on_people and self.basis.named and self.basis.districts["penduduk"].isna().all():
            raise self._nothing_needed(msg("kebutuhan.tanpa_penduduk"))
        if found.rows.empty:
            reasons = list(dict.fromkeys(map(str, found.missing["alasan"])))
            raise self._nothing_needed(listing(reasons[:REASONS_TOLD], " "))
        return found

    def _nothing_needed(self, reason: object) -> InputProblem:
        """No need could be computed: the reason, and all that reading and reckoning had to say."""
        told = (*self.data.findings, *self.basis.findings, *self._workload_findings)
        return InputProblem("kebutuhan_kosong", findings=told, alasan=reason)

    @cached_property
    def staff(self) -> "Staff | None":
        """Everybody in pegawai with post and kecamatan; None without that table."""
        from asn_cli.domain.staffing import StaffRules, place_staff

        table = self.data.frame("pegawai")
        if table is None:
            return None
        rules = self.run.rules
        how = StaffRules(
            posts=rules.posts,
            region=self.region,
            standing=rules.parameter("pegawai/kedudukan-hukum", self.at).isi,
            statuses=rules.parameter("pegawai/status", self.at).isi,
            counted=rules.office.pegawai.status_dihitung,
            own_posts=() if self.workload_needs is None else self.workload_needs["jabatan"].unique(),
        )
        return place_staff(
            table,
            how,
            unit_kerja=self.data.frame("unit_kerja"),
            fasilitas=self.data.frame("fasilitas"),
            facilities=self.basis.facilities,
            place=self.data.place,
        )

    @cached_property
    def staff_by_unit(self) -> "dict[tuple[str, str], int] | None":
        """How many who count hold each title, as written or as the post it means, in each unit; None without staff."""
        from asn_cli.domain.staffing import Reason

        if self.staff is None:
            return None
        people = self.staff.people
        there = people[people["alasan"].isna() | people["alasan"].isin([Reason.PLACE, Reason.POST])]
        there = there.assign(unit_kerja=there["unit_kerja"].fillna(""))
        counts: dict[tuple[str, str], int] = {}
        for name in ("jabatan_asli", "jabatan"):
            found = there.groupby(["unit_kerja", name])["jumlah"].sum()
            for (unit, post), number in zip(found.index, found, strict=True):
                counts.setdefault((unit, post), int(number))
        return counts

    @cached_property
    def balance(self) -> "Balance":
        """Needs against staff."""
        from asn_cli.domain.balance import balance

        return balance(self.needs, self.staff, self.basis.names, self.basis.facilities)

    @cached_property
    def findings(self) -> "Findings":
        """Everything worth knowing about the inputs, the rules and the computation."""
        from asn_cli.findings import Findings

        parts = (self.data, self.run.rules, self.basis, self.needs, self.staff)
        told = [part.findings for part in parts if part is not None]
        return Findings.together(*told, self._workload_findings, self._uncovered)

    @property
    def _uncovered(self) -> "Findings":
        """Where the staff table holds nobody at all."""
        from asn_cli.domain.balance import uncovered
        from asn_cli.findings import Findings
        from asn_cli.tables.telling import file_of

        told, table = Findings(), self.data.frame("pegawai")
        if table is not None and len(table):
            for part, names, need in uncovered(self.balance):
                spot, where = file_of(table, self.data.place), f"{part} {listing(names)}"
                told.add("ASN-K020", spot, where, column=part, kebutuhan=figure(need))
        return told

    @property
    def _workload_findings(self) -> "Findings":
        """Tasks that have no workload, and units whose need stands in no kecamatan."""
        from asn_cli.findings import Findings
        from asn_cli.tables.workload_view import aside_findings, unplaced_findings

        tasks, found, codes = self.data.frame("beban_kerja"), self.workload, self.workload_places
        if tasks is None or found is None or codes is None:
            return Findings()
        place = self.data.place
        return Findings.together(aside_findings(found, tasks, place), unplaced_findings(found, codes, tasks, place))

    @property
    def tally(self) -> "Tally":
        """The closing line: tasks that have no workload are set aside."""
        from asn_cli.tables.workload_view import aside_counts

        return self.run.tally(self.data, aside_counts(self.workload) if self.workload else None)

    @cached_property
    def used(self) -> tuple["Standard", ...]:
        """The standards that gave a figure, and the fallbacks that fed them."""
        return tuple(standard for standard in self.standards if standard.id in self.needs.used)
