"""Everything about one meeting, in a number of queries that does not depend on how much it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Substr

from portal.enums import Segment
from portal.models import (
    Activity,
    Agency,
    Body,
    Decision,
    Document,
    Mandate,
    Meeting,
    Milestone,
)
from portal.queries.activity_details import with_lateness
from portal.queries.names import Name, Names
from portal.queries.places import placed
from portal.queries.provenance import places_of


@dataclass(frozen=True)
class Line:
    """A mandate among the decisions of a meeting; a part of one has no decision of its own."""

    mandate: Mandate
    decision: Decision | None
    depth: int


def years_of(meetings: QuerySet[Meeting]) -> Names:
    """The years in which somebody met, the latest first."""
    years = (
        meetings.exclude(starts_on=None)
        .annotate(year=Substr("starts_on", 1, 4))
        .order_by("-year")
        .values_list("year", flat=True)
        .distinct()
    )
    return Names(Name(int(str(year)), str(year), str(year), str(year)) for year in years)


def detail_of(meeting: Meeting, user) -> dict[str, Any]:
    placed([meeting])
    documents = Document.objects.visible_to(user)
    agenda = meeting.agenda.prefetch_related(Prefetch("document", documents))
    labels = dict(Segment.choices)
    milestones = Milestone.objects.filter(
        Q(due_meeting=meeting) | Q(destinations=meeting),
        activity__in=Activity.objects.visible_to(user),
    ).distinct()
    return {
        "report": documents.filter(pk=meeting.report_id).first(),
        "segments": [labels[segment] for segment in meeting.segments],
        "chairs": meeting.chairs.select_related("agency").order_by("position", "pk"),
        "agenda": agenda.order_by("pk"),
        "decisions": decisions_of(meeting, user),
        "beside": Meeting.objects.visible_to(user)
        .filter(during=meeting)
        .order_by("starts_on", "pk"),
        "milestones": with_lateness(milestones.select_related("activity").order_by("pk")),
        "places": places_of([meeting], user),
    }


def decisions_of(meeting: Meeting, user) -> list[Line]:
    """One line a mandate in the order of the meeting, the parts of a mandate below it."""
    seen = Mandate.objects.visible_to(user).prefetch_related(
        Prefetch("asked_agencies", Agency.objects.for_list()),
        Prefetch("asked_bodies", Body.objects.order_by("name", "pk")),
    )
    decisions = list(
        meeting.decisions.filter(mandate__in=Mandate.objects.visible_to(user))
        .prefetch_related(Prefetch("mandate", seen))
        .select_related("theme")
        .order_by("position", "pk")
    )
    documents = {decision.mandate.document_id for decision in decisions}
    parts = seen.filter(document__in=documents, parent__isnull=False).order_by("position", "pk")
    return list(lines(decisions, list(parts)))


def lines(decisions: list[Decision], parts: list[Mandate]) -> Iterator[Line]:
    by_mandate = {decision.mandate_id: decision for decision in decisions}
    below: dict[int | None, list[Mandate]] = defaultdict(list)
    for part in parts:
        below[part.parent_id].append(part)

    def walk(mandate: Mandate, depth: int) -> Iterator[Line]:
        yield Line(mandate, by_mandate.get(mandate.pk), depth)
        for part in below[mandate.pk]:
            yield from walk(part, depth + 1)

    wholes = by_mandate.keys() | {part.pk for part in parts}
    for decision in decisions:
        # A part of a mandate that stands here comes below it.
        if decision.mandate.parent_id not in wholes:
            yield from walk(decision.mandate, 0)
