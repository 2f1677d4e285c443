"""What the ways to a number share: which row is meant, the evidence behind it, and the tables beside the way."""

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
    from asn_cli.rules import Standard

SHOWN = 8


def check_asked(asked: Asked, subject: str) -> None:
    """Refuse a question without a kecamatan or a post before anything is read."""
    for option, value in (("--kecamatan", asked.kecamatan), ("--jabatan", asked.jabatan)):
        if not (value or "").strip():
            raise UsageProblem("penjelasan_kurang", opsi=option, subjek=subject)


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
    known = [*posts.posts, *([] if own is None else own["jabatan"].unique())]
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
    details = evidence.needs.facility_details
    mine = details[(details["kode"] == question.kode) & (details["jabatan"] == question.jabatan)]
    rows = evidence.basis.facilities.drop_duplicates(["kode", "nama", "jenis"])
    found = mine.merge(rows[["kode", "nama", "jenis", "_sumber", "_baris"]], on=["kode", "nama", "jenis"], how="left")
    spots = [evidence.place(int(s), int(r), "nama") for s, r in zip(found["_sumber"], found["_baris"], strict=True)]
    return found.assign(
        berkas=[spot.file for spot in spots],
        lembar=[spot.sheet for spot in spots],
        sel=[spot.cell for spot in spots],
    )


def tables_beside(study: "Study", question: "Question") -> "list[Table]":
    """The row itself and the standards behind it, as `needs` gives them: in a workbook with live formulas."""
    from asn_cli.tables.needs_view import tables
    from asn_cli.tables.standards import standards_frame
    from asn_cli.tables.way import live_tables

    parameters = standards_frame(study.standards, study.run.rules.posts)
    everything = tables(study.balance, study.needs, parameters, study.rounding)
    return live_tables(everything, question.kode, question.jabatan)


def report_of(
    study: "Study", subject: str, question: "Question", tables: "list[Table]", headline: "list[Msg]"
) -> "Report":
    """The report of a way."""
    from asn_cli.findings import Findings
    from asn_cli.report.model import Report
    from asn_cli.tables.standards import rules_used

    told = {"subjek": msg(f"jalan.subjek_{subject}"), "jabatan": question.jabatan, "kecamatan": question.kecamatan}
    serving = tuple(s for s in study.used if question.jabatan in s.jabatan or not s.gives_need)
    kept = Findings(f for f in study.findings if f.code.startswith("ASN-W"))
    return Report(
        command="explain",
        title=msg("jalan.judul", **told),
        tables=tables,
        findings=kept,
        provenance=study.run.provenance(study.data, rules=rules_used(serving)),
        tally=study.run.tally(study.data),
        headline=headline,
    )
