"""One column, or one answer, as it was and as it became."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from portal import worddiff
from portal.enums import QuestionKind
from portal.models import Question
from portal.queries.versions import in_words

# So many characters of a value are shown where a record was made.
FIRST_SHOWN = 300
# Of these the answers are told word by word, the others as what they were and became.
WRITTEN = (QuestionKind.TEXT, QuestionKind.TABLE)


@dataclass(frozen=True)
class Change:
    """One column: what it was, what it became; a text as the runs of its difference."""

    label: str
    before: str = ""
    after: str = ""
    runs: list[worddiff.Run] = field(default_factory=list)
    is_hidden: bool = False


def word_by_word(label: str, before: str, after: str) -> Change:
    return Change(label, runs=worddiff.excerpt(worddiff.diff(before, after)))


def cut(text: str) -> str:
    return text if len(text) <= FIRST_SHOWN else f"{text[: FIRST_SHOWN - 1]}…"


def answers_between(
    before: dict[str, Any], after: dict[str, Any], questions: Iterable[Question]
) -> Iterator[Change]:
    """The answers that differ, each by the label of its question and in the order of asking."""
    known: dict[str, Question] = {question.key: question for question in questions}
    for key in dict.fromkeys((*known, *before, *after)):
        question = known.get(key)
        was, became = before.get(key), after.get(key)
        if was == became:
            continue
        label = str(question or key)
        told = (in_lines(question, was), in_lines(question, became))
        if question is None or question.kind in WRITTEN:
            yield word_by_word(label, *told)
        else:
            yield Change(label, *told)


def in_lines(question: Question | None, value: Any) -> str:
    """An answer as it is read; a table with a line for each of its rows."""
    if not isinstance(value, list):
        return in_words(question, value)
    keys = [key for key, _label, _kind in question.heads] if question else None
    return "\n".join(
        " – ".join(filter(None, (str(row.get(key) or "") for key in keys or row))) for row in value
    )
