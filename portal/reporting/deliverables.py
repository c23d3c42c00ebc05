"""The table of deliverables: what, by when, for whom, by whom, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import F, Prefetch, QuerySet
from django.db.models.functions import Coalesce

from portal.models import Agency, Meeting, Milestone
from portal.partial_dates import PartialDate
from portal.reporting.document import Column, Line, Paragraph, Table
from portal.reporting.sources import Scene, cited, public

# The share of each column in the width of the table.
COLUMNS = {"deliverable": 9, "due": 4, "destination": 8, "owner": 6, "state": 4}


def blocks(scene: Scene, *, programmes: Sequence[str] = ()) -> Iterator[Paragraph | Table]:
    """All deliverables of public activities, by the day they are due; those without one last."""
    milestones = list(due_first(programmes))
    if not milestones:
        return
    rows = tuple(row(scene, milestone) for milestone in milestones)
    yield scene.paragraph(
        "opening",
        scene.say("deliverables-opening", n=scene.counted(milestones), date=scene.day),
        cites=milestones,
        is_numbered=False,
    )
    yield Table(
        key=scene.key("table"),
        title=scene.words.text("deliverables-title"),
        columns=tuple(
            Column(scene.words.text(f"deliverables-{name}"), width=width)
            for name, width in COLUMNS.items()
        ),
        rows=rows,
        cites=cited(milestones),
    )


def due_first(programmes: Sequence[str]) -> QuerySet[Milestone]:
    milestones = public(Milestone)
    if programmes:
        milestones = milestones.filter(activity__theme__programme__in=programmes)
    when = Coalesce("due", "due_meeting__starts_on")
    return (
        milestones.select_related("due_meeting", "owner_body", "activity__lead")
        .prefetch_related(
            Prefetch("owners", Agency.objects.order_by("acronym", "pk")),
            Prefetch("destinations", Meeting.objects.order_by("starts_on", "pk")),
        )
        .order_by(when.asc(nulls_last=True), F("due_meeting").asc(nulls_last=True), "title", "pk")
    )


def row(scene: Scene, milestone: Milestone) -> tuple[Line, ...]:
    return (
        scene.join(milestone.title),
        due(scene, milestone),
        destination(scene, milestone),
        owner(scene, milestone),
        state(scene, milestone),
    )


def due(scene: Scene, milestone: Milestone) -> Line:
    if milestone.due:
        return scene.join(scene.words.date(milestone.due))
    if milestone.due_meeting:
        return scene.say(
            "deliverables-due-before", meeting=scene.inside(str(milestone.due_meeting))
        )
    return scene.say("deliverables-unknown")


def destination(scene: Scene, milestone: Milestone) -> Line:
    named = [str(meeting) for meeting in milestone.destinations.all()]
    named += [milestone.destination] if milestone.destination else []
    if not named:
        return scene.say("deliverables-unknown")
    return scene.join(scene.chained("list-of-phrases", named))


def owner(scene: Scene, milestone: Milestone) -> Line:
    names = [str(agency) for agency in milestone.owners.all()]
    names += [str(milestone.owner_body)] if milestone.owner_body else []
    return scene.words.listed(names or [str(milestone.activity.lead)])


def state(scene: Scene, milestone: Milestone) -> Line:
    if milestone.is_done:
        name = "deliverables-delivered-on" if milestone.done_on else "deliverables-delivered"
        return scene.say(name, date=milestone.done_on or "")
    if milestone.due and milestone.due.is_before(PartialDate.of(scene.day)):
        return scene.say("deliverables-overdue")
    return scene.say("deliverables-under-way")
