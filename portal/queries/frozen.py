"""A submitted version, read again as it was: its own texts, with the words of its questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.enums import QuestionKind, QuestionScope
from portal.models import Question, SubmissionVersion
from portal.queries.submissions import Asked
from portal.queries.versions import questions_of


@dataclass(frozen=True)
class Item:
    """A file or link as the version names it: what was there then, not where it lies now."""

    name: str
    url: str

    def get_absolute_url(self) -> str:
        return self.url


@dataclass(frozen=True)
class FrozenSection:
    """A section as it was submitted."""

    key: str
    title: str
    language: str
    no_change_since: date | None
    asked: list[Asked]


def sections_in(version: SubmissionVersion) -> list[FrozenSection]:
    """One query: the questions, for their words in the language of the reader."""
    questions = questions_of(version.submission)
    return [section_in(kept, questions) for kept in version.content]


def section_in(kept: dict[str, Any], questions: dict[tuple[str, str], Question]) -> FrozenSection:
    scope = QuestionScope.ACTIVITY if kept["activity"] else QuestionScope.AGENCY
    return FrozenSection(
        kept["key"],
        kept["title"],
        kept["language"],
        date.fromisoformat(kept["no_change_since"]) if kept["no_change_since"] else None,
        [answer_in(one, questions.get((scope, one["key"]))) for one in kept["answers"]],
    )


def answer_in(kept: dict[str, Any], question: Question | None) -> Asked:
    """The wording of a question may have been mended since, its kind has not."""
    question = question or Question(
        key=kept["key"], kind=kept["kind"], label=kept["label"], columns=columns_in(kept)
    )
    evidence = [Item(item["name"], item["url"]) for item in kept["evidence"]]
    return Asked(question, kept["value"], evidence=evidence)


def columns_in(kept: dict[str, Any]) -> list[dict[str, Any]]:
    if kept["kind"] != QuestionKind.TABLE:
        return []
    names = dict.fromkeys(key for row in kept["value"] or [] for key in row)
    return [{"key": key, "label": {"en": key}} for key in names]
