"""What somebody has to do, for the home page."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from portal.enums import ActivityStatus, JobState, MandateStatus, RoundState, SubmissionState
from portal.extension import job_kinds
from portal.models import (
    Activity,
    Body,
    Job,
    Mandate,
    Meeting,
    Milestone,
    Report,
    Round,
    Submission,
)
from portal.models.activities import ActivityQuerySet
from portal.models.people import Standing, standing_of
from portal.queries import answering
from portal.queries.boards import Answers, with_counts
from portal.queries.periods import is_over

SHOWN = 6
STILL_ASKED = (MandateStatus.OPEN, MandateStatus.UNDER_WAY)


def of(user) -> dict[str, Any]:
    """The home page's lists; each is short, and leads to the whole.

    What is not the work of somebody's role is left out, and costs no query.
    """
    standing = standing_of(user)
    activities = Activity.objects.visible_to(user)
    has_seat = bool(standing.agencies)
    works = standing.is_secretariat or has_seat
    late = late_milestones(activities, standing.agencies) if works else Milestone.objects.none()
    return {
        "is_staff": standing.is_secretariat,
        "has_agency": has_seat,
        "works": works,
        "late": list(late[:SHOWN]),
        "late_count": late.count(),
        "under_way": list(under_way(activities, standing)[:SHOWN]),
        "jobs": list(jobs_of(user)[:4]),
        "to_answer": answering.with_counts(answering.to_answer(user)[:SHOWN]) if has_seat else [],
        "to_clear": list(answering.to_clear(user)[:SHOWN]) if has_seat else [],
        "rounds": open_rounds(user) if standing.is_secretariat else [],
        "to_review": to_review(user) if standing.is_secretariat else {},
        "past_end": list(past_their_end()) if standing.is_secretariat else [],
        "reports": list(Report.objects.visible_to(user).for_list()[:3]),
        "meetings": list(Meeting.objects.visible_to(user).for_list()[:4]),
        "mandates": list(falling_due(user, standing)[:SHOWN]),
    }


def to_review(user) -> dict[str, Any]:
    """How many updates wait for review, and since when the oldest does."""
    waiting = Submission.objects.visible_to(user).filter(state=SubmissionState.SUBMITTED)
    return waiting.aggregate(total=Count("pk"), oldest=Min("moved_at"))


def jobs_of(user) -> QuerySet[Job]:
    """What people have asked for; what comes and goes by itself is nobody's news."""
    routine = [kind.key for kind in job_kinds if kind.is_routine]
    return Job.objects.visible_to(user).exclude(kind__in=routine).order_by("-created_at", "pk")


def open_rounds(user) -> list[Answers]:
    """Those that are prepared or open, with how many have answered."""
    found = Round.objects.visible_to(user).exclude(state=RoundState.CLOSED)
    return with_counts(found.order_by("due_at", "pk")[:SHOWN], user)


def under_way(activities: ActivityQuerySet, standing: Standing) -> ActivityQuerySet:
    """Of the agencies that a person speaks for, or of all."""
    mine = activities.filter(lead__in=standing.agencies) if standing.agencies else activities
    mine = mine.filter(status=ActivityStatus.ONGOING)
    return mine.select_related("lead", "theme").latest_first()


def late_milestones(
    activities: QuerySet[Activity], agencies: frozenset[int]
) -> QuerySet[Milestone]:
    """Deliverables that are past their date, of these agencies where there are any."""
    late = Milestone.objects.filter(
        is_over("due"), is_done=False, due__isnull=False, activity__in=activities
    )
    if agencies:
        owned = Milestone.owners.through.objects.filter(agency__in=agencies).values("milestone")
        late = late.filter(Q(activity__lead__in=agencies) | Q(pk__in=owned))
    return late.select_related("activity__lead").order_by("due", "pk")


def falling_due(user, standing: Standing) -> QuerySet[Mandate]:
    """Mandates with a date that are still asked; of an agency's people those that ask it."""
    mandates = Mandate.objects.visible_to(user).filter(status__in=STILL_ASKED, due__isnull=False)
    if standing.agencies:
        asked = Mandate.asked_agencies.through.objects.filter(agency__in=standing.agencies)
        mandates = mandates.filter(pk__in=asked.values("mandate"))
    return mandates.select_related("document").order_by("due", "pk")


def past_their_end() -> QuerySet[Body]:
    """Bodies whose term has run out, with neither a renewal nor a merger on record."""
    over = Body.objects.filter(is_over("ends_on"), ends_on__isnull=False, merged_into=None)
    return over.order_by("ends_on", "pk")[:SHOWN]


def oldest_waiting_job() -> datetime | None:
    return (
        Job.objects.filter(state=JobState.QUEUED)
        .order_by("created_at")
        .values_list("created_at", flat=True)
        .first()
    )
