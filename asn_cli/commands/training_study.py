"""What `training` rests on: trainings, competences, staff, and the service pressure of each sektor."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from asn_cli.commands.complaint_study import REPORTS, ComplaintStudy
from asn_cli.commands.survey_study import ANSWERS, SurveyStudy
from asn_cli.exits import ConfigProblem, UsageProblem
from asn_cli.findings import Findings
from asn_cli.run import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.ingest.model import Dataset
    from asn_cli.report.model import Tally
    from asn_cli.rules import Parameter

TRAININGS, COMPETENCES = "pelatihan", "kompetensi"
ALSO = ("pegawai", "unit_kerja", REPORTS, ANSWERS)
GOOD = "B"
"""The grade whose lowest IKM sets the pressure of a sektor to 0."""
NEWEST = 1
"""Years before the reference year from which on staff count as new."""


class TrainingStudy:
    """Trainings and competences of the staff."""

    def __init__(self, run: Run, *, purpose: str | None = None) -> None:
        self.run = run
        self.at = run.context.as_of
        self.told = Findings()
        self._aside: dict[str, int] = {}
        purposes = self._rule("jpm").isi
        if purpose is not None and purpose not in purposes:
            raise UsageProblem("pilihan_tidak_dikenal", opsi="--purpose", nilai=purpose, pilihan=", ".join(purposes))
        self.purpose = purpose

    def _rule(self, name: str) -> "Parameter":
        return self.run.rules.parameter(f"pelatihan/{name}", self.at)

    @cached_property
    def data(self) -> "Dataset":
        """The tables of the sources."""
        return self.run.read((TRAININGS, COMPETENCES, *ALSO), needed=(TRAININGS, COMPETENCES))

    @cached_property
    def parameters(self) -> tuple["Parameter", ...]:
        """The rules that the tables rest on."""
        return tuple(self._rule(name) for name in ("jp-minimum", "jpm", "urutan"))

    @property
    def purposes(self) -> "Parameter":
        """The purposes of JPM, each with its categories."""
        return self._rule("jpm")

    @property
    def bands(self) -> "list[tuple[float, str]] | None":
        """The categories of the stated purpose; None without one."""
        return None if self.purpose is None else [(band.dari, band.nama) for band in self.purposes.isi[self.purpose]]

    @cached_property
    def trainings(self) -> "pd.DataFrame | None":
        """Trainings taken up to the reference date; None without that table."""
        from asn_cli.tables.training_prepare import taken

        table = self.data.frame(TRAININGS)
        if table is None:
            return None
        found = taken(table, self.at, self.told, self.data.place)
        self._note_aside("pelatihan_nanti", len(table) - len(found))
        return found

    @cached_property
    def competences(self) -> "pd.DataFrame | None":
        """Competences whose two levels are known, with sektor, unit, title and group; None without that table."""
        from asn_cli.tables.training_prepare import levels

        table = self.data.frame(COMPETENCES)
        if table is None:
            return None
        found = levels(table, self.told, self.data.place)
        self._note_aside("level_kurang", len(table) - len(found))
        return self._with_people(found)

    def _note_aside(self, reason: str, rows: int) -> None:
        if rows:
            self._aside[reason] = rows

    @cached_property
    def staff(self) -> "pd.DataFrame":
        """Everybody in pegawai and whoever else is named (see `tables.training_prepare.staff`)."""
        from asn_cli.domain.staffing import StaffRules
        from asn_cli.tables.training_prepare import staff, tell_strangers

        rules = self.run.rules
        how = StaffRules(
            posts=rules.posts,
            region=self.data.region or rules.region,
            standing=rules.parameter("pegawai/kedudukan-hukum", self.at).isi,
            statuses=rules.parameter("pegawai/status", self.at).isi,
            counted=rules.office.pegawai.status_dihitung,
        )
        tables = [table for table in (self.trainings, self.data.frame(COMPETENCES)) if table is not None]
        found = staff(
            self.data.frame("pegawai"),
            tables,
            how,
            units=self.data.frame("unit_kerja"),
            new_from=self.at.year - NEWEST,
        )
        tell_strangers(found, self.told)
        return found

    def _with_people(self, rows: "pd.DataFrame") -> "pd.DataFrame":
        known = self.staff.set_index("nip")[["nama", "sektor", "unit_kerja", "jabatan", "kelompok"]]
        own = rows.drop(columns=[name for name in known.columns if name in rows])
        return own.join(known, on="nip")

    @cached_property
    def hours(self) -> "pd.DataFrame":
        """JP of each person and year against the minimum of their status."""
        from asn_cli.domain.training import hours_by_year
        from asn_cli.tables.training_prepare import no_hours, tell_minimum

        if self.trainings is None:
            return no_hours()
        limits = self._rule("jp-minimum").isi or {}
        minimum = {status: limit["minimum"] for status, limit in limits.items() if "minimum" in limit}
        minimum |= {"CPNS": minimum["PNS"]} if "PNS" in minimum else {}
        years = sorted(self.trainings["tanggal"].dt.year.unique().tolist())
        people = self.staff[self.staff["dinas"]]
        table = hours_by_year(people, self.trainings, minimum, years)
        tell_minimum(table, self.told)
        return table

    @property
    def year(self) -> int | None:
        """The newest year that has ended by the reference date, else the newest there is; None without trainings."""
        years = sorted(int(year) for year in self.hours["tahun"].unique())
        ended = [year for year in years if (year, 12, 31) <= (self.at.year, self.at.month, self.at.day)]
        return max(ended or years, default=None)

    @cached_property
    def pressed(self) -> dict[str, float]:
        """Service pressure by sektor, from complaints and survey where they are there."""
        from asn_cli.domain.training import pressure

        complaints = self.run.study(ComplaintStudy, data=self.data).by_sector() if REPORTS in self.data.tables else {}
        satisfaction = self.run.study(SurveyStudy, data=self.data).by_sector() if ANSWERS in self.data.tables else {}
        return pressure(complaints, satisfaction, self.good_enough)

    @cached_property
    def good_enough(self) -> float:
        """The lowest IKM of grade B."""
        bands = self.run.rules.parameter("skm/mutu", self.at).isi
        return float(next(band.dari for band in bands if band.nama == GOOD))

    @property
    def what(self) -> str:
        """What the plan is about: competences, or fields where only trainings are known."""
        return "kompetensi" if COMPETENCES in self.data.tables else "bidang"

    def plan(self, places: int | None, budget: float | None) -> "pd.DataFrame":
        """The plan in its order, with places given as far as they, or the budget, go."""
        from asn_cli.domain.training import gaps_of, plan, within_budget, within_places
        from asn_cli.tables.training_prepare import field_hours, fields_short

        if self.competences is not None:
            needs = gaps_of(self.competences)
        else:
            needs = fields_short(self.hours, self.trainings, self.staff, self.year)
        found = plan(needs, self.what, self.pressed)
        own = {name.casefold(): hours for name, hours in self.run.rules.office.pelatihan.jp.items()}
        usual = field_hours(self.trainings) if self.what == "bidang" and self.trainings is not None else {}
        names = found[self.what].tolist()
        found["jp"] = [own.get(str(name).casefold(), usual.get(name)) for name in names]
        found["jp"] = found["jp"].astype(float)
        wanted = found["dibutuhkan"].tolist()
        if budget is not None:
            costs = self._costs(names)
            found["peserta"] = within_budget(wanted, costs, Fraction(str(budget)))
            found["biaya_satuan"] = [float(cost) for cost in costs]
            found["biaya"] = [float(n * cost) for n, cost in zip(found["peserta"], costs, strict=True)]
        else:
            found["peserta"] = wanted if places is None else within_places(wanted, places)
        return found.astype({"peserta": "Int64"})

    def _costs(self, names: Sequence[object]) -> list[Fraction]:
        """The cost of one place of each; a missing one is a ConfigProblem that names it."""
        own = {name.casefold(): cost for name, cost in self.run.rules.office.pelatihan.biaya.items()}
        missing = list(dict.fromkeys(str(name) for name in names if str(name).casefold() not in own))
        if missing:
            raise ConfigProblem("biaya_pelatihan_tidak_ada", daftar=", ".join(missing), contoh=missing[0])
        return [Fraction(str(own[str(name).casefold()])) for name in names]

    def tally(self) -> "Tally":
        """The closing line."""
        return self.run.tally(self.data, self._aside)

    @property
    def findings(self) -> Findings:
        """Those of the inputs, of the rules and of the trainings."""
        return Findings.together(self.data.findings, self.run.rules.findings, self.told)
