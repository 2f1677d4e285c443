"""The way to a row of prioritas."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from asn_cli.commands.formation_plan import FormationPlan
from asn_cli.commands.priorities import FOR_PRIORITY, Priorities
from asn_cli.commands.ways import Asked
from asn_cli.commands.ways.common import (
    check_asked,
    evidence_of,
    find_district,
    report_of,
    tables_beside,
)
from asn_cli.commands.whole import Whole, run_parts
from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg
from asn_cli.locale.figures import figure
from asn_cli.runner import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.domain.way.evidence import Evidence
    from asn_cli.domain.way.priority import Count
    from asn_cli.domain.way.priority_parts import Area, Row
    from asn_cli.domain.way.steps import Way
    from asn_cli.report.model import Report, Table


def way(run: Run, asked: Asked) -> "Report":
    """From skor, peringkat and langkah of one row back to the parts, their cells, the weights, the decision table."""
    from asn_cli.domain.way.steps import Way
    from asn_cli.tables.way import STEPS

    check_asked(asked, "priority", "sektor")
    plan = FormationPlan.of(run, rounding=asked.rounding)
    run.read_everything()
    run.shared = plan
    area = _area(plan, asked)
    behind = _Behind(Priorities(run, run_parts(run, FOR_PRIORITY)), area)
    told = Way()
    headline = behind.tell(told)
    parameters = (behind.found.weights.rule, behind.found.decision_rule)
    return report_of(
        plan,
        msg("jalan_prioritas.judul", **area.facts()),
        [STEPS.table(told.frame()), *behind.tables()],
        [headline],
        posts=behind.posts["jabatan"].tolist(),
        absent="" if behind.at is not None else f"{area.sektor}, {area.kecamatan}",
        parameters=parameters,
    )


def _area(plan: FormationPlan, asked: Asked) -> "Area":
    """The row that is meant; UsageProblem, with suggestions, for a kecamatan or sektor that is not known."""
    from asn_cli.domain.way.priority_parts import Area

    kode = find_district(plan, asked.kecamatan or "")
    posts = plan.run.rules.posts
    known = {posts.sektor(post) for post in posts.posts} | set(plan.needs.rows["sektor"])
    names = sorted({name for name in known if name})
    sektor = " ".join((asked.sektor or "").split()).casefold()
    if sektor not in names:
        near = get_close_matches(sektor, names, n=3, cutoff=0.4) or names
        raise UsageProblem(
            "sektor_tidak_dikenal", sektor=asked.sektor, usul=msg("galat.mungkin_maksud", usul=", ".join(near))
        )
    return Area(kode, plan.region.official(kode) or kode, sektor)


class _Behind:
    """What stands behind one row of prioritas."""

    def __init__(self, found: Priorities, area: "Area") -> None:
        self.found = found
        self.area = area
        self.plan = found.plan
        self.place = found.plan.data.place
        self.areas = found.ranked
        here = (self.areas["kode"] == area.kode) & (self.areas["sektor"] == area.sektor)
        self.at: int | None = int(here.to_numpy().argmax()) if here.any() else None
        rows = self.plan.balance.rows
        self.posts = rows[(rows["kode"] == area.kode) & (rows["sektor"] == area.sektor)]

    @property
    def row(self) -> "Row":
        """The row itself."""
        assert self.at is not None, "asked only where there is a row"
        return {str(name): value for name, value in self.areas.iloc[self.at].items()}

    def tell(self, told: "Way") -> Msg:
        """Every step; gives the headline."""
        from asn_cli.domain.way.priority import rank_steps, score_steps, step_steps, surplus_beside, weight_steps
        from asn_cli.domain.way.steps import Kind

        if self.at is None:
            told.add(Kind.ABSENT, self._absent())
            return msg("jalan.inti_tidak_ada")
        row, weights = self.row, self.found.weights
        evidence = evidence_of(self.plan)
        self._shortage(told, row, evidence)
        self._retirements(told, row)
        self._complaints(told, row, evidence)
        self._survey(told, row)
        self._coaching(told, row)
        pairs = [pair for pair in self.found.run.overrides if pair.casefold().startswith(f"{weights.rule.id}.")]
        weight_steps(told, weights, pairs)
        score_steps(told, row, weights.values)
        rank_steps(told, self.areas, self.at, weights.values)
        surplus = surplus_beside(self.plan.balance.rows, self.area.kode, self.area.sektor)
        counts = {"bagian_kesenjangan": self._gaps(), "bagian_jp": self._hours()}
        step_steps(told, row, self.found.decision_rule, self.found.limits, surplus, counts, self.place)
        return self._headline(row)

    def _absent(self) -> Msg:
        basis = self.plan.basis
        if self.area.kode in basis.districts.index:
            return msg("jalan_prioritas.tidak_ada_sektor", **self.area.facts())
        named_by = "tidak_di_penduduk" if basis.named else "tidak_di_tabel"
        return msg(f"jalan_prioritas.{named_by}", kecamatan=self.area.kecamatan)

    def _headline(self, row: "Row") -> Msg:
        from asn_cli.domain.way.priority_parts import is_known

        if not is_known(row, "skor"):
            return msg("jalan_prioritas.inti_tanpa_skor", langkah=row["langkah"])
        ranks = {"peringkat": "peringkat", "min": "peringkat_min", "maks": "peringkat_maks"}
        facts = {name: figure(row[column]) for name, column in ranks.items()}
        many = figure(int(self.areas["skor"].notna().sum()))
        return msg("jalan_prioritas.inti", skor=figure(row["skor"], 1), banyak=many, langkah=row["langkah"], **facts)

    def _shortage(self, told: "Way", row: "Row", evidence: "Evidence") -> None:
        from asn_cli.domain.way.priority_parts import absent_part, is_known, shortage_steps

        pegawai, people = self.plan.data.frame("pegawai"), self.plan.balance.people
        if not is_known(row, "bagian_kekurangan") or pegawai is None or people is None:
            absent_part(told, "kekurangan", self._no_staff_or_need(row))
            return
        shortage_steps(told, row, self.area, self.posts, evidence, people, pegawai)

    def _no_staff_or_need(self, row: "Row") -> Msg:
        if not row["kebutuhan"] > 0:
            return msg("jalan_prioritas.sebab_tanpa_kebutuhan")
        return msg("jalan_prioritas.sebab_tanpa_tabel", tabel="pegawai")

    def _retirements(self, told: "Way", row: "Row") -> None:
        from asn_cli.domain.places import where_from
        from asn_cli.domain.way.priority_parts import absent_part, is_known, retirement_steps
        from asn_cli.domain.way.projection import born_by

        retiring, pegawai = self._retiring(), self.plan.data.frame("pegawai")
        if not is_known(row, "bagian_pensiun") or retiring is None or pegawai is None:
            absent_part(told, "pensiun", self._no_staff_or_need(row))
            return
        until = self.found.horizon.date()
        retirement_steps(told, row, where_from(retiring, pegawai), until, born_by(pegawai), self.place)

    def _retiring(self) -> "pd.DataFrame | None":
        found = self.found.retiring
        return None if found is None else found[self._here(found)].sort_values("tmt_pensiun", kind="stable")

    def _here(self, frame: "pd.DataFrame") -> "pd.Series":
        return (frame["kode"] == self.area.kode) & (frame["sektor"] == self.area.sektor)

    def _complaints(self, told: "Way", row: "Row", evidence: "Evidence") -> None:
        from asn_cli.domain.way.priority_parts import absent_part, complaint_steps, is_known

        study = self.found.complaint_study
        if study is None:
            absent_part(told, "pengaduan", self._why_not("complaints", ("pengaduan",)))
            return
        if not is_known(row, "bagian_pengaduan"):
            why = msg("jalan_prioritas.sebab_tanpa_penduduk", kecamatan=self.area.kecamatan)
            absent_part(told, "pengaduan", why)
            return
        same = self.areas[self.areas["sektor"] == self.area.sektor]
        sector = (float(same["pengaduan"].sum()), float(same["penduduk"].sum()))
        complaint_steps(told, row, self.area, self._reports(), study.rate_period, sector, evidence)

    def _reports(self) -> "pd.DataFrame":
        return self.found.complaints_in(self.area.kode, self.area.sektor)

    def _survey(self, told: "Way", row: "Row") -> None:
        from asn_cli.domain.way.priority_parts import Survey, absent_part, is_known, survey_steps

        found = self.found.satisfaction
        if found is None:
            absent_part(told, "skm", self._why_not("survey", ("skm",)))
            return
        result = found.results.get((self.area.kode, self.area.sektor))
        if result is None or not is_known(row, "ikm"):
            facts = {"tahun": found.year.year or "-", **self.area.facts()}
            why = "sebab_tanpa_jawaban" if result is None else "sebab_unsur_kosong"
            absent_part(told, "skm", msg(f"jalan_prioritas.{why}", **facts))
            return
        answers = found.answers[self._here(found.answers)]
        survey = Survey(found.year.year, answers, result, found.year.scheme)
        survey_steps(told, row, self.area, survey, self.place)

    def _coaching(self, told: "Way", row: "Row") -> None:
        from asn_cli.domain.way.priority_parts import absent_part, coaching_steps, is_known

        people = self.found.people_in("persen_pembinaan", self.area.kode, self.area.sektor)
        ratings = self.plan.run.read_everything().frame("kinerja")
        if people is None or ratings is None or not is_known(row, "bagian_pembinaan"):
            absent_part(told, "pembinaan", self._why_nobody_rated())
            return
        rated = ratings[ratings["nip"].isin(people.of)]
        coaching_steps(told, row, self.area, (len(people.of), rated), self._coached(), self.place)

    def _why_nobody_rated(self) -> Msg:
        if self.found.whole.table("evaluate", "pembinaan") is None:
            return self._why_not("evaluate", ("kinerja",))
        if self.plan.data.frame("pegawai") is None:
            return msg("jalan_prioritas.sebab_tanpa_tabel", tabel="pegawai")
        if self.found.where is None:
            return msg("jalan_prioritas.sebab_tanpa_nip")
        return msg("jalan_prioritas.sebab_tanpa_dinilai", **self.area.facts())

    def _coached(self) -> "pd.DataFrame":
        """The newest rating of each candidate for coaching of the area; empty where nobody was rated."""
        import pandas as pd

        from asn_cli.commands.evaluation import Evaluation

        people = self.found.people_in("persen_pembinaan", self.area.kode, self.area.sektor)
        if people is None:
            return pd.DataFrame()
        coached = Evaluation(self.found.run).coaching
        return coached[coached["nip"].isin(people.some)]

    def _why_not(self, command: str, tables: Sequence[str]) -> Msg:
        """Why a part of the report gave nothing: its table is missing, or it failed."""
        whole: Whole = self.found.whole
        missing = [name for name in tables if name not in whole.data.tables]
        if missing:
            return msg("jalan_prioritas.sebab_tanpa_tabel", tabel=", ".join(missing))
        failed = next((f for f in whole.findings if f.code == "ASN-L002" and f.found == command), None)
        why = failed.params["sebab"] if failed else "-"
        return msg("jalan_prioritas.sebab_gagal", perintah=command, sebab=why)

    def _gaps(self) -> "Count | None":
        """Staff with a competence gap, with the levels that say so."""
        from asn_cli.domain.way.priority import Count

        people = self.found.people_in("bagian_kesenjangan", self.area.kode, self.area.sektor)
        levels = self.found.whole.data.frame("kompetensi")
        if people is None or levels is None or not len(people.of):
            return None
        short = levels["nip"].isin(people.some) & (levels["level_standar"] > levels["level_dimiliki"])
        return Count(len(people.some), len(people.of), levels[short.fillna(False)], "level_dimiliki")

    def _hours(self) -> "Count | None":
        """Staff short of JP, with the trainings they had in that year."""
        from asn_cli.domain.way.priority import Count

        people = self.found.people_in("bagian_jp", self.area.kode, self.area.sektor)
        taken, hours = self.found.whole.data.frame("pelatihan"), self.found.whole.table("training", "jp")
        if people is None or taken is None or hours is None or not len(people.of):
            return None
        year = int(hours.frame["tahun"].max())
        rows = taken[taken["nip"].isin(people.some) & (taken["tanggal"].dt.year == year)]
        return Count(len(people.some), len(people.of), rows, "jp")

    def tables(self) -> "list[Table]":
        """The row itself, and what was counted in it."""
        from asn_cli.domain.way.priority_parts import listed_rows
        from asn_cli.domain.way.projection import leaving_table
        from asn_cli.tables.priority import PRIORITY
        from asn_cli.tables.way import LEAVING, given
        from asn_cli.tables.way_priority import COACHED, COMPLAINTS

        if self.at is None:
            return []
        retiring, pegawai, reports = self._retiring(), self.plan.data.frame("pegawai"), self._reports()
        gone = None
        if retiring is not None and pegawai is not None:
            gone = leaving_table(retiring, pegawai, "tahun_pensiun", self.place)
        columns = ("id_laporan", "tanggal", "instansi", "kategori", "status")
        counted = listed_rows(reports, columns, "id_laporan", self.place) if len(reports) else None
        coached = self._coached()
        columns = ("nip", "nama", "unit_kerja", "predikat", "alasan")
        candidates = listed_rows(coached, columns, "nip", self.place) if len(coached) else None
        return [
            PRIORITY.table(self.areas.iloc[[self.at]]),
            *given((LEAVING, gone), (COMPLAINTS, counted), (COACHED, candidates)),
            *tables_beside(self.plan, self.area.kode, self.posts["jabatan"].tolist()),
        ]
