"""What answers a mandate: the work, what the work delivers, and what reports say of it."""

from __future__ import annotations

from typing import Any

from portal.models import Activity, Mandate, Milestone
from portal.models.reports import Paragraph
from portal.queries.activity_details import with_lateness


def answers_to(mandate: Mandate, user) -> dict[str, Any]:
    activities = Activity.objects.visible_to(user).filter(mandates=mandate)
    milestones = Milestone.objects.filter(activity__in=activities)
    return {
        "activities": activities.select_related("lead", "theme").latest_first(),
        "milestones": with_lateness(
            milestones.select_related("activity", "due_meeting").order_by("due", "position", "pk")
        ),
        "paragraphs": Paragraph.objects.citing(mandate, user),
    }
