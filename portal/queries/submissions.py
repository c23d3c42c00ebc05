"""What an agency was asked, what it said before, and what stands in its submission now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone

from portal.enums import QuestionKind, QuestionScope
from portal.models import (
    Activity,
    Agency,
    Comment,
    Draft,
    Evidence,
    Participation,
    Question,
    Round,
    Submission,
    SubmissionSection,
)
from portal.queries.versions import in_words

GENERAL = "general"
# Somebody whose draft was saved so recently is taken to be writing.
PRESENT = timedelta(seconds=90)


def is_empty(value: Any) -> bool:
    """Whether nothing was answered; zero is an answer."""
    return value in (None, "", [], {})


def asked_activities(held: Round) -> dict[int, list[Activity]]:
    """For each agency the activities of the round's themes, or of its programme where it names
    none, that the agency leads or takes part in.

    Only what was under way in some part of the period, and is not cancelled.
    """
    found = Activity.objects.exclude(status="cancelled").filter(
        starts_on__lte=str(held.period_ends_on)
    )
    found = found.filter(Q(ends_on=None) | Q(ends_on__gte=str(held.period_starts_on.year)))
    if themes := list(held.themes.values_list("pk", flat=True)):
        found = found.filter(Q(theme__in=themes) | Q(theme__parent__in=themes))
    else:
        found = found.filter(theme__programme=held.programme)
    activities = {activity.pk: activity for activity in found.order_by("title", "pk")}
    parts = Participation.objects.filter(activity__in=activities)
    of_agency: dict[int, dict[int, Activity]] = defaultdict(dict)
    for activity in activities.values():
        of_agency[activity.lead_id][activity.pk] = activity
    for agency, activity in parts.values_list("agency", "activity"):
        of_agency[agency][activity] = activities[activity]
    return {
        agency: sorted(found.values(), key=lambda one: (one.title, one.pk))
        for agency, found in of_agency.items()
    }


def agencies_to_ask(held: Round) -> list[Agency]:
    """Those chosen for the round, or else all that take part in something it asks about."""
    chosen = list(held.agencies.current().for_list())
    if chosen:
        return chosen
    return list(Agency.objects.current().filter(pk__in=asked_activities(held)).for_list())


@dataclass
class Asked:
    """A question of a section with its answer, its evidence and the remarks on it."""

    question: Question
    value: Any
    evidence: list[Evidence] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)

    @property
    def is_answered(self) -> bool:
        return not is_empty(self.value) or bool(self.evidence)

    @property
    def words(self) -> str:
        """The answer as it is read, unless it is a table."""
        return in_words(self.question, self.value)

    @property
    def rows(self) -> list[list[tuple[str, str, str]]]:
        """The rows of a table: for each cell its head, what stands in it, and its kind."""
        return [
            [(label, row.get(key, ""), kind) for key, label, kind in self.question.heads]
            for row in self.value or []
        ]


@dataclass
class Shown:
    """A section with everything that is shown of it."""

    section: SubmissionSection
    asked: list[Asked]
    # On the section as a whole.
    comments: list[Comment]
    others: list[str] = field(default_factory=list)

    @property
    def open_comments(self) -> list[Comment]:
        found = [*self.comments, *(c for asked in self.asked for c in asked.comments)]
        return [comment for comment in found if comment.resolved_at is None]


def questions_by_scope(held: Round) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = defaultdict(list)
    for question in held.questions.order_by("position", "pk"):
        found[question.scope].append(question)
    return found


def sections_of(submission: Submission, user, *, key: str = "") -> list[Shown]:
    """All sections as somebody may see them, or the one with a key, in a fixed number of queries."""
    questions = questions_by_scope(submission.round)
    comments = Comment.objects.visible_to(user).remarks().in_order()
    # Of the version only its number: what was submitted then is long.
    comments = comments.select_related("author", "resolved_by", "on_version").defer(
        "on_version__content", "on_version__reasons"
    )
    answers = Comment.objects.visible_to(user).in_order().select_related("author")
    sections = (
        submission.sections.filter(**({"key": key} if key else {}))
        .in_order()
        .select_related("activity", "assigned_to", "saved_by")
        .prefetch_related(
            Prefetch("evidence", Evidence.objects.in_order()),
            Prefetch(
                "comments",
                comments.prefetch_related(Prefetch("answers", answers, to_attr="told")),
                to_attr="remarks",
            ),
        )
    )
    return [shown(section, questions) for section in sections]


def shown(section: SubmissionSection, questions: dict[str, list[Question]]) -> Shown:
    scope = QuestionScope.ACTIVITY if section.activity_id else QuestionScope.AGENCY
    remarks: dict[str, list[Comment]] = defaultdict(list)
    for remark in section.remarks:
        remarks[remark.question].append(remark)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for item in section.evidence.all():
        evidence[item.question].append(item)
    asked = [
        Asked(
            question,
            section.content.get(question.key),
            evidence.get(question.key, []) if question.kind == QuestionKind.FILE else [],
            remarks.get(question.key, []),
        )
        for question in questions.get(scope, [])
    ]
    return Shown(section, asked, remarks.get("", []))


def writing_now(section: SubmissionSection, user) -> list[str]:
    """The names of other people whose drafts of this section were saved a moment ago."""
    recent = Draft.objects.filter(
        form=form_of(section), saved_at__gte=timezone.now() - PRESENT
    ).exclude(person=user)
    return list(recent.order_by("person__name").values_list("person__name", flat=True))


def form_of(section: SubmissionSection) -> str:
    """How the draft of a section is filed."""
    return f"section:{section.pk}"


def frozen(sections: Iterable[Shown]) -> list[dict[str, Any]]:
    """The sections as a version keeps them: plain data that explains itself without any record."""
    return [
        {
            "key": one.section.key,
            "title": str(one.section),
            "activity": one.section.activity_id,
            "state": one.section.state,
            "language": one.section.language,
            "no_change_since": one.section.no_change_since,
            "answers": [
                {
                    "key": asked.question.key,
                    "kind": asked.question.kind,
                    "label": asked.question.label_en,
                    "value": asked.value,
                    "evidence": [
                        {"name": item.name, "url": item.url, "sha256": item.sha256}
                        for item in asked.evidence
                    ],
                }
                for asked in one.asked
            ],
        }
        for one in sections
    ]
