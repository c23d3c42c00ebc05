"""What is looked at before a submission goes in: errors block, warnings ask for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.enums import ActivityStatus, QuestionKind, SectionState
from portal.models import Comment, Question, SubmissionSection
from portal.partial_dates import PartialDate
from portal.queries.submissions import Asked, Shown
from portal.words import count_words

# Fewer words than these say little.
FEW_WORDS = 5


@dataclass(frozen=True)
class Finding:
    """Something to mend, or to give a reason for; ``code`` is the same from one look to the next."""

    section: SubmissionSection
    question: Question | None
    kind: str
    message: str
    is_error: bool

    @property
    def code(self) -> str:
        return f"{self.section.key}.{self.question.key if self.question else ''}.{self.kind}"

    @property
    def url(self) -> str:
        """The very field."""
        address = reverse("section-edit", args=[self.section.submission_id, self.section.key])
        return f"{address}#id_{self.question.key}" if self.question else address

    @property
    def back_url(self) -> str:
        """The same, from where one comes back to the check."""
        address, sign, field = self.url.partition("#")
        return f"{address}?back=check{sign}{field}"


def findings_in(sections: list[Shown]) -> list[Finding]:
    """Of the sections that would go in now; what was accepted before is not looked at again."""
    return [found for one in sections if one.section.is_open for found in findings_of(one)]


def findings_of(one: Shown) -> Iterator[Finding]:
    if not one.section.is_carried:
        for asked in one.asked:
            yield from findings_on(one, asked)
    yield from unanswered_comments(one)
    if not one.section.is_complete:
        yield Finding(
            one.section,
            None,
            "incomplete",
            _("The section is not marked as completed."),
            is_error=False,
        )
    yield from ends_later(one)


def findings_on(one: Shown, asked: Asked) -> Iterator[Finding]:
    question, value = asked.question, asked.value
    if not asked.is_answered:
        if question.is_required:
            yield Finding(
                one.section,
                question,
                "missing",
                _("“%(question)s” has no answer.") % {"question": question},
                is_error=True,
            )
        return
    if question.kind == QuestionKind.TEXT:
        yield from findings_in_text(one, question, str(value))


def findings_in_text(one: Shown, question: Question, text: str) -> Iterator[Finding]:
    count = count_words(text)
    if question.word_limit and count > question.word_limit:
        yield Finding(
            one.section,
            question,
            "long",
            _("“%(question)s” must be %(limit)s words or fewer. It has %(count)s.")
            % {"question": question, "limit": question.word_limit, "count": count},
            is_error=True,
        )
    if question.is_required and count < FEW_WORDS:
        yield Finding(
            one.section,
            question,
            "short",
            _("“%(question)s” has very few words. Does it say what happened?")
            % {"question": question},
            is_error=False,
        )


def unanswered_comments(one: Shown) -> Iterator[Finding]:
    """Each comment of a return is answered, in words; the reviewer then resolves it."""
    if one.section.state != SectionState.RETURNED:
        return
    questions = {asked.question.key: asked.question for asked in one.asked}
    for comment in one.open_comments:
        if not comment.is_internal and not is_answered(comment):
            yield Finding(
                one.section,
                questions.get(comment.question),
                f"comment-{comment.pk}",
                _("A comment has no answer yet: “%(comment)s”") % {"comment": comment},
                is_error=True,
            )


def is_answered(comment: Comment) -> bool:
    """By somebody else than who remarked: a reviewer's own second thought is no answer."""
    return any(told.author_id != comment.author_id for told in comment.told)


def ends_later(one: Shown) -> Iterator[Finding]:
    activity = one.section.activity
    if activity is None or one.section.content.get("status") != ActivityStatus.COMPLETED:
        return
    today = PartialDate.of(timezone.localdate())
    if activity.ends_on and today.is_before(activity.ends_on):
        question = next((a.question for a in one.asked if a.question.key == "status"), None)
        yield Finding(
            one.section,
            question,
            "ends-later",
            _("It is said to be completed, but its end lies in the future."),
            is_error=False,
        )
