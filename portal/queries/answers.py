"""What answers a mandate: the work, what the work delivers, and what reports say of it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from portal.models import Activity, Mandate, Milestone
from portal.queries.activity_details import with_lateness
from portal.queries.provenance import places_of

# So many activities stand on a page.
SHOWN = 50


def answers_to(mandate: Mandate, user, *, number: str = "") -> dict[str, Any]:
    """A page of the activities that answer it, with what those deliver."""
    found = Activity.objects.visible_to(user).filter(mandates=mandate)
    found = found.select_related("lead", "theme").latest_first()
    activities = Paginator(found, SHOWN).get_page(number or 1)
    milestones = Milestone.objects.filter(activity__in=list(activities.object_list))
    return {
        "activities": activities,
        "milestones": with_lateness(
            milestones.select_related("activity", "due_meeting").order_by("due", "position", "pk")
        ),
        "places": places_of([mandate], user),
    }
