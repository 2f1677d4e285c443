"""Questionnaires whose headings are whole questions and whose answers are words: what a table file says of them.

```yaml
pertanyaan:
  kalimat: {u1: [kesesuaian persyaratan]}   # the questionnaire's own words: surer than single words
  kata: {u1: [persyaratan, syarat]}         # words by which it is about a column of ours; the first names it
  bukan: [pungutan]                         # words with which a question is about none of them
  skema_lain: [kedisiplinan]                # words of an older questionnaire, which is never read by its questions
  skala: {sesuai: [[tidak sesuai], [kurang sesuai], [sesuai], [sangat sesuai]]}   # from 1 upwards
  jawaban: {u1: [sesuai]}                   # scales that the answers on a column may have
  jenjang: [tidak, kurang, sangat, cukup]   # words that only say how much
  mungkin_kosong: [tidak ada]               # answers that may also mean none, see `cells.answers`
```
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pydantic import Field

from asn_cli.ingest.phrases import Phrases
from asn_cli.rules.validate import RuleModel, no_items
from asn_cli.textkey import heading_key

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = "dan"


class QuestionRule(RuleModel):
    """`pertanyaan` of a table file."""

    kalimat: dict[str, list[str]]
    kata: dict[str, list[str]]
    bukan: list[str] = Field(min_length=1)
    skema_lain: list[str] = Field(min_length=1)
    skala: dict[str, list[list[str]]]
    jawaban: dict[str, list[str]]
    jenjang: list[str]
    mungkin_kosong: list[str] = Field(default_factory=no_items)


class AnswerWords(NamedTuple):
    """The answers in words that a column may hold. Answers are compared by `word_key`."""

    scales: tuple[Mapping[str, int], ...]
    """Answer -> number, scale by scale; the answers of a column are of one scale."""
    of_any: frozenset[str]
    """The answers of all scales of the table."""
    vocabulary: frozenset[str]
    """Words that answers are made of; a text with any other word is none."""
    steps: frozenset[str]
    """Words that only say how much."""
    perhaps_blank: frozenset[str]


class QuestionDef(NamedTuple):
    """How headings that are whole questions tell the columns of a table."""

    phrases: Mapping[str, tuple[str, ...]]
    """Column -> keys of the questionnaire's own words."""
    words: Mapping[str, Phrases]
    subjects: Mapping[str, str]
    """Column -> what it is about, in a word."""
    not_with: Phrases
    other_scheme: Phrases
    answers: Mapping[str, AnswerWords]


def words_of(text: str) -> tuple[str, ...]:
    """The words of an answer, without what only joins them: `Sopan & ramah` is sopan, ramah."""
    return tuple(word for word in _WORD.findall(text.casefold()) if word != _BETWEEN)


def word_key(text: str) -> str:
    """One key for an answer however it is written."""
    return " ".join(words_of(text))


def question_def(rule: QuestionRule) -> QuestionDef:
    """The rule with its texts as keys and phrases."""
    scales = {
        name: {word_key(text): number for number, texts in enumerate(steps, start=1) for text in texts}
        for name, steps in rule.skala.items()
    }
    of_any = frozenset(key for scale in scales.values() for key in scale)
    steps = frozenset(rule.jenjang)
    vocabulary = steps | {word for key in of_any for word in key.split()}
    blank = frozenset(map(word_key, rule.mungkin_kosong))
    return QuestionDef(
        phrases={column: tuple(map(heading_key, texts)) for column, texts in rule.kalimat.items()},
        words={column: Phrases(texts) for column, texts in rule.kata.items()},
        subjects={column: texts[0] for column, texts in rule.kata.items()},
        not_with=Phrases(rule.bukan),
        other_scheme=Phrases(rule.skema_lain),
        answers={
            column: AnswerWords(tuple(scales[name] for name in names), of_any, vocabulary, steps, blank)
            for column, names in rule.jawaban.items()
        },
    )
