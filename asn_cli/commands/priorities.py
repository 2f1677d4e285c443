"""Where to act first: what each part of the report says of a kecamatan and sektor, brought together and ranked."""

from typing import TYPE_CHECKING

from asn_cli.commands.whole import Whole
from asn_cli.runner import Run

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.commands.planning import Plan

KEYS = ["kode", "sektor"]
YEARS_AHEAD = 5


def priorities(run: Run, whole: Whole) -> "pd.DataFrame | None":
    """`domain.priority.ranked` with langkah and alasan; None where no needs were computed."""
    import pandas as pd

    from asn_cli.domain.priority import Thresholds, ranked, steps

    if "needs" not in whole.reports:
        return None
    plan: Plan = run.shared  # type: ignore[assignment]
    areas = _areas(plan)
    for evidence in (_complaints(run, whole), _satisfaction(run, whole), _people(whole, plan)):
        areas = areas if evidence is None else areas.merge(evidence, on=KEYS, how="left")
    areas = _with_rates(areas, plan, known="pengaduan" in areas)
    for column in ("ikm", "persen_pembinaan", "bagian_kesenjangan", "bagian_jp"):
        if column not in areas:
            areas[column] = float("nan")
    at = plan.at
    weights = {**run.rules.parameter("rencana/prioritas", at).isi, **run.rules.office.prioritas.bobot}
    found = ranked(areas, weights)
    limits = Thresholds(**run.rules.parameter("rencana/langkah", at).isi)
    found["langkah"], reasons = steps(found, limits)
    found["alasan"] = pd.Series(reasons, dtype=object)
    return found


def _areas(plan: "Plan") -> "pd.DataFrame":
    """A row a kecamatan and sektor: need, shortage, fulfilment, retirements within five years, surplus elsewhere."""
    import pandas as pd

    from asn_cli.domain.balance import sums
    from asn_cli.domain.priority import surplus_elsewhere

    rows = plan.balance.rows
    areas = sums(rows, ["kode", "kecamatan", "sektor"])
    areas["surplus_lain"] = surplus_elsewhere(rows).reindex(pd.MultiIndex.from_frame(areas[KEYS])).to_numpy()
    leavers = plan.leavers
    if leavers is None:
        return areas.assign(pensiun_5th=pd.Series(pd.NA, index=areas.index, dtype="Int64"))
    horizon = pd.Timestamp(plan.at) + pd.DateOffset(years=YEARS_AHEAD)
    soon = leavers[leavers["alasan"].isna() & (leavers["tmt_pensiun"] <= horizon)]
    sector = rows.drop_duplicates("jabatan").set_index("jabatan")["sektor"]
    counted = soon.assign(sektor=soon["jabatan"].map(sector)).groupby(KEYS)["jumlah"].sum()
    retiring = counted.reindex(pd.MultiIndex.from_frame(areas[KEYS]), fill_value=0)
    return areas.assign(pensiun_5th=pd.array(retiring.to_numpy(), dtype="Int64"))


def _complaints(run: Run, whole: Whole) -> "pd.DataFrame | None":
    """Complaints of the last 12 months by kecamatan and sektor."""
    if "complaints" not in whole.reports:
        return None
    from asn_cli.commands.complaint_study import ComplaintStudy

    recent = ComplaintStudy(run).recent[KEYS].dropna(subset=["kode"]).astype(str)
    return recent.groupby(KEYS, as_index=False).size().rename(columns={"size": "pengaduan"})


def _with_rates(areas: "pd.DataFrame", plan: "Plan", *, known: bool) -> "pd.DataFrame":
    """Complaints per 10,000, the lower bound of that rate, and the regency's rate in the same sektor."""
    import numpy as np

    from asn_cli.domain.complaints import byar

    if not known:
        return areas.assign(pengaduan_per_10000=np.nan, laju_bawah=np.nan, laju_kabupaten=np.nan)
    people = areas["kode"].map(plan.basis.districts["penduduk"]).to_numpy(dtype=np.float64)
    count = areas["pengaduan"].fillna(0).to_numpy(dtype=np.float64)
    low, _ = byar(count)
    by_sector = areas.assign(_n=count, _orang=people).groupby("sektor")[["_n", "_orang"]].transform("sum")
    return areas.assign(
        pengaduan_per_10000=count / people * 1e4,
        laju_bawah=low / people * 1e4,
        laju_kabupaten=by_sector["_n"].to_numpy() / by_sector["_orang"].to_numpy() * 1e4,
    )


def _satisfaction(run: Run, whole: Whole) -> "pd.DataFrame | None":
    """IKM by kecamatan and sektor, of the newest year; a unit without a sektor gets that of its name."""
    if "survey" not in whole.reports:
        return None
    import pandas as pd

    from asn_cli.commands.complaint_study import ComplaintStudy
    from asn_cli.commands.survey_study import SurveyStudy
    from asn_cli.domain.survey import by_group

    study = SurveyStudy(run)
    newest = study.schemes[-1] if study.schemes[-1].year is not None else study.schemes[0]
    answers = study.of_year(newest)
    by_name = answers["unit_layanan"].map(ComplaintStudy(run).offices.sector)
    sector = answers["sektor"].fillna(by_name) if "sektor" in answers else by_name
    placed = answers.assign(sektor=sector).dropna(subset=KEYS) if "kode" in answers else answers.iloc[:0]
    scored = by_group(placed, KEYS, newest.scheme)
    rows = [(*key, None if result.ikm is None else float(result.ikm)) for key, result in scored]
    return pd.DataFrame(rows, columns=[*KEYS, "ikm"]).astype({"ikm": "float64"})


def _people(whole: Whole, plan: "Plan") -> "pd.DataFrame | None":
    """Share of those rated who are candidates for coaching, of staff with a competence gap, of staff short of JP."""
    import pandas as pd

    staff = plan.data.frame("pegawai")
    people = plan.balance.people
    if staff is None or people is None or "nip" not in staff:
        return None
    rows = plan.balance.rows
    sector = rows.drop_duplicates("jabatan").set_index("jabatan")["sektor"]
    where = pd.DataFrame({"nip": staff["nip"], "kode": people["kode"], "sektor": people["jabatan"].map(sector)})
    where = where.dropna().drop_duplicates("nip")

    def share(nips: "pd.Series", of: "pd.Series") -> "pd.Series":
        """By area: the share of `of` that is in `nips`."""
        inside = where[where["nip"].isin(of)]
        return inside["nip"].isin(nips).groupby([inside["kode"], inside["sektor"]]).mean()

    found: dict[str, pd.Series] = {}
    rated, coached = whole.table("evaluate", "predikat"), whole.table("evaluate", "pembinaan")
    if rated is not None and coached is not None:
        found["persen_pembinaan"] = share(coached.frame["nip"], rated.frame["nip"]) * 100
    hours = whole.table("training", "jp")
    if hours is not None and len(hours.frame):
        newest = hours.frame[hours.frame["tahun"] == hours.frame["tahun"].max()]
        found["bagian_jp"] = share(newest.loc[newest["kekurangan_jp"] > 0, "nip"], newest["nip"])
    levels = whole.data.frame("kompetensi")
    if levels is not None:
        short = levels["level_standar"] > levels["level_dimiliki"]
        found["bagian_kesenjangan"] = share(levels.loc[short, "nip"], levels["nip"])
    return pd.DataFrame(found).rename_axis(KEYS).reset_index() if found else None
