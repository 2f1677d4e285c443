"""What single values in a table are worth, by the rules of the command that would use it."""

from typing import TYPE_CHECKING

from asn_cli.findings import Findings

if TYPE_CHECKING:
    from asn_cli.ingest.model import Dataset
    from asn_cli.runner import Run


def told_of_values(run: "Run", data: "Dataset") -> Findings:
    """Tasks without a workload, answers outside 1-4, impossible scores, ratings that nobody knows, groups without the
    score of a dimension: each at its cell."""
    of_people = (_applicants(run, data), _ratings(run, data), _groups(data))
    return Findings.together(_tasks(run, data), _answers(data), *of_people)


def _tasks(run: "Run", data: "Dataset") -> Findings:
    from asn_cli.domain.workload import Approach, WorkingTime, workload
    from asn_cli.rules.working_time import working_time
    from asn_cli.tables.workload_view import aside_findings

    tasks = data.frame("beban_kerja")
    if tasks is None:
        return Findings()
    time = working_time(run.rules, run.context.as_of, Approach.ABK)
    return aside_findings(workload(tasks, Approach.ABK, WorkingTime(time.minutes, time.days)), tasks, data.place)


def _answers(data: "Dataset") -> Findings:
    from asn_cli.tables.survey_prepare import usable

    told, answers = Findings(), data.frame("skm")
    if answers is not None:
        usable(answers, told, data.place)
    return told


def _applicants(run: "Run", data: "Dataset") -> Findings:
    from asn_cli.tables.selection_view import terms_of, usable

    told, applicants = Findings(), data.frame("pelamar")
    if applicants is not None:
        _, highest = terms_of(run.rules, run.context.as_of, None, None)
        usable(applicants, highest, told, data.place)
    return told


def _ratings(run: "Run", data: "Dataset") -> Findings:
    from asn_cli.commands.evaluation import Evaluation

    # Which way 1, 2, 3 run is asked of `evaluate`; here it is enough that they are ratings.
    study = Evaluation(run, codes="siasn", data=data)
    return study.told if study.rated is not None else Findings()


def _groups(data: "Dataset") -> Findings:
    from asn_cli.tables.evaluation_view import tell_lacking

    told, groups = Findings(), data.frame("profesionalitas")
    if groups is not None:
        tell_lacking(groups, told, data.place)
    return told
