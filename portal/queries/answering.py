"""A section on somebody's desk: what is asked and stored, what is being written, and who else writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import get_language

from portal.enums import (
    Language,
    QuestionKind,
    QuestionScope,
    Role,
    RoundState,
    SectionState,
    SubmissionState,
)
from portal.models import Comment, Draft, Question, Submission, SubmissionSection
from portal.models.people import standing_of
from portal.models.submissions import OPEN_SECTION
from portal.queries import submissions as asked
from portal.queries.last_time import Before, last_time
from portal.queries.submissions import Shown
from portal.roles import ROLES, Permission
from portal.worddiff import Run, diff

S = SubmissionState
YES = "yes"
# Fields of the form beside the questions: the key of a question has no dot.
LANGUAGE, COMPLETE = "section.language", "section.is_complete"


# --- The fields of the form, by name ----------------------------------------------------------


def reply_to(comment: int) -> str:
    """The field in which a comment is answered."""
    return f"comment-{comment}-text"


def cell_of(question: Question, row: int, column: str) -> str:
    return f"{question.key}.{row}.{column}"


def as_fields(questions: Iterable[Question], content: dict[str, Any]) -> dict[str, Any]:
    """Stored answers as they stand in the fields of the form: one text for each name."""
    found: dict[str, Any] = {}
    for question in questions:
        value = content.get(question.key)
        if question.kind == QuestionKind.TABLE:
            found |= dict(cells(question, value or []))
        elif question.kind == QuestionKind.NUMBER:
            found[question.key] = as_typed(value)
        elif question.kind != QuestionKind.FILE:
            found[question.key] = value or ""
    return found


def cells(question: Question, rows: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    for place, row in enumerate(rows):
        for column, _label, kind in question.heads:
            value = row.get(column) or ""
            yield cell_of(question, place, column), as_typed(value) if kind == "number" else value


def as_typed(number: str | None) -> str:
    """A stored figure as people of the reader's language type it."""
    return number_format(number) if number else ""


def stored_fields(
    section: SubmissionSection, questions: Iterable[Question], content: dict[str, Any]
) -> dict[str, Any]:
    return as_fields(questions, content) | {
        LANGUAGE: language_of(section),
        COMPLETE: YES if section.is_complete else "",
    }


def language_of(section: SubmissionSection) -> str:
    """Who has written nothing yet will write in the language in which they read."""
    reads = get_language()
    return reads if not section.saved_at and reads in Language.values else section.language


def opened_with(section: SubmissionSection, version: int) -> dict[str, Any]:
    """The fields as they were in a version of the section, from its history."""
    then = section.history.filter(version=version).order_by("-pgh_id").first()
    questions = section.submission.round.questions.filter(scope=scope_of(section))
    if then is None:
        return {}
    return stored_fields(then, questions, then.content)


def scope_of(section: SubmissionSection) -> QuestionScope:
    return QuestionScope.ACTIVITY if section.activity_id else QuestionScope.AGENCY


# --- The desk ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Both:
    """A question that two texts answer: the one that is stored, and the one in the form."""

    question: Question
    theirs: str
    mine: str

    @cached_property
    def runs(self) -> list[Run]:
        return diff(self.theirs, self.mine)


@dataclass
class Desk:
    """A section as one person works on it."""

    shown: Shown
    order: list[SubmissionSection]
    before: Before | None
    draft: Draft | None
    others: list[str]
    # Whether the browser has to send all fields, because no draft of the portal has them.
    is_unsent: bool = False

    @property
    def section(self) -> SubmissionSection:
        return self.shown.section

    @property
    def questions(self) -> list[Question]:
        return [asked.question for asked in self.shown.asked]

    @property
    def remarks(self) -> list[Comment]:
        """All comments, those on the section as a whole first."""
        return [*self.shown.comments, *(c for one in self.shown.asked for c in one.comments)]

    @cached_property
    def stored(self) -> dict[str, Any]:
        return stored_fields(self.section, self.questions, self.section.content)

    @property
    def fields(self) -> dict[str, Any]:
        """What the form shows: what is stored, and over it what the person has written since."""
        return self.stored | (self.draft.content if self.draft else {})

    def take(self, written: dict[str, str], *, version: int, at: datetime) -> None:
        """Show what was written into the form elsewhere, as if it were the draft; store nothing."""
        opened = opened_with(self.section, version)
        differs = {n: text for n, text in written.items() if text != opened.get(n, "")}
        self.draft = Draft(
            content=(self.draft.content if self.draft else {}) | differs,
            base_version=version,
            seq=self.seq,
            saved_at=at,
        )
        self.is_unsent = True

    @property
    def seq(self) -> int:
        return self.draft.seq if self.draft else 0

    @property
    def has_unsaved(self) -> bool:
        return any(self.stored.get(name, "") != value for name, value in self.fields.items())

    @property
    def is_stale(self) -> bool:
        """Whether somebody else has saved since the person began to write."""
        return bool(
            self.draft and self.draft.base_version != self.section.version and self.differences
        )

    @cached_property
    def differences(self) -> list[Both]:
        found = (
            Both(one, in_one(one, self.stored), in_one(one, self.fields)) for one in self.questions
        )
        return [both for both in found if both.theirs != both.mine]

    @property
    def place(self) -> int:
        return [one.pk for one in self.order].index(self.section.pk) + 1

    @property
    def next(self) -> SubmissionSection | None:
        """The next section that is still to be answered; after the last the search begins anew."""
        later, earlier = self.order[self.place :], self.order[: self.place - 1]
        return next((one for one in [*later, *earlier] if is_left(one)), None)

    @property
    def can_carry(self) -> bool:
        """One click confirms last time's text, as long as nothing was written over it."""
        return not self.section.content and not self.has_unsaved and self.section.is_open


def is_left(section: SubmissionSection) -> bool:
    return section.is_open and not section.is_complete


def in_one(question: Question, fields: dict[str, Any]) -> str:
    """An answer as one text, to be compared: of a table a line for each row."""
    if question.kind == QuestionKind.CHOICE:
        return dict(question.offered).get(fields.get(question.key), "")
    if question.kind != QuestionKind.TABLE:
        return str(fields.get(question.key) or "")
    rows = (
        [fields.get(cell_of(question, place, column), "") for column, _l, _k in question.heads]
        for place in range(rows_in(question, fields))
    )
    return "\n".join(" · ".join(filter(None, row)) for row in rows if any(row))


def rows_in(question: Question, fields: dict[str, Any]) -> int:
    numbers = (int(name.split(".")[1]) for name in fields if name.startswith(f"{question.key}."))
    return max(numbers, default=-1) + 1


def desk_of(submission: Submission, key: str, user) -> Desk | None:
    """Everything that the page of a section shows, in a fixed number of queries."""
    found = asked.sections_of(submission, user, key=key)
    if not found:
        return None
    (shown,) = found
    section = shown.section
    section.submission = submission
    return Desk(
        shown=shown,
        order=list(submission.sections.in_order()),
        before=last_time(section) if section.is_open else None,
        draft=Draft.objects.visible_to(user).filter(form=asked.form_of(section)).first(),
        others=asked.writing_now(section, user),
    )


# --- The task list ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Task:
    """A section in the list of what there is to do, and how far it has come."""

    shown: Shown
    has_draft: bool = False

    @property
    def section(self) -> SubmissionSection:
        return self.shown.section

    @property
    def state(self) -> str:
        section = self.section
        if section.state == SectionState.RETURNED and (self.unanswered or not section.is_complete):
            return "problem"
        if section.state not in OPEN_SECTION:
            return section.state
        if section.is_complete:
            return "completed"
        if section.state == SectionState.DRAFT or self.has_draft:
            return "draft"
        return "asked"

    @property
    def is_done(self) -> bool:
        return self.state not in ("problem", "draft", "asked")

    @property
    def unanswered(self) -> list[Comment]:
        found = self.shown.open_comments
        return [one for one in found if not one.told and not one.is_internal]


def tasks_of(submission: Submission, user) -> list[Task]:
    own = Draft.objects.visible_to(user).filter(submission=submission)
    drafts = set(own.values_list("form", flat=True))
    return [
        Task(one, asked.form_of(one.section) in drafts)
        for one in asked.sections_of(submission, user)
    ]


# --- What waits for somebody ------------------------------------------------------------------


@dataclass(frozen=True)
class Left:
    """A submission with how many of its sections are done."""

    submission: Submission
    total: int
    done: int

    @property
    def left(self) -> int:
        return self.total - self.done


def with_counts(submissions: Iterable[Submission]) -> list[Left]:
    """In one query more, however many there are."""
    found = list(submissions)
    still_open = Q(state__in=OPEN_SECTION, is_complete=False)
    counts = (
        SubmissionSection.objects.filter(submission__in=found)
        .order_by()
        .values_list("submission")
        .annotate(total=Count("pk"), left=Count("pk", filter=still_open))
    )
    numbers = {pk: (total, total - left) for pk, total, left in counts}
    return [Left(one, *numbers.get(one.pk, (0, 0))) for one in found]


def to_answer(user) -> QuerySet[Submission]:
    """What the agencies that somebody answers for still have to hand in, the next deadline first."""
    mine = agencies_with(user, Permission.ANSWER)
    open_rounds = (
        Submission.objects.visible_to(user)
        .filter(agency__in=mine)
        .exclude(round__state=RoundState.PREPARED)
    )
    waiting = open_rounds.filter(state__in=(S.ASKED, S.DRAFT, S.RETURNED))
    now = timezone.now()
    in_time = Q(round__closes_at__gt=now) | Q(extended_to__gt=now)
    due = Coalesce("extended_to", "round__due_at")
    return waiting.filter(in_time).select_related("round", "agency").order_by(due, "pk")


def to_clear(user) -> QuerySet[Submission]:
    """What waits for somebody's clearance, and was not sent by themselves."""
    mine = agencies_with(user, Permission.CLEAR)
    waiting = Submission.objects.visible_to(user).filter(state=S.IN_CLEARANCE, agency__in=mine)
    others = waiting.exclude(sent_for_clearance_by=user.pk)
    return others.select_related("round", "agency").order_by("round__due_at", "pk")


def agencies_with(user, permission: Permission) -> list[int]:
    """The agencies for which somebody holds a role that permits this."""
    held = standing_of(user).held
    return [
        agency for role, agency in held if agency and permission in ROLES[Role(role)].permissions
    ]
