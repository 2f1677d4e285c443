"""What the ways to a number share: which row is meant, the evidence behind it, and the tables beside the way."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import TYPE_CHECKING

from asn_cli.commands.ways import Asked
from asn_cli.exits import UsageProblem
from asn_cli.locale import Msg, msg

if TYPE_CHECKING:
    import pandas as pd

    from asn_cli.commands.study import Study
    from asn_cli.domain.needs import Basis, Needs
    from asn_cli.domain.way.evidence import Evidence, Question
    from asn_cli.report.model import Report, Table
    from asn_cli.rules import Parameter, Standard

SHOWN = 8
EXAMPLES = {"jabatan": "perawat", "sektor": "kesehatan"}


def check_asked(asked: Asked, subject: str, row: str = "jabatan") -> None:
    """Refuse a question without a kecamatan, or without the `row` (jabatan, sektor) of it, before anything is read."""
    for name in ("kecamatan", row):
        if not (getattr(asked, name) or "").strip():
            example = f"--{row} {EXAMPLES[row]}"
            raise UsageProblem("penjelasan_kurang", opsi=f"--{name}", subjek=subject, contoh=example)


def question_of(study: "Study", asked: Asked) -> "Question":
    """The row that is meant; UsageProblem, with suggestions, for a kecamatan or post that is not known."""
    from asn_cli.domain.way.evidence import Question

    kode = find_district(study, asked.kecamatan or "")
    return Question(kode, study.region.official(kode) or kode, _post(study, asked.jabatan or ""))


def find_district(study: "Study", text: str) -> str:
    """The kode of a kecamatan as it was written."""
    match = study.region.match(text)
    if match.kode is None:
        names = [district.nama for district in study.region.districts]
        near = list(match.suggestions) or get_close_matches(text, names, n=3, cutoff=0.4) or names
        usul = msg("galat.mungkin_maksud", usul=", ".join(near[:SHOWN]))
        raise UsageProblem("kecamatan_tidak_dikenal", kecamatan=text, usul=usul)
    return match.kode


def _post(study: "Study", text: str) -> str:
    """A post by its own name, in any case, or by a title that means it."""
    posts = study.run.rules.posts
    own = study.workload_needs
    known = list(dict.fromkeys([*posts.posts, *([] if own is None else own["jabatan"].unique())]))
    plain = " ".join(text.split()).casefold()
    found = next((post for post in known if post.casefold() == plain), None) or posts.match(text)
    if found is None:
        near = get_close_matches(plain, [post.casefold() for post in known], n=3, cutoff=0.4)
        named = [post for post in known if post.casefold() in near]
        usul = msg("galat.mungkin_maksud", usul=", ".join(named)) if named else ""
        raise UsageProblem("jabatan_tidak_dikenal", jabatan=text, usul=usul)
    return found


def evidence_of(
    study: "Study",
    *,
    basis: "Basis | None" = None,
    needs: "Needs | None" = None,
    standards: "tuple[Standard, ...] | None" = None,
    projected: int | None = None,
) -> "Evidence":
    """What the needs of a study rest on; with another ground and its needs for a projected year."""
    from asn_cli.domain.way.evidence import Evidence

    office = study.run.rules.office
    described = office.wilayah is not None and bool(office.wilayah.kecamatan)
    tasks, minutes = _tasks(study)
    return Evidence(
        basis=basis or study.basis,
        needs=needs or study.needs,
        standards={standard.id: standard for standard in standards or study.standards},
        rounding=study.rounding,
        place=study.data.place,
        penduduk=study.data.frame("penduduk"),
        wilayah=study.data.frame("wilayah"),
        tasks=tasks,
        minutes=minutes,
        region_file="asn.yaml" if described else f"configs/wilayah/{study.region.kode}.yaml",
        supposed=study.run.supposed,
        projected=projected,
    )


def _tasks(study: "Study") -> "tuple[pd.DataFrame | None, float]":
    """The tasks with the kecamatan and post they count for, and the working minutes of a year."""
    from asn_cli.domain.staffing import unit_codes
    from asn_cli.domain.workload import Approach
    from asn_cli.rules.working_time import working_time

    if study.workload is None:
        return None, 0.0
    tasks = study.workload.uraian
    posts = study.run.rules.posts.match_series(tasks["jabatan"], tasks["unit_kerja"]).fillna(tasks["jabatan"])
    codes = unit_codes(tasks["unit_kerja"], study.region, study.data.frame("unit_kerja"))
    time = working_time(study.run.rules, study.at, Approach.ABK)
    return tasks.assign(pos=posts, kode=codes), time.minutes


def people_of(study: "Study", question: "Question") -> "tuple[pd.DataFrame, pd.DataFrame] | None":
    """Everybody of the post there, and the staff table; None without one."""
    from asn_cli.domain.way.staff import people_in

    people, pegawai = study.balance.people, study.data.frame("pegawai")
    return None if people is None or pegawai is None else (people_in(people, pegawai, question), pegawai)


def facilities_of(evidence: "Evidence", question: "Question") -> "pd.DataFrame":
    """The facilities behind the need, standard by standard, with the row each was read from."""
    import pandas as pd

    from asn_cli.domain.way.steps import listed_cells

    details = evidence.needs.facility_details
    mine = details[(details["kode"] == question.kode) & (details["jabatan"] == question.jabatan)]
    rows = evidence.basis.facilities.drop_duplicates(["kode", "nama", "jenis"])
    found = mine.merge(rows[["kode", "nama", "jenis", "_sumber", "_baris"]], on=["kode", "nama", "jenis"], how="left")
    cells = pd.DataFrame(listed_cells(found, "nama", evidence.place), index=found.index)
    return pd.concat([found, cells], axis=1)


def tables_beside(study: "Study", kode: str, posts: "Collection[str]") -> "list[Table]":
    """The rows of a kecamatan and the standards behind them, as `needs` gives them: in xlsx with live formulas."""
    from asn_cli.tables.needs_view import tables
    from asn_cli.tables.standards import standards_frame
    from asn_cli.tables.way import live_tables

    parameters = standards_frame(study.standards, study.run.rules.posts)
    everything = tables(study.balance, study.needs, parameters, study.rounding)
    return live_tables(everything, kode, posts)


def title_of(subject: str, question: "Question") -> Msg:
    """The title of the way to a row of a kecamatan and post."""
    told = {"subjek": msg(f"jalan.subjek_{subject}"), "jabatan": question.jabatan, "kecamatan": question.kecamatan}
    return msg("jalan.judul", **told)


def report_of(
    study: "Study",
    title: Msg,
    tables: "list[Table]",
    headline: "list[Msg]",
    *,
    posts: "Collection[str]",
    absent: str = "",
    parameters: "Collection[Parameter]" = (),
) -> "Report":
    """The report of a way; `posts`: those whose standards it rests on, `parameters`: other rules.

    `absent`: what was asked about and has no row. The way then says why, and the verdict is bad: a script that asks
    for a row that is not there must not take the answer for a number.
    """
    from asn_cli.findings import Findings
    from asn_cli.report.model import Report
    from asn_cli.tables.parameters_used import parameters_used
    from asn_cli.tables.standards import rules_used

    serving = tuple(s for s in study.used if set(posts) & set(s.jabatan) or not s.gives_need)
    kept = Findings(f for f in study.findings if f.code.startswith("ASN-W"))
    if absent:
        kept.add("ASN-L006", found=absent)
    return Report(
        command="explain",
        title=title,
        tables=tables,
        findings=kept,
        provenance=study.run.provenance(study.data, rules=(*rules_used(serving), *parameters_used(parameters))),
        tally=study.tally,
        headline=headline,
        verdict_bad=bool(absent),
    )


def absent_of(question: "Question", need: int | None) -> str:
    """`absent` of `report_of` for a row of a kecamatan and post."""
    return "" if need is not None else f"{question.jabatan}, {question.kecamatan}"
