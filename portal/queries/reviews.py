"""What waits for review, and everything that a reviewer reads of one submission."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.dateparse import parse_date

from portal import access
from portal.enums import SectionState, SubmissionState
from portal.models import Comment, Submission, SubmissionSection, SubmissionVersion, Update
from portal.queries import versions
from portal.queries.counts import count_of
from portal.queries.findings import findings_of
from portal.queries.last_time import Before, last_times
from portal.queries.submissions import Asked, Shown, sections_of

DAY = timedelta(days=1)


# --- The queue ------------------------------------------------------------------------------


def queue(user) -> QuerySet[Submission]:
    """What waits, with how many sections it has and who has begun to look at it."""
    waiting = Submission.objects.visible_to(user).waiting_for_review()
    remarks = Comment.objects.remarks().filter(
        submission=OuterRef("pk"),
        on_version__major=OuterRef("major"),
        on_version__minor=OuterRef("minor"),
    )
    decided = SubmissionSection.objects.filter(
        submission=OuterRef("pk"),
        state=SectionState.ACCEPTED,
        decided_at__gt=OuterRef("submitted_at"),
    )
    return waiting.annotate(
        section_count=count_of(SubmissionSection.objects.all(), "submission"),
        reader=Coalesce(
            Subquery(remarks.order_by("-created_at", "-pk").values("author__name")[:1]),
            Subquery(decided.order_by("-decided_at", "-pk").values("decided_by__name")[:1]),
        ),
    )


@dataclass(frozen=True)
class Waiting:
    """A row of the queue."""

    submission: Submission
    days: int
    # Whether this reader may accept it, or why not.
    verdict: access.Verdict

    @property
    def is_first(self) -> bool:
        return self.submission.decided_at is None

    @property
    def choice(self) -> str:
        """The value of its box: the submission, and the version that the row shows."""
        return f"{self.submission.pk}:{self.submission.number}"


def waiting(submissions: Iterable[Submission], user) -> list[Waiting]:
    now = timezone.now()
    return [
        Waiting(one, (now - one.moved_at) // DAY, access.can_review(user, one))
        for one in submissions
    ]


# --- Several at once ------------------------------------------------------------------------


@dataclass(frozen=True)
class Chosen:
    """One of several that are to be accepted, as it stands now."""

    submission: Submission
    number: str
    # Why it cannot be accepted; empty where it can, or has been.
    reason: str

    @property
    def is_accepted(self) -> bool:
        one = self.submission
        return one.state == SubmissionState.ACCEPTED and one.number == self.number

    @property
    def choice(self) -> str:
        return f"{self.submission.pk}:{self.number}"


def chosen(pairs: Iterable[tuple[int, str]], user) -> list[Chosen]:
    """The submissions with the versions that were read, in a fixed number of queries."""
    numbers = dict(pairs)
    found = Submission.objects.visible_to(user).filter(pk__in=numbers)
    found = found.select_related("round", "agency", "decided_by").order_by("moved_at", "pk")
    remarks = Comment.objects.unresolved().filter(submission__in=numbers, is_internal=False)
    open_in = {
        remark.submission_id: remark.section
        for remark in remarks.select_related("section__activity").order_by("-pk")
    }
    return [
        Chosen(one, numbers[one.pk], in_the_way(one, numbers[one.pk], open_in.get(one.pk), user))
        for one in found
    ]


def in_the_way(
    submission: Submission, number: str, remarked: SubmissionSection | None, user
) -> str:
    if submission.state == SubmissionState.ACCEPTED and submission.decided_by_id == user.pk:
        return ""
    verdict = access.can_review(user, submission)
    if not verdict:
        return verdict.reason
    if submission.number != number:
        return access.newer_version(submission)
    return access.has_open_comment(remarked) if remarked else ""


# --- One submission -------------------------------------------------------------------------


@dataclass
class Field:
    """A field as it was submitted, beside what was said last time."""

    asked: Asked
    before: Asked | None

    @property
    def key(self) -> str:
        return self.asked.question.key

    @property
    def is_as_before(self) -> bool:
        return self.before is not None and self.before.value == self.asked.value


@dataclass
class Part:
    """A section as it was submitted, with its remarks and what was said last time."""

    shown: Shown
    before: Before | None
    # The agency confirmed in this version that the earlier text still holds.
    no_change_since: date | None

    @property
    def section(self) -> SubmissionSection:
        return self.shown.section

    @cached_property
    def fields(self) -> list[Field]:
        earlier = self.before.content if self.before else {}
        return [
            Field(
                one,
                Asked(one.question, value) if (value := earlier.get(one.question.key)) else None,
            )
            for one in self.shown.asked
        ]

    @property
    def before_key(self) -> str:
        """Tells the footnotes of last time's texts from those of the new ones."""
        return f"before-{self.section.key}"

    @property
    def has_answers(self) -> bool:
        return any(one.is_answered for one in self.shown.asked)

    @property
    def open_remarks(self) -> list[Comment]:
        """Those that stand in the way of accepting: remarks among reviewers do not."""
        return [remark for remark in self.shown.open_comments if not remark.is_internal]

    @property
    def can_be_accepted(self) -> bool:
        return self.section.state == SectionState.SUBMITTED and not self.open_remarks

    @property
    def would_be_opened(self) -> bool:
        return self.section.state == SectionState.SUBMITTED and bool(self.open_remarks)


@dataclass
class Review:
    """A submission as it was handed in, beside the version before it and beside last time."""

    submission: Submission
    version: SubmissionVersion
    parts: list[Part]
    old: SubmissionVersion | None
    differences: list[versions.SectionDifference]
    earlier: list[SubmissionVersion]

    @property
    def opened_count(self) -> int:
        return sum(part.would_be_opened for part in self.parts)

    @property
    def waiting_count(self) -> int:
        return sum(part.section.state == SectionState.SUBMITTED for part in self.parts)

    @property
    def open_remark_count(self) -> int:
        return sum(len(part.open_remarks) for part in self.parts)

    @property
    def reasons(self) -> list[tuple[SubmissionSection, str, str]]:
        """Each warning that the agency lets stand, and why; its words where it still is one."""
        words = {f.code: f.message for part in self.parts for f in findings_of(part.shown)}
        sections = {part.section.key: part.section for part in self.parts}
        given = self.version.reasons.items()
        return [
            (sections[key], words.get(code, ""), reason)
            for code, reason in given
            if (key := code.partition(".")[0]) in sections
        ]

    @property
    def agency_days(self) -> int:
        return days(self.submission.agency_seconds, self.submission, runs=self.is_with_agency)

    @property
    def office_days(self) -> int:
        runs = self.submission.state == SubmissionState.SUBMITTED
        return days(self.submission.office_seconds, self.submission, runs=runs)

    @property
    def is_with_agency(self) -> bool:
        return self.submission.is_with_agency


def days(seconds: int, submission: Submission, *, runs: bool) -> int:
    """Whole days on one side's clock; the clock that runs counts up to now."""
    running = timezone.now() - submission.moved_at if runs else timedelta()
    return (timedelta(seconds=seconds) + running) // DAY


def review_of(submission: Submission, user, *, number: str = "") -> Review | None:
    """The newest version, in a fixed number of queries; None where nothing was submitted.

    ``number`` is that of an earlier version to compare it with.
    """
    handed_in = submission.versions.select_related("submitted_by", "cleared_by")
    newest = handed_in.newest_first().first()
    if newest is None:
        return None
    newest.submission = submission
    earlier = list(submission.versions.filter(pk__lt=newest.pk).newest_first().defer("content"))
    old = next((one for one in earlier if one.number == number), versions.compared_with(newest))
    remarks = versions.remarks_before(newest, old, user)
    return Review(
        submission=submission,
        version=newest,
        parts=parts_of(newest, user),
        old=old,
        differences=versions.differences(old, newest, remarks) if old else [],
        earlier=earlier,
    )


def parts_of(version: SubmissionVersion, user) -> list[Part]:
    """What was handed in, even where the agency writes on the next version meanwhile."""
    submission = version.submission
    handed_in = {section["key"]: section for section in version.content}
    found = [one for one in sections_of(submission, user) if one.section.key in handed_in]
    before = last_times(submission, [one.section for one in found])
    for one in found:
        as_handed_in(one, handed_in[one.section.key])
    return [
        Part(
            one,
            before.get(one.section.pk),
            parse_date(handed_in[one.section.key]["no_change_since"] or ""),
        )
        for one in found
    ]


def as_handed_in(one: Shown, frozen: dict[str, Any]) -> None:
    """The answers and evidence of the version in place of those of the working copy."""
    answers = {answer["key"]: answer for answer in frozen["answers"]}
    one.section.language = frozen["language"]
    for asked in one.asked:
        answer = answers.get(asked.question.key, versions.NOTHING)
        asked.value = answer["value"]
        kept = {item["sha256"] or item["url"] for item in answer["evidence"]}
        asked.evidence = [item for item in asked.evidence if (item.sha256 or item.url) in kept]


def logged_updates(section: SubmissionSection) -> QuerySet[Update]:
    """What staff logged for the agency on the activity in the period, and no section rests on yet."""
    held = section.submission.round
    first, last = str(held.period_starts_on.year), str(held.period_ends_on)
    in_period = Q(happened_on__gte=first, happened_on__lte=last) | Q(
        happened_on=None, created_at__date__gte=held.period_starts_on
    )
    found = Update.objects.accepted().filter(
        in_period,
        activity=section.activity_id,
        agency=section.submission.agency_id,
        section=None,
    )
    return found.order_by("-created_at", "-pk")
