"""Everything about one activity, in a number of queries that does not depend on how much it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.utils import timezone

from portal.models import Activity, Agency, Country, Document, Milestone
from portal.partial_dates import PartialDate
from portal.queries.provenance import with_places
from portal.queries.reported import with_evidence, with_origins

# So many updates stand on a page.
UPDATES_SHOWN = 50


def detail_of(activity: Activity, user, *, number: str = "") -> dict[str, Any]:
    """``number`` is the page of its updates."""
    updates = activity.updates.visible_to(user).select_related("document").for_list()
    page = Paginator(with_evidence(updates, user), UPDATES_SHOWN).get_page(number or 1)
    page.object_list = with_places(with_origins(page.object_list), user)
    milestones = activity.milestones.select_related("document", "due_meeting", "owner_body")
    partners = activity.participations.select_related("agency")
    countries = Country.objects.filter(activities=activity)
    return {
        "partners": partners.order_by("role", "agency__acronym", "pk"),
        "themes": activity.themes.for_list(),
        "mandates": activity.mandates.visible_to(user).for_list(),
        "bodies": activity.bodies.for_list(),
        # As they were called when the activity began: Cape Verde in 2009.
        "countries": countries.named(on=activity.starts_on.first_day()).order_by("name", "pk"),
        "milestones": with_lateness(
            milestones.prefetch_related(Prefetch("owners", Agency.objects.for_list())).order_by(
                "position", "pk"
            )
        ),
        "updates": page,
        "readable": readable_documents(activity, user),
    }


def with_lateness(milestones: Iterable[Milestone]) -> list[Milestone]:
    """``is_late``: all of the due date, as far as it is known, has gone by without a delivery."""
    today = PartialDate.of(timezone.localdate())
    found = list(milestones)
    for milestone in found:
        milestone.is_late = bool(
            not milestone.is_done and milestone.due and milestone.due.is_before(today)
        )
    return found


def readable_documents(activity: Activity, user) -> set[int]:
    """Of the documents that its milestones and updates name, those this person may open."""
    named = Q(milestones__activity=activity) | Q(updates__activity=activity)
    return set(Document.objects.visible_to(user).filter(named).values_list("pk", flat=True))
