"""Headings that are whole questions: which column of ours each is about.

A question that may be about two columns is about none, and said so. What stands below must be answers: a question on
facilities whose answers are sentences is none of ours.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from asn_cli.ingest.cellkinds import Kind, kind_of, text_of
from asn_cli.ingest.cells.answers import looks_like_answer
from asn_cli.ingest.layout import Heading, Layout
from asn_cli.ingest.question_def import QuestionDef
from asn_cli.ingest.tabledefs import TableDef, table_defs
from asn_cli.textkey import heading_key

if TYPE_CHECKING:
    from asn_cli.findings import Findings
    from asn_cli.ingest.matching import Recognised

READ_AS, SEVERAL, SECOND, OTHER_SCHEME, LACKING = "ASN-T030", "ASN-T031", "ASN-T032", "ASN-T034", "ASN-T001"
DOUBLED, FIVE_STEPS = "ASN-T005", "ASN-T036"
BEYOND = "5"
OWN_WORDS, BY_WORDS = 2.0, 2.5
"""Ranks of a heading by the questionnaire's own words, and by single words."""
FEWEST_WORDS = 3
LOOKS_SO = 4
"""So many columns asked about make it a questionnaire of ours that lacks something."""
OLD_SUBJECTS = 3


class Question(NamedTuple):
    """A heading that asks about columns of ours."""

    heading: Heading
    columns: tuple[str, ...]
    rank: float


@lru_cache(maxsize=1)
def _asking() -> tuple[TableDef, ...]:
    return tuple(table for table in table_defs().values() if table.questions)


def asks_of_many(texts: Sequence[str]) -> bool:
    """Whether texts are the questions of a table: a task or a complaint may speak of a column or two, not of many."""
    return _questionnaire(texts) is not None


def _questionnaire(texts: Sequence[str]) -> TableDef | None:
    """The table whose questions the texts are."""
    long = [text for text in texts if text.count(" ") >= FEWEST_WORDS - 1]
    if len(long) < LOOKS_SO:
        return None
    return next((table for table in _asking() if len(_subjects(table.questions, long)) >= LOOKS_SO), None)


def _subjects(questions: QuestionDef | None, texts: Sequence[str]) -> set[str]:
    """The columns that are asked about by questions of their own."""
    if questions is None:
        return set()
    return {columns[0] for text in texts if len(columns := _asked(questions, text)[0]) == 1}


def _asked(questions: QuestionDef, text: str) -> tuple[tuple[str, ...], float]:
    """The columns that a question is about, and how sure its words are."""
    if len(text.split()) < FEWEST_WORDS or questions.not_with.search(text):
        return (), BY_WORDS
    key = heading_key(text)
    own = {column for column, phrases in questions.phrases.items() if any(phrase in key for phrase in phrases)}
    said = {column for column, words in questions.words.items() if words.search(text)}
    return tuple(sorted(own | said)), OWN_WORDS if own else BY_WORDS


def questions_of(table: TableDef, layout: Layout, headings: list[Heading]) -> Iterator[Question]:
    """Those of the headings that ask about columns of the table, and have answers below."""
    if table.questions is None:
        return
    for heading in headings:
        columns, rank = _asked(table.questions, heading.text)
        if columns and _has_answers(table.questions, layout, heading, columns):
            yield Question(heading, columns, rank)


def _has_answers(questions: QuestionDef, layout: Layout, heading: Heading, columns: tuple[str, ...]) -> bool:
    filled = [cell for cell in layout.sample(heading.column) if kind_of(cell) not in (Kind.BLANK, Kind.MISSING)]
    known = questions.answers[columns[0]]
    return sum(looks_like_answer(cell, known) for cell in filled) * 2 >= len(filled)


def tell_questions(found: "Recognised", layout: Layout, questions: list[Question]) -> None:
    """What each question was read as, or why it was not."""
    subjects = found.table.questions.subjects if found.table.questions else {}
    for question in questions:
        heading = question.heading
        place = layout.sheet.place(heading.row, heading.column)
        names = [f"{column} ({subjects[column]})" for column in question.columns]
        if len(question.columns) > 1:
            found.findings.add(SEVERAL, place, heading.text, column="/".join(question.columns), daftar=", ".join(names))
        elif found.columns.get(question.columns[0]) == heading.column:
            found.findings.add(READ_AS, place, heading.text, column=question.columns[0], unsur=names[0])
        elif question.columns[0] in found.columns:
            other = layout.heading(found.columns[question.columns[0]])
            found.findings.add(SECOND, place, heading.text, column=question.columns[0], unsur=names[0], lain=other.text)


def mostly_asked(found: "Recognised") -> bool:
    """Whether more than half of the columns with questions were told by their questions."""
    if found.table.questions is None:
        return False
    told = {finding.column for finding in found.findings if finding.code == READ_AS}
    return len(told) * 2 > len(found.table.questions.words)


def beyond_the_scale(found: "Recognised", layout: Layout) -> int:
    """How many columns hold a 5, where most do: such a form has five steps, and its 4 is not our 4."""
    asked = [at for key, at in found.columns.items() if found.table.column(key).answers]
    fives = sum(any(text_of(cell) == BEYOND for cell in layout.sample(at)) for at in asked)
    return fives if fives * 2 > len(asked) else 0


def questionnaire_of(layout: Layout) -> TableDef | None:
    """The table whose questionnaire the headings are, be it read as a whole or not."""
    return _questionnaire([heading.text for heading in layout.headings])


def tell_unread(tried: "list[Recognised]", layout: Layout, told: "Findings") -> bool:
    """Say of a questionnaire that is not read what keeps it from being; False where it is none."""
    table = questionnaire_of(layout)
    found = next((one for one in tried if one.table is table), None)
    if found is None or found.table.questions is None:
        return False
    questions = found.table.questions
    old = {word[0].casefold() for heading in layout.headings for word in questions.other_scheme.finditer(heading.text)}
    if len(old) >= OLD_SUBJECTS:
        told.add(OTHER_SCHEME, layout.place, ", ".join(sorted(old)))
        return True
    told.extend(one for one in found.findings if one.code in (SEVERAL, SECOND, DOUBLED))
    missing = {key for need in found.table.missing(found.have(), "") for way in need for key in way} - found.have()
    named = ", ".join(f"{key} ({questions.subjects[key]})" for key in sorted(missing))
    told.add(LACKING, layout.place, tabel=found.table.key, kurang=named)
    return True
