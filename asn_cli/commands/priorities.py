"""Where to act first: what each part of the report says of a kecamatan and sektor, brought together and ranked."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from asn_cli.commands.complaint_study import REPORTS, ComplaintStudy
from asn_cli.commands.survey_study import SurveyStudy, YearScheme
from asn_cli.commands.whole import Whole
from asn_cli.runner import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.commands.planning import Plan
    from asn_cli.domain.priority import Thresholds
    from asn_cli.domain.survey import Result
    from asn_cli.rules import Parameter
    from asn_cli.rules.priority_weights import PriorityWeights

KEYS = ["kode", "sektor"]
YEARS_AHEAD = 5
FOR_PRIORITY = ("needs", "evaluate", "training", "complaints", "survey")
"""The parts of the report that the priority score rests on."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Some people out of others, both by their NIP."""

    some: "pd.Series"
    of: "pd.Series"


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The answers of the newest year that have a kecamatan and a sektor, and what they come to in each area."""

    year: YearScheme
    answers: "pd.DataFrame"
    results: "dict[tuple[str, str], Result]"


class Priorities:
    """What the priority score rests on, each worked out once. The run shares a `Plan`."""

    def __init__(self, run: Run, whole: Whole) -> None:
        self.run = run
        self.whole = whole
        self.plan: Plan = run.shared  # type: ignore[assignment]

    @cached_property
    def ranked(self) -> "pd.DataFrame":
        """`domain.priority.ranked` with langkah and alasan."""
        import pandas as pd

        from asn_cli.domain.priority import ranked, steps

        areas = self._areas
        for evidence in (self._complaints, self._ikm, self._shares):
            areas = areas if evidence is None else areas.merge(evidence, on=KEYS, how="left")
        areas = self._with_rates(areas)
        for column in ("ikm", "persen_pembinaan", "bagian_kesenjangan", "bagian_jp"):
            if column not in areas:
                areas[column] = float("nan")
        found = ranked(areas, self.weights.values)
        found["langkah"], reasons = steps(found, self.limits)
        found["alasan"] = pd.Series(reasons, dtype=object)
        return found

    @cached_property
    def weights(self) -> "PriorityWeights":
        """What each part weighs."""
        from asn_cli.rules.priority_weights import priority_weights

        return priority_weights(self.run.rules, self.plan.at)

    @cached_property
    def decision_rule(self) -> "Parameter":
        """The thresholds of the decision table."""
        return self.run.rules.parameter("rencana/langkah", self.plan.at)

    @property
    def limits(self) -> "Thresholds":
        """The same, by name."""
        from asn_cli.domain.priority import Thresholds

        return Thresholds(**self.decision_rule.isi)

    @cached_property
    def sector(self) -> "pd.Series":
        """The sektor of each post that has a row."""
        return self.plan.balance.rows.drop_duplicates("jabatan").set_index("jabatan")["sektor"]

    @cached_property
    def _areas(self) -> "pd.DataFrame":
        """A row a kecamatan and sektor: need, shortage, fulfilment, retirements soon, surplus elsewhere."""
        import pandas as pd

        from asn_cli.domain.balance import sums
        from asn_cli.domain.priority import surplus_elsewhere

        rows = self.plan.balance.rows
        areas = sums(rows, ["kode", "kecamatan", "sektor"])
        key = pd.MultiIndex.from_frame(areas[KEYS])
        areas["surplus_lain"] = surplus_elsewhere(rows).reindex(key).to_numpy()
        if self.retiring is None:
            return areas.assign(pensiun_5th=pd.Series(pd.NA, index=areas.index, dtype="Int64"))
        counted = self.retiring.groupby(KEYS)["jumlah"].sum().reindex(key, fill_value=0)
        return areas.assign(pensiun_5th=pd.array(counted.to_numpy(), dtype="Int64"))

    @property
    def horizon(self) -> "pd.Timestamp":
        """The last day on which a retirement counts."""
        import pandas as pd

        return pd.Timestamp(self.plan.at) + pd.DateOffset(years=YEARS_AHEAD)

    @cached_property
    def retiring(self) -> "pd.DataFrame | None":
        """Staff who retire by the horizon, with sektor; None without a staff table."""
        leavers = self.plan.leavers
        if leavers is None:
            return None
        soon = leavers[leavers["alasan"].isna() & (leavers["tmt_pensiun"] <= self.horizon)]
        return soon.assign(sektor=soon["jabatan"].map(self.sector))

    @cached_property
    def complaint_study(self) -> ComplaintStudy | None:
        """The complaints; None where their part did not run."""
        return self.run.study(ComplaintStudy) if "complaints" in self.whole.reports else None

    @cached_property
    def _complaints(self) -> "pd.DataFrame | None":
        """Complaints of the last 12 months by kecamatan and sektor."""
        if self.complaint_study is None:
            return None
        recent = self.complaint_study.recent[KEYS].dropna(subset=["kode"]).astype(str)
        return recent.groupby(KEYS, as_index=False).size().rename(columns={"size": "pengaduan"})

    def complaints_in(self, kode: str, sektor: str) -> "pd.DataFrame":
        """The complaints of an area in the last 12 months, as they were read."""
        import pandas as pd

        if self.complaint_study is None:
            return pd.DataFrame()
        recent = self.complaint_study.recent
        inside = (recent["kode"] == kode) & (recent["sektor"] == sektor)
        read = self.whole.data.tables[REPORTS].frame
        return read.loc[recent.index[inside.fillna(False).to_numpy(dtype=bool)]]

    def _with_rates(self, areas: "pd.DataFrame") -> "pd.DataFrame":
        """Complaints per 10,000, the lower bound of that rate, and the regency's rate in the same sektor."""
        import numpy as np

        from asn_cli.domain.complaints import byar

        if "pengaduan" not in areas:
            return areas.assign(pengaduan_per_10000=np.nan, laju_bawah=np.nan, laju_kabupaten=np.nan)
        people = areas["kode"].map(self.plan.basis.districts["penduduk"]).to_numpy(dtype=np.float64)
        count = areas["pengaduan"].fillna(0).to_numpy(dtype=np.float64)
        low, _ = byar(count)
        areas = areas.assign(pengaduan=count, penduduk=people)
        by_sector = areas.groupby("sektor")[["pengaduan", "penduduk"]].transform("sum").to_numpy(dtype=np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            return areas.assign(
                pengaduan_per_10000=count / people * 1e4,
                laju_bawah=low / people * 1e4,
                laju_kabupaten=by_sector[:, 0] / by_sector[:, 1] * 1e4,
            )

    @cached_property
    def satisfaction(self) -> Satisfaction | None:
        """The newest survey by kecamatan and sektor (a unit without a sektor gets that of its name); None without."""
        if "survey" not in self.whole.reports:
            return None
        from asn_cli.domain.survey import by_group

        study = self.run.study(SurveyStudy)
        newest = max(study.schemes, key=lambda one: one.year or 0)
        answers = study.of_year(newest)
        offices = (self.complaint_study or self.run.study(ComplaintStudy)).offices
        sector = answers["unit_layanan"].map(offices.sector)
        if "sektor" in answers:
            sector = answers["sektor"].str.split().str.join(" ").str.casefold().fillna(sector)
        placed = answers.assign(sektor=sector).dropna(subset=KEYS) if "kode" in answers else answers.iloc[:0]
        found = by_group(placed, KEYS, newest.scheme) if len(placed) else []
        return Satisfaction(newest, placed, {(str(key[0]), str(key[1])): result for key, result in found})

    @property
    def _ikm(self) -> "pd.DataFrame | None":
        """IKM by kecamatan and sektor."""
        import pandas as pd

        if self.satisfaction is None:
            return None
        results = self.satisfaction.results.items()
        rows = [(*key, None if result.ikm is None else float(result.ikm)) for key, result in results]
        return pd.DataFrame(rows, columns=[*KEYS, "ikm"]).astype({"ikm": "float64"})

    @cached_property
    def where(self) -> "pd.DataFrame | None":
        """nip, kode and sektor of everybody whose post and kecamatan are known; None without NIPs."""
        import pandas as pd

        staff, people = self.plan.data.frame("pegawai"), self.plan.balance.people
        if staff is None or people is None or "nip" not in staff:
            return None
        found = {"nip": staff["nip"], "kode": people["kode"], "sektor": people["jabatan"].map(self.sector)}
        return pd.DataFrame(found).dropna().drop_duplicates("nip")

    @cached_property
    def shared(self) -> dict[str, Shared]:
        """Candidates for coaching of those rated, staff short of JP, staff with a competence gap."""
        found: dict[str, Shared] = {}
        rated, coached = self.whole.table("evaluate", "predikat"), self.whole.table("evaluate", "pembinaan")
        if rated is not None and coached is not None:
            found["persen_pembinaan"] = Shared(coached.frame["nip"], rated.frame["nip"])
        hours = self.whole.table("training", "jp")
        if hours is not None and len(hours.frame):
            newest = hours.frame[hours.frame["tahun"] == hours.frame["tahun"].max()]
            found["bagian_jp"] = Shared(newest.loc[newest["kekurangan_jp"] > 0, "nip"], newest["nip"])
        levels = self.whole.data.frame("kompetensi")
        if levels is not None:
            short = levels["level_standar"] > levels["level_dimiliki"]
            found["bagian_kesenjangan"] = Shared(levels.loc[short, "nip"], levels["nip"])
        return found

    def people_in(self, name: str, kode: str, sektor: str) -> Shared | None:
        """Those of an area behind one of `shared`; None where that is not known."""
        if self.where is None or name not in self.shared:
            return None
        here = self.where[(self.where["kode"] == kode) & (self.where["sektor"] == sektor)]
        inside = here.loc[here["nip"].isin(self.shared[name].of), "nip"]
        return Shared(inside[inside.isin(self.shared[name].some)], inside)

    @property
    def _shares(self) -> "pd.DataFrame | None":
        """By area: each share, `persen_pembinaan` in percent."""
        import pandas as pd

        if self.where is None or not self.shared:
            return None
        found: dict[str, pd.Series] = {}
        for name, shared in self.shared.items():
            inside = self.where[self.where["nip"].isin(shared.of)]
            part = inside["nip"].isin(shared.some).groupby([inside["kode"], inside["sektor"]]).mean()
            found[name] = part * 100 if name == "persen_pembinaan" else part
        return pd.DataFrame(found).rename_axis(KEYS).reset_index()


def priorities(run: Run, whole: Whole) -> Priorities | None:
    """The priorities of a run; None where no needs were computed."""
    return Priorities(run, whole) if "needs" in whole.reports else None
