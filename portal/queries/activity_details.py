"""Everything about one activity, in a number of queries that does not depend on how much it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.models import Activity, Agency, Country, Document, Event, Milestone, Person
from portal.models.people import standing_of
from portal.partial_dates import PartialDate

# So much of its history is shown on its page.
MOST_EVENTS = 50
# So many updates stand on a page.
UPDATES_SHOWN = 50
# An event keeps the words of what was linked, not whether somebody may read them.
MAY_BE_INTERNAL = frozenset({"mandates"})
KINDS = {
    "activity.created": _("Logged"),
    "activity.changed": _("Changed"),
    "activity.participations_changed": _("Partners changed"),
}


@dataclass(frozen=True)
class Change:
    """One field in an event: what it is called, what it was, what it became."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Happening:
    """An event as people read it."""

    label: str
    actor: str
    happened_at: Any
    changes: list[Change]


def detail_of(activity: Activity, user, *, number: str = "") -> dict[str, Any]:
    """``number`` is the page of its updates."""
    updates = activity.updates.visible_to(user).select_related("document").for_list()
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
        "updates": Paginator(updates, UPDATES_SHOWN).get_page(number or 1),
        "readable": readable_documents(activity, user),
        "events": history_of(activity, user) if user.is_authenticated else [],
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


def history_of(activity: Activity, user) -> list[Happening]:
    """Who did what and when; what was written before and after only for those who may edit it."""
    events = list(Event.objects.about(activity)[:MOST_EVENTS])
    people = Person.objects.filter(email__in={event.actor for event in events})
    names = dict(people.values_list("email", "name"))
    can_edit = access.can_edit_activity(user, activity)
    unseen = frozenset() if standing_of(user).is_secretariat else MAY_BE_INTERNAL
    return [
        Happening(
            label=str(KINDS.get(event.kind, event.kind)),
            actor=names.get(event.actor, event.actor),
            happened_at=event.happened_at,
            changes=list(changes_in(event, unseen)) if can_edit else [],
        )
        for event in events
    ]


def changes_in(event: Event, unseen: frozenset[str]) -> Iterable[Change]:
    before, after = (event.data.get(side) for side in ("before", "after"))
    if isinstance(before, dict) and isinstance(after, dict):
        for name in sorted(after.keys() - unseen):
            yield Change(label_of(name), shown(before.get(name)), shown(after[name]))
    elif isinstance(before, list) and isinstance(after, list):
        yield Change(label_of("participations"), shown(before), shown(after))


def label_of(name: str) -> str:
    if name == "participations":
        return str(_("Partners"))
    try:
        return capfirst(str(Activity._meta.get_field(name).verbose_name))
    except FieldDoesNotExist:
        return name


def shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(
            " – ".join(item) if isinstance(item, list) else str(item) for item in value
        )
    return "" if value is None else str(value)
