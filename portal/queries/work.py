"""What somebody has to do, for the home page."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.enums import ActivityStatus, JobState, MandateStatus
from portal.models import Activity, Job, Mandate, Meeting, Milestone, Report
from portal.models.people import standing_of
from portal.partial_dates import PartialDate

SHOWN = 6


def of(user) -> dict[str, Any]:
    """The home page's lists; each is short, and leads to the whole."""
    activities = Activity.objects.visible_to(user)
    standing = standing_of(user)
    mine = activities.filter(lead__in=standing.agencies) if standing.agencies else activities
    return {
        "standing": standing,
        "is_staff": standing.is_secretariat,
        "has_agency": bool(standing.agencies),
        "late": list(late_milestones(activities, standing.agencies)[:SHOWN]),
        "under_way": list(
            mine.filter(status=ActivityStatus.ONGOING)
            .select_related("lead", "theme")
            .latest_first()[:SHOWN]
        ),
        "jobs": list(Job.objects.visible_to(user).order_by("-created_at", "pk")[:4]),
        "reports": list(Report.objects.visible_to(user).for_list()[:3]),
        "meetings": list(Meeting.objects.visible_to(user).for_list()[:4]),
        "mandates": list(
            Mandate.objects.visible_to(user)
            .filter(status__in=[MandateStatus.OPEN, MandateStatus.UNDER_WAY], due__isnull=False)
            .select_related("document", "asked_by")
            .order_by("due", "pk")[:SHOWN]
        ),
    }


def late_milestones(
    activities: QuerySet[Activity], agencies: frozenset[int]
) -> QuerySet[Milestone]:
    """Deliverables that are past their date, of these agencies where there are any."""
    late = Milestone.objects.filter(
        is_done=False, due__lt=str(PartialDate.of(timezone.localdate())), activity__in=activities
    )
    if agencies:
        late = late.filter(Q(activity__lead__in=agencies) | Q(owners__in=agencies)).distinct()
    return late.select_related("activity__lead").order_by("due", "pk")


def oldest_waiting_job() -> datetime | None:
    return (
        Job.objects.filter(state=JobState.QUEUED)
        .order_by("created_at")
        .values_list("created_at", flat=True)
        .first()
    )
